import { describe, expect, test } from 'vitest';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { later, monday, organiser } from '../../support/house.ts';
import { eveningWith, municipalRsvp, put, type SeatingHouse } from './seating-house.ts';

const stranger = { ...organiser, organisation: 'een-ander' };

/** What the table plan of an event promises, on whichever database. */
export const seatingPromises = (make: () => Promise<SeatingHouse> | SeatingHouse): void => {
  const evening = async (sizes: Parameters<typeof eveningWith>[1] = {}) => {
    const house = await make();
    const slug = await eveningWith(house, sizes);
    const now = async () => {
      const found = await house.seating.tables(organiser, slug, monday);
      if (found === undefined) throw new Error('no tables');
      return found;
    };
    const plan = (request = 'request-plan', revision = 0) =>
      house.seating.plan(organiser, slug, { request, revision }, monday);
    return { house, slug, now, plan };
  };
  const is = (outcome: unknown): unknown => (typeof outcome === 'string' ? outcome : (outcome as { is: string }).is);

  describe('a plan', () => {
    test('seats the 79 of the evening with no rule broken and nothing left to wish', async () => {
      const { plan, now } = await evening();
      expect(await plan()).toMatchObject({ is: 'planned', judgement: { breaks: [], score: 0 } });
      const { seating, judgement, plan: written } = await now();
      expect(seating.size).toBe(79);
      expect(judgement).toMatchObject({ breaks: [], complaints: [], unseated: [] });
      expect(written).toMatchObject({ revision: 1, plannedAt: monday });
    });

    test('is made once for one form, however often it arrives', async () => {
      const { plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      expect([is(await plan()), is(await plan())]).toEqual(['planned', 'repeated']);
      expect((await now()).plan?.revision).toBe(1);
    });

    test('T4 is not made over one that changed since it was on screen', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      await plan();
      const [one] = (await now()).guests;
      await house.seating.lock(organiser, slug, one?.guest ?? '', true, monday);
      expect(await plan('request-two', 1)).toEqual({ is: 'refused', because: 'changed-since' });
      expect(is(await plan('request-three', 2))).toBe('planned');
    });

    test('T4 two organisers who plan at once make one plan; the other is told', async () => {
      const { plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      const outcomes = await Promise.all([plan('request-one'), plan('request-two')]);
      expect(outcomes.map(is).sort()).toEqual(['planned', 'refused']);
      expect((await now()).plan?.revision).toBe(1);
    });

    test('says what is impossible and leaves the plan as it was', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      await plan();
      const before = (await now()).seating;
      await house.seating.setHall(organiser, slug, [{ number: 1, seats: 8, wheelchairPlaces: 0 }], 'smaller', monday);
      expect(await plan('request-two', 1)).toMatchObject({
        is: 'impossible',
        because: { is: 'not-enough-seats', people: 12, seats: 8 },
      });
      expect((await now()).plan?.places).toHaveLength(before.size);
    });

    test.each([
      ['no-hall', { tables: 0 }],
      ['nobody', { guests: 0 }],
    ] as const)('is refused without tables or guests: %s', async (because, sizes) => {
      const { house, slug, plan } = await evening(sizes);
      if (because === 'no-hall') await house.store.commit(house.tablesOnly.forgetTablePlan(slug));
      expect(await plan()).toEqual({ is: 'refused', because });
    });

    test('belongs to the organisation of the event', async () => {
      const { house, slug } = await evening({ guests: 3 });
      const asked = { request: 'x', revision: 0 };
      expect(await house.seating.tables(stranger, slug, monday)).toBeUndefined();
      expect(await house.seating.plan(stranger, slug, asked, monday)).toEqual({ is: 'not-found' });
      expect(await house.seating.replan(stranger, slug, asked, monday)).toEqual({ is: 'not-found' });
      expect(await house.seating.setHall(stranger, slug, [], 'x', monday)).toEqual({ is: 'not-found' });
      expect(await house.seating.lock(stranger, slug, 'x', true, monday)).toEqual({ is: 'not-found' });
      expect(await house.seating.move(stranger, slug, { guest: 'x', to: 1 }, monday)).toEqual({ is: 'not-found' });
      expect(await house.seating.markWheelchair(stranger, slug, 'x', true, monday)).toEqual({ is: 'not-found' });
    });

    test('notes who did what, without naming a guest', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      await plan();
      const [one] = (await now()).guests;
      await house.seating.lock(organiser, slug, one?.guest ?? '', true, later(1));
      const found = await now();
      expect(found.plan?.acts).toEqual([
        { at: monday, by: organiser.person, act: 'plan-tables', fields: [] },
        { at: later(1), by: organiser.person, act: 'lock-guest', fields: [] },
      ]);
      expect(found.hall?.acts.map(({ act }) => act)).toEqual(['set-hall']);
    });
  });

  describe('the hall', () => {
    test('is set once for one form', async () => {
      const { house, slug, now } = await evening({ guests: 3 });
      const again = await house.seating.setHall(organiser, slug, [], 'request-hall', monday);
      expect([is(again), (await now()).hall?.tables.length]).toEqual(['repeated', 10]);
    });

    test('lets one table be changed, and no table that is not there', async () => {
      const { house, slug, now } = await evening({ guests: 3 });
      const change = (number: number) =>
        house.seating.changeTable(organiser, slug, { number, seats: 6, wheelchairPlaces: 2 }, `t${number}`, monday);
      expect([is(await change(4)), is(await change(40))]).toEqual(['saved', 'refused']);
      expect((await now()).hall?.tables[3]).toEqual({ number: 4, seats: 6, wheelchairPlaces: 2 });
    });

    test('T4 that changes while somebody plans is the hall of that plan', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      const bigger = [1, 2, 3, 4].map((number) => ({ number, seats: 3, wheelchairPlaces: 0 }));
      await Promise.all([plan(), house.seating.setHall(organiser, slug, bigger, 'request-bigger', monday)]);
      const { judgement, hall, plan: written } = await now();
      expect(hall?.tables).toHaveLength(4);
      // Whichever came first: a plan that was made before the hall changed says what is wrong with it now.
      expect(judgement.breaks.length === 0 || written?.revision === 1).toBe(true);
    });
  });

  describe('a guest', () => {
    test('moves to a table with room, and stays there when all others are planned anew', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      await plan();
      const { guests, seating } = await now();
      const one = guests[0]?.guest ?? '';
      const from = seating.get(one) ?? 0;
      const to = [1, 2, 3].find((table) => table !== from) ?? 0;
      expect(is(await house.seating.move(organiser, slug, { guest: one, to, from }, monday))).toBe('moved');
      expect(is(await house.seating.lock(organiser, slug, one, true, monday))).toBe('locked');
      await plan('request-again', 3);
      expect((await now()).seating.get(one)).toBe(to);
      expect(await house.seating.move(organiser, slug, { guest: one, to: from }, monday)).toEqual({
        is: 'refused',
        because: 'locked',
      });
    });

    test('T4 moved by two organisers at once ends at one table, and the other hears that they sit elsewhere', async () => {
      const { house, slug, plan, now } = await evening({ guests: 9, tables: 3, seats: 5 });
      await plan();
      const { guests, seating } = await now();
      const one = guests[0]?.guest ?? '';
      const from = seating.get(one) ?? 0;
      const [first = 0, second = 0] = [1, 2, 3].filter((table) => table !== from);
      const outcomes = await Promise.all(
        [first, second].map((to) => house.seating.move(organiser, slug, { guest: one, to, from }, monday)),
      );
      expect(outcomes.map(is).sort()).toEqual(['moved', 'refused']);
      expect([first, second]).toContain((await now()).seating.get(one));
    });

    test('T4 and another, moved by two organisers at once, both end where they were put', async () => {
      const { house, slug, plan, now } = await evening({ guests: 9, tables: 4, seats: 5 });
      await plan();
      const { guests, seating } = await now();
      const two = guests.slice(0, 2).map(({ guest }) => ({ guest, to: ((seating.get(guest) ?? 0) % 4) + 1 }));
      const outcomes = await Promise.all(two.map((asked) => house.seating.move(organiser, slug, asked, monday)));
      expect(outcomes.map(is)).toEqual(['moved', 'moved']);
      const after = (await now()).seating;
      for (const { guest, to } of two) expect(after.get(guest)).toBe(to);
    });

    test('in a wheelchair is marked, gets such a place, and the mark is gone the morning after', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      const one = (await now()).guests[0]?.guest ?? '';
      expect(is(await house.seating.markWheelchair(organiser, slug, one, true, monday))).toBe('marked');
      await plan('request-plan', 1);
      expect([1, 2]).toContain((await now()).seating.get(one));
      await house.store.commit(house.tablesOnly.forgetTables(slug));
      const after = await now();
      expect(after.guests.filter(({ wheelchair }) => wheelchair)).toEqual([]);
      expect(after.plan).not.toHaveProperty('wheelchair');
      const morningAfter = '2019-05-23T04:00:00.000Z';
      expect(await house.seating.markWheelchair(organiser, slug, one, true, morningAfter)).toEqual({
        is: 'refused',
        because: 'over',
      });
    });

    test('who gave up leaves the plan, and their mark with them', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      const gone = (await now()).guests[3]?.guest ?? '';
      await house.seating.markWheelchair(organiser, slug, gone, true, monday);
      await plan('request-plan', 1);
      const rsvp = (await house.store.place(slug, gone)) as Rsvp;
      await house.store.commit([house.store.put({ ...rsvp, state: 'cancelled', revision: 2 }, rsvp)]);
      const before = await now();
      expect([before.left, before.guests.length]).toEqual([1, 11]);
      const asked = { request: 'request-late', revision: before.plan?.revision ?? 0 };
      expect(is(await house.seating.replan(organiser, slug, asked, monday))).toBe('replanned');
      expect(is(await house.seating.replan(organiser, slug, asked, monday))).toBe('repeated');
      const after = await now();
      expect([after.left, after.judgement.breaks.length]).toEqual([0, 0]);
      expect(JSON.stringify(after.plan)).not.toContain(gone);
    });

    test('who gave up is not forgotten by another change: the plan can still be brought up to date', async () => {
      const { house, slug, plan, now } = await evening({ guests: 12, tables: 3, seats: 5 });
      await plan();
      const [gone, other] = (await now()).guests.map(({ guest }) => guest);
      const rsvp = (await house.store.place(slug, gone ?? '')) as Rsvp;
      await house.store.commit([house.store.put({ ...rsvp, state: 'cancelled', revision: 2 }, rsvp)]);
      await house.seating.lock(organiser, slug, other ?? '', true, monday);
      await house.seating.markWheelchair(organiser, slug, other ?? '', true, monday);
      const late = await now();
      expect([late.left, late.guests.length, late.seating.size]).toEqual([1, 11, 11]);
      const asked = { request: 'request-late', revision: late.plan?.revision ?? 0 };
      expect(is(await house.seating.replan(organiser, slug, asked, monday))).toBe('replanned');
      const after = await now();
      expect([after.left, JSON.stringify(after.plan).includes(gone ?? '-')]).toEqual([0, false]);
    });

    test('who comes late gets a table at the door, and at most two guests change', async () => {
      const { house, slug, plan } = await evening();
      await plan();
      const before = await house.seating.tableOf(slug, monday);
      await put(house, [municipalRsvp(slug, 58, { guest: `${'late'.padEnd(16, 'a')}~${'n'.repeat(16)}` })]);
      const outcome = await house.seating.replanLate(slug, organiser, monday);
      expect(outcome).toMatchObject({ is: 'replanned', noTable: [] });
      const after = await house.seating.tableOf(slug, monday);
      expect(after.size).toBe(80);
      const changed = [...after].filter(([guest, table]) => before.get(guest) !== table);
      expect(changed.length).toBeLessThanOrEqual(2);
      expect(await house.seating.replanLate(slug, organiser, monday)).toMatchObject({ is: 'unchanged', changes: [] });
    });
  });

  test('T12 with the guests the plan and the hall are forgotten', async () => {
    const { house, slug, plan } = await evening({ guests: 5 });
    await plan();
    await house.store.commit(house.tablesOnly.forgetTablePlan(slug));
    expect([await house.tablesOnly.hall(slug), await house.tablesOnly.tablePlan(slug)]).toEqual([undefined, undefined]);
  });
};

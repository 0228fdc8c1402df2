import { describe, expect, test } from 'vitest';
import type { EventPlan } from '#events/actions.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { answersOf, houseOver, later, monday, organiser, planOf, publish, signUp } from '../../support/house.ts';

const hour = 3_600_000;
const partners = { group: 'partners' as const, seats: 4, releasedAt: later(2 * hour) };
const advisers = { group: 'advisers' as const, seats: 6, releasedAt: later(3 * hour) };

const evening = async (different: Partial<EventPlan> = {}, database: Database = memoryDatabase()) => {
  const house = houseOver(database);
  const slug = await publish(house, { capacity: 20, groups: [partners, advisers], ...different });
  const now = async () => {
    const found = await house.events.find(slug, { consistent: true });
    if (found === undefined) throw new Error('no event');
    return found;
  };
  /** What each pool holds and has left. */
  const pools = async () => {
    const { seats, pools: kept } = await now();
    return Object.fromEntries(
      [['open', seats] as const, ...Object.entries(kept)].map(([name, pool]) => [
        name,
        `${pool.left} of ${pool.capacity}, ${pool.state}`,
      ]),
    );
  };
  const save = async (plan: Partial<EventPlan>, at = later(10)) => {
    const { event } = await now();
    const { groups: _groups, offerHours: _hours, ...rest } = event;
    return house.events.save(slug, { ...rest, ...plan }, event.revision, organiser, at);
  };
  const enters = (name: string, pool: 'partners' | 'advisers', party = 1) =>
    signUp(house, slug, answersOf(name, { party }), { actor: organiser, pool, now: later(1) });
  return { house, slug, now, pools, save, enters };
};

describe('the pools of an event', () => {
  test('are made with it: what is kept for groups, and what remains for everybody', async () => {
    const { pools } = await evening();
    expect(await pools()).toEqual({ open: '10 of 10, open', partners: '4 of 4, open', advisers: '6 of 6, open' });
  });

  test('come with the event in one query, also of an event that was written before there were any', async () => {
    const database = memoryDatabase();
    let queries = 0;
    const counted: Database = { ...database, query: (query) => database.query(query).finally(() => (queries += 1)) };
    const { house, slug } = await evening({}, counted);
    queries = 0;
    await house.events.find(slug);
    expect(queries).toBe(1);
    const plain = await houseOver(database).events.create(
      planOf({ title: 'Zonder' }),
      'request-plain',
      organiser,
      monday,
    );
    expect(plain !== 'busy' && (await house.events.find(plain.slug))?.pools).toEqual({});
  });

  test('follow the plan: more, fewer, another group, none', async () => {
    const { save, pools } = await evening();
    expect(await save({ groups: [{ ...partners, seats: 6 }, advisers] })).toMatchObject({ is: 'changed', seatsBy: -2 });
    expect(await pools()).toEqual({ open: '8 of 8, open', partners: '6 of 6, open', advisers: '6 of 6, open' });
    await save({ groups: [{ ...partners, group: 'ministers', seats: 1 }], capacity: 22 });
    expect(await pools()).toEqual({ open: '21 of 21, open', ministers: '1 of 1, open' });
    await save({});
    expect(await pools()).toEqual({ open: '22 of 22, open' });
  });

  test('T1 never shrink below what is taken of them', async () => {
    const { save, enters, pools } = await evening();
    await enters('Pien Partner', 'partners', 3);
    const before = await pools();
    expect(await save({ groups: [{ ...partners, seats: 2 }, advisers] })).toEqual({
      is: 'refused',
      because: 'group-below-taken',
      group: 'partners',
      taken: 3,
    });
    expect(await save({ groups: [advisers] })).toMatchObject({ because: 'group-below-taken', taken: 3 });
    expect(await save({ groups: [partners, advisers], capacity: 9 })).toMatchObject({
      because: 'capacity-below-taken',
      taken: 10,
    });
    expect(await pools()).toEqual(before);
  });

  test('carry the event’s state and closing: nothing is taken of a cancelled one', async () => {
    const { house, slug, now, enters } = await evening();
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, later(1));
    expect(Object.values((await now()).pools).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(await enters('Pien Partner', 'partners')).toMatchObject({ is: 'refused', because: 'event-cancelled' });
  });
});

describe('releasing what is kept', () => {
  test('moves what is left to everybody, and leaves what is taken', async () => {
    const { house, slug, enters, pools } = await evening();
    await enters('Pien Partner', 'partners', 3);
    expect(await house.events.releasePool(organiser, slug, 'partners', later(5))).toMatchObject({ is: 'released' });
    expect(await pools()).toEqual({ open: '11 of 11, open', partners: '0 of 3, released', advisers: '6 of 6, open' });
    expect(await house.events.releasePool(organiser, slug, 'partners', later(6))).toEqual({
      is: 'refused',
      because: 'released-before',
    });
  });

  test('by the clock is never early, and once', async () => {
    const { house, pools } = await evening();
    await house.rsvps.sweep(later(2 * hour - 1), 200);
    expect((await pools()).partners).toBe('4 of 4, open');
    await house.rsvps.sweep(later(2 * hour), 200);
    await house.rsvps.sweep(later(2 * hour + 1), 200);
    expect(await pools()).toEqual({ open: '14 of 14, open', partners: '0 of 0, released', advisers: '6 of 6, open' });
  });

  test('waits for the new moment when it was put off, also by a sweep that had read the old one', async () => {
    const { house, save, pools } = await evening();
    const due = (await house.events.due(later(2 * hour), 9))
      .filter((duty) => duty !== 'unreadable')
      .find(({ what }) => what === 'release-pool');
    if (due === undefined || due.what !== 'release-pool') throw new Error('nothing is due');
    await save({ groups: [{ ...partners, releasedAt: later(4 * hour) }, advisers] });
    expect(await house.events.releaseDuePool(due, later(2 * hour))).toBe('not-due');
    expect((await pools()).partners).toBe('4 of 4, open');
    await house.rsvps.sweep(later(4 * hour), 200);
    expect((await pools()).partners).toBe('0 of 0, released');
  });

  test('stays done when the plan is saved again, and is undone when the plan keeps chairs anew', async () => {
    const { house, slug, save, pools, enters } = await evening();
    await enters('Pien Partner', 'partners');
    await house.events.releasePool(organiser, slug, 'partners', later(5));
    await save({ groups: [partners, advisers], summary: 'Anders' });
    expect(await pools()).toMatchObject({ open: '13 of 13, open', partners: '0 of 1, released' });
    await save({ groups: [{ ...partners, seats: 3, releasedAt: later(5 * hour) }, advisers] });
    expect(await pools()).toMatchObject({ open: '11 of 11, open', partners: '2 of 3, open' });
    await house.rsvps.sweep(later(5 * hour), 200);
    expect(await pools()).toMatchObject({ open: '19 of 19, open', partners: '0 of 1, released' });
  });

  test('T10 is nobody else’s', async () => {
    const { house, slug, pools } = await evening();
    const stranger = { ...organiser, organisation: 'gemeente-elders' };
    expect(await house.events.releasePool(stranger, slug, 'partners', later(5))).toEqual({ is: 'not-found' });
    expect((await pools()).partners).toBe('4 of 4, open');
  });
});

describe('a release and a save at the same moment', () => {
  /** What `between` does comes after the save has read the event, and before it writes. */
  const interrupted = async (between: (house: ReturnType<typeof houseOver>, slug: string) => Promise<unknown>) => {
    const real = memoryDatabase();
    const made = await evening({}, real);
    let done = false;
    const database: Database = {
      ...real,
      transact: async (writes) => {
        if (!done) {
          done = true;
          await between(made.house, made.slug);
        }
        return real.transact(writes);
      },
    };
    return { ...made, crowded: houseOver(database) };
  };

  test('T1 T4 end in pools that hold every chair once', async () => {
    const { crowded, slug, now, pools } = await interrupted((house, of) =>
      house.events.releasePool(organiser, of, 'partners', later(5)),
    );
    const { event } = await now();
    const saved = await crowded.events.save(slug, { ...event, capacity: 24 }, event.revision, organiser, later(6));
    expect(saved).toMatchObject({ is: 'changed' });
    expect(await pools()).toEqual({ open: '18 of 18, open', partners: '0 of 0, released', advisers: '6 of 6, open' });
  });

  test('what was released stays released, also when nothing was left of it', async () => {
    const { crowded, slug, now, pools } = await interrupted(async (house, of) => {
      await signUp(house, of, answersOf('Pien Partner', { party: 4 }), { actor: organiser, pool: 'partners' });
      await house.events.releasePool(organiser, of, 'partners', later(5));
    });
    const { event } = await now();
    await crowded.events.save(slug, { ...event, capacity: 24 }, event.revision, organiser, later(6));
    expect(await pools()).toEqual({ open: '14 of 14, open', partners: '0 of 4, released', advisers: '6 of 6, open' });
  });

  test('T1 chairs kept anew are counted with a place that was given back meanwhile', async () => {
    const { house, crowded, slug, now, pools, enters } = await interrupted(async (real, of) => {
      const pien = (await real.store.guests(of)).find(({ name }) => name === 'Pien Partner');
      if (pien !== undefined) await real.rsvps.releaseOwn(pien, later(7));
    });
    for (const name of ['Pien Partner', 'Rik Partner']) await enters(name, 'partners');
    await house.events.releasePool(organiser, slug, 'partners', later(5));
    const { event } = await now();
    const groups = [{ ...partners, seats: 3, releasedAt: later(5 * hour) }, advisers];
    await crowded.events.save(slug, { ...event, groups }, event.revision, organiser, later(8));
    expect(await pools()).toEqual({ open: '11 of 11, open', partners: '2 of 3, open', advisers: '6 of 6, open' });
  });

  test('a place that is taken meanwhile is not released with the rest', async () => {
    const { crowded, slug, pools } = await interrupted((house, of) =>
      signUp(house, of, answersOf('Pien Partner', { party: 3 }), { actor: organiser, pool: 'partners' }),
    );
    await crowded.events.releasePool(organiser, slug, 'partners', later(5));
    expect(await pools()).toEqual({ open: '11 of 11, open', partners: '0 of 3, released', advisers: '6 of 6, open' });
  });
});

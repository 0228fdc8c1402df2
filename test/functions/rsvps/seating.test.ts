import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { duties } from '#rsvps/duties.ts';
import { monday, noWaiting, organiser } from '../../support/house.ts';
import { eveningWith, municipalRsvp, put, seatingHouse } from './seating-house.ts';
import { seatingPromises } from './seating-promises.ts';

seatingPromises(() => seatingHouse(memoryDatabase()));

describe('who a guest is at the table', () => {
  const seen = async (different: Partial<Rsvp>) => {
    const house = seatingHouse(memoryDatabase());
    const slug = await eveningWith(house, { guests: 0 });
    await put(house, [municipalRsvp(slug, 0, different)]);
    return (await house.seating.tables(organiser, slug, monday))?.guests[0];
  };

  test('comes from the answer, the register and who has joined', async () => {
    expect(await seen({ party: 3 })).toMatchObject({
      group: 'municipal',
      party: 3,
      member: true,
      province: expect.any(String),
      wheelchair: false,
      locked: false,
    });
  });

  test.each([
    [{ pool: 'partners' }, 'partners'],
    [{ pool: 'advisers' }, 'advisers'],
    [{ pool: 'ministers' }, 'others'],
    [{ pool: 'guests' }, 'others'],
    [{ pool: 'door' }, 'municipal'],
  ] as const)('%j belongs to %s', async (different, group) => {
    expect((await seen(different))?.group).toBe(group);
  });

  test('is nobody who did not come and whose chair was lent', async () => {
    expect(await seen({ lent: true })).toBeUndefined();
  });

  test('is nobody while asked, offered or waiting', async () => {
    for (const state of ['asked', 'offered', 'waiting', 'cancelled'] as const)
      expect(await seen({ state })).toBeUndefined();
  });
});

describe('the tables when the doors are closed', () => {
  test('row 9: three did not come and three walked in: still 79 covers, and at most two who sat somewhere change table', async () => {
    const house = seatingHouse(memoryDatabase());
    const slug = await eveningWith(house);
    await house.seating.plan(organiser, slug, { request: 'request-plan', revision: 0 }, monday);
    const before = await house.seating.tableOf(slug, monday);
    const now = '2019-05-22T16:30:00.000Z';
    const missing = Array.from({ length: 3 }, (_, at) => municipalRsvp(slug, 20 + at).guest);
    for (const guest of missing) {
      const held = await house.store.place(slug, guest);
      if (held === undefined) throw new Error(`Nobody is ${guest}`);
      await house.store.commit([house.store.put({ ...held, lent: true, revision: held.revision + 1 }, held)]);
    }
    await put(
      house,
      Array.from({ length: 3 }, (_, at) =>
        municipalRsvp(slug, 100 + at, { pool: 'door', guest: `rsvp_${'w'.repeat(21)}${at}` }),
      ),
    );
    const replanned = await house.seating.replanLate(slug, organiser, now);
    if (replanned === 'busy' || replanned.is !== 'replanned') throw new Error(JSON.stringify(replanned));
    expect(replanned.noTable).toEqual([]);
    const moved = replanned.changes.filter(({ from }) => from !== undefined);
    expect(moved.length).toBeLessThanOrEqual(2);
    const after = await house.seating.tableOf(slug, now);
    expect(after.size).toBe(79);
    expect(missing.filter((guest) => after.has(guest))).toEqual([]);
    const still = [...before].filter(([guest]) => after.has(guest));
    expect(still.filter(([guest, table]) => after.get(guest) !== table).length).toBe(moved.length);
    // Asked again it has nothing left to do.
    expect(await house.seating.replanLate(slug, organiser, now)).toMatchObject({ is: 'unchanged' });
  });
});

describe('what the duties of an event take away', () => {
  const withMarks = async () => {
    const house = seatingHouse(memoryDatabase());
    const slug = await eveningWith(house, { guests: 3 });
    const found = await house.seating.tables(organiser, slug, monday);
    await house.seating.plan(organiser, slug, { request: 'request-plan', revision: 0 }, monday);
    await house.seating.markWheelchair(organiser, slug, found?.guests[0]?.guest ?? '', true, monday);
    const due = async (what: 'erase-sensitive' | 'erase-guests') => {
      const at = '2020-01-01T00:00:00.000Z';
      const all = await house.events.due(at, 50);
      const duty = all.find((one) => one !== 'unreadable' && one.what === what);
      if (duty === undefined || duty === 'unreadable') throw new Error(`nothing due: ${what}`);
      await duties({
        store: { ...house.store, ...house.tablesOnly },
        events: house.events,
        patience: noWaiting(),
        promoteLine: async () => 'settled',
        invites: house.rsvps.inviting,
      } as Parameters<typeof duties>[0])(duty, at);
    };
    return { house, slug, due };
  };

  test('T12 the morning after: who needs a wheelchair place, and nothing else of the plan', async () => {
    const { house, slug, due } = await withMarks();
    expect((await house.tablesOnly.tablePlan(slug))?.wheelchair).toHaveLength(1);
    await due('erase-sensitive');
    const plan = await house.tablesOnly.tablePlan(slug);
    expect([plan?.wheelchair, plan?.places.length]).toEqual([undefined, 3]);
  });

  test('T12 with the guests: the plan and the hall', async () => {
    const { house, slug, due } = await withMarks();
    await due('erase-guests');
    expect([await house.tablesOnly.hall(slug), await house.tablesOnly.tablePlan(slug)]).toEqual([undefined, undefined]);
  });
});

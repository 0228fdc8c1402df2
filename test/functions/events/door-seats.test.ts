import { describe, expect, test } from 'vitest';
import { changeEvent } from '#events/core/change-event.ts';
import { leasable } from '#events/core/lend-to-door.ts';
import { takenSeats } from '#events/core/pools.ts';
import { eventsStore } from '#events/store.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Write } from '#platform/dynamo/port.ts';
import {
  type House,
  houseOver,
  later,
  monday,
  organiser,
  planOf,
  publish,
  seeded,
  tables,
} from '../../support/house.ts';

const hour = 3_600_000;
const keyOf = (slug: string, pool: string) => ({ of: `event#${slug}`, item: `seats#${pool}` });

/** An event of ten chairs of which six are left, the line of which moves up for two more hours. */
const opened = async (pool: Readonly<Record<string, number | string>> = {}) => {
  const database = memoryDatabase();
  const house = houseOver(database);
  const slug = await publish(house, { capacity: 10, promoteUntil: later(2 * hour) });
  await database.write({
    update: keyOf(slug, 'open'),
    in: tables.events,
    set: { left: 6, ...pool },
    if: { of: 'present' },
  });
  const find = async () => {
    const found = await house.events.find(slug, { consistent: true });
    if (found === undefined) throw new Error(`No event ${slug}`);
    return found;
  };
  const commit = async (writes: Write | readonly Write[]) => (await database.transact([writes].flat())).is;
  return { database, house, slug, find, commit, seats: house.events.seats };
};

const lend = async ({ find, commit, seats }: Awaited<ReturnType<typeof opened>>, chairs: number, now = monday) =>
  commit(seats.leaseToDoor(await find(), chairs, now));

describe('chairs that are lent to the door', () => {
  test('leave what is left for everybody, and begin a pool of their own', async () => {
    const evening = await opened();
    expect(await lend(evening, 4)).toBe('written');
    expect(await lend(evening, 1)).toBe('written');
    const { seats, pools, event } = await evening.find();
    expect([seats.capacity, seats.left]).toEqual([5, 1]);
    expect(pools.door).toMatchObject({ capacity: 5, left: 5, waiting: 0, state: 'open' });
    expect(event.capacity).toBe(10);
  });
  test.each([
    ['T1 more than are left', {}, 7, monday],
    ['T3 while somebody waits whom the line would still let in', { waiting: 1 }, 1, monday],
    ['of an event that is cancelled', { state: 'cancelled' }, 1, monday],
    ['of a draft', { state: 'draft' }, 1, monday],
  ])('are refused: %s', async (_, pool, chairs, now) => {
    const evening = await opened(pool);
    expect(leasable(await evening.find(), now)).toBeLessThan(chairs);
    expect(await lend(evening, chairs, now)).toBe('condition');
    expect((await evening.find()).pools.door).toBeUndefined();
  });
  test('T3 may go past who waits once the line has stopped moving, to the minute', async () => {
    const waits = { waiting: 1 };
    for (const [now, is] of [
      [later(2 * hour - 1), 'condition'],
      [later(2 * hour), 'written'],
      [later(2 * hour + 1), 'written'],
    ] as const) {
      const evening = await opened(waits);
      expect(leasable(await evening.find(), now)).toBe(is === 'written' ? 6 : 0);
      expect(await lend(evening, 1, now)).toBe(is);
    }
  });
  test('T3 come back to everybody with a promise that the line is looked at', async () => {
    const evening = await opened();
    await lend(evening, 4);
    expect(await evening.commit(evening.seats.returnFromDoor(evening.slug, 3, later(hour)))).toBe('written');
    const { seats, pools } = await evening.find();
    expect([seats.capacity, seats.left, pools.door?.capacity, pools.door?.left]).toEqual([9, 5, 1, 1]);
    expect(await evening.house.events.duty({ what: 'promote', slug: evening.slug })).toMatchObject({
      dueAt: later(hour),
    });
  });
  test('T1 come back no more often than they lie there', async () => {
    const evening = await opened();
    await lend(evening, 2);
    await evening.commit(evening.seats.takeAtDoor(evening.slug, 1));
    expect(await evening.commit(evening.seats.returnFromDoor(evening.slug, 2, monday))).toBe('condition');
  });
});

describe('a walk-in takes chairs at the door', () => {
  test('T1 as many as lie there, and not one more', async () => {
    const evening = await opened();
    await lend(evening, 3);
    expect(await evening.commit(evening.seats.takeAtDoor(evening.slug, 2))).toBe('written');
    expect(await evening.commit(evening.seats.takeAtDoor(evening.slug, 2))).toBe('condition');
    expect((await evening.find()).pools.door?.left).toBe(1);
    expect(takenSeats(await evening.find())).toBe(4 + 2);
  });
  test('where none was ever lent there is none', async () => {
    const { commit, seats, slug } = await opened();
    expect(await commit(seats.takeAtDoor(slug, 1))).toBe('condition');
  });
  test('gives them back to the door', async () => {
    const evening = await opened();
    await lend(evening, 2);
    await evening.commit(evening.seats.takeAtDoor(evening.slug, 2));
    await evening.commit(evening.seats.giveBack(evening.slug, 2, { pool: 'door' }));
    expect((await evening.find()).pools.door?.left).toBe(2);
  });
});

describe('a chair that is added at the door', () => {
  const added = { reason: 'Wethouder zonder plek', actor: { ...organiser, person: 'dev_lead' }, now: monday };

  test('raises the capacity of the event and is taken at once, with who did it and why', async () => {
    const evening = await opened();
    const found = await evening.find();
    expect(await evening.commit(evening.seats.addChair(found, { party: 2 }, added))).toBe('written');
    const after = await evening.find();
    expect(after.event.capacity).toBe(12);
    expect(after.event.revision).toBe(found.event.revision + 1);
    expect(after.pools.door).toMatchObject({ capacity: 2, left: 0 });
    expect(takenSeats(after)).toBe(takenSeats(found) + 2);
    const store = eventsStore({ database: evening.database, table: tables.events, random: seeded('acts') });
    const acts = [];
    for await (const act of store.acts(evening.slug)) acts.push(act);
    expect(acts.at(-1)).toMatchObject({ act: 'add-chair', actor: 'dev_lead', reason: 'Wethouder zonder plek' });
  });
  test('stands in no way of another that is added beside it', async () => {
    const evening = await opened();
    const found = await evening.find();
    // Both were decided on the same read.
    expect(await evening.commit(evening.seats.addChair(found, { party: 1 }, added))).toBe('written');
    expect(await evening.commit(evening.seats.addChair(found, { party: 1 }, { ...added, now: later(1) }))).toBe(
      'written',
    );
    expect((await evening.find()).event.capacity).toBe(12);
  });
  test('is refused at an event that is off', async () => {
    const evening = await opened();
    const found = await evening.find();
    await evening.house.events.cancel(evening.slug, 'Storm', organiser, later(hour));
    expect(await evening.commit(evening.seats.addChair(found, { party: 1 }, added))).toBe('condition');
    expect((await evening.find()).event.capacity).toBe(10);
  });
});

describe('chairs of somebody who did not come', () => {
  test.each([undefined, 'partners'] as const)(
    'of the pool %s can be lent, and are theirs again when they come',
    async (pool) => {
      const database = memoryDatabase();
      const house = houseOver(database);
      const groups = [{ group: 'partners' as const, seats: 4, releasedAt: later(hour) }];
      const slug = await publish(house, { capacity: 10, groups });
      await database.transact([house.events.seats.take(slug, 2, monday, { pool })]);
      const found = await house.events.find(slug);
      expect((await database.transact(house.events.seats.lendNoShow(slug, { party: 2, pool }, monday))).is).toBe(
        'written',
      );
      const lent = await house.events.find(slug);
      // Everybody's again, and taken by nobody.
      expect(lent?.seats.left).toBe((found?.seats.left ?? 0) + 2);
      expect(lent && takenSeats(lent)).toBe(0);
      expect((await database.transact(house.events.seats.takeBackLent(slug, { party: 2, pool }))).is).toBe('written');
      expect(await house.events.find(slug)).toEqual(found);
    },
  );
  test('T1 are not theirs any more once they are given away', async () => {
    const evening = await opened({ left: 0 });
    await evening.commit(evening.seats.lendNoShow(evening.slug, { party: 1 }, monday));
    await lend(evening, 1);
    expect(await evening.commit(evening.seats.takeBackLent(evening.slug, { party: 1 }))).toBe('condition');
  });
});

describe('an organiser who changes the event meanwhile', () => {
  const save = async (house: House, slug: string, capacity: number) => {
    const found = await house.events.find(slug, { consistent: true });
    if (found === undefined) throw new Error('The event is gone.');
    return house.events.save(slug, { ...found.event, capacity }, found.event.revision, organiser, monday);
  };

  test('loses no chair of the door: the rest goes to everybody', async () => {
    const evening = await opened();
    await lend(evening, 4);
    expect(await save(evening.house, evening.slug, 12)).toMatchObject({ is: 'changed', seatsBy: 2 });
    const { seats, pools, event } = await evening.find();
    expect([event.capacity, seats.capacity, seats.left, pools.door?.capacity, pools.door?.left]).toEqual([
      12, 8, 4, 4, 4,
    ]);
  });
  test('cannot take away what lies at the door', async () => {
    const evening = await opened();
    await lend(evening, 4);
    expect(await save(evening.house, evening.slug, 7)).toEqual({
      is: 'refused',
      because: 'capacity-below-taken',
      taken: 8,
    });
    expect(await save(evening.house, evening.slug, 8)).toMatchObject({ is: 'changed', seatsBy: -2 });
  });
  test('on a form from before a chair was added is told so', async () => {
    const evening = await opened();
    const found = await evening.find();
    await evening.commit(evening.seats.addChair(found, { party: 1 }, { reason: 'vol', actor: organiser, now: monday }));
    const stale = { ...found.event, title: 'Anders' };
    expect(await evening.house.events.save(evening.slug, stale, found.event.revision, organiser, monday)).toMatchObject(
      {
        because: 'changed-meanwhile',
      },
    );
  });
  test('on a read from before chairs were lent writes nothing', async () => {
    const evening = await opened();
    const found = await evening.find();
    const change = changeEvent(found, { ...planOf(), ...found.event, capacity: 5 }, found.event.revision, monday);
    if (change.is !== 'changed') throw new Error(change.is);
    await lend(evening, 4);
    const store = eventsStore({ database: evening.database, table: tables.events, random: seeded('late') });
    const act = { was: found.event, pools: change.pools, actor: organiser, act: 'change-event', now: monday };
    expect((await store.save(change.event, act)).is).toBe('condition');
  });
  test('cancels the door with it: nobody is seated there any more', async () => {
    const evening = await opened();
    await lend(evening, 4);
    await evening.house.events.cancel(evening.slug, 'Storm', organiser, later(hour));
    expect((await evening.find()).pools.door?.state).toBe('cancelled');
    expect(await evening.commit(evening.seats.takeAtDoor(evening.slug, 1))).toBe('condition');
    // A device that closes then still gives back what it has.
    expect(await evening.commit(evening.seats.returnFromDoor(evening.slug, 4, later(hour)))).toBe('written');
  });
  test('copies the evening without its door', async () => {
    const evening = await opened();
    await lend(evening, 4);
    const { event } = await evening.find();
    const made = await evening.house.events.create(event, 'copy', organiser, monday);
    if (made === 'busy') throw new Error('Nobody else is there to be busy with.');
    const copy = await evening.house.events.find(made.slug, { consistent: true });
    expect(copy?.pools.door).toBeUndefined();
    expect(copy?.seats).toMatchObject({ capacity: 10, left: 10 });
  });
});

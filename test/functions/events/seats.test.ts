import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { houseOver, later, monday, tables } from '../../support/house.ts';

const slug = 'avond';
const key = { of: `event#${slug}`, item: 'seats#open' };
const open = { capacity: 3, left: 2, waiting: 0, state: 'open', closesAt: later(10), promoteUntil: later(10) };

/** What one write does to a pool as it stands, whatever anybody read before: the database refuses or it does not. */
const onPool = async (
  pool: Partial<typeof open>,
  write: (seats: ReturnType<typeof houseOver>['events']['seats']) => Write | readonly Write[],
) => {
  const database = memoryDatabase();
  const { seats } = houseOver(database).events;
  await database.write({ put: { ...key, ...open, ...pool }, in: tables.events });
  const written = await database.transact([write(seats)].flat());
  const after = await database.get(tables.events, key);
  return { is: written.is === 'written' ? 'taken' : 'refused', left: after?.left, waiting: after?.waiting };
};

describe('taking seats', () => {
  test('takes a party from what is left', async () => {
    expect(await onPool({}, (seats) => seats.take(slug, 2, monday))).toEqual({ is: 'taken', left: 0, waiting: 0 });
  });
  test.each([
    ['T1 when it does not fit', { left: 1 }],
    ['T3 past somebody who waits', { waiting: 1 }],
    ['when the event is cancelled', { state: 'cancelled' }],
    ['of a draft', { state: 'draft' }],
    ['after closing', { closesAt: monday }],
  ])('is refused %s', async (_, pool) => {
    expect((await onPool(pool, (seats) => seats.take(slug, 2, monday))).is).toBe('refused');
  });
  test('an organiser may after closing, and only that', async () => {
    expect((await onPool({ closesAt: monday }, (seats) => seats.take(slug, 2, monday, { late: true }))).is).toBe(
      'taken',
    );
    expect(
      (await onPool({ closesAt: monday, left: 1 }, (seats) => seats.take(slug, 2, monday, { late: true }))).is,
    ).toBe('refused');
  });
});

describe('joining the line', () => {
  test.each([
    ['when the party does not fit', { left: 1 }, 'full'],
    ['behind somebody who waits, although it would fit', { waiting: 1 }, 'behind'],
  ] as const)('counts one more %s', async (_, pool, why) => {
    const before = { ...open, ...pool };
    expect(await onPool(pool, (seats) => seats.join(slug, 2, monday, why))).toEqual({
      is: 'taken',
      left: before.left,
      waiting: before.waiting + 1,
    });
  });
  test.each([
    ['as if full, while there is room', {}, 'full'],
    ['as if full, while there is room and somebody waits', { waiting: 1 }, 'full'],
    ['behind others, while nobody waits', { left: 0 }, 'behind'],
    ['when full but cancelled', { left: 0, state: 'cancelled' }, 'full'],
    ['behind others when cancelled', { waiting: 2, state: 'cancelled' }, 'behind'],
    ['when full but closed', { left: 0, closesAt: monday }, 'full'],
    ['behind others when closed', { waiting: 2, closesAt: monday }, 'behind'],
  ] as const)('is refused %s', async (_, pool, why) => {
    expect((await onPool(pool, (seats) => seats.join(slug, 2, monday, why))).is).toBe('refused');
  });
  test('an organiser may after closing', async () => {
    const closed = { left: 0, closesAt: monday };
    expect((await onPool(closed, (seats) => seats.join(slug, 2, monday, 'full', { late: true }))).is).toBe('taken');
  });
});

describe('letting the head of the line in', () => {
  test('takes its seats and its place in line', async () => {
    expect(await onPool({ waiting: 2 }, (seats) => seats.promote(slug, 2, monday))).toEqual({
      is: 'taken',
      left: 0,
      waiting: 1,
    });
  });
  test.each([
    ['T1 when it does not fit', { waiting: 1, left: 1 }],
    ['when nobody waits', { waiting: 0 }],
    ['when the event is cancelled', { waiting: 1, state: 'cancelled' }],
    ['T3 after the last moment', { waiting: 1, promoteUntil: monday }],
  ])('is refused %s', async (_, pool) => {
    expect((await onPool(pool, (seats) => seats.promote(slug, 2, monday))).is).toBe('refused');
  });
  test('a person may after the last moment', async () => {
    expect(
      (await onPool({ waiting: 1, promoteUntil: monday }, (seats) => seats.promote(slug, 2, monday, { late: true })))
        .is,
    ).toBe('taken');
  });
});

describe('an offer', () => {
  test('is held at most until the last moment for moving up', async () => {
    const until = (moment: string) =>
      onPool({ waiting: 1 }, (seats) => seats.promote(slug, 2, monday, { until: moment }));
    expect((await until(later(10))).is).toBe('taken');
    expect((await until(later(11))).is).toBe('refused');
  });
});

describe('what depends on the event alone', () => {
  test('changes no pool, and is refused when the event is not open', async () => {
    expect(await onPool({}, (seats) => seats.isOn(slug))).toEqual({ is: 'taken', left: 2, waiting: 0 });
    for (const state of ['cancelled', 'draft'])
      expect((await onPool({ state }, (seats) => seats.isOn(slug))).is).toBe('refused');
  });
});

describe('places kept for a group', () => {
  const kept = { ...open, capacity: 2, left: 1 };
  /** The open pool, and that of the partners as it stands; what one act makes of both. */
  const onBoth = async (
    pools: { readonly open?: Partial<typeof open>; readonly partners?: Partial<typeof open> },
    act: (seats: ReturnType<typeof houseOver>['events']['seats']) => Write | readonly Write[],
  ) => {
    const database = memoryDatabase();
    const { seats } = houseOver(database).events;
    const partners = { of: key.of, item: 'seats#partners' };
    await database.write({ put: { ...key, ...open, ...pools.open }, in: tables.events });
    await database.write({ put: { ...partners, ...kept, ...pools.partners }, in: tables.events });
    const written = await database.transact([act(seats)].flat());
    const seenAt = async (at: typeof key) => {
      const item = await database.get(tables.events, at);
      return [item?.capacity, item?.left];
    };
    return {
      is: written.is === 'written' ? 'taken' : 'refused',
      open: await seenAt(key),
      partners: await seenAt(partners),
    };
  };
  const pool = 'partners' as const;
  const released = { state: 'released', capacity: 1, left: 0 };

  test('are taken from what is left of them, and from nothing else', async () => {
    const take = (party: number) =>
      onBoth({ open: { left: 0, waiting: 4 } }, (seats) => seats.take(slug, party, monday, { pool }));
    expect(await take(1)).toEqual({ is: 'taken', open: [3, 0], partners: [2, 0] });
    expect((await take(2)).is).toBe('refused');
  });
  test('are not there any more once they were released', async () => {
    expect(
      (await onBoth({ partners: { ...released, left: 1 } }, (seats) => seats.take(slug, 1, monday, { pool }))).is,
    ).toBe('refused');
  });
  test('come back to their pool, or to everybody once it was released', async () => {
    expect(await onBoth({}, (seats) => seats.giveBack(slug, 1, { pool }))).toEqual({
      is: 'taken',
      open: [3, 2],
      partners: [2, 2],
    });
    const back = await onBoth({ partners: released }, (seats) => seats.giveBack(slug, 1, { pool, released: true }));
    expect(back).toEqual({ is: 'taken', open: [4, 3], partners: [0, 0] });
  });
  test('come back nowhere by an old read: what was released meanwhile, or was not', async () => {
    expect((await onBoth({ partners: released }, (seats) => seats.giveBack(slug, 1, { pool }))).is).toBe('refused');
    expect((await onBoth({}, (seats) => seats.giveBack(slug, 1, { pool, released: true }))).is).toBe('refused');
    const gone = { partners: { ...released, capacity: 0 } };
    expect((await onBoth(gone, (seats) => seats.giveBack(slug, 1, { pool, released: true }))).is).toBe('refused');
  });
  test('T1 T3 one more on a place whose pool was released comes from everybody’s, past nobody', async () => {
    const more = (pools: Parameters<typeof onBoth>[0]) =>
      onBoth(pools, (seats) => seats.takeReleased(slug, 1, monday, { pool }));
    expect(await more({ partners: released })).toEqual({ is: 'taken', open: [2, 1], partners: [2, 0] });
    expect((await more({ partners: released, open: { left: 0 } })).is).toBe('refused');
    expect((await more({ partners: released, open: { waiting: 1 } })).is).toBe('refused');
    expect((await more({})).is).toBe('refused');
  });
});

describe('giving back', () => {
  test('adds to what is left, whatever the state', async () => {
    expect(await onPool({ left: 0, state: 'cancelled' }, (seats) => seats.giveBack(slug, 2))).toEqual({
      is: 'taken',
      left: 2,
      waiting: 0,
    });
  });
  test('to an event that is gone makes none', async () => {
    const database = memoryDatabase();
    const { seats } = houseOver(database).events;
    expect((await database.transact(seats.giveBack('gone', 2))).is).toBe('condition');
  });
  test('the line never counts below nobody', async () => {
    expect((await onPool({ waiting: 0 }, (seats) => seats.leaveLine(slug))).is).toBe('refused');
  });
});

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
  write: (seats: ReturnType<typeof houseOver>['events']['seats']) => Write,
) => {
  const database = memoryDatabase();
  const { seats } = houseOver(database).events;
  await database.write({ put: { ...key, ...open, ...pool }, in: tables.events });
  const written = await database.transact([write(seats)]);
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
    expect((await onPool({ closesAt: monday }, (seats) => seats.take(slug, 2, monday, 'late'))).is).toBe('taken');
    expect((await onPool({ closesAt: monday, left: 1 }, (seats) => seats.take(slug, 2, monday, 'late'))).is).toBe(
      'refused',
    );
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
    expect((await onPool(closed, (seats) => seats.join(slug, 2, monday, 'full', 'late'))).is).toBe('taken');
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
      (await onPool({ waiting: 1, promoteUntil: monday }, (seats) => seats.promote(slug, 2, monday, 'late'))).is,
    ).toBe('taken');
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
    expect((await database.transact([seats.giveBack('gone', 2)])).is).toBe('condition');
  });
  test('the line never counts below nobody', async () => {
    expect((await onPool({ waiting: 0 }, (seats) => seats.leaveLine(slug))).is).toBe('refused');
  });
});

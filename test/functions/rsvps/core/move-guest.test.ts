import { describe, expect, test } from 'vitest';
import { lockGuest, moveGuest, swapGuests } from '#rsvps/core/move-guest.ts';
import type { Hallful, Seating } from '#rsvps/core/table-plan.ts';
import { brokenIn, tableGuest, tablesOf } from './table-lists.ts';

const hallful: Hallful = {
  tables: tablesOf(3, 2, 1),
  guests: [
    tableGuest({ guest: 'a', municipality: 'GM0794', province: 'Noord-Brabant', group: 'municipal' }),
    tableGuest({ guest: 'b', group: 'advisers' }),
    tableGuest({ guest: 'c', municipality: 'GM0794', province: 'Noord-Brabant', group: 'municipal' }),
    tableGuest({ guest: 'd', group: 'advisers' }),
    tableGuest({ guest: 'e', locked: true }),
    tableGuest({ guest: 'new' }),
  ],
};
const before: Seating = new Map([
  ['a', 1],
  ['b', 1],
  ['c', 2],
  ['d', 2],
  ['e', 3],
]);
const change = (guest: string, different: object): Hallful => ({
  ...hallful,
  guests: hallful.guests.map((one) => (one.guest === guest ? { ...one, ...different } : one)),
});

describe('moving a guest by hand', () => {
  test('is done and says which wishes it goes against and which it meets', () => {
    const moved = moveGuest(hallful, before, { guest: 'b', to: 3, from: 1 });
    expect(moved).toMatchObject({
      is: 'moved',
      worse: expect.arrayContaining([{ is: 'no-adviser', table: 1, amount: 1 }]),
      better: expect.arrayContaining([{ is: 'no-adviser', table: 3, amount: 1 }]),
    });
    if (moved.is === 'moved') expect(moved.seating.get('b')).toBe(3);
  });

  test('gives a first table to who has none', () => {
    expect(moveGuest(hallful, before, { guest: 'new', to: 3, from: 0 })).toMatchObject({ is: 'moved' });
  });

  test('to the table where they sit changes nothing', () => {
    expect(moveGuest(hallful, before, { guest: 'b', to: 1, from: 2 })).toEqual({ is: 'unchanged' });
  });

  test('to a full table is refused, with whom they could change places', () => {
    expect(moveGuest(hallful, before, { guest: 'b', to: 2 })).toEqual({
      is: 'refused',
      because: 'breaks',
      breaks: [{ is: 'too-full', table: 2, people: 3, seats: 2 }],
      swaps: ['d'],
    });
  });

  test('to a table where their municipality sits is refused with that reason', () => {
    const roomy = { ...hallful, tables: tablesOf(3, 4) };
    expect(moveGuest(roomy, before, { guest: 'a', to: 2 })).toMatchObject({
      because: 'breaks',
      breaks: [{ is: 'same-municipality', table: 2, municipality: 'GM0794', guests: ['a', 'c'] }],
      swaps: ['c'],
    });
  });

  test('in a wheelchair to a table without a place for it is refused', () => {
    expect(moveGuest(change('b', { wheelchair: true }), before, { guest: 'b', to: 3 })).toMatchObject({
      because: 'breaks',
      breaks: [{ is: 'no-wheelchair-place', table: 3, places: 0 }],
    });
  });

  test.each([
    ['locked', { guest: 'e', to: 1 }],
    ['not-a-table', { guest: 'a', to: 9 }],
    ['not-a-guest', { guest: 'nobody', to: 1 }],
    ['moved-since', { guest: 'a', to: 3, from: 2 }],
    // On screen without a table, and by now somebody else found them one.
    ['moved-since', { guest: 'b', to: 3, from: 0 }],
  ] as const)('is refused: %s', (because, asked) => {
    expect(moveGuest(hallful, before, asked)).toEqual({ is: 'refused', because });
  });

  test('leaves what was broken before out of the reason', () => {
    const broken = new Map([...before, ['e', 1]]);
    const asked = moveGuest(change('new', {}), broken, { guest: 'new', to: 2 });
    expect(asked).toMatchObject({ breaks: [{ is: 'too-full', table: 2 }] });
  });
});

describe('changing places', () => {
  test('is done for two who both fit where the other sits', () => {
    const swapped = swapGuests(hallful, before, { guest: 'b', other: 'd' });
    expect(swapped).toMatchObject({ is: 'moved' });
    if (swapped.is === 'moved') {
      expect([swapped.seating.get('b'), swapped.seating.get('d')]).toEqual([2, 1]);
      expect(brokenIn(hallful, swapped.seating)).toEqual(['new has no table']);
    }
  });

  test('is refused where one of them does not fit', () => {
    expect(swapGuests(hallful, before, { guest: 'b', other: 'c' })).toMatchObject({
      because: 'breaks',
      breaks: [{ is: 'same-municipality', table: 1 }],
    });
  });

  test('of who has no table sends the other away from theirs', () => {
    const swapped = swapGuests(hallful, before, { guest: 'new', other: 'd' });
    if (swapped.is !== 'moved') throw new Error('not moved');
    expect([swapped.seating.get('new'), swapped.seating.has('d')]).toEqual([2, false]);
  });

  test('pressed twice is done once', () => {
    const asked = { guest: 'b', other: 'd', from: 1, to: 2 };
    const swapped = swapGuests(hallful, before, asked);
    if (swapped.is !== 'moved') throw new Error('not moved');
    expect(swapGuests(hallful, swapped.seating, asked)).toEqual({ is: 'unchanged' });
    const given = { guest: 'new', other: 'd', from: 0, to: 2 };
    const sat = swapGuests(hallful, before, given);
    if (sat.is !== 'moved') throw new Error('not moved');
    expect(swapGuests(hallful, sat.seating, given)).toEqual({ is: 'unchanged' });
  });

  test.each([
    ['unchanged', { guest: 'a', other: 'b' }, undefined],
    ['refused', { guest: 'b', other: 'd', from: 1, to: 3 }, 'moved-since'],
    ['refused', { guest: 'b', other: 'd', from: 3, to: 2 }, 'moved-since'],
    ['refused', { guest: 'b', other: 'd', from: 0, to: 2 }, 'moved-since'],
    ['refused', { guest: 'a', other: 'e' }, 'locked'],
    ['refused', { guest: 'a', other: 'nobody' }, 'not-a-guest'],
    ['refused', { guest: 'a', other: 'new' }, 'moved-since'],
  ] as const)('is %s: %j', (is, asked, because) => {
    expect(swapGuests(hallful, before, asked)).toEqual({ is, ...(because && { because }) });
  });
});

describe('locking', () => {
  test('keeps somebody where they sit, and can be undone', () => {
    expect(lockGuest(hallful, before, 'a', true)).toEqual({ is: 'locked', locked: true });
    expect(lockGuest(hallful, before, 'e', false)).toEqual({ is: 'locked', locked: false });
    expect(lockGuest(hallful, before, 'e', true)).toEqual({ is: 'unchanged' });
  });
  test('is for guests with a table', () => {
    expect(lockGuest(hallful, before, 'new', true)).toEqual({ is: 'refused', because: 'no-table' });
    expect(lockGuest(hallful, before, 'nobody', true)).toEqual({ is: 'refused', because: 'not-a-guest' });
  });
});

import { describe, expect, test } from 'vitest';
import { planTables } from '#rsvps/core/plan-tables.ts';
import { replanTables } from '#rsvps/core/replan-tables.ts';
import { chanceFrom, type Hallful, judgePlan, type Seating, type TableGuest } from '#rsvps/core/table-plan.ts';
import { anyList, brokenIn, municipalGuests, nobodyYet, tableGuest, tablesOf, theEvening } from './table-lists.ts';

const planOf = (hallful: Hallful, before: Seating = nobodyYet, seed = 1): Seating => {
  const outcome = planTables(hallful, { before, chance: chanceFrom(seed), steps: 2_000 });
  if (outcome.is !== 'planned') throw new Error(JSON.stringify(outcome));
  return outcome.seating;
};
const without = ({ tables, guests }: Hallful, ...gone: readonly string[]): Hallful => ({
  tables,
  guests: guests.filter(({ guest }) => !gone.includes(guest)),
});
const and = ({ tables, guests }: Hallful, ...more: readonly TableGuest[]): Hallful => ({
  tables,
  guests: [...guests, ...more],
});
const tableOf = (seating: Seating, guest: string): number => seating.get(guest) ?? 0;

describe('somebody does not come', () => {
  const evening = theEvening();
  const before = planOf(evening);

  test('and nobody gets up when all wishes are still met', () => {
    const lastOfTwo = evening.guests.find(({ guest, member }) => {
      const mates = evening.guests.filter((one) => one.member === true && before.get(one.guest) === before.get(guest));
      return member === true && mates.length === 2;
    });
    const after = replanTables(without(evening, lastOfTwo?.guest ?? ''), before);
    expect(after).toMatchObject({ is: 'replanned', changes: [], left: [lastOfTwo?.guest], noTable: [] });
  });

  test('and for the only member of a table two change places, nobody else', () => {
    const only = evening.guests.find(({ guest, member }) => {
      const mates = evening.guests.filter((one) => one.member === true && before.get(one.guest) === before.get(guest));
      return member === true && mates.length === 1;
    });
    const hallful = without(evening, only?.guest ?? '');
    const after = replanTables(hallful, before);
    expect(after.changes.length).toBeGreaterThan(0);
    expect(after.changes.length).toBeLessThanOrEqual(2);
    expect(after.judgement.complaints).toEqual([]);
    expect(brokenIn(hallful, after.seating)).toEqual([]);
  });

  test('and nothing is written over when nothing has changed', () => {
    expect(replanTables(evening, before)).toMatchObject({ is: 'unchanged', changes: [], left: [], noTable: [] });
  });
});

describe('the three walk-ins and three no-shows of the evening', () => {
  const evening = theEvening();
  const before = planOf(evening);
  // One of the three and one of the three have joined.
  const gone = ['municipal2', 'municipal20', 'municipal50'];
  const [one, two, three] = municipalGuests(3, 1, 60);

  test('all sit, and of those who sat at most two change table', () => {
    const hallful = and(without(evening, ...gone), ...[one, two, three].filter((guest) => guest !== undefined));
    const after = replanTables(hallful, before);
    expect(after.noTable).toEqual([]);
    expect(after.changes.filter(({ from }) => from !== undefined).length).toBeLessThanOrEqual(2);
    expect(brokenIn(hallful, after.seating)).toEqual([]);
    expect(after.judgement.breaks).toEqual([]);
  });
});

describe('a newcomer', () => {
  test('takes the last seat of the hall', () => {
    const evening = theEvening();
    const before = planOf(evening);
    const hallful = and(evening, tableGuest({ guest: 'late' }));
    const { changes, seating } = replanTables(hallful, before);
    expect(changes[0]?.guest ?? changes[1]?.guest).toBeDefined();
    expect(changes.length).toBeLessThanOrEqual(2);
    expect(brokenIn(hallful, seating)).toEqual([]);
  });

  test('in a wheelchair gets the place that somebody else gives up', () => {
    const hallful = { tables: tablesOf(2, 2, 1), guests: [tableGuest({ guest: 'a' }), tableGuest({ guest: 'b' })] };
    const before = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    const late = tableGuest({ guest: 'late', wheelchair: true });
    const { changes, seating } = replanTables(and(hallful, late), before);
    expect(tableOf(seating, 'late')).toBe(1);
    expect(changes).toHaveLength(2);
  });

  test('does not get the place of somebody who is locked', () => {
    const guests = ['a', 'b'].map((guest) => tableGuest({ guest, locked: true }));
    const before = new Map(guests.map(({ guest }) => [guest, 1]));
    const late = tableGuest({ guest: 'late', wheelchair: true });
    const { noTable, changes } = replanTables({ tables: tablesOf(2, 2, 1), guests: [...guests, late] }, before);
    expect(noTable).toEqual([{ guest: 'late', because: 'more-than-two' }]);
    expect(changes).toEqual([]);
  });

  test.each([
    ['no-seat', tablesOf(1, 1), tableGuest()],
    ['no-wheelchair-place', tablesOf(1, 2), tableGuest({ wheelchair: true })],
    ['municipality-at-every-table', tablesOf(1, 2), tableGuest({ municipality: 'GM0794' })],
  ] as const)('for whom there is no table is told why: %s', (because, tables, late) => {
    const guests = [tableGuest({ guest: 'a', municipality: 'GM0794' }), late];
    expect(replanTables({ tables, guests }, new Map([['a', 1]])).noTable).toEqual([{ guest: late.guest, because }]);
  });
});

describe('a rule that is broken', () => {
  test('by a table that lost seats is mended by moving who is too many', () => {
    const guests = ['a', 'b', 'c'].map((guest) => tableGuest({ guest }));
    const before = new Map(guests.map(({ guest }) => [guest, 1]));
    const hallful = { tables: tablesOf(2, 2), guests };
    expect(judgePlan(hallful, before).breaks).toHaveLength(1);
    const after = replanTables(hallful, before);
    expect(after.changes).toHaveLength(1);
    expect(after.judgement.breaks).toEqual([]);
  });

  test('by a table that is gone is mended by seating its guests again', () => {
    const hallful = { tables: tablesOf(2, 2), guests: ['a', 'b'].map((guest) => tableGuest({ guest })) };
    const before = new Map([
      ['a', 1],
      ['b', 7],
    ]);
    expect(brokenIn(hallful, replanTables(hallful, before).seating)).toEqual([]);
  });

  test('for somebody who turns out to need a wheelchair place is mended by a swap', () => {
    const guests = ['a', 'b', 'c', 'd'].map((guest) => tableGuest({ guest, wheelchair: guest === 'd' }));
    const before = new Map(guests.map(({ guest }, at) => [guest, at < 2 ? 1 : 2]));
    const hallful = { tables: tablesOf(2, 2, 1), guests };
    const after = replanTables(hallful, before);
    expect(tableOf(after.seating, 'd')).toBe(1);
    expect(after.changes).toHaveLength(2);
    expect(brokenIn(hallful, after.seating)).toEqual([]);
  });
});

describe('300 late changes', () => {
  const cases = Array.from({ length: 900 }, (_, seed) => ({ seed, ...anyList(seed + 5_000) }))
    .flatMap(({ seed, hallful, before }) => {
      const outcome = planTables(hallful, { before, chance: chanceFrom(seed), steps: 300 });
      return outcome.is === 'planned' && hallful.guests.length > 2 ? [{ seed, hallful, before: outcome.seating }] : [];
    })
    .slice(0, 300)
    .map(({ seed, hallful, before }) => {
      const gone = seed % 3 === 1 ? [] : [hallful.guests[seed % hallful.guests.length]?.guest ?? ''];
      const example = hallful.guests[(seed * 7) % hallful.guests.length];
      const late = tableGuest({ ...example, guest: 'late', locked: false, party: 1, wheelchair: seed % 11 === 0 });
      const changed = seed % 3 === 0 ? without(hallful, ...gone) : and(without(hallful, ...gone), late);
      return { seed, old: hallful, hallful: changed, before, after: replanTables(changed, before) };
    });

  test('are 300', () => expect(cases).toHaveLength(300));

  test('have at most two guests change table, the newcomer one of them and nobody who is locked', () => {
    for (const { seed, hallful, after } of cases) {
      expect({ seed, changes: after.changes.length <= 2 }).toEqual({ seed, changes: true });
      const moved = after.changes.map(({ guest }) => hallful.guests.find((one) => one.guest === guest));
      expect({ seed, locked: moved.filter((guest) => guest?.locked) }).toEqual({ seed, locked: [] });
    }
  });

  test('say the same as the seating', () => {
    for (const { seed, hallful, before, after } of cases) {
      const differ = hallful.guests.filter(({ guest }) => before.get(guest) !== after.seating.get(guest));
      expect({ seed, differ: differ.map(({ guest }) => guest).sort() }).toEqual({
        seed,
        differ: after.changes.map(({ guest }) => guest).sort(),
      });
      for (const guest of after.seating.keys()) expect(hallful.guests.some((one) => one.guest === guest)).toBe(true);
    }
  });

  test('break no hard rule', () => {
    for (const { seed, hallful, after } of cases) {
      const missing = after.noTable.map(({ guest }) => `${guest} has no table`);
      expect({ seed, broken: brokenIn(hallful, after.seating) }).toEqual({ seed, broken: missing });
    }
  });

  test('never leave a newcomer standing for whom one move would do', () => {
    let standing = 0;
    for (const { seed, hallful, after } of cases) {
      for (const { guest } of after.noTable) {
        standing += 1;
        const { tables, guests } = hallful;
        const numbers = tables.map(({ number }) => number);
        const direct = numbers.map((to) => new Map([...after.seating, [guest, to]]));
        const byOne = guests
          .filter(({ guest: other, locked }) => other !== guest && !locked)
          .flatMap(({ guest: other }) =>
            numbers.map((to) => new Map([...after.seating, [guest, tableOf(after.seating, other)], [other, to]])),
          );
        const good = [...direct, ...byOne].filter((seating) => brokenIn(hallful, seating).length === 0);
        expect({ seed, good: good.length }).toEqual({ seed, good: 0 });
      }
    }
    expect(standing).toBeGreaterThan(5);
  });
});

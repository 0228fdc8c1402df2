import { describe, expect, test } from 'vitest';
import { chanceFrom, count, emptyTally, judgePlan, type TableGuest, talliesOf } from '#rsvps/core/table-plan.ts';
import { anyList, tableGuest, tablesOf } from './table-lists.ts';

let serial = 0;
const from = (province: string, different: Partial<TableGuest> = {}): TableGuest =>
  tableGuest({ group: 'municipal', province, municipality: `GM-${serial++}`, ...different });
const allAt = (table: number, guests: readonly TableGuest[]) => new Map(guests.map(({ guest }) => [guest, table]));
const complaints = (guests: readonly TableGuest[], tables = tablesOf(1, 20)) =>
  judgePlan({ tables, guests }, allAt(1, guests)).complaints.map(({ is, amount, province }) => ({
    is,
    amount,
    ...(province && { province }),
  }));

describe('judging a plan', () => {
  test('names every rule that is broken, with the table and who', () => {
    const guests = [
      tableGuest({ guest: 'a', municipality: 'GM0794', wheelchair: true }),
      tableGuest({ guest: 'b', municipality: 'GM0794' }),
      tableGuest({ guest: 'c', party: 3 }),
    ];
    expect(judgePlan({ tables: tablesOf(1, 4), guests }, allAt(1, guests)).breaks).toEqual([
      { is: 'same-municipality', table: 1, municipality: 'GM0794', guests: ['a', 'b'] },
      { is: 'no-wheelchair-place', table: 1, guests: ['a'], places: 0 },
      { is: 'too-full', table: 1, people: 5, seats: 4 },
    ]);
  });

  test('takes two from one province, and complains of each one more', () => {
    expect(complaints([from('Zeeland'), from('Zeeland')])).toEqual([]);
    expect(complaints([from('Zeeland'), from('Zeeland'), from('Zeeland'), from('Zeeland')])).toEqual([
      { is: 'one-province', amount: 2, province: 'Zeeland' },
    ]);
  });

  test('misses a partner, an adviser, a member and somebody who may still join, each only where there are any', () => {
    const elsewhere = [
      tableGuest({ guest: 'p', group: 'partners' }),
      tableGuest({ guest: 'ad', group: 'advisers' }),
      from('Zeeland', { guest: 'm', member: true }),
      from('Drenthe', { guest: 'n', member: false }),
    ];
    const alone = tableGuest({ guest: 'alone' });
    const seating = new Map([...allAt(2, elsewhere), ['alone', 1]]);
    const judged = judgePlan({ tables: tablesOf(2, 4), guests: [...elsewhere, alone] }, seating);
    expect(judged.complaints.map(({ is, table }) => `${is} ${table}`)).toEqual([
      'no-partner 1',
      'no-adviser 1',
      'no-member 1',
      'nobody-to-join 1',
      'few-people 1',
    ]);
    expect(complaints([alone], tablesOf(1, 1))).toEqual([]);
  });

  test('counts who has no table, and whose table is gone, as unseated', () => {
    const guests = [tableGuest({ guest: 'a' }), tableGuest({ guest: 'b' })];
    expect(judgePlan({ tables: tablesOf(1, 4), guests }, new Map([['a', 9]])).unseated).toEqual(['a', 'b']);
  });

  test('at an empty table nobody is missed but people', () => {
    const guests = [tableGuest({ group: 'partners' }), tableGuest(), tableGuest(), tableGuest()];
    const { complaints: said } = judgePlan({ tables: tablesOf(2, 4), guests }, allAt(1, guests));
    expect(said).toEqual([{ is: 'few-people', table: 2, amount: 2 }]);
  });

  test('is a nought for a hall without tables or guests', () => {
    expect(judgePlan({ tables: [], guests: [] }, new Map())).toMatchObject({ score: 0, least: 0, breaks: [] });
    expect(judgePlan({ tables: tablesOf(3, 8), guests: [] }, new Map())).toMatchObject({ score: 0, complaints: [] });
  });

  test('says at each complaint as much as the score counts', () => {
    const weights = {
      'no-partner': 6,
      'no-adviser': 6,
      'no-member': 5,
      'nobody-to-join': 5,
      'one-province': 4,
      'one-size': 2,
      'few-people': 2,
    };
    for (let seed = 0; seed < 200; seed += 1) {
      const { hallful } = anyList(seed);
      const chance = chanceFrom(seed);
      const seating = new Map(
        hallful.guests.map(({ guest }) => [guest, 1 + Math.floor(chance() * hallful.tables.length)]),
      );
      const { complaints: said, score } = judgePlan(hallful, seating);
      expect(said.reduce((sum, { is, amount }) => sum + weights[is] * amount, 0)).toBe(score);
    }
  });
});

describe('counting at a table', () => {
  test('comes back to nothing when everybody got up', () => {
    const { hallful } = anyList(12);
    const [table = { number: 1, seats: 4, wheelchairPlaces: 0 }] = hallful.tables;
    const tally = emptyTally(table);
    for (const guest of hallful.guests) count(tally, guest, 1);
    for (const guest of hallful.guests.toReversed()) count(tally, guest, -1);
    const { provinces, municipalities, ...numbers } = tally;
    expect([...provinces.values(), ...municipalities.values()].every((howMany) => howMany === 0)).toBe(true);
    expect(numbers).toEqual((({ provinces: _, municipalities: __, ...rest }) => rest)(emptyTally(table)));
  });

  test('leaves out who sits at no table', () => {
    const guest = tableGuest();
    expect([...talliesOf({ tables: tablesOf(1, 2), guests: [guest] }, new Map()).values()][0]?.people).toBe(0);
  });
});

describe('chance', () => {
  test('is the same for the same seed and lies between 0 and 1', () => {
    const draws = (seed: number) => {
      const chance = chanceFrom(seed);
      return Array.from({ length: 1_000 }, () => chance());
    };
    expect(draws(5)).toEqual(draws(5));
    expect(draws(5)).not.toEqual(draws(6));
    expect(draws(7).every((number) => number >= 0 && number < 1)).toBe(true);
    expect(Math.abs(draws(8).reduce((sum, number) => sum + number, 0) / 1_000 - 0.5)).toBeLessThan(0.05);
  });
});

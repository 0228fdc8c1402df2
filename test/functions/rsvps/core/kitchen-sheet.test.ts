import { describe, expect, test } from 'vitest';
import { dietGrid, kitchenSheet } from '#rsvps/core/kitchen-sheet.ts';
import { tablesOf } from './table-lists.ts';

describe('the sheet for the kitchen', () => {
  const eaters = [
    { guest: 'a', party: 1, diet: 'Vegetarisch' },
    { guest: 'b', party: 3, diet: ' vegetarisch. ' },
    { guest: 'c', party: 1, diet: 'Geen noten' },
    { guest: 'd', party: 2 },
    { guest: 'e', party: 1, diet: '   ' },
    { guest: 'f', party: 1, diet: '🥜' },
  ];
  const seating = new Map([
    ['a', 1],
    ['b', 1],
    ['c', 2],
    ['d', 2],
    ['e', 7],
  ]);
  const sheet = kitchenSheet(tablesOf(3, 8), eaters, seating);

  test('counts covers at each table, and of who has no table of the hall', () => {
    expect(sheet.tables.map(({ table, covers }) => [table, covers])).toEqual([
      [1, 4],
      [2, 3],
      [3, 0],
      [undefined, 2],
    ]);
    expect(sheet.covers).toBe(9);
  });

  test('takes answers that read alike together, the most frequent first', () => {
    expect(sheet.tables[0]?.diets).toEqual([{ text: 'Vegetarisch', parties: 2, people: 4 }]);
    expect(sheet.diets.map(({ text, parties }) => [text, parties])).toEqual([
      ['Vegetarisch', 2],
      ['🥜', 1],
      ['Geen noten', 1],
    ]);
  });

  test('as columns has every table, what was asked there in any spelling, and who has no table last', () => {
    expect(dietGrid(sheet)).toEqual({
      diets: ['Vegetarisch', '🥜', 'Geen noten'],
      rows: [
        { table: 1, covers: 4, counts: [2, 0, 0] },
        { table: 2, covers: 3, counts: [0, 0, 1] },
        { table: 3, covers: 0, counts: [0, 0, 0] },
        { table: undefined, covers: 2, counts: [0, 1, 0] },
      ],
    });
    const other = [
      { guest: 'x', party: 1, diet: 'geen NOTEN' },
      { guest: 'y', party: 1, diet: 'Geen noten.' },
    ];
    const { diets, rows } = dietGrid(
      kitchenSheet(
        tablesOf(2, 8),
        other,
        new Map([
          ['x', 1],
          ['y', 2],
        ]),
      ),
    );
    expect([diets.length, rows.map(({ counts }) => counts)]).toEqual([1, [[1], [1]]]);
  });

  test('holds no name and no key of a guest', () => {
    expect(JSON.stringify(sheet)).not.toContain('guest');
  });
});

import { describe, expect, test } from 'vitest';
import { parseRows } from '#kernel/lists.ts';
import { leftOutRows } from '#rsvps/core/left-out.ts';

const why = 'wat er mis is';
const list = 'naam;gemeente\nNoor;Helmond\n"Sam; de Wit";Nergens\nMees;Bergen';
const told = new Map([
  [3, 'Deze gemeente kennen wij niet.'],
  [4, 'Er zijn er "meer".'],
]);

describe('the rows that were left out', () => {
  test('come as they were, with the header above and the reason behind', () => {
    const parsed = parseRows(leftOutRows(list, told, why));
    if ('openSince' in parsed) throw new Error('A quote stands open');
    expect(parsed.rows.map(({ cells }) => cells)).toEqual([
      ['naam', 'gemeente', why],
      ['Sam; de Wit', 'Nergens', 'Deze gemeente kennen wij niet.'],
      ['Mees', 'Bergen', 'Er zijn er "meer".'],
    ]);
  });

  test('taken home twice have one column of reasons, the latest', () => {
    const once = leftOutRows(list, told, why);
    const twice = leftOutRows(once, new Map([[2, 'Nog steeds niet.']]), why);
    expect(twice).toBe(`naam;gemeente;${why}\r\n"Sam; de Wit";Nergens;Nog steeds niet.`);
  });

  test('keep the cells that the header has no name for, so that they are still wrong when they come back', () => {
    const long = 'naam;gemeente\nBerg; van den;Helmond;0492123456;;\nMees;Bergen;;';
    const rows = new Map([
      [2, 'te veel'],
      [3, 'twee'],
    ]);
    const once = leftOutRows(long, rows, why);
    expect(once).toBe(`naam;gemeente;${why}\r\nBerg; van den;te veel;Helmond;0492123456\r\nMees;Bergen;twee`);
    expect(leftOutRows(once, rows, why)).toBe(once);
  });

  test('hold nothing that a spreadsheet calculates, and telephone numbers as they were', () => {
    const text = leftOutRows(
      'naam;telefoon\n=HYPERLINK("http://kwaad.example");+31 492 12 34 56\n@kwaad;+1+cmd\n-2;x',
      new Map([
        [2, 'a'],
        [3, 'b'],
        [4, 'c'],
      ]),
      why,
    );
    expect(text).toContain('"\'=HYPERLINK(""http://kwaad.example"")";+31 492 12 34 56');
    expect(text).toContain("'@kwaad;'+1+cmd");
    expect(text).toContain("'-2;x");
  });

  test('of a list that cannot be read are none', () => {
    expect(leftOutRows('naam\n"Noor', told, why)).toBe('');
  });
});

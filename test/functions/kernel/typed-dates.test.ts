import { describe, expect, test } from 'vitest';
import { dateAsTyped, typedDate, typedWallTime } from '#kernel/typed-dates.ts';

describe('a date that was typed', () => {
  test.each([
    ['22-05-2019', '2019-05-22'],
    ['22-5-2019', '2019-05-22'],
    [' 22/05/2019 ', '2019-05-22'],
    ['22.5.2019', '2019-05-22'],
    ['22 mei 2019', '2019-05-22'],
    ['1 Sept. 2019', '2019-09-01'],
    ['22 May 2019', '2019-05-22'],
    ['3 march 2019', '2019-03-03'],
    ['1 Oct 2019', '2019-10-01'],
    ['2019-05-22', '2019-05-22'],
    ['29-02-2020', '2020-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(typedDate(typed)).toBe(date);
  });

  test.each(['', '31-02-2019', '22-05-19', '22-05-0219', 'morgen', '22 foo 2019', '5 2019', '2019-5-22', '32-01-2019'])(
    '%s is none',
    (typed) => {
      expect(typedDate(typed)).toBeUndefined();
    },
  );

  test('comes back as it was typed', () => {
    expect(dateAsTyped('2019-05-22')).toBe('22-05-2019');
    expect(typedDate(dateAsTyped('2019-05-22'))).toBe('2019-05-22');
  });
});

describe('a moment that was typed', () => {
  test.each([
    ['2019-05-22T17:30', '2019-05-22T17:30'],
    ['2019-05-22 17:30:00', '2019-05-22T17:30'],
    ['22-05-2019 17.30', '2019-05-22T17:30'],
    ['22-5-2019, 9:05 uur', '2019-05-22T09:05'],
    [' volgende week ', 'volgende'],
  ])('%s', (typed, wall) => {
    expect(typedWallTime(typed)).toContain(wall);
  });
});

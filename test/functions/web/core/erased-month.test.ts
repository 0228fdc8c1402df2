import { expect, test } from 'vitest';
import { monthAfter, monthBefore, monthIn, monthInWords } from '../../../../functions/web/core/erased-month.ts';

const now = '2019-05-20T07:00:00.000Z';

test.each([
  ['2019-04', '2019-04'],
  ['2019-05', '2019-05'],
  ['2019-06', '2019-05'],
  ['2019-13', '2019-05'],
  ['mei', '2019-05'],
  [null, '2019-05'],
])('asked for %s it is %s', (asked, month) => {
  expect(monthIn(asked, now)).toBe(month);
});

test('a year ends in December', () => {
  expect([monthAfter('2018-12'), monthBefore('2019-01')]).toEqual(['2019-01', '2018-12']);
  expect([monthInWords('2019-05', 'nl'), monthInWords('2019-05', 'en')]).toEqual(['mei 2019', 'May 2019']);
});

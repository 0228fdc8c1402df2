import { expect, test } from 'vitest';
import { afterMidnight, beginOf, endOf, morningAfter } from '#pledges/core/days.ts';

test('a date runs from midnight to midnight in Amsterdam, also when the clock is changed', () => {
  expect(beginOf('2019-05-22')).toBe('2019-05-21T22:00:00.000Z');
  expect(endOf('2019-05-22')).toBe('2019-05-22T21:59:59.999Z');
  expect(endOf('2019-03-31')).toBe('2019-03-31T21:59:59.999Z');
  expect(endOf('2019-10-27')).toBe('2019-10-27T22:59:59.999Z');
});

test.each([
  ['in the evening', '2019-05-22T19:00:00.000Z', '2019-05-23T06:00:00.000Z'],
  ['just before eight', '2019-05-22T05:59:00.000Z', '2019-05-23T06:00:00.000Z'],
  ['at half past one at night', '2019-05-22T23:30:00.000Z', '2019-05-23T06:00:00.000Z'],
  ['at four', '2019-05-23T02:00:00.000Z', '2019-05-24T06:00:00.000Z'],
  ['before the clock is changed', '2019-10-26T18:00:00.000Z', '2019-10-27T07:00:00.000Z'],
])('what is reached %s goes public at eight on the morning after', (_when, reached, morning) => {
  expect(morningAfter(reached)).toBe(morning);
});

test('municipalities that merged are looked for just after midnight', () => {
  expect(afterMidnight('2020-12-31T12:00:00.000Z')).toBe('2020-12-31T23:09:59.999Z');
});

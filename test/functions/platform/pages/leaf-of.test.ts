import { expect, test } from 'vitest';
import { leafOf } from '#platform/pages/leaf-of.ts';

test('a leaf shows the day in the zone of the event, in few letters', () => {
  expect(leafOf('2019-05-22T15:30:00.000Z', 'Europe/Amsterdam', 'nl')).toEqual({
    weekday: 'wo',
    day: '22',
    month: 'mei',
  });
  expect(leafOf('2019-03-03T15:30:00.000Z', 'Europe/Amsterdam', 'en')).toEqual({
    weekday: 'Sun',
    day: '3',
    month: 'Mar',
  });
  expect(leafOf('2019-05-22T23:30:00.000Z', 'Europe/Amsterdam', 'nl').day).toBe('23');
  expect(leafOf('2019-05-22T23:30:00.000Z', 'America/Kralendijk', 'nl').day).toBe('22');
});

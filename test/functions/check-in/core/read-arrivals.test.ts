import { describe, expect, test } from 'vitest';
import { arrivalsPerPage, readGuests, readTime } from '../../../../functions/check-in/core/read-arrivals.ts';

/** Half past five in Den Haag, read the morning after. */
const evening = { startsAt: '2019-05-22T15:30:00.000Z', zone: 'Europe/Amsterdam' } as const;
const nextDay = '2019-05-23T08:00:00.000Z';

describe('a time on paper', () => {
  test.each([
    ['18.10', '2019-05-22T16:10:00.000Z'],
    [' 18:10 uur ', '2019-05-22T16:10:00.000Z'],
    ['1810', '2019-05-22T16:10:00.000Z'],
    ['18', '2019-05-22T16:00:00.000Z'],
    ['18 u', '2019-05-22T16:00:00.000Z'],
    ['7.05', '2019-05-22T05:05:00.000Z'],
    // After midnight it is the day after.
    ['0.30', '2019-05-22T22:30:00.000Z'],
  ])('"%s" is meant on the evening itself', (typed, at) => {
    expect(readTime(typed, evening, nextDay)).toEqual({ at });
  });

  test.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['zes', 'not-a-time'],
    ['24.00', 'not-a-time'],
    ['18.60', 'not-a-time'],
    ['18.1', 'not-a-time'],
    ['-1', 'not-a-time'],
    ['18.10.00', 'not-a-time'],
  ])('"%s" is none: %s', (typed, fault) => {
    expect(readTime(typed, evening, nextDay)).toEqual({ fault });
  });

  test('that has yet to come is refused, to the minute', () => {
    expect(readTime('18.11', evening, '2019-05-22T16:10:59.000Z')).toEqual({ fault: 'to-come' });
    expect(readTime('18.10', evening, '2019-05-22T16:10:00.000Z')).toEqual({ at: '2019-05-22T16:10:00.000Z' });
  });

  test('that no clock showed, or two did, is none', () => {
    const march = { startsAt: '2019-03-30T18:00:00.000Z', zone: 'Europe/Amsterdam' } as const;
    expect(readTime('2.30', march, '2019-03-31T08:00:00.000Z')).toEqual({ fault: 'not-a-time' });
  });
});

describe('the guests who were ticked', () => {
  test('are keys, each once, as many as stand on a page', () => {
    const key = `${'a'.repeat(16)}~${'b'.repeat(16)}`;
    expect(readGuests([key, key, 'rsvp_x', '../..', '<b>', '', 'a#b', 'x'.repeat(121)])).toEqual([key, 'rsvp_x']);
    expect(readGuests(Array.from({ length: 500 }, (_, at) => `rsvp_${at}`))).toHaveLength(arrivalsPerPage);
  });
});

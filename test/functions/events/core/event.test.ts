import { describe, expect, test } from 'vitest';
import { erasingMoments } from '../../../../functions/events/core/event.ts';

const zone = 'Europe/Amsterdam' as const;

describe('T12 what guests told is erased', () => {
  test('at six the morning after, when it is sensitive', () => {
    const moments = erasingMoments({ kind: 'week-action', endsAt: '2019-05-22T19:30:00.000Z', zone });
    expect(moments.sensitive).toBe('2019-05-23T04:00:00.000Z');
  });

  test('at six that same morning, when the evening ends after midnight', () => {
    const moments = erasingMoments({ kind: 'week-action', endsAt: '2019-05-22T23:30:00.000Z', zone });
    expect(moments.sensitive).toBe('2019-05-23T04:00:00.000Z');
  });

  test.each([
    ['a meeting of alderpersons', 'alderperson-meeting', '2019-08-22T04:00:00.000Z'],
    ['an action in the Week', 'week-action', '2019-06-22T04:00:00.000Z'],
    ['an action at a station', 'station-action', '2019-06-22T04:00:00.000Z'],
  ] as const)('the rest of %s 13 weeks or 30 days later', (_, kind, guests) => {
    expect(erasingMoments({ kind, endsAt: '2019-05-22T19:30:00.000Z', zone }).guests).toBe(guests);
  });

  test('at six on the clock, also over the night in which the clock changes', () => {
    const moments = erasingMoments({ kind: 'week-action', endsAt: '2019-10-26T20:00:00.000Z', zone });
    expect(moments.sensitive).toBe('2019-10-27T05:00:00.000Z');
  });
});

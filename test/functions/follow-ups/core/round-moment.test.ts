import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallTimeOf } from '#kernel/instants.ts';
import type { Moment } from '../../../../functions/follow-ups/core/round.ts';
import { momentFor } from '../../../../functions/follow-ups/core/round-moment.ts';
import { runs } from '../../../support/runs.ts';
import { evening } from './story.ts';

const daysLater = (days: number, time: string): Moment => ({ after: 'event', days, time });

describe('When a mail of a round is for', () => {
  test.each([
    ['the morning after', daysLater(1, '09:00'), '2019-05-23T07:00:00.000Z'],
    ['never before the event is over', daysLater(0, '09:00'), evening.endsAt],
    ['the same evening, once it is over', daysLater(0, '22:30'), '2019-05-22T20:30:00.000Z'],
  ])('%s', (_, moment, at) => {
    expect(momentFor(moment, evening, undefined)).toBe(at);
  });

  test('an evening that ends after midnight counts from the evening', () => {
    const late = { ...evening, endsAt: '2019-05-22T23:30:00.000Z' };
    expect(momentFor(daysLater(1, '09:00'), late, undefined)).toBe('2019-05-23T07:00:00.000Z');
  });

  test('noon stays noon where the clocks change in between, in both zones', () => {
    const autumn = { startsAt: '2019-10-24T16:00:00.000Z', endsAt: '2019-10-24T19:00:00.000Z', zone: evening.zone };
    expect(momentFor(daysLater(5, '12:00'), autumn, undefined)).toBe('2019-10-29T11:00:00.000Z');
    const island = { ...autumn, zone: 'America/Kralendijk' as const };
    expect(momentFor(daysLater(5, '12:00'), island, undefined)).toBe('2019-10-29T16:00:00.000Z');
  });

  test('a time that the clock skips is the one after the jump, and of one that comes twice it is the first', () => {
    const spring = { startsAt: '2020-03-27T17:00:00.000Z', endsAt: '2020-03-27T20:00:00.000Z', zone: evening.zone };
    expect(momentFor(daysLater(2, '02:30'), spring, undefined)).toBe('2020-03-29T01:30:00.000Z');
    const autumn = { startsAt: '2019-10-25T16:00:00.000Z', endsAt: '2019-10-25T19:00:00.000Z', zone: evening.zone };
    expect(momentFor(daysLater(2, '02:30'), autumn, undefined)).toBe('2019-10-27T00:30:00.000Z');
  });

  test('days after signing or ordering count from that day, and there is none before it', () => {
    const signing: Moment = { after: 'signing', days: 7, time: '10:00' };
    expect(momentFor(signing, evening, '2019-05-24T22:30:00.000Z')).toBe('2019-06-01T08:00:00.000Z');
    expect(momentFor(signing, evening, undefined)).toBeUndefined();
  });

  test('whatever the day, it is that time on the wall or the jump of the clock beside it, and never before the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_650 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 1_439 }),
        fc.constantFrom('Europe/Amsterdam' as const, 'America/Kralendijk' as const),
        (day, days, minute, zone) => {
          const endsAt = new Date(Date.UTC(2019, 0, 1, 19, 30) + day * 86_400_000).toISOString();
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const at = momentFor(daysLater(days, time), { startsAt: endsAt, endsAt, zone }, undefined) ?? '';
          expect(at >= endsAt).toBe(true);
          const jumps = time >= '02:00' && time < '03:00';
          if (at !== endsAt && !jumps) expect(wallTimeOf(at, zone).slice(11)).toBe(time);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

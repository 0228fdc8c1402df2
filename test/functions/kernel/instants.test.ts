import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addHours,
  addMilliseconds,
  addMinutes,
  dateInWords,
  Instant,
  instantOf,
  LocalDate,
  localDateOf,
  millisecondsBetween,
  momentInWords,
  periodInWords,
  timeInWords,
  WallTime,
  wallTimeOf,
  Zone,
} from '#kernel/instants.ts';
import { runs } from '../../support/runs.ts';

const denHaag = 'Europe/Amsterdam';
const bonaire = 'America/Kralendijk';
const doorsOpen = '2019-05-22T15:00:00.000Z';

const zones = fc.constantFrom(...Zone.options);
const moments = fc
  .date({ min: new Date('1975-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const aroundTheChangeOfClocks = fc
  .tuple(
    fc.integer({ min: 1980, max: 2050 }),
    fc.constantFrom('03', '10'),
    fc.integer({ min: 22, max: 31 }),
    fc.integer({ min: 0, max: 239 }),
  )
  .map(([year, month, dayOfMonth, minute]) => {
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return `${year}-${month}-${dayOfMonth}T${clock}`;
  });
const anyWallTime = fc.oneof(
  moments.map((moment) => moment.slice(0, 16)),
  aroundTheChangeOfClocks,
);

describe('what is accepted', () => {
  test.each(['2019-05-20T07:00:00.000Z', '2024-02-29T23:59:59.999Z'])('%s is an instant', (text) => {
    expect(Instant.safeParse(text).success).toBe(true);
  });

  test.each(['2019-05-20T07:00:00Z', '2019-05-20T09:00:00.000+02:00', '2019-02-29T07:00:00.000Z', '2019-05-20', ''])(
    '%s is not: it would not compare as text',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );

  test('a date exists in the calendar', () => {
    expect(LocalDate.safeParse('2020-02-29').success).toBe(true);
    expect(LocalDate.safeParse('2019-02-29').success).toBe(false);
    expect(LocalDate.safeParse('22-05-2019').success).toBe(false);
  });

  test.each(['2019-05-22T17:00', '1970-01-01T00:00', '2199-12-31T23:59'])('%s can hang on a wall', (local) => {
    expect(WallTime.safeParse({ local, zone: denHaag }).success).toBe(true);
  });

  test.each([
    '2019-05-22T24:00',
    '2019-02-30T17:00',
    '0219-05-22T17:00',
    '2019-05-22T17:00:00',
    '2019-05-22T17:00Z',
    '2019-05-22',
  ])('%s cannot', (local) => {
    expect(WallTime.safeParse({ local, zone: denHaag }).success).toBe(false);
  });

  test('a zone where no event takes place is refused', () => {
    expect(WallTime.safeParse({ local: '2019-05-22T17:00', zone: 'Europe/Brussels' }).success).toBe(false);
  });
});

describe('from the clock on the wall to a moment', () => {
  test('17.00 in Den Haag is 15.00 UTC in summer and 16.00 in winter', () => {
    expect(instantOf({ local: '2019-05-22T17:00', zone: denHaag })).toEqual({ instant: doorsOpen });
    expect(instantOf({ local: '2019-01-22T17:00', zone: denHaag })).toEqual({ instant: '2019-01-22T16:00:00.000Z' });
  });

  test('17.00 on Bonaire is 21.00 UTC all year', () => {
    expect(instantOf({ local: '2019-05-22T17:00', zone: bonaire })).toEqual({ instant: '2019-05-22T21:00:00.000Z' });
    expect(instantOf({ local: '2019-01-22T17:00', zone: bonaire })).toEqual({ instant: '2019-01-22T21:00:00.000Z' });
  });

  test('half past two does not exist in the night the clock goes forward', () => {
    expect(instantOf({ local: '2026-03-29T02:30', zone: denHaag })).toEqual({ refused: 'time-does-not-exist' });
    expect(instantOf({ local: '2026-03-29T01:59', zone: denHaag })).toEqual({ instant: '2026-03-29T00:59:00.000Z' });
    expect(instantOf({ local: '2026-03-29T03:00', zone: denHaag })).toEqual({ instant: '2026-03-29T01:00:00.000Z' });
    expect(instantOf({ local: '2026-03-29T02:30', zone: bonaire })).toEqual({ instant: '2026-03-29T06:30:00.000Z' });
  });

  test('half past two exists twice in the night the clock goes back', () => {
    expect(instantOf({ local: '2026-10-25T02:30', zone: denHaag })).toEqual({ refused: 'time-exists-twice' });
    expect(instantOf({ local: '2026-10-25T01:59', zone: denHaag })).toEqual({ instant: '2026-10-24T23:59:00.000Z' });
    expect(instantOf({ local: '2026-10-25T03:00', zone: denHaag })).toEqual({ instant: '2026-10-25T02:00:00.000Z' });
  });

  test('it agrees with Temporal on every wall time, skipped and doubled ones included', () => {
    fc.assert(
      fc.property(anyWallTime, zones, (local, zone) => {
        const wall = Temporal.PlainDateTime.from(local);
        const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
        const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
        const outcome = instantOf({ local, zone });
        if (earlier.equals(later)) {
          expect(outcome).toEqual({ instant: new Date(earlier.epochMilliseconds).toISOString() });
        } else {
          const exists = earlier.toPlainDateTime().equals(wall);
          expect(outcome).toEqual({ refused: exists ? 'time-exists-twice' : 'time-does-not-exist' });
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('from a moment to the clock on the wall', () => {
  test('shows the minute and the day of the zone', () => {
    expect(wallTimeOf('2019-05-22T22:30:59.999Z', denHaag)).toBe('2019-05-23T00:30');
    expect(localDateOf('2019-05-22T22:30:59.999Z', denHaag)).toBe('2019-05-23');
    expect(localDateOf('2019-05-22T22:30:59.999Z', bonaire)).toBe('2019-05-22');
  });

  test('and back gives the same minute, unless the hour comes twice', () => {
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const outcome = instantOf({ local: wallTimeOf(moment, zone), zone: zone });
        if ('refused' in outcome) expect(outcome.refused).toBe('time-exists-twice');
        else expect(outcome.instant.slice(0, 16)).toBe(moment.slice(0, 16));
      }),
    );
  });
});

describe('later and earlier', () => {
  test('hours, minutes and milliseconds are the same anywhere', () => {
    expect(addHours(doorsOpen, 24)).toBe('2019-05-23T15:00:00.000Z');
    expect(addMinutes(doorsOpen, -10)).toBe('2019-05-22T14:50:00.000Z');
    expect(addMilliseconds(doorsOpen, 1)).toBe('2019-05-22T15:00:00.001Z');
    expect(millisecondsBetween(doorsOpen, addMinutes(doorsOpen, 3))).toBe(180_000);
    expect(millisecondsBetween(doorsOpen, addMinutes(doorsOpen, -3))).toBe(-180_000);
  });

  test('a day before is not 24 hours before when the clock changed in between', () => {
    const sundayFive = '2026-03-29T15:00:00.000Z';
    expect(wallTimeOf(sundayFive, denHaag)).toBe('2026-03-29T17:00');
    expect(wallTimeOf(addDays(sundayFive, -1, denHaag), denHaag)).toBe('2026-03-28T17:00');
    expect(wallTimeOf(addHours(sundayFive, -24), denHaag)).toBe('2026-03-28T16:00');
  });

  test('a day later falling in the skipped hour moves on by the jump', () => {
    expect(wallTimeOf(addDays('2026-03-28T01:30:00.000Z', 1, denHaag), denHaag)).toBe('2026-03-29T03:30');
  });

  test('a day later falling in the double hour takes the first', () => {
    expect(addDays('2026-10-24T00:30:00.000Z', 1, denHaag)).toBe('2026-10-25T00:30:00.000Z');
  });

  test('days agree with Temporal', () => {
    const starts = fc.oneof(
      moments,
      aroundTheChangeOfClocks.map((local) => `${local}:12.345Z`),
    );
    fc.assert(
      fc.property(starts, fc.integer({ min: -400, max: 400 }), zones, (from, days, zone) => {
        const expected = Temporal.Instant.from(from).toZonedDateTimeISO(zone).add({ days });
        expect(addDays(from, days, zone)).toBe(new Date(expected.epochMilliseconds).toISOString());
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('in words', () => {
  const end = '2019-05-22T19:30:00.000Z';

  test('a date', () => {
    expect(dateInWords(doorsOpen, denHaag, 'nl')).toBe('woensdag 22 mei 2019');
    expect(dateInWords(doorsOpen, denHaag, 'en')).toBe('Wednesday 22 May 2019');
  });

  test('a time, with a point in Dutch and all day long on a clock of 24 hours', () => {
    expect(timeInWords(doorsOpen, denHaag, 'nl')).toBe('17.00 uur');
    expect(timeInWords(doorsOpen, denHaag, 'en')).toBe('17:00');
    expect(timeInWords('2019-05-22T22:05:00.000Z', denHaag, 'en')).toBe('00:05');
    expect(timeInWords('2019-05-22T07:00:00.000Z', denHaag, 'nl')).toBe('9.00 uur');
    expect(timeInWords('2019-05-22T22:05:00.000Z', denHaag, 'nl')).toBe('0.05 uur');
    expect(timeInWords(doorsOpen, bonaire, 'nl')).toBe('11.00 uur');
  });

  test('a moment', () => {
    expect(momentInWords(doorsOpen, denHaag, 'nl')).toBe('woensdag 22 mei 2019, 17.00 uur');
    expect(momentInWords(doorsOpen, denHaag, 'en')).toBe('Wednesday 22 May 2019, 17:00');
  });

  test('a period within a day names the day once', () => {
    expect(periodInWords(doorsOpen, end, denHaag, 'nl')).toBe('woensdag 22 mei 2019, 17.00 tot 21.30 uur');
    expect(periodInWords(doorsOpen, end, denHaag, 'en')).toBe('Wednesday 22 May 2019, 17:00 to 21:30');
  });

  test('a period over midnight names both days', () => {
    const late = '2019-05-22T23:00:00.000Z';
    expect(periodInWords(doorsOpen, late, denHaag, 'nl')).toBe(
      'woensdag 22 mei 2019, 17.00 uur tot donderdag 23 mei 2019, 1.00 uur',
    );
    expect(periodInWords(doorsOpen, late, denHaag, 'en')).toBe(
      'Wednesday 22 May 2019, 17:00 to Thursday 23 May 2019, 01:00',
    );
    expect(periodInWords(doorsOpen, late, bonaire, 'nl')).toBe('woensdag 22 mei 2019, 11.00 tot 19.00 uur');
  });
});

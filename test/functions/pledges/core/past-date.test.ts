import { describe, expect, test } from 'vitest';
import { pastDate, pastDateTyped } from '#pledges/core/past-date.ts';

/** Half past eight in the evening of 22 May, in Amsterdam. */
const now = '2019-05-22T18:30:00.000Z';

describe('a past date that somebody asks for', () => {
  test.each(['2019-01-01', '2019-05-21', '2019-05-22'])('can be %s', (asked) => {
    expect(pastDate(asked, now)).toBe(asked);
  });

  test.each(['', '2018-12-31', '2019-05-23', '2019-02-29', '2019-13-01', '21-05-2019', 'gisteren', '2019-05-21T00:00'])(
    'is unknown when it is "%s": none, too early or still to come',
    (asked) => {
      expect(pastDate(asked, now)).toBe('unknown');
    },
  );

  test('is nothing when nobody asks', () => {
    expect(pastDate(null, now)).toBeUndefined();
    expect(pastDateTyped(null, now)).toBeUndefined();
  });

  test('may be written by a person as people write dates', () => {
    for (const asked of ['21-5-2019', '21 mei 2019', '2019-05-21'])
      expect(pastDateTyped(asked, now)).toBe('2019-05-21');
    expect(pastDateTyped('31-12-2018', now)).toBe('unknown');
  });

  test('is today as soon as it is today in Amsterdam', () => {
    expect(pastDate('2019-05-23', '2019-05-22T22:00:00.000Z')).toBe('2019-05-23');
  });
});

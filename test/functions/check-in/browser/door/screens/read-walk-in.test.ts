import { describe, expect, test } from 'vitest';
import { findIn } from '../../../../../../functions/check-in/browser/door/screens/picker.ts';
import { readWalkIn } from '../../../../../../functions/check-in/browser/door/screens/read-walk-in.ts';
import { Capture } from '../../../../../../functions/check-in/core/operation.ts';

const municipalities = [
  { code: 'GM0373', displayName: 'Bergen (NH.)', name: 'Bergen (NH.)' },
  { code: 'GM0518', displayName: 'Den Haag', name: "'s-Gravenhage" },
  { code: 'GM0893', displayName: 'Bergen (L.)', name: 'Bergen (L.)' },
  { code: 'GM1900', displayName: 'Súdwest-Fryslân', name: 'Súdwest-Fryslân' },
];
const find = findIn(municipalities);
const read = (typed: Readonly<Record<string, string>>) => readWalkIn((field) => typed[field] ?? '', find);

describe('finding a municipality on the tablet', () => {
  test.each([
    ['den haag', 'GM0518'],
    ['s-grav', 'GM0518'],
    ['sudwest', 'GM1900'],
    ['GM0893', 'GM0893'],
    ['Bergen (L.)', 'GM0893'],
  ])('%s is %s', (typed, code) => {
    expect(find(typed)).toMatchObject({ code });
  });

  test('several are offered, never guessed, and what is none is none', () => {
    expect(find('bergen')).toBe('several');
    expect(find('Atlantis')).toBe('none');
  });
});

describe('a guest without a sign-up', () => {
  test('is a name, where from, and with how many', () => {
    const answer = read({ name: ' Noor  Bakker ', municipality: 'haag', email: 'Noor@Gemeente.example', party: '2' });
    expect(answer).toEqual({
      walkIn: {
        kind: 'walk-in',
        name: 'Noor Bakker',
        municipality: 'GM0518',
        email: 'noor@gemeente.example',
        party: 2,
      },
    });
    if ('walkIn' in answer) {
      expect(Capture.safeParse({ ...answer.walkIn, chair: 'leased' }).success).toBe(true);
    }
  });

  test('may come for an organisation instead of a municipality', () => {
    expect(read({ name: 'Noor', organisation: 'Stichting Samen', party: '1' })).toEqual({
      walkIn: { kind: 'walk-in', name: 'Noor', organisation: 'Stichting Samen', party: 1 },
    });
  });

  test('everything that is wrong is said at once', () => {
    expect(read({ name: '', email: 'noor', party: '0' })).toEqual({
      faults: { name: 'missing', municipality: 'missing', email: 'not-an-email', party: 'missing' },
    });
    expect(read({ name: 'Noor', municipality: 'bergen', organisation: 'x'.repeat(121), party: '9' })).toEqual({
      faults: { municipality: 'several-municipalities', organisation: 'too-long', party: 'missing' },
    });
    for (const party of ['', '1.5', '-1', 'veel']) {
      expect(read({ name: 'Noor', organisation: 'Samen', party })).toEqual({ faults: { party: 'missing' } });
    }
  });
});

import { describe, expect, test } from 'vitest';
import { readPaperCard } from '../../../../functions/check-in/core/read-paper-card.ts';

const event = {
  startsAt: '2019-05-22T15:30:00.000Z',
  endsAt: '2019-05-22T19:30:00.000Z',
  zone: 'Europe/Amsterdam',
} as const;
const nextDay = '2019-05-23T08:00:00.000Z';
const said: Readonly<Record<string, string>> = {
  municipality: 'GM0794',
  role: 'wethouder',
  name: 'Noor van den Berg',
  college: 'to-decide',
  'may-name': 'yes',
};
const read = (more: Readonly<Record<string, string>> = {}, now: string = nextDay) =>
  readPaperCard(
    (field) => ({ ...said, ...more })[field] ?? '',
    (typed) => (typed === 'GM0794' ? { code: typed } : 'none'),
    event,
    now,
  );
const signedAt = (...asked: Parameters<typeof read>) => {
  const card = read(...asked);
  return 'faults' in card ? card.faults : card.signedAt;
};

describe('what stands on a card of paper', () => {
  test('was signed at the time on it, by the clock of the event', () => {
    for (const typed of ['19.40', '19:40', '19u40', ' 19.40 uur ']) {
      expect(signedAt({ 'signed-at': typed })).toBe('2019-05-22T17:40:00.000Z');
    }
  });

  test('was signed in the night after the event when the time is one of before six', () => {
    expect(signedAt({ 'signed-at': '0.15' })).toBe('2019-05-22T22:15:00.000Z');
    expect(signedAt({ 'signed-at': '6.00' })).toBe('2019-05-22T04:00:00.000Z');
  });

  test('without a time was signed at the end of the event, or now while that is to come', () => {
    expect(signedAt()).toBe(event.endsAt);
    expect(signedAt({}, '2019-05-22T18:00:00.000Z')).toBe('2019-05-22T18:00:00.000Z');
  });

  test('has a time that is one and has come', () => {
    for (const typed of ['laat', '25.00', '19.75', '22-5-2019']) {
      expect(signedAt({ 'signed-at': typed })).toEqual({ 'signed-at': 'not-a-time' });
    }
    expect(signedAt({ 'signed-at': '20.01' }, '2019-05-22T18:00:00.000Z')).toEqual({ 'signed-at': 'in-future' });
    expect(signedAt({ 'signed-at': '20.00' }, '2019-05-22T18:00:00.000Z')).toBe('2019-05-22T18:00:00.000Z');
  });

  test('is told everything wrong at once', () => {
    expect(signedAt({ 'signed-at': 'laat', name: '', municipality: 'Nergens', college: '' })).toEqual({
      municipality: 'not-a-municipality',
      college: 'missing',
      name: 'missing',
      'signed-at': 'not-a-time',
    });
  });
});

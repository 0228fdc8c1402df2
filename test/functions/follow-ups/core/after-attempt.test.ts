import { describe, expect, test } from 'vitest';
import { addHours, addMilliseconds, addMinutes } from '#kernel/instants.ts';
import { afterAttempt, eraseAt, goneAt, nextAttemptAt } from '../../../../functions/follow-ups/core/after-attempt.ts';
import type { Waiting } from '../../../../functions/follow-ups/core/claim.ts';

const now = '2019-05-20T07:00:00.000Z';
const fresh: Waiting = { state: 'pending', attempts: 0, dueAt: now };

describe('What an answer makes of a mail', () => {
  test('accepted: sent, with the provider’s number', () => {
    expect(afterAttempt(fresh, { is: 'accepted', provider: 're_1' }, now)).toEqual({ state: 'sent', provider: 're_1' });
  });

  test('no answer: again after 1, 2, 5, 10, 20 and then every 30 minutes', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 40].map((attempts) =>
      afterAttempt({ ...fresh, attempts }, { is: 'unanswered' }, now),
    );
    const minutes = [1, 2, 5, 10, 20, 30, 30, 30];
    expect(pauses).toEqual(
      minutes.map((m) => ({ state: 'pending', dueAt: addMinutes(now, m), because: 'unanswered' })),
    );
  });

  test('a longer retry-after is honoured, also beside a 5xx', () => {
    expect(afterAttempt(fresh, { is: 'unanswered', afterSeconds: 600 }, now)).toMatchObject({
      dueAt: addMinutes(now, 10),
    });
  });

  test('too many: again at retry-after, and the whole sender pauses until then', () => {
    const until = addMilliseconds(now, 7_000);
    expect(afterAttempt(fresh, { is: 'rate-limited', afterSeconds: 7 }, now)).toEqual({
      state: 'pending',
      dueAt: until,
      because: 'rate-limited',
      pauseUntil: until,
    });
  });

  test.each([
    ['no retry-after', undefined, 60],
    ['one of nothing', 0, 1],
    ['one of a year', 365 * 24 * 3600, 3600],
    ['one that is no number', Number.NaN, 60],
  ])('%s pauses for a sensible time', (_, afterSeconds, seconds) => {
    const pauseUntil = addMilliseconds(now, seconds * 1000);
    expect(afterAttempt(fresh, { is: 'rate-limited', afterSeconds }, now)).toMatchObject({ pauseUntil });
  });

  test('our key is wrong: this mail waits, it is not given up', () => {
    expect(afterAttempt(fresh, { is: 'refused-for-now', because: 'invalid_api_key' }, now)).toEqual({
      state: 'pending',
      dueAt: nextAttemptAt(1, now),
      because: 'refused-for-now',
    });
  });

  test('the address is wrong: failed, and the reason kept', () => {
    expect(afterAttempt(fresh, { is: 'refused', because: 'validation_error' }, now)).toEqual({
      state: 'failed',
      because: 'validation_error',
    });
  });

  test('T5: the key is known with other bytes: uncertain, never a second mail under another key', () => {
    expect(afterAttempt(fresh, { is: 'other-content' }, now)).toEqual({ state: 'uncertain', because: 'other-content' });
  });

  test('T5: a refusal after silence does not say that the mail was not taken', () => {
    const silent: Waiting = { ...fresh, attempts: 1, because: 'unanswered' };
    expect(afterAttempt(silent, { is: 'rate-limited', afterSeconds: 1 }, now)).toMatchObject({ because: 'unanswered' });
    expect(afterAttempt(silent, { is: 'refused-for-now', because: 'x' }, now)).toMatchObject({ because: 'unanswered' });
  });

  test('T12: a mail as sent is kept 13 weeks, the fact of sending two years', () => {
    expect(eraseAt(now)).toBe(addHours(now, 13 * 7 * 24));
    expect(goneAt(now) - Date.parse(now) / 1000).toBe(2 * 365 * 24 * 3600);
  });
});

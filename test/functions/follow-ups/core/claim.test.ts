import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addHours, addMilliseconds, addMinutes } from '#kernel/instants.ts';
import { claimOf, isLate, stillBecause, turnOf, type Waiting } from '../../../../functions/follow-ups/core/claim.ts';

const now = '2019-05-20T07:00:00.000Z';
const pending: Waiting = { state: 'pending', attempts: 0, dueAt: now };
const sending: Waiting = { state: 'sending', attempts: 1, dueAt: now, claimedUntil: now, firstTriedAt: now };

describe('Whose turn a mail is', () => {
  test('a mail that is due is attempted, to the millisecond', () => {
    expect(turnOf(pending, now)).toEqual({ is: 'attempt' });
    expect(turnOf(pending, addMilliseconds(now, -1))).toEqual({ is: 'nothing' });
  });

  test('a claim holds for two minutes and then anybody may take it', () => {
    const claimed: Waiting = { ...pending, ...claimOf(pending, 'claim_1', now) };
    expect(turnOf(claimed, addMilliseconds(addMinutes(now, 2), -1))).toEqual({ is: 'nothing' });
    expect(turnOf(claimed, addMinutes(now, 2))).toEqual({ is: 'attempt' });
  });

  test('what was claimed is due again when the claim lapses, so that the sweep finds it', () => {
    const { dueAt, claimedUntil } = claimOf(pending, 'claim_1', now);
    expect(dueAt).toBe(claimedUntil);
  });

  test('the moment of the first attempt stays, whoever tries again', () => {
    const again = claimOf({ ...sending, firstTriedAt: now }, 'claim_2', addMinutes(now, 30));
    expect(again).toMatchObject({ attempts: 2, firstTriedAt: now });
  });

  test('T5: 23 hours after the first attempt nothing is posted any more', () => {
    const end = addHours(now, 23);
    const tried: Waiting = { ...pending, attempts: 4, firstTriedAt: now, because: 'unanswered' };
    expect(turnOf(tried, addMilliseconds(end, -1))).toEqual({ is: 'attempt' });
    expect(turnOf(tried, end)).toEqual({ is: 'give-up', state: 'uncertain', because: 'unanswered' });
  });

  test('T5: a claim that lapsed counts as unanswered: its process may have ended after posting', () => {
    expect(turnOf(sending, addHours(now, 23))).toMatchObject({ state: 'uncertain' });
    expect(claimOf(sending, 'claim_2', now)).toMatchObject({ because: 'unanswered' });
  });

  test('where every answer said "not taken" it has certainly not been sent', () => {
    const refused: Waiting = { ...pending, attempts: 9, firstTriedAt: now, because: 'refused-for-now' };
    expect(turnOf(refused, addHours(now, 23))).toEqual({ is: 'give-up', state: 'failed', because: 'refused-for-now' });
  });

  test('a mail owed long ago but never tried is still sent', () => {
    expect(turnOf(pending, addHours(now, 100))).toEqual({ is: 'attempt' });
  });

  test('once unanswered, no later refusal proves that it was not taken', () => {
    expect(stillBecause({ ...pending, because: 'unanswered' }, 'rate-limited')).toBe('unanswered');
    expect(stillBecause(sending, 'rate-limited')).toBe('unanswered');
    expect(stillBecause({ ...pending, because: 'not-made' }, 'rate-limited')).toBe('rate-limited');
  });

  test.each(['sent', 'skipped', 'suppressed', 'uncertain', 'failed'])(
    'a mail that is %s is erased when due',
    (state) => {
      expect(turnOf({ state, attempts: 1, dueAt: now }, now)).toEqual({ is: 'erase' });
      expect(turnOf({ state, attempts: 1, dueAt: now }, addMilliseconds(now, -1))).toEqual({ is: 'nothing' });
      expect(turnOf({ state, attempts: 1 }, now)).toEqual({ is: 'nothing' });
    },
  );

  test.each(['open', 'called'])('a call that is %s is no work for the sender', (state) => {
    expect(turnOf({ state, attempts: 0, dueAt: now }, now)).toEqual({ is: 'nothing' });
  });

  test('whatever happened before, an attempt is never made 23 hours or more after the first', () => {
    const history = fc.record({
      state: fc.constantFrom('pending', 'sending'),
      because: fc.constantFrom('unanswered', 'rate-limited', 'refused-for-now', 'not-made', undefined),
      minutes: fc.integer({ min: 0, max: 48 * 60 }),
    });
    fc.assert(
      fc.property(history, ({ state, because, minutes }) => {
        const record: Waiting = { state, attempts: 3, dueAt: now, claimedUntil: now, firstTriedAt: now, because };
        expect(turnOf(record, addMinutes(now, minutes)).is).toBe(minutes < 23 * 60 ? 'attempt' : 'give-up');
      }),
    );
  });

  test('a mail is late after ten minutes', () => {
    expect(isLate(now, addMinutes(now, 10))).toBe(true);
    expect(isLate(now, addMilliseconds(addMinutes(now, 10), -1))).toBe(false);
  });
});

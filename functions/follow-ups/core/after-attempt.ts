import { addHours, addMilliseconds, addMinutes, type Instant } from '#kernel/instants.ts';
import { stillBecause, type Waiting, type WaitsBecause } from './claim.ts';

/**
 * What the provider made of one attempt, in the terms that matter for the next.
 *
 * - `accepted`: it has the mail.
 * - `unanswered`: no answer, an answer of 5xx, or another request with the same key still under way: it may have the mail.
 * - `rate-limited`: it has not, and takes nobody's for so many seconds.
 * - `refused-for-now`: it has not, for a reason that is ours and not this mail's (key, domain): the next deployment may heal it.
 * - `refused`: it has not and never will (address or content).
 * - `other-content`: it knows this mail's key with other bytes.
 */
export type Posted =
  | { readonly is: 'accepted'; readonly provider: string }
  | { readonly is: 'unanswered'; readonly afterSeconds?: number | undefined }
  | { readonly is: 'rate-limited'; readonly afterSeconds?: number | undefined }
  | { readonly is: 'refused-for-now'; readonly because: string }
  | { readonly is: 'refused'; readonly because: string }
  | { readonly is: 'other-content' };

/** What becomes of the mail. `pauseUntil` holds for the whole sender. */
export type AfterAttempt =
  | { readonly state: 'sent'; readonly provider: string }
  | {
      readonly state: 'pending';
      readonly dueAt: Instant;
      readonly because: WaitsBecause;
      readonly pauseUntil?: Instant;
    }
  | { readonly state: 'uncertain' | 'failed'; readonly because: string };

/** Minutes to the next attempt, after the first, the second …; the last one goes on. */
const pauses = [1, 2, 5, 10, 20, 30] as const;

/** Without a `retry-after` the sender waits for the next sweep, and never longer than an hour: then it asks again. */
const shortestPauseSeconds = 1;
const usualPauseSeconds = 60;
const longestPauseSeconds = 60 * 60;

const pauseMinutes = (attempts: number): number => pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1] ?? 30;

/** When a mail that was tried so often is tried again. */
export const nextAttemptAt = (attempts: number, now: Instant): Instant => addMinutes(now, pauseMinutes(attempts));

/**
 * What an attempt's answer makes of a mail. `before` is the mail as it was claimed: once an attempt went unanswered, no later "not taken"
 * proves that the first was not taken, so that reason stays.
 */
export const afterAttempt = (before: Waiting, posted: Posted, now: Instant): AfterAttempt => {
  const attempts = before.attempts + 1;
  switch (posted.is) {
    case 'accepted':
      return { state: 'sent', provider: posted.provider };
    case 'unanswered': {
      const minutes = Math.max(pauseMinutes(attempts), pauseSeconds(posted.afterSeconds ?? 0) / 60);
      return { state: 'pending', dueAt: addMinutes(now, minutes), because: 'unanswered' };
    }
    case 'rate-limited': {
      const until = addMilliseconds(now, pauseSeconds(posted.afterSeconds ?? usualPauseSeconds) * 1000);
      return { state: 'pending', dueAt: until, because: stillBecause(before, 'rate-limited'), pauseUntil: until };
    }
    case 'refused-for-now':
      return {
        state: 'pending',
        dueAt: nextAttemptAt(attempts, now),
        because: stillBecause(before, 'refused-for-now'),
      };
    // An earlier attempt got through with other bytes (a template or a setting changed in between). Whether that one was sent only the
    // provider's own list can tell, so a person looks; another key would risk a second mail.
    case 'other-content':
      return { state: 'uncertain', because: 'other-content' };
    // Whatever was asked before was the same mail, and this answer holds for it too.
    case 'refused':
      return { state: 'failed', because: posted.because };
  }
};

const pauseSeconds = (asked: number): number =>
  Math.min(Math.max(Number.isFinite(asked) ? asked : usualPauseSeconds, shortestPauseSeconds), longestPauseSeconds);

/** Thirteen weeks after a mail was settled, its facts and its address go; a mail as sent is not kept longer (TRUST §3). */
export const eraseAt = (settledAt: Instant): Instant => addHours(settledAt, 13 * 7 * 24);

/** The second after which the same news of the provider is no longer known: 30 days. Resend tries for about a day; by hand it can be sent later. */
export const newsGoneAt = (now: Instant): number => Math.ceil(Date.parse(now) / 1000) + 30 * 24 * 60 * 60;

/** The second after which nothing says any more that there was a mail: two years of 365 days after it was settled. */
export const goneAt = (settledAt: Instant): number => Math.ceil(Date.parse(settledAt) / 1000) + 2 * 365 * 24 * 60 * 60;

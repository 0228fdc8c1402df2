import { addHours, addMinutes, type Instant, millisecondsBetween } from '#kernel/instants.ts';

/** What of a mail's record decides whether it may be tried. */
export type Waiting = {
  readonly state: string;
  readonly attempts: number;
  readonly dueAt?: Instant | undefined;
  readonly claimedUntil?: Instant | undefined;
  readonly firstTriedAt?: Instant | undefined;
  readonly because?: string | undefined;
};

/**
 * How long a claim holds: 2 minutes. One attempt takes at most a few reads and the 8 seconds the provider gets, inside a function that ends
 * after 50; so whoever still holds a claim after 2 minutes has gone.
 */
export const leaseMinutes = 2;

/**
 * How long one mail may be tried: 23 hours after the first attempt. The provider forgets an idempotency key after 24, and a mail tried again
 * after that could arrive twice.
 */
export const triedForHours = 23;

/** Why an unsettled mail waits. `unanswered` is never replaced by another: from then on the provider may have it. */
export type WaitsBecause = 'unanswered' | 'rate-limited' | 'refused-for-now' | 'not-made';

/**
 * What a record that came up has to have done to it now: `attempt` it; `give-up`, with what it ends as; `erase` what was in it; or nothing
 * (somebody holds it, it waits for later, it is settled).
 */
export type Turn =
  | { readonly is: 'attempt' }
  | { readonly is: 'give-up'; readonly state: 'uncertain' | 'failed'; readonly because: WaitsBecause }
  | { readonly is: 'erase' }
  | { readonly is: 'nothing' };

/**
 * Pending and due, or claimed by somebody whose lease ran out: an attempt, unless the first was 23 hours ago. Then it is `uncertain` when any
 * attempt went without an answer (a lapsed claim counts as one), and `failed` when every answer said that the mail was not taken.
 */
export const turnOf = (record: Waiting, now: Instant): Turn => {
  if (!isDue(record, now)) return { is: 'nothing' };
  if (record.state !== 'pending' && record.state !== 'sending') {
    return isSettled(record.state) ? { is: 'erase' } : { is: 'nothing' };
  }
  if (record.firstTriedAt === undefined || now < addHours(record.firstTriedAt, triedForHours)) return { is: 'attempt' };
  const because = whyItWaited(record);
  return { is: 'give-up', state: because === 'unanswered' ? 'uncertain' : 'failed', because: because ?? 'not-made' };
};

const isDue = ({ state, dueAt, claimedUntil }: Waiting, now: Instant): boolean => {
  const from = state === 'sending' ? claimedUntil : dueAt;
  return from !== undefined && from <= now;
};

const settled = ['sent', 'delivered', 'bounced', 'complained', 'skipped', 'suppressed', 'uncertain', 'failed'];
const isSettled = (state: string): boolean => settled.includes(state);

/** Why a mail has been waiting. A claim that lapsed ended without word of what the provider did. */
const whyItWaited = ({ state, because }: Waiting): WaitsBecause | undefined =>
  state === 'sending' ? 'unanswered' : (because as WaitsBecause | undefined);

/** The reason to keep after one more try that the provider did not take. */
export const stillBecause = (record: Waiting, reason: WaitsBecause): WaitsBecause =>
  whyItWaited(record) === 'unanswered' ? 'unanswered' : reason;

/** What a claim writes: whose it is, until when, and since when the mail has been tried. A lapsed claim is due again like any other mail. */
export const claimOf = (record: Waiting, token: string, now: Instant) => {
  const because = whyItWaited(record);
  return {
    state: 'sending',
    claim: token,
    claimedUntil: addMinutes(now, leaseMinutes),
    dueAt: addMinutes(now, leaseMinutes),
    attempts: record.attempts + 1,
    firstTriedAt: record.firstTriedAt ?? now,
    ...(because !== undefined && { because }),
  } as const;
};

/** Ten minutes, the alarm's: a mail that is owed for longer and not settled counts as late. */
export const isLate = (since: Instant, now: Instant): boolean => millisecondsBetween(since, now) >= 10 * 60_000;

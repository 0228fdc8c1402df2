import { addHours, type Instant } from '#kernel/instants.ts';
import { type LineEntry, type Rsvp, withAct } from './rsvp.ts';

export type Head = Pick<LineEntry, 'party'> & { readonly rsvp: Rsvp };

/** How an event lets its line in: at once, or after a yes of the guest (`offerHours`), or of an organiser (`approval`). */
export type Terms = { readonly offerHours?: number | undefined; readonly approval?: boolean | undefined };

export type Promotion =
  /** The record says what it became: seated, offered until a time, or asked. */
  | { readonly is: 'promoted'; readonly rsvp: Rsvp; readonly was: Rsvp }
  /** Nobody waits, or the head of the line does not fit: it goes first, so nobody goes. */
  | { readonly is: 'nobody' }
  /** The event's last moment for this has passed: a person decides. */
  | { readonly is: 'too-late' };

/** Nobody is asked to decide within less: an offer that could not last an hour is a person's to make, by telephone. */
const shortestOffer = 1;

/** Whether a free place no longer goes to the line by itself. `promoteUntil` is the event's; an offer has to fit before it. */
export const decidedByHand = (promoteUntil: Instant, { offerHours, approval }: Terms, now: Instant): boolean =>
  offerHours === undefined || approval === true ? promoteUntil <= now : addHours(now, shortestOffer) > promoteUntil;

/**
 * Whether the head of the line goes in, and how its record reads then. One person at a time, always the head: whoever asked first
 * and fits is never passed. An offer ends after the event's hours, or at the last moment for moving up where that is sooner. Whoever an organiser lets in
 * is seated at once.
 */
export const promoteWaiting = (
  head: Head | undefined,
  pool: { readonly left: number; readonly state: string; readonly promoteUntil: Instant },
  now: Instant,
  by: 'clockwork' | { readonly organiser: string } = 'clockwork',
  terms: Terms = {},
): Promotion => {
  if (head === undefined || pool.state !== 'open' || pool.left < head.party) return { is: 'nobody' };
  const { rsvp } = head;
  const approval = terms.approval === true && rsvp.approved !== true;
  if (by === 'clockwork' && decidedByHand(pool.promoteUntil, { ...terms, approval }, now)) return { is: 'too-late' };
  const actor = by === 'clockwork' ? by : by.organiser;
  const promoted = (act: string, becomes: Pick<Rsvp, 'state' | 'approved' | 'offeredUntil' | 'dueAt'>): Promotion => ({
    is: 'promoted',
    was: rsvp,
    rsvp: {
      ...rsvp,
      ...becomes,
      changes: rsvp.changes + 1,
      revision: rsvp.revision + 1,
      linkMailedAt: now,
      acts: [...withAct(rsvp, { at: now, by: actor, act, fields: [] })],
    },
  });
  if (by !== 'clockwork') {
    return promoted('promote-waiting', { state: 'seated', ...(terms.approval === true && { approved: true }) });
  }
  if (approval) return promoted('promote-waiting: asked', { state: 'asked' });
  if (terms.offerHours === undefined) return promoted('promote-waiting', { state: 'seated' });
  const term = addHours(now, terms.offerHours);
  const whole = term < pool.promoteUntil;
  const offeredUntil = whole ? term : pool.promoteUntil;
  return promoted('promote-waiting: offered', { state: 'offered', offeredUntil, dueAt: offeredUntil });
};

import type { Instant } from '#kernel/instants.ts';
import { type Rsvp, type RsvpState, withAct } from './rsvp.ts';

export type Release =
  | { readonly is: 'released'; readonly from: Exclude<RsvpState, 'cancelled'>; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'released-before' }
  | { readonly is: 'refused'; readonly because: 'event-begun' };

/**
 * Gives a place up, also one that is offered or still waits for a yes, or a place in line; what was asked for it goes with it. Possible until the event begins; an organiser may after that. Giving up never fails because the next in
 * line could not go in: that is done right after, and again by the sweep, because `dueAt` says so.
 */
export const releaseSeat = (
  held: Rsvp,
  { startsAt, by, actor }: { startsAt: Instant; by: 'guest' | 'organiser'; actor: string },
  now: Instant,
): Release => {
  if (held.state === 'cancelled') return { is: 'released-before' };
  if (by === 'guest' && startsAt <= now) return { is: 'refused', because: 'event-begun' };
  const { wish: _wish, lent: _lent, ...kept } = held;
  const from = held.state;
  return {
    is: 'released',
    from,
    was: held,
    rsvp: {
      ...kept,
      state: 'cancelled',
      wasSeated: from === 'seated',
      releasedBy: by,
      changes: held.changes + 1,
      revision: held.revision + 1,
      // Leaving the line may let a smaller party behind in as well.
      dueAt: now,
      acts: [...withAct(held, { at: now, by: actor, act: 'release-seat', fields: [] })],
    },
  };
};

import type { Instant } from '#kernel/instants.ts';
import { type Rsvp, withAct } from './rsvp.ts';

export type TakenOffer =
  | { readonly is: 'taken'; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'taken-before' }
  | {
      readonly is: 'refused';
      readonly because: 'event-begun' | 'event-cancelled' | 'given-up' | 'no-offer' | 'offer-lapsed';
    };

/** The guest says yes to the place that is held for them, or an organiser notes down that they did. At the end of the term it is too late, whether or not anybody has looked since. */
export const takeOffer = (
  held: Rsvp,
  { startsAt, state }: { readonly startsAt: Instant; readonly state: string },
  now: Instant,
  by: 'guest' | { readonly organiser: string } = 'guest',
): TakenOffer => {
  if (held.state === 'seated') return { is: 'taken-before' };
  if (held.state === 'cancelled') {
    return { is: 'refused', because: held.releasedBy === 'clock' ? 'offer-lapsed' : 'given-up' };
  }
  if (held.state !== 'offered') return { is: 'refused', because: 'no-offer' };
  if (state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (startsAt <= now) return { is: 'refused', because: 'event-begun' };
  if (held.offeredUntil !== undefined && held.offeredUntil <= now) return { is: 'refused', because: 'offer-lapsed' };
  const { offeredUntil: _until, dueAt: _due, ...kept } = held;
  return {
    is: 'taken',
    was: held,
    rsvp: {
      ...kept,
      state: 'seated',
      changes: held.changes + 1,
      revision: held.revision + 1,
      linkMailedAt: now,
      acts: [...withAct(held, { at: now, by: by === 'guest' ? by : by.organiser, act: 'take-offer', fields: [] })],
    },
  };
};

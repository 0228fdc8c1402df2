import type { Instant } from '#kernel/instants.ts';
import { type Rsvp, withAct } from './rsvp.ts';

export type PassedOn =
  | { readonly is: 'passed-on'; readonly rsvp: Rsvp; readonly was: Rsvp }
  /** It was taken, refused or passed on before. */
  | { readonly is: 'no-offer' }
  | { readonly is: 'not-yet' };

/**
 * An offered place goes on to whoever is next: the guest refuses it, an organiser notes down that they did, or its term is over by the clock, never before.
 * The entry ends with it: its seats are free, and the line is due.
 */
export const passOnOffer = (
  held: Rsvp,
  by: 'guest' | 'clock' | { readonly organiser: string },
  now: Instant,
): PassedOn => {
  if (held.state !== 'offered') return { is: 'no-offer' };
  if (by === 'clock' && held.offeredUntil !== undefined && held.offeredUntil > now) return { is: 'not-yet' };
  const { wish: _wish, ...kept } = held;
  return {
    is: 'passed-on',
    was: held,
    rsvp: {
      ...kept,
      state: 'cancelled',
      wasSeated: false,
      // Whoever wrote it down, it is the guest's own no.
      releasedBy: by === 'clock' ? by : 'guest',
      changes: held.changes + 1,
      revision: held.revision + 1,
      dueAt: now,
      acts: [
        ...withAct(held, {
          at: now,
          by: by === 'clock' ? 'clockwork' : by === 'guest' ? by : by.organiser,
          act: `pass-on-offer: ${by === 'clock' ? 'lapsed' : 'refused'}`,
          fields: [],
        }),
      ],
    },
  };
};

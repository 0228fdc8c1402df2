import type { Instant } from '#kernel/instants.ts';
import { type Rsvp, withAct } from './rsvp.ts';

/** What a guest may change by themselves. An absent field stays as it was. */
export type PlaceChange = { readonly party?: number; readonly diet?: string; readonly access?: string };

export type ChangedPlace =
  | {
      readonly is: 'changed';
      readonly rsvp: Rsvp;
      readonly was: Rsvp;
      /** Seats that are taken more, or given back when negative. In line it is always 0: nothing is held there. */
      readonly seatsBy: number;
    }
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'refused';
      readonly because: 'event-begun' | 'event-cancelled' | 'given-up' | 'no-room-for-more' | 'rsvps-closed';
    };

/**
 * Changes how many come, or an answer. A smaller party gives the difference back; a larger one takes it like any seat, and when it does not fit the
 * old place stays. In line, a larger party keeps its place: nobody behind it is passed.
 */
export const changePlace = (
  held: Rsvp,
  change: PlaceChange,
  pool: { readonly left: number; readonly waiting: number },
  { startsAt, closesAt, state }: { startsAt: Instant; closesAt: Instant; state: string },
  now: Instant,
): ChangedPlace => {
  if (held.state === 'cancelled') return { is: 'refused', because: 'given-up' };
  if (state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (startsAt <= now) return { is: 'refused', because: 'event-begun' };
  const fields = (['party', 'diet', 'access'] as const).filter(
    (field) => change[field] !== undefined && change[field] !== held[field],
  );
  if (fields.length === 0) return { is: 'unchanged' };
  const seatsBy = held.state === 'seated' ? (change.party ?? held.party) - held.party : 0;
  if (seatsBy > 0 && closesAt <= now) return { is: 'refused', because: 'rsvps-closed' };
  if (seatsBy > 0 && (pool.waiting > 0 || pool.left < seatsBy)) return { is: 'refused', because: 'no-room-for-more' };
  const changed = Object.fromEntries(fields.map((field) => [field, change[field]]));
  return {
    is: 'changed',
    was: held,
    seatsBy,
    rsvp: {
      ...held,
      ...changed,
      changes: held.changes + 1,
      revision: held.revision + 1,
      linkMailedAt: now,
      // Seats given back, or a smaller party at the head of the line, may let somebody in.
      ...((seatsBy < 0 || held.state === 'waiting') && { dueAt: now }),
      acts: [...withAct(held, { at: now, by: 'guest', act: 'change-place', fields })],
    },
  };
};

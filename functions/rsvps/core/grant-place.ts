import type { Instant } from '#kernel/instants.ts';
import { type Rsvp, withAct } from './rsvp.ts';

type Standing = { readonly startsAt: Instant; readonly state: string };
type Refusal = { readonly is: 'refused'; readonly because: 'event-begun' | 'event-cancelled' | 'not-asked' };

export type GrantedPlace =
  | { readonly is: 'granted'; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'granted-before' }
  | Refusal;

export type RefusedPlace = { readonly is: 'turned-down'; readonly rsvp: Rsvp; readonly was: Rsvp } | Refusal;

/** An organiser's yes to an answer that waited for it. Its seats were held all the time, so that nothing can come between. */
export const grantPlace = (held: Rsvp, { startsAt, state }: Standing, actor: string, now: Instant): GrantedPlace => {
  if (held.state === 'seated') return { is: 'granted-before' };
  if (held.state !== 'asked') return { is: 'refused', because: 'not-asked' };
  if (state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (startsAt <= now) return { is: 'refused', because: 'event-begun' };
  return {
    is: 'granted',
    was: held,
    rsvp: {
      ...held,
      state: 'seated',
      approved: true,
      changes: held.changes + 1,
      revision: held.revision + 1,
      linkMailedAt: now,
      acts: [...withAct(held, { at: now, by: actor, act: 'grant-place', fields: [] })],
    },
  };
};

/** An organiser's no, with a reason that the guest reads. The seats are free again, and the line is due. */
export const refusePlace = (held: Rsvp, reason: string, actor: string, now: Instant): RefusedPlace => {
  if (held.state !== 'asked') return { is: 'refused', because: 'not-asked' };
  const { wish: _wish, ...kept } = held;
  return {
    is: 'turned-down',
    was: held,
    rsvp: {
      ...kept,
      state: 'cancelled',
      wasSeated: false,
      releasedBy: 'organiser',
      refused: { at: now, reason },
      changes: held.changes + 1,
      revision: held.revision + 1,
      dueAt: now,
      acts: [...withAct(held, { at: now, by: actor, act: 'refuse-place', fields: [] })],
    },
  };
};

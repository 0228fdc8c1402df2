import type { Instant } from '#kernel/instants.ts';
import { keptRequests, type Rsvp, withAct } from './rsvp.ts';

/** Where a guest is mailed from now on, with the key that this address and their name make. */
export type NewAddress = { readonly guest: string; readonly email: string };

export type ReaddressedGuest =
  | {
      readonly is: 'readdressed';
      /** The place under its new key, and what was kept there: somebody who gave up, or was mailed elsewhere, before. */
      readonly rsvp: Rsvp;
      readonly known: Rsvp | undefined;
      /** What is left under the old key, and the place as it was. */
      readonly old: Rsvp;
      readonly was: Rsvp;
    }
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'refused';
      readonly because: 'given-up' | 'event-cancelled' | 'event-begun' | 'offer-lapsed' | 'has-a-place';
    };

/**
 * An organiser corrects a guest's address, or gives one to a guest who had none. The key of a place is made from the address, and the key is what keeps one
 * person at one place: so the place moves, whole, to the key of the new address, with the same state, party, pool and place in line. Under the old key
 * stays that it moved, and where to, with no address: whoever signs up with the old address again finds the place they have. Links that lie at the old address end.
 * Refused where that person holds a place under the new address already, and where no mail about it makes sense any more.
 */
export const readdressGuest = (
  held: Rsvp,
  to: NewAddress,
  known: Rsvp | undefined,
  event: { readonly startsAt: Instant; readonly state: string; readonly version: number },
  actor: string,
  now: Instant,
): ReaddressedGuest => {
  if (held.state === 'cancelled') return { is: 'refused', because: 'given-up' };
  if (event.state !== 'published') return { is: 'refused', because: 'event-cancelled' };
  if (event.startsAt <= now) return { is: 'refused', because: 'event-begun' };
  if (held.state === 'offered' && held.offeredUntil !== undefined && held.offeredUntil <= now) {
    return { is: 'refused', because: 'offer-lapsed' };
  }
  if (held.email === to.email) return { is: 'unchanged' };
  if (known !== undefined && known.state !== 'cancelled') return { is: 'refused', because: 'has-a-place' };
  const act = { at: now, by: actor, act: 'readdress', fields: ['email'] };
  const due = held.state === 'offered' ? held.offeredUntil : (held.dueAt ?? known?.dueAt);
  const note = held.note ?? known?.note;
  const { dueAt: _due, note: _note, ...kept } = held;
  return {
    is: 'readdressed',
    was: held,
    known,
    old: {
      for: held.for,
      name: held.name,
      party: held.party,
      slug: held.slug,
      guest: held.guest,
      state: 'cancelled',
      movedTo: to.guest,
      generation: held.generation,
      changes: held.changes + 1,
      revision: held.revision + 1,
      language: held.language,
      askedAt: held.askedAt,
      toldVersion: held.toldVersion,
      linkGeneration: held.linkGeneration + 1,
      linkMailedAt: held.linkMailedAt,
      repeats: held.repeats,
      requests: held.requests,
      acts: [act],
    },
    rsvp: {
      ...kept,
      guest: to.guest,
      email: to.email,
      // What tells one mail from the next starts beyond what either key was mailed before.
      generation: Math.max(held.generation, (known?.generation ?? 0) + 1),
      changes: Math.max(held.changes, known?.changes ?? 0) + 1,
      revision: (known?.revision ?? 0) + 1,
      linkGeneration: known?.linkGeneration ?? 1,
      repeats: Math.max(held.repeats, known?.repeats ?? 0),
      // The mail about it tells the event as it is.
      toldVersion: event.version,
      linkMailedAt: now,
      calendarAs: held.calendarAs ?? held.guest,
      ...(note !== undefined && { note }),
      ...(due !== undefined && { dueAt: due }),
      requests: [...(known?.requests ?? []), ...held.requests].slice(-keptRequests),
      acts: [...withAct(held, act)],
    },
  };
};

import type { Instant } from '#kernel/instants.ts';
import { withAsked } from './asked-answers.ts';
import type { PlaceChange } from './change-place.ts';
import { type Rsvp, type Wish, withAct } from './rsvp.ts';

/** What somebody asks for: more people, or that somebody else comes. */
export type Wished = Omit<Wish, 'at'>;

export type WishedChange =
  | { readonly is: 'asked-for'; readonly rsvp: Rsvp; readonly was: Rsvp }
  /** The same stands already, and waits. */
  | { readonly is: 'asked-before' }
  | { readonly is: 'refused'; readonly because: 'event-begun' | 'event-cancelled' | 'given-up' | 'offer-open' };

/**
 * Notes what somebody asks for, after closing or where an organiser has to say yes. The place stays as it is until the answer; a later wish takes the
 * place of an earlier one. What does not matter (`change`) is changed at once with it.
 */
export const wishChange = (
  held: Rsvp,
  wished: Wished,
  { startsAt, state }: { readonly startsAt: Instant; readonly state: string },
  now: Instant,
  change: Omit<PlaceChange, 'party'> = {},
): WishedChange => {
  if (held.state === 'cancelled') return { is: 'refused', because: 'given-up' };
  if (state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (startsAt <= now) return { is: 'refused', because: 'event-begun' };
  if (held.state === 'offered') return { is: 'refused', because: 'offer-open' };
  const { at: _at, ...stands } = held.wish ?? { at: now };
  const same = sameWish(stands, wished) && Object.keys(change).length === 0;
  if (held.wish !== undefined && same) return { is: 'asked-before' };
  const { answers: _answers, sensitiveAnswers: _sensitive, ...told } = change;
  const fields = [...new Set([...Object.keys(wished), ...Object.keys(change)])];
  return {
    is: 'asked-for',
    was: held,
    rsvp: {
      ...withAsked(held, change),
      ...told,
      wish: { at: now, ...wished },
      revision: held.revision + 1,
      linkMailedAt: now,
      acts: [...withAct(held, { at: now, by: 'guest', act: 'wish-change', fields })],
    },
  };
};

const sameWish = (one: Wished, other: Wished): boolean =>
  one.party === other.party &&
  JSON.stringify(one.answers ?? {}) === JSON.stringify(other.answers ?? {}) &&
  one.substitute?.name === other.substitute?.name &&
  one.substitute?.email === other.substitute?.email &&
  one.substitute?.role === other.substitute?.role;

/** The wish an organiser answers, as it was on screen: one that was changed since is looked at again. */
export const wishOf = (
  held: Rsvp,
  at: Instant,
):
  | { readonly is: 'wish'; readonly wish: Wish }
  | { readonly is: 'refused'; readonly because: 'no-wish' | 'other-wish' } => {
  if (held.wish === undefined || held.state === 'cancelled') return { is: 'refused', because: 'no-wish' };
  return held.wish.at === at ? { is: 'wish', wish: held.wish } : { is: 'refused', because: 'other-wish' };
};

export type WithdrawnWish =
  | { readonly is: 'wish-withdrawn'; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'refused'; readonly because: 'no-wish' | 'other-wish' };

/**
 * Takes back what was asked for, as it was on screen: a wish that was answered or changed since is looked at first. The place was never touched by
 * it, so no calendar changes and no mail is owed: whoever presses sees on the page that all is as it was. What did not matter and was changed along with it stays.
 */
export const withdrawWish = (held: Rsvp, at: Instant, now: Instant): WithdrawnWish => {
  const asked = wishOf(held, at);
  if (asked.is === 'refused') return asked;
  const { wish: _wish, ...kept } = held;
  return {
    is: 'wish-withdrawn',
    was: held,
    rsvp: {
      ...kept,
      revision: held.revision + 1,
      acts: [...withAct(held, { at: now, by: 'guest', act: 'withdraw-wish', fields: [] })],
    },
  };
};

/** An organiser's no to a wish, with a reason that the guest reads. The place stays as it was. */
export const refuseWish = (held: Rsvp, wish: Wish, reason: string, actor: string, now: Instant): Rsvp => {
  const { wish: _wish, ...kept } = held;
  return {
    ...kept,
    refused: { at: now, reason, wish },
    revision: held.revision + 1,
    linkMailedAt: now,
    acts: [...withAct(held, { at: now, by: actor, act: 'refuse-wish', fields: [] })],
  };
};

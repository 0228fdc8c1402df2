import type { EventKind } from '#kernel/event-kinds.ts';
import type { Instant } from '#kernel/instants.ts';
import { type Card, type CardAnswers, counts, saysTheSame } from './card.ts';
import type { Rsvp } from './rsvp.ts';

/** What a card goes by of its event. */
export type CardEvent = {
  readonly kind: EventKind;
  readonly state: 'draft' | 'published' | 'cancelled';
  /** From when on cards stand as they are: nine o'clock on the morning after. */
  readonly matchAt: Instant;
};

/** Why a card cannot be filled in or changed now. */
export type CardRefusal = 'no-place' | 'event-cancelled' | 'cards-matched';

export type CardDecision =
  | { readonly is: 'filled-in'; readonly card: Card; readonly was: Card | undefined }
  | { readonly is: 'unchanged'; readonly card: Card }
  | { readonly is: 'refused'; readonly because: CardRefusal };

/** Why there can be no new or other card; undefined while there can. An event that is no meeting of alderpersons has no cards at all. */
export const cardRefusal = (
  rsvp: Pick<Rsvp, 'state'>,
  event: Pick<CardEvent, 'state' | 'matchAt'>,
  now: Instant,
): CardRefusal | undefined => {
  if (event.state === 'cancelled') return 'event-cancelled';
  if (now >= event.matchAt) return 'cards-matched';
  return counts(rsvp) ? undefined : 'no-place';
};

/** Somebody with a place fills in a card or changes it: until cards are matched, so also during the evening. */
export const fillInCard = (
  rsvp: Rsvp,
  was: Card | undefined,
  answers: CardAnswers,
  event: CardEvent,
  now: Instant,
): CardDecision => {
  const because = cardRefusal(rsvp, event, now);
  if (because !== undefined) return { is: 'refused', because };
  if (was !== undefined && saysTheSame(was, answers)) return { is: 'unchanged', card: was };
  const { slug, guest } = rsvp;
  return { is: 'filled-in', card: { ...answers, slug, guest, at: now, revision: (was?.revision ?? 0) + 1 }, was };
};

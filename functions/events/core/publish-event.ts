import type { Instant } from '#kernel/instants.ts';
import type { Event } from './event.ts';

export type Publishing =
  | { readonly is: 'published'; readonly event: Event }
  | { readonly is: 'refused'; readonly because: 'already-published' | 'event-cancelled' | 'event-over' };

/** From now on the page, the list and the form exist. An event that has begun is refused: nobody could sign up for it. */
export const publishEvent = (event: Event, now: Instant): Publishing => {
  if (event.state === 'published') return { is: 'refused', because: 'already-published' };
  if (event.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (event.startsAt <= now) return { is: 'refused', because: 'event-over' };
  return { is: 'published', event: { ...event, state: 'published', revision: event.revision + 1 } };
};

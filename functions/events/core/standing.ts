import type { Instant } from '#kernel/instants.ts';
import type { Event, EventWithSeats } from './event.ts';

/**
 * What a visitor can do about an event: take a place (`open`), join the waiting list (`line`: it is full, or others wait already), or only read
 * that sign-up has closed, that it is over, or that it will not take place.
 */
export type Standing = 'open' | 'line' | 'closed' | 'over' | 'cancelled';

/** A draft is shown as it will stand once it is published. */
export const standingOf = ({ event, seats }: EventWithSeats, now: Instant): Standing => {
  if (event.state === 'cancelled') return 'cancelled';
  if (event.endsAt <= now) return 'over';
  if (event.closesAt <= now) return 'closed';
  return seats.left <= 0 || seats.waiting > 0 ? 'line' : 'open';
};

/** Only who was invited may answer: by the own link, or by the code in the letter. */
export const isByInvitation = ({ entry }: Pick<Event, 'entry'>): boolean => entry === 'invitation';

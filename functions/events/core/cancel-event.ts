import type { Instant } from '#kernel/instants.ts';
import type { Event } from './event.ts';

export type Cancelling =
  | { readonly is: 'cancelled'; readonly event: Event }
  | {
      readonly is: 'refused';
      readonly because: 'already-cancelled' | 'event-over' | 'reason-missing' | 'reason-too-long';
    };

/**
 * Cancels for good, with a reason that everybody reads. The version rises, so that the mail about it and the calendar's last word come after
 * every earlier one. An event that has ended cannot be cancelled any more.
 */
export const cancelEvent = (event: Event, reason: string, now: Instant): Cancelling => {
  const words = reason.trim();
  if (event.state === 'cancelled') return { is: 'refused', because: 'already-cancelled' };
  if (event.endsAt <= now) return { is: 'refused', because: 'event-over' };
  if (words === '') return { is: 'refused', because: 'reason-missing' };
  if (words.length > 500) return { is: 'refused', because: 'reason-too-long' };
  return {
    is: 'cancelled',
    event: { ...event, state: 'cancelled', reason: words, version: event.version + 1, revision: event.revision + 1 },
  };
};

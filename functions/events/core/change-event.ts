import type { Instant } from '#kernel/instants.ts';
import type { Event, EventPlan, Seats } from './event.ts';

/** What saving a changed plan does, beside the facts. */
export type EventChange =
  | {
      readonly is: 'changed';
      readonly event: Event;
      /** By how much the pool grows; negative when it shrinks. */
      readonly seatsBy: number;
      /** Time or place moved after publishing: every guest is told. */
      readonly tell: boolean;
      /** The names of what changed, for the record of the act. */
      readonly fields: readonly string[];
    }
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'refused';
      readonly because: 'event-cancelled' | 'changed-meanwhile' | 'capacity-below-taken' | 'moved-into-past';
      readonly taken?: number;
    };

/**
 * Saves a plan over an event as it was read. The pool's own guard is in the write: `seatsBy` is taken only while it is left. A published event
 * is never moved to a moment that has passed: a slip of the year would have its guests erased within the minute.
 */
export const changeEvent = (
  event: Event,
  seats: Seats,
  plan: EventPlan,
  revision: number,
  now: Instant,
): EventChange => {
  if (event.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  const fields = (Object.keys(plan) as (keyof EventPlan)[]).filter(
    (field) => JSON.stringify(plan[field]) !== JSON.stringify(event[field]),
  );
  // Before the revision is looked at: the same form sent twice has nothing left to change.
  if (fields.length === 0) return { is: 'unchanged' };
  if (event.revision !== revision) return { is: 'refused', because: 'changed-meanwhile' };
  const movedBack = (['startsAt', 'endsAt'] as const).some((at) => plan[at] !== event[at] && plan[at] <= now);
  if (event.state === 'published' && movedBack) return { is: 'refused', because: 'moved-into-past' };
  const seatsBy = plan.capacity - seats.capacity;
  if (seats.left + seatsBy < 0) {
    return { is: 'refused', because: 'capacity-below-taken', taken: seats.capacity - seats.left };
  }
  const moved = fields.some(
    (field) => field === 'startsAt' || field === 'endsAt' || field === 'zone' || field === 'venue',
  );
  const tell = moved && event.state === 'published' && plan.endsAt > now;
  return {
    is: 'changed',
    event: { ...event, ...plan, revision: event.revision + 1, version: event.version + (tell ? 1 : 0) },
    seatsBy,
    tell,
    fields,
  };
};

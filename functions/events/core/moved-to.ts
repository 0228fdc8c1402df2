import type { Event, EventPlan } from './event.ts';

/** The event at another place or time, as guests are told of it: sign-up closes, the line moves up and chairs are released as long before the start
 * as they were. */
export const movedTo = (
  event: Event,
  { startsAt, endsAt, venue }: Pick<EventPlan, 'startsAt' | 'endsAt' | 'venue'>,
): Event => {
  const by = Date.parse(startsAt) - Date.parse(event.startsAt);
  const later = (instant: string): string => new Date(Date.parse(instant) + by).toISOString();
  return {
    ...event,
    startsAt,
    endsAt,
    venue,
    closesAt: later(event.closesAt),
    promoteUntil: later(event.promoteUntil),
    ...(event.groups && { groups: event.groups.map((one) => ({ ...one, releasedAt: later(one.releasedAt) })) }),
    version: event.version + 1,
    revision: event.revision + 1,
  };
};

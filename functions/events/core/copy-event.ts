import { addDays, type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { typedDate } from '#kernel/typed-dates.ts';
import { type Event, EventPlan } from './event.ts';

export type CopyField = 'title' | 'date';
export type CopyFault = 'missing' | 'too-long' | 'not-a-date' | 'date-past' | 'clock-jumps';
export type CopyFaults = { readonly [F in CopyField]?: CopyFault };

/** Longest title, in UTF-16 units: that of the form. */
const longestTitle = 120;

const milliseconds = 86_400_000;

/**
 * The plan of an event on another day: everything as it was, every moment as many days later by the clock on its wall. A change of clocks between the two
 * days moves no hour; where it takes away the hour itself, so that the times no longer follow each other, the day is refused. A day that has begun is too.
 * A moment before the start that would be past already becomes the start.
 */
export const copyEvent = (
  event: Event,
  typed: (field: CopyField) => string,
  now: Instant,
): { readonly plan: EventPlan } | { readonly faults: CopyFaults } => {
  const faults: { [F in CopyField]?: CopyFault } = {};
  const title = typed('title').trim();
  if (title === '') faults.title = 'missing';
  if (title.length > longestTitle) faults.title = 'too-long';
  const date = typedDate(typed('date').slice(0, 40));
  if (date === undefined) faults.date = typed('date').trim() === '' ? 'missing' : 'not-a-date';
  const plan = date === undefined ? undefined : movedPlan(event, date, now);
  if (plan !== undefined && plan.startsAt <= now) faults.date = 'date-past';
  else if (plan !== undefined && !followsOn(plan)) faults.date = 'clock-jumps';
  return plan === undefined || Object.keys(faults).length > 0 ? { faults } : { plan: { ...plan, title } };
};

const movedPlan = (event: Event, date: LocalDate, now: Instant): EventPlan => {
  const days = Math.round((Date.parse(date) - Date.parse(localDateOf(event.startsAt, event.zone))) / milliseconds);
  const later = (instant: Instant): Instant => addDays(instant, days, event.zone);
  const startsAt = later(event.startsAt);
  // A copy that closed before it was made would be published for nobody.
  const stillToCome = (instant: Instant): Instant => (later(instant) <= now ? startsAt : later(instant));
  // Parsed: what is the event's own and not of its plan stays behind.
  return EventPlan.parse({
    ...event,
    startsAt,
    endsAt: later(event.endsAt),
    closesAt: stillToCome(event.closesAt),
    promoteUntil: stillToCome(event.promoteUntil),
    ...(event.groups && { groups: event.groups.map((one) => ({ ...one, releasedAt: stillToCome(one.releasedAt) })) }),
  });
};

const followsOn = ({ startsAt, endsAt, closesAt, promoteUntil, groups = [] }: EventPlan): boolean =>
  endsAt > startsAt &&
  [closesAt, promoteUntil, ...groups.map(({ releasedAt }) => releasedAt)].every((at) => at <= startsAt);

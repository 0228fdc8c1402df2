import * as z from 'zod/mini';
import { daysAfter, type Instant, instantOf, localDateOf } from '#kernel/instants.ts';
import type { Event } from './event.ts';

/** Farthest from the start, in days, that an event may remind. */
export const farthestReminder = 60;
/** Earliest and latest time of the day. From 21.00 nothing planned leaves: who is reminded at 20.00 has it before, and a whole hall too. */
export const remindingHours = { from: '08:00', until: '20:00' } as const;
/** Most reminders of one event: with everything else a save writes they stay far under the 100 items of a transaction. */
export const mostReminders = 5;

/**
 * When an event reminds: so many days before the day it begins, at a time on the clock of its zone; 0 is that day itself. No time lies in the
 * quiet hours, when no reminder leaves, and none at an hour that a change of clocks takes away. Without days nobody is reminded.
 */
export const Reminders = z.object({
  days: z.array(z.int().check(z.gte(0), z.lte(farthestReminder))),
  /** `12:00`. */
  time: z.string(),
});
export type Reminders = z.infer<typeof Reminders>;

/** What a new event has unless its organiser says otherwise: a week and a day before, at noon. */
export const usualReminders: Reminders = { days: [7, 1], time: '12:00' };

/** One reminder: how many days before, and the moment it goes. */
export type Reminder = { readonly days: number; readonly at: Instant };

/** The reminders of a plan, the earliest first. One that would come when the event has begun is none. */
export const remindersOf = ({
  reminders,
  startsAt,
  zone,
}: Pick<Event, 'reminders' | 'startsAt' | 'zone'>): Reminder[] =>
  [...new Set(reminders?.days)]
    .sort((a, b) => b - a)
    .flatMap((days) => {
      const local = `${daysAfter(localDateOf(startsAt, zone), -days)}T${reminders?.time}`;
      const moment = instantOf({ local, zone });
      return 'instant' in moment && moment.instant < startsAt ? [{ days, at: moment.instant }] : [];
    });

/**
 * What a save does to the duties of reminding, given the event as it was (undefined for one that is made). Only a published event reminds. A moment that
 * stayed what it was is left alone, whether it is to come, under way or done; another one is written anew (`due`), and one that has passed, or is no
 * more, goes: nobody is reminded late.
 */
export const remindersMoved = (
  event: Event,
  was: Event | undefined,
  now: Instant,
): { readonly due: readonly Reminder[]; readonly gone: readonly number[] } => {
  const before = was?.state === 'published' ? remindersOf(was) : [];
  const after = event.state === 'published' ? remindersOf(event) : [];
  const moved = after.filter(({ days, at }) => before.find((one) => one.days === days)?.at !== at);
  const due = moved.filter(({ at }) => at > now);
  const stays = (days: number): boolean =>
    after.some((one) => one.days === days && !(moved.includes(one) && one.at <= now));
  return { due, gone: before.map(({ days }) => days).filter((days) => !stays(days)) };
};

/**
 * Whether a reminder has a point at `now`: the event is on and still to come, it reminds so many days before, and that moment is there. `after`: the
 * reminders whose moments have come since; where one of them was owed as well, this one says nothing that it does not.
 */
export const reminderNow = (
  event: Pick<Event, 'state' | 'reminders' | 'startsAt' | 'zone'>,
  days: number,
  now: Instant,
): { readonly after: readonly number[] } | 'none' => {
  if (event.state !== 'published' || event.startsAt <= now) return 'none';
  const come = remindersOf(event).filter(({ at }) => at <= now);
  if (!come.some((one) => one.days === days)) return 'none';
  return { after: come.map((one) => one.days).filter((other) => other < days) };
};

/**
 * Tells the mails of one reminder from those of another: by the version of the event, so that a moved one reminds anew, and the days before it, so that
 * a reminder whose time is changed after it went goes once.
 */
export const reminderNumber = (version: number, days: number): number => version * 100 + days;
/** Of which version of the event a reminder is, by its number: of one that moved since it says nothing any more. */
export const versionOfReminder = (number: number): number => Math.floor(number / 100);
/** How many days before, of a reminder by its number. */
export const daysOfReminder = (number: number): number => number % 100;

import {
  addDays,
  addHours,
  daysAfter,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  type Zone,
} from '#kernel/instants.ts';
import type { Moment } from './round.ts';

/** The event as far as moments go by it. */
export type Timed = { readonly startsAt: Instant; readonly endsAt: Instant; readonly zone: Zone };

/** An evening that ends before six in the morning is of the day before. */
const nightEndsAt = 6;

/** The day that "days after the event" counts from: its last. */
const lastDay = ({ endsAt, zone }: Timed): LocalDate => localDateOf(addHours(endsAt, -nightEndsAt), zone);

/** That time on that day; where the clock skips it the jump is added, where it shows it twice the first is taken. */
const onTheWall = (date: LocalDate, time: string, zone: Zone): Instant => {
  const shown = instantOf({ local: `${date}T${time}`, zone });
  if ('instant' in shown) return shown.instant;
  const before = instantOf({ local: `${daysAfter(date, -1)}T${time}`, zone });
  // Clocks do not change on two days in a row.
  return 'instant' in before ? addDays(before.instant, 1, zone) : `${date}T12:00:00.000Z`;
};

/**
 * When a mail of a round is for: never before the event is over. `began` is when its reader signed or asked for a kit; undefined while they did neither
 * and the round counts from that.
 */
export const momentFor = (moment: Moment, event: Timed, began: Instant | undefined): Instant | undefined => {
  const { endsAt, zone } = event;
  const from = moment.after === 'event' ? lastDay(event) : began && localDateOf(began, zone);
  if (from === undefined) return undefined;
  const at = onTheWall(daysAfter(from, moment.days), moment.time, zone);
  return [at, endsAt].toSorted().at(-1);
};

import * as z from 'zod/mini';
import { type Instant, instantOf, LocalDate } from '#kernel/instants.ts';

/** Stations lie in the European Netherlands. */
export const zone = 'Europe/Amsterdam';

/** The three fixed parts of a day, in their order. Which hours they mean is the desk's to say. */
export const DayPart = z.enum(['morning', 'midday', 'afternoon']);
export type DayPart = z.infer<typeof DayPart>;
export const dayParts: readonly DayPart[] = DayPart.options;

/** One station, one date, one part of the day: promised to one order, or closed. */
export const Slot = z.object({ station: z.string(), date: LocalDate, part: DayPart });
export type Slot = z.infer<typeof Slot>;

/** An order asks for at most so many: with its unit-days it then moves in one transaction of 100 (SETTLED, kits). */
export const mostSlots = 10;
export const mostUnitDays = 30;

/** `HM~2027-10-12~morning`: how a form and a key name a slot. */
export const slotId = ({ station, date, part }: Slot): string => `${station}~${date}~${part}`;

/** Undefined for what is no slot, or lies outside 2000 to 2199: buffers around a date must not run out of the calendar. */
export const readSlot = (typed: string): Slot | undefined => {
  const [station, date, part, ...more] = typed.split('~');
  const read = Slot.safeParse({ station, date, part });
  if (more.length > 0 || !read.success || !/^2[01]\d\d-/.test(read.data.date)) return undefined;
  return /^[A-Z0-9]{1,8}$/.test(read.data.station) ? read.data : undefined;
};

const rank = ({ date, part, station }: Slot): string => `${date}${dayParts.indexOf(part)}${station}`;
/** By date, part of the day, station. */
export const inOrder = <T extends Slot>(slots: readonly T[]): readonly T[] =>
  [...slots].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));

/** From and until, `07:00` and `09:00` in Amsterdam. */
export const Hours = z.object({ from: z.string(), until: z.string() });
export type Hours = z.infer<typeof Hours>;
export const HoursOfDay = z.object({ morning: Hours, midday: Hours, afternoon: Hours });
export type HoursOfDay = z.infer<typeof HoursOfDay>;

/** Ours, until a desk says otherwise; the morning and the afternoon are those of Helmond in 2019. */
export const usualHours: HoursOfDay = {
  morning: { from: '07:00', until: '09:00' },
  midday: { from: '11:30', until: '13:30' },
  afternoon: { from: '15:00', until: '16:30' },
};

/** The hours of a slot: those with which it was promised, or what its desk says now. */
export const hoursOf = (
  { part, hours }: Pick<Slot, 'part'> & { readonly hours?: Hours | undefined },
  now: HoursOfDay,
): Hours => hours ?? now[part];

/** When the clock of Amsterdam shows that time on that date. It must show it once: ask for no hour in which the clock may change. */
export const instantOn = (date: LocalDate, time: string): Instant => {
  const read = instantOf({ local: `${date}T${time}`, zone });
  if ('refused' in read) throw new RangeError(`${date} ${time} is no time in ${zone}`);
  return read.instant;
};

/** When a slot begins and ends. A day on which the clock changes has no such hour twice: the parts lie after six. */
export const timesOf = (
  slot: Slot & { readonly hours?: Hours | undefined },
  now: HoursOfDay,
): { startsAt: Instant; endsAt: Instant } => {
  const { date } = slot;
  const { from, until } = hoursOf(slot, now);
  return { startsAt: instantOn(date, from), endsAt: instantOn(date, until) };
};

import type { LocalDate } from '#kernel/instants.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import type { Trip } from './order.ts';
import { inOrder, type Slot } from './slot.ts';

export type Buffer = { readonly before: number; readonly after: number };

/** Units that may be promised, in the order in which they are tried, and on which days each is taken. */
export type Fleet = readonly { readonly unit: string; readonly taken: ReadonlySet<LocalDate> }[];

export type Trips =
  | { readonly is: 'planned'; readonly trips: readonly Trip[] }
  /** No unit is free for these slots, from `from` up to and including `until`. */
  | { readonly is: 'no-unit'; readonly slots: readonly Slot[]; readonly from: LocalDate; readonly until: LocalDate };

/** Days on site with the working days before and after them: the days on which the unit is nobody else's. */
export const windowOf = (first: LocalDate, last: LocalDate, { before, after }: Buffer) => ({
  from: before === 0 ? first : addWorkingDays(first, -before),
  until: after === 0 ? last : addWorkingDays(last, after),
});

/** Every date from the first up to and including the last. */
export const datesBetween = (from: LocalDate, until: LocalDate): readonly LocalDate[] => {
  const dates: LocalDate[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
};

type Leg = { readonly slots: readonly Slot[]; readonly from: LocalDate; readonly until: LocalDate };

/**
 * Which unit goes where and when. Two slots at the same part of the same day need two units; the rest is one unit's journey, split where it could
 * come home in between: days on site whose buffers overlap are one trip. Each trip takes the first unit that is free on all its days.
 */
export const planTrips = (slots: readonly Slot[], buffer: Buffer, fleet: Fleet): Trips => {
  const lanes: Slot[][] = [];
  for (const slot of inOrder(slots)) {
    const free = lanes.find((lane) => lane.at(-1)?.date !== slot.date || lane.at(-1)?.part !== slot.part);
    if (free === undefined) lanes.push([slot]);
    else free.push(slot);
  }
  const legs = lanes.flatMap((lane) => legsOf(lane, buffer));
  const trips: Trip[] = [];
  const given = new Map<string, Set<LocalDate>>();
  for (const leg of legs) {
    const days = datesBetween(leg.from, leg.until);
    const free = fleet.find(
      ({ unit, taken }) => !days.some((day) => taken.has(day) || given.get(unit)?.has(day) === true),
    );
    if (free === undefined) return { is: 'no-unit', slots: leg.slots, from: leg.from, until: leg.until };
    const own = given.get(free.unit) ?? new Set();
    for (const day of days) own.add(day);
    given.set(free.unit, own);
    trips.push({ unit: free.unit, from: leg.from, until: leg.until });
  }
  return { is: 'planned', trips };
};

const legsOf = (lane: readonly Slot[], buffer: Buffer): readonly Leg[] => {
  const legs: Leg[] = [];
  for (const slot of lane) {
    const window = windowOf(slot.date, slot.date, buffer);
    const last = legs.at(-1);
    if (last !== undefined && window.from <= last.until) {
      legs[legs.length - 1] = { slots: [...last.slots, slot], from: last.from, until: window.until };
    } else legs.push({ slots: [slot], ...window });
  }
  return legs;
};

/** Every unit-day of some trips, as `<unit>~<date>`. */
export const unitDaysOf = (trips: readonly Trip[]): readonly { readonly unit: string; readonly date: LocalDate }[] =>
  trips.flatMap(({ unit, from, until }) => datesBetween(from, until).map((date) => ({ unit, date })));

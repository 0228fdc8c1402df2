import { daysAfter, type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import type { StationDesk } from './desk.ts';
import type { LendingKit, Unit } from './kit.ts';
import { datesBetween, type Fleet, planTrips, windowOf } from './plan-trips.ts';
import { type DayPart, dayParts, type Slot, slotId, zone } from './slot.ts';

/** What a desk's days hold: slots that are promised or closed, by `slotId`, and unit-days, by unit `<kit>~<unit>`. */
export type Planner = {
  readonly slots: ReadonlyMap<string, { readonly order: string } | { readonly closed: string }>;
  readonly units: ReadonlyMap<string, ReadonlyMap<LocalDate, string>>;
};

/** Why a slot cannot be had; each has words. `closed` says why in the desk's own words. */
export type NotFree =
  | { readonly because: 'past' | 'too-soon' | 'taken' | 'no-unit' | 'not-here' }
  | { readonly because: 'closed'; readonly reason: string };
export type SlotState = { readonly is: 'free' } | ({ readonly is: 'not-free' } & NotFree);

export type CalendarDay = {
  readonly date: LocalDate;
  readonly parts: { readonly [P in DayPart]: SlotState };
};

/** What is looked at: the kit with its units, the desk, and what its days hold. `own`: an order whose own slots and unit-days count as free. */
export type Look = {
  readonly kit: LendingKit;
  readonly units: readonly Unit[];
  readonly desk: StationDesk;
  readonly planner: Planner;
  readonly own?: string;
};

/** Units that may be promised: an incomplete one is nobody's until it is repaired, but stays with whoever has it already. */
export const fleetOf = ({ kit, units, planner, own }: Look): Fleet =>
  units
    .map(({ unit, state }) => {
      const days = planner.units.get(`${kit.slug}~${unit}`) ?? new Map<LocalDate, string>();
      const taken = new Set([...days].flatMap(([date, order]) => (order === own ? [] : [date])));
      const ours = own !== undefined && [...days.values()].includes(own);
      return { unit, taken, ours, usable: state !== 'incomplete' || ours };
    })
    .filter(({ usable }) => usable)
    // What an order has already stays with it when it can.
    .sort((a, b) => Number(b.ours) - Number(a.ours));

/** The first date that whoever asks now can have. */
export const firstDateFor = ({ notice }: Pick<StationDesk, 'notice'>, now: Instant): LocalDate =>
  addWorkingDays(localDateOf(now, zone), notice);

export const visits = ({ kit, desk }: Pick<Look, 'kit' | 'desk'>, station: string): boolean =>
  desk.stations.some(({ code }) => code === station) && (kit.stations.length === 0 || kit.stations.includes(station));

/**
 * Whether one slot can be had by itself, and if not, why: the first reason of place, past, notice (working days), closed, promised, no unit on all
 * days from the buffer before to the buffer after. `notice: 'waived'` for the desk itself, which may move somebody to tomorrow.
 */
export const slotState = (look: Look, slot: Slot, now: Instant, notice: 'kept' | 'waived' = 'kept'): SlotState =>
  slotStates(look, now, notice)(slot);

/** The same for many slots at one moment: what holds for all of them, or for all of one date, is worked out once. */
const slotStates = (look: Look, now: Instant, notice: 'kept' | 'waived' = 'kept'): ((slot: Slot) => SlotState) => {
  const { desk, kit, planner, own } = look;
  const no = (because: Exclude<NotFree['because'], 'closed'>): SlotState => ({ is: 'not-free', because });
  const today = localDateOf(now, zone);
  const first = firstDateFor(desk, now);
  const fleet = fleetOf(look);
  const unitOn = new Map<LocalDate, boolean>();
  return (slot) => {
    if (!visits(look, slot.station)) return no('not-here');
    if (slot.date <= today) return no('past');
    if (notice === 'kept' && slot.date < first) return no('too-soon');
    const held = planner.slots.get(slotId(slot));
    if (held !== undefined && 'closed' in held) return { is: 'not-free', because: 'closed', reason: held.closed };
    if (held !== undefined && held.order !== own) return no('taken');
    const free = unitOn.get(slot.date) ?? planTrips([slot], kit.buffer, fleet).is === 'planned';
    unitOn.set(slot.date, free);
    return free ? { is: 'free' } : no('no-unit');
  };
};

/** Every date from the first up to and including the last, with what can be had of each part. */
export const calendarOf = (
  look: Look,
  { station, from, until }: { readonly station: string; readonly from: LocalDate; readonly until: LocalDate },
  now: Instant,
): readonly CalendarDay[] => {
  const stateOf = slotStates(look, now);
  return datesBetween(from, until).map((date) => {
    const [morning, midday, afternoon] = dayParts.map((part) => stateOf({ station, date, part }));
    const none: SlotState = { is: 'not-free', because: 'not-here' };
    return { date, parts: { morning: morning ?? none, midday: midday ?? none, afternoon: afternoon ?? none } };
  });
};

/** The days of the planner that say whether dates from the first to the last can be had: buffers reach beyond both. */
export const daysToRead = ({ buffer }: LendingKit, from: LocalDate, until: LocalDate) => windowOf(from, until, buffer);

/**
 * Up to three free slots near one that cannot be had: the same part at another station of the desk that day, another part that day, then the
 * nearest days at the same station, later before earlier; and if that is not enough, other parts and stations on those days.
 */
export const nearestFree = (look: Look, wanted: Slot, now: Instant, most = 3): readonly Slot[] => {
  const sameDay = [
    ...look.desk.stations.map(({ code }) => ({ ...wanted, station: code })),
    ...dayParts.map((part) => ({ ...wanted, part })),
  ];
  const aroundIt = Array.from({ length: 28 }, (_, day) => day + 1).flatMap((day) =>
    [day, -day].map((by) => ({
      ...wanted,
      date: daysAfter(wanted.date, by),
    })),
  );
  // Few days may be left at that hour: then another hour, or another station, on those same days.
  const otherwise = aroundIt.flatMap((slot) => [
    ...dayParts.map((part) => ({ ...slot, part })),
    ...look.desk.stations.map(({ code }) => ({ ...slot, station: code })),
  ]);
  const stateOf = slotStates(look, now);
  const found: Slot[] = [];
  for (const slot of [...sameDay, ...aroundIt, ...otherwise]) {
    if (found.length === most) break;
    if (slotId(slot) === slotId(wanted) || found.some((one) => slotId(one) === slotId(slot))) continue;
    if (stateOf(slot).is === 'free') found.push(slot);
  }
  return found;
};

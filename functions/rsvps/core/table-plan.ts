import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { RsvpAct } from './rsvp.ts';

/** A table of the hall. `wheelchairPlaces` of its seats can be reached and used by somebody in a wheelchair. */
export const DiningTable = z.object({
  number: z.int().check(z.gte(1)),
  seats: z.int().check(z.gte(1)),
  wheelchairPlaces: z.int().check(z.gte(0)),
});
export type DiningTable = z.infer<typeof DiningTable>;

/** The tables of one event, in the order of their numbers. `requests` are the latest forms that changed it: the same form twice is one form. */
export const Hall = z.object({
  tables: z.array(DiningTable),
  revision: z.int().check(z.gte(1)),
  requests: z.array(z.string()),
  acts: z.array(RsvpAct),
});
export type Hall = z.infer<typeof Hall>;

/** Who sits where, by the guest's key. `wheelchair` (who needs such a place) is sensitive and goes the morning after. */
export const TablePlan = z.object({
  places: z.array(z.object({ guest: z.string(), table: z.int().check(z.gte(1)), locked: z.boolean() })),
  wheelchair: z.optional(z.array(z.string())),
  revision: z.int().check(z.gte(1)),
  requests: z.array(z.string()),
  acts: z.array(RsvpAct),
  /** Who got another table by the latest late change, so that they can be told; gone with the next change. */
  moved: z.optional(z.array(z.object({ guest: z.string(), from: z.optional(z.int()), to: z.int() }))),
  /** When guests were last divided over all tables; undefined until then. */
  plannedAt: z.optional(Instant),
});
export type TablePlan = z.infer<typeof TablePlan>;

/** The same plan for a guest who is known by another key now; undefined where the plan does not name them. */
export const withOtherKey = (plan: TablePlan, was: string, now: string): TablePlan | undefined => {
  const keyOf = (guest: string): string => (guest === was ? now : guest);
  const named = [...plan.places.map(({ guest }) => guest), ...(plan.wheelchair ?? [])];
  return named.includes(was)
    ? {
        ...plan,
        // Of who left that seat under the new key before, nothing is kept.
        places: plan.places
          .filter(({ guest }) => guest !== now)
          .map((place) => ({ ...place, guest: keyOf(place.guest) })),
        ...(plan.wheelchair !== undefined && { wheelchair: [...new Set(plan.wheelchair.map(keyOf))] }),
        ...(plan.moved !== undefined && {
          moved: plan.moved.map((change) => ({ ...change, guest: keyOf(change.guest) })),
        }),
        revision: plan.revision + 1,
      }
    : undefined;
};

/** The same plan without a guest of whom nothing is kept any more; undefined where it does not name them. */
export const withoutGuest = (plan: TablePlan, gone: string): TablePlan | undefined => {
  const stays = ({ guest }: { readonly guest: string }): boolean => guest !== gone;
  const places = plan.places.filter(stays);
  const wheelchair = plan.wheelchair?.filter((guest) => guest !== gone);
  const moved = plan.moved?.filter(stays);
  const named =
    places.length < plan.places.length ||
    (wheelchair?.length ?? 0) < (plan.wheelchair?.length ?? 0) ||
    (moved?.length ?? 0) < (plan.moved?.length ?? 0);
  return named
    ? { ...plan, places, ...(wheelchair && { wheelchair }), ...(moved && { moved }), revision: plan.revision + 1 }
    : undefined;
};

/**
 * Somebody to be seated, with whoever comes along: one answer to the event, which sits at one table and takes `party` seats.
 * `large` and `member` are about the municipality; undefined where that is not known or does not matter.
 */
export type TableGuest = {
  readonly guest: string;
  readonly name: string;
  readonly party: number;
  /** A municipality's code. */
  readonly municipality?: string | undefined;
  readonly province?: string | undefined;
  readonly large?: boolean | undefined;
  readonly member?: boolean | undefined;
  readonly group: 'municipal' | 'partners' | 'advisers' | 'others';
  readonly wheelchair: boolean;
  readonly locked: boolean;
};

/** The number of each guest's table. */
export type Seating = ReadonlyMap<string, number>;

export type Hallful = { readonly tables: readonly DiningTable[]; readonly guests: readonly TableGuest[] };

/** A rule that may never be broken, where it is broken. */
export type Break =
  | {
      readonly is: 'same-municipality';
      readonly table: number;
      readonly municipality: string;
      readonly guests: readonly string[];
    }
  | {
      readonly is: 'no-wheelchair-place';
      readonly table: number;
      readonly guests: readonly string[];
      readonly places: number;
    }
  | { readonly is: 'too-full'; readonly table: number; readonly people: number; readonly seats: number };

export type WishName =
  | 'no-partner'
  | 'no-adviser'
  | 'no-member'
  | 'nobody-to-join'
  | 'one-province'
  | 'one-size'
  | 'few-people';

/** Something that could be better at one table. `amount` is how many times; `province` is named where it is about one. */
export type Complaint = {
  readonly is: WishName;
  readonly table: number;
  readonly amount: number;
  readonly province?: string;
};

export type Judgement = {
  readonly breaks: readonly Break[];
  readonly complaints: readonly Complaint[];
  /** Guests without a table of this hall. */
  readonly unseated: readonly string[];
  /** The weights of all complaints together: 0 is a plan without any. Breaks do not count in it. */
  readonly score: number;
  /** No plan of these guests can have fewer points for what there are too few of; 0 where that is not known. */
  readonly least: number;
};

/** So many guests from one province sit well together; each further one is a complaint. */
const mostFromAProvince = 2;

/**
 * What each complaint weighs. Ours, no source: a table without an adviser or a partner has nobody to follow up the talk, which is what the evening is for;
 * a table where all have joined, or nobody has, misses the talk itself; a third guest from one province costs some variety; size and even filling settle ties.
 */
export const wishes: Readonly<
  Record<WishName, { readonly weight: number; readonly amount: (at: Tally, aims: Aims) => number }>
> = {
  'no-partner': { weight: 6, amount: (at, { partners }) => (partners > 0 && at.partners === 0 ? 1 : 0) },
  'no-adviser': { weight: 6, amount: (at, { advisers }) => (advisers > 0 && at.advisers === 0 ? 1 : 0) },
  'no-member': { weight: 5, amount: (at, { members }) => (members > 0 && at.members === 0 ? 1 : 0) },
  'nobody-to-join': { weight: 5, amount: (at, { notYet }) => (notYet > 0 && at.notYet === 0 ? 1 : 0) },
  'one-province': { weight: 4, amount: (at) => at.overProvince },
  'one-size': {
    weight: 2,
    amount: (at, { bothSizes }) => (bothSizes && (at.large === 0) !== (at.small === 0) ? 1 : 0),
  },
  'few-people': { weight: 2, amount: (at, { share }) => Math.max(0, Math.floor(share * at.table.seats) - at.people) },
};
const wishNames = Object.keys(wishes) as readonly WishName[];

/** What is counted at one table while guests come and go. */
export type Tally = {
  readonly table: DiningTable;
  people: number;
  wheelchairs: number;
  partners: number;
  advisers: number;
  members: number;
  notYet: number;
  large: number;
  small: number;
  overProvince: number;
  readonly provinces: Map<string, number>;
  readonly municipalities: Map<string, number>;
  /** Guests that share their municipality with one who was there before. */
  doubles: number;
};

/** What there is to divide in all: a table can only want of it what there is. */
export type Aims = {
  readonly partners: number;
  readonly advisers: number;
  readonly members: number;
  readonly notYet: number;
  readonly bothSizes: boolean;
  /** The part of all seats that is taken when everybody sits. */
  readonly share: number;
};

export const aimsOf = ({ tables, guests }: Hallful): Aims => {
  const howMany = (test: (guest: TableGuest) => boolean): number => guests.filter(test).length;
  return {
    partners: howMany(({ group }) => group === 'partners'),
    advisers: howMany(({ group }) => group === 'advisers'),
    members: howMany(isMember),
    notYet: howMany(isNotYet),
    bothSizes: guests.some(({ large }) => large === true) && guests.some(({ large }) => large === false),
    share: Math.min(1, peopleIn(guests) / Math.max(1, seatsIn(tables))),
  };
};

export const peopleIn = (guests: readonly Pick<TableGuest, 'party'>[]): number =>
  guests.reduce((sum, { party }) => sum + party, 0);
export const seatsIn = (tables: readonly DiningTable[]): number => tables.reduce((sum, { seats }) => sum + seats, 0);

const isMember = ({ group, member }: TableGuest): boolean => group === 'municipal' && member === true;
const isNotYet = ({ group, member }: TableGuest): boolean => group === 'municipal' && member === false;

export const emptyTally = (table: DiningTable): Tally => ({
  table,
  people: 0,
  wheelchairs: 0,
  partners: 0,
  advisers: 0,
  members: 0,
  notYet: 0,
  large: 0,
  small: 0,
  overProvince: 0,
  provinces: new Map(),
  municipalities: new Map(),
  doubles: 0,
});

/** Sits a guest down (`by` 1) or lets one get up (`by` -1). */
export const count = (at: Tally, guest: TableGuest, by: 1 | -1): void => {
  at.people += by * guest.party;
  if (guest.wheelchair) at.wheelchairs += by;
  if (guest.group === 'partners') at.partners += by;
  if (guest.group === 'advisers') at.advisers += by;
  if (isMember(guest)) at.members += by;
  if (isNotYet(guest)) at.notYet += by;
  if (guest.large === true) at.large += by;
  if (guest.large === false) at.small += by;
  if (guest.province !== undefined) {
    const was = at.provinces.get(guest.province) ?? 0;
    at.provinces.set(guest.province, was + by);
    at.overProvince += over(was + by, mostFromAProvince) - over(was, mostFromAProvince);
  }
  if (guest.municipality !== undefined) {
    const was = at.municipalities.get(guest.municipality) ?? 0;
    at.municipalities.set(guest.municipality, was + by);
    at.doubles += over(was + by, 1) - over(was, 1);
  }
};

const over = (howMany: number, most: number): number => Math.max(0, howMany - most);

/** How often hard rules are broken at a table: people too many, wheelchairs without a place, guests from a municipality that was there. */
export const breaksAt = (at: Tally): number =>
  over(at.people, at.table.seats) + over(at.wheelchairs, at.table.wheelchairPlaces) + at.doubles;

/** Whether a guest may sit down at a table as it is, by every hard rule. */
export const fits = (at: Tally, guest: TableGuest): boolean =>
  at.people + guest.party <= at.table.seats &&
  (!guest.wheelchair || at.wheelchairs < at.table.wheelchairPlaces) &&
  (guest.municipality === undefined || (at.municipalities.get(guest.municipality) ?? 0) === 0);

/** The points of one table. Nobody misses anything at an empty one, but the people who could have sat there. */
export const costOf = (at: Tally, aims: Aims): number => {
  if (at.people === 0) return wishes['few-people'].weight * wishes['few-people'].amount(at, aims);
  let cost = 0;
  for (const name of wishNames) cost += wishes[name].weight * wishes[name].amount(at, aims);
  return cost;
};

/** Tables as they are sat at, by their numbers. Guests at a table that the hall does not have are not counted anywhere. */
export const talliesOf = ({ tables, guests }: Hallful, seating: Seating): ReadonlyMap<number, Tally> => {
  const tallies = new Map(tables.map((table) => [table.number, emptyTally(table)]));
  for (const guest of guests) {
    const at = tallies.get(seating.get(guest.guest) ?? 0);
    if (at !== undefined) count(at, guest, 1);
  }
  return tallies;
};

/** What is wrong with a plan and what could be better in it, table by table. */
export const judgePlan = (hallful: Hallful, seating: Seating): Judgement => {
  const { tables, guests } = hallful;
  const aims = aimsOf(hallful);
  const tallies = talliesOf(hallful, seating);
  const sitting = new Map<number, TableGuest[]>(tables.map(({ number }) => [number, []]));
  const unseated: string[] = [];
  for (const guest of guests) {
    const at = sitting.get(seating.get(guest.guest) ?? 0);
    if (at === undefined) unseated.push(guest.guest);
    else at.push(guest);
  }
  const all = [...tallies.values()];
  return {
    breaks: all.flatMap((at) => breaksIn(at, sitting.get(at.table.number) ?? [])),
    complaints: all.flatMap((at) => complaintsIn(at, aims)),
    unseated,
    score: all.reduce((sum, at) => sum + costOf(at, aims), 0),
    least: leastFor(hallful, aims),
  };
};

const breaksIn = (at: Tally, guests: readonly TableGuest[]): readonly Break[] => {
  const { number: table, seats, wheelchairPlaces: places } = at.table;
  const keys = (test: (guest: TableGuest) => boolean): string[] => guests.filter(test).map(({ guest }) => guest);
  const doubled = [...at.municipalities].filter(([, howMany]) => howMany > 1).map(([code]) => code);
  return [
    ...doubled.map((municipality) => ({
      is: 'same-municipality' as const,
      table,
      municipality,
      guests: keys((guest) => guest.municipality === municipality),
    })),
    ...(at.wheelchairs > places
      ? [{ is: 'no-wheelchair-place' as const, table, places, guests: keys(({ wheelchair }) => wheelchair) }]
      : []),
    ...(at.people > seats ? [{ is: 'too-full' as const, table, people: at.people, seats }] : []),
  ];
};

const complaintsIn = (at: Tally, aims: Aims): readonly Complaint[] => {
  const table = at.table.number;
  const names = at.people === 0 ? (['few-people'] as const) : wishNames;
  return names.flatMap((is): readonly Complaint[] => {
    if (is === 'one-province') {
      return [...at.provinces]
        .filter(([, howMany]) => howMany > mostFromAProvince)
        .map(([province, howMany]) => ({ is, table, province, amount: howMany - mostFromAProvince }));
    }
    const amount = wishes[is].amount(at, aims);
    return amount > 0 ? [{ is, table, amount }] : [];
  });
};

/** Five partners cannot sit at ten tables: what that costs at least, where every table has to be used. */
const leastFor = ({ tables, guests }: Hallful, aims: Aims): number => {
  const biggest = tables.map(({ seats }) => seats).sort((a, b) => b - a);
  const people = peopleIn(guests);
  let used = 0;
  for (let seats = 0; seats < people && used < biggest.length; used += 1) seats += biggest[used] ?? 0;
  const lacking = (is: WishName, howMany: number): number =>
    howMany === 0 ? 0 : wishes[is].weight * Math.max(0, used - howMany);
  return (
    lacking('no-partner', aims.partners) +
    lacking('no-adviser', aims.advisers) +
    lacking('no-member', aims.members) +
    lacking('nobody-to-join', aims.notYet)
  );
};

/** Numbers between 0 and 1, the same ones for the same seed: a plan can be made again. (mulberry32, public domain.) */
export type Chance = () => number;
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

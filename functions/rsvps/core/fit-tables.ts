import {
  type Break,
  breaksAt,
  type Hallful,
  judgePlan,
  peopleIn,
  type Seating,
  seatsIn,
  type TableGuest,
  talliesOf,
} from './table-plan.ts';

/** A rule that can be left out to see whether it is the one that stands in the way. */
export type Rule = 'wheelchair' | 'municipality' | 'locked' | 'party';

/**
 * Why no plan keeps the hard rules; each is proven. `locked`: guests that stay where they are break a rule already. `together`: every plan was
 * gone through; without any single one of the rules in `without` there would be one.
 */
export type Impossible =
  | { readonly is: 'not-enough-seats'; readonly people: number; readonly seats: number }
  | { readonly is: 'party-too-large'; readonly guest: string; readonly party: number; readonly most: number }
  | { readonly is: 'not-enough-wheelchair-places'; readonly guests: number; readonly places: number }
  | {
      readonly is: 'municipality-too-large';
      readonly municipality: string;
      readonly guests: number;
      readonly tables: number;
    }
  | {
      readonly is: 'wheelchairs-of-one-municipality';
      readonly municipality: string;
      readonly guests: number;
      readonly tables: number;
    }
  | { readonly is: 'locked'; readonly breaks: readonly Break[] }
  | { readonly is: 'together'; readonly without: readonly Rule[] };

export type Fit =
  | { readonly is: 'fits'; readonly seating: Seating }
  | { readonly is: 'impossible'; readonly because: Impossible }
  /** Not found in as many steps as were given, and not proven impossible either. */
  | { readonly is: 'not-found' };

/** Guests tried at a table before it is given up; a list of 79 that fits takes 79, one that just does not seldom more than 2,000. */
const mostTries = 40_000;

/**
 * Seats everybody by the hard rules alone: never two from one municipality at a table, a wheelchair place where one is needed, nobody more than there are
 * seats, a party at one table, a locked guest at the table of `before`. What counting proves impossible is said with its numbers; else guests sit down
 * one by one, those who fit in the fewest places first, and get up again where that leads nowhere, until there is a plan or every plan was tried.
 */
export const fitTables = (hallful: Hallful, before: Seating): Fit => {
  const because = impossibleByCounting(hallful, before);
  if (because !== undefined) return { is: 'impossible', because };
  const found = sitDown(hallful, before);
  if (found === 'not-found') return { is: 'not-found' };
  if (found !== 'impossible') return { is: 'fits', seating: found };
  const without = (Object.keys(leftOut) as Rule[]).filter((rule) => {
    const easier = leftOut[rule](hallful);
    return easier !== undefined && typeof sitDown(easier, before) !== 'string';
  });
  return { is: 'impossible', because: { is: 'together', without } };
};

/** The same guests without one rule; undefined where the rule is about none of them. */
const leftOut: Readonly<Record<Rule, (hallful: Hallful) => Hallful | undefined>> = {
  wheelchair: (hallful) =>
    changed(
      hallful,
      ({ wheelchair }) => wheelchair,
      (guest) => [{ ...guest, wheelchair: false }],
    ),
  municipality: (hallful) =>
    changed(
      hallful,
      ({ municipality }) => municipality !== undefined,
      (guest) => [{ ...guest, municipality: undefined }],
    ),
  locked: (hallful) =>
    changed(
      hallful,
      ({ locked }) => locked,
      (guest) => [{ ...guest, locked: false }],
    ),
  // Whoever comes along sits where there is room; the guest keeps what else is asked.
  party: (hallful) =>
    changed(
      hallful,
      ({ party, locked }) => party > 1 && !locked,
      (guest) => [
        { ...guest, party: 1 },
        ...Array.from({ length: guest.party - 1 }, (_, at) => ({
          ...guest,
          guest: `${guest.guest}+${at + 1}`,
          party: 1,
          municipality: undefined,
          wheelchair: false,
        })),
      ],
    ),
};

const changed = (
  { tables, guests }: Hallful,
  concerns: (guest: TableGuest) => boolean,
  change: (guest: TableGuest) => readonly TableGuest[],
): Hallful | undefined =>
  guests.some(concerns)
    ? { tables, guests: guests.flatMap((guest) => (concerns(guest) ? change(guest) : [guest])) }
    : undefined;

const impossibleByCounting = ({ tables, guests }: Hallful, before: Seating): Impossible | undefined => {
  const people = peopleIn(guests);
  const seats = seatsIn(tables);
  if (people > seats) return { is: 'not-enough-seats', people, seats };
  const most = Math.max(0, ...tables.map((table) => table.seats));
  const crowd = guests.find(({ party }) => party > most);
  if (crowd !== undefined) return { is: 'party-too-large', guest: crowd.guest, party: crowd.party, most };
  const wheelchairs = guests.filter(({ wheelchair }) => wheelchair);
  const places = tables.reduce((sum, table) => sum + Math.min(table.wheelchairPlaces, table.seats), 0);
  if (wheelchairs.length > places) {
    return { is: 'not-enough-wheelchair-places', guests: wheelchairs.length, places };
  }
  for (const [municipality, howMany] of howManyFrom(guests)) {
    if (howMany > tables.length) {
      return { is: 'municipality-too-large', municipality, guests: howMany, tables: tables.length };
    }
  }
  const reachable = tables.filter(({ wheelchairPlaces }) => wheelchairPlaces > 0).length;
  for (const [municipality, howMany] of howManyFrom(wheelchairs)) {
    if (howMany > reachable) {
      return { is: 'wheelchairs-of-one-municipality', municipality, guests: howMany, tables: reachable };
    }
  }
  const locked = { tables, guests: guests.filter((guest) => isHeld(guest, tables, before)) };
  const { breaks } = judgePlan(locked, before);
  return breaks.length > 0 ? { is: 'locked', breaks } : undefined;
};

/** Locked, and at a table that there is. */
const isHeld = ({ guest, locked }: TableGuest, tables: Hallful['tables'], before: Seating): boolean =>
  locked && tables.some(({ number }) => number === before.get(guest));

const howManyFrom = (guests: readonly TableGuest[]): ReadonlyMap<string, number> => {
  const from = new Map<string, number>();
  for (const { municipality } of guests) {
    if (municipality !== undefined) from.set(municipality, (from.get(municipality) ?? 0) + 1);
  }
  return from;
};

/** Every plan, but for those that differ only in which of two like tables is which: one table after another with the most room first. */
const sitDown = ({ tables, guests }: Hallful, before: Seating): Seating | 'impossible' | 'not-found' => {
  const seating = new Map<string, number>();
  for (const guest of guests) {
    if (isHeld(guest, tables, before)) seating.set(guest.guest, before.get(guest.guest) ?? 0);
  }
  const tallies = [...talliesOf({ tables, guests }, seating).values()];
  // Only when a rule is left out can those who stay break another.
  if (tallies.some((at) => breaksAt(at) > 0)) return 'impossible';
  const room = tallies.map(({ table, people, wheelchairs, municipalities }) => ({
    number: table.number,
    seats: table.seats - people,
    places: table.wheelchairPlaces - wheelchairs,
    from: new Set([...municipalities].filter(([, howMany]) => howMany > 0).map(([code]) => code)),
  }));

  const from = howManyFrom(guests);
  const mates = ({ municipality }: TableGuest): number =>
    municipality === undefined ? 1 : (from.get(municipality) ?? 1);
  const standing = guests
    .filter(({ guest }) => !seating.has(guest))
    .sort(
      (a, b) =>
        Number(b.wheelchair) - Number(a.wheelchair) ||
        b.party - a.party ||
        mates(b) - mates(a) ||
        compare(a.municipality ?? '', b.municipality ?? '') ||
        compare(a.guest, b.guest),
    );
  // Of a municipality only what is still to come makes one table differ from another.
  const lastOf = new Map(standing.map(({ municipality }, at) => [municipality ?? '', at]));
  const deadEnds = new Set<string>();
  let tries = 0;

  const seat = (next: number): boolean | 'not-found' => {
    const guest = standing[next];
    if (guest === undefined) return true;
    const { municipality, party, wheelchair } = guest;
    const likeOf = ({ seats, places, from: there }: (typeof room)[number]): string => {
      const toCome = [...there].filter((code) => (lastOf.get(code) ?? -1) >= next).sort();
      return `${seats} ${places} ${toCome.join(' ')}`;
    };
    const likes = room.map(likeOf);
    const state = `${next}|${[...likes].sort().join('|')}`;
    if (deadEnds.has(state)) return false;
    const tried = new Set<string>();
    const order = room.map((_, at) => at).sort((a, b) => (room[b]?.seats ?? 0) - (room[a]?.seats ?? 0) || a - b);
    for (const at of order) {
      const table = room[at];
      const like = likes[at] ?? '';
      if (table === undefined || tried.has(like)) continue;
      if (table.seats < party || (wheelchair && table.places < 1)) continue;
      if (municipality !== undefined && table.from.has(municipality)) continue;
      tried.add(like);
      tries += 1;
      if (tries > mostTries) return 'not-found';
      table.seats -= party;
      if (wheelchair) table.places -= 1;
      if (municipality !== undefined) table.from.add(municipality);
      seating.set(guest.guest, table.number);
      const outcome = seat(next + 1);
      if (outcome !== false) return outcome;
      seating.delete(guest.guest);
      if (municipality !== undefined) table.from.delete(municipality);
      if (wheelchair) table.places += 1;
      table.seats += party;
    }
    deadEnds.add(state);
    return false;
  };

  const outcome = seat(0);
  if (outcome === 'not-found') return 'not-found';
  return outcome ? seating : 'impossible';
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { directoryActions } from '#directory/actions.ts';
import {
  type Chance,
  chanceFrom,
  type DiningTable,
  type Hallful,
  type Seating,
  type TableGuest,
} from '#rsvps/core/table-plan.ts';

const municipalities = directoryActions().municipalitiesOn('2019-05-22');

/** Tables of one size, numbered from 1, the first `wheelchairs` with a place for a wheelchair. */
export const tablesOf = (howMany: number, seats: number, wheelchairs = 0): readonly DiningTable[] =>
  Array.from({ length: howMany }, (_, at) => ({
    number: at + 1,
    seats,
    wheelchairPlaces: at < wheelchairs ? 1 : 0,
  }));

let made = 0;
export const tableGuest = (different: Partial<TableGuest> = {}): TableGuest => {
  made += 1;
  return {
    guest: `guest${String(made).padStart(6, '0')}`,
    name: 'Noor Bakker',
    party: 1,
    group: 'others',
    wheelchair: false,
    locked: false,
    ...different,
  };
};

/** One guest of each of so many municipalities, spread over the country; the first ones have joined. */
export const municipalGuests = (howMany: number, members: number, from = 0): readonly TableGuest[] =>
  Array.from({ length: howMany }, (_, at) => {
    const place = municipalities[((at + from) * 6) % municipalities.length];
    return tableGuest({
      guest: `municipal${at + from}`,
      group: 'municipal',
      municipality: place?.code,
      province: place?.province,
      member: at < members,
    });
  });

/** Row 6 of the evening: 59 municipal guests of whom 12 have joined, 10 partners and 10 advisers at ten tables of eight. */
export const theEvening = (): Hallful => ({
  tables: tablesOf(10, 8, 2),
  guests: [
    ...municipalGuests(59, 12),
    ...Array.from({ length: 10 }, (_, at) => tableGuest({ guest: `partner${at}`, group: 'partners' })),
    ...Array.from({ length: 10 }, (_, at) => tableGuest({ guest: `adviser${at}`, group: 'advisers' })),
  ],
});

export const nobodyYet: Seating = new Map();

const below = (chance: Chance, howMany: number): number => Math.floor(chance() * howMany);

/**
 * A guest list nobody would think of: any hall from one small table to a dozen, filled to anything between half and one too many, municipalities that
 * send several, groups that want to sit together, wheelchairs, and guests who are locked somewhere, sometimes against the rules.
 */
export const anyList = (seed: number): { readonly hallful: Hallful; readonly before: Seating } => {
  const chance = chanceFrom(seed);
  const tables = Array.from({ length: 1 + below(chance, 12) }, (_, at) => ({
    number: at + 1,
    seats: 2 + below(chance, 8),
    wheelchairPlaces: chance() < 0.3 ? 1 + below(chance, 2) : 0,
  }));
  const seats = tables.reduce((sum, table) => sum + table.seats, 0);
  const people = Math.max(1, Math.round(seats * (0.5 + chance() * 0.52)));
  const together = chance() < 0.4 ? 0.3 : 0;
  const wheelchairs = chance() < 0.5 ? 0.08 : 0;
  const several = chance() < 0.5 ? 4 : 200;
  const locks = chance() < 0.3 ? 0.15 : 0;
  const guests: TableGuest[] = [];
  const before = new Map<string, number>();
  for (let left = people; left > 0; ) {
    const party = Math.min(left, chance() < together ? 2 + below(chance, 3) : 1);
    left -= party;
    const place = municipalities[below(chance, chance() < 0.3 ? several : municipalities.length)];
    const group = (['municipal', 'municipal', 'municipal', 'partners', 'advisers', 'others'] as const)[
      below(chance, 6)
    ];
    const locked = chance() < locks;
    const guest = tableGuest({
      guest: `g${guests.length}`,
      party,
      group: group ?? 'others',
      ...(group === 'municipal' && { municipality: place?.code, province: place?.province, member: chance() < 0.3 }),
      wheelchair: chance() < wheelchairs,
      locked,
    });
    guests.push(guest);
    if (locked) before.set(guest.guest, 1 + below(chance, tables.length));
  }
  return { hallful: { tables, guests }, before };
};

/** An independent look at the hard rules, guest by guest, in words; nothing of it is shared with the product. */
export const brokenIn = ({ tables, guests }: Hallful, seating: Seating, before: Seating = new Map()): string[] => {
  const said: string[] = [];
  for (const guest of guests) {
    const table = seating.get(guest.guest);
    if (table === undefined) said.push(`${guest.guest} has no table`);
    if (guest.locked && before.has(guest.guest) && before.get(guest.guest) !== table)
      said.push(`${guest.guest} was locked`);
    for (const other of guests) {
      const same = guest.municipality !== undefined && guest.municipality === other.municipality;
      if (same && guest.guest < other.guest && table === seating.get(other.guest)) {
        said.push(`${guest.guest} and ${other.guest} are from one municipality`);
      }
    }
  }
  for (const { number, seats, wheelchairPlaces } of tables) {
    const here = guests.filter(({ guest }) => seating.get(guest) === number);
    let people = 0;
    let wheels = 0;
    for (const { party, wheelchair } of here) {
      people += party;
      if (wheelchair) wheels += 1;
    }
    if (people > seats) said.push(`table ${number} is too full`);
    if (wheels > wheelchairPlaces) said.push(`table ${number} has no place for a wheelchair`);
  }
  for (const table of seating.values())
    if (!tables.some(({ number }) => number === table)) said.push(`no table ${table}`);
  return said;
};

/** A handful of small tables, full or almost, with groups, few municipalities and few places for a wheelchair: whether it fits is not to be seen at once. */
export const tightList = (seed: number): { readonly hallful: Hallful; readonly before: Seating } => {
  const chance = chanceFrom(seed);
  const tables = Array.from({ length: 2 + below(chance, 3) }, (_, at) => ({
    number: at + 1,
    seats: 2 + below(chance, 3),
    wheelchairPlaces: below(chance, 3),
  }));
  const seats = tables.reduce((sum, table) => sum + table.seats, 0);
  const guests: TableGuest[] = [];
  const before = new Map<string, number>();
  for (let left = seats - below(chance, 2); left > 0; ) {
    const party = Math.min(left, 1 + below(chance, chance() < 0.1 ? 4 : 3));
    left -= party;
    const locked = chance() < 0.1;
    const guest = tableGuest({
      guest: `g${String(guests.length).padStart(2, '0')}`,
      party,
      ...(chance() < 0.7 && { group: 'municipal', municipality: `GM000${below(chance, 4)}`, province: 'Utrecht' }),
      wheelchair: chance() < 0.3,
      locked,
    });
    guests.push(guest);
    if (locked) before.set(guest.guest, 1 + below(chance, tables.length));
  }
  return { hallful: { tables, guests }, before };
};

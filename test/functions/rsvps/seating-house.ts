import { directoryActions } from '#directory/actions.ts';
import type { Patience } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { seatingActions } from '#rsvps/seating.ts';
import { tablesStore } from '#rsvps/store/tables.ts';
import { houseOver, monday, noWaiting, organiser, publish, tables } from '../../support/house.ts';
import { rsvpOf } from './core/examples.ts';

const municipalities = directoryActions().municipalitiesOn('2019-05-20');
export const municipalityOf = (at: number) => {
  const found = municipalities[(at * 6) % municipalities.length];
  if (found === undefined) throw new Error('The Netherlands are empty');
  return found;
};

/** The first twelve municipalities of the evening have joined. */
const members = new Set(Array.from({ length: 12 }, (_, at) => municipalityOf(at).code));

/** The house of the evening with its tables. `prefix` is for tables of a real database. */
export const seatingHouse = (database: Database, patience: () => Patience = noWaiting) => {
  const house = houseOver(database, patience);
  const tablesOnly = tablesStore({ database, tables });
  const seating = seatingActions({
    store: { ...house.store, ...tablesOnly },
    events: house.events,
    directory: directoryActions(),
    memberCodes: async () => members,
    patience: patience(),
  });
  return { ...house, tablesOnly, seating };
};
export type SeatingHouse = ReturnType<typeof seatingHouse>;

const keyOf = (kind: string, at: number): string => `${`${kind}${at}`.padEnd(16, 'a')}~${'n'.repeat(16)}`;

/** A guest of the municipality with this number in the list of the evening. */
export const municipalRsvp = (slug: string, at: number, different: Partial<Rsvp> = {}): Rsvp =>
  rsvpOf({
    slug,
    guest: keyOf('m', at),
    name: `Wethouder ${municipalityOf(at).displayName}`,
    municipality: municipalityOf(at).code,
    ...different,
  });

const withoutMunicipality = ({ municipality: _, ...rsvp }: Rsvp): Rsvp => rsvp;

export const poolRsvp = (slug: string, pool: 'partners' | 'advisers', at: number): Rsvp =>
  withoutMunicipality(
    rsvpOf({ slug, guest: keyOf(pool.charAt(0), at), name: `Gast ${pool} ${at}`, pool, role: 'adviseur' }),
  );

export const put = async (house: SeatingHouse, rsvps: readonly Rsvp[]): Promise<void> => {
  for (let at = 0; at < rsvps.length; at += 25) {
    const written = await house.store.commit(rsvps.slice(at, at + 25).map((rsvp) => house.store.put(rsvp, undefined)));
    if (written.is !== 'written') throw new Error(JSON.stringify(written));
  }
};

/** The evening: 59 municipal guests of whom 12 have joined, 10 partners, 10 advisers. */
export const eveningRsvps = (slug: string): readonly Rsvp[] => [
  ...Array.from({ length: 59 }, (_, at) => municipalRsvp(slug, at)),
  ...Array.from({ length: 10 }, (_, at) => poolRsvp(slug, 'partners', at)),
  ...Array.from({ length: 10 }, (_, at) => poolRsvp(slug, 'advisers', at)),
];

/** An event with so many of those guests, and as many tables of so many seats. */
export const eveningWith = async (
  house: SeatingHouse,
  { guests = 79, tables: howMany = 10, seats = 8 } = {},
): Promise<string> => {
  const slug = await publish(house, { capacity: 80 });
  await put(house, eveningRsvps(slug).slice(0, guests));
  const hall = Array.from({ length: howMany }, (_, at) => ({
    number: at + 1,
    seats,
    wheelchairPlaces: at < 2 ? 1 : 0,
  }));
  await house.seating.setHall(organiser, slug, hall, 'request-hall', monday);
  return slug;
};

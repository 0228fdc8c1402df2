import type { DiningTable } from './table-plan.ts';

/** What an organiser fills in about a hall whose tables are alike, and about one table that is not. */
export const hallFields = ['tables', 'seats', 'wheelchairs'] as const;
export type HallField = (typeof hallFields)[number];
export type HallFault = 'missing' | 'not-a-number' | 'too-few' | 'too-many' | 'more-than-seats';
export type HallFaults = { readonly [F in HallField]?: HallFault };
export type TypedHall = (field: HallField) => string;

/** The largest hall that can be planned within a second, with room to spare: 60 tables of 30. Ours, no source. */
export const mostTables = 60;
export const mostSeats = 30;

export const readHall = (
  typed: TypedHall,
): { readonly tables: readonly DiningTable[] } | { readonly faults: HallFaults } => {
  const howMany = wholeFrom(typed('tables'), 1, mostTables);
  const seats = wholeFrom(typed('seats'), 1, mostSeats);
  const places = wholeFrom(typed('wheelchairs') || '0', 0, mostTables * mostSeats);
  const tooMany =
    typeof howMany === 'number' && typeof seats === 'number' && typeof places === 'number' && places > howMany * seats;
  const faults = faultsIn({ tables: howMany, seats, wheelchairs: tooMany ? 'more-than-seats' : places });
  if (typeof howMany !== 'number' || typeof seats !== 'number' || typeof places !== 'number' || tooMany)
    return { faults };
  // One place a table first: the tables near the door come first in a hall.
  const tables = Array.from({ length: howMany }, (_, at) => ({
    number: at + 1,
    seats,
    wheelchairPlaces: Math.floor(places / howMany) + (at < places % howMany ? 1 : 0),
  }));
  return { tables };
};

export const readTable = (
  typed: TypedHall,
): { readonly seats: number; readonly wheelchairPlaces: number } | { readonly faults: HallFaults } => {
  const seats = wholeFrom(typed('seats'), 1, mostSeats);
  const places = wholeFrom(typed('wheelchairs') || '0', 0, mostSeats);
  const tooMany = typeof seats === 'number' && typeof places === 'number' && places > seats;
  if (typeof seats === 'number' && typeof places === 'number' && !tooMany) return { seats, wheelchairPlaces: places };
  return { faults: faultsIn({ seats, wheelchairs: tooMany ? 'more-than-seats' : places }) };
};

const wholeFrom = (typed: string, least: number, most: number): number | HallFault => {
  const value = typed.trim();
  if (value === '') return 'missing';
  if (!/^\d{1,6}$/.test(value)) return 'not-a-number';
  if (Number(value) < least) return 'too-few';
  return Number(value) > most ? 'too-many' : Number(value);
};

const faultsIn = (read: { readonly [F in HallField]?: number | HallFault }): HallFaults =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => typeof value === 'string'));

import * as z from 'zod/mini';

/** Places that the public form cannot take, by whom they are kept for. A place takes from exactly one pool: the open one where no group is named. */
export const Group = z.enum(['ministers', 'partners', 'advisers', 'guests']);
export type Group = z.infer<typeof Group>;

/**
 * From which pool a place takes its seats, where that is not the open one: a group's, or the chairs at the door, which are lent to devices on the evening
 * itself. Nobody keeps chairs at the door in a plan, and nobody is invited to one.
 */
export const PlacePool = z.enum([...Group.options, 'door']);
export type PlacePool = z.infer<typeof PlacePool>;

import * as z from 'zod/mini';

/** Places that the public form cannot take, by whom they are kept for. A place takes from exactly one pool: the open one where no group is named. */
export const Group = z.enum(['ministers', 'partners', 'advisers', 'guests']);
export type Group = z.infer<typeof Group>;

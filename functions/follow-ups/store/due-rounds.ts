import type { Instant } from '#kernel/instants.ts';
import { type Database, dueIndex } from '#platform/dynamo/port.ts';

/** What is due in this room's table: a round, or what erases the rounds of an event. */
export type DueRound = { readonly slug: string; readonly number: number | 'keeper' };

/** Under which everything here lies that is due. */
export const roundsBucket = 'rounds';

/** What is due by now, the longest due first. Alone in this file: every minute asks this, and hardly ever anything more. */
export const dueRounds = async (
  database: Database,
  table: string,
  now: Instant,
  limit: number,
): Promise<readonly DueRound[]> => {
  const page = await database.query({ in: table, index: dueIndex, of: roundsBucket, item: { to: now }, limit });
  return page.items.map(({ of, item }) => ({
    slug: of.replace('event#', ''),
    number: item === 'keeper' ? 'keeper' : Number(item.replace('round#', '')),
  }));
};

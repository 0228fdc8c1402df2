import { type Database, everyItem, ifAbsent } from '#platform/dynamo/port.ts';
import { TakenAway } from '../core/taken-away.ts';

/** What left the desk of the door. It lies with the event's other items and is erased with them. */
export const deskLog = ({ database, table }: { readonly database: Database; readonly table: string }) => {
  const of = (slug: string): string => `event#${slug}`;
  return {
    /** Written before the file is made; the same press is one line. */
    noteTaken: async (slug: string, taken: TakenAway, request: string): Promise<void> => {
      await database.write({ put: { of: of(slug), item: `taken#${request}`, ...taken }, in: table, if: ifAbsent });
    },
    /** The latest, newest first. */
    takenAway: async (slug: string, most: number): Promise<readonly TakenAway[]> => {
      const found: TakenAway[] = [];
      const query = { in: table, of: of(slug), item: { startsWith: 'taken#' }, limit: 500, consistent: true as const };
      for await (const item of everyItem(database, query)) found.push(TakenAway.parse(item));
      return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, most);
    },
  };
};

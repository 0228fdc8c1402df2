import { type Database, everyItem } from '#platform/dynamo/port.ts';
import { DoorInvitation, DoorRecord } from '../core/door-record.ts';

/** More than a page of 1 MB holds: DynamoDB ends a page there by itself. */
const aPage = 10_000;

/**
 * The guests and the invitations of an event as far as its door may know them: two queries of one partition, page after page of 1 MB. Consistent, so that
 * a device that has just let somebody in finds them in its next list.
 */
export const doorReads = ({ database, tables }: { database: Database; tables: { readonly rsvps: string } }) => {
  const every = async <T>(slug: string, startsWith: string, read: { parse: (item: unknown) => T }): Promise<T[]> => {
    const all: T[] = [];
    const query = {
      in: tables.rsvps,
      of: `event#${slug}`,
      item: { startsWith },
      limit: aPage,
      consistent: true as const,
    };
    for await (const item of everyItem(database, query)) all.push(read.parse(item));
    return all;
  };
  return {
    /** Each under the key they have now; also who gave up. */
    doorGuests: async (slug: string): Promise<readonly DoorRecord[]> =>
      (await every(slug, 'guest#', DoorRecord)).filter(({ movedTo }) => movedTo === undefined),
    /** All of them. */
    doorInvitations: (slug: string): Promise<readonly DoorInvitation[]> => every(slug, 'invitation#', DoorInvitation),
  };
};

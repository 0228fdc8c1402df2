import type { Instant } from '#kernel/instants.ts';
import { type Database, everyItem, type Index, ifAbsent, type Written } from '#platform/dynamo/port.ts';
import { DeskAct, UndoRelease } from '../core/desk-acts.ts';
import { DeskGuest } from '../core/desk-guest.ts';

const deskIndex: Index = { name: 'desk', of: 'deskOf', item: 'deskName' };

/** More than a page of 1 MB holds: DynamoDB ends a page there by itself. */
const aPage = 10_000;
/** Long after nothing can be undone any more. */
const undoKeptSeconds = 3_600;
const actKeptSeconds = 730 * 86_400;

const partition = (slug: string): string => `event#${slug}`;
const undoKey = (slug: string, id: string) => ({ of: partition(slug), item: `undo#${id}` });
const secondsOf = (moment: Instant): number => Math.ceil(Date.parse(moment) / 1000);

/** What the desk of an event reads and writes of its guests beside their records. */
export const deskListStore = ({ database, tables }: { database: Database; tables: { readonly rsvps: string } }) => ({
  /**
   * Everybody who ever answered, on the surname, from the lean index: one query, page after page of 1 MB, 5,000 guests in two. Somebody of a
   * second ago may still be missing.
   */
  deskList: async (slug: string): Promise<readonly DeskGuest[]> => {
    const guests: DeskGuest[] = [];
    const query = { in: tables.rsvps, index: deskIndex, of: slug, limit: aPage };
    for await (const item of everyItem(database, query)) {
      guests.push(DeskGuest.parse({ ...item, guest: item.item.slice('guest#'.length) }));
    }
    return guests;
  },

  /** Whom one press released, for as long as that can be undone. Refused when this press was noted before. */
  noteRelease: (slug: string, undo: UndoRelease): Promise<Written> =>
    database.write({
      put: { ...undoKey(slug, undo.id), ...undo, gone: secondsOf(undo.until) + undoKeptSeconds },
      in: tables.rsvps,
      if: ifAbsent,
    }),
  releaseToUndo: async (slug: string, id: string): Promise<UndoRelease | undefined> => {
    const item = await database.get(tables.rsvps, undoKey(slug, id), { consistent: true });
    return item === undefined ? undefined : UndoRelease.parse(item);
  },

  /** What somebody did with the list as a whole: who, what, how many; no values. */
  noteAct: (slug: string, act: DeskAct, id: string): Promise<Written> =>
    database.write({
      put: { of: partition(slug), item: `act#${act.at}#${id}`, ...act, gone: secondsOf(act.at) + actKeptSeconds },
      in: tables.rsvps,
      if: ifAbsent,
    }),
  /** The latest of those, newest first. */
  deskActs: async (slug: string, limit: number): Promise<readonly DeskAct[]> => {
    const page = await database.query({
      in: tables.rsvps,
      of: partition(slug),
      item: { startsWith: 'act#' },
      newestFirst: true,
      limit,
    });
    return page.items.map((item) => DeskAct.parse(item));
  },
});

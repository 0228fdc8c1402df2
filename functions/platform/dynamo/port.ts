/**
 * The narrow door to DynamoDB: get, query, write, transact. Items, conditions and writes are plain data, so that a store reads like
 * the promise it keeps, the same store runs on the SDK and on the in-memory twin, and each call is a point where a test can break it.
 */

import type { KeptWhat } from '#kernel/kept.ts';

export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [name: string]: Value | undefined };

/** The two key attributes of every table. */
export type Key = { readonly of: string; readonly item: string };
export type Item = Key & { readonly [name: string]: Value | undefined };

type Scalar = string | number | boolean;

/** What one attribute has to be. An attribute that is not there passes only `absent`. */
export type Test =
  | { readonly is: Scalar }
  | { readonly oneOf: readonly Scalar[] }
  | { readonly atLeast: number | string }
  | { readonly above: number | string }
  | { readonly below: number | string }
  | 'absent'
  | 'present';

/** All tests hold. */
export type Clause = { readonly [attribute: string]: Test };
/** One clause, or any one of several. */
export type Condition = Clause | readonly Clause[];

export type Write = OneWrite & {
  /** What of a person this takes away for good, to be counted in the report of what was erased. */
  readonly erases?: KeptWhat | undefined;
};

type OneWrite =
  | { readonly put: Item; readonly in: string; readonly if?: Condition }
  | {
      readonly update: Key;
      readonly in: string;
      readonly set?: { readonly [attribute: string]: Value };
      readonly add?: { readonly [attribute: string]: number };
      readonly remove?: readonly string[];
      readonly if: Condition;
    }
  | { readonly delete: Key; readonly in: string; readonly if?: Condition };

/** A put that must not replace anything. */
export const ifAbsent: Condition = { of: 'absent' };

export type Refused = { readonly was: Item | undefined };

/**
 * `written`: all of it. `condition`: none of it, and per write whether its condition failed (then with the item as it was) or not.
 * `conflict`: none of it, somebody else held an item or the table was throttled; decide again.
 */
export type Written =
  | { readonly is: 'written' }
  | { readonly is: 'condition'; readonly failed: readonly (Refused | undefined)[] }
  | { readonly is: 'conflict' };

export type Index = { readonly name: string; readonly of: string; readonly item: string };

export type Query = {
  readonly in: string;
  readonly index?: Index;
  readonly of: string;
  /** Both ends are included. */
  readonly item?: { readonly startsWith: string } | { readonly from?: string; readonly to?: string };
  readonly limit: number;
  readonly newestFirst?: true;
  readonly consistent?: true;
  readonly after?: Cursor;
};

/** Where a query goes on. Sealed before it leaves the house. */
export type Cursor = { readonly [attribute: string]: string };
export type Page = { readonly items: readonly Item[]; readonly next?: Cursor };

export type Database = {
  readonly get: (table: string, key: Key, options?: { readonly consistent: true }) => Promise<Item | undefined>;
  readonly query: (query: Query) => Promise<Page>;
  readonly write: (write: Write) => Promise<Written>;
  /** At most 100 writes, at most one per item. */
  readonly transact: (writes: readonly Write[]) => Promise<Written>;
};

/** Whatever lies in a table, page after page, in no order that means anything. Consistent: what was written before it began is there. */
export type Scan = { readonly in: string; readonly limit: number; readonly after?: Cursor };

/** The port of the few that have to look through whole tables: who asks what is kept of them, and the replay of what was erased. */
export type ScannedDatabase = Database & { readonly scan: (scan: Scan) => Promise<Page> };

/** Items of one page of a scan: a page of Amazon's holds 1 MB, and has to be there within the SDK's patience. */
const itemsAPage = 500;

/** Every item of a table. What is written meanwhile may be there or not. */
export async function* everyItemIn(database: ScannedDatabase, table: string): AsyncGenerator<Item> {
  let after: Cursor | undefined;
  do {
    const page: Page = await database.scan({ in: table, limit: itemsAPage, ...(after !== undefined && { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** The sparse index that everything with a later has: an item is in it exactly while something is still to be done. */
export const dueIndex: Index = { name: 'due', of: 'dueBucket', item: 'dueAt' };

/** Every item of a query, page after page. For things that are bounded by nature; lists for people are paged. */
export async function* everyItem(database: Database, query: Query): AsyncGenerator<Item> {
  let after: Cursor | undefined;
  do {
    const page: Page = await database.query(after === undefined ? query : { ...query, after });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

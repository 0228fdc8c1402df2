import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { type Database, everyItem, type Key, type Write } from '../dynamo/port.ts';

/** How somebody said no: one press in their mail program, a choice on their page, or by calling a mail unwanted. */
export const UnsubscribedBecause = z.enum(['pressed', 'chosen', 'complained']);
export type UnsubscribedBecause = z.infer<typeof UnsubscribedBecause>;

/**
 * What an address wants no mail about, of all that it may decline: anything of an organisation, or one event or campaign. `about` is the outbox's word
 * for it: `event#<slug>`, `campaign#<slug>`.
 */
export type Unwanted = { readonly organisation: string } | { readonly about: string };

const Unsubscribed = z.object({
  item: z.string(),
  because: UnsubscribedBecause,
  /** The mail whose reader said so. */
  mail: z.string(),
  since: Instant,
});

const partition = (hash: string): string => `unsubscribed#${hash}`;
const keyOf = (hash: string, unwanted: Unwanted): Key => ({
  of: partition(hash),
  item: 'organisation' in unwanted ? `organisation#${unwanted.organisation}` : `about#${unwanted.about}`,
});

/**
 * The transaction item by which an address gets no more such mail, until its reader takes that back: a no that ended by itself would be followed by a
 * mail to somebody who asked for none. `hash` is `addressHash` of `suppressed.ts`. The same twice is once.
 */
export const unsubscribe = (
  outbox: string,
  hash: string,
  unwanted: Unwanted,
  { because, mail }: { readonly because: UnsubscribedBecause; readonly mail: string },
  now: Instant,
): Write => ({ put: { ...keyOf(hash, unwanted), because, mail, since: now }, in: outbox });

/** The transaction item by which its reader takes that back. Fine when they never said so. */
export const resubscribe = (outbox: string, hash: string, unwanted: Unwanted): Write => ({
  delete: keyOf(hash, unwanted),
  in: outbox,
});

/** What an address wants no mail about; both lists are empty for nearly everybody, which costs one read. */
export type Declined = { readonly organisations: readonly string[]; readonly abouts: readonly string[] };

export const declinedBy = async (database: Database, outbox: string, hash: string): Promise<Declined> => {
  const organisations: string[] = [];
  const abouts: string[] = [];
  for await (const found of everyItem(database, { in: outbox, of: partition(hash), consistent: true, limit: 200 })) {
    const { item } = Unsubscribed.parse(found);
    if (item.startsWith('organisation#')) organisations.push(item.slice('organisation#'.length));
    else abouts.push(item.slice('about#'.length));
  }
  return { organisations, abouts };
};

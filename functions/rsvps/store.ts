import type { Instant } from '#kernel/instants.ts';
import type { KeptWhat } from '#kernel/kept.ts';
import {
  type Database,
  dueIndex,
  everyItem,
  type Item,
  ifAbsent,
  type Key,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { addressCorrected, bouncedFor } from '#platform/outbox/bounced.ts';
import { type Owed, owe } from '#platform/outbox/owed.ts';
import { ask, solve, type Todo, type TodoKind } from '#platform/todo/todo.ts';
import { deskAttributes } from './core/desk-guest.ts';
import { LineEntry, lineKey, Rsvp } from './core/rsvp.ts';
import { cardsStore } from './store/cards.ts';
import { deskListStore } from './store/desk-list.ts';
import { doorReads } from './store/door-reads.ts';
import { invitationsStore } from './store/invitations.ts';
import { mailingsStore } from './store/mailings.ts';
import { tablesStore } from './store/tables.ts';

const bucket = 'rsvps';
const partition = (slug: string): string => `event#${slug}`;
const guestKey = ({ slug, guest }: Pick<Rsvp, 'slug' | 'guest'>): Key => ({
  of: partition(slug),
  item: `guest#${guest}`,
});

/** What the desk is asked about one guest: a yes or no of its own, or to see to an offer before it lapses. */
export type AskedAboutGuest = Extract<TodoKind, 'approval-asked' | 'change-asked' | 'offer-lapses'>;

export type DuePlace = { readonly slug: string; readonly key: Key; readonly dueAt: Instant };

export type RsvpsStore = ReturnType<typeof rsvpsStore>;

/**
 * The only file that knows the rsvps table. Its writes are transaction items; `commit` takes them together with the seats that events lends and the
 * mail that is owed.
 */
export const rsvpsStore = ({
  database,
  tables,
}: {
  database: Database;
  tables: { readonly rsvps: string; readonly outbox: string; readonly todo: string };
}) => ({
  ...deskListStore({ database, tables }),
  ...doorReads({ database, tables }),
  ...mailingsStore({ database, tables }),
  ...tablesStore({ database, tables }),
  /** The transaction items that end what a person was asked about this reader's old address. */
  corrected: async (slug: string, reader: string, organisation: string): Promise<readonly Write[]> => {
    const bounced = await bouncedFor(database, tables.outbox, `event#${slug}`, reader);
    return bounced === undefined ? [] : addressCorrected(tables, `event#${slug}`, bounced, organisation);
  },
  /** What guests are proud of and look for. */
  cards: cardsStore({ database, table: tables.rsvps }),
  /** Whom organisers asked to come. */
  invited: invitationsStore({ database, table: tables.rsvps }),

  /** One guest's record. Consistent: a personal link shows what is, not what was. */
  place: async (slug: string, guest: string): Promise<Rsvp | undefined> => {
    const item = await database.get(tables.rsvps, guestKey({ slug, guest }), { consistent: true });
    return item === undefined ? undefined : Rsvp.parse(item);
  },

  /** All places of one address at one event, in one query; bounded by how many people sign up from one mailbox. */
  mailbox: async (
    slug: string,
    address: string,
    options: { readonly consistent?: true } = {},
  ): Promise<readonly Rsvp[]> => {
    const page = await database.query({
      in: tables.rsvps,
      of: partition(slug),
      item: { startsWith: `guest#${address}~` },
      limit: 50,
      ...options,
    });
    return page.items.map((item) => Rsvp.parse(item));
  },

  /** Every guest of an event, page after page, each under the key they have now; bounded by its hall. */
  guests: async (slug: string): Promise<readonly Rsvp[]> => {
    const guests: Rsvp[] = [];
    const query = {
      in: tables.rsvps,
      of: partition(slug),
      item: { startsWith: 'guest#' },
      limit: 500,
      consistent: true as const,
    };
    for await (const item of everyItem(database, query)) {
      const rsvp = Rsvp.parse(item);
      if (rsvp.movedTo === undefined) guests.push(rsvp);
    }
    return guests;
  },

  /** Some guests behind a guest, in the order of their keys. */
  guestsAfter: async (slug: string, after: string | undefined, limit: number) => {
    const page = await database.query({
      in: tables.rsvps,
      of: partition(slug),
      item: { startsWith: 'guest#' },
      limit,
      consistent: true,
      ...(after !== undefined && { after: guestKey({ slug, guest: after }) }),
    });
    return { guests: page.items.map((item) => Rsvp.parse(item)), more: page.next !== undefined };
  },

  /** The line of an event as it stands, first come first. */
  line: async (slug: string): Promise<readonly LineEntry[]> => {
    const entries: LineEntry[] = [];
    const query = {
      in: tables.rsvps,
      of: partition(slug),
      item: { startsWith: 'line#' },
      limit: 500,
      consistent: true as const,
    };
    for await (const item of everyItem(database, query)) entries.push(LineEntry.parse(item));
    return entries;
  },

  headOfLine: async (slug: string): Promise<LineEntry | undefined> => {
    const page = await database.query({
      in: tables.rsvps,
      of: partition(slug),
      item: { startsWith: 'line#' },
      limit: 1,
      consistent: true,
    });
    return page.items[0] === undefined ? undefined : LineEntry.parse(page.items[0]);
  },

  /** Counts from 1; the place of this moment. */
  placeInLine: async (rsvp: Rsvp): Promise<number> => {
    let before = 0;
    const query = {
      in: tables.rsvps,
      of: partition(rsvp.slug),
      item: { from: 'line#', to: lineKey(rsvp) },
      limit: 1_000,
      consistent: true as const,
    };
    for await (const entry of everyItem(database, query)) before += entry.item === lineKey(rsvp) ? 0 : 1;
    return before + 1;
  },

  /** Places after which a line may move up, the longest due first. */
  due: async (now: Instant, limit: number): Promise<readonly DuePlace[]> => {
    const page = await database.query({ in: tables.rsvps, index: dueIndex, of: bucket, item: { to: now }, limit });
    return page.items.map(({ of, item, dueAt }) => ({
      slug: of.replace('event#', ''),
      key: { of, item },
      dueAt: String(dueAt),
    }));
  },

  /** Nothing is left to do about it, unless it became due again meanwhile. */
  settled: ({ key, dueAt }: DuePlace): Promise<Written> =>
    database.write({ update: key, in: tables.rsvps, remove: ['dueBucket', 'dueAt'], if: { dueAt: { is: dueAt } } }),

  /** The place as the tick finds it, for whoever has just made it due. */
  dueOf: (rsvp: Rsvp, dueAt: Instant): DuePlace => ({ slug: rsvp.slug, key: guestKey(rsvp), dueAt }),

  /** Writes a record over the one that was read, or where there was none. */
  put: (rsvp: Rsvp, was: Rsvp | undefined): Write => ({
    put: guestItem(rsvp),
    in: tables.rsvps,
    if: was === undefined ? ifAbsent : { revision: { is: was.revision } },
  }),
  /** Writes nothing, and is refused where somebody wrote this record since it was read. */
  isAsRead: (where: Pick<Rsvp, 'slug' | 'guest'>, was: Rsvp | undefined): Write =>
    was === undefined
      ? { delete: guestKey(where), in: tables.rsvps, if: ifAbsent }
      : { update: guestKey(where), in: tables.rsvps, add: { repeats: 0 }, if: { revision: { is: was.revision } } },
  joinLine: (rsvp: Rsvp): Write => ({
    put: { of: partition(rsvp.slug), item: lineKey(rsvp), guest: rsvp.guest, party: rsvp.party },
    in: tables.rsvps,
    if: ifAbsent,
  }),
  /** A party in line that grew or shrank. */
  resize: (rsvp: Rsvp): Write => ({
    update: { of: partition(rsvp.slug), item: lineKey(rsvp) },
    in: tables.rsvps,
    set: { party: rsvp.party },
    if: { of: 'present' },
  }),
  leaveLine: (rsvp: Rsvp): Write => ({
    delete: { of: partition(rsvp.slug), item: lineKey(rsvp) },
    in: tables.rsvps,
    if: { of: 'present' },
  }),
  /** Takes away what is kept until the morning after only. */
  forgetSensitive: (rsvp: Rsvp): Write => ({
    update: guestKey(rsvp),
    in: tables.rsvps,
    remove: ['diet', 'access', 'sensitiveAnswers', 'phone', 'deskAccess'],
    // Whoever read it before writes over nothing.
    add: { revision: 1 },
    if: { of: 'present' },
    erases: holdsSensitive(rsvp) ? 'diet-and-access' : undefined,
  }),
  forget: (rsvp: Rsvp, erases: 'guest-of-meeting' | 'guest-of-action'): Write[] => [
    { delete: guestKey(rsvp), in: tables.rsvps, erases },
    ...(rsvp.state === 'waiting'
      ? [{ delete: { of: partition(rsvp.slug), item: lineKey(rsvp) }, in: tables.rsvps }]
      : []),
  ],
  /** At its guest's own wish, as it was read: refused where somebody wrote it since. */
  forgetAsRead: (rsvp: Rsvp, erases: KeptWhat): Write[] => [
    { delete: guestKey(rsvp), in: tables.rsvps, if: { revision: { is: rsvp.revision } }, erases },
    ...(rsvp.state === 'waiting'
      ? [{ delete: { of: partition(rsvp.slug), item: lineKey(rsvp) }, in: tables.rsvps }]
      : []),
  ],
  owe: (owed: Owed, now: Instant): Write => owe(tables.outbox, owed, now),
  askPerson: (slug: string, organisation: string, now: Instant): Write =>
    ask(tables.todo, { kind: 'place-free-late', subject: slug, organisation, event: slug, since: now }),
  solved: (slug: string, organisation: string): Write =>
    solve(tables.todo, { kind: 'place-free-late', subject: slug, organisation }),

  /** What an organiser is asked about one guest, until it is answered or the place ends. */
  askAbout: (
    kind: AskedAboutGuest,
    { slug, guest }: Pick<Rsvp, 'slug' | 'guest'>,
    organisation: string,
    when: Pick<Todo, 'since' | 'due'>,
  ): Write =>
    ask(tables.todo, { kind, subject: `${slug}/${guest}`, organisation, event: slug, reader: guest, ...when }),
  answered: (kind: AskedAboutGuest, { slug, guest }: Pick<Rsvp, 'slug' | 'guest'>, organisation: string): Write =>
    solve(tables.todo, { kind, subject: `${slug}/${guest}`, organisation }),

  commit: (writes: readonly Write[]): Promise<Written> => database.transact(writes),
});

const holdsSensitive = ({ diet, access, sensitiveAnswers, phone }: Rsvp): boolean =>
  [diet, access, sensitiveAnswers, phone].some((said) => said !== undefined);

const guestItem = (rsvp: Rsvp): Item => ({
  ...guestKey(rsvp),
  ...rsvp,
  // What is left of a corrected address is nobody on the list.
  ...(rsvp.movedTo === undefined && deskAttributes(rsvp)),
  ...(rsvp.dueAt !== undefined && { dueBucket: bucket }),
});

import type { Instant } from '#kernel/instants.ts';
import {
  type Database,
  everyItem,
  type Item,
  ifAbsent,
  type Key,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { type Bounced, bouncedFor, bouncedOf } from '#platform/outbox/bounced.ts';
import { declinedOf } from '#platform/outbox/declined.ts';
import { MailRecord, mailId, mailKey, type Owed, owe } from '#platform/outbox/owed.ts';
import { suppressedBecause } from '#platform/outbox/suppressed.ts';
import { declinedBy } from '#platform/outbox/unsubscribed.ts';
import { ask, solve } from '#platform/todo/todo.ts';
import { Round } from '../core/round.ts';
import { Keeper, Stop, Went } from '../core/went.ts';
import { dueRounds, roundsBucket } from './due-rounds.ts';

/** Items of one step of erasing, each with the question that it may have asked. */
const erasedAStep = 40;

const partition = (slug: string): string => `event#${slug}`;
const padded = (number: number): string => String(number).padStart(4, '0');
const roundKey = ({ slug, number }: Pick<Round, 'slug' | 'number'>): Key => ({
  of: partition(slug),
  item: `round#${padded(number)}`,
});
const wentKey = ({ slug, number, unit }: Pick<Went, 'slug' | 'number' | 'unit'>): Key => ({
  of: partition(slug),
  item: `went#${padded(number)}#${unit}`,
});
const stopKey = ({ slug, key }: Pick<Stop, 'slug' | 'key'>): Key => ({ of: partition(slug), item: `stop#${key}` });
const keeperKey = (slug: string): Key => ({ of: partition(slug), item: 'keeper' });
const roundItem = (round: Round): Item => ({
  ...roundKey(round),
  ...round,
  ...(round.dueAt !== undefined && { dueBucket: roundsBucket }),
});

const taskOf = ({ slug, number, key }: Pick<Went, 'slug' | 'number' | 'key'>, organisation: string) => ({
  kind: 'follow-up-task' as const,
  subject: `${slug}/${number}/${key}`,
  organisation,
});

export type RoundsStore = ReturnType<typeof roundsStore>;

/** The rounds of follow-ups, in the table of this room. */
export const roundsStore = ({
  database,
  tables,
}: {
  database: Database;
  tables: { readonly 'follow-ups': string; readonly outbox: string; readonly todo: string };
}) => {
  const table = tables['follow-ups'];
  const every = async <T>(slug: string, startsWith: string, read: { parse: (item: unknown) => T }): Promise<T[]> => {
    const all: T[] = [];
    const query = { in: table, of: partition(slug), item: { startsWith }, limit: 500, consistent: true as const };
    for await (const item of everyItem(database, query)) all.push(read.parse(item));
    return all;
  };
  const one = async <T>(key: Key, read: { parse: (item: unknown) => T }): Promise<T | undefined> => {
    const item = await database.get(table, key, { consistent: true });
    return item === undefined ? undefined : read.parse(item);
  };

  return {
    /** All of an event, the first first. */
    rounds: (slug: string): Promise<readonly Round[]> => every(slug, 'round#', Round),
    round: (slug: string, number: number): Promise<Round | undefined> => one(roundKey({ slug, number }), Round),

    /** Writes over what was read: refused when an organiser changed it since, or the tick went on. */
    putRound: (round: Round, was: Round | undefined): Write => ({
      put: roundItem(round),
      in: table,
      if:
        was === undefined
          ? ifAbsent
          : {
              revision: { is: was.revision },
              state: { is: was.state },
              cursor: was.cursor === undefined ? 'absent' : { is: was.cursor },
              dueAt: was.dueAt === undefined ? 'absent' : { is: was.dueAt },
            },
    }),

    /** What a round did, by unit. */
    went: (slug: string, number: number): Promise<readonly Went[]> => every(slug, `went#${padded(number)}#`, Went),
    wentAt: (slug: string, number: number, unit: string): Promise<Went | undefined> =>
      one(wentKey({ slug, number, unit }), Went),
    /** Refused when the round did something about that unit before. */
    putWent: (went: Went): Write => ({ put: { ...wentKey(went), ...went }, in: table, if: ifAbsent }),

    stops: (slug: string): Promise<readonly Stop[]> => every(slug, 'stop#', Stop),
    stop: (slug: string, key: string): Promise<Stop | undefined> => one(stopKey({ slug, key }), Stop),
    putStop: (stop: Stop): Write => ({ put: { ...stopKey(stop), ...stop }, in: table }),
    dropStop: (which: Pick<Stop, 'slug' | 'key'>): Write => ({ delete: stopKey(which), in: table }),

    keeper: (slug: string): Promise<Keeper | undefined> => one(keeperKey(slug), Keeper),
    putKeeper: (keeper: Keeper): Write => ({
      put: { ...keeperKey(keeper.slug), ...keeper, dueBucket: roundsBucket },
      in: table,
    }),
    /** Erases some of what is kept here of an event; true while there is more. What holds nobody's data goes last, so that it is found again. */
    eraseSome: async (slug: string, organisation: string): Promise<boolean> => {
      const page = await database.query({ in: table, of: partition(slug), limit: erasedAStep, newestFirst: true });
      const items = page.items.filter(({ item }) => item !== 'keeper');
      const last = items.length === 0;
      const writes = last
        ? [{ delete: keeperKey(slug), in: table }]
        : items.flatMap(({ of, item, ...rest }): readonly Write[] => {
            const erased = { delete: { of, item }, in: table };
            const went = item.startsWith('went#') ? Went.safeParse(rest) : undefined;
            const asked = went?.success === true && went.data.outcome === 'task';
            return asked ? [erased, solve(tables.todo, taskOf(went.data, organisation))] : [erased];
          });
      await database.transact(writes);
      return !last;
    },

    due: (now: Instant, limit: number) => dueRounds(database, table, now, limit),

    owe: (owed: Owed, now: Instant): Write => owe(tables.outbox, owed, now),
    /** A person has to tell somebody what a mail cannot. */
    askPerson: (went: Went, organisation: string, now: Instant): Write =>
      ask(tables.todo, { ...taskOf(went, organisation), event: went.slug, reader: went.key, since: now }),

    /** Readers of this event to whom mail did not arrive. */
    bounced: (slug: string): Promise<readonly Bounced[]> => bouncedOf(database, tables.outbox, partition(slug)),
    bouncedAt: (slug: string, key: string): Promise<Bounced | undefined> =>
      bouncedFor(database, tables.outbox, partition(slug), key),
    /** An address that takes no mail at all. */
    takesNone: async (mailbox: string, now: Instant): Promise<boolean> =>
      (await suppressedBecause(database, tables.outbox, mailbox, now)) !== undefined,
    /** An address that said no to such mail about this event, or of its organisation. */
    wantsNone: async (mailbox: string, slug: string, organisation: string): Promise<boolean> => {
      const { organisations, abouts } = await declinedBy(database, tables.outbox, mailbox);
      return abouts.includes(partition(slug)) || organisations.includes(organisation);
    },
    /** How many mails of each round were not sent because their addresses want or take none. */
    declined: (slug: string): Promise<ReadonlyMap<number, number>> =>
      declinedOf(database, tables.outbox, partition(slug), 'follow-up'),
    /** The mail of a round to a reader, as it stands. */
    mail: async (owed: Pick<Owed, 'kind' | 'subject' | 'generation' | 'reader'>): Promise<MailRecord | undefined> => {
      const item = await database.get(tables.outbox, mailKey(mailId(owed)));
      return item === undefined ? undefined : MailRecord.parse(item);
    },

    commit: (writes: readonly Write[]): Promise<Written> => database.transact(writes),
  };
};

import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Instant } from '#kernel/instants.ts';
import type { Erased, KeptWhat } from '#kernel/kept.ts';
import { type Database, everyItem, type Write, type Written } from './dynamo/port.ts';

/** Counts of one day lie in so many items, so that what is erased side by side seldom meets. */
const shards = 4;

const Count = z.object({ what: z.string(), day: z.string(), count: z.int() });

const partition = (day: string): string => `erased#${day.slice(0, 7)}`;

/** One count for each kind of thing that these writes erase. */
const counts = (table: string, writes: readonly Write[], now: Instant): readonly Write[] => {
  const kinds = new Map<KeptWhat, { count: number; shard: number }>();
  for (const write of writes) {
    if (write.erases === undefined) continue;
    const key = 'put' in write ? write.put : 'update' in write ? write.update : write.delete;
    const shard = (createHash('sha256').update(`${key.of} ${key.item}`).digest()[0] ?? 0) % shards;
    const before = kinds.get(write.erases);
    kinds.set(write.erases, { count: (before?.count ?? 0) + 1, shard: before?.shard ?? shard });
  }
  const day = now.slice(0, 10);
  return [...kinds].map(([what, { count, shard }]) => ({
    update: { of: partition(day), item: `${day}#${what}#${shard}` },
    in: table,
    set: { what, day },
    add: { count },
    // A count holds for whoever comes first and for whoever comes after.
    if: [{ of: 'absent' }, { of: 'present' }],
  }));
};

/**
 * The same database, which writes down what is erased through it: every write that says `erases` is counted in its own transaction, so that the
 * report and what happened are one. A transaction has to leave room for a count of each kind it erases.
 */
export const countingErased = <D extends Database>(
  database: D,
  { table, clock }: { readonly table: string; readonly clock: () => Instant },
): D => {
  const transact = async (writes: readonly Write[]): Promise<Written> => {
    const written = await database.transact([...writes, ...counts(table, writes, clock())]);
    // Whoever wrote knows only their own writes.
    return written.is === 'condition' ? { ...written, failed: written.failed.slice(0, writes.length) } : written;
  };
  return {
    ...database,
    write: (write) => (write.erases === undefined ? database.write(write) : transact([write])),
    transact: (writes) =>
      writes.some(({ erases }) => erases !== undefined) ? transact(writes) : database.transact(writes),
  };
};

/** What was erased in a month (`2019-05`): each kind of each day once, the latest day first. */
export const erasedIn = async (database: Database, table: string, month: string): Promise<readonly Erased[]> => {
  const days = new Map<string, Erased>();
  for await (const item of everyItem(database, { in: table, of: partition(month), limit: 500, newestFirst: true })) {
    const { what, day, count } = Count.parse(item);
    const key = `${day} ${what}`;
    days.set(key, { what: what as KeptWhat, day, count: (days.get(key)?.count ?? 0) + count });
  }
  return [...days.values()];
};

import { addDays, type Instant } from '#kernel/instants.ts';
import { type Database, everyItemIn, type ScannedDatabase } from '#platform/dynamo/port.ts';
import { seal } from '#platform/links.ts';
import { Erasure } from './core/own-data.ts';

/** A restore reaches back 35 days; ten more for whoever decides about one. */
const daysKept = 45;

/** What stands for an address in the ledger, of which nothing can be read: 128 bits under a secret that nothing else is made with. */
export const erasureHash = (secret: string, address: string): string => seal(secret, ['erasure', address]);

const keyOf = (hash: string) => ({ of: `erasure#${hash}`, item: 'erasure' });

/** The ledger of who was erased: `erasure#<hash>` with the instant, and nothing else of anybody. */
export const ledgerOf = ({
  database,
  table,
  secret,
}: {
  readonly database: Database;
  readonly table: string;
  readonly secret: string;
}) => ({
  /** Written before anything goes and again when all is gone, so that a copy from in between is erased as well. Always the latest. */
  note: async (address: string, now: Instant): Promise<'done' | 'conflict'> => {
    const gone = Math.ceil(Date.parse(addDays(now, daysKept, 'Europe/Amsterdam')) / 1000);
    const written = await database.write({
      put: { ...keyOf(erasureHash(secret, address)), at: now, gone },
      in: table,
      if: [{ of: 'absent' }, { at: { below: now } }, { at: { is: now } }],
    });
    // Where a later one stands, that is the one that counts.
    return written.is === 'conflict' ? 'conflict' : 'done';
  },
});
export type Ledger = ReturnType<typeof ledgerOf>;

/** The hashes of everybody who was erased at that moment or after it, and when last. */
export const erasedSince = async (
  database: ScannedDatabase,
  table: string,
  since: Instant,
): Promise<ReadonlyMap<string, Instant>> => {
  const hashes = new Map<string, Instant>();
  for await (const item of everyItemIn(database, table)) {
    const { of, at } = Erasure.parse(item);
    if (at >= since) hashes.set(of.slice('erasure#'.length), at);
  }
  return hashes;
};

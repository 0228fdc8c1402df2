import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import type { Database, Key, Write } from '../dynamo/port.ts';
import { seal } from '../links.ts';
import { twoYearsLater } from './owed.ts';

/** Why an address gets no mail: one to it bounced for good, or its reader called one unwanted. */
export const SuppressedBecause = z.enum(['bounced', 'complained']);
export type SuppressedBecause = z.infer<typeof SuppressedBecause>;

const Suppressed = z.object({ because: SuppressedBecause, mail: z.string(), since: Instant, gone: z.int() });

/** What stands for an address, of which nothing can be read: 128 bits under the secret. Wants the address as `EmailAddress` tidies it. */
export const addressHash = (secret: string, address: string): string => seal(secret, ['suppressed', address]);

const keyOf = (hash: string): Key => ({ of: `suppressed#${hash}`, item: 'address' });

/** The transaction item by which an address gets no more mail, until a person lifts it and two years at most. `mail` is the one that told. */
export const suppress = (
  outbox: string,
  hash: string,
  { because, mail }: { readonly because: SuppressedBecause; readonly mail: string },
  now: Instant,
): Write => ({ put: { ...keyOf(hash), because, mail, since: now, gone: twoYearsLater(now) }, in: outbox });

/** The transaction item by which an address gets mail again: its reader said that it works. Fine when it never was suppressed. */
export const lift = (outbox: string, hash: string): Write => ({ delete: keyOf(hash), in: outbox });

/** Why that address gets no mail; undefined when it does. */
export const suppressedBecause = async (
  database: Database,
  outbox: string,
  hash: string,
  now: Instant,
): Promise<SuppressedBecause | undefined> => {
  const item = await database.get(outbox, keyOf(hash), { consistent: true });
  if (item === undefined) return undefined;
  const { because, gone } = Suppressed.parse(item);
  return gone * 1000 > Date.parse(now) ? because : undefined;
};

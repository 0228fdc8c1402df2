import * as z from 'zod/mini';
import type { Instant } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import { type Database, everyItem, type Write } from '../dynamo/port.ts';
import { type MailRecord, twoYearsLater } from './owed.ts';

const Counted = z.object({ item: z.string(), count: z.int() });
const partition = (about: string): string => `declined#${about}`;
const ofKind = (kind: MessageKind): string => `${kind}#`;

/** The transaction item that counts a mail which was not sent because its address wants or takes none: in the transaction that settles it, so once. Nobody is in it. */
export const countDeclined = (
  outbox: string,
  { about, kind, generation }: Pick<MailRecord, 'about' | 'kind' | 'generation'>,
  now: Instant,
): Write => ({
  update: { of: partition(about), item: `${ofKind(kind)}${generation}` },
  in: outbox,
  add: { count: 1 },
  set: { gone: twoYearsLater(now) },
  // The first of them makes it.
  if: [{ of: 'absent' }, { of: 'present' }],
});

/** How many of such mails about this their addresses kept back, by generation. */
export const declinedOf = async (
  database: Database,
  outbox: string,
  about: string,
  kind: MessageKind,
): Promise<ReadonlyMap<number, number>> => {
  const counted = new Map<number, number>();
  const query = { in: outbox, of: partition(about), item: { startsWith: ofKind(kind) }, limit: 100 };
  for await (const found of everyItem(database, query)) {
    const { item, count } = Counted.parse(found);
    counted.set(Number(item.slice(ofKind(kind).length)), count);
  }
  return counted;
};

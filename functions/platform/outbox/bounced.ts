import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { type Database, everyItem, type Key, type Value, type Write } from '../dynamo/port.ts';
import { solve } from '../todo/todo.ts';
import { Bounce, twoYearsLater } from './owed.ts';

/**
 * A reader whose latest mail about something did not arrive: it bounced, or was not sent because the address takes none. Whoever shows a row about
 * that reader shows it red. Goes when a later mail about the same arrives, or with `addressCorrected`.
 */
export const Bounced = z.object({
  /** As in what was owed: the guest's key, or the invitation. */
  reader: z.string(),
  how: z.union([Bounce, z.literal('suppressed')]),
  /** The mails that did not arrive, the latest last, at most twenty: each may have a question open. */
  mails: z.array(z.string()),
  /** When the latest of them was owed. */
  owedAt: Instant,
  /** When that became known. */
  at: Instant,
});
export type Bounced = z.infer<typeof Bounced>;

const keyOf = (about: string, reader: string): Key => ({ of: `bounced#${about}`, item: `reader#${reader}` });

/** Every reader whose latest mail about this did not arrive. `about` is the outbox's word for it: `event#<slug>`, `campaign#<slug>`, `kit#<id>`. */
export const bouncedOf = async (database: Database, outbox: string, about: string): Promise<readonly Bounced[]> => {
  const found: Bounced[] = [];
  const query = { in: outbox, of: `bounced#${about}`, item: { startsWith: 'reader#' }, limit: 200 };
  for await (const item of everyItem(database, query)) found.push(Bounced.parse(item));
  return found;
};

/** The same of one reader. */
export const bouncedFor = async (
  database: Database,
  outbox: string,
  about: string,
  reader: string,
): Promise<Bounced | undefined> => {
  const item = await database.get(outbox, keyOf(about, reader), { consistent: true });
  return item === undefined ? undefined : Bounced.parse(item);
};

/** Nothing else told about this reader since `before` was read. */
const asRead = (before: Bounced | undefined) =>
  before === undefined ? ({ of: 'absent' } as const) : { owedAt: { is: before.owedAt }, at: { is: before.at } };

/**
 * The transaction item that a mail to this reader did not arrive; `before` is what was known. The follow-ups room alone writes it.
 */
export const didNotArrive = (
  outbox: string,
  about: string,
  mail: { readonly id: string; readonly reader: string; readonly owedAt: Instant; readonly how: Bounced['how'] },
  before: Bounced | undefined,
  now: Instant,
): Write => {
  const { id, reader, owedAt, how } = mail;
  const mails = [...(before?.mails ?? []).filter((other) => other !== id), id].slice(-20);
  const latest = before !== undefined && before.owedAt > owedAt ? before : { how, owedAt };
  const bounced: Bounced = { reader, how: latest.how, mails, owedAt: latest.owedAt, at: now };
  const item: Readonly<Record<string, Value>> = bounced;
  return { put: { ...keyOf(about, reader), ...item, gone: twoYearsLater(now) }, in: outbox, if: asRead(before) };
};

/** The transaction item that a later mail to this reader arrived. */
export const arrivedAgain = (outbox: string, about: string, before: Bounced): Write => ({
  delete: keyOf(about, before.reader),
  in: outbox,
  if: asRead(before),
});

/** What a person may be asked about a mail that did not arrive. */
export const bouncedQuestions = ['mail-bounced', 'mail-suppressed'] as const;

/**
 * The transaction items of whoever gave this reader another address: the row is red no more, and no person is asked about it any longer. `bounced` is
 * what `bouncedOf` or `bouncedFor` told; at most 41 items.
 */
export const addressCorrected = (
  tables: { readonly outbox: string; readonly todo: string },
  about: string,
  bounced: Pick<Bounced, 'reader' | 'mails'>,
  organisation: string,
): readonly Write[] => [
  { delete: keyOf(about, bounced.reader), in: tables.outbox },
  ...bounced.mails.flatMap((subject) =>
    bouncedQuestions.map((kind) => solve(tables.todo, { kind, subject, organisation })),
  ),
];

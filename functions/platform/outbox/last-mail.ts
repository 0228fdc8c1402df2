import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { type Database, everyItem, type Key, type Write } from '../dynamo/port.ts';

/**
 * What became of the latest mail to a reader about something, of those whose end is known: what a row about that reader shows as a dot. Nothing is
 * written while a mail is only sent, so that a mail that goes well costs one write more, with the news that it was delivered. That a mail
 * did not arrive is said by `bounced.ts`, which goes when the address is corrected; `bounced` here says only that the mark of an earlier one holds no more.
 */
export const LastMail = z.object({
  /** The slug of the event or campaign, or the id of the order. */
  subject: z.string(),
  /** As in what was owed. */
  reader: z.string(),
  mail: z.string(),
  /** `unsubscribed`: it was not sent, because its reader said no to such mail. */
  state: z.enum(['delayed', 'delivered', 'complained', 'unsubscribed', 'uncertain', 'failed', 'bounced']),
  /** When that mail was owed. */
  owedAt: Instant,
  /** When this became known. */
  at: Instant,
});
export type LastMail = z.infer<typeof LastMail>;

/** As long as a mail as sent is kept: thirteen weeks, in seconds. */
const kept = 13 * 7 * 24 * 60 * 60;

/** All orders lie together, so that a list of orders is one query; the readers of an event or campaign lie with it. */
const keyOf = (about: string, reader: string): Key => {
  const [what = '', subject = ''] = about.split('#');
  return what === 'kit'
    ? { of: 'last#kit', item: `reader#${subject}#${reader}` }
    : { of: `last#${about}`, item: `reader#${reader}` };
};

/** Those of an event or campaign (`event#<slug>`), or of every order (`kit`), none of which is older than thirteen weeks. */
export const lastMails = async (
  database: Database,
  outbox: string,
  about: string,
  now: Instant,
): Promise<readonly LastMail[]> => {
  const found: LastMail[] = [];
  // A page of Amazon's holds 1 MB, which is some 4,000 of these.
  const query = { in: outbox, of: `last#${about}`, item: { startsWith: 'reader#' }, limit: 4000 };
  for await (const item of everyItem(database, query)) {
    if (Number(item.gone) * 1000 > Date.parse(now)) found.push(LastMail.parse(item));
  }
  return found;
};

/** The one of this reader, read consistently, for whoever is about to write it. */
export const lastMailFor = async (
  database: Database,
  outbox: string,
  about: string,
  reader: string,
): Promise<LastMail | undefined> => {
  const item = await database.get(outbox, keyOf(about, reader), { consistent: true });
  return item === undefined ? undefined : LastMail.parse(item);
};

/** Of two mails owed in one instant the id decides, so that every order of the same news ends the same. */
const isLater = (before: LastMail, { owedAt, id }: { readonly owedAt: Instant; readonly id: string }): boolean =>
  before.owedAt === owedAt ? before.mail > id : before.owedAt > owedAt;

/** Nothing else became known since `before` was read. */
const asRead = (before: LastMail | undefined) =>
  before === undefined ? ({ of: 'absent' } as const) : { mail: { is: before.mail }, at: { is: before.at } };

/**
 * The transaction items by which the row shows what became of this mail; none where a later mail has spoken already. `state` undefined: nothing is
 * known of it any more (it is on its way after all, or a person has dealt with it). The follow-ups room alone writes it.
 */
export const noteLast = (
  outbox: string,
  mail: {
    readonly id: string;
    readonly about: string;
    readonly subject: string;
    readonly reader: string;
    readonly owedAt: Instant;
  },
  state: LastMail['state'] | undefined,
  before: LastMail | undefined,
  now: Instant,
): readonly Write[] => {
  if (before !== undefined && isLater(before, mail)) return [];
  const key = keyOf(mail.about, mail.reader);
  if (state === undefined) {
    return before?.mail === mail.id ? [{ delete: key, in: outbox, if: asRead(before) }] : [];
  }
  const last: LastMail = {
    subject: mail.subject,
    reader: mail.reader,
    mail: mail.id,
    state,
    owedAt: mail.owedAt,
    at: now,
  };
  const gone = Math.ceil(Date.parse(now) / 1000) + kept;
  return [{ put: { ...key, ...last, gone }, in: outbox, if: asRead(before) }];
};

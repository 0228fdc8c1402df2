import type { Instant } from '#kernel/instants.ts';
import { type Database, dueIndex, type Item, ifAbsent, type Write, type Written } from '#platform/dynamo/port.ts';
import { Mailing, TrialLetter } from '../core/mailing.ts';

const bucket = 'mailings';
/** Its mail goes out within minutes; the log tells for a while what it was. */
const trialKeptSeconds = 86_400;

const partition = (slug: string): string => `event#${slug}`;
const mailingKey = (slug: string, number: number) => ({
  of: partition(slug),
  item: `mailing#${String(number).padStart(4, '0')}`,
});
const trialKey = (slug: string, id: string) => ({ of: partition(slug), item: `trial#${id}` });
const itemOf = (mailing: Mailing): Item => ({
  ...mailingKey(mailing.slug, mailing.number),
  ...mailing,
  ...(mailing.dueAt !== undefined && { dueBucket: bucket }),
});

/** Mails to a group of guests, in the rsvps table: the text once, and how far it has come. */
export const mailingsStore = ({ database, tables }: { database: Database; tables: { readonly rsvps: string } }) => ({
  /** Read consistently. */
  mailing: async (slug: string, number: number): Promise<Mailing | undefined> => {
    const item = await database.get(tables.rsvps, mailingKey(slug, number), { consistent: true });
    return item === undefined ? undefined : Mailing.parse(item);
  },

  /** All of one event, the latest first; `mostMailings` at most. */
  mailings: async (slug: string): Promise<readonly Mailing[]> => {
    const page = await database.query({
      in: tables.rsvps,
      of: partition(slug),
      item: { startsWith: 'mailing#' },
      limit: 100,
      newestFirst: true,
      consistent: true,
    });
    return page.items.map((item) => Mailing.parse(item));
  },

  /** The transaction item of a new one. Refused when somebody else took its number. */
  newMailing: (mailing: Mailing): Write => ({ put: itemOf(mailing), in: tables.rsvps, if: ifAbsent }),

  /** The transaction item that moves it on from where it was read; refused when somebody else did. */
  moveMailing: (was: Mailing, to: Mailing): Write => ({
    put: itemOf(to),
    in: tables.rsvps,
    if: {
      dueAt: was.dueAt === undefined ? 'absent' : { is: was.dueAt },
      cursor: was.cursor === undefined ? 'absent' : { is: was.cursor },
    },
  }),

  /** Those that are not through, the longest due first. */
  dueMailings: async (
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly slug: string; readonly number: number }[]> => {
    const page = await database.query({ in: tables.rsvps, index: dueIndex, of: bucket, item: { to: now }, limit });
    return page.items.map(({ of, item }) => ({
      slug: of.replace('event#', ''),
      number: Number(item.replace('mailing#', '')),
    }));
  },

  forgetMailing: ({ slug, number }: Pick<Mailing, 'slug' | 'number'>): Write => ({
    delete: mailingKey(slug, number),
    in: tables.rsvps,
  }),

  trial: async (slug: string, id: string): Promise<TrialLetter | undefined> => {
    const item = await database.get(tables.rsvps, trialKey(slug, id), { consistent: true });
    return item === undefined ? undefined : TrialLetter.parse(item);
  },
  putTrial: (slug: string, trial: TrialLetter, now: Instant): Write => ({
    put: { ...trialKey(slug, trial.id), ...trial, gone: Math.ceil(Date.parse(now) / 1000) + trialKeptSeconds },
    in: tables.rsvps,
    if: ifAbsent,
  }),

  commitMailing: (writes: readonly Write[]): Promise<Written> => database.transact(writes),
});

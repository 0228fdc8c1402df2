import type { Instant } from '#kernel/instants.ts';
import type { Database, Write, Written } from '#platform/dynamo/port.ts';
import { MailRecord, mailKey } from '#platform/outbox/owed.ts';
import { suppressedBecause } from '#platform/outbox/suppressed.ts';
import {
  type Declined,
  declinedBy,
  resubscribe,
  type UnsubscribedBecause,
  type Unwanted,
  unsubscribe,
} from '#platform/outbox/unsubscribed.ts';

/** What is written for a choice: what is unwanted from now on, or what no longer is. */
type ChoiceWrites =
  | { readonly unwanted: Unwanted; readonly because: UnsubscribedBecause; readonly mail: string }
  | { readonly wanted: readonly Unwanted[] };

export type PreferencesStore = ReturnType<typeof preferencesStore>;

/** What addresses say no to. It lies in the outbox, beside the mails it keeps back, and knows an address by its hash alone. */
export const preferencesStore = ({
  database,
  tables,
}: {
  database: Database;
  tables: { readonly outbox: string };
}) => ({
  mail: async (id: string): Promise<MailRecord | undefined> => {
    const item = await database.get(tables.outbox, mailKey(id), { consistent: true });
    return item === undefined ? undefined : MailRecord.parse(item);
  },

  declined: (hash: string): Promise<Declined> => declinedBy(database, tables.outbox, hash),

  suppressed: (hash: string, now: Instant) => suppressedBecause(database, tables.outbox, hash, now),

  choose: (hash: string, choice: ChoiceWrites, now: Instant): Promise<Written> => {
    const writes: readonly Write[] =
      'wanted' in choice
        ? choice.wanted.map((unwanted) => resubscribe(tables.outbox, hash, unwanted))
        : [unsubscribe(tables.outbox, hash, choice.unwanted, choice, now)];
    return database.transact(writes);
  },
});

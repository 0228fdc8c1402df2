import type { Language } from '#kernel/languages.ts';
import type { Condition, Database, Write, Written } from '#platform/dynamo/port.ts';
import { type Owed, owe } from '#platform/outbox/owed.ts';
import { noPasskeys, type Passkey, Passkeys } from '../core/passkeys.ts';

const passkeysKey = (person: string) => ({ of: `person#${person}`, item: 'passkeys' });

/** That the keys still are what they were when they were read. */
const asRead = ({ version }: Passkeys): Condition => (version === 0 ? { of: 'absent' } : { version: { is: version } });

/** Passkeys in place of those that were read; refused when they changed meanwhile. */
export const passkeysItem = (table: string, next: Passkeys, was: Passkeys): Write => ({
  put: { ...passkeysKey(next.person), ...next },
  in: table,
  if: asRead(was),
});

/** With somebody's access their keys go. */
export const passkeysGone = (table: string, person: string): Write => ({ delete: passkeysKey(person), in: table });

/** The mail that tells somebody that a key was added: due with the transaction that adds it. */
export const keyAdded = (
  outbox: string,
  { person }: Passkeys,
  { added, addedAt }: Passkey,
  language: Language,
): Write => {
  const owed: Owed = {
    kind: 'passkey-added',
    subject: person,
    reader: person,
    generation: added,
    since: addedAt,
    language,
    by: 'mail',
    about: 'person',
  };
  return owe(outbox, owed, addedAt);
};

/** Everybody's passkeys, one item a person. */
export const passkeysStore = ({ database, table }: { database: Database; table: string }) => ({
  /** Read consistently; none where nothing is kept. */
  passkeys: async (person: string): Promise<Passkeys> => {
    const item = await database.get(table, passkeysKey(person), { consistent: true });
    return item === undefined ? noPasskeys(person) : Passkeys.parse(item);
  },

  /** Refused when the keys changed since they were read. `with`: what else belongs to it. */
  savePasskeys: (next: Passkeys, was: Passkeys, ...along: readonly Write[]): Promise<Written> =>
    database.transact([passkeysItem(table, next, was), ...along]),
});

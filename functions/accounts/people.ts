import type { Language } from '#kernel/languages.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { hasAccess, type Role, roleOf } from './core/person.ts';
import { type PeopleStore, peopleStore } from './store.ts';

/** More people of one organisation than this are not told apart by anybody: mails to a desk go to the first fifty. */
const mostPeople = 50;

/** Whom a mail to somebody goes to. Without `language` nobody ever said which one; mails are then in Dutch. */
export type Mailbox = { readonly email: string; readonly name: string; readonly language?: Language };

/** One of an organisation's people, who has access now. */
export type Colleague = {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** What the other rooms may ask about people: where somebody is reached, and who belongs to an organisation. */
export type People = {
  /** Read consistently; undefined for nobody and for somebody whose access ended. */
  readonly mailboxOf: (person: string) => Promise<Mailbox | undefined>;
  /** At most fifty, whoever was known first comes first. Ask `mailboxOf` when something is sent: this list may be a second old. */
  readonly peopleOf: (organisation: string) => Promise<readonly Colleague[]>;
};

export const peopleBy = (store: Pick<PeopleStore, 'person' | 'peopleOf'>): People => ({
  mailboxOf: async (id) => {
    const person = await store.person(id);
    return person !== undefined && hasAccess(person) ? { email: person.email, name: person.name } : undefined;
  },
  peopleOf: async (organisation) =>
    (await store.peopleOf(organisation, mostPeople)).flatMap(({ id, name, email, roles }) => {
      const role = roleOf({ roles });
      return role === undefined ? [] : [{ person: id, name, email, role }];
    }),
});

/** What a room's wiring hands to its actions: asks one table, and knows nothing of signing in. */
export const peopleFor = ({
  database,
  tables,
  secret,
}: {
  database: Database;
  tables: { readonly accounts: string };
  secret: string;
}): People => peopleBy(peopleStore({ database, table: tables.accounts, secret }));

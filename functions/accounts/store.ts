import { addHours, type Instant } from '#kernel/instants.ts';
import { type Database, type Item, ifAbsent, type Write, type Written } from '#platform/dynamo/port.ts';
import { seal } from '#platform/links.ts';
import { mailId, mailKey, type Owed, owe } from '#platform/outbox/owed.ts';
import { Person } from './core/person.ts';
import { Session } from './core/session.ts';
import { type OpenSignIn, SignIn } from './core/sign-in.ts';

/** How long a sign-in is kept after its last code was asked for. */
const signInKeptHours = 24;

const garbageFrom = (moment: Instant): number => Math.ceil(Date.parse(moment) / 1000);

const signInKey = (id: string) => ({ of: `signin#${id}`, item: 'signin' });
const personKey = (id: string) => ({ of: `person#${id}`, item: 'person' });

/** The sessions of the accounts table, for every room that asks who is there. A cookie's value is never stored, only its hash. */
export const sessionsStore = ({ database, table, secret }: { database: Database; table: string; secret: string }) => {
  const keyOf = (value: string) => ({ of: `session#${seal(secret, ['session', value])}`, item: 'session' });
  return {
    /** Read consistently: a session that was ended a moment ago has ended. */
    session: async (value: string): Promise<Session | undefined> => {
      const item = await database.get(table, keyOf(value), { consistent: true });
      return item === undefined ? undefined : Session.parse(item);
    },

    /** Never brings back a session that has ended meanwhile; when another request noted it first, that is enough. */
    noteSeen: (value: string, { lastSeenAt }: Session, now: Instant): Promise<Written> =>
      database.write({
        update: keyOf(value),
        in: table,
        set: { lastSeenAt: now },
        if: { lastSeenAt: { is: lastSeenAt } },
      }),

    endSession: (value: string): Promise<Written> => database.write({ delete: keyOf(value), in: table }),

    sessionItem: (value: string, session: Session): Write => ({
      put: { ...keyOf(value), ...session, gone: garbageFrom(session.endsAt) },
      in: table,
      if: ifAbsent,
    }),
    endedSession: (value: string): Write => ({ delete: keyOf(value), in: table }),
  };
};

export type SessionsStore = ReturnType<typeof sessionsStore>;
export type AccountsStore = ReturnType<typeof accountsStore>;

/** The only file that knows the accounts table. Every hash in a key is made under the link secret. */
export const accountsStore = ({
  database,
  tables,
  secret,
}: {
  database: Database;
  tables: { readonly accounts: string; readonly outbox: string };
  secret: string;
}) => {
  const table = tables.accounts;
  const sessions = sessionsStore({ database, table, secret });
  const mailboxKey = (email: string) => ({ of: `mailbox#${seal(secret, ['mailbox', email])}`, item: 'person' });

  const signInItem = (signIn: OpenSignIn): Item => ({
    ...signInKey(signIn.id),
    ...signIn,
    gone: garbageFrom(addHours(signIn.askedAt, signInKeptHours)),
  });

  return {
    ...sessions,

    signIn: async (id: string): Promise<SignIn | undefined> => {
      const item = await database.get(table, signInKey(id), { consistent: true });
      return item === undefined ? undefined : SignIn.parse(item);
    },

    /** Whether the address belongs to somebody: one read, whatever the answer. */
    knows: async (email: string): Promise<boolean> => (await database.get(table, mailboxKey(email))) !== undefined,

    personAt: async (email: string): Promise<Person | undefined> => {
      const mailbox = await database.get(table, mailboxKey(email), { consistent: true });
      if (typeof mailbox?.person !== 'string') return undefined;
      const item = await database.get(table, personKey(mailbox.person), { consistent: true });
      return item === undefined ? undefined : Person.parse(item);
    },

    /**
     * The sign-in and its mail together. For an address that is not known the second write takes away a mail that never was: as much work,
     * and nothing left behind.
     */
    ask: (signIn: OpenSignIn, after: number | undefined, now: Instant): Promise<Written> => {
      const { id, generation, language } = signIn;
      const owed: Owed = { kind: 'sign-in', subject: id, reader: id, generation, language, by: 'mail' };
      return database.transact([
        {
          put: signInItem(signIn),
          in: table,
          if: after === undefined ? ifAbsent : { generation: { is: after } },
        },
        signIn.known ? owe(tables.outbox, owed, now) : { delete: mailKey(mailId(owed)), in: tables.outbox },
      ]);
    },

    /**
     * Writes down that a wrong code has cost its try. Each guess takes its own: of two at once the second decides again. A lost answer may cost
     * one more, which errs towards refusing.
     */
    spendTry: ({ id, generation, triesLeft }: OpenSignIn): Promise<Written> =>
      database.write({
        update: signInKey(id),
        in: table,
        set: { triesLeft },
        if: { state: { is: 'open' }, generation: { is: generation }, triesLeft: { is: triesLeft + 1 } },
      }),

    /**
     * Used once, by whoever comes first: the sign-in with its address gone, the session, the end of the one this browser had, and the record of
     * a first organiser, together.
     */
    redeem: (
      { id, generation }: OpenSignIn,
      {
        value,
        session,
        instead,
        newPerson,
        now,
      }: {
        readonly value: string;
        readonly session: Session;
        readonly instead: string | undefined;
        readonly newPerson: Person | undefined;
        readonly now: Instant;
      },
    ): Promise<Written> =>
      database.transact([
        {
          update: signInKey(id),
          in: table,
          set: { state: 'used' },
          remove: ['email'],
          if: {
            state: { is: 'open' },
            generation: { is: generation },
            triesLeft: { above: 0 },
            expiresAt: { above: now },
          },
        },
        sessions.sessionItem(value, session),
        ...(instead === undefined ? [] : [sessions.endedSession(instead)]),
        ...(newPerson === undefined ? [] : newcomer(table, newPerson, mailboxKey(newPerson.email))),
      ]),
  };
};

/** The mailbox's key is what makes an address belong to one person only. */
const newcomer = (table: string, person: Person, mailbox: { of: string; item: string }): Write[] => [
  { put: { ...personKey(person.id), ...person }, in: table, if: ifAbsent },
  { put: { ...mailbox, person: person.id }, in: table, if: ifAbsent },
];

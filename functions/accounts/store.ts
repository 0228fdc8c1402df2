import { type Actor, actorId } from '#kernel/actors.ts';
import { addDays, addHours, type Instant } from '#kernel/instants.ts';
import {
  type Clause,
  type Cursor,
  type Database,
  type Index,
  type Item,
  ifAbsent,
  type Write,
  type Written,
} from '#platform/dynamo/port.ts';
import { seal } from '#platform/links.ts';
import { mailId, mailKey, type Owed, owe } from '#platform/outbox/owed.ts';
import type { LetInPerson } from './core/let-in.ts';
import { ActsFor } from './core/letting-in.ts';
import type { Passkeys } from './core/passkeys.ts';
import {
  type EventGrant,
  type FormerPerson,
  generationOf,
  hasAccess,
  KnownPerson,
  Person,
  signedOutOf,
} from './core/person.ts';
import { Session } from './core/session.ts';
import { type OpenSignIn, SignIn } from './core/sign-in.ts';
import { atEventGone, atEventItem, atEventOf, eventsItem } from './store/events.ts';
import { ownDataStore } from './store/own-data.ts';
import { passkeysGone, passkeysItem, passkeysStore } from './store/passkeys.ts';

/** How long it is known which form let somebody in, in days. */
const requestsKept = 90;
/** A line of what an organiser did, and the key of somebody whose access ended, in days. */
const twoYears = 730;
const zone = 'Europe/Amsterdam';
/** How long a sign-in is kept after its last code was asked for. */
const signInKeptHours = 24;

const garbageFrom = (moment: Instant): number => Math.ceil(Date.parse(moment) / 1000);

const signInKey = (id: string) => ({ of: `signin#${id}`, item: 'signin' });
const personKey = (id: string) => ({ of: `person#${id}`, item: 'person' });

const organisationKey = (id: string) => ({ of: `organisation#${id}`, item: 'organisation' });
const requestKey = (id: string) => ({ of: `request#${id}`, item: 'request' });

/** Everybody with access, by organisation. */
const accessIndex: Index = { name: 'access', of: 'access', item: 'id' };

/** Whom an organisation of organisers let in, by the organisation they act for. */
const givenIndex: Index = { name: 'given', of: 'letInBy', item: 'access' };

/** A person as the table holds them: in the indexes exactly while they have access. */
const personItem = (person: Person): Item => ({
  ...personKey(person.id),
  ...person,
  ...(hasAccess(person) && {
    access: person.organisation,
    ...(person.letIn && { letInBy: person.letIn.organisation }),
  }),
});

/** The sessions of the accounts table, for every room that asks who is there. A cookie's value is never stored, only its hash. */
export const sessionsStore = ({ database, table, secret }: { database: Database; table: string; secret: string }) => {
  const keyOf = (value: string) => ({ of: `session#${seal(secret, ['session', value])}`, item: 'session' });
  const sessionItem = (value: string, session: Session): Write => ({
    put: { ...keyOf(value), ...session, gone: garbageFrom(session.endsAt) },
    in: table,
    if: ifAbsent,
  });
  /** Beside the person, that they signed in: the page that shows where they are signed in finds their sessions by it. */
  const signedInItem = (value: string, { person, startedAt, endsAt }: Session): Write => ({
    put: { of: personKey(person).of, item: keyOf(value).of, startedAt, endsAt, gone: garbageFrom(endsAt) },
    in: table,
  });
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

    sessionItem,
    endedSession: (value: string): Write => ({ delete: keyOf(value), in: table }),
    signedInItem,

    /** The sessions that somebody has, the newest first, at most twenty; `own` is the one that asks. Whether each still holds is for the caller to say. */
    sessionsOf: async (
      person: string,
      value: string | undefined,
    ): Promise<readonly { readonly session: Session; readonly own: boolean }[]> => {
      const { items } = await database.query({
        in: table,
        of: personKey(person).of,
        item: { startsWith: 'session#' },
        limit: 100,
        consistent: true,
      });
      const newest = [...items].sort((a, b) => (String(a.startedAt) < String(b.startedAt) ? 1 : -1)).slice(0, 20);
      const found = await Promise.all(
        newest.map(async ({ item: of }) => {
          const kept = await database.get(table, { of, item: 'session' }, { consistent: true });
          const own = value !== undefined && keyOf(value).of === of;
          return kept === undefined ? [] : [{ session: Session.parse(kept), own }];
        }),
      );
      return found.flat();
    },

    /** From half a session to a whole one under a new value, with the key that was used or made. Works once: the half goes with it. */
    completeSession: (
      half: string,
      value: string,
      whole: Session,
      { next, was, along = [] }: { readonly next: Passkeys; readonly was: Passkeys; readonly along?: readonly Write[] },
    ): Promise<Written> =>
      database.transact([
        { delete: keyOf(half), in: table, if: { awaitsPasskey: { is: true } } },
        sessionItem(value, whole),
        signedInItem(value, whole),
        passkeysItem(table, next, was),
        ...along,
      ]),
  };
};

export type SessionsStore = ReturnType<typeof sessionsStore>;

/** The people of the accounts table, for every room that asks who somebody is or who belongs to an organisation. */
export const peopleStore = ({ database, table, secret }: { database: Database; table: string; secret: string }) => {
  const mailboxKey = (email: string) => ({ of: `mailbox#${seal(secret, ['mailbox', email])}`, item: 'person' });
  /** Read consistently: access that ended a moment ago has ended. */
  const person = async (id: string): Promise<KnownPerson | undefined> => {
    const item = await database.get(table, personKey(id), { consistent: true });
    return item === undefined ? undefined : KnownPerson.parse(item);
  };
  const mailbox = async (email: string): Promise<string | undefined> => {
    const item = await database.get(table, mailboxKey(email), { consistent: true });
    return typeof item?.person === 'string' ? item.person : undefined;
  };
  return {
    mailboxKey,
    person,

    personAt: async (email: string): Promise<KnownPerson | undefined> => {
      const id = await mailbox(email);
      return id === undefined ? undefined : person(id);
    },

    /** The id of whoever has the address, or had it; their record may be gone before this is. */
    mailbox,

    /** Those with access, whoever was let in first comes first. From an index: somebody of a second ago may still be missing, or still be there. */
    peopleOf: async (organisation: string, limit: number): Promise<readonly Person[]> => {
      const page = await database.query({ in: table, index: accessIndex, of: organisation, limit });
      return page.items.map((item) => Person.parse(item));
    },
  };
};

export type PeopleStore = ReturnType<typeof peopleStore>;
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
  const people = peopleStore({ database, table, secret });
  const passkeys = passkeysStore({ database, table });
  const { mailboxKey } = people;

  const signInItem = (signIn: OpenSignIn): Item => ({
    ...signInKey(signIn.id),
    ...signIn,
    gone: garbageFrom(addHours(signIn.askedAt, signInKeptHours)),
  });

  const formItem = ({ request, held }: { request: string; held: string }, now: Instant): Write => ({
    put: { ...requestKey(request), held, gone: garbageFrom(addDays(now, requestsKept, zone)) },
    in: table,
    if: ifAbsent,
  });

  return {
    ...sessions,
    ...people,
    ...passkeys,
    ...ownDataStore({ database, tables }),
    tables,

    signIn: async (id: string): Promise<SignIn | undefined> => {
      const item = await database.get(table, signInKey(id), { consistent: true });
      return item === undefined ? undefined : SignIn.parse(item);
    },

    /** Whether the address belongs to somebody: one read, whatever the answer. */
    knows: async (email: string): Promise<boolean> => (await database.get(table, mailboxKey(email))) !== undefined,

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
     * a first organiser, together. A right code waits its turn among wrong ones: refused when a try was spent since it was read, or a hundred
     * guesses at once would all be looked at.
     */
    redeem: (
      { id, generation, triesLeft }: OpenSignIn,
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
            triesLeft: { is: triesLeft },
            expiresAt: { above: now },
          },
        },
        sessions.sessionItem(value, session),
        ...(session.awaitsPasskey ? [] : [sessions.signedInItem(value, session)]),
        ...(instead === undefined ? [] : [sessions.endedSession(instead)]),
        ...(newPerson === undefined ? [] : newcomer(table, newPerson, mailboxKey(newPerson.email))),
      ]),

    organisation: async (id: string): Promise<ActsFor | undefined> => {
      const item = await database.get(table, organisationKey(id), { consistent: true });
      return item === undefined ? undefined : ActsFor.parse(item);
    },

    /** A seal of what a form held that let somebody in, by the key it carried. */
    sentBefore: async (request: string): Promise<string | undefined> => {
      const item = await database.get(table, requestKey(request), { consistent: true });
      return typeof item?.held === 'string' ? item.held : undefined;
    },

    /** Everybody with access whom this organisation let in, by the organisation they act for. */
    given: async (organisation: string, limit: number, after?: Cursor) => {
      const page = await database.query({
        in: table,
        index: givenIndex,
        of: organisation,
        limit,
        ...(after && { after }),
      });
      return { people: page.items.map((item) => Person.parse(item)), ...(page.next && { next: page.next }) };
    },

    /**
     * The record of somebody who is let in, their mailbox, their organisation where it is new, the form that did it, the line that says who, and
     * the mail, together. Refused when the record is not as it was read, when the address became somebody's or the organisation was made meanwhile.
     */
    letIn: ({
      person,
      was,
      newOrganisation,
      form,
      act,
      now,
    }: {
      readonly person: LetInPerson;
      readonly was: KnownPerson | undefined;
      readonly newOrganisation: ActsFor | undefined;
      readonly form: { readonly request: string; readonly held: string };
      readonly act: Act;
      readonly now: Instant;
    }): Promise<Written> => {
      const { id, email } = person;
      const generation = generationOf(person);
      const { at: since } = person.letIn;
      const owed: Owed = {
        kind: 'access-given',
        subject: id,
        reader: id,
        generation,
        since,
        language: 'nl',
        by: 'mail',
        about: 'person',
      };
      return database.transact([
        formItem(form, now),
        { put: personItem(person), in: table, if: was === undefined ? ifAbsent : asRead(was) },
        { put: { ...mailboxKey(email), person: id }, in: table, if: [{ of: 'absent' }, { person: { is: id } }] },
        ...(newOrganisation === undefined
          ? []
          : [
              {
                put: { ...organisationKey(newOrganisation.organisation), ...newOrganisation },
                in: table,
                if: ifAbsent,
              },
            ]),
        actItem(table, id, act, now),
        owe(tables.outbox, owed, now),
      ]);
    },

    /**
     * What is left of somebody whose access ends, and the line that says who ended it. What is left is garbage after two years. `stays` is an
     * organiser who has to be one still: of two who end each other's access at once, one remains.
     */
    endAccess: (
      person: Person,
      former: FormerPerson,
      { act, stays, now }: { readonly act: Act; readonly stays: Person | undefined; readonly now: Instant },
    ): Promise<Written> => {
      const gone = garbageFrom(addDays(now, twoYears, zone));
      return database.transact([
        { put: { ...personKey(person.id), ...former, gone }, in: table, if: asRead(person) },
        {
          update: mailboxKey(person.email),
          in: table,
          set: { gone },
          if: { person: { is: person.id } },
        },
        passkeysGone(table, person.id),
        ...(person.events ?? []).map(({ event }) => atEventGone(table, event, person.id)),
        ...(stays === undefined ? [] : [stillThere(table, stays)]),
        actItem(table, person.id, act, now),
      ]);
    },

    /** Who was let in for an event, read consistently. */
    atEvent: (slug: string) => atEventOf(database, table, slug),

    /**
     * What somebody may do with one event, beside what they are or as their first access: their record, the line on the event's list, the form, who did
     * it, and the mail, together.
     */
    giveEvent: ({
      person,
      was,
      grant,
      name,
      form,
      act,
      now,
    }: {
      readonly person: Person;
      readonly was: KnownPerson | undefined;
      readonly grant: EventGrant;
      /** As it was typed: the list shows no name that its organisation did not give. */
      readonly name: string;
      readonly form: { readonly request: string; readonly held: string };
      readonly act: Act;
      readonly now: Instant;
    }): Promise<Written> => {
      const { id, email } = person;
      const owed: Owed = {
        kind: 'access-given',
        subject: id,
        // Which of somebody's events: the facts are asked by it.
        reader: grant.event,
        generation: generationOf(person),
        since: grant.at,
        language: 'nl',
        by: 'mail',
        about: 'person',
      };
      const record: Write[] =
        was !== undefined && hasAccess(was)
          ? [eventsItem(table, personKey(id), person)]
          : [
              { put: personItem(person), in: table, if: was === undefined ? ifAbsent : asRead(was) },
              { put: { ...mailboxKey(email), person: id }, in: table, if: [{ of: 'absent' }, { person: { is: id } }] },
            ];
      return database.transact([
        formItem(form, now),
        ...record,
        atEventItem(table, { person: id, name, email, as: grant.as, at: grant.at }, grant.event),
        actItem(table, id, act, now),
        owe(tables.outbox, owed, now),
      ]);
    },

    /** One event less for somebody who keeps the rest. */
    endEvent: (person: Person, slug: string, act: Act, now: Instant): Promise<Written> =>
      database.transact([
        eventsItem(table, personKey(person.id), person),
        atEventGone(table, slug, person.id),
        actItem(table, person.id, act, now),
      ]),

    /** All keys gone, and every session of theirs with them. */
    resetPasskeys: (
      person: Person,
      { next, was }: { readonly next: Passkeys; readonly was: Passkeys },
      act: Act,
      now: Instant,
    ): Promise<Written> =>
      database.transact([
        passkeysItem(table, next, was),
        signedOutItem(table, person),
        actItem(table, person.id, act, now),
      ]),

    /** Whoever makes a key is in at the moment it is written: a key of access that ended would lie there when it is given anew. */
    stillIn: (person: Person): Write => stillThere(table, person, { signedOut: signedOutAsRead(person) }),

    /** Ends every session somebody has, on every device. Done once by whoever comes first of two at the same time. */
    signOutEverywhere: (person: Person): Promise<Written> => database.write(signedOutItem(table, person)),
  };
};

/** A no-change that fails when somebody's access has ended, or was given anew, since they were read; or what is in `also`. */
const stillThere = (table: string, person: Person, also: Clause = {}): Write => ({
  update: personKey(person.id),
  in: table,
  set: { organisation: person.organisation },
  if: { ...asRead(person), ...also },
});

/** That nobody signed them out everywhere since they were read. */
const signedOutAsRead = ({ signedOut }: Person) => (signedOut === undefined ? 'absent' : { is: signedOut });

const signedOutItem = (table: string, person: Person): Write => ({
  update: personKey(person.id),
  in: table,
  set: { signedOut: signedOutOf(person) + 1 },
  if: { access: 'present', signedOut: signedOutAsRead(person) },
});

/** That a record still is what it was when it was read. */
const asRead = (known: KnownPerson): Clause => ({
  of: 'present',
  generation: known.generation === undefined ? 'absent' : { is: known.generation },
  access: hasAccess(known) ? 'present' : 'absent',
  ...(hasAccess(known) && {
    eventsChanged: known.eventsChanged === undefined ? 'absent' : { is: known.eventsChanged },
  }),
});

/** Who did something with somebody's access. Without names: they are looked up while they are kept. */
export type Act = { readonly id: string; readonly actor: Actor; readonly act: ActName };

export type ActName = 'let-in' | 'end-access' | 'reset-passkeys' | 'let-in-event' | 'end-event';

const actItem = (table: string, person: string, { id, actor, act }: Act, now: Instant): Write => ({
  put: {
    of: personKey(person).of,
    item: `act#${now}#${id}`,
    actor: actorId(actor),
    act,
    at: now,
    gone: garbageFrom(addDays(now, twoYears, zone)),
  },
  in: table,
  if: ifAbsent,
});

/** The mailbox's key is what makes an address belong to one person only. */
const newcomer = (table: string, person: Person, mailbox: { of: string; item: string }): Write[] => [
  { put: personItem(person), in: table, if: ifAbsent },
  { put: { ...mailbox, person: person.id }, in: table, if: [{ of: 'absent' }, { person: { is: person.id } }] },
];

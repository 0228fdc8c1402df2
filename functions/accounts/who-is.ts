import type { Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { WhoIs } from '#platform/http/stack.ts';
import { actingAs, generationOf, hasAccess, roleOf } from './core/person.ts';
import { type Session, sessionHolds, worthNoting } from './core/session.ts';
import { type PeopleStore, peopleStore, type SessionsStore, sessionsStore } from './store.ts';

/** The shape of a session cookie; anything else is nobody's and costs no read. */
const sessionValue = /^[\w-]{22}$/;

/**
 * Whose session a cookie is: one consistent read, and at most every five minutes a note that it was seen. Somebody who was let in costs one
 * more, of their record: an end to their access reaches their next request.
 */
export const whoIsBy = (store: Pick<SessionsStore, 'session' | 'noteSeen'> & Pick<PeopleStore, 'person'>): WhoIs => {
  const whose = async (session: Session) => {
    if (roleOf(session) === 'organiser') return { ...session, id: session.person };
    const person = await store.person(session.person);
    if (person === undefined || !hasAccess(person)) return undefined;
    return generationOf(person) === generationOf(session) ? person : undefined;
  };
  return async (value: string | undefined, now: Instant) => {
    if (value === undefined || !sessionValue.test(value)) return undefined;
    const session = await store.session(value);
    if (session === undefined || !sessionHolds(session, now) || roleOf(session) === undefined) return undefined;
    const person = await whose(session);
    const acting = person && actingAs(person);
    if (person === undefined || acting === undefined) return undefined;
    if (worthNoting(session, now)) await store.noteSeen(value, session, now);
    return { ...acting, name: person.name };
  };
};

/** What every room's wiring hands to the HTTP stack. */
export const whoIsFor = ({
  database,
  tables,
  secret,
}: {
  database: Database;
  tables: { readonly accounts: string };
  secret: string;
}): WhoIs => {
  const from = { database, table: tables.accounts, secret };
  return whoIsBy({ ...sessionsStore(from), ...peopleStore(from) });
};

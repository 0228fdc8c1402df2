import type { Instant } from '#kernel/instants.ts';
import type { WhoIs } from '#platform/http/stack.ts';
import { actingAs, generationOf, hasAccess, type Person, roleOf, signedOutOf } from './core/person.ts';
import { type Session, sessionHolds, worthNoting } from './core/session.ts';
import type { PeopleStore, SessionsStore } from './store.ts';

/** The shape of a session cookie; anything else is nobody's and costs no read. */
const sessionValue = /^[\w-]{22}$/;

type Store = Pick<SessionsStore, 'session' | 'noteSeen'> & Pick<PeopleStore, 'person'>;

/** The person of a session that holds: their access is the one it began with, and they have not signed out everywhere since. */
const personOf = async (store: Store, session: Session): Promise<Person | undefined> => {
  const person = await store.person(session.person);
  if (person === undefined || !hasAccess(person)) return undefined;
  const same = generationOf(person) === generationOf(session) && signedOutOf(person) === signedOutOf(session);
  return same ? person : undefined;
};

const sessionIn = async (store: Store, value: string | undefined, now: Instant): Promise<Session | undefined> => {
  if (value === undefined || !sessionValue.test(value)) return undefined;
  const session = await store.session(value);
  return session !== undefined && sessionHolds(session, now) && roleOf(session) !== undefined ? session : undefined;
};

/** A session that opens something, with whose it is; undefined for one that still awaits its passkey. */
export const wholeSessionBy =
  (store: Store) =>
  async (
    value: string | undefined,
    now: Instant,
  ): Promise<{ readonly session: Session; readonly person: Person } | undefined> => {
    const session = await sessionIn(store, value, now);
    if (session === undefined || session.awaitsPasskey) return undefined;
    const person = await personOf(store, session);
    return person && { session, person };
  };

/**
 * Whose session a cookie is: two consistent reads, of the session and of the person, and at most every five minutes a note that it was seen. An end
 * to somebody's access reaches their next request, as does signing out everywhere. A session that still awaits its passkey is nobody's: no
 * route that asks who is there opens to it.
 */
export const whoIsBy =
  (store: Store): WhoIs =>
  async (value: string | undefined, now: Instant) => {
    const whole = await wholeSessionBy(store)(value, now);
    const acting = whole && actingAs(whole.person);
    if (value === undefined || whole === undefined || acting === undefined) return undefined;
    const { session, person } = whole;
    if (worthNoting(session, now)) await store.noteSeen(value, session, now);
    return { ...acting, name: person.name };
  };

/** Half a session that is still good for its passkey, with whose it is. Only the page that asks for the passkey may ask this. */
export const halfSessionBy =
  (store: Store) =>
  async (
    value: string | undefined,
    now: Instant,
  ): Promise<{ readonly value: string; readonly session: Session; readonly person: Person } | undefined> => {
    const session = await sessionIn(store, value, now);
    if (value === undefined || session?.awaitsPasskey !== true) return undefined;
    const person = await personOf(store, session);
    return person && { value, session, person };
  };

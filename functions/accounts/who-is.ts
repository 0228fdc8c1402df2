import type { Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { WhoIs } from '#platform/http/stack.ts';
import { sessionHolds, worthNoting } from './core/session.ts';
import { type SessionsStore, sessionsStore } from './store.ts';

/** The shape of a session cookie; anything else is nobody's and costs no read. */
const sessionValue = /^[\w-]{22}$/;

/** Whose session a cookie is: one consistent read, and at most every five minutes a note that it was seen. */
export const whoIsBy =
  (store: Pick<SessionsStore, 'session' | 'noteSeen'>): WhoIs =>
  async (value: string | undefined, now: Instant) => {
    if (value === undefined || !sessionValue.test(value)) return undefined;
    const session = await store.session(value);
    if (session === undefined || !sessionHolds(session, now) || !session.roles.includes('organiser')) return undefined;
    if (worthNoting(session, now)) await store.noteSeen(value, session, now);
    const { person, organisation, name } = session;
    return { is: 'organiser', person, organisation, name };
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
}): WhoIs => whoIsBy(sessionsStore({ database, table: tables.accounts, secret }));

import type { Database } from '#platform/dynamo/port.ts';
import type { WhoIs } from '#platform/http/stack.ts';
import { peopleStore, sessionsStore } from './store.ts';
import { whoIsBy } from './whose-session.ts';

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

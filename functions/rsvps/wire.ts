import { wireEvents } from '#events/wire.ts';
import { systemPatience } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { rsvpsActions } from './actions.ts';
import { rsvpsStore } from './store.ts';

type Tables = { readonly rsvps: string; readonly events: string; readonly outbox: string; readonly todo: string };

/** The table of municipalities comes with the first who needs a name of it. */
export const municipalityNamed = async (code: string): Promise<string | undefined> =>
  (await import('#directory/actions.ts')).directoryActions().municipality(code)?.displayName;

/** The room put together over a database; all its functions, and the sender, begin with this. */
export const wireRsvps = (tables: Tables, secret: string, database: Database) => {
  const events = wireEvents(tables, database).actions;
  const store = rsvpsStore({ database, tables });
  return {
    database,
    events,
    store,
    actions: rsvpsActions({ store, events, secret, patience: systemPatience, municipalityNamed }),
  };
};

import { eventsActions } from '#events/actions.ts';
import { eventsStore } from '#events/store.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { rsvpsActions } from './actions.ts';
import { rsvpsStore } from './store.ts';

type Tables = { readonly rsvps: string; readonly events: string; readonly outbox: string; readonly todo: string };

/** The room put together with the real database; all its functions, and the sender, begin with this. */
export const wireRsvps = (tables: Tables, secret: string, database: Database = sdkDatabase()) => {
  const events = eventsActions({
    store: eventsStore({ database, table: tables.events, random: systemRandom }),
    random: systemRandom,
    patience: systemPatience,
  });
  const store = rsvpsStore({ database, tables });
  return { database, events, actions: rsvpsActions({ store, events, secret, patience: systemPatience }) };
};

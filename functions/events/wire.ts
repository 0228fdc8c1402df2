import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { eventsActions } from './actions.ts';
import { eventsStore } from './store.ts';

/** The room put together over a database; its own function and every later room that asks it begin with this. */
export const wireEvents = (tables: { readonly events: string }, database: Database) => ({
  database,
  actions: eventsActions({
    store: eventsStore({ database, table: tables.events, random: systemRandom }),
    random: systemRandom,
    patience: systemPatience,
  }),
});

import { accounts } from '#accounts/contract.ts';
import { events } from '#events/contract.ts';
import { wireEvents } from '#events/wire.ts';
import { followUps } from '#follow-ups/contract.ts';
import { platformKeeps } from '#platform/contract.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { todosOf } from '#platform/todo/todo.ts';
import { rsvps } from '#rsvps/contract.ts';
import { webActions } from './actions.ts';
import { web } from './contract.ts';
import type { KeptThing } from './core/kept.ts';

/** The one table of what is kept. A line without words on the privacy page does not compile here. */
export const kept: readonly KeptThing[] = [
  ...rsvps.keeps,
  ...followUps.keeps,
  ...events.keeps,
  ...accounts.keeps,
  ...platformKeeps,
  ...web.keeps,
];

/** The room put together with the real database. */
export const wireWeb = (
  tables: { readonly events: string; readonly todo: string },
  database: Database = sdkDatabase(),
) => ({
  database,
  actions: webActions({
    events: wireEvents(tables, database).actions,
    todosOf: (organisation) => todosOf(database, tables.todo, organisation),
  }),
});

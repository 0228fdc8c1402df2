import { wireEvents } from '#events/wire.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { loadOnce } from '#platform/load-once.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import { webActions } from './actions.ts';

/**
 * The room of the campaigns comes with the first home page: what it and the directory weigh would make every start of this function a fifth longer.
 * This room only reads of it, so nothing is ever owed here.
 */
const campaignsWhenAsked = (
  database: Database,
  tables: { readonly pledges: string; readonly todo: string },
  secret: string,
) => {
  const load = async (): Promise<Pick<PledgesActions, 'current' | 'board' | 'campaigns'>> => {
    const [{ directoryActions }, { pledgesActions }, { pledgesStore }] = await Promise.all([
      import('#directory/actions.ts'),
      import('#pledges/actions.ts'),
      import('#pledges/store.ts'),
    ]);
    return pledgesActions({
      store: pledgesStore({ database, tables: { ...tables, outbox: 'none' }, random: systemRandom }),
      directory: directoryActions(),
      secret,
      random: systemRandom,
      patience: systemPatience,
    });
  };
  return loadOnce(load);
};

/** The room put together with the real database. */
export const wireWeb = (
  tables: { readonly events: string; readonly pledges: string; readonly todo: string; readonly erased: string },
  secret: string,
  database: Database = sdkDatabase(),
) => ({
  database,
  actions: webActions({
    events: wireEvents(tables, database).actions,
    campaigns: campaignsWhenAsked(database, tables, secret),
    database,
    table: tables.todo,
    erased: tables.erased,
  }),
});

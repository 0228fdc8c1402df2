import { accounts } from '#accounts/contract.ts';
import { checkIn } from '#check-in/contract.ts';
import { events } from '#events/contract.ts';
import { wireEvents } from '#events/wire.ts';
import { followUps } from '#follow-ups/contract.ts';
import { kits } from '#kits/contract.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import { platformKeeps } from '#platform/contract.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { loadOnce } from '#platform/load-once.ts';
import type { PledgesActions } from '#pledges/actions.ts';
import { pledges } from '#pledges/contract.ts';
import { rsvps } from '#rsvps/contract.ts';
import { webActions } from './actions.ts';
import { web } from './contract.ts';
import type { KeptThing } from './core/kept.ts';

/** The one table of what is kept. A line without words on the privacy page does not compile here. */
export const kept: readonly KeptThing[] = [
  ...pledges.keeps,
  ...rsvps.keeps,
  ...kits.keeps,
  ...checkIn.keeps,
  ...followUps.keeps,
  ...events.keeps,
  ...accounts.keeps,
  ...platformKeeps,
  ...web.keeps,
];

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

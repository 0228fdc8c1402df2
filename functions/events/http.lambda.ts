import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { events } from './contract.ts';
import { eventsHttp } from './http.tsx';
import { wireEvents } from './wire.ts';

const { tables, settings } = readEnvironment(events.functions.http);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();
const { actions } = wireEvents(tables, database);

const access = async () => {
  const [{ eventAccessActions }, { accountsStore }] = await Promise.all([
    import('#accounts/event-access.ts'),
    import('#accounts/store.ts'),
  ]);
  const store = accountsStore({ database, tables, secret });
  return eventAccessActions({ store, settings, random: systemRandom, patience: systemPatience });
};

export const handler = httpFunction(events, eventsHttp({ actions, access, secret, random: systemRandom }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

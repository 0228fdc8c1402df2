import { whoIsFor } from '#accounts/who-is.ts';
import { eventsActions } from '#events/actions.ts';
import { eventsStore } from '#events/store.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { rsvpsActions } from '#rsvps/actions.ts';
import { rsvpsStore } from '#rsvps/store.ts';
import { followUpsActions } from './actions.ts';
import { followUps } from './contract.ts';
import { followUpsEndpoints } from './http.tsx';
import { followUpsStore } from './store.ts';

const { tables, settings } = readEnvironment(followUps.functions.http);
const database = sdkDatabase();
const secret = settings.LINK_SECRET;
const shared = { random: systemRandom, patience: systemPatience };
const events = eventsActions({
  store: eventsStore({ database, table: tables.events, random: systemRandom }),
  ...shared,
});
const rsvps = rsvpsActions({ store: rsvpsStore({ database, tables }), events, secret, ...shared });
const actions = followUpsActions({
  store: followUpsStore({ database, tables, random: systemRandom }),
  mayManage: async (organiser, slug) => (await events.managed(organiser, slug))?.event,
  factsFor: rsvps.mailFactsFor,
  patience: systemPatience,
});

export const handler = httpFunction(followUps, followUpsEndpoints({ actions, settings }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

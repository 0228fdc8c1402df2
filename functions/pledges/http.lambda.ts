import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits, tableLimits } from '#platform/limits/limits.ts';
import { log } from '#platform/log.ts';
import { pledges } from './contract.ts';
import { pledgesHttp } from './http.tsx';
import { eventsComingIn, wirePledges } from './wire.ts';

const { tables, settings } = readEnvironment(pledges.functions.http);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();
const { actions } = wirePledges(tables, secret, database, eventsComingIn(tables.events, database));
const placesAnHour = Number(settings.PLACES_AN_HOUR_PER_NETWORK);

const endpoints = pledgesHttp({
  actions,
  limits: placesAnHour > 0 ? tableLimits(database, tables.limits) : noLimits,
  placesAnHour,
  random: systemRandom,
  secret,
});

export const handler = httpFunction(pledges, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits, tableLimits } from '#platform/limits/limits.ts';
import { log } from '#platform/log.ts';
import { lastMails } from '#platform/outbox/last-mail.ts';
import { kits } from './contract.ts';
import { kitsHttp } from './http.tsx';
import { wireKits } from './wire.ts';

const { tables, settings } = readEnvironment(kits.functions.http);
const database = sdkDatabase();
const { actions } = wireKits(tables, settings, database);
const placesAnHour = Number(settings.PLACES_AN_HOUR_PER_NETWORK);

const endpoints = kitsHttp({
  actions,
  limits: placesAnHour > 0 ? tableLimits(database, tables.limits) : noLimits,
  placesAnHour,
  places: async () => {
    const { directoryActions, stationActions } = await import('#directory/actions.ts');
    return { directory: directoryActions(), stations: stationActions() };
  },
  lastMails: async (now) => {
    const mails = await lastMails(database, tables.outbox, 'kit', now);
    return new Map(mails.map((mail) => [`${mail.subject}#${mail.reader}`, mail]));
  },
  random: systemRandom,
});

export const handler = httpFunction(kits, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret: settings.LINK_SECRET }),
});

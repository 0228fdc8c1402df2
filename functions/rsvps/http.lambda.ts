import { whoIsFor } from '#accounts/who-is.ts';
import { directoryActions } from '#directory/actions.ts';
import { pathOf } from '#kernel/links.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits, tableLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import { log } from '#platform/log.ts';
import { rsvps } from './contract.ts';
import { rsvpsHttp } from './http.tsx';
import { wireRsvps } from './wire.ts';

const { tables, settings } = readEnvironment(rsvps.functions.http);
const secret = settings.LINK_SECRET;
const { actions, events, database } = wireRsvps(tables, secret);
const placesAnHour = Number(settings.PLACES_AN_HOUR_PER_NETWORK);

const endpoints = rsvpsHttp({
  actions,
  events,
  directory: directoryActions(),
  limits: placesAnHour > 0 ? tableLimits(database, tables.limits) : noLimits,
  placesAnHour,
  linkOf: ({ slug, guest, linkGeneration }) => {
    const link = { purpose: 'place', subject: slug, reader: guest, generation: linkGeneration } as const;
    return pathOf(link, linkToken(secret, link));
  },
  secret,
  random: systemRandom,
});

export const handler = httpFunction(rsvps, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

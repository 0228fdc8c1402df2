import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { events } from './contract.ts';
import { eventsHttp } from './http.tsx';
import { wireEvents } from './wire.ts';

const { tables, settings } = readEnvironment(events.functions.http);
const secret = settings.LINK_SECRET;
const { actions, database } = wireEvents(tables);

export const handler = httpFunction(events, eventsHttp({ actions, secret, random: systemRandom }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { whenAsked } from '#platform/http/when-asked.ts';
import { log } from '#platform/log.ts';
import { checkIn } from './contract.ts';

const { tables, settings } = readEnvironment(checkIn.functions.http);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();

// Every page here asks three rooms. Pages and rooms come with the first visit: a start without them is a fifth shorter.
const endpoints = whenAsked(checkIn, ['hall', 'signAt', 'table'], async () => {
  const [{ checkInHttp }, { wireCheckIn }] = await Promise.all([import('./http.tsx'), import('./wire.ts')]);
  return checkInHttp({ actions: wireCheckIn(tables, secret, database), random: systemRandom });
});

export const handler = httpFunction(checkIn, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

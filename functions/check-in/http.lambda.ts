import { whoIsFor } from '#accounts/who-is.ts';
import { systemClock, systemRandom } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { log } from '#platform/log.ts';
import { checkIn } from './contract.ts';
import { checkInHttp } from './http.tsx';
import { wireCheckIn } from './wire.ts';

const { tables, settings } = readEnvironment(checkIn.functions.http);
const secret = settings.LINK_SECRET;
const { actions, database } = wireCheckIn(tables, secret);

export const handler = httpFunction(checkIn, checkInHttp({ actions, random: systemRandom }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

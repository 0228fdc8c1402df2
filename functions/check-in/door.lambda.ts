import { systemClock, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { whenAsked } from '#platform/http/when-asked.ts';
import { noLimits, tableLimits } from '#platform/limits/limits.ts';
import { log } from '#platform/log.ts';
import { checkIn } from './contract.ts';

const { tables, settings } = readEnvironment(checkIn.functions.door);
const database = sdkDatabase();
const limits = settings.SIGN_IN_LIMITS === 'off' ? noLimits : tableLimits(database, tables.limits);

const endpoints = whenAsked(checkIn, ['pair', 'list', 'sync'], async () => {
  const [{ doorCalls }, { wireCheckIn }] = await Promise.all([import('./http/calls.tsx'), import('./wire.ts')]);
  return doorCalls({ actions: wireCheckIn(tables, settings.LINK_SECRET, database, limits) });
});

export const handler = httpFunction<typeof checkIn, 'door'>(checkIn, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  // Nobody signs in here.
  whoIs: async () => undefined,
});

import { systemClock } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { countingErased } from '#platform/erased.ts';
import { describeError, log } from '#platform/log.ts';
import { checkIn } from './contract.ts';
import { checkInStore } from './store.ts';

const { tables, settings } = readEnvironment(checkIn.functions.tick);
const database = countingErased(sdkDatabase(), { table: tables.erased, clock: systemClock });
const store = checkInStore({ database, tables });

/** Events a tick takes at most; what is left is due again a minute later. */
const most = 20;

export const handler = async (): Promise<void> => {
  const now = systemClock();
  // Few minutes of a year have a door to close: the rooms it asks come with the first of those.
  if ((await store.due(now, 1)).length === 0) return log('info', 'swept', { room: checkIn.room, done: 0 });
  const { wireClosing } = await import('./wire.ts');
  const done = await wireClosing(tables, settings.LINK_SECRET, database).sweepDoors(now, most, (error) =>
    log('error', 'left to the next tick', describeError(error)),
  );
  log('info', 'swept', { room: checkIn.room, done });
};

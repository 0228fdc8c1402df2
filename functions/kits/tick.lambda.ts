import { systemClock } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { countingErased } from '#platform/erased.ts';
import { describeError, log } from '#platform/log.ts';
import { kits } from './contract.ts';
import { wireKits } from './wire.ts';

const { tables, settings } = readEnvironment(kits.functions.tick);
const { actions } = wireKits(
  tables,
  settings,
  countingErased(sdkDatabase(), { table: tables.erased, clock: systemClock }),
);

/** Items a tick takes at most; what is left is due again a minute later. */
const most = 200;

export const handler = async (): Promise<void> => {
  const done = await actions.sweep(systemClock(), most, (error) =>
    log('error', 'left to the next tick', describeError(error)),
  );
  log('info', 'swept', { room: kits.room, done });
};

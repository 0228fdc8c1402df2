import { systemClock } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { countingErased } from '#platform/erased.ts';
import { describeError, log } from '#platform/log.ts';
import { followUps } from './contract.ts';
import { dueRounds } from './store/due-rounds.ts';
import { wireSender } from './wire.ts';

const environment = readEnvironment(followUps.functions.tick);
const { tables, settings } = environment;
const database = countingErased(sdkDatabase(), { table: tables.erased, clock: systemClock });
const sender = wireSender(environment, database);

/** Rounds that a tick takes at most; what is left is due again a minute later. */
const mostRounds = 20;

/** The rooms that know what happened come with the first round that is due: most ticks find none. */
const sweepRounds = async (broke: (error: unknown) => void): Promise<void> => {
  const now = systemClock();
  if ((await dueRounds(database, tables['follow-ups'], now, 1)).length === 0) return;
  const { wireRounds } = await import('./wire-rounds.ts');
  await wireRounds(tables, settings.LINK_SECRET, database).sweepRounds(now, mostRounds, broke);
};

/** Once a minute: rounds whose moment came, and then every mail that is due, theirs too. */
export const handler = async (): Promise<void> => {
  const broke = (error: unknown): void => log('error', 'left to the next tick', describeError(error));
  await sweepRounds(broke).catch(broke);
  await sender.sweep();
};

import { readEnvironment } from '#platform/env.ts';
import { followUps } from './contract.ts';
import { wireSender } from './wire.ts';

const sender = wireSender(readEnvironment(followUps.functions.tick));

/** Once a minute: everything due. */
export const handler = async (): Promise<void> => {
  await sender.sweep();
};

import type { DynamoDBStreamEvent } from 'aws-lambda';
import { readEnvironment } from '#platform/env.ts';
import { followUps } from './contract.ts';
import { justOwed } from './just-owed.ts';
import { wireSender } from './wire.ts';

const sender = wireSender(readEnvironment(followUps.functions.send));

/** Each mail once, as soon as it is owed. Never fails for a record: what was not sent is still due. */
export const handler = async (event: DynamoDBStreamEvent): Promise<void> => {
  await sender.sendNow(justOwed(event));
};

import type { DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { describeError, log } from '#platform/log.ts';
import { rsvps } from './contract.ts';
import { wireRsvps } from './wire.ts';

const { tables, settings } = readEnvironment(rsvps.functions.follow);
const { actions } = wireRsvps(tables, settings.LINK_SECRET);

/** An event was moved, cancelled or enlarged: what it owes its guests is done now. Tried once; the tick does what is left. */
export const handler = async (event: DynamoDBStreamEvent): Promise<void> => {
  for (const { eventName, dynamodb } of event.Records) {
    const image = dynamodb?.NewImage;
    const what = image?.what?.S;
    const slug = image?.slug?.S;
    if (eventName === 'REMOVE' || slug === undefined || (what !== 'announce' && what !== 'promote')) continue;
    try {
      await actions.follow({ what, slug, version: Number(image?.version?.N ?? 0) }, systemClock());
    } catch (error) {
      log('error', 'duty left to the tick', describeError(error));
    }
  }
};

import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { describeError, log } from '#platform/log.ts';
import { rsvps } from './contract.ts';
import { wireRsvps } from './wire.ts';

const { tables, settings } = readEnvironment(rsvps.functions.follow);
const { actions } = wireRsvps(tables, settings.LINK_SECRET, sdkDatabase());

/** An event was moved, cancelled or enlarged: what it owes its guests is done now. Tried once; the tick does what is left. */
export const handler = async (event: DynamoDBStreamEvent): Promise<void> => {
  for (const record of event.Records) {
    const duty = begunBy(record);
    if (duty === undefined) continue;
    try {
      await actions.follow(duty, systemClock());
    } catch (error) {
      log('error', 'duty left to the tick', describeError(error));
    }
  }
};

/** An announcement is written once and then only moved on, by whoever is at it; seats can be added more than once. */
const begunBy = ({ eventName, dynamodb }: DynamoDBRecord) => {
  const image = dynamodb?.NewImage;
  const slug = image?.slug?.S;
  if (image?.dueAt === undefined || slug === undefined) return undefined;
  if (image.what?.S === 'promote') return { what: 'promote', slug } as const;
  if (image.what?.S !== 'announce' || eventName !== 'INSERT') return undefined;
  return { what: 'announce', slug, version: Number(image.version?.N) } as const;
};

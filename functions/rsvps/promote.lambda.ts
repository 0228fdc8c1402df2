import type { DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { describeError, log } from '#platform/log.ts';
import { rsvps } from './contract.ts';
import { wireRsvps } from './wire.ts';

const { tables, settings } = readEnvironment(rsvps.functions.promote);
const { actions } = wireRsvps(tables, settings.LINK_SECRET);

/** A place came free: the line of its event moves up. Tried once; what fails is still due and the tick does it. */
export const handler = async (event: DynamoDBStreamEvent): Promise<void> => {
  const slugs = new Set(
    event.Records.filter(({ dynamodb }) => dynamodb?.NewImage?.dueAt?.S !== undefined)
      .map(({ dynamodb }) => dynamodb?.NewImage?.slug?.S)
      .filter((slug) => slug !== undefined),
  );
  for (const slug of slugs) {
    try {
      await actions.promoteLine(slug, systemClock());
    } catch (error) {
      log('error', 'promotion left to the tick', describeError(error));
    }
  }
};

import type { DynamoDBStreamEvent } from 'aws-lambda';
import { systemClock } from '#platform/clock.ts';
import { readEnvironment } from '#platform/env.ts';
import { describeError, log } from '#platform/log.ts';
import { pledges } from './contract.ts';
import { wirePledges } from './wire.ts';

const { tables, settings } = readEnvironment(pledges.functions.follow);
const { actions } = wirePledges(tables, settings.LINK_SECRET);

/** The count moved: the marks it reached are put down. Tried once; what fails is still due and the tick does it. */
export const handler = async (event: DynamoDBStreamEvent): Promise<void> => {
  const slugs = new Set(
    event.Records.filter(({ dynamodb }) => dynamodb?.NewImage?.dueAt?.S !== undefined)
      .map(({ dynamodb }) => dynamodb?.NewImage?.slug?.S)
      .filter((slug) => slug !== undefined),
  );
  for (const slug of slugs) {
    try {
      await actions.settleMarks(slug, systemClock());
    } catch (error) {
      log('error', 'marks left to the tick', describeError(error));
    }
  }
};

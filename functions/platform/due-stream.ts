import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Instant } from '#kernel/instants.ts';
import type { Clock } from './clock.ts';
import { describeError, type Log } from './log.ts';

/**
 * The function of a stream whose items say by `dueAt` that something of their `slug` is to be done: `act` once for each slug among the records.
 * Tried once and never failing; what breaks is logged as `left`, is still due, and the tick does it.
 */
export const dueStream =
  (
    act: (slug: string, now: Instant) => Promise<unknown>,
    { left, clock, log }: { readonly left: string; readonly clock: Clock; readonly log: Log },
  ) =>
  async (event: Pick<DynamoDBStreamEvent, 'Records'>): Promise<void> => {
    const slugs = new Set(
      event.Records.filter(({ dynamodb }) => dynamodb?.NewImage?.dueAt?.S !== undefined)
        .map(({ dynamodb }) => dynamodb?.NewImage?.slug?.S)
        .filter((slug) => slug !== undefined),
    );
    for (const slug of slugs) {
      try {
        await act(slug, clock());
      } catch (error) {
        log('error', left, describeError(error));
      }
    }
  };

import type { DynamoDBStreamEvent } from 'aws-lambda';
import { fromAttributes } from '#platform/dynamo/expressions.ts';
import { MailRecord } from '#platform/outbox/owed.ts';

/**
 * The mails that a batch of the outbox's stream says were just owed. Everything else is passed over: later changes of a mail, calls, what
 * TTL took away, and a record this version cannot read, which the sweep will meet and report.
 */
export const justOwed = (event: Pick<DynamoDBStreamEvent, 'Records'>): readonly MailRecord[] =>
  event.Records.flatMap(({ eventName, dynamodb }) => {
    if (eventName !== 'INSERT' || dynamodb?.NewImage === undefined) return [];
    const read = MailRecord.safeParse(fromAttributes(dynamodb.NewImage));
    return read.success && read.data.by === 'mail' && read.data.state === 'pending' ? [read.data] : [];
  });

import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  ScanCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Attribute, expressionsOf, fromAttributes, toAttributes } from './expressions.ts';
import type { Database, Item, Page, Query, Refused, ScannedDatabase, Write, Written } from './port.ts';

/** Longest wait for one answer. Two tries and a pause stay within the three seconds after which a visitor is told to press again. */
const requestTimeout = 1_200;

/** The port over Amazon's SDK. One retry of the SDK for lost answers; conflicts and throttling come back as `conflict`. */
export const sdkDatabase = (client: Pick<DynamoDBClient, 'send'> = sdkClient()): Database => ({
  get: async (table, key, options) => {
    const answer = await client.send(
      new GetItemCommand({ TableName: table, Key: toAttributes(key), ConsistentRead: options?.consistent ?? false }),
    );
    return answer.Item === undefined ? undefined : asItem(answer.Item);
  },
  query: async (query) => {
    const answer = await client.send(new QueryCommand(queryInput(query)));
    return pageOf(answer);
  },
  write: (write) => settle(1, () => sendOne(client, write)),
  transact: (writes) =>
    settle(writes.length, async () => {
      await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map(transactItem) }));
    }),
});

/** The same for the few functions that scan; what only they need is in no other's bundle. */
export const sdkScannedDatabase = (client: Pick<DynamoDBClient, 'send'> = sdkClient()): ScannedDatabase => ({
  ...sdkDatabase(client),
  scan: async ({ in: table, limit, after }) => {
    const answer = await client.send(
      new ScanCommand({
        TableName: table,
        Limit: limit,
        ConsistentRead: true,
        ExclusiveStartKey: after === undefined ? undefined : toAttributes(after),
      }),
    );
    return pageOf(answer);
  },
});

/** The SDK's client as every function has it, without what copies each question and answer for a log that nobody keeps: 8 % of the work of a request. */
export const sdkClient = (): DynamoDBClient => {
  const client = new DynamoDBClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 500, requestTimeout } });
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

const asItem = (attributes: Readonly<Record<string, unknown>>): Item => fromAttributes(attributes) as Item;

const pageOf = ({
  Items = [],
  LastEvaluatedKey: last,
}: Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey'>): Page => {
  const items = Items.map(asItem);
  return last === undefined ? { items } : { items, next: fromAttributes(last) as NonNullable<Page['next']> };
};

const queryInput = (query: Query): QueryCommand['input'] => {
  const [of, item] = query.index === undefined ? ['of', 'item'] : [query.index.of, query.index.item];
  const range = query.item ?? {};
  const names: Record<string, string> = { '#of': of };
  const values: Record<string, Attribute> = { ':of': { S: query.of } };
  let condition = '#of = :of';
  const bound = (placeholder: string, value: string, expression: string): void => {
    names['#item'] = item;
    values[placeholder] = { S: value };
    condition += ` AND ${expression}`;
  };
  if ('startsWith' in range) bound(':start', range.startsWith, 'begins_with(#item, :start)');
  else if (range.from !== undefined && range.to !== undefined) {
    values[':to'] = { S: range.to };
    bound(':from', range.from, '#item BETWEEN :from AND :to');
  } else if (range.from !== undefined) bound(':from', range.from, '#item >= :from');
  else if (range.to !== undefined) bound(':to', range.to, '#item <= :to');
  return {
    TableName: query.in,
    IndexName: query.index?.name,
    KeyConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    Limit: query.limit,
    ScanIndexForward: query.newestFirst !== true,
    ConsistentRead: query.consistent ?? false,
    ExclusiveStartKey: query.after === undefined ? undefined : toAttributes(query.after),
  };
};

const shared = (write: Write) => {
  const { condition, names, values } = expressionsOf(write);
  return {
    TableName: write.in,
    ConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
};

const transactItem = (write: Write): TransactWriteItem => {
  if ('put' in write) return { Put: { ...shared(write), Item: toAttributes(write.put) } };
  if ('delete' in write) return { Delete: { ...shared(write), Key: toAttributes(write.delete) } };
  return {
    Update: { ...shared(write), Key: toAttributes(write.update), UpdateExpression: expressionsOf(write).update },
  };
};

const sendOne = async (client: Pick<DynamoDBClient, 'send'>, write: Write): Promise<void> => {
  if ('put' in write) await client.send(new PutItemCommand({ ...shared(write), Item: toAttributes(write.put) }));
  else if ('delete' in write)
    await client.send(new DeleteItemCommand({ ...shared(write), Key: toAttributes(write.delete) }));
  else
    await client.send(
      new UpdateItemCommand({
        ...shared(write),
        Key: toAttributes(write.update),
        UpdateExpression: expressionsOf(write).update,
      }),
    );
};

const conflicts = new Set([
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

type Cancellation = { readonly Code?: string; readonly Item?: Readonly<Record<string, unknown>> };

/** Turns what the service throws into an outcome; whatever is neither condition nor conflict stays thrown. */
const settle = async (writes: number, send: () => Promise<void>): Promise<Written> => {
  try {
    await send();
    return { is: 'written' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (conflicts.has(error.name)) return { is: 'conflict' };
    if (error.name === 'ConditionalCheckFailedException') {
      return { is: 'condition', failed: [refused((error as { Item?: Cancellation['Item'] }).Item)] };
    }
    if (error.name !== 'TransactionCanceledException') throw error;
    const reasons = (error as { CancellationReasons?: readonly Cancellation[] }).CancellationReasons ?? [];
    // A failed condition is an answer that a later try would give as well; it goes before a conflict on another item.
    if (reasons.some((reason) => reason.Code === 'ConditionalCheckFailed')) {
      const failed = Array.from({ length: writes }, (_, at) => {
        const reason = reasons[at];
        return reason?.Code === 'ConditionalCheckFailed' ? refused(reason.Item) : undefined;
      });
      return { is: 'condition', failed };
    }
    if (reasons.some((reason) => conflicts.has(reason.Code ?? ''))) return { is: 'conflict' };
    throw error;
  }
};

const refused = (was: Cancellation['Item']): Refused => ({ was: was === undefined ? undefined : asItem(was) });

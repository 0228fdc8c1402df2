import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { type Database, dueIndex, ifAbsent, type Write } from '#platform/dynamo/port.ts';
import { sdkClient, sdkDatabase } from '#platform/dynamo/sdk.ts';

type Sent = { readonly command: string; readonly input: Readonly<Record<string, unknown>> };

/** The port over a client that sends nowhere: `answer` gives what comes back, or throws. */
const over = (answer: () => unknown = () => ({})): { database: Database; sent: Sent[] } => {
  const sent: Sent[] = [];
  const send = async (command: { input: Readonly<Record<string, unknown>>; constructor: { name: string } }) => {
    sent.push({ command: command.constructor.name, input: command.input });
    return answer();
  };
  return { database: sdkDatabase({ send } as unknown as Parameters<typeof sdkDatabase>[0]), sent };
};
const throwing = (error: unknown): Database =>
  over(() => {
    throw error;
  }).database;
const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name }, more);

const key = { of: 'event#a', item: 'guest#b' };
const put: Write = { put: { ...key, name: 'Noor' }, in: 'rsvps', if: ifAbsent };
const item = { of: { S: key.of }, item: { S: key.item }, left: { N: '2' } };
const cancelled = (...reasons: readonly { Code?: string; Item?: unknown }[]): Error =>
  named('TransactionCanceledException', { CancellationReasons: reasons });

describe('what the service says of one write', () => {
  test('nothing at all is written', async () => {
    expect(await over().database.write(put)).toEqual({ is: 'written' });
  });

  test.each([
    'TransactionConflictException',
    'TransactionInProgressException',
    'ThrottlingException',
    'ThrottlingError',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
  ])('%s is a conflict: decide again', async (name) => {
    expect(await throwing(named(name)).write(put)).toEqual({ is: 'conflict' });
    expect(await throwing(named(name)).transact([put])).toEqual({ is: 'conflict' });
  });

  test('a failed condition comes with the item as it was, or with nothing where there was none', async () => {
    expect(await throwing(named('ConditionalCheckFailedException', { Item: item })).write(put)).toEqual({
      is: 'condition',
      failed: [{ was: { ...key, left: 2 } }],
    });
    expect(await throwing(named('ConditionalCheckFailedException')).write(put)).toEqual({
      is: 'condition',
      failed: [{ was: undefined }],
    });
  });

  test.each(['ValidationException', 'AccessDeniedException', 'TimeoutError', 'InternalServerError'])(
    '%s stays thrown',
    async (name) => {
      await expect(throwing(named(name)).write(put)).rejects.toThrow(name);
      await expect(throwing(named(name)).transact([put])).rejects.toThrow(name);
    },
  );

  test('something thrown that is no error stays as it is', async () => {
    await expect(throwing('a text').write(put)).rejects.toBe('a text');
  });
});

describe('what the service says of a transaction', () => {
  const three = [put, put, put];

  test('names which conditions failed, in the order of the writes, with the items as they were', async () => {
    const error = cancelled({ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: item }, { Code: 'None' });
    expect(await throwing(error).transact(three)).toEqual({
      is: 'condition',
      failed: [undefined, { was: { ...key, left: 2 } }, undefined],
    });
  });

  test('a conflict on one item is a conflict', async () => {
    expect(await throwing(cancelled({ Code: 'None' }, { Code: 'TransactionConflict' })).transact(three)).toEqual({
      is: 'conflict',
    });
  });

  test.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])('%s of one item is a conflict', async (Code) => {
    expect(await throwing(cancelled({ Code: 'None' }, { Code })).transact(three)).toEqual({ is: 'conflict' });
  });

  test('a failed condition goes before a conflict on another item: a later try would fail as well', async () => {
    const error = cancelled({ Code: 'TransactionConflict' }, { Code: 'ConditionalCheckFailed' });
    expect(await throwing(error).transact([put, put])).toEqual({
      is: 'condition',
      failed: [undefined, { was: undefined }],
    });
  });

  test('a reason that is neither stays thrown, as does a cancellation without reasons', async () => {
    await expect(throwing(cancelled({ Code: 'ValidationError' })).transact(three)).rejects.toThrow();
    await expect(throwing(cancelled()).transact(three)).rejects.toThrow();
    await expect(throwing(named('TransactionCanceledException')).transact(three)).rejects.toThrow();
  });
});

describe('what is sent', () => {
  test('each sort of write by its own command, with its condition and the old item asked for', async () => {
    const { database, sent } = over();
    await database.write(put);
    await database.write({ update: key, in: 'rsvps', set: { party: 2 }, if: { revision: { is: 1 } } });
    await database.write({ delete: key, in: 'rsvps' });
    expect(sent.map(({ command }) => command)).toEqual(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand']);
    expect(sent[0]?.input).toEqual({
      TableName: 'rsvps',
      Item: { of: { S: key.of }, item: { S: key.item }, name: { S: 'Noor' } },
      ConditionExpression: '(attribute_not_exists(#of))',
      ExpressionAttributeNames: { '#of': 'of' },
      ExpressionAttributeValues: undefined,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    expect(sent[1]?.input).toMatchObject({
      Key: { of: { S: key.of }, item: { S: key.item } },
      UpdateExpression: 'SET #party = :v0',
      ConditionExpression: '(#revision = :v1)',
      ExpressionAttributeValues: { ':v0': { N: '2' }, ':v1': { N: '1' } },
    });
    expect(sent[2]?.input).toMatchObject({ Key: { of: { S: key.of } }, ConditionExpression: undefined });
  });

  test('a transaction in one request, without a token of the SDK that would outlive ours', async () => {
    const { database, sent } = over();
    await database.transact([
      put,
      { update: key, in: 'events', add: { left: -1 }, if: { left: { atLeast: 1 } } },
      { delete: key, in: 'rsvps', if: { of: 'present' } },
    ]);
    expect(sent).toHaveLength(1);
    const items = sent[0]?.input.TransactItems as readonly Record<string, Record<string, unknown>>[];
    expect(items.map((one) => Object.keys(one))).toEqual([['Put'], ['Update'], ['Delete']]);
    expect(items.map((one) => Object.values(one)[0]?.ReturnValuesOnConditionCheckFailure)).toEqual([
      'ALL_OLD',
      'ALL_OLD',
      'ALL_OLD',
    ]);
    expect(items[1]?.Update).toMatchObject({
      TableName: 'events',
      UpdateExpression: 'ADD #left :v0',
      ConditionExpression: '(#left >= :v1)',
    });
    expect(sent[0]?.input).not.toHaveProperty('ClientRequestToken');
  });

  test('a read is consistent only when that is asked', async () => {
    const { database, sent } = over(() => ({ Item: item }));
    expect(await database.get('rsvps', key)).toEqual({ ...key, left: 2 });
    await database.get('rsvps', key, { consistent: true });
    expect(sent.map(({ input }) => input.ConsistentRead)).toEqual([false, true]);
    expect(await over().database.get('rsvps', key)).toBeUndefined();
  });

  test.each([
    [{}, '#of = :of', {}],
    [{ startsWith: 'guest#' }, '#of = :of AND begins_with(#item, :start)', { ':start': { S: 'guest#' } }],
    [{ from: 'a' }, '#of = :of AND #item >= :from', { ':from': { S: 'a' } }],
    [{ to: 'z' }, '#of = :of AND #item <= :to', { ':to': { S: 'z' } }],
    [{ from: 'a', to: 'z' }, '#of = :of AND #item BETWEEN :from AND :to', { ':from': { S: 'a' }, ':to': { S: 'z' } }],
  ] as const)('a query of the range %j', async (range, expression, values) => {
    const { database, sent } = over(() => ({ Items: [item] }));
    expect(await database.query({ in: 'rsvps', of: 'event#a', item: range, limit: 5 })).toEqual({
      items: [{ ...key, left: 2 }],
    });
    expect(sent[0]?.input).toMatchObject({
      TableName: 'rsvps',
      KeyConditionExpression: expression,
      ExpressionAttributeValues: { ':of': { S: 'event#a' }, ...values },
      Limit: 5,
      ScanIndexForward: true,
      ConsistentRead: false,
      ExclusiveStartKey: undefined,
    });
    const names = 'startsWith' in range || 'from' in range || 'to' in range ? ['#of', '#item'] : ['#of'];
    expect(Object.keys(sent[0]?.input.ExpressionAttributeNames as object)).toEqual(names);
  });

  test('a query of an index goes by its keys, backwards when asked, and on from where it stopped', async () => {
    const last = { of: { S: 'x' }, item: { S: 'y' }, dueBucket: { S: 'rsvps' }, dueAt: { S: '2019' } };
    const { database, sent } = over(() => ({ LastEvaluatedKey: last }));
    const page = await database.query({ in: 'rsvps', index: dueIndex, of: 'rsvps', limit: 1, newestFirst: true });
    expect(page).toEqual({ items: [], next: { of: 'x', item: 'y', dueBucket: 'rsvps', dueAt: '2019' } });
    await database.query({
      in: 'rsvps',
      index: dueIndex,
      of: 'rsvps',
      limit: 1,
      ...(page.next && { after: page.next }),
    });
    expect(sent[0]?.input).toMatchObject({
      IndexName: 'due',
      ExpressionAttributeNames: { '#of': 'dueBucket' },
      ScanIndexForward: false,
    });
    expect(sent[1]?.input.ExclusiveStartKey).toEqual(last);
  });

  test('what a read throws is not swallowed', async () => {
    await expect(throwing(named('ThrottlingException')).get('rsvps', key)).rejects.toThrow('ThrottlingException');
    await expect(throwing(named('TimeoutError')).query({ in: 'rsvps', of: 'x', limit: 1 })).rejects.toThrow();
  });
});

test('nothing that is asked or answered is copied for a log', () => {
  const copying = ({ middlewareStack }: Pick<DynamoDBClient, 'middlewareStack'>) =>
    middlewareStack.identify().filter((step) => step.startsWith('loggerMiddleware'));
  expect(copying(new DynamoDBClient())).toHaveLength(1);
  expect(copying(sdkClient())).toEqual([]);
});

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableContract } from '#kernel/contract.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { makeTables, startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts';

const string = (name: string) => ({ AttributeName: name, AttributeType: 'S' });
const schema = (of: string, item: string) => [
  { AttributeName: of, KeyType: 'HASH' },
  { AttributeName: item, KeyType: 'RANGE' },
];

/** What CreateTable takes for a table of the house, as its contract describes it. */
const definitionOf = (name: string, { due, stream, indexes = {} }: TableContract) => {
  const all: NonNullable<TableContract['indexes']> = due
    ? { ...indexes, due: { of: 'dueBucket', item: 'dueAt', carries: 'keys' } }
    : indexes;
  const attributes = new Set(['of', 'item', ...Object.values(all).flatMap(({ of, item }) => [of, item])]);
  const GlobalSecondaryIndexes = Object.entries(all).map(([IndexName, { of, item, carries }]) => ({
    IndexName,
    KeySchema: schema(of, item),
    Projection:
      typeof carries === 'string'
        ? { ProjectionType: carries === 'all' ? 'ALL' : 'KEYS_ONLY' }
        : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...carries] },
  }));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schema('of', 'item'),
    AttributeDefinitions: [...attributes].map(string),
    ...(GlobalSecondaryIndexes.length === 0 ? {} : { GlobalSecondaryIndexes }),
    ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } } : {}),
  };
};

/**
 * DynamoDB Local in memory, about a second to start: one for a whole test file, `stop` in `afterAll`. `database` is the
 * product's own port over it, `makeTables` makes tables by name from their contracts (names of three characters or more).
 */
export const startDatabase = async (tables: Readonly<Record<string, TableContract>> = {}) => {
  const local = await startDynamoDbLocal();
  const make = (wanted: Readonly<Record<string, TableContract>>) =>
    makeTables(
      local,
      Object.entries(wanted).map(([name, contract]) => ({
        name,
        arn: name,
        keys: ['of', 'item'],
        indexes: [],
        hasStream: contract.stream === true,
        definition: definitionOf(name, contract),
      })),
    );
  const client = new DynamoDBClient({
    endpoint: local.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  await make(tables);
  return {
    endpoint: local.endpoint,
    client,
    database: sdkDatabase(client),
    makeTables: make,
    call: local.call,
    async stop() {
      client.destroy();
      await local.stop();
    },
  };
};

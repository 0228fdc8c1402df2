import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { TablePlan } from '../../../infra/local/blueprint.ts';
import { makeTables, startDynamoDbLocal } from '../../../infra/local/dynamodb-local.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';

const folder = mkdtempSync(join(tmpdir(), 'database-'));
afterAll(() => rmSync(folder, { recursive: true }));

const notes = (indexes: string[] = []): TablePlan => ({
  name: 'notes',
  arn: 'notes',
  keys: ['of'],
  indexes: [],
  hasStream: false,
  definition: {
    TableName: 'notes',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'of', KeyType: 'HASH' }],
    AttributeDefinitions: ['of', ...indexes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    ...(indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: indexes.map((IndexName) => ({
            IndexName,
            KeySchema: [{ AttributeName: IndexName, KeyType: 'HASH' }],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          })),
        }),
  },
});

describe('DynamoDB Local', () => {
  test('keeps its data between runs, and a table of another shape is told with the way out', async () => {
    const first = await startDynamoDbLocal({ dataDir: folder });
    await makeTables(first, [notes()]);
    await first.call('PutItem', { TableName: 'notes', Item: { of: { S: 'kept' } } });
    await first.stop();
    const second = await startDynamoDbLocal({ dataDir: folder });
    await makeTables(second, [notes()]);
    const key = { TableName: 'notes', Key: { of: { S: 'kept' } } };
    expect((await second.call('GetItem', key)).Item).toEqual({ of: { S: 'kept' } });
    await expect(makeTables(second, [notes(['due'])])).rejects.toThrow('npm start -- --fresh');
    await expect(second.call('GetItem', { ...key, TableName: 'nothing' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await second.stop();
  });

  test('a machine without Java is told so with a next step', async () => {
    const { PATH } = process.env;
    symlinkSync('/bin/sh', join(folder, 'sh'));
    process.env.PATH = folder;
    const refused = await startDynamoDbLocal().catch((error: Error) => error);
    process.env.PATH = PATH;
    expect(refused).toMatchObject({ name: 'CannotStart', message: expect.stringContaining('Install Java 17') });
  });

  test('a table made from a room’s contract serves the product’s own port', async () => {
    const { database, stop } = await startDatabase({ mails: { due: true, stream: true, garbage: true } });
    const mail = { of: 'mail#1', item: 'mail', dueBucket: '1', dueAt: '2019-05-20T07:00:00.000Z' };
    await database.write({ in: 'mails', put: mail });
    expect(await database.get('mails', { of: 'mail#1', item: 'mail' })).toEqual(mail);
    const due = await database.query({
      limit: 5,
      in: 'mails',
      index: { name: 'due', of: 'dueBucket', item: 'dueAt' },
      of: '1',
    });
    expect(due.items).toEqual([mail]);
    await stop();
  });
});

import { afterAll, beforeAll, describe } from 'vitest';
import type { TableContract } from '#kernel/contract.ts';
import { sdkScannedDatabase } from '#platform/dynamo/sdk.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { allTables } from '../../support/house.ts';
import { replayPromises, restoredTables } from './replay-promises.ts';

const contracts: Readonly<Record<string, TableContract>> = allTables;
const withRestored = {
  ...contracts,
  ...Object.fromEntries(restoredTables.map((name) => [name, contracts[name.replace('-restored', '')] ?? {}])),
};

describe('erasing again after a restore, over DynamoDB Local', () => {
  let local: Awaited<ReturnType<typeof startDatabase>>;
  beforeAll(async () => {
    local = await startDatabase();
  }, 30_000);
  afterAll(() => local.stop());

  replayPromises(async () => {
    for (const name of Object.keys(withRestored)) {
      await local.call('DeleteTable', { TableName: name }).catch(() => undefined);
    }
    await local.makeTables(withRestored);
    return sdkScannedDatabase(local.client);
  });
});

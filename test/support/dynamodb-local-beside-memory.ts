import { afterAll, beforeAll, describe } from 'vitest';
import type { TableContract } from '#kernel/contract.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { startDatabase } from './dynamodb-local.ts';

/** The same database under other table names. */
const renamed = (database: Database, own: (table: string) => string): Database => ({
  get: (table, key, options) => database.get(own(table), key, options),
  query: (query) => database.query({ ...query, in: own(query.in) }),
  write: (write) => database.write({ ...write, in: own(write.in) }),
  transact: (writes) => database.transact(writes.map((write) => ({ ...write, in: own(write.in) }))),
});

/** The promises of `what`, over the twin in memory and over DynamoDB Local; `fresh` gives each test empty tables that no other test sees. */
export const overBoth = (
  what: string,
  tables: Readonly<Record<string, TableContract>>,
  promises: (fresh: () => Promise<Database>) => void,
): void => {
  describe(`${what}, over the twin in memory`, () => {
    promises(async () => memoryDatabase());
  });

  describe(`${what}, over DynamoDB Local`, () => {
    let local: Awaited<ReturnType<typeof startDatabase>>;
    beforeAll(async () => {
      local = await startDatabase(tables);
    }, 30_000);
    afterAll(() => local.stop());

    let run = 0;
    promises(async () => {
      run += 1;
      const own = (table: string) => `${table}-${run}`;
      await local.makeTables(Object.fromEntries(Object.entries(tables).map(([name, table]) => [own(name), table])));
      return renamed(local.database, own);
    });
  });
};

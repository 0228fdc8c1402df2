import { afterAll, beforeAll } from 'vitest';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { allTables } from '../../support/house.ts';
import { runs } from '../../support/runs.ts';
import { doorPromises } from './door-promises.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
}, 30_000);
afterAll(() => local?.stop());

doorPromises(() => local.database, runs(8));

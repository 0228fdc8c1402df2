import { afterAll, beforeAll } from 'vitest';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { allTables } from '../../support/house.ts';
import { invitingPromises } from './inviting-promises.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
}, 30_000);
afterAll(() => local?.stop());

invitingPromises(() => local.database);

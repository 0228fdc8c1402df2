import { afterAll, beforeAll } from 'vitest';
import { events } from '#events/contract.ts';
import { kits } from '#kits/contract.ts';
import { systemPatience } from '#platform/clock.ts';
import { platformTables } from '#platform/contract.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { hostHouse } from './host-house.ts';
import { hostingPromises } from './hosting-promises.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase();
});
afterAll(() => local?.stop());

let houses = 0;
hostingPromises(async () => {
  houses += 1;
  const prefix = `house${houses}-`;
  await local.makeTables({
    [`${prefix}kits`]: kits.tables.kits,
    [`${prefix}outbox`]: platformTables.outbox,
    [`${prefix}todo`]: platformTables.todo,
    [`${prefix}events`]: events.tables.events,
  });
  return hostHouse(local.database, () => systemPatience, prefix);
});

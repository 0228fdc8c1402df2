import { afterAll, beforeAll } from 'vitest';
import { events } from '#events/contract.ts';
import { systemPatience } from '#platform/clock.ts';
import { platformTables } from '#platform/contract.ts';
import { rsvps } from '#rsvps/contract.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { houseOver } from '../../support/house.ts';
import { cardingPromises } from './carding-promises.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase({
    outbox: platformTables.outbox,
    todo: platformTables.todo,
    events: events.tables.events,
    rsvps: rsvps.tables.rsvps,
  });
});
afterAll(() => local?.stop());

cardingPromises(() => houseOver(local.database, () => systemPatience));

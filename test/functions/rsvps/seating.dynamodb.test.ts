import { afterAll, beforeAll, beforeEach } from 'vitest';
import { events } from '#events/contract.ts';
import { systemPatience } from '#platform/clock.ts';
import { platformTables } from '#platform/contract.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { rsvps } from '#rsvps/contract.ts';
import { startDatabase } from '../../support/dynamodb-local.ts';
import { seatingHouse } from './seating-house.ts';
import { seatingPromises } from './seating-promises.ts';

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

let houses = 0;
beforeEach(() => {
  houses += 1;
});

/** Every house has partitions of its own in the same tables: events get the same slug in each, so the key of each partition says whose it is. */
const partOf = (database: Database, house: number): Database => {
  const mine = <T extends { readonly of: string }>(key: T): T => ({ ...key, of: `${house}#${key.of}` });
  const writes = (all: Parameters<Database['transact']>[0]): Parameters<Database['transact']>[0] =>
    all.map((write) =>
      'put' in write
        ? { ...write, put: mine(write.put) }
        : 'update' in write
          ? { ...write, update: mine(write.update) }
          : { ...write, delete: mine(write.delete) },
    );
  return {
    get: (table, key, options) => database.get(table, mine(key), options),
    query: (query) => database.query({ ...query, of: `${house}#${query.of}` }),
    write: (write) => database.write(writes([write])[0] ?? write),
    transact: (all) => database.transact(writes(all)),
  };
};

seatingPromises(() => seatingHouse(partOf(local.database, houses), () => systemPatience));

import { directoryActions } from '#directory/actions.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { wirePledges } from '#pledges/wire.ts';
import { wireRsvps } from '#rsvps/wire.ts';
import { checkInActions } from './actions.ts';

type Tables = {
  readonly events: string;
  readonly rsvps: string;
  readonly pledges: string;
  readonly outbox: string;
  readonly todo: string;
};

/** The room put together with the real database: the rooms it asks, and nothing of its own. */
export const wireCheckIn = (tables: Tables, secret: string, database: Database = sdkDatabase()) => {
  const { events, actions: rsvps } = wireRsvps(tables, secret, database);
  const { actions: pledges } = wirePledges(tables, secret, database);
  return { database, actions: checkInActions({ events, rsvps, pledges, directory: directoryActions(), secret }) };
};

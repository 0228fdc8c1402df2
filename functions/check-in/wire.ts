import { directoryActions } from '#directory/actions.ts';
import { eventsActions } from '#events/actions.ts';
import { eventsStore } from '#events/store.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { pledgesActions } from '#pledges/actions.ts';
import { pledgesStore } from '#pledges/store.ts';
import { rsvpsActions } from '#rsvps/actions.ts';
import { rsvpsStore } from '#rsvps/store.ts';
import { type CheckInActions, checkInActions } from './actions.ts';

type Tables = {
  readonly events: string;
  readonly rsvps: string;
  readonly pledges: string;
  readonly outbox: string;
  readonly todo: string;
};

/**
 * The room put together with the rooms it asks, and nothing of its own. Each from its store, and not by its own wiring: this file is loaded when
 * somebody first comes into a hall, and theirs would bring the SDK a second time.
 */
export const wireCheckIn = (tables: Tables, secret: string, database: Database): CheckInActions => {
  const shared = { random: systemRandom, patience: systemPatience };
  const directory = directoryActions();
  const events = eventsActions({
    store: eventsStore({ database, table: tables.events, random: systemRandom }),
    ...shared,
  });
  const rsvps = rsvpsActions({
    store: rsvpsStore({ database, tables }),
    events,
    secret,
    patience: systemPatience,
    municipalityNamed: async (code) => directory.municipality(code)?.displayName,
  });
  const store = pledgesStore({ database, tables, random: systemRandom });
  const pledges = pledgesActions({ store, directory, secret, ...shared });
  return checkInActions({ events, rsvps, pledges, directory, secret });
};

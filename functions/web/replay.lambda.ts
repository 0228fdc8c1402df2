import { systemClock } from '#platform/clock.ts';
import { sdkScannedDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { web } from './contract.ts';
import { replaying } from './replay.ts';

const { tables, settings } = readEnvironment(web.functions.replay);

const replay = replaying({
  database: sdkScannedDatabase(),
  ledger: tables.erasures,
  secret: settings.ERASURE_SECRET,
  living: {
    rsvps: tables.rsvps,
    pledges: tables.pledges,
    kits: tables.kits,
    'check-in': tables['check-in'],
    events: tables.events,
    accounts: tables.accounts,
    'follow-ups': tables.outbox,
  },
  // All rooms, and only once it is sure what was asked.
  roomsIn: async (named, database, only) => {
    const { wireOwnRooms } = await import('./wire-own-data.ts');
    return wireOwnRooms({ ...named, outbox: named['follow-ups'], todo: tables.todo }, settings, database, only);
  },
});

/** What a person calls after a restore, as the runbook says; its answer holds numbers and nobody. */
export const handler = async (handed: unknown) => replay(handed, systemClock());

import { ownDataRequests } from '#accounts/for-own-data.ts';
import { ownDataStore } from '#accounts/store/own-data.ts';
import { whoIsFor } from '#accounts/who-is.ts';
import { Contact } from '#kernel/contacts.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkScannedDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { countingErased } from '#platform/erased.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits, tableLimits } from '#platform/limits/limits.ts';
import { loadOnce } from '#platform/load-once.ts';
import { log } from '#platform/log.ts';
import { web } from './contract.ts';
import { ownDataHttp } from './http/own-data.tsx';
import { ownData } from './own-data.ts';
import { ledgerOf } from './store.ts';
import { kept } from './wire-kept.ts';

const { tables, settings } = readEnvironment(web.functions['own-data']);
const secret = settings.LINK_SECRET;
const database = countingErased(sdkScannedDatabase(), { table: tables.erased, clock: systemClock });

const own = ownData({
  // Whoever only asks for the mail brings none of the rooms along.
  rooms: loadOnce(async () => (await import('./wire-own-data.ts')).wireOwnRooms(tables, settings, database)),
  ledger: ledgerOf({ database, table: tables.erasures, secret: settings.ERASURE_SECRET }),
  patience: systemPatience,
  municipalityNamed: async (code) =>
    (await import('#directory/actions.ts')).directoryActions().municipality(code)?.displayName,
});
const requests = ownDataRequests({
  store: ownDataStore({ database, tables }),
  limits: settings.SIGN_IN_LIMITS === 'off' ? noLimits : tableLimits(database, tables.limits),
  secret,
  patience: systemPatience,
});
const contact = Contact.parse(JSON.parse(settings.PROGRAMME_CONTACT));

const endpoints = ownDataHttp({ requests, own, kept, contact, clock: systemClock, random: systemRandom });

export const handler = httpFunction<typeof web, 'own-data'>(web, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

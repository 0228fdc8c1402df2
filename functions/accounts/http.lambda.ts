import { Contact } from '#kernel/messages.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits, tableLimits } from '#platform/limits/limits.ts';
import { log } from '#platform/log.ts';
import { accountsActions } from './actions.ts';
import { accounts } from './contract.ts';
import { accountsEndpoints } from './http.tsx';
import { accountsStore } from './store.ts';

const { tables, settings } = readEnvironment(accounts.functions.http);
const database = sdkDatabase();
const actions = accountsActions({
  store: accountsStore({ database, tables, secret: settings.LINK_SECRET }),
  limits: settings.SIGN_IN_LIMITS === 'off' ? noLimits : tableLimits(database, tables.limits),
  settings,
  random: systemRandom,
  patience: systemPatience,
});
const contact = Contact.parse(JSON.parse(settings.PROGRAMME_CONTACT));

export const handler = httpFunction(accounts, accountsEndpoints({ actions, contact, random: systemRandom }), {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: actions.whoIs,
});

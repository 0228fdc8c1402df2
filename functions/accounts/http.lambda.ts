import { Contact } from '#kernel/contacts.ts';
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
const secret = settings.LINK_SECRET;
const store = accountsStore({ database, tables, secret });
const shared = { random: systemRandom, patience: systemPatience };
const actions = accountsActions({
  store,
  limits: settings.SIGN_IN_LIMITS === 'off' ? noLimits : tableLimits(database, tables.limits),
  settings,
  ...shared,
});
const contact = Contact.parse(JSON.parse(settings.PROGRAMME_CONTACT));

const lettingIn = async () => {
  const [{ directoryActions }, { lettingInActions }] = await Promise.all([
    import('#directory/actions.ts'),
    import('./letting-in.ts'),
  ]);
  return lettingInActions({ store, directory: directoryActions(), settings, ...shared });
};

const passkeys = async () => {
  const { passkeyActions } = await import('./passkeys.ts');
  const check = async () => (await import('./passkey-check.ts')).passkeyCheck;
  return passkeyActions({ store, check, settings, ...shared });
};

const endpoints = accountsEndpoints({ actions, lettingIn, passkeys, contact, random: systemRandom, secret });

export const handler = httpFunction(accounts, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: actions.whoIs,
});

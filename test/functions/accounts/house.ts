import { randomBytes } from 'node:crypto';
import { directoryActions } from '#directory/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import type { Patience } from '#platform/clock.ts';
import { platformTables } from '#platform/contract.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { type Limits, noLimits } from '#platform/limits/limits.ts';
import { linkCode, linkToken } from '#platform/links.ts';
import { logIndex, MailRecord } from '#platform/outbox/owed.ts';
import { accountsActions } from '../../../functions/accounts/actions.ts';
import { accounts } from '../../../functions/accounts/contract.ts';
import { accountsEndpoints } from '../../../functions/accounts/http.tsx';
import { lettingInActions } from '../../../functions/accounts/letting-in.ts';
import { passkeyCheck } from '../../../functions/accounts/passkey-check.ts';
import { passkeyActions } from '../../../functions/accounts/passkeys.ts';
import { accountsStore } from '../../../functions/accounts/store.ts';
import { testSettings, visitor } from '../../support/visit.ts';
import { contact, firstOrganiser } from './examples.ts';

const settingsOfAll = {
  ...testSettings,
  FIRST_ORGANISER: JSON.stringify(firstOrganiser),
  PROGRAMME_CONTACT: JSON.stringify(contact),
};

/** What accounts write in. */
export const accountsTables = {
  accounts: accounts.tables.accounts,
  outbox: platformTables.outbox,
  limits: platformTables.limits,
};

/** Pauses of a retry, without the waiting. */
export const impatient: Patience = {
  milliseconds: () => 0,
  wait: async () => {},
  random: (bytes) => randomBytes(bytes),
};

/** The accounts room over a database, with a clock that a test moves and the mails as their reader would get them. */
export const accountsHouse = (
  database: Database,
  {
    limits = noLimits,
    start = '2019-05-20T07:00:00.000Z',
    passkeys: required = 'offered',
  }: { limits?: Limits; start?: Instant; passkeys?: 'required' | 'offered' } = {},
) => {
  const settings = { ...settingsOfAll, PASSKEYS: required };
  const tables = { accounts: 'accounts', outbox: 'outbox' };
  const store = accountsStore({ database, tables, secret: settings.LINK_SECRET });
  const random = (bytes: number) => randomBytes(bytes);
  const actions = accountsActions({ store, limits, settings, random, patience: impatient });
  const lettingIn = lettingInActions({ store, directory: directoryActions(), settings, random, patience: impatient });
  const check = async () => passkeyCheck;
  const passkeys = passkeyActions({ store, check, settings, random, patience: impatient });
  const clock = { now: start };
  const logged: string[] = [];
  const secret = settings.LINK_SECRET;
  const endpoints = accountsEndpoints({
    actions,
    lettingIn: async () => lettingIn,
    passkeys: async () => passkeys,
    contact,
    random,
    secret,
  });
  const handler = httpFunction(accounts, endpoints, {
    settings,
    clock: () => clock.now,
    random,
    log: (...line) => logged.push(JSON.stringify(line)),
    whoIs: actions.whoIs,
  });

  return {
    database,
    store,
    actions,
    lettingIn,
    passkeys,
    clock,
    logged,
    settings,
    handler,
    browser: () => visitor(handler, accounts),

    /** What lies in the outbox, oldest first. */
    owed: async (): Promise<readonly MailRecord[]> => {
      const page = await database.query({ in: 'outbox', index: logIndex, of: 'sign-in', limit: 100 });
      return page.items.map((item) => MailRecord.parse(item));
    },

    /** The mail a sender would send now, with its code and the path of its link. */
    read: async (record: MailRecord) => {
      const mail = await actions.mailFactsFor(record, clock.now);
      if ('skipped' in mail) return mail;
      if (!('link' in mail.facts)) throw new Error('This mail signs nobody in.');
      const { link } = mail.facts;
      return { to: mail.to, code: linkCode(secret, link), path: pathOf(link, linkToken(secret, link)) };
    },
  };
};

export type AccountsHouse = ReturnType<typeof accountsHouse>;

/** The code and link of the mail that was owed last. */
export const lastMail = async (house: AccountsHouse): Promise<{ to: string; code: string; path: string }> => {
  const record = (await house.owed()).at(-1);
  const mail = record === undefined ? undefined : await house.read(record);
  if (mail === undefined || 'skipped' in mail) throw new Error('No mail is owed that would be sent now.');
  return mail;
};

/** Another code than the right one. */
export const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

import { eventsStore } from '#events/store.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { loadOnce } from '#platform/load-once.ts';
import { log } from '#platform/log.ts';
import { followUps } from './contract.ts';
import type { About } from './core/mail-facts.ts';
import { deliveryDesk } from './delivery.ts';
import { pressHttp } from './preferences-press.ts';
import { followUpsStore } from './store.ts';
import { webhookHttp } from './webhook.ts';

const { tables, settings } = readEnvironment(followUps.functions.webhook);
const database = sdkDatabase();
const random = systemRandom;
const events = eventsStore({ database, table: tables.events, random });
const { organisation: programme } = JSON.parse(settings.FIRST_ORGANISER);

/** Campaigns are loaded with the first bounce about one; what is of kits is the programme's. */
const organisationOf = async (about: About): Promise<string | undefined> => {
  if ('event' in about) return (await events.find(about.event))?.event.organisation;
  if ('kit' in about) return programme;
  const { pledgesStore } = await import('#pledges/store.ts');
  return (await pledgesStore({ database, tables, random }).find(about.campaign))?.campaign.organisation;
};

/** The room of guests is loaded with the first bounce. */
const rsvps = loadOnce(
  async () => (await import('#rsvps/wire.ts')).wireRsvps(tables, settings.LINK_SECRET, database).actions,
);

const desk = deliveryDesk({
  store: followUpsStore({ database, tables, random }),
  organisationOf,
  addressesOf: async (event, reader) => (await rsvps()).addressesOf(event, reader),
  secret: settings.LINK_SECRET,
  patience: systemPatience,
  log,
});

const verify = loadOnce(async () => {
  const { verifyWithResend } = await import('./signature.ts');
  return verifyWithResend(settings.RESEND_WEBHOOK_SECRET);
});

const preferences = loadOnce(async () =>
  (await import('./wire-preferences.ts')).wirePreferences({
    tables,
    secret: settings.LINK_SECRET,
    database,
    // A press asks nothing of whom a mail went to.
    audienceOf: async () => undefined,
  }),
);
const endpoints = { ...webhookHttp({ desk, verify }), ...pressHttp({ preferences }) };

export const handler = httpFunction<typeof followUps, 'webhook'>(followUps, endpoints, {
  settings,
  clock: systemClock,
  random,
  log,
  // Nobody signs in here.
  whoIs: async () => undefined,
});

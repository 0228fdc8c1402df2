import { peopleFor } from '#accounts/people.ts';
import { whoIsFor } from '#accounts/who-is.ts';
import type { Instant } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { readEnvironment } from '#platform/env.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits, tableLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import { loadOnce } from '#platform/load-once.ts';
import { log } from '#platform/log.ts';
import { bouncedOf } from '#platform/outbox/bounced.ts';
import { lastMails } from '#platform/outbox/last-mail.ts';
import { rsvps } from './contract.ts';
import { rsvpsHttp } from './http.tsx';
import { wireRsvps } from './wire.ts';

const { tables, settings } = readEnvironment(rsvps.functions.http);
const secret = settings.LINK_SECRET;
const database = sdkDatabase();
const { actions, events, store } = wireRsvps(tables, secret, database);
const people = peopleFor({ database, tables, secret });
const placesAnHour = Number(settings.PLACES_AN_HOUR_PER_NETWORK);

// Municipalities, campaigns and the table plan come with the first who asks.
const directory = loadOnce(async () => (await import('#directory/actions.ts')).directoryActions());
const pledges = loadOnce(async () => (await import('#pledges/wire.ts')).wirePledges(tables, secret, database).actions);
const memberCodes = async (now: Instant): Promise<ReadonlySet<string>> => {
  const asked = await pledges();
  const campaign = await asked.current(now);
  const found = campaign && (await asked.members(campaign.slug, now));
  return new Set(found?.members.map(({ code }) => code));
};
const seating = loadOnce(async () => {
  const { seatingActions } = await import('./seating.ts');
  return seatingActions({ store, events, directory: await directory(), memberCodes, patience: systemPatience });
});

const endpoints = rsvpsHttp({
  actions,
  events,
  directory,
  contact: JSON.parse(settings.PROGRAMME_CONTACT),
  pledges,
  memberCodes,
  seating,
  bouncedOf: async (slug) =>
    new Set((await bouncedOf(database, tables.outbox, `event#${slug}`)).map(({ reader }) => reader)),
  // Of a bounce `bouncedOf` tells, until another address is given.
  lastMailsOf: async (slug) => {
    const mails = await lastMails(database, tables.outbox, `event#${slug}`, systemClock());
    return new Map(mails.filter(({ state }) => state !== 'bounced').map((mail) => [mail.reader, mail]));
  },
  colleagues: {
    namesOf: async (organisation) =>
      new Map((await people.peopleOf(organisation)).map(({ person, name }) => [person, name])),
    mailboxOf: people.mailboxOf,
  },
  limits: placesAnHour > 0 ? tableLimits(database, tables.limits) : noLimits,
  placesAnHour,
  linkOf: ({ slug, guest, linkGeneration }) => {
    const link = { purpose: 'place', subject: slug, reader: guest, generation: linkGeneration } as const;
    return pathOf(link, linkToken(secret, link));
  },
  secret,
  random: systemRandom,
});

export const handler = httpFunction(rsvps, endpoints, {
  settings,
  clock: systemClock,
  random: systemRandom,
  log,
  whoIs: whoIsFor({ database, tables, secret }),
});

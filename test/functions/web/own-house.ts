import { ownDataRequests } from '#accounts/for-own-data.ts';
import { ownDataStore } from '#accounts/store/own-data.ts';
import { checkInStore } from '#check-in/store.ts';
import { addHours, type Instant } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import { kitsStore } from '#kits/store.ts';
import { everyItemIn, type Item, type ScannedDatabase } from '#platform/dynamo/port.ts';
import { countingErased } from '#platform/erased.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { tableLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import type { Signature } from '#pledges/core/signature.ts';
import { draftInvitation } from '#rsvps/core/invitation.ts';
import { web } from '#web/contract.ts';
import { ownDataLink } from '../../../functions/accounts/core/own-data.ts';
import { ownDataHttp } from '../../../functions/web/http/own-data.tsx';
import { ownData } from '../../../functions/web/own-data.ts';
import { replaying } from '../../../functions/web/replay.ts';
import { ledgerOf } from '../../../functions/web/store.ts';
import { kept } from '../../../functions/web/wire-kept.ts';
import { wireOwnRooms } from '../../../functions/web/wire-own-data.ts';
import { campaignHouse, openCampaign } from '../../support/campaign.ts';
import {
  answersOf,
  houseOver,
  later,
  monday,
  noWaiting,
  publish,
  seeded,
  signUp,
  tables,
} from '../../support/house.ts';
import { testSettings, visitor } from '../../support/visit.ts';
import { applicationOf } from '../kits/host-house.ts';
import { contact } from './house.ts';

export const noor = 'noor@gemeente.example';
const erasureSecret = 'erasure-secret-of-the-tests';
const secret = testSettings.LINK_SECRET;
const settings = {
  LINK_SECRET: secret,
  FIRST_ORGANISER: JSON.stringify({ email: 'hanna@bureau.example', name: 'Hanna Bos', organisation: 'programmateam' }),
  PROGRAMME_CONTACT: JSON.stringify(contact),
};
export const living = { ...tables, 'follow-ups': tables.outbox };

/** Somebody's own data over one database: what wires the rooms is the product's own. */
export const ownHouse = (database: ScannedDatabase) => {
  const clock = { now: monday };
  const counted = countingErased(database, { table: tables.erased, clock: () => clock.now });
  const house = houseOver(database);
  const campaigns = campaignHouse(database);
  const ledger = ledgerOf({ database, table: tables.erasures, secret: erasureSecret });
  const own = ownData({
    rooms: async () => wireOwnRooms(tables, settings, counted),
    ledger,
    patience: noWaiting(),
    municipalityNamed: async (code) => `gemeente ${code}`,
  });
  const requests = ownDataRequests({
    store: ownDataStore({ database, tables }),
    limits: tableLimits(database, tables.limits),
    secret,
    patience: noWaiting(),
  });
  const handler = httpFunction<typeof web, 'own-data'>(
    web,
    ownDataHttp({ requests, own, kept, contact, clock: () => clock.now, random: seeded('own') }),
    {
      settings: testSettings,
      clock: () => clock.now,
      random: seeded('own shell'),
      log: () => {},
      whoIs: async () => undefined,
    },
  );
  return {
    ...house,
    campaigns,
    clock,
    own,
    requests,
    browser: () => visitor(handler, web),
    replay: replaying({
      database,
      ledger: tables.erasures,
      secret: erasureSecret,
      living,
      roomsIn: async (named, restored, only) =>
        wireOwnRooms({ ...named, outbox: named['follow-ups'], todo: tables.todo }, settings, restored, only),
    }),
    /** The page that the mail to an address leads to. */
    linkFor: async (email: string): Promise<string> => {
      for await (const item of everyItemIn(database, tables.accounts)) {
        if (item.item !== 'own-data' || item.email !== email) continue;
        const link = ownDataLink({ id: String(item.id) });
        return pathOf(link, linkToken(secret, link));
      }
      throw new Error('nobody asked');
    },
    /** Every mail that is owed goes out, to who its reader is. */
    post: async (to: Readonly<Record<string, string>>): Promise<void> => {
      for (const item of await all(database, tables.outbox)) {
        const address = to[String(item.reader)];
        if (item.item !== 'mail' || address === undefined || item.state !== 'pending') continue;
        await database.write({
          put: { ...item, state: 'sent', to: address, facts: { about: address }, sentAt: monday, dueAt: later(1) },
          in: tables.outbox,
        });
      }
    },
  };
};
export type OwnHouse = ReturnType<typeof ownHouse>;

const all = async (database: ScannedDatabase, table: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const item of everyItemIn(database, table)) items.push(item);
  return items;
};

/** Everything in these tables, an item a line, by its table and key. */
export const everything = async (
  database: ScannedDatabase,
  some: readonly string[] = Object.values(tables),
): Promise<ReadonlyMap<string, string>> => {
  const lines = new Map<string, string>();
  for (const table of new Set(some)) {
    for (const item of await all(database, table)) {
      const sorted = Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
      lines.set(`${table} ${item.of} ${item.item}`, JSON.stringify(sorted));
    }
  }
  return lines;
};

const signatureOf = (slug: string, email: string, name: string, different: Partial<Signature> = {}): Signature => ({
  slug,
  code: 'GM0794',
  person: Buffer.from(name.padEnd(12, '.')).toString('base64url').slice(0, 16),
  name,
  role: 'wethouder',
  email,
  language: 'nl',
  signedAt: monday,
  recordedAt: monday,
  where: { is: 'web' },
  by: 'invited',
  version: 1,
  college: { is: 'to-decide', mayName: true } as unknown as Signature['college'],
  state: 'stands',
  request: `op-${name}`,
  hash: 'hash',
  joins: true,
  generation: 1,
  linkGeneration: 1,
  revision: 1,
  ...different,
});

/**
 * An evening with one chair: Noor has it, Piet waits, and Els, who kept everything elsewhere, is there to be left alone. Noor is invited to another evening,
 * keeps a calendar of somebody else, signed, asked something after it, hands in an activity, and got mail about most of it.
 */
export const lifeOfNoor = async (house: OwnHouse) => {
  const { database } = house;
  const slug = await publish(house, { capacity: 1, promoteUntil: '2019-05-22T10:00:00.000Z' });
  const other = await publish(house, { title: 'Een andere avond' });
  const seat = async (name: string, email: string, at: string, different = {}, now: Instant = monday) => {
    const answers = answersOf(name, { email, ...different });
    const outcome = await signUp(house, at, answers, { now, request: `form-${name}-${at}` });
    if (outcome === 'busy' || !('rsvp' in outcome)) throw new Error('no place');
    return outcome.rsvp;
  };
  const placed = await seat('Noor Bakker', noor, slug, { diet: 'geen noten-van-noor', party: 1 });
  const waits = await seat('Piet Jansen', 'piet@gemeente.example', slug, {}, later(1_000));
  const els = await seat('Els Smit', 'els@gemeente.example', other);
  await house.rsvps.fillIn(
    placed,
    { proud: { theme: 'meeting-places' as never, sentence: 'De soep van Noor' }, toShow: true, toIntroduce: true },
    monday,
  );
  const invite = async (invitation: string, invitee: object) =>
    database.transact([
      house.store.invited.put(
        draftInvitation(
          { slug: other, invitation, invitee: { language: 'nl', municipality: 'GM0518', ...invitee } },
          'prs_organiser',
          monday,
        ),
        undefined,
      ),
    ]);
  const mine = `inv_${'a'.repeat(22)}`;
  const calendar = `inv_${'b'.repeat(22)}`;
  await invite(mine, { name: 'Noor Bakker', email: noor });
  await invite(calendar, { name: 'Karin Kers', email: 'karin@gemeente.example', secretariat: { email: noor } });
  const campaign = await openCampaign(house.campaigns);
  const { store } = house.campaigns;
  const signed = signatureOf(campaign, noor, 'Noor Bakker');
  const signedToo = signatureOf(campaign, 'els@gemeente.example', 'Els Smit');
  await database.transact([
    store.putSignature(signed, undefined),
    store.putSignature(signedToo, undefined),
    store.putInvitation({
      slug: campaign,
      id: `inv_${'0'.repeat(26)}`,
      code: 'GM0794',
      email: noor,
      language: 'nl',
      invitedAt: monday,
      generation: 1,
    }),
  ]);
  const kits = kitsStore({ database, tables });
  const application = applicationOf({ email: noor, state: 'draft', begunAt: monday, savedAt: monday });
  await database.transact([
    kits.putApplication(application, undefined),
    checkInStore({ database, tables }).putWish(slug, {
      key: 'op_wish',
      at: monday,
      device: 'dev_1',
      adviser: true,
      kit: false,
      name: 'Noor Bakker',
      role: 'wethouder',
      municipality: 'GM0794',
      email: noor,
    }),
  ]);
  const signedAs = { guest: placed.guest, name: 'Noor Bakker-Smit', municipality: 'GM0794' };
  await checkInStore({ database, tables }).commit([
    checkInStore({ database, tables }).putGuestSigned(slug, 'op_signed', signedAs),
  ]);
  await house.post({ [placed.guest]: noor, [els.guest]: 'els@gemeente.example', [`${calendar}~secretariat`]: noor });
  return { slug, other, placed, waits, els, mine, calendar, campaign, application: application.application };
};

export const tomorrow: Instant = addHours(monday, 24);

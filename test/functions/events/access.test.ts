import { beforeEach, describe, expect, test } from 'vitest';
import { comesAs, type Organiser, organiserAt, type SignedIn } from '#kernel/actors.ts';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction, type WhoIs } from '#platform/http/stack.ts';
import { logIndex, MailRecord } from '#platform/outbox/owed.ts';
import { actingAs, hasAccess } from '../../../functions/accounts/core/person.ts';
import { eventAccessActions } from '../../../functions/accounts/event-access.ts';
import { accountsStore } from '../../../functions/accounts/store.ts';
import { events } from '../../../functions/events/contract.ts';
import { eventsHttp } from '../../../functions/events/http.tsx';
import { houseOver, monday, organiser, secret, seeded } from '../../support/house.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';
import { firstOrganiser } from '../accounts/examples.ts';
import { impatient } from '../accounts/house.ts';
import { formWith } from './core/examples.ts';
import { create } from './house.ts';

const settings = { LINK_SECRET: secret, FIRST_ORGANISER: JSON.stringify(firstOrganiser) };
const stranger: Organiser = { is: 'organiser', person: 'prs_stranger', organisation: 'gemeente-elders' };

/** The room of events with people who were let in for one of them: their session is their id. */
const openDesk = (database: Database) => {
  const house = houseOver(database);
  const store = accountsStore({ database, tables: { accounts: 'accounts', outbox: 'outbox' }, secret });
  const patience = { ...impatient, random: seeded('patience') };
  const access = eventAccessActions({ store, settings, random: seeded('access'), patience });
  const known: Readonly<Record<string, SignedIn>> = { own: organiser, stranger };
  const whoIs: WhoIs = async (session = '') => {
    const signedIn = known[session];
    const person = await store.person(signedIn?.person ?? session);
    const acting = person && hasAccess(person) ? actingAs(person) : undefined;
    const found = signedIn === undefined ? acting : { ...signedIn, ...(acting?.events && { events: acting.events }) };
    return found && { ...found, name: 'Iemand' };
  };
  const http = eventsHttp({ actions: house.events, access: async () => access, secret, random: seeded('http') });
  const random = seeded('stack');
  const clock = { now: monday };
  const handler = httpFunction(events, http, {
    settings: testSettings,
    clock: () => clock.now,
    random,
    log: () => {},
    whoIs,
  });
  const as = (session: string): Visitor => visitor(handler, events, {}, new Map([['__Host-session', session]]));
  return { as, store, access, house, clock };
};

let database: Database;
let desk: ReturnType<typeof openDesk>;
let slug: string;
let other: string;

beforeEach(async () => {
  database = memoryDatabase();
  desk = openDesk(database);
  slug = (await create(desk.as('own'))).slug;
  other = (await create(desk.as('own'), { title: 'Een andere avond' })).slug;
});

const pathOf = (event = slug) => `/bureau/bijeenkomsten/${event}`;
const ruud = { act: 'give', name: 'Ruud Peters', email: 'ruud@elders.example', as: 'co-organiser' };
const give = async (fields: Record<string, string> = {}, event = slug) => {
  const browser = desk.as('own');
  const page = await browser.get(`${pathOf(event)}/toegang`);
  return browser.post(`${pathOf(event)}/toegang`, { request: page.fields.request, ...ruud, ...fields });
};
const idOf = async (email = ruud.email): Promise<string> => (await desk.store.personAt(email))?.id ?? '';
const mailsTo = async (id: string) => {
  const page = await database.query({ in: 'outbox', index: logIndex, of: `person#${id}`, limit: 100 });
  return page.items.map((item) => MailRecord.parse(item));
};

describe('letting somebody in for one event', () => {
  test('opens the desk of that event to them, and no other', async () => {
    expect(await give()).toMatchObject({ status: 303, location: `${pathOf()}/toegang?uitkomst=gegeven` });
    const helper = desk.as(await idOf());
    for (const page of ['', '/voorbeeld']) {
      expect((await helper.get(`${pathOf()}${page}`)).status).toBe(200);
      expect((await helper.get(`${pathOf(other)}${page}`)).status).toBe(404);
    }
    for (const page of ['/toegang', '/afgelasten']) expect((await helper.get(`${pathOf()}${page}`)).status).toBe(403);
    expect((await helper.get('/bureau/bijeenkomsten/nieuw')).status).toBe(403);
  });

  test('shows them nothing that is not theirs to press', async () => {
    await give();
    const { body } = await desk.as(await idOf()).get(pathOf());
    expect(body).toContain('/gasten"');
    for (const page of ['/post', '/bellen', '/tafels']) expect(body).toContain(`${pathOf()}${page}"`);
    for (const page of ['/afgelasten', '/toegang', '/kopieren', '/uitvoer', '/zaal']) {
      expect(body).not.toContain(`${pathOf()}${page}`);
    }
    expect(body).not.toContain('href="/bureau"');
  });

  test('lets a co-organiser change and publish it, in the name of its organisation', async () => {
    await give();
    const helper = desk.as(await idOf());
    const page = await helper.get(pathOf());
    const changed = { ...formWith({ title: 'Samen, maar anders' }), revision: page.fields.revision };
    expect((await helper.post(pathOf(), changed)).status).toBe(303);
    expect((await helper.post(`${pathOf()}/publiceren`)).status).toBe(303);
    const found = await desk.house.events.managed(organiser, slug);
    expect(found?.event).toMatchObject({ title: 'Samen, maar anders', state: 'published' });
  });

  test('lets desk crew into nothing of this room', async () => {
    await give({ as: 'desk-crew' });
    const crew = desk.as(await idOf());
    for (const page of ['', '/voorbeeld', '/toegang', '/afgelasten']) {
      expect((await crew.get(`${pathOf()}${page}`)).status, page).toBe(403);
    }
  });

  test('owes them one mail about that event, however often the form arrives (T2)', async () => {
    const browser = desk.as('own');
    const { fields } = await browser.get(`${pathOf()}/toegang`);
    const form = { ...ruud, request: fields.request };
    await Promise.all([1, 2, 3].map(() => browser.post(`${pathOf()}/toegang`, form)));
    const id = await idOf();
    expect(await mailsTo(id)).toMatchObject([{ kind: 'access-given', subject: id, reader: slug }]);
    expect(await desk.access.at(slug)).toHaveLength(1);
    const again = await browser.post(`${pathOf()}/toegang`, { ...form, name: 'Iemand Anders' });
    expect(again.status).toBe(409);
  });

  test('adds to what somebody is elsewhere, and takes nothing from it', async () => {
    const first = { is: 'organiser', person: 'prs_owner', organisation: 'gemeente-elders' } as const;
    const own = { id: stranger.person, email: ruud.email, name: 'R. Peters', organisation: first.organisation };
    const item = { of: `person#${own.id}`, item: 'person', ...own, roles: ['organiser'], access: own.organisation };
    const mailbox = { ...desk.store.mailboxKey(ruud.email), person: own.id };
    await database.transact([
      { put: item, in: 'accounts' },
      { put: mailbox, in: 'accounts' },
    ]);
    const theirs = (await create(desk.as('stranger'), { title: 'Avond van elders' })).slug;
    expect((await desk.as('stranger').get(pathOf())).status).toBe(404);
    expect((await give()).status).toBe(303);
    const helper = desk.as('stranger');
    expect((await helper.get(pathOf())).status).toBe(200);
    expect((await helper.get(`${pathOf()}/afgelasten`)).status).toBe(404);
    expect((await helper.get(`${pathOf(theirs)}/afgelasten`)).status).toBe(200);
    expect((await helper.get(pathOf(other))).status).toBe(404);
    // The list says the name that was typed, not the one they have elsewhere.
    expect((await desk.as('own').get(`${pathOf()}/toegang`)).body).not.toContain('R. Peters');
    await desk.access.end(organiser, slug, own.id, monday);
    expect((await helper.get(pathOf())).status).toBe(404);
    expect((await helper.get(pathOf(theirs))).status).toBe(200);
  });

  test('makes desk crew a co-organiser when it is given again, and the other way round', async () => {
    await give({ as: 'desk-crew' });
    desk.clock.now = addMinutes(monday, 1);
    await give({ as: 'co-organiser' });
    expect(await desk.access.at(slug)).toMatchObject([{ as: 'co-organiser' }]);
    expect((await desk.as(await idOf()).get(pathOf())).status).toBe(200);
  });

  test('ends with the next request, erases who had nothing else, and may be asked twice (T12)', async () => {
    await give();
    await give({}, other);
    const id = await idOf();
    const helper = desk.as(id);
    const end = { act: 'end', person: id };
    const browser = desk.as('own');
    expect((await browser.post(`${pathOf()}/toegang`, { act: 'end' })).status).toBe(422);
    expect((await browser.post(`${pathOf()}/toegang`, end)).location).toContain('gestopt');
    expect((await helper.get(pathOf())).status).toBe(404);
    expect((await helper.get(pathOf(other))).status).toBe(200);
    expect((await browser.post(`${pathOf(other)}/toegang`, end)).location).toContain('gestopt');
    expect((await helper.get(pathOf(other))).status).toBe(401);
    expect(await desk.access.end(organiser, other, id, monday)).toBe('ended');
    expect(JSON.stringify(await database.get('accounts', { of: `person#${id}`, item: 'person' }))).not.toContain(
      'Ruud',
    );
    expect(await desk.access.at(other)).toEqual([]);
  });

  test('is another organisation’s neither to see nor to give nor to end (T10)', async () => {
    await give();
    const id = await idOf();
    const browser = desk.as('stranger');
    expect((await browser.get(`${pathOf()}/toegang`)).status).toBe(404);
    await browser.get('/bureau/bijeenkomsten/nieuw');
    expect((await browser.post(`${pathOf()}/toegang`, ruud)).status).toBe(404);
    expect((await browser.post(`${pathOf()}/toegang`, { act: 'end', person: id })).status).toBe(404);
    await desk.access.end(stranger, slug, id, monday);
    expect((await desk.as(id).get(pathOf())).status).toBe(200);
  });

  test.each([
    [{ name: '' }, 'Vul de naam in'],
    [{ email: 'ruud@' }, 'Vul een geldig e-mailadres in'],
    [{ as: 'organiser' }, 'Kies wat deze persoon mag'],
  ])('says what is wrong with %j and keeps the rest (T13)', async (fields, words) => {
    const page = await give(fields);
    expect(page.status).toBe(422);
    expect(page.body).toContain(words);
    if (!('name' in fields)) expect(page.fields.name).toBe(ruud.name);
    expect(await desk.access.at(slug)).toEqual([]);
  });

  test('shows everybody who was let in, however many: who is not on the list cannot be ended (T10)', async () => {
    const giving = (at: number) => ({ name: 'Ruud', email: `ruud-${at}@elders.example`, as: 'desk-crew' as const });
    for (let at = 0; at < 101; at += 1) {
      await desk.access.give(organiser, { slug, title: 'Samen' }, giving(at), `request-${at}`, monday);
    }
    expect(await desk.access.at(slug)).toHaveLength(101);
  });

  test('says to nobody that they were let in by a form of before it was ended (T2, T4)', async () => {
    const giving = { name: 'Ruud', email: ruud.email, as: 'desk-crew' } as const;
    const press = (key: string) => desk.access.give(organiser, { slug, title: 'Samen' }, giving, key, monday);
    expect(await press('request-a')).toEqual({ is: 'given' });
    expect(await press('request-a')).toEqual({ is: 'given' });
    await desk.access.end(organiser, slug, await idOf(), monday);
    expect(await press('request-a')).toEqual({ is: 'refused', because: 'sent-before' });
    expect(await desk.access.at(slug)).toEqual([]);
    expect(await press('request-b')).toEqual({ is: 'given' });
  });

  test('refuses an organiser of the same organisation, also one who was never here', async () => {
    expect((await give({ email: firstOrganiser.email })).status).toBe(409);
  });
});

describe('as what somebody comes to a route', () => {
  const event = 'samen';
  const at = { event, organisation: organiser.organisation };
  const partner: SignedIn = { is: 'partner', person: 'p', organisation: 'o', organisationName: 'O' };
  const crew: SignedIn = {
    is: 'desk-crew',
    person: 'p',
    ...at,
    events: [
      { ...at, as: 'desk-crew' },
      { event: 'later', organisation: 'x', as: 'co-organiser' },
    ],
  };
  const guests = ['organiser', 'co-organiser', 'desk-crew'] as const;

  test('one event’s access is for that event, as what it was given', () => {
    expect(comesAs(crew, guests, event)).toEqual({ is: 'desk-crew', person: 'p', ...at });
    expect(comesAs(crew, guests, 'later')).toMatchObject({ is: 'co-organiser', event: 'later', organisation: 'x' });
    expect(comesAs(crew, guests, 'anders')).toBe('other-event');
    expect(comesAs(crew, ['organiser', 'co-organiser'], event)).toBe('other-role');
    expect(comesAs(crew, ['partner'], undefined)).toBe('other-role');
    expect(comesAs({ ...partner, events: [{ ...at, as: 'desk-crew' }] }, guests, event)).toMatchObject({
      is: 'desk-crew',
    });
    expect(comesAs(partner, guests, event)).toBe('other-role');
  });

  test('an organiser of the organisation itself is that, whatever else was given', () => {
    const own: SignedIn = { ...organiser, events: [{ ...at, as: 'desk-crew' }] };
    expect(comesAs(own, guests, event)).toBe(own);
  });

  test('acts for the organisation whose event it is, on that event alone', () => {
    const helper = { is: 'co-organiser', person: 'p', ...at } as const;
    expect(organiserAt(helper, event)).toEqual({ is: 'organiser', person: 'p', organisation: at.organisation });
    expect(organiserAt(helper, 'anders')).toBeUndefined();
    expect(organiserAt(organiser, 'anders')).toBe(organiser);
  });
});

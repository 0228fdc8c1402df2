import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#kernel/actors.ts';
import type { Contract, Route } from '#kernel/contract.ts';
import { accounts } from '../../functions/accounts/contract.ts';
import { checkIn } from '../../functions/check-in/contract.ts';
import { events } from '../../functions/events/contract.ts';
import { followUps } from '../../functions/follow-ups/contract.ts';
import { kits } from '../../functions/kits/contract.ts';
import { pledges } from '../../functions/pledges/contract.ts';
import { rsvps } from '../../functions/rsvps/contract.ts';
import { web } from '../../functions/web/contract.ts';
import { type Audited, aTrip, audit } from '../support/audit.ts';
import { openBrowser } from '../support/browser.ts';
import {
  campaignDeskOf,
  confirm,
  createCampaignAtDesk,
  inviteToSign,
  keyIn,
  openCampaignAtDesk,
  rehearse,
  release,
  signatureOf,
  signInHall,
  signOnTheWeb,
  tableOf,
  typedCampaign,
  typedList,
  typedSigning,
  typedText,
} from '../support/campaign-journey.ts';
import { hostile, huge, printable } from '../support/hostile.ts';
import { inProcess, type RawAnswer, type RawRequest } from '../support/in-process.ts';
import { deskOf, formOf, type Journey, startJourney, typedAnswers, typedPlan } from '../support/journey.ts';
import {
  answerAsHost,
  answerAtDesk,
  aPicture,
  beginAsHost,
  draftAtDesk,
  fillIn,
  givePicture,
  handIn,
  handingPath,
  judge,
  kitDeskPath,
  letSomebodyIn,
  makeKit,
  makeRules,
  makeStationDesk,
  must,
  orderAtDesk,
  orderPath,
  partsOf,
  stationOrderPath,
  typedAction,
  typedAnswer,
  typedContact,
  typedDay,
  typedHost,
  typedKit,
  typedPackage,
  typedRules,
  typedSetup,
  workday,
} from '../support/kit-forms.ts';
import { multipartOf, multipartType } from '../support/multipart.ts';
import { type Fields, hiddenIn, newPerson, type Person } from '../support/person.ts';
import { runs as usual } from '../support/runs.ts';

const runs = usual(500);
const seed = 20_190_522;

/**
 * The rooms in two halves, each a file of tests with a platform of its own, so that two processes share the work. Every half stands before all of
 * it: what one room kept is looked at on the pages of all. Web goes first, because who asks for their own data has every table read from end to
 * end, and each request to another room adds to them; what comes out then of all that was kept is looked at last.
 */
const halves: Readonly<Record<'meetings' | 'campaigns', readonly Contract[]>> = {
  meetings: [accounts, events, rsvps, checkIn, followUps],
  campaigns: [web, pledges, kits],
};

type Tried = { readonly name: string; readonly route: Route };

const routesOf = (contracts: readonly Contract[]): readonly Tried[] =>
  contracts.flatMap((contract) =>
    Object.entries(contract.routes).map(([name, route]) => ({ name: `${contract.room}.${name}`, route })),
  );

let journey: Journey;
let local: ReturnType<typeof inProcess>;
let browser: Browser;
let auditor: Page;
let address: string;

/**
 * What of a route's form a person types in, with answers that are taken, of each form when there are several; `shown` are text fields that a 422
 * shows again, `always` that it does so whatever was sent. `lists` is a field that takes a whole list, which may come as a file too; `pictures` one
 * that takes a picture, as a file only.
 */
type FormOf = {
  readonly fields: Fields | readonly Fields[];
  readonly shown: readonly string[];
  readonly always?: true;
  readonly lists?: string;
  readonly pictures?: string;
};
let forms: Readonly<Record<string, FormOf>>;
/** Real values for the parameters of a path. */
let parameters: Readonly<Record<string, readonly string[]>>;
let session: string;
/** Of who may open a route that is not the organisers'; everybody else comes with the organiser's. */
let sessions: Readonly<Partial<Record<Role, string>>>;
/** Those who order, lend and answer, in browsers of their own. */
let kitPeople: Readonly<Record<'official' | 'partner' | 'station-keeper', Person>>;
/** Where whoever signed was led to: their own pages, with whatever they typed. */
const ownPages = new Set<string>();
/** The events whose forms ask everything begin with this. */
const whole = 'alles';
const token = 'f'.repeat(22);

const inDays = (days: number, time: string): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;

beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off', now: new Date().toISOString() }, (laptop) => {
    local = inProcess(laptop);
    return local.transport;
  });
  address = journey.laptop.address;
  browser = await openBrowser();
  auditor = await browser.newPage();
  session = journey.desk.cookies.get('session') ?? '';

  const plan = {
    starts: inDays(30, '17:30'),
    ends: inDays(30, '21:30'),
    capacity: '90000',
    'party-limit': '4',
    asks: ['diet', 'access'],
  };
  const meeting = await journey.publish({ ...plan, title: 'Alles' });
  // Several, so that no list grows long: a page of three hundred guests is another test's business.
  const lists: string[] = [];
  for (let at = 0; at < 8; at += 1) lists.push(await journey.publish({ ...plan, title: `Alles beheerd ${at}` }));
  const managed = lists[0] ?? '';
  const action = await journey.publish({ ...plan, title: 'Actie', kind: 'week-action', asks: [] });
  const full = await journey.publish({ ...plan, title: 'Vol', capacity: '1', 'party-limit': '1', asks: [] });
  const edited = await journey.publish({ ...plan, title: 'Alles wordt gewijzigd' });
  const draft = await journey.create({ ...plan, title: 'Concept' });
  const ending = await journey.publish({ ...plan, title: 'Alles wordt afgelast' });
  const places: string[] = [];
  for (let at = 0; at < 8; at += 1) {
    const { place } = await journey.signUp(
      at % 2 === 0 ? meeting : full,
      typedAnswers(`Gast ${at}`, { diet: 'geen noten' }),
    );
    places.push(place);
  }
  await journey.signUp(managed, typedAnswers('Al Binnen'));
  const { keys } = await journey.guests(managed);
  const mails = (await journey.owed(meeting)).map(({ id }) => id);

  const answers = typedAnswers('Noor Bakker', {
    by: '',
    phone: '06 12 34 56 78',
    municipality: 'GM0518',
    diet: 'geen noten',
    access: '',
  });
  const shownAnswers = ['name', 'email', 'role', 'organisation', 'diet', 'access'];
  const shownPlan = [
    'title',
    'summary',
    'text',
    'programme',
    'venue',
    'street',
    'city',
    'capacity',
    'party-limit',
    'for-whom',
    'cost',
    'organisations',
    'contact-name',
    'contact-phone',
    'contact-email',
    'directions',
  ];
  const fullPlan = typedPlan(plan);
  const campaign = await campaignAndItsForms(lists[1] ?? '', [...keys.values()][0] ?? '');
  const kit = await kitsAndTheirForms();
  forms = {
    'accounts.signIn': {
      fields: { email: journey.organiser, code: '123456', again: '1', terug: '/bureau' },
      shown: [],
    },
    'accounts.redeem': { fields: {}, shown: [] },
    'accounts.signOut': { fields: {}, shown: [] },
    'accounts.access': {
      fields: [
        { name: 'Noor Bakker', email: 'noor@partner.example', role: 'partner', organisation: 'Vereniging Alles' },
        { name: 'Jan de Groot', email: 'jan@gemeente.example', role: 'official', municipality: 'GM0796' },
      ],
      shown: ['name', 'email', 'organisation'],
      always: true,
    },
    'accounts.accessOf': { fields: [{ choice: 'keep' }, { choice: 'end' }, { act: 'keys', keys: 'reset' }], shown: [] },
    'accounts.passkey': { fields: passkeyForm, shown: [] },
    // Signing out everywhere would end the session that tries all the rest.
    'accounts.own': { fields: { act: 'remove', key: 'A'.repeat(22) }, shown: [] },
    'accounts.ownPasskey': { fields: passkeyForm, shown: [] },
    'events.access': {
      fields: [
        { act: 'give', name: 'Noor Bakker', email: 'noor@elders.example', as: 'co-organiser' },
        { act: 'end', person: `person_${'a'.repeat(26)}` },
      ],
      shown: ['name', 'email'],
    },
    'events.create': { fields: fullPlan, shown: shownPlan, always: true },
    'events.edit': { fields: { ...fullPlan, revision: '2' }, shown: shownPlan },
    'events.publish': { fields: {}, shown: [] },
    'events.cancel': { fields: { reason: 'De zaal is onder water gelopen.' }, shown: ['reason'] },
    'rsvps.answer': { fields: { ...answers, step: '' }, shown: shownAnswers },
    'rsvps.place': {
      fields: { choice: 'keep', party: '2', diet: 'vegetarisch', access: 'rolstoel' },
      shown: ['diet', 'access'],
    },
    'rsvps.guests': {
      fields: { ...answers, act: 'add', guest: [...keys.values()][0] },
      shown: ['name', 'email', 'role', 'organisation'],
    },
    'rsvps.guest': {
      fields: [
        { act: 'note', note: 'Belt terug' },
        { act: 'move', to: 'gasten' },
      ],
      shown: ['note'],
    },
    'rsvps.exports': { fields: { what: 'guests', format: 'csv' }, shown: [] },
    'rsvps.mailing': {
      fields: [
        { act: 'preview', subject: 'Een andere zaal', text: 'Beste {naam},', stand: 'plek' },
        { act: 'send', subject: 'Een andere zaal', text: 'Beste {naam},', gast: [...keys.values()][0] },
      ],
      shown: ['subject', 'text'],
    },
    'follow-ups.log': { fields: { mail: mails[0] }, shown: [] },
    'follow-ups.preferences': { fields: [{ choice: 'about' }, { choice: 'everything' }], shown: [] },
    'follow-ups.press': { fields: { 'List-Unsubscribe': 'One-Click' }, shown: [] },
    'follow-ups.calls': { fields: { mail: mails[0], act: 'called' }, shown: [] },
    'web.desk': { fields: [{ take: '["mail-failed","alles"]' }, { 'give-back': 'x' }, { seen: 'x' }], shown: [] },
    'web.notFound': { fields: { a: 'b' }, shown: [] },
    'web.askOwnData': { fields: { email: 'noor@gemeente.example' }, shown: ['email'] },
    'web.ownData': { fields: { keuze: 'wissen' }, shown: [] },
    ...campaign.forms,
    ...kit.forms,
  };
  const signInLink = `sign_${'a'.repeat(22)}.${'b'.repeat(22)}`;
  parameters = {
    'events.edit': [edited],
    'events.publish': [draft],
    'events.cancel': [ending],
    'events.preview': [meeting, draft],
    'rsvps.answer': [meeting, meeting, action],
    'rsvps.place': places,
    'rsvps.guests': [...lists, full],
    'rsvps.guest': [...keys.values()].map((key) => `${deskOf(managed)}/gasten/${encodeURIComponent(key)}`),
    'rsvps.exported': [`${deskOf(managed)}/uitvoer/guests.csv.${'z'.repeat(8)}.${'A'.repeat(22)}`],
    'rsvps.exports': lists,
    'rsvps.mailing': lists,
    'rsvps.badges': lists,
    'follow-ups.mail': mails.map((mail) => `${deskOf(meeting)}/post/${mail}`),
    'accounts.redeem': [signInLink],
    'accounts.accessOf': await letSomeIn(6),
    ...campaign.parameters,
    ...kit.parameters,
    'check-in.hall': lists,
    'check-in.signAt': lists,
    'check-in.table': await Promise.all(lists.slice(0, 4).map((slug) => tableOf(journey, slug))),
    other: [meeting, action, full],
    lists: [meeting, action, full, edited, ending, ...lists],
  };
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

/** What a browser sends with a passkey that it made: of the right shape, and proving nothing. */
const passkeyForm = {
  name: 'Telefoon van Noor',
  until: '2019-05-20T07:05:00.000Z',
  answer: JSON.stringify({
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    response: {
      clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0',
      attestationObject: 'o2NmbXQ',
      transports: ['usb'],
    },
  }),
};

/** The pages of so many people whom the organiser let in. */
const letSomeIn = async (count: number): Promise<readonly string[]> => {
  const list = '/bureau/toegang';
  for (let at = 0; at < count; at += 1) {
    const { request } = await journey.desk.open(list);
    const typed = { name: `Lid ${at}`, email: `lid-${at}@partner.example`, role: 'partner', organisation: 'Leden' };
    expect((await journey.desk.post(list, { ...typed, request })).status).toBe(303);
  }
  // These alone: among what is tried is ending somebody's access, and others still have to come in.
  const found = (await journey.desk.get(list)).body.match(/\/bureau\/toegang\/person_\w+(?="[^>]*>Lid \d)/g) ?? [];
  expect(found).toHaveLength(count);
  return found;
};

/** Campaigns with whatever a route of theirs may meet, and what is typed there. `guest` is somebody with a place at the event. */
const campaignAndItsForms = async (event: string, guest: string) => {
  // They take part already: who signs for one of them is told so first.
  const codes = ['GM0796', 'GM0080', 'GM0106'];
  const open = (title: string) =>
    openCampaignAtDesk(journey, { plan: { title, marks: '4, 5, alle' }, members: 3, codes });
  // The last opened is what a hall signs, and what home shows.
  const shown = await openCampaignAtDesk(journey, {
    plan: { title: 'Getoond', opens: '2018-11-01T09:00' },
    members: 3,
    codes,
  });
  const signed = [await open('Te tekenen'), await open('Ook te tekenen')] as const;
  const managed = [await open('Beheerd'), await open('Ook beheerd'), await open('Nog een beheerd')] as const;
  const [first] = managed;
  const draft = await createCampaignAtDesk(journey, { plan: { title: 'Campagne in concept' } });

  const owns: string[] = [];
  for (const [at, code] of ['GM0518', 'GM0344', 'GM0363', 'GM0599', 'GM0014', 'GM0202'].entries()) {
    const { own } = await signOnTheWeb(journey, first, typedSigning(code, `Wethouder ${'ABCDEF'.charAt(at)}`));
    owns.push(own);
    if (at % 2 === 0) await confirm(journey, first, own);
  }
  for (const own of owns) ownPages.add(own);
  const email = 'gevraagd@gemeente.example';
  for (const municipality of ['GM0518', 'GM0080'])
    await inviteToSign(journey, signed[0], { municipality, name: 'Ine Gevraagd', email });
  await journey.laptop.sweepNow();
  const invitations = journey
    .mailsTo(email)
    .flatMap(({ text }) => /\/campagnes\/[\w-]+\/ondertekenen\/[\w.~-]+/.exec(text) ?? []);
  const preferences = journey.mailsTo(email).flatMap(({ text }) => /\/uw-mail\/[\w.~-]+/.exec(text) ?? []);
  const asksForOwn = 'vraagt@gemeente.example';
  const asker = journey.newPerson();
  const { request } = await asker.open('/uw-gegevens');
  expect((await asker.post('/uw-gegevens', { email: asksForOwn, request })).status).toBe(303);
  await journey.laptop.sweepNow();
  const ownData = journey.mailsTo(asksForOwn).flatMap(({ text }) => /\/uw-gegevens\/[\w.-]+/.exec(text) ?? []);
  // Somebody may end the rehearsal of one that is managed; this one goes on.
  await rehearse(journey, signed[1], journey.desk, 10);
  await signInHall(journey, event, typedSigning('GM0268', 'Zaal Eerst'));
  const edited = await journey.desk.get(`${campaignDeskOf(first)}/wijzigen`);

  const version = '1';
  const dated = { 'decided-on': '1-3-2019' };
  // A first signature, one for who takes part already, and the same once that was told.
  const signings = [
    { ...typedSigning('GM0268', 'Noor Bakker', dated), version },
    { ...typedSigning('GM0796', 'Jan de Groot', { ...dated, college: 'decided' }), version },
    { ...typedSigning('GM0796', 'Els Jansen', { ...dated, also: 'yes', 'also-for': 'GM0796' }), version },
  ];
  const decision = { verdict: 'for', 'decided-on': '1-3-2019', document: 'https://gemeente.example/besluit' };
  const signature = signatureOf(owns[1] ?? '');
  const ofSigning = ['role', 'email', 'name'];
  const added = {
    act: 'add',
    name: 'Noor Bakker',
    role: 'wethouder',
    municipality: 'GM0796',
    email: 'n@gemeente.example',
  };
  const asked = {
    act: 'substitute',
    guest,
    municipality: 'GM0796',
    from: 'Jan de Groot',
    name: 'Noor',
    email: 'n@x.example',
  };
  const signedAt = signings.map((signing) => ({ act: 'sign', guest, ...signing }));
  const plan = typedCampaign();
  const text = typedText();
  const shownPlan = Object.keys(plan);
  const forms: Readonly<Record<string, FormOf>> = {
    'pledges.sign': { fields: signings, shown: ofSigning, always: true },
    'pledges.signInvited': { fields: signings, shown: ofSigning, always: true },
    'pledges.signature': {
      fields: [{ choice: 'decision', ...decision }, { choice: 'withdraw' }, { choice: 'keep' }],
      shown: ['decided-on', 'document'],
    },
    'pledges.create': { fields: plan, shown: shownPlan, always: true },
    'pledges.edit': {
      fields: { ...plan, revision: hiddenIn(edited.body, 'revision') },
      shown: shownPlan,
      always: true,
    },
    'pledges.text': { fields: { ...text, version: '1' }, shown: Object.keys(text), always: true },
    'pledges.publish': { fields: {}, shown: [] },
    'pledges.milestone': {
      fields: [{ act: 'release', revision: '1', code: 'GM0518' }, { act: 'undo' }],
      shown: [],
    },
    'pledges.municipality': {
      fields: [
        { act: 'step', to: 'paused', was: 'signed', since: '1-3-2019' },
        { act: 'step', to: 'promised', was: 'none', since: '' },
        { act: 'decision', ...decision },
        { act: 'undo-signature', signature },
        { act: 'succeed', name: 'Noor Bakker', role: 'wethouder', from: '1-3-2019' },
      ],
      shown: ['since', 'decided-on', 'document', 'name', 'role', 'from'],
    },
    'pledges.awaiting': {
      fields: [
        { act: 'confirm', signature },
        { act: 'refuse', signature },
      ],
      shown: [],
    },
    'pledges.paper': {
      fields: signings.map((signing) => ({
        ...signing,
        event: `${address}/bijeenkomsten/${event}`,
        'signed-at': '1-3-2019 18.30',
      })),
      shown: [...ofSigning, 'event', 'signed-at'],
      always: true,
    },
    'pledges.invite': {
      fields: { municipality: 'GM0796', name: 'Noor Bakker', email: 'noor@gemeente.example' },
      shown: ['name', 'email'],
      always: true,
    },
    'pledges.import': {
      fields: ['look', 'import'].map((act) => ({ act, text: typedList(3), source: 'Een lijst' })),
      shown: ['text', 'source'],
      always: true,
      lists: 'text',
    },
    'pledges.rehearsal': {
      fields: [
        { act: 'begin' },
        { act: 'sign', 'how-many': '10' },
        { act: 'release', mark: '4', revision: '1', code: 'GM0518' },
        { act: 'undo', mark: '4' },
        { act: 'end' },
      ],
      shown: [],
    },
    'check-in.hall': { fields: [added, { act: 'table' }], shown: ['name', 'role', 'email'], always: true },
    'check-in.signAt': { fields: [...signedAt, asked], shown: [...ofSigning, 'from'] },
    'check-in.table': { fields: [added, ...signedAt, asked], shown: [...ofSigning, 'from'] },
  };

  const atMunicipality = (path: string) => ['GM0518', 'GM0344', 'GM0796'].map((code) => `${path}/gemeenten/${code}`);
  const parameters: Readonly<Record<string, readonly string[]>> = {
    'pledges.member': managed.flatMap((slug) => atMunicipality(`/campagnes/${slug}`)),
    'pledges.sign': signed,
    'pledges.signInvited': invitations,
    'follow-ups.preferences': preferences,
    'web.ownData': ownData,
    'web.ownDataFile': ownData.map((path) => `${path}/bestand`),
    'follow-ups.press': preferences.map((path) => path.replace('/uw-mail/', '/webhooks/geen-mail/')),
    'pledges.signature': owns,
    'pledges.copy': owns.map((own) => `${own}/afschrift`),
    'pledges.publish': [draft, first],
    'pledges.milestone': ['4', '5', '4', '5', 'all'].map((mark) => `${campaignDeskOf(first)}/mijlpaal/${mark}`),
    'pledges.rehearsal': managed,
    'pledges.rehearsalScreen': [signed[1]],
    'pledges.rehearsalState': [signed[1]],
    'pledges.municipality': managed.flatMap((slug) => atMunicipality(campaignDeskOf(slug))),
    'follow-ups.campaignLog': managed,
    'follow-ups.campaignMail': managed.map((slug) => `${campaignDeskOf(slug)}/post/mail_${'a'.repeat(24)}`),
    campaigns: [shown, ...signed, ...managed],
  };
  return { forms, parameters };
};

/** The stations of the desk, and the day from which its slots are ordered. */
const stationCodes = ['HM', 'HMH', 'HMBV', 'HMBH'];

/** A desk, kits and packages, with orders and what hosts handed in at every stage that a route of theirs may meet. */
const kitsAndTheirForms = async () => {
  const { desk } = journey;
  const lid = (name: string, role: string, more: Fields) =>
    letSomebodyIn(desk, { name, email: `${role}@lid.example`, role, ...more });
  await lid('Lid official', 'official', { municipality: 'GM0794' });
  await lid('Lid partner', 'partner', { organisation: 'Spoor' });
  await lid('Lid loket', 'station-keeper', { organisation: 'Loket Alles' });
  await journey.laptop.sweepNow();
  const [official, partner, keeper] = [
    await journey.signIn('official@lid.example'),
    await journey.signIn('partner@lid.example'),
    await journey.signIn('station-keeper@lid.example'),
  ];
  kitPeople = { official, partner, 'station-keeper': keeper };
  sessions = Object.fromEntries(
    Object.entries(kitPeople).map(([role, person]) => [role, person.cookies.get('session') ?? '']),
  );

  await makeStationDesk(desk, { organisation: 'Loket Alles', stations: stationCodes });
  await makeRules(keeper, stationCodes);
  const lent = (title: string, units = '1') => makeKit(partner, typedKit('loket-alles', { title, units }));
  const given = (title: string) => makeKit(partner, typedPackage(journey, { title }));
  const kit = await lent('Alles te leen', '8');
  const parcel = await given('Alles te geef');
  const picture = await givePicture(address, partner, kit);
  const edited = [await lent('Wordt gewijzigd'), await given('Wordt ook gewijzigd')];
  const counted = [await lent('Wordt geteld'), await lent('Wordt ook geteld')];

  let days = 18;
  /** Each on a day of its own, so that none is in another's way. */
  const slots = () => {
    days += 1;
    const date = workday(journey, days);
    return [
      { station: stationCodes[days % 4] ?? 'HM', date, part: 'morning' as const },
      { station: stationCodes[(days + 1) % 4] ?? 'HM', date, part: 'midday' as const },
    ];
  };
  const several = async <T>(count: number, make: () => Promise<T>): Promise<readonly T[]> => {
    const made: T[] = [];
    for (let at = 0; at < count; at += 1) made.push(await make());
    return made;
  };
  const draft = () => draftAtDesk(official, kit, slots(), { ifNotAll: 'what-can' });
  const asked = () => orderAtDesk(official, kit, slots(), { ifNotAll: 'what-can' });
  const approved = async () => {
    const id = await asked();
    await answerAtDesk(keeper, id, 2);
    return id;
  };
  const drafts = await several(8, draft);
  const held = await several(2, async () => {
    const id = await draft();
    await fillIn(official, orderPath(id), { do: 'hold' });
    return id;
  });
  const waiting = await several(8, asked);
  const behindLinks = await several(4, asked);
  const goingOn = await several(6, approved);
  const moved = await several(3, async () => {
    const id = await asked();
    const to = { 'to~1': 'HMH~stationsplein', 'date~1': slots()[0]?.date, 'part~1': 'afternoon' };
    await answerAtDesk(keeper, id, 2, { 'says~1': 'move', ...to, reason: 'Daar is ruimte.' });
    return id;
  });
  const back = await several(3, async () => {
    const id = await approved();
    const unit = /packed~(\d\d)~/.exec((await partner.get(handingPath(id))).body)?.[1] ?? '01';
    const packed = Object.entries(partsOf('packed')).map(([field, value]) => [field.replace('01', unit), value]);
    await fillIn(partner, handingPath(id), { act: 'sent', ...Object.fromEntries(packed) });
    await fillIn(partner, handingPath(id), { act: 'back', place: 'Magazijn' });
    return id;
  });
  const hosts = await several(6, async () => {
    const email = `host-${hostsBegun++}@host.example`;
    const begun = await beginAsHost(journey, parcel, email);
    if (hostsBegun % 2 === 0) await answerAsHost(journey, begun.person, begun.link);
    return begun.link;
  });
  const handedIn = await several(6, () => handIn(journey, parcel, `handed-${hostsBegun++}@host.example`));
  for (const { application } of handedIn.slice(0, 2)) await judge(desk, application, 'approve');
  await judge(desk, handedIn[2]?.application ?? '', 'ask', 'Waar is het?');
  await journey.laptop.sweepNow();
  const answerLinks = journey.laptop
    .inbox()
    .flatMap(({ text }) => text.match(/\/stations\/antwoord\/[\w.~-]+/g) ?? [])
    .filter((link) => behindLinks.some((order) => link.includes(order)));

  const day = workday(journey, 20);
  const revisions = ['6', '7', '8'];
  const [slot = '', instead = ''] = ['morning', 'midday'].map((part) => `HM~${day}~${part}`);
  const answers = revisions.flatMap((revision) => [
    { ...typedAnswer(2), revision },
    { ...typedAnswer(2, { 'says~1': 'refuse', reason: 'Er is werk.' }), revision },
    {
      ...typedAnswer(2, {
        'says~2': 'move',
        'to~2': 'HMBH~stationsplein',
        'date~2': typedDay(workday(journey, 130)),
        'part~2': 'afternoon',
        reason: 'Daar is ruimte.',
      }),
      revision,
    },
  ]);
  const shownAnswer = ['reason', 'permit', 'practical', 'date~1', 'date~2'];
  const rules = typedRules(stationCodes, { revision: '2' });
  const lending = typedKit('loket-alles', { title: 'Nog meer te leen' });
  const parcelPlan = typedPackage(journey, { title: 'Nog meer te geef' });
  const kitTexts = (fields: Fields) => Object.keys(fields).filter((key) => !['kind', 'desk', 'stations'].includes(key));
  const found = { owner: 'Yara Pakket', due: workday(journey, 5), place: 'Magazijn' };
  const lacks = { act: 'lacks', unit: '01', 'missing~01~thermoskannen': '1', 'broken~01~banner': '1', ...found };
  const steps = typedHost(journey);
  const hostTexts = Object.values(steps)
    .flatMap((fields) => Object.keys(fields))
    .filter((key) => key !== 'municipality');
  const forms: Readonly<Record<string, FormOf>> = {
    'kits.begin': {
      fields: [
        { slot: [slot, instead], 'if-not-all': 'what-can' },
        { slot, show: `HMH~${day}` },
      ],
      shown: [],
    },
    'kits.order': {
      fields: [
        { do: 'hold' },
        { do: 'send' },
        { do: 'cancel', reason: 'Toch niet.' },
        { do: 'agree', agrees: 'yes', revision: '7' },
        { do: 'agree', agrees: 'no', revision: '7' },
        { do: 'choose', choice: 'wait', repair: '01#1' },
        { do: 'instead', for: slot, slot: instead },
      ],
      shown: ['reason'],
    },
    'kits.step': {
      fields: [typedSetup, typedAction, typedContact, { slot: [slot, instead], 'if-not-all': 'nothing' }],
      shown: [typedSetup, typedAction, typedContact].flatMap((fields) => Object.keys(fields)),
    },
    'kits.stationOrder': { fields: [...answers, { act: 'take' }], shown: shownAnswer },
    'kits.stationAnswer': { fields: answers, shown: shownAnswer },
    'kits.stationDays': {
      fields: [
        { station: ['HM', 'HMH'], part: ['morning'], from: typedDay(day), until: typedDay(day), reason: 'Werk' },
        { act: 'open', slot: instead },
      ],
      shown: ['from', 'until', 'reason'],
      always: true,
    },
    'kits.stationRules': { fields: rules, shown: Object.keys(typedRules(stationCodes)), always: true },
    'kits.stationDesks': {
      fields: [
        { organisation: 'Loket Nieuw', name: 'Nieuw', zoek: 'Utrecht', 'owner-UT': 'NS', 'owner-UTZL': 'ProRail' },
        { loket: 'loket-alles', organisation: 'loket-alles', name: 'Alles', zoek: 'Utrecht', 'owner-HM': 'NS' },
      ],
      // Whose desk it is stands fixed in the form of one that is there.
      shown: ['name'],
    },
    'kits.host': {
      fields: ['approve', 'ask', 'refuse'].map((verdict) => ({ verdict, words: 'Waar is het?', revision: '6' })),
      shown: ['words'],
    },
    'kits.kitNew': {
      fields: [
        { ...lending, act: 'save' },
        { ...parcelPlan, act: 'save' },
      ],
      shown: [...kitTexts(lending), ...kitTexts(parcelPlan)],
    },
    'kits.kitEdit': {
      fields: [
        ...revisions.map((revision) => ({ ...lending, units: '2', act: 'save', revision })),
        { ...parcelPlan, act: 'save', revision: '2' },
        { act: 'picture', alt: 'Een koffiekar' },
        { act: 'publish' },
      ],
      shown: [...kitTexts(lending), ...kitTexts(parcelPlan), 'alt'],
      pictures: 'picture',
    },
    'kits.units': {
      fields: [lacks, { act: 'repaired', unit: '01', place: 'Magazijn' }],
      shown: ['missing~01~thermoskannen', 'broken~01~banner', 'owner', 'place'],
    },
    'kits.handing': {
      fields: [
        { act: 'sent', ...partsOf('packed') },
        { act: 'picked-up', ...partsOf('packed') },
        { act: 'on-site', station: 'HM' },
        { act: 'back', place: 'Magazijn' },
        { act: 'count', ...partsOf('whole', { 'whole~01~banner': '0', 'left~01~bekers': '12' }), ...found },
      ],
      shown: [...Object.keys(partsOf('whole')), 'left~01~bekers', 'owner', 'place'],
    },
    'kits.deliveries': {
      fields: [
        { group: 'allotted', all: 'packed' },
        { group: 'allotted', some: 'sent', 'applications-allotted': handedIn.map(({ application }) => application) },
        { group: 'sent', all: 'not-delivered' },
      ],
      shown: [],
    },
    'kits.hostBegin': { fields: { email: 'iemand@host.example' }, shown: ['email'] },
    'kits.hostForm': {
      fields: [
        ...Object.entries(steps).map(([step, fields]) => ({ step, ...fields })),
        ...['5', '6', '7'].map((revision) => ({ step: 'submit', checked: 'yes', revision })),
        { step: 'withdraw', choice: 'withdraw' },
        { step: 'withdraw', choice: 'keep' },
      ],
      shown: hostTexts,
    },
  };
  const ordered = [...drafts, ...held, ...waiting, ...goingOn, ...moved].map(orderPath);
  const parameters: Readonly<Record<string, readonly string[]>> = {
    'kits.kit': [kit, parcel, edited[0] ?? ''],
    'kits.picture': [picture],
    'kits.printVersion': [parcel, kit],
    'kits.calendar': [kit],
    'kits.apiAvailability': [kit, parcel],
    'kits.begin': [kit],
    'kits.order': ordered,
    'kits.step': drafts.flatMap((order) =>
      ['plekken', 'opstelling', 'activiteit', 'contact'].map((step) => `${orderPath(order)}/${step}`),
    ),
    'kits.stationOrder': [...waiting, ...goingOn, ...moved].map(stationOrderPath),
    'kits.stationAnswer': answerLinks,
    'kits.host': handedIn.map(({ application }) => `/bureau/activiteiten/${application}`),
    'kits.kitEdit': edited,
    'kits.units': counted,
    'kits.handing': [...goingOn, ...back].map(handingPath),
    'kits.deliveries': [parcel],
    'kits.hostBegin': [parcel],
    'kits.hostForm': [...hosts, ...handedIn.map(({ link }) => link)],
    'follow-ups.kitMail': [parcel].map((about) => `/bureau/pakketpost/${about}/mail_${'a'.repeat(24)}`),
    'follow-ups.kitLog': [parcel, waiting[0] ?? '', handedIn[0]?.application ?? ''],
    kits: [kit, ...edited, ...counted, parcel],
    orders: [...ordered, ...behindLinks.map(orderPath)],
  };
  return { forms, parameters };
};
let hostsBegun = 0;

/** What the pages of kits are asked beside. */
const kitQueries =
  'station from to vanaf maanden slot gekozen zonder vervangen intrekken vorm uitkomst aantal openen loket zoek soort voorbeeld melden compleet exemplaar bijgewerkt stap'.split(
    ' ',
  );
const rightKitQueries = [
  'HM',
  'ja',
  'papier',
  'afdruk',
  'houden',
  'lenen',
  '01',
  '3',
  '2027-01-01',
  'HM~2027-01-05~morning',
];

const queries =
  'uitkomst na verder after terug wacht afmelden step op on provincie status besluit ingevoerd vorm gast als gemeente tafel toegevoegd mail __proto__'.split(
    ' ',
  );
const rightQueries = [
  '2019-05-21',
  '21-5-2019',
  'Utrecht',
  'volgt',
  'tekst',
  'vervanger',
  'vastgelegd',
  'GM0518',
  '3.1.aaaa',
];

type Requested = RawRequest & { readonly typed: readonly (readonly [string, string])[] };

/** One request to a route, most of it right and some of it wrong. */
const requestTo = ({ name, route }: Tried): fc.Arbitrary<Requested> => {
  const rooms: Readonly<Record<string, string>> = { pledges: 'campaigns', kits: 'kits' };
  const real = parameters[name] ?? parameters[rooms[name.split('.')[0] ?? ''] ?? 'other'] ?? [];
  const ofKits = name.startsWith('kits.');
  const role = typeof route.who === 'string' ? undefined : route.who.find((one) => sessions[one] !== undefined);
  const own = (role && sessions[role]) ?? session;
  const form: FormOf | undefined = forms[name];
  const hostileParameter = fc.oneof(
    hostile.map((text) => encodeURIComponent(text.toWellFormed().slice(0, 500))),
    printable.map((text) => text.replace(/[ ?#/]/g, '')),
  );
  // What is real names a slug or its whole path; anything hostile goes where one parameter stands or each of them.
  const realPath = fc
    .constantFrom(...real)
    .map((value) => (value.startsWith('/') ? value : route.path.replace(/\{\w+\}/g, () => value)));
  const hostilePath = fc
    .tuple(realPath, hostileParameter, fc.constantFrom('first', 'last', 'all'))
    .map(([right, value, which]) => {
      const parts = right.split('/');
      const places = route.path.split('/').flatMap((part, at) => (part.startsWith('{') ? [at] : []));
      const wrong = which === 'all' ? places : [places.at(which === 'first' ? 0 : -1)];
      return parts.map((part, at) => (wrong.includes(at) ? value : part)).join('/');
    });
  const path =
    route.path === '$default'
      ? fc.oneof(fc.constantFrom(...real), hostileParameter).map((value) => `/${value}/nergens`)
      : fc.oneof({ weight: 6, arbitrary: realPath }, { weight: 2, arbitrary: hostilePath });
  const query = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc
        .array(
          fc.tuple(
            fc.constantFrom(...queries, ...(ofKits ? kitQueries : [])),
            fc.oneof(
              { weight: 3, arbitrary: hostile },
              { weight: 1, arbitrary: fc.constantFrom(...rightQueries, ...(ofKits ? rightKitQueries : [])) },
            ),
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((pairs) => `?${new URLSearchParams(pairs.map(([key, value]) => [key, value.slice(0, 500)])).toString()}`),
    },
    { weight: 1, arbitrary: printable.map((text) => `?${text.replace(/[ #]/g, '+')}`) },
  );
  const language = fc.constantFrom('', '', '/en');
  const posts = route.methods.includes('POST');
  const method = fc.oneof(
    { weight: posts ? 12 : 2, arbitrary: fc.constant('POST') },
    { weight: 6, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND') },
  );
  const typed = typedInto(form);
  const body = fc.oneof(
    { weight: 12, arbitrary: fc.constant('form' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'json' as const,
        'multipart' as const,
        'bytes' as const,
        'percent' as const,
        'nothing' as const,
      ),
    },
    ...(route.files === true ? [{ weight: 8, arbitrary: fc.constant('upload' as const) }] : []),
  );
  const file = fc.option(fc.tuple(hostile, form?.pictures === undefined ? listFile : pictureFile), { nil: undefined });
  const cookie = fc.oneof(
    { weight: 14, arbitrary: fc.constant(`form=${token}; session=${name === 'accounts.signOut' ? 'x' : own}`) },
    { weight: 1, arbitrary: printable.map((text) => `form=${token}; ${text}`) },
    { weight: 1, arbitrary: printable.map((text) => `form=${text}; session=${text}; signin=${text}; sent=${text}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '=', ';;;', 'form', `form=${token}; form=other`, `${'a'.repeat(4_000)}=1`),
    },
  );
  const formToken = fc.oneof(
    { weight: 12, arbitrary: fc.constant<string | undefined>(token) },
    { weight: 1, arbitrary: fc.option(hostile, { nil: undefined }) },
  );
  const games = fc.dictionary(
    fc.constantFrom(
      'x-language',
      'x-origin-secret',
      'cloudfront-viewer-address',
      'x-forwarded-for',
      'x-forwarded-host',
      'accept-language',
      'accept',
      'user-agent',
      'referer',
      'range',
      'if-none-match',
      'x-http-method-override',
      'origin',
      'content-type',
      'host',
    ),
    printable,
    { maxKeys: 2 },
  );
  const rarely = fc.oneof({ weight: 8, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: games });
  return fc.record({ method, path, query, language, typed, body, file, cookie, formToken, rarely }).map((one) => {
    const pairs = [
      ...one.typed.map(([key, value]) => [key, value.toWellFormed()] as const),
      ...(one.formToken === undefined ? [] : [['form', one.formToken.toWellFormed()] as const]),
    ];
    const { type, content } = bodyOf(one.body, pairs, one.file, form?.pictures);
    return {
      method: one.method,
      target: `${one.language}${one.path}${one.query}`,
      headers: {
        host: new URL(address).host,
        ...(one.cookie === '' ? {} : { cookie: one.cookie }),
        ...(one.method === 'GET' || one.method === 'HEAD' ? {} : { origin: address, 'content-type': type }),
        ...one.rarely,
      },
      ...(one.method === 'GET' || one.method === 'HEAD' ? {} : { body: content }),
      typed: one.body === 'form' || one.body === 'upload' ? pairs.filter(([key]) => key !== 'form') : [],
    };
  });
};

/** A form filled in: as it should be but for one field, or with any of it wrong, missing or there twice. */
const typedInto = (form: FormOf | undefined): fc.Arbitrary<readonly (readonly [string, string])[]> =>
  fc.oneof(...[form?.fields ?? {}].flat().map((fields) => typedIntoOne(fields, form?.lists)));

const typedIntoOne = (fields: Fields, lists?: string): fc.Arbitrary<readonly (readonly [string, string])[]> => {
  const right = Object.entries(fields).flatMap(([key, value]) =>
    [value ?? ''].flat().map((one) => [key, one] as const),
  );
  const wrongIn = (name: string) =>
    name === lists ? fc.oneof({ weight: 1, arbitrary: wrong }, { weight: 3, arbitrary: list }) : wrong;
  const key = fc.oneof({ weight: 3, arbitrary: fc.stringMatching(/^[\w-]{22}$/) }, { weight: 1, arbitrary: hostile });
  const wrong = fc.oneof({ weight: 199, arbitrary: hostile }, { weight: 1, arbitrary: huge });
  if (right.length === 0) return fc.array(fc.tuple(hostile, wrong), { maxLength: 3 });
  const oneWrong = fc
    .nat(right.length - 1)
    .chain((at) => fc.tuple(fc.constant(at), wrongIn(right[at]?.[0] ?? '')))
    .map(([at, value]) => right.map((pair, place) => (place === at ? ([pair[0], value] as const) : pair)));
  const manyWrong = fc
    .tuple(
      ...right.map(([name, value]) =>
        fc.oneof(
          { weight: 5, arbitrary: fc.constant([[name, value] as const]) },
          { weight: 3, arbitrary: wrongIn(name).map((text) => [[name, text] as const]) },
          { weight: 1, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: hostile.map((text) => [[name, text] as const, [name, value] as const]) },
        ),
      ),
    )
    .map((parts) => parts.flat());
  const stranger = fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(hostile, hostile), { maxLength: 2 }) },
  );
  return fc
    .tuple(fc.oneof(oneWrong, manyWrong), key, stranger)
    .map(([pairs, request, more]) => [...pairs, ['request', request] as const, ...more]);
};

/** A list of earlier members: as it should be but for a cell or a few, or parted, quoted and named in any way. */
const list = fc
  .record({
    header: fc.oneof(
      { weight: 4, arbitrary: fc.constant(['gemeente', 'ondertekend', 'besluit', 'naam', 'functie', 'bron']) },
      { weight: 1, arbitrary: fc.array(hostile, { maxLength: 8 }) },
    ),
    rows: fc.array(
      fc.tuple(
        ...[
          fc.constantFrom('GM0518', 'GM0344', 'Utrecht', 'Bergen', 'Haaren', 'gemeente Ede', ''),
          fc.constantFrom('2019-05-21', '1-3-2019', '1 maart 2019', '2019-03-01T00:00:00', '2031-01-01'),
          fc.constantFrom('', '2019-04-01'),
          fc.constantFrom('', 'Noor Bakker'),
          fc.constantFrom('', 'wethouder'),
          fc.constantFrom('', 'Lijst van 2019'),
        ].map((right) => fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: hostile })),
      ),
      { maxLength: 5 },
    ),
    parted: fc.constantFrom(';', ';', ',', '\t', '|'),
    ended: fc.constantFrom('\r\n', '\n', '\r'),
    quoted: fc.boolean(),
    before: fc.constantFrom('', '\uFEFF', 'sep=;\r\n', '\n\n', '"'),
  })
  .map(({ header, rows, parted, ended, quoted, before }) => {
    const cell = (text: string) => (quoted ? `"${text.replaceAll('"', '""')}"` : text);
    const lines: readonly (readonly string[])[] = [header, ...rows];
    return before + lines.map((cells) => cells.map(cell).join(parted)).join(ended);
  });

/** What somebody may choose as a list: one in any encoding, another kind of file, no file at all. */
const listFile: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 4, arbitrary: list.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: list.map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')) },
  { weight: 1, arbitrary: list.map((text) => Buffer.from(text, 'latin1')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('PK\u0003\u0004', '', '%PDF-1.7', '"', ';'.repeat(20_000))
      .map((text) => Buffer.from(text)),
  },
  { weight: 1, arbitrary: fc.constant(Buffer.from(`gemeente;ondertekend\n${'GM0518;2019-05-21\n'.repeat(1_001)}`)) },
);

/** What somebody may choose as a picture: one, the beginning of one, one that is too large, something else under its name. */
const pictureFile: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(aPicture) },
  {
    weight: 2,
    arbitrary: fc
      .uint8Array({ maxLength: 200 })
      .map((bytes) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(bytes)])),
  },
  { weight: 1, arbitrary: fc.constant(Buffer.concat([aPicture, Buffer.alloc(200_001)])) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('<svg onload="alert(1)">', '<script>alert(1)</script>', 'GIF89a', '')
      .map((text) => Buffer.from(text)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

const encodings = new Map<string, string>();
/** A name or a value as a form carries it. The huge ones are a few that come again and again, and slow: each is made once. */
const inForm = (text: string): string => {
  const made = encodings.get(text) ?? new URLSearchParams([['', text]]).toString().slice(1);
  if (text.length > 100_000) encodings.set(text, made);
  return made;
};

const bodyOf = (
  kind: 'form' | 'json' | 'multipart' | 'bytes' | 'percent' | 'nothing' | 'upload',
  pairs: readonly (readonly [string, string])[],
  file?: readonly [name: string, bytes: Buffer] | undefined,
  field = 'file',
) => {
  const encoded = () => pairs.map((pair) => pair.map(inForm).join('=')).join('&');
  const form = 'application/x-www-form-urlencoded';
  switch (kind) {
    case 'form':
      return { type: form, content: Buffer.from(encoded()) };
    case 'json':
      return { type: 'application/json', content: Buffer.from(JSON.stringify(Object.fromEntries(pairs))) };
    case 'multipart':
      return {
        type: 'multipart/form-data; boundary=x',
        content: Buffer.from(
          `--x\r\ncontent-disposition: form-data; name="name"\r\n\r\n${pairs[0]?.[1] ?? ''}\r\n--x--`,
        ),
      };
    case 'upload': {
      // A header holds one line, whatever the file is called.
      const files = file === undefined ? [] : [{ field, name: file[0].replace(/[\r\n]/g, ' '), bytes: file[1] }];
      return { type: multipartType, content: multipartOf(pairs, files) };
    }
    case 'bytes':
      return {
        type: `${form}; charset=utf-16`,
        content: Buffer.from(pairs.map(([key, value]) => `${key}=${value}`).join('&'), 'latin1'),
      };
    case 'percent':
      return {
        type: form,
        content: Buffer.from(`%zz=%ff%fe&=&&form=${token}&%00=%&${encoded().slice(0, 1_000)}%c3%28`),
      };
    case 'nothing':
      return { type: form, content: Buffer.alloc(0) };
  }
};

const isHtml = ({ headers }: RawAnswer): boolean => String(headers['content-type']).startsWith('text/html');

/** What is wrong with an answer as it came over the wire. */
const wrongWithAnswer = (answer: RawAnswer): readonly string[] => {
  const wrong: string[] = [];
  const { status, headers, body } = answer;
  if (status >= 500 && !(status === 503 && headers['retry-after'] !== undefined)) wrong.push(`status ${status}`);
  for (const [name, value] of Object.entries(headers)) {
    if (/[\r\n\0]/.test([value].flat().join(''))) wrong.push(`header ${name} runs on`);
  }
  const location = headers.location === undefined ? '/' : String(headers.location);
  if (!/^\/(?![/\\])/.test(location)) wrong.push(`leads to ${location}`);
  for (const cookie of [headers['set-cookie'] ?? []].flat()) {
    if (!/^(?:form|session|signin|sent)=[\w.~-]*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/.test(cookie))
      wrong.push(`sets ${cookie}`);
  }
  if (body !== '' && !isHtml(answer) && headers['x-content-type-options'] !== 'nosniff' && status !== 400)
    wrong.push('may be sniffed');
  if (String(headers['content-type']).includes('json') && body !== '') wrong.push(...wrongInJson(JSON.parse(body)));
  return wrong;
};

/** Addresses in JSON are ours and nothing else. */
const wrongInJson = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(wrongInJson);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'url' || key === 'next' || (key === 'members' && !Array.isArray(inner))) &&
    !String(inner).startsWith(`${address}/`)
      ? [`${key}: ${inner}`]
      : wrongInJson(inner),
  );
};

/** How many strangers send at the same time: with one, the machine waits for itself. */
const sideBySide = 3;

/** Sends a route what it is asked, and gives what is wrong with any answer, each with its own request. */
const wrongIn = async ({ name, route }: Tried): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const { shown = [], always = false } = forms[name] ?? {};
  const asked: Requested[] = [];
  fc.assert(
    fc.property(requestTo({ name, route }), (request) => void asked.push(request)),
    { seed, numRuns: runs },
  );

  type Shown = Audited & { readonly of: string };
  const seen = new Set<string>();
  const pages: Shown[] = [];
  const audits: Promise<void>[] = [];
  const look = (some: readonly Shown[]): void => {
    const tell = (found: readonly (readonly string[])[]): void =>
      found.forEach((all, at) => void wrong.push(...all.map((what) => `${what}: ${some[at]?.of}`)));
    audits.push(audit(auditor, some).then(tell));
  };

  const send = async ({ typed, ...request }: Requested) => {
    let answer = await local.send(request);
    // The database of a busy machine may be late once; a person presses again.
    if (answer.status === 503) answer = await local.send(request);
    const led = String(answer.headers.location ?? '').replace(/^\/en/, '');
    if (/^\/campagnes\/[\w-]+\/handtekening\/[\w.~-]+$/.test(led)) ownPages.add(led);
    const of = `${request.method} ${request.target.slice(0, 200)} ${JSON.stringify(request.headers).slice(0, 300)} ${request.body?.toString('utf8', 0, 600) ?? ''}`;
    wrong.push(...wrongWithAnswer(answer).map((what) => `${what}: ${of}`));
    if (!isHtml(answer) || request.method === 'HEAD') return;
    const plainForm =
      request.method === 'POST' &&
      typed.length > 0 &&
      ['application/x-www-form-urlencoded', multipartType].includes(request.headers['content-type'] ?? '');
    const first = typed.filter(([key], at) => typed.findIndex(([other]) => other === key) === at);
    const rejected = plainForm && [409, 422, 429, 503].includes(answer.status);
    const once = plainForm && answer.status === 403 && request.headers.origin === address && typed.length > 0;
    const page: Shown = {
      of,
      html: answer.body,
      ...(rejected && {
        kept: first.filter(
          ([key]) => shown.includes(key) || key === 'by' || key === 'party' || key === 'phone' || key === 'email',
        ),
        must:
          answer.status === 422 && (always || (name.startsWith('rsvps.') && request.target.includes(`/${whole}`)))
            ? shown
            : [],
      }),
      ...(once && { again: typed }),
    };
    // Two pages without anything to keep are one when they differ in nothing but the key that each form gets.
    const same = answer.body.replace(/(?<= name="request" type="hidden" value=")[\w-]{22}(?=")/g, '');
    if (!rejected && !once && seen.has(same)) return;
    seen.add(same);
    pages.push(page);
    // The browser looks at these while others are sent.
    if (pages.length === aTrip) look(pages.splice(0));
  };
  // A few go side by side, as at a door: what is wrong with any of them is told with its own request, so nothing has to be narrowed down.
  const lane = async () => {
    for (let next = asked.pop(); next !== undefined; next = asked.pop()) await send(next);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
  look(pages);
  await Promise.all(audits);
  return wrong;
};

/**
 * A campaign in which whatever can hold words holds these, at the desk and by who signs: made on purpose, for of a text only the last version is
 * ever shown.
 */
const writtenThroughout = async (words: string): Promise<string> => {
  const { desk } = journey;
  const pillars = [1, 2, 3, 4, 5].flatMap((at) => [`pillar-${at}-title`, `pillar-${at}-text`]);
  const slug = await openCampaignAtDesk(journey, {
    plan: {
      ...Object.fromEntries(['title', 'summary', 'asks', 'decides', 'contact-name'].map((name) => [name, words])),
      marks: '1, alle',
    },
    text: Object.fromEntries(['intro', ...pillars].map((name) => [name, words])),
  });
  const at = campaignDeskOf(slug);
  const of = (municipality: string) =>
    typedSigning(municipality, `Wil ${words}`, { role: `Rol ${words}`, email: `${slug}@gemeente.example` });
  const [stands, waits] = [
    await signOnTheWeb(journey, slug, of('GM0268')),
    await signOnTheWeb(journey, slug, of('GM0599'), { language: 'en' }),
  ];
  for (const { own } of [stands, waits]) ownPages.add(own.replace(/^\/en/, ''));
  await confirm(journey, slug, stands.own);
  await keyIn(journey, slug, of('GM0014'));
  await inviteToSign(journey, slug, {
    municipality: 'GM0344',
    name: `Wil ${words}`,
    email: `${slug}@gemeente.example`,
  });
  await journey.laptop.sweepNow();
  await release(journey, slug, 1);
  const cell = `"Wil ${words.replaceAll('"', '""')}"`;
  const text = `gemeente;ondertekend;naam;functie;bron\nGM0363;2019-03-01;${cell};${cell};${cell}\n${cell};x;x;x;x`;
  const decided = { verdict: 'for', 'decided-on': '1-3-2019', document: words };
  const pressed = [
    await stands.person.post(stands.own, { choice: 'decision', ...decided }),
    await desk.post(`${at}/invoeren`, { act: 'import', text, source: words }),
    await desk.post(`${at}/gemeenten/GM0268`, { act: 'succeed', name: `Els ${words}`, role: words, from: '1-4-2019' }),
  ];
  expect(pressed.map(({ status, body }) => (status === 303 ? status : body))).toEqual([303, 303, 303]);
  return slug;
};

/** Kits, an order, a closed day and an action of a host in which whatever can hold words holds these. */
const kitsWrittenThroughout = async (words: string, at: number): Promise<void> => {
  const { official, partner, 'station-keeper': keeper } = kitPeople;
  const texts = { title: words, summary: words, 'for-whom': words, 'contact-name': `Wil ${words}` };
  const slug = await makeKit(
    partner,
    typedKit('loket-alles', { ...texts, 'comes-back': `1 kar ${words}`, 'used-up': `2 bekers ${words}` }),
  );
  const parcel = await makeKit(
    partner,
    typedPackage(journey, {
      ...texts,
      'used-up': `2 bekers ${words}`,
      print: words,
      'fund-name': words,
      'fund-address': words,
    }),
  );
  const slots = [{ station: 'HM', date: workday(journey, 160 + at * 20), part: 'afternoon' as const }];
  const written = {
    what: words,
    title: words,
    summary: words,
    'public-name': `Wil ${words}`,
    'contact-name': `Wil ${words}`,
  };
  const order = await orderAtDesk(official, slug, slots, { different: written });
  const said = { reason: words, permit: words, practical: words };
  await answerAtDesk(keeper, order, 1, { ...said });
  await fillIn(keeper, '/bureau/stations/dagen', {
    station: 'HMBH',
    part: ['morning'],
    from: typedDay(workday(journey, 40 + at)),
    reason: words,
  });
  const host = await beginAsHost(journey, parcel, `woorden-${at}@host.example`);
  const acting = {
    title: words,
    summary: words,
    'for-whom': words,
    cost: words,
    venue: words,
    street: words,
    city: words,
    organisation: words,
    name: `Wil ${words}`,
    'delivery-street': words,
    'delivery-city': words,
  };
  await answerAsHost(journey, host.person, host.link, acting);
  const checked = await host.person.open(`${host.link}?stap=controleren`);
  const fields = { step: 'submit', checked: 'yes', revision: hiddenIn(checked.page.body, 'revision') };
  must(await host.person.post(host.link, { ...fields, request: checked.request }), 303, 'handing in');
  const id = host.link.split('/').at(-1)?.split('.')[0] ?? '';
  await judge(journey.desk, id, 'ask', words);
  kitsWritten.push({ slug, parcel, order, link: host.link, application: id });
};
const kitsWritten: { slug: string; parcel: string; order: string; link: string; application: string }[] = [];

/** Every page of the kits, in both languages where there are two, by whoever may open it. */
const lookAtKits = async (look: (path: string, by?: Person) => Promise<void>): Promise<void> => {
  const { official, partner, 'station-keeper': keeper } = kitPeople;
  for (const path of ['/pakketten', '/en/pakketten', '/api/v1/kits']) await look(path);
  for (const slug of [...(parameters.kits ?? []), ...kitsWritten.flatMap((one) => [one.slug, one.parcel])]) {
    for (const page of ['', '/printversie', '/kalender', '/kalender?station=HMBH&maanden=3', '/meedoen']) {
      await look(`/pakketten/${slug}${page}`);
      await look(`/en/pakketten/${slug}${page}`);
    }
    await look(`/api/v1/kits/${slug}/availability?station=HMBH`);
    await look(`/pakketten/${slug}/aanvragen`, official);
    for (const page of [
      '',
      '?voorbeeld=ja',
      '/exemplaren',
      '/exemplaren?melden=01',
      '/bezorglijst',
      '/bezorglijst?vorm=papier',
    ])
      await look(`${kitDeskPath(slug)}${page}`, partner);
  }
  for (const path of ['/bureau/aanvragen', '/en/bureau/aanvragen', ...(parameters.orders ?? [])])
    await look(path, official);
  await look('/bureau/pakketten', partner);
  for (const path of ['', '/dagen', '/regels', '/vandaag-en-morgen']) {
    await look(`/bureau/stations${path}`, keeper);
    await look(`/en/bureau/stations${path}`, keeper);
  }
  for (const path of [...(parameters['kits.stationOrder'] ?? []), ...(parameters['kits.stationAnswer'] ?? [])])
    await look(path, keeper);
  for (const path of parameters['kits.handing'] ?? []) await look(path, partner);
  for (const { order, link, application } of kitsWritten) {
    for (const page of ['', '?intrekken=ja', '?vorm=afdruk']) {
      await look(`${orderPath(order)}${page}`, official);
      await look(`/en${orderPath(order)}${page}`, official);
    }
    await look(stationOrderPath(order), keeper);
    await look(handingPath(order), partner);
    for (const page of ['', '?stap=activiteit', '?stap=waar-en-wanneer', '?stap=gasten', '?stap=pakket']) {
      await look(`${link}${page}`);
      await look(`/en${link}${page}`);
    }
    await look(`/bureau/activiteiten/${application}`);
  }
  for (const path of [...(parameters['kits.host'] ?? []), ...(parameters['kits.hostForm'] ?? [])]) await look(path);
  for (const path of ['/bureau/stationsloketten?zoek=Helmond', '/bureau/activiteiten']) await look(path);
  for (const about of parameters['follow-ups.kitLog'] ?? []) await look(`/bureau/pakketpost/${about}`);
};

/** Looks at whatever was stored, wherever it is shown. */
const lookAtAll = async (): Promise<void> => {
  const { laptop, rooms } = journey;
  const written: string[] = [];
  for (const words of [
    '"><script src=//x.example></script>',
    '</textarea></title><svg/onload=alert(1)>',
    'javascript:alert(1)',
    '[klik](javascript:alert(1)) <img src=x onerror=alert(1)>',
  ])
    written.push(await writtenThroughout(words));
  for (const [at, words] of ['"><script src=//x.example></script>', 'javascript:alert(1)'].entries())
    await kitsWrittenThroughout(words, at);
  // A sweep takes so many; whatever is owed has to come out.
  for (let sent = -1, sweeps = 0; sent < laptop.inbox().length && sweeps < 30; sweeps += 1) {
    sent = laptop.inbox().length;
    await laptop.sweepNow();
  }
  const desk = newPerson(address, local.transport);
  desk.cookies.set('session', session);
  const slugsIn = async (table: string): Promise<readonly string[]> => {
    const { Items = [] } = (await laptop.database.call('Scan', {
      TableName: table,
      FilterExpression: '#item = :facts',
      ExpressionAttributeNames: { '#item': 'item' },
      ExpressionAttributeValues: { ':facts': { S: 'facts' } },
    })) as { Items?: { slug: { S: string } }[] };
    return Items.map(({ slug }) => slug.S);
  };
  const slugs = await slugsIn(rooms.tables.events);
  const campaigns = (await slugsIn(rooms.tables.pledges)).filter((slug) => !slug.includes('~'));
  expect(slugs.length).toBeGreaterThan(20);
  expect(campaigns.length).toBeGreaterThan(10);
  expect(ownPages.size).toBeGreaterThan(10);

  const pages: Audited[] = [];
  const wrong: string[] = [];
  const look = async (path: string, by = desk): Promise<void> => {
    const reply = await by.get(path);
    wrong.push(...wrongWithAnswer({ ...reply, headers: { ...reply.headers } }).map((what) => `${what}: ${path}`));
    if (reply.headers['content-type']?.startsWith('text/html') === true) pages.push({ html: reply.body });
  };
  for (const path of ['/', '/en/', '/bijeenkomsten', '/en/bijeenkomsten', '/bureau', '/api/v1/events'])
    await look(path);
  for (const slug of slugs) {
    for (const path of [
      `/bijeenkomsten/${slug}`,
      formOf(slug),
      deskOf(slug),
      `${deskOf(slug)}/voorbeeld`,
      `${deskOf(slug)}/afgelasten`,
      `/api/v1/events/${slug}`,
    ])
      await look(path);
  }
  for (const slug of parameters.lists ?? []) {
    for (const list of ['gasten', 'post', 'bellen', 'zaal', 'zaal/tekenen']) await look(`${deskOf(slug)}/${list}`);
  }
  for (const slug of campaigns) {
    for (const page of ['', '/wijzigen', '/tekst', '/wachten', '/oefening'])
      await look(`${campaignDeskOf(slug)}${page}`);
    await look(`/campagnes/${slug}`);
  }
  for (const slug of [...written, ...(parameters.campaigns ?? [])]) {
    for (const page of ['/gemeenten', '/gemeenten/GM0268', '/scherm', '/ondertekenen']) {
      await look(`/campagnes/${slug}${page}`);
      await look(`/en/campagnes/${slug}${page}`);
    }
    for (const page of ['', '/members', '?on=2019-05-21']) await look(`/api/v1/campaigns/${slug}${page}`);
    for (const page of [
      'gemeenten',
      'gemeenten/GM0268',
      'papier',
      'uitnodigen',
      'invoeren',
      'oefening/scherm',
      'oefening/stand',
      'post',
    ])
      await look(`${campaignDeskOf(slug)}/${page}`);
  }
  for (const slug of written) await look(`${campaignDeskOf(slug)}/mijlpaal/1`);
  for (const name of ['pledges.member', 'pledges.municipality', 'pledges.milestone', 'check-in.table'])
    for (const path of parameters[name] ?? []) await look(path);
  await lookAtKits(look);
  for (const name of ['web.ownData', 'web.ownDataFile']) for (const path of parameters[name] ?? []) await look(path);
  for (const own of ownPages) {
    await look(own);
    await look(`/en${own}`);
    await look(`${own}/afschrift`);
    await look(`${own}/afschrift?vorm=tekst`);
  }
  const mails = laptop.inbox();
  expect(mails.length).toBeGreaterThan(50);
  expect(mails.filter(({ html }) => html.includes('/campagnes/')).length).toBeGreaterThan(20);
  const audited = await audit(auditor, [...pages, ...mails.map(({ html }) => ({ html, mail: true as const }))]);
  expect([...wrong, ...audited.flat()]).toEqual([]);

  const files = mails.flatMap(({ attachments, to }) =>
    attachments
      .filter(({ contentType }) => contentType.startsWith('text/calendar'))
      .map(({ content }) => ({ to, file: Buffer.from(content, 'base64').toString('utf8') })),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const { to, file } of files) {
    const calendar = new ICAL.Component(ICAL.parse(file));
    expect(
      calendar
        .getAllSubcomponents()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['vevent', 'vtimezone']);
    const names = calendar.getFirstSubcomponent('vevent')?.getAllProperties() ?? [];
    for (const { name } of names) expect(['attach', 'x-alt-desc', 'comment']).not.toContain(name);
    // One reader, the one the mail went to, and no second one that was typed in.
    expect(
      names.filter(({ name }) => name === 'attendee').map((one) => String(one.getFirstValue()).toLowerCase()),
    ).toEqual([`mailto:${to}`]);
    const url = names.find(({ name }) => name === 'url')?.getFirstValue();
    if (url !== undefined) expect(String(url)).toMatch(new RegExp(`^${address}/`));
  }
  for (const { headers, subject } of mails) {
    for (const value of [subject, ...Object.values(headers)]) expect(value).not.toMatch(/[\r\n\0]/);
  }

  // Last, because it takes away: of every table, with all that was kept in it by now, what is somebody's.
  for (const path of parameters['web.ownData'] ?? []) {
    const asker = newPerson(address, local.transport);
    const { request } = await asker.open(path);
    expect((await asker.post(path, { keuze: 'wissen', request })).status).toBe(303);
  }
};

/** The tests of one half, over a platform of its own. */
export const badInput = (half: keyof typeof halves): void => {
  describe('T13: whatever is sent gets an answer', () => {
    test.each(routesOf(halves[half]))('$name', async (tried) => {
      expect((await wrongIn(tried)).slice(0, 5)).toEqual([]);
    });
  });

  describe('T13: nothing that was stored comes out as anything but text', () => {
    test('pages, mails, calendar files and JSON, after all of that', lookAtAll);
  });
};

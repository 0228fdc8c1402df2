import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role as SessionRole } from '#kernel/actors.ts';
import type { Contract, Method, Route } from '#kernel/contract.ts';
import { randomToken } from '#kernel/ids.ts';
import { accounts } from '../../functions/accounts/contract.ts';
import { accountsStore } from '../../functions/accounts/store.ts';
import { checkIn } from '../../functions/check-in/contract.ts';
import { events } from '../../functions/events/contract.ts';
import { followUps } from '../../functions/follow-ups/contract.ts';
import { kits } from '../../functions/kits/contract.ts';
import { pledges } from '../../functions/pledges/contract.ts';
import { rsvps } from '../../functions/rsvps/contract.ts';
import { web } from '../../functions/web/contract.ts';
import {
  campaignDeskOf,
  confirm,
  createCampaignAtDesk,
  hallOf,
  inviteToSign,
  keyIn,
  openCampaignAtDesk,
  rehearse,
  signatureOf,
  signOnTheWeb,
  tableOf,
  typedCampaign,
  typedList,
  typedSigning,
  typedText,
} from '../support/campaign-journey.ts';
import { seeded } from '../support/house.ts';
import { contentsOf, deskOf, type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import {
  answerAtDesk,
  draftAtDesk,
  givePicture,
  handIn,
  judge,
  kitDeskPath,
  makeKit,
  makeRules,
  makeStationDesk,
  orderAtDesk,
  orderPath,
  partsOf,
  stationOrderPath,
  typedDay,
  typedKit,
  typedPackage,
  typedRules,
  typedSetup,
  workday,
} from '../support/kit-forms.ts';
import { type Fields, hiddenIn, newPerson, type Person, type Reply } from '../support/person.ts';

const contracts: readonly Contract[] = [accounts, events, pledges, rsvps, checkIn, kits, followUps, web];
const routes = contracts.flatMap((contract) =>
  Object.entries(contract.routes).map(([name, route]) => ({ name: `${contract.room}.${name}`, route })),
);

const roles = [
  'visitor',
  'holder of another’s link',
  'organiser of another organisation',
  'own organiser',
  'official',
  'partner',
  'station-keeper',
  'co-organiser of one event',
  'desk crew of one event',
  'partner whose access ended',
  'ended session',
  'session past its time',
  'session that awaits its passkey',
] as const;
type Role = (typeof roles)[number];

/** Whose event, campaign, place, signature or list the address names: of the organisation and guest that this table is about, or of others. */
const whose = ['ours', 'theirs'] as const;
type Whose = (typeof whose)[number];

/** The session of a role: as what they are signed in, and which of the two is theirs. Whoever is not here has none that holds. */
const sessionOf: Readonly<Partial<Record<Role, { readonly is: SessionRole; readonly of: Whose }>>> = {
  'organiser of another organisation': { is: 'organiser', of: 'theirs' },
  'own organiser': { is: 'organiser', of: 'ours' },
  official: { is: 'official', of: 'ours' },
  partner: { is: 'partner', of: 'ours' },
  'station-keeper': { is: 'station-keeper', of: 'ours' },
  'co-organiser of one event': { is: 'co-organiser', of: 'ours' },
  'desk crew of one event': { is: 'desk-crew', of: 'ours' },
};

let journey: Journey;
let people: Readonly<Record<Role, Person>>;
let slugs: Readonly<Record<Whose, string>>;
let drafts: Readonly<Record<Whose, string>>;
/** Own pages at each of the two events. */
let places: Readonly<Record<Whose, string>>;
let campaigns: Readonly<Record<Whose, string>>;
let campaignDrafts: Readonly<Record<Whose, string>>;
/** What waits to be confirmed in each campaign, and which writing of it a change has to be made on. */
let awaiting: Readonly<Record<Whose, string>>;
let revisions: Readonly<Record<Whose, string>>;
/** What lies at the desks of kits on either side. */
let kitsOf: Readonly<Record<Whose, KitsSide>>;
/** Personal links by route: in each campaign, of one municipality and of the same name, or of each event's tables. */
let links: Readonly<Record<string, Readonly<Record<Whose, string>>>>;
/** The page of a mail by route: about each event, each campaign, and what was handed in at either side. */
let mails: Readonly<Record<string, Readonly<Record<Whose, string>>>>;
/** Somebody asked to each of the two events, with the list they came on and their link. */
let invited: Readonly<Record<Whose, Awaited<ReturnType<typeof oneInvited>>>>;
/** Somebody whom each organisation let in. */
let letIn: Readonly<Record<Whose, string>>;
/** A tablet that is expected at the door of each event. */
let devices: Readonly<Record<Whose, string>>;

const marks = '1, alle';
const plans = { ours: { title: 'Campagne van ons' }, theirs: { title: 'Campagne van hen' } } as const;
/** In both campaigns the same person signs for it, so that only the link tells one from the other. */
const code = 'GM0518';

beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
  const { laptop, rooms } = journey;
  const store = accountsStore({ database: rooms.database, tables: rooms.tables, secret: rooms.secret });
  const random = seeded('who-may');
  const now = laptop.clock.now();
  /** A session as signing in would have written it. */
  const withSession = async (organisation: string, startedAt = now, more: object = {}): Promise<Person> => {
    const value = randomToken(random);
    const session = {
      person: `prs_${organisation}`,
      name: 'Iemand Anders',
      organisation,
      roles: ['organiser' as const],
      startedAt,
      endsAt: new Date(Date.parse(startedAt) + 12 * 3_600_000).toISOString(),
      lastSeenAt: startedAt,
      ...more,
    };
    const { person: id, name, roles } = session;
    const email = `${organisation}@anders.example`;
    const known = { of: `person#${id}`, item: 'person', id, email, name, organisation, roles };
    await rooms.database.transact([store.sessionItem(value, session), { put: known, in: rooms.tables.accounts }]);
    const person = newPerson(laptop.address);
    person.cookies.set('session', value);
    return person;
  };

  const stranger = await withSession('other-organisation');
  const ended = await journey.signIn(journey.organiser);
  const value = ended.cookies.get('session') ?? '';
  await ended.open('/inloggen');
  expect((await ended.post('/uitloggen', {})).status).toBe(303);
  // Somebody kept the cookie's value all the same.
  ended.cookies.set('session', value);

  await deskOfAccess(stranger, { name: 'Ben van Hen', email: 'ben@hen.example' });
  for (const fields of members) await deskOfAccess(journey.desk, fields);
  letIn = { ours: await idOf(journey.desk, 'Bob van Ons'), theirs: await idOf(stranger, 'Ben van Hen') };
  // Their mails say where to sign in; the code comes after.
  await laptop.sweepNow();
  const signedIn = async (is: string) => journey.signIn(`${is}@lid.example`);
  const former = await signedIn('former');
  const ending = `${accessPath}/${await idOf(journey.desk, 'Lid former')}`;
  expect((await journey.desk.post(ending, { choice: 'end' })).status).toBe(303);

  people = {
    visitor: journey.newPerson(),
    'holder of another’s link': journey.newPerson(),
    'organiser of another organisation': stranger,
    'own organiser': await journey.signIn(journey.organiser),
    official: await signedIn('official'),
    partner: await signedIn('partner'),
    'station-keeper': await signedIn('station-keeper'),
    'partner whose access ended': former,
    'ended session': ended,
    'session past its time': await withSession('een-tegen-eenzaamheid', '2019-05-19T18:00:00.000Z'),
    'session that awaits its passkey': await withSession('een-tegen-eenzaamheid', now, { awaitsPasskey: true }),
    // They are let in once there is an event.
    'co-organiser of one event': journey.newPerson(),
    'desk crew of one event': journey.newPerson(),
  };
  slugs = {
    ours: await journey.publish({ title: 'Van ons', asks: ['diet'] }),
    theirs: await journey.publish({ title: 'Van hen', asks: ['diet'] }, stranger),
  };
  devices = { ours: await deviceAt(journey.desk, slugs.ours), theirs: await deviceAt(stranger, slugs.theirs) };
  for (const [role, as] of [
    ['co-organiser of one event', 'co-organiser'],
    ['desk crew of one event', 'desk-crew'],
  ] as const) {
    const path = `${deskOf(slugs.ours)}/toegang`;
    const { request } = await journey.desk.open(path);
    const given = { act: 'give', name: `Lid ${as}`, email: `${as}@lid.example`, as, request };
    expect((await journey.desk.post(path, given)).status).toBe(303);
    await laptop.sweepNow();
    people = { ...people, [role]: await signedIn(as) };
  }
  drafts = {
    ours: await journey.create({ title: 'Nog van ons' }),
    theirs: await journey.create({ title: 'Nog van hen' }, stranger),
  };
  places = {
    ours: (await journey.signUp(slugs.ours, typedAnswers('Noor Bakker'))).place,
    theirs: (await journey.signUp(slugs.theirs, typedAnswers('Jan de Groot'))).place,
  };
  invited = { ours: await oneInvited(journey.desk, slugs.ours), theirs: await oneInvited(stranger, slugs.theirs) };
  for (const person of Object.values(people)) await person.open('/inloggen?wacht');
  const { official, partner: lender, 'station-keeper': keeper } = people;
  const [theirOfficial, theirLender, theirKeeper] = [
    await signedIn('hen-official'),
    await signedIn('hen-partner'),
    await signedIn('hen-loket'),
  ];
  kitsOf = {
    ours: await kitsSide({ official, lender, keeper }, 'Loket Lid', ['HM', 'HMH']),
    theirs: await kitsSide({ official: theirOfficial, lender: theirLender, keeper: theirKeeper }, 'Loket Hen', [
      'HMBV',
      'HMBH',
    ]),
  };
  // There is one programme; a package and what was handed in for it are made another's here.
  const { application, parcel } = kitsOf.theirs;
  const inKits = { in: (rooms.tables as Readonly<Record<string, string>>).kits ?? '', if: { of: 'present' } } as const;
  const programme = 'other-organisation';
  await rooms.database.transact([
    { update: { of: `kit#${parcel}`, item: 'facts' }, ...inKits, set: { programme } },
    {
      update: { of: `application#${application}`, item: 'application' },
      ...inKits,
      set: { programme, keeper: `hosts#${programme}` },
    },
  ]);

  const made = {
    ours: await oneCampaign(journey.desk, plans.ours),
    theirs: await oneCampaign(stranger, plans.theirs),
  };
  const each = <T>(pick: (of: typeof made.ours) => T) => ({ ours: pick(made.ours), theirs: pick(made.theirs) });
  campaigns = each(({ slug }) => slug);
  campaignDrafts = each(({ draft }) => draft);
  awaiting = each((of) => of.awaiting);
  revisions = each(({ revision }) => revision);
  const ownData = { ours: await askedForOwnData('ours'), theirs: await askedForOwnData('theirs') };
  links = {
    'pledges.signature': each(({ own }) => own),
    'pledges.copy': each(({ own }) => own),
    'pledges.signInvited': each(({ invitation }) => invitation),
    'check-in.table': {
      ours: await tableOf(journey, slugs.ours),
      theirs: await tableOf(journey, slugs.theirs, stranger),
    },
    'rsvps.place': places,
    'rsvps.card': places,
    'rsvps.invitation': { ours: invited.ours.link, theirs: invited.theirs.link },
    'kits.stationAnswer': { ours: kitsOf.ours.answerLink, theirs: kitsOf.theirs.answerLink },
    'kits.hostForm': { ours: kitsOf.ours.hostLink, theirs: kitsOf.theirs.hostLink },
    'follow-ups.preferences': { ours: invited.ours.preferences, theirs: invited.theirs.preferences },
    'follow-ups.press': { ours: invited.ours.preferences, theirs: invited.theirs.preferences },
    'web.ownData': ownData,
    'web.ownDataFile': ownData,
  };
  const mailAbout = async (logOf: (of: Whose) => string) => ({
    ours: await mailIn(journey.desk, logOf('ours')),
    theirs: await mailIn(stranger, logOf('theirs')),
  });
  for (const [of, by] of [
    ['ours', journey.desk],
    ['theirs', stranger],
  ] as const)
    expect((await by.post(`/bureau/bijeenkomsten/${slugs[of]}/opvolging`, { begin: 'meeting' })).status).toBe(303);
  mails = {
    'follow-ups.mail': await mailAbout((of) => `/bureau/bijeenkomsten/${slugs[of]}/post`),
    'follow-ups.campaignMail': await mailAbout((of) => `/bureau/campagnes/${campaigns[of]}/post`),
    'follow-ups.kitMail': await mailAbout((of) => `/bureau/pakketpost/${kitsOf[of].application}`),
  };
});

/** The page of the latest mail of a log. */
const mailIn = async (by: Person, log: string): Promise<string> => {
  const found = /\/(mail_[\w-]{24})"/.exec((await by.get(log)).body)?.[1];
  if (found === undefined) throw new Error(`no mail in ${log}`);
  return `${log}/${found}`;
};

/** One side’s station desk, kits and orders, made through the forms. */
type KitsSide = Awaited<ReturnType<typeof kitsSide>>;
const kitsSide = async (
  { official, lender, keeper }: { official: Person; lender: Person; keeper: Person },
  organisation: string,
  stations: readonly [string, string],
) => {
  const desk = organisation.toLowerCase().replace(' ', '-');
  await makeStationDesk(journey.desk, { organisation, stations });
  await makeRules(keeper, stations, { name: organisation });
  const title = `Pakket van ${organisation}`;
  const kit = await makeKit(lender, typedKit(desk, { title }));
  const parcel = await makeKit(lender, typedPackage(journey, { title: `Cadeau van ${organisation}` }));
  const picture = (await givePicture(journey.laptop.address, lender, kit)).split('/').at(-1) ?? '';
  // The days lie so far apart that one unit goes everywhere.
  const at = (days: number) => ({ station: stations[0], date: workday(journey, days), part: 'morning' as const });
  const draft = await draftAtDesk(official, kit, [at(20)]);
  const lenders = await draftAtDesk(lender, kit, [at(30)]);
  const asked = await orderAtDesk(official, kit, [at(40)]);
  const approved = await orderAtDesk(official, kit, [at(50)]);
  await answerAtDesk(keeper, approved, 1);
  const delivered = await handIn(journey, parcel, `${desk}@host.example`);
  await judge(journey.desk, delivered.application, 'approve');
  const waiting = await handIn(journey, parcel, `${desk}-2@host.example`);
  await journey.laptop.sweepNow();
  const answerLink =
    journey.laptop
      .inbox()
      .flatMap(({ text }) => text.match(/\/stations\/antwoord\/[\w.~-]+/g) ?? [])
      .find((link) => link.includes(`/${asked}~`)) ?? '';
  const { application } = waiting;
  const revisionAt = async (by: Person, path: string) => hiddenIn((await by.get(path)).body, 'revision') ?? '';
  return {
    stations,
    kit,
    parcel,
    picture,
    day: at(20).date,
    draft,
    lenders,
    asked,
    approved,
    application,
    delivered: delivered.application,
    hostLink: waiting.link,
    answerLink,
    title,
    revisions: {
      answer: await revisionAt(keeper, stationOrderPath(asked)),
      rules: await revisionAt(keeper, '/bureau/stations/regels'),
      judge: await revisionAt(journey.desk, `/bureau/activiteiten/${application}`),
      kit: await revisionAt(lender, kitDeskPath(kit)),
    },
    keeper,
  };
};

const accessPath = '/bureau/toegang';
const partner = { role: 'partner', organisation: 'Vereniging Lid' };

/** Whom our organisation lets in: one of each role, one whose access ends, and one whose page the table is about. */
const members: readonly Fields[] = [
  { name: 'Lid official', email: 'official@lid.example', role: 'official', municipality: code },
  { name: 'Lid partner', email: 'partner@lid.example', ...partner },
  { name: 'Lid loket', email: 'station-keeper@lid.example', role: 'station-keeper', organisation: 'Loket Lid' },
  { name: 'Lid former', email: 'former@lid.example', ...partner },
  { name: 'Bob van Ons', email: 'bob@lid.example', ...partner },
  { name: 'Hen official', email: 'hen-official@lid.example', role: 'official', municipality: 'GM0344' },
  { name: 'Hen partner', email: 'hen-partner@lid.example', role: 'partner', organisation: 'Stichting Hen' },
  { name: 'Hen loket', email: 'hen-loket@lid.example', role: 'station-keeper', organisation: 'Loket Hen' },
];

const deskOfAccess = async (by: Person, fields: Fields): Promise<void> => {
  const { request } = await by.open(accessPath);
  expect((await by.post(accessPath, { ...partner, ...fields, request })).status).toBe(303);
};

/** The id of somebody on an organiser's list. */
/** Adds a tablet to the door of an event, and gives its id. */
const deviceAt = async (by: Person, slug: string): Promise<string> => {
  const added = await by.post(`/bureau/bijeenkomsten/${slug}/deur`, {
    act: 'add-device',
    name: 'Tablet 1',
    role: 'door',
    places: '0',
  });
  return /\/deur\/(dev_[\w-]{22})/.exec(added.headers.location ?? '')?.[1] ?? '';
};

const idOf = async (by: Person, name: string): Promise<string> =>
  new RegExp(`${accessPath}/(person_[a-z0-9]+)"[^>]*>${name}<`).exec((await by.get(accessPath)).body)?.[1] ?? '';

/** A campaign whose first mark is held, with somebody who waits to be confirmed, somebody who is asked to sign, a rehearsal, and a draft beside it. */
const oneCampaign = async (by: Person, plan: Fields) => {
  const slug = await openCampaignAtDesk(journey, { by, plan: { marks, ...plan } });
  const { own } = await signOnTheWeb(journey, slug, typedSigning(code, 'Wim Tekent'));
  await confirm(journey, slug, own, by);
  const waits = await signOnTheWeb(journey, slug, typedSigning('GM0344', 'Wil Wacht'));
  await keyIn(journey, slug, typedSigning('GM0363', 'Pia Papier'), by);
  const email = `${slug}@gemeente.example`;
  await inviteToSign(journey, slug, { municipality: 'GM0599', name: 'Ine Gevraagd', email }, by);
  await journey.laptop.sweepNow();
  const mail = journey.mailsTo(email).at(-1)?.text ?? '';
  const invitation = /\/campagnes\/[\w-]+\/ondertekenen\/[\w.~-]+/.exec(mail)?.[0] ?? '';
  await rehearse(journey, slug, by);
  const draft = await createCampaignAtDesk(journey, { by, plan: { title: `Nog geen ${slug}` } });
  const revision = hiddenIn((await by.get(`${campaignDeskOf(slug)}/wijzigen`)).body, 'revision') ?? '';
  return { slug, own, awaiting: signatureOf(waits.own), invitation, revision, draft };
};

/** Somebody who is asked by name to an event and has the mail. */
/** Where the mail leads to that somebody gets who asks what is kept of them. */
const askedForOwnData = async (of: Whose): Promise<string> => {
  const email = `vraagt-${of}@gemeente.example`;
  const person = journey.newPerson();
  const { request } = await person.open('/uw-gegevens');
  expect((await person.post('/uw-gegevens', { email, request })).status).toBe(303);
  await journey.laptop.sweepNow();
  return /\/uw-gegevens\/[\w.-]+/.exec(journey.mailsTo(email).at(-1)?.text ?? '')?.[0] ?? '';
};
const oneInvited = async (by: Person, slug: string) => {
  const path = `${deskOf(slug)}/uitnodigen`;
  const email = `ine@${slug}.example`;
  const { request } = await by.open(path);
  const list = { text: `naam;gemeente;e-mail\r\nIne Genood;GM0599;${email}`, request };
  expect((await by.post(path, { ...list, act: 'look' })).status).toBe(200);
  const brought = await by.post(path, { ...list, act: 'bring' });
  expect(
    (await by.post(`${deskOf(slug)}/uitnodigingen`, { act: 'round', what: 'invitation', earlier: '0' })).status,
  ).toBe(303);
  await journey.laptop.sweepNow();
  const mail = journey.mailsTo(email).at(-1)?.text ?? '';
  const link = /\/bijeenkomsten\/[\w-]+\/uitnodiging\/[\w.~-]+/.exec(mail)?.[0] ?? '';
  const preferences = /\/uw-mail\/[\w.~-]+/.exec(mail)?.[0] ?? '';
  const brings = brought.location?.split('/').at(-1) ?? '';
  return { list: brings, link, preferences, invitation: linkOf(link).split('.')[0] ?? '' };
};

afterAll(() => journey?.laptop.stop());

const linkOf = (place: string): string => place.split('/').at(-1) ?? '';

/** The address of a route for one cell: the holder of a link tries it where it does not belong. */
const addressOf = (name: string, { path }: Route, role: Role, of: Whose): string => {
  const other: Whose = of === 'ours' ? 'theirs' : 'ours';
  const own = links[name] ?? places;
  const [guest, token] = linkOf(own[of]).split('.');
  const crossed = `${guest}.${linkOf(own[other]).split('.')[1]}`;
  // Where the link says it all, the other's link is at home at this address.
  const alone = !path.includes('{slug}');
  const link =
    role === 'holder of another’s link'
      ? [alone ? crossed : linkOf(own[other]), crossed][of === 'ours' ? 0 : 1]
      : `${guest}.${'A'.repeat(token?.length ?? 22)}`;
  if (mails[name] !== undefined) return mails[name][of];
  if (name === 'follow-ups.kitLog') return path.replace('{slug}', kitsOf[of].parcel);
  if (name.startsWith('kits.')) return kitAddressOf(name, path, role, of).replace('{link}', link ?? '');
  return path
    .replace('$default', '/nergens')
    .replace('{slug}', (path.includes('/campagnes/') || path.includes('/campaigns/') ? campaigns : slugs)[of])
    .replace('{link}', link ?? '')
    .replace('{code}', code)
    .replace('{guest}', encodeURIComponent(linkOf(places[of]).split('.')[0] ?? ''))
    .replace('{list}', invited[of].list)
    .replace('{invitation}', invited[of].invitation)
    .replace('{mark}', '1')
    .replace('{number}', '1')
    .replace('{device}', devices[of])
    .replace('{person}', letIn[of]);
};

/** Of whom an orderer's page names an order: each organisation has its own. */
const kitAddressOf = (name: string, path: string, role: Role, of: Whose): string => {
  const side = kitsOf[of];
  const given = ['kits.printVersion', 'kits.hostBegin', 'kits.deliveries'].includes(name);
  const orders: Readonly<Record<string, string>> = { 'kits.stationOrder': side.asked, 'kits.handing': side.approved };
  return path
    .replace('{kit}', given ? side.parcel : side.kit)
    .replace('{picture}', side.picture)
    .replace('{order}', orders[name] ?? (role === 'partner' ? side.lenders : side.draft))
    .replace('{step}', 'opstelling')
    .replace('{application}', side.application)
    .replace(/\/availability$/, `/availability?station=${side.stations[0]}`);
};

/** The address names something that is somebody's: a kit in the catalogue is for everybody to order. */
const isOwned = ({ path }: Route): boolean => path.includes('{') && path.startsWith('/bureau/');

/** What mail programs post to: the link is all it shows. */
const isOnePress = ({ path }: Route): boolean => path.startsWith('/webhooks/geen-mail/');

/** What a cell has to answer, from the contract alone. */
const expected = (route: Route, role: Role, of: Whose, method: Method): readonly number[] => {
  if (route.path === '$default') return [404];
  if (!route.methods.includes(method)) return [405];
  // Nobody here can sign what a machine posts; without a key there is only a code to be told.
  if (route.page === 'machine' && !isOnePress(route)) return route.path.startsWith('/api/deur/{slug}/') ? [401] : [400];
  const named = isOwned(route);
  // What is sent releases a guest and marks a mail that are not there, and saves over what is newer.
  // A link to an export that nobody made opens nothing, not even to who may make one.
  const opens = method === 'POST' ? [303, 404, 409, 422] : route.path.endsWith('/uitvoer/{link}') ? [404] : [200];
  switch (route.who) {
    case 'anyone':
      return method === 'GET' ? [200, 303] : [303, 422];
    case 'link':
      // Whoever opens the address of one press is led to its page, which is not there either.
      return isOnePress(route) && method === 'GET' ? [303] : [404];
    default: {
      const session = sessionOf[role];
      if (session === undefined) return [401];
      if (!rolesOf(route).includes(session.is)) return [403];
      return named && of !== session.of ? [404] : opens;
    }
  }
};

/** The roles of signed-in people that a route lets in. */
const rolesOf = ({ who }: Route): readonly SessionRole[] =>
  who === 'organiser' ? [who] : typeof who === 'string' ? [] : who;

/** Whether the cell lets somebody act, so that something may change. */
const acts = (route: Route, role: Role, of: Whose): boolean =>
  route.who === 'anyone' ||
  rolesOf(route).some((is) => is === sessionOf[role]?.is && (of === sessionOf[role]?.of || !isOwned(route)));

/** What a form has to hold to be taken, so that only who sends it is in the way. */
const fieldsOf = (name: string, of: Whose): Fields => {
  switch (name) {
    case 'accounts.access':
      return { name: 'Nog Iemand', email: 'nog@lid.example', ...partner };
    case 'accounts.accessOf':
      return { choice: 'end' };
    case 'pledges.signInvited':
      return { ...typedSigning('', 'Iemand Anders'), version: '1' };
    case 'pledges.signature':
      return { choice: 'withdraw' };
    case 'pledges.create':
      return typedCampaign({ title: 'Van wie drukt' });
    case 'pledges.edit':
      return { ...typedCampaign({ ...plans[of], marks, summary: 'Van wie drukt.' }), revision: revisions[of] };
    case 'pledges.text':
      return { ...typedText(), version: '1' };
    case 'pledges.milestone':
      return { act: 'release', revision: '1', code };
    case 'pledges.municipality':
      return { act: 'decision', verdict: 'for', 'decided-on': '14-5-2019' };
    case 'pledges.awaiting':
      return { act: 'confirm', signature: awaiting[of] };
    case 'pledges.paper':
      return { ...typedSigning('GM0014', 'Iemand Anders'), version: '1' };
    case 'pledges.invite':
      return { municipality: 'GM0014', email: 'iemand@gemeente.example' };
    case 'pledges.import':
      return { act: 'import', text: typedList(3), source: 'Een lijst' };
    case 'pledges.rehearsal':
      return { act: 'sign', 'how-many': '10' };
    case 'kits.begin':
      return { slot: `${kitsOf[of].stations[0]}~${kitsOf[of].day}~midday` };
    case 'kits.order': {
      const [station] = kitsOf[of].stations;
      const slot = (part: string) => `${station}~${kitsOf[of].day}~${part}`;
      return { do: 'instead', for: slot('morning'), slot: slot('midday') };
    }
    case 'kits.step':
      return typedSetup;
    case 'kits.stationOrder':
      return { act: 'take' };
    case 'kits.stationAnswer':
      return { act: 'answer', revision: kitsOf[of].revisions.answer, 'says~1': 'refuse', reason: 'Het mag niet.' };
    case 'kits.stationDays':
      return {
        station: [...kitsOf.ours.stations, ...kitsOf.theirs.stations],
        part: 'afternoon',
        from: typedDay(workday(journey, 60)),
        reason: 'Werk aan het spoor',
      };
    case 'kits.stationRules':
      return typedRules([...kitsOf.ours.stations, ...kitsOf.theirs.stations], {
        revision: kitsOf[of].revisions.rules,
        'house-rules': 'Alles mag.',
      });
    case 'kits.stationDesks':
      return { organisation: 'Loket van wie drukt', name: 'Van wie drukt', zoek: 'Utrecht', 'owner-UT': 'NS' };
    case 'kits.host':
      return { verdict: 'ask', words: 'Waar is het?', revision: kitsOf[of].revisions.judge };
    case 'kits.kitNew':
      return { ...typedKit('loket-lid', { title: 'Van wie drukt' }), act: 'save' };
    case 'kits.kitEdit':
      return { ...typedKit('loket-lid', { title: 'Van wie drukt' }), act: 'save', revision: kitsOf[of].revisions.kit };
    case 'kits.units':
      return {
        act: 'lacks',
        unit: '01',
        'missing~01~thermoskannen': '1',
        owner: 'Iemand',
        due: workday(journey, 5),
        place: 'Weg',
      };
    case 'kits.handing':
      return { act: 'sent', ...partsOf('packed') };
    case 'kits.deliveries':
      return { group: 'allotted', all: 'packed' };
    case 'kits.hostBegin':
      return { email: 'iemand@anders.example' };
    case 'kits.hostForm':
      return { step: 'withdraw', choice: 'withdraw' };
    case 'follow-ups.preferences':
      return { choice: 'organisation' };
    case 'web.askOwnData':
      return { email: 'iemand@anders.example' };
    case 'web.ownData':
      return { keuze: 'wissen' };
    case 'follow-ups.press':
      return { 'List-Unsubscribe': 'One-Click' };
    case 'check-in.hall':
    case 'check-in.table':
      return { act: 'add', name: 'Iemand Anders', role: 'wethouder', municipality: 'GM0014' };
    case 'check-in.signAt':
      return { act: 'sign', ...typedSigning('GM0014', 'Iemand Anders'), version: '1' };
    default:
      return { act: 'release', choice: 'release', reason: 'Weg ermee.' };
  }
};

const send = (person: Person, path: string, method: Method, fields = fieldsOf('', 'ours')): Promise<Reply> =>
  method === 'GET' ? person.get(path) : person.post(path, fields);

/** When somebody was last seen may be noted; that is not theirs to change. */
const isSession = (line: string): boolean => line.includes('"session#');

describe('T10: every route, for every role, on their own and on others’', () => {
  test.each(roles)('%s', async (role) => {
    const unexpected: string[] = [];
    const before = await contentsOf(journey.laptop, isSession);
    const cells = routes.flatMap(({ name, route }) =>
      whose.flatMap((of) => (['GET', 'POST'] as const).map((method) => ({ name, route, of, method }))),
    );
    // A session ends with signing out, and an event with cancelling it: those own cells are other tests' business.
    const ends = (name: string) => name === 'accounts.signOut' || name === 'events.cancel';
    const refused = cells.filter(({ route, of }) => !acts(route, role, of));
    const allowed = cells.filter(
      ({ name, route, of, method }) => acts(route, role, of) && !(ends(name) && method === 'POST'),
    );
    for (const [some, changes] of [
      [refused, false],
      [allowed, true],
    ] as const) {
      for (const { name, route, of, method } of some) {
        const { status } = await send(people[role], addressOf(name, route, role, of), method, fieldsOf(name, of));
        const wanted = expected(route, role, of, method);
        if (!wanted.includes(status))
          unexpected.push(`${method} ${name}, ${of}: ${status}, not ${wanted.join(' or ')}`);
      }
      if (!changes) expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
    }
    expect(unexpected).toEqual([]);
  });

  test('a draft is nobody’s but its organisation’s', async () => {
    for (const of of whose) {
      for (const role of roles) {
        for (const path of [
          `/bijeenkomsten/${drafts[of]}`,
          `/bijeenkomsten/${drafts[of]}/aanmelden`,
          `/api/v1/events/${drafts[of]}`,
        ]) {
          expect((await people[role].get(path)).status, `${role} ${path}`).toBe(404);
        }
      }
    }
    expect((await people['own organiser'].get(deskOf(drafts.ours))).status).toBe(200);
    expect((await people['own organiser'].get(deskOf(drafts.theirs))).status).toBe(404);
  });

  test('a draft of a campaign is nobody’s but its organisation’s, and a rehearsal has no address of its own', async () => {
    const addressesOf = (slug: string): readonly string[] => [
      ...['', '/gemeenten', `/gemeenten/${code}`, '/scherm', '/ondertekenen'].map(
        (page) => `/campagnes/${slug}${page}`,
      ),
      ...['', '/members'].map((page) => `/api/v1/campaigns/${slug}${page}`),
    ];
    for (const of of whose) {
      for (const role of roles) {
        for (const slug of [campaignDrafts[of], `${campaigns[of]}~oefening`, `${campaigns[of]}%7Eoefening`]) {
          for (const path of addressesOf(slug)) {
            expect((await people[role].get(path)).status, `${role} ${path}`).toBe(404);
          }
        }
      }
    }
    const desk = people['own organiser'];
    expect((await desk.get(campaignDeskOf(campaignDrafts.ours))).status).toBe(200);
    expect((await desk.get(campaignDeskOf(campaignDrafts.theirs))).status).toBe(404);
    for (const page of ['', '/wijzigen', '/gemeenten', '/mijlpaal/1', '/oefening']) {
      expect((await desk.get(`${campaignDeskOf(`${campaigns.ours}~oefening`)}${page}`)).status).toBe(404);
    }
  });

  test('the desk and the lists show only what is one’s own', async () => {
    const ours = await people['own organiser'].get('/bureau');
    expect(ours.body).toContain('Van ons');
    expect(ours.body).not.toContain('Van hen');
    const theirs = await people['organiser of another organisation'].get('/bureau');
    expect(theirs.body).toContain('Van hen');
    expect(theirs.body).not.toContain('Van ons');
  });

  test('the list of who has access shows only whom one’s own organisation let in', async () => {
    const ours = await people['own organiser'].get(accessPath);
    expect(ours.body).toContain('Lid official');
    expect(ours.body).not.toMatch(/Ben van Hen|ben@hen/);
    const theirs = await people['organiser of another organisation'].get(accessPath);
    expect(theirs.body).not.toMatch(/Lid official|lid\.example/);
  });

  test('whoever was let in for one event lands there, and is nobody at any other and at the desks of others', async () => {
    const crew = people['desk crew of one event'];
    const helper = people['co-organiser of one event'];
    expect((await helper.get('/inloggen')).location).toBe(deskOf(slugs.ours));
    expect((await crew.get('/inloggen')).location).toBe(`${deskOf(slugs.ours)}/gasten`);
    for (const page of ['', '/voorbeeld']) {
      expect((await helper.get(`${deskOf(slugs.ours)}${page}`)).status).toBe(200);
      for (const other of [slugs.theirs, drafts.ours, drafts.theirs]) {
        expect((await helper.get(`${deskOf(other)}${page}`)).status, other).toBe(404);
      }
      expect((await crew.get(`${deskOf(slugs.ours)}${page}`)).status).toBe(403);
    }
    for (const [page, forCrew] of [
      ['/post', 403],
      ['/bellen', 200],
      ['/belijst', 200],
    ] as const) {
      expect((await helper.get(`${deskOf(slugs.ours)}${page}`)).status, page).toBe(200);
      expect((await crew.get(`${deskOf(slugs.ours)}${page}`)).status, page).toBe(forCrew);
      for (const person of [helper, crew]) {
        expect((await person.get(`${deskOf(slugs.theirs)}${page}`)).status, page).toBe(
          person === crew && page === '/post' ? 403 : 404,
        );
      }
    }
    for (const path of ['/bureau', accessPath, `${deskOf(slugs.ours)}/toegang`, `${deskOf(slugs.ours)}/afgelasten`]) {
      expect((await helper.get(path)).status, path).toBe(403);
      expect((await crew.get(path)).status, path).toBe(403);
    }
  });

  test('half a session opens nothing but the page of its passkey', async () => {
    const half = people['session that awaits its passkey'];
    expect((await half.get('/inloggen')).location).toBe('/inloggen/toegangssleutel');
    expect((await half.get('/inloggen/toegangssleutel')).status).toBe(200);
    for (const path of ['/bureau', '/mijn-toegang', '/mijn-toegang/toegangssleutel', accessPath]) {
      expect((await half.get(path)).status, path).toBe(401);
    }
  });

  test('the list of campaigns and the hall show only what is one’s own', async () => {
    const desks = { ours: people['own organiser'], theirs: people['organiser of another organisation'] };
    const [ours, theirs] = [await desks.ours.get('/bureau/campagnes'), await desks.theirs.get('/bureau/campagnes')];
    expect(ours.body).toContain('Campagne van ons');
    expect(ours.body).not.toContain('Campagne van hen');
    expect(theirs.body).toContain('Campagne van hen');
    expect(theirs.body).not.toContain('Campagne van ons');
    for (const of of whose) {
      const sheet = await desks[of].get(`${hallOf(slugs[of])}/tekenen?gast=`);
      expect(sheet.body).toContain(plans[of].title);
      expect(sheet.body).not.toContain(plans[of === 'ours' ? 'theirs' : 'ours'].title);
    }
  });
});

describe('T10: a link opens its own place, and nothing beside it', () => {
  const crossings = (): readonly string[] => {
    const [ours, theirs] = [linkOf(places.ours), linkOf(places.theirs)];
    const [guest = '', token = ''] = ours.split('.');
    const [otherGuest = '', otherToken = ''] = theirs.split('.');
    return [
      `/bijeenkomsten/${slugs.theirs}/plaats/${ours}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${theirs}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${otherToken}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${otherGuest}.${token}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${token.slice(0, -1)}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${token}A`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}.${token.toLowerCase()}`,
      `/bijeenkomsten/${slugs.ours}/plaats/${guest}`,
      `/bijeenkomsten/${slugs.ours}/plaats/.${token}`,
      `/bijeenkomsten/${drafts.ours}/plaats/${ours}`,
      `/inloggen/${ours}`,
      ...crossed('pledges.signature', (slug, link) => `/campagnes/${slug}/handtekening/${link}`),
      ...crossed('pledges.signature', (slug, link) => `/campagnes/${slug}/handtekening/${link}/afschrift`),
      ...crossed('pledges.signInvited', (slug, link) => `/campagnes/${slug}/ondertekenen/${link}`),
      ...crossed('check-in.table', (_, link, event) => `/bijeenkomsten/${event}/tafel/${link}`),
      ...crossedAlone('kits.hostForm', (link) => `/meedoen/${link}`),
      ...crossedAlone('kits.stationAnswer', (link) => `/stations/antwoord/${link}`),
      ...crossedAlone('follow-ups.preferences', (link) => `/uw-mail/${link}`),
      ...crossedAlone('web.ownData', (link) => `/uw-gegevens/${link}`),
      ...otherPurposes(),
    ];
  };
  /** Links of one purpose at the address of their own, with a part of another’s. */
  const crossed = (name: string, at: (campaign: string, link: string, event: string) => string): readonly string[] => {
    const [ours, theirs] = [linkOf(links[name]?.ours ?? ''), linkOf(links[name]?.theirs ?? '')];
    const [id, token = ''] = ours.split('.');
    const [otherId, otherToken = ''] = theirs.split('.');
    return [
      at(campaigns.theirs, ours, slugs.theirs),
      at(campaigns.ours, theirs, slugs.ours),
      at(campaigns.ours, `${id}.${otherToken}`, slugs.ours),
      ...(id === otherId ? [] : [at(campaigns.ours, `${otherId}.${token}`, slugs.ours)]),
      at(campaigns.ours, `${awaiting.ours}.${token}`, slugs.ours),
      at(campaigns.ours, `${id}.${token.slice(0, -1)}`, slugs.ours),
      at(campaigns.ours, `${id}.${token}A`, slugs.ours),
      at(campaigns.ours, `${id}`, slugs.ours),
      at(campaigns.ours, `.${token}`, slugs.ours),
      at(campaignDrafts.ours, ours, drafts.ours),
    ];
  };
  /** The same where nothing but the link stands in the address. */
  const crossedAlone = (name: string, at: (link: string) => string): readonly string[] => {
    const [id = '', token = ''] = linkOf(links[name]?.ours ?? '').split('.');
    const [otherId, otherToken] = linkOf(links[name]?.theirs ?? '').split('.');
    return [
      `${id}.${otherToken}`,
      `${otherId}.${token}`,
      `${id}.${token.slice(0, -1)}`,
      `${id}.${token}A`,
      id,
      `.${token}`,
    ]
      .concat(`${id.toUpperCase()}.${token}`)
      .map(at);
  };
  /** Each link of ours at every other purpose’s address. */
  const otherPurposes = (): readonly string[] => {
    const doors: Readonly<Record<string, (link: string) => string>> = {
      'rsvps.place': (link) => `/bijeenkomsten/${slugs.ours}/plaats/${link}`,
      'rsvps.invitation': (link) => `/bijeenkomsten/${slugs.ours}/uitnodiging/${link}`,
      'check-in.table': (link) => `/bijeenkomsten/${slugs.ours}/tafel/${link}`,
      'pledges.signature': (link) => `/campagnes/${campaigns.ours}/handtekening/${link}`,
      'pledges.signInvited': (link) => `/campagnes/${campaigns.ours}/ondertekenen/${link}`,
      'kits.hostForm': (link) => `/meedoen/${link}`,
      'kits.stationAnswer': (link) => `/stations/antwoord/${link}`,
      'follow-ups.preferences': (link) => `/uw-mail/${link}`,
      'web.ownData': (link) => `/uw-gegevens/${link}`,
    };
    return Object.entries(doors).flatMap(([name, door]) =>
      Object.keys(doors)
        .filter((other) => other !== name)
        .flatMap((other) => {
          const [id] = linkOf(links[name]?.ours ?? '').split('.');
          const [, token] = linkOf(links[other]?.ours ?? '').split('.');
          return [door(linkOf(links[other]?.ours ?? '')), door(`${id}.${token}`)];
        }),
    );
  };

  test('not with another’s key, event, token or purpose, by reading or by pressing', async () => {
    expect((await journey.newPerson().get(places.ours)).outcome).toBe('seated');
    expect((await journey.newPerson().get(links['pledges.signature']?.ours ?? '')).outcome).toBe('signed');
    const alone = ['kits.hostForm', 'kits.stationAnswer', 'follow-ups.preferences', 'web.ownData'];
    for (const name of ['pledges.signInvited', 'check-in.table', ...alone]) {
      expect((await journey.newPerson().get(links[name]?.ours ?? '')).status, name).toBe(200);
    }
    const before = await contentsOf(journey.laptop);
    expect(crossings().length).toBeGreaterThan(60);
    for (const path of crossings()) {
      const person = journey.newPerson();
      await person.open('/inloggen');
      for (const method of ['GET', 'POST'] as const) {
        // The copy of a signature is only to be read.
        if (method === 'POST' && path.endsWith('/afschrift')) continue;
        const reply = await send(person, path, method);
        expect(reply.status, `${method} ${path}`).toBe(404);
        expect(reply.body).not.toContain('Noor Bakker');
        expect(reply.body).not.toContain('Jan de Groot');
        expect(reply.body).not.toMatch(/Wim Tekent|Truus Leeuw|Kees Belt|Lid loket/);
      }
    }
    expect(await contentsOf(journey.laptop)).toEqual(before);
  });

  test('whoever waits to be confirmed reads nothing of the municipality but what everybody may', async () => {
    const plan = { title: 'Nog niet getoond', marks };
    const slug = await openCampaignAtDesk(journey, { plan });
    const { own } = await signOnTheWeb(journey, slug, typedSigning(code, 'Wim Tekent'));
    await confirm(journey, slug, own);
    const decided = { choice: 'decision', verdict: 'for', 'decided-on': '14-5-2019', document: 'Besluit B-77' };
    const signatory = journey.newPerson();
    await signatory.open(own);
    expect((await signatory.post(own, decided)).status).toBe(303);
    expect((await signatory.get(own)).body).toContain('Besluit B-77');
    // Anybody can send the form of the public page, under any name.
    const stranger = await signOnTheWeb(journey, slug, typedSigning(code, 'Iemand Anders'));
    expect(stranger.reply.status).toBe(303);
    for (const press of [false, true]) {
      if (press) expect((await stranger.person.post(stranger.own, { choice: 'withdraw' })).status).toBe(303);
      for (const path of [stranger.own, `${stranger.own}/afschrift`]) {
        const { status, body } = await stranger.person.get(path);
        expect(status).toBe(200);
        expect(body).not.toMatch(/B-77|14 mei 2019|Wim Tekent/);
      }
    }
  });

  test('nor does it open the desk', async () => {
    for (const opens of [places, ...Object.values(links)]) {
      const holder = journey.newPerson();
      await holder.open(opens.ours);
      for (const path of [
        '/bureau',
        deskOf(slugs.ours),
        `${deskOf(slugs.ours)}/gasten`,
        `${deskOf(slugs.ours)}/post`,
        hallOf(slugs.ours),
        `${hallOf(slugs.ours)}/tekenen`,
        '/bureau/campagnes',
        campaignDeskOf(campaigns.ours),
        `${campaignDeskOf(campaigns.ours)}/gemeenten`,
        `${campaignDeskOf(campaigns.ours)}/mijlpaal/1`,
        '/bureau/aanvragen',
        stationOrderPath(kitsOf.ours.asked),
        '/bureau/pakketten',
        `/bureau/activiteiten/${kitsOf.ours.application}`,
      ]) {
        expect((await holder.get(path)).status).toBe(401);
      }
    }
  });
});

describe('T10: another’s id in one’s own form', () => {
  test('a guest of theirs cannot be released or let in through our list', async () => {
    const [guest = ''] = linkOf(places.theirs).split('.');
    const before = await contentsOf(journey.laptop, isSession);
    for (const act of ['release', 'promote']) {
      const reply = await people['own organiser'].post(`${deskOf(slugs.ours)}/gasten`, { act, guest });
      expect([303, 404]).toContain(reply.status);
      expect(reply.location ?? '').not.toMatch(/released|promoted/);
    }
    expect(
      (await people['own organiser'].get(`${deskOf(slugs.ours)}/gasten?afmelden=${encodeURIComponent(guest)}`)).status,
    ).toBe(404);
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('a mail of theirs cannot be marked through our log or call list', async () => {
    const [mail] = await journey.owed(slugs.theirs);
    const before = await contentsOf(journey.laptop, isSession);
    for (const list of [
      `${deskOf(slugs.ours)}/post`,
      `${deskOf(slugs.ours)}/bellen`,
      `${campaignDeskOf(campaigns.ours)}/post`,
      `/bureau/pakketpost/${kitsOf.ours.parcel}`,
    ]) {
      const reply = await people['own organiser'].post(list, { mail: mail?.id, act: 'called' });
      expect(reply.status).toBe(404);
    }
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('a signature of theirs cannot be confirmed, refused or undone through our campaign', async () => {
    const desk = people['own organiser'];
    const municipality = 'GM0202';
    const { own } = await signOnTheWeb(journey, campaigns.theirs, typedSigning(municipality, 'Tom Alleen'));
    const signature = signatureOf(own);
    const at = campaignDeskOf(campaigns.ours);
    const before = await contentsOf(journey.laptop, isSession);
    for (const [page, act] of [
      ['wachten', 'confirm'],
      ['wachten', 'refuse'],
      [`gemeenten/${municipality}`, 'undo-signature'],
    ] as const) {
      const reply = await desk.post(`${at}/${page}`, { act, signature });
      expect([404, 409], `${act}: ${reply.location}`).toContain(reply.status);
      expect(reply.body).not.toContain('Tom Alleen');
    }
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
    expect((await journey.newPerson().get(own)).outcome).toBe('awaits');
  });

  test('a guest of theirs is not filled in on our hall’s form to sign', async () => {
    const [guest = ''] = linkOf(places.theirs).split('.');
    const reply = await people['own organiser'].get(`${hallOf(slugs.ours)}/tekenen?gast=${encodeURIComponent(guest)}`);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('Jan de Groot');
  });
});

describe('T10: the desks of kits', () => {
  test('show what is one’s own, and nothing of another municipality, partner, station or host', async () => {
    const { ours, theirs } = kitsOf;
    for (const [role, path] of [
      ['official', '/bureau/aanvragen'],
      ['partner', '/bureau/aanvragen'],
      ['partner', '/bureau/pakketten'],
      ['station-keeper', '/bureau/stations'],
      ['station-keeper', '/bureau/stations/dagen'],
      ['station-keeper', '/bureau/stations/regels'],
      ['own organiser', '/bureau/activiteiten'],
    ] as const) {
      const { status, body } = await people[role].get(path);
      expect(status, path).toBe(200);
      for (const one of [theirs.draft, theirs.asked, theirs.approved, theirs.lenders, theirs.application])
        expect(body, `${role} ${path}`).not.toContain(one);
      // Whoever ordered may have asked for anybody's kit.
      if (path !== '/bureau/aanvragen') expect(body, `${role} ${path}`).not.toContain('Loket Hen');
    }
    const lists = {
      official: [ours.draft, ours.asked, ours.approved],
      partner: [ours.lenders],
    };
    for (const [role, orders] of Object.entries(lists)) {
      const { body } = await people[role as Role].get('/bureau/aanvragen');
      for (const order of orders) expect(body, role).toContain(order);
    }
    // A partner's own order is not its municipality's, and the other way round.
    expect((await people.official.get(orderPath(ours.lenders))).status).toBe(404);
    expect((await people.partner.get(orderPath(ours.approved))).status).toBe(404);
    const stranger = people['organiser of another organisation'];
    expect((await stranger.get('/bureau/stationsloketten')).body).not.toContain('Loket Lid');
    expect((await stranger.get('/bureau/activiteiten')).body).not.toContain(ours.application);
    expect((await stranger.get('/bureau/activiteiten')).body).toContain(theirs.application);
  });

  test('take nothing of another’s from one’s own form', async () => {
    const { ours, theirs } = kitsOf;
    const before = await contentsOf(journey.laptop, isSession);
    const day = typedDay(workday(journey, 70));
    const closing = { station: theirs.stations[0], part: 'morning', from: day, until: day, reason: 'Werk' };
    const keeper = people['station-keeper'];
    expect((await keeper.post('/bureau/stations/dagen', closing)).status).toBe(422);
    const open = { act: 'open', slot: `${theirs.stations[0]}~${workday(journey, 70)}~morning` };
    expect((await keeper.post('/bureau/stations/dagen', open)).status).toBe(404);
    const list = `${kitDeskPath(ours.parcel)}/bezorglijst`;
    const marked = { group: 'allotted', some: 'packed', 'applications-allotted': theirs.delivered };
    expect((await people.partner.post(list, marked)).status).toBe(409);
    const elsewhere = { slot: `${theirs.stations[0]}~${workday(journey, 40)}~midday` };
    expect((await people.official.post(`/pakketten/${ours.kit}/aanvragen`, elsewhere)).status).toBe(422);
    const taken = { organisation: 'Loket Lid', name: 'Van ons nu', zoek: 'Helmond', 'owner-HM': 'ProRail' };
    const stranger = people['organiser of another organisation'];
    expect((await stranger.post('/bureau/stationsloketten', taken)).status).toBe(409);
    expect((await stranger.post('/bureau/stationsloketten', { ...taken, organisation: 'Loket Nieuw' })).status).toBe(
      409,
    );
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('the link in a mail to a colleague opens that order only, and ends with that colleague’s access', async () => {
    const { ours } = kitsOf;
    const [head = '', token = ''] = linkOf(ours.answerLink).split('.');
    const [order = '', person = ''] = head.split('~');
    const holder = journey.newPerson();
    const opened = await holder.get(ours.answerLink);
    expect(opened.status).toBe(200);
    expect(opened.body).toContain('Lid loket');
    for (const wrong of [
      `${ours.approved}~${person}.${token}`,
      `${order}~${person}x.${token}`,
      `${order}.${token}`,
      `${order}~${head.split('~')[1]}~x.${token}`,
      `${linkOf(kitsOf.theirs.answerLink).split('.')[0]}.${token}`,
    ]) {
      expect((await holder.get(`/stations/antwoord/${wrong}`)).status, wrong).toBe(404);
    }
    for (const path of ['/bureau/stations', stationOrderPath(order)]) expect((await holder.get(path)).status).toBe(401);

    const ending = `${accessPath}/${await idOf(journey.desk, 'Lid loket')}`;
    expect((await journey.desk.post(ending, { choice: 'end' })).status).toBe(303);
    const before = await contentsOf(journey.laptop, isSession);
    expect((await holder.get(ours.answerLink)).status).toBe(404);
    const answer = { act: 'answer', revision: hiddenIn(opened.body, 'revision'), 'says~1': 'refuse', reason: 'Nee.' };
    await holder.open('/inloggen');
    expect((await holder.post(ours.answerLink, answer)).status).toBe(404);
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
    // Nobody else's ends with it.
    expect((await holder.get(kitsOf.theirs.answerLink)).status).toBe(200);
  });
});

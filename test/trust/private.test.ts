import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { campaignDeskOf, hallOf, typedCampaign, typedText } from '../support/campaign-journey.ts';
import { contentsOf, deskOf, formOf, type Journey, startJourney, typedPlan } from '../support/journey.ts';
import {
  answerAsHost,
  fillIn,
  handingPath,
  judge,
  kitDeskPath,
  letSomebodyIn,
  makeKit,
  makeRules,
  makeStationDesk,
  must,
  orderPath,
  partsOf,
  sendAsHost,
  stationOrderPath,
  typedAction,
  typedAnswer,
  typedContact,
  typedHost,
  typedKit,
  typedPackage,
  typedRules,
  typedSetup,
  workday,
} from '../support/kit-forms.ts';
import { type Fields, hiddenIn, newPerson, overHttp, type Person, type Reply } from '../support/person.ts';
import { openTab, screen, type Tab } from '../support/tab.ts';

/**
 * Everything that is typed holds one of these and nothing else that is ours does, so that one look for them finds whatever leaked. Only
 * the title goes without: it is public, and the event's address is made of it.
 */
const word = 'kwartelmerk';
const number = '06 99 88 77 66';
const title = 'Avond zonder sporen';

const typed = typedPlan({
  title,
  capacity: '1',
  'party-limit': '1',
  summary: `Samenvatting ${word}`,
  text: `Tekst ${word}`,
  programme: `17.30 Inloop ${word}`,
  venue: `Zaal ${word}`,
  street: `Straat ${word} 1`,
  city: `Stad ${word}`,
  directions: `Bus ${word}`,
  'for-whom': `Voor ${word}`,
  cost: `Gratis ${word}`,
  organisations: `Stichting ${word}`,
  'contact-name': `Contact ${word}`,
  'contact-phone': number,
  'contact-email': `contact@${word}.example`,
  asks: ['diet', 'access'],
});

const guest = (name: string) => ({
  for: 'other',
  by: `Secretaris ${word}`,
  name: `${name} ${word}`,
  email: `${name.toLowerCase()}@${word}.example`,
  role: `Rol ${word}`,
  organisation: `Gemeente ${word}`,
  diet: `Dieet ${word}`,
  access: `Lift ${word}`,
});

/** The name of the campaign is public as well, and so are the names of its marks. */
const campaign = typedCampaign({
  title: 'Campagne zonder sporen',
  summary: `Samenvatting ${word}`,
  asks: `Vraagt ${word}`,
  decides: `Beslist ${word}`,
  marks: '1, alle',
  'contact-name': `Contact ${word}`,
  'contact-phone': number,
  'contact-email': `contact@${word}.example`,
  press: `pers@${word}.example`,
});

const pledge = typedText({
  intro: `Inleiding ${word}`,
  'pillar-1-title': `Pijler ${word}`,
  'pillar-1-text': `Tekst ${word}`,
});

/** The college has decided, or has yet to: each asks one more question. */
const signatory = (name: string, municipality: string, decided = false) => ({
  municipality,
  role: `Wethouder ${word}`,
  email: `${name.toLowerCase()}@${word}.example`,
  ...(decided ? { college: 'decided', 'decided-on': '14-5-2019' } : { college: 'to-decide', 'may-name': 'yes' }),
  name: `${name} ${word}`,
});

/** Behind the zero, as it may be written. */
const digits = ['99887766', '99 88 77 66', '9988 7766', '99-88-77-66'];
const markers = [word, ...digits];
const anAddress = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i;

/** As it stands, and as it reads once decoded. */
const readings = (text: string): string => {
  const bytes = text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (some) => {
    return Buffer.from(some.replaceAll('%', ''), 'hex').toString();
  });
  const unpacked = [...text.matchAll(/[\w+/-]{16,}/g)].map(([some]) => Buffer.from(some, 'base64').toString('latin1'));
  return [text, bytes, ...unpacked].join('\n').toLowerCase();
};

const foundIn = (text: string, wanted: Iterable<string>): readonly string[] => {
  const read = readings(text);
  return [...wanted].filter((one) => read.includes(one.toLowerCase()));
};

type Evening = Awaited<ReturnType<typeof walkTheEvening>>;

let journey: Journey;
let browser: Browser;
let evening: Evening;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ streams: 'off', sweep: 'off' }), openBrowser()]);
  evening = await walkTheEvening();
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

/** Every address that a tab asked for or was sent on to, and every cookie it ever got. */
const listen = ({ context }: Tab, addresses: string[], cookies: Map<string, Set<string>>) => {
  context.on('request', (request) => addresses.push(request.url()));
  context.on('response', async (response) => {
    const { location } = await response.allHeaders();
    if (location !== undefined) addresses.push(location);
    for (const { name, value } of await context.cookies())
      cookies.set(name, (cookies.get(name) ?? new Set()).add(value));
  });
};

const outboxItems = async (): Promise<readonly string[]> =>
  (await contentsOf(journey.laptop)).filter((line) => line.startsWith(`${journey.rooms.tables.outbox} `));
const untouchedIn = (items: readonly string[]) => items.filter((line) => line.includes('"attempts":{"N":"0"}'));

/** A campaign from the first form to the screen, by the same organiser and by people who sign on the web, in the hall, at a table and on paper. */
const walkTheCampaign = async (desk: Tab, guests: Tab, send: () => Promise<void>) => {
  const event = await journey.publish({ title: 'Zaal zonder sporen' });
  const pressLast = (tab: Tab) => tab.press(tab.page.locator('main form button').last());
  const pressIn = (tab: Tab, act: string) =>
    tab.press(tab.page.locator(`form:has(input[name=act][value="${act}"]) button`).first());

  await desk.go('/bureau/campagnes/nieuw');
  await desk.fill({ ...campaign, 'contact-email': `geen adres ${word}` });
  await pressLast(desk);
  await desk.fill(campaign);
  await pressLast(desk);
  const slug = new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';
  const at = campaignDeskOf(slug);
  await desk.go(`${at}/tekst`);
  await desk.fill({ ...pledge, since: `geen datum ${word}` });
  await pressLast(desk);
  await desk.fill(pledge);
  await pressLast(desk);
  await desk.press(desk.page.locator(`form[action="${at}/publiceren"] button`));
  await desk.go(`${at}/invoeren`);
  await desk.fill({ text: `Lijst ${word}`, source: `Bron ${word}` });
  await pressLast(desk);
  const list = `gemeente;ondertekend;naam;functie\nGM0344;2018-10-01;Import ${word};Rol ${word}\n${word};;;`;
  await desk.fill({ text: list, source: `Bron ${word}` });
  await pressLast(desk);
  await pressLast(desk);
  await desk.go(`${at}/uitnodigen`);
  const invited = { municipality: 'GM0599', name: `Gevraagd ${word}`, email: `gevraagd@${word}.example` };
  await desk.fill({ ...invited, email: `geen adres ${word}` });
  await pressLast(desk);
  await desk.fill(invited);
  await pressLast(desk);
  await send();

  const form = `/campagnes/${slug}/ondertekenen`;
  const sign = async (path: string, typed: Fields): Promise<string> => {
    await guests.go(path);
    await guests.fill({ ...typed, email: `geen adres ${word}` });
    await pressLast(guests);
    await guests.fill(typed);
    await pressLast(guests);
    return new URL(guests.page.url()).pathname;
  };
  const own = await sign(form, signatory('Publiek', 'GM0518'));
  const ownPage = await guests.main.textContent();
  const withdrawn = await sign(form, signatory('Terug', 'GM0363', true));
  await send();
  await guests.fill({ choice: 'withdraw' });
  await pressLast(guests);
  const { municipality: _, ...answers } = signatory('Gevraagd', 'GM0599');
  const invitation = linksIn(journey.laptop.inbox().map(({ text }) => text)).find((link) =>
    link.includes('/ondertekenen/'),
  );
  const byInvitation = await sign(invitation ?? '', answers);
  await desk.go(`${at}/mijlpaal/1`);
  const held = await desk.main.textContent();
  await send();
  await pressIn(desk, 'release');
  await desk.go(`${at}/wachten`);
  const awaiting = await desk.main.textContent();
  await desk.press(desk.button('Bevestig'));
  await send();
  await guests.go(own);
  await guests.fill({ verdict: 'for', 'decided-on': '14-5-2019', document: `Besluit ${word}` });
  await guests.press(guests.page.locator('form:has(input[name=document]) button'));
  await guests.go(`${own}/afschrift`);
  await guests.go(`${own}/afschrift?vorm=tekst`);
  for (const link of [own, byInvitation, invitation ?? '', withdrawn]) await guests.go(`${link}x`);

  await desk.go(`${at}/papier`);
  await desk.fill({ ...signatory('Papier', 'GM0014', true), event: `Geen bijeenkomst ${word}` });
  await pressLast(desk);
  await desk.fill({ event });
  await pressLast(desk);
  await desk.go(`${at}/gemeenten/GM0518`);
  await desk.fill({ name: `Opvolger ${word}`, role: `Wethouder ${word}`, from: '15-5-2019' });
  await pressIn(desk, 'succeed');
  await desk.fill({ name: `Nog een ${word}`, role: `Wethouder ${word}`, from: `geen datum ${word}` });
  await pressIn(desk, 'succeed');

  await desk.go(hallOf(event));
  const walkIn = {
    name: `Inloop ${word}`,
    role: `Wethouder ${word}`,
    municipality: 'GM0202',
    email: `inloop@${word}.example`,
  };
  await desk.fill({ ...walkIn, email: `geen adres ${word}` });
  await pressIn(desk, 'add');
  await desk.fill(walkIn);
  await pressIn(desk, 'add');
  await desk.fill({ ...signatory('Zaal', 'GM0202'), email: `geen adres ${word}` });
  await pressLast(desk);
  await desk.fill(signatory('Zaal', 'GM0202'));
  await pressLast(desk);
  await desk.go(hallOf(event));
  await pressIn(desk, 'table');
  const table = (await desk.page.locator('[data-table-address]').textContent()) ?? '';
  await guests.go(table);
  await guests.fill({ ...walkIn, name: `Tafel ${word}`, municipality: 'GM0268', email: `tafel@${word}.example` });
  await pressIn(guests, 'add');
  await guests.go(`${table}?gast=&als=vervanger`);
  const asked = {
    municipality: 'GM0268',
    from: `Vervanger ${word}`,
    name: `Wethouder ${word}`,
    email: `wethouder@${word}.example`,
  };
  await guests.fill({ ...asked, email: `geen adres ${word}` });
  await pressLast(guests);
  await guests.fill(asked);
  await pressLast(guests);
  await guests.go(`${table}x`);
  await send();

  await desk.go(`${at}/oefening`);
  await pressIn(desk, 'begin');
  for (const page of ['', '/gemeenten', '/gemeenten/GM0014', '/wachten', '/post', '/wijzigen', '/oefening/scherm'])
    await desk.go(`${at}${page}`);
  for (const page of ['', '/gemeenten', '/gemeenten/GM0518', '/scherm']) await guests.go(`/campagnes/${slug}${page}`);
  await guests.go(`/api/v1/campaigns/${slug}/members`);
  return {
    campaign: slug,
    own,
    ownPage,
    held,
    awaiting,
    links: [own, withdrawn, byInvitation, invitation ?? '', table],
  };
};

/** Somebody whose addresses and cookies are kept as those of a tab are. */
const watched = (addresses: string[], cookies: Map<string, Set<string>>): Person => {
  const send = overHttp(journey.laptop.address);
  return newPerson(journey.laptop.address, async (sent) => {
    addresses.push(sent.path);
    const came = await send(sent);
    if (came.headers.location !== undefined) addresses.push(came.headers.location);
    for (const line of came.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, (cookies.get(name) ?? new Set()).add(value));
    }
    return came;
  });
};

/** A station kit from the desk that is made to the one that comes back a jug short, and what a host hands in; each form is sent wrong before it is sent right. */
const walkTheKits = async (addresses: string[], cookies: Map<string, Set<string>>, send: () => Promise<void>) => {
  const as = async (email: string): Promise<Person> => {
    const signedIn = await journey.signIn(email);
    const person = watched(addresses, cookies);
    for (const [name, value] of signedIn.cookies) {
      person.cookies.set(name, value);
      cookies.set(name, (cookies.get(name) ?? new Set()).add(value));
    }
    return person;
  };
  const wrong = (by: Person, path: string, fields: Fields): Promise<Reply> => fillIn(by, path, fields, { status: 422 });
  const desk = await as(journey.organiser);
  const lid = (role: string, more: Fields) => ({
    name: `Lid ${role} ${word}`,
    role,
    email: `${role}@${word}.example`,
    ...more,
  });
  await wrong(desk, '/bureau/toegang', { ...lid('official', {}), email: `geen adres ${word}` });
  await letSomebodyIn(desk, lid('official', { municipality: 'GM0794' }));
  await letSomebodyIn(desk, lid('partner', { organisation: 'Spoor zonder sporen' }));
  await letSomebodyIn(desk, lid('station-keeper', { organisation: 'Loket zonder sporen' }));
  await send();
  const [official, partner, keeper] = [
    await as(`official@${word}.example`),
    await as(`partner@${word}.example`),
    await as(`station-keeper@${word}.example`),
  ];

  const organisation = 'Loket zonder sporen';
  await wrong(desk, '/bureau/stationsloketten?zoek=Helmond', { organisation, name: `Loket ${word}` });
  await makeStationDesk(desk, { organisation, stations: ['HM'] });
  const rules = { name: `Loket ${word}`, 'house-rules': `Regel ${word}`, 'spots-HM': `Hal ${word}` };
  await wrong(keeper, '/bureau/stations/regels', typedRules(['HM'], { ...rules, notice: word }));
  await makeRules(keeper, ['HM'], rules);
  const closing = { station: 'HM', part: 'morning', reason: `Werk ${word}` };
  await wrong(keeper, '/bureau/stations/dagen', { ...closing, from: `geen dag ${word}` });
  await fillIn(keeper, '/bureau/stations/dagen', { ...closing, from: workday(journey, 40) });

  const texts = {
    summary: `Samenvatting ${word}`,
    'for-whom': `Voor ${word}`,
    'contact-name': `Contact ${word}`,
    'contact-phone': number,
    'contact-email': `pakket@${word}.example`,
  };
  const lending = typedKit('loket-zonder-sporen', { ...texts, title: 'Kar zonder sporen' });
  await wrong(partner, '/bureau/pakketten/nieuw?soort=lenen', { ...lending, act: 'save', units: word });
  const kit = await makeKit(partner, lending);
  const parcel = await makeKit(
    partner,
    typedPackage(journey, {
      ...texts,
      title: 'Doos zonder sporen',
      print: word,
      'fund-name': word,
      'fund-address': `fonds@${word}.example`,
    }),
  );

  const begin = `/pakketten/${kit}/aanvragen`;
  await wrong(official, begin, { slot: [] });
  const order = async (day: number): Promise<string> => {
    const begun = await fillIn(official, begin, { slot: `HM~${workday(journey, day)}~morning` });
    const id = /\/(ord_[\w-]+)/.exec(begun.location ?? '')?.[1] ?? '';
    const contact = { 'public-name': `Publiek ${word}`, 'public-phone': number, 'public-email': `p@${word}.example` };
    for (const [step, fields, fault] of [
      ['opstelling', { ...typedSetup, what: `Kar ${word}` }, { width: word }],
      ['activiteit', { ...typedAction, ...contact, summary: `Koffie ${word}` }, { places: word }],
      [
        'contact',
        { ...typedContact, 'contact-name': `Kees ${word}`, 'contact-phone': number },
        { 'contact-phone': word },
      ],
    ] as const) {
      await wrong(official, `${orderPath(id)}/${step}`, { ...fields, ...fault });
      await fillIn(official, `${orderPath(id)}/${step}`, fields);
    }
    await fillIn(official, orderPath(id), { do: 'hold' });
    await send();
    await fillIn(official, orderPath(id), { do: 'send' });
    await send();
    return id;
  };
  const [first, off] = [await order(20), await order(60)];
  const [answerLink = ''] = linksIn(journey.laptop.inbox().map(({ text }) => text)).filter((link) =>
    link.includes(first),
  );
  const behindLink = watched(addresses, cookies);
  const said = { reason: `Reden ${word}`, permit: `Nummer ${word}`, practical: `Praktisch ${word}` };
  const spot = { 'spot~1': `hal-${word}` };
  await wrong(behindLink, answerLink, { ...typedAnswer(1, said), 'says~1': word });
  await fillIn(behindLink, answerLink, { ...typedAnswer(1, said), ...spot });
  for (const link of [`${answerLink}x`, '/stations/antwoord/x']) await behindLink.get(link);
  await send();
  await fillIn(official, `${orderPath(off)}?intrekken=ja`, { do: 'cancel', reason: `Toch niet ${word}` });
  const handing = handingPath(first);
  await wrong(partner, handing, { act: 'sent' });
  await fillIn(partner, handing, { act: 'sent', ...partsOf('packed') });
  await fillIn(partner, handing, { act: 'back', place: `Plank ${word}` });
  const lacking = { ...partsOf('whole', { 'whole~01~banner': '0' }), owner: `Wie ${word}`, place: `Plank ${word}` };
  await wrong(partner, handing, { act: 'count', ...lacking, due: word });
  await fillIn(partner, handing, { act: 'count', ...lacking, due: workday(journey, 5) });
  await send();

  const host = watched(addresses, cookies);
  const asking = `/pakketten/${parcel}/meedoen`;
  await wrong(host, asking, { email: `geen adres ${word}` });
  await fillIn(host, asking, { email: `host@${word}.example` });
  await send();
  const [hostLink = ''] = linksIn(journey.mailsTo(`host@${word}.example`).map(({ text }) => text));
  const hosting = {
    summary: `Samenvatting ${word}`,
    venue: `Zaal ${word}`,
    organisation: `Bewoners ${word}`,
    name: `Truus ${word}`,
    phone: number,
    'delivery-street': `Straat ${word}`,
  };
  const { where } = typedHost(journey, hosting);
  await wrong(host, `${hostLink}?stap=waar-en-wanneer`, { step: 'where', ...where, date: word });
  await answerAsHost(journey, host, hostLink, hosting);
  await sendAsHost(host, hostLink);
  const application = hostLink.split('/').at(-1)?.split('.')[0] ?? '';
  await wrong(desk, `/bureau/activiteiten/${application}`, { words: `Vraag ${word}` });
  await judge(desk, application, 'ask', `Vraag ${word}`);
  await send();
  await sendAsHost(host, hostLink);
  await judge(desk, application, 'refuse', `Nee ${word}`);
  await send();
  await host.get(`${hostLink}x`);

  const orderPage = (await official.get(orderPath(first))).body;
  const hostPage = (await host.get(hostLink)).body;
  for (const [by, paths] of [
    [official, ['/bureau/aanvragen', `${orderPath(first)}?vorm=afdruk`]],
    [keeper, ['/bureau/stations', stationOrderPath(first), '/bureau/stations/vandaag-en-morgen']],
    [
      partner,
      ['/bureau/pakketten', `${kitDeskPath(kit)}/exemplaren`, `${kitDeskPath(parcel)}/bezorglijst?vorm=papier`],
    ],
    [desk, ['/bureau/activiteiten', `/bureau/activiteiten/${application}`, `/bureau/pakketpost/${parcel}`]],
  ] as const) {
    for (const path of paths) must(await by.get(path), 200, path);
  }
  const revision = hiddenIn((await keeper.get('/bureau/stations/regels')).body, 'revision');
  return {
    kit,
    parcel,
    order: first,
    orderPage,
    hostPage,
    official,
    partner,
    keeper,
    host,
    hostLink,
    revision,
    links: [hostLink, answerLink],
  };
};

/** Paths behind a personal link that stand in texts. */
const linksIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text.match(personalLink) ?? [])),
];

/** A short evening in a browser with JavaScript: an organiser, two guests, and what goes wrong on the way. */
const walkTheEvening = async () => {
  const { laptop } = journey;
  const addresses: string[] = [];
  const cookies = new Map<string, Set<string>>();
  const unclaimed: string[] = [];
  /** Keeps what is owed as it lies before anybody claims it, what a change of the event sets off included, then sends it. */
  const send = async () => {
    await laptop.invoke('rsvps-tick', {});
    unclaimed.push(...untouchedIn(await outboxItems()));
    await laptop.sweepNow();
  };
  const later = (minutes: number) =>
    laptop.clock.jump(new Date(Date.parse(laptop.clock.now()) + minutes * 60_000).toISOString());

  const desk = await openTab(browser, laptop.address, { javaScript: true, look: screen });
  listen(desk, addresses, cookies);
  await desk.go('/inloggen');
  await desk.fill({ email: `geen adres ${word}` });
  await desk.press(desk.button('Stuur mij een code'));
  await desk.fill({ email: `onbekend@${word}.example` });
  await desk.press(desk.button('Stuur mij een code'));
  await desk.press(desk.link('Een ander e-mailadres gebruiken'));
  await desk.fill({ email: journey.organiser });
  await desk.press(desk.button('Stuur mij een code'));
  await send();
  const code = /\b\d{6}\b/.exec(journey.mailsTo(journey.organiser).at(-1)?.text ?? '')?.[0] ?? '';
  await desk.fill({ code: `12 ${word}` });
  await desk.press(desk.button('Inloggen'));
  await desk.fill({ code });
  await desk.press(desk.button('Inloggen'));
  await desk.go('/bureau/bijeenkomsten/nieuw');
  await desk.fill({ ...typed, starts: '' });
  await desk.press(desk.button('Bewaren als concept'));
  await desk.fill(typed);
  await desk.press(desk.button('Bewaren als concept'));
  await desk.press(desk.button('Publiceren'));
  const slug = new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';

  const guests = await openTab(browser, laptop.address, { javaScript: true, look: screen });
  listen(guests, addresses, cookies);
  const signUp = async (name: string): Promise<string> => {
    await guests.go(formOf(slug));
    await guests.fill({ ...guest(name), email: `geen adres ${word}` });
    await guests.press(guests.page.locator('main form button').last());
    await guests.fill(guest(name));
    await guests.press(guests.page.locator('main form button').last());
    return new URL(guests.page.url()).pathname;
  };
  const first = await signUp('Eerste');
  const firstPage = await guests.main.textContent();
  const second = await signUp('Tweede');
  // A provider that refuses, breaks off and says too much makes the sender write.
  laptop.resend('500');
  await send();
  laptop.resend('lost');
  await later(5);
  await send();
  laptop.resend('ok');
  await later(61);
  await send();
  // An hour on, signing up once more brings the link again.
  await signUp('Tweede');
  await guests.go(first);
  await guests.press(guests.page.locator('main form button').last());
  await guests.fill({ choice: 'keep', diet: `Anders ${word}` });
  await guests.press(guests.page.locator('main form button').last());
  await guests.fill({ choice: 'release' });
  await guests.press(guests.page.locator('main form button').last());
  await guests.go(`${first}x`);
  await send();
  const pledged = await walkTheCampaign(desk, guests, send);
  const lent = await walkTheKits(addresses, cookies, send);

  await desk.go(`${deskOf(slug)}/gasten`);
  await desk.press(desk.page.getByRole('row', { name: /Tweede/ }).getByRole('link'));
  await desk.go(`${new URL(desk.page.url()).pathname}?antwoorden=ja`);
  const list = await desk.main.textContent();
  await desk.go(`${deskOf(slug)}/gasten?toevoegen=ja`);
  await desk.fill({ ...guest('Derde'), for: undefined, by: undefined, email: '', phone: number });
  await desk.press(desk.button('Gast toevoegen'));
  await desk.press(desk.page.getByRole('row', { name: /Derde/ }).getByRole('link'));
  await desk.press(desk.page.getByRole('link', { name: 'Deze gast afmelden' }));
  await desk.press(desk.button('Ja, afmelden'));
  for (const page of ['post', 'bellen', 'voorbeeld']) await desk.go(`${deskOf(slug)}/${page}`);
  await desk.go(deskOf(slug));
  await desk.fill({ starts: '2019-05-22T18:00', street: `Andere straat ${word} 2` });
  await desk.press(desk.button('Wijzigingen bewaren'));
  await send();
  await desk.go(`${deskOf(slug)}/afgelasten`);
  await desk.fill({ reason: `Reden ${word}` });
  await desk.press(desk.page.locator('main form button'));
  await send();

  const stored = [];
  for (const { page } of [desk, guests]) {
    await page.goto('/');
    stored.push(
      await page.evaluate(async () => ({
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        readable: document.cookie,
      })),
    );
  }
  const mails = laptop.inbox();
  const links = [...linksIn(mails.map(({ text }) => text)), ...pledged.links, ...lent.links];
  const linkTokens = new Set([first, second, ...links].map((link) => link.split(/[/.]/).at(-1) ?? ''));
  const tokens = new Set([...['form', 'session', 'signin'].flatMap((name) => [...(cookies.get(name) ?? [])])]);
  tokens.delete('');
  return {
    slug,
    pledged,
    lent,
    addresses,
    cookies,
    unclaimed,
    stored,
    mails,
    firstPage,
    list,
    code,
    linkTokens,
    tokens,
  };
};

const logs = (): readonly (readonly [string, string])[] =>
  readdirSync(journey.laptop.logFolder).map((file) => [
    file,
    readFileSync(join(journey.laptop.logFolder, file), 'utf8'),
  ]);

/** The path of a page that is somebody’s own, as far as its link; `{link}` is how a route is called. */
const personalLink =
  /\/(?:bijeenkomsten\/[\w-]+\/(?:plaats|tafel)|inloggen|meedoen|stations\/antwoord|campagnes\/[\w-]+\/(?:handtekening|ondertekenen))\/(?!\{)[\w.~-]+/g;

/** Nothing typed, nothing that opens something, nobody's address, no page of a person. */
const leaksIn = (text: string): readonly string[] => [
  ...foundIn(text, [...markers, ...evening.tokens, ...evening.linkTokens, journey.organiser]),
  ...(text.match(new RegExp(`\\b${evening.code}\\b`)) ?? []),
  ...(text.match(anAddress) ?? []),
  ...(text.match(/\/(?:plaats|tafel|inloggen|handtekening|ondertekenen|meedoen|antwoord)\/(?!\{)[\w.~-]+/) ?? []),
];

describe('T12: what was typed stays where it belongs', () => {
  test('and it did arrive where it belongs, so that looking for it means something', () => {
    expect(evening.firstPage).toContain(`Eerste ${word}`);
    expect(evening.list).toContain(`Dieet ${word}`);
    expect(evening.mails.filter(({ to }) => to.includes(word)).length).toBeGreaterThan(5);
    expect(evening.code).toMatch(/^\d{6}$/);
    expect(evening.tokens.size).toBeGreaterThan(3);
    expect(evening.pledged.ownPage).toContain(`Publiek ${word}`);
    expect(evening.pledged.awaiting).toContain(`publiek@${word}.example`);
    expect(evening.lent.orderPage).toContain(`Kees ${word}`);
    expect(evening.lent.hostPage).toContain(word);
    expect(evening.pledged.held).toContain(`Gevraagd ${word}`);
    expect(evening.linkTokens.size).toBeGreaterThan(8);
    expect(leaksIn(evening.mails.map(({ text }) => text).join('\n')).length).toBeGreaterThan(3);
    for (const way of [word, encodeURIComponent(`${word} é`), Buffer.from(`--${word}--`).toString('base64')]) {
      expect(foundIn(`before ${way} after`, markers)).toEqual([word]);
    }
  });

  test('no log of any function tells of it', () => {
    const written = logs();
    const all = written.map(([, text]) => text).join('\n');
    for (const said of ['mail-sent', 'mail-waits', 'swept']) expect(all).toContain(said);
    expect(written.flatMap(([file, text]) => leaksIn(text).map((leak) => `${file}: ${leak}`))).toEqual([]);
  });

  test('no address that was visited or led to holds it, and a link’s token only in its own place', () => {
    const { addresses, linkTokens, tokens, code } = evening;
    expect(addresses.length).toBeGreaterThan(150);
    const wrong = addresses.filter((address) => {
      const { pathname, search, hash } = new URL(address, journey.laptop.address);
      const [link = '/'] = pathname.match(personalLink) ?? [];
      const own = pathname === link || pathname === `/en${link}` || pathname === `${link}/afschrift`;
      return (
        foundIn(address, [...markers, ...tokens]).length > 0 ||
        anAddress.test(decodeURIComponent(address)) ||
        foundIn(own ? search + hash : address, [...linkTokens, code]).length > 0
      );
    });
    expect(wrong).toEqual([]);
  });

  test('the browser keeps nothing but cookies that no script can read and that say nothing', async () => {
    const nothing = { local: {}, session: {}, databases: [], caches: [], workers: 0, readable: '' };
    expect(evening.stored).toEqual([nothing, nothing]);
    expect([...evening.cookies.keys()].sort()).toEqual(['form', 'sent', 'session', 'signin']);
    for (const [name, values] of evening.cookies) {
      for (const value of values) {
        expect(foundIn(value, markers), name).toEqual([]);
        expect(decodeURIComponent(value), name).not.toMatch(anAddress);
      }
    }
  });

  test('what is owed names nobody before it is claimed', () => {
    const kinds = new Set(evening.unclaimed.map((line) => /"kind":\{"S":"([^"]+)"\}/.exec(line)?.[1]));
    expect([...kinds].sort()).toEqual([
      'access-given',
      'already-signed-up',
      'decision-recorded',
      'event-cancelled',
      'event-changed',
      'host-asked',
      'host-begun',
      'host-refused',
      'host-sent',
      'kit-approved',
      'kit-cancelled',
      'kit-held',
      'kit-incomplete',
      'kit-ordered',
      'kit-request',
      'kit-sent',
      'milestone-public',
      'milestone-reached',
      'place-changed',
      'place-promoted',
      'place-released',
      'place-waiting',
      'seat-reserved',
      'sign-in',
      'sign-invitation',
      'signature-awaits',
      'signature-recorded',
      'signature-withdrawn',
    ]);
    expect(evening.unclaimed.flatMap(leaksIn)).toEqual([]);
  });

  test('no table holds a token, a link or a code that would open something', async () => {
    const { tokens, linkTokens, code } = evening;
    const wrong = (await contentsOf(journey.laptop)).filter(
      (line) => foundIn(line, [...tokens, ...linkTokens]).length > 0 || line.includes(`"${code}"`),
    );
    expect(wrong).toEqual([]);
  });

  test('and when everything breaks, the log still tells nothing', async () => {
    const { laptop, rooms } = journey;
    const slug = await journey.publish({ title: 'Breekt', capacity: '5', asks: ['diet', 'access'] });
    const { person, place } = await journey.signUp(slug, guest('Breuk'));
    const { own } = evening.pledged;
    const at = campaignDeskOf(evening.pledged.campaign);
    const sign = `/campagnes/${evening.pledged.campaign}/ondertekenen`;
    const signing = { ...signatory('Breuk', 'GM0080'), version: '1' };
    expect((await person.post(sign, signing)).status).toBe(303);
    // Owed mails have nobody left to read them from, and whoever presses meets a table that is gone.
    const { lent } = evening;
    const kits = (rooms.tables as Readonly<Record<string, string>>).kits ?? '';
    for (const table of [rooms.tables.rsvps, rooms.tables.pledges, kits])
      await laptop.database.call('DeleteTable', { TableName: table });
    const pressed = [
      await person.post(sign, { ...signing, name: `Val ${word}` }),
      await person.post(own, { choice: 'withdraw', document: word }),
      await person.get(own),
      await journey.desk.post(`${at}/papier`, signing),
      await journey.desk.post(`${at}/uitnodigen`, signing),
      await journey.desk.post(`${hallOf(slug)}/tekenen`, { act: 'sign', ...signing }),
      await journey.desk.get(`${at}/wachten`),
      await person.post(place, { choice: 'release', diet: `Nog ${word}` }),
      await person.post(formOf(slug), { ...guest('Val'), request: 'AAAAAAAAAAAAAAAAAAAAAA' }),
      await person.get(place),
      await journey.desk.get(`${deskOf(slug)}/gasten`),
      await lent.official.post(`${orderPath(lent.order)}/contact`, { ...typedContact, 'contact-name': `Val ${word}` }),
      await lent.keeper.post('/bureau/stations/regels', typedRules(['HM'], { name: `Val ${word}` })),
      await lent.partner.post(handingPath(lent.order), { act: 'back', place: `Val ${word}` }),
      await lent.host.post(lent.hostLink, { step: 'withdraw', choice: 'withdraw', words: word }),
      await lent.host.post(`/pakketten/${lent.parcel}/meedoen`, { email: `val@${word}.example` }),
      await lent.host.get(`/pakketten/${lent.kit}?val=1`),
    ];
    expect(pressed.map(({ status }) => status).every((status) => status >= 500)).toBe(true);
    await laptop.sweepNow();
    const written = logs();
    const all = written.map(([, text]) => text).join('\n');
    for (const said of ['breakage', 'mail-not-made']) expect(all).toContain(said);
    expect(written.flatMap(([file, text]) => leaksIn(text).map((leak) => `${file}: ${leak}`))).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  campaignDeskOf,
  hallOf,
  inviteToSign,
  openCampaignAtDesk,
  release,
  signInHall,
  signOnTheWeb,
  tableOf,
  typedSigning,
} from '../support/campaign-journey.ts';
import { contentsOf, type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { newPerson, type Person } from '../support/person.ts';

let journey: Journey;
let places: ReadonlyMap<string, string>;
let organiser: Person;
/** Of signatures: one that stands, one that waits. */
let ownPages: readonly string[];
let invitations: readonly string[];
let table: string;
let slugOfEvent: string;
let campaign: string;

/**
 * An evening that has sent one of every mail: somebody is seated, somebody waits, moves up, gives up, changes, signs up again an hour later; the
 * event moves; another one is cancelled; a place comes free too late to be passed on by itself. In the campaign beside it somebody signs on the web, in
 * the hall and not at all; one withdraws, a college decides, a number is reached and shown.
 */
beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
  const { laptop } = journey;
  const later = (to: string) => laptop.clock.jump(to);
  const plan = { title: 'Elke brief', capacity: '2', asks: ['diet'] };
  const slug = await journey.publish(plan);
  slugOfEvent = slug;
  await signEveryWay(slug);
  const signUp = async (name: string, language: 'nl' | 'en' = 'nl') => {
    const { place } = await journey.signUp(slug, typedAnswers(name), language);
    return [name, place] as const;
  };
  const own = [
    await signUp('Anna Blijft'),
    await signUp('Bram Gaat'),
    await signUp('Chris Wacht', 'en'),
    await signUp('Dirk Wacht'),
  ];
  places = new Map(own);
  await laptop.settle();
  const by = newPerson(laptop.address);
  const act = async (name: string, fields: Record<string, string>) => {
    const place = places.get(name) ?? '';
    await by.open(place);
    expect((await by.post(place, fields)).status).toBe(303);
  };
  await act('Bram Gaat', { choice: 'release' });
  await act('Dirk Wacht', { choice: 'keep', diet: 'vegetarisch' });
  await laptop.settle();
  await later('2019-05-20T08:30:00.000Z');
  await journey.signUp(slug, typedAnswers('Anna Blijft'));
  await journey.change(slug, { ...plan, starts: '2019-05-22T18:00' });
  await laptop.settle();
  await laptop.settle();
  const cancelled = await journey.publish({ title: 'Gaat niet door', capacity: '2' });
  await journey.signUp(cancelled, typedAnswers('Eva Komt'));
  await laptop.settle();
  await journey.cancel(cancelled, 'De zaal is onder water gelopen.');
  await laptop.settle();
  await laptop.settle();
  // The next day at four: past the last moment for passing a place on, and long after yesterday's session.
  await later('2019-05-21T14:00:00.000Z');
  await act('Anna Blijft', { choice: 'release' });
  await laptop.settle();
  await laptop.settle();
  organiser = await journey.signIn(journey.organiser);
});
afterAll(() => journey?.laptop.stop());

const signEveryWay = async (event: string): Promise<void> => {
  const { laptop, desk } = journey;
  campaign = await openCampaignAtDesk(journey, { plan: { marks: '1, alle' } });
  // In English, for its mail has links of its own.
  const waits = await signOnTheWeb(journey, campaign, typedSigning('GM0518', 'Wil Wacht'), { language: 'en' });
  const withdraws = await signOnTheWeb(journey, campaign, typedSigning('GM0344', 'Wim Trekt In'));
  await laptop.settle();
  expect((await withdraws.person.post(withdraws.own, { choice: 'withdraw' })).status).toBe(303);
  expect((await signInHall(journey, event, typedSigning('GM0363', 'Ans Tekent'))).status).toBe(303);
  await laptop.settle();
  await release(journey, campaign, 1);
  table = await tableOf(journey, event);
  const substitute = {
    act: 'substitute',
    municipality: 'GM0599',
    from: 'Piet Vervangt',
    name: 'Els Gevraagd',
    email: 'els.gevraagd@gemeente.example',
  };
  const host = journey.newPerson();
  await host.open(table);
  expect((await host.post(table, substitute)).status).toBe(303);
  await inviteToSign(journey, campaign, {
    municipality: 'GM0014',
    name: 'Jan Gevraagd',
    email: 'jan.gevraagd@gemeente.example',
  });
  const decided = { act: 'decision', verdict: 'for', 'decided-on': '14-5-2019', document: 'B 2019-12' };
  expect((await desk.post(`${campaignDeskOf(campaign)}/gemeenten/GM0363`, decided)).status).toBe(303);
  await laptop.settle();
  await laptop.settle();
  const linkTo = (address: string, page: string): string =>
    journey
      .mailsTo(address)
      .flatMap(linksIn)
      .find((link) => link.includes(`/${page}/`)) ?? '';
  ownPages = [waits.own, linkTo('ans.tekent@gemeente.example', 'handtekening')];
  invitations = ['els', 'jan'].map((name) => linkTo(`${name}.gevraagd@gemeente.example`, 'ondertekenen'));
  for (const link of [...ownPages, ...invitations]) expect(link).toMatch(/\/campagnes\//);
};

/** Addresses of our own in a mail, wherever they stand. */
const linksIn = (mail: { readonly html: string; readonly text: string }): readonly string[] => {
  const { address } = journey.laptop;
  const hrefs = [...mail.html.matchAll(/\shref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  const written = [...mail.text.matchAll(/https?:\/\/[^\s<>")]+/g)].map(([found]) => found.replace(/[.,;]$/, ''));
  return [...hrefs, ...written]
    .filter((link) => link.startsWith(`${address}/`))
    .map((link) => link.slice(address.length));
};

const isSession = (line: string): boolean => line.includes('"session#');

describe('T11: following a link changes nothing', () => {
  test('the mails of the evening are of every kind', async () => {
    const page = await contentsOf(journey.laptop, (line) => !line.includes('"mail#'));
    const sent = page.filter((line) => line.includes('"state":{"S":"sent"}'));
    const kinds = new Set(sent.map((line) => JSON.parse(line.slice(line.indexOf('{'))).kind.S as string));
    expect([...kinds].sort()).toEqual([
      'already-signed-up',
      'decision-recorded',
      'event-cancelled',
      'event-changed',
      'milestone-public',
      'milestone-reached',
      'place-changed',
      'place-free-late',
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
  });

  test('every link of every mail, with GET and with HEAD, by a browser that has never been here', async () => {
    const before = await contentsOf(journey.laptop, isSession);
    const mails = journey.laptop.inbox();
    expect(mails.filter((mail) => linksIn(mail).length === 0)).toEqual([]);
    // The address of the tables goes on by hand, and an own page leads to its copy.
    const links = [...new Set(mails.flatMap(linksIn)), table, ...ownPages.map((own) => `${own}/afschrift`)];
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      for (const method of ['HEAD', 'GET']) {
        const { status } = await newPerson(journey.laptop.address).get(link, { method });
        expect([200, 401, 404, 410], `${method} ${link}`).toContain(status);
      }
    }
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('every link of every mail in the organiser’s own browser, one after the other', async () => {
    const before = await contentsOf(journey.laptop, isSession);
    const pages = ['', '/mijlpaal/1', '/gemeenten', '/gemeenten/GM0518', '/wachten', '/oefening', '/oefening/stand'];
    const desk = [...pages.map((page) => `${campaignDeskOf(campaign)}${page}`), `${hallOf(slugOfEvent)}?tafel=adres`];
    for (const link of new Set([...journey.laptop.inbox().flatMap(linksIn), ...desk])) {
      for (const method of ['HEAD', 'GET']) await organiser.get(link, { method });
    }
    expect(await contentsOf(journey.laptop, isSession)).toEqual(before);
  });

  test('pressing the button of an own page without a choice changes nothing and asks for one', async () => {
    const before = await contentsOf(journey.laptop);
    for (const place of places.values()) {
      const scanner = newPerson(journey.laptop.address);
      await scanner.open(place);
      for (const fields of [{}, { diet: 'noten' }, { choice: '' }, { choice: 'yes' }]) {
        const { status } = await scanner.post(place, fields);
        expect([409, 422]).toContain(status);
      }
    }
    expect(await contentsOf(journey.laptop)).toEqual(before);
  });

  test('a page behind a link of a campaign has chosen nothing beforehand', async () => {
    for (const link of [...ownPages, ...invitations]) {
      const { body } = await newPerson(journey.laptop.address).get(link);
      expect(body, link).toContain('type="radio"');
      expect(body, link).not.toMatch(/<input[^>]*\schecked/);
    }
  });

  test('pressing the buttons of an own signature, of an invitation or of a table without a choice changes nothing', async () => {
    const before = await contentsOf(journey.laptop);
    const press = async (link: string, all: readonly Record<string, string>[]) => {
      const scanner = newPerson(journey.laptop.address);
      await scanner.open(link);
      for (const fields of all) {
        const { status } = await scanner.post(link, fields);
        expect([409, 422], `${link} ${JSON.stringify(fields)}`).toContain(status);
      }
    };
    for (const own of ownPages) {
      await press(own, [
        {},
        { choice: '' },
        { choice: 'yes' },
        { choice: 'decision' },
        { choice: 'decision', 'decided-on': '14-5-2019' },
        { verdict: 'against', 'decided-on': '14-5-2019' },
      ]);
    }
    // What stands in the form already is the version of the text and a name.
    for (const link of invitations) {
      await press(link, [
        { version: '1' },
        { version: '1', name: 'Els Gevraagd', role: 'wethouder' },
        { version: '1', name: 'Els Gevraagd', role: 'wethouder', college: 'to-decide' },
      ]);
    }
    await press(table, [{}, { act: 'add' }, { act: 'sign', version: '1' }, { act: 'substitute' }]);
    expect(await contentsOf(journey.laptop)).toEqual(before);
  });

  test('pressing the button of a sign-in link in another browser than asked for it signs nobody in', async () => {
    const person = newPerson(journey.laptop.address);
    const { request } = await person.open('/inloggen');
    await person.post('/inloggen', { email: journey.organiser, request });
    await journey.laptop.sweepNow();
    const mail = journey.mailsTo(journey.organiser).at(-1);
    const link = linksIn(mail ?? { html: '', text: '' }).find((one) => one.startsWith('/inloggen/')) ?? '';
    const scanner = newPerson(journey.laptop.address);
    await scanner.open(link);
    const before = await contentsOf(journey.laptop);
    expect((await scanner.post(link, {})).status).toBe(409);
    expect((await scanner.get('/bureau')).status).toBe(401);
    expect(await contentsOf(journey.laptop)).toEqual(before);
    // The link still works for who asked.
    await person.open(link);
    expect(await person.post(link, {})).toMatchObject({ status: 303, location: '/bureau' });
  });
});

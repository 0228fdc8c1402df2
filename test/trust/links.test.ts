import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentsOf, type Journey, startJourney, typedAnswers } from '../support/journey.ts';
import { newPerson, type Person } from '../support/person.ts';

let journey: Journey;
let places: ReadonlyMap<string, string>;
let organiser: Person;

/**
 * An evening that has sent one of every mail: somebody is seated, somebody waits, moves up, gives up, changes, signs up again an hour later; the
 * event moves; another one is cancelled; a place comes free too late to be passed on by itself.
 */
beforeAll(async () => {
  journey = await startJourney({ streams: 'off', sweep: 'off' });
  const { laptop } = journey;
  const later = (to: string) => laptop.clock.jump(to);
  const plan = { title: 'Elke brief', capacity: '2', asks: ['diet'] };
  const slug = await journey.publish(plan);
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
      'event-cancelled',
      'event-changed',
      'place-changed',
      'place-free-late',
      'place-promoted',
      'place-released',
      'place-waiting',
      'seat-reserved',
      'sign-in',
    ]);
  });

  test('every link of every mail, with GET and with HEAD, by a browser that has never been here', async () => {
    const before = await contentsOf(journey.laptop, isSession);
    const mails = journey.laptop.inbox();
    expect(mails.filter((mail) => linksIn(mail).length === 0)).toEqual([]);
    const links = [...new Set(mails.flatMap(linksIn))];
    expect(links.length).toBeGreaterThan(5);
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
    for (const link of new Set(journey.laptop.inbox().flatMap(linksIn))) {
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

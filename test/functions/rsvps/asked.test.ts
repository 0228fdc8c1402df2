import { beforeEach, describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import { pathOf } from '#kernel/links.ts';
import type { Question } from '#kernel/questions.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import { rsvps } from '#rsvps/contract.ts';
import { rsvpsHttp } from '#rsvps/http.tsx';
import { monday, organiser, publish, secret, seeded } from '../../support/house.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';
import { type DeskHouse, deskHouse, listPath } from './desk-house.ts';

let house: DeskHouse;
let slug: string;
let now = monday;
let browsers = 0;

const never = async (): Promise<never> => {
  throw new Error('Nobody asks for this room here.');
};

/** A guest without JavaScript. */
const open = (): Visitor => {
  browsers += 1;
  const endpoints = rsvpsHttp({
    actions: house.rsvps,
    events: house.events,
    directory: async () => directoryActions(),
    colleagues: { namesOf: async () => new Map(), mailboxOf: async () => undefined },
    limits: noLimits,
    placesAnHour: 50,
    linkOf: ({ slug: at, guest, linkGeneration }) => {
      const link = { purpose: 'place', subject: at, reader: guest, generation: linkGeneration } as const;
      return pathOf(link, linkToken(secret, link));
    },
    secret,
    random: seeded(`asked ${browsers}`),
    contact: { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' },
    memberCodes: async () => new Set<string>(),
    bouncedOf: async () => new Set<string>(),
    lastMailsOf: async () => new Map(),
    pledges: never,
    seating: never,
  });
  const handler = httpFunction(rsvps, endpoints, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded(`asked shell ${browsers}`),
    log: () => {},
    whoIs: async () => undefined,
  });
  return visitor(handler as never, rsvps);
};

const questions: readonly Question[] = [
  { id: 'autoaa', words: { nl: 'Komt u met de auto?', en: 'By car?' }, kind: 'yes-no', required: true },
  {
    id: 'kentek',
    words: { nl: 'Wat is uw kenteken?', en: 'Which number plate?' },
    kind: 'text',
    required: true,
    shownWhen: { question: 'autoaa', is: 'yes' },
  },
  {
    id: 'gespre',
    words: { nl: 'Bij welk gesprek schuift u aan?' },
    kind: 'choice',
    choices: [
      { nl: 'Bewegen', en: 'Moving' },
      { nl: 'Wonen', en: 'Living' },
    ],
    required: false,
    matters: true,
  },
  { id: 'gezond', words: { nl: 'Iets over uw gezondheid?' }, kind: 'text', required: false, sensitive: true },
];

const ask = async (): Promise<void> => {
  for (const { id, ...question } of questions) {
    const found = await house.events.managed(organiser, slug);
    const revision = found?.event.revision ?? 0;
    await house.events.changeQuestions(slug, { do: 'add', id, question }, revision, organiser, monday);
  }
};

const noor = { for: 'self', name: 'Noor van den Berg', email: 'noor@helmond.example' };
const told = { ...noor, 'q-autoaa': 'yes', 'q-kentek': 'AB-12-CD', 'q-gespre': 'Wonen', 'q-gezond': 'Pinda-allergie' };
const sent = async (browser: Visitor, fields: Record<string, string>, under = '') => {
  const path = `${under}/bijeenkomsten/${slug}/aanmelden`;
  const form = await browser.get(path);
  return browser.post(path, { ...form.fields, ...fields });
};
const guest = async () => (await house.store.guests(slug)).find(({ name }) => name === noor.name);

beforeEach(async () => {
  house = deskHouse();
  now = monday;
  slug = await publish(house, { kind: 'week-action', asks: [], partyLimit: 4 });
  await ask();
});

describe('the form of an event with questions', () => {
  test.each([
    ['', 'Alleen als u bij “Komt u met de auto?” koos voor “Ja”.', '>Bewegen<'],
    ['/en', 'Only if you chose “Yes” at “By car?”.', '>Moving<'],
  ])('asks them (%s)', async (under, when, choice) => {
    const page = await open().get(`${under}/bijeenkomsten/${slug}/aanmelden`);
    expect(page.body).toContain(when);
    expect(page.body).toContain(choice);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('T13 wants what is needed, and keeps what was typed', async () => {
    const page = await sent(open(), { ...noor, 'q-autoaa': 'yes', 'q-gespre': 'Wonen' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('Geef antwoord op “Wat is uw kenteken?”');
    expect(page.body).toMatch(/checked=""[^>]*value="Wonen"/);
    expect((await sent(open(), noor)).body).toContain('Geef antwoord op “Komt u met de auto?”');
  });

  test('keeps the answers with the place, the sensitive one apart, and drops what was out of sight', async () => {
    expect(await sent(open(), told)).toMatchObject({ status: 303 });
    expect(await guest()).toMatchObject({
      answers: { autoaa: 'yes', kentek: 'AB-12-CD', gespre: 'Wonen' },
      sensitiveAnswers: { gezond: 'Pinda-allergie' },
    });
    await sent(open(), { ...told, name: 'Bas Bos', 'q-autoaa': 'no' });
    const bas = (await house.store.guests(slug)).find(({ name }) => name === 'Bas Bos');
    expect(bas?.answers).toEqual({ autoaa: 'no', gespre: 'Wonen' });
  });

  test('the same form with another answer is another form: 409', async () => {
    const browser = open();
    const form = await browser.get(`/bijeenkomsten/${slug}/aanmelden`);
    await browser.post(`/bijeenkomsten/${slug}/aanmelden`, { ...form.fields, ...told });
    const again = await browser.post(`/bijeenkomsten/${slug}/aanmelden`, { ...form.fields, ...told, 'q-kentek': 'X' });
    expect(again.status).toBe(409);
  });
});

describe('a guest’s own page', () => {
  const own = async (browser = open()) => {
    const { location = '' } = await sent(browser, told);
    return { browser, path: location, page: await browser.get(location) };
  };

  test('shows the answers as they are, and never the sensitive one', async () => {
    const { page } = await own();
    expect(page.fields['q-kentek']).toBe('AB-12-CD');
    expect(page.body).not.toContain('Pinda');
    expect(page.body).toContain('Dit gaf u door. Wij tonen het hier niet.');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('changes an answer, leaves the sensitive one alone, and takes away what is out of sight', async () => {
    const { browser, path, page } = await own();
    const chosen = { ...page.fields, choice: 'keep', 'q-autoaa': 'no', 'q-gespre': 'Wonen' };
    expect(await browser.post(path, chosen)).toMatchObject({ status: 303, location: `${path}?uitkomst=gewijzigd` });
    expect(await guest()).toMatchObject({
      answers: { autoaa: 'no', gespre: 'Wonen' },
      sensitiveAnswers: { gezond: 'Pinda-allergie' },
    });
    expect((await guest())?.answers?.kentek).toBeUndefined();
    expect((await guest())?.acts.at(-1)).toMatchObject({ act: 'change-place', fields: ['answers'] });
  });

  test('asks the organiser where the answer matters and who comes was approved; the desk reads it and says yes', async () => {
    slug = await publish(house, { kind: 'week-action', asks: [], partyLimit: 4, approval: true });
    await ask();
    const { browser, path } = await own();
    const held = await guest();
    await house.rsvps.grantPlace(organiser, slug, held?.guest ?? '', monday);
    const page = await browser.get(path);
    const keep = { ...page.fields, choice: 'keep', 'q-autoaa': 'yes', 'q-kentek': 'CD-34-EF' };
    expect(await browser.post(path, { ...keep, 'q-gespre': 'Wonen' })).toMatchObject({
      location: `${path}?uitkomst=gewijzigd`,
    });
    const second = await browser.get(path);
    const asks = { ...second.fields, choice: 'keep', 'q-autoaa': 'yes', 'q-gespre': 'Bewegen' };
    expect(await browser.post(path, asks)).toMatchObject({ location: `${path}?uitkomst=gevraagd` });
    expect(await guest()).toMatchObject({ answers: { gespre: 'Wonen' }, wish: { answers: { gespre: 'Bewegen' } } });
    expect((await browser.get(path)).body).toContain('“Bij welk gesprek schuift u aan?”: Bewegen');
    const wished = (await guest())?.wish?.at ?? '';
    const { guest: key = '' } = (await guest()) ?? {};
    await house.rsvps.grantWish(organiser, slug, key, wished, monday);
    const granted = await guest();
    expect(granted).toMatchObject({ answers: { gespre: 'Bewegen', kentek: 'CD-34-EF' } });
    expect(granted?.wish).toBeUndefined();
  });
});

describe('at the desk', () => {
  test('the guest’s page shows answers by the words of their questions, and the sensitive one only when asked', async () => {
    await sent(open(), told);
    const key = (await guest())?.guest ?? '';
    const desk = house.open();
    const page = await desk.get(`${listPath(slug)}/${key}`);
    expect(page.body).toContain('Wat is uw kenteken?');
    expect(page.body).toContain('AB-12-CD');
    expect(page.body).not.toContain('Pinda');
    expect((await desk.get(`${listPath(slug)}/${key}?antwoorden=ja`)).body).toContain('Pinda-allergie');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('an answer stays readable when its question is taken away', async () => {
    await sent(open(), told);
    const { event } = (await house.events.managed(organiser, slug)) ?? {};
    await house.events.changeQuestions(slug, { do: 'remove', id: 'kentek' }, event?.revision ?? 0, organiser, monday);
    const page = await house.open().get(`${listPath(slug)}/${(await guest())?.guest ?? ''}`);
    expect(page.body).toContain('Een vraag die u verwijderde');
    expect(page.body).toContain('AB-12-CD');
  });

  test('the list has a column a question in its file, and nothing sensitive in it', async () => {
    await sent(open(), told);
    const desk = house.open();
    const path = `/bureau/bijeenkomsten/${slug}/uitvoer`;
    const form = await desk.get(path);
    const made = await desk.post(path, { ...form.fields, what: 'guests', format: 'csv' });
    const { body } = await desk.get(`${path}/${/klaar=([^&]+)/.exec(made.location ?? '')?.[1] ?? ''}`);
    const text = Buffer.from(body, /^[A-Za-z0-9+/=\s]+$/.test(body) ? 'base64' : 'utf8').toString('utf8');
    expect(text).toContain('Komt u met de auto?;Wat is uw kenteken?;Bij welk gesprek schuift u aan?');
    expect(text).toContain('Ja;AB-12-CD;Wonen');
    expect(text).not.toContain('gezondheid');
    expect(text).not.toContain('Pinda');
  });

  test('who enters a guest may leave every question open', async () => {
    const desk = house.open();
    const form = await desk.get(`${listPath(slug)}?toevoegen=ja`);
    expect(form.body).toContain('Komt u met de auto?');
    const { 'q-autoaa': _none, ...fields } = form.fields;
    expect(await desk.post(listPath(slug), { ...fields, name: 'Bas Bos', phone: '06 12 34 56 78' })).toMatchObject({
      status: 303,
    });
  });
});

test('what is sensitive goes the morning after; the other answers go with the guest', async () => {
  await sent(open(), told);
  await house.rsvps.sweep('2019-05-23T04:00:00.000Z', 50);
  const kept = await guest();
  expect(kept?.answers).toMatchObject({ kentek: 'AB-12-CD' });
  expect(kept?.sensitiveAnswers).toBeUndefined();
});

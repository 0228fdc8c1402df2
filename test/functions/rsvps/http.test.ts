import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { type Limits, noLimits } from '#platform/limits/limits.ts';
import { addressHash, suppress } from '#platform/outbox/suppressed.ts';
import { rsvps } from '#rsvps/contract.ts';
import { rsvpsHttp } from '#rsvps/http.tsx';
import {
  answersOf,
  type House,
  houseOver,
  later,
  look,
  monday,
  organiser,
  publish,
  secret,
  seeded,
  signUp,
  tables,
} from '../../support/house.ts';
import { markupFindings } from '../../support/page-checks.ts';
import { rsvpsNeeds } from '../../support/rsvps-http.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';

let house: House;
let now = monday;
let signedIn = true;

let browsers = 0;
const open = (limits: Limits = noLimits): Visitor => {
  const endpoints = rsvpsHttp({
    ...rsvpsNeeds(house),
    limits,
    placesAnHour: 50,
    random: seeded(`http ${++browsers}`),
  });
  const handler = httpFunction(rsvps, endpoints, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded(`shell ${browsers}`),
    log: () => {},
    whoIs: async () => (signedIn ? { ...organiser, name: 'Programmateam' } : undefined),
  });
  return visitor(handler as never, rsvps);
};

const noor = {
  for: 'self',
  name: 'Noor van den Berg',
  email: 'noor@helmond.example',
  role: 'wethouder',
  municipality: 'GM0794',
  party: '1',
};

const sent = async (browser: Visitor, slug: string, fields: Record<string, string>) => {
  const path = `/bijeenkomsten/${slug}/aanmelden`;
  const form = await browser.get(path);
  return browser.post(path, { ...form.fields, ...fields });
};

beforeEach(() => {
  house = houseOver(memoryDatabase());
  now = monday;
  signedIn = true;
});

describe('the form', () => {
  test('asks an alderperson for role and municipality, and whom it is for first', async () => {
    const slug = await publish(house, { partyLimit: 1 });
    const page = await open().get(`/bijeenkomsten/${slug}/aanmelden`);
    expect(page.status).toBe(200);
    expect(page.body.indexOf('Voor wie meldt u aan?')).toBeLessThan(page.body.indexOf('name="name"'));
    expect(page.body).toContain('name="municipality"');
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('asks a resident for a name and one way to reach them', async () => {
    const slug = await publish(house, { kind: 'week-action', asks: [] });
    const browser = open();
    const page = await browser.get(`/bijeenkomsten/${slug}/aanmelden`);
    expect(page.body).not.toContain('name="municipality"');
    const faulty = await sent(browser, slug, { for: 'self', name: 'Noor' });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('Vul een e-mailadres of een telefoonnummer in');
    const byPhone = await sent(browser, slug, { for: 'self', name: 'Noor', phone: '06 12 34 56 78' });
    expect(byPhone.status).toBe(303);
  });

  test('T13 a faulty form comes back with every answer and a title that says so', async () => {
    const slug = await publish(house);
    const page = await sent(open(), slug, { ...noor, email: 'noor@', party: '99', diet: '<b>vegetarisch</b>' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.fields).toMatchObject({ name: 'Noor van den Berg', email: 'noor@', party: '99' });
    expect(page.body).toContain('&lt;b&gt;vegetarisch&lt;/b&gt;');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('seats, and shows the own page behind a link without a name in it', async () => {
    const slug = await publish(house);
    const browser = open();
    const answer = await sent(browser, slug, noor);
    expect(answer.status).toBe(303);
    expect(decodeURIComponent(answer.location ?? '')).not.toMatch(/noor|berg|helmond/i);
    const place = await browser.get(answer.location ?? '');
    expect(place.outcome).toBe('seated');
    expect(await markupFindings(place.body)).toEqual([]);
  });

  test('finds Den Haag by what one types', async () => {
    const slug = await publish(house);
    await sent(open(), slug, { ...noor, municipality: "'s-gravenhage" });
    expect((await look(house, slug)).seated[0]?.municipality).toBe('GM0518');
    const two = await sent(open(), slug, { ...noor, name: 'Iemand Anders', municipality: 'Bergen' });
    expect(two.status).toBe(422);
    expect(two.body).toContain('Er zijn meer gemeenten met deze naam');
  });

  test('in English answers in English and stays there', async () => {
    const slug = await publish(house, { partyLimit: 1 });
    const browser = open();
    const form = await browser.get(`/en/bijeenkomsten/${slug}/aanmelden`);
    expect(form.body).toContain('Who are you signing up?');
    const answer = await browser.post(`/en/bijeenkomsten/${slug}/aanmelden`, { ...form.fields, ...noor });
    expect(answer.location).toMatch(/^\/en\//);
    expect((await look(house, slug)).seated[0]?.language).toBe('en');
  });

  test('with more than seven questions shows the answers first, and sends nothing yet', async () => {
    const slug = await publish(house, { partyLimit: 4 });
    const browser = open();
    const check = await sent(browser, slug, { ...noor, step: 'check' });
    expect(check.body).toContain('Controleer uw gegevens');
    expect((await look(house, slug)).guests).toEqual([]);
    expect((await browser.post(`/bijeenkomsten/${slug}/aanmelden`, check.fields)).status).toBe(303);
    expect((await look(house, slug)).seated.length).toBe(1);
  });

  test('T2 the same form with another name is answered 409, with a new key for somebody else', async () => {
    const slug = await publish(house);
    const browser = open();
    const form = await browser.get(`/bijeenkomsten/${slug}/aanmelden`);
    await browser.post(`/bijeenkomsten/${slug}/aanmelden`, { ...form.fields, ...noor });
    const again = await browser.post(`/bijeenkomsten/${slug}/aanmelden`, {
      ...form.fields,
      ...noor,
      name: 'Iemand Anders',
      email: 'x@y.example',
    });
    expect(again.status).toBe(409);
    expect(again.body).toContain('Nog iemand aanmelden');
    expect(again.fields.name).toBe('Iemand Anders');
    expect((await look(house, slug)).guests.length).toBe(1);
    expect((await browser.post(`/bijeenkomsten/${slug}/aanmelden`, again.fields)).status).toBe(303);
  });

  test('T10 signing up again never opens the earlier place', async () => {
    const slug = await publish(house);
    await sent(open(), slug, noor);
    const stranger = open();
    const answer = await sent(stranger, slug, noor);
    expect(answer.location).toBe(`/bijeenkomsten/${slug}/aanmelden?uitkomst=gemaild`);
    expect((await stranger.get(answer.location ?? '')).outcome).toBe('mailed');
  });

  test('over the limit of a network keeps what was typed and says until when', async () => {
    const slug = await publish(house);
    const page = await sent(
      open(async () => ({ over: 'limit', until: later(60_000) })),
      slug,
      noor,
    );
    expect(page.status).toBe(429);
    expect(page.headers['retry-after']).toBe('60');
    expect(page.fields.name).toBe('Noor van den Berg');
  });

  test('a closed or cancelled event says so and what can still be done', async () => {
    const slug = await publish(house);
    const browser = open();
    const form = await browser.get(`/bijeenkomsten/${slug}/aanmelden`);
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, monday);
    const answer = await browser.post(`/bijeenkomsten/${slug}/aanmelden`, { ...form.fields, ...noor });
    expect([answer.status, answer.outcome]).toEqual([409, 'refused']);
    expect(answer.body).toContain('De zaal is dicht.');
    expect(await markupFindings(answer.body)).toEqual([]);
  });

  test('a draft is nobody’s', async () => {
    const made = await house.events.create(
      { ...(await look(house, await publish(house))).event, title: 'Nog geheim' },
      'draft-request',
      organiser,
      monday,
    );
    if (made === 'busy') throw new Error('busy');
    expect((await open().get(`/bijeenkomsten/${made.slug}/aanmelden`)).status).toBe(404);
  });
});

describe('the own page', () => {
  const place = async (different = {}) => {
    const slug = await publish(house, different);
    const browser = open();
    const { location } = await sent(browser, slug, noor);
    return { slug, browser, path: location ?? '' };
  };

  test('T11 changes nothing without a choice, which it does not make itself', async () => {
    const { slug, browser, path } = await place();
    const page = await browser.get(path);
    expect(page.body).not.toMatch(/<input[^>]*type="radio"[^>]*checked/);
    const pressed = await browser.post(path, page.fields);
    expect(pressed.status).toBe(422);
    expect((await look(house, slug)).seated.length).toBe(1);
  });

  test('gives up, and says so again when asked twice', async () => {
    const { slug, browser, path } = await place();
    expect((await browser.post(path, { choice: 'release' })).status).toBe(303);
    expect((await browser.post(path, { choice: 'release' })).status).toBe(303);
    expect((await browser.get(path)).outcome).toBe('released');
    expect((await look(house, slug)).seats.left).toBe(60);
  });

  test('changes how many come, and never shows back what is sensitive', async () => {
    const { slug, browser, path } = await place();
    await browser.post(path, { choice: 'keep', party: '2', diet: 'geen noten' });
    const rsvp = (await look(house, slug)).seated[0];
    expect(rsvp).toMatchObject({ party: 2, diet: 'geen noten' });
    expect((await browser.get(path)).body).not.toContain('geen noten');
  });

  test('shows the place in line of this moment', async () => {
    const slug = await publish(house, { capacity: 1 });
    await signUp(house, slug, answersOf('Al Binnen'));
    await signUp(house, slug, answersOf('Wacht Eerst'), { now: later(1) });
    now = later(2);
    const browser = open();
    const page = await browser.get((await sent(browser, slug, noor)).location ?? '');
    expect(page.outcome).toBe('waiting');
    expect(page.body).toContain('data-place-in-line="2"');
  });

  test('T10 opens with its own link only', async () => {
    const { slug, path } = await place();
    const broken = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [broken, `/bijeenkomsten/${slug}/plaats/x`, path.replace(slug, 'een-andere')]) {
      expect((await open().get(wrong)).status, wrong).toBe(404);
    }
  });

  test('T10 an older link ends when its generation is raised', async () => {
    const { slug, path } = await place();
    const rsvp = (await look(house, slug)).seated[0];
    if (rsvp === undefined) throw new Error('nobody');
    await house.store.commit([house.store.put({ ...rsvp, linkGeneration: 2, revision: 2 }, rsvp)]);
    expect((await open().get(path)).status).toBe(404);
  });
});

describe('the organiser’s list', () => {
  test('T10 is closed to who is not signed in', async () => {
    const slug = await publish(house);
    signedIn = false;
    expect((await open().get(`/bureau/bijeenkomsten/${slug}/gasten`)).status).toBe(401);
    expect((await open().post(`/bureau/bijeenkomsten/${slug}/gasten`, { act: 'add' })).status).toBe(401);
  });
});

describe('an address that takes no mail of ours', () => {
  /** What somebody reads who signs up with it, and who then does so again. */
  const readAt = async (refuses: boolean) => {
    browsers = 0;
    house = houseOver(memoryDatabase());
    const slug = await publish(house);
    const hash = addressHash(secret, noor.email);
    const because = { because: 'complained', mail: 'mail_earlier' } as const;
    if (refuses) await house.store.commit([suppress(tables.outbox, hash, because, monday)]);
    const browser = open();
    const own = await browser.get((await sent(browser, slug, noor)).location ?? '');
    const again = open();
    const mailed = await again.get((await sent(again, slug, noor)).location ?? '');
    return [own, mailed].map(({ status, body }) => ({ status, body }));
  };

  test('T10 T12 is told on no page: whoever types another’s address reads what anybody reads', async () => {
    const [known, unknown] = [await readAt(true), await readAt(false)];
    expect(known).toEqual(unknown);
    expect(known.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('but every page that promises a mail says what to do when none comes', async () => {
    for (const { body } of await readAt(false)) {
      expect(body).toContain('Komt er geen mail van ons?');
      expect(body).toMatch(/Bel of mail Mees de Wit, 070\W+123 45 67, mees@programma\.example/);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { deskOf, formOf, type Journey, startJourney, typedAnswers } from '../support/journey.ts';

/** Words that stand nowhere else, so that finding one is finding a trace. */
const guest = {
  name: 'Xanthippe Quirijnsdochter',
  email: 'xanthippe.q@zeldzaam.example',
  phone: '06 98 76 54 32',
  role: 'wethouder van buitengewone zaken',
  organisation: 'Gemeente Verweggistan',
  diet: 'geen zeewierpannenkoek',
  access: 'rolstoel met luchtbanden',
};
const traces = [
  'xanthippe',
  'quirijnsdochter',
  'zeldzaam',
  '98765432',
  '98 76 54 32',
  'buitengewone',
  'verweggistan',
  'zeewierpannenkoek',
  'luchtbanden',
];

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

/** As it reads once an address is decoded; what cannot be decoded stays as it is. */
const decoded = (text: string): string =>
  text
    .replaceAll('+', ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());

const tracesIn = (text: string, wanted: readonly string[] = traces): readonly string[] => {
  const read = `${text}\n${decoded(text)}`.toLowerCase();
  return wanted.filter((one) => read.includes(one.toLowerCase()));
};

/** Everything the functions wrote to their logs, by function. */
const logs = (): readonly (readonly [string, string])[] => {
  const folder = journey.laptop.logFolder;
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
};

describe('T12: an evening leaves nothing personal behind', () => {
  test('in no log, whatever went wrong on the way', async () => {
    const { laptop } = journey;
    const slug = await journey.publish({ title: 'Sporen', capacity: '1', asks: ['diet', 'access'] });
    const typed = typedAnswers(guest.name, guest);
    const { person, place } = await journey.signUp(slug, typed);
    await journey.signUp(slug, { ...typed, name: `${guest.name} de Tweede` }, 'en');
    await journey.enter(slug, { ...typed, email: '', name: `${guest.name} de Derde` });

    // Faulty answers, forms from elsewhere, another's link, a token that is none, a provider that is away.
    await person.post(formOf(slug), { ...typed, role: '', request: 'not-sent-before' });
    await person.post(formOf(slug), { ...typed, form: 'none' });
    await person.get(`${place}x`);
    await person.get(`${formOf(slug)}?email=${encodeURIComponent(guest.email)}`);
    await person.post('/inloggen', { email: guest.email });
    await person.post('/inloggen', { code: '123456' });
    laptop.resend('500');
    await laptop.settle();
    laptop.resend('429');
    await person.post(place, { choice: 'release' });
    await laptop.settle();
    laptop.resend('ok');
    await journey.change(slug, {
      title: 'Sporen',
      capacity: '1',
      asks: ['diet', 'access'],
      starts: '2019-05-22T18:00',
    });
    await laptop.clock.move(new Date(Date.parse(laptop.clock.now()) + 45 * 60_000).toISOString());
    await laptop.settle();
    expect(journey.mailsTo(guest.email).length).toBeGreaterThan(1);

    const written = logs();
    // There is something to look through, and it would have been found.
    expect(written.map(([, text]) => text).join('')).toContain('mail-sent');
    const links = [
      place,
      ...laptop
        .inbox()
        .flatMap(({ text }) => [...text.matchAll(/\/(?:plaats|inloggen)\/[\w.~-]+/g)].map(([link]) => link)),
    ];
    const secrets = [...new Set(links.map((link) => link.split('.').at(-1) ?? ''))];
    const codes = laptop
      .inbox()
      .flatMap(({ text, to }) => (to === journey.organiser ? (text.match(/\b\d{6}\b/) ?? []) : []));
    const session = journey.desk.cookies.get('session') ?? '';
    expect(secrets.every((secret) => secret.length >= 22)).toBe(true);
    for (const [file, text] of written) {
      expect(tracesIn(text, [...traces, ...secrets, ...codes, session, journey.organiser]), file).toEqual([]);
    }
  });

  test('in no address, no cookie and no storage of the browser', async () => {
    const slug = await journey.publish({ title: 'Nog meer sporen', capacity: '1', asks: ['diet', 'access'] });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const addresses: string[] = [];
    context.on('request', (request) => addresses.push(request.url()));
    const page = await context.newPage();
    const { address } = journey.laptop;
    const fill = async () => {
      await page.check('main input[name=for][value=self]');
      for (const [name, value] of Object.entries(guest)) {
        const field = page.locator(`main [name="${name}"]`);
        if ((await field.count()) === 1) await field.fill(value);
      }
    };
    const send = () => press(page, page.locator('main form button[type=submit]').last());
    await page.goto(address + formOf(slug));
    await fill();
    // Once with a fault, then as it should be, with the page to check the answers in between.
    await page.locator('main [name=email]').fill('geen adres');
    await send();
    expect(await page.title()).toMatch(/^Fout: /);
    await fill();
    await send();
    for (let pages = 0; pages < 2 && (await page.locator('main[data-outcome]').count()) === 0; pages += 1) await send();
    expect(await page.locator('main').getAttribute('data-outcome')).toBe('seated');
    const place = page.url();
    await page.check('main input[name=choice][value=keep]');
    await page.locator('main [name=diet]').fill(guest.diet.toUpperCase());
    await send();
    await page.goto(address + formOf(slug));
    await fill();
    await send();
    for (let pages = 0; pages < 2 && (await page.locator('main[data-outcome]').count()) === 0; pages += 1) await send();
    expect(await page.locator('main').getAttribute('data-outcome')).toBe('mailed');

    // The desk, in the same browser: who is released is asked for by key.
    await context.addCookies([{ name: 'session', value: journey.desk.cookies.get('session') ?? '', url: address }]);
    await page.goto(`${address}${deskOf(slug)}/gasten`);
    expect(await page.textContent('main')).toContain(guest.name);
    await press(page, page.locator('main a[href*="afmelden"]').first());
    await send();
    for (const list of ['post', 'bellen']) await page.goto(`${address}${deskOf(slug)}/${list}`);
    await page.goto(place);

    expect(addresses.length).toBeGreaterThan(10);
    for (const one of addresses) expect(tracesIn(one), one).toEqual([]);
    // The link is a key to a place: no address but its own page's carries it.
    const token = place.split('.').at(-1) ?? '';
    for (const one of addresses) if (one.includes(token)) expect(one.split('?')[0]).toBe(place.split('?')[0]);
    for (const { name, value } of await context.cookies()) {
      expect(['form', 'session', 'sent']).toContain(name);
      expect(tracesIn(value), name).toEqual([]);
    }
    const stored = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    await context.close();
  });
});

const press = async (page: Page, target: ReturnType<Page['locator']>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), target.click()]);
};

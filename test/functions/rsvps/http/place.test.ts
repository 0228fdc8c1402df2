import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { pathOf } from '#kernel/links.ts';
import { ticketText } from '#kernel/tickets.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { linkToken } from '#platform/links.ts';
import { QrCode } from '#platform/pages/qr-code.tsx';
import { qrModules } from '#platform/pages/qr-modules.ts';
import { ticketCodeOf, ticketOf } from '#platform/tickets.ts';
import { rsvps } from '#rsvps/contract.ts';
import { placeHttp } from '#rsvps/http/place.tsx';
import {
  answersOf,
  type House,
  houseOver,
  later,
  organiser,
  publish,
  secret,
  seeded,
  signUp,
} from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { brokenPromises } from '../../../support/promises.ts';
import { testSettings, type Visitor, visitor } from '../../../support/visit.ts';

const hour = 3_600_000;
const { place } = rsvps.routes;
/** The route of the own page alone: each part of the room is held to its promises by itself. */
const contract = { ...rsvps, routes: { place } } as const;

let house: House;
let slug: string;
let now: string;

const open = (): Visitor => {
  const endpoints = placeHttp({ actions: house.rsvps, events: house.events, secret });
  const handler = httpFunction(contract, endpoints, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded('own place'),
    log: () => {},
    whoIs: async () => undefined,
  });
  return visitor(handler as never, contract);
};

const noor = async () => {
  const found = (await house.store.guests(slug)).find(({ name }) => name === 'Noor van den Berg');
  if (found === undefined) throw new Error('Noor is not a guest');
  return found;
};
const ownPath = async (): Promise<string> => {
  const { guest, linkGeneration } = await noor();
  const link = { purpose: 'place', subject: slug, reader: guest, generation: linkGeneration } as const;
  return pathOf(link, linkToken(secret, link));
};
/** What organisers are asked. */
const asked = async (): Promise<readonly string[]> => (await house.todos()).map(({ kind }) => String(kind));
const mails = async (): Promise<readonly string[]> => {
  const index = { name: 'log', of: 'about', item: 'owedAt' };
  const page = await house.database.query({ in: 'outbox', index, of: `event#${slug}`, limit: 100 });
  return page.items.map(({ kind }) => String(kind));
};

beforeEach(async () => {
  house = houseOver(memoryDatabase());
  slug = await publish(house, { capacity: 6, partyLimit: 4, closesAt: later(hour) });
  await signUp(house, slug, answersOf('Noor van den Berg'));
  now = later(2 * hour);
});

/** After closing Noor asked for three. */
const wished = async (under = '') => {
  const browser = open();
  const path = `${under}${await ownPath()}`;
  const page = await browser.get(path);
  expect(page.body).not.toContain('value="withdraw-wish"');
  expect((await browser.post(path, { ...page.fields, choice: 'keep', party: '3' })).location).toContain('gevraagd');
  return { browser, path, page: await browser.get(path) };
};

describe('“Toch niet wijzigen”', () => {
  test.each([
    ['', 'Toch niet wijzigen', 'Uw vraag is ingetrokken. Alles blijft zoals het is'],
    ['/en', 'Leave it as it is', 'Your question is taken back. All stays as it is'],
  ])(
    'is a choice that nobody made beforehand; then the place is as it was and nobody is asked (%s)',
    async (under, choice, told) => {
      const { browser, path, page } = await wished(under);
      expect(page.body).toContain(choice);
      expect(page.body).not.toMatch(/type="radio"[^>]*checked|checked[^>]*type="radio"/);
      expect(await markupFindings(page.body)).toEqual([]);
      expect(await asked()).toEqual(['change-asked']);
      const before = await noor();
      const owed = await mails();

      const done = await browser.post(path, { ...page.fields, choice: 'withdraw-wish' });
      expect([done.status, done.location]).toEqual([303, `${path}?uitkomst=niet-meer-gevraagd`]);
      const after = await browser.get(done.location ?? '');
      expect(after.body).toContain(told);
      expect(after.body).not.toContain('data-wish');
      expect(after.body).not.toContain('value="withdraw-wish"');
      expect(await markupFindings(after.body)).toEqual([]);
      const { wish, party, changes, state } = await noor();
      expect({ wish, party, changes, state }).toEqual({
        wish: undefined,
        party: 1,
        changes: before.changes,
        state: 'seated',
      });
      expect(await asked()).toEqual([]);
      expect((await house.rsvps.deskList(organiser, slug))?.guests[0]?.deskWish).toBeUndefined();
      expect(await mails()).toEqual(owed);
      expect(await brokenPromises(house, slug)).toEqual([]);
    },
  );

  test('T11 is not done by opening the page, nor by pressing without a choice', async () => {
    const { browser, path, page } = await wished();
    await browser.get(`${path}?choice=withdraw-wish`);
    const { choice: _none, ...fields } = page.fields;
    expect((await browser.post(path, fields)).status).toBe(422);
    expect((await noor()).wish).toMatchObject({ party: 3 });
    expect(await asked()).toEqual(['change-asked']);
  });

  test('comes too late when an organiser has answered: the page says so, and shows what holds', async () => {
    const { browser, path, page } = await wished();
    await house.rsvps.grantWish(organiser, slug, (await noor()).guest, (await noor()).wish?.at ?? '', later(3 * hour));
    const late = await browser.post(path, { ...page.fields, choice: 'withdraw-wish' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('Uw vraag is al beantwoord.');
    expect((await noor()).party).toBe(3);
  });

  test('of an earlier page does not take back what was asked since; twice is once', async () => {
    const { browser, path, page } = await wished();
    now = later(3 * hour);
    await browser.post(path, { ...page.fields, choice: 'keep', party: '4' });
    const earlier = await browser.post(path, { ...page.fields, choice: 'withdraw-wish' });
    expect(earlier.status).toBe(409);
    expect(earlier.body).toContain('Uw vraag is intussen een andere.');
    expect((await noor()).wish).toMatchObject({ party: 4 });
    const { fields } = await browser.get(path);
    const outcomes = await Promise.all([1, 2].map(() => browser.post(path, { ...fields, choice: 'withdraw-wish' })));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await noor()).acts.filter(({ act }) => act === 'withdraw-wish')).toHaveLength(1);
    for (const wish of ['', 'gisteren', '9'.repeat(2_000)]) {
      expect((await browser.post(path, { ...fields, wish, choice: 'withdraw-wish' })).status).toBe(409);
    }
  });

  test('and an organiser’s yes at the same moment end in one of both, and the mail and the line say which', async () => {
    const { browser, path, page } = await wished();
    const { guest, wish } = await noor();
    const [back, granted] = await Promise.all([
      browser.post(path, { ...page.fields, choice: 'withdraw-wish' }),
      house.rsvps.grantWish(organiser, slug, guest, wish?.at ?? '', now),
    ]);
    const yes = granted !== 'busy' && granted.is === 'changed';
    expect([back.status, (await noor()).party]).toEqual(yes ? [409, 3] : [303, 1]);
    expect((await mails()).includes('place-changed')).toBe(yes);
    expect(await asked()).toEqual([]);
    expect(await brokenPromises(house, slug)).toEqual([]);
  });
});

describe('the ticket on the own page', () => {
  const pictures = (body: string) => body.match(/<svg[^>]*class="qr"/g)?.length ?? 0;
  const codeIn = (body: string) => /class="ticket__code">([^<]*)</.exec(body)?.[1];
  const ownTicket = async () => {
    const guest = await noor();
    const text = ticketText(testSettings.SITE_ADDRESS, slug, ticketOf(secret, guest));
    const drawing = renderToStaticMarkup(createElement(QrCode, { label: '', modules: await qrModules(text) }));
    return { drawing: / d="(M[^"]*)" stroke="#000"/.exec(drawing)?.[1] ?? '-', code: ticketCodeOf(secret, guest) };
  };

  test.each([
    ['', 'Laat deze code zien als u binnenkomt.', 'Druk deze pagina dan af.'],
    ['/en', 'Show this code when you come in.', 'Then print this page.'],
  ])('is the QR code that the door reads, and its letters (%s)', async (under, show, print) => {
    const { body } = await open().get(`${under}${await ownPath()}`);
    const { drawing, code } = await ownTicket();
    expect(pictures(body)).toBe(1);
    expect(body).toContain(drawing);
    expect(codeIn(body)).toBe(code);
    for (const words of [show, print]) expect(body).toContain(words);
    expect(body).not.toMatch(/\sstyle=|data:image\/png/);
    expect(await markupFindings(body)).toEqual([]);
  });

  test('T10 is nobody’s any more after a hand-over: the old page shows none, the new one another', async () => {
    const before = await ownTicket();
    const old = await ownPath();
    const guest = await noor();
    // Not closed yet, so that it needs nobody's yes.
    now = later(hour / 2);
    const to = { name: 'Fatima El Amrani', email: 'fatima@helmond.example', role: 'wethouder' };
    await house.rsvps.handOverOwn(guest, to, now);
    const gone = await open().get(old);
    expect([gone.status, pictures(gone.body), codeIn(gone.body)]).toEqual([200, 0, undefined]);
    const fatima = (await house.store.guests(slug)).find(({ name }) => name === to.name);
    if (fatima === undefined) throw new Error('Fatima is not a guest');
    const link = { purpose: 'place', subject: slug, reader: fatima.guest, generation: fatima.linkGeneration } as const;
    const { body } = await open().get(pathOf(link, linkToken(secret, link)));
    expect(codeIn(body)).toBe(ticketCodeOf(secret, fatima));
    expect(codeIn(body)).not.toBe(before.code);
    expect(body).not.toContain(before.drawing);
  });

  test('is there until the event is over, and not when it was cancelled or the place given up', async () => {
    const { endsAt } = (await house.events.published(slug))?.event ?? { endsAt: '' };
    const path = await ownPath();
    const shownAt = async (moment: string) => {
      now = moment;
      return pictures((await open().get(path)).body);
    };
    expect(await shownAt(addMinutes(endsAt, -1))).toBe(1);
    expect(await shownAt(endsAt)).toBe(0);
    now = later(hour / 2);
    await house.rsvps.releaseOwn(await noor(), now);
    expect(await shownAt(now)).toBe(0);
  });

  test('is not there for who waits', async () => {
    for (const name of ['Ria', 'Bo', 'Jo', 'Wim', 'Els', 'Sam']) {
      await signUp(house, slug, answersOf(`${name} Jansen`, { email: `${name.toLowerCase()}@gemeente.example` }));
    }
    const waits = (await house.store.guests(slug)).find(({ state }) => state === 'waiting');
    if (waits === undefined) throw new Error('Nobody waits');
    const link = { purpose: 'place', subject: slug, reader: waits.guest, generation: waits.linkGeneration } as const;
    expect(pictures((await open().get(pathOf(link, linkToken(secret, link)))).body)).toBe(0);
  });
});

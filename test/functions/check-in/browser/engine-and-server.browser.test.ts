import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '#check-in/browser/door/engine.types.ts';
import type { DeviceRole } from '#check-in/core/door-list.ts';
import type { Capture } from '#check-in/core/operation.ts';
import { addMilliseconds } from '#kernel/instants.ts';
import { ticketText } from '#kernel/tickets.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { ticketOf } from '#platform/tickets.ts';
import { openBrowser } from '../../../support/browser.ts';
import { openCampaign } from '../../../support/campaign.ts';
import { type DoorHouse, doorHouse } from '../../../support/door.ts';
import { answersOf, look, organiser, publish, secret, signUp } from '../../../support/house.ts';
import { pretendServer } from './pretend-server.ts';

type Doors = typeof window & { openEngine: (world?: object) => Promise<Engine>; engine: Engine };

let browser: Browser;
let shell: Awaited<ReturnType<typeof pretendServer>>;
beforeAll(async () => {
  [browser, shell] = await Promise.all([openBrowser(), pretendServer([])]);
});
afterAll(() => Promise.all([browser.close(), shell.stop()]));

const eventually = <T>(ask: () => Promise<T> | T) => expect.poll(ask, { timeout: 20_000, interval: 30 });

// The app's engine in browsers, each its own tablet, and the rooms as they are over one database in memory.
describe('tablets with the server of the house', () => {
  let house: DoorHouse;
  let slug: string;
  let online: boolean;
  const started = Date.now();
  const clock = () => addMilliseconds('2019-05-22T15:30:00.000Z', Date.now() - started);

  beforeEach(async () => {
    house = doorHouse(memoryDatabase(), clock);
    slug = await publish(house.house);
    online = true;
  });

  const tablet = async (
    context: BrowserContext,
    { name, role = 'door', places = 0 }: { name: string; role?: DeviceRole; places?: number },
  ) => {
    const page = await context.newPage();
    await page.route('**/api/deur/**', async (route) => {
      if (!online) return route.abort();
      const request = route.request();
      const headers = await request.allHeaders();
      const sent = Object.fromEntries(
        Object.entries(headers).filter(([header]) => /^(?:x-|content-type|origin)/.test(header)),
      );
      const answer = await house.post(new URL(request.url()).pathname, request.postData() ?? '', sent);
      return route.fulfill({ status: answer.status, body: answer.body, contentType: 'application/json' });
    });
    await page.goto(`${shell.address}/deur/app`);
    await page.evaluate(async () => {
      const doors = window as Doors;
      doors.engine = await doors.openEngine({
        after: (wait: number, act: () => void) => {
          const timer = setTimeout(act, wait / 5);
          return () => clearTimeout(timer);
        },
      });
    });
    const made = await house.checkIn.makeDevice(organiser, slug, { name, role, places }, `form-${name}`, clock());
    if (made === 'busy' || made.is !== 'changed') throw new Error(`Not made: ${JSON.stringify(made)}`);
    const at = await house.checkIn.deviceAtDesk(organiser, slug, made.device.id, clock());
    const said = await page.evaluate(([code, called]) => (window as Doors).engine.pair(code, called), [
      at?.device.code ?? '',
      name,
    ] as const);
    expect(said).toBe('paired');
    return { page, id: made.device.id };
  };

  const keep = (page: Page, capture: Capture) => page.evaluate((what) => (window as Doors).engine.keep(what), capture);
  const toSend = (page: Page) =>
    page.evaluate(() => {
      const view = (window as Doors).engine.now();
      return view.is === 'starting' ? undefined : view.toSend;
    });
  const toldTo = (page: Page) =>
    page.evaluate(() => {
      const view = (window as Doors).engine.now();
      return view.is === 'ready' ? view.told : undefined;
    });

  test('one ticket at two doors without network is one attendance, the other door reads where and when, and a walk-in takes a leased place', async () => {
    for (const name of ['Noor van den Berg', 'Samir Şahin']) await signUp(house.house, slug, answersOf(name));
    const noor = (await look(house.house, slug)).guests.find(({ name }) => name === 'Noor van den Berg');
    if (noor === undefined) throw new Error('No Noor');
    const ticket = ticketOf(secret, { slug, guest: noor.guest, linkGeneration: noor.linkGeneration });
    const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
    try {
      const [first, second] = await Promise.all(
        contexts.map((context, at) => tablet(context, { name: `Deur ${at + 1}`, places: 1 })),
      );
      if (first === undefined || second === undefined) throw new Error('No tablets');
      online = false;
      for (const { page } of [first, second]) {
        const verdict = await page.evaluate(
          (text) => (window as Doors).engine.judge(text, 'ticket'),
          ticketText('https://site.test', slug, ticket),
        );
        expect(verdict).toMatchObject({ is: 'welcome', guest: { name: 'Noor van den Berg' } });
        expect(await keep(page, { kind: 'check-in', guest: noor.guest, by: 'ticket' })).toMatchObject({ is: 'saved' });
        const walkIn = {
          kind: 'walk-in',
          role: 'wethouder',
          municipality: 'GM0794',
          party: 1,
          chair: 'leased',
        } as const;
        await keep(page, { ...walkIn, name: page === first.page ? 'Bo Jansen' : 'Wilma de Ruiter' });
      }
      online = true;
      for (const { page } of [first, second]) await eventually(() => toSend(page)).toBe(0);
      const attendances = await house.checkInStore.attendances(slug);
      expect(attendances).toHaveLength(3);
      // The later of the two, whichever was heard first.
      await eventually(() => toldTo(second.page)).toMatchObject([
        { is: 'merged', name: 'Noor van den Berg', first: { door: 'Deur 1' } },
      ]);
      expect(await toldTo(first.page)).toEqual([]);
      // The leased place is gone on either, by the server's own count, and nobody stands in the list twice.
      for (const { page } of [first, second]) {
        await page.evaluate(() => (window as Doors).engine.fetchAgain());
        const view = await page.evaluate(() => {
          const now = (window as Doors).engine.now();
          return now.is === 'ready'
            ? { counts: now.counts, places: now.places, names: now.list.guests.map(({ name }) => name).sort() }
            : now;
        });
        expect(view).toEqual({
          counts: { expected: 2, in: 3, missing: 1, walkIns: 2 },
          places: { leased: 1, given: 1 },
          names: ['Bo Jansen', 'Noor van den Berg', 'Samir Şahin', 'Wilma de Ruiter'],
        });
      }
      expect(await first.page.evaluate(() => (window as Doors).engine.close())).toBe('closed');
      expect((await house.checkInStore.device(slug, first.id))?.standing).toBe('closed');
      await house.checkIn.revoke(organiser, slug, second.id, clock());
      await eventually(() => second.page.evaluate(() => (window as Doors).engine.now())).toMatchObject({
        is: 'not-paired',
        because: 'revoked',
      });
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
    }
  });

  test('tablets that come back say first which municipalities they have, and the hall sees them on their way before one is sent', async () => {
    const campaign = await openCampaign(house.campaigns);
    const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
    const screen = async () => {
      const board = await house.campaigns.pledges.board(campaign, clock());
      return { count: board?.count, underWay: board?.underWay };
    };
    try {
      const [first, second] = await Promise.all(
        contexts.map((context, at) => tablet(context, { name: `Tafel ${at + 1}`, role: 'lead' })),
      );
      if (first === undefined || second === undefined) throw new Error('No tablets');
      const sent: { readonly operations: number; readonly underWay: readonly string[] }[] = [];
      let mayArrive = false;
      for (const { page } of [first, second]) {
        await page.route('**/api/deur/*/verwerken', async (route) => {
          const body = JSON.parse(route.request().postData() ?? '{}');
          const said = { operations: body.operations.length, underWay: body.underWay?.signatures ?? [] };
          if (!online || (said.operations > 0 && !mayArrive)) return route.abort();
          sent.push({ ...said, underWay: said.underWay.map((one: { municipality: string }) => one.municipality) });
          return route.fallback();
        });
      }
      online = false;
      const signs = (municipality: string) =>
        ({
          kind: 'sign',
          campaign,
          version: 1,
          municipality,
          name: `Wethouder van ${municipality}`,
          role: 'wethouder',
          college: { is: 'to-decide', mayName: true },
          also: false,
        }) as const;
      for (const code of ['GM0794', 'GM0344']) await keep(first.page, signs(code));
      await keep(second.page, signs('GM0344'));
      // One tab was closed and opened again meanwhile: it knows what it has from what it keeps.
      await second.page.reload();
      await second.page.evaluate(async () => {
        const doors = window as Doors;
        doors.engine = await doors.openEngine();
      });
      expect(await screen()).toEqual({ count: 0, underWay: 0 });
      online = true;
      const told = () => new Set(sent.map(({ underWay }) => underWay.join(' ')).filter((said) => said !== ''));
      await eventually(() => told().size).toBe(2);
      await eventually(screen).toEqual({ count: 0, underWay: 2 });
      expect(sent.every(({ operations }) => operations === 0)).toBe(true);
      expect(await toSend(first.page)).toBe(2);
      mayArrive = true;
      for (const { page } of [first, second]) await eventually(() => toSend(page)).toBe(0);
      expect(await screen()).toEqual({ count: 2, underWay: 0 });
      expect((await house.campaigns.store.find(campaign))?.reports).toEqual([]);
      // With network nothing is said beforehand.
      const before = sent.length;
      await keep(first.page, signs('GM0772'));
      await eventually(() => toSend(first.page)).toBe(0);
      const since = sent.slice(before).filter(({ underWay }) => underWay.length > 0);
      expect(since).toEqual([{ operations: 1, underWay: ['GM0772'] }]);
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
    }
  });

  test('a signature taken at a table without network, with its wishes, comes home as one', async () => {
    const campaign = await openCampaign(house.campaigns);
    const context = await browser.newContext();
    try {
      const { page } = await tablet(context, { name: 'Tafel 3', role: 'lead' });
      online = false;
      const signed = await keep(page, {
        kind: 'sign',
        campaign,
        version: 1,
        municipality: 'GM0794',
        name: 'Noor van den Berg',
        role: 'wethouder',
        college: { is: 'to-decide', mayName: true },
        also: false,
      });
      await keep(page, { kind: 'wishes', of: signed.is === 'saved' ? signed.id : '', adviser: true, kit: false });
      online = true;
      await eventually(() => toSend(page)).toBe(0);
      expect(await toldTo(page)).toEqual([]);
      expect(await house.checkInStore.wishes(slug)).toMatchObject([{ name: 'Noor van den Berg', adviser: true }]);
    } finally {
      await context.close();
    }
  });
});

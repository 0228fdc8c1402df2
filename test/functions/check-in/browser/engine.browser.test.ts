import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#check-in/browser/door/engine.types.ts';
import type { DoorGuest } from '#check-in/core/door-list.ts';
import type { Capture } from '#check-in/core/operation.ts';
import { codeSaid, ticketSaid, ticketText } from '#kernel/tickets.ts';
import { openBrowser } from '../../../support/browser.ts';
import { pretendServer } from './pretend-server.ts';

type Server = Awaited<ReturnType<typeof pretendServer>>;

/** What the page of the pretended server leaves on the window. */
type Doors = typeof window & {
  openEngine: (world?: object) => Promise<Engine>;
  engine: Engine;
};

const hashed = (said: string): string => createHash('sha256').update(said).digest('base64url');
const ticket = (letter: string): string => letter.repeat(22);

const noor: DoorGuest = {
  key: 'hash-of-noor',
  name: 'Noor van den Berg',
  role: 'wethouder',
  municipality: 'GM0344',
  party: 1,
  is: 'seated',
  table: 3,
  help: true,
  card: { proud: { theme: 'eating-together', sentence: 'Elke dinsdag eten 80 mensen samen.' } },
  ticket: hashed(ticketSaid('evening', ticket('n'))),
  code: hashed(codeSaid('evening', 'AAAA-2222')),
};
const samir: DoorGuest = {
  key: 'hash-of-samir',
  name: 'Samir Şahin',
  organisation: 'Humanitas',
  party: 2,
  is: 'seated',
  help: false,
};
const wilma: DoorGuest = { key: 'invitation:inv_wilma', name: 'Wilma de Ruiter', party: 1, is: 'invited', help: false };
const guests = [noor, samir, wilma];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

type Setting = { readonly clockOff?: number; readonly hurry?: number };

/** Loads the app in a tab and opens the engine in it; its waits are shorter by `hurry`. */
const openDoor = async (page: Page, server: Server, { clockOff = 0, hurry = 20 }: Setting = {}): Promise<void> => {
  await page.goto(`${server.address}/deur/app`);
  await startEngine(page, { clockOff, hurry });
};

const startEngine = (page: Page, { clockOff = 0, hurry = 20 }: Setting = {}): Promise<void> =>
  page.evaluate(
    async ([off, faster]) => {
      const doors = window as Doors;
      doors.engine = await doors.openEngine({
        clock: () => Date.now() + off,
        after: (wait: number, act: () => void) => {
          const timer = setTimeout(act, wait / faster);
          return () => clearTimeout(timer);
        },
      });
    },
    [clockOff, hurry] as const,
  );

const pairing = (page: Page, code = 'k7m2 9xqf') =>
  page.evaluate((typed) => (window as Doors).engine.pair(typed, 'Tablet 1'), code);
const keeping = (page: Page, capture: Capture, read?: string) =>
  page.evaluate(([what, ticketRead]) => (window as Doors).engine.keep(what, ticketRead ?? undefined), [
    capture,
    read ?? null,
  ] as const);
const checkIn = (page: Page, guest: DoorGuest) => keeping(page, { kind: 'check-in', guest: guest.key, by: 'name' });

/** What the screens would see, with who came in as pairs. */
const viewOf = (page: Page) =>
  page.evaluate(() => {
    const view = (window as Doors).engine.now();
    return view.is === 'ready' ? { ...view, cameIn: [...view.cameIn] } : view;
  });
type Shown = Awaited<ReturnType<typeof viewOf>>;
const readyIn = (view: Shown): Extract<Shown, { is: 'ready' }> => {
  if (view.is !== 'ready') throw new Error(`Not ready: ${JSON.stringify(view)}`);
  return view;
};
const eventually = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 20_000, interval: 30 });
const toSend = async (page: Page): Promise<number | undefined> => {
  const view = await viewOf(page);
  return view.is === 'starting' ? undefined : view.toSend;
};
const insideOf = async (page: Page): Promise<readonly string[]> =>
  readyIn(await viewOf(page))
    .cameIn.map(([guest]) => guest)
    .sort();

const evening = async (
  play: (on: { server: Server; context: BrowserContext; page: Page }) => Promise<void>,
  { setting, now, people = guests }: { setting?: Setting; now?: () => number; people?: readonly DoorGuest[] } = {},
): Promise<void> => {
  const server = await pretendServer(people, now === undefined ? {} : { now });
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    await openDoor(page, server, setting);
    await play({ server, context, page });
    expect(faults).toEqual([]);
    expect(server.failures).toEqual([]);
  } finally {
    await context.close();
    await server.stop();
  }
};

const offline = (server: Server): void => {
  server.state.trouble = (path) => (path.startsWith('/api/') ? 'no-network' : 'nothing');
};
const online = (server: Server): void => {
  server.state.trouble = () => 'nothing';
};

/** Pairs, and keeps on keeping without network until there is no room. */
const fillDisk = async ({ server, context, page }: { server: Server; context: BrowserContext; page: Page }) => {
  const devtools = await context.newCDPSession(page);
  const origin = server.address;
  // Before the first write: a browser asks seldom how much room there is.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 150_000 });
  expect(await pairing(page)).toBe('paired');
  offline(server);
  const saved: string[] = [];
  let full: string | undefined;
  while (full === undefined && saved.length < 200) {
    const kept = await keeping(page, { kind: 'walk-in', name: 'Bo Jansen', party: 1, chair: 'follows' });
    if (kept.is === 'saved') saved.push(kept.id);
    else full = kept.because;
  }
  expect(full).toBe('disk-full');
  return { saved, makeRoom: () => devtools.send('Storage.overrideQuotaForOrigin', { origin }) };
};

describe('a door with its server at hand', () => {
  test('pairs by a typed code, judges, lets in, and sends what it kept, sealed and signed', () =>
    evening(async ({ server, page }) => {
      expect(await viewOf(page)).toEqual({ is: 'not-paired', toSend: 0 });
      expect(await pairing(page, 'zzzz zzzz')).toBe('no-such-code');
      expect(await pairing(page)).toBe('paired');
      const judged = (read: string, by: 'ticket' | 'code') =>
        page.evaluate(([what, how]) => (window as Doors).engine.judge(what, how), [read, by] as const);
      const text = ticketText('https://site.test', 'evening', ticket('n'));
      expect(await judged(text, 'ticket')).toEqual({ is: 'welcome', guest: noor });
      expect(await judged('aaaa 2222', 'code')).toEqual({ is: 'welcome', guest: noor });
      expect(await judged(ticketText('https://site.test', 'evening', ticket('x')), 'ticket')).toEqual({
        is: 'not-on-list',
      });
      expect(await judged('https://elsewhere.test/', 'ticket')).toEqual({ is: 'not-on-list' });
      expect(await judged(ticketText('https://site.test', 'other', ticket('n')), 'ticket')).toMatchObject({
        is: 'other-event',
        event: { title: 'Other evening' },
      });

      const capture: Capture = { kind: 'check-in', guest: noor.key, by: 'ticket' };
      expect(await keeping(page, capture, text)).toMatchObject({ is: 'saved' });
      expect(await judged(text, 'ticket')).toMatchObject({ is: 'already-in', in: { door: 'Tablet 1' } });
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived).toHaveLength(1);
      expect(server.arrived[0]).toMatchObject({
        capture,
        operation: { seq: 1, kind: 'check-in', ticket: noor.ticket },
      });
      expect(readyIn(await viewOf(page)).counts).toEqual({ expected: 3, in: 1, missing: 2, walkIns: 0 });
    }));

  test('hears who came in through another door, and fetches the list again for somebody whom it does not know', () => {
    let later = 0;
    return evening(
      async ({ server, page }) => {
        await pairing(page);
        const in2 = { at: new Date().toISOString(), door: 'Tablet 2' };
        server.news.push({ guest: samir.key, in: in2 });
        await eventually(() => insideOf(page)).toEqual([samir.key]);
        server.people.push({ key: 'late', name: 'Late Guest', party: 1, is: 'seated', help: false });
        server.news.push({ guest: 'late', in: in2 });
        await eventually(() => insideOf(page)).toEqual(['late', samir.key].sort());
        expect(readyIn(await viewOf(page)).counts).toEqual({ expected: 3, in: 2, missing: 1, walkIns: 0 });
        // Not with every talk: once the list is a minute old.
        later = 61_000;
        await eventually(async () => readyIn(await viewOf(page)).list.guests.map(({ key }) => key)).toContain('late');
        expect(readyIn(await viewOf(page)).counts).toEqual({ expected: 4, in: 3, missing: 1, walkIns: 0 });
        server.news.push({ guest: samir.key });
        await eventually(() => insideOf(page)).toEqual(['late']);
        expect(server.calls.filter((call) => call.endsWith('/lijst'))).toHaveLength(2);
      },
      { now: () => Date.now() + later },
    );
  });

  test('says what was refused or merged, by name, until it was read', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      server.state.judge = ({ operation: { id }, capture }) =>
        capture.kind === 'check-in' && capture.guest === noor.key
          ? { id, is: 'rejected', because: 'place-given-up' }
          : undefined;
      server.cameIn.set(samir.key, { at: '2019-05-22T15:40:00.000Z', door: 'Tablet 2' });
      await checkIn(page, noor);
      await checkIn(page, samir);
      await eventually(() => toSend(page)).toBe(0);
      const { told, cameIn } = readyIn(await viewOf(page));
      expect(told).toEqual([
        {
          id: expect.any(String),
          is: 'merged',
          name: samir.name,
          first: { at: '2019-05-22T15:40:00.000Z', door: 'Tablet 2' },
        },
        { id: expect.any(String), is: 'rejected', because: 'place-given-up', name: noor.name },
      ]);
      expect(cameIn).toEqual([[samir.key, { at: '2019-05-22T15:40:00.000Z', door: 'Tablet 2' }]]);
      await page.evaluate(
        (ids) => (window as Doors).engine.seen(ids),
        told.map(({ id }) => id),
      );
      await page.reload();
      await startEngine(page);
      expect(readyIn(await viewOf(page)).told).toEqual([]);
    }));

  test('pairs with the same keys once more when the answer did not come', () =>
    evening(async ({ server, page }) => {
      server.state.trouble = () => 'answer-lost';
      expect(await pairing(page)).toBe('no-network');
      online(server);
      expect(await pairing(page)).toBe('paired');
      expect(server.devices.size).toBe(1);
    }));

  test('lets a walk-in onto a leased place, finds them, and takes it back', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      offline(server);
      const kept = await keeping(page, { kind: 'walk-in', name: 'Bo Jansen', party: 2, chair: 'leased' });
      const find = (typed: string) =>
        page.evaluate((what) => (window as Doors).engine.find(what).map(({ name }) => name), typed);
      expect(await find('jan')).toEqual(['Bo Jansen']);
      expect(readyIn(await viewOf(page))).toMatchObject({
        places: { leased: 2, given: 2 },
        counts: { expected: 3, in: 2, missing: 3, walkIns: 2 },
      });
      const judged = (key: string) => page.evaluate((what) => (window as Doors).engine.judgeGuest(what), key);
      expect(await judged(wilma.key)).toMatchObject({ is: 'no-place', placeFree: false });
      await keeping(page, { kind: 'undo', of: kept.is === 'saved' ? kept.id : '' });
      expect(await find('jan')).toEqual([]);
      expect(await judged(wilma.key)).toMatchObject({ is: 'no-place', placeFree: true });
      online(server);
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived.map(({ operation }) => operation.kind)).toEqual(['walk-in', 'undo']);
    }));
});

describe('a door without network', () => {
  test('keeps everything over a reload, and sends it in its order once the network is back', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      offline(server);
      for (const guest of [noor, samir]) expect(await checkIn(page, guest)).toMatchObject({ is: 'saved' });
      await page.reload();
      await startEngine(page);
      expect(await insideOf(page)).toEqual([noor.key, samir.key].sort());
      expect(await toSend(page)).toBe(2);
      await checkIn(page, wilma);
      online(server);
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived.map(({ operation: { seq } }) => seq)).toEqual([1, 2, 3]);
    }));

  test('loses nothing that was said to be saved when its tab dies', () =>
    evening(async ({ server, context, page }) => {
      await pairing(page);
      offline(server);
      expect(await checkIn(page, noor)).toMatchObject({ is: 'saved' });
      const devtools = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void devtools.send('Page.crash').catch(() => undefined);
      await crashed;
      online(server);
      const next = await context.newPage();
      await openDoor(next, server);
      await eventually(() => toSend(next)).toBe(0);
      expect(server.arrived.map(({ capture }) => capture)).toEqual([{ kind: 'check-in', guest: noor.key, by: 'name' }]);
      expect(await insideOf(next)).toEqual([noor.key]);
    }));

  test('arrives exactly once with answers lost, three deliveries of each upload, a busy server and the page of a hotel', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      offline(server);
      const saved: string[] = [];
      for (let at = 0; at < 60; at += 1) {
        const kept = await keeping(page, { kind: 'walk-in', name: `Gast ${at}`, party: 1, chair: 'follows' });
        if (kept.is === 'saved') saved.push(kept.id);
      }
      expect(saved).toHaveLength(60);
      server.state.deliveries = 3;
      const troubles = ['answer-lost', 'nothing', 'busy', 'other-page', 'answer-lost', 'no-network'] as const;
      let calls = 0;
      server.state.trouble = () => {
        calls += 1;
        return calls < 40 ? (troubles[calls % troubles.length] ?? 'nothing') : 'nothing';
      };
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived.map(({ operation: { id } }) => id).sort()).toEqual(saved.toSorted());
      expect(server.arrived.map(({ operation: { seq } }) => seq)).toEqual(saved.map((_, at) => at + 1));
    }));

  test('forgets only what the answer named', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      offline(server);
      const [first, second] = [await checkIn(page, noor), await checkIn(page, samir)];
      server.state.silentOn.add(first.is === 'saved' ? first.id : '');
      online(server);
      await eventually(() => toSend(page)).toBe(1);
      expect(server.arrived.map(({ operation: { id } }) => id)).toEqual([second.is === 'saved' ? second.id : '']);
      server.state.silentOn.clear();
      await eventually(() => toSend(page)).toBe(0);
    }));

  test('says that the disk is full, keeps what it had, and gives no number away', () =>
    evening(async ({ server, context, page }) => {
      const { saved, makeRoom } = await fillDisk({ server, context, page });
      expect(saved.length).toBeGreaterThan(3);
      expect(await toSend(page)).toBe(saved.length);
      await page.reload();
      await startEngine(page);
      expect(await toSend(page)).toBe(saved.length);
      online(server);
      await eventually(() => toSend(page)).toBe(0);
      await makeRoom();
      await eventually(async () => (await checkIn(page, samir)).is).toBe('saved');
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived.map(({ operation: { id } }) => id).slice(0, -1)).toEqual(saved);
      expect(server.arrived.at(-1)?.operation.seq).toBe(saved.length + 1);
    }));

  test('is emptied when it was revoked, however full its disk', () =>
    evening(async ({ server, context, page }) => {
      const { saved } = await fillDisk({ server, context, page });
      const device = server.devices.get('dev_1');
      if (device !== undefined) device.standing = 'revoked';
      online(server);
      await eventually(() => toSend(page)).toBe(0);
      expect(server.outcomes.size).toBe(saved.length);
      expect((await viewOf(page)).is).toBe('not-paired');
      expect((await dumped(page)).stores).toMatchObject({ list: 0, known: 0, queue: 0 });
    }));

  test('gives every number once with two tabs that keep at the same time, and each sees what the other did', () =>
    evening(async ({ server, context, page }) => {
      await pairing(page);
      const other = await context.newPage();
      await openDoor(other, server);
      const many = (tab: Page, name: string) =>
        tab.evaluate(async (who) => {
          const { engine } = window as Doors;
          const kept = Array.from({ length: 15 }, (_, at) =>
            engine.keep({ kind: 'walk-in', name: `${who} ${at}`, party: 1, chair: 'follows' }),
          );
          return (await Promise.all(kept)).map(({ is }) => is);
        }, name);
      const kept = (await Promise.all([many(page, 'Eerste'), many(other, 'Tweede')])).flat();
      expect(kept).toEqual(Array.from({ length: 30 }, () => 'saved'));
      for (const tab of [page, other]) {
        await eventually(() => toSend(tab)).toBe(0);
        await eventually(async () => readyIn(await viewOf(tab)).counts.in).toBe(30);
      }
      const seqs = server.arrived.map(({ operation: { seq } }) => seq).sort((a, b) => a - b);
      expect(seqs).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    }));
});

describe('clocks', () => {
  test.each([
    { clockOff: 180_000, says: 'three minutes before' },
    { clockOff: -180_000, says: 'three minutes behind' },
  ])('a device that is $says the server captures true times', ({ clockOff }) =>
    evening(
      async ({ server, page }) => {
        await pairing(page);
        offline(server);
        const before = Date.now();
        await checkIn(page, noor);
        const after = Date.now();
        online(server);
        await eventually(() => toSend(page)).toBe(0);
        const { madeAt = '', ahead = 0 } = server.arrived[0]?.operation ?? {};
        const at = Date.parse(madeAt) - ahead;
        expect(at).toBeGreaterThan(before - 1_000);
        expect(at).toBeLessThan(after + 1_000);
        expect(Math.abs(ahead - clockOff)).toBeLessThan(1_000);
        expect(Math.abs(Date.parse(readyIn(await viewOf(page)).time) - Date.now())).toBeLessThan(2_000);
      },
      { setting: { clockOff } },
    ),
  );

  test('a clock that is put forward by ten minutes is corrected by what the server says, and the call is made again', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      await page.reload();
      await startEngine(page, { clockOff: 600_000 });
      await checkIn(page, noor);
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived).toHaveLength(1);
      expect(Math.abs(Date.parse(readyIn(await viewOf(page)).time) - Date.now())).toBeLessThan(2_000);
    }));
});

/** Everything that the browser keeps for the site, as text: databases with their bytes, caches, and the two storages. */
const dumped = (page: Page) =>
  page.evaluate(async () => {
    const parts: string[] = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
    ];
    const readable: string[] = [];
    const say = (value: unknown): void => {
      if (value instanceof CryptoKey) {
        if (value.extractable) readable.push(value.type);
      } else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
        parts.push(new TextDecoder('utf-8').decode(bytes), new TextDecoder('utf-16le').decode(bytes));
      } else if (typeof value === 'object' && value !== null) {
        for (const [name, one] of Object.entries(value)) {
          parts.push(name);
          say(one);
        }
      } else parts.push(String(value));
    };
    const stores: Record<string, number> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => opened(request.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((read) => {
          const found: unknown[] = [];
          const request = database.transaction(store).objectStore(store).openCursor();
          request.onsuccess = () => {
            const cursor = request.result;
            if (cursor === null) return read(found);
            found.push(cursor.key, cursor.value);
            cursor.continue();
          };
        });
        stores[store] = all.length / 2;
        for (const value of all) say(value);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    return { text: parts.join('\n'), stores, readable };
  });

describe('what lies on the device', () => {
  const secrets = [
    'Noor',
    'Berg',
    'Şahin',
    'Samir',
    'Wilma',
    'Ruiter',
    'Humanitas',
    'Bo Jansen',
    'bo@example.nl',
    'wethouder',
    'hash-of-noor',
    'GM0344',
    'eating-together',
    'dinsdag',
  ];

  test('names nobody in the clear, and no key can be read out', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      offline(server);
      const text = ticketText('https://site.test', 'evening', ticket('n'));
      await keeping(page, { kind: 'check-in', guest: noor.key, by: 'ticket' }, text);
      await keeping(page, {
        kind: 'walk-in',
        name: 'Bo Jansen',
        email: 'bo@example.nl',
        municipality: 'GM0344',
        party: 1,
        chair: 'leased',
      });
      const { text: all, stores, readable } = await dumped(page);
      expect(stores).toMatchObject({ list: 1, queue: 2, known: expect.any(Number), keys: expect.any(Number) });
      expect(all).toContain('check-in');
      expect(all).toContain(noor.ticket);
      expect(secrets.concat(ticket('n')).filter((secret) => all.includes(secret))).toEqual([]);
      expect(readable).toEqual([]);
    }));

  test('is gone when the device closes, which it does once all it made is home', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      const closing = () => page.evaluate(() => (window as Doors).engine.close());
      offline(server);
      await checkIn(page, noor);
      expect(await closing()).toBe('no-network');
      expect(await insideOf(page)).toEqual([noor.key]);
      online(server);
      expect(await closing()).toBe('closed');
      expect(server.arrived).toHaveLength(1);
      expect(server.devices.get('dev_1')?.standing).toBe('closed');
      expect(await viewOf(page)).toEqual({ is: 'not-paired', because: 'closed', toSend: 0 });
      expect(await checkIn(page, samir)).toEqual({ is: 'not-saved', because: 'no-list' });
      expect((await dumped(page)).stores).toEqual({ keys: 0, list: 0, known: 0, queue: 0, meta: 1 });
    }));

  test('is gone at the next contact after the device was revoked; what it made still comes home, sealed', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      offline(server);
      for (let at = 0; at < 30; at += 1)
        await keeping(page, { kind: 'walk-in', name: `Gast ${at}`, party: 1, chair: 'follows' });
      const device = server.devices.get('dev_1');
      if (device !== undefined) device.standing = 'revoked';
      online(server);
      await eventually(() => viewOf(page)).toEqual({ is: 'not-paired', because: 'revoked', toSend: 0 });
      expect([...server.outcomes.values()].map(({ is }) => is)).toEqual(
        Array.from({ length: 30 }, () => 'quarantined'),
      );
      expect((await dumped(page)).stores).toEqual({ keys: 0, list: 0, known: 0, queue: 0, meta: 1 });
    }));

  test('is gone when its time is over, also without network; what waits is sent when there is one', () =>
    evening(async ({ server, page }) => {
      server.state.keptFor = 3_600_000;
      await pairing(page);
      offline(server);
      await checkIn(page, noor);
      await page.reload();
      await startEngine(page, { clockOff: 3_700_000 });
      expect(await viewOf(page)).toEqual({ is: 'not-paired', because: 'over', toSend: 1 });
      const { stores } = await dumped(page);
      expect(stores).toMatchObject({ keys: 1, list: 0, known: 0, queue: 1 });
      online(server);
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived).toHaveLength(1);
    }));

  test('pairs anew for another evening while something still waits from before, and both come home', () =>
    evening(async ({ server, page }) => {
      await pairing(page);
      server.state.trouble = (path) => (path.endsWith('/verwerken') ? 'no-network' : 'nothing');
      await checkIn(page, noor);
      server.state.codes.set('AAAA-BBBB', 'evening');
      expect(await pairing(page, 'aaaabbbb')).toBe('paired');
      await checkIn(page, samir);
      expect(await toSend(page)).toBe(2);
      online(server);
      await eventually(() => toSend(page)).toBe(0);
      expect(server.arrived.map(({ device, operation: { seq } }) => [device, seq]).sort()).toEqual([
        ['dev_1', 1],
        ['dev_2', 1],
      ]);
    }));
});

describe('the shell', () => {
  test('opens without network, in both languages, with the list it had; nothing of the server is kept', () =>
    evening(async ({ server, context, page }) => {
      await pairing(page);
      await page.evaluate(async () => {
        const { serviceWorker } = navigator;
        await serviceWorker.register('/deur/werker.js', { scope: '/deur/' });
        await serviceWorker.register('/en/deur/werker.js', { scope: '/en/deur/' });
      });
      const states = () =>
        page.evaluate(async () =>
          (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.state ?? 'not yet'),
        );
      await eventually(states).toEqual(['activated', 'activated']);
      await eventually(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
      await page.evaluate(() => (window as Doors).engine.fetchAgain());
      server.state.trouble = () => 'no-network';
      for (const path of ['/deur/app', '/en/deur/app']) {
        await page.goto(`${server.address}${path}`);
        await startEngine(page);
        expect(readyIn(await viewOf(page)).list.guests).toHaveLength(3);
      }
      await context.setOffline(true);
      await page.goto(`${server.address}/deur/app`);
      expect(await page.textContent('main')).toBe('ready');
      const kept = await page.evaluate(async () => {
        const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return all
          .flat()
          .map(({ url }) => new URL(url).pathname.replace(/\.\w{8}\./, '.'))
          .sort();
      });
      expect(kept).toEqual([
        '/deur/app',
        '/deur/app.webmanifest',
        '/en/deur/app',
        '/en/deur/app.webmanifest',
        '/static/door-worker.js',
        '/static/door.css',
        '/static/door.js',
      ]);
    }));

  test('is the one of the network as long as there is one, and not the page of a hotel', () =>
    evening(async ({ server, page }) => {
      await page.evaluate(() =>
        navigator.serviceWorker
          .register('/deur/werker.js', { scope: '/deur/' })
          .then(() => navigator.serviceWorker.ready),
      );
      await eventually(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
      server.calls.length = 0;
      await page.reload();
      expect(server.calls).toContain('GET /deur/app');
      server.state.trouble = () => 'busy';
      await page.reload();
      expect(await page.textContent('main')).toBe('ready');
    }));
});

import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import type { Laptop } from './laptop.ts';

/** What a tablet of the door has waiting, as it lies there: nobody's name. */
export type Queued = {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly madeAt: string;
  readonly ahead: number;
};

/** All that a browser keeps for this site: texts as they are, and bytes as base64. */
export type Stored = { readonly texts: readonly string[]; readonly bytes: readonly string[]; readonly keys: number };

/** Reads what lies in the page's databases, caches and other stores, without changing any of it. Keys that cannot be read out are counted. */
const storedOn = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const texts: string[] = [];
    const bytes: string[] = [];
    let keys = 0;
    const asBase64 = (raw: Uint8Array) => btoa(Array.from(raw, (one) => String.fromCharCode(one)).join(''));
    const visit = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (value instanceof CryptoKey) {
        if (value.extractable) texts.push('a key that can be read out');
        keys += 1;
      } else if (value instanceof ArrayBuffer) bytes.push(asBase64(new Uint8Array(value)));
      else if (ArrayBuffer.isView(value))
        bytes.push(asBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
      else if (value instanceof Map || value instanceof Set) for (const one of value) visit(one);
      else if (typeof value === 'object' && value !== null)
        for (const [name, one] of Object.entries(value)) {
          texts.push(name);
          visit(one);
        }
    };
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        visit(await asked(all.getAllKeys()));
        visit(await asked(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      texts.push(name);
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url);
        texts.push((await (await cache.match(request))?.text()) ?? '');
      }
    }
    for (const store of [localStorage, sessionStorage]) visit({ ...store });
    texts.push(document.cookie, location.href, document.title);
    return { texts, bytes, keys };
  });

/** Which of these stand in the clear in what a browser keeps, in UTF-8 or UTF-16 of either order. */
export const inTheClear = ({ texts, bytes }: Stored, names: readonly string[]): readonly string[] => {
  const text = texts.join('\n').toLowerCase();
  const raw = bytes.map((one) => Buffer.from(one, 'base64'));
  return names.filter((name) => {
    const wide = Buffer.from(name, 'utf16le');
    const shapes = [Buffer.from(name, 'utf8'), wide, Buffer.from(wide).swap16()];
    return text.includes(name.toLowerCase()) || raw.some((one) => shapes.some((shape) => one.includes(shape)));
  });
};

export type TabletPlan = {
  readonly name: string;
  readonly role: 'door' | 'lead' | 'table';
  readonly table?: number;
  /** Places it may give away. */
  readonly places?: number;
  /** How far its own clock is before the laptop's, in milliseconds; negative: behind. */
  readonly skew: number;
};

/** Numbers from 0 to 1 that are the same for the same seed. */
export const seededChance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

export const shuffled = <T>(all: readonly T[], chance: () => number): readonly T[] =>
  all
    .map((one) => ({ one, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

/**
 * A tablet of the door: a browser of its own with its own clock, that is pressed as a crew would press it. Its uploads arrive three times, the first two at
 * about the same moment, and the third one's answer comes back.
 */
export const openTablet = async (browser: Browser, laptop: Laptop, plan: TabletPlan, chance: () => number) => {
  const context: BrowserContext = await browser.newContext({
    baseURL: laptop.address,
    viewport: plan.role === 'table' ? { width: 820, height: 1180 } : { width: 360, height: 740 },
    colorScheme: plan.role === 'table' ? 'light' : 'dark',
  });
  context.setDefaultTimeout(15_000);
  await context.clock.install({ time: Date.parse(laptop.clock.now()) + plan.skew });
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`${plan.name}: ${error.error().message}`));
  context.on('console', (message) => {
    if (/policy/i.test(message.text())) complaints.push(`${plan.name}: ${message.text()}`);
  });
  let page = await context.newPage();
  let offline = false;
  let deliveries = 0;
  let uploads = 0;
  let cutOff: ((was: 'cut-off') => void) | undefined;

  let holdsBack = false;
  // What a tablet says beforehand of its signatures names them as well, and is no upload.
  const holdsWork = (route: Route): boolean => (route.request().postData() ?? '').includes('"operations":[{');
  await context.route('**/api/deur/*/verwerken', async (route) => {
    if (offline) return route.abort('internetdisconnected');
    try {
      if (!holdsWork(route)) return await route.continue();
      if (holdsBack) return await route.abort('connectionreset');
      uploads += 1;
      const deliver = async () => {
        deliveries += 1;
        return route.fetch({ timeout: 60_000 });
      };
      if (cutOff !== undefined) {
        // It arrives, and nobody is there any more to hear the answer.
        const told = cutOff;
        cutOff = undefined;
        await deliver();
        told('cut-off');
        return;
      }
      await Promise.all([pause(chance() * 120).then(deliver), pause(chance() * 120).then(deliver)]);
      await pause(chance() * 120);
      return await route.fulfill({ response: await deliver() });
    } catch {
      // The page has gone, or waited long enough: it sends again.
      await route.abort('failed').catch(() => undefined);
    }
  });

  const screen = (name: string) => page.locator(`[data-screen="${name}"]`);
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const type = (id: string, text: string) => page.locator(`#${id}`).fill(text);
  const choose = (name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`).check();
  const next = () => press('Naar de volgende gast');
  /** Said to be saved, and not before. */
  const saved = () => page.locator('[data-screen="arrived"] [data-saved="yes"]').waitFor();
  const find = async (typed: string, name: string) => {
    await type('search', typed);
    await page
      .locator('button.guest', { has: page.locator('.guest__name', { hasText: new RegExp(`^${name}$`) }) })
      .click();
  };
  const goHome = async () => {
    if ((await screen('home').count()) > 0 || (await screen('table').count()) > 0) return;
    await press('Terug');
  };

  return {
    ...plan,
    context,
    complaints: complaints as readonly string[],
    page: () => page,
    screen,
    press,
    next,
    goHome,
    deliveries: () => ({ uploads, deliveries }),

    /** Opens the address that the picture at the desk says, and pairs. */
    pair: async (address: string) => {
      await page.goto(address);
      await screen('pair').waitFor();
      await type('name', plan.name);
      await press('Koppel de tablet');
      await page.locator('[data-screen="home"], [data-screen="table"]').waitFor({ timeout: 60_000 });
    },
    /** In reach for what is small, while no upload gets through. */
    holdBack: (held: boolean) => {
      holdsBack = held;
    },
    offline: async (off: boolean) => {
      offline = off;
      await context.setOffline(off);
    },
    /** Until the service worker has the whole app. */
    keepsApp: () =>
      page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      }),
    reload: async () => {
      await page.reload();
      await page.locator('[data-screen="home"], [data-screen="table"]').waitFor();
    },
    /** Another page of the same browser, after the first was closed or fell over. */
    reopen: async () => {
      page = await context.newPage();
      await page.goto('/deur/app');
      await page.locator('[data-screen="home"], [data-screen="table"]').waitFor();
    },
    crash: async () => {
      const fell = page.waitForEvent('crash');
      await page.goto('chrome://crash').catch(() => undefined);
      await fell;
      await page.close();
    },
    /** The next upload arrives and its answer does not; says so once it did. */
    cutNextUpload: (): Promise<'cut-off'> =>
      new Promise((told) => {
        cutOff = told;
      }),
    kill: () => page.close({ runBeforeUnload: false }),

    // ── what a crew does ─────────────────────────────────────────────────────────────────────────────────────────────

    /** Lets somebody with a place in, by name; says what the card says. */
    letIn: async (typed: string, name: string): Promise<string> => {
      await goHome();
      await find(typed, name);
      await saved();
      const said = (await page.locator('.verdict__word').textContent()) ?? '';
      await next();
      return said;
    },
    /** The card of somebody by the code of their ticket. */
    code: async (code: string): Promise<string> => {
      await goHome();
      await type('search', code);
      await press(/^Zoek met code/);
      await page.locator('.verdict').waitFor();
      return ((await page.locator('.verdict').textContent()) ?? '').replace(/\s+/g, ' ');
    },
    undoLast: async () => {
      await goHome();
      await press('Ongedaan maken');
      await page.getByText('Ongedaan gemaakt').first().waitFor();
      await next();
    },
    /** Somebody on the list without a place, or somebody new. Gives what the card says. */
    walkIn: async (
      who: { readonly name: string; readonly municipality: string; readonly email?: string; readonly listed?: boolean },
      chair: 'leased' | 'added' | 'follows',
    ): Promise<string> => {
      await goHome();
      if (who.listed === true) await find(who.municipality, who.name);
      else {
        await press('Gast zonder aanmelding');
        await type('name', who.name);
        await type('role', 'wethouder');
        await type('municipality', who.municipality);
        await type('email', who.email ?? '');
        await press('Kijk of er plek is');
      }
      await screen('verdict').waitFor();
      if (chair === 'leased') await press('Geef een vrije plek');
      if (chair === 'follows') await press('Welkom, uw tafel volgt');
      if (chair === 'added') {
        await press('Maak een plek erbij');
        await type('reason', 'Stond onverwacht voor de deur');
        await press('Maak de plek erbij en laat binnen');
      }
      await saved();
      const said = (await page.locator('.verdict__word').textContent()) ?? '';
      await next();
      return said;
    },
    /** Hands the tablet to who signs. */
    sign: async (who: {
      readonly municipality: string;
      readonly name: string;
      readonly email: string;
      readonly decided: boolean;
      /** As the list has them; without it somebody else signs. */
      readonly guest?: string;
      /** Their municipality takes part already. */
      readonly member?: boolean;
      readonly role?: string;
      readonly wish?: 'adviser' | 'kit';
    }) => {
      await goHome();
      if (plan.role !== 'table') await press('Laat iemand tekenen');
      if (who.guest === undefined) await press('Iemand anders tekent');
      else if (plan.role === 'table') {
        await page.locator('button.guest', { hasText: new RegExp(`^${who.guest} `) }).click();
      } else await find(who.municipality, who.guest);
      if (who.member === true) await press('Ik wil ook ondertekenen');
      await screen('sign').waitFor();
      expect(await page.locator('#name').inputValue()).toBe('');
      if (who.guest === undefined) await type('municipality', who.municipality);
      else expect(await page.locator('#municipality').inputValue()).toBe(who.municipality);
      await type('role', who.role ?? 'wethouder');
      await type('email', who.email);
      await choose('college', who.decided ? 'decided' : 'to-decide');
      if (who.decided) await type('decided-on', '14-5-2019');
      else await choose('may-name', 'yes');
      await type('name', who.name);
      await press('Onderteken');
      await screen('signed').waitFor();
      expect(await page.locator('.verdict__state').textContent()).toContain('Bewaard op dit apparaat');
      await press('Verder naar uw wensen');
      if (who.wish === undefined) await press('Ik heb geen wensen');
      else {
        await page.locator(`#${who.wish}`).check();
        await press('Bewaar mijn wensen');
      }
      await screen('hand-back').waitFor();
      await next();
    },
    /** What the server said of what went otherwise, each line; it counts as read then. */
    told: async (): Promise<readonly string[]> => {
      await goHome();
      if (
        !(await page
          .locator('.foot')
          .getByRole('button', { name: /berichte?n? van de server/ })
          .isVisible())
      )
        return [];
      await page
        .locator('.foot')
        .getByRole('button', { name: /berichte?n? van de server/ })
        .click();
      await screen('told').waitFor();
      return page.locator('.told__one').allTextContents();
    },
    /** Sends what waits and closes; the list goes. */
    close: async () => {
      await goHome();
      await press('Menu');
      await press('Sluit deze tablet');
      await press('Verstuur alles en sluit');
      await screen('pair').waitFor({ timeout: 60_000 });
    },

    // ── what one can see ─────────────────────────────────────────────────────────────────────────────────────────────

    /** "Binnen: 54 van 59 verwacht" and "3 nog te versturen". */
    state: async (): Promise<string> => ((await page.locator('.state__line').textContent()) ?? '').trim(),
    toSend: async (): Promise<number> => {
      const said = (await page.locator('.state__sending').textContent()) ?? '';
      return said === 'Alles is verstuurd' ? 0 : Number(/^\d+/.exec(said)?.[0] ?? Number.NaN);
    },
    queue: (): Promise<readonly Queued[]> =>
      page.evaluate(
        () =>
          new Promise<Queued[]>((done, failed) => {
            const opening = indexedDB.open('aanschuif-door');
            opening.onerror = () => failed(opening.error);
            opening.onsuccess = () => {
              const asked = opening.result.transaction('queue').objectStore('queue').getAll();
              asked.onsuccess = () => {
                opening.result.close();
                done(asked.result.map(({ id, seq, kind, madeAt, ahead }) => ({ id, seq, kind, madeAt, ahead })));
              };
            };
          }),
      ),
    stored: () => storedOn(page),
  };
};

export type Tablet = Awaited<ReturnType<typeof openTablet>>;

/** Moves the laptop's clock and, by as much, that of every browser that has one of its own. */
export const passTime = async (
  laptop: Laptop,
  contexts: readonly BrowserContext[],
  to: string,
  how: 'move' | 'jump' = 'move',
): Promise<void> => {
  const [before, since] = [Date.parse(laptop.clock.now()), Date.now()];
  await laptop.clock[how](to);
  const by = Date.parse(laptop.clock.now()) - before - (Date.now() - since);
  await Promise.all(contexts.map((context) => context.clock.fastForward(Math.max(0, Math.round(by)))));
};

/** What became of the operations of an event's devices, as the table has it: each with its outcome. */
export const settledIn = async (
  laptop: Laptop,
  event: string,
): Promise<ReadonlyMap<string, { readonly kind: string; readonly was: string; readonly decided?: unknown }>> => {
  const table = laptop.blueprint.tables.find(({ name }) => /check-in$/i.test(name))?.name ?? '';
  const found = new Map<string, { kind: string; was: string; decided?: unknown }>();
  let after: unknown;
  do {
    const page: Record<string, unknown> = await laptop.database.call('Query', {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: '#of = :of AND begins_with(#item, :op)',
      ExpressionAttributeNames: { '#of': 'of', '#item': 'item' },
      ExpressionAttributeValues: { ':of': { S: `event#${event}` }, ':op': { S: 'op#' } },
      ...(after === undefined || after === null ? {} : { ExclusiveStartKey: after as never }),
    });
    for (const item of page.Items as {
      id: { S: string };
      kind: { S: string };
      was: { S: string };
      decided?: unknown;
    }[]) {
      if (found.has(item.id.S)) throw new Error(`Settled twice: ${item.id.S}`);
      found.set(item.id.S, {
        kind: item.kind.S,
        was: item.was.S,
        ...(item.decided !== undefined && { decided: item.decided }),
      });
    }
    after = page.LastEvaluatedKey;
  } while (after !== undefined && after !== null);
  return found;
};

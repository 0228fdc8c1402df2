import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { BrowserContext, Page } from 'playwright-core';
import encodeQR from 'qr';
import { ticketText } from '#kernel/tickets.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { ticketOf } from '#platform/tickets.ts';
import type { Capture } from '../../functions/check-in/core/operation.ts';
import { openBrowser } from '../support/browser.ts';
import { type DoorDevice, doorDevice } from '../support/door-device.ts';
import { together } from '../support/person.ts';
import { crowdedEvent, guestAt } from './desk.ts';
import { deskOf, type Evening, must, startEvening } from './evening.ts';
import { against, median, percentile, rounded, type Section } from './figures.ts';
import { firstVisit, inKilobytes, sumOf } from './page.ts';

/** Guests of the two evenings that are measured. */
const crowds = [1_000, 5_000] as const;
/** Tickets that are scanned, and pictures of tickets, in each. */
const scans = 100;
const pictures = 30;
/** Tablets that are paired, one after another. */
const tablets = 3;
/** What nobody notices as waiting, in ms. */
const atOnce = 100;
/** From the press to the search box, the list of everybody fetched, sealed and prepared, in ms. */
const mostToReady = 5_000;
/** Bytes of the app with all that it needs without network, as gzip packs them. */
const mostBytes = 80_000;
/** Of one check-in: four items in a transaction are 8, and what a whole call writes is shared. */
const mostWrites = 10;
/** The least part of the rate of the bare transactions. */
const leastOfBare = 0.15;

const inTables = async <T>({ laptop }: Evening, act: (database: Database) => Promise<T>): Promise<T> => {
  const client = new DynamoDBClient({
    endpoint: laptop.database.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  try {
    return await act(sdkDatabase(client));
  } finally {
    client.destroy();
  }
};

/** All of them expected. */
const expected = (slug: string, at: number) => ({ ...guestAt(slug, at), state: 'seated' as const });
const crowd = (evening: Evening, many: number): Promise<string> =>
  inTables(evening, (database) =>
    crowdedEvent(evening, database, { title: `Aan de deur met ${many}`, many, guest: expected }),
  );

/** A tablet that the desk expects; gives its code. */
const expectTablet = async (
  { desk }: Evening,
  slug: string,
  different: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const path = `${deskOf(slug)}/deur`;
  const { request } = await desk.open(path);
  const asked = { act: 'add-device', name: 'Deur', role: 'lead', table: '', places: '', ...different, request };
  const made = must(await desk.post(path, asked), 303, 'adding a tablet');
  const { body } = must(await desk.get(made.location ?? ''), 200);
  return /data-code="([^"]+)"/.exec(body)?.[1] ?? '';
};

// ── the app ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** All that a tablet keeps so that the app opens without network. */
export const measureDoorApp = async (evening: Evening): Promise<Section> => {
  const { parts } = await firstVisit(evening, '/deur/app');
  const plain = async (path: string) =>
    (await firstVisit(evening, path)).parts.slice(0, 1).map((part) => ({
      ...part,
      what: (path.split('/').at(-1) ?? '').replace(/\.[0-9a-f]{8}\./, '.'),
    }));
  const kept = await (await fetch(`${evening.laptop.address}/deur/werker.js`)).text();
  const files = [...kept.matchAll(/"(\/static\/[^"]+)"/g)].map(([, path = '']) => path);
  const more = await Promise.all(['/deur/werker.js', ...files].map(plain));
  const all = [...parts, ...more.flat().filter(({ what }) => parts.every((part) => part.what !== what))];
  const gzip = sumOf(all, 'gzip');
  const held = gzip <= mostBytes;
  return {
    title: 'The app of the door',
    how: `All that a tablet fetches once and keeps, without anybody’s data: the page, its script with the reader of QR codes, its sheet, and the worker. Budget: ${mostBytes / 1000} kB gzip.`,
    head: ['request', 'kB', 'kB gzip'],
    rows: [
      ...all.map((part) => [part.what, inKilobytes(part.bytes), inKilobytes(part.gzip)]),
      [`${all.length} requests`, inKilobytes(sumOf(all, 'bytes')), against(inKilobytes(gzip), held)],
    ],
    verdicts: [{ what: `the app of the door takes ${gzip} bytes gzip (at most ${mostBytes})`, held }],
  };
};

// ── a tablet ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What the page keeps for the bench: what its camera sees, and when what was seen. */
type Bench = typeof window & {
  bench: {
    /** What the browser's own reader finds; undefined draws no conclusion. */
    text: string | undefined;
    readAt: number;
    show: (squares: readonly (readonly boolean[])[]) => void;
    /** When the screen with this name, or the mark that it was saved, is there: milliseconds of the page. */
    when: (selector: string) => Promise<number>;
  };
};

/** A camera that shows a canvas, and where asked for a reader of codes that knows what is on it. Runs in the page before anything else. */
const pretendCamera = (): void => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1280, 720];
  const drawing = canvas.getContext('2d');
  const clear = (): void => {
    if (drawing === null) return;
    drawing.fillStyle = '#999';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
  };
  clear();
  const bench: Bench['bench'] = {
    text: undefined,
    readAt: 0,
    show: (squares) => {
      clear();
      if (drawing === null) return;
      const side = Math.floor(420 / squares.length);
      for (const [row, line] of squares.entries()) {
        for (const [column, dark] of line.entries()) {
          drawing.fillStyle = dark ? '#111' : '#eee';
          drawing.fillRect(400 + column * side, 150 + row * side, side, side);
        }
      }
    },
    when: (selector) =>
      new Promise((found, failed) => {
        const look = (): boolean => {
          if (document.querySelector(selector) === null) return false;
          found(performance.now());
          return true;
        };
        if (look()) return;
        const observer = new MutationObserver(() => {
          if (look()) observer.disconnect();
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        setTimeout(() => {
          observer.disconnect();
          failed(new Error(`${selector} did not come: ${document.querySelector('main')?.textContent.slice(0, 300)}`));
        }, 30_000);
      }),
  };
  Object.assign(window, { bench });
  if (navigator.mediaDevices !== undefined) {
    // Frames only come of a picture that is drawn.
    setInterval(() => drawing?.fillRect(0, 0, 1, 1), 30);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30);
  }
  if (sessionStorage.getItem('reader') !== 'own') {
    const detect = async () => {
      const { text } = bench;
      if (text === undefined) return [];
      bench.readAt = performance.now();
      return [{ rawValue: text }];
    };
    // Called with `new`.
    const reader = function (this: object): void {
      Object.assign(this, { detect });
    };
    Object.assign(window, {
      BarcodeDetector: Object.assign(reader, { getSupportedFormats: async () => ['qr_code'] }),
    });
  }
};

const screen = (name: string): string => `.screen[data-screen="${name}"]`;
const scanning = `${screen('scan')} video`;

/** Opens the app with a code and pairs; gives the milliseconds from the press to the search box. */
const pairIn = async (page: Page, address: string, code: string): Promise<number> => {
  await page.goto(`${address}/deur/app#${code.replace('-', '')}`);
  await page.fill('#name', 'Ingang');
  return page.evaluate(async (home) => {
    const { bench } = window as Bench;
    const began = performance.now();
    document.querySelector<HTMLButtonElement>('form button[type="submit"]')?.click();
    return (await bench.when(home)) - began;
  }, screen('home'));
};

/** Presses what leads on to the camera. */
const toCamera = async (page: Page): Promise<void> => {
  await page.click('.foot button.button--primary');
  await page.waitForSelector(scanning);
};

/** The text of a ticket is read: until the answer stands there, and until it is saved. */
const scanText = (page: Page, text: string) =>
  page.evaluate(
    async ([read, arrived, saved]) => {
      const { bench } = window as Bench;
      bench.text = read;
      const answered = (await bench.when(arrived)) - bench.readAt;
      bench.text = undefined;
      return { answered, saved: (await bench.when(saved)) - bench.readAt };
    },
    [text, screen('arrived'), '.verdict[data-saved]'] as const,
  );

/** The picture of a ticket is held up: until the answer stands there. */
const scanPicture = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    async ([squares, arrived]) => {
      const { bench } = window as Bench;
      const began = performance.now();
      bench.show(squares);
      return (await bench.when(arrived)) - began;
    },
    [encodeQR(text, 'raw', { ecc: 'medium' }), screen('arrived')] as const,
  );

const typedNames = ['noor van', 'el amrani', 'nguyen', 'utrecht', 'sudwest', 'wim bakker', 'jansen', 'daan visser'];

/** Each letter of some names, until the list of who fits is drawn. */
const typing = (page: Page): Promise<readonly number[]> =>
  page.evaluate((names) => {
    const control = document.querySelector<HTMLInputElement>('#search');
    if (control === null) throw new Error('There is no box to search in.');
    return names.flatMap((name) =>
      [...name].map((_, at) => {
        control.value = name.slice(0, at + 1);
        const began = performance.now();
        control.dispatchEvent(new Event('input'));
        return performance.now() - began;
      }),
    );
  }, typedNames);

type Tablet = {
  readonly guests: number;
  readonly kilobytes: number;
  readonly toReady: readonly number[];
  readonly answered: readonly number[];
  readonly saved: readonly number[];
  readonly seen: readonly number[];
  readonly typed: readonly number[];
};

const playDoor = async (
  evening: Evening,
  guests: number,
  newContext: () => Promise<BrowserContext>,
): Promise<Tablet> => {
  const { laptop } = evening;
  const slug = await crowd(evening, guests);
  const secret = evening.variable('LINK_SECRET');
  const ticket = (at: number): string =>
    ticketText(laptop.address, slug, ticketOf(secret, { slug, guest: expected(slug, at).guest, linkGeneration: 1 }));
  const toReady: number[] = [];
  let kilobytes = 0;
  for (let tablet = 1; ; tablet += 1) {
    const context = await newContext();
    try {
      await context.addInitScript(pretendCamera);
      const page = await context.newPage();
      page.on('response', (response) => {
        if (response.url().endsWith('/lijst')) {
          response.body().then(
            (body) => {
              kilobytes = body.length / 1000;
            },
            // Of the tablet before, closed meanwhile.
            () => undefined,
          );
        }
      });
      toReady.push(await pairIn(page, laptop.address, await expectTablet(evening, slug)));
      if (tablet < tablets) continue;

      const typed = await typing(page);
      await page.fill('#search', '');
      const texts: { readonly answered: number; readonly saved: number }[] = [];
      for (let at = 0; at < scans; at += 1) {
        await toCamera(page);
        texts.push(await scanText(page, ticket(at * 7)));
      }
      await page.evaluate(() => sessionStorage.setItem('reader', 'own'));
      await page.reload();
      await page.waitForSelector(screen('home'));
      const seen: number[] = [];
      for (let at = 0; at < pictures; at += 1) {
        await toCamera(page);
        seen.push(await scanPicture(page, ticket(at * 7 + 3)));
      }
      return {
        guests,
        kilobytes,
        toReady,
        answered: texts.map(({ answered }) => answered),
        saved: texts.map(({ saved }) => saved),
        seen,
        typed,
      };
    } finally {
      await context.close();
    }
  }
};

/** One tablet in a real browser with the app as it is served: paired over the network, and from then on answering by itself. */
export const measureDoorTablets = async (evening: Evening): Promise<Section> => {
  const browser = await openBrowser();
  const all: Tablet[] = [];
  try {
    for (const guests of crowds) {
      all.push(await playDoor(evening, guests, () => browser.newContext({ viewport: { width: 800, height: 1280 } })));
    }
  } finally {
    await browser.close();
  }
  const readyIn = ({ toReady }: Tablet): number => median(toReady);
  const p99 = (values: readonly number[]): number => percentile(values, 0.99);
  const row = (
    what: string,
    of: (tablet: Tablet) => readonly number[],
    most: number = Number.POSITIVE_INFINITY,
  ): readonly string[] => [
    what,
    ...all.flatMap((tablet) => [
      rounded(median(of(tablet)), 1),
      against(rounded(p99(of(tablet)), 1), p99(of(tablet)) <= most),
    ]),
  ];
  const grouped = (count: number): string => count.toLocaleString('en');
  return {
    title: 'A tablet at the door',
    how:
      `The app as it is served, in headless Chromium on the same cores as the server it talks to; milliseconds, in the median and the slowest of a hundred. ${scans} tickets are read one after ` +
      `another, each from the text that the browser’s reader gives to the card on the screen, and to “Bewaard op dit apparaat”, which is after it was written and read back; meanwhile the tablet sends what it has. ` +
      `${pictures} more are held before a camera of 1280 by 720 and found by our own reader: that is from the picture to the card, with the eight looks a second. Typing is each letter of ${typedNames.length} names until the list is drawn. ` +
      `Pairing is from the press to the search box, ${tablets} times (the slowest beside the median): ${all.map(({ guests, kilobytes }) => `the list of ${grouped(guests)} guests is ${rounded(kilobytes)} kB`).join(', ')}. ` +
      `Budgets: an answer and a letter ${atOnce} ms, ready after ${mostToReady} ms.`,
    head: ['act', ...all.flatMap(({ guests }) => [`${grouped(guests)} guests`, 'p99'])],
    rows: [
      row('a ticket read, to the answer', ({ answered }) => answered, atOnce),
      row('the same, to saved', ({ saved }) => saved),
      row('a picture held up, to the answer', ({ seen }) => seen),
      row('a letter typed, to the list', ({ typed }) => typed, atOnce),
      row('pairing, to ready', ({ toReady }) => toReady, mostToReady),
    ],
    verdicts: all.flatMap((tablet) => [
      {
        what: `with ${grouped(tablet.guests)} guests a ticket is answered in ${rounded(p99(tablet.answered), 1)} ms at p99 (at most ${atOnce})`,
        held: p99(tablet.answered) <= atOnce,
      },
      {
        what: `with ${grouped(tablet.guests)} guests a letter takes ${rounded(p99(tablet.typed), 1)} ms at p99 (at most ${atOnce})`,
        held: p99(tablet.typed) <= atOnce,
      },
      {
        what: `with ${grouped(tablet.guests)} guests a tablet is ready in ${rounded(readyIn(tablet))} ms (at most ${mostToReady})`,
        held: readyIn(tablet) <= mostToReady,
      },
    ]),
  };
};

// ── what comes in ────────────────────────────────────────────────────────────────────────────────────────────────────

const nodeTablet = async (evening: Evening, slug: string, different: Readonly<Record<string, string>> = {}) => {
  const { laptop } = evening;
  const tablet = await doorDevice(
    async (path, body, headers) => {
      const response = await fetch(laptop.address + path, { method: 'POST', headers, body });
      return { status: response.status, body: await response.text() };
    },
    { clock: () => laptop.clock.now() },
  );
  await tablet.pair(await expectTablet(evening, slug, different));
  await tablet.fetchList();
  return tablet;
};

const keepAll = async (tablet: DoorDevice, captures: readonly Capture[]): Promise<void> => {
  for (const capture of captures) await tablet.keep(capture);
};
const checkIns = (slug: string, from: number, count: number): readonly Capture[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'check-in',
    guest: expected(slug, from + at).guest,
    by: 'ticket',
  }));
const walkIns = (count: number): readonly Capture[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'walk-in',
    name: `Zonder Plek ${String.fromCharCode(65 + at)}`,
    role: 'wethouder',
    organisation: 'Gemeente Voorbeeld',
    party: 1,
    chair: 'leased',
  }));

/** Signatures of municipalities that do not take part yet; none where nothing can be signed. */
const signatures = (tablet: DoorDevice, count: number): readonly Capture[] => {
  const { campaign, municipalities = [] } = tablet.list() ?? {};
  if (campaign === undefined) return [];
  return municipalities
    .filter(({ since }) => since === undefined)
    .slice(0, count)
    .map(({ code }) => ({
      kind: 'sign',
      campaign: campaign.slug,
      version: campaign.version,
      municipality: code,
      name: 'Noor van den Berg',
      role: 'wethouder',
      college: { is: 'to-decide', mayName: true },
      also: false,
    }));
};

/** Most uploads in a row that may fail: the app tries for hours. */
const mostFaults = 5;

/** Sends all that waits; what failed is sent again as it was, as the app does. Gives how often that was. */
const sendAll = async (tablet: DoorDevice): Promise<number> => {
  let faults = 0;
  while (tablet.queue().length > 0) {
    try {
      await tablet.sync();
    } catch (error) {
      faults += 1;
      if (faults === mostFaults) throw error;
    }
  }
  return faults;
};

const allApplied = (tablet: DoorDevice, count: number): void => {
  const applied = [...tablet.told().values()].filter((one) =>
    one.is === 'duplicate' ? one.was === 'applied' : one.is === 'applied',
  ).length;
  if (applied !== count) {
    throw new Error(`${applied} of ${count} were applied: ${JSON.stringify([...tablet.told().values()].slice(0, 3))}`);
  }
};

type Units = { readonly write: number; readonly index: number; readonly read: number };

/** What a tablet's captures cost in request units, sent 25 at a time; for each of them. */
const costOf = async (
  { laptop }: Evening,
  tablet: DoorDevice,
  captures: readonly Capture[],
): Promise<Units | undefined> => {
  if (captures.length === 0) return undefined;
  const before = tablet.told().size;
  await keepAll(tablet, captures);
  laptop.resetUnits();
  await tablet.syncAll();
  const { tables, indexes } = laptop.units();
  allApplied(tablet, before + captures.length);
  const each = (all: typeof tables, kind: 'read' | 'write'): number =>
    Object.values(all).reduce((sum, one) => sum + one[kind], 0) / captures.length;
  return {
    write: each(tables, 'write'),
    index: each(indexes, 'write'),
    read: each(tables, 'read') + each(indexes, 'read'),
  };
};

/** Operations a second of so many tablets at the same time, each sending this many, and uploads that were sent again. */
const rateOf = async (
  evening: Evening,
  slug: string,
  many: number,
  from: number,
  each: number,
): Promise<{ readonly rate: number; readonly again: number }> => {
  const all = await together(Array.from({ length: many }), 1, async (_, at) => {
    const tablet = await nodeTablet(evening, slug);
    await keepAll(tablet, checkIns(slug, from + at * each, each));
    return tablet;
  });
  const began = performance.now();
  const faults = await together(all, many, sendAll);
  const seconds = (performance.now() - began) / 1000;
  for (const tablet of all) allApplied(tablet, each);
  return { rate: (many * each) / seconds, again: faults.reduce((sum, one) => sum + one, 0) };
};

/** The transaction of a check-in, sent straight to the database: what became of it, who is in, the news of it, and the tablet's count. */
const bareRateOf = (
  evening: Evening,
  slug: string,
  { clients, each, round }: { readonly clients: number; readonly each: number; readonly round: number },
): Promise<number> =>
  inTables(evening, async (database) => {
    const table = evening.variable('TABLE_CHECK_IN');
    const first = async (startsWith: string) => {
      const page = await database.query({ in: table, of: `event#${slug}`, item: { startsWith }, limit: 1 });
      return page.items[0] ?? {};
    };
    const [operation, attendance, news] = await Promise.all(['op#', 'in#', 'news#'].map(first));
    const one = async (client: number, number: number): Promise<void> => {
      const key = { of: 'bare', item: `bare#${round}#${clients}#${client}#${number}` };
      const put = (item: object | undefined, kind: string): Write => ({
        put: { ...item, ...key, item: `${kind}${key.item}` },
        in: table,
        if: { of: 'absent' },
      });
      const count: Write = {
        update: { of: 'bare', item: `device#${round}#${clients}#${client}` },
        in: table,
        add: { received: 1 },
        if: { standing: { is: 'open' } },
      };
      const written = await database.transact([
        put(operation, 'op#'),
        put(attendance, 'in#'),
        put(news, 'news#'),
        count,
      ]);
      if (written.is !== 'written') throw new Error('The bare transactions of the bench failed.');
    };
    for (let client = 0; client < clients; client += 1) {
      await database.write({
        put: { of: 'bare', item: `device#${round}#${clients}#${client}`, standing: 'open', received: 0 },
        in: table,
      });
    }
    const began = performance.now();
    await together(Array.from({ length: clients }), clients, async (_, client) => {
      for (let number = 0; number < each; number += 1) await one(client, number);
    });
    return (clients * each) / ((performance.now() - began) / 1000);
  });

/** Tablets at the same time. */
const tabletsAtOnce = [1, 10] as const;
const eachSends = 50;
const rounds = 3;

/** What tablets send once the network is back: how quickly it is settled, and what it costs, beside the bare transaction. */
export const measureDoorUploads = async (evening: Evening): Promise<Section> => {
  const slug = await crowd(evening, 1_000);
  const tablet = await nodeTablet(evening, slug, { places: '5' });
  const costs = [
    ['a check-in', await costOf(evening, tablet, checkIns(slug, 0, 50))],
    ['a walk-in on a place of the tablet', await costOf(evening, tablet, walkIns(5))],
    ['a signature that joins, with its mail record', await costOf(evening, tablet, signatures(tablet, 4))],
  ] as const;

  // The one that counts units reads before and after each write.
  const quick = await startEvening();
  const tried: { readonly tablets: number; readonly rate: number; readonly again: number; readonly bare: number }[] =
    [];
  try {
    const hall = await crowd(quick, 2_000);
    await rateOf(quick, hall, 2, 0, 50);
    let from = 100;
    for (let round = 0; round < rounds; round += 1) {
      for (const many of tabletsAtOnce) {
        const came = await rateOf(quick, hall, many, from, eachSends);
        from += many * eachSends;
        tried.push({
          tablets: many,
          ...came,
          bare: await bareRateOf(quick, hall, { clients: many, each: eachSends, round }),
        });
      }
    }
  } finally {
    await quick.stop();
  }
  const rates = tabletsAtOnce.map((many) => {
    const own = tried.filter((one) => one.tablets === many);
    return {
      tablets: many,
      rate: Math.max(...own.map(({ rate }) => rate)),
      bare: Math.max(...own.map(({ bare }) => bare)),
      again: own.reduce((sum, { again }) => sum + again, 0),
    };
  });
  const [[, checkIn]] = costs;
  const writes = checkIn?.write ?? Number.NaN;
  return {
    title: 'What tablets send',
    how:
      `${eachSends} check-ins of each tablet that waited while there was no network, 25 a call, one call after another, through the whole laptop; each is verified, opened and settled in a transaction of its own. Beside it the bare ` +
      'transaction of a check-in (what became of it, who is in, the news for other tablets, the tablet’s count) by as many clients straight to DynamoDB Local, which costs 8 write units. The streams are still. ' +
      `Both at their best of ${rounds} rounds, interleaved. Uploads that failed and were sent again, as the app does: ${rates.map(({ again }) => again).join(' and ')}. ` +
      `Units are those of a call of up to 25, shared. Budgets: ${mostWrites} write units a check-in, and ${leastOfBare} of the rate of the bare transactions.`,
    head: ['act', 'a second', 'bare, a second', 'writes each', 'writes on indexes', 'reads'],
    rows: [
      ...rates.map(({ tablets: many, rate, bare }) => [
        `check-ins of ${many === 1 ? 'one tablet' : `${many} tablets at once`}`,
        against(rounded(rate), rate >= leastOfBare * bare),
        rounded(bare),
        '',
        '',
        '',
      ]),
      ...costs.map(([what, cost]) => [
        what,
        '',
        '',
        ...(cost === undefined
          ? ['', '', '']
          : [
              what === 'a check-in'
                ? against(rounded(cost.write, 1), cost.write <= mostWrites)
                : rounded(cost.write, 1),
              rounded(cost.index, 1),
              rounded(cost.read, 1),
            ]),
      ]),
      ['the bare transaction of a check-in', '', '', '8.0', '0.0', '0.0'],
    ],
    verdicts: [
      {
        what: `a check-in costs ${rounded(writes, 1)} write units (at most ${mostWrites})`,
        held: writes <= mostWrites,
      },
      ...rates.map(({ tablets: many, rate, bare }) => ({
        what: `${many === 1 ? 'one tablet' : `${many} tablets`}: ${rounded(rate)} check-ins a second are settled, bare ${rounded(bare)} (at least ${leastOfBare} of it)`,
        held: rate >= leastOfBare * bare,
      })),
    ],
  };
};

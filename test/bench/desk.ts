import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { directoryActions } from '#directory/actions.ts';
import { type Database, everyItem, type Item } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { rsvpsStore } from '#rsvps/store.ts';
import { type Fields, type Reply, together } from '../support/person.ts';
import { deskOf, type Evening, must } from './evening.ts';
import { against, median, rounded, type Section } from './figures.ts';

/** The largest event that the desk is held to. */
const guests = 5_000;
/** What a page or a file may take beside the bare reads of the same list, on one core: milliseconds. */
const mostBeside = { list: 600, part: 600, csv: 900, xlsx: 2_500 } as const;
/** Names of a first screen, which have to be in the first page of the query. */
const aScreen = 50;
const rounds = 3;

const first = ['Noor', 'Fatima', 'Emre', 'Linh', 'Anouk', 'Wim', 'Ineke', 'Yusuf', 'Sanne', 'Daan'];
const last = ['van den Berg', 'El Amrani', 'Şahin', 'Nguyễn', 'de Vries-Jansen', '’t Hart', 'Bos', 'Bakker', 'Visser'];
const municipalities = directoryActions()
  .municipalitiesOn('2019-05-22')
  .map(({ code }) => code);

/** A guest as signing up leaves them: every ninth waits, every fiftieth needs something. */
export const guestAt = (slug: string, at: number): Rsvp => {
  const named = `${first[at % first.length]} ${last[at % last.length]}`;
  const askedAt = new Date(Date.parse('2019-05-01T09:00:00.000Z') + at * 1_000).toISOString();
  return {
    for: 'self',
    name: named,
    email: `gast-${at}@gemeente.example`,
    role: 'wethouder',
    municipality: municipalities[at % municipalities.length],
    party: 1,
    diet: 'Vegetarisch',
    ...(at % 50 === 0 && { access: 'Een plek voor een rolstoel' }),
    slug,
    guest: `${String(at).padStart(16, 'a')}~${'b'.repeat(16)}`,
    state: at % 9 === 0 ? 'waiting' : 'seated',
    generation: 1,
    changes: 0,
    revision: 1,
    language: 'nl',
    askedAt,
    toldVersion: 1,
    linkGeneration: 1,
    linkMailedAt: askedAt,
    repeats: 0,
    requests: [{ id: 'r'.repeat(22), hash: 'h'.repeat(16), was: 'seated' }],
    acts: [{ at: askedAt, by: 'visitor', act: 'reserve-seat: seated', fields: [] }],
  };
};

/** What the index carries of an item, in bytes as DynamoDB counts them: names and values of text; numbers and marks are small. */
const carried = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name + String(value)), 0);

const timed = async <T>(act: () => Promise<T>): Promise<{ readonly ms: number; readonly got: T }> => {
  const began = performance.now();
  const got = await act();
  return { ms: performance.now() - began, got };
};

/** The slug of an event with so many guests, written as their sign-ups would leave them. */
export const crowdedEvent = async (
  evening: Evening,
  database: Database,
  { title = 'Een zaal vol', many = guests, guest = guestAt, settings = {} as Fields } = {},
): Promise<string> => {
  const slug = await evening.publish({ title, capacity: String(many), ...settings });
  const named = (name: string): string => evening.variable(`TABLE_${name}`);
  const tables = { rsvps: named('RSVPS'), outbox: named('OUTBOX'), todo: named('TODO') };
  const store = rsvpsStore({ database, tables });
  const batches = Array.from({ length: many / 100 }, (_, at) => at * 100);
  await together(batches, 4, async (from) => {
    const some = Array.from({ length: 100 }, (_, more) => store.put(guest(slug, from + more), undefined));
    if ((await store.commit(some)).is !== 'written') throw new Error('The guests of the bench were not written');
  });
  return slug;
};

/**
 * The desk of an event with 5,000 guests: the list, a part of it and its exports, beside the bare reads of the same index, which is all that the
 * database does for them.
 */
export const measureDesk = async (evening: Evening): Promise<Section> => {
  const { laptop, desk } = evening;
  const client = new DynamoDBClient({
    endpoint: laptop.database.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  try {
    const database = sdkDatabase(client);
    const slug = await crowdedEvent(evening, database);
    const table = evening.variable('TABLE_RSVPS');
    const query = { in: table, index: { name: 'desk', of: 'deskOf', item: 'deskName' }, of: slug, limit: 10_000 };
    const bare = async (): Promise<Item[]> => {
      const items: Item[] = [];
      for await (const item of everyItem(database, query)) items.push(item);
      return items;
    };
    const firstPage = await timed(() => database.query(query));
    const whole = await timed(bare);
    const leastUnits = whole.got.reduce((sum, item) => sum + carried(item), 0) / 4_096 / 2;
    const list = `${deskOf(slug)}/gasten`;
    const exported = async (format: string): Promise<string> => {
      const { request } = await desk.open(`${deskOf(slug)}/uitvoer`);
      const made = must(await desk.post(`${deskOf(slug)}/uitvoer`, { what: 'guests', format, request }), 303);
      const { body } = must(await desk.get(made.location ?? ''), 200);
      return /href="(\/bureau\/[^"]*\/uitvoer\/[^"]*)"/.exec(body)?.[1] ?? '';
    };
    const looks: readonly (readonly [keyof typeof mostBeside, string, string])[] = [
      ['list', `the list of ${guests} guests, its first page`, list],
      ['part', 'who waits, of one province', `${list}?stand=wachtlijst&provincie=Utrecht`],
      ['csv', `export of ${guests} guests as CSV`, await exported('csv')],
      ['xlsx', `the same as a workbook`, await exported('xlsx')],
    ];
    const measured = [];
    for (const [what, title, path] of looks) {
      const times: number[] = [];
      const beside: number[] = [];
      let reply: Reply | undefined;
      let units = 0;
      for (let round = 0; round < rounds; round += 1) {
        beside.push((await timed(bare)).ms);
        laptop.resetUnits();
        const { ms, got } = await timed(() => desk.get(path));
        times.push(ms);
        reply = must(got, 200, title);
        units = Object.values(laptop.units().indexes).reduce((sum, { read }) => sum + read, 0);
      }
      measured.push({ what, title, ms: median(times), bare: median(beside), units, bytes: reply?.body.length ?? 0 });
    }
    const inFirstPage = firstPage.got.items.length;
    return {
      title: `The desk of an event with ${guests} guests`,
      how:
        'Beside each stand the bare reads of the same list by one client, page after page, which is all that the database does for it; the rest is ours, start-up and ' +
        `the laptop's gateway included. The index carries ${rounded((leastUnits * 8_192) / guests)} bytes a guest, so ${rounded(leastUnits)} read units are the least for the whole list. The first ` +
        'answer of the query (the emulator ends it by the size of whole items, the service by what the index carries) ' +
        `came after ${rounded(firstPage.ms)} ms with ${inFirstPage} guests, a screen shows ${aScreen}. Budgets, beside the reads: ${mostBeside.list} ms a page, ${mostBeside.csv} a CSV, ${mostBeside.xlsx} a workbook.`,
      head: ['act', 'ms', 'bare reads, ms', 'read units', 'kB'],
      rows: measured.map(({ what, title, ms, bare: reads, units, bytes }) => [
        title,
        against(rounded(ms), ms - reads <= mostBeside[what]),
        rounded(reads),
        rounded(units),
        rounded(bytes / 1_000),
      ]),
      verdicts: [
        {
          what: `the first page of the query holds ${inFirstPage} guests (at least ${aScreen})`,
          held: inFirstPage >= aScreen,
        },
        ...measured.map(({ what, title, ms, bare: reads }) => ({
          what: `${title}: ${rounded(ms - reads)} ms beside the bare reads (at most ${mostBeside[what]})`,
          held: ms - reads <= mostBeside[what],
        })),
      ],
    };
  } finally {
    client.destroy();
  }
};

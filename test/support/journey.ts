import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { vi } from 'vitest';
import { wireEvents } from '#events/wire.ts';
import { type Database, everyItem } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { wireRsvps } from '#rsvps/wire.ts';
import type { LaptopOptions } from '../../infra/local/laptop.ts';
import { type Laptop, startTestLaptop } from './laptop.ts';
import { type Fields, newPerson, overHttp, type Person, type Reply, type Transport } from './person.ts';
import { deskOf, formOf, typedPlan } from './typed.ts';

export { deskOf, formOf, typedAnswers, typedPlan } from './typed.ts';

export type GuestList = {
  readonly seated: readonly string[];
  /** First come first. */
  readonly waiting: readonly string[];
  readonly givenUp: readonly string[];
  readonly left: number;
  /** The key behind which a guest is released, by name. */
  readonly keys: ReadonlyMap<string, string>;
};

/** One part of the organiser's list as the desk shows it, page after page: names in its order, with the keys behind them. */
const guestsOn = async (
  read: (path: string) => Promise<Reply>,
  path: string,
): Promise<[name: string, key: string][]> => {
  const { body } = await read(path);
  const [, table = ''] = /<table[^>]*id="guests"[^>]*>([\s\S]*?)<\/table>/.exec(body) ?? [];
  const rows = [...table.matchAll(/<th[^>]*scope="row"[^>]*><a[^>]*href="[^"]*\/gasten\/([^"]*)"[^>]*>([^<]*)<\/a>/g)];
  const here = rows.map(([, key = '', name = '']): [string, string] => [name, decodeURIComponent(key)]);
  const next = /href="([^"]*)"[^>]*rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  return next === undefined ? here : [...here, ...(await guestsOn(read, next))];
};

/** The organiser's list: who has a place, who waits in which order, who gave up. */
export const guestListAt = async (read: (path: string) => Promise<Reply>, list: string): Promise<GuestList> => {
  const seated = await guestsOn(read, `${list}?stand=plek`);
  const waiting = await guestsOn(read, `${list}?stand=wachtlijst`);
  const givenUp = await guestsOn(read, `${list}?stand=afgemeld`);
  const { body } = await read(list);
  const names = (guests: readonly [string, string][]) => guests.map(([name]) => name);
  return {
    seated: names(seated),
    waiting: names(waiting),
    givenUp: names(givenUp),
    left: Number(/\sdata-left="(\d+)"/.exec(body)?.[1]),
    keys: new Map([...seated, ...waiting, ...givenUp]),
  };
};

const must = (reply: Reply, status: number, what: string): Reply => {
  if (reply.status === status) return reply;
  const said = /<(?:main|body)[\s\S]*/.exec(reply.body)?.[0] ?? reply.body;
  throw new Error(
    `${what}: ${reply.status} instead of ${status}: ${said
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 300)}`,
  );
};

/** Everything that lies in the tables, one line an item, for telling whether something changed. */
export const contentsOf = async (laptop: Laptop, leaveOut: (item: string) => boolean = () => false) => {
  const lines: string[] = [];
  for (const { name } of laptop.blueprint.tables) {
    let after: unknown;
    do {
      const page: Record<string, unknown> = await laptop.database.call('Scan', {
        TableName: name,
        ConsistentRead: true,
        ...(after === undefined ? {} : { ExclusiveStartKey: after as never }),
      });
      for (const item of page.Items as Record<string, unknown>[]) {
        const sorted = Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
        lines.push(`${name} ${JSON.stringify(sorted)}`);
      }
      after = page.LastEvaluatedKey;
    } while (after !== undefined && after !== null);
  }
  return lines.filter((line) => !leaveOut(line)).sort();
};

/** The rooms themselves over the laptop's database: for what would take too long through the pages. */
export const roomsOf = (laptop: Laptop) => {
  const environment = Object.assign({}, ...laptop.blueprint.functions.map((plan) => plan.environment)) as Record<
    string,
    string
  >;
  const tables = Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => name.startsWith('TABLE_'))
      .map(([name, value]) => [name.slice(6).toLowerCase(), value]),
  ) as Record<'accounts' | 'events' | 'limits' | 'outbox' | 'pledges' | 'rsvps' | 'todo', string>;
  const client = new DynamoDBClient({
    endpoint: laptop.database.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const database: Database = sdkDatabase(client);
  const secret = environment.LINK_SECRET ?? '';
  return {
    tables,
    environment,
    secret,
    database,
    events: wireEvents(tables, database).actions,
    rsvps: wireRsvps(tables, secret, database).actions,
  };
};

const codeIn = (mails: ReturnType<Laptop['inbox']>, email: string): string => {
  const code = /\b\d{6}\b/.exec(mails.findLast(({ to }) => to.includes(email))?.text ?? '')?.[0];
  if (code === undefined) throw new Error(`No mail with a code came for ${email}`);
  return code;
};

/**
 * A laptop with its organiser at the desk. One for a test file: `startJourney` in `beforeAll`, `laptop.stop` in `afterAll`. Everybody goes over
 * HTTP unless `reach` says how else.
 */
export const startJourney = async (
  options: LaptopOptions = {},
  reach: (laptop: Laptop) => Transport = ({ address }) => overHttp(address),
) => {
  const laptop = await startTestLaptop(options);
  const rooms = roomsOf(laptop);
  const transport = reach(laptop);
  const anybody = (): Person => newPerson(laptop.address, transport);

  /** Signs in with the code from the mail, which the sweep has sent by then, whatever the streams do. */
  const signIn = async (email: string): Promise<Person> => {
    const person = anybody();
    const { request } = await person.open('/inloggen');
    const before = laptop.inbox().length;
    must(await person.post('/inloggen', { email, request }), 303, 'asking for a code');
    // With the streams on, the mail may be on its way already when the sweep looks; what a busy machine's database kept waiting is the next sweep's, and
    // what met silence is tried again after a minute.
    const mailed = async (): Promise<string> => {
      await laptop.sweepNow();
      return codeIn(laptop.inbox().slice(before), email);
    };
    const code = await vi.waitFor(mailed, { timeout: 80_000, interval: 500 });
    must(await person.post('/inloggen', { code }), 303, 'signing in');
    return person;
  };
  const organiser = (JSON.parse(rooms.environment.FIRST_ORGANISER ?? '{}') as { email: string }).email;
  const desk = await signIn(organiser);

  const create = async (different: Fields = {}, by = desk): Promise<string> => {
    const { request } = await by.open('/bureau/bijeenkomsten/nieuw');
    const made = must(
      await by.post('/bureau/bijeenkomsten/nieuw', { ...typedPlan(different), request }),
      303,
      'making an event',
    );
    return new URL(made.location ?? '', laptop.address).pathname.split('/').at(-1) ?? '';
  };

  const guests = (slug: string) =>
    guestListAt(async (path) => must(await desk.get(path), 200, 'the list'), `${deskOf(slug)}/gasten`);

  return {
    laptop,
    rooms,
    desk,
    signIn,
    organiser,
    newPerson: anybody,
    create,
    /** Makes and publishes an event; gives its slug. */
    publish: async (different: Fields = {}, by = desk): Promise<string> => {
      const slug = await create(different, by);
      must(await by.post(`${deskOf(slug)}/publiceren`, {}), 303, 'publishing');
      return slug;
    },
    /** Saves an event as it stands with some answers different, as the editor does. */
    change: async (slug: string, plan: Fields): Promise<Reply> => {
      const { page, request } = await desk.open(deskOf(slug));
      const revision = /name="revision"[^>]*value="(\d+)"/.exec(page.body)?.[1];
      return must(await desk.post(deskOf(slug), { ...typedPlan(plan), request, revision }), 303, 'changing an event');
    },
    cancel: async (slug: string, reason: string): Promise<Reply> =>
      must(await desk.post(`${deskOf(slug)}/afgelasten`, { reason }), 303, 'cancelling'),
    /** Signs somebody up in a browser of their own and gives their own page. */
    signUp: async (slug: string, typed: Fields, language: 'nl' | 'en' = 'nl') => {
      const person = anybody();
      const path = `${language === 'en' ? '/en' : ''}${formOf(slug)}`;
      const { request } = await person.open(path);
      const pressed = must(await person.post(path, { ...typed, request }), 303, `signing up ${String(typed.name)}`);
      const page = await person.get(pressed.location ?? '');
      return { person, page, place: pressed.location ?? '', request };
    },
    /** Somebody without an address, entered by staff. */
    enter: async (slug: string, typed: Fields): Promise<string> => {
      const { request } = await desk.open(`${deskOf(slug)}/gasten?toevoegen=ja`);
      const entered = must(
        await desk.post(`${deskOf(slug)}/gasten`, { act: 'add', ...typed, request }),
        303,
        'entering a guest',
      );
      return new URL(entered.location ?? '', laptop.address).searchParams.get('uitkomst') ?? '';
    },
    releaseByDesk: async (slug: string, guest: string): Promise<Reply> =>
      must(await desk.post(`${deskOf(slug)}/gasten`, { act: 'release', guest }), 303, 'releasing'),
    guests,
    mailsTo: (address: string) => laptop.inbox().filter(({ to }) => to === address),
    /** Every mail that is owed about an event, as its record stands. */
    owed: async (slug: string) => {
      const query = {
        in: rooms.tables.outbox,
        index: { name: 'log', of: 'about', item: 'owedAt' },
        of: `event#${slug}`,
        limit: 500,
      };
      const owed = [];
      for await (const item of everyItem(rooms.database, query)) {
        owed.push({
          id: String(item.id),
          kind: String(item.kind),
          by: String(item.by),
          reader: String(item.reader),
          state: String(item.state),
          attempts: Number(item.attempts),
          to: item.to === undefined ? undefined : String(item.to),
        });
      }
      return owed;
    },
  };
};

export type Journey = Awaited<ReturnType<typeof startJourney>>;

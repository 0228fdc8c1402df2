import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Database, Query } from '#platform/dynamo/port.ts';
import { bundle } from '../../infra/build.ts';
import { startDatabase } from '../support/dynamodb-local.ts';
import { allTables } from '../support/house.ts';
import type { Handler } from '../support/visit.ts';
import { against, least, median, type Pace, rounded, type Section } from './figures.ts';
import type { memoryDatabase, openRooms, sdkDatabase } from './rooms.ts';

type Rooms = {
  readonly memoryDatabase: typeof memoryDatabase;
  readonly openRooms: typeof openRooms;
  readonly sdkDatabase: typeof sdkDatabase;
};
type Asked = Parameters<Handler>;

/**
 * Most CPU a request may take outside the DynamoDB port, in µs. A page with a ticket has a QR code to make and to draw, which alone is some 130. A month of a
 * calendar has ninety parts of a day, each looked up for a free unit.
 */
const budgets = { rsvp: 300, page: 400, ticket: 550, calendar: 1_500 } as const;

/** One kind of request: how often it may be sent, what it has to answer, and a fresh one of it. */
type Kind = {
  readonly name: string;
  readonly budget: number;
  readonly status: number;
  readonly handler: Handler;
  readonly next: () => Asked;
};

/**
 * A port that answers at once: reads give what they gave the first time, writes are taken and dropped. What is left is the
 * CPU of our own code.
 */
const answersFromMemory = (database: Database): Database => {
  const pages = new Map<string, ReturnType<Database['query']>>();
  const items = new Map<string, ReturnType<Database['get']>>();
  const nameOf = ({ in: table, of, item = {} }: Query) =>
    `${table} ${of} ${'startsWith' in item ? item.startsWith : (item.from ?? '')}`;
  const known = <Answer>(answers: Map<string, Answer>, name: string, ask: () => Answer): Answer => {
    const answer = answers.get(name) ?? ask();
    answers.set(name, answer);
    return answer;
  };
  return {
    get: (table, key) => known(items, `${table} ${key.of} ${key.item}`, () => database.get(table, key)),
    query: (query) => known(pages, nameOf(query), () => database.query(query)),
    write: async () => ({ is: 'written' }),
    transact: async () => ({ is: 'written' }),
  };
};

const answers = (number: number) => ({
  for: 'self',
  name: `Noor van den Berg ${number}`,
  email: `noor.${number}@gemeente.example`,
  role: 'wethouder',
  municipality: 'GM0794',
  party: '1',
  request: `request-of-round-${number}`,
});

/** The requests of an evening as the gateway writes them: one is sent by a browser, and comes again with other answers. */
const kindsOver = async (rooms: Rooms, filled: Database, measured: Database): Promise<readonly Kind[]> => {
  const slug = await rooms.openRooms(filled).publish();
  const seen = new Map<string, { handler: Handler; asked: Asked }>();
  const sent = async (
    name: string,
    send: (browser: ReturnType<ReturnType<Rooms['openRooms']>['browser']>) => Promise<unknown>,
    over: Database,
  ) => {
    await send(
      rooms.openRooms(over).browser((handler) => (...asked) => {
        seen.set(name, { handler, asked });
        return handler(...asked);
      }),
    );
    const last = seen.get(name);
    if (last === undefined) throw new Error(`${name} sent nothing`);
    return last;
  };
  const form = `/bijeenkomsten/${slug}/aanmelden`;
  let place = '';
  await sent(
    'first',
    async ({ atRsvps }) => {
      const { location, status, body } = await atRsvps.post(form, answers(0));
      if (location === undefined) throw new Error(`The first sign-up was not taken: ${status} ${body.slice(0, 500)}`);
      place = location;
    },
    filled,
  );
  const post = await sent('rsvp', ({ atRsvps }) => atRsvps.post(form, answers(1)), measured);
  const eventPage = await sent('event', ({ atEvents }) => atEvents.get(`/bijeenkomsten/${slug}`), measured);
  const formPage = await sent('form', ({ atRsvps }) => atRsvps.get(form), measured);
  const ownPage = await sent('place', ({ atRsvps }) => atRsvps.get(place), measured);
  const kit = await rooms.openRooms(filled).lend();
  const kitPage = await sent('kit', ({ atKits }) => atKits.get(`/pakketten/${kit}`), measured);
  const month = `/pakketten/${kit}/kalender?station=HM&vanaf=2019-06-01`;
  const calendar = await sent('calendar', ({ atKits }) => atKits.get(month), measured);
  const [posted, context] = post.asked;
  const token = new URLSearchParams(posted.body ?? '').get('form') ?? '';
  let number = 1;
  const nextAnswers = (): Asked => {
    number += 1;
    const body = new URLSearchParams({ ...answers(number), form: token }).toString();
    return [{ ...posted, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }, context];
  };
  return [
    { name: 'RSVP', budget: budgets.rsvp, status: 303, handler: post.handler, next: nextAnswers },
    { name: 'event page', budget: budgets.page, status: 200, handler: eventPage.handler, next: () => eventPage.asked },
    { name: 'form page', budget: budgets.page, status: 200, handler: formPage.handler, next: () => formPage.asked },
    { name: 'own page', budget: budgets.ticket, status: 200, handler: ownPage.handler, next: () => ownPage.asked },
    { name: 'kit page', budget: budgets.page, status: 200, handler: kitPage.handler, next: () => kitPage.asked },
    {
      name: 'month of a calendar',
      budget: budgets.calendar,
      status: 200,
      handler: calendar.handler,
      next: () => calendar.asked,
    },
  ];
};

/** µs of CPU that each of a batch of requests took, all threads of this process together. */
const cpuOf = async ({ name, status, handler, next }: Kind, batch: number): Promise<number> => {
  const requests = Array.from({ length: batch }, next);
  const before = process.cpuUsage();
  for (const asked of requests) {
    const result = await handler(...asked);
    if (result.statusCode !== status)
      throw new Error(`${name} answered ${result.statusCode}: ${result.body?.slice(0, 300)}`);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / batch;
};

/**
 * CPU of warm requests, from the gateway's event to the answer: with a port that answers from memory, then over the SDK
 * and DynamoDB Local. It is the built code: bundled as functions are, with React's production build.
 */
export const measureWarm = async (folder: string, { quick }: Pace): Promise<Section> => {
  const rounds = quick ? 6 : 25;
  const batch = 200;
  const throughSdk = 50;
  const file = join(folder, 'rooms.cjs');
  await bundle(join(import.meta.dirname, 'rooms.ts'), file);
  const local = await startDatabase(allTables);
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'laptop',
    AWS_SECRET_ACCESS_KEY: 'laptop',
    AWS_ENDPOINT_URL_DYNAMODB: local.endpoint,
  });
  try {
    const rooms = createRequire(import.meta.url)(file) as Rooms;
    const memory = rooms.memoryDatabase();
    const sdk = rooms.sdkDatabase();
    const pure = await kindsOver(rooms, memory, answersFromMemory(memory));
    const real = await kindsOver(rooms, sdk, sdk);
    const measured = pure.map((kind, place) => ({
      kind,
      whole: real[place] ?? kind,
      own: [] as number[],
      withSdk: [] as number[],
    }));
    for (const { kind, whole } of measured) {
      // The optimising compiler has to have seen a function a few thousand times.
      await cpuOf(kind, quick ? 500 : 3000);
      await cpuOf(whole, quick ? 50 : 300);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { kind, whole, own, withSdk } of measured) {
        own.push(await cpuOf(kind, batch));
        withSdk.push(await cpuOf(whole, throughSdk));
      }
    }
    return {
      title: 'Warm CPU',
      how:
        `µs of CPU a request, from the gateway's event to the answer, all threads counted (${rounds} rounds, interleaved: ` +
        `${batch} requests each with a port that answers from memory, ${throughSdk} over the SDK and DynamoDB Local). The budget is ` +
        'for our own code, the least; the rest is what the SDK takes to build, sign, send and read its calls.',
      head: ['request', 'own, least', 'own, median', 'budget', 'with the SDK, least', 'median', "the SDK's share"],
      rows: measured.map(({ kind, own, withSdk }) => [
        kind.name,
        against(rounded(least(own)), least(own) <= kind.budget),
        rounded(median(own)),
        rounded(kind.budget),
        rounded(least(withSdk)),
        rounded(median(withSdk)),
        `${rounded(100 * (1 - median(own) / median(withSdk)))} %`,
      ]),
      verdicts: measured.map(({ kind, own }) => ({
        what: `${kind.name} takes ${rounded(least(own))} µs of CPU outside the port (at most ${kind.budget})`,
        held: least(own) <= kind.budget,
      })),
    };
  } finally {
    await local.stop();
  }
};

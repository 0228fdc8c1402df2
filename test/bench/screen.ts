import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repository } from '../../infra/build.ts';
import { openEdge } from '../../infra/local/edge.ts';
import { type GatewayAnswer, openGateway } from '../../infra/local/gateway.ts';
import { pollOf } from './campaign.ts';
import type { Evening } from './evening.ts';
import { against, percentile, rounded, type Section } from './figures.ts';

const crowds = [1, 10_000] as const;
const seconds = 10;
/** Most that many screens may cost the database, as a multiple of what one costs. */
const most = 1.1;

type Measured = {
  readonly screens: number;
  readonly members: number;
  readonly polls: number;
  readonly asked: number;
  readonly calls: number;
  readonly units: number;
  readonly ms: readonly number[];
  readonly bytes: { readonly whole: number; readonly same: number };
};

/** Bytes of an answer over HTTP/1.1, packed as the front packs it. */
const bytesOf = ({ status, headers, body }: GatewayAnswer): number => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`.length + (body.length === 0 ? 0 : gzipSync(body).length);
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/**
 * So many screens that ask every second for ten seconds, each with the tag of what it has, through a front of their own that
 * holds nothing yet. Its clock is given, so the screens ask one after another, spread over their second, without waiting.
 */
const play = async ({ laptop }: Evening, slug: string, screens: number): Promise<Measured> => {
  const { edge: plan, routes, functions } = laptop.blueprint;
  const nameOf = new Map(functions.map(({ id, name }) => [id, name]));
  let asked = 0;
  const gateway = openGateway(routes, (id, event) => laptop.invoke(nameOf.get(id) ?? id, JSON.parse(event)));
  const { answer } = openEdge({
    plan,
    staticFolder: join(repository, '.build', 'static'),
    api: (request) => {
      asked += 1;
      return gateway(request);
    },
  });
  const begin = Date.parse(laptop.clock.now());
  const tags: (string | undefined)[] = [];
  const ms: number[] = [];
  const bytes = { whole: 0, same: 0 };
  let members = 0;
  laptop.resetUnits();
  for (let second = 0; second < seconds; second += 1) {
    for (let screen = 0; screen < screens; screen += 1) {
      const tag = tags[screen];
      const before = performance.now();
      const came = await answer({
        method: 'GET',
        rawPath: pollOf(slug),
        rawQuery: '',
        headers: { accept: '*/*', ...(tag !== undefined && { 'if-none-match': tag }) },
        body: Buffer.alloc(0),
        sourceIp: '127.0.0.1',
        nowMs: begin + (second + screen / screens) * 1000,
      });
      ms.push(performance.now() - before);
      if (came.status === 304) bytes.same ||= bytesOf(came);
      else if (came.status === 200) {
        tags[screen] = String(came.headers.etag);
        bytes.whole ||= bytesOf(came);
        members ||= Number(JSON.parse(came.body.toString()).count);
      } else throw new Error(`A poll answered ${came.status}`);
    }
  }
  const { tables, indexes, calls } = laptop.units();
  return {
    screens,
    members,
    polls: ms.length,
    asked,
    calls: sum(Object.values(calls).flatMap((own) => Object.values(own))),
    units: sum([...Object.values(tables), ...Object.values(indexes)].map(({ read, write }) => read + write)),
    ms,
    bytes,
  };
};

/**
 * What screens that poll cost: one, and ten thousand through the shared cache of a second. The laptop counts units, and its
 * streams are off.
 */
export const measureScreen = async (evening: Evening, slugs: readonly string[]): Promise<Section> => {
  const all: { readonly one: Measured; readonly crowd: Measured }[] = [];
  for (const slug of slugs) {
    await play(evening, slug, 1);
    all.push({ one: await play(evening, slug, crowds[0]), crowd: await play(evening, slug, crowds[1]) });
  }
  const grouped = (count: number): string => count.toLocaleString('en');
  const row = (shown: Measured, held: boolean) => [
    `${grouped(shown.screens)} at ${shown.members} members`,
    grouped(shown.polls),
    rounded(shown.asked),
    rounded(shown.calls),
    against(rounded(shown.units / seconds, 1), held),
    rounded(percentile(shown.ms, 0.5), 3),
    rounded(percentile(shown.ms, 0.99), 3),
    rounded(shown.bytes.whole),
    rounded(shown.bytes.same),
  ];
  const within = ({ one, crowd }: { readonly one: Measured; readonly crowd: Measured }): boolean =>
    crowd.units <= one.units * most;
  return {
    title: 'Screens that poll',
    how:
      `Every screen asks for the campaign as JSON once a second, for ${seconds} s, with the tag of what it has; nothing is signed meanwhile. ` +
      'They ask through a front of their own over the functions and the database of the laptop, one after another on a clock that is given, spread ' +
      'over the second: at an edge of CloudFront too, who comes while it is fetching waits for that one answer. ' +
      'A poll out of the cache never leaves the front. Bytes are headers and body, packed by gzip, over HTTP/1.1: of a first answer, and of 304 to a ' +
      `screen that has it. Budget: ${grouped(crowds[1])} screens cost the database at most what one costs and a tenth more.`,
    head: [
      'screens',
      'polls',
      'reach the API',
      'database calls',
      'units a second',
      'ms p50',
      'ms p99',
      'bytes of 200',
      'bytes of 304',
    ],
    rows: all.flatMap((pair) => [row(pair.one, true), row(pair.crowd, within(pair))]),
    verdicts: all.map((pair) => ({
      what:
        `${grouped(pair.crowd.screens)} screens at ${pair.crowd.members} members cost ${rounded(pair.crowd.units / seconds, 1)} units a second, ` +
        `one costs ${rounded(pair.one.units / seconds, 1)} (at most ${most} times that)`,
      held: within(pair),
    })),
  };
};

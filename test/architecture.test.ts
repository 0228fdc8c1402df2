import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A file as the rules see it, so that a wrong example needs no file. */
type File = { readonly path: string; readonly text: string };

type Import = {
  readonly from: string;
  /** As it is written: `./store.ts`, `#events/actions.ts`, `zod/mini`. */
  readonly what: string;
  /** Nothing of it is left when types are stripped. */
  readonly typeOnly: boolean;
};

const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '..');

const house: readonly File[] = globSync('{functions,emails,infra,scripts,test}/**/*.{ts,tsx,mjs}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  // Its plants are text.
  .filter((path) => path !== 'test/architecture.test.ts')
  .sort()
  .map((path) => ({ path, text: readFileSync(posix.join(root, path), 'utf8') }));

// ── reading imports ──────────────────────────────────────────────────────────────────────────────────────────────────

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{}()])\/\/.*$/gm, '$1');

/** Every `import`, `export … from` and `import()` of a file. */
const importsOf = ({ path, text }: File): readonly Import[] => {
  const code = withoutComments(text);
  const statements = [
    ...code.matchAll(/^[ \t]*(?:import|export)\s+(type\s+)?([\w\s{},*$]*?)\s*from\s*['"]([^'"]+)['"]/gm),
  ].map(([, type, names = '', what = '']) => ({ from: path, what, typeOnly: type !== undefined || onlyTypes(names) }));
  const bare = [...code.matchAll(/^[ \t]*import\s*['"]([^'"]+)['"]/gm)];
  const calls = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  return [...statements, ...[...bare, ...calls].map(([, what = '']) => ({ from: path, what, typeOnly: false }))];
};

const onlyTypes = (names: string): boolean => {
  const inBraces = /^\s*\{([\s\S]*)\}\s*$/.exec(names)?.[1];
  const each = (inBraces ?? '').split(',').filter((name) => name.trim() !== '');
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
};

// ── where a file stands ──────────────────────────────────────────────────────────────────────────────────────────────

/** The line: a room may ask the rooms before it. */
const line = [
  'directory',
  'accounts',
  'events',
  'pledges',
  'rsvps',
  'kits',
  'check-in',
  'coalitions',
  'follow-ups',
  'web',
] as const;
const isRoom = (name: string): boolean => (line as readonly string[]).includes(name);

/** Wiring that several functions share. */
const isWire = (path: string): boolean =>
  /^functions\/[^/]+\/wire(?:-[a-z-]+)?\.ts$/.test(path) || path === 'functions/accounts/who-is.ts';
const isLambda = (path: string): boolean => /\.lambda\.tsx?$/.test(path);

type Place = { readonly area: string; readonly part: string };

/**
 * The area a file belongs to (a room, `kernel`, `platform`, `emails`, `infra`, `test`) and its part of it. What lies in a room's own folder
 * beside the parts that every room has is `beside`: what actions.ts or http.tsx was divided into.
 */
const placeOf = (path: string): Place => {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top !== 'functions') return { area: top, part: top === 'infra' ? infraPart(path) : top };
  if (!isRoom(second)) {
    return { area: second, part: second === 'platform' ? `platform/${third.replace(/\.tsx?$/, '')}` : second };
  }
  if (isLambda(path)) return { area: second, part: 'lambda' };
  if (isWire(path)) return { area: second, part: 'wire' };
  const part = third.replace(/\.tsx?$/, '');
  return { area: second, part: parts.has(part) ? part : 'beside' };
};

const parts = new Set(['core', 'contract', 'store', 'actions', 'http', 'pages', 'wording', 'browser']);

const infraPart = (path: string): string => {
  if (path.startsWith('infra/local/')) return 'infra/local';
  return /^infra\/(?:app|build)\.ts$/.test(path) ? path.replace('.ts', '') : 'infra';
};

/** The file an import leads to; undefined for a library. */
const targetOf = ({ from, what }: Import): string | undefined => {
  if (what.startsWith('.')) return posix.join(posix.dirname(from), what);
  if (what.startsWith('#emails/')) return what.slice(1);
  return what.startsWith('#') ? `functions/${what.slice(1)}` : undefined;
};

/**
 * An import in the words of the table below, from the most to the least particular. Any of them in the table lets it pass.
 * `types of` goes before each when nothing is left of the import at run time.
 */
const inWords = (one: Import): readonly string[] => {
  const from = placeOf(one.from);
  const words = namesOf(one, from);
  return one.typeOnly ? [...words.map((word) => `types of ${word}`), ...words] : words;
};

const namesOf = (one: Import, from: Place): readonly string[] => {
  const target = targetOf(one);
  if (target === undefined) return libraryIn(one.what);
  const to = placeOf(target);
  if (to.area === 'kernel') return [target.replace(/^functions\/|\.ts$/g, ''), 'kernel'];
  if (to.area === 'platform') return [to.part, 'platform'];
  if (to.area === from.area) return [`own ${to.part}`, 'own'];
  if (!isRoom(to.area)) return [to.area];
  if (!isRoom(from.area)) return [`a room's ${to.part}`];
  return line.indexOf(to.area as 'web') < line.indexOf(from.area as 'web')
    ? [`earlier ${to.part}`]
    : [`later ${to.part}`];
};

const libraryIn = (what: string): readonly string[] =>
  what.startsWith('node:') ? ['node'] : [what, what.split('/')[0] ?? what];

// ── the table ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What each part may import; what is not here is forbidden. `wrong` is a plant: a file that has to be found. */
const table: Readonly<Record<string, { readonly may: readonly string[]; readonly wrong: readonly File[] }>> = {
  kernel: {
    may: ['kernel', 'zod/mini'],
    wrong: [
      { path: 'functions/kernel/plant.ts', text: "import { now } from '#platform/clock.ts';" },
      { path: 'functions/kernel/plant.ts', text: "import { createHash } from 'node:crypto';" },
    ],
  },
  core: {
    may: ['own core', 'kernel', 'zod/mini'],
    wrong: [
      { path: 'functions/rsvps/core/plant.ts', text: "import { systemClock } from '#platform/clock.ts';" },
      { path: 'functions/rsvps/core/plant.ts', text: "import type { Event } from '#events/core/event.ts';" },
      { path: 'functions/rsvps/core/plant.ts', text: "import { rsvpsStore } from '../store.ts';" },
      { path: 'functions/rsvps/core/plant.ts', text: "import type { ReactNode } from 'react';" },
    ],
  },
  contract: {
    may: ['kernel/contract'],
    wrong: [
      { path: 'functions/rsvps/contract.ts', text: "import { wording } from './wording/index.ts';" },
      { path: 'functions/rsvps/contract.ts', text: "import { Instant } from '#kernel/instants.ts';" },
    ],
  },
  store: {
    may: ['own core', 'own store', 'kernel', 'platform/dynamo', 'platform/outbox', 'platform/todo', 'platform/links'],
    wrong: [
      { path: 'functions/rsvps/store.ts', text: "import type { Visit } from '#platform/http/visit.ts';" },
      { path: 'functions/rsvps/store.ts', text: "import { eventsStore } from '#events/store.ts';" },
    ],
  },
  actions: {
    may: [
      'own core',
      'own store',
      'own beside',
      'own wire',
      'kernel',
      'platform',
      'types of earlier actions',
      'types of own contract',
    ],
    wrong: [
      { path: 'functions/rsvps/actions.ts', text: "import { eventsActions } from '#events/actions.ts';" },
      { path: 'functions/rsvps/actions.ts', text: "import type { EventsStore } from '#events/store.ts';" },
      { path: 'functions/rsvps/actions.ts', text: "import { PlacePage } from './pages/place.tsx';" },
      { path: 'functions/rsvps/actions.ts', text: "import { createElement } from 'react';" },
    ],
  },
  beside: {
    may: [
      'own core',
      'own store',
      'own beside',
      'own contract',
      'kernel',
      'platform',
      'types of own actions',
      'types of earlier actions',
      'types of aws-lambda',
      'resend',
      'csv-stringify',
      'write-excel-file',
      '@simplewebauthn/server',
    ],
    wrong: [
      { path: 'functions/rsvps/plant.ts', text: "import { PlacePage } from './pages/place.tsx';" },
      { path: 'functions/rsvps/plant.ts', text: "import { eventsStore } from '#events/store.ts';" },
    ],
  },
  http: {
    may: [
      'own http',
      'own core',
      'own contract',
      'own pages',
      'own wording',
      'own beside',
      'types of own actions',
      'types of earlier actions',
      'kernel',
      'platform',
      'types of react',
    ],
    wrong: [
      { path: 'functions/rsvps/http.tsx', text: "import { rsvpsStore } from './store.ts';" },
      { path: 'functions/rsvps/http.tsx', text: "import { rsvpsActions } from './actions.ts';" },
      { path: 'functions/rsvps/http.tsx', text: "import { ListPage } from '#events/pages/list.tsx';" },
    ],
  },
  pages: {
    may: [
      'own pages',
      'own core',
      'own wording',
      'types of own actions',
      'kernel',
      'platform/pages',
      'types of platform/http',
      'types of react',
    ],
    wrong: [
      { path: 'functions/rsvps/pages/plant.tsx', text: "import { rsvpsActions } from '../actions.ts';" },
      { path: 'functions/rsvps/pages/plant.tsx', text: "import type { Rsvp } from '../store.ts';" },
      { path: 'functions/rsvps/pages/plant.tsx', text: "import { httpFunction } from '#platform/http/stack.ts';" },
    ],
  },
  wording: {
    may: ['own wording', 'types of own core', 'kernel'],
    wrong: [
      { path: 'functions/rsvps/wording/nl.ts', text: "import { readAnswers } from '../core/answers.ts';" },
      { path: 'functions/rsvps/wording/nl.ts', text: "import { Paragraph } from '#platform/pages/paragraph.tsx';" },
    ],
  },
  browser: {
    may: ['own browser', 'own core', 'own wording', 'earlier core', 'earlier wording', 'kernel', 'idb', 'qr/decode.js'],
    wrong: [
      { path: 'functions/rsvps/browser/plant.ts', text: "import { rsvpsStore } from '../store.ts';" },
      { path: 'functions/rsvps/browser/plant.ts', text: "import { log } from '#platform/log.ts';" },
    ],
  },
  wire: {
    may: [
      ...['core', 'contract', 'store', 'actions', 'beside', 'wire'].flatMap((part) => [
        `own ${part}`,
        `earlier ${part}`,
      ]),
      'kernel',
      'platform',
      'emails',
    ],
    wrong: [{ path: 'functions/rsvps/wire.ts', text: "import { webActions } from '#web/actions.ts';" }],
  },
  lambda: {
    may: [
      ...['core', 'contract', 'store', 'actions', 'beside', 'wire'].flatMap((part) => [
        `own ${part}`,
        `earlier ${part}`,
      ]),
      'own http',
      'kernel',
      'platform',
      'types of aws-lambda',
    ],
    wrong: [
      { path: 'functions/rsvps/http.lambda.ts', text: "import { webActions } from '#web/actions.ts';" },
      { path: 'functions/rsvps/tick.lambda.ts', text: "import { renderMail } from '#emails/render.ts';" },
    ],
  },
  platform: {
    may: [
      'kernel',
      'platform',
      'node',
      'zod/mini',
      'react',
      'react-dom/server',
      'markdown-it',
      'qr',
      '@middy/core',
      '@aws-sdk/client-dynamodb',
      'types of aws-lambda',
    ],
    wrong: [
      { path: 'functions/platform/http/plant.ts', text: "import type { Event } from '#events/actions.ts';" },
      { path: 'functions/platform/plant.ts', text: "import { mail } from '#emails/render.ts';" },
    ],
  },
  emails: {
    may: ['own', 'kernel', 'react', 'react-dom/server', '@react-email/components', 'ts-ics'],
    wrong: [
      { path: 'emails/rsvps/plant.tsx', text: "import { wording } from '#rsvps/wording/index.ts';" },
      { path: 'emails/plant.ts', text: "import { linkToken } from '#platform/links.ts';" },
    ],
  },
  infra: {
    may: [
      'own',
      "a room's contract",
      'kernel/contract',
      'platform/contract',
      'node',
      'aws-cdk-lib',
      'constructs',
    ].concat(['esbuild', 'lightningcss', 'purgecss']),
    wrong: [
      { path: 'infra/rooms/plant.ts', text: "import { eventsStore } from '#events/store.ts';" },
      { path: 'infra/plant.ts', text: "import { seal } from '#platform/links.ts';" },
    ],
  },
  'infra/local': {
    may: ['own infra/local', 'own infra/app', 'own infra/build', 'node', 'esbuild', 'types of aws-cdk-lib'],
    wrong: [
      { path: 'infra/local/plant.ts', text: "import { rsvps } from '#rsvps/contract.ts';" },
      { path: 'infra/local/plant.ts', text: "import { makeRsvps } from '../rooms/rsvps.ts';" },
    ],
  },
};

const rowOf = (path: string): string | undefined => {
  const { area, part } = placeOf(path);
  if (area === 'test' || area === 'scripts') return undefined;
  if (part.startsWith('platform/')) return 'platform';
  return part.startsWith('infra/') && part !== 'infra/local' ? 'infra' : part;
};

/** Imports of files in this row that the row does not allow, as "path imports what". */
const notInRow = (row: string, files: readonly File[]): readonly string[] =>
  files
    .filter(({ path }) => rowOf(path) === row)
    .flatMap(importsOf)
    .filter((one) => !inWords(one).some((word) => table[row]?.may.includes(word)))
    .map(({ from, what }) => `${from} imports ${what}`);

// ── rules on text ────────────────────────────────────────────────────────────────────────────────────────────────────

type Rule = {
  readonly says: string;
  readonly finds: (files: readonly File[]) => readonly string[];
  /** Plants: each alone has to be found. */
  readonly wrong: readonly File[];
  /** What the rule has to leave alone. */
  readonly right?: readonly File[];
};

const product = ({ path }: File): boolean => /^(?:functions|emails|infra)\//.test(path);
const deployed = ({ path }: File): boolean => /^(?:functions|emails)\//.test(path);

/** Product files outside `except` whose code, without comments, holds the pattern. */
const holding =
  (pattern: RegExp, which: (file: File) => boolean, except: readonly string[] = []) =>
  (files: readonly File[]): readonly string[] =>
    files
      .filter((file) => which(file) && !except.some((path) => file.path.startsWith(path)))
      .flatMap((file) => {
        const [found] = pattern.exec(withoutComments(file.text)) ?? [];
        return found === undefined ? [] : [`${file.path}: ${found.trim()}`];
      });

/** Imports that lead to, or are called, what `forbidden` says, from anywhere but `allowed`. */
const importing =
  (forbidden: (one: Import) => boolean, allowed: (one: Import) => boolean = () => false) =>
  (files: readonly File[]): readonly string[] =>
    files
      .flatMap(importsOf)
      .filter((one) => forbidden(one) && !allowed(one))
      .map(({ from, what }) => `${from} imports ${what}`);

const inTests = ({ from }: Import): boolean => from.startsWith('test/');
const leadsTo =
  (is: (path: string) => boolean) =>
  (one: Import): boolean =>
    is(targetOf(one) ?? '');

/** Where a plain ADD is alone in its write: it counts tries, and counting one twice errs towards refusing. */
const addsAlone = ['functions/platform/limits/limits.ts'];

/** The clock and chance of the house; what runs on a developer's machine may look at its own. */
const knowsTheTime = [
  'functions/platform/clock.ts',
  // What a door device takes from the window it runs in, and the engine from there.
  'functions/check-in/browser/door/engine-world.ts',
  'infra/local/',
  'infra/build.ts',
];

const badNames = /(?:^|[/.-])(?:utils?|helpers?|common|services?|managers?|dtos?|misc|shared)(?=[/.-]|$)/;

const rules: readonly Rule[] = [
  {
    says: 'a room asks only rooms before it in the line',
    finds: importing((one) => inWords(one).some((word) => word.includes('later '))),
    wrong: [
      { path: 'functions/events/actions.ts', text: "import type { RsvpsActions } from '#rsvps/actions.ts';" },
      { path: 'functions/events/wire.ts', text: "import { web } from '#web/contract.ts';" },
    ],
  },
  {
    says: 'a border is crossed with # and nothing else, and inside it paths are relative',
    finds: importing((one) => {
      const target = targetOf(one);
      if (target === undefined || inTests(one)) return false;
      const crosses = placeOf(target).area !== placeOf(one.from).area;
      return crosses !== one.what.startsWith('#');
    }),
    wrong: [
      { path: 'functions/rsvps/actions.ts', text: "import type { EventsActions } from '../events/actions.ts';" },
      { path: 'functions/rsvps/actions.ts', text: "import { seat } from '#rsvps/core/reserve-seat.ts';" },
      { path: 'emails/plant.ts', text: "import { Link } from '../functions/kernel/links.ts';" },
    ],
  },
  {
    says: 'every import names its file whole, with its ending',
    finds: importing((one) => targetOf(one) !== undefined && !/\.(?:tsx?|mjs|css|svg|json|d\.ts)$/.test(one.what)),
    wrong: [{ path: 'functions/rsvps/actions.ts', text: "import { seat } from './core/reserve-seat';" }],
  },
  {
    says: 'nobody imports a *.lambda.ts',
    finds: importing(leadsTo(isLambda)),
    wrong: [
      { path: 'functions/rsvps/plant.ts', text: "import { handler } from './http.lambda.ts';" },
      { path: 'test/functions/rsvps/plant.test.ts', text: "await import('#rsvps/http.lambda.ts');" },
    ],
  },
  {
    says: 'wiring is imported by *.lambda.ts, by other wiring and by tests',
    finds: importing(leadsTo(isWire), (one) => {
      const whoIsWithin = one.from === 'functions/accounts/actions.ts' && one.what === './who-is.ts';
      return isLambda(one.from) || isWire(one.from) || inTests(one) || whoIsWithin;
    }),
    wrong: [{ path: 'functions/rsvps/http.tsx', text: "import { wireRsvps } from './wire.ts';" }],
  },
  {
    says: 'only the wiring of the sender and of who reads a mail again imports #emails, and of what answers a request only that reading does',
    finds: (files) => [
      ...importing(
        ({ from, what }) => from.startsWith('functions/') && what.startsWith('#emails/'),
        ({ from }) => /^functions\/follow-ups\/(?:wire|wire-reading|send\.lambda|tick\.lambda)\.ts$/.test(from),
      )(files),
      ...importing(
        (one) => leadsTo((path) => path === 'functions/follow-ups/wire-reading.ts')(one),
        (one) => inTests(one) || one.from === 'functions/follow-ups/read.lambda.ts',
      )(files),
      ...importing(
        (one) => leadsTo((path) => path === 'functions/follow-ups/wire.ts')(one),
        (one) => inTests(one) || /^functions\/follow-ups\/(?:send|tick)\.lambda\.ts$/.test(one.from),
      )(files),
    ],
    wrong: [
      { path: 'functions/follow-ups/http.lambda.ts', text: "import { renderMail } from '#emails/render.ts';" },
      { path: 'functions/follow-ups/http.lambda.ts', text: "import { sender } from './wire.ts';" },
      { path: 'functions/follow-ups/read.lambda.ts', text: "import { sender } from './wire.ts';" },
      { path: 'functions/follow-ups/http.lambda.ts', text: "import { wireReading } from './wire-reading.ts';" },
      { path: 'functions/accounts/wire.ts', text: "import { renderMail } from '#emails/render.ts';" },
    ],
  },
  {
    says: 'only emails/components imports @react-email/components',
    finds: importing(
      ({ what }) => what.startsWith('@react-email/'),
      ({ from }) => from.startsWith('emails/components/'),
    ),
    wrong: [{ path: 'emails/rsvps/seat-reserved.tsx', text: "import { Text } from '@react-email/components';" }],
  },
  {
    says: 'only platform/dynamo/sdk.ts imports the AWS SDK, beside tests, which make their own tables',
    finds: importing(
      ({ what }) => /^@(?:aws-sdk|smithy)\//.test(what),
      (one) => one.from === 'functions/platform/dynamo/sdk.ts' || inTests(one),
    ),
    wrong: [
      { path: 'functions/rsvps/store.ts', text: "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';" },
      { path: 'functions/rsvps/store.ts', text: "import type { AttributeValue } from '@aws-sdk/client-dynamodb';" },
    ],
  },
  {
    says: "zod comes as `import * as z from 'zod/mini'`",
    finds: (files) =>
      files.flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(/^.*\bfrom ['"]zod(?:\/[^'"]*)?['"].*$/gm)]
          .map(([found]) => found)
          .filter((found) => found !== "import * as z from 'zod/mini';")
          .map((found) => `${path}: ${found}`),
      ),
    wrong: [
      { path: 'functions/rsvps/core/plant.ts', text: "import { z } from 'zod/mini';" },
      { path: 'functions/rsvps/core/plant.ts', text: "import * as z from 'zod';" },
    ],
  },
  {
    says: 'variables of the process are read in platform/env.ts and, in infra, where a program starts',
    finds: holding(/\bprocess\.env\b(?!\.NODE_ENV')/, product, [
      'functions/platform/env.ts',
      'infra/app.ts',
      'infra/credentials-from-environment.ts',
      'infra/local/',
    ]),
    wrong: [{ path: 'functions/rsvps/http.lambda.ts', text: 'const table = process.env.TABLE_RSVPS;' }],
    right: [{ path: 'functions/rsvps/http.lambda.ts', text: '/** Never `process.env` here. */' }],
  },
  {
    says: 'only platform/clock.ts knows what time it is',
    finds: holding(/\bnew Date\(\s*\)|\bDate\.now\(|\bperformance\.now\(/, product, knowsTheTime),
    wrong: [
      { path: 'functions/rsvps/actions.ts', text: 'const now = new Date().toISOString();' },
      { path: 'functions/rsvps/actions.ts', text: 'const now = Date.now();' },
    ],
    right: [{ path: 'functions/rsvps/actions.ts', text: 'const then = new Date(milliseconds).toISOString();' }],
  },
  {
    says: 'only platform/clock.ts makes randomness',
    finds: holding(/\bMath\.random\b|\brandom(?:Bytes|UUID|Int)\(|\bgetRandomValues\b/, deployed, knowsTheTime),
    wrong: [
      { path: 'functions/rsvps/actions.ts', text: 'const wait = Math.random() * 10;' },
      { path: 'functions/accounts/actions.ts', text: 'const token = randomBytes(16);' },
    ],
  },
  {
    says: 'nobody waits by the clock but the patience that is handed in',
    finds: holding(/\bset(?:Timeout|Interval)\(/, deployed, [
      'functions/platform/clock.ts',
      'functions/platform/dynamo/sdk.ts',
      // What runs in a visitor's browser has no other clock.
      'functions/pledges/browser/live/timer.ts',
      'functions/check-in/browser/door/engine-world.ts',
    ]),
    wrong: [{ path: 'functions/rsvps/actions.ts', text: 'await new Promise((done) => setTimeout(done, 50));' }],
  },
  {
    says: 'nothing writes to the console but the local run and scripts; functions log through platform/log.ts',
    finds: holding(/\bconsole\.\w+/, product, ['infra/local/']),
    wrong: [{ path: 'functions/rsvps/actions.ts', text: "console.log('seated', name);" }],
  },
  {
    says: 'there are no default exports, but where a library that is stood in for has one',
    finds: holding(/\bexport\s+default\b|\bas default\b/, product, ['infra/not-in-a-function.ts']),
    wrong: [
      { path: 'functions/rsvps/plant.ts', text: 'export default () => 1;' },
      { path: 'emails/rsvps/plant.tsx', text: 'export { Mail as default };' },
    ],
  },
  {
    says: 'there are no classes and no enums',
    finds: holding(/^\s*(?:export\s+)?(?:abstract\s+)?(?:class|(?:const\s+)?enum)\s+\w+/m, product),
    wrong: [
      { path: 'functions/rsvps/plant.ts', text: 'export class SeatManager {}' },
      { path: 'functions/rsvps/plant.ts', text: 'enum State { Seated }' },
    ],
  },
  {
    says: 'text becomes markup in one place, which only takes what the Markdown reader made',
    finds: holding(/\bdangerouslySetInnerHTML\b|\binnerHTML\b/, product, [
      'functions/platform/pages/prose.tsx',
      'infra/local/',
    ]),
    wrong: [{ path: 'functions/events/pages/event.tsx', text: '<p dangerouslySetInnerHTML={{ __html: text }} />' }],
  },
  {
    says: 'a page has no style attribute: the policy refuses it',
    finds: holding(/\sstyle=\{/, ({ path }) => path.startsWith('functions/')),
    wrong: [{ path: 'functions/events/pages/event.tsx', text: '<p style={{ color }}>x</p>' }],
  },
  {
    says: 'a counter moves inside a transaction, or stands in the list of those that may move alone',
    finds: (files) =>
      files
        .filter(({ path }) => path.startsWith('functions/') && !path.startsWith('functions/platform/dynamo/'))
        .filter(({ path }) => !addsAlone.includes(path))
        .filter(({ text }) => writesAlone(withoutComments(text)).some((write) => /\badd:/.test(write)))
        .map(({ path }) => `${path}: an add in a write of its own`),
    wrong: [
      {
        path: 'functions/kits/store.ts',
        text: 'await database.write({ update: key, in: table, add: { left: -1 }, if: { left: { atLeast: 1 } } });',
      },
    ],
    right: [
      {
        path: 'functions/kits/store.ts',
        text: 'await database.write({ put: item, in: table }); await database.transact([{ update: key, add: { left: 1 } }]);',
      },
    ],
  },
  {
    says: 'examples of page parts are for tests',
    finds: importing(
      leadsTo((path) => path === 'functions/platform/pages/examples.tsx'),
      inTests,
    ),
    wrong: [{ path: 'functions/web/pages/home.tsx', text: "import { examples } from '#platform/pages/examples.tsx';" }],
  },
  {
    says: 'files and folders are named in kebab-case',
    finds: (files) =>
      files
        .filter(
          ({ path }) => !path.split('/').every((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/.test(part)),
        )
        .map(({ path }) => path),
    wrong: [
      { path: 'functions/rsvps/reserveSeat.ts', text: '' },
      { path: 'functions/rsvps/pages/Place.tsx', text: '' },
    ],
  },
  {
    says: 'no file and no folder is called utils, helpers, common, services, manager or the like',
    finds: (files) => files.filter(({ path }) => badNames.test(path)).map(({ path }) => path),
    wrong: [
      { path: 'functions/rsvps/utils.ts', text: '' },
      { path: 'functions/common/dates.ts', text: '' },
      { path: 'functions/rsvps/seat-manager.ts', text: '' },
    ],
  },
  {
    says: 'tests mirror the tree: the folder of a test is a folder of what it tests',
    finds: (files) => {
      const folders = new Set(files.filter(product).flatMap(({ path }) => foldersOf(path)));
      return files
        .filter(({ path }) => /^test\/(?:functions|emails|infra)\/.*\.test\.tsx?$/.test(path))
        .map(({ path }) => path)
        .filter((path) => !folders.has(posix.dirname(path).slice('test/'.length)));
    },
    wrong: [{ path: 'test/functions/rsvps/decisions/reserve-seat.test.ts', text: '' }],
  },
  {
    says: 'a test never sleeps',
    finds: holding(/\bsetTimeout\((?:resolve|done|\(\) => (?:resolve|done)\(\)),\s*[1-9]/, ({ path }) =>
      /^test\/functions\/.*\.test\.tsx?$/.test(path),
    ),
    wrong: [
      {
        path: 'test/functions/rsvps/plant.test.ts',
        text: 'await new Promise((resolve) => setTimeout(resolve, 500));',
      },
    ],
  },
];

const foldersOf = (path: string): readonly string[] => {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, at) => folders.slice(0, at + 1).join('/'));
};

/** What stands between the brackets of each `.write(…)`. */
const writesAlone = (code: string): readonly string[] =>
  [...code.matchAll(/\.write\(/g)].map(({ index, 0: call }) => {
    const from = index + call.length;
    let depth = 1;
    let at = from;
    while (depth > 0 && at < code.length) {
      if (code[at] === '(') depth += 1;
      if (code[at] === ')') depth -= 1;
      at += 1;
    }
    return code.slice(from, at);
  });

// ── tests ────────────────────────────────────────────────────────────────────────────────────────────────────────────

describe('who may import what', () => {
  test.each(Object.keys(table))('%s imports only what the table allows', (row) => {
    expect(notInRow(row, house)).toEqual([]);
  });

  test.each(Object.entries(table).flatMap(([row, { wrong }]) => wrong.map((file) => ({ row, ...file }))))(
    'in $row somebody notices: $text',
    ({ row, path, text }) => {
      expect(notInRow(row, [{ path, text }])).toHaveLength(1);
    },
  );

  test('every file of the product stands in one row', () => {
    expect(house.filter(product).filter(({ path }) => table[rowOf(path) ?? ''] === undefined)).toEqual([]);
    expect([...new Set(house.filter(product).map(({ path }) => rowOf(path)))].length).toBeGreaterThan(10);
  });

  test('every folder under functions is kernel, platform or a room of the line', () => {
    const areas = new Set(
      house.filter(({ path }) => path.startsWith('functions/')).map(({ path }) => placeOf(path).area),
    );
    expect([...areas].filter((area) => !isRoom(area) && area !== 'kernel' && area !== 'platform')).toEqual([]);
  });
});

describe('the rules of the house', () => {
  test.each(rules)('$says', ({ finds }) => {
    expect(finds(house)).toEqual([]);
  });

  test.each(rules.flatMap(({ says, finds, wrong }) => wrong.map((file) => ({ says, finds, file }))))(
    'somebody notices when not: $says ($file.path: $file.text)',
    ({ finds, file }) => {
      expect(finds([file])).toHaveLength(1);
    },
  );

  test.each(rules.flatMap(({ says, finds, right = [] }) => right.map((file) => ({ says, finds, file }))))(
    'nobody is disturbed: $says ($file.text)',
    ({ finds, file }) => {
      expect(finds([file])).toEqual([]);
    },
  );
});

describe('the reader of imports', () => {
  const read = (text: string) => importsOf({ path: 'functions/rsvps/plant.ts', text });

  test.each([
    ["import { a } from './a.ts';", './a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import { type A, type B } from './a.ts';", './a.ts', true],
    ["import { type A, b } from './a.ts';", './a.ts', false],
    ["import {\n  type A,\n  type B,\n} from './a.ts';", './a.ts', true],
    ["import * as z from 'zod/mini';", 'zod/mini', false],
    ["import whole, { part } from 'library';", 'library', false],
    ["import './style.css';", './style.css', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export type { A } from './a.ts';", './a.ts', true],
    ["export * from './a.ts';", './a.ts', false],
    ["const late = await import('./late.ts');", './late.ts', false],
  ])('understands %j', (text, what, typeOnly) => {
    expect(read(text)).toEqual([{ from: 'functions/rsvps/plant.ts', what, typeOnly }]);
  });

  test('is not deceived by comments and by words that look like it', () => {
    expect(read("/** import { a } from './a.ts'; */\n// import './b.ts';\nexport const from = 'x';")).toEqual([]);
  });

  test('misses nothing in the house: every line that ends in from "…" was read', () => {
    for (const file of house.filter(product)) {
      const lines = [...withoutComments(file.text).matchAll(/^(?:import|export|\}).*\bfrom '[^']+';$/gm)].length;
      const read = importsOf(file).length;
      expect({ path: file.path, enough: read >= lines }).toEqual({ path: file.path, enough: true });
    }
  });
});

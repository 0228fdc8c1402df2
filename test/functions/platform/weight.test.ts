import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFunctions, findFunctions, repository } from '../../../infra/build.ts';

/**
 * What each function may weigh, in kB as it is compiled at a start: what it weighed on 22 November 2026 and 5 % more. 20 kB take a
 * millisecond of every start, so whoever raises a line has looked at what came along (`.build/functions.meta.json`).
 */
const starts: Readonly<Record<string, number>> = {
  'accounts-http': 669,
  'check-in-door': 596,
  'check-in-http': 624,
  'check-in-tick': 371,
  'events-http': 759,
  'follow-ups-http': 733,
  'follow-ups-read': 730,
  'follow-ups-send': 474,
  'follow-ups-tick': 476,
  'follow-ups-webhook': 660,
  'kits-http': 771,
  'kits-tick': 464,
  'pledges-follow': 459,
  'pledges-http': 785,
  'pledges-tick': 460,
  'rsvps-follow': 461,
  'rsvps-http': 818,
  'rsvps-promote': 461,
  'rsvps-tick': 462,
  'web-http': 756,
  'web-own-data': 718,
  'web-replay': 343,
};

/**
 * The same for what a function loads when it is first asked for: letting people in, with the municipalities, and passkeys; Markdown, questions and
 * copies; the hall, the desk of the door, its calls and its clock, with the rooms they ask; the desks of guests, invitations, tables and exports; the room of the campaigns; signing, and the desk of that room; the six desks of the kits, of which a visit loads one; the rooms of
 * guests, campaigns and kits, the templates and the provider; and of the room of guests its parts, one by one, each with what it shares with the others.
 */
const later: Readonly<Record<string, number>> = {
  'accounts-http': 906,
  'check-in-door': 1526,
  'check-in-http': 2083,
  'check-in-tick': 1460,
  'events-http': 445,
  'follow-ups-http': 2160,
  'follow-ups-read': 822,
  'follow-ups-send': 2623,
  'follow-ups-tick': 2623,
  'follow-ups-webhook': 1241,
  'kits-http': 1446,
  'kits-tick': 236,
  'pledges-http': 529,
  'rsvps-follow': 796,
  'rsvps-http': 2375,
  'rsvps-promote': 796,
  'rsvps-tick': 796,
  'web-http': 227,
  'web-own-data': 1310,
  'web-replay': 1317,
};

const folder = mkdtempSync(join(tmpdir(), 'weight-'));
const outDir = join(folder, 'functions');
let metafile: Awaited<ReturnType<typeof buildFunctions>>;
const kilobytes = (name: string, wanted: (file: string) => boolean): number =>
  readdirSync(join(outDir, name))
    .filter((file) => file.endsWith('.cjs') && wanted(file))
    .reduce((sum, file) => sum + statSync(join(outDir, name, file)).size, 0) / 1000;

beforeAll(async () => {
  metafile = await buildFunctions({ root: repository, outDir, staticFiles: {} });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('weight cannot creep in', () => {
  test('every function has a line that says what it may weigh', async () => {
    expect((await findFunctions(repository)).map(({ name }) => name)).toEqual(Object.keys(starts));
  });

  test.each(Object.entries(starts))('%s starts with %d kB at most', (name, most) => {
    expect(kilobytes(name, (file) => file === 'index.cjs')).toBeLessThanOrEqual(most);
  });

  test.each(Object.keys(starts))('%s loads no more than its line says later on', (name) => {
    expect(kilobytes(name, (file) => file !== 'index.cjs')).toBeLessThanOrEqual(later[name] ?? 0);
  });

  test('no function brings a development build, a second renderer or a whole credential chain', () => {
    const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => path),
    );
    const unwanted =
      /node_modules\/(?:prettier|html-to-text|@react-email\/render|@aws-sdk\/credential-provider-|zod\/v4\/locales)|\.development\.js$/;
    expect(shipped.filter((path) => unwanted.test(path))).toEqual([]);
  });
});

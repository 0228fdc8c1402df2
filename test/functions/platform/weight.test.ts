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
  'check-in-tick': 367,
  'events-http': 753,
  'follow-ups-http': 712,
  'follow-ups-send': 458,
  'follow-ups-tick': 457,
  'follow-ups-webhook': 649,
  'kits-http': 768,
  'kits-tick': 460,
  'pledges-follow': 455,
  'pledges-http': 781,
  'pledges-tick': 454,
  'rsvps-follow': 457,
  'rsvps-http': 814,
  'rsvps-promote': 457,
  'rsvps-tick': 457,
  'web-http': 747,
};

/**
 * The same for what a function loads when it is first asked for: letting people in, with the municipalities, and passkeys; Markdown, questions and
 * copies; the hall, the desk of the door, its calls and its clock, with the rooms they ask; the desks of guests, invitations, tables and exports; the room of the campaigns; signing, and the desk of that room; the six desks of the kits, of which a visit loads one; the rooms of
 * guests, campaigns and kits, the templates and the provider; and of the room of guests its parts, one by one, each with what it shares with the others.
 */
const later: Readonly<Record<string, number>> = {
  'accounts-http': 905,
  'check-in-door': 1358,
  'check-in-http': 1658,
  'check-in-tick': 1307,
  'events-http': 445,
  'follow-ups-http': 1214,
  'follow-ups-send': 2145,
  'follow-ups-tick': 2145,
  'follow-ups-webhook': 1096,
  'kits-http': 1441,
  'kits-tick': 236,
  'pledges-http': 509,
  'rsvps-follow': 732,
  'rsvps-http': 2298,
  'rsvps-promote': 732,
  'rsvps-tick': 732,
  'web-http': 223,
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

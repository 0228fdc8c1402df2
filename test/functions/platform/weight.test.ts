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
  'check-in-http': 620,
  'events-http': 749,
  'follow-ups-http': 709,
  'follow-ups-send': 455,
  'follow-ups-tick': 454,
  'follow-ups-webhook': 646,
  'kits-http': 765,
  'kits-tick': 458,
  'pledges-follow': 454,
  'pledges-http': 780,
  'pledges-tick': 454,
  'rsvps-follow': 453,
  'rsvps-http': 805,
  'rsvps-promote': 453,
  'rsvps-tick': 452,
  'web-http': 741,
};

/**
 * The same for what a function loads when it is first asked for: letting people in, with the municipalities, and passkeys; Markdown, questions and
 * copies; the hall with the rooms it asks; the desks of guests, invitations, tables and exports; the room of the campaigns; signing, and the desk of that room; the six desks of the kits, of which a visit loads one; the rooms of
 * guests, campaigns and kits, the templates and the provider; and of the room of guests its parts, one by one, each with what it shares with the others.
 */
const later: Readonly<Record<string, number>> = {
  'accounts-http': 905,
  'check-in-http': 884,
  'events-http': 445,
  'follow-ups-http': 1075,
  'follow-ups-send': 1956,
  'follow-ups-tick': 1956,
  'follow-ups-webhook': 959,
  'kits-http': 1441,
  'kits-tick': 236,
  'pledges-http': 506,
  'rsvps-follow': 600,
  'rsvps-http': 2136,
  'rsvps-promote': 600,
  'rsvps-tick': 600,
  'web-http': 222,
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

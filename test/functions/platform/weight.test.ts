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
  'accounts-http': 661,
  'check-in-http': 620,
  'events-http': 707,
  'follow-ups-http': 703,
  'follow-ups-send': 442,
  'follow-ups-tick': 442,
  'kits-http': 792,
  'kits-tick': 488,
  'pledges-follow': 458,
  'pledges-http': 779,
  'pledges-tick': 458,
  'rsvps-follow': 407,
  'rsvps-http': 755,
  'rsvps-promote': 407,
  'rsvps-tick': 407,
  'web-http': 707,
};

/**
 * The same for what a function loads when it is first asked for: letting people in, with the municipalities; Markdown; the hall with the rooms
 * it asks; the room of the campaigns; signing, and the desk of that room; the six desks of the kits, of which a visit loads one; the rooms of
 * campaigns and kits, the templates and the provider.
 */
const later: Readonly<Record<string, number>> = {
  'accounts-http': 180,
  'check-in-http': 292,
  'events-http': 148,
  'follow-ups-http': 639,
  'follow-ups-send': 985,
  'follow-ups-tick': 985,
  'kits-http': 1202,
  'pledges-http': 512,
  'web-http': 233,
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

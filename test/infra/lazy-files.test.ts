import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildFunctions, type Rebuilt, watchFunctions } from '../../infra/build.ts';

const root = mkdtempSync(join(tmpdir(), 'lazy-'));
const outDir = join(root, '.build');
const own = join(outDir, 'functions', 'notes-http');
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const answer = (): string =>
  execFileSync(process.execPath, ['-e', 'require("./index.cjs").handler().then(console.log)'], {
    cwd: own,
    encoding: 'utf8',
  }).trim();

beforeAll(async () => {
  write('functions/notes/http.lambda.ts', 'export const handler = async () => (await import("./long.ts")).story();');
  write('functions/notes/long.ts', 'export const story = async () => (await import("./end.ts")).end;');
  write('functions/notes/end.ts', 'export const end: string = "and so it ended";');
  write('.build/built.json', JSON.stringify({ staticFiles: {} }));
  await buildFunctions({ root, outDir: join(outDir, 'functions'), staticFiles: {} });
});
afterAll(() => rmSync(root, { recursive: true }));

test('what a function loads with import() lies in a file of its own, and what that loads too', () => {
  expect(readdirSync(own).filter((name) => name.endsWith('.cjs'))).toEqual([
    'functions-notes-end.cjs',
    'functions-notes-long.cjs',
    'index.cjs',
  ]);
  expect(readFileSync(join(own, 'index.cjs'), 'utf8')).not.toContain('ended');
  expect(answer()).toBe('and so it ended');
});

test('saving a file that is loaded late rebuilds the function', async () => {
  const told: Rebuilt[] = [];
  const watcher = await watchFunctions((rebuilt) => told.push(rebuilt), { root, outDir });
  write('functions/notes/end.ts', 'export const end: string = "and so it began";');
  await vi.waitFor(() => expect(told).toContainEqual({ name: 'notes-http' }), 5000);
  expect(answer()).toBe('and so it began');
  await watcher.stop();
});

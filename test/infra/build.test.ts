import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildFunctions, findFunctions, type Rebuilt, watchFunctions } from '../../infra/build.ts';

const root = mkdtempSync(join(tmpdir(), 'build-'));
const outDir = join(root, '.build');
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const runs = (name: string): string =>
  execFileSync(process.execPath, ['-p', `require('./index.cjs').handler()`], {
    cwd: join(outDir, 'functions', name),
    encoding: 'utf8',
  }).trim();

beforeAll(() => {
  write('functions/notes/words.ts', 'export const word: string = "first";');
  write('functions/notes/http.lambda.ts', 'import { word } from "./words.ts"; export const handler = () => word;');
  write(
    'functions/notes/tick.lambda.tsx',
    'declare const STATIC_FILES: Record<string, string>; export const handler = () => STATIC_FILES["style.css"] + process.env.NODE_ENV;',
  );
  write('functions/notes/not-a-function.ts', 'export const handler = 1;');
  write('.build/built.json', JSON.stringify({ staticFiles: { 'style.css': 'style.1.css' } }));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('bundling the functions', () => {
  test('every lambda file becomes one bundle, named by its room and its name', async () => {
    expect((await findFunctions(root)).map(({ name }) => name)).toEqual(['notes-http', 'notes-tick']);
    await buildFunctions({
      root,
      outDir: join(outDir, 'functions'),
      staticFiles: { 'style.css': 'style.1.css' },
    });
    expect(runs('notes-http')).toBe('first');
    expect(runs('notes-tick')).toBe('style.1.cssproduction');
  });

  test('the same sources give the same bytes', async () => {
    const bytes = () => readFileSync(join(outDir, 'functions/notes-http/index.cjs'), 'utf8');
    const before = bytes();
    await buildFunctions({ root, outDir: join(outDir, 'functions'), staticFiles: {}, only: ['notes-http'] });
    expect(bytes()).toBe(before);
  });

  test('saving a file rebuilds the functions that hold it, and a mistake is told', async () => {
    const told: Rebuilt[] = [];
    const watcher = await watchFunctions((rebuilt) => told.push(rebuilt), { root, outDir });
    write('functions/notes/words.ts', 'export const word: string = "second";');
    await vi.waitFor(() => expect(told).toEqual([{ name: 'notes-http' }]), 3000);
    expect(runs('notes-http')).toBe('second');
    write('functions/notes/words.ts', 'export const word: string = ;');
    await vi.waitFor(() => expect(told[1]).toHaveProperty('words'), 3000);
    await watcher.stop();
  });
});

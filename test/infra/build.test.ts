import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  test('what is loaded with import() lies whole beside every function that asks for it, also at second hand', async () => {
    write('functions/late/deep.ts', 'export const deep = () => "deep";');
    write('functions/late/shared.ts', 'export const shared = async () => (await import("./deep.ts")).deep();');
    for (const name of ['one', 'two']) {
      write(
        `functions/late/${name}.lambda.ts`,
        `export const handler = () => import("./shared.ts").then(({ shared }) => shared()).then((word) => console.log("${name}", word));`,
      );
    }
    const only = ['late-one', 'late-two'];
    const { outputs } = await buildFunctions({ root, outDir: join(outDir, 'functions'), staticFiles: {}, only });
    for (const name of ['one', 'two']) {
      expect(runs(`late-${name}`)).toContain(`${name} deep`);
      const files = ['functions-late-deep.cjs', 'functions-late-shared.cjs', 'index.cjs'];
      const names = files.flatMap((file) => [file, `${file}.map`]);
      expect(readdirSync(join(outDir, 'functions', `late-${name}`)).sort()).toEqual(names);
      for (const file of names) expect(outputs).toHaveProperty([`.build/functions/late-${name}/${file}`]);
    }
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

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStatic } from '../../infra/static.ts';

const root = resolve(import.meta.dirname, '../..');
let outDir = '';
let names: Record<string, string> = {};
let style = '';

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'aanschuif-static-'));
  names = await buildStatic({ root, outDir });
  style = await readFile(join(outDir, names['style.css'] ?? ''), 'utf8');
});

afterAll(() => rm(outDir, { recursive: true }));

describe('the static files', () => {
  test('have names that carry the hash of their contents', () => {
    expect(names['style.css']).toMatch(/^style\.[0-9a-f]{8}\.css$/);
    expect(names['favicon.svg']).toMatch(/^favicon\.[0-9a-f]{8}\.svg$/);
    expect(names['focus-errors.js']).toMatch(/^focus-errors\.[0-9a-f]{8}\.js$/);
  });

  test('are listed beside them, as functions get to know them', async () => {
    expect(JSON.parse(await readFile(join(outDir, 'static-files.json'), 'utf8'))).toEqual(names);
  });

  test('are the same bytes when nothing changed', async () => {
    const again = await mkdtemp(join(tmpdir(), 'aanschuif-static-'));
    expect(await buildStatic({ root, outDir: again })).toEqual(names);
    await rm(again, { recursive: true });
  });
});

describe('the sheet of the big screen', () => {
  test('is a file of its own, small, and no part of the one that every page loads', async () => {
    expect(names['screen.css']).toMatch(/^screen\.[0-9a-f]{8}\.css$/);
    const sheet = await readFile(join(outDir, names['screen.css'] ?? ''), 'utf8');
    expect(gzipSync(sheet, { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
    expect(/@import|url\(/.test(sheet)).toBe(false);
    expect(sheet).toContain('.tally__number');
    expect(style).not.toContain('.tally__number');
  });

  test('moves only for who has nothing against movement', async () => {
    const sheet = await readFile(join(outDir, names['screen.css'] ?? ''), 'utf8');
    const moving = /@media \(prefers-reduced-motion:no-preference\)\{(?:[^{}]*\{[^{}]*\})*\}/;
    expect(moving.test(sheet)).toBe(true);
    expect(sheet.replace(moving, '')).not.toMatch(/animation:|transition:/);
  });
});

describe('the stylesheet', () => {
  test('stays under 16 kB as it travels', () => {
    expect(gzipSync(style, { level: 9 }).length).toBeLessThanOrEqual(16 * 1024);
  });

  test('keeps the notices of those whose work it holds', () => {
    expect(style.slice(0, 600)).toMatch(/EUPL-1\.2[\s\S]*Frameless[\s\S]*Gemeente Utrecht/);
  });

  test('brings no font and no address of another host', () => {
    expect(/@font-face|@import|url\("?https?:/.test(style)).toBe(false);
  });

  test.each([
    ['the ring of what has the focus', /body :focus-visible/],
    ['the button under a pointer', /\.nl-button--primary[^}]*:hover/],
    ['a field with a fault', /\.utrecht-textbox--html-input\[aria-invalid=true\]/],
    ['the dark theme', /@media \(prefers-color-scheme:dark\)/],
    ['colours that somebody chose', /@media \(forced-colors:active\)/],
    ['paper', /@media print/],
    ['a list in Markdown', /\.prose__numbers/],
  ])('still has %s after leaving out what no page uses', (_, rule) => {
    expect(rule.test(style)).toBe(true);
  });

  test('leaves out what no page uses', () => {
    expect(/utrecht-table--busy|nl-button--pressed|:read-only/.test(style)).toBe(false);
  });
});

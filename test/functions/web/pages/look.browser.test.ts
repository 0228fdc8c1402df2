import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { buildStatic } from '../../../../infra/static.ts';
import { openBrowser } from '../../../support/browser.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../../../support/page-checks.ts';
import { statesIn } from './states.tsx';

let outDir = '';
let style = '';
let browser: Browser;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'aanschuif-web-'));
  const [names, opened] = await Promise.all([
    buildStatic({ root: resolve(import.meta.dirname, '../../../..'), outDir }),
    openBrowser(),
  ]);
  browser = opened;
  style = await readFile(join(outDir, names['style.css'] ?? ''), 'utf8');
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(outDir, { recursive: true });
});

const looks = [
  { width: 360, scheme: 'light', language: 'nl' },
  { width: 1280, scheme: 'dark', language: 'en' },
] as const;

const states = Object.keys(statesIn('nl'));

describe.each(looks)('the pages of this room at $width px, $scheme, $language', ({ width, scheme, language }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', async (state) => {
    const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme: scheme });
    const page = await context.newPage();
    const element = statesIn(language)[state];
    await page.route('http://site.test/**', (route) =>
      new URL(route.request().url()).pathname.endsWith('.css')
        ? route.fulfill({ body: style, contentType: 'text/css' })
        : route.fulfill({ body: element ? renderPage(element) : '', contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto('http://site.test/');
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await widthTooMuch(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await context.close();
  });
});

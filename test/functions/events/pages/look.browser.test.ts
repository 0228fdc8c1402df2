import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ReactElement } from 'react';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { buildStatic } from '../../../../infra/static.ts';
import { openBrowser } from '../../../support/browser.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../../../support/page-checks.ts';
import { deskStates, statesIn } from './states.tsx';

let outDir = '';
let style = '';
let browser: Browser;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'aanschuif-events-'));
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
  { width: 360, scheme: 'light', states: { ...statesIn('nl'), ...deskStates() } },
  { width: 1280, scheme: 'dark', states: { ...statesIn('en'), ...deskStates() } },
] as const;

/** Opens a page as the site would serve it, without JavaScript; gives the addresses that it asked for. */
const open = async (
  element: ReactElement | undefined,
  { width, scheme }: { readonly width: number; readonly scheme: 'light' | 'dark' },
): Promise<{ page: Page; asked: readonly string[] }> => {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    colorScheme: scheme,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route('http://site.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname.endsWith('.css')) return route.fulfill({ body: style, contentType: 'text/css' });
    return pathname === '/'
      ? route.fulfill({ body: element ? renderPage(element) : '', contentType: 'text/html; charset=utf-8' })
      : route.fulfill({ status: 404 });
  });
  await page.goto('http://site.test/');
  return { page, asked };
};

describe.each(looks)('events at $width px, $scheme', ({ width, scheme, states }) => {
  test.each(Object.keys(states))('%s: nothing for axe, nothing too wide or too small to press', async (state) => {
    const { page } = await open(states[state], { width, scheme });
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await widthTooMuch(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });
});

describe('an event page', () => {
  test.each(['event, open', 'event, full', 'event, waiting'])(
    '%s: on a telephone title, facts and the one button stand above the fold (habit 2)',
    async (state) => {
      const { page } = await open(statesIn('nl')[state], { width: 360, scheme: 'light' });
      const bottoms = await page.evaluate(() =>
        ['h1', '.facts__item:last-child', '.facts__foot .nl-button'].map(
          (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
        ),
      );
      for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(740);
      expect(await page.locator('.nl-button').count()).toBe(1);
      await page.context().close();
    },
  );

  test('is there in two requests: itself and the stylesheet', async () => {
    const { page, asked } = await open(statesIn('nl')['event, open'], { width: 1280, scheme: 'light' });
    expect(asked).toEqual(['/', '/static/style.css']);
    await page.context().close();
  });

  test('on paper keeps its facts and loses what one presses', async () => {
    const { page } = await open(statesIn('nl')['event, open'], { width: 1280, scheme: 'light' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.facts--card').isVisible()).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(true);
    for (const pressed of ['.site-menu', '.site-footer', '.nl-button']) {
      expect(await page.locator(pressed).first().isVisible(), pressed).toBe(false);
    }
    await page.context().close();
  });
});

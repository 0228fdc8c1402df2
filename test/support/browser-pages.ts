import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { securityHeaders } from '#platform/http/headers.ts';
import { buildStatic } from '../../infra/static.ts';
import { openBrowser } from './browser.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from './page-checks.ts';

const site = 'https://site.test';

/** The two settings in which every state of every page is looked at: a phone by day in Dutch, a desktop by night in English. */
export const looks = [
  { width: 360, scheme: 'light', language: 'nl' },
  { width: 1280, scheme: 'dark', language: 'en' },
] as const;

export type Look = {
  /** Pixels; the height is 740, a small phone's. */
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  /** Off in a browser without JavaScript. */
  readonly script?: boolean;
};

/**
 * A browser for the pages of one test file, opened before its first test and closed after its last. A page is served as the site does:
 * under its policy, with the stylesheet and scripts that are built from the sources of this moment.
 */
export const pagesInBrowser = () => {
  let folder = '';
  let names: Readonly<Record<string, string>> = {};
  let browser: Browser | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aanschuif-pages-'));
    [names, browser] = await Promise.all([
      buildStatic({ root: resolve(import.meta.dirname, '../..'), outDir: folder }),
      openBrowser(),
    ]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    if (folder !== '') await rm(folder, { recursive: true });
  });

  const staticFile = async (path: string) => {
    const file = names[path.replace('/static/', '')];
    if (file === undefined) return { status: 404 };
    return {
      body: await readFile(join(folder, file)),
      contentType: file.endsWith('.css') ? 'text/css' : 'text/javascript',
    };
  };

  /**
   * Opens a whole page, hands it to `use`, and closes it whatever happens. `asked` is every path it asked for. Fails when the browser
   * says anything on its console: a style or script that the policy refuses shows there and nowhere else.
   */
  const inBrowser = async <Result>(
    html: string,
    { width, scheme = 'light', script = true }: Look,
    use: (page: Page, asked: readonly string[]) => Promise<Result>,
  ): Promise<Result> => {
    if (browser === undefined) throw new Error('A page was opened before the first test.');
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      colorScheme: scheme,
      javaScriptEnabled: script,
    });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      const asked: string[] = [];
      await page.route(`${site}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        asked.push(pathname);
        await route.fulfill(
          pathname === '/'
            ? { body: html, contentType: 'text/html; charset=utf-8', headers: { ...securityHeaders(site) } }
            : await staticFile(pathname),
        );
      });
      await page.goto(`${site}/`);
      expect(complaints).toEqual([]);
      return await use(page, asked);
    } finally {
      await context.close();
    }
  };

  return {
    inBrowser,
    /** Nothing for axe, nothing wider than the window, nothing too small to press. */
    expectGoodLook: (html: string, look: Look): Promise<void> =>
      inBrowser(html, look, async (page) => {
        expect(await accessibilityFindings(page)).toEqual([]);
        expect(await widthTooMuch(page)).toBe(0);
        expect(await smallTargets(page)).toEqual([]);
      }),
  };
};

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { securityHeaders } from '#platform/http/headers.ts';
import { buildStatic } from '../../infra/static.ts';
import { openBrowser } from './browser.ts';
import { accessibilityFindings, axe, smallTargets, widthTooMuch } from './page-checks.ts';

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

  /** A tab that shows one page after another, with what it asked for and what it said on its console since `show`. */
  const openTab = async ({ width, scheme = 'light', script = true }: Look) => {
    if (browser === undefined) throw new Error('A page was opened before the first test.');
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      colorScheme: scheme,
      javaScriptEnabled: script,
    });
    const page = await context.newPage();
    const shown = { html: '', complaints: [] as string[], asked: [] as string[] };
    page.on('console', (message) => shown.complaints.push(message.text()));
    await page.route(`${site}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      shown.asked.push(pathname);
      await route.fulfill(
        pathname === '/'
          ? { body: shown.html, contentType: 'text/html; charset=utf-8', headers: { ...securityHeaders(site) } }
          : await staticFile(pathname),
      );
    });
    return {
      page,
      close: () => context.close(),
      /** Gives every path that the page asks for. */
      show: async (html: string): Promise<readonly string[]> => {
        Object.assign(shown, { html, complaints: [], asked: [] });
        await page.goto(`${site}/`);
        expect(shown.complaints).toEqual([]);
        return shown.asked;
      },
    };
  };

  /**
   * Opens a whole page in a browser that has seen nothing yet, hands it to `use`, and closes it whatever happens. `asked` is every path it asked
   * for. Fails when the browser says anything on its console: a style or script that the policy refuses shows there and nowhere else.
   */
  const inBrowser = async <Result>(
    html: string,
    look: Look,
    use: (page: Page, asked: readonly string[]) => Promise<Result>,
  ): Promise<Result> => {
    const tab = await openTab(look);
    try {
      const asked = await tab.show(html);
      return await use(tab.page, asked);
    } finally {
      await tab.close();
    }
  };

  // A page that is only looked at leaves nothing behind but what its script keeps, so that one tab does for all: opening a tab and reading axe in it takes
  // three times as long as the look itself.
  let looking: Awaited<ReturnType<typeof openTab>> | undefined;
  const tabToLookIn = async () => {
    if (looking !== undefined) return looking;
    looking = await openTab({ width: 360 });
    await looking.page.addInitScript({ content: axe });
    await looking.page.addInitScript(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    return looking;
  };

  return {
    inBrowser,
    /** Nothing for axe, nothing wider than the window, nothing too small to press. */
    expectGoodLook: async (html: string, { width, scheme = 'light' }: Omit<Look, 'script'>): Promise<void> => {
      const { page, show } = await tabToLookIn();
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme: scheme });
      await show(html);
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await widthTooMuch(page)).toBe(0);
      expect(await smallTargets(page)).toEqual([]);
    },
  };
};

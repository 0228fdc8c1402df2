import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { transform } from 'lightningcss';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import { securityHeaders } from '#platform/http/headers.ts';
import { renderPage } from '#platform/pages/render.ts';
import { DoorAppPage } from '../../../../../../functions/check-in/pages/door-app.tsx';
import { frameOf } from '../../../../rsvps/pages/states.tsx';
import type { PretendDoor, Scenario } from './pretend-door.ts';

const site = 'https://site.test';
const root = resolve(import.meta.dirname, '../../../../../..');

export type DoorTab = {
  readonly page: Page;
  /** A button or link by its words. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly type: (label: string | RegExp, text: string) => Promise<void>;
  readonly heading: () => Promise<string | null>;
  readonly screen: () => Promise<string | null>;
  readonly kept: () => Promise<PretendDoor['kept']>;
  readonly sounds: () => Promise<PretendDoor['sounds']>;
  readonly change: (more: Scenario) => Promise<void>;
};

export type DoorLook = {
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  readonly scenario?: Scenario;
  readonly hash?: string;
  /** The page's clock is moved by the test. */
  readonly clock?: boolean;
  readonly forcedColors?: 'active';
  /** The app as it is built, with its own engine; else one that the test leads. */
  readonly engine?: 'pretend' | 'real';
};

/** The app's screens in a real browser, under the site's own policy, with an engine that a test leads. */
export const doorsInBrowser = (openBrowser: () => Promise<Browser>) => {
  let browser: Browser | undefined;
  const scripts: Partial<Record<'pretend' | 'real', string>> = {};
  let sheet = '';

  beforeAll(async () => {
    const bundle = async (entry: string): Promise<string> => {
      const { outputFiles } = await build({
        entryPoints: [entry],
        absWorkingDir: root,
        bundle: true,
        write: false,
        format: 'iife',
        target: 'es2022',
        logLevel: 'error',
      });
      return outputFiles[0]?.text ?? '';
    };
    const [pretend, real, css, opened] = await Promise.all([
      bundle(join(import.meta.dirname, 'pretend-door.ts')),
      bundle(join(root, 'functions/check-in/browser/door.ts')),
      readFile(join(root, 'functions/check-in/browser/door.sheet.css')),
      openBrowser(),
    ]);
    Object.assign(scripts, { pretend, real });
    sheet = Buffer.from(transform({ filename: 'door.css', code: css, minify: true }).code).toString('utf8');
    browser = opened;
  }, 60_000);
  afterAll(async () => browser?.close());

  return async <Result,>(
    {
      width = 360,
      height = 740,
      language = 'nl',
      scheme = 'dark',
      scenario = {},
      hash = '',
      clock = false,
      forcedColors,
      engine = 'pretend',
    }: DoorLook,
    use: (tab: DoorTab) => Promise<Result>,
  ): Promise<Result> => {
    if (browser === undefined) throw new Error('A page was opened before the first test.');
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      ...(forcedColors !== undefined && { forcedColors }),
    });
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // There is no server behind this page that a service worker could come from.
        if (!message.text().includes('fetching the script')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      const html = renderPage(<DoorAppPage frame={frameOf(language, '/deur/app')} />);
      await page.route(`${site}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/') {
          return route.fulfill({
            body: html,
            contentType: 'text/html; charset=utf-8',
            headers: { ...securityHeaders(site) },
          });
        }
        if (pathname.endsWith('door.js'))
          return route.fulfill({ body: scripts[engine] ?? '', contentType: 'text/javascript' });
        if (pathname.endsWith('door.css')) return route.fulfill({ body: sheet, contentType: 'text/css' });
        return route.fulfill({ body: '{}', contentType: 'application/manifest+json' });
      });
      await page.addInitScript(
        (wanted) => {
          globalThis.pretendScenario = wanted as typeof globalThis.pretendScenario;
        },
        scenario as unknown as Record<string, unknown>,
      );
      if (clock) await page.clock.install({ time: '2019-05-22T15:42:00.000Z' });
      else await page.clock.setFixedTime('2019-05-22T15:42:00.000Z');
      await page.goto(`${site}/${hash}`);
      await page.locator('[data-screen]').waitFor();
      const result = await use({
        page,
        press: (name) => page.getByRole('button', { name, exact: typeof name === 'string' }).click(),
        type: (label, text) =>
          page
            .getByLabel(label, { exact: typeof label === 'string' })
            .and(page.locator('input'))
            .fill(text),
        heading: () => page.getByRole('heading', { level: 1 }).textContent(),
        screen: () => page.locator('[data-screen]').getAttribute('data-screen'),
        kept: () => page.evaluate(() => globalThis.pretend.kept),
        sounds: () => page.evaluate(() => globalThis.pretend.sounds),
        change: (more) =>
          page.evaluate(
            (wanted) => globalThis.pretend.scenario(wanted as Scenario),
            more as unknown as Record<string, unknown>,
          ),
      });
      expect(complaints).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  };
};

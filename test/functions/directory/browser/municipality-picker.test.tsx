import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryActions } from '../../../../functions/directory/actions.ts';
import { Select } from '../../../../functions/platform/pages/select.tsx';
import { buildStatic } from '../../../../infra/static.ts';
import { openBrowser } from '../../../support/browser.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../../../support/page-checks.ts';

const site = 'http://aanschuif.test';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; require-trusted-types-for 'script'";

let browser: Browser;
let outDir = '';
let style = '';
let script = '';

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'aanschuif-picker-'));
  const names = await buildStatic({ root: resolve(import.meta.dirname, '../../../..'), outDir });
  style = await readFile(join(outDir, names['style.css'] ?? ''), 'utf8');
  script = await readFile(join(outDir, names['municipality-picker.js'] ?? ''), 'utf8');
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rm(outDir, { recursive: true, force: true });
});

const form = (chosen?: string) => (
  <html lang="nl">
    <head>
      <meta charSet="utf-8" />
      <meta content="width=device-width, initial-scale=1" name="viewport" />
      <title>Gemeente - Aanschuif</title>
      <link href="/style.css" rel="stylesheet" />
      <script defer src="/picker.js" />
    </head>
    <body className="site utrecht-document">
      <main>
        <h1 className="nl-heading nl-heading--level-1">Gemeente</h1>
        <form action="/sent" method="get">
          <Select
            data={{
              'data-picker': 'municipality',
              'data-found-one': '1 gemeente gevonden',
              'data-found-many': '{count} gemeenten gevonden',
              'data-found-none': 'Geen gemeente gevonden. Controleer de naam.',
              'data-chosen': '{name} gekozen',
            }}
            empty="Kies een gemeente"
            help="Typ de eerste letters."
            label="Uw gemeente"
            name="municipality"
            options={directoryActions()
              .municipalitiesOn('2026-11-22')
              .map(({ code, name, displayName }) => ({
                value: code,
                label: displayName,
                ...(name !== displayName && { data: { 'data-name': name } }),
              }))}
            value={chosen}
          />
          <button className="nl-button nl-button--primary" type="submit">
            Aanmelden
          </button>
        </form>
      </main>
    </body>
  </html>
);

type Setting = {
  readonly chosen?: string;
  readonly dark?: boolean;
  readonly width?: number;
  readonly scripts?: boolean;
};

async function withForm(setting: Setting, act: (page: Page) => Promise<void>): Promise<void> {
  const { chosen, dark = false, width = 360, scripts = true } = setting;
  const visitor = await browser.newContext({
    viewport: { width, height: 740 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: scripts,
  });
  try {
    const page = await visitor.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route(`${site}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/style.css') return route.fulfill({ contentType: 'text/css', body: style });
      if (pathname === '/picker.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': policy },
        body: `<!doctype html>${renderToStaticMarkup(form(chosen))}`,
      });
    });
    await page.goto(`${site}/`);
    await act(page);
    // A refusal by the policy is a complaint too.
    expect(complaints).toEqual([]);
  } finally {
    await visitor.close();
  }
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Uw gemeente' });
const offered = (page: Page) => page.getByRole('option').allTextContents();
const status = (page: Page) => page.getByRole('status').textContent();
const sent = (page: Page) =>
  page.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('municipality'));

describe('without its script', () => {
  test('the list of all municipalities is there to choose from', () =>
    withForm({ scripts: false }, async (page) => {
      await page.getByLabel('Uw gemeente').selectOption({ label: 'Den Haag' });
      await page.getByRole('button').click();
      expect(new URL(page.url()).search).toBe('?municipality=GM0518');
    }));
});

describe('somebody who types', () => {
  test('finds Den Haag under its official name and sends its code', () =>
    withForm({}, async (page) => {
      await field(page).fill('s-grav');
      expect(await offered(page)).toEqual(["Den Haag 's-Gravenhage"]);
      expect(await status(page)).toBe('1 gemeente gevonden');
      expect(await sent(page)).toBe('');
      await page.getByRole('option').click();
      expect(await field(page).inputValue()).toBe('Den Haag');
      expect(await status(page)).toBe('Den Haag gekozen');
      expect(await page.getByRole('listbox').isVisible()).toBe(false);
      await page.getByRole('button').click();
      expect(new URL(page.url()).search).toBe('?municipality=GM0518');
    }));

  test('is offered every Bergen and none is guessed', () =>
    withForm({}, async (page) => {
      await field(page).fill('bergen');
      expect(await offered(page)).toEqual(['Bergen (L.)', 'Bergen (NH.)', 'Bergen op Zoom']);
      expect(await status(page)).toBe('3 gemeenten gevonden');
      await field(page).press('Enter');
      expect(page.url()).toBe(`${site}/`);
      await field(page).press('Tab');
      expect(await sent(page)).toBe('');
      expect(await field(page).inputValue()).toBe('bergen');
      expect(await page.getByRole('listbox').isVisible()).toBe(false);
    }));

  test('is told when nothing fits', () =>
    withForm({}, async (page) => {
      await field(page).fill('parijs');
      expect(await page.getByRole('listbox').isVisible()).toBe(false);
      expect(await field(page).getAttribute('aria-expanded')).toBe('false');
      expect(await status(page)).toBe('Geen gemeente gevonden. Controleer de naam.');
    }));

  test('and goes on with a whole name has chosen it, also where longer names begin alike', () =>
    withForm({}, async (page) => {
      await field(page).fill('utrecht');
      expect(await offered(page)).toEqual(['Utrecht', 'Utrechtse Heuvelrug']);
      await field(page).press('Tab');
      expect(await sent(page)).toBe('GM0344');
    }));

  test('over an earlier choice has chosen nothing until it is one again', () =>
    withForm({ chosen: 'GM0794' }, async (page) => {
      expect(await field(page).inputValue()).toBe('Helmond');
      await field(page).press('End');
      await field(page).press('Backspace');
      expect(await sent(page)).toBe('');
      await field(page).press('Tab');
      expect(await sent(page)).toBe('GM0794');
    }));
});

describe('the keyboard alone', () => {
  test('opens the list, walks, chooses with Enter, and only then sends', () =>
    withForm({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('option').count()).toBe(342);
      expect(await page.getByRole('option', { selected: true }).textContent()).toBe('Aa en Hunze');
      await page.keyboard.press('ArrowUp');
      expect(await page.getByRole('option', { selected: true }).textContent()).toBe('Zwolle');
      const active = await field(page).getAttribute('aria-activedescendant');
      expect(active).toBe(await page.getByRole('option', { selected: true }).getAttribute('id'));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await field(page).inputValue()).toBe('Aalsmeer');
      expect(page.url()).toBe(`${site}/`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site}/sent?municipality=GM0358`);
    }));

  test('opens on what was chosen before', () =>
    withForm({ chosen: 'GM0518' }, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('option', { selected: true }).textContent()).toBe("Den Haag 's-Gravenhage");
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('option', { selected: true }).textContent()).toBe('Den Helder');
    }));

  test('leaves the list with Escape, and with a second Escape the choice', () =>
    withForm({ chosen: 'GM0518' }, async (page) => {
      await field(page).press('ArrowDown');
      await field(page).press('Escape');
      expect(await page.getByRole('listbox').isVisible()).toBe(false);
      expect(await sent(page)).toBe('GM0518');
      await field(page).press('Escape');
      expect(await sent(page)).toBe('');
      expect(await field(page).inputValue()).toBe('');
    }));
});

describe('for every eye and hand', () => {
  test('coming back to the page shows what was chosen', () =>
    withForm({}, async (page) => {
      await field(page).fill('helmond');
      await field(page).press('Enter');
      await page.getByRole('button').click();
      await page.waitForURL(/sent/);
      await page.goBack();
      await page.waitForLoadState('load');
      expect([await sent(page), await field(page).inputValue()]).toEqual(['GM0794', 'Helmond']);
    }));

  test.each([
    { width: 320, dark: false },
    { width: 360, dark: true },
    { width: 1280, dark: false },
  ])('nothing to remark, closed and open: %o', (setting) =>
    withForm(setting, async (page) => {
      expect(await accessibilityFindings(page)).toEqual([]);
      await field(page).fill('b');
      await field(page).press('ArrowDown');
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await widthTooMuch(page)).toBe(0);
      const heights = await page
        .getByRole('option')
        .evaluateAll((options) => options.map((option) => option.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    }),
  );

  test('the label and a link to the field lead to the field one sees', () =>
    withForm({}, async (page) => {
      await page.getByText('Uw gemeente').click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-municipality');
      expect(await field(page).getAttribute('aria-describedby')).toBe('field-municipality-help');
    }));
});

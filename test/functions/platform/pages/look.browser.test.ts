import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageExamples } from '#platform/pages/examples.tsx';
import { renderPage } from '#platform/pages/render.ts';
import { buildStatic } from '../../../../infra/static.ts';
import { openBrowser } from '../../../support/browser.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../../../support/page-checks.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

let outDir = '';
let names: Record<string, string> = {};
let browser: Browser;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'aanschuif-look-'));
  [names, browser] = await Promise.all([
    buildStatic({ root: resolve(import.meta.dirname, '../../../..'), outDir }),
    openBrowser(),
  ]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(outDir, { recursive: true });
});

type Settings = {
  readonly width: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
};

/** Opens an example as the site would serve it: same headers, same policy, static files under their address. */
const open = async (
  name: string,
  { width, height = 740, scheme = 'light', script = true }: Settings,
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.route('http://site.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/static/')) {
      const example = pageExamples[name];
      if (example === undefined) throw new Error(`No example ${name}`);
      await route.fulfill({
        body: renderPage(example),
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
      });
      return;
    }
    const file = names[pathname.slice('/static/'.length)] ?? '';
    const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    await route.fulfill({ body: await readFile(join(outDir, file)), contentType });
  });
  await page.goto('http://site.test/');
  expect(refused).toEqual([]);
  return page;
};

const closing = async <Result>(page: Page, look: (page: Page) => Promise<Result>): Promise<Result> => {
  try {
    return await look(page);
  } finally {
    await page.context().close();
  }
};

const states = Object.keys(pageExamples).flatMap((name) =>
  [320, 360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ name, width, scheme }))),
);

describe('every example', () => {
  test.each(states)(
    '$name, $width px, $scheme: nothing for axe, nothing too wide, nothing too small to press',
    async ({ name, width, scheme }) => {
      await closing(await open(name, { width, scheme }), async (page) => {
        expect(await accessibilityFindings(page)).toEqual([]);
        expect(await widthTooMuch(page)).toBe(0);
        expect(await smallTargets(page)).toEqual([]);
      });
    },
    30_000,
  );

  test.each(Object.keys(pageExamples))('%s can be read with text twice as large on a phone', async (name) => {
    await closing(await open(name, { width: 360 }), async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await widthTooMuch(page)).toBe(0);
    });
  });
});

test('an event page shows its facts and its one button on a phone without scrolling', async () => {
  await closing(await open('event', { width: 360, height: 740 }), async (page) => {
    const button = await page.getByRole('link', { name: 'Aanmelden', exact: true }).boundingBox();
    expect((button?.y ?? 9999) + (button?.height ?? 0)).toBeLessThanOrEqual(740);
    for (const fact of ['woensdag 22 mei 2019', 'Stadhuis', 'Wethouders en hun adviseurs', 'Gratis', 'Nog 1 van 60']) {
      const box = await page.getByText(fact).first().boundingBox();
      expect(box?.y ?? 9999).toBeLessThan(740);
    }
  });
});

test('everything that can be reached by keyboard shows a ring of two colours when it is', async () => {
  for (const name of ['event', 'faulty form', 'guests', 'parts']) {
    await closing(await open(name, { width: 1280, script: true }), async (page) => {
      const seen = new Set<string>();
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return;
          const own = getComputedStyle(element);
          const after = getComputedStyle(element, '::after');
          const ring = (style: CSSStyleDeclaration) =>
            style.outlineStyle === 'solid' && style.outlineWidth === '3px' && style.boxShadow !== 'none';
          return { html: element.outerHTML.slice(0, 120), ringed: ring(own) || ring(after) };
        });
        if (now === undefined) break;
        expect(now.ringed, now.html).toBe(true);
        seen.add(now.html);
      }
      expect(seen.size).toBeGreaterThan(5);
    });
  }
}, 60_000);

test('a form that came back puts the summary of its faults in focus, and its links land on the answers', async () => {
  await closing(await open('faulty form', { width: 360 }), async (page) => {
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByRole('link', { name: 'Vul uw naam in' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-name');
  });
});

test('a page is whole without JavaScript', async () => {
  await closing(await open('faulty form', { width: 360, script: false }), async (page) => {
    expect(await page.getByRole('alert').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Vul uw naam in' }).click();
    expect(new URL(page.url()).hash).toBe('#field-name');
  });
});

test('on paper there is no menu and no button, and links write out where they lead', async () => {
  await closing(await open('event', { width: 1280 }), async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('nav, footer, .nl-button')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    const written = await page
      .locator('main .prose a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toContain('(');
  });
});

test('with colours of their own somebody still sees where a card and a field end', async () => {
  await closing(await open('parts', { width: 1280 }), async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const part of ['.card', '.utrecht-alert', '.utrecht-textbox', '.nl-button']) {
      expect(
        await page
          .locator(part)
          .first()
          .evaluate((one) => getComputedStyle(one).borderTopWidth),
        part,
      ).not.toBe('0px');
    }
  });
});

test('the guest with forty letters stays inside the card on a phone', async () => {
  await closing(await open('guests', { width: 320 }), async (page) => {
    const out = await page
      .locator('.table--cards tbody tr')
      .evaluateAll((rows) => rows.filter((row) => row.scrollWidth > row.clientWidth).length);
    expect(out).toBe(0);
    expect(await page.locator('.table-box').evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

test('the checks of this file find what they look for', async () => {
  await closing(await open('event', { width: 360 }), async (page) => {
    await page.evaluate(() => {
      const tooPale = document.createElement('p');
      tooPale.style.cssText = 'color:#ccc;background:#fff';
      tooPale.textContent = 'Bleek';
      const tooMuch = document.createElement('button');
      tooMuch.style.cssText = 'display:block;inline-size:400px;block-size:20px';
      tooMuch.textContent = 'Klein';
      document.querySelector('main')?.append(tooPale, tooMuch);
    });
    expect((await accessibilityFindings(page)).join()).toContain('color-contrast');
    expect(await widthTooMuch(page)).toBeGreaterThan(0);
    expect(await smallTargets(page)).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { orderStatesIn, publicStatesIn } from './examples-orders.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike: readonly RegExp[] = [
  /^package, (?:one|closed without|not open)/,
  /^print version, empty/,
  /, busy$/,
  /^draft, (?:with|replaced|nothing|too long)/,
  /^lapsed, just/,
  /^requested, taken/,
  /^moved, changed/,
  /^sent, /,
  /^(?:on site|back|counted)$/,
  /^cancelling, a draft/,
];
const states = [...Object.keys(publicStatesIn('nl')), ...Object.keys(orderStatesIn('nl'))].filter(
  (state) => !alike.some((one) => one.test(state)),
);

const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
/** The picture is nobody's to serve here; a grey dot stands for it. */
const page = (state: string, language: 'nl' | 'en'): string => {
  const element = { ...publicStatesIn(language), ...orderStatesIn(language) }[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element)
    .replace(/<link[^>]*as="image"[^>]*>/g, '')
    .replace(/src="\/pakketten[^"]*"/g, `src="${dot}"`);
};

describe.each(looks)('the pages of kits and orders at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(page(state, language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['calendar', 'slots, chosen here and elsewhere', 'moved', 'approved', 'orders'])(
    'nothing is wider than 320 px: %s',
    (state) => expectGoodLook(page(state, 'nl'), { width: 320 }),
  );

  test('the calendar itself needs no scrolling sideways at 360 px', () =>
    inBrowser(page('calendar, three months', 'nl'), { width: 360 }, async (opened) => {
      const over = await opened.evaluate(() =>
        [...document.querySelectorAll('.calendar')].map((box) => box.scrollWidth - box.clientWidth),
      );
      expect(over).toEqual([0, 0, 0, 0]);
    }));
});

describe('by keyboard, without JavaScript', () => {
  test('a part of a day is ticked with the space bar, and its box says which day it is', () =>
    inBrowser(page('slots, empty', 'nl'), { width: 360, script: false }, async (opened) => {
      const box = opened.getByRole('checkbox', { name: 'dinsdag 12 oktober, ochtend: Vrij' });
      await box.focus();
      await opened.keyboard.press('Space');
      expect(await box.isChecked()).toBe(true);
      await opened.keyboard.press('Tab');
      expect(await opened.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('HM~2027-10-12~midday');
    }));

  test('what stands on the site is asked of whoever wants it there', () =>
    inBrowser(page('action, empty', 'nl'), { width: 360, script: false }, async (opened) => {
      const title = opened.getByLabel('Titel');
      expect(await title.isVisible()).toBe(false);
      await opened.getByLabel('Ja, zet haar op de site').check();
      expect(await title.isVisible()).toBe(true);
    }));
});

describe('on paper', () => {
  test('the version to print at home is A4 with the text of the partner and nothing else', () =>
    inBrowser(page('print version', 'nl'), { width: 794 }, async (opened) => {
      await opened.emulateMedia({ media: 'print' });
      for (const gone of ['.site-menu', '.site-footer', 'main > h1', 'main > .nl-link']) {
        expect(await opened.locator(gone).first().isVisible(), gone).toBe(false);
      }
      expect(await opened.locator('.print-version').isVisible()).toBe(true);
      const paper = Buffer.from(await opened.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sizes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      // In points: 210 by 297 mm.
      expect(new Set(sizes.map(String))).toEqual(new Set(['595,842']));
    }));

  test('an approved order has no menu, no button and no link to leave it', () =>
    inBrowser(page('approved, on paper', 'nl'), { width: 794 }, async (opened) => {
      await opened.emulateMedia({ media: 'print' });
      for (const gone of ['.site-menu', '.site-footer', '.screen-only']) {
        expect(await opened.locator(gone).first().isVisible(), gone).toBe(false);
      }
      expect(await opened.getByText('T-2027-114').isVisible()).toBe(true);
    }));
});

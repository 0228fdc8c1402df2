import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { signStatesIn } from './sign-states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike: readonly RegExp[] = [
  /^form, (?:nothing|busy|limited|other|also|municipality)/,
  /^own link, faulty/,
  /^refused, (?:closed|without|ended)/,
  /^own, (?:just|kept|refused|imported|awaits, |nothing|signed, )/,
  /^copy, /,
];
const states = Object.keys(signStatesIn('nl')).filter((state) => !alike.some((one) => one.test(state)));

const page = (state: string, language: 'nl' | 'en'): string => {
  const element = signStatesIn(language)[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element);
};

describe.each(looks)('the pages of signing at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(page(state, language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['form, faulty', 'own, decided', 'copy'])('nothing is wider than 320 px: %s', (state) =>
    expectGoodLook(page(state, 'nl'), { width: 320 }),
  );
});

describe('without JavaScript', () => {
  test('the date is asked of whose college decided, and the other question of whose has yet to', () =>
    inBrowser(page('form, empty', 'nl'), { width: 360, script: false }, async (opened) => {
      const date = opened.getByLabel('Datum van het besluit');
      const mayName = opened.getByRole('radiogroup', { name: 'Mogen wij uw gemeente nu al noemen?' });
      const seen = async () => [await date.isVisible(), await mayName.isVisible()];
      expect(await seen()).toEqual([false, false]);
      await opened.getByLabel('Mijn college heeft hierover besloten').check();
      expect(await seen()).toEqual([true, false]);
      await opened.getByLabel('Mijn college moet hierover nog besluiten').check();
      expect(await seen()).toEqual([false, true]);
    }));
});

describe('on paper', () => {
  test('the copy is A4 with the text, the lines and the checksum, and no menu or button', () =>
    inBrowser(page('copy', 'nl'), { width: 794 }, async (opened) => {
      await opened.emulateMedia({ media: 'print' });
      for (const gone of ['.site-menu', '.site-footer', '.nl-button', '.screen-only']) {
        expect(await opened.locator(gone).first().isVisible(), gone).toBe(false);
      }
      for (const there of ['.copy-lines', '.checksum', 'h1']) {
        expect(await opened.locator(there).first().isVisible(), there).toBe(true);
      }
      const paper = Buffer.from(await opened.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sizes = [...paper.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      // In points: 210 by 297 mm.
      expect(new Set(sizes.map(String))).toEqual(new Set(['595,842']));
    }));
});

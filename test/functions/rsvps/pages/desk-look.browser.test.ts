import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { deskStates } from './guest-states.tsx';
import { longName } from './states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike = /, told |too late to undo|undone$|list, over|gone already|to nobody|without address/;
const pages = { nl: deskStates('nl'), en: deskStates('en') };
const states = Object.keys(pages.nl).filter((state) => !alike.test(state));
const page = (state: string, language: 'nl' | 'en' = 'nl'): string => {
  const element = pages[language][state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element);
};

describe.each(looks)('the desk for guests at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(page(state, language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['list, full', 'guest, with everything', 'badges', 'mailing, preview'])(
    'nothing is wider than 320 px: %s',
    (state) => expectGoodLook(page(state), { width: 320 }),
  );
});

describe('by the keyboard', () => {
  test('a guest is picked, and the button that follows is reached', () =>
    inBrowser(page('list, full'), { width: 1280, script: false }, async (opened) => {
      const box = opened.getByRole('checkbox', { name: 'Kies Noor van den Berg' });
      await box.focus();
      await opened.keyboard.press('Space');
      expect(await box.isChecked()).toBe(true);
      await opened.keyboard.press('Tab');
      expect(await opened.evaluate(() => document.activeElement?.textContent)).toBe('Noor van den Berg');
    }));
});

describe('on a telephone', () => {
  test('a link before the list leads to the buttons at its end, also by the keyboard', () =>
    inBrowser(page('list, full'), { width: 360, script: false }, async (opened) => {
      const link = opened.getByRole('link', { name: 'Naar de knoppen voor wie u kiest' });
      const write = opened.getByRole('button', { name: 'Gekozen gasten schrijven' });
      await link.focus();
      await opened.keyboard.press('Enter');
      expect(new URL(opened.url()).hash).toBe('#picked');
      await opened.keyboard.press('Tab');
      expect(await write.evaluate((button) => button === document.activeElement)).toBe(true);
      const { y = 0, height = 0 } = (await write.boundingBox()) ?? {};
      expect(y >= 0 && y + height <= 740).toBe(true);
    }));
});

describe('on paper', () => {
  test('badges are 90 by 55 mm, with nothing else on the sheet', () =>
    inBrowser(page('badges'), { width: 1280 }, async (opened) => {
      await opened.emulateMedia({ media: 'print' });
      expect(await opened.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
      const box = await opened.getByText('Noor van den Berg').locator('xpath=..').boundingBox();
      const millimetres = (pixels = 0): number => Math.round((pixels * 25.4) / 96);
      expect([millimetres(box?.width), millimetres(box?.height)]).toEqual([90, 55]);
    }));

  test('the list holds every guest of its page and no button', () =>
    inBrowser(page('list, full'), { width: 1280 }, async (opened) => {
      await opened.emulateMedia({ media: 'print' });
      expect(await opened.getByRole('rowheader', { name: longName }).isVisible()).toBe(true);
      for (const button of await opened.getByRole('button').all()) expect(await button.isVisible()).toBe(false);
    }));
});

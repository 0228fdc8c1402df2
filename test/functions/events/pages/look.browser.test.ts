import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { deskStates, statesIn } from './states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

describe.each(looks)('events at $width px, $scheme, $language', (look) => {
  test.each(Object.entries({ ...statesIn(look.language), ...deskStates(look.language) }))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

const statePage = (state: string): string => {
  const page = statesIn('nl')[state];
  if (page === undefined) throw new Error(`No state ${state}`);
  return renderPage(page);
};

describe('an event page', () => {
  test.each(['event, open', 'event, full', 'event, waiting'])(
    '%s: on a telephone title, facts and the one button stand above the fold (habit 2)',
    (state) =>
      inBrowser(statePage(state), { width: 360 }, async (page) => {
        const bottoms = await page.evaluate(() =>
          ['h1', '.facts__item:last-child', '.facts__foot .nl-button'].map(
            (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
          ),
        );
        for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(740);
        expect(await page.locator('.nl-button').count()).toBe(1);
      }),
  );

  test('is there in two requests: itself and the stylesheet', () =>
    inBrowser(statePage('event, open'), { width: 1280 }, async (_, asked) => {
      expect(asked).toEqual(['/', '/static/style.css']);
    }));

  test('on paper keeps its facts and loses what one presses', () =>
    inBrowser(statePage('event, open'), { width: 1280 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.facts--card').isVisible()).toBe(true);
      expect(await page.locator('h1').isVisible()).toBe(true);
      for (const pressed of ['.site-menu', '.site-footer', '.nl-button']) {
        expect(await page.locator(pressed).first().isVisible(), pressed).toBe(false);
      }
    }));
});

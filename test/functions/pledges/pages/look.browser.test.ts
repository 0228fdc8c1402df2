import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { accessibilityFindings, widthTooMuch } from '../../../support/page-checks.ts';
import { pageStatesIn, screenStatesIn } from './public-states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

const statePage = (state: string): string => {
  const page = pageStatesIn('nl')[state];
  if (page === undefined) throw new Error(`No state ${state}`);
  return renderPage(page);
};
const screenPage = (state: string, language: 'nl' | 'en' = 'nl'): string => {
  const page = screenStatesIn(language)[state];
  if (page === undefined) throw new Error(`No state ${state}`);
  return renderPage(page);
};
const screens = Object.keys(screenStatesIn('nl'));

describe.each(looks)('the public pages of a campaign at $width px, $scheme, $language', (look) => {
  test.each(Object.entries({ ...pageStatesIn(look.language), ...screenStatesIn(look.language) }))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

test.each(['campaign, everybody', 'members', 'member, decision to follow'])('%s fits a screen of 320 px', (state) =>
  expectGoodLook(statePage(state), { width: 320 }),
);

test('a telephone shows the number and the way to sign without scrolling', () =>
  inBrowser(statePage('campaign'), { width: 360 }, async (page) => {
    for (const part of ['.counter__number', '.counter .nl-button']) {
      const box = await page.locator(part).boundingBox();
      expect((box?.y ?? 9_999) + (box?.height ?? 0), part).toBeLessThanOrEqual(740);
    }
  }));

/** How high the ink of a text is, in pixels: not its line, which is mostly air. */
const inkHeight = (selector: string): number => {
  const element = document.querySelector(selector);
  if (element === null) return 0;
  const style = getComputedStyle(element);
  const brush = document.createElement('canvas').getContext('2d');
  if (brush === null) return 0;
  brush.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = brush.measureText(element.textContent ?? '');
  return actualBoundingBoxAscent + actualBoundingBoxDescent;
};

describe('the big screen on a stage', () => {
  test.each(screens)('%s: at 1920 x 1080 the number is 300 px high, names 48, and nothing scrolls', (state) =>
    inBrowser(screenPage(state), { width: 1920 }, async (page) => {
      await page.setViewportSize({ width: 1920, height: 1080 });
      expect(await page.evaluate(inkHeight, '.tally__number')).toBeGreaterThanOrEqual(300);
      const names = await page
        .locator('.names li b, .nobody')
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
      expect(names.length).toBeGreaterThan(0);
      expect(Math.min(...names)).toBeGreaterThanOrEqual(48);
      expect(await accessibilityFindings(page)).toEqual([]);
    }),
  );

  // A beamer, a laptop, a television, a wall, and a window that is not as high as it might be.
  const windows = [
    [1920, 1080],
    [1280, 720],
    [1366, 650],
    [1024, 768],
    [3840, 2160],
    [2560, 1080],
  ] as const;
  test.each(windows.flatMap(([width, height]) => screens.map((state) => [width, height, state] as const)))(
    'at %i x %i nothing lies outside the window and nothing over another: %s',
    (width, height, state) =>
      inBrowser(screenPage(state, 'en'), { width }, async (page) => {
        await page.setViewportSize({ width, height });
        const out = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('h1, .rehearsal, .tally__number, .under-way, .tally__counted')]
            .concat([...document.querySelectorAll('.progress__words, progress, h2, .names li, .where svg')])
            .concat([...document.querySelectorAll('[data-live="as-of"]')])
            .filter((one) => (one.textContent !== '' || one.matches('progress')) && one.checkVisibility())
            .map((one) => ({ name: one.className.toString() || one.tagName, box: one.getBoundingClientRect() }));
          const slack = 2;
          const outside = boxes.filter(
            ({ box }) =>
              box.left < -slack ||
              box.top < -slack ||
              box.right > window.innerWidth + slack ||
              box.bottom > window.innerHeight + slack,
          );
          // A line of large figures is mostly air above and below.
          const solid = boxes.filter(({ name }) => name !== 'tally__number');
          const over = solid.flatMap(({ name, box }, at) =>
            solid
              .slice(at + 1)
              .filter(
                ({ box: other }) =>
                  box.left < other.right - slack &&
                  other.left < box.right - slack &&
                  box.top < other.bottom - slack &&
                  other.top < box.bottom - slack,
              )
              .map((other) => `${name} over ${other.name}`),
          );
          const root = document.documentElement;
          return {
            scrolls: [root.scrollWidth - window.innerWidth, root.scrollHeight - window.innerHeight].some(
              (by) => by > 0,
            ),
            outside: outside.map(({ name }) => name),
            over,
          };
        });
        expect(out).toEqual({ scrolls: false, outside: [], over: [] });
      }),
  );

  test('on a telephone it is a page that scrolls down, never sideways', () =>
    inBrowser(screenPage('screen, rehearsal'), { width: 360 }, async (page) => {
      expect(await widthTooMuch(page)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(740);
    }));

  test('without a script it shows the number and its time, and offers to refresh', () =>
    inBrowser(screenPage('screen'), { width: 1280, script: false }, async (page) => {
      expect(await page.locator('.tally__number').textContent()).toBe('97');
      expect(await page.getByText('Stand van 20.13 uur').isVisible()).toBe(true);
      const link = page.getByRole('link', { name: 'Ververs de stand' });
      expect(await link.getAttribute('href')).toMatch(/^\/campagnes\/[\w-]+\/scherm$/);
    }));

  test('with a script nothing on it takes the focus', () =>
    inBrowser(screenPage('screen'), { width: 1280 }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    }));
});

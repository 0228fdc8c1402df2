import { describe, expect, test } from 'vitest';
import { doorWording } from '../../../../../../functions/check-in/wording/door.ts';
import { openBrowser } from '../../../../../support/browser.ts';
import { accessibilityFindings, widthTooMuch } from '../../../../../support/page-checks.ts';
import { doorsInBrowser } from './door-tab.tsx';
import { states } from './states.ts';

const atDoor = doorsInBrowser(openBrowser);

/** By day on a small telephone in Dutch, and by night on a large tablet in English. */
const looks = [
  { width: 320, height: 640, scheme: 'light', language: 'nl' },
  { width: 1280, height: 800, scheme: 'dark', language: 'en' },
] as const;

describe.each(looks)('at $width px, $scheme, $language', (look) => {
  test.each(Object.entries(states))(
    '%s reads for everybody, fits, and is large enough for a thumb',
    async (_, state) => {
      const { screen, scenario = {}, hash = '', reach } = state;
      await atDoor({ ...look, scenario, hash }, async (tab) => {
        await reach?.(tab, doorWording[look.language]);
        const { page } = tab;
        await expect.poll(() => tab.screen()).toBe(screen);
        // What moves has come to rest.
        await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
        expect(await accessibilityFindings(page)).toEqual([]);
        expect(await widthTooMuch(page)).toBe(0);
        expect(
          await page.evaluate(() => {
            const size = (element: Element): DOMRect => (element.closest('.choice') ?? element).getBoundingClientRect();
            return [...document.querySelectorAll('#door :is(a, button, input, select, [role="option"])')]
              .filter(
                (element) =>
                  element.checkVisibility() && !(size(element).width >= 55.9 && size(element).height >= 55.9),
              )
              .map((element) => `${size(element).width} x ${size(element).height}: ${element.outerHTML.slice(0, 160)}`);
          }),
        ).toEqual([]);
        expect(
          await page.evaluate(() =>
            [...document.querySelectorAll('#door *')]
              .filter(
                (element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3),
              )
              .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18)
              .map((element) => element.outerHTML.slice(0, 160)),
          ),
        ).toEqual([]);
        // One name for the screen, and somebody who listens stands there.
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
      });
    },
  );
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { pagesInBrowser } from '../../../support/browser-pages.ts';
import { states } from './states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike =
  /^hall, (?:nobody|draft|over|event-|rsvps-|not-|other-)|^signing, (?:mailed|repeated|seated|refused: (?!busy))/;
const looked = Object.keys(states()).filter((state) => !alike.test(state));

const page = (state: string, language: Language = 'nl'): string => {
  const element = states(language)[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element);
};

/** What is pressed in the hall itself and is lower than a finger in a hurry needs. */
const tooLow = (opened: Page) =>
  opened.evaluate(() =>
    [...document.querySelectorAll('.hall :is(.nl-button, input:not([type=hidden]), select, .link--alone)')]
      .filter((element) => element.checkVisibility() && !element.matches('.error-summary a'))
      .map((element) => ({ element, label: element.matches('[type=radio]') ? element.nextElementSibling : element }))
      .filter(({ label }) => (label?.getBoundingClientRect().height ?? 0) < 55.9)
      .map(({ element }) => element.outerHTML.slice(0, 120)),
  );

describe.each([
  { width: 360, scheme: 'light', language: 'nl' },
  { width: 360, scheme: 'light', language: 'en' },
  { width: 1024, scheme: 'dark', language: 'nl' },
] as const)('the pages of the hall at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(looked)('%s: nothing for axe, nothing too wide', (state) => expectGoodLook(page(state, language), look));

  test.each(['hall', 'signing, to decide', 'substitute', 'already a member', 'signed'])(
    '%s: whatever is pressed is 56 px high',
    (state) => inBrowser(page(state, language), look, async (opened) => expect(await tooLow(opened)).toEqual([])),
  );
});

describe('without JavaScript', () => {
  test('the date is asked of who decided, and the name of the municipality of who has yet to', () =>
    inBrowser(page('signing'), { width: 360, script: false }, async (opened) => {
      const date = opened.getByLabel('Wanneer besloot uw college?');
      const name = opened.getByLabel('Ja, noem mijn gemeente');
      expect([await date.isVisible(), await name.isVisible()]).toEqual([false, false]);
      await opened.getByLabel('Mijn college heeft hierover besloten').check();
      expect([await date.isVisible(), await name.isVisible()]).toEqual([true, false]);
      await opened.getByLabel('Mijn college moet hierover nog besluiten').check();
      expect([await date.isVisible(), await name.isVisible()]).toEqual([false, true]);
    }));
});

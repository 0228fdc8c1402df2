import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { car, plate, talk } from '../core/questions.ts';
import { copyStates, questionStates } from './question-states.tsx';

const shown = (page: ReactElement | undefined): ReactElement => {
  if (page === undefined) throw new Error('There is no such state.');
  return page;
};

const { inBrowser, expectGoodLook } = pagesInBrowser();

describe.each(looks)('questions and a copy at $width px, $scheme, $language', (look) => {
  test.each(Object.entries({ ...questionStates(look.language), ...copyStates(look.language) }))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

const stateOf = (name: string): string => renderPage(shown(questionStates('nl')[name]));

describe('a question that hangs from an answer', () => {
  test('comes into sight with that answer, without a script', () =>
    inBrowser(stateOf('some'), { width: 360 }, async (page) => {
      const hung = page.locator(`[name="q-${plate.id}"]`);
      expect(await hung.isVisible()).toBe(false);
      await page.locator(`[name="q-${car.id}"][value="yes"]`).check();
      expect(await hung.isVisible()).toBe(true);
      await page.locator(`[name="q-${car.id}"][value="no"]`).check();
      expect(await hung.isVisible()).toBe(false);
      expect(await page.locator(`[name="q-${talk.id}"]`).first().isVisible()).toBe(true);
    }));

  test('the answers to choose from are asked with that kind of question alone', () =>
    inBrowser(stateOf('a new one'), { width: 360 }, async (page) => {
      const choices = page.locator('[name="choices-nl"]');
      expect(await choices.isVisible()).toBe(false);
      await page.locator('[name="kind"][value="choice"]').check();
      expect(await choices.isVisible()).toBe(true);
    }));
});

import type { ReactElement } from 'react';
import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { askedStates } from './asked-states.tsx';

const shown = (page: ReactElement | undefined): ReactElement => {
  if (page === undefined) throw new Error('There is no such state.');
  return page;
};

const { inBrowser, expectGoodLook } = pagesInBrowser();

describe.each(looks)('questions of an event at $width px, $scheme, $language', (look) => {
  test.each(Object.entries(askedStates(look.language)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

test('what hangs from an answer is in sight where it was answered before', () =>
  inBrowser(renderPage(shown(askedStates('nl')['own place'])), { width: 360 }, async (page) => {
    expect(await page.locator('[name="q-kentek"]').isVisible()).toBe(true);
    await page.locator('[name="q-autoaa"][value="no"]').check();
    expect(await page.locator('[name="q-kentek"]').isVisible()).toBe(false);
  }));

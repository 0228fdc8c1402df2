import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { lenderStates } from './lender-states.tsx';

const { expectGoodLook } = pagesInBrowser();

describe.each(looks)('the desk of whoever lends and gives at $width px, $scheme', (look) => {
  // It speaks Dutch only; it is looked at in both settings all the same.
  test.each(Object.entries(lenderStates()))('%s: nothing for axe, nothing too wide or too small to press', (_, page) =>
    expectGoodLook(renderPage(page), look),
  );
});

import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { lenderStatesIn } from './lender-states.tsx';

const { expectGoodLook } = pagesInBrowser();

describe.each(looks)('the desk of whoever lends and gives at $width px, $scheme', (look) => {
  test.each(Object.entries(lenderStatesIn(look.language)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

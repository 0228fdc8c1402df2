import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { statesIn } from './states.tsx';

const { expectGoodLook } = pagesInBrowser();

describe.each(looks)('the pages of this room at $width px, $scheme, $language', (look) => {
  test.each(Object.entries(statesIn(look.language)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

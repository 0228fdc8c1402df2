import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { deskStates } from './desk-states.tsx';

const { expectGoodLook } = pagesInBrowser();

describe.each(looks)('the desk of campaigns at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(Object.entries(deskStates(language)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

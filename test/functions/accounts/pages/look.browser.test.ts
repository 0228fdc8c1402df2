import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { statesIn } from './states.tsx';

const { expectGoodLook } = pagesInBrowser();

/** Refusals share one page: the shortest and the one with another button stand for all. */
const alike = ['no-such-link', 'link-replaced', 'tries-spent', 'expired', 'role-ended'];

describe.each(looks)('signing in at $width px, $scheme, $language', (look) => {
  test.each(Object.entries(statesIn(look.language)).filter(([state]) => !alike.includes(state)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

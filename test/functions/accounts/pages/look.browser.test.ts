import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { accessStates } from './access-states.tsx';
import { ownStatesIn } from './own-states.tsx';
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

/** The list is one page: these stand for its other notices. */
const sameList = [
  'ended',
  'refused: other-role',
  'refused: sent-before',
  'refused: busy',
  'no organisation',
  'keys taken away',
];

describe.each(looks)('access at $width px, $scheme, $language', (look) => {
  test.each(Object.entries(accessStates(look.language)).filter(([state]) => !sameList.includes(state)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

/** One page each: the others differ by a notice. */
const sameOwn = /^refused: (?!too-late)|^own, (?:taken away|busy|the last)/;

describe.each(looks)('one’s own access at $width px, $scheme, $language', (look) => {
  test.each(Object.entries(ownStatesIn(look.language)).filter(([state]) => !sameOwn.test(state)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { registerStates } from './register-states.tsx';

const { expectGoodLook } = pagesInBrowser();
/** States that differ in a line of text from one that is looked at. */
const alike =
  /^(?:register, (?:after|a part)|municipality, (?:stopped|merged|faulty step)|invite, (?:invited|busy)|import, preview, )/;

describe.each(looks)('the register at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(Object.entries(registerStates(language)).filter(([name]) => !alike.test(name)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (_, page) => expectGoodLook(renderPage(page), look),
  );
});

describe('with the smallest screen', () => {
  const narrow = ['register', 'municipality, signed', 'import, preview'];
  test.each(Object.entries(registerStates()).filter(([name]) => narrow.includes(name)))(
    'nothing is wider than 320 px: %s',
    (_, page) => expectGoodLook(renderPage(page), { width: 320 }),
  );
});

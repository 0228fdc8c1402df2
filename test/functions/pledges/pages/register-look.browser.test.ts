import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { registerStates } from './register-states.tsx';

const { expectGoodLook } = pagesInBrowser();
const states = registerStates();

/** States that differ in a line of text from one that is looked at. */
const alike =
  /^(?:register, (?:after|a part)|municipality, (?:stopped|merged|faulty step)|invite, (?:invited|busy)|import, preview, )/;

const page = (name: string): string => {
  const element = states[name];
  if (element === undefined) throw new Error(`No state ${name}`);
  return renderPage(element);
};

describe.each(looks)('the register at $width px, $scheme', (look) => {
  test.each(Object.keys(states).filter((name) => !alike.test(name)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (name) => expectGoodLook(page(name), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['register', 'municipality, signed', 'import, preview'])('nothing is wider than 320 px: %s', (name) =>
    expectGoodLook(page(name), { width: 320 }),
  );
});

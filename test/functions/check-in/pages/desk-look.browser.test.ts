import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { deskStatesIn } from './desk-states.tsx';

const { expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike =
  /^door, (?:refused: (?!busy)|doors-|places-|device-|code-|arriv|accepted|dropped|unchanged|one still|closed with)/;
const states = Object.keys(deskStatesIn('nl')).filter((state) => !alike.test(state));

const page = (state: string, language: 'nl' | 'en'): string => {
  const element = deskStatesIn(language)[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element);
};

describe.each(looks)('the door at the desk at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(page(state, language), look),
  );
});

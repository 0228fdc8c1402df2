import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { lineStatesIn } from './line-states.tsx';

const { expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike = /^line, (?:refused: (?!busy)|turned-down|wish-|released|capacity|promoted|unchanged|at once)/;
const states = Object.keys(lineStatesIn('nl')).filter((state) => !alike.test(state));

const page = (state: string, language: 'nl' | 'en'): string => {
  const element = lineStatesIn(language)[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element);
};

describe.each(looks)('places and line at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(page(state, language), look),
  );
});

import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { paperCardStatesIn } from './paper-card-states.tsx';

const { expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const states = Object.keys(paperCardStatesIn('nl')).filter((state) => !/^refused: (?!already-member)/.test(state));

const page = (state: string, language: 'nl' | 'en'): string => {
  const element = paperCardStatesIn(language)[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element);
};

describe.each(looks)('keying in a card of paper at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(page(state, language), look),
  );
});

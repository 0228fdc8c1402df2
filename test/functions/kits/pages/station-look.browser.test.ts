import { describe, test } from 'vitest';
import type { Language } from '#kernel/languages.ts';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { desksStatesIn, stationStatesIn } from './examples-station.tsx';

const { expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike =
  /^(?:order, (?:taken|closed|changed meanwhile|busy|refused|long ago)|link, answered|days, (?:opened|busy)|rules, (?:saved|busy)|desks, (?:nothing found|elsewhere|not yours|busy))$/;

const page = (name: string, language: Language): string => {
  const element = stationStatesIn(language)[name] ?? desksStatesIn(language)[name];
  if (element === undefined) throw new Error(`No state ${name}`);
  return renderPage(element);
};
const states = [...Object.keys(stationStatesIn('nl')), ...Object.keys(desksStatesIn('nl'))].filter(
  (name) => !alike.test(name),
);

describe.each(looks)('the station desk at $width px, $scheme, $language', (look) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (name) =>
    expectGoodLook(page(name, look.language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['desk, full', 'order, faulty', 'days, some', 'rules', 'sheet, full', 'desks, changing'])(
    'nothing is wider than 320 px: %s',
    (name) => expectGoodLook(page(name, 'nl'), { width: 320 }),
  );
});

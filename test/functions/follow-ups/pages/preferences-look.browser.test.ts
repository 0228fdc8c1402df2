import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { preferencesPage } from './preferences-states.tsx';

const { expectGoodLook } = pagesInBrowser();

/** The others differ from these in a line of text. */
const states = [
  'of an invitation',
  'about a campaign',
  'without mail about the event',
  'of who called a mail unwanted',
  'sent without a choice',
  'while it is busy',
  'to a guest chosen in every way',
];

describe.each([{ width: 320, scheme: 'light', language: 'nl' } as const, ...looks])(
  'the page on which somebody says which mail they want, at $width px, $scheme, $language',
  (look) => {
    test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (name) =>
      expectGoodLook(renderPage(preferencesPage(name, look.language)), look),
    );
  },
);

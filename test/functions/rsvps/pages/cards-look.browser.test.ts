import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { cardStates, cardsStates } from './card-states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();
const html = (state: string, language: 'nl' | 'en' = 'nl'): string => {
  const page = { ...cardsStates(language), ...cardStates(language) }[state];
  if (page === undefined) throw new Error(`No state ${state}`);
  return renderPage(page);
};

/** One of each that differs in more than a line of text. */
const looked = [
  'no card yet, for another',
  'no card yet, without address',
  'a card, kept',
  'faulty: everything',
  'faulty: nothing chosen',
  'closed: no place',
  'closed: matched',
  'desk',
  'desk, nothing yet',
  'desk, matched',
  'on paper',
  'on paper, no table plan',
];

describe.each(looks)('the pages about cards at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(looked)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(html(state, language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['faulty: everything', 'desk', 'on paper'])('nothing is wider than 320 px: %s', (state) =>
    expectGoodLook(html(state), { width: 320 }),
  );
});

describe('by keyboard, without JavaScript', () => {
  test('a card is filled in and sent', () =>
    inBrowser(html('no card yet'), { width: 1280, script: false }, async (page) => {
      await page.getByLabel('Thema waar u trots op bent').focus();
      await page.keyboard.type('Sport');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Wij wandelen.');
      const answers = page.getByRole('radio', { name: 'Ja, dat mag' });
      await answers.nth(0).focus();
      await page.keyboard.press('Space');
      await answers.nth(1).focus();
      await page.keyboard.press('ArrowDown');
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const body = new URLSearchParams((await sent).postData() ?? '');
      expect(Object.fromEntries(body)).toMatchObject({
        'proud-theme': 'sport',
        proud: 'Wij wandelen.',
        'to-show': 'yes',
        'to-introduce': 'no',
      });
    }));
});

describe('on paper', () => {
  test('each table has a sheet of its own, without a button or a way back', () =>
    inBrowser(html('on paper'), { width: 1280 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { name: 'Tafel 1' }).isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Terug naar de kaarten' }).isVisible()).toBe(false);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    }));
});

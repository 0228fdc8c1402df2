import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { nameOfMovable, tablesStatesIn } from './tables-states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();
const pages = { nl: tablesStatesIn('nl'), en: tablesStatesIn('en') };
const html = (state: string, language: 'nl' | 'en' = 'nl'): string => {
  const page = pages[language][state];
  if (page === undefined) throw new Error(`No state ${state}`);
  return renderPage(page);
};

/** One of each that differs in more than a line of text. */
const looked = [
  'no hall, faulty',
  'a hall, not planned',
  'planned, a guest unfolded',
  'planned, too few partners',
  'late changes',
  'a move that breaks a rule',
  'a swap without anybody chosen',
  'a move without a table chosen',
  'a table, faulty',
  'cannot be: together',
  'on paper: lists',
  'on paper: cards',
  'on paper: name cards',
  'kitchen',
];

describe.each(looks)('the pages about tables at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(looked)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(html(state, language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['planned', 'kitchen', 'on paper: name cards', 'a move that breaks a rule'])(
    'nothing is wider than 320 px: %s',
    (state) => expectGoodLook(html(state), { width: 320 }),
  );
});

describe('by keyboard, without JavaScript', () => {
  test('a guest is unfolded, a table chosen and the button pressed', () =>
    inBrowser(html('planned, a guest unfolded'), { width: 1280, script: false }, async (page) => {
      const row = page.locator('details').filter({ hasText: nameOfMovable }).first();
      await row.locator('summary').focus();
      const choice = row.getByLabel('Andere tafel');
      expect(await choice.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await choice.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.type('Tafel 4');
      expect(await choice.inputValue()).toBe('4');
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const body = new URLSearchParams((await sent).postData() ?? '');
      expect([body.get('act'), [...body.keys()].some((field) => field.startsWith('to-'))]).toEqual(['move', true]);
    }));
});

describe('on paper', () => {
  test('each table has a sheet of its own, without a button or a way back', () =>
    inBrowser(html('on paper: lists'), { width: 1280 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { name: 'Tafel 10' }).isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: 'Terug naar de tafelindeling' }).isVisible()).toBe(false);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(10);
    }));

  test('a card is as large as its sheet', () =>
    inBrowser(html('on paper: cards'), { width: 1280 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const size = await page
        .locator('.table-card__number')
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      expect(size).toBeGreaterThan(200);
      const code = await page.locator('.qr').first().boundingBox();
      expect((code?.width ?? 0) / 96).toBeGreaterThan(1.9);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(10);
    }));

  test('name cards are two to a sheet, each table from a new one, large enough for two metres, and nothing is cut off', () =>
    inBrowser(html('on paper: name cards'), { width: 1280 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const cards = await page.locator('.name-card').evaluateAll((all) =>
        all.map((card) => {
          const [turned, upright] = [...card.querySelectorAll('.name-card__face')].map((face) => {
            const { width, height } = face.getBoundingClientRect();
            const parts = [...face.querySelectorAll('span')].map((part) => part.getBoundingClientRect());
            const box = face.getBoundingClientRect();
            const inside = parts.every(
              ({ top, bottom, left, right }) =>
                top >= box.top && bottom <= box.bottom && left >= box.left && right <= box.right,
            );
            return { width, height, inside, clipped: face.scrollHeight > face.clientHeight + 1 };
          });
          const name = card.querySelector('.name-card__name');
          return { turned, upright, type: name === null ? 0 : Number.parseFloat(getComputedStyle(name).fontSize) };
        }),
      );
      const millimetre = 96 / 25.4;
      for (const { turned, upright, type } of cards) {
        for (const face of [turned, upright]) {
          expect(face).toMatchObject({ inside: true, clipped: false });
          expect(Math.round((face?.width ?? 0) / millimetre)).toBe(189);
          expect(Math.round((face?.height ?? 0) / millimetre)).toBe(68);
        }
        // Capitals are seven tenths of the type: at least 7 mm, three times what good eyes need at two metres.
        expect(type / millimetre).toBeGreaterThanOrEqual(10.9);
      }
      const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      const perTable = await page
        .locator('.name-cards')
        .evaluateAll((tables) => tables.map((table) => Math.ceil(table.querySelectorAll('.name-card').length / 2)));
      expect(sheets).toHaveLength(perTable.reduce((sum, count) => sum + count, 0));
      expect(await page.getByRole('heading', { level: 2 }).first().isVisible()).toBe(false);
    }));

  test('the kitchen has its ten tables on one sheet', () =>
    inBrowser(html('kitchen'), { width: 1280 }, async (page) => {
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(2);
    }));
});

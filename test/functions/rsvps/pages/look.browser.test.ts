import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { statesIn, ticketOnPage } from './states.tsx';

const { inBrowser, expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike: readonly RegExp[] = [
  /^form, (?:limited|full, many|an action, faulty)/,
  /^refused, without/,
  /^known/,
  /^place, (?:unchanged|begun|waiting for|released for|asked (?:for|before)|a wish for|refused: (?!busy))/,
  /^place, (?!offered).* for another$|^place, (?:approved|waiting, with|taken over)|, with approval$/,
];
const states = Object.keys(statesIn('nl')).filter((state) => !alike.some((one) => one.test(state)));

const page = (state: string, language: 'nl' | 'en'): string => {
  const element = statesIn(language)[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  return renderPage(element);
};

describe.each(looks)('the pages of this room at $width px, $scheme, $language', ({ language, ...look }) => {
  test.each(states)('%s: nothing for axe, nothing too wide or too small to press', (state) =>
    expectGoodLook(page(state, language), look),
  );
});

describe('with the smallest screen', () => {
  test.each(['form, faulty', 'place, for another'])('nothing is wider than 320 px: %s', (state) =>
    expectGoodLook(page(state, 'nl'), { width: 320 }),
  );
});

describe('without JavaScript', () => {
  test('the name of who signs up is asked as soon as it is for somebody else', () =>
    inBrowser(page('form, empty', 'nl'), { width: 360, script: false }, async (opened) => {
      const by = opened.getByLabel('Uw eigen naam');
      expect(await by.isVisible()).toBe(false);
      await opened.getByLabel('Iemand anders').check();
      expect(await by.isVisible()).toBe(true);
      await opened.getByLabel('Mezelf').check();
      expect(await by.isVisible()).toBe(false);
    }));

  test('a fault is reached by its link in the summary, and by the keyboard alone', () =>
    inBrowser(page('form, faulty', 'nl'), { width: 360, script: false }, async (opened) => {
      const link = opened.getByRole('alert').getByRole('link', { name: /geldig e-mailadres/ });
      await link.focus();
      await opened.keyboard.press('Enter');
      await opened.keyboard.press('Tab');
      const focused = await opened.evaluate(() => document.activeElement?.getAttribute('name'));
      expect(['email', 'role']).toContain(focused);
    }));
});

describe('with JavaScript', () => {
  test('a form that came back puts the reader at its summary', () =>
    inBrowser(page('form, faulty', 'nl'), { width: 360 }, async (opened) => {
      expect(await opened.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    }));

  test('the municipality that was chosen before is still chosen', () =>
    inBrowser(page('form, busy', 'nl'), { width: 1280 }, async (opened) => {
      expect(await opened.getByRole('combobox', { name: 'Gemeente' }).inputValue()).toBe('Súdwest-Fryslân');
    }));
});

/** What the first QR code of a page says to a camera, as the browser paints it. */
const saidByCode = async (opened: Page): Promise<string> => {
  const png = (await opened.locator('.qr').first().screenshot({ type: 'png' })).toString('base64');
  const painted = await opened.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const surface = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    surface?.drawImage(picture, 0, 0);
    const { width, height } = picture;
    return { width, height, data: Array.from(surface?.getImageData(0, 0, width, height).data ?? []) };
  }, png);
  return decodeQR({ ...painted, data: Uint8ClampedArray.from(painted.data) });
};

describe('the QR code of a ticket', () => {
  test.each([
    { as: 'by day on a telephone', width: 360, media: {} },
    { as: 'by night', width: 1280, media: { colorScheme: 'dark' } },
    { as: 'where the reader chose the colours', width: 360, media: { forcedColors: 'active', colorScheme: 'dark' } },
    { as: 'on paper', width: 1280, media: { media: 'print' } },
  ] as const)('says its text as it is painted $as', ({ width, media }) =>
    inBrowser(page('place, seated', 'nl'), { width }, async (opened) => {
      await opened.emulateMedia(media);
      expect(await saidByCode(opened)).toBe(ticketOnPage);
    }),
  );
});

describe('on paper', () => {
  test.each([
    ['nl', 'U hebt een plek', 'woensdag 22 mei 2019, 17.30 tot 21.30 uur'],
    ['en', 'You have a place', 'Wednesday 22 May 2019, 17:30 to 21:30'],
  ] as const)(
    'the own page is one sheet (%s): the QR code, its letters, who, what, when and where, and no form',
    (language, title, when) =>
      inBrowser(page('place, seated', language), { width: 1280, scheme: 'dark' }, async (opened) => {
        const sheet = await opened.pdf({ format: 'A4' });
        expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
        await opened.emulateMedia({ media: 'print' });
        for (const words of [title, 'R4TD-8HNE', 'Samen aan de slag', 'Noor van den Berg', when, 'De Glazen Zaal']) {
          expect(await opened.getByText(words).first().isVisible(), words).toBe(true);
        }
        for (const gone of ['form', 'nav', 'footer', '.not-on-paper']) {
          expect(await opened.locator(gone).first().isVisible(), gone).toBe(false);
        }
        // Seven centimetres, so that a module is a millimetre and a half.
        const code = await opened.locator('.qr').boundingBox();
        expect(code?.width).toBeGreaterThan(260);
      }),
  );
});

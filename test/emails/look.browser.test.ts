import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderMail } from '#emails/render.ts';
import { messageKinds } from '#kernel/message-kinds.ts';
import type { Message } from '#kernel/messages.ts';
import { openBrowser } from '../support/browser.ts';
import { exampleNames, messageExamples } from '../support/examples/messages.ts';
import { accessibilityFindings, rulesForParts, widthTooMuch } from '../support/page-checks.ts';
import { hostile, withTexts } from './hostile.ts';
import { around, mailOf } from './rendering.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/** Kinds differ in what stands in them; of the variants these two add something to look at. */
const looks = [...messageKinds, 'seat-reserved for another', 'seat-reserved with a long name'] as const;

describe('a mail on a screen', () => {
  test.each([
    ['nl', 360, 'light'],
    ['en', 1280, 'dark'],
  ] as const)(
    'in %s, %i px wide and %s, it can be read by everybody',
    async (language, width, colorScheme) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
      const page = await context.newPage();
      for (const name of looks) {
        await page.setContent(mailOf(name, language).html);
        expect(await accessibilityFindings(page, rulesForParts), name).toEqual([]);
      }
      await context.close();
    },
    60_000,
  );

  test('it fits a screen of 320 px, also with text of twice the size, and never grows beyond 600', async () => {
    const page = await browser.newPage();
    for (const name of exampleNames) {
      await page.setViewportSize({ width: 320, height: 740 });
      await page.setContent(mailOf(name, 'nl').html);
      expect(await widthTooMuch(page), name).toBe(0);
      const button = await page.locator('.button').boundingBox();
      expect(button?.height).toBeGreaterThanOrEqual(44);

      await page.addStyleTag({
        content: 'p, td, th, h1, h2, li, a { font-size: 30px !important; line-height: 1.4 !important; }',
      });
      expect(await widthTooMuch(page), `${name} in large text`).toBe(0);

      await page.setViewportSize({ width: 1280, height: 740 });
      const card = await page.locator('.card').boundingBox();
      expect(card?.width).toBeLessThanOrEqual(600);
    }
    await page.close();
  }, 60_000);

  test('whatever people typed, a browser finds no script, no handler, no picture and no address but ours in it', async () => {
    const mails = fc
      .sample(fc.tuple(fc.constantFrom(...exampleNames), fc.array(hostile, { minLength: 1, maxLength: 4 })), {
        numRuns: 300,
        seed: 22,
      })
      .map(([name, texts]): Message => withTexts(messageExamples[name], texts))
      .map((message) => renderMail({ message, ...around('nl') }).html);
    const page = await browser.newPage();
    const intruders = await page.evaluate((documents) => {
      const tags = 'HTML HEAD META TITLE STYLE BODY DIV TABLE TBODY TR TH TD P H1 H2 A SPAN BR HR S UL OL LI'.split(
        ' ',
      );
      return documents.flatMap((html) =>
        [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')]
          .filter(
            (element) =>
              !tags.includes(element.tagName) ||
              element.getAttributeNames().some((name) => name.startsWith('on') || name === 'src') ||
              (element instanceof HTMLAnchorElement && !['https:', 'tel:', 'mailto:'].includes(element.protocol)),
          )
          .map((element) => element.outerHTML),
      );
    }, mails);
    expect(intruders).toEqual([]);
    await page.close();
  }, 60_000);
});

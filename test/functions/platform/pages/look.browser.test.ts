import { describe, expect, test } from 'vitest';
import { pageExamples } from '#platform/pages/examples.tsx';
import { renderPage } from '#platform/pages/render.ts';
import { pagesInBrowser } from '../../../support/browser-pages.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../../../support/page-checks.ts';

const { inBrowser, expectGoodLook } = pagesInBrowser();

const example = (name: string): string => {
  const page = pageExamples[name];
  if (page === undefined) throw new Error(`No example ${name}`);
  return renderPage(page);
};

const states = Object.keys(pageExamples).flatMap((name) =>
  [320, 360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ name, width, scheme }))),
);

describe('every example', () => {
  test.each(states)(
    '$name, $width px, $scheme: nothing for axe, nothing too wide, nothing too small to press',
    async ({ name, width, scheme }) => {
      await expectGoodLook(example(name), { width, scheme });
    },
    30_000,
  );

  test.each(Object.keys(pageExamples))('%s can be read with text twice as large on a phone', async (name) => {
    await inBrowser(example(name), { width: 360 }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await widthTooMuch(page)).toBe(0);
    });
  });
});

test('an event page shows its facts and its one button on a phone without scrolling', async () => {
  await inBrowser(example('event'), { width: 360 }, async (page) => {
    const button = await page.getByRole('link', { name: 'Aanmelden', exact: true }).boundingBox();
    expect((button?.y ?? 9999) + (button?.height ?? 0)).toBeLessThanOrEqual(740);
    for (const fact of ['woensdag 22 mei 2019', 'Stadhuis', 'Wethouders en hun adviseurs', 'Gratis', 'Nog 1 van 60']) {
      const box = await page.getByText(fact).first().boundingBox();
      expect(box?.y ?? 9999).toBeLessThan(740);
    }
  });
});

test('everything that can be reached by keyboard shows a ring of two colours when it is', async () => {
  for (const name of ['event', 'faulty form', 'guests', 'parts']) {
    await inBrowser(example(name), { width: 1280 }, async (page) => {
      const seen = new Set<string>();
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        const now = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return;
          const own = getComputedStyle(element);
          const after = getComputedStyle(element, '::after');
          const ring = (style: CSSStyleDeclaration) =>
            style.outlineStyle === 'solid' && style.outlineWidth === '3px' && style.boxShadow !== 'none';
          return { html: element.outerHTML.slice(0, 120), ringed: ring(own) || ring(after) };
        });
        if (now === undefined) break;
        expect(now.ringed, now.html).toBe(true);
        seen.add(now.html);
      }
      expect(seen.size).toBeGreaterThan(5);
    });
  }
}, 60_000);

test('a form that came back puts the summary of its faults in focus, and its links land on the answers', async () => {
  await inBrowser(example('faulty form'), { width: 360 }, async (page) => {
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.getByRole('link', { name: 'Vul uw naam in' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-name');
  });
});

test('a page is whole without JavaScript', async () => {
  await inBrowser(example('faulty form'), { width: 360, script: false }, async (page) => {
    expect(await page.getByRole('alert').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Vul uw naam in' }).click();
    expect(new URL(page.url()).hash).toBe('#field-name');
  });
});

test('on paper there is no menu and no button, and links write out where they lead', async () => {
  await inBrowser(example('event'), { width: 1280 }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('nav, footer, .nl-button')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    const written = await page
      .locator('main .prose a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toContain('(');
  });
});

test('with colours of their own somebody still sees where a card and a field end', async () => {
  await inBrowser(example('parts'), { width: 1280 }, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const part of ['.card', '.utrecht-alert', '.utrecht-textbox', '.nl-button']) {
      expect(
        await page
          .locator(part)
          .first()
          .evaluate((one) => getComputedStyle(one).borderTopWidth),
        part,
      ).not.toBe('0px');
    }
  });
});

test('the guest with forty letters stays inside the card on a phone', async () => {
  await inBrowser(example('guests'), { width: 320 }, async (page) => {
    const out = await page
      .locator('.table--cards tbody tr')
      .evaluateAll((rows) => rows.filter((row) => row.scrollWidth > row.clientWidth).length);
    expect(out).toBe(0);
    expect(await page.locator('.table-box').evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

test('the checks of this file find what they look for', async () => {
  await inBrowser(example('event'), { width: 360 }, async (page) => {
    await page.evaluate(() => {
      const tooPale = document.createElement('p');
      tooPale.style.cssText = 'color:#ccc;background:#fff';
      tooPale.textContent = 'Bleek';
      const tooMuch = document.createElement('button');
      tooMuch.style.cssText = 'display:block;inline-size:400px;block-size:20px';
      tooMuch.textContent = 'Klein';
      document.querySelector('main')?.append(tooPale, tooMuch);
    });
    expect((await accessibilityFindings(page)).join()).toContain('color-contrast');
    expect(await widthTooMuch(page)).toBeGreaterThan(0);
    expect(await smallTargets(page)).toHaveLength(1);
  });
});

test('one look sees the page it was given, and nothing of the page before', async () => {
  const look = { width: 360 };
  const good = example('event');
  const finds = (added: string, words: string) =>
    expect(expectGoodLook(good.replace('</main>', `${added}</main>`), look)).rejects.toMatchObject({
      actual: [expect.stringContaining(words)],
    });
  await expectGoodLook(good, look);
  await finds('<button></button>', 'button-name');
  await finds('<script>document.title = "Nee"</script>', 'Content Security Policy');
  await finds('<p><a class="card__link" href="/">Te klein</a></p>', 'Te klein');
  await expectGoodLook(good, look);
});

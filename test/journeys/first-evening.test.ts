import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { formOf, type Journey, startJourney, typedAnswers, typedPlan } from '../support/journey.ts';
import { accessibilityFindings, markupFindings, smallTargets, widthTooMuch } from '../support/page-checks.ts';
import { type Look, openTab, screen, type Tab, telephone } from '../support/tab.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ streams: 'off' }), openBrowser()]);
  await journey.laptop.streams('now');
  journey.laptop.streams('on');
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

/**
 * Looks at each page that a tab meets, in one look or more, and keeps what is wrong with it. What looks needs JavaScript itself, so a page
 * that was met without is looked at in a second browser, which gets the same bytes and none of the scripts.
 */
const inspector = async (tab: Tab) => {
  const met: string[] = [];
  const findings: string[] = [];
  const mirror = await browser.newContext();
  mirror.setDefaultTimeout(10_000);
  const page = tab.javaScript ? tab.page : await mirror.newPage();

  const show = async ({ url, status, headers, html }: Awaited<ReturnType<Tab['shown']>>): Promise<void> => {
    await page.unrouteAll();
    await page.route('**/*.js', (route) => route.abort());
    const { 'content-length': _, 'content-encoding': __, ...kept } = headers;
    await page.route(url, (route) => route.fulfill({ status, headers: kept, body: html }));
    await page.goto(url);
  };
  const lookAt = async (state: string, look: Look): Promise<void> => {
    await page.setViewportSize({ width: look.width, height: 740 });
    await page.emulateMedia({ colorScheme: look.scheme });
    const tooWide = await widthTooMuch(page);
    // The laptop's own pages are a tool for whoever builds this: their targets are as small as a tool's.
    const small = page.url().includes('/_local') ? [] : await smallTargets(page);
    const found = [
      ...(await accessibilityFindings(page)),
      ...small.map((target) => `small: ${target}`),
      ...(tooWide === 0 ? [] : [`${tooWide} px too wide`]),
    ];
    findings.push(...found.map((line) => `${state}, ${look.width} px ${look.scheme}: ${line}`));
  };
  // The second browser is busy with one page while the walk goes on to the next.
  let busy: Promise<void> = Promise.resolve();
  return {
    met: met as readonly string[],
    findings: async (): Promise<readonly string[]> => {
      await busy;
      return [...findings, ...tab.complaints];
    },
    look: async (state: string, ...looks: readonly Look[]): Promise<void> => {
      met.push(state);
      const shown = await tab.shown();
      const all = async () => {
        findings.push(...(await markupFindings(shown.html)).map((line) => `${state}: ${line}`));
        if (!tab.javaScript) await show(shown);
        for (const look of looks) await lookAt(state, look);
      };
      busy = busy.then(all);
      if (tab.javaScript) await busy;
      // A walk that breaks off never asks what was found.
      else busy.catch(() => undefined);
    },
  };
};

/** The newest mail to somebody, as the inbox shows it in a tab of its own. */
const readNewestMail = async (tab: Tab, to: string) => {
  await journey.laptop.settle();
  const inbox = await tab.context.newPage();
  await inbox.goto(`/_local/inbox?to=${encodeURIComponent(to)}`);
  await inbox.locator('.mails a').first().click();
  const subject = (await inbox.locator('h1').textContent()) ?? '';
  const text = (await inbox.locator('pre').first().textContent()) ?? '';
  return { inbox, subject, text };
};

const namesIn = (tab: Tab) => tab.page.locator('#guests th[scope=row]').allTextContents();

const title = 'Aan tafel met twee';

describe('a stranger with a browser without JavaScript', () => {
  test('publishes a meeting of two places, signs three people up, releases one, and reads that the third was promoted', async () => {
    const { laptop } = journey;
    const tab = await openTab(browser, laptop.address, { javaScript: false, look: telephone });
    const { look, findings, met } = await inspector(tab);
    const { press, link, button, fill, page, go } = tab;

    await go('/_local');
    expect(await tab.heading()).toBe('Pull up a chair');
    await look('start page of the laptop', telephone);
    await go('/_local/inbox');
    await look('inbox of the laptop', telephone);
    await go('/');
    await look('home, nothing yet', telephone);

    await press(link('Inloggen'));
    await look('sign in', telephone);
    await fill({ email: 'geen adres' });
    await press(button('Stuur mij een code'));
    expect((await tab.shown()).status).toBe(422);
    expect(await page.locator('[name=email]').inputValue()).toBe('geen adres');
    await look('sign in, faulty', telephone);
    await fill({ email: journey.organiser });
    await press(button('Stuur mij een code'));
    expect(await tab.outcome()).toBe('mailed');
    await look('waiting for the code', telephone);
    const asked = await readNewestMail(tab, journey.organiser);
    await asked.inbox.close();
    await fill({ code: '000 000' });
    await press(button('Inloggen'));
    await look('waiting for the code, faulty', telephone);
    await fill({ code: /\b\d{6}\b/.exec(asked.text)?.[0] });
    await press(button('Inloggen'));
    expect(await tab.heading()).toBe('Bureau');
    await look('desk, empty', telephone, screen);

    await press(link('Nieuwe bijeenkomst'));
    await look('new event', telephone, screen);
    await fill({ title });
    await press(button('Bewaren als concept'));
    expect((await tab.shown()).status).toBe(422);
    expect(await page.locator('[name=title]').inputValue()).toBe(title);
    await look('new event, faulty', telephone, screen);
    await fill(typedPlan({ title, capacity: '2', asks: ['diet', 'access'] }));
    await press(button('Bewaren als concept'));
    expect(await tab.main.getAttribute('data-state')).toBe('draft');
    await look('draft at the desk', telephone, screen);
    const deskAddress = new URL(page.url()).pathname;
    await press(link('Voorbeeld bekijken'));
    await look('preview', telephone, screen);
    await go(deskAddress);
    await press(button('Publiceren'));
    expect(await tab.main.getAttribute('data-state')).toBe('published');
    await look('published at the desk', telephone, screen);

    const signUp = async (name: string): Promise<string> => {
      const first = name.startsWith('Anna');
      // The second sign-up meets what the first one met.
      const looks = name.startsWith('Bilal') ? undefined : first ? 'places left' : 'full';
      const lookUnlessSeen = async (state: string) => looks && look(`${state}, ${looks}`, telephone);
      // The list and the event may be two seconds old.
      laptop.clearCache();
      await go('/bijeenkomsten');
      await lookUnlessSeen('list');
      await press(link(title));
      await lookUnlessSeen('event');
      await press(tab.main.getByRole('link', { name: /^Aanmelden/ }));
      await lookUnlessSeen('form');
      if (first) {
        await fill({ name, diet: 'geen noten' });
        await press(button('Aanmelden'));
        expect((await tab.shown()).status).toBe(422);
        expect(await page.title()).toMatch(/^Fout: /);
        expect(await page.locator('[name=diet]').inputValue()).toBe('geen noten');
        await look('form, faulty', telephone);
      }
      await fill(typedAnswers(name, { party: undefined }));
      await press(page.getByRole('button', { name: /^Aanmelden/ }));
      await lookUnlessSeen('own page');
      expect(await page.locator('[name=choice]:checked').count()).toBe(0);
      return new URL(page.url()).pathname;
    };
    const ownPages = new Map<string, string>();
    for (const [name, outcome] of [
      ['Anna van den Berg', 'seated'],
      ['Bilal El Amrani', 'seated'],
      ['Chi Nguyễn', 'waiting'],
    ] as const) {
      ownPages.set(name, await signUp(name));
      expect(await tab.outcome(), name).toBe(outcome);
    }
    expect(await tab.main.getAttribute('data-place-in-line')).toBe('1');

    await go(`${deskAddress}/gasten`);
    expect(await namesIn(tab)).toEqual(['Bilal El Amrani', 'Anna van den Berg', 'Chi Nguyễn']);
    await look('guests', telephone, screen);
    await press(link('Anna van den Berg'));
    await look('guest at the desk', telephone, screen);
    await press(link('Deze gast afmelden'));
    await look('asking before a release', telephone, screen);
    await press(button('Ja, afmelden'));
    await look('guests after a release', telephone, screen);

    const { inbox, subject, text } = await readNewestMail(tab, 'chi.nguy');
    expect(subject).toContain(title);
    expect(text).toContain('plek');
    const promoted = journey.laptop.inbox().find(({ headers }) => headers['X-Aanschuif-Kind'] === 'place-promoted');
    expect(promoted?.subject).toBe(subject);
    // The link of the mail as it stands in the inbox, pressed as anybody would.
    const inMail = inbox.frameLocator('iframe').locator('a[href*="/plaats/"]').first();
    const [own] = await Promise.all([tab.context.waitForEvent('page'), inMail.click()]);
    await own.waitForLoadState();
    expect(await own.locator('main').getAttribute('data-outcome')).toBe('seated');
    await own.close();
    await inbox.close();
    await go(`${deskAddress}/gasten`);
    expect((await namesIn(tab)).toSorted()).toEqual(['Bilal El Amrani', 'Chi Nguyễn']);
    await go(`${deskAddress}/gasten?stand=afgemeld`);
    expect(await namesIn(tab)).toEqual(['Anna van den Berg']);
    for (const [state, path] of [
      ['adding a guest', 'gasten?toevoegen=ja'],
      ['exports', 'uitvoer'],
      ['badges', 'badges'],
      ['mailing', 'bericht'],
    ] as const) {
      await go(`${deskAddress}/${path}`);
      await look(`${state} at the desk`, telephone, screen);
    }
    await go(ownPages.get('Anna van den Berg') ?? '');
    expect(await tab.outcome()).toBe('released');
    await look('own page, released', telephone);

    for (const [state, path] of [
      ['mails', 'post'],
      ['calls', 'bellen'],
    ]) {
      await go(`${deskAddress}/${path}`);
      await look(`${state} at the desk`, telephone, screen);
    }
    await go(deskAddress);
    await press(link('Bijeenkomst afgelasten'));
    await look('asking before cancelling', telephone, screen);
    await fill({ reason: 'De zaal staat onder water.' });
    await press(page.locator('main form button'));
    expect(await tab.main.getAttribute('data-state')).toBe('cancelled');
    await look('cancelled at the desk', telephone, screen);
    await go('/bureau');
    await look('desk with an event', telephone, screen);
    for (const [state, path] of [
      ['own page, cancelled', ownPages.get('Bilal El Amrani') ?? ''],
      ['event, cancelled', deskAddress.replace('/bureau', '')],
      ['form, cancelled', formOf(deskAddress.split('/').at(-1) ?? '')],
      ['not found', '/bestaat-niet'],
      ['privacy', '/privacy'],
      ['accessibility', '/toegankelijkheid'],
      ['contact', '/contact'],
      ['a sign-in link that is none', '/inloggen/sign_none.none'],
    ] as const) {
      laptop.clearCache();
      await go(path);
      await look(state, telephone);
    }
    await tab.close();
    expect(met.length).toBeGreaterThan(30);
    expect(await findings()).toEqual([]);
  });
});

describe('a guest with JavaScript, in English', () => {
  test('signs up, is told what was missing, changes, gives up, and waits for a place at a full evening', async () => {
    const { laptop } = journey;
    // Eight questions, so that the answers are looked over before they are sent.
    const asked = { capacity: '2', 'party-limit': '2', asks: ['diet', 'access'] };
    const slug = await journey.publish({ title: 'Room for two', ...asked });
    const tab = await openTab(browser, laptop.address, { javaScript: true, look: screen });
    const { look, findings } = await inspector(tab);
    const { press, link, button, fill, page, go } = tab;
    laptop.clearCache();

    await go('/en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await look('home', screen);
    await press(link('Events'));
    await look('list', screen);
    await press(link('Room for two'));
    await look('event', screen);
    await press(tab.main.getByRole('link', { name: /^Sign up/ }));
    await look('form', screen);

    await fill({ name: 'Dirk de Vries-Jansen' });
    await press(page.locator('main form button'));
    expect((await tab.shown()).status).toBe(422);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('error-summary'))).toBe(true);
    expect(await page.locator('[name=name]').inputValue()).toBe('Dirk de Vries-Jansen');
    await look('form, faulty', screen);

    await fill({ for: 'self', email: 'dirk@gemeente.example', role: 'alderperson', party: '2' });
    const picker = page.getByRole('combobox', { name: /^Municipality/ });
    await picker.fill('den ha');
    await look('form with the list of municipalities open', screen);
    await page.getByRole('option', { name: /Den Haag/ }).click();
    expect(await page.locator('select[name=municipality]').inputValue()).toBe('GM0518');
    await press(button('Continue to check'));
    expect(await tab.heading()).toBe('Check your answers');
    await look('answers, to check', screen);
    await press(button('Sign up'));
    expect(await tab.outcome()).toBe('seated');
    await look('own page', screen);
    const own = new URL(page.url()).pathname;
    expect(own).toMatch(/^\/en\//);

    const { subject, text, inbox } = await readNewestMail(tab, 'dirk@gemeente.example');
    expect(subject).toContain('Room for two');
    expect(text).toContain('place');
    await inbox.close();

    await press(page.locator('main form button'));
    expect((await tab.shown()).status).toBe(422);
    await look('own page, nothing chosen', screen);
    await fill({ choice: 'keep', diet: 'no nuts' });
    await press(page.locator('main form button'));
    await look('own page, changed', screen);

    const another = await openTab(browser, laptop.address, { javaScript: true, look: screen });
    const others = await inspector(another);
    await another.go(`/en${formOf(slug)}`);
    await others.look('form, full', screen);
    await another.fill(typedAnswers('Eva Bakker'));
    await another.press(another.button('Continue to check'));
    await another.press(another.page.locator('main form button').first());
    expect(await another.outcome()).toBe('waiting');
    await others.look('own page, waiting', screen);

    await go(`/en${formOf(slug)}`);
    await fill(typedAnswers('Eva Bakker'));
    await press(button('Continue to check'));
    await press(page.locator('main form button').first());
    expect(await tab.outcome()).toBe('mailed');
    await look('signed up before', screen);

    await go(own);
    await fill({ choice: 'release' });
    await press(page.locator('main form button'));
    expect(await tab.outcome()).toBe('released');
    await look('own page, released', screen);
    await laptop.settle();
    await another.page.reload();
    expect(await another.outcome()).toBe('seated');
    await another.close();

    await go('/en/inloggen');
    await look('sign in', screen);
    await fill({ email: 'nobody@gemeente.example' });
    await press(button('Send me a code'));
    expect(await tab.outcome()).toBe('mailed');
    await look('waiting for the code', screen);
    const rest = ['privacy', 'toegankelijkheid', 'contact', 'does-not-exist', 'bureau', 'inloggen/sign_none.none'];
    for (const path of rest.map((path) => `/en/${path}`)) {
      await go(path);
      await look(path, screen);
    }
    await tab.close();
    expect([...(await findings()), ...(await others.findings())]).toEqual([]);
  });
});

type Focused = { readonly what: string; readonly name: string; readonly wrong: string | undefined };

/** Where the keyboard stands, and what is wrong with how that shows. */
const focusOf = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { what: 'nothing', name: '', wrong: 'focus is lost' };
    const what = element.outerHTML.slice(0, 120);
    const named = element.getAttribute('name') ?? element.getAttribute('href') ?? '';
    const name = element.getAttribute('role') === 'combobox' ? 'combobox' : named;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const { top, bottom, left, right, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, top + Math.min(height / 2, 20));
    const wrong = !element.matches(':focus-visible')
      ? 'not focus-visible'
      : !ring && boxShadow === 'none'
        ? 'no ring'
        : top < 0 || bottom > window.innerHeight
          ? 'out of the window'
          : over === null || !(element.contains(over) || over.contains(element))
            ? 'covered'
            : undefined;
    return { what, name, wrong };
  });

describe('somebody with a keyboard and no mouse', () => {
  test.each([{ javaScript: false }, { javaScript: true }])(
    'signs up and always sees where they are (JavaScript: $javaScript)',
    async ({ javaScript }) => {
      const slug = await journey.publish({ title: 'Met de toetsen', capacity: '5', asks: ['diet'] });
      const tab = await openTab(browser, journey.laptop.address, { javaScript, look: telephone });
      const { page } = tab;
      const { keyboard } = page;
      const wrong: string[] = [];
      const tabTo = async (name: string): Promise<void> => {
        for (let presses = 0; presses < 40; presses += 1) {
          await keyboard.press('Tab');
          const focused = await focusOf(page);
          if (focused.wrong !== undefined) wrong.push(`${focused.wrong}: ${focused.what}`);
          if (focused.name === name) return;
        }
        throw new Error(`No ${name} within forty presses of Tab`);
      };
      const enter = async (): Promise<void> => {
        const loaded = page.waitForEvent('load');
        await keyboard.press('Enter');
        await loaded;
      };

      await tab.go(formOf(slug));
      await keyboard.press('Tab');
      expect((await focusOf(page)).what).toContain('nl-skip-link');
      await keyboard.press('Enter');
      await tabTo('for');
      await keyboard.press('ArrowDown');
      expect(await page.locator('[name=for]:checked').inputValue()).toBe('other');
      await keyboard.press('ArrowUp');
      expect(await page.locator('[name=for]:checked').inputValue()).toBe('self');
      await tabTo('name');
      await keyboard.type('Toetje Pronk');
      await tabTo('role');
      await keyboard.type('wethouder');
      await tabTo(javaScript ? 'combobox' : 'municipality');
      await keyboard.type('Den Haag');
      if (javaScript) {
        await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
      }
      expect(await page.locator('select[name=municipality]').inputValue()).toBe('GM0518');
      await tabTo('diet');
      await keyboard.type('geen noten');
      await keyboard.press('Tab');
      await enter();

      // The address was left out: the form is back, and the way to that field goes through the summary.
      expect((await tab.shown()).status).toBe(422);
      if (javaScript) expect((await focusOf(page)).what).toContain('error-summary');
      await tabTo('#field-email');
      await keyboard.press('Enter');
      await expect.poll(() => focusOf(page)).toMatchObject({ name: 'email', wrong: undefined });
      await keyboard.type(`toetje.${javaScript}@gemeente.example`);
      await keyboard.press('Enter');
      await page.locator('[data-outcome=seated]').waitFor();
      expect(await tab.heading()).toBe('U hebt een plek');
      await tab.close();
      expect(wrong).toEqual([]);
    },
  );
});

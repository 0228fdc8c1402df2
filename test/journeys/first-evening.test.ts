import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { deskOf, formOf, type Journey, startJourney, typedAnswers, typedPlan } from '../support/journey.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../support/page-checks.ts';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

/** On a telephone in Dutch without JavaScript, and on a screen in the evening in English with it. */
const visits = [
  {
    name: 'on a telephone, in Dutch, without JavaScript',
    english: '',
    title: 'Tafel voor twee',
    context: { viewport: { width: 360, height: 740 }, colorScheme: 'light', javaScriptEnabled: false },
  },
  {
    name: 'on a screen, guests in English, with JavaScript',
    english: '/en',
    title: 'Table for two',
    context: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark', javaScriptEnabled: true },
  },
] as const satisfies readonly { readonly context: BrowserContextOptions; readonly [more: string]: unknown }[];

/** Fills in the fields of a form by name, as a person would: radios and checkboxes are chosen, lists picked from, the rest typed. */
const fillIn = async (page: Page, typed: Readonly<Record<string, unknown>>): Promise<void> => {
  for (const [name, value] of Object.entries(typed)) {
    for (const one of [value].flat().map(String)) {
      const field = page.locator(`main [name="${name}"]`);
      const choice = page.locator(`main input[name="${name}"][value="${one}"]`);
      if ((await choice.count()) === 1 && /radio|checkbox/.test((await choice.getAttribute('type')) ?? ''))
        await choice.check();
      else if ((await field.count()) === 0) continue;
      else if ((await field.first().evaluate((element) => element.localName)) === 'select')
        await field.first().selectOption(one);
      else await field.first().fill(one);
    }
  }
};

describe.each(visits)('a stranger’s first evening, $name', ({ english, title, context }) => {
  const findings: string[] = [];
  const met = new Set<string>();

  /** Each state once: nothing for axe to find, no scrolling sideways, every target large enough. */
  const looked = async (page: Page, state: string): Promise<void> => {
    if (met.has(state)) return;
    met.add(state);
    for (const finding of await accessibilityFindings(page)) findings.push(`${state}: ${finding}`);
    for (const finding of await smallTargets(page)) findings.push(`${state}: small: ${finding}`);
    const wide = await widthTooMuch(page);
    if (wide > 0) findings.push(`${state}: ${wide} px too wide`);
    if ((await page.locator('h1').count()) !== 1) findings.push(`${state}: not one h1`);
  };
  const press = async (page: Page, selector: string): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
  };
  const outcome = (page: Page) => page.locator('main').getAttribute('data-outcome');

  test('publishes a meeting for two, sees a third wait, and reads that the third moved up', async () => {
    const { laptop } = journey;
    const at = (path: string) => `${laptop.address}${path}`;
    const desk = await (await browser.newContext(context)).newPage();

    await desk.goto(at('/inloggen'));
    await looked(desk, 'signing in');
    await fillIn(desk, { email: 'geen adres' });
    await press(desk, 'main form button');
    await looked(desk, 'signing in, faulty');
    await fillIn(desk, { email: journey.organiser });
    const before = laptop.inbox().length;
    await press(desk, 'main form button');
    await looked(desk, 'waiting for the code');
    await expect.poll(() => laptop.inbox().length, { timeout: 15_000 }).toBeGreaterThan(before);
    const code = /\b\d{6}\b/.exec(journey.mailsTo(journey.organiser).at(-1)?.text ?? '')?.[0] ?? '';
    await fillIn(desk, { code });
    await press(desk, 'main form:has([name=code]) button');
    expect(new URL(desk.url()).pathname).toBe('/bureau');
    await looked(desk, 'the desk');

    await press(desk, 'main a[href="/bureau/bijeenkomsten/nieuw"]');
    await looked(desk, 'a new event');
    await press(desk, 'main form button[type=submit]');
    expect(await desk.title()).toMatch(/^Fout: /);
    await looked(desk, 'a new event, faulty');
    await fillIn(desk, typedPlan({ title, capacity: '2', asks: ['diet'] }));
    await press(desk, 'main form button[type=submit]');
    const slug = new URL(desk.url()).pathname.split('/').at(-1) ?? '';
    expect(new URL(desk.url()).pathname).toBe(deskOf(slug));
    await looked(desk, 'the event at the desk, a draft');
    await press(desk, `main form[action="${deskOf(slug)}/publiceren"] button`);
    await looked(desk, 'the event at the desk, published');

    const guest = await (await browser.newContext(context)).newPage();
    for (const [path, state] of [
      ['/', 'home'],
      ['/bijeenkomsten', 'the list'],
      [`/bijeenkomsten/${slug}`, 'the event'],
      [formOf(slug), 'the form'],
    ] as const) {
      await guest.goto(at(english + path === '/en/' ? '/en/' : english + path));
      expect(await guest.locator('html').getAttribute('lang')).toBe(english === '' ? 'nl' : 'en');
      await looked(guest, state);
    }
    await press(guest, 'main form button');
    await looked(guest, 'the form, faulty');

    const signUp = async (name: string): Promise<Page> => {
      const page = await (await browser.newContext(context)).newPage();
      await page.goto(at(`${english}/bijeenkomsten/${slug}`));
      await press(page, `main a[href="${english}${formOf(slug)}"]`);
      await fillIn(page, { ...typedAnswers(name), municipality: 'GM0794' });
      await press(page, 'main form button');
      return page;
    };
    const anna = await signUp(`Anna ${title}`);
    expect(await outcome(anna)).toBe('seated');
    await looked(anna, 'seated');
    await signUp(`Bram ${title}`);
    const chris = await signUp(`Chris ${title}`);
    expect(await outcome(chris)).toBe('waiting');
    expect(await chris.locator('main').getAttribute('data-place-in-line')).toBe('1');
    await looked(chris, 'waiting');
    await guest.goto(at(`${english}/bijeenkomsten/${slug}?vol`));
    await looked(guest, 'the event, full');
    await guest.goto(at(english + formOf(slug)));
    await looked(guest, 'the form, full');

    await desk.goto(at(`${deskOf(slug)}/gasten`));
    expect(await desk.locator('#seated tbody tr').count()).toBe(2);
    expect(await desk.locator('#waiting tbody tr').count()).toBe(1);
    await looked(desk, 'the guests');
    await press(desk, `#seated tr:has-text("Bram ${title}") a[href*="afmelden"]`);
    await looked(desk, 'releasing a guest');
    await press(desk, 'main form button');
    await looked(desk, 'the guests, one given up');
    await expect
      .poll(() => journey.guests(slug))
      .toMatchObject({
        seated: [`Anna ${title}`, `Chris ${title}`],
        waiting: [],
        givenUp: [`Bram ${title}`],
      });

    const address = String(typedAnswers(`Chris ${title}`).email);
    await expect.poll(() => journey.mailsTo(address).length, { timeout: 15_000 }).toBe(2);
    const inbox = await (await browser.newContext({ ...context, javaScriptEnabled: true })).newPage();
    await inbox.goto(at(`/_local/inbox?to=${address}`));
    await inbox.locator('main a, table a').filter({ hasText: title }).first().click();
    const told = journey.mailsTo(address).at(-1);
    expect(told?.attachments.map(({ contentType }) => contentType.split(';')[0])).toEqual(['text/calendar']);
    const [link = ''] = /https?:\/\/[^\s<>")]*\/plaats\/[^\s<>")]+/.exec(told?.text ?? '') ?? [];
    expect(new URL(link).pathname.startsWith(`${english}/bijeenkomsten/${slug}/plaats/`)).toBe(true);
    await guest.goto(link);
    expect(await outcome(guest)).toBe('seated');

    // The rest of what somebody may come across.
    await fillIn(guest, { choice: 'release' });
    await press(guest, 'main form button');
    expect(await outcome(guest)).toBe('released');
    await looked(guest, 'released');
    for (const [path, state] of [
      ['/post', 'the mail log'],
      ['/bellen', 'the call list'],
      ['/voorbeeld', 'the preview'],
      ['/afgelasten', 'cancelling'],
    ] as const) {
      await desk.goto(at(deskOf(slug) + path));
      await looked(desk, state);
    }
    await fillIn(desk, { reason: 'De zaal is onder water gelopen.' });
    await press(desk, `main form[action="${deskOf(slug)}/afgelasten"] button`);
    await looked(desk, 'the event at the desk, cancelled');
    for (const [path, state] of [
      [`/bijeenkomsten/${slug}?afgelast`, 'the event, cancelled'],
      [formOf(slug), 'the form, cancelled'],
      ['/privacy', 'privacy'],
      ['/toegankelijkheid', 'accessibility'],
      ['/contact', 'contact'],
      ['/nergens', 'not found'],
      [`${formOf(slug)}?uitkomst=gemaild`, 'mailed'],
    ] as const) {
      await guest.goto(at(english + path));
      await looked(guest, state);
    }
    await guest.goto(at(deskOf(slug)));
    await looked(guest, 'sign in first');
    await guest.goto(at('/inloggen/sign_aaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbb'));
    await looked(guest, 'a sign-in link that is none');

    expect(findings).toEqual([]);
    expect(met.size).toBeGreaterThan(30);
  });
});

describe('a form by keyboard alone', () => {
  test('is filled in and sent, with the focus always to be seen', async () => {
    const slug = await journey.publish({ title: 'Zonder muis', capacity: '2' });
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${journey.laptop.address}${formOf(slug)}`);
    const invisible: string[] = [];
    /** Where the keyboard is, and whether one sees it: a ring of at least 2 px that is inside the window. */
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return { what: 'nothing', seen: false, name: '', type: '' };
        // A radio button or checkbox may show its ring on the box beside it.
        const shown = [element, element.nextElementSibling, element.parentElement].filter((one) => one !== null);
        const ring = shown.some((one) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
        });
        const { top, bottom, left, right } = element.getBoundingClientRect();
        const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
        return {
          what: element.outerHTML.slice(0, 120),
          seen: ring && inside,
          name: element.getAttribute('name') ?? '',
          type: element.getAttribute('type') ?? element.localName,
        };
      });
    const typed: Record<string, string> = Object.fromEntries(
      Object.entries(typedAnswers('Toets Enbord')).map(([name, value]) => [name, String(value)]),
    );
    let sent = false;
    const passed: string[] = [];
    for (let tabs = 0; tabs < 60 && !sent; tabs += 1) {
      await page.keyboard.press('Tab');
      const { what, seen, name, type } = await focused();
      if (!seen) invisible.push(what);
      passed.push(name === '' ? type : name);
      if (name === 'for') await page.keyboard.press('Space');
      else if (typed[name] !== undefined && type !== 'select') await page.keyboard.insertText(typed[name]);
      if (type === 'submit' && passed.includes('organisation')) {
        await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
        sent = true;
      }
    }
    expect(invisible).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(['for', 'name', 'email', 'role', 'organisation', 'submit']));
    expect(await page.locator('main').getAttribute('data-outcome')).toBe('seated');
    expect(await journey.guests(slug)).toMatchObject({ seated: ['Toets Enbord'] });
  });

  test('and after a fault the focus stands on what is wrong, and leads there', async () => {
    const slug = await journey.publish({ title: 'Fout zonder muis', capacity: '2' });
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await page.goto(`${journey.laptop.address}${formOf(slug)}`);
    await Promise.all([page.waitForEvent('load'), page.locator('main form button').first().click()]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(name).toBe('for');
  });
});

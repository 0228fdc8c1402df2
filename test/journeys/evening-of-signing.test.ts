import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomToken } from '#kernel/ids.ts';
import { accountsStore } from '../../functions/accounts/store.ts';
import { openBrowser } from '../support/browser.ts';
import { hallOf, signInHall, signOnTheWeb, typedSigning } from '../support/campaign-journey.ts';
import { behind, guestsIn, type HallGuest } from '../support/hall.ts';
import { seeded } from '../support/house.ts';
import { type Journey, startJourney } from '../support/journey.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../support/page-checks.ts';
import { type Fields, hiddenIn, newPerson, type Person, together } from '../support/person.ts';
import { openTab, type Tab } from '../support/tab.ts';

/** Wednesday 22 May 2019, 19.00 in The Hague: the table talk begins. */
const seven = '2019-05-22T17:00:00.000Z';
const evening = 'samen-aan-de-slag';
const campaign = 'aan-tafel-tegen-eenzaamheid';
const desk = `/bureau/campagnes/${campaign}`;
const api = `/api/v1/campaigns/${campaign}`;
const organisers = 'avond@programma.example';
const press = 'pers@programma.example';
const tablet = { width: 820, scheme: 'light' } as const;
const hall = { width: 1920, scheme: 'dark' } as const;

/** Where pictures of the screen go, for whoever wants to look at them. */
const pictures = process.env.PICTURES;

let journey: Journey;
let browser: Browser;
/** The stage's screen, the organiser's tablet in the hall, a table's own tablet, and the presenter's telephone. */
let stage: Tab;
let floor: Tab;
let atTable: Tab;
let presenter: Tab;

/** Guests whose municipality takes no part yet, each of another, and one whose municipality does. */
let open: readonly HallGuest[];
let member: HallGuest;
let table: string;
/** Everybody who signed, in that order. */
const signed: { readonly guest: HallGuest; readonly email: string; readonly decided: boolean }[] = [];

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ seed: true, streams: 'off' }), openBrowser()]);
  const { laptop } = journey;
  await laptop.streams('now');
  await laptop.clock.jump(seven);
  await laptop.streams('on');
  const tab = async (look: typeof tablet | typeof hall, height: number) => {
    const made = await openTab(browser, laptop.address, { javaScript: true, look });
    await made.page.setViewportSize({ width: look.width, height });
    return made;
  };
  stage = await tab(hall, 1080);
  floor = await tab(tablet, 1180);
  atTable = await tab(tablet, 1180);
  presenter = await tab(tablet, 1180);
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

/** A second organiser of the same organisation, with a session as signing in would have written it. */
const colleagueEnters = async (tab: Tab): Promise<void> => {
  const { laptop, rooms } = journey;
  const store = accountsStore({ database: rooms.database, tables: rooms.tables, secret: rooms.secret });
  const value = randomToken(seeded('the presenter'));
  const now = laptop.clock.now();
  const { organisation } = JSON.parse(rooms.environment.FIRST_ORGANISER ?? '{}') as { organisation: string };
  const session = {
    person: 'prs_presenter',
    name: 'Noor Presentator',
    organisation,
    roles: ['organiser' as const],
    startedAt: now,
    endsAt: new Date(Date.parse(now) + 12 * 3_600_000).toISOString(),
    lastSeenAt: now,
  };
  const { person: id, name, roles } = session;
  const known = { id, email: 'presentator@example.nl', name, organisation, roles };
  await rooms.database.transact([
    store.sessionItem(value, session),
    { put: { of: `person#${id}`, item: 'person', ...known }, in: rooms.tables.accounts },
  ]);
  await tab.context.addCookies([{ name: 'session', value, url: laptop.address }]);
};

/** The organiser signs in, as anybody would: by the code of the mail. */
const organiserEnters = async ({ go, fill, press: pressOn, button, heading }: Tab): Promise<void> => {
  const before = journey.mailsTo(journey.organiser).length;
  await go('/inloggen');
  await fill({ email: journey.organiser });
  await pressOn(button('Stuur mij een code'));
  await expect.poll(() => journey.mailsTo(journey.organiser).length, { timeout: 20_000 }).toBe(before + 1);
  await fill({ code: /\b\d{6}\b/.exec(journey.mailsTo(journey.organiser).at(-1)?.text ?? '')?.[0] });
  await pressOn(button('Inloggen'));
  expect(await heading()).toBe('Bureau');
};

/** What a hall reads on a screen, and what its map shows. */
const readOn = async ({ page }: Tab) => ({
  count: await page.locator('[data-live=count]').textContent(),
  underWay: await page.locator('[data-live=under-way]').textContent(),
  next: await page.locator('.progress__words').textContent(),
  names: await page.locator('[data-live=names] b').allTextContents(),
  lit: await page.locator('svg.dots circle.dot-on').count(),
});
const screenSays = (says: Partial<Awaited<ReturnType<typeof readOn>>>, tab = stage) =>
  expect.poll(() => readOn(tab), { timeout: 15_000 }).toMatchObject(says);

/** The milestone before the whole screen, or nothing. */
const moment = async ({ page }: Tab) =>
  (await page.locator('[data-live=milestone]').isVisible())
    ? {
        mark: await page.locator('[data-live=milestone-mark]').textContent(),
        name: await page.locator('[data-live=milestone-name]').textContent(),
      }
    : undefined;

const picture = async ({ page }: Tab, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

const findings: string[] = [];
/** What fades in has come. */
const settled = ({ page }: Tab): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document.getAnimations().flatMap((animation) => {
        const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
        return target instanceof HTMLElement ? [animation.finished] : [];
      }),
    ),
  );

const look = async (tab: Tab, state: string): Promise<void> => {
  const { page } = tab;
  await settled(tab);
  const found = [
    ...(await accessibilityFindings(page)),
    ...(await smallTargets(page)).map((target) => `small: ${target}`),
  ];
  const tooWide = await widthTooMuch(page);
  findings.push(
    ...found.map((line) => `${state}: ${line}`),
    ...(tooWide === 0 ? [] : [`${state}: ${tooWide} px wide`]),
  );
};

const addressOf = ({ code }: HallGuest): string => `wethouder.${code.toLowerCase()}@gemeente.example`;
const letSign = ({ page }: Tab, { key }: HallGuest): Locator =>
  page.locator(`a[href*="${encodeURIComponent(key)}"]`, { hasText: 'Laat tekenen' });

/** What the college said: six of the evening's colleges have yet to decide, and one of these asks not to be named. */
const collegeOf = (at: number): Fields =>
  at % 4 === 3
    ? { college: 'to-decide', 'may-name': at === 11 ? 'no' : 'yes' }
    : { college: 'decided', 'decided-on': '14-5-2019', 'may-name': undefined };

const note = (guest: HallGuest, at: number) =>
  signed.push({ guest, email: addressOf(guest), decided: collegeOf(at).college === 'decided' });

/** Signs on a tablet, by hand: office and municipality are there already, the name is for who signs to type. */
const signByHand = async (tab: Tab, list: string, guest: HallGuest, at: number): Promise<void> => {
  await tab.go(list);
  await tab.press(letSign(tab, guest));
  expect(await tab.page.locator('[name=name]').inputValue()).toBe('');
  expect(await tab.page.locator('select[name=municipality]').inputValue()).toBe(guest.code);
  expect(await tab.page.locator('[name=college]:checked').count()).toBe(0);
  await tab.fill({ email: addressOf(guest), ...collegeOf(at), name: guest.name });
  await tab.press(tab.button('Onderteken'));
  expect(await tab.outcome()).toBe('signed');
  expect(await tab.heading()).toBe('Dank u, vastgelegd');
  note(guest, at);
};

/** The same over HTTP, at a table's own address or before the organiser. */
const signByPost = async (guest: HallGuest, at: number, by: Person, path?: string): Promise<void> => {
  const typed = typedSigning(guest.code, guest.name, { email: addressOf(guest), ...collegeOf(at) });
  const reply = await signInHall(journey, evening, typed, { by, ...(path !== undefined && { at: path }) });
  expect([reply.status, reply.location]).toEqual([303, expect.stringContaining('uitkomst=vastgelegd')]);
  note(guest, at);
};

const counter = async (query = ''): Promise<Record<string, unknown>> => {
  journey.laptop.clearCache();
  const response = await fetch(`${journey.laptop.address}${api}${query}`);
  return (await response.json()) as Record<string, unknown>;
};

/** Everything that anybody can look at, as one asks for it at this moment. */
const publicPlaces = async (codes: readonly string[]) => {
  const page = `/campagnes/${campaign}`;
  const asked = [
    '/',
    '/en',
    page,
    `/en${page}`,
    `${page}/gemeenten`,
    `/en${page}/gemeenten`,
    `${page}/gemeenten?op=2019-05-22`,
    `${page}/scherm`,
    `/bijeenkomsten/${evening}`,
    api,
    `${api}?on=2019-05-22`,
    `${api}/members`,
    `${api}/members?on=2019-05-22`,
    ...codes.map((code) => `${page}/gemeenten/${code}`),
  ];
  journey.laptop.clearCache();
  return together(asked, 4, async (path) => {
    const response = await fetch(journey.laptop.address + path);
    expect([path, response.status]).toEqual([path, 200]);
    return { path, body: await response.text() };
  });
};

const kindsTo = (address: string, kind: string) =>
  journey.mailsTo(address).filter(({ headers }) => headers['X-Aanschuif-Kind'] === kind);

describe('the evening of 22 May 2019, from 95 to 120', () => {
  test('begins at 95: the screen stands on stage, the tablets are ready', async () => {
    await stage.go(`/campagnes/${campaign}/scherm`);
    await screenSays({ count: '95', underWay: '', next: 'Volgende mijlpaal: 100, nog 5 te gaan', lit: 95 });
    const number = await stage.page.locator('[data-live=count]').boundingBox();
    expect(number?.height).toBeGreaterThanOrEqual(300);
    const size = (selector: string) =>
      stage.page
        .locator(selector)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await size('[data-live=names] b')).toBeGreaterThanOrEqual(48);
    expect(await stage.page.locator('a, button, input').count()).toBe(0);
    await look(stage, 'screen at 95');
    await picture(stage, 'screen-095');

    await organiserEnters(floor);
    await colleagueEnters(presenter);
    await floor.go(hallOf(evening));
    open = await guestsIn(floor, 'open');
    const [first] = await guestsIn(floor, 'joined');
    if (first === undefined) throw new Error('No member sits in the hall');
    member = first;
    expect(open.length).toBeGreaterThanOrEqual(27);
    await look(floor, 'hall on a tablet');
    await picture(floor, 'hall');

    await floor.press(floor.button('Maak het adres voor de tafels'));
    table = (await floor.link('Open de pagina voor de tafels').getAttribute('href')) ?? '';
    await atTable.go(table);
    expect((await guestsIn(atTable, 'open')).length).toBe(open.length);
  });

  test('row 7: a rehearsal with 130 invented signatures shows 225 and the release, the real number stays 95', async () => {
    const { go, press: pressOn, button, main } = presenter;
    const inRehearsal = async () => [await main.getAttribute('data-count'), await main.getAttribute('data-shown')];
    await go(`${desk}/oefening`);
    await pressOn(button('Begin de oefening'));
    expect(await inRehearsal()).toEqual(['95', '95']);
    await pressOn(button('Voeg 130 handtekeningen toe'));
    expect(await inRehearsal()).toEqual(['225', '99']);
    const rehearsed = await openTab(browser, journey.laptop.address, { javaScript: true, look: hall });
    await rehearsed.context.addCookies(await presenter.context.cookies());
    await rehearsed.page.setViewportSize({ width: 1920, height: 1080 });
    await rehearsed.go(`${desk}/oefening/scherm`);
    expect(await rehearsed.page.locator('.rehearsal').isVisible()).toBe(true);
    await screenSays({ count: '99', underWay: 'nog 126 onderweg' }, rehearsed);
    await pressOn(button('Toon nummer 100'));
    await expect.poll(() => moment(rehearsed), { timeout: 10_000 }).toMatchObject({ mark: '100' });
    await settled(rehearsed);
    await picture(rehearsed, 'rehearsal-100');
    // Also before the moment it says that this is none.
    const onTop = await rehearsed.page.locator('.rehearsal').evaluate((banner) => {
      const { left, top, width, height } = banner.getBoundingClientRect();
      return banner.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(onTop).toBe(true);
    await pressOn(button('Haal nummer 100 terug'));
    await screenSays({ count: '99', underWay: 'nog 126 onderweg' }, rehearsed);
    expect(await moment(rehearsed)).toBeUndefined();
    for (const mark of [100, 120, 200]) await pressOn(button(`Toon nummer ${mark}`));
    expect(await inRehearsal()).toEqual(['225', '225']);
    await screenSays({ count: '225', underWay: '' }, rehearsed);
    expect(rehearsed.complaints).toEqual([]);
    await rehearsed.close();
    expect(await main.getAttribute('data-real')).toBe('95');
    await pressOn(button('Stop de oefening'));
    expect(await main.getAttribute('data-rehearsal')).toBe('none');
    await screenSays({ count: '95', underWay: '', lit: 95 });
    expect(await counter()).toMatchObject({ count: 95, underWay: 0, held: false });
    for (const address of [organisers, press]) expect(journey.mailsTo(address)).toEqual([]);
  });

  test('row 11: three sign before the organiser, and the screen follows: 98, nothing under way', async () => {
    for (const [at, guest] of open.slice(0, 3).entries()) {
      await signByHand(floor, hallOf(evening), guest, at);
      await screenSays({ count: String(96 + at), underWay: '' });
      expect((await readOn(stage)).names[0]).toBe(guest.municipality);
    }
    await screenSays({ count: '98', next: 'Volgende mijlpaal: 100, nog 2 te gaan', lit: 98 });
  });

  test('row 12: a member hears that it takes part already, a substitute leaves interest; still 98', async () => {
    const { go, press: pressOn, fill, button, link, heading, outcome, page } = floor;
    await go(hallOf(evening));
    await pressOn(letSign(floor, member));
    await fill({ college: 'to-decide', 'may-name': 'yes', name: 'Sanne de Boer' });
    await pressOn(button('Onderteken'));
    expect((await floor.shown()).status).toBe(409);
    expect(await outcome()).toBe('already-member');
    expect(await heading()).toMatch(/^Uw gemeente doet al mee sinds .* 201[89]$/);
    await look(floor, 'already a member');
    await pressOn(link('Onderteken niet, naar de gasten'));

    const absent = open.at(-1);
    if (absent === undefined) throw new Error('Nobody is left');
    await pressOn(letSign(floor, absent));
    await pressOn(link('Ik vervang de wethouder, zonder mandaat'));
    expect(await page.locator('select[name=municipality]').inputValue()).toBe(absent.code);
    await fill({ from: 'Ambtenaar Hier', name: 'Wethouder Thuis', email: 'wethouder.thuis@gemeente.example' });
    await pressOn(button('Mail de wethouder een link'));
    expect(await outcome()).toBe('interested');
    await expect
      .poll(() => kindsTo('wethouder.thuis@gemeente.example', 'sign-invitation').length, { timeout: 20_000 })
      .toBe(1);
    expect(await counter()).toMatchObject({ count: 98, underWay: 0 });
  });

  test('row 13: the screen loses the network, says since when, keeps its number, and goes on when it is back', async () => {
    const footer = stage.page.locator('[data-live=as-of]');
    await stage.context.setOffline(true);
    await expect
      .poll(() => footer.textContent(), { timeout: 20_000 })
      .toMatch(/^Geen verbinding sinds 19\.\d\d uur\. Stand van 19\.\d\d uur$/);
    await picture(stage, 'screen-offline');
    // The first of fifteen at the tables, on a table's own tablet.
    await signByHand(atTable, table, open[3] as HallGuest, 3);
    expect(await counter()).toMatchObject({ count: 99, underWay: 0, held: false });
    expect(await readOn(stage)).toMatchObject({ count: '98', underWay: '' });
    await stage.context.setOffline(false);
    await screenSays({ count: '99', underWay: '', lit: 99 });
    await expect.poll(() => footer.textContent()).toMatch(/^Stand van 19\.\d\d uur$/);
  });

  test('row 14: fifteen sign at the tables while nobody releases: 99, and 14 under way', async () => {
    await signByHand(atTable, table, open[4] as HallGuest, 4);
    await screenSays({ count: '99', underWay: 'nog 1 onderweg', next: 'Volgende mijlpaal: 100, nog 1 te gaan' });
    // From here on no name arrives, so none may move, however often the rest changes.
    const names = stage.page.locator('[data-live=names]');
    await names.evaluate((list) => {
      list.addEventListener('animationstart', () => {
        list.dataset.moved = String(Number(list.dataset.moved ?? 0) + 1);
      });
    });

    const tablets = Array.from({ length: 4 }, () => newPerson(journey.laptop.address));
    const rest = open.slice(5, 18).map((guest, at) => ({ guest, at: at + 5 }));
    await together(rest, 4, ({ guest, at }) => signByPost(guest, at, tablets[at % 4] as Person, table));

    // One of them once more, on a telephone, where nobody may know of the first yet: it waits for an organiser as any other does. And a colleague, who is
    // told first and then signs as well.
    const [twice, colleague] = [open[6] as HallGuest, open[9] as HallGuest];
    const again = await signOnTheWeb(journey, campaign, typedSigning(twice.code, twice.name));
    expect(again.reply.status).toBe(303);
    const mayor = typedSigning(colleague.code, 'Burgemeester Van Tafel Vier', { role: 'burgemeester' });
    const [tablet0] = tablets as [Person];
    const told = await signInHall(journey, evening, mayor, { by: tablet0, at: table });
    expect([told.status, told.outcome]).toEqual([409, 'already-member']);
    const also = await tablet0.post(table, {
      ...Object.fromEntries(
        ['act', 'version', 'request', 'municipality', 'role', 'email', 'college', 'decided-on', 'may-name', 'name'].map(
          (name) => [name, hiddenIn(told.body, name)],
        ),
      ),
      also: 'yes',
    });
    expect([also.status, also.location]).toEqual([303, expect.stringContaining('uitkomst=vastgelegd')]);

    await screenSays({ count: '99', underWay: 'nog 14 onderweg', lit: 99 });
    expect(await names.getAttribute('data-moved')).toBeNull();
    await look(stage, 'screen at 99, held');
    await picture(stage, 'screen-099-held');
    await presenter.go(desk);
    const [count, shown] = [
      await presenter.main.getAttribute('data-count'),
      await presenter.main.getAttribute('data-shown'),
    ];
    expect([count, shown]).toEqual(['113', '99']);
  });

  test('while it is held, nobody can find number 100, nor who follow it', async () => {
    const held = open.slice(4, 18);
    const places = await publicPlaces([held[0]?.code ?? '', held.at(-1)?.code ?? '', open[3]?.code ?? '']);
    const body = (path: string) => places.find((place) => place.path === path)?.body ?? '';
    const page = `/campagnes/${campaign}`;
    for (const path of [api, `${api}?on=2019-05-22`, `${api}/members`, `${api}/members?on=2019-05-22`]) {
      expect([path, JSON.parse(body(path)).count]).toEqual([path, 99]);
      for (const { code } of held) expect([path, body(path).includes(code)]).toEqual([path, false]);
    }
    expect(JSON.parse(body(api))).toMatchObject({ underWay: 14, held: true, nextMark: { mark: 100, toGo: 1 } });
    for (const path of [`${page}/gemeenten`, `/en${page}/gemeenten`, `${page}/gemeenten?op=2019-05-22`]) {
      expect(body(path)).toContain('data-count="99"');
      for (const { municipality } of held)
        expect([path, body(path).includes(`>${municipality}<`)]).toEqual([path, false]);
    }
    for (const path of ['/', '/en', page, `/en${page}`, `${page}/scherm`]) {
      expect([path, body(path).includes('>99<')]).toEqual([path, true]);
      expect([path, (body(path).match(/class="dot-on"/g) ?? []).length]).toEqual([path, 99]);
      for (const { code, municipality } of held) {
        const lit = new RegExp(`<circle class="dot-on"[^>]* id="${code}"`).test(body(path));
        expect([path, municipality, lit, body(path).includes(`>${municipality}<`)]).toEqual([
          path,
          municipality,
          false,
          false,
        ]);
      }
    }
    for (const { code } of [held[0] as HallGuest, held.at(-1) as HallGuest]) {
      expect(body(`${page}/gemeenten/${code}`)).toContain('data-state="not-joined"');
    }
    expect(body(`${page}/gemeenten/${open[3]?.code}`)).toContain('data-state="to-follow"');
    // Nor does the form tell a stranger, who tries a municipality that is held: it waits for an organiser as any other does.
    const { person, reply, own } = await signOnTheWeb(
      journey,
      campaign,
      typedSigning(held[0]?.code ?? '', 'Vreemde Vrager'),
    );
    expect([reply.status, reply.body.includes('doet al mee')]).toEqual([303, false]);
    expect((await person.get(own)).outcome).toBe('awaits');
    await presenter.go(`${desk}/wachten`);
    // Beside the stranger waits who signed on a telephone once more: of the two only the stranger could be confirmed.
    expect(await presenter.page.getByRole('button', { name: 'Bevestig', exact: true }).count()).toBe(1);
    for (const left of ['1', '0']) {
      await presenter.press(presenter.page.getByRole('button', { name: 'Wijs af', exact: true }).first());
      expect(await presenter.main.getAttribute('data-awaiting')).toBe(left);
    }
    // The list on a table's tablet does say so, to who stands there.
    await atTable.go(table);
    const badge = atTable.page.locator('li', { hasText: open[4]?.name ?? '' }).getByText('Nog niet op het scherm');
    expect(await badge.count()).toBe(1);
    await picture(atTable, 'hall-held');
  });

  test('the signatory of number 100 sees the own signature at once, behind the link of the mail that names no number', async () => {
    const { guest, email } = signed[4] as (typeof signed)[number];
    await expect.poll(() => kindsTo(email, 'signature-recorded').length, { timeout: 20_000 }).toBe(1);
    const [mail] = kindsTo(email, 'signature-recorded');
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/\b(?:99|100|113)\b/);
    const link = /\/campagnes\/[\w-]+\/handtekening\/[\w.~-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    const telephone = await openTab(browser, journey.laptop.address, {
      javaScript: true,
      look: { width: 360, scheme: 'light' },
    });
    await telephone.go(link);
    expect(await telephone.outcome()).toBe('signed');
    expect(await telephone.main.textContent()).toContain(`${guest.municipality} is aangesloten.`);
    expect(await telephone.page.locator(`#dot-${guest.code}.dot-own`).count()).toBe(1);
    expect(await telephone.main.textContent()).toContain('Er zijn 99 gemeenten bekend als aangesloten');
    await look(telephone, 'own page');
    await picture(telephone, 'own-page');
    expect(telephone.complaints).toEqual([]);
    await telephone.close();
  });

  test('row 15: the presenter reads who it is and shows number 100, then the screen says 113', async () => {
    const { press: pressOn, link, button, main, page, go } = presenter;
    const hundredth = signed[4]?.guest as HallGuest;
    await expect.poll(() => kindsTo(organisers, 'milestone-reached').length, { timeout: 20_000 }).toBe(1);
    expect(kindsTo(press, 'milestone-public')).toEqual([]);
    await go(desk);
    expect(await page.locator('[data-held="100"]').textContent()).toContain(
      'Nummer 100 is bereikt. Nog niemand ziet het.',
    );
    await picture(presenter, 'desk-held');
    await pressOn(link('Bekijk nummer 100'));
    expect(await main.getAttribute('data-state')).toBe('held');
    const said = await main.textContent();
    // The fifth by signing time: three before the organiser, then the second at the tables.
    expect(said).toContain(hundredth.municipality);
    expect(said).toContain(hundredth.name);
    expect(said).toContain('Genomen op');
    await look(presenter, 'number 100 at the desk');
    await picture(presenter, 'number-100-held');
    await pressOn(button('Toon nummer 100'));
    expect(await main.getAttribute('data-state')).toBe('released');

    await expect.poll(() => moment(stage), { timeout: 10_000 }).toEqual({ mark: '100', name: hundredth.municipality });
    // Nobody reads 113 before they have read 100.
    expect(await stage.page.locator('[data-live=count]').isVisible()).toBe(false);
    await look(stage, 'milestone moment');
    await picture(stage, 'screen-100-moment');
    await screenSays({ count: '113', underWay: '', next: 'Volgende mijlpaal: 120, nog 7 te gaan', lit: 112 });
    expect(await counter()).toMatchObject({
      count: 113,
      underWay: 0,
      held: false,
      milestone: { mark: 100, municipality: hundredth.municipality },
    });
    for (const address of [organisers, press]) {
      await expect.poll(() => kindsTo(address, 'milestone-public').length, { timeout: 20_000 }).toBe(1);
      expect(kindsTo(address, 'milestone-public')[0]?.text).toContain(hundredth.municipality);
    }
    const places = await publicPlaces([hundredth.code]);
    for (const path of ['/', `/campagnes/${campaign}`, `/campagnes/${campaign}/scherm`]) {
      expect(places.find((place) => place.path === path)?.body).toContain('>113<');
    }
    expect(places.at(-1)?.body).toContain('data-state="recorded"');
    // The moment passes by itself, and is not shown twice.
    await expect.poll(() => moment(stage), { timeout: 20_000 }).toBeUndefined();
    await picture(stage, 'screen-113');
    await stage.page.reload();
    await screenSays({ count: '113', lit: 112 });
    expect(await moment(stage)).toBeUndefined();
  });

  test('row 16: six more sign, and one on paper that a second person confirms: 119 and 1 under way, then 120', async () => {
    const onFloor = await behind(floor, journey.laptop.address);
    await together(
      open.slice(18, 24).map((guest, at) => ({ guest, at: at + 18 })),
      3,
      ({ guest, at }) => signByPost(guest, at, onFloor),
    );
    await screenSays({ count: '119', underWay: '', next: 'Volgende mijlpaal: 120, nog 1 te gaan' });

    const paper = open[24] as HallGuest;
    await floor.go(`${desk}/papier`);
    await floor.fill({
      municipality: paper.code,
      role: 'wethouder',
      email: addressOf(paper),
      ...collegeOf(24),
      name: paper.name,
      event: evening,
    });
    await floor.press(floor.page.locator('main form button'));
    expect(new URL(floor.page.url()).pathname).toBe(`${desk}/wachten`);
    expect(await floor.main.textContent()).toContain('Daarom moet een collega haar bevestigen');
    expect(await floor.button('Bevestig').count()).toBe(0);
    await screenSays({ count: '119', underWay: 'nog 1 onderweg' });

    await presenter.go(`${desk}/wachten`);
    await presenter.press(presenter.button('Bevestig'));
    expect(await presenter.main.textContent()).toContain('De handtekening telt nu mee');
    note(paper, 24);
    await screenSays({ count: '119', underWay: 'nog 1 onderweg' });
    await presenter.go(`${desk}/mijlpaal/120`);
    expect(await presenter.main.textContent()).toContain(paper.municipality);
    await presenter.press(presenter.button('Toon nummer 120'));
    await expect.poll(() => moment(stage), { timeout: 10_000 }).toEqual({ mark: '120', name: paper.municipality });
    await screenSays({ count: '120', underWay: '', next: 'Volgende mijlpaal: 200, nog 80 te gaan', lit: 119 });
    expect((await readOn(stage)).names[0]).toBe(paper.municipality);
    await expect.poll(() => moment(stage), { timeout: 20_000 }).toBeUndefined();
    await look(stage, 'screen at 120');
    await picture(stage, 'screen-120');
  });

  test('row 17: 120 is 95 and 25; 26 signatures; yesterday it was 95', async () => {
    expect(await counter('?on=2019-05-21')).toMatchObject({ count: 95 });
    expect(await counter()).toMatchObject({ count: 120, underWay: 0, held: false, municipalities: 355 });
    await presenter.go(desk);
    expect(await presenter.main.getAttribute('data-count')).toBe('120');
    await presenter.go(`${desk}/gemeenten?besluit=volgt`);
    const toFollow = (await presenter.page.locator('table th[scope=row]').allTextContents()).map((name) => name.trim());
    const underReserve = signed.filter(({ decided }) => !decided).map(({ guest }) => guest.municipality);
    expect(underReserve).toHaveLength(6);
    expect(toFollow).toEqual(expect.arrayContaining(underReserve));
    for (const { guest, decided } of signed) if (decided) expect(toFollow).not.toContain(guest.municipality);

    // Whoever signed has the copy once; the organisers heard of each mark once, and the press once it was public.
    await journey.laptop.settle();
    expect(signed).toHaveLength(25);
    for (const { email } of signed) expect([email, kindsTo(email, 'signature-recorded').length]).toEqual([email, 1]);
    expect(kindsTo('burgemeester.van.tafel.vier@gemeente.example', 'signature-recorded')).toHaveLength(1);
    expect(kindsTo(organisers, 'milestone-reached')).toHaveLength(2);
    expect(kindsTo(organisers, 'milestone-public')).toHaveLength(2);
    expect(kindsTo(press, 'milestone-public')).toHaveLength(2);
    expect(kindsTo(press, 'milestone-reached')).toEqual([]);
    // The next morning says the same of the evening.
    await journey.laptop.clock.jump('2019-05-23T07:00:00.000Z');
    expect(await counter('?on=2019-05-22')).toMatchObject({ count: 120 });
    expect(await counter('?on=2019-05-21')).toMatchObject({ count: 95 });
  });

  test('and everybody could use every page on the way', () => {
    expect(findings).toEqual([]);
    for (const { complaints } of [stage, floor, atTable, presenter]) expect(complaints).toEqual([]);
  });
});

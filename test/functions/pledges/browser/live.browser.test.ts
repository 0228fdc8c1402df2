import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import type { Board } from '#pledges/core/board.ts';
import { boardJson } from '#pledges/core/public-board.ts';
import { pagesInBrowser } from '../../../support/browser-pages.ts';
import { boardOf } from '../pages/boards.ts';
import { pageStatesIn, screenStatesIn } from '../pages/public-states.tsx';

const { inBrowser } = pagesInBrowser();

type Said = { readonly board: Board; readonly tag?: string } | 'no network' | 'another page';

/** A page with its script, a clock that the test moves, and a server that says what the test lets it say. */
const following = async (
  state: string,
  { language = 'nl', motion = 'reduce' }: { language?: 'nl' | 'en'; motion?: 'reduce' | 'no-preference' },
  use: (tools: {
    page: Page;
    /** From now on the server says this. */
    says: (next: Said) => void;
    /** Lets time pass until the server has been asked once more, at most so many seconds. Gives the seconds. */
    untilAsked: (most?: number) => Promise<number>;
    /** What `If-None-Match` each poll had, in their order. */
    polls: readonly (string | undefined)[];
  }) => Promise<void>,
): Promise<void> => {
  const element = { ...pageStatesIn(language), ...screenStatesIn(language) }[state];
  if (element === undefined) throw new Error(`No state ${state}`);
  await inBrowser(renderPage(element), { width: 1280 }, async (page) => {
    const polls: (string | undefined)[] = [];
    let said: Said = 'no network';
    await page.emulateMedia({ reducedMotion: motion });
    await page.route(/\/(?:api\/v1\/campaigns|bureau\/campagnes)\//, async (route) => {
      const asked = route.request().headers()['if-none-match'];
      polls.push(asked);
      if (said === 'no network') return route.abort();
      if (said === 'another page') return route.fulfill({ body: '<h1>Log in</h1>', contentType: 'text/html' });
      const { board, tag = `W/"${board.count} ${board.asOf}"` } = said;
      if (asked === tag) return route.fulfill({ status: 304 });
      return route.fulfill({ json: boardJson(board, 'https://site.test'), headers: { etag: tag } });
    });
    // It stands still between the steps of the test.
    await page.clock.install({ time: '2019-05-22T18:13:30.000Z' });
    await page.clock.pauseAt('2019-05-22T18:13:40.000Z');
    // A question is counted in the turn in which the page asks it; the browser tells us of it somewhat later.
    await page.addInitScript(() => {
      const ask = window.fetch;
      window.fetch = (...question) => {
        const { dataset } = document.documentElement;
        dataset.asked = String(Number(dataset.asked ?? 0) + 1);
        return ask(...question);
      };
    });
    await page.reload();
    const asked = () => page.evaluate(() => Number(document.documentElement.dataset.asked ?? 0));
    const untilAsked = async (most = 11): Promise<number> => {
      const [before, told] = [await asked(), polls.length];
      for (let second = 1; second <= most; second += 1) {
        await page.clock.runFor(1_000);
        if ((await asked()) === before) continue;
        await expect.poll(() => polls.length).toBeGreaterThan(told);
        return second;
      }
      throw new Error(`Nothing was asked in ${most} seconds.`);
    };
    await use({
      page,
      says: (next) => {
        said = next;
      },
      untilAsked,
      polls,
    });
  });
};

const number = (page: Page) => expect.poll(() => page.locator('[data-live="count"]').textContent());
const asOf = (page: Page) => expect.poll(() => page.locator('[data-live="as-of"]').textContent());

describe('the screen on the stage', () => {
  test('follows the board: number, under way, next mark, names and dots', () =>
    following('screen', {}, async ({ page, says, untilAsked }) => {
      const names = () => page.locator('.names li b').allTextContents();
      const first = await names();
      const before = await page.locator('.dot-on').count();
      const [newcomer] = boardOf(97).dots.filter(({ joined, name }) => !joined && name.length < 10);
      if (newcomer === undefined) throw new Error('Everybody has joined.');
      const board = boardOf(98, { underWay: 14 });
      const dots = boardOf(97).dots.map((dot) => (dot.code === newcomer.code ? { ...dot, joined: true } : dot));
      says({ board: { ...board, dots, latest: [{ ...newcomer, since: board.asOf }, ...boardOf(97).latest] } });
      await untilAsked();
      await number(page).toBe('98');
      expect(await page.locator('[data-live="under-way"]').textContent()).toBe('nog 14 onderweg');
      expect(await page.locator('.progress__words').textContent()).toBe('Volgende mijlpaal: 100, nog 2 te gaan');
      expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => [bar.value, bar.max])).toEqual([
        98, 100,
      ]);
      expect(await names()).toEqual([newcomer.name, ...first.slice(0, 3)]);
      const dot = page.locator(`circle[id="${newcomer.code}"]`);
      expect([await dot.getAttribute('class'), await dot.getAttribute('r')]).toEqual(['dot-on dot-new', '5']);
      expect(await page.locator('.dot-on').count()).toBe(before + 1);
      expect(await page.locator('svg title').textContent()).toContain('98 van de 355');
      expect(await page.locator('main').getAttribute('data-count')).toBe('98');
    }));

  test('asks every second and by the tag of what it has, and a 304 leaves all as it is', () =>
    following('screen', {}, async ({ page, says, untilAsked, polls }) => {
      says({ board: boardOf(97), tag: 'W/"known"' });
      expect(await untilAsked()).toBe(1);
      await asOf(page).toBe('Stand van 20.13 uur');
      await expect.poll(() => untilAsked()).toBe(1);
      await expect.poll(() => polls.at(-1)).toBe('W/"known"');
      await number(page).toBe('97');
    }));

  test.each(['no network', 'another page'] as const)(
    'with %s keeps the last number, says since when, and comes back by itself',
    (trouble) =>
      following('screen', {}, async ({ page, says, untilAsked }) => {
        says({ board: boardOf(98) });
        await untilAsked();
        await number(page).toBe('98');
        says(trouble);
        const cutOff = expect.poll(async () => {
          await untilAsked();
          return page.locator('[data-live="as-of"]').textContent();
        });
        await cutOff.toBe('Geen verbinding sinds 20.13 uur. Stand van 20.13 uur');
        await number(page).toBe('98');
        // An hour of the same, and then the network is back.
        await page.clock.fastForward('01:00:00');
        says({ board: boardOf(99, { underWay: 14, held: true, asOf: '2019-05-22T19:21:00.000Z' }) });
        await expect
          .poll(async () => {
            await untilAsked();
            return page.locator('[data-live="as-of"]').textContent();
          })
          .toBe('Stand van 21.21 uur');
        await number(page).toBe('99');
        expect(await page.locator('.is-cut-off').count()).toBe(0);
      }),
  );

  test('shows a released milestone once, large and with its municipality, and then the number', () =>
    following('screen, a mark is held', {}, async ({ page, says, untilAsked }) => {
      const stage = page.locator('[data-live="milestone"]');
      expect(await stage.isVisible()).toBe(false);
      const milestone = { mark: 100, municipality: 'Súdwest-Fryslân', releasedAt: '2019-05-22T18:25:00.000Z' };
      const board = boardOf(113, { milestone, asOf: '2019-05-22T18:25:10.000Z' });
      says({ board });
      await untilAsked();
      await expect.poll(() => stage.isVisible()).toBe(true);
      expect((await stage.locator('p').allTextContents()).join(' ')).toBe('Gemeente nummer 100 Súdwest-Fryslân');
      const size = await page.locator('.milestone__mark').evaluate((mark) => mark.getBoundingClientRect().height);
      expect(size).toBeGreaterThan(200);
      await page.clock.runFor(16_000);
      await expect.poll(() => stage.isVisible()).toBe(false);
      await number(page).toBe('113');
      says({ board: { ...board, asOf: '2019-05-22T18:26:10.000Z' } });
      await untilAsked();
      await asOf(page).toBe('Stand van 20.26 uur');
      expect(await stage.isVisible()).toBe(false);
    }));

  test('T7 takes a milestone away at once that is taken back while it stands there', () =>
    following('screen, a mark is held', {}, async ({ page, says, untilAsked }) => {
      const stage = page.locator('[data-live="milestone"]');
      says({ board: boardOf(113, { milestone: { mark: 100, releasedAt: '2019-05-22T18:25:00.000Z' } }) });
      await untilAsked();
      await expect.poll(() => stage.isVisible()).toBe(true);
      says({ board: boardOf(99, { underWay: 14, held: true }) });
      await untilAsked();
      await number(page).toBe('99');
      expect(await stage.isVisible()).toBe(false);
    }));

  test('shows the first of all in place of the question who it will be', () =>
    following('screen, nobody yet', {}, async ({ page, says, untilAsked }) => {
      expect(await page.locator('.nobody').isVisible()).toBe(true);
      says({ board: boardOf(1) });
      await untilAsked();
      await number(page).toBe('1');
      expect(await page.locator('.nobody').isVisible()).toBe(false);
      expect(await page.locator('.tally__counted').textContent()).toBe('gemeente heeft ondertekend');
    }));

  test('says of a milestone without a name that the name comes later', () =>
    following('screen', { language: 'en' }, async ({ page, says, untilAsked }) => {
      says({ board: boardOf(113, { milestone: { mark: 100, releasedAt: '2019-05-22T18:25:00.000Z' } }) });
      await untilAsked();
      const name = page.locator('[data-live="milestone-name"]');
      await expect.poll(() => name.textContent()).toBe('You will hear the name later');
    }));

  test('takes a name for a text, whatever is in it', () =>
    following('screen', {}, async ({ page, says, untilAsked }) => {
      const name = '<img src=x onerror=alert(1)>';
      const since = '2019-05-22T18:13:00.000Z';
      says({ board: boardOf(98, { latest: [{ code: 'GM0001', name, province: name, since }] }) });
      await untilAsked();
      await expect.poll(() => page.locator('.names li b').allTextContents()).toEqual([name]);
      expect(await page.locator('img').count()).toBe(0);
    }));

  test('moves only for who has nothing against movement', async () => {
    for (const motion of ['reduce', 'no-preference'] as const) {
      await following('screen', { motion }, async ({ page, says, untilAsked }) => {
        const since = '2019-05-22T18:13:00.000Z';
        says({ board: boardOf(98, { latest: [{ code: 'GM0001', name: 'Nieuw', province: 'Zeeland', since }] }) });
        await untilAsked();
        await expect.poll(() => page.locator('.is-new').count()).toBe(1);
        const moves = await page.locator('.is-new').evaluate((one) => getComputedStyle(one).animationName);
        expect(moves).toBe(motion === 'reduce' ? 'none' : 'arrive');
      });
    }
  });

  test('of a rehearsal follows the rehearsal and asks nothing of the public one', () =>
    following('screen, rehearsal', {}, async ({ page, says, untilAsked }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      says({ board: boardOf(226) });
      await untilAsked();
      await number(page).toBe('226');
      expect(new Set(asked)).toEqual(new Set(['/bureau/campagnes/een-tegen-eenzaamheid/oefening/stand']));
    }));
});

describe('the campaign page', () => {
  test('asks every five seconds while it is seen, never while it is not, and at once when it is seen again', () =>
    following('campaign', {}, async ({ page, says, untilAsked, polls }) => {
      says({ board: boardOf(98) });
      expect(await untilAsked()).toBe(5);
      await number(page).toBe('98');
      await asOf(page).toBe('Stand van woensdag 22 mei 2019, 20.13 uur');
      const setHidden = (hidden: boolean) =>
        page.evaluate((value) => {
          Object.defineProperty(document, 'hidden', { value, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }, hidden);
      await setHidden(true);
      const before = polls.length;
      await expect(untilAsked(60)).rejects.toThrow('Nothing was asked');
      says({ board: boardOf(99, { asOf: '2019-05-22T18:15:00.000Z' }) });
      await setHidden(false);
      await number(page).toBe('99');
      expect(polls.length).toBe(before + 1);
    }));

  test('links a newcomer to its page, in the language of the page', () =>
    following('campaign', { language: 'en' }, async ({ page, says, untilAsked }) => {
      const since = '2019-05-22T18:13:00.000Z';
      says({ board: boardOf(98, { latest: [{ code: 'GM0794', name: 'Helmond', province: 'Noord-Brabant', since }] }) });
      await untilAsked();
      const link = page.locator('.latest').getByRole('link', { name: 'Helmond' });
      await expect.poll(() => link.getAttribute('href')).toBe('/en/campagnes/een-tegen-eenzaamheid/gemeenten/GM0794');
    }));

  test('says a new number to who listens at most once in ten seconds, and the last one in the end', () =>
    following('campaign', {}, async ({ page, says, untilAsked }) => {
      await page.evaluate(() => {
        const status = document.querySelector<HTMLElement>('[role="status"]');
        if (status === null) return;
        new MutationObserver(() => {
          status.dataset.heard = `${status.dataset.heard ?? ''}${performance.now()} ${status.textContent}\n`;
        }).observe(status, { childList: true });
      });
      for (const [at, count] of [98, 99, 97, 98, 96, 95].entries()) {
        says({ board: boardOf(count, { asOf: `2019-05-22T18:${20 + at}:00.000Z` }) });
        await untilAsked();
        await number(page).toBe(String(count));
      }
      await page.clock.runFor(10_000);
      const heard = ((await page.getByRole('status').getAttribute('data-heard')) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => ({ at: Number.parseFloat(line), says: line.slice(line.indexOf(' ') + 1) }));
      expect(heard.at(-1)?.says).toBe('95 gemeenten hebben ondertekend.');
      expect(heard.length).toBeGreaterThan(2);
      for (const [at, { at: moment }] of heard.slice(1).entries()) {
        expect(moment - (heard[at]?.at ?? 0)).toBeGreaterThanOrEqual(9_990);
      }
    }));
});

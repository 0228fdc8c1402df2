import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signInHall, typedSigning } from '../support/campaign-journey.ts';
import { behind, guestsIn, type HallGuest } from '../support/hall.ts';
import { deskOf, type Journey, startJourney } from '../support/journey.ts';
import { enter, kindOf, type Mail, pageLooks } from '../support/kits-journey.ts';
import { openTab, screen, type Tab } from '../support/tab.ts';

/*
 * The morning after the seed's evening: its organiser composes one round with a letter for who signed, who came and did not, who takes part already and who
 * did not come; reads beforehand who gets what; moves the clock; and the inbox holds exactly that.
 */
const evening = 'samen-aan-de-slag';
/** Wednesday 22 May 2019, 19.00 in The Hague, and Thursday 23 May, 8.30, 10.05 and 12.00. */
const seven = '2019-05-22T17:00:00.000Z';
const breakfast = '2019-05-23T06:30:00.000Z';
const sending = '2019-05-23T08:05:00.000Z';
const noon = '2019-05-23T10:00:00.000Z';

let journey: Journey;
let browser: Browser;
let desk: Tab;
/** Who signed, each of another municipality. */
let signed: readonly HallGuest[];
/** How many mails the page before switching on says, by the name of the letter's group. */
let promised: ReadonlyMap<string, number>;
const { look, findings } = pageLooks();

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ seed: true, streams: 'off' }), openBrowser()]);
  const { laptop } = journey;
  await laptop.streams('now');
  await laptop.clock.jump(seven);
  await laptop.streams('on');
  desk = await openTab(browser, laptop.address, { javaScript: true, look: screen });
  await enter(laptop, desk, journey.organiser);
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

const at = (part: string): string => `${deskOf(evening)}/${part}`;
const numberAt = async (name: string): Promise<number> => Number(await desk.main.getAttribute(`data-${name}`));
const followUps = (): readonly Mail[] => journey.laptop.inbox().filter((mail) => kindOf(mail) === 'follow-up');
const moveTo = async (now: string): Promise<void> => {
  await journey.laptop.clock.jump(now);
  await journey.laptop.settle();
};

/** A table on screen with a name and a number in each row. */
const tableOf = async (id: string, name: number, number: number): Promise<ReadonlyMap<string, number>> => {
  const rows = await desk.page
    .locator(`#${id} tbody tr`)
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  return new Map(rows.map((cells) => [cells[name] ?? '', Number(cells[number])]));
};

describe('follow-ups that know what happened', () => {
  test('the evening: all but fifteen came, and three of them signed', async () => {
    const { go, page, press } = desk;
    await go(at('deur/binnen/invoeren'));
    await look(desk, 'keying in who came');
    const came = new Set<string>();
    const list = await page.locator('input[name=guests]').all();
    for (const box of list.slice(0, -15)) {
      await box.check();
      came.add((await box.inputValue()) ?? '');
    }
    expect(came.size).toBeGreaterThan(10);
    await desk.fill({ time: '18.10' });
    await press(page.locator('main form button').last());
    expect((await desk.shown()).status).toBe(200);
    await go(at('zaal'));
    signed = (await guestsIn(desk, 'open')).filter(({ key }) => came.has(key)).slice(0, 3);
    expect(signed).toHaveLength(3);
    const by = await behind(desk, journey.laptop.address);
    for (const { code, name } of signed) {
      const typed = typedSigning(code, name, { email: `wethouder.${code.toLowerCase()}@gemeente.example` });
      expect((await signInHall(journey, evening, typed, { by })).status).toBe(303);
    }
  });

  test('the morning after the organiser begins with the texts that are there, and sets day and time', async () => {
    await moveTo(breakfast);
    await enter(journey.laptop, desk, journey.organiser);
    const { go, fill, press, page, button } = desk;
    await go(at('opvolging'));
    await look(desk, 'no rounds yet');
    await fill({ begin: 'meeting' });
    await press(button('Nieuwe ronde'));
    expect(await numberAt('letters')).toBe(4);
    await look(desk, 'a round with four letters');
    await fill({ title: 'Dank u wel', after: 'event', days: '1', time: '10.00', per: 'municipality' });
    await press(page.locator('button[name=act][value=preview]'));
    expect(new URL(page.url()).pathname).toBe(at('opvolging/1/voorbeeld'));
  });

  test('before it is switched on the page says who gets what, and nothing has gone', async () => {
    await look(desk, 'who gets what');
    promised = await tableOf('brieven', 1, 2);
    const mails = [...promised.values()].reduce((sum, count) => sum + count, 0);
    expect(mails).toBe(await numberAt('mails'));
    expect(promised.get('Wie ondertekende')).toBe(3);
    expect(Math.min(...promised.values())).toBeGreaterThan(0);
    expect(followUps()).toEqual([]);
    await desk.fill({ decision: 'on' });
    await desk.press(desk.page.locator('form:has([name=decision]) button').last());
    await look(desk, 'a round that is on');
    await moveTo('2019-05-23T07:55:00.000Z');
    expect(followUps()).toEqual([]);
  });

  test('the clock moves past the moment, and the inbox holds exactly that', async () => {
    await moveTo(sending);
    const got = followUps();
    expect(got).toHaveLength([...promised.values()].reduce((sum, count) => sum + count, 0));
    // One secretariat keeps the calendars of two: it reads two mails, each for somebody else.
    expect(new Set(got.map(({ to, text }) => `${to} ${text}`)).size).toBe(got.length);
    expect(got.filter(({ subject }) => subject.includes('Dank voor uw handtekening'))).toHaveLength(3);
    for (const { headers, text } of got) {
      expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      expect(text).not.toMatch(/\{[^}]*\}/);
    }
  });

  test('nothing goes twice, and the desk says what became of it', async () => {
    const before = followUps().length;
    await moveTo(noon);
    expect(followUps()).toHaveLength(before);
    await enter(journey.laptop, desk, journey.organiser);
    await desk.go(at('opvolging/1'));
    await look(desk, 'a round that is done');
    expect(await desk.main.textContent()).toContain('Dank u wel');
  });

  test('every page stands a telephone and a screen, and none complains', () => {
    expect(findings).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});

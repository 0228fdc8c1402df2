import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { directory } from '../support/campaign.ts';
import {
  inTheClear,
  openTablet,
  passTime,
  type Queued,
  seededChance,
  settledIn,
  shuffled,
  type Tablet,
  type TabletPlan,
} from '../support/door-journey.ts';
import { guestListAt, type Journey, startJourney } from '../support/journey.ts';
import { enter } from '../support/kits-journey.ts';
import { accessibilityFindings, smallTargets, widthTooMuch } from '../support/page-checks.ts';
import { newPerson, together } from '../support/person.ts';
import { openTab, type Tab } from '../support/tab.ts';

/**
 * The evening of 22 May as the seed has it, with ten tablets that lose the network for forty minutes. Its own numbers: 59 have a place, of whom 56 come in
 * (one before the network goes, 55 without it, five of those at two doors) and three do not come; 20 walk in without network and two after the doors close,
 * so 78 are in; 30 sign, of whom 25 for a municipality that did not take part yet, so that 95 becomes 120.
 */
const event = 'samen-aan-de-slag';
const campaign = 'aan-tafel-tegen-eenzaamheid';
const organisers = 'avond@programma.example';
const at = (path = '') => `/bureau/bijeenkomsten/${event}${path}`;
const campaignDesk = `/bureau/campagnes/${campaign}`;
/** Moments in UTC: 17.20 and 17.31 by the clocks of The Hague. */
const [pairing, doorsOpen] = ['2019-05-22T15:20:00.000Z', '2019-05-22T15:31:00.000Z'];
const evening = '2019-05-22T19:31:00.000Z';
const seats = 75;
const seed = Number(process.env.SEED ?? 22_05_2019);
const chance = seededChance(seed);

const minutes = (count: number) => count * 60_000;
const plans: readonly TabletPlan[] = [
  { name: 'Deur 1', role: 'door', places: 2, skew: minutes(-3) },
  { name: 'Deur 2', role: 'door', places: 2, skew: minutes(3) },
  { name: 'Deur 3', role: 'door', places: 2, skew: 0 },
  { name: 'Deur 4', role: 'door', places: 2, skew: minutes(1.5) },
  { name: 'Deur 5', role: 'door', places: 2, skew: minutes(-2) },
  { name: 'Deur 6', role: 'door', places: 2, skew: minutes(2) },
  { name: 'Leiding 1', role: 'lead', places: 2, skew: minutes(-1) },
  { name: 'Leiding 2', role: 'lead', places: 2, skew: minutes(0.5) },
  { name: 'Tafel 1', role: 'table', table: 1, skew: minutes(2.5) },
  { name: 'Tafel 2', role: 'table', table: 2, skew: minutes(-2.5) },
];

/** Where pictures go, for whoever wants to look at them. */
const pictures = process.env.PICTURES;
const began = Date.now();

let journey: Journey;
let browser: Browser;
let desk: Tab;
let stage: Tab;
let tablets: readonly Tablet[] = [];
const tablet = (name: string): Tablet => {
  const found = tablets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No tablet ${name}`);
  return found;
};
const doors = () => tablets.filter(({ role }) => role !== 'table');

/** Guests with a place, each of another municipality. */
let guests: readonly {
  readonly name: string;
  readonly municipality: string;
  readonly code: string;
  readonly joined: boolean;
}[] = [];
type Guest = (typeof guests)[number];
const guest = (index: number): Guest => {
  const one = guests[index];
  if (one === undefined) throw new Error(`No guest ${index}`);
  return one;
};
/** What tablets said was saved, by tablet: the numbers of their queues. */
const kept = new Map<string, readonly Queued[]>();
const revoked = 'Deur 6';
const newMunicipalities: Guest[] = [];
let darkSince = '';
/** Who signed fifth, by true time. */
let hundredth: Guest | undefined;

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ seed: true, streams: 'off' }), openBrowser()]);
  await journey.laptop.streams('now');
  await journey.laptop.streams('on');
  const { address } = journey.laptop;
  desk = await openTab(browser, address, { javaScript: true, look: { width: 1280, scheme: 'light' } });
  desk.context.setDefaultTimeout(30_000);
  stage = await openTab(browser, address, { javaScript: true, look: { width: 1920, scheme: 'dark' } });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
  process.stdout.write(`door-without-network: ${Math.round((Date.now() - began) / 1000)} s, seed ${seed}\n`);
});

const contexts = () => tablets.map(({ context }) => context);
const later = (count: number): string =>
  new Date(Date.parse(journey.laptop.clock.now()) + minutes(count)).toISOString();

const findings: string[] = [];
const look = async ({ page }: Pick<Tab, 'page'>, state: string): Promise<void> => {
  const found = [
    ...(await accessibilityFindings(page)),
    ...(await smallTargets(page)).map((target) => `small: ${target}`),
  ];
  const tooWide = await widthTooMuch(page);
  findings.push(
    ...found.map((line) => `${state}: ${line}`),
    ...(tooWide === 0 ? [] : [`${state}: ${tooWide} px wide`]),
  );
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${state.replace(/\W+/g, '-')}.png`), fullPage: true });
};
const lookAt = (one: Tablet, state: string) => look({ page: one.page() }, state);

const dataOf = async ({ page, main }: Tab, ...names: readonly string[]): Promise<readonly number[]> =>
  Promise.all(
    names.map(async (name) => {
      const said = await main.getAttribute(`data-${name}`);
      if (said === null)
        throw new Error(`No data-${name} at ${page.url()}: ${(await main.textContent())?.slice(0, 300)}`);
      return Number(said);
    }),
  );
/** "Verwacht", "Binnen", "Nog niet binnen" and "Zonder aanmelding", as the organiser reads them. */
const doorSays = async () => {
  await desk.go(at('/deur'));
  const [expected, inside, missing, walkIns] = await dataOf(desk, 'expected', 'in', 'missing', 'walk-ins');
  return { expected, in: inside, missing, walkIns };
};
const deviceRow = async (name: string): Promise<string> => {
  const row = desk.page.locator('#devices tbody tr', { has: desk.page.getByRole('link', { name, exact: true }) });
  return (await row.textContent()) ?? '';
};
const openDevice = async (name: string): Promise<void> => {
  await desk.go(at('/deur'));
  await desk.press(desk.link(name));
};

const counter = async (query = ''): Promise<Record<string, unknown>> => {
  journey.laptop.clearCache();
  const response = await fetch(`${journey.laptop.address}/api/v1/campaigns/${campaign}${query}`);
  return (await response.json()) as Record<string, unknown>;
};
const readOn = async ({ page }: Tab) => ({
  count: await page.locator('[data-live=count]').textContent(),
  underWay: await page.locator('[data-live=under-way]').textContent(),
});
const screenSays = (says: Partial<Awaited<ReturnType<typeof readOn>>>) =>
  expect.poll(() => readOn(stage), { timeout: 20_000 }).toMatchObject(says);
const milestonesTold = () =>
  journey.mailsTo(organisers).filter(({ headers }) => headers['X-Aanschuif-Kind'] === 'milestone-reached').length;

/** The organiser's browser as one that reads without a window. */
const guestList = async () => {
  const person = newPerson(journey.laptop.address);
  for (const { name, value } of await desk.context.cookies()) person.cookies.set(name, value);
  return guestListAt((path) => person.get(path), at('/gasten'));
};

/** Chairs of the event: in all, taken, and left in both pools. */
const chairs = async () => {
  const found = await journey.rooms.events.find(event, { consistent: true });
  if (found === undefined) throw new Error('The evening has gone');
  const { seated } = await guestList();
  return {
    capacity: found.event.capacity,
    seated: seated.length,
    left: found.seats.left + (found.pools.door?.left ?? 0),
  };
};

/** At any moment: no more taken than there is, in either pool, and four chairs more at most than the organiser made. */
const noChairTwice = async (): Promise<void> => {
  const found = await journey.rooms.events.find(event, { consistent: true });
  const [open, door] = [found?.seats.left ?? -1, found?.pools.door?.left ?? -1];
  expect([Math.min(open, door) >= 0, (found?.event.capacity ?? 0) <= seats + 4]).toEqual([true, true]);
};

const addressOf = ({ code }: Guest): string => `tekent.${code.toLowerCase()}@gemeente.example`;
const walkInNames = (index: number): string => `Inloper Nummer ${String.fromCharCode(65 + index)}`;

describe('the door and the tables without network', () => {
  test('the organiser makes the hall ready: 75 chairs, ten tables and ten tablets', async () => {
    await enter(journey.laptop, desk, journey.organiser);
    await desk.go(at());
    await desk.fill({ capacity: String(seats) });
    await desk.press(desk.page.locator('main form:has([name=capacity]) button').last());
    await desk.go(at('/tafels'));
    await desk.fill({ tables: '10', seats: '8', wheelchairs: '1' });
    await desk.press(desk.page.locator('main form button').first());
    await desk.press(desk.page.locator('main form:has([value=plan]) button').first());
    expect(await chairs()).toEqual({ capacity: 75, seated: 59, left: 16 });

    const { seated, givenUp } = await guestList();
    expect(givenUp).toHaveLength(2);
    const members = (await counter('/members')).members as { code: string }[];
    const joined = new Set(members.map(({ code }) => code));
    const byName = new Map(directory.municipalitiesOn('2019-05-22').map((one) => [one.displayName, one.code]));
    guests = seated.map((name) => {
      const municipality = name.replace('wethouder van ', '');
      const code = byName.get(municipality) ?? '';
      return { name, municipality, code, joined: joined.has(code) };
    });
    expect([guests.length, guests.filter(({ code }) => code === '')]).toEqual([59, []]);
    expect(await counter()).toMatchObject({ count: 95 });

    await journey.laptop.clock.jump(pairing);
    await enter(journey.laptop, desk, journey.organiser);
    const addresses: string[] = [];
    for (const { name, role, table, places } of plans) {
      await desk.go(at('/deur'));
      await desk.fill({ name, role, table: String(table ?? ''), places: String(places ?? '') });
      await desk.press(desk.button('Tablet toevoegen en code tonen'));
      const code = (await desk.main.getAttribute('data-code')) ?? '';
      expect(code).toMatch(/^\w{4}-\w{4}$/);
      addresses.push(`/deur/app#${code.replace('-', '')}`);
      if (name === 'Deur 1') await look(desk, 'desk: the code of a tablet');
    }
    tablets = await Promise.all(plans.map((plan) => openTablet(browser, journey.laptop, plan, chance)));
    await together(tablets, 3, (one, index) => one.pair(addresses[index] ?? ''));
    for (const one of tablets) await one.keepsApp();
    await desk.go(at('/deur'));
    for (const { name } of plans) expect(await deviceRow(name)).toContain('Open');
    expect(await chairs()).toEqual({ capacity: 75, seated: 59, left: 16 });
    await look(desk, 'desk: the door with ten tablets');
    await lookAt(tablet('Deur 1'), 'tablet: home');
    await lookAt(tablet('Tafel 1'), 'tablet: table');
  }, 300_000);

  test('row 8: one ticket at two doors is one person, and the second door says since when and where', async () => {
    const { laptop } = journey;
    await passTime(laptop, contexts(), doorsOpen, 'jump');
    const first = guests.find(({ municipality }) => municipality === 'Alkmaar');
    if (first === undefined) throw new Error('Alkmaar does not come');
    // This one is the first of all; who does not come stands last.
    guests = [first, ...guests.filter((one) => one !== first)];
    const code = journey
      .mailsTo('wethouder.alkmaar@gemeente.example')
      .map(({ text }) => /Code voor de deur: (\S+)/.exec(text)?.[1])
      .find((one) => one !== undefined);
    expect(code).toBeDefined();
    const [one, other] = [tablet('Deur 1'), tablet('Deur 2')];
    expect(await one.code(code ?? '')).toContain(`Welkom ${first.name}`);
    await expect.poll(() => one.toSend(), { timeout: 20_000 }).toBe(0);
    await one.next();
    await passTime(laptop, contexts(), later(1), 'jump');
    await expect.poll(async () => await other.state(), { timeout: 20_000 }).toContain('1 van 59 verwacht');
    const again = await other.code(code ?? '');
    expect(again).toMatch(/^Al binnen wethouder van Alkmaar.*Sinds 17\.31 uur, bij Deur 1/);
    await lookAt(other, 'tablet: already in');
    await other.next();
    expect(await doorSays()).toEqual({ expected: 59, in: 1, missing: 58, walkIns: 0 });
  }, 120_000);

  test('the network goes, and the door does not notice: 60 check-ins, five of them at two doors, and one mistake', async () => {
    const { laptop } = journey;
    await stage.go(`/campagnes/${campaign}/scherm`);
    await screenSays({ count: '95', underWay: '' });
    await passTime(laptop, contexts(), later(3), 'jump');
    darkSince = laptop.clock.now();
    for (const one of tablets) await one.offline(true);
    await stage.context.setOffline(true);

    const others = doors().filter(({ name }) => name !== revoked);
    const turns = new Map<string, number[]>(others.map(({ name }) => [name, []]));
    for (let index = 1; index <= 54; index++) turns.get(others[index % 7]?.name ?? '')?.push(index);
    turns.set(revoked, [55]);
    await together(doors(), 4, async (one) => {
      for (const index of turns.get(one.name) ?? []) {
        const { name, municipality } = guest(index);
        expect([name, await one.letIn(municipality, name)]).toEqual([name, 'Welkom']);
      }
    });
    // Each at another door, which cannot know: it lets them in as well.
    await passTime(laptop, contexts(), later(5), 'jump');
    for (const index of [1, 2, 3, 4, 5]) {
      const { name, municipality } = guest(index);
      const second = index === 5 ? tablet(revoked) : (others[(index + 3) % 7] as Tablet);
      expect([name, await second.letIn(municipality, name)]).toEqual([name, 'Welkom']);
    }
    const mistaken = tablet('Deur 4');
    await mistaken.letIn(guest(58).municipality, guest(58).name);
    await mistaken.undoLast();

    const kinds = (await Promise.all(tablets.map((one) => one.queue()))).flat().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'check-in')).toHaveLength(61);
    expect(kinds.filter((kind) => kind === 'undo')).toHaveLength(1);
  }, 300_000);

  test('what was said to be saved is there after a reload and after a tab that fell over, both without network', async () => {
    const [reloads, falls] = [tablet('Deur 2'), tablet('Deur 4')];
    const [before, beforeFall] = [await reloads.queue(), await falls.queue()];
    const [said, saidBeforeFall] = [await reloads.state(), await falls.state()];
    await reloads.reload();
    expect(await reloads.queue()).toEqual(before);
    expect(await reloads.state()).toBe(said);
    await falls.crash();
    await falls.reopen();
    expect(await falls.queue()).toEqual(beforeFall);
    expect(await falls.state()).toBe(saidBeforeFall);
  }, 120_000);

  test('twenty walk in: fifteen on places of their tablet, four on a chair that is added, one whose table follows', async () => {
    await passTime(journey.laptop, contexts(), later(14));
    const known = new Set(guests.map(({ municipality }) => municipality));
    const elsewhere = directory
      .municipalitiesOn('2019-05-22')
      .map(({ displayName }) => displayName)
      .filter((name) => !known.has(name) && !['Zeist', 'Almere'].includes(name) && /^[A-Z][a-z]{5,}$/.test(name));
    let newest = 0;
    const somebody = () => {
      const index = newest++;
      const name = walkInNames(index);
      return { name, municipality: elsewhere[index * 3] ?? '', email: `inloper.${index}@gemeente.example` };
    };
    type Turn = [who: Parameters<Tablet['walkIn']>[0], chair: Parameters<Tablet['walkIn']>[1]];
    const gaveUp = (municipality: string): Turn => [
      { name: `wethouder van ${municipality}`, municipality, listed: true },
      'leased',
    ];
    const own = (): Turn => [somebody(), 'leased'];
    const turns: Readonly<Record<string, readonly Turn[]>> = {
      'Deur 1': [gaveUp('Zeist'), own()],
      'Deur 2': [gaveUp('Almere'), own()],
      'Deur 3': [own(), own()],
      'Deur 4': [own(), own()],
      'Deur 5': [own(), own(), [somebody(), 'follows']],
      [revoked]: [own()],
      'Leiding 1': [own(), own(), [somebody(), 'added'], [somebody(), 'added']],
      'Leiding 2': [own(), own(), [somebody(), 'added'], [somebody(), 'added']],
    };
    await together(doors(), 3, async (one) => {
      for (const [who, chair] of turns[one.name] ?? []) {
        const said = chair === 'follows' ? 'Welkom, uw tafel volgt' : 'Welkom';
        expect([who.name, await one.walkIn(who, chair)]).toEqual([who.name, said]);
      }
    });
    const kinds = (await Promise.all(tablets.map((one) => one.queue()))).flat().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'walk-in')).toHaveLength(20);
  }, 300_000);

  test('row 13: thirty sign, of whom 25 for a municipality that did not take part, and the screen stands still', async () => {
    const { laptop } = journey;
    const groups = async (one: Tablet) =>
      one.page().locator('ul[aria-labelledby=group-open] .guest__name').allTextContents();
    const here = guests.slice(0, 56);
    const open = here.filter(({ joined }) => !joined);
    const named = (names: readonly string[]) => open.filter(({ name }) => names.includes(name)).slice(0, 4);
    const [atOne, atTwo] = [named(await groups(tablet('Tafel 1'))), named(await groups(tablet('Tafel 2')))];
    expect(Math.min(atOne.length, atTwo.length)).toBeGreaterThanOrEqual(2);
    const atTables = new Set([...atOne, ...atTwo]);
    const atDoors = open.filter((one) => !atTables.has(one)).slice(0, 25 - atTables.size);
    newMunicipalities.push(...atOne, ...atTwo, ...atDoors);
    expect(newMunicipalities).toHaveLength(25);

    const sign = (one: Tablet, who: Guest, more: Partial<Parameters<Tablet['sign']>[0]> = {}) =>
      one.sign({
        guest: who.name,
        municipality: who.municipality,
        name: who.name,
        email: addressOf(who),
        decided: newMunicipalities.indexOf(who) % 4 !== 3,
        ...more,
      });
    const nextOf = (from: Guest[]) => {
      const who = from.shift();
      if (who === undefined) throw new Error('Nobody is left to sign');
      return who;
    };
    const [table1, table2, door] = [[...atOne], [...atTwo], [...atDoors]];
    // The first five, a minute apart on the laptop's clock and on tablets whose own clocks differ by minutes.
    const order: readonly [Tablet, Guest[]][] = [
      [tablet('Deur 1'), door],
      [tablet('Tafel 1'), table1],
      [tablet('Deur 2'), door],
      [tablet('Tafel 2'), table2],
      [tablet('Deur 3'), door],
    ];
    const firstFive: Guest[] = [];
    for (const [one, from] of order) {
      const who = nextOf(from);
      await sign(one, who, one.name === 'Tafel 1' ? { wish: 'adviser' } : {});
      firstFive.push(who);
      await passTime(laptop, contexts(), later(1), 'jump');
    }
    hundredth = firstFive[4];
    const last = nextOf(door);
    const rest: Readonly<Record<string, Guest[]>> = { 'Tafel 1': table1, 'Tafel 2': table2 };
    const signers = tablets.filter(({ name }) => name !== revoked);
    const shares = new Map(signers.map(({ name }) => [name, rest[name] ?? []]));
    const atDoor = signers.filter(({ role }) => role !== 'table');
    for (const [index, who] of door.entries()) shares.get(atDoor[index % atDoor.length]?.name ?? '')?.push(who);
    await together(signers, 3, async (one) => {
      for (const [index, who] of (shares.get(one.name) ?? []).entries()) {
        await sign(one, who, one.name === 'Tafel 2' && index === 0 ? { wish: 'kit' } : {});
      }
    });
    await passTime(laptop, contexts(), later(1), 'jump');
    await lookAt(tablet('Tafel 2'), 'tablet: table after signing');
    await sign(tablet(revoked), last, { wish: 'kit' });
    // Two once more elsewhere, two colleagues, and one whose municipality takes part already.
    const [a, b, c, d] = firstFive as [Guest, Guest, Guest, Guest];
    await sign(tablet('Leiding 2'), a);
    await sign(tablet('Deur 4'), b);
    for (const [where, of] of [
      ['Leiding 1', c],
      ['Tafel 2', d],
    ] as const) {
      const { guest: _, ...colleague } = {
        guest: of.name,
        municipality: of.municipality,
        name: `Burgemeester van ${of.municipality}`,
        email: `burgemeester.${of.code.toLowerCase()}@gemeente.example`,
        decided: true,
        role: 'burgemeester',
      };
      await tablet(where).sign(colleague);
    }
    const member = here.find(({ joined }) => joined);
    if (member === undefined) throw new Error('No member is in');
    const second = `Tweede naam van ${member.municipality}`;
    await sign(tablet('Deur 5'), member, { member: true, decided: true, name: second });

    for (const one of tablets) kept.set(one.name, await one.queue());
    const kinds = [...kept.values()].flat().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'sign')).toHaveLength(30);
    expect(kinds.filter((kind) => kind === 'wishes')).toHaveLength(3);
    expect(kinds).toHaveLength(61 + 1 + 20 + 30 + 3);
    await passTime(laptop, contexts(), later(15));
    expect(Date.parse(laptop.clock.now()) - Date.parse(darkSince)).toBeGreaterThanOrEqual(minutes(40));
    expect(await counter()).toMatchObject({ count: 95, underWay: 0 });
    expect(await readOn(stage)).toMatchObject({ count: '95', underWay: '' });
    expect(await stage.page.locator('[data-live=as-of]').textContent()).toMatch(/^Geen verbinding sinds/);
    await expect
      .poll(() => tablet('Deur 1').page().locator('.state__old').textContent(), { timeout: 40_000 })
      .toMatch(/^Geen verbinding sinds 17\.3\d uur/);
    await lookAt(tablet('Deur 1'), 'tablet: forty minutes without network');
  }, 400_000);

  test('nobody’s name or address lies on a tablet in the clear', async () => {
    const mails = journey.laptop.inbox().flatMap(({ to }) => [to].flat());
    const names = [
      ...guests.map(({ name }) => name),
      ...guests.map(addressOf),
      ...Array.from({ length: 18 }, (_, index) => walkInNames(index)),
      ...Array.from({ length: 18 }, (_, index) => `inloper.${index}@gemeente.example`),
      'wethouder van Zeist',
      'Burgemeester van ',
      'burgemeester.gm',
      ...mails,
    ].filter((one) => one !== '');
    for (const one of tablets) {
      const stored = await one.stored();
      expect([one.name, inTheClear(stored, names)]).toEqual([one.name, []]);
      // What may stand there is found, so the search does search.
      expect([one.name, inTheClear(stored, [event])]).toEqual([one.name, [event]]);
      expect([one.name, stored.keys, stored.bytes.length > 1]).toEqual([one.name, 2, true]);
    }
  }, 120_000);

  test('row 14: the network returns: each upload arrives three times, one tab dies in the middle, one tablet was revoked', async () => {
    await desk.go(at('/deur'));
    for (const { name } of plans) expect(await deviceRow(name)).toMatch(/17\.3\d uur/);
    await openDevice(revoked);
    await desk.press(desk.button('Deze tablet intrekken'));
    await stage.context.setOffline(false);
    // First each says what it has: 24 municipalities, for what the revoked tablet has counts for nothing yet.
    for (const one of tablets) {
      one.holdBack(true);
      await one.offline(false);
    }
    await expect.poll(async () => (await counter()).underWay, { timeout: 60_000 }).toBe(24);
    expect(await counter()).toMatchObject({ count: 95, underWay: 24, held: false });
    await screenSays({ count: '95', underWay: 'nog 24 onderweg' });
    await look(stage, 'screen: 24 on their way');
    for (const one of tablets) {
      await one.offline(true);
      one.holdBack(false);
    }
    const dies = tablet('Deur 3');
    const cut = dies.cutNextUpload();
    await dies.offline(false);
    await cut;
    await dies.kill();
    // Who signed a second time comes home first, which is the hardest order.
    const early = ['Leiding 2', 'Leiding 1', 'Deur 4'].map(tablet);
    for (const one of early) {
      await one.offline(false);
      await expect.poll(() => one.toSend(), { timeout: 120_000 }).toBe(0);
      await noChairTwice();
    }
    for (const one of shuffled(
      tablets.filter((other) => other !== dies && !early.includes(other)),
      chance,
    )) {
      await one.offline(false);
      await expect.poll(() => one.deliveries().uploads, { timeout: 40_000 }).toBeGreaterThan(0);
      await noChairTwice();
    }
    await dies.reopen();
    for (const one of tablets) {
      if (one.name === revoked) continue;
      await expect.poll(() => one.toSend(), { timeout: 120_000 }).toBe(0);
    }
    await tablet(revoked).screen('pair').waitFor({ timeout: 60_000 });
    await expect.poll(async () => (await tablet(revoked).queue()).length, { timeout: 60_000 }).toBe(0);
    await lookAt(tablet(revoked), 'tablet: revoked');
    expect(await tablet(revoked).page().locator('main').textContent()).toContain(
      'De organisator heeft deze tablet gestopt',
    );
    const { keys, bytes } = await tablet(revoked).stored();
    expect({ keys, bytes: bytes.length }).toEqual({ keys: 0, bytes: 0 });

    const settled = await settledIn(journey.laptop, event);
    const made = [...kept.values()].flat();
    expect(made.filter(({ id }) => !settled.has(id))).toEqual([]);
    expect(settled.size).toBe(made.length + 1);
    const counts: Record<string, number> = {};
    for (const { kind, was } of settled.values()) counts[`${kind} ${was}`] = (counts[`${kind} ${was}`] ?? 0) + 1;
    process.stdout.write(`settled: ${JSON.stringify(counts)}\n`);
    process.stdout.write(
      `uploads: ${JSON.stringify(Object.fromEntries(tablets.map((one) => [one.name, one.deliveries()])))}\n`,
    );
    expect((counts['check-in applied'] ?? 0) + (counts['check-in merged'] ?? 0)).toBe(60);
    expect(counts).toMatchObject({
      'check-in quarantined': 2,
      'undo applied': 1,
      'walk-in applied': 19,
      'walk-in quarantined': 1,
      'sign merged': 2,
      'sign applied': 27,
      'sign quarantined': 1,
      'wishes applied': 2,
      'wishes quarantined': 1,
    });
    expect(await doorSays()).toEqual({ expected: 59, in: 55 + 19, missing: 4, walkIns: 19 });
    for (const { name } of plans) expect(await deviceRow(name)).toContain(name === revoked ? 'Ingetrokken' : 'Open');
    expect(await chairs()).toEqual({ capacity: 79, seated: 59 + 14 + 4, left: 2 });
    await look(desk, 'desk: the door after the network returned');
  }, 400_000);

  test('a tablet hears what went otherwise than it saw, and the table goes on with the network', async () => {
    const twice = tablet('Leiding 1');
    const told = await twice.told();
    expect(told).toHaveLength(1);
    await lookAt(twice, 'tablet: what the server said');
    await twice.goHome();
    const table = tablet('Tafel 1');
    await table.press('Iemand anders tekent');
    await lookAt(table, 'tablet: signing');
    await table.goHome();
  }, 120_000);

  test('what the revoked tablet had waits for a person, who takes all of it', async () => {
    await desk.go(at('/deur/beslissen'));
    expect(await dataOf(desk, 'waiting')).toEqual([5]);
    await look(desk, 'desk: what waits for a person');
    for (let left = 5; left > 0; left--) {
      await desk.press(desk.page.locator('button[value=accept]').first());
      expect(await dataOf(desk, 'waiting')).toEqual([left - 1]);
    }
    expect(await doorSays()).toEqual({ expected: 59, in: 56 + 20, missing: 3, walkIns: 20 });
    // Every door soon knows who came in at the others.
    await passTime(journey.laptop, contexts(), later(2), 'jump');
    for (const one of doors()) {
      if (one.name === revoked) continue;
      await expect
        .poll(() => one.state(), { timeout: 60_000 })
        .toMatch(/56 van 59 verwacht\b.*\b20 .*Alles is verstuurd$/);
    }
    const all = await chairs();
    expect(all.seated).toBe(59 + 15 + 4);
    expect(all.seated + all.left).toBe(all.capacity);
    await desk.go(at('/deur/wensen'));
    expect(await dataOf(desk, 'wishes')).toEqual([3]);
    // The earliest true time counts, at whichever door it was and whichever arrived first.
    const { name, municipality } = guest(1);
    await desk.go(at('/deur/binnen'));
    await desk.fill({ wie: municipality });
    await desk.press(desk.button('Zoeken in deze lijst'));
    const row = await desk.page.locator('tbody tr', { hasText: name }).textContent();
    expect(row).toMatch(/17\.3\d uur bij Deur 2/);
  }, 120_000);

  test('rows 14 and 15: 99 and 21 under way, the fifth by signing time is number 100, then 119, then 120', async () => {
    await journey.laptop.settle();
    await screenSays({ count: '99', underWay: 'nog 21 onderweg' });
    await desk.go(campaignDesk);
    expect(await dataOf(desk, 'count', 'shown')).toEqual([120, 99]);
    await expect.poll(milestonesTold, { timeout: 20_000 }).toBe(2);
    await desk.press(desk.link('Bekijk nummer 100'));
    expect(await desk.main.textContent()).toContain(hundredth?.municipality);
    await desk.press(desk.button('Toon nummer 100'));
    await screenSays({ count: '119', underWay: 'nog 1 onderweg' });
    await desk.go(`${campaignDesk}/mijlpaal/120`);
    await desk.press(desk.button('Toon nummer 120'));
    await screenSays({ count: '120', underWay: '' });
    expect(await counter()).toMatchObject({ count: 120, underWay: 0, held: false });
    await journey.laptop.settle();
    expect(milestonesTold()).toBe(2);
    await look(stage, 'screen: 120');
  }, 120_000);

  test('row 9: the doors close, three did not come, and two walk in on their chairs: 78 are in', async () => {
    await desk.go(at('/deur'));
    await desk.press(desk.button('Deuren sluiten'));
    await openDevice('Deur 1');
    await desk.fill({ places: '2' });
    await desk.press(desk.button('Plekken aan deze tablet geven'));
    expect(await desk.main.textContent()).toContain('De tablet heeft er plekken bij');
    const one = tablet('Deur 1');
    await one.press('Menu');
    await one.press('Haal de lijst opnieuw op');
    await one.page().getByText('nog 2 van 4').waitFor();
    for (const index of [20, 21]) {
      const who = {
        name: walkInNames(index),
        municipality: index === 20 ? 'Bunnik' : 'Texel',
        email: `inloper.${index}@gemeente.example`,
      };
      expect(await one.walkIn(who, 'leased')).toBe('Welkom');
    }
    await expect.poll(() => one.toSend(), { timeout: 30_000 }).toBe(0);
    expect(await doorSays()).toEqual({ expected: 59, in: 78, missing: 3, walkIns: 22 });
    const all = await chairs();
    // Three of those who have a place did not come, and their chairs are lent.
    expect(all.seated - 3 + all.left).toBe(all.capacity);
    expect(all.capacity).toBe(seats + 4);
  }, 120_000);

  test('row 17: the evening closes when every tablet has; the lists are gone, the numbers stand', async () => {
    for (const one of tablets) {
      if (one.name === revoked) continue;
      await one.close();
      const { keys, bytes } = await one.stored();
      expect([one.name, keys, bytes.length]).toEqual([one.name, 0, 0]);
    }
    await desk.go(at('/deur/afsluiten'));
    expect(await desk.main.getAttribute('data-evening')).toBe('not-over');
    await journey.laptop.clock.jump(evening);
    await enter(journey.laptop, desk, journey.organiser);
    await desk.go(at('/deur/afsluiten'));
    expect(await desk.main.getAttribute('data-evening')).toBe('closed');
    expect(await doorSays()).toEqual({ expected: 59, in: 78, missing: 3, walkIns: 22 });
    expect(await counter()).toMatchObject({ count: 120, underWay: 0 });
    expect(await counter('?on=2019-05-21')).toMatchObject({ count: 95 });
    for (const { email } of newMunicipalities.map((one) => ({ email: addressOf(one) }))) {
      const copies = journey
        .mailsTo(email)
        .filter(({ headers }) => headers['X-Aanschuif-Kind'] === 'signature-recorded');
      expect([email, copies.length]).toEqual([email, 1]);
    }
  }, 300_000);

  test('and everybody could use every screen on the way', () => {
    expect(findings).toEqual([]);
    expect([desk, stage, ...tablets].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

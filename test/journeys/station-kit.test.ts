import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closed, kit, people, setup } from '../../infra/local/seed-story-kits.ts';
import { openBrowser } from '../support/browser.ts';
import { contentsOf, type Journey, startJourney } from '../support/journey.ts';
import {
  calendarsOf,
  enter,
  kindOf,
  type Mail,
  mailsOf,
  newestMail,
  pageLooks,
  pathIn,
  pathsIn,
  tabTo,
} from '../support/kits-journey.ts';
import { newPerson, type Person } from '../support/person.ts';
import { openTab, screen, type Tab, telephone } from '../support/tab.ts';

/*
 * The Helmond story, weeks before the action. The kit has one unit and two working days before and after, and is Eindhoven's on 25 June: for Tuesday
 * 18 June it is away from Friday 14 to Thursday 20 June, so that Eindhoven is the next to have it, from Friday 21 June.
 */
const slug = 'stel-je-voor';
const calendar = `/pakketten/${slug}/kalender?station=HM&vanaf=2019-06-01`;
const choosing = `/pakketten/${slug}/aanvragen?station=HM&vanaf=2019-06-01`;
const morning = 'HM~2019-06-18~morning';
const afternoon = 'HM~2019-06-18~afternoon';
const title = 'Koffie voor twee in Helmond';

let journey: Journey;
let browser: Browser;
/** Officials of Helmond and of Eindhoven, a colleague of the station desk on a telephone, and the partner on another. */
let helmond: Tab;
let eindhoven: Tab;
let colleague: Tab;
let partner: Tab;
let order: string;
/** Eindhoven's order of 25 June, the next to have the kit. */
let next: string;
const { look, findings } = pageLooks();

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ seed: true }), openBrowser()]);
  const open = (look: typeof telephone) => openTab(browser, journey.laptop.address, { javaScript: true, look });
  helmond = await open(screen);
  eindhoven = await open(screen);
  colleague = await open(telephone);
  partner = await open(telephone);
  next = ownOf(await mail('kit-approved', people.eindhoven));
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

const mail = (kind: string, { email }: { email: string }): Promise<Mail> => newestMail(journey.laptop, kind, email);
/** The page of an order, as a mail to its orderer names it. */
const ownOf = (one: Mail): string => pathIn(one, journey.laptop, '/bureau/aanvragen/');
/** The one mail of a kind about that order of Eindhoven. */
const mailAbout = (kind: string, own: string): Mail => {
  const [found, ...more] = mailsOf(journey.laptop, kind, people.eindhoven.email).filter((one) => ownOf(one) === own);
  if (found === undefined || more.length > 0) throw new Error(`Not one mail ${kind} about ${own}`);
  return found;
};
const howMany = (kind: string, { email }: { email: string }): number => mailsOf(journey.laptop, kind, email).length;

/** The three cells of a day, or the one that says the same of all three. */
const dayIn = async ({ page }: Tab, words: string): Promise<readonly string[]> => {
  const row = page.locator('tr', { has: page.getByRole('rowheader', { name: words, exact: true }) });
  return (await row.locator('td').allTextContents()).map((text) => text.trim());
};

const stateOf = ({ main }: Tab): Promise<string | null> => main.getAttribute('data-order');

type Part = { readonly free: boolean; readonly because?: string };
type Day = Readonly<Record<'morning' | 'midday' | 'afternoon', Part>> & { readonly date: string };

/** What everybody can read of a station, past every cache. */
const daysOf = async (station: string, from: string, to: string): Promise<readonly Day[]> => {
  journey.laptop.clearCache();
  const query = new URLSearchParams({ station, from, to });
  const response = await fetch(`${journey.laptop.address}/api/v1/kits/${slug}/availability?${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { days: readonly Day[] }).days;
};

/** Fills in the steps behind the choice of slots, as the official of Helmond or another does. */
const fillSteps = async ({ fill, press, main }: Tab, action: Readonly<Record<string, string>>): Promise<void> => {
  const next = () => press(main.locator('form button').last());
  await fill(setup);
  await next();
  await fill(action);
  await next();
  await fill({ 'contact-name': 'Fatma Şahin', 'contact-phone': '06 12 34 56 78', 'house-rules': 'yes' });
  await next();
};

/** A later moment, with every tick and mail of it, and a new session where an old one is over. */
const until = async (now: string, tab: Tab, { email }: { email: string }): Promise<void> => {
  await journey.laptop.clock.jump(now);
  await journey.laptop.settle();
  await tab.context.clearCookies();
  await enter(journey.laptop, tab, email);
};

describe('“Stel je voor” in Helmond, from order to repair', () => {
  test('row 1: the calendar of station Helmond shows three parts a day, and says why one is not free', async () => {
    const { go, page, link, press, heading } = helmond;
    await go('/pakketten');
    await press(page.getByRole('link', { name: kit.title }).first());
    await press(link('Kalender van station Helmond'));
    expect(new URL(page.url()).pathname).toBe(`/pakketten/${slug}/kalender`);
    await go(calendar);
    expect(await heading()).toContain('op station Helmond');
    const [table] = await page.locator('table thead').allTextContents();
    for (const hours of ['7.00 tot 9.00 uur', '15.00 tot 16.30 uur']) expect(table).toContain(hours);
    expect(await dayIn(helmond, 'dinsdag 18 juni')).toEqual(['Vrij', 'Vrij', 'Vrij']);
    expect(await dayIn(helmond, 'vrijdag 14 juni')).toEqual([`Gesloten: ${closed.reason}`]);
    expect(await dayIn(helmond, 'dinsdag 4 juni')).toEqual(['Te kort dag']);
    expect(await dayIn(helmond, 'maandag 24 juni')).toEqual(['Geen pakket vrij']);
    for (const other of ['Helmond Brandevoort', 'Helmond Brouwhuis', "Helmond 't Hout"]) {
      expect(await link(`Kalender van station ${other}`).count(), other).toBe(1);
    }
    await look(helmond, 'calendar');

    await eindhoven.go(`/en${calendar}`);
    expect((await dayIn(eindhoven, 'Friday 14 June'))[0]).toContain(closed.reason);
    expect(await eindhoven.page.locator(`td [lang=nl]`, { hasText: closed.reason }).count()).toBe(1);
    await look(eindhoven, 'calendar, English');
  });

  test('row 2: the official chooses two parts of one day with the keyboard alone, and answers everything before the hold', async () => {
    await enter(journey.laptop, helmond, people.helmond.email);
    const { go, page, heading } = helmond;
    await go(choosing);
    for (const slot of [morning, afternoon]) {
      await tabTo(helmond, `[name=slot][value="${slot}"]`);
      await page.keyboard.press('Space');
      expect(await page.locator(`[value="${slot}"]`).isChecked()).toBe(true);
    }
    await look(helmond, 'choosing slots');
    await page.locator(`[value="${afternoon}"]`).focus();
    await tabTo(helmond, '[name=if-not-all]');
    await page.keyboard.press('Space');
    await tabTo(helmond, 'form button:not([name])');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await heading()).toBe('Wat komt er te staan?');
    await look(helmond, 'set-up');

    const published = {
      publish: 'yes',
      title,
      summary: 'U krijgt twee bekers koffie: één voor u en één om weg te geven.',
      places: '80',
      'public-name': people.helmond.name,
      'public-phone': '0492 55 01 10',
      'public-email': people.helmond.email,
    };
    await fillSteps(helmond, published);
    expect(await stateOf(helmond)).toBe('draft');
    expect(await heading()).toBe('Controleer uw aanvraag');
    order = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await look(helmond, 'check');
  });

  test('meanwhile an official of Eindhoven fills in the same morning, in English: choosing holds nothing', async () => {
    await enter(journey.laptop, eindhoven, people.eindhoven.email);
    const { go, fill, press, main, heading } = eindhoven;
    await go(`/en${choosing}`);
    await fill({ slot: morning, 'if-not-all': 'nothing' });
    await press(main.locator('form button:not([name])'));
    await fillSteps(eindhoven, { publish: 'no' });
    expect(await heading()).toBe('Check your order');
  });

  test('row 2: the hold says until when, and one press sends: two slots, the kit kept from Friday 14 to Thursday 20 June', async () => {
    const { press, button, heading, main } = helmond;
    await press(button('Houd 20 minuten vast'));
    expect(await stateOf(helmond)).toBe('held');
    const heldUntil = new Intl.DateTimeFormat('nl-NL', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Amsterdam',
    })
      .format(new Date(Date.parse(journey.laptop.clock.now()) + 20 * 60_000))
      .replace(':', '.')
      .replace(/^0/, '');
    expect(await heading()).toMatch(/^Verstuur uw aanvraag voor \d{1,2}\.\d{2} uur$/);
    const hourOf = (time: string) => Number(time.split('.')[0]) * 60 + Number(time.split('.')[1]);
    const said = /voor (\d{1,2}\.\d{2})/.exec((await heading()) ?? '')?.[1] ?? '';
    expect(Math.abs(hourOf(said) - hourOf(heldUntil))).toBeLessThanOrEqual(1);
    await look(helmond, 'held');

    const [tuesday] = await daysOf('HM', '2019-06-18', '2019-06-18');
    expect(tuesday?.morning).toMatchObject({ free: false, because: 'taken' });
    expect(tuesday?.afternoon).toMatchObject({ free: false, because: 'taken' });

    expect((await mail('kit-held', people.helmond)).text).toContain(said);

    await press(button('Aanvraag versturen'));
    expect(await stateOf(helmond)).toBe('requested');
    expect(await main.textContent()).toContain('U krijgt antwoord voor het einde van donderdag 23 mei 2019');
    await look(helmond, 'requested');
    const ordered = await mail('kit-ordered', people.helmond);
    expect(ordered.text).toContain(`/bureau/aanvragen/${order}`);
    expect([howMany('kit-ordered', people.helmond), howMany('kit-held', people.helmond)]).toEqual([1, 1]);
    for (const who of [people.keeper, people.colleague]) {
      expect((await mail('kit-request', who)).text).toContain('Gemeente Helmond');
    }
    const busy = await daysOf('HMBV', '2019-06-13', '2019-06-21');
    const away = busy.filter(({ midday }) => midday.because === 'no-unit').map(({ date }) => date);
    expect(away).toEqual(busy.map(({ date }) => date));
  });

  test('row 3: Eindhoven is refused with choices close to it, and nothing of it is booked', async () => {
    const { press, button, main, page, shown, heading } = eindhoven;
    const notTaken = (line: string) => !line.includes('day#');
    const before = await contentsOf(journey.laptop, notTaken);
    await press(button('Hold for 20 minutes'));
    expect((await shown()).status).toBe(409);
    expect(await main.textContent()).toContain('Not everything is free any more');
    const nearest = page.getByRole('button', { name: /^Take / });
    // The kit has one unit, so that little is left around it.
    const offered = await nearest.evaluateAll((buttons) =>
      buttons.map((button) => (button as HTMLButtonElement).value),
    );
    expect(offered[0]).toBe('HM~2019-07-02~morning');
    for (const slot of offered) {
      const [station = '', date = ''] = slot.split('~');
      expect((await daysOf(station, date, date))[0]?.morning.free, slot).toBe(true);
    }
    expect(offered.length).toBeGreaterThan(1);
    expect(await stateOf(eindhoven)).toBe('draft');
    expect(await contentsOf(journey.laptop, notTaken)).toEqual(before);
    await look(eindhoven, 'refused, English');
    await press(nearest.first());
    expect(await heading()).toBe('Check your order');
    expect(await main.textContent()).toContain('That part of the day has been replaced');
  });

  test('row 4: a colleague answers from the link in the mail, in a browser without a session: yes to the morning, another station in the afternoon', async () => {
    const { go, page, fill, press, button, main, context, shown } = colleague;
    const link = pathIn(await mail('kit-request', people.colleague), journey.laptop, '/stations/antwoord/');
    await go(link);
    expect((await shown()).status).toBe(200);
    expect((await context.cookies()).filter(({ name }) => name === 'session')).toEqual([]);
    expect(await main.textContent()).toContain(`U bent ${people.colleague.name}.`);
    expect(await page.locator('[name^="says~"]:checked').count()).toBe(0);
    await look(colleague, 'behind the link of the desk');

    const [first, second] = await page
      .locator('[name^="says~"][value=approve]')
      .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).name.replace('says~', '')));
    await fill({ [`says~${first}`]: 'approve', [`says~${second}`]: 'move' });
    await fill({
      [`spot~${first}`]: 'Stationshal, bij de piano',
      [`to~${second}`]: "Helmond 't Hout: Perron 1, onder de kap",
    });
    await press(button('Antwoord versturen'));
    expect((await shown()).status).toBe(422);
    expect(await page.locator(`[name="says~${second}"][value=move]`).isChecked()).toBe(true);
    await look(colleague, 'behind the link of the desk, a reason lacks');
    const reason = 'In de middag is het te druk in de hal. Op ’t Hout staat u droog onder de kap.';
    await fill({ reason, permit: 'OB-2019-0618', practical: 'Meld u bij de servicebalie in de hal.' });
    await press(button('Antwoord versturen'));
    expect(await main.textContent()).toContain('Uw antwoord is verstuurd: anders');
    expect(await main.getAttribute('data-state')).toBe('moved');
    await look(colleague, 'behind the link of the desk, answered');

    await go(pathIn(await mail('kit-request', people.keeper), journey.laptop, '/stations/antwoord/'));
    expect(await main.getAttribute('data-state')).toBe('moved');

    const moved = await mail('kit-moved', people.helmond);
    expect(moved.text).toContain(reason);
    const entries = calendarsOf(moved);
    expect(entries.map((entry) => [entry.get('LOCATION'), entry.get('STATUS')])).toEqual([
      [expect.stringContaining('Stationshal'), 'CONFIRMED'],
      [expect.stringContaining('Perron 1'), 'TENTATIVE'],
    ]);
  });

  test('row 4: the official agrees, and both actions stand in the list with their own station', async () => {
    const { go, page, fill, press, button, main } = helmond;
    await go(pathIn(await mail('kit-moved', people.helmond), journey.laptop, '/bureau/aanvragen/'));
    expect(await stateOf(helmond)).toBe('moved');
    expect(await page.locator('[name=agrees]:checked').count()).toBe(0);
    await look(helmond, 'moved');
    await fill({ agrees: 'yes' });
    await press(button('Antwoord versturen'));
    expect(await stateOf(helmond)).toBe('approved');
    const text = await main.textContent();
    for (const told of [
      'OB-2019-0618',
      'Meld u bij de servicebalie',
      'Stationshal, bij de piano',
      'Uw activiteiten staan in de lijst.',
    ]) {
      expect(text).toContain(told);
    }
    await look(helmond, 'approved');

    const approved = await mail('kit-approved', people.helmond);
    expect(howMany('kit-approved', people.helmond)).toBe(1);
    expect(approved.text).toContain('OB-2019-0618');
    const entries = calendarsOf(approved);
    expect(entries.map((entry) => entry.get('STATUS'))).toEqual(['CONFIRMED', 'CONFIRMED']);
    const before = calendarsOf(await mail('kit-moved', people.helmond));
    // The same two entries, later in their sequence.
    expect(entries.map((entry) => entry.get('UID'))).toEqual(before.map((entry) => entry.get('UID')));
    for (const [at, entry] of entries.entries()) {
      expect(Number(entry.get('SEQUENCE'))).toBeGreaterThan(Number(before[at]?.get('SEQUENCE')));
    }

    const events = pathsIn(approved, journey.laptop).filter((path) => path.startsWith('/bijeenkomsten/'));
    expect(events).toHaveLength(2);
    journey.laptop.clearCache();
    await go('/bijeenkomsten');
    expect(await page.getByRole('link', { name: title }).count()).toBe(2);
    const said = [];
    for (const event of events) {
      await go(event);
      said.push((await main.textContent()) ?? '');
    }
    expect(said.map((words) => words.includes('dinsdag 18 juni 2019'))).toEqual([true, true]);
    expect(said[0]).toContain('Station Helmond');
    expect(said[1]).toContain("Helmond 't Hout");
    const feed = await (await fetch(`${journey.laptop.address}/api/v1/events`)).text();
    for (const event of events) expect(feed).toContain(event.split('/').at(-1));
  });

  test('row 5: whoever wants the kit next is offered exactly the days that are left between three orders', async () => {
    const days = await daysOf('HMBV', '2019-06-13', '2019-07-15');
    const free = days.filter(({ midday }) => midday.free).map(({ date }) => date);
    // Fri 28 June and Mon 1 July bring it, Wed 3 and Thu 4 July clean it; the next one needs it from Fri 5 July.
    expect(free).toEqual(['2019-07-02']);
  });

  test('row 6: the partner hands it out, part by part, and it stands on the station', async () => {
    await until('2019-06-14T08:00:00.000Z', partner, people.partner);
    const { go, page, press, button, main, fill } = partner;
    await go('/bureau/pakketten');
    await look(partner, 'desk of the lender');
    await press(page.locator('#coming tr', { hasText: 'Helmond' }).getByRole('link', { name: 'Inpakken' }));
    await press(button('Is verstuurd'));
    expect((await partner.shown()).status).toBe(422);
    const boxes = page.locator('[name^="packed~"]');
    expect(await boxes.count()).toBe(5);
    for (const box of await boxes.all()) await box.check();
    await look(partner, 'packing');
    await press(button('Is verstuurd'));
    expect(await main.textContent()).toContain('Het pakket is onderweg');
    const sent = await mail('kit-sent', people.helmond);
    for (const part of ['thermoskannen: 2', 'bekers: 400']) expect(sent.text).toContain(part);
    await look(partner, 'on its way');

    // The day before, at noon.
    await until('2019-06-17T10:30:00.000Z', partner, people.partner);
    expect(howMany('kit-tomorrow', people.helmond)).toBe(1);
    await until('2019-06-18T04:30:00.000Z', partner, people.partner);
    await go(`/bureau/pakketten/uitlenen/${order}`);
    await fill({ station: 'HM' });
    await press(button('Staat op het station'));
    expect(await main.textContent()).toContain('Het pakket staat op het station');
    await go(`/bureau/pakketten/${slug}/exemplaren`);
    expect(await main.textContent()).toContain('Station Helmond');
  });

  test('row 7: it comes back with one jug of two: the unit is incomplete, with who sees to it and by when', async () => {
    await until('2019-06-19T08:00:00.000Z', partner, people.partner);
    expect(howMany('kit-return-reminder', people.helmond)).toBe(1);
    const { go, page, fill, press, button, main, shown } = partner;
    await go(`/bureau/pakketten/uitlenen/${order}`);
    await fill({ place: 'Magazijn in Utrecht' });
    await press(button('Is terug'));
    expect(await main.textContent()).toContain('Het pakket is terug');
    expect(await main.textContent()).toContain('Gemeente Eindhoven');
    const counted = { koffiekar: '1', thermoskannen: '1', banner: '1', hesjes: '4' };
    for (const [part, whole] of Object.entries(counted)) {
      const group = page.locator('fieldset', { has: page.locator('legend', { hasText: part }) });
      await group.locator('[name^="whole~"]').last().fill(whole);
    }
    await page.locator('[name^="left~"]').fill('120');
    await press(button('Telling bewaren'));
    expect((await shown()).status).toBe(422);
    expect(await page.locator('[name^="left~"]').inputValue()).toBe('120');
    await look(partner, 'counting, a day of repair lacks');
    expect(howMany('kit-next-warned', people.eindhoven)).toBe(0);
    await fill({ owner: people.partner.name, due: '2019-06-24' });
    await press(button('Telling bewaren'));
    expect(await main.locator('[data-unit=incomplete]').textContent()).toContain('Thermoskannen: 1 ontbreekt');
    await look(partner, 'counted');

    await go(`/bureau/pakketten/${slug}/exemplaren`);
    const units = await main.textContent();
    for (const told of ['Onvolledig', 'Thermoskannen: 1 ontbreekt', 'Magazijn in Utrecht'])
      expect(units).toContain(told);
    await look(partner, 'units');
    const incomplete = await mail('kit-incomplete', people.helmond);
    expect(incomplete.text).toContain('thermoskannen: 1');
    expect(howMany('kit-returned', people.helmond)).toBe(0);
  });

  test('row 8: Eindhoven, who has it next, is warned the same day, once, and chooses to wait', async () => {
    await journey.laptop.settle();
    const warned = mailAbout('kit-next-warned', next);
    expect(warned.at.slice(0, 10)).toBe('2019-06-19');
    expect(warned.text).toContain('thermoskannen: 1');
    await until('2019-06-19T08:30:00.000Z', eindhoven, people.eindhoven);
    const { go, page, fill, press, button, main } = eindhoven;
    await go(pathIn(warned, journey.laptop, next));
    expect(await main.textContent()).toContain('dinsdag 25 juni 2019');
    expect(await page.locator('[name=choice]').count()).toBe(2);
    expect(await page.locator('[name=choice]:checked').count()).toBe(0);
    await look(eindhoven, 'warned');
    await fill({ choice: 'wait' });
    await press(button('Keuze versturen'));
    expect(await main.textContent()).toContain('U koos: ik wacht.');
    await journey.laptop.settle();
    // Eindhoven has the kit once more in July, and hears of the jug for that order too.
    const orders = mailsOf(journey.laptop, 'kit-next-warned', people.eindhoven.email).map((one) => ownOf(one));
    expect(orders).toHaveLength(new Set(orders).size);
    expect(mailsOf(journey.laptop, 'kit-next-warned', people.helmond.email)).toEqual([]);
  });

  test('row 9: the jug is replaced: the unit is ready, and the warning is called off by mail', async () => {
    const { go, link, press, button, main } = partner;
    await go(`/bureau/pakketten/${slug}/exemplaren`);
    await press(link('Is weer compleet'));
    expect(await main.textContent()).toContain('Gemeente Eindhoven krijgt een mail');
    await look(partner, 'is it complete again');
    await press(button('Ja, het is weer compleet'));
    expect(await main.textContent()).toContain('is weer compleet');
    expect(await main.textContent()).not.toContain('Onvolledig');
    await journey.laptop.settle();
    await eindhoven.go(ownOf(mailAbout('kit-ready-again', next)));
    expect(howMany('kit-ready-again', people.eindhoven)).toBe(howMany('kit-next-warned', people.eindhoven));
    expect(await eindhoven.page.locator('[name=choice]').count()).toBe(0);
    expect(await stateOf(eindhoven)).toBe('approved');
  });

  test('the start page of the laptop has ticked all five steps, once the warning is read in the inbox', async () => {
    const { go, page, press } = eindhoven;
    const steps = page.locator('h2', { hasText: 'Five steps of the station kit' }).locator('+ ol > li');
    await go('/_local');
    const done = () => steps.evaluateAll((all) => all.map((step) => step.classList.contains('done')));
    expect(await done()).toEqual([true, true, true, true, false]);
    await press(steps.last().getByRole('link'));
    expect(await page.locator('pre').first().textContent()).toContain('thermoskannen: 1');
    await go('/_local');
    expect(await done()).toEqual([true, true, true, true, true]);
  });

  test('opening every link of every mail about the kit changes nothing, whoever opens it', async () => {
    await journey.laptop.settle();
    const mails = journey.laptop.inbox().filter((one) => kindOf(one).startsWith('kit-'));
    expect(new Set(mails.map(kindOf)).size).toBeGreaterThanOrEqual(12);
    const paths = [...new Set(mails.flatMap((one) => pathsIn(one, journey.laptop)))];
    const notSession = (line: string) => line.includes('"session#');
    const before = await contentsOf(journey.laptop, notSession);
    const sent = journey.laptop.inbox().length;
    const readers: readonly Person[] = [
      newPerson(journey.laptop.address),
      await asPerson(helmond),
      await asPerson(eindhoven),
      await asPerson(partner),
    ];
    for (const reader of readers) {
      for (const path of paths) {
        for (const method of ['HEAD', 'GET']) {
          expect((await reader.get(path, { method })).status, `${method} ${path}`).toBeLessThan(500);
        }
      }
    }
    await journey.laptop.settle();
    expect(await contentsOf(journey.laptop, notSession)).toEqual(before);
    expect(journey.laptop.inbox()).toHaveLength(sent);
  });

  test('no page has a finding of axe, a target that is too small or too much width; no browser complained', () => {
    expect(findings).toEqual([]);
    expect([helmond, eindhoven, colleague, partner].flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(journey.laptop.notices()).toEqual([]);
  });
});

/** The same browser, for requests of which nobody needs a window. */
const asPerson = async ({ context }: Tab): Promise<Person> => {
  const person = newPerson(journey.laptop.address);
  for (const { name, value } of await context.cookies()) person.cookies.set(name, value);
  return person;
};

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../infra/local/seed-story-kits.ts';
import { newVisitor, type Page } from '../../infra/local/visitor.ts';
import { openBrowser } from '../support/browser.ts';
import { contentsOf, type Journey, startJourney } from '../support/journey.ts';
import { enter, kindOf, mailsOf, newestMail, pageLooks, pathIn, pathsIn } from '../support/kits-journey.ts';
import { newPerson } from '../support/person.ts';
import { openTab, screen, type Tab, telephone } from '../support/tab.ts';

const slug = 'kom-erbij-pakket';
const deliveries = `/bureau/pakketten/${slug}/bezorglijst`;
const host = 'annelies@buurttafel.example';
const title = 'Aan tafel in de Annastraat';
const group = 'Vereniging De Buurttafel';

const activity = {
  title,
  summary: 'Samen soep eten en kennismaken met de buurt.',
  'for-whom': 'Iedereen uit Helmond-Oost',
};
const where = {
  date: '28-9-2019',
  starts: '14.00',
  ends: '16.30',
  venue: 'Buurthuis De Linde',
  street: 'Annastraat 12',
  city: 'Helmond',
  municipality: 'Helmond',
};
const guests = { places: '30', organisation: group, name: 'Annelies Willems', phone: '06 12 34 56 78' };
const delivery = {
  'how-many': '1',
  'delivery-street': 'Annastraat 12',
  'delivery-postcode': '5701 AB',
  'delivery-city': 'Helmond',
};

let journey: Journey;
let browser: Browser;
/** The host on a telephone and later on somebody's laptop; an organiser; the partner that gives the packages. */
let phone: Tab;
let laptop: Tab;
let organiser: Tab;
let partner: Tab;
/** The host's own page, of which only the mails tell. */
let own: string;
const { look, findings } = pageLooks();

beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ seed: true }), openBrowser()]);
  const open = (look: typeof telephone) => openTab(browser, journey.laptop.address, { javaScript: true, look });
  phone = await open(telephone);
  laptop = await open(screen);
  organiser = await open(screen);
  partner = await open(telephone);
});
afterAll(async () => {
  await browser?.close();
  await journey?.laptop.stop();
});

const mail = (kind: string) => newestMail(journey.laptop, kind, host);
const howMany = (kind: string, to = host): number => mailsOf(journey.laptop, kind, to).length;

/** What everybody can read of what is left, past every cache. */
const left = async (): Promise<number | undefined> => {
  journey.laptop.clearCache();
  const response = await fetch(`${journey.laptop.address}/api/v1/kits`);
  const { kits } = (await response.json()) as { kits: readonly { slug: string; left?: number }[] };
  return kits.find((kit) => kit.slug === slug)?.left;
};

const onTheList = async ({ go, page }: Tab): Promise<number> => {
  journey.laptop.clearCache();
  await go('/bijeenkomsten');
  return page.getByRole('link', { name: title }).count();
};

describe('an action with a package, from a mail address to the doorstep', () => {
  test('a host leaves nothing but a mail address, and gets a link', async () => {
    const { go, page, link, press, button, fill, outcome, shown } = phone;
    await go('/pakketten');
    await press(page.getByRole('link', { name: 'Kom erbij-pakket' }).first());
    await press(link('Meedoen met uw activiteit'));
    expect(await page.locator('form input:not([type=hidden])').count()).toBe(1);
    await fill({ email: 'geen adres' });
    await press(button('Mail mij de link'));
    expect((await shown()).status).toBe(422);
    await look(phone, 'a mail address, faulty');
    await fill({ email: host });
    await press(button('Mail mij de link'));
    expect(await outcome()).toBe('mailed');
    await look(phone, 'the link is mailed');
    own = pathIn(await mail('host-begun'), journey.laptop, '/meedoen/');
  });

  test('row 2: two steps on a telephone, the connection is gone, and everything is still there in another browser', async () => {
    const next = phone.main.locator('form button').last();
    await phone.go(own);
    await look(phone, 'first step');
    await phone.fill(activity);
    await phone.press(next);
    await phone.fill({ ...where, ends: '13.00' });
    await phone.press(next);
    expect((await phone.shown()).status).toBe(422);
    expect(await phone.page.locator('[name=venue]').inputValue()).toBe(where.venue);
    await look(phone, 'second step, it ends before it begins');
    await phone.fill({ ends: where.ends });
    await phone.press(next);
    await phone.fill({ places: '30' });
    await phone.context.setOffline(true);
    await Promise.all([phone.page.waitForEvent('requestfailed'), next.click()]);
    await phone.close();

    const { go, page, fill, press, heading, main } = laptop;
    await go(own);
    expect(await heading()).toBe('Gasten en contact');
    await look(laptop, 'third step, in another browser');
    await go(`${own}?stap=activiteit`);
    expect(await page.locator('[name=title]').inputValue()).toBe(title);
    await go(own);
    await fill(guests);
    await press(main.locator('form button').last());
    expect(await main.textContent()).toContain('Er zijn nog 99 pakketten.');
    await look(laptop, 'fourth step');
    await fill(delivery);
    await press(main.locator('form button').last());
    expect(await heading()).toBe('Controleer uw gegevens');
    expect(await page.locator('[name=checked]').isChecked()).toBe(false);
    await look(laptop, 'check');
    expect([howMany('host-begun'), howMany('host-sent'), await left()]).toEqual([1, 0, 99]);
  });

  test('row 3: one press hands in action and package: one reference, one mail with both, and one package less', async () => {
    const { press, fill, button, shown, main, outcome } = laptop;
    const send = button('Activiteit en pakket versturen');
    await press(send);
    expect((await shown()).status).toBe(422);
    await fill({ checked: 'yes' });
    await press(send);
    expect(await outcome()).toBe('waits');
    expect(await main.getAttribute('data-parcel')).toBe('allotted');
    for (const told of ['Er ligt 1 pakket voor u klaar.', 'Kenmerk']) expect(await main.textContent()).toContain(told);
    await look(laptop, 'handed in');
    const sent = await mail('host-sent');
    expect(howMany('host-sent')).toBe(1);
    for (const told of [title, 'Kom erbij-pakket']) expect(sent.text).toContain(told);
    expect(pathIn(sent, journey.laptop, '/meedoen/')).toBe(own);
    expect([await left(), await onTheList(laptop)]).toEqual([98, 0]);
  });

  test('row 6: the organiser asks first, the host changes an answer and sends it again', async () => {
    const { go, page, press, fill, button, shown, main } = organiser;
    await enter(journey.laptop, organiser, journey.organiser);
    await go('/bureau/activiteiten');
    expect(await main.getAttribute('data-waiting')).toBe('2');
    await look(organiser, 'what hosts handed in');
    await press(page.getByRole('link', { name: title }));
    expect(await page.locator('[name=verdict]:checked').count()).toBe(0);
    await fill({ verdict: 'ask' });
    await press(button('Verstuur mijn antwoord'));
    expect((await shown()).status).toBe(422);
    await look(organiser, 'one action, a question lacks');
    const question = 'Is de zaal ook open voor wie een rolstoel gebruikt?';
    await fill({ words: question });
    await press(button('Verstuur mijn antwoord'));
    expect(await main.textContent()).toContain('Uw vraag is verstuurd');

    const asked = await mail('host-asked');
    expect(asked.text).toContain(question);
    await laptop.go(pathIn(asked, journey.laptop, '/meedoen/'));
    expect(await laptop.main.textContent()).toContain(question);
    await look(laptop, 'the organiser asks');
    await laptop.press(laptop.link('Wijzig: Uw activiteit'));
    await laptop.fill({ summary: `${activity.summary} De zaal is drempelvrij.` });
    await laptop.press(laptop.main.locator('form button').last());
    await laptop.fill({ checked: 'yes' });
    await laptop.press(laptop.button('Activiteit opnieuw versturen'));
    expect(await laptop.outcome()).toBe('waits');
    expect(await left()).toBe(98);
  });

  test('row 7: approved, it stands in the list with what the host changed, and the host hears so', async () => {
    const { go, page, press, fill, button, main } = organiser;
    await go('/bureau/activiteiten');
    await press(page.getByRole('link', { name: title }));
    expect(await main.textContent()).toContain('De zaal is drempelvrij.');
    await fill({ verdict: 'approve' });
    await press(button('Verstuur mijn antwoord'));
    expect(await main.textContent()).toContain('De activiteit staat op de agenda.');
    const approved = await mail('host-approved');
    const event = pathIn(approved, journey.laptop, '/bijeenkomsten/');
    expect(await onTheList(laptop)).toBe(1);
    await laptop.go(event);
    const text = await laptop.main.textContent();
    for (const told of ['zaterdag 28 september 2019', 'Annastraat 12', 'De zaal is drempelvrij.', group]) {
      expect(text).toContain(told);
    }
    await laptop.go(own);
    expect(await laptop.outcome()).toBe('approved');
    await look(laptop, 'approved');
  });

  test('row 8: the package is packed, sent and delivered on the partner’s list, with one mail for each way', async () => {
    const { go, page, press, fill, button, main, shown } = partner;
    await enter(journey.laptop, partner, people.partner.email);
    await go('/bureau/pakketten');
    await press(page.locator(`a[href="${deliveries}"]`).first());
    // The seed's own host waits for the organiser, and nothing is packed for whoever waits.
    expect(await main.getAttribute('data-deliveries')).toBe('1');
    await press(button('Gekozen zijn ingepakt'));
    expect((await shown()).status).toBe(422);
    await look(partner, 'delivery list, nothing chosen');
    const [application = ''] = await page
      .locator('[name=applications-allotted]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    for (const [from, words, state] of [
      ['allotted', 'Gekozen zijn ingepakt', 'packed'],
      ['packed', 'Gekozen zijn verstuurd', 'sent'],
      ['sent', 'Gekozen zijn bezorgd', 'delivered'],
    ] as const) {
      await fill({ [`applications-${from}`]: application });
      await press(button(words));
      expect(await page.locator(`[data-group=${state}]`).textContent()).toContain(group);
      await laptop.go(own);
      expect(await laptop.main.getAttribute('data-parcel')).toBe(state);
    }
    await look(partner, 'delivery list');
    await journey.laptop.settle();
    expect([howMany('package-sent'), howMany('package-delivered')]).toEqual([1, 1]);
    await go(`${deliveries}?vorm=papier`);
    await look(partner, 'delivery list on paper');
  });

  test('row 4: with one package left two more hosts send at once: one gets it, one is number 1 of the late list with the version to print', async () => {
    const { go, page, press, fill } = partner;
    await go(`/bureau/pakketten/${slug}`);
    await fill({ stock: '3' });
    await press(page.locator('button[name=act][value=save]'));
    expect(await left()).toBe(1);

    const check = async (
      email: string,
      name: string,
    ): Promise<{ readonly page: Page; readonly send: () => Promise<Page> }> => {
      const visitor = newVisitor(journey.laptop.address);
      await visitor.send(await visitor.visit(`/pakketten/${slug}/meedoen`), { email });
      const begun = await newestMail(journey.laptop, 'host-begun', email);
      let form = await visitor.visit(pathIn(begun, journey.laptop, '/meedoen/'));
      for (const answers of [{ ...activity, title: name }, where, guests, delivery])
        form = await visitor.send(form, answers);
      return { page: form, send: () => visitor.send(form, { checked: 'yes' }) };
    };
    const hosts = await Promise.all([
      check('een@buurt.example', 'Soep in de straat'),
      check('twee@buurt.example', 'Thee in de straat'),
    ]);
    const sent = await Promise.all(hosts.map(({ send }) => send()));
    expect(sent.map(({ outcome }) => outcome)).toEqual(['waits', 'waits']);
    const parcels = sent.map(({ body }) => /data-parcel="([\w-]+)"/.exec(body)?.[1]);
    expect([...parcels].sort()).toEqual(['allotted', 'late']);
    const late = sent[parcels.indexOf('late')]?.body ?? '';
    expect(late).toContain('U bent nummer 1 op de wachtlijst');
    expect(late).toContain(`/pakketten/${slug}/printversie`);
    expect(await left()).toBe(0);
    await organiser.go('/bureau/activiteiten');
    expect(await organiser.main.getAttribute('data-waiting')).toBe('3');
    await journey.laptop.settle();
    expect(howMany('stock-gone', people.partner.email)).toBe(1);
    expect([howMany('host-sent', 'een@buurt.example'), howMany('host-sent', 'twee@buurt.example')]).toEqual([1, 1]);
  });

  test('opening every link of every mail to a host or about packages changes nothing', async () => {
    await journey.laptop.settle();
    const mails = journey.laptop.inbox().filter((one) => /^(?:host|package|stock)-/.test(kindOf(one)));
    expect(new Set(mails.map(kindOf)).size).toBeGreaterThanOrEqual(7);
    const paths = [...new Set(mails.flatMap((one) => pathsIn(one, journey.laptop)))];
    const before = await contentsOf(journey.laptop);
    const sent = journey.laptop.inbox().length;
    for (const path of paths) {
      for (const method of ['HEAD', 'GET']) {
        const { status } = await newPerson(journey.laptop.address).get(path, { method });
        expect(status, `${method} ${path}`).toBeLessThan(500);
      }
    }
    await journey.laptop.settle();
    expect(await contentsOf(journey.laptop)).toEqual(before);
    expect(journey.laptop.inbox()).toHaveLength(sent);
  });

  test('no page has a finding of axe, a target that is too small or too much width; no browser complained', () => {
    expect(findings).toEqual([]);
    expect([phone, laptop, organiser, partner].flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(journey.laptop.notices()).toEqual([]);
  });
});

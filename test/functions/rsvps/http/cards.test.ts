import { beforeEach, describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import type { EventMember } from '#kernel/actors.ts';
import { pathOf } from '#kernel/links.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { linkToken } from '#platform/links.ts';
import { rsvps } from '#rsvps/contract.ts';
import { cardsHttp } from '#rsvps/http/cards.tsx';
import { houseOver, later, monday, organiser, publish, secret, seeded } from '../../../support/house.ts';
import { markupFindings } from '../../../support/page-checks.ts';
import { testSettings, type Visitor, visitor } from '../../../support/visit.ts';
import { type CardHouse, cardHouse, nine, proudOf, seeking } from '../carding-promises.ts';
import { saidOn, stranger } from '../desk-house.ts';

let house: CardHouse;
let slug: string;
let now = monday;
let browsers = 0;

const open = (who: EventMember | null = null): Visitor => {
  browsers += 1;
  const endpoints: Partial<Endpoints<typeof rsvps>> = cardsHttp({
    actions: house.rsvps,
    events: house.events,
    directory: directoryActions(),
    random: seeded(`cards ${browsers}`),
  });
  const handler = httpFunction(rsvps, endpoints as Endpoints<typeof rsvps>, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded(`cards shell ${browsers}`),
    log: () => {},
    whoIs: async () => (who === null ? undefined : { ...who, name: 'Hanna Bos' }),
  });
  return visitor(handler as never, rsvps, {}, new Map([['__Host-form', 'f'.repeat(22)]]));
};

const cardPathOf = async (name: string): Promise<string> => {
  const { guest, linkGeneration } = await house.guest(slug, name);
  const link = { purpose: 'place', subject: slug, reader: guest, generation: linkGeneration } as const;
  return pathOf(link, linkToken(secret, link)).replace('/plaats/', '/kaart/');
};
const desk = () => `/bureau/bijeenkomsten/${slug}/kaarten`;
const full = {
  'proud-theme': 'sport',
  proud: 'Elke week wandelen wij met honderd mensen.',
  'to-show': 'yes',
  'to-introduce': 'no',
};
const cardOf = async (name: string) => house.store.cards.card(slug, (await house.guest(slug, name)).guest);

beforeEach(async () => {
  house = cardHouse(houseOver(memoryDatabase()));
  now = later(60_000);
  slug = await publish(house);
  await house.comes(slug, 'Noor', undefined, 'GM0794');
});

describe('the own card', () => {
  test('opens empty with the link of the place, and nothing is agreed to beforehand', async () => {
    const page = await open().get(await cardPathOf('Noor'));
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toContain('no-store');
    expect(page.body).not.toContain('checked');
    expect(page.fields).toMatchObject({ 'proud-theme': '', proud: '', 'seeks-theme': '', seeks: '' });
    expect(saidOn(page.body)).toContain('donderdag 23 mei 2019, 9.00 uur');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('is filled in, shown back, changed by a choice, and taken away', async () => {
    const browser = open();
    const path = await cardPathOf('Noor');
    const sent = await browser.post(path, full);
    expect([sent.status, sent.location]).toEqual([303, `${path}?uitkomst=bewaard`]);
    expect(await cardOf('Noor')).toMatchObject({ toShow: true, toIntroduce: false, proud: { theme: 'sport' } });

    const kept = await browser.get(path);
    expect(kept.fields).toMatchObject({ 'proud-theme': 'sport', 'to-show': 'yes', 'to-introduce': 'no' });
    expect(kept.fields.choice).toBeUndefined();

    const changed = await browser.post(path, { ...kept.fields, 'to-show': 'no', choice: 'change' });
    expect(changed.location).toBe(`${path}?uitkomst=bewaard`);
    expect(await cardOf('Noor')).toMatchObject({ toShow: false });

    const removed = await browser.post(path, { choice: 'remove' });
    expect(removed.location).toBe(`${path}?uitkomst=weg`);
    expect(await cardOf('Noor')).toBeUndefined();
    expect(saidOn((await browser.get(`${path}?uitkomst=weg`)).body)).toContain('Uw kaart is weggehaald');
  });

  test('T11 stays as it is when a scanner presses the button', async () => {
    const browser = open();
    const path = await cardPathOf('Noor');
    const empty = await browser.get(path);
    expect((await browser.post(path, empty.fields)).status).toBe(422);
    expect(await cardOf('Noor')).toBeUndefined();
    await browser.post(path, full);
    const kept = await browser.get(path);
    const pressed = await browser.post(path, { ...kept.fields, 'to-show': 'no' });
    expect(pressed.status).toBe(422);
    expect(saidOn(pressed.body)).toContain('Kies wat u wilt doen');
    expect(await cardOf('Noor')).toMatchObject({ toShow: true, revision: 1 });
  });

  test('comes back with every fault and what was typed', async () => {
    const page = await open().post(await cardPathOf('Noor'), { seeks: 'Buren?', 'to-show': 'yes' });
    expect(page.status).toBe(422);
    expect(page.body).toContain('<title>Fout: ');
    expect(page.fields).toMatchObject({ seeks: 'Buren?', 'to-show': 'yes' });
    expect(saidOn(page.body)).toContain('Kies het thema waar u hulp bij zoekt');
    expect(saidOn(page.body)).toContain('Kies ja of nee voor contact met andere gasten');
    expect(saidOn(page.body)).toContain('Controleer 2 antwoorden');
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('the same form twice is one card', async () => {
    const browser = open();
    const path = await cardPathOf('Noor');
    const form = { ...full, request: 'r'.repeat(22) };
    await Promise.all([browser.post(path, form), browser.post(path, form)]);
    expect(await cardOf('Noor')).toMatchObject({ revision: 1 });
  });

  test('is closed from nine o’clock on the morning after, and can still be taken away', async () => {
    const browser = open();
    const path = await cardPathOf('Noor');
    await browser.post(path, full);
    now = nine;
    const page = await browser.get(path);
    expect(saidOn(page.body)).toContain('U kunt de kaart niet meer wijzigen');
    expect(saidOn(page.body)).toContain('Elke week wandelen wij met honderd mensen.');
    expect((await browser.post(path, { ...full, choice: 'change' })).status).toBe(409);
    expect((await browser.post(path, {})).status).toBe(422);
    expect((await browser.post(path, { choice: 'leave' })).location).toBe(`${path}?uitkomst=ongewijzigd`);
    expect((await browser.post(path, { choice: 'remove' })).location).toBe(`${path}?uitkomst=weg`);
    expect((await browser.post(path, full)).status).toBe(409);
  });

  test('is refused without a place, with the reason', async () => {
    const path = await cardPathOf('Noor');
    await house.rsvps.releaseOwn(await house.guest(slug, 'Noor'), later(120_000));
    expect(saidOn((await open().get(path)).body)).toContain('U hebt nu geen plek.');
    const sent = await open().post(path, full);
    expect(sent.status).toBe(409);
    expect(await cardOf('Noor')).toBeUndefined();
  });

  test('T10 is not there with a link that is not the own one, or of another event', async () => {
    const path = await cardPathOf('Noor');
    for (const other of [path.slice(0, -1), path.replace(slug, 'een-andere'), `${path}x`, path.replace('.', '')]) {
      expect((await open().get(other)).status, other).toBe(404);
      expect((await open().post(other, full)).status, other).toBe(404);
    }
  });

  test('speaks English too', async () => {
    const page = await open().get(`/en${await cardPathOf('Noor')}`);
    expect(saidOn(page.body)).toContain('May your card be on the screen and on the table card?');
    expect(page.body).toContain('action="/en/bijeenkomsten/');
  });
});

describe('the cards at the desk', () => {
  beforeEach(async () => {
    await house.fillIn(slug, 'Noor', proudOf('sport'));
    await house.comes(slug, 'Emre', seeking('housing', { toShow: false }));
    await house.comes(slug, 'Fatima', seeking('digital'));
  });

  test('say how many there are, and show those with consent and nothing of the others', async () => {
    const page = await open(organiser).get(desk());
    expect(page.status).toBe(200);
    expect(page.body).toContain('data-filled-in="3" data-shown="2"');
    const said = saidOn(page.body);
    expect(said).toContain('3 kaarten, van 3 gasten met een plek');
    expect(said).toContain('wethouder, Helmond');
    expect(said).toContain('Sport en bewegen: Over sport.');
    expect(said).toContain('1 kaart staat hier niet.');
    expect(page.body).not.toMatch(/Emre|Over housing/);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('a card without consent is on no print', async () => {
    const page = await open(organiser).get(`${desk()}?wat=afdruk`);
    expect(page.body).toContain('data-cards="2"');
    expect(page.body).toContain('Fatima');
    expect(page.body).not.toMatch(/Emre|Over housing|gemeente\.example/);
    expect(await markupFindings(page.body)).toEqual([]);
  });

  test('say afterwards how many guests were introduced', async () => {
    await house.comes(slug, 'Linh', proudOf('digital'));
    await house.sweep(nine);
    now = nine;
    expect(saidOn((await open(organiser).get(desk())).body)).toContain('2 gasten kregen een mail om kennis te maken.');
  });

  test('are not there for another organisation, the crew of a desk, or somebody who is not signed in', async () => {
    expect((await open(stranger).get(desk())).status).toBe(404);
    expect((await open(null).get(desk())).status).not.toBe(200);
  });
});

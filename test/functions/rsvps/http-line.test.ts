import { beforeEach, describe, expect, test } from 'vitest';
import type { EventPlan } from '#events/actions.ts';
import { pathOf } from '#kernel/links.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { noLimits } from '#platform/limits/limits.ts';
import { linkToken } from '#platform/links.ts';
import { rsvps } from '#rsvps/contract.ts';
import { rsvpsHttp } from '#rsvps/http.tsx';
import {
  answersOf,
  type House,
  houseOver,
  later,
  look,
  monday,
  organiser,
  publish,
  secret,
  seeded,
  signUp,
} from '../../support/house.ts';
import { rsvpsNeeds } from '../../support/rsvps-http.ts';
import { testSettings, type Visitor, visitor } from '../../support/visit.ts';

const hour = 3_600_000;
let house: House;
let now = monday;
let browsers = 0;

const open = (organisation: string | undefined = organiser.organisation): Visitor => {
  const endpoints = rsvpsHttp({
    ...rsvpsNeeds(house),
    limits: noLimits,
    placesAnHour: 50,
    random: seeded(`line ${++browsers}`),
  });
  const handler = httpFunction(rsvps, endpoints, {
    settings: { ...testSettings, LINK_SECRET: secret },
    clock: () => now,
    random: seeded(`shell ${browsers}`),
    log: () => {},
    whoIs: async () => ({ ...organiser, organisation, name: 'Programmateam' }),
  });
  return visitor(handler as never, rsvps);
};

const guestOf = async (slug: string, name: string) => {
  const found = (await house.store.guests(slug)).find((rsvp) => rsvp.name === name);
  if (found === undefined) throw new Error(`${name} is not a guest`);
  return found;
};
const placeOf = async (slug: string, name: string): Promise<string> => {
  const { guest, linkGeneration } = await guestOf(slug, name);
  const link = { purpose: 'place', subject: slug, reader: guest, generation: linkGeneration } as const;
  return pathOf(link, linkToken(secret, link));
};
const outcomeIn = (body: string): string | undefined => /<main[^>]*data-outcome="([^"]*)"/.exec(body)?.[1];

/** Two chairs, both taken; Cato and Daan wait, and Anna gives hers up. */
const evening = async (different: Partial<EventPlan> = {}) => {
  const slug = await publish(house, { capacity: 2, ...different });
  for (const [at, name] of ['Anna Een', 'Bram Twee', 'Cato Drie', 'Daan Vier'].entries())
    await signUp(house, slug, answersOf(name), { now: later(at) });
  return slug;
};
const offering = async () => {
  const slug = await evening({ offerHours: 2 });
  await house.rsvps.releaseOwn(await guestOf(slug, 'Anna Een'), later(5));
  return slug;
};
/** Opens the own page and sends its form with a choice. */
const chooses = async (path: string, fields: Record<string, string>) => {
  const browser = open();
  const page = await browser.get(path);
  return browser.post(path, { ...page.fields, ...fields });
};

beforeEach(() => {
  house = houseOver(memoryDatabase());
  now = later(10);
});

describe('the own page of an offered place', () => {
  test('says until when in words, and acts only on a choice', async () => {
    const slug = await offering();
    const path = await placeOf(slug, 'Cato Drie');
    const page = await open().get(path);
    expect(outcomeIn(page.body)).toBe('offered');
    expect(page.body).toContain('U kunt kiezen tot maandag 20 mei 2019, 11.00 uur');
    expect(page.body).not.toMatch(/<input[^>]*name="choice"[^>]*checked/);
    expect((await chooses(path, {})).status).toBe(422);
    expect((await guestOf(slug, 'Cato Drie')).state).toBe('offered');
  });

  test.each([
    ['take', 'seated', 'waiting'],
    ['refuse', 'cancelled', 'offered'],
  ] as const)('one press to %s', async (choice, cato, daan) => {
    const slug = await offering();
    const answer = await chooses(await placeOf(slug, 'Cato Drie'), { choice });
    expect(answer.status).toBe(303);
    expect([(await guestOf(slug, 'Cato Drie')).state, (await guestOf(slug, 'Daan Vier')).state]).toEqual([cato, daan]);
  });

  test('after its term says that it went on, with 409', async () => {
    const slug = await offering();
    now = later(3 * hour);
    const answer = await chooses(await placeOf(slug, 'Cato Drie'), { choice: 'take' });
    expect(answer.status).toBe(409);
    expect(outcomeIn(answer.body)).toBe('lapsed');
    expect(answer.body).toContain('De tijd om te kiezen is voorbij.');
  });
});

describe('"Stuur iemand anders"', () => {
  const joris = {
    choice: 'hand-over',
    'substitute-name': 'Joris Vervanger',
    'substitute-email': 'joris@gemeente.example',
    'substitute-role': 'ambtenaar',
  };

  test('gives the place to a named person, and the old page says so without a name', async () => {
    const slug = await evening();
    const path = await placeOf(slug, 'Anna Een');
    expect((await chooses(path, joris)).status).toBe(303);
    const page = await open().get(path);
    expect(outcomeIn(page.body)).toBe('handed-over');
    expect(page.body).not.toContain('Joris');
    expect((await guestOf(slug, 'Joris Vervanger')).state).toBe('seated');
    expect(outcomeIn((await open().get(await placeOf(slug, 'Joris Vervanger'))).body)).toBe('seated');
  });

  test('wants a name, an address and a role, and keeps what was typed', async () => {
    const slug = await evening();
    const answer = await chooses(await placeOf(slug, 'Anna Een'), {
      choice: 'hand-over',
      'substitute-name': 'Joris Vervanger',
      'substitute-email': 'geen adres',
    });
    expect(answer.status).toBe(422);
    expect(answer.fields).toMatchObject({
      choice: 'hand-over',
      'substitute-name': 'Joris Vervanger',
      'substitute-email': 'geen adres',
    });
    expect(answer.body).toContain('Vul een geldig e-mailadres in van wie er komt');
    expect(answer.body).toContain('Vul de functie in van wie er komt');
  });

  test('T10 says of nobody that they hold a place', async () => {
    const slug = await evening();
    const answer = await chooses(await placeOf(slug, 'Anna Een'), {
      ...joris,
      'substitute-name': 'Bram Twee',
      'substitute-email': 'bram.twee@gemeente.example',
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('Deze persoon kan uw plek niet overnemen.');
    expect(outcomeIn(answer.body)).toBe('seated');
  });

  test('after closing is asked of the organiser, and the place stays as it is', async () => {
    const slug = await evening({ closesAt: later(hour) });
    now = later(2 * hour);
    const path = await placeOf(slug, 'Anna Een');
    const answer = await chooses(path, joris);
    expect(answer.location).toContain('uitkomst=gevraagd');
    const page = await open().get(answer.location ?? '');
    expect(page.body).toContain('U wilt dat Joris Vervanger komt.');
    expect(outcomeIn(page.body)).toBe('seated');
  });
});

describe('an event by invitation', () => {
  test('shows no form and says where a code is typed; a form that is sent all the same is refused', async () => {
    const slug = await publish(house, { entry: 'invitation' });
    const path = `/bijeenkomsten/${slug}/aanmelden`;
    const browser = open();
    const page = await browser.get(path);
    expect(page.body).toContain('Deze bijeenkomst is op uitnodiging');
    expect(page.body).toContain('href="/uitnodiging"');
    expect(page.body).not.toContain('name="name"');
    const answer = await browser.post(path, {
      ...page.fields,
      for: 'self',
      name: 'Noor Bakker',
      email: 'noor@gemeente.example',
      role: 'wethouder',
      municipality: 'GM0794',
      request: 'r'.repeat(22),
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('Deze bijeenkomst is op uitnodiging');
    expect(await house.store.guests(slug)).toEqual([]);
  });
});

describe('places and line at the desk', () => {
  const desk = (slug: string): string => `/bureau/bijeenkomsten/${slug}/wachtlijst`;
  const acts = async (slug: string, fields: Record<string, string>, from = desk(slug)) => {
    const browser = open();
    const page = await browser.get(from);
    return browser.post(desk(slug), { ...page.fields, ...fields });
  };

  test('shows offers with their end and who is next', async () => {
    const slug = await offering();
    const { body, status } = await open().get(desk(slug));
    expect(status).toBe(200);
    expect(body).toMatch(/data-offered="1"/);
    expect(body).toContain('maandag 20 mei 2019, 11.00 uur');
    expect(body).toContain('Daan Vier');
  });

  test.each([
    ['take-offer', 'seated', 'waiting', 'seat-reserved', 'offer-taken', 'take-offer'],
    ['refuse-offer', 'cancelled', 'offered', 'place-released', 'offer-refused', 'pass-on-offer: refused'],
  ] as const)('writes down what was said on the telephone: %s', async (act, cato, daan, mail, told, kept) => {
    const slug = await offering();
    const { guest, generation } = await guestOf(slug, 'Cato Drie');
    const answer = await acts(slug, { act, guest, generation: String(generation) });
    expect(answer.location).toContain(`uitkomst=${told}`);
    const after = await guestOf(slug, 'Cato Drie');
    expect([after.state, (await guestOf(slug, 'Daan Vier')).state]).toEqual([cato, daan]);
    expect(after.acts.at(-1)).toMatchObject({ by: organiser.person, act: kept });
    const { mails } = await look(house, slug);
    expect(mails.filter(({ reader }) => reader === guest).at(-1)?.kind).toBe(mail);
    const again = await acts(slug, { act: 'refuse-offer', guest, generation: String(generation) });
    expect([again.status, /data-refused="no-offer"/.test(again.body)]).toEqual([409, true]);
  });

  test.each(['take-offer', 'refuse-offer'])('T3 T4 %s is refused with its reason', async (act) => {
    const slug = await offering();
    const { guest, generation } = await guestOf(slug, 'Cato Drie');
    const fields = { act, guest, generation: String(generation) };
    const refused = async (asked: Record<string, string>) => {
      const answer = await acts(slug, asked);
      return [answer.status, /data-refused="([^"]*)"/.exec(answer.body)?.[1]];
    };
    expect(await refused({ ...fields, generation: '7' })).toEqual([409, 'no-offer']);
    expect((await acts(slug, { ...fields, guest: 'niemand' })).status).toBe(404);
    now = later(3 * hour);
    expect(await refused(fields)).toEqual([409, 'offer-lapsed']);
    expect((await guestOf(slug, 'Daan Vier')).state).toBe('offered');
    const daan = await guestOf(slug, 'Daan Vier');
    await house.events.cancel(slug, 'De zaal is dicht.', organiser, now);
    const his = { act, guest: daan.guest, generation: String(daan.generation) };
    expect(await refused(his)).toEqual([409, 'event-cancelled']);
    expect((await open().get(desk(slug))).body).not.toContain('value="take-offer"');
  });

  test('grants an answer, or refuses it with a reason that has to be given', async () => {
    const slug = await evening({ approval: true });
    const anna = await guestOf(slug, 'Anna Een');
    const granted = await acts(slug, { act: 'grant', guest: anna.guest, generation: '1' });
    expect(granted.location).toContain('uitkomst=granted');
    expect((await guestOf(slug, 'Anna Een')).state).toBe('seated');

    const bram = await guestOf(slug, 'Bram Twee');
    const asks = `${desk(slug)}?nee=${encodeURIComponent(bram.guest)}`;
    const empty = await acts(slug, { act: 'refuse', guest: bram.guest, generation: '1', reason: ' ' }, asks);
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('Vul in waarom niet');
    const refused = await acts(slug, { act: 'refuse', guest: bram.guest, generation: '1', reason: 'Vol.' }, asks);
    expect(refused.location).toContain('uitkomst=turned-down');
    expect((await open().get(await placeOf(slug, 'Bram Twee'))).body).toContain('De organisator schrijft: “Vol.”');
    expect((await guestOf(slug, 'Cato Drie')).state).toBe('asked');
    const late = await acts(slug, { act: 'grant', guest: bram.guest, generation: '1' });
    expect([late.status, /data-refused="not-asked"/.test(late.body)]).toEqual([409, true]);
  });

  test('grants what was asked after closing as it was on screen', async () => {
    const slug = await evening({ capacity: 6, closesAt: later(hour) });
    const { guest } = await guestOf(slug, 'Anna Een');
    await house.rsvps.changeOwn(await guestOf(slug, 'Anna Een'), { party: 2 }, later(2 * hour));
    now = later(3 * hour);
    const other = await acts(slug, { act: 'grant-wish', guest, at: later(hour) });
    expect([other.status, /data-refused="other-wish"/.test(other.body)]).toEqual([409, true]);
    const granted = await acts(slug, { act: 'grant-wish', guest, at: later(2 * hour) });
    expect(granted.location).toContain('uitkomst=wish-granted');
    expect((await guestOf(slug, 'Anna Een')).party).toBe(2);
  });

  test('shows what other chairs do before they are there, and then does just that', async () => {
    const slug = await evening();
    const preview = await open().get(`${desk(slug)}?plekken=3`);
    expect(preview.body).toMatch(/data-lets-in="1"/);
    expect(preview.body).toContain('Cato Drie, 1 persoon');
    expect((await look(house, slug)).event.capacity).toBe(2);
    const many = (await open().get(`${desk(slug)}?plekken=1200`)).body;
    expect((await open().get(`${desk(slug)}?plekken=${encodeURIComponent('1,200')}`)).body).toContain(
      /name="capacity" value="1200"/.exec(many)?.[0] ?? 'no hall of 1200',
    );
    const done = await acts(slug, {}, `${desk(slug)}?plekken=3`);
    expect(done.location).toContain('uitkomst=capacity');
    expect((await look(house, slug)).event.capacity).toBe(3);
    expect([(await guestOf(slug, 'Cato Drie')).state, (await guestOf(slug, 'Daan Vier')).state]).toEqual([
      'seated',
      'waiting',
    ]);
  });

  test('T1 refuses a hall that is too small with the list of who is in it', async () => {
    const slug = await evening();
    const preview = await open().get(`${desk(slug)}?plekken=1`);
    expect(preview.body).toMatch(/data-refused="capacity-below-taken"/);
    for (const name of ['Anna Een', 'Bram Twee']) expect(preview.body).toContain(name);
    const { event } = await look(house, slug);
    const forced = await acts(slug, { act: 'capacity', capacity: '1', revision: String(event.revision) });
    expect([forced.status, /data-refused="capacity-below-taken"/.test(forced.body)]).toEqual([409, true]);
    expect((await open().get(`${desk(slug)}?plekken=zes`)).status).toBe(422);
  });

  test('releases what is kept for a group after showing what that does', async () => {
    const slug = await evening({
      capacity: 3,
      groups: [{ group: 'partners', seats: 1, releasedAt: later(9 * hour) }],
    });
    const asks = `${desk(slug)}?vrijgeven=partners`;
    expect((await open().get(asks)).body).toMatch(/data-lets-in="1"/);
    expect((await acts(slug, {}, asks)).location).toContain('uitkomst=released');
    expect((await guestOf(slug, 'Cato Drie')).state).toBe('seated');
    const again = await acts(slug, { act: 'release-pool', group: 'partners' });
    expect([again.status, /data-refused="released-before"/.test(again.body)]).toEqual([409, true]);
  });

  test('T10 is of another organisation not there, and an act that is none does nothing', async () => {
    const slug = await offering();
    expect((await open('gemeente-elders').get(desk(slug))).status).toBe(404);
    expect((await acts(slug, { act: 'niets' })).status).toBe(422);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longName, secretary } from '../../../infra/local/seed-story.ts';
import { newVisitor, optionOf, type Visitor } from '../../../infra/local/visitor.ts';
import { type Laptop, startTestLaptop } from '../../support/laptop.ts';

let laptop: Laptop;
beforeAll(async () => {
  laptop = await startTestLaptop({ seed: true });
});
afterAll(() => laptop?.stop());

const evening = '/bijeenkomsten/samen-aan-de-slag';

const text = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** What lies on the start page before which step: a number, or that it is done. */
const ticks = async (visitor: Visitor) => {
  const { body } = await visitor.visit('/_local');
  const [steps = ''] = body.split('Four steps of the evening');
  return [...steps.matchAll(/aria-hidden="true">([123]?)</g)].map(([, left]) => left || 'done');
};

const places = async (slug: string) => {
  const response = await fetch(`${laptop.address}/api/v1/events/${slug}?now=${laptop.clock.now()}`);
  return ((await response.json()) as { places: unknown }).places;
};

const kindsOfMail = () => laptop.inbox().map(({ headers }) => headers['X-Aanschuif-Kind']);

describe('a fresh start', () => {
  test('stands at Monday 20 May 2019, 9.00, two days before the evening', async () => {
    expect(laptop.clock.now()).toMatch(/^2019-05-20T07:0/);
    expect(text((await newVisitor(laptop.address).visit(evening)).body)).toContain('woensdag 22 mei 2019');
  });

  test('has 59 of the 60 chairs of the evening taken, and a full event with three who wait', async () => {
    expect(await places('samen-aan-de-slag')).toEqual({ capacity: 60, left: 1, waiting: 0 });
    expect(await places('zingen-op-donderdag')).toEqual({ capacity: 8, left: 0, waiting: 3 });
  });

  test('lists an action in the Week, the station action in Helmond and a cancelled event, and no draft', async () => {
    const list = text((await newVisitor(laptop.address).visit('/bijeenkomsten')).body);
    for (const title of ['Aan tafel in de Brugstraat', 'Stel je voor in Helmond', 'Ontbijt op het plein']) {
      expect(list).toContain(title);
    }
    expect(list).toContain('Voorbeeld: gasten en handtekeningen zijn verzonnen');
    expect(list).not.toContain('de tweede avond');
  });

  test('has a campaign with 95 members, more than 80 of them since before 15 April, and no mark that waits', async () => {
    const read = async (path: string) =>
      (await (await fetch(`${laptop.address}/api/v1/campaigns/aan-tafel-tegen-eenzaamheid${path}`)).json()) as object;
    expect(await read('')).toMatchObject({ count: 95, underWay: 0, held: false, nextMark: { mark: 100, toGo: 5 } });
    expect(await read('/members?on=2019-04-14')).toMatchObject({ count: 83 });
    const page = text((await newVisitor(laptop.address).visit('/campagnes/aan-tafel-tegen-eenzaamheid')).body);
    expect(page).toContain('Een sterk netwerk');
  });

  test('has a station kit that Eindhoven has on 25 June, another request that waits, and packages of which one is asked', async () => {
    const read = async (path: string) =>
      (await (await fetch(`${laptop.address}/api/v1/kits${path}`)).json()) as Record<string, readonly unknown[]>;
    const { kits } = await read('');
    expect(kits).toMatchObject([
      { kind: 'package', left: 99 },
      { kind: 'lending', units: 1 },
    ]);
    const at = async (station: string, date: string) =>
      (await read(`/stel-je-voor/availability?station=${station}&from=${date}&to=${date}`)).days?.[0];
    expect(await at('EHV', '2019-06-25')).toMatchObject({ morning: { because: 'taken' } });
    expect(await at('EHS', '2019-07-09')).toMatchObject({ afternoon: { because: 'taken' } });
    expect(await at('HM', '2019-06-14')).toMatchObject({ midday: { because: 'closed' } });
    expect(await at('HM', '2019-06-18')).toMatchObject({ morning: { free: true }, afternoon: { free: true } });
    const list = text((await newVisitor(laptop.address).visit('/bijeenkomsten')).body);
    expect(list).toContain('Koffie voor twee op station Eindhoven');
  });

  test('has sent every mail that is owed: reserved, waiting, given up, moved up, cancelled, and those of the kits', async () => {
    // What is held is sent at once, and a mail about the hold goes only where it is quicker.
    expect(new Set(kindsOfMail().filter((kind) => kind !== 'kit-held'))).toEqual(
      new Set([
        'sign-in',
        'access-given',
        'seat-reserved',
        'place-waiting',
        'place-released',
        'place-promoted',
        'event-cancelled',
        'kit-ordered',
        'kit-request',
        'kit-approved',
        'host-begun',
        'host-sent',
      ]),
    );
    await laptop.settle();
    expect(laptop.inbox().filter(({ at }) => at > '2019-05-20T07:00:00.000Z')).toEqual([]);
  });
});

describe('stepping in', () => {
  const stepIn = (as: string) =>
    fetch(`${laptop.address}/_local/step-in`, {
      method: 'POST',
      body: new URLSearchParams({ as }),
      redirect: 'manual',
    });

  test('as organiser shows the desk, with the draft, and the guests in every state', async () => {
    const response = await stepIn('organiser');
    expect(response.headers.get('location')).toBe('/bureau');
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const read = async (path: string) =>
      text(await (await fetch(laptop.address + path, { headers: { cookie } })).text());
    expect(await read('/bureau')).toContain('Samen verder: de tweede avond');
    const pages = ['', '?bladzijde=2', '?stand=afgemeld'].map((part) => read(`/bureau${evening}/gasten${part}`));
    const guests = (await Promise.all(pages)).join(' ');
    for (const name of ['Helmond', 'Blaricum', 'Terschelling', 'Súdwest-Fryslân', 'Zeist']) {
      expect(guests).toContain(`wethouder van ${name}`);
    }
    expect(await read('/bureau/bijeenkomsten/aan-tafel-in-de-brugstraat/gasten')).toContain(longName);
    expect(await read('/bureau/bijeenkomsten/zingen-op-donderdag/bellen')).toContain('Roelof Eising');
  });

  test('as secretary of Helmond shows the place that was answered for the alderperson', async () => {
    const location = (await stepIn('secretary')).headers.get('location') ?? '';
    const page = await newVisitor(laptop.address).visit(location);
    expect(page.status).toBe(200);
    expect(text(page.body)).toContain('wethouder van Helmond');
    expect(laptop.inbox().filter(({ to }) => to === secretary)).toHaveLength(1);
  });
});

test('the three steps of the start page are ticked one after another as they happen', async () => {
  const visitor = newVisitor(laptop.address);
  const signUp = async (name: string, municipality: string) => {
    const person = newVisitor(laptop.address);
    const own = await person.visit(`${evening}/aanmelden`);
    const email = `${name}@gemeente.example`;
    const answers = { for: 'self', name: `wethouder ${name}`, email, role: 'wethouder' };
    return person.send(own, { ...answers, municipality: optionOf(own, 'municipality', municipality) });
  };
  expect(await ticks(visitor)).toEqual(['1', '2', '3']);
  expect((await signUp('eerste', 'Weert')).outcome).toBe('seated');
  expect(await ticks(visitor)).toEqual(['done', '2', '3']);
  expect((await signUp('tweede', 'Ommen')).outcome).toBe('waiting');
  expect(await ticks(visitor)).toEqual(['done', 'done', '3']);

  await laptop.settle();
  const mail = laptop.inbox().find(({ to }) => to === 'eerste@gemeente.example');
  const link = /\/bijeenkomsten\/[\w-]+\/plaats\/[\w.~-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  const released = await visitor.send(await visitor.visit(link), { choice: 'release' });
  expect(released.outcome).toBe('released');
  await laptop.settle();
  expect(await ticks(visitor)).toEqual(['done', 'done', '3']);
  const promoted = laptop.inbox().find(({ to, headers }) => {
    return to === 'tweede@gemeente.example' && headers['X-Aanschuif-Kind'] === 'place-promoted';
  });
  expect((await visitor.visit(`/_local/inbox/${promoted?.id}`)).status).toBe(200);
  expect(await ticks(visitor)).toEqual(['done', 'done', 'done']);
});

test('a day moves by one press, and the inbox follows', async () => {
  const visitor = newVisitor(laptop.address);
  const before = laptop.clock.now();
  await visitor.send(await visitor.visit('/_local'), { by: 'day' }, '/_local/move');
  expect(Date.parse(laptop.clock.now()) - Date.parse(before)).toBeGreaterThanOrEqual(24 * 3_600_000);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longName, secretary } from '../../../infra/local/seed-story.ts';
import { asksForPlace, byPhone, sampleFile, silent } from '../../../infra/local/seed-story-invited.ts';
import { newVisitor, optionOf, type Visitor } from '../../../infra/local/visitor.ts';
import { doorDevice } from '../../support/door-device.ts';
import { type Laptop, startTestLaptop } from '../../support/laptop.ts';
import { newPerson, type Person, type Reply } from '../../support/person.ts';

let laptop: Laptop;
beforeAll(async () => {
  // With the news of mails, as `npm start` has it.
  laptop = await startTestLaptop({ seed: true, news: 'on' });
});
afterAll(() => laptop?.stop());

const evening = '/bijeenkomsten/samen-aan-de-slag';

const text = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** What lies on the start page before which step of the first list, or of the one about invitations: a number, or that it is done. */
const ticks = async (visitor: Visitor, list: 'first' | 'invitation' | 'door' | 'rounds' = 'first') => {
  const { body } = await visitor.visit('/_local');
  const [, after = ''] = body.split('Five steps at the door');
  const [ofDoor = '', ofRounds = ''] = after
    .split('Five steps of the station kit')[0]
    ?.split('Four steps of the follow-up') ?? [''];
  const [first = '', invitation = ''] = body
    .split('Four steps of the evening')[0]
    ?.split('Three steps of an invitation') ?? [''];
  const steps = { first, invitation, door: ofDoor, rounds: ofRounds }[list];
  return [...steps.matchAll(/aria-hidden="true">([1-5]?)</g)].map(([, left]) => left || 'done');
};

/** Somebody who pressed a button of the start page, and where it leads. */
const stepInAs = async (as: string, to = ''): Promise<{ readonly person: Person; readonly path: string }> => {
  const person = newPerson(laptop.address);
  const { location = '' } = await person.post('/_local/step-in', { as, to });
  return { person, path: location };
};

const numberOn = ({ body }: Reply, name: string): number =>
  Number(new RegExp(`\\sdata-${name}="(\\d+)"`).exec(body)?.[1] ?? 0);
const numbersOn = (page: Reply, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, numberOn(page, name)]));

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
        'invitation',
        'save-the-date',
        'invitation-declined',
        'invitation-not-yet',
        'invitation-withdrawn',
        'answered-on-behalf',
        'place-taken-over',
        'place-asked',
        'place-offered',
        'change-asked',
      ]),
    );
    await laptop.settle();
    expect(laptop.inbox().filter(({ at }) => at > '2019-05-20T07:00:00.000Z')).toEqual([]);
  });
});

describe('the lunch by invitation', () => {
  let desk: Person;
  let home: string;
  beforeAll(async () => {
    const { person, path } = await stepInAs('organiser', 'invited');
    desk = person;
    home = path.replace(/\/uitnodigingen$/, '');
  });

  test('stands on no public list: only who has its address finds it', async () => {
    const visitor = newVisitor(laptop.address);
    expect(text((await visitor.visit('/bijeenkomsten')).body)).not.toContain('Aan tafel in Zwolle');
    const page = await visitor.visit(home.replace('/bureau', ''));
    expect(page.status).toBe(200);
    expect(text(page.body)).toContain('donderdag 13 juni 2019');
  });

  test('has somebody in every state that the desk shows', async () => {
    const page = await desk.get(`${home}/uitnodigingen`);
    expect(numberOn(page, 'listed')).toBe(21);
    const states = {
      bounced: 1,
      invited: 2,
      // A place taken by the invited themselves, on behalf and by telephone, and by partners and advisers.
      accepted: 9,
      offered: 1,
      'handed-over': 1,
      'not-yet-known': 1,
      declined: 1,
      'given-up': 1,
      drafted: 3,
      withdrawn: 1,
    };
    // Whoever waited is held a chair.
    expect(numbersOn(page, ...Object.keys(states), 'waiting')).toEqual({ ...states, waiting: 0 });
    const shown = text(page.body);
    for (const said of ['Anouk Vermeer', 'Secretariaat Kampen', '3 juni 2019', 'namens']) expect(shown).toContain(said);
    const declined = text((await desk.get(`${home}/uitnodigingen?stand=komt-niet`)).body);
    expect(declined).toContain('wethouder van Hardenberg');
    expect(numberOn(await desk.get(`${home}/belijst`), 'silent')).toBe(3);
    expect(text((await desk.get(`${home}/brieven`)).body)).toContain('wethouder van Borne');
  });

  test('has an offer that is open, an approval and a change that wait, and places kept for two groups', async () => {
    const page = await desk.get(`${home}/wachtlijst`);
    const shown = text(page.body);
    expect(numbersOn(page, 'offered', 'asked', 'wishes', 'left')).toEqual({ offered: 1, asked: 1, wishes: 1, left: 5 });
    for (const said of [asksForPlace.name, 'wethouder van Kampen', 'wethouder van Zwartewaterland', '23 mei']) {
      expect(shown).toContain(said);
    }
    expect(text(page.body)).toMatch(/coalitiepartners? 3 2 1/i);
    const todo = text((await desk.get('/bureau')).body);
    for (const said of ['Aan tafel in Zwolle', 'op uw ja of nee', 'wijzigen', 'kwam niet aan'])
      expect(todo).toContain(said);
  });

  test('asks two questions, one of them after an answer to the other', async () => {
    expect(numberOn(await desk.get(`${home}/vragen`), 'questions')).toBe(2);
    const form = text((await newVisitor(laptop.address).visit(`${home.replace('/bureau', '')}/aanmelden`)).body);
    expect(form).toContain('Hoe komt u naar Zwolle?');
  });

  test('has two tables that keep every rule, and one guest who called later and has none yet', async () => {
    const page = await desk.get(`${home}/tafels`);
    expect(numbersOn(page, 'tables', 'seated', 'unseated')).toEqual({ tables: 2, seated: 9, unseated: 1 });
    // The table with room for whoever called: two points for the one chair that stays empty there.
    expect(numberOn(page, 'score')).toBe(2);
    expect(page.body).not.toContain('data-breaks');
    expect(text(page.body)).toContain(byPhone.name);
  });

  test('has two cards that fit, and a note about a guest who comes in a wheelchair', async () => {
    expect(numbersOn(await desk.get(`${home}/kaarten`), 'filled-in', 'shown')).toEqual({ 'filled-in': 2, shown: 2 });
    const list = await desk.get(`${home}/gasten`);
    const [, key = ''] = /\/gasten\/([\w~-]+)"[^>]*>wethouder van Harderwijk/.exec(list.body) ?? [];
    expect(text((await desk.get(`${home}/gasten/${key}`)).body)).toContain('parkeerplek');
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

test('the three steps of an invitation are ticked as they happen, with the list that the start page gives', async () => {
  const visitor = newVisitor(laptop.address);
  expect(await ticks(visitor, 'invitation')).toEqual(['1', '2', '3']);

  const { person, path } = await stepInAs('organiser', 'invite');
  const file = await fetch(`${laptop.address}/_local/genodigden.csv`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(Buffer.from(bytes).equals(Buffer.from(sampleFile()))).toBe(true);
  const { request } = await person.open(path);
  const form = new FormData();
  for (const [name, value] of Object.entries({
    act: 'look',
    text: '',
    request,
    form: person.cookies.get('form') ?? '',
  })) {
    form.append(name, value);
  }
  form.append('file', new Blob([bytes], { type: 'text/csv' }), 'genodigden.csv');
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sent = await fetch(laptop.address + path, {
    method: 'POST',
    headers: { cookie, origin: laptop.address },
    body: form,
  });
  const body = await sent.text();
  const looked = { body } as Reply;
  expect(numbersOn(looked, 'new', 'known', 'merged', 'bad')).toEqual({ new: 7, known: 0, merged: 1, bad: 4 });
  expect(text(body)).toContain('Súdwest-Fryslân');
  const [, limburg = ''] = /<option value="(GM\d{4})"[^>]*>Bergen \(L/.exec(body) ?? [];
  const typed = new TextDecoder('windows-1252').decode(bytes);
  const brought = await person.post(path, { act: 'bring', text: typed, 'fit-4': limburg, request });
  expect(numbersOn(await person.get(brought.location ?? ''), 'total', 'added')).toEqual({ total: 8, added: 8 });
  const home = path.replace(/\/uitnodigen$/, '');
  // The two that were asked to keep the day free and those of the file.
  const round = { act: 'round', what: 'invitation', earlier: '1' };
  expect((await person.post(`${home}/uitnodigingen`, round)).status).toBe(303);
  await laptop.settle();
  expect(await ticks(visitor, 'invitation')).toEqual(['done', '2', '3']);

  const mail = laptop.inbox().findLast(({ to }) => to === silent);
  const link = /\/bijeenkomsten\/[\w-]+\/uitnodiging\/[\w.~-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  const guest = newVisitor(laptop.address);
  const answered = await guest.send(await guest.visit(link), { who: 'self', answer: 'coming' });
  expect(answered.outcome).toBe('seated');
  await laptop.settle();
  expect(await ticks(visitor, 'invitation')).toEqual(['done', 'done', '3']);

  const { person: organiser, path: tables } = await stepInAs('organiser', 'tables');
  const before = await organiser.get(tables);
  expect(numberOn(before, 'unseated')).toBe(2);
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(before.body) ?? [];
  await organiser.post(tables, { act: 'replan', revision, request: 'everybody-a-table' });
  expect(numbersOn(await organiser.get(tables), 'seated', 'unseated')).toEqual({ seated: 11, unseated: 0 });
  expect(await ticks(visitor, 'invitation')).toEqual(['done', 'done', 'done']);
});

test('a day moves by one press, and the inbox follows', async () => {
  const visitor = newVisitor(laptop.address);
  const before = laptop.clock.now();
  await visitor.send(await visitor.visit('/_local'), { by: 'day' }, '/_local/move');
  expect(Date.parse(laptop.clock.now()) - Date.parse(before)).toBeGreaterThanOrEqual(24 * 3_600_000);
});

/** A tablet in Node that pairs with the code in an address of the app. */
const tabletAt = async (address: string) => {
  const tablet = await doorDevice(
    async (path, body, headers) => {
      const response = await fetch(laptop.address + path, { method: 'POST', headers, body });
      return { status: response.status, body: await response.text() };
    },
    { clock: () => laptop.clock.now() },
  );
  const code = address.split('#')[1] ?? '';
  await tablet.pair(`${code.slice(0, 4)}-${code.slice(4)}`, 'Ingang');
  await tablet.fetchList();
  return tablet;
};

test('the evening has what a door needs, and its five steps are ticked as a tablet does them without network', async () => {
  const visitor = newVisitor(laptop.address);
  expect(await ticks(visitor, 'door')).toEqual(['1', '2', '3', '4', '5']);
  await visitor.send(await visitor.visit('/_local'), { by: 'doors' }, '/_local/move');
  const { person, path } = await stepInAs('door');
  expect(path).toMatch(/^\/deur\/app#[0-9A-Z]{8}$/);
  expect(person.cookies.has('session')).toBe(false);
  expect(await ticks(visitor, 'door')).toEqual(['1', '2', '3', '4', '5']);

  const tablet = await tabletAt(path);
  expect(await ticks(visitor, 'door')).toEqual(['done', '2', '3', '4', '5']);
  const list = tablet.list();
  const guests = list?.guests ?? [];
  const seated = guests.filter(({ is }) => is === 'seated');
  expect(seated.length).toBeGreaterThanOrEqual(59);
  expect(seated.every(({ ticket, code }) => ticket !== undefined && code !== undefined)).toBe(true);
  expect(guests.filter(({ help }) => help).map(({ name }) => name)).toEqual(['wethouder van Zwolle']);
  expect(guests.filter(({ is }) => is === 'cancelled').map(({ name }) => name)).toContain('wethouder van Zeist');
  expect(list?.campaign?.slug).toBe('aan-tafel-tegen-eenzaamheid');

  const letIn = (at: number) => tablet.keep({ kind: 'check-in', guest: seated[at]?.key ?? '', by: 'name' });
  await letIn(0);
  await tablet.syncAll();
  expect(await ticks(visitor, 'door')).toEqual(['done', 'done', '3', '4', '5']);

  await letIn(1);
  await letIn(2);
  const walkIn = {
    kind: 'walk-in',
    name: 'wethouder van Weert',
    party: 1,
    role: 'wethouder',
    municipality: 'GM0988',
  } as const;
  await tablet.keep({ ...walkIn, chair: 'added', reason: 'Wethouder zonder aanmelding' });
  expect(await ticks(visitor, 'door')).toEqual(['done', 'done', '3', '4', '5']);
  await tablet.syncAll();
  expect(await ticks(visitor, 'door')).toEqual(['done', 'done', 'done', '4', '5']);

  const { code: municipality = '' } = list?.municipalities.find(({ since }) => since === undefined) ?? {};
  await tablet.keep({
    kind: 'sign',
    campaign: list?.campaign?.slug ?? '',
    version: list?.campaign?.version ?? 0,
    municipality,
    name: 'A. Voorbeeld',
    role: 'wethouder',
    college: { is: 'to-decide', mayName: true },
    also: false,
  });
  await tablet.syncAll();
  expect([...tablet.told().values()].map(({ is }) => is)).toEqual(Array.from({ length: 5 }, () => 'applied'));
  expect(await ticks(visitor, 'door')).toEqual(['done', 'done', 'done', 'done', '5']);

  await tablet.sync({ closing: true });
  expect(tablet.standing()).toBe('closed');
  await visitor.send(await visitor.visit('/_local'), { by: 'end' }, '/_local/move');
  await stepInAs('organiser', 'closing');
  expect(await ticks(visitor, 'door')).toEqual(['done', 'done', 'done', 'done', 'done']);
});

test('the four steps of the follow-up are ticked as a round of the evening is made, switched on, goes and is read', async () => {
  const visitor = newVisitor(laptop.address);
  expect(await ticks(visitor, 'rounds')).toEqual(['1', '2', '3', '4']);
  const { person, path } = await stepInAs('organiser', 'rounds');
  const made = await person.post(path, { begin: 'meeting', request: (await person.open(path)).request });
  const round = (made.location ?? '').split('?')[0] ?? '';
  expect(round).toMatch(/\/opvolging\/1$/);
  expect(await ticks(visitor, 'rounds')).toEqual(['done', '2', '3', '4']);

  const preview = await person.get(`${round}/voorbeeld`);
  // Most guests of the evening come for a municipality.
  expect(numberOn(preview, 'mails')).toBeGreaterThan(50);
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(preview.body) ?? [];
  const { request } = await person.open(`${round}/voorbeeld`);
  await person.post(`${round}/voorbeeld`, { decision: 'on', act: 'decide', revision, request });
  expect(await ticks(visitor, 'rounds')).toEqual(['done', 'done', '3', '4']);

  await visitor.send(await visitor.visit('/_local'), { by: 'rounds' }, '/_local/move');
  await laptop.settle();
  expect(await ticks(visitor, 'rounds')).toEqual(['done', 'done', 'done', '4']);
  const { body } = await visitor.visit('/_local');
  const [, ofRounds = ''] = body.split('Four steps of the follow-up');
  const mail = /\/_local\/inbox\/[\w-]+/.exec(ofRounds)?.[0] ?? '';
  await visitor.visit(mail);
  expect(await ticks(visitor, 'rounds')).toEqual(['done', 'done', 'done', 'done']);
});

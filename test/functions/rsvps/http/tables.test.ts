import { beforeEach, describe, expect, test } from 'vitest';
import { directoryActions } from '#directory/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { rsvps } from '#rsvps/contract.ts';
import { tablesHttp } from '../../../../functions/rsvps/http/tables.tsx';
import { campaignHouse, openCampaign } from '../../../support/campaign.ts';
import { monday, organiser, publish, seeded } from '../../../support/house.ts';
import { testSettings, visitor } from '../../../support/visit.ts';
import { eveningRsvps, eveningWith, municipalRsvp, put, seatingHouse } from '../seating-house.ts';

const { tables, tablesPrint, kitchen } = rsvps.routes;
/** The routes of the tables alone: each part of the room is held to its promises by itself. */
const contract = { ...rsvps, routes: { tables, tablesPrint, kitchen } } as const;

const sessions = {
  own: { ...organiser, name: 'Hanna Bos' },
  stranger: { ...organiser, organisation: 'gemeente-elders', name: 'Iemand Anders' },
} as const;

const desk = () => {
  const database = memoryDatabase();
  const house = seatingHouse(database);
  const campaigns = campaignHouse(database);
  const clock: { now: Instant } = { now: monday };
  const endpoints = tablesHttp({
    actions: house.seating,
    events: house.events,
    directory: directoryActions(),
    pledges: async () => campaigns.pledges,
    random: seeded('tables'),
  });
  const handler = httpFunction(contract, endpoints, {
    settings: testSettings,
    clock: () => clock.now,
    random: seeded('stack'),
    log: () => {},
    whoIs: async (session) => sessions[session as keyof typeof sessions],
  });
  const as = (session: keyof typeof sessions) => visitor(handler, contract, {}, new Map([['__Host-session', session]]));
  return { ...house, campaigns, clock, own: as('own'), stranger: as('stranger'), nobody: visitor(handler, contract) };
};

let house: ReturnType<typeof desk>;
beforeEach(() => {
  house = desk();
});

const pathTo = (slug: string): string => `/bureau/bijeenkomsten/${slug}/tafels`;
const numbersOn = (body: string) => {
  const number = (name: string) => Number(new RegExp(`data-${name}="(\\d+)"`).exec(body)?.[1]);
  return { tables: number('tables'), seated: number('seated'), unseated: number('unseated'), score: number('score') };
};
const now = async (slug: string) => {
  const found = await house.seating.tables(organiser, slug, monday);
  if (found === undefined) throw new Error('no tables');
  return found;
};
const planned = async (sizes: Parameters<typeof eveningWith>[1] = { guests: 12, tables: 3, seats: 5 }) => {
  const slug = await eveningWith(house, sizes);
  const page = await house.own.get(pathTo(slug));
  await house.own.post(pathTo(slug), { act: 'plan', revision: page.fields.revision, request: page.fields.request });
  const found = await now(slug);
  const [one] = found.guests;
  if (one === undefined) throw new Error('nobody');
  return { slug, found, guest: one.guest, name: one.name, from: found.seating.get(one.guest) ?? 0 };
};

describe('from an empty hall to a plan', () => {
  test('the hall is set, the guests are divided, and the page says how good it is', async () => {
    const slug = await publish(house, { capacity: 80 });
    await put(house, eveningRsvps(slug));
    const empty = await house.own.get(pathTo(slug));
    expect([empty.status, empty.body.includes('Welke tafels staan er in de zaal?')]).toEqual([200, true]);
    const hall = { act: 'hall', tables: '10', seats: '8', wheelchairs: '2', request: empty.fields.request };
    const set = await house.own.post(pathTo(slug), hall);
    expect([set.status, set.location]).toEqual([303, `${pathTo(slug)}?uitkomst=hall-set`]);

    const before = await house.own.get(set.location ?? '');
    expect(numbersOn(before.body)).toMatchObject({ tables: 10, seated: 0, unseated: 79 });
    const plan = { act: 'plan', revision: before.fields.revision, request: 'request-of-the-plan' };
    const done = await house.own.post(pathTo(slug), plan);
    expect([done.status, done.location]).toEqual([303, `${pathTo(slug)}?uitkomst=planned`]);
    expect((await house.own.post(pathTo(slug), plan)).status).toBe(303);

    const after = await house.own.get(done.location ?? '');
    expect(numbersOn(after.body)).toEqual({ tables: 10, seated: 79, unseated: 0, score: 0 });
    expect(after.body).toContain('De indeling is goed');
    expect((await now(slug)).plan?.revision).toBe(1);
  });

  test('what is wrong with the hall comes back with what was typed', async () => {
    const slug = await publish(house);
    const { status, body, fields } = await house.own.post(pathTo(slug), { act: 'hall', tables: 'tien', seats: '99' });
    expect(status).toBe(422);
    expect(body).toContain('<title>Fout: Tafelindeling');
    expect(body).toContain('Controleer 2 antwoorden');
    expect([fields.tables, fields.seats]).toEqual(['tien', '99']);
  });

  test('one table is changed, and a wrong number comes back at that table', async () => {
    const { slug } = await planned();
    const wrong = await house.own.post(pathTo(slug), {
      act: 'table',
      table: '2',
      'seats-2': '0',
      'wheelchairs-2': '0',
    });
    expect([wrong.status, wrong.fields['seats-2'], wrong.fields['seats-1']]).toEqual([422, '0', '5']);
    const right = await house.own.post(pathTo(slug), {
      act: 'table',
      table: '2',
      'seats-2': '3',
      'wheelchairs-2': '1',
    });
    expect([right.status, right.location]).toEqual([303, `${pathTo(slug)}?uitkomst=table-changed&tafels=2`]);
    expect((await now(slug)).hall?.tables[1]).toEqual({ number: 2, seats: 3, wheelchairPlaces: 1 });
    expect((await house.own.post(pathTo(slug), { act: 'table', table: '9', 'seats-9': '3' })).status).toBe(409);
  });

  test('what cannot be is said with the reason, and the plan stays', async () => {
    const { slug } = await planned();
    await house.own.post(pathTo(slug), { act: 'hall', tables: '1', seats: '8' });
    const { status, body } = await house.own.post(pathTo(slug), { act: 'plan', revision: '1' });
    expect(status).toBe(409);
    expect(body).toContain('Er komen 12 personen en er zijn maar 8 plekken.');
  });

  test.each([
    ['no-hall', async () => publish(house)],
    ['nobody', async () => eveningWith(house, { guests: 0 })],
    ['changed-since', async () => (await planned()).slug],
  ] as const)('is refused with what can still be done: %s', async (because, make) => {
    const slug = await make();
    const { status, body } = await house.own.post(pathTo(slug), { act: 'plan', revision: '0' });
    expect([status, body.includes(`data-refused="${because}"`)]).toEqual([409, true]);
  });
});

describe('by hand', () => {
  test('a guest goes to another table, and what that leaves to wish there is said', async () => {
    const { slug, guest, from } = await planned();
    const to = from === 1 ? 2 : 1;
    const sent = { act: 'move', guest, from: String(from), [`to-${guest}`]: String(to) };
    const moved = await house.own.post(pathTo(slug), sent);
    expect([moved.status, moved.location]).toEqual([303, `${pathTo(slug)}?uitkomst=moved&tafels=${from}-${to}`]);
    expect((await now(slug)).seating.get(guest)).toBe(to);
    const told = await house.own.get(moved.location ?? '');
    expect(told.body).toContain('De gast is verplaatst');
    for (const table of [from, to]) expect(told.body).toContain(`href="#tafel-${table}"`);
    // A double press says what the first did.
    expect((await house.own.post(pathTo(slug), sent)).location).toBe(moved.location);
    const stays = await house.own.post(pathTo(slug), { ...sent, from: String(to) });
    expect([stays.status, stays.location]).toEqual([303, `${pathTo(slug)}?uitkomst=unchanged`]);
  });

  test('T4 somebody without a table on screen is not taken away from the one a colleague gave them', async () => {
    const { slug } = await planned();
    const late = municipalRsvp(slug, 50);
    await put(house, [late]);
    const { from } = (await house.own.get(`${pathTo(slug)}?gast=${late.guest}`)).fields;
    const sit = (to: string) =>
      house.own.post(pathTo(slug), { act: 'move', guest: late.guest, from, [`to-${late.guest}`]: to });
    expect((await sit('2')).location).toContain('uitkomst=moved');
    const second = await sit('3');
    expect([second.status, second.body.includes('data-refused="moved-since"')]).toEqual([409, true]);
    expect((await now(slug)).seating.get(late.guest)).toBe(2);
  });

  test('T2 changing places pressed twice is changing places once', async () => {
    const { slug, guest, from } = await planned({ guests: 12, tables: 3, seats: 4 });
    const to = from === 1 ? 2 : 1;
    const refused = await house.own.post(pathTo(slug), {
      act: 'move',
      guest,
      from: String(from),
      [`to-${guest}`]: String(to),
    });
    const [, form = ''] = /(<form(?:(?!<form)[\s\S])*?value="swap"[\s\S]*?<\/form>)/.exec(refused.body) ?? [];
    const hidden = Object.fromEntries(
      [
        ...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"|name="([^"]+)" type="hidden" value="([^"]*)"/g),
      ].map(([, a, b, c, d]) => [a ?? c ?? '', b ?? d ?? '']),
    );
    const other = /name="other"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="other"/.exec(form);
    const sent = { ...hidden, other: other?.[1] ?? other?.[2] ?? '' };
    const first = await house.own.post(pathTo(slug), sent);
    const second = await house.own.post(pathTo(slug), sent);
    expect(second.location).toBe(first.location);
    expect(first.location).toContain('uitkomst=swapped');
    const { seating } = await now(slug);
    expect([seating.get(guest), seating.get(sent.other)]).toEqual([to, from]);
  });

  test('another button of a page one went back to is another press', async () => {
    const { slug } = await planned({ guests: 12, tables: 3, seats: 5 });
    await put(house, [municipalRsvp(slug, 50)]);
    const page = await house.own.get(pathTo(slug));
    const { revision, request } = page.fields;
    expect((await house.own.post(pathTo(slug), { act: 'replan', revision, request })).location).toContain('replanned');
    const back = await house.own.post(pathTo(slug), { act: 'plan', revision, request });
    expect([back.status, back.body.includes('data-refused="changed-since"')]).toEqual([409, true]);
  });

  test('to a full table is refused, with whom to change places; nobody chosen is asked again; then they do', async () => {
    const { slug, guest, name, from } = await planned({ guests: 12, tables: 3, seats: 4 });
    const to = from === 1 ? 2 : 1;
    const refused = await house.own.post(pathTo(slug), {
      act: 'move',
      guest,
      from: String(from),
      [`to-${guest}`]: String(to),
    });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain(`${name} kan niet aan tafel ${to}`);
    const others = [...refused.body.matchAll(/name="other"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="other"/g)];
    expect(others.length).toBeGreaterThan(0);
    expect(refused.fields.other).toBeUndefined();

    const unchosen = await house.own.post(pathTo(slug), { act: 'swap', guest, to: String(to) });
    expect([unchosen.status, unchosen.body.includes('Kies met wie de gast ruilt')]).toEqual([422, true]);

    const other = others[0]?.[1] ?? others[0]?.[2] ?? '';
    const swapped = await house.own.post(pathTo(slug), { act: 'swap', guest, to: String(to), other });
    expect([swapped.status, swapped.location]).toEqual([303, `${pathTo(slug)}?uitkomst=swapped&tafels=${from}-${to}`]);
    const { seating } = await now(slug);
    expect([seating.get(guest), seating.get(other)]).toEqual([to, from]);
  });

  test('a move without a table asks for one, at that guest', async () => {
    const { slug, guest } = await planned();
    const { status, body } = await house.own.post(pathTo(slug), { act: 'move', guest, from: '1', [`to-${guest}`]: '' });
    expect([status, body.includes('Kies een tafel</a>')]).toEqual([422, true]);
  });

  test('locking holds somebody, and is undone', async () => {
    const { slug, guest, from } = await planned();
    const act = (what: string, more = {}) => house.own.post(pathTo(slug), { act: what, guest, ...more });
    expect((await act('lock')).location).toBe(`${pathTo(slug)}?uitkomst=locked`);
    const refused = await act('move', { from: String(from), [`to-${guest}`]: from === 1 ? '2' : '1' });
    expect([refused.status, refused.body.includes('data-refused="locked"')]).toEqual([409, true]);
    expect((await act('unlock')).location).toBe(`${pathTo(slug)}?uitkomst=unlocked`);
  });

  test('a wheelchair place is given until the evening is over, and after that the kitchen knows no diet either', async () => {
    const { slug, guest } = await planned();
    await put(house, [municipalRsvp(slug, 40, { diet: 'Vegetarisch' })]);
    const act = (what: string) => house.own.post(pathTo(slug), { act: what, guest });
    expect((await act('wheelchair')).location).toBe(`${pathTo(slug)}?uitkomst=wheelchair`);
    expect((await now(slug)).plan?.wheelchair).toEqual([guest]);
    expect((await act('no-wheelchair')).location).toBe(`${pathTo(slug)}?uitkomst=no-wheelchair`);
    const sheet = `/bureau/bijeenkomsten/${slug}/keuken`;
    expect((await house.own.get(sheet)).body).toContain('1 keer: Vegetarisch');
    house.clock.now = '2019-05-23T05:00:00.000Z';
    const late = await act('wheelchair');
    expect([late.status, late.body.includes('data-refused="over"')]).toEqual([409, true]);
    expect((await house.own.get(sheet)).body).toContain('De dieetwensen zijn gewist');
  });

  test('a guest who is not there is refused, and an act that is none shows the page', async () => {
    const { slug } = await planned();
    for (const act of ['lock', 'wheelchair', 'move', 'swap']) {
      const { status } = await house.own.post(pathTo(slug), { act, guest: 'nobody', 'to-nobody': '1', other: 'noone' });
      expect({ act, status }).toEqual({ act, status: 409 });
    }
    expect((await house.own.post(pathTo(slug), { act: 'dance' })).status).toBe(422);
  });
});

describe('late changes', () => {
  test('a newcomer gets a table, and the page says when there is none', async () => {
    const { slug } = await planned({ guests: 12, tables: 3, seats: 5 });
    await put(house, [municipalRsvp(slug, 50)]);
    const page = await house.own.get(pathTo(slug));
    expect(numbersOn(page.body)).toMatchObject({ seated: 12, unseated: 1 });
    const sent = { act: 'replan', revision: page.fields.revision, request: 'request-late' };
    const done = await house.own.post(pathTo(slug), sent);
    expect([done.status, done.location]).toEqual([303, `${pathTo(slug)}?uitkomst=replanned`]);
    const told = await house.own.get(done.location ?? '');
    expect(numbersOn(told.body)).toMatchObject({ seated: 13, unseated: 0 });
    expect(told.body).toMatch(/Wethouder .+ zit nu aan tafel [123]\./);

    await put(house, [municipalRsvp(slug, 51, { party: 4, name: 'Wim Bos' })]);
    const { plan } = await now(slug);
    const none = await house.own.post(pathTo(slug), { act: 'replan', revision: String(plan?.revision) });
    expect(none.location).toBe(`${pathTo(slug)}?uitkomst=unchanged`);
    expect((await house.own.get(none.location ?? '')).body).toContain('Voor Wim Bos is er geen plek meer in de zaal.');
  });
});

describe('the papers', () => {
  test('say who sits where, stand a number on each table, and tell the kitchen what it needs', async () => {
    const { slug, name } = await planned({ guests: 79, tables: 10, seats: 8 });
    const list = await house.own.get(`${pathTo(slug)}/afdruk`);
    expect([list.status, list.body.includes(name), list.body.match(/class="table-sheet"/g)?.length]).toEqual([
      200,
      true,
      10,
    ]);
    const cards = await house.own.get(`${pathTo(slug)}/afdruk?wat=kaarten`);
    expect([cards.body.includes('Tafelkaarten voor'), cards.body.includes(name)]).toEqual([true, false]);
    const names = await house.own.get(`${pathTo(slug)}/afdruk?wat=naamkaarten`);
    expect([names.body.includes('data-cards="79"'), names.body.includes(`>${name}<`)]).toEqual([true, true]);
    const kitchenSheet = await house.own.get(`/bureau/bijeenkomsten/${slug}/keuken`);
    expect(kitchenSheet.body).toContain('data-covers="79"');
    expect(kitchenSheet.body).not.toContain(name);
  });
});

describe('cards on the tables', () => {
  const cards = async (slug: string): Promise<string> =>
    (await house.own.get(`${pathTo(slug)}/afdruk?wat=kaarten`)).body;

  test('lead to what can be signed on an own phone, in letters and as a code', async () => {
    const { slug } = await planned();
    await openCampaign(house.campaigns);
    const body = await cards(slug);
    expect(body.match(/Tekenen op uw eigen telefoon/g)).toHaveLength(3);
    expect(body.match(/<svg aria-label="QR-code naar het formulier om te ondertekenen"/g)).toHaveLength(3);
    expect(body).toContain(`/bijeenkomsten/${slug}/tekenen<`);
    expect((await house.own.get(`${pathTo(slug)}/afdruk`)).body).not.toContain('eigen telefoon');
  });

  test('say nothing of it on an evening with nothing to sign', async () => {
    const { slug } = await planned();
    expect(await cards(slug)).not.toContain('eigen telefoon');
    await openCampaign(house.campaigns, { plan: { closesAt: '2019-01-01T11:00:00.000Z' } });
    expect(await cards(slug)).not.toContain('eigen telefoon');
  });
});

describe('name cards', () => {
  test('are for who has a table: not for who gave up, waits, or has none yet', async () => {
    const { slug, found } = await planned();
    const [gone, stays] = found.guests.filter(({ guest }) => found.seating.has(guest));
    const rsvp = found.rsvps.get(gone?.guest ?? '');
    if (rsvp === undefined || stays === undefined) throw new Error('nobody');
    const cancelled = { ...rsvp, state: 'cancelled', revision: rsvp.revision + 1 } as const;
    await house.store.commit([house.store.put(cancelled, rsvp)]);
    await put(house, [
      municipalRsvp(slug, 52, { name: 'Zonder Tafel' }),
      municipalRsvp(slug, 53, { name: 'In De Rij', state: 'waiting' }),
    ]);
    const { body } = await house.own.get(`${pathTo(slug)}/afdruk?wat=naamkaarten`);
    expect(body).toContain('data-cards="11"');
    expect(body).toContain(`>${stays.name}<`);
    for (const name of [rsvp.name, 'Zonder Tafel', 'In De Rij']) expect(body).not.toContain(name);
  });
});

describe('who may', () => {
  test('an organiser of another organisation finds nothing there, nor at an event that is none', async () => {
    const { slug } = await planned();
    for (const path of [pathTo(slug), `${pathTo(slug)}/afdruk`, `/bureau/bijeenkomsten/${slug}/keuken`]) {
      expect((await house.stranger.get(path)).status).toBe(404);
      expect((await house.own.get(path.replace(slug, 'niets'))).status).toBe(404);
      expect((await house.nobody.get(path)).status).toBe(401);
    }
    await house.own.get(pathTo(slug));
    house.stranger.jar.set('__Host-form', house.own.jar.get('__Host-form') ?? '');
    for (const act of ['hall', 'table', 'plan', 'replan', 'move', 'swap', 'lock', 'wheelchair']) {
      expect((await house.stranger.post(pathTo(slug), { act, tables: '1', seats: '1' })).status).toBe(404);
    }
  });
});

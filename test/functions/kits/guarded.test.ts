import { beforeEach, describe, expect, test } from 'vitest';
import type { Organiser } from '#kernel/actors.ts';
import { pathOf } from '#kernel/links.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { linkToken } from '#platform/links.ts';
import { organiser, secret } from '../../support/house.ts';
import { brokenKitPromises } from '../../support/kit-promises.ts';
import {
  answerFor,
  approve,
  draft,
  helmond,
  type KitsHouse,
  keeper,
  kitsHouse,
  municipality,
  openDesk,
  prorail,
  request,
  september,
  slot,
} from '../../support/kits.ts';

/** What is refused, each by itself: the guards of the room, without the pages before them. */
let house: KitsHouse;
let kit: string;
beforeEach(async () => {
  house = kitsHouse(memoryDatabase());
  kit = await openDesk(house);
});

const morning = slot('HM', '2027-10-12', 'morning');
const midday = slot('HM', '2027-10-12', 'midday');
const elsewhere = { ...prorail, organisation: 'douwe-egberts', person: 'person_de' };
const hold = (id: string, by = helmond) => house.kits.hold(by, id, { request: `hold-${id}` }, september);
const answer = async (id: string, says: Parameters<typeof answerFor>[2] = {}, form = 'one-form') =>
  house.kits.answer(keeper, id, await answerFor(house, id, says), { request: form }, september);
const revisionOf = async (id: string) => (await house.store.order(id, { consistent: true }))?.revision ?? 0;
const promises = () => brokenKitPromises(house, kit, [helmond.organisation, municipality(1).organisation]);

const lacking = {
  lacks: [{ part: 'kan', missing: 1, broken: 0 }],
  owner: 'Mees',
  due: '2027-10-18',
  place: 'Magazijn',
};
const report = (form: string, by = prorail, unit = '01') =>
  house.kits.lacks(by, kit, unit, lacking, { request: form }, september);

test('what can be had of a station in ninety days is its kit, its desk and one query of the desk’s days', async () => {
  await request(house, kit, [morning]);
  const asked: string[] = [];
  const counting: Database = {
    ...house.database,
    get: (table, key, options) => {
      asked.push(`get ${key.of}`);
      return house.database.get(table, key, options);
    },
    query: (query) => {
      asked.push(`query ${query.of}`);
      return house.database.query(query);
    },
  };
  const dates = { from: '2027-10-01', until: '2027-12-29' };
  const found = await kitsHouse(counting).kits.calendar(kit, { station: 'HM', ...dates }, september);
  expect(found?.days).toHaveLength(90);
  expect(asked.toSorted()).toEqual([
    'get desk#stationsloket-helmond',
    'query desk#stationsloket-helmond',
    `query kit#${kit}`,
  ]);
});

describe('a hold', () => {
  test('of a unit that lacks something is refused, and whoever has it already keeps it', async () => {
    const has = await request(house, kit, [morning]);
    await report('found-later');
    const later = await draft(house, kit, [slot('HM', '2027-11-16', 'morning')], { by: municipality(1) });
    expect(await hold(later, municipality(1))).toMatchObject({
      is: 'refused',
      problems: [{ because: 'no-unit' }],
    });
    expect(await answer(has)).toMatchObject({ is: 'approved', order: { trips: [{ unit: '01' }] } });
  });

  test('at a station that the kit does not visit is refused', async () => {
    const found = await house.store.kit(kit, { consistent: true });
    if (found?.kit.kind !== 'lending') throw new Error('There is no kit.');
    const { revision } = found.kit;
    const plan = { ...found.kit, stations: ['HMH'], units: 1 };
    await house.kits.saveKit(prorail, kit, plan, { revision, request: 'only-hmh' }, september);
    const id = await draft(house, kit, [morning]);
    expect(await hold(id)).toMatchObject({ is: 'refused', problems: [{ because: 'not-here' }] });
  });

  test('of more unit-days than a transaction moves is refused', async () => {
    const far = ['2027-10-12', '2027-10-26', '2027-11-09', '2027-11-23', '2027-12-07'];
    const id = await draft(
      house,
      kit,
      far.map((date) => slot('HM', date, 'morning')),
    );
    expect(await hold(id)).toEqual({ is: 'refused', because: 'too-long' });
  });

  test('of an order that lacks an answer is refused', async () => {
    const slots = { slots: [morning], ifNotAll: 'nothing' } as const;
    const begun = await house.kits.begin(helmond, kit, slots, { request: 'bare', language: 'nl', now: september });
    if (begun === 'busy' || begun.is !== 'begun') throw new Error('Not begun.');
    expect(await hold(begun.order.order)).toEqual({ is: 'refused', because: 'unfinished' });
  });
});

describe('the desk', () => {
  test('sees no draft and no hold', async () => {
    const id = await draft(house, kit, [morning]);
    await hold(id);
    expect(await house.kits.deskOrder(keeper, id)).toBeUndefined();
    expect(await house.kits.take(keeper, id, september)).toEqual({ is: 'not-found' });
    expect((await house.kits.deskOrders(keeper))?.waiting).toEqual([]);
  });

  test('answers each slot, and says why when it is anything but yes', async () => {
    const id = await request(house, kit, [morning, midday]);
    const whole = await answerFor(house, id);
    const { '2': _, ...half } = whole.slots;
    const say = (different: object) =>
      house.kits.answer(keeper, id, { ...whole, ...different }, { request: 'incomplete' }, september);
    expect(await say({ slots: half })).toEqual({ is: 'refused', because: 'unanswered' });
    expect(await say({ slots: { ...whole.slots, '2': { is: 'refuse' } }, reason: '' })).toEqual({
      is: 'refused',
      because: 'no-reason',
    });
  });

  test('gives one answer for one form', async () => {
    const id = await request(house, kit, [morning]);
    const form = await answerFor(house, id);
    const press = () => house.kits.answer(keeper, id, form, { request: 'pressed-twice' }, september);
    expect(await press()).toMatchObject({ is: 'approved' });
    expect(await press()).toMatchObject({ is: 'repeated' });
  });

  test('moves nothing to today, to what is taken, or two to one', async () => {
    const id = await request(house, kit, [morning, midday]);
    await request(house, kit, [slot('HMBH', '2027-11-16', 'morning')], { by: municipality(1) });
    const to = (station: string, date: string) => ({
      is: 'move' as const,
      to: slot(station, date, 'morning'),
      spot: 'hal',
    });
    expect(await answer(id, { '2': to('HMH', '2027-09-06') }, 'a')).toMatchObject({ why: { because: 'past' } });
    expect(await answer(id, { '2': to('HMBH', '2027-11-16') }, 'b')).toMatchObject({ why: { because: 'taken' } });
    const one = to('HMH', '2027-10-13');
    expect(await answer(id, { '1': one, '2': one }, 'c')).toMatchObject({ why: { because: 'taken' } });
    expect(await answer(id, { '2': to('HMH', '2027-09-07') }, 'd')).toMatchObject({ is: 'moved' });
    expect(await promises()).toEqual([]);
  });

  test('answers nothing anew that is on its way', async () => {
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    await house.kits.handOver(prorail, id, { step: 'sent', place: 'Weg' }, { request: 'sent' }, september);
    expect(await answer(id, {}, 'too-late')).toEqual({ is: 'refused', because: 'already-sent' });
  });

  test('keeps its stations where something is promised, and is its programme’s alone', async () => {
    await request(house, kit, [morning]);
    const desk = await house.store.desk(keeper.organisation);
    if (desk === undefined) throw new Error('There is no desk.');
    const [, ...others] = desk.stations.map((station) => ({ city: 'Helmond', ...station }));
    const plan = { desk: desk.desk, name: desk.name, stations: others };
    expect(await house.kits.saveDesk(organiser, plan, september)).toMatchObject({
      is: 'refused',
      because: 'promised',
      stations: [{ code: 'HM' }],
    });
    const stranger: Organiser = { ...organiser, organisation: 'een-andere-gemeente' };
    expect(await house.kits.saveDesk(stranger, plan, september)).toEqual({ is: 'not-found' });
  });

  test('saves its rules as they were on the page', async () => {
    const desk = await house.store.desk(keeper.organisation);
    const rules = { notice: 1, hours: desk?.hours as never, houseRules: [], spots: {} };
    expect(await house.kits.saveRules(keeper, rules, (desk?.revision ?? 0) - 1)).toEqual({
      is: 'refused',
      because: 'changed-meanwhile',
    });
  });

  test('a colleague’s link ends with their access', async () => {
    const id = await request(house, kit, [morning]);
    const opens = (person: string) => {
      const link = { purpose: 'station-answer', subject: id, reader: person, generation: 1 } as const;
      return house.kits.byAnswerLink(pathOf(link, linkToken(secret, link)).replace('/stations/antwoord/', ''));
    };
    expect(await opens(keeper.person)).toMatchObject({ keeper: { person: keeper.person }, order: { order: id } });
    expect(await opens('person_of_yesterday')).toBeUndefined();
  });
});

describe('its orderer', () => {
  test('agrees only to what was moved, as it stood on the page', async () => {
    const id = await request(house, kit, [morning]);
    const agree = async (revision: number, form: string) =>
      house.kits.agree(helmond, id, { agrees: true, revision, request: form }, september);
    expect(await agree(await revisionOf(id), 'a')).toEqual({ is: 'refused', because: 'not-moved' });
    await answer(id, { '1': { is: 'move', to: slot('HMH', '2027-10-13', 'midday'), spot: 'hal' } });
    expect(await agree((await revisionOf(id)) - 1, 'b')).toEqual({ is: 'refused', because: 'changed-meanwhile' });
    expect(await agree(await revisionOf(id), 'c')).toMatchObject({ is: 'approved' });
  });

  test('calls nothing off that has ended', async () => {
    const id = await request(house, kit, [morning]);
    await answer(id, { '1': { is: 'refuse' } });
    const off = { reason: 'Toch niet', request: 'after-all' };
    expect(await house.kits.cancel(helmond, id, off, september)).toEqual({ is: 'refused', because: 'ended' });
  });
});

describe('whoever lends', () => {
  const send = (id: string, form: string) =>
    house.kits.handOver(prorail, id, { step: 'sent', place: 'Weg' }, { request: form }, september);
  const count = (id: string, form: string, parts: Record<string, { whole: number; broken: number }>) =>
    house.kits.count(
      prorail,
      id,
      { counts: [{ unit: '01', parts }], repair: { owner: 'Mees', due: '2027-10-18' }, place: 'Magazijn' },
      { request: form },
      september,
    );
  const all = {
    kar: { whole: 1, broken: 0 },
    kan: { whole: 2, broken: 0 },
    banner: { whole: 1, broken: 0 },
    hesje: { whole: 4, broken: 0 },
  };

  test('sends what was said yes to, and only a unit that is there', async () => {
    const id = await request(house, kit, [morning]);
    expect(await send(id, 'a')).toEqual({ is: 'refused', because: 'not-that-far' });
    await approve(house, id);
    const next = await request(house, kit, [slot('HM', '2027-11-16', 'morning')], { by: municipality(1) });
    await approve(house, next);
    expect(await send(id, 'b')).toMatchObject({ is: 'handed' });
    expect(await send(next, 'c')).toEqual({ is: 'refused', because: 'unit-away' });
  });

  test('counts what went out, and what is used up does not lack', async () => {
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    expect(await count(id, 'a', all)).toEqual({ is: 'refused', because: 'not-back' });
    await send(id, 'b');
    expect(await count(id, 'c', all)).toMatchObject({ is: 'counted', incomplete: [] });
  });

  test('reports and repairs its own units only', async () => {
    expect(await report('a', elsewhere)).toEqual({ is: 'not-found' });
    expect(await report('b', prorail, '99')).toEqual({ is: 'not-found' });
    expect((await house.store.kit(kit, { consistent: true }))?.units[0]?.state).toBe('ready');
    await report('c');
    const repaired = house.kits.repaired(elsewhere, kit, '01', 'Weg', { request: 'd' }, september);
    expect(await repaired).toEqual({ is: 'not-found' });
    expect(await house.kits.bookersOfUnit(elsewhere, kit, '01', september)).toEqual([]);
  });

  test('tells each next booker of each repair once, and once that it is over', async () => {
    const id = await request(house, kit, [morning]);
    const told = async () =>
      (await house.mails(id)).map(({ kind }) => kind).filter((kind) => /^kit-(?:next-warned|ready-again)$/.test(kind));
    await report('one');
    await report('one');
    for (const day of ['07', '08', '09']) await house.kits.sweep(`2027-09-${day}T10:00:00.000Z`, 200);
    expect(await told()).toEqual(['kit-next-warned']);
    for (const form of ['mended', 'mended', 'again'])
      await house.kits.repaired(prorail, kit, '01', 'Magazijn', { request: form }, september);
    expect(await told()).toEqual(expect.arrayContaining(['kit-next-warned', 'kit-ready-again']));
    expect(await told()).toHaveLength(2);
    await report('two');
    await house.kits.repaired(prorail, kit, '01', 'Magazijn', { request: 'mended-two' }, september);
    expect((await told()).toSorted()).toEqual([
      'kit-next-warned',
      'kit-next-warned',
      'kit-ready-again',
      'kit-ready-again',
    ]);
  });

  test('saves a kit as it was on the page', async () => {
    const found = await house.store.kit(kit, { consistent: true });
    if (found?.kit.kind !== 'lending') throw new Error('There is no kit.');
    const plan = { ...found.kit, units: 1 };
    const asked = { revision: found.kit.revision - 1, request: 'old-page' };
    expect(await house.kits.saveKit(prorail, kit, plan, asked, september)).toEqual({
      is: 'refused',
      because: 'changed-meanwhile',
    });
    expect(await house.kits.saveKit(elsewhere, kit, plan, { ...asked, revision: 2 }, september)).toEqual({
      is: 'not-found',
    });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
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
  otherKeeper,
  prorail,
  request,
  september,
  slot,
} from '../../support/kits.ts';

let house: KitsHouse;
let kit: string;
beforeEach(async () => {
  house = kitsHouse(memoryDatabase());
  kit = await openDesk(house);
});
const everybody = [helmond.organisation, municipality(1).organisation, municipality(2).organisation];
const promises = () => brokenKitPromises(house, kit, everybody);
const morning = slot('HM', '2027-10-12', 'morning');
const afternoon = slot('HM', '2027-10-12', 'afternoon');
const order = async (id: string) => {
  const found = await house.store.order(id, { consistent: true });
  if (found === undefined) throw new Error('The order is gone.');
  return found;
};

const venueOf = async (slug: string) => {
  const found = await house.events.published(slug);
  return `${found?.event.venue.name}, ${found?.event.venue.street}`;
};

describe('Helmond asks the station kit for Tuesday 12 October 2027', () => {
  test('one order with both parts of the day keeps one unit from Friday the 8th up to and including Thursday the 14th', async () => {
    const id = await request(house, kit, [morning, afternoon]);
    const { trips, state } = await order(id);
    expect(state).toBe('requested');
    expect(trips).toEqual([{ unit: '01', from: '2027-10-08', until: '2027-10-14' }]);
    expect(await promises()).toEqual([]);
    const mails = await house.mails(id);
    expect(mails.map(({ kind }) => kind).sort()).toEqual(['kit-held', 'kit-ordered', 'kit-request', 'kit-request']);
  });

  test('another who wants that morning is refused as a whole, with the three nearest free choices', async () => {
    await request(house, kit, [morning]);
    const second = municipality(1);
    const id = await draft(house, kit, [morning, slot('HM', '2027-11-09', 'morning')], { by: second });
    const held = await house.kits.hold(second, id, { request: 'hold-second' }, september);
    expect(held).toMatchObject({
      is: 'refused',
      because: 'not-free',
      problems: [{ slot: morning, because: 'taken' }],
      nearest: [
        { station: 'HM', date: '2027-10-19', part: 'morning' },
        { station: 'HM', date: '2027-10-05', part: 'morning' },
        { station: 'HM', date: '2027-10-20', part: 'morning' },
      ],
    });
    expect((await order(id)).state).toBe('draft');
    expect(await promises()).toEqual([]);
  });

  test('the first day after it for the same unit is Tuesday the 19th: its own transport is Friday and Monday', async () => {
    await request(house, kit, [morning]);
    const seen = await house.kits.calendar(kit, { station: 'HM', from: '2027-10-13', until: '2027-10-20' }, september);
    expect(seen?.days.map(({ date, parts }) => [date.slice(8), parts.morning.is])).toEqual([
      ['13', 'not-free'],
      ['14', 'not-free'],
      ['15', 'not-free'],
      ['16', 'not-free'],
      ['17', 'not-free'],
      ['18', 'not-free'],
      ['19', 'free'],
      ['20', 'free'],
    ]);
    expect(seen?.days[0]?.parts.morning).toEqual({ is: 'not-free', because: 'no-unit' });
  });

  test('who chose what can be had gets that, and reads what could not', async () => {
    await request(house, kit, [morning]);
    const second = municipality(1);
    const id = await draft(house, kit, [morning, slot('HMH', '2027-11-09', 'morning')], {
      by: second,
      ifNotAll: 'what-can',
    });
    const held = await house.kits.hold(second, id, { request: 'hold-second' }, september);
    expect(held).toMatchObject({ is: 'held', without: [{ slot: morning, because: 'taken' }] });
    expect((await order(id)).slots.map(({ station }) => station)).toEqual(['HMH']);
    expect(await promises()).toEqual([]);
  });

  test('two stations at the same time need two units', async () => {
    const both = [morning, slot('HMH', '2027-10-12', 'morning')];
    const id = await draft(house, kit, both);
    expect(await house.kits.hold(helmond, id, { request: 'hold-one' }, september)).toMatchObject({
      is: 'refused',
      problems: [{ slot: { station: 'HMH' }, because: 'no-unit' }],
    });
    const larger = kitsHouse(memoryDatabase());
    const two = await openDesk(larger, { units: 2 });
    const again = await request(larger, two, both);
    expect((await larger.store.order(again))?.trips).toHaveLength(2);
    expect(await brokenKitPromises(larger, two, everybody)).toEqual([]);
  });

  test('whoever asks within the notice of fifteen working days hears so', async () => {
    const tooSoon = slot('HM', '2027-09-24', 'morning');
    const id = await draft(house, kit, [tooSoon]);
    expect(await house.kits.hold(helmond, id, { request: 'hold-soon' }, september)).toMatchObject({
      is: 'refused',
      problems: [{ because: 'too-soon' }],
    });
    const inTime = await draft(house, kit, [slot('HM', '2027-09-27', 'morning')]);
    expect(await house.kits.hold(helmond, inTime, { request: 'hold-27' }, september)).toMatchObject({ is: 'held' });
  });

  test('a closed day says why, and a day on which something is promised cannot be closed', async () => {
    const days = {
      stations: ['HM'],
      from: '2027-10-12',
      until: '2027-10-12',
      parts: ['morning' as const],
      reason: 'Werk aan het perron',
    };
    await house.kits.closeDays(keeper, days);
    const id = await draft(house, kit, [morning]);
    expect(await house.kits.hold(helmond, id, { request: 'hold-closed' }, september)).toMatchObject({
      problems: [{ because: 'closed', reason: 'Werk aan het perron' }],
    });
    await house.kits.openDay(keeper, morning);
    expect(await house.kits.hold(helmond, id, { request: 'hold-opened' }, september)).toMatchObject({ is: 'held' });
    expect(await house.kits.closeDays(keeper, days)).toEqual({ is: 'refused', because: 'promised', slots: [morning] });
  });
});

describe('a hold', () => {
  test('lasts twenty minutes; after that one press asks again with nothing to type', async () => {
    const id = await draft(house, kit, [morning]);
    await house.kits.hold(helmond, id, { request: 'hold-first' }, september);
    const late = addMinutes(september, 20);
    expect(await house.kits.send(helmond, id, { request: 'send-late' }, late)).toEqual({
      is: 'refused',
      because: 'lapsed',
    });
    expect(await house.kits.hold(helmond, id, { request: 'hold-again' }, late)).toMatchObject({ is: 'held' });
    expect(await house.kits.send(helmond, id, { request: 'send-again' }, addMinutes(late, 19))).toMatchObject({
      is: 'requested',
    });
    expect(await promises()).toEqual([]);
  });

  test('that nobody sent gives everything back, once', async () => {
    const id = await draft(house, kit, [morning]);
    await house.kits.hold(helmond, id, { request: 'hold-first' }, september);
    expect(await house.kits.sweep(addMinutes(september, 19), 200)).toBe(0);
    await house.kits.sweep(addMinutes(september, 20), 200);
    await house.kits.sweep(addMinutes(september, 21), 200);
    expect((await order(id)).state).toBe('lapsed');
    expect(await promises()).toEqual([]);
    const second = await draft(house, kit, [morning], { by: municipality(1) });
    const held = await house.kits.hold(municipality(1), second, { request: 'hold-second' }, addMinutes(september, 21));
    expect(held).toMatchObject({ is: 'held' });
  });

  test('the same press twice is one hold, and the same order sent twice is one request', async () => {
    const id = await draft(house, kit, [morning]);
    const first = await house.kits.hold(helmond, id, { request: 'hold-twice' }, september);
    const second = await house.kits.hold(helmond, id, { request: 'hold-twice' }, addMinutes(september, 1));
    expect([first, second]).toMatchObject([{ is: 'held' }, { is: 'repeated' }]);
    await house.kits.send(helmond, id, { request: 'send-twice' }, addMinutes(september, 2));
    expect(await house.kits.send(helmond, id, { request: 'send-twice' }, addMinutes(september, 3))).toMatchObject({
      is: 'repeated',
    });
    expect((await house.mails(id)).filter(({ kind }) => kind === 'kit-ordered')).toHaveLength(1);
  });
});

describe('the station desk', () => {
  test('approves the morning and moves the afternoon to another station; the orderer agrees and both are published', async () => {
    const id = await request(house, kit, [morning, afternoon], { action: true });
    const moved = await approve(house, id, september, {
      '2': { is: 'move', to: slot('HMBV', '2027-10-12', 'afternoon'), spot: 'plein' },
    });
    expect(moved).toMatchObject({ is: 'moved' });
    expect((await order(id)).slots).toMatchObject([
      { station: 'HM', answer: 'approved' },
      { station: 'HMBV', answer: 'moved', was: { station: 'HM' } },
    ]);
    expect(await promises()).toEqual([]);
    const { revision } = await order(id);
    const agreed = await house.kits.agree(helmond, id, { agrees: true, revision, request: 'agree' }, september);
    expect(agreed).toMatchObject({ is: 'approved' });
    const events = (await order(id)).slots.map(({ event }) => event ?? '');
    expect(new Set(events).size).toBe(2);
    const venues = await Promise.all(events.map(venueOf));
    expect(venues).toEqual(['Station Helmond, Stationshal', 'Station Helmond HMBV, Stationsplein']);
    expect(await promises()).toEqual([]);
  });

  test('whoever gives up what was moved keeps the rest', async () => {
    const id = await request(house, kit, [morning, afternoon], { action: true });
    await approve(house, id, september, {
      '2': { is: 'move', to: slot('HMBV', '2027-10-12', 'afternoon'), spot: 'plein' },
    });
    const { revision } = await order(id);
    await house.kits.agree(helmond, id, { agrees: false, revision, request: 'no' }, september);
    expect((await order(id)).slots.map(({ answer }) => answer)).toEqual(['approved', 'given-up']);
    expect((await order(id)).state).toBe('approved');
    expect(await promises()).toEqual([]);
  });

  test('refusing everything gives everything back and says why', async () => {
    const id = await request(house, kit, [morning, afternoon]);
    const no = { '1': { is: 'refuse' }, '2': { is: 'refuse' } } as const;
    const without = await answerFor(house, id, no, { reason: '' });
    expect(await house.kits.answer(keeper, id, without, { request: 'a' }, september)).toEqual({
      is: 'refused',
      because: 'no-reason',
    });
    expect(await approve(house, id, september, no)).toMatchObject({ is: 'refused-it' });
    expect(await promises()).toEqual([]);
    expect((await house.mails(id)).map(({ kind }) => kind)).toContain('kit-refused');
  });

  test('moving what was approved cancels nothing until the orderer agrees, and then takes the event along', async () => {
    const id = await request(house, kit, [morning], { action: true });
    await approve(house, id, september);
    const event = (await order(id)).slots[0]?.event ?? '';
    const to = slot('HMH', '2027-10-13', 'morning');
    await approve(house, id, addMinutes(september, 5), { '1': { is: 'move', to, spot: 'hal' } });
    expect(await venueOf(event)).toBe('Station Helmond, Stationshal');
    const { revision } = await order(id);
    await house.kits.agree(helmond, id, { agrees: true, revision, request: 'agree' }, addMinutes(september, 9));
    const found = await house.events.published(event);
    expect(await venueOf(event)).toBe('Station Helmond HMH, Stationshal');
    expect(found?.event.startsAt).toBe('2027-10-13T05:00:00.000Z');
    expect(await promises()).toEqual([]);
  });

  test('a colleague of another desk finds nothing, by page, answer or link', async () => {
    const id = await request(house, kit, [morning]);
    const answer = await answerFor(house, id);
    expect(await house.kits.deskOrder(otherKeeper, id)).toBeUndefined();
    expect(await house.kits.answer(otherKeeper, id, answer, { request: 'x' }, september)).toEqual({ is: 'not-found' });
    expect(await house.kits.take(otherKeeper, id, september)).toEqual({ is: 'not-found' });
    expect(await house.kits.byAnswerLink(`${id}~${keeper.person}.${'a'.repeat(22)}`)).toBeUndefined();
    expect((await order(id)).state).toBe('requested');
  });

  test('an answer to what has changed meanwhile is refused', async () => {
    const id = await request(house, kit, [morning]);
    const answer = await answerFor(house, id);
    await house.kits.take(keeper, id, september);
    expect(await house.kits.answer(keeper, id, answer, { request: 'old' }, september)).toEqual({
      is: 'refused',
      because: 'changed-meanwhile',
    });
  });

  test('an answer that stays out is asked for after three working days, and shown to an organiser after five', async () => {
    const id = await request(house, kit, [morning]);
    await house.kits.sweep('2027-09-09T06:59:00.000Z', 200);
    expect((await house.mails(id)).map(({ kind }) => kind)).not.toContain('kit-request-waits');
    await house.kits.sweep('2027-09-09T07:00:00.000Z', 200);
    expect((await house.mails(id)).filter(({ kind }) => kind === 'kit-request-waits')).toHaveLength(2);
    await house.kits.sweep('2027-09-13T07:00:00.000Z', 200);
    expect((await house.mails(id)).filter(({ kind }) => kind === 'kit-unanswered')).toHaveLength(1);
    expect((await house.todos()).map(({ kind, subject }) => [kind, subject])).toEqual([['kit-unanswered', id]]);
    await approve(house, id, '2027-09-14T07:00:00.000Z');
    expect(await house.todos()).toEqual([]);
  });
});

describe('out and back', () => {
  const whole = {
    kar: { whole: 1, broken: 0 },
    kan: { whole: 2, broken: 0 },
    banner: { whole: 1, broken: 0 },
    hesje: { whole: 4, broken: 0 },
  };
  const oneJug = { ...whole, kan: { whole: 1, broken: 0 } };
  const repair = { owner: 'Mees', due: '2027-10-18' };
  const wednesday = '2027-10-13T14:00:00.000Z';

  const lendOut = async () => {
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    const next = await request(house, kit, [slot('HMH', '2027-10-19', 'morning')], { by: municipality(1) });
    await approve(house, next);
    await house.kits.handOver(
      prorail,
      id,
      { step: 'sent', place: 'Onderweg naar Helmond' },
      { request: 's' },
      '2027-10-11T08:00:00.000Z',
    );
    await house.kits.handOver(
      prorail,
      id,
      { step: 'on-site', place: 'Station Helmond' },
      { request: 'o' },
      '2027-10-12T05:00:00.000Z',
    );
    await house.kits.handOver(prorail, id, { step: 'back', place: 'Magazijn' }, { request: 'b' }, wednesday);
    return { id, next };
  };

  test('a jug that did not come back opens one repair, and the next booker is warned in the same transaction', async () => {
    const { id, next } = await lendOut();
    const counted = { counts: [{ unit: '01', parts: oneJug }], repair, place: 'Magazijn' };
    await house.kits.count(prorail, id, counted, { request: 'count' }, wednesday);
    const unit = (await house.store.kit(kit))?.units[0];
    expect(unit).toMatchObject({
      state: 'incomplete',
      repair: { owner: 'Mees', due: '2027-10-18', lacks: [{ part: 'kan', missing: 1, broken: 0 }] },
    });
    expect((await house.mails(id)).map(({ kind }) => kind)).toContain('kit-incomplete');
    expect((await house.mails(next)).filter(({ kind }) => kind === 'kit-next-warned')).toHaveLength(1);
    await house.kits.sweep('2027-10-14T08:00:00.000Z', 200);
    expect((await house.mails(next)).filter(({ kind }) => kind === 'kit-next-warned')).toHaveLength(1);
    expect(await house.kits.warning(municipality(1), next)).toMatchObject({ other: false, repairedBy: '2027-10-18' });
  });

  test('repaired in time, the warning is called off; missing again after that, they are warned again', async () => {
    const { id, next } = await lendOut();
    await house.kits.count(
      prorail,
      id,
      { counts: [{ unit: '01', parts: oneJug }], repair, place: 'Magazijn' },
      { request: 'count' },
      wednesday,
    );
    await house.kits.repaired(prorail, kit, '01', 'Magazijn', { request: 'mended' }, '2027-10-14T10:00:00.000Z');
    expect(await house.kits.warning(municipality(1), next)).toBeUndefined();
    await house.kits.lacks(
      prorail,
      kit,
      '01',
      { lacks: [{ part: 'hesje', missing: 0, broken: 2 }], owner: 'Mees', due: '2027-10-18', place: 'Magazijn' },
      { request: 'again' },
      '2027-10-15T10:00:00.000Z',
    );
    const told = (await house.mails(next))
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'kit-next-warned' || kind === 'kit-ready-again');
    expect(told.sort()).toEqual(['kit-next-warned', 'kit-next-warned', 'kit-ready-again']);
  });

  test('where another unit is free the warned booker takes it, and nothing is promised twice', async () => {
    const larger = kitsHouse(memoryDatabase());
    const two = await openDesk(larger, { units: 2 });
    const id = await request(larger, two, [morning]);
    await approve(larger, id);
    await larger.kits.handOver(prorail, id, { step: 'sent', place: 'Onderweg' }, { request: 's' }, september);
    const next = await request(larger, two, [slot('HM', '2027-10-19', 'morning')], { by: municipality(1) });
    await approve(larger, next);
    const unit = (await larger.store.order(next))?.trips[0]?.unit;
    await larger.kits.lacks(
      prorail,
      two,
      unit ?? '',
      { lacks: [{ part: 'kan', missing: 1, broken: 0 }], owner: 'Mees', due: '2027-10-18', place: 'Magazijn' },
      { request: 'l' },
      wednesday,
    );
    const warning = await larger.kits.warning(municipality(1), next);
    expect(warning?.other).toBe(true);
    await larger.kits.choose(
      municipality(1),
      next,
      { repair: warning?.repair ?? '', choice: 'other', request: 'c' },
      wednesday,
    );
    expect((await larger.store.order(next))?.trips[0]?.unit).not.toBe(unit);
    expect(await brokenKitPromises(larger, two, everybody)).toEqual([]);
  });

  test('a whole kit is ready again, and its count is told once', async () => {
    const { id } = await lendOut();
    const counted = {
      counts: [{ unit: '01', parts: whole }],
      repair: { owner: '', due: '2027-10-18' },
      place: 'Magazijn',
    };
    await house.kits.count(prorail, id, counted, { request: 'count' }, wednesday);
    expect(await house.kits.count(prorail, id, counted, { request: 'count' }, wednesday)).toMatchObject({
      is: 'repeated',
    });
    expect((await house.store.kit(kit))?.units[0]?.state).toBe('ready');
    expect((await house.mails(id)).filter(({ kind }) => kind === 'kit-returned')).toHaveLength(1);
  });

  test('the day before at noon a mail is owed, and a kit that stays out is asked back', async () => {
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    await house.kits.sweep('2027-10-11T10:00:00.000Z', 200);
    expect((await house.mails(id)).filter(({ kind }) => kind === 'kit-tomorrow')).toHaveLength(1);
    await house.kits.handOver(
      prorail,
      id,
      { step: 'sent', place: 'Onderweg' },
      { request: 's' },
      '2027-10-11T11:00:00.000Z',
    );
    for (const day of ['13', '14', '15', '18', '19']) await house.kits.sweep(`2027-10-${day}T07:00:00.000Z`, 200);
    expect((await house.mails(id)).filter(({ kind }) => kind === 'kit-return-reminder')).toHaveLength(3);
  });
});

describe('calling it off', () => {
  test('gives slots and units back and cancels what was published', async () => {
    const id = await request(house, kit, [morning], { action: true });
    await approve(house, id);
    const off = await house.kits.cancel(helmond, id, { reason: 'Te weinig vrijwilligers', request: 'off' }, september);
    expect(off).toMatchObject({ is: 'cancelled', told: true });
    expect(await promises()).toEqual([]);
    const kinds = (await house.mails(id)).filter(({ kind }) => kind === 'kit-cancelled').map(({ reader }) => reader);
    expect(kinds.sort()).toEqual(['desk~person_collega', `desk~${keeper.person}`, helmond.person]);
  });

  test('is too late once the kit is on its way, and nobody else can', async () => {
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    expect(await house.kits.cancel(municipality(1), id, { reason: '', request: 'x' }, september)).toEqual({
      is: 'not-found',
    });
    await house.kits.handOver(prorail, id, { step: 'sent', place: 'Onderweg' }, { request: 's' }, september);
    expect(await house.kits.cancel(helmond, id, { reason: '', request: 'y' }, september)).toEqual({
      is: 'refused',
      because: 'already-sent',
    });
  });
});

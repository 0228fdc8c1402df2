import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, type Instant } from '#kernel/instants.ts';
import { type KitPlan, readKitPlan } from '#kits/core/kit-plan.ts';
import { readSlot, usualHours } from '#kits/core/slot.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
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
import { answers, august, type HostHouse, hostHouse, programme } from './host-house.ts';

const nameOf = (write: Write): string => {
  const { of, item } = 'put' in write ? write.put : 'update' in write ? write.update : write.delete;
  return `${write.in} ${of} ${item}`;
};

/** Refuses what DynamoDB refuses and its twin in memory does not: more than 100 writes, or two on one item. */
const strict = (database: Database): Database => ({
  ...database,
  transact: async (writes) => {
    if (writes.length > 100) throw new RangeError(`${writes.length} writes in one transaction`);
    const names = writes.map(nameOf);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new RangeError(`two writes on ${twice}`);
    return database.transact(writes);
  },
});

let house: KitsHouse;
beforeEach(() => {
  house = kitsHouse(strict(memoryDatabase()));
});
const rethrow = (error: unknown): never => {
  throw error;
};
const sweep = (now: Instant) => house.kits.sweep(now, 200, rethrow);
const order = async (id: string) => {
  const found = await house.store.order(id, { consistent: true });
  if (found === undefined) throw new Error('The order is gone.');
  return found;
};
const kinds = async (id: string, kind: string) => (await house.mails(id)).filter((one) => one.kind === kind);
const due = async (now: Instant) => (await house.store.due(now, 200)).map(({ key }) => key.of);

const second = municipality(1);
const third = municipality(2);
const everybody = [helmond, second, third].map(({ organisation }) => organisation);
const morning = slot('HM', '2027-10-12', 'morning');
const bothStations = (date: string) => [slot('HM', date, 'morning'), slot('HMH', date, 'morning')];
const wednesday: Instant = '2027-10-13T10:00:00.000Z';
const repair = { owner: 'Mees', due: '2027-10-18' };
const whole = {
  kar: { whole: 1, broken: 0 },
  kan: { whole: 2, broken: 0 },
  banner: { whole: 1, broken: 0 },
  hesje: { whole: 4, broken: 0 },
};
const oneJug = { ...whole, kan: { whole: 1, broken: 0 } };
const hand = (id: string, step: 'sent' | 'on-site' | 'back', now: Instant) =>
  house.kits.handOver(prorail, id, { step, place: 'Onderweg' }, { request: `${step}-${id}` }, now);
const lacking = (kit: string, unit: string, now: Instant = september) =>
  house.kits.lacks(
    prorail,
    kit,
    unit,
    { lacks: [{ part: 'kan', missing: 1, broken: 0 }], ...repair, place: 'Magazijn' },
    { request: `lacks-${unit}-${now}` },
    now,
  );
const repaired = (kit: string, unit: string, now: Instant = wednesday) =>
  house.kits.repaired(prorail, kit, unit, 'Magazijn', { request: `repaired-${unit}-${now}` }, now);

const plan = (different: Partial<Extract<KitPlan, { kind: 'lending' }>> = {}): KitPlan => ({
  kind: 'lending',
  title: 'Stel je voor',
  summary: 'Koffie voor wie even blijft staan.',
  forWhom: 'Gemeenten en coalitiepartners',
  parts: [{ id: 'kan', name: 'thermoskan', count: 2, returns: true }],
  contact: { name: 'Mees de Wit', phone: '+31701234567', email: 'mees@programma.example' },
  desk: keeper.organisation,
  stations: [],
  buffer: { before: 2, after: 2 },
  units: 1,
  ...different,
});
const change = async (kit: string, different: Partial<Extract<KitPlan, { kind: 'lending' }>>) => {
  const revision = (await house.store.kit(kit))?.kit.revision ?? 0;
  return house.kits.saveKit(prorail, kit, plan(different), { revision, request: `change-${revision}` }, september);
};

describe('two units of one next booker', () => {
  test('both come back incomplete: the next booker hears of both, in one transaction', async () => {
    const kit = await openDesk(house, { units: 2 });
    const id = await request(house, kit, bothStations('2027-10-12'));
    await approve(house, id);
    const next = await request(house, kit, bothStations('2027-10-19'), { by: second });
    await approve(house, next);
    await hand(id, 'sent', september);
    await hand(id, 'back', wednesday);
    const counts = ['01', '02'].map((unit) => ({ unit, parts: oneJug }));
    const counted = await house.kits.count(
      prorail,
      id,
      { counts, repair, place: 'Magazijn' },
      { request: 'count' },
      wednesday,
    );
    expect(counted).toMatchObject({ is: 'counted' });
    expect((await order(next)).warned.map((one) => one.repair).sort()).toEqual(['01#1', '02#1']);
    expect(await kinds(next, 'kit-next-warned')).toHaveLength(2);
  });

  test('both are repaired, one after the other, and each warning is called off by a mail of its own', async () => {
    const kit = await openDesk(house, { units: 2 });
    const next = await request(house, kit, bothStations('2027-10-19'));
    await approve(house, next);
    await lacking(kit, '01');
    await lacking(kit, '02');
    expect(await repaired(kit, '01')).toEqual({ is: 'repaired' });
    expect(await repaired(kit, '02')).toEqual({ is: 'repaired' });
    expect(await kinds(next, 'kit-ready-again')).toHaveLength(2);
  });

  test('each mail tells of its own repair, and the page goes on to the warning that is still open', async () => {
    const kit = await openDesk(house, { units: 2 });
    const next = await request(house, kit, bothStations('2027-10-19'));
    await approve(house, next);
    await lacking(kit, '01');
    await house.kits.lacks(
      prorail,
      kit,
      '02',
      { lacks: [{ part: 'banner', missing: 1, broken: 0 }], ...repair, place: 'Magazijn' },
      { request: 'lacks-banner' },
      september,
    );
    const told = await Promise.all(
      (await kinds(next, 'kit-next-warned')).map((mail) =>
        house.kits.mailFactsFor({ ...mail, kind: 'kit-next-warned', subject: next }, september),
      ),
    );
    const missing = told.flatMap((mail) => ('facts' in mail && 'missing' in mail.facts ? mail.facts.missing : []));
    expect(missing.map(({ name }) => name).sort()).toEqual(['banner', 'thermoskan']);
    const answered = { repair: '02#1', choice: 'without' as const, request: 'go-on' };
    expect(await house.kits.choose(helmond, next, answered, september)).toMatchObject({ is: 'chosen' });
    expect(await house.kits.warning(helmond, next)).toMatchObject({ repair: '01#1' });
    await lacking(kit, '02', '2027-09-07T07:00:00.000Z');
    await repaired(kit, '02');
    expect(await house.kits.warning(helmond, next)).toMatchObject({ repair: '01#1' });
  });
});

describe('a unit that was warned of', () => {
  test('goes along without a jug and comes back whole: its own order is counted', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    await lacking(kit, '01');
    await hand(id, 'sent', '2027-10-08T08:00:00.000Z');
    await hand(id, 'back', wednesday);
    const counts = [{ unit: '01', parts: whole }];
    const counted = await house.kits.count(
      prorail,
      id,
      { counts, repair, place: 'Magazijn' },
      { request: 'count' },
      wednesday,
    );
    expect(counted).toMatchObject({ is: 'counted' });
  });

  test('is repaired while the tick warns the second booker: nobody stays warned of what is whole', async () => {
    const memory = memoryDatabase();
    let before: (() => Promise<unknown>) | undefined;
    const slow: Database = {
      ...memory,
      transact: async (writes) => {
        const first = before;
        before = undefined;
        await first?.();
        return memory.transact(writes);
      },
    };
    house = kitsHouse(memory);
    const kit = await openDesk(house);
    const first = await request(house, kit, [morning]);
    const behind = await request(house, kit, [slot('HM', '2027-11-09', 'morning')], { by: second });
    await approve(house, first);
    await approve(house, behind);
    await lacking(kit, '01');
    before = () => repaired(kit, '01', '2027-09-07T07:00:00.000Z');
    await kitsHouse(slow).kits.sweep('2027-09-07T07:00:00.000Z', 200, rethrow);
    expect((await order(behind)).warned.filter(({ over }) => over !== true)).toEqual([]);
  });
});

describe('what is due', () => {
  test('who does not answer to a move is reminded after three working days', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    await approve(house, id, september, { '1': { is: 'move', to: slot('HM', '2027-10-13', 'morning'), spot: 'hal' } });
    for (let day = 0; day < 10; day += 1) await sweep(addDays('2027-09-06T07:01:00.000Z', day, 'Europe/Amsterdam'));
    expect(await kinds(id, 'kit-moved-waits')).toHaveLength(1);
  });

  test('a kit that is put on site after it was asked back is asked back no more than three times, and nothing loops', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    await hand(id, 'sent', '2027-10-08T08:00:00.000Z');
    await sweep('2027-10-13T07:00:00.000Z');
    await hand(id, 'on-site', '2027-10-13T08:00:00.000Z');
    for (const day of ['13', '14', '15', '18', '19', '20']) await sweep(`2027-10-${day}T08:30:00.000Z`);
    expect(await kinds(id, 'kit-return-reminder')).toHaveLength(3);
    expect(await due('2027-10-20T09:00:00.000Z')).toEqual([]);
  });

  test('after a move to another day the day before is told for that day', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    await sweep('2027-10-11T10:00:00.000Z');
    expect(await kinds(id, 'kit-tomorrow')).toHaveLength(1);
    const to = slot('HM', '2027-10-20', 'morning');
    await approve(house, id, '2027-10-11T11:00:00.000Z', { '1': { is: 'move', to, spot: 'hal' } });
    const { revision } = await order(id);
    await house.kits.agree(helmond, id, { agrees: true, revision, request: 'agree' }, '2027-10-11T12:00:00.000Z');
    await sweep('2027-10-19T10:00:00.000Z');
    expect(await kinds(id, 'kit-tomorrow')).toHaveLength(2);
  });

  test('a mail of the day before that is late says nothing', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    await sweep('2027-10-11T10:00:00.000Z');
    const [mail] = await kinds(id, 'kit-tomorrow');
    if (mail === undefined) throw new Error('No mail was owed.');
    const owed = { ...mail, kind: 'kit-tomorrow' as const, subject: id };
    expect(await house.kits.mailFactsFor(owed, '2027-10-11T20:00:00.000Z')).toMatchObject({ facts: { contact: {} } });
    expect(await house.kits.mailFactsFor(owed, '2027-10-12T00:00:00.000Z')).toEqual({ skipped: 'gone' });
  });

  test('an order that is called off reminds of nothing, nor does what was owed the evening before', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    await approve(house, id);
    await sweep('2027-10-11T10:00:00.000Z');
    const [mail] = await kinds(id, 'kit-tomorrow');
    if (mail === undefined) throw new Error('No mail was owed.');
    await house.kits.cancel(helmond, id, { reason: 'Ziek.', request: 'off' }, '2027-10-11T10:05:00.000Z');
    const owed = { ...mail, kind: 'kit-tomorrow' as const, subject: id };
    expect(await house.kits.mailFactsFor(owed, '2027-10-11T10:06:00.000Z')).toEqual({ skipped: 'gone' });

    const other = await request(house, kit, [slot('HM', '2027-10-20', 'morning')]);
    await approve(house, other);
    await house.kits.cancel(helmond, other, { reason: 'Ziek.', request: 'off too' }, '2027-10-12T10:05:00.000Z');
    for (const day of ['19', '21', '22', '25']) await sweep(`2027-10-${day}T10:00:00.000Z`);
    expect(await kinds(other, 'kit-tomorrow')).toEqual([]);
    expect(await kinds(other, 'kit-return-reminder')).toEqual([]);
  });

  test('a draft that somebody goes on with stays for thirty days after that', async () => {
    const kit = await openDesk(house);
    const id = await draft(house, kit, [slot('HM', '2028-01-11', 'morning')]);
    const later: Instant = '2027-10-05T07:00:00.000Z';
    await house.kits.save(helmond, id, { houseRules: true }, later);
    await sweep('2027-10-07T07:00:00.000Z');
    expect((await order(id)).state).toBe('draft');
    const held = await house.kits.hold(helmond, id, { request: 'hold' }, '2027-11-03T07:00:00.000Z');
    expect(held).toMatchObject({ is: 'held' });
    await sweep('2027-11-03T07:20:00.000Z');
    await sweep('2027-11-05T07:20:00.000Z');
    expect((await order(id)).state).toBe('lapsed');
    await sweep('2027-12-06T07:00:00.000Z');
    expect(await house.store.order(id)).toBeUndefined();
  });
});

describe('who can be phoned on the day is forgotten thirty days after it', () => {
  const inNovember: Instant = '2027-11-12T07:00:00.000Z';
  const reach = async (id: string, state: string): Promise<void> => {
    if (state === 'requested') return;
    const to = slot('HM', '2027-10-13', 'morning');
    await approve(house, id, september, state === 'moved' ? { '1': { is: 'move', to, spot: 'hal' } } : {});
    if (state === 'moved' || state === 'approved') return;
    await hand(id, 'sent', '2027-10-08T08:00:00.000Z');
    if (state !== 'sent') await hand(id, state === 'back' ? 'back' : 'on-site', wednesday);
  };
  test.each(['requested', 'moved', 'approved', 'sent', 'on-site', 'back'])(
    'of an order that stayed %s',
    async (state) => {
      const kit = await openDesk(house);
      const id = await request(house, kit, [morning]);
      await reach(id, state);
      expect((await order(id)).state).toBe(state);
      for (let at = september; at < '2027-11-16'; at = addDays(at, 1, 'Europe/Amsterdam')) await sweep(at);
      expect((await order(id)).onTheDay).toBeUndefined();
      expect(await due(inNovember)).toEqual([]);
    },
  );
});

describe('what the desk says no to', () => {
  test('with a reason of a thousand characters its event is cancelled all the same', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning], { action: true });
    await approve(house, id);
    const { slots } = await order(id);
    const answer = await answerFor(house, id, { '1': { is: 'refuse' } }, { reason: 'Wegens werk. '.repeat(70) });
    expect(await house.kits.answer(keeper, id, answer, { request: 'no' }, september)).toMatchObject({
      is: 'refused-it',
    });
    expect((await house.events.find(slots[0]?.event ?? ''))?.event.state).toBe('cancelled');
  });

  test('is cancelled at once, also where the same press moves another slot', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning, slot('HM', '2027-10-12', 'afternoon')], { action: true });
    await approve(house, id);
    const moved = await approve(house, id, '2027-09-07T07:00:00.000Z', {
      '1': { is: 'refuse' },
      '2': { is: 'move', to: slot('HMH', '2027-10-12', 'afternoon'), spot: 'hal' },
    });
    expect(moved).toMatchObject({ is: 'moved' });
    expect(await brokenKitPromises(house, kit, everybody)).toEqual([]);
  });
});

describe('a kit that its partner changes while orders stand', () => {
  test('with longer buffers: what was promised with the old ones can still be approved, and keeps its days', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    await request(house, kit, [slot('HM', '2027-10-19', 'morning')], { by: second });
    await change(kit, { buffer: { before: 4, after: 4 } });
    expect(await approve(house, id)).toMatchObject({ is: 'approved' });
    expect((await order(id)).trips).toEqual([{ unit: '01', from: '2027-10-08', until: '2027-10-14' }]);
  });

  test('a published kit stays with its desk: a unit is never promised at two desks', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning]);
    const changed = await change(kit, { desk: 'stationsloket-utrecht' });
    expect(changed).toMatchObject({ is: 'refused', because: 'desk-stays' });
    expect((await house.store.kit(kit))?.kit).toMatchObject({ desk: keeper.organisation });
    expect(await approve(house, id)).toMatchObject({ is: 'approved' });
  });
});

test('the form of a published kit says at its question that the desk stays', () => {
  const typed: { readonly [field: string]: string } = {
    ...{
      title: 'Stel je voor',
      summary: 'Koffie',
      'for-whom': 'Gemeenten',
      'comes-back': '2 thermoskannen',
      units: '1',
    },
    ...{ desk: 'stationsloket-utrecht', 'buffer-before': '2', 'buffer-after': '2', 'contact-name': 'Mees de Wit' },
    ...{ 'contact-phone': '070 123 45 67', 'contact-email': 'mees@programma.example' },
  };
  const desks = [keeper.organisation, 'stationsloket-utrecht'].map((desk) => ({ desk, stations: [] }));
  const read = (before: { desk?: string }) =>
    readKitPlan('lending', (field) => (field === 'stations' ? [] : [typed[field] ?? '']), {
      desks,
      before: { parts: [], units: 1, ...before },
    });
  expect(read({ desk: keeper.organisation })).toEqual({ faults: { desk: 'desk-stays' } });
  expect(read({})).toMatchObject({ plan: { desk: 'stationsloket-utrecht' } });
});

describe('a desk that changes its hours', () => {
  test('leaves what was promised at the hours that were promised: the event and the mails agree', async () => {
    const kit = await openDesk(house);
    const id = await request(house, kit, [morning], { action: true });
    await approve(house, id);
    const desk = await house.store.desk(keeper.organisation);
    const hours = { ...usualHours, morning: { from: '08:00', until: '10:00' } };
    await house.kits.saveRules(keeper, { notice: 15, hours, houseRules: [], spots: {} }, desk?.revision ?? 0);
    const startOfEvent = async () => (await house.events.find((await order(id)).slots[0]?.event ?? ''))?.event.startsAt;
    const startInMail = async () => {
      const mail = { kind: 'kit-tomorrow' as const, subject: id, reader: helmond.person, generation: 2 };
      const told = await house.kits.mailFactsFor(mail, '2027-10-11T10:00:00.000Z');
      return 'facts' in told && 'slots' in told.facts ? told.facts.slots[0]?.startsAt : undefined;
    };
    expect(await startOfEvent()).toBe('2027-10-12T05:00:00.000Z');
    expect(await startInMail()).toBe('2027-10-12T05:00:00.000Z');
    await approve(house, id, '2027-09-07T07:00:00.000Z', { '1': { is: 'approve', spot: 'plein' } });
    expect(await startOfEvent()).toBe('2027-10-12T05:00:00.000Z');
    const later = await request(house, kit, [slot('HM', '2027-11-09', 'morning')], { action: true, by: second });
    await approve(house, later);
    const found = await house.events.find((await order(later)).slots[0]?.event ?? '');
    expect(found?.event.startsAt).toBe('2027-11-09T07:00:00.000Z');
  });
});

describe('what somebody types in a slot', () => {
  test('is a date of these centuries, so that no buffer runs out of the calendar', () => {
    expect(readSlot('HM~2027-10-12~morning')).toEqual(morning);
    expect(readSlot('HM~9999-12-31~morning')).toBeUndefined();
    expect(readSlot('HM~0000-01-01~morning')).toBeUndefined();
  });
});

describe('the largest order there is', () => {
  const weeks = ['2027-10-12', '2027-10-13', '2027-10-14', '2027-10-15'];
  const ten = [
    ...weeks.flatMap((date) => [slot('HM', date, 'morning'), slot('HM', date, 'midday')]),
    slot('HM', '2027-10-12', 'afternoon'),
    slot('HM', '2027-10-13', 'afternoon'),
  ];

  test('is approved, moved, agreed to, given up and called off in one transaction each', async () => {
    const kit = await openDesk(house, { units: 3 });
    const id = await request(house, kit, ten, { action: true });
    expect(await approve(house, id)).toMatchObject({ is: 'approved' });
    const says = Object.fromEntries(
      (await order(id)).slots.map((one) => [
        one.id,
        { is: 'move' as const, to: { ...one, station: 'HMH', date: one.date.replace('-10-', '-11-') }, spot: 'hal' },
      ]),
    );
    const clean = Object.fromEntries(
      Object.entries(says).map(([one, { to, ...rest }]) => [
        one,
        { ...rest, to: { station: to.station, date: to.date, part: to.part } },
      ]),
    );
    expect(await approve(house, id, '2027-09-07T07:00:00.000Z', clean)).toMatchObject({ is: 'moved' });
    const { revision } = await order(id);
    const agreed = await house.kits.agree(helmond, id, { agrees: true, revision, request: 'agree' }, september);
    expect(agreed).toMatchObject({ is: 'approved' });
    const off = await house.kits.cancel(helmond, id, { reason: '', request: 'off' }, september);
    expect(off).toMatchObject({ is: 'cancelled' });
    expect(await brokenKitPromises(house, kit, everybody)).toEqual([]);
  });
});

describe('hosts and their packages', () => {
  const hosts = () => hostHouse(strict(memoryDatabase()));
  const daily = async (home: HostHouse, from: Instant, until: Instant) => {
    for (let at = from; at <= until; at = addDays(at, 1, 'Europe/Amsterdam')) await tick(home, at);
  };
  const tick = async ({ store, hosts: room }: HostHouse, now: Instant) => {
    for (const thing of await store.due(now, 200)) await room.doDue(thing, now);
  };
  const submitted = async (home: HostHouse, email: string, different: Parameters<HostHouse['draft']>[1] = {}) => {
    const { link, id, revision } = await home.draft(email, different);
    const sent = await home.hosts.hostSubmit(link, { request: `submit-${email}`, revision }, different.now ?? august);
    if (sent === 'busy' || sent.is !== 'submitted') throw new Error(JSON.stringify(sent));
    return { id, link, parcel: sent.parcel };
  };
  const parcelOf = async (home: HostHouse, id: string) => (await home.store.application(id))?.parcel;

  test('thirty on the late list get what thirty more bring, within two ticks', async () => {
    const home = hosts();
    const kit = await home.open(1);
    await submitted(home, 'eerste@buurt.example');
    const late = [];
    for (let at = 0; at < 30; at += 1) late.push(await submitted(home, `host-${at}@buurt.example`));
    await home.store.commit([home.store.moveStock(kit.slug, 30, kit, august)]);
    await tick(home, '2027-08-02T08:01:00.000Z');
    await tick(home, '2027-08-02T08:02:00.000Z');
    expect(await Promise.all(late.map(({ id }) => parcelOf(home, id)))).toEqual(late.map(() => 'allotted'));
    expect(await home.stock()).toMatchObject({ left: 0, waiting: 0 });
    await tick(home, '2027-08-02T08:03:00.000Z');
    expect((await home.store.due('2027-08-03T08:00:00.000Z', 10)).map(({ what }) => what)).toEqual([]);
  });

  test('a host whom nobody ever answered is forgotten, also after the count of packages is gone', async () => {
    const home = hosts();
    const kit = await home.open(5);
    const { id } = await submitted(home, 'noor@buurt.example');
    const { host = '' } = (await home.store.application(id)) ?? {};
    await home.database.write({ delete: { of: `host#${kit.slug}`, item: `host#${host}` }, in: 'kits' });
    await daily(home, '2027-12-28T08:00:00.000Z', '2028-01-02T08:00:00.000Z');
    expect(await home.store.application(id)).toMatchObject({ email: '', state: 'withdrawn' });
    expect(await home.stock()).toMatchObject({ left: 5 });
    expect(await home.store.due('2028-01-02T09:00:00.000Z', 10)).toEqual([]);
  });

  test('a host who was forgotten on the late list gets no package any more, and whoever is behind does', async () => {
    const home = hosts();
    await home.open(1, { delivery: { from: '2028-03-01', until: '2028-03-31' } });
    const first = await submitted(home, 'eerste@buurt.example');
    const where = { ...answers.where, startsAt: '2027-08-10T12:00:00.000Z', endsAt: '2027-08-10T14:00:00.000Z' };
    const early = await submitted(home, 'vroeg@buurt.example', { different: { where } });
    const behind = await submitted(home, 'later@buurt.example', { now: '2027-08-02T08:05:00.000Z' });
    for (const one of [early, behind]) {
      const { revision = 0 } = (await home.store.application(one.id)) ?? {};
      await home.hosts.judge(programme, one.id, { is: 'approve' }, { request: `yes-${one.id}`, revision }, august);
    }
    await daily(home, '2027-11-08T08:00:00.000Z', '2027-11-12T08:00:00.000Z');
    expect(await home.store.application(early.id)).toMatchObject({ email: '' });
    await home.hosts.hostWithdraw(first.link, { request: 'withdraw-first' }, '2027-11-12T08:00:00.000Z');
    expect(await parcelOf(home, early.id)).not.toBe('allotted');
    expect(await parcelOf(home, behind.id)).toBe('allotted');
    expect(await home.stock()).toMatchObject({ left: 0, waiting: 0 });
  });
});

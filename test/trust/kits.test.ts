import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Order } from '#kits/core/order.ts';
import { dayParts, type Slot } from '#kits/core/slot.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { startDatabase } from '../support/dynamodb-local.ts';
import { allTables } from '../support/house.ts';
import { brokenKitPromises, lookAtKits } from '../support/kit-promises.ts';
import {
  answerFor,
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
  stations,
} from '../support/kits.ts';
import { runs } from '../support/runs.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
});
afterAll(() => local.stop());

/** Ten days in October 2027, four stations, three parts: 120 slots. */
const days = Array.from({ length: 10 }, (_, day) => `2027-10-${String(11 + day).padStart(2, '0')}`);
const anySlot: fc.Arbitrary<Slot> = fc.record({
  station: fc.constantFrom(...stations),
  date: fc.constantFrom(...days),
  part: fc.constantFrom(...dayParts),
});

type Step =
  | { readonly do: 'order'; readonly by: number; readonly slots: readonly Slot[]; readonly all: boolean }
  | { readonly do: 'send' | 'cancel' | 'again' | 'approve' | 'agree' | 'give-up'; readonly which: number }
  | { readonly do: 'move'; readonly which: number; readonly to: Slot }
  | { readonly do: 'refuse-one'; readonly which: number }
  | { readonly do: 'wait'; readonly minutes: number };

const which = fc.nat(11);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      by: fc.nat(9),
      slots: fc.array(anySlot, { minLength: 1, maxLength: 4 }),
      all: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('send', 'cancel', 'again', 'approve', 'agree', 'give-up'),
      which,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), which, to: anySlot }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse-one' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 5, max: 25 }) }) },
);

const organisations = Array.from({ length: 10 }, (_, at) => municipality(at).organisation);

/** One step in the life of the desk; what it makes of it is the room's to say. */
const take = async (house: KitsHouse, kit: string, step: Step, at: number, now: Instant): Promise<void> => {
  if (step.do === 'wait') {
    await house.kits.sweep(now, 200, rethrow);
    return;
  }
  const form = `form-${at}`;
  if (step.do === 'order') {
    const by = municipality(step.by);
    const ifNotAll = step.all ? ('nothing' as const) : ('what-can' as const);
    const id = await draft(house, kit, step.slots, { by, now, ifNotAll, request: form, action: at % 2 === 0 });
    await house.kits.hold(by, id, { request: `${form}-hold` }, now);
    return;
  }
  const { orders } = await lookAtKits(house, organisations);
  const order = [...orders].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1))[step.which % Math.max(1, orders.length)];
  if (order === undefined) return;
  await act(house, step, order, form, now);
};

const act = async (
  house: KitsHouse,
  step: Exclude<Step, { do: 'order' } | { do: 'wait' }>,
  order: Order,
  form: string,
  now: Instant,
): Promise<void> => {
  const by = organisations.indexOf(order.orderer);
  const orderer = municipality(by);
  const { order: id, revision } = order;
  const [first] = order.slots.filter(({ answer }) => answer !== 'refused' && answer !== 'given-up');
  switch (step.do) {
    case 'send':
      await house.kits.send(orderer, id, { request: form }, now);
      return;
    case 'cancel':
      await house.kits.cancel(orderer, id, { reason: 'Het gaat niet door', request: form }, now);
      return;
    case 'again':
      await house.kits.hold(orderer, id, { request: form }, now);
      return;
    case 'approve':
      await house.kits.answer(keeper, id, await answerFor(house, id), { request: form }, now);
      return;
    case 'refuse-one':
      if (first === undefined) return;
      await house.kits.answer(
        keeper,
        id,
        await answerFor(house, id, { [first.id]: { is: 'refuse' } }),
        { request: form },
        now,
      );
      return;
    case 'move':
      if (first === undefined) return;
      await house.kits.answer(
        keeper,
        id,
        await answerFor(house, id, { [first.id]: { is: 'move', to: step.to, spot: 'plein' } }),
        { request: form },
        now,
      );
      return;
    case 'agree':
    case 'give-up':
      await house.kits.agree(orderer, id, { agrees: step.do === 'agree', revision, request: form }, now);
  }
};

const rethrow = (error: unknown): never => {
  throw error;
};

describe('T9 a kit is never promised to two at once', () => {
  test('whatever orderers, desk and clock do in whatever order, six kits over four stations and ten days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
        const house = kitsHouse(memoryDatabase());
        const kit = await openDesk(house, { units: 6 });
        let now = september;
        for (const [at, step] of steps.entries()) {
          now = addMinutes(now, step.do === 'wait' ? step.minutes : 1);
          await take(house, kit, step, at, now);
          expect(await brokenKitPromises(house, kit, organisations)).toEqual([]);
        }
      }),
      { numRuns: runs(120) },
    );
  });

  test('the same on DynamoDB Local, with two people acting at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyStep, anyStep), { minLength: 4, maxLength: 10 }),
        fc.nat(1_000_000),
        async (pairs, seed) => {
          const own = await startDatabase(allTables);
          try {
            const house = kitsHouse(own.database);
            const kit = await openDesk(house, { units: 2 });
            let now = september;
            for (const [at, pair] of pairs.entries()) {
              now = addMinutes(now, 3);
              const both = pair.map((step, side) => take(house, kit, step, seed + at * 2 + side, now));
              await Promise.all(both);
            }
            expect(await brokenKitPromises(house, kit, organisations)).toEqual([]);
          } finally {
            await own.stop();
          }
        },
      ),
      { numRuns: runs(4) },
    );
  });

  test('200 orderers at once for six kits: exactly what fits, and lapsed holds give back once', async () => {
    const house = kitsHouse(local.database);
    const kit = await openDesk(house, { units: 6 });
    const orderers = Array.from({ length: 200 }, (_, at) => municipality(at));
    const wanted = (at: number): readonly Slot[] => [
      slot(stations[at % 4] ?? 'HM', days[(at * 7) % 10] ?? '', dayParts[(at * 3) % 3] ?? 'morning'),
      slot(stations[(at + 1) % 4] ?? 'HM', days[(at * 7) % 10] ?? '', dayParts[(at + 1) % 3] ?? 'midday'),
    ];
    const everybody = orderers.map(({ organisation }) => organisation);
    const held = await Promise.all(
      orderers.map(async (by, at) => {
        const id = await draft(house, kit, wanted(at), { by, ifNotAll: at % 2 === 0 ? 'nothing' : 'what-can' });
        for (;;) {
          const outcome = await house.kits.hold(by, id, { request: `hold-${id}` }, september);
          if (outcome !== 'busy') return { by, id, outcome };
        }
      }),
    );
    expect(await brokenKitPromises(house, kit, everybody)).toEqual([]);
    const winners = held.filter(({ outcome }) => outcome.is === 'held');
    expect(winners.length).toBeGreaterThan(0);
    // A refusal says what is in the way, and it is.
    expect(held.every(({ outcome }) => outcome.is === 'held' || 'because' in outcome)).toBe(true);
    const [half] = [winners.filter((_, at) => at % 2 === 0)];
    await Promise.all(half.map(({ by, id }) => house.kits.send(by, id, { request: `send-${id}` }, september)));
    const later = addMinutes(september, 21);
    await Promise.all([house.kits.sweep(later, 200), house.kits.sweep(later, 200)]);
    await house.kits.sweep(later, 200);
    expect(await brokenKitPromises(house, kit, everybody)).toEqual([]);
    const { orders } = await lookAtKits(house, everybody);
    const states = (state: Order['state']) => orders.filter((order) => order.state === state).length;
    expect([states('held'), states('requested'), states('lapsed')]).toEqual([
      0,
      half.length,
      winners.length - half.length,
    ]);
  });
});

describe('approve, expire, cancel and move at the same moment', () => {
  // A month in which the crowd above has nothing.
  const morning = slot('HM', '2027-11-16', 'morning');
  const race = async (house: KitsHouse, kit: string, at: number) => {
    const by = municipality(at);
    const id = await request(house, kit, [morning], { by, action: true, request: `race-${at}` });
    const answer = await answerFor(house, id);
    const move = await answerFor(house, id, {
      '1': { is: 'move', to: slot('HMH', '2027-11-17', 'midday'), spot: 'hal' },
    });
    const no = await answerFor(house, id, { '1': { is: 'refuse' } });
    const outcomes = await Promise.all([
      house.kits.answer(keeper, id, answer, { request: `yes-${id}` }, september),
      house.kits.answer({ ...keeper, person: 'person_collega' }, id, move, { request: `move-${id}` }, september),
      house.kits.answer(keeper, id, no, { request: `no-${id}` }, september),
      house.kits.cancel(by, id, { reason: 'Toch niet', request: `off-${id}` }, september),
      house.kits.sweep('2027-09-09T07:00:00.000Z', 200),
    ]);
    return { id, by, outcomes };
  };

  test('one outcome, one set of mails, slots and units right', async () => {
    const house = kitsHouse(local.database);
    const kit = await openDesk(house, { units: 1 });
    for (let at = 300; at < 300 + runs(12); at += 1) {
      const { id, by } = await race(house, kit, at);
      const everybody = [by.organisation];
      expect(
        await brokenKitPromises(house, kit, everybody).then((all) => all.filter((one) => one.includes(id))),
      ).toEqual([]);
      const order = await house.store.order(id, { consistent: true });
      const mails = await house.mails(id);
      const ids = mails.map(({ kind, reader, generation }) => `${kind} ${reader} ${generation}`);
      expect(new Set(ids).size).toBe(ids.length);
      const last = { cancelled: 'kit-cancelled', approved: 'kit-approved', moved: 'kit-moved', refused: 'kit-refused' };
      expect(
        ids
          .filter((one) => one.endsWith(`${by.person} ${order?.version}`) && !one.startsWith('kit-held'))
          .map((one) => one.split(' ')[0]),
      ).toEqual([last[order?.state as keyof typeof last]].filter((kind) => kind !== undefined));
      // The desk is free again for the next round.
      if (order?.state !== 'cancelled') {
        await house.kits.cancel(by, id, { reason: 'Ronde voorbij', request: `clear-${id}` }, september);
      }
    }
  });

  test('sending at the last second and expiring: the order is requested or lapsed, never both', async () => {
    const house = kitsHouse(local.database);
    const kit = await openDesk(house, { units: 1 });
    for (let at = 400; at < 400 + runs(10); at += 1) {
      const by = municipality(at);
      const id = await draft(house, kit, [slot('HMBH', '2027-12-07', 'midday')], { by, request: `late-${at}` });
      await house.kits.hold(by, id, { request: `hold-${id}` }, september);
      const end = addMinutes(september, 20);
      const [sent] = await Promise.all([
        house.kits.send(by, id, { request: `send-${id}` }, addMinutes(september, 19)),
        house.kits.sweep(end, 200),
      ]);
      const state = (await house.store.order(id, { consistent: true }))?.state;
      expect(state).toBe(sent !== 'busy' && sent.is === 'requested' ? 'requested' : 'lapsed');
      const own = (await brokenKitPromises(house, kit, [by.organisation])).filter((one) => one.includes(id));
      expect(own).toEqual([]);
      await house.kits.cancel(by, id, { reason: 'Ronde voorbij', request: `clear-${id}` }, end);
    }
  });
});

describe('roles cell by cell', () => {
  test('a partner sees and hands out only what is its own', async () => {
    const house = kitsHouse(memoryDatabase());
    const kit = await openDesk(house);
    const id = await request(house, kit, [slot('HM', '2027-10-12', 'morning')]);
    const other = { ...prorail, organisation: 'douwe-egberts', person: 'person_de' };
    expect(await house.kits.lentOrder(other, id)).toBeUndefined();
    expect(await house.kits.lentOrders(other)).toEqual({ coming: [], past: [], perMunicipality: [] });
    expect(await house.kits.lent(other)).toEqual([]);
    const step = { step: 'sent', place: 'Weg' } as const;
    expect(await house.kits.handOver(other, id, step, { request: 'x' }, september)).toEqual({ is: 'not-found' });
    expect(await house.kits.publishKit(other, kit)).toEqual({ is: 'not-found' });
    expect(await house.kits.own(other, id)).toBeUndefined();
    expect(await house.kits.own(municipality(1), id)).toBeUndefined();
    expect(await house.kits.own(helmond, id)).toMatchObject({ order: { order: id } });
  });
});

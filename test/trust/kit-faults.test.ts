import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { startDatabase } from '../support/dynamodb-local.ts';
import { allTables } from '../support/house.ts';
import { brokenKitPromises } from '../support/kit-promises.ts';
import {
  answerFor,
  approve,
  draft,
  type KitsHouse,
  keeper,
  kitsHouse,
  municipality,
  openDesk,
  prorail,
  request,
  september,
  slot,
} from '../support/kits.ts';
import { type Fault, faults, plant } from '../support/planted.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
});
afterAll(() => local.stop());

/** Each run has days of its own, so that runs on one database do not meet. */
type Place = { readonly kit: string; readonly day: string; readonly other: string; readonly run: number };
type Scenario = {
  readonly name: string;
  readonly local?: true;
  /** Gives the order that the decision is about. */
  readonly given: (house: KitsHouse, place: Place) => Promise<string>;
  /** The decision that is broken at one of its calls, and pressed again afterwards. */
  readonly when: (house: KitsHouse, id: string, place: Place) => Promise<unknown>;
  readonly afterwards: (real: KitsHouse, id: string, place: Place) => Promise<void>;
};

/** Who orders in this run; each run has its own, so that looking at one is not looking at all. */
const who = ({ run }: Place) => municipality(500 + run);
const both = ({ day }: Place) => [slot('HM', day, 'morning'), slot('HM', day, 'afternoon')];
const stateOf = async (house: KitsHouse, id: string) => (await house.store.order(id, { consistent: true }))?.state;
const kinds = async (house: KitsHouse, id: string) => (await house.mails(id)).map(({ kind }) => kind);
const sent = (house: KitsHouse, place: Place) =>
  request(house, place.kit, both(place), { action: true, by: who(place), request: `form-${place.run}` });
const approved = async (house: KitsHouse, place: Place) => {
  const id = await sent(house, place);
  await approve(house, id);
  return id;
};
const count = async (house: KitsHouse, id: string) => {
  const order = await house.store.order(id, { consistent: true });
  const parts = { kan: { whole: 1, broken: 0 }, kar: { whole: 1, broken: 0 } };
  const counts = (order?.trips ?? []).map(({ unit }) => ({ unit, parts }));
  const repair = { owner: 'Mees', due: '2027-10-29' };
  return house.kits.count(prorail, id, { counts, repair, place: 'Magazijn' }, { request: `count-${id}` }, september);
};

const scenarios: readonly Scenario[] = [
  {
    name: 'holding',
    local: true,
    given: (house, place) => draft(house, place.kit, both(place), { by: who(place), request: `form-${place.run}` }),
    when: (house, id, place) => house.kits.hold(who(place), id, { request: `hold-${id}` }, september),
    afterwards: async (real, id) => expect(await stateOf(real, id)).toBe('held'),
  },
  {
    name: 'sending',
    given: async (house, place) => {
      const id = await draft(house, place.kit, both(place), { by: who(place), request: `form-${place.run}` });
      await house.kits.hold(who(place), id, { request: `hold-${id}` }, september);
      return id;
    },
    when: (house, id, place) => house.kits.send(who(place), id, { request: `send-${id}` }, september),
    afterwards: async (real, id) => {
      expect(await stateOf(real, id)).toBe('requested');
      expect((await kinds(real, id)).filter((kind) => kind === 'kit-request')).toHaveLength(2);
    },
  },
  {
    name: 'lapsing',
    given: async (house, place) => {
      const id = await draft(house, place.kit, both(place), { by: who(place), request: `form-${place.run}` });
      await house.kits.hold(who(place), id, { request: `hold-${id}` }, september);
      return id;
    },
    when: (house) => house.kits.sweep(addMinutes(september, 20), 200, rethrow),
    afterwards: async (real, id) => expect(await stateOf(real, id)).toBe('lapsed'),
  },
  {
    name: 'approving, with its actions published',
    local: true,
    given: sent,
    // Pressed again with the form as it was: the page's own request and revision.
    when: async (house, id) => {
      const form = forms.get(id);
      return form === undefined ? undefined : house.kits.answer(keeper, id, form, { request: `yes-${id}` }, september);
    },
    afterwards: async (real, id) => {
      expect(await stateOf(real, id)).toBe('approved');
      expect((await kinds(real, id)).filter((kind) => kind === 'kit-approved')).toHaveLength(1);
      const order = await real.store.order(id, { consistent: true });
      expect(order?.slots.every(({ event }) => event !== undefined)).toBe(true);
    },
  },
  {
    name: 'moving over two days, and agreeing',
    local: true,
    given: async (house, place) => {
      const id = await sent(house, place);
      const to = slot('HMH', place.other, 'midday');
      await approve(house, id, september, { '1': { is: 'move', to, spot: 'hal' } });
      return id;
    },
    when: async (house, id, place) => {
      const revision = forms.get(id)?.revision ?? 0;
      return house.kits.agree(who(place), id, { agrees: true, revision, request: `agree-${id}` }, september);
    },
    afterwards: async (real, id) => expect(await stateOf(real, id)).toBe('approved'),
  },
  {
    name: 'calling off what was approved and published',
    given: approved,
    when: (house, id, place) =>
      house.kits.cancel(who(place), id, { reason: 'Het gaat niet door', request: `off-${id}` }, september),
    afterwards: async (real, id) => {
      expect(await stateOf(real, id)).toBe('cancelled');
      expect((await kinds(real, id)).filter((kind) => kind === 'kit-cancelled')).toHaveLength(3);
    },
  },
  {
    name: 'counting with a jug missing, and warning who comes next',
    given: async (house, place) => {
      const id = await approved(house, place);
      for (const step of ['sent', 'back'] as const) {
        const handing = { request: `${step}-${id}` };
        await house.kits.handOver(prorail, id, { step, place: 'Onderweg' }, handing, september);
      }
      return id;
    },
    when: (house, id) => count(house, id),
    afterwards: async (real, id) => {
      expect(await stateOf(real, id)).toBe('counted');
      expect((await kinds(real, id)).filter((kind) => kind === 'kit-incomplete')).toHaveLength(1);
    },
  },
];

/** What the desk's form held when it was opened, by order: the same form is sent again. */
const forms = new Map<string, Awaited<ReturnType<typeof answerFor>>>();
const rethrow = (error: unknown): never => {
  throw error;
};

let everRun = 0;
const run = async (
  database: Database,
  { given, when }: Scenario,
  shared: string | undefined,
  fault?: Fault,
  at?: number,
) => {
  const real = kitsHouse(database);
  const kit = shared ?? (await openDesk(real));
  everRun += 1;
  const number = shared === undefined ? 0 : everRun;
  // Three weeks apart from the next: nobody's buffer touches anybody's.
  const day = new Date(Date.UTC(2027, 9, 12) + number * 21 * 86_400_000).toISOString().slice(0, 10);
  const other = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const place: Place = { kit, day, other, run: number };
  const id = await given(real, place);
  forms.set(id, await answerFor(real, id));
  const planted = plant(database, fault, at);
  const failed = await when(kitsHouse(planted.database), id, place).then(
    (outcome) => (outcome === 'busy' ? outcome : undefined),
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );
  const before = await promises(real, kit, id, place);
  if (failed !== undefined) await when(real, id, place);
  return { real, kit, id, place, planted, before };
};
const promises = async (real: KitsHouse, kit: string, id: string, place: Place) =>
  (await brokenKitPromises(real, kit, [who(place).organisation])).filter((one) => one.includes(id));

const tryEverything = async (scenario: Scenario, open: () => Database, shared?: string): Promise<void> => {
  const clean = await run(open(), scenario, shared);
  const points = clean.planted.calls();
  expect(points).toBeGreaterThan(0);
  await scenario.afterwards(clean.real, clean.id, clean.place);
  const missed: string[] = [];
  for (let at = 1; at <= points; at += 1) {
    for (const fault of faults) {
      const { real, kit, id, place, planted, before } = await run(open(), scenario, shared, fault, at);
      const where = `call ${at} of ${points}, ${fault}`;
      if (!planted.struck()) missed.push(where);
      expect(before, `${where}, before pressing again`).toEqual([]);
      expect(await promises(real, kit, id, place), where).toEqual([]);
      await scenario.afterwards(real, id, place);
    }
  }
  expect(missed).toEqual([]);
};

describe.each(scenarios)('$name', (scenario) => {
  test('keeps every promise at every call with every fault', () => tryEverything(scenario, memoryDatabase));
});

describe.each(scenarios.filter((one) => one.local))('$name, on DynamoDB Local', (scenario) => {
  test('keeps every promise at every call with every fault', async () => {
    const shared = (await local.database.get('kits', { of: 'kit#stel-je-voor', item: 'facts' }))
      ? 'stel-je-voor'
      : await openDesk(kitsHouse(local.database));
    await tryEverything(scenario, () => local.database, shared);
  });
});

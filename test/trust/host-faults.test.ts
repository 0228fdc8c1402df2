import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { august, type HostHouse, hostHouse, programme } from '../functions/kits/host-house.ts';
import { type Fault, faults, plant } from '../support/planted.ts';

type Given = {
  readonly id: string;
  readonly link: string;
  readonly revision: number;
  /** Somebody behind it on the late list. */
  readonly behind?: string;
};
type Scenario = {
  readonly name: string;
  readonly left: number;
  readonly given: (house: HostHouse) => Promise<Given>;
  /** The decision that is broken at one of its calls, and pressed again afterwards with the same form. */
  readonly when: (house: HostHouse, given: Given) => Promise<unknown>;
  readonly afterwards: (real: HostHouse, given: Given) => Promise<void>;
};

const sent = async (house: HostHouse, email: string) => {
  const draft = await house.draft(email);
  const { link, revision, id } = draft;
  await house.hosts.hostSubmit(link, { request: `send-${id}`, revision }, august);
  return { ...draft, revision: (await house.store.application(id, { consistent: true }))?.revision ?? 0 };
};
const judge = (house: HostHouse, { id, revision }: Given, verdict: Parameters<HostHouse['hosts']['judge']>[2]) =>
  house.hosts.judge(programme, id, verdict, { request: `judge-${id}`, revision }, august);
const parcelOf = async (house: HostHouse, id: string) =>
  (await house.store.application(id, { consistent: true }))?.parcel;
const kinds = async (house: HostHouse, id: string) => (await house.mails(id)).map(({ kind }) => kind);

const scenarios: readonly Scenario[] = [
  {
    name: 'sending, with the last package',
    left: 1,
    given: (house) => house.draft('noor@buurt.example'),
    when: (house, { link, revision, id }) => house.hosts.hostSubmit(link, { request: `send-${id}`, revision }, august),
    afterwards: async (real, { id }) => {
      expect(await parcelOf(real, id)).toBe('allotted');
      expect(await real.stock()).toMatchObject({ left: 0, waiting: 0 });
      expect((await kinds(real, id)).filter((kind) => kind === 'host-sent')).toHaveLength(1);
      expect(await real.todos()).toHaveLength(1);
    },
  },
  {
    name: 'sending, when none is left',
    left: 0,
    given: (house) => house.draft('noor@buurt.example'),
    when: (house, { link, revision, id }) => house.hosts.hostSubmit(link, { request: `send-${id}`, revision }, august),
    afterwards: async (real, { id }) => {
      expect(await parcelOf(real, id)).toBe('late');
      expect(await real.stock()).toMatchObject({ left: 0, waiting: 1 });
    },
  },
  {
    name: 'yes, with the action published',
    left: 1,
    given: (house) => sent(house, 'noor@buurt.example'),
    when: (house, given) => judge(house, given, { is: 'approve' }),
    afterwards: async (real, { id }) => {
      const application = await real.store.application(id, { consistent: true });
      expect(application?.state).toBe('approved');
      expect((await real.events.published(application?.event ?? ''))?.event.state).toBe('published');
      expect((await kinds(real, id)).filter((kind) => kind === 'host-approved')).toHaveLength(1);
      expect(await real.todos()).toEqual([]);
    },
  },
  {
    name: 'no, with the late list moving up',
    left: 1,
    given: async (house) => {
      const first = await sent(house, 'noor@buurt.example');
      const { id: behind } = await sent(house, 'piet@buurt.example');
      return { ...first, behind };
    },
    when: (house, given) => judge(house, given, { is: 'refuse', reason: 'Er is al zoiets.' }),
    afterwards: async (real, { id, behind = '' }) => {
      expect(await parcelOf(real, id)).toBe('given-back');
      expect(await parcelOf(real, behind)).toBe('allotted');
      expect(await real.stock()).toMatchObject({ left: 0, waiting: 0 });
      expect((await kinds(real, behind)).filter((kind) => kind === 'package-allotted')).toHaveLength(1);
    },
  },
];

const run = async (scenario: Scenario, fault?: Fault, at?: number) => {
  const database = memoryDatabase();
  const real = hostHouse(database);
  await real.open(scenario.left);
  const given = await scenario.given(real);
  const planted = plant(database, fault, at);
  const failed = await scenario.when(hostHouse(planted.database), given).then(
    (outcome) => (outcome === 'busy' ? outcome : undefined),
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );
  if (failed !== undefined) await scenario.when(real, given);
  for (let turn = 0; turn < 2; turn += 1) {
    for (const thing of await real.store.due(august, 200)) await real.hosts.doDue(thing, august);
  }
  return { real, given, planted };
};

describe.each(scenarios)('a host: $name', (scenario) => {
  test('keeps every promise at every call with every fault', async () => {
    const clean = await run(scenario);
    const points = clean.planted.calls();
    expect(points).toBeGreaterThan(0);
    await scenario.afterwards(clean.real, clean.given);
    const missed: string[] = [];
    for (let at = 1; at <= points; at += 1) {
      for (const fault of faults) {
        const { real, given, planted } = await run(scenario, fault, at);
        if (!planted.struck()) missed.push(`call ${at} of ${points}, ${fault}`);
        await scenario.afterwards(real, given);
      }
    }
    expect(missed).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import {
  answersFor,
  type CampaignHouse,
  campaignHouse,
  campaignPlan,
  earlierMembers,
  municipalities,
  openWith,
  signAtEvening,
} from '../support/campaign.ts';
import { brokenCampaignPromises, lookAt } from '../support/campaign-promises.ts';
import { startDatabase } from '../support/dynamodb-local.ts';
import { allTables, organiser } from '../support/house.ts';
import { type Fault, faults, plant } from '../support/planted.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
});
afterAll(() => local.stop());

const seven: Instant = '2019-05-22T17:00:00.000Z';
const minutes = (after: number): Instant => addMinutes(seven, after);
const morning: Instant = '2019-05-23T06:00:00.000Z';
const code = (at: number): string => municipalities[at] ?? '';
const colleague = { ...organiser, person: 'prs_colleague' };

const keyOfFirst = async (house: CampaignHouse, slug: string, state: 'awaits' | 'stands'): Promise<string> => {
  const { signatures } = await lookAt(house, slug);
  const ids = state === 'awaits' ? await house.store.awaiting(slug, 10) : [];
  const one = signatures.find((signature) => signature.state === state && signature.by !== 'import');
  return ids[0] ?? `${one?.code}~${one?.person}`;
};
const hundredth = async (house: CampaignHouse, slug: string) => {
  const found = await house.pledges.milestone(organiser, slug, '3', seven);
  return { revision: found?.milestone.revision ?? 0, code: found?.who?.code ?? '' };
};

type Scenario = {
  readonly name: string;
  /** Also on DynamoDB Local, where a call takes its time; the sweep would meet there what other runs left due. */
  readonly local?: true;
  readonly given: (house: CampaignHouse, slug: string) => Promise<unknown>;
  /** The decision that is broken at one of its calls, and pressed again afterwards. */
  readonly when: (house: CampaignHouse, slug: string, real: CampaignHouse) => Promise<unknown>;
  readonly afterwards: (seen: Awaited<ReturnType<typeof lookAt>>) => void;
};

const nothing = async (): Promise<void> => undefined;
const third = (house: CampaignHouse, slug: string) =>
  signAtEvening(house, slug, answersFor(code(2)), { now: minutes(1) });

const scenarios: readonly Scenario[] = [
  {
    name: 'the signature that makes the mark',
    local: true,
    given: nothing,
    when: third,
    afterwards: ({ tally, milestones }) => {
      expect(tally.count).toBe(3);
      expect(milestones.map(({ number, state }) => [number, state])).toEqual([[3, 'held']]);
    },
  },
  {
    name: 'a second signatory',
    given: third,
    when: (house, slug) =>
      signAtEvening(house, slug, answersFor(code(2), { name: 'Burgemeester', also: true }), { now: minutes(2) }),
    afterwards: ({ tally, memberships }) => {
      expect(tally.count).toBe(3);
      expect(memberships.find((one) => one.code === code(2))?.signatories).toBe(2);
    },
  },
  {
    name: 'paper that a second person confirms',
    local: true,
    given: (house, slug) => signAtEvening(house, slug, answersFor(code(2)), { now: minutes(1), by: 'paper' }),
    when: async (house, slug, real) => {
      const id = await keyOfFirst(real, slug, 'awaits');
      return house.pledges.confirm(colleague, slug, id, minutes(2));
    },
    afterwards: ({ tally }) => expect(tally).toEqual({ count: 3 }),
  },
  {
    name: 'withdrawing the only signature',
    local: true,
    given: third,
    when: async (house, slug, real) => {
      const id = await keyOfFirst(real, slug, 'stands');
      return house.pledges.undoSignature(organiser, slug, id, minutes(3));
    },
    afterwards: ({ tally, milestones }) => {
      expect(tally.count).toBe(2);
      expect(milestones.map(({ state }) => state)).toEqual(['held']);
    },
  },
  {
    name: 'releasing the mark',
    local: true,
    given: third,
    when: async (house, slug, real) =>
      house.pledges.release(organiser, slug, '3', await hundredth(real, slug), minutes(4)),
    afterwards: ({ milestones }) => expect(milestones[0]).toMatchObject({ state: 'released', releases: 1 }),
  },
  {
    name: 'the mark that nobody released by eight',
    given: third,
    when: (house) => house.pledges.sweep(morning, 200, rethrow),
    afterwards: ({ milestones, mails }) => {
      expect(milestones[0]).toMatchObject({ state: 'released', releases: 1 });
      expect(mails.filter(({ kind }) => kind === 'milestone-public')).toHaveLength(2);
    },
  },
  {
    name: 'importing earlier members',
    given: nothing,
    when: (house, slug) => house.pledges.importMembers(organiser, slug, earlierMembers(6), minutes(5)),
    afterwards: ({ tally, milestones }) => {
      expect(tally.count).toBe(6);
      expect(milestones.map(({ number, quiet }) => [number, quiet])).toEqual([
        [3, true],
        [5, true],
      ]);
    },
  },
  {
    name: 'a decision of the college against',
    given: third,
    when: (house, slug) =>
      house.pledges.recordDecision(organiser, slug, code(2), { on: '2019-05-22', against: true }, minutes(6)),
    afterwards: ({ tally, mails }) => {
      expect(tally.count).toBe(2);
      expect(mails.filter(({ kind }) => kind === 'decision-recorded')).toHaveLength(1);
    },
  },
];

const rethrow = (error: unknown): never => {
  throw error;
};

let campaigns = 0;
/** One run of a scenario with one fault, pressed again by a person, then swept twice before the morning. */
const run = async (database: Database, { given, when }: Scenario, fault?: Fault, at?: number) => {
  const real = campaignHouse(database);
  campaigns += 1;
  const made = await real.pledges.createCampaign(
    campaignPlan({ title: `Campagne ${campaigns}`, marks: [3, 5] }),
    `request-${campaigns}-of-campaigns`,
    organiser,
    seven,
  );
  if (made === 'busy') throw new Error('Nobody else is there to be busy with.');
  const { slug } = made;
  await openWith(real.pledges, slug, 2, seven);
  await given(real, slug);
  const planted = plant(database, fault, at);
  const failed = await when(campaignHouse(planted.database), slug, real).then(
    (outcome) => (outcome === 'busy' ? outcome : undefined),
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );
  const before = await brokenCampaignPromises(real, slug, { swept: false });
  if (failed !== undefined) await when(real, slug, real);
  for (const minute of [20, 21]) await real.pledges.sweep(minutes(minute), 200);
  return { slug, real, planted, failed, before };
};

/** Every call × every fault: what is not as promised, with where. */
const tryEverything = async (scenario: Scenario, open: () => Database): Promise<void> => {
  const clean = await run(open(), scenario);
  const points = clean.planted.calls();
  expect(points).toBeGreaterThan(0);
  scenario.afterwards(await lookAt(clean.real, clean.slug));
  const missed: string[] = [];
  for (let at = 1; at <= points; at += 1) {
    for (const fault of faults) {
      const { slug, real, planted, before } = await run(open(), scenario, fault, at);
      const where = `call ${at} of ${points}, ${fault}`;
      if (!planted.struck()) missed.push(where);
      expect(before, `${where}, before the sweep`).toEqual([]);
      expect(await brokenCampaignPromises(real, slug), where).toEqual([]);
      scenario.afterwards(await lookAt(real, slug));
    }
  }
  expect(missed).toEqual([]);
};

describe.each(scenarios)('$name', (scenario) => {
  test('keeps every promise at every call with every fault', () => tryEverything(scenario, memoryDatabase));
});

describe.each(scenarios.filter((one) => one.local))('$name, on DynamoDB Local', (scenario) => {
  test('keeps every promise at every call with every fault', () => tryEverything(scenario, () => local.database));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDatabase } from '../support/dynamodb-local.ts';
import {
  allTables,
  answersOf,
  type House,
  houseOver,
  later,
  look,
  organiser,
  publish,
  signUp,
} from '../support/house.ts';
import { type Fault, faults, plant, processEnded } from '../support/planted.ts';
import { brokenPromises } from '../support/promises.ts';

let local: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  local = await startDatabase(allTables);
});
afterAll(() => local.stop());

type Scenario = {
  readonly name: string;
  /** What is there before; nothing is broken yet. */
  readonly given: (house: House, slug: string) => Promise<void>;
  /** The decision that is broken at one of its calls, and pressed again afterwards. */
  readonly when: (house: House, slug: string) => Promise<unknown>;
  /** What must be so once the sweep has run. */
  readonly afterwards: (seen: Awaited<ReturnType<typeof look>>) => void;
  readonly capacity: number;
};

/** What the sweep would leave to the next minute is what this test wants to hear. */
const rethrow = (error: unknown): never => {
  throw error;
};

const release = async (house: House, slug: string, name: string) => {
  const rsvp = (await house.store.guests(slug)).find((guest) => guest.name === name);
  if (rsvp === undefined) throw new Error(`${name} is not a guest`);
  return rsvp;
};

const scenarios: readonly Scenario[] = [
  {
    name: 'reserving the last seat',
    capacity: 1,
    given: async () => {},
    when: (house, slug) => signUp(house, slug, answersOf('Noor Bakker')),
    afterwards: ({ seated }) => expect(seated.map(({ name }) => name)).toEqual(['Noor Bakker']),
  },
  {
    name: 'joining the line',
    capacity: 1,
    given: async (house, slug) => void (await signUp(house, slug, answersOf('Al Binnen'))),
    when: (house, slug) => signUp(house, slug, answersOf('Noor Bakker'), { now: later(1) }),
    afterwards: ({ waiting }) => expect(waiting.map(({ name }) => name)).toEqual(['Noor Bakker']),
  },
  {
    name: 'signing up again after an hour',
    capacity: 2,
    given: async (house, slug) => void (await signUp(house, slug, answersOf('Noor Bakker'))),
    when: (house, slug) =>
      signUp(house, slug, answersOf('Noor Bakker'), { request: 'again', now: later(2 * 3_600_000) }),
    afterwards: ({ seated, mails }) => {
      expect(seated.length).toBe(1);
      expect(mails.filter(({ kind }) => kind === 'already-signed-up').length).toBe(1);
    },
  },
  {
    name: 'giving up a seat somebody waits for',
    capacity: 1,
    given: async (house, slug) => {
      await signUp(house, slug, answersOf('Gaat Weg'));
      await signUp(house, slug, answersOf('Schuift Aan'), { now: later(1) });
    },
    when: async (house, slug) => house.rsvps.releaseOwn(await release(house, slug, 'Gaat Weg'), later(2)),
    afterwards: ({ seated }) => expect(seated.map(({ name }) => name)).toEqual(['Schuift Aan']),
  },
  {
    name: 'leaving the line',
    capacity: 2,
    given: async (house, slug) => {
      await signUp(house, slug, answersOf('Al Binnen'));
      await signUp(house, slug, answersOf('Te Groot', { party: 2 }), { now: later(1) });
      await signUp(house, slug, answersOf('Past Wel'), { now: later(2) });
    },
    when: async (house, slug) => house.rsvps.releaseOwn(await release(house, slug, 'Te Groot'), later(3)),
    afterwards: ({ seated }) => expect(seated.map(({ name }) => name).sort()).toEqual(['Al Binnen', 'Past Wel']),
  },
  {
    name: 'coming with fewer people',
    capacity: 2,
    given: async (house, slug) => {
      await signUp(house, slug, answersOf('Komt Samen', { party: 2 }));
      await signUp(house, slug, answersOf('Wacht Even'), { now: later(1) });
    },
    when: async (house, slug) =>
      house.rsvps.changeOwn(await release(house, slug, 'Komt Samen'), { party: 1 }, later(2)),
    afterwards: ({ seated }) => expect(seated.map(({ name }) => name).sort()).toEqual(['Komt Samen', 'Wacht Even']),
  },
  {
    name: 'promoting after seats were added',
    capacity: 1,
    given: async (house, slug) => {
      for (const [at, name] of ['A Een', 'B Twee', 'C Drie'].entries())
        await signUp(house, slug, answersOf(name), { now: later(at) });
      const { event } = await look(house, slug);
      await house.events.save(slug, { ...event, capacity: 3 }, event.revision, organiser, later(5));
    },
    when: (house) => house.rsvps.sweep(later(6), 200, rethrow),
    afterwards: ({ seated, waiting }) => expect([seated.length, waiting.length]).toEqual([3, 0]),
  },
  {
    name: 'telling everybody that the event moved',
    capacity: 2,
    given: async (house, slug) => {
      for (const [at, name] of ['A Een', 'B Twee', 'C Drie'].entries())
        await signUp(house, slug, answersOf(name), { now: later(at) });
      const { event } = await look(house, slug);
      await house.events.save(
        slug,
        { ...event, startsAt: '2019-05-22T16:00:00.000Z' },
        event.revision,
        organiser,
        later(5),
      );
    },
    when: (house) => house.rsvps.sweep(later(6), 200, rethrow),
    afterwards: ({ mails }) => expect(mails.filter(({ kind }) => kind === 'event-changed').length).toBe(3),
  },
];

let events = 0;
/** One run of a scenario with one fault, pressed again by a person, then swept twice a minute apart. */
const run = async ({ capacity, given, when }: Scenario, fault?: Fault, at?: number) => {
  const real = houseOver(local.database);
  const slug = await publish(real, { capacity, title: `Avond ${++events}` });
  await given(real, slug);
  const planted = plant(local.database, fault, at);
  const failed = await when(houseOver(planted.database), slug).then(
    (outcome) => (outcome === 'busy' ? outcome : undefined),
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );
  const before = await brokenPromises(real, slug, { swept: false });
  if (failed !== undefined) await when(real, slug);
  for (const minute of [1, 2]) await real.rsvps.sweep(later(3 * 3_600_000 + minute * 60_000), 200);
  return { slug, real, planted, failed, before };
};

describe.each(scenarios)('$name', (scenario) => {
  test('keeps every promise at every call with every fault', async () => {
    const clean = await run(scenario);
    const points = clean.planted.calls();
    expect(points).toBeGreaterThan(0);
    scenario.afterwards(await look(clean.real, clean.slug));

    const missed: string[] = [];
    for (let at = 1; at <= points; at += 1) {
      for (const fault of faults) {
        const { slug, real, planted, failed, before } = await run(scenario, fault, at);
        const where = `call ${at} of ${points}, ${fault}`;
        if (!planted.struck()) missed.push(where);
        expect(before, `${where}, before the sweep`).toEqual([]);
        expect(await brokenPromises(real, slug), where).toEqual([]);
        scenario.afterwards(await look(real, slug));
        expect(fault === 'process ends' ? failed : processEnded, where).toBe(processEnded);
      }
    }
    expect(missed).toEqual([]);
  });
});

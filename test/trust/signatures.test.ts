import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import type { SignAnswers } from '#pledges/actions.ts';
import { counts } from '#pledges/core/membership.ts';
import { answersFor, campaignHouse, municipalities, openCampaign, signAtEvening } from '../support/campaign.ts';
import { brokenCampaignPromises, lookAt } from '../support/campaign-promises.ts';
import { organiser, seeded } from '../support/house.ts';
import { runs } from '../support/runs.ts';

const seven: Instant = '2019-05-22T17:00:00.000Z';
const fresh = municipalities.slice(95);

/** Every call lets others go first, so that what many do at once really mixes; some writes meet a conflict. */
const crowded = (real: Database, seed: string): Database => {
  const random = seeded(seed);
  const turn = async (): Promise<number> => {
    const [byte = 0] = random(1);
    for (let pass = byte % 7; pass > 0; pass -= 1) await Promise.resolve();
    return byte;
  };
  return {
    get: async (...asked) => {
      await turn();
      return real.get(...asked);
    },
    query: async (query) => {
      await turn();
      return real.query(query);
    },
    write: async (write) => ((await turn()) > 250 ? { is: 'conflict' } : real.write(write)),
    transact: async (writes) => ((await turn()) > 250 ? { is: 'conflict' } : real.transact(writes)),
  };
};

type Attempt = {
  readonly answers: SignAnswers;
  readonly request: string;
  readonly signedAt: Instant;
  /** Signs as well when a colleague was first. */
  readonly persists?: true;
};

/** Ten thousand in `npm test`. */
const crowd = Math.min(10_000, runs(10_000));

/** Presses until there is an answer, as a person would. */
const press = async (
  house: ReturnType<typeof campaignHouse>,
  slug: string,
  { answers, request, signedAt, persists }: Attempt,
) => {
  let typed = answers;
  for (let pressed = 0; pressed < 50; pressed += 1) {
    const outcome = await signAtEvening(house, slug, typed, { now: addMinutes(seven, 120), signedAt, request });
    if (outcome === 'busy') continue;
    if (outcome.is !== 'already-member' || !persists) return outcome.is;
    typed = { ...typed, also: true };
  }
  throw new Error('Fifty times busy');
};

/** Twenty-five sign, of whom the fifth is number 100; two colleagues of theirs as well, and one whose municipality takes part already. */
const attemptsOfTheEvening = (): readonly Attempt[] => {
  const at = (minute: number): Instant => addMinutes(seven, minute);
  const attempt = (code: string, minute: number, different: Partial<SignAnswers> = {}): Attempt => {
    const answers = answersFor(code, different);
    return {
      answers,
      request: `op-${code}-${answers.name}`,
      signedAt: at(minute),
      ...(minute < 52 && { persists: true }),
    };
  };
  return [
    ...fresh.slice(0, 25).map((code, minute) => attempt(code, minute)),
    attempt(fresh[2] ?? '', 50, { name: 'Burgemeester Een', also: true }),
    attempt(fresh[7] ?? '', 51, { name: 'Burgemeester Twee', also: true }),
    attempt(municipalities[3] ?? '', 52),
  ];
};

describe('the evening', () => {
  test('T7 ends at 120 with number 100 once, in any order, at once and repeated, without the stream', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const memory = memoryDatabase();
        const slug = await openCampaign(campaignHouse(memory), { members: 95 });
        const random = seeded(`order ${seed}`);
        const house = campaignHouse(crowded(memory, `crowd ${seed}`));
        const all = attemptsOfTheEvening();
        const repeated = [...all, ...all.filter(() => (random(1)[0] ?? 0) > 128)];
        const shuffled = repeated
          .map((one) => ({ one, rank: random(4).join('-') }))
          .sort((a, b) => (a.rank < b.rank ? -1 : 1))
          .map(({ one }) => one);
        await Promise.all(shuffled.map((attempt) => press(house, slug, attempt)));
        const quiet = campaignHouse(memory);
        await quiet.pledges.sweep(addMinutes(seven, 121), 200);

        expect(await brokenCampaignPromises(quiet, slug)).toEqual([]);
        const { tally, milestones } = await lookAt(quiet, slug);
        expect(tally.count).toBe(120);
        expect(milestones.filter((one) => !one.quiet).map(({ number }) => number)).toEqual([100, 120]);
        const board = await quiet.pledges.board(slug, addMinutes(seven, 122));
        expect([board?.count, board?.underWay]).toEqual([99, 21]);
        const hundredth = await quiet.pledges.milestone(organiser, slug, '100', seven);
        expect(hundredth?.who?.code).toBe(fresh[4]);
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('ten thousand signatures at once', () => {
  test('make exactly as many members as there are municipalities, and each mark once', async () => {
    const memory = memoryDatabase();
    const slug = await openCampaign(campaignHouse(memory));
    const house = campaignHouse(crowded(memory, 'ten thousand'));
    const people = Array.from({ length: crowd }, (_, at): Attempt => {
      const code = municipalities[at % municipalities.length] ?? '';
      const answers = answersFor(code, { name: `Bestuurder ${at}`, also: at % 5 === 0 });
      return { answers, request: `op-${at}`, signedAt: addMinutes(seven, at % 100) };
    });
    const outcomes = new Map<string, number>();
    const left = [...people];
    const lane = async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) {
        const outcome = await press(house, slug, one);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 200 }, lane));
    const quiet = campaignHouse(memory);
    await quiet.pledges.sweep(addMinutes(seven, 121), 200);

    const { tally, memberships, signatures, milestones } = await lookAt(quiet, slug);
    expect(tally.count).toBe(355);
    expect(memberships.filter(({ state }) => counts(state))).toHaveLength(355);
    expect(signatures).toHaveLength(outcomes.get('signed') ?? 0);
    expect((outcomes.get('signed') ?? 0) + (outcomes.get('already-member') ?? 0)).toBe(crowd);
    expect(milestones.map(({ number }) => number)).toEqual([25, 50, 100, 120, 200, 355]);
    expect(await brokenCampaignPromises(quiet, slug)).toEqual([]);
  });
});

describe('the same press twice at once', () => {
  /** The reads of the second press of which the bit is set see what was there before the first, all others what it left. */
  const between = (real: Database, before: number, first: () => Promise<unknown>): Database => {
    let reads = 0;
    const taken = new Promise<void>((done) => setImmediate(done)).then(first);
    const seeing = async <T>(read: () => Promise<T>): Promise<T> => {
      reads += 1;
      if ((before & (1 << (reads - 1))) === 0) await taken;
      return read();
    };
    return {
      ...real,
      get: (...asked) => seeing(() => real.get(...asked)),
      query: (query) => seeing(() => real.query(query)),
      transact: async (writes) => {
        await taken;
        return real.transact(writes);
      },
    };
  };

  test('T2 is one signature, and both are told so, whatever the second had read by then', async () => {
    for (let before = 0; before < 16; before += 1) {
      const memory = memoryDatabase();
      const house = campaignHouse(memory);
      const slug = await openCampaign(house, { members: 95 });
      const signing = (by: ReturnType<typeof campaignHouse>) =>
        signAtEvening(by, slug, answersFor(fresh[0] ?? ''), { now: seven, request: 'op-pressed-twice' });
      const second = await signing(campaignHouse(between(memory, before, () => signing(house))));
      expect([before, second === 'busy' ? second : second.is]).toEqual([before, 'repeated']);
      expect((await lookAt(house, slug)).tally.count).toBe(96);
    }
  });
});

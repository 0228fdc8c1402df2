import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventPlan } from '#events/actions.ts';
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
  readonly terms?: Partial<Pick<EventPlan, 'offerHours' | 'approval' | 'groups' | 'closesAt' | 'reminders'>>;
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

const hour = 3_600_000;
const reply = { name: 'Joris Vervanger', email: 'joris@gemeente.example', role: 'ambtenaar' };
/** Two are in, two wait, and one who was in has given up: whoever stood first is offered the place. */
const offeredToCato = async (house: House, slug: string): Promise<void> => {
  for (const [at, name] of ['Anna Een', 'Bram Twee', 'Cato Drie', 'Daan Vier'].entries())
    await signUp(house, slug, answersOf(name), { now: later(at) });
  await house.rsvps.releaseOwn(await release(house, slug, 'Anna Een'), later(5));
};
const partners = [{ group: 'partners' as const, seats: 2, releasedAt: later(2 * hour) }];
/** One chair for everybody, taken; two kept for partners, one of them taken; somebody waits. */
const keptApart = async (house: House, slug: string): Promise<void> => {
  await signUp(house, slug, answersOf('Anna Een'));
  await signUp(house, slug, answersOf('Pien Partner'), { now: later(1), actor: organiser, pool: 'partners' });
  await signUp(house, slug, answersOf('Bram Twee'), { now: later(2) });
};
const names = (guests: readonly { readonly name: string }[]): readonly string[] =>
  guests.map(({ name }) => name).sort();

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
  {
    name: 'reminding everybody of the event',
    capacity: 3,
    terms: { reminders: { days: [1], time: '12:00' } },
    given: async (house, slug) => {
      for (const [at, name] of ['A Een', 'B Twee', 'C Drie'].entries())
        await signUp(house, slug, answersOf(name), { now: later(at) });
    },
    // Noon of the day before.
    when: (house) => house.rsvps.sweep(later(27 * hour), 200, rethrow),
    afterwards: ({ mails }) => expect(mails.filter(({ kind }) => kind === 'event-reminder').length).toBe(3),
  },
  {
    name: 'giving up a seat that is then offered',
    capacity: 1,
    terms: { offerHours: 24 },
    given: async (house, slug) => {
      await signUp(house, slug, answersOf('Gaat Weg'));
      await signUp(house, slug, answersOf('Krijgt Aanbod'), { now: later(1) });
    },
    when: async (house, slug) => house.rsvps.releaseOwn(await release(house, slug, 'Gaat Weg'), later(2)),
    afterwards: ({ guests }) =>
      expect(names(guests.filter(({ state }) => state === 'offered'))).toEqual(['Krijgt Aanbod']),
  },
  {
    name: 'taking an offer',
    capacity: 2,
    terms: { offerHours: 24 },
    given: offeredToCato,
    when: async (house, slug) => house.rsvps.takeOffer(await release(house, slug, 'Cato Drie'), later(6)),
    afterwards: ({ seated, waiting }) => {
      expect(names(seated)).toEqual(['Bram Twee', 'Cato Drie']);
      expect(names(waiting)).toEqual(['Daan Vier']);
    },
  },
  {
    name: 'refusing an offer',
    capacity: 2,
    terms: { offerHours: 24 },
    given: offeredToCato,
    when: async (house, slug) => house.rsvps.refuseOffer(await release(house, slug, 'Cato Drie'), later(6)),
    afterwards: ({ guests }) => expect(names(guests.filter(({ state }) => state === 'offered'))).toEqual(['Daan Vier']),
  },
  {
    name: 'an offer that lapses',
    capacity: 2,
    terms: { offerHours: 2 },
    given: offeredToCato,
    when: (house) => house.rsvps.sweep(later(2 * hour + 10), 200, rethrow),
    afterwards: ({ guests, mails }) => {
      expect(names(guests.filter(({ state }) => state === 'offered'))).toEqual(['Daan Vier']);
      expect(mails.filter(({ kind }) => kind === 'offer-lapsed').length).toBe(1);
    },
  },
  {
    name: 'sending somebody else',
    capacity: 2,
    given: async (house, slug) => void (await signUp(house, slug, answersOf('Noor Bakker'))),
    when: async (house, slug) => house.rsvps.handOverOwn(await release(house, slug, 'Noor Bakker'), reply, later(1)),
    afterwards: ({ seated }) => expect(names(seated)).toEqual(['Joris Vervanger']),
  },
  {
    name: 'sending somebody else while in line',
    capacity: 1,
    given: async (house, slug) => {
      for (const [at, name] of ['Al Binnen', 'Noor Bakker', 'Staat Erna'].entries())
        await signUp(house, slug, answersOf(name), { now: later(at) });
    },
    when: async (house, slug) => house.rsvps.handOverOwn(await release(house, slug, 'Noor Bakker'), reply, later(5)),
    afterwards: ({ line, guests }) =>
      expect(line.map((key) => guests.find(({ guest }) => guest === key)?.name)).toEqual([
        'Joris Vervanger',
        'Staat Erna',
      ]),
  },
  {
    name: 'asking for more after closing',
    capacity: 3,
    terms: { closesAt: later(hour) },
    given: async (house, slug) => void (await signUp(house, slug, answersOf('Noor Bakker'))),
    when: async (house, slug) =>
      house.rsvps.changeOwn(await release(house, slug, 'Noor Bakker'), { party: 2 }, later(2 * hour)),
    afterwards: ({ seated, mails }) => {
      expect(seated[0]).toMatchObject({ party: 1, wish: { party: 2 } });
      expect(mails.filter(({ kind }) => kind === 'change-asked').length).toBe(1);
    },
  },
  {
    name: 'granting what was asked after closing',
    capacity: 3,
    terms: { closesAt: later(hour) },
    given: async (house, slug) => {
      await signUp(house, slug, answersOf('Noor Bakker'));
      await house.rsvps.changeOwn(await release(house, slug, 'Noor Bakker'), { party: 2 }, later(2 * hour));
    },
    when: async (house, slug) => {
      const { guest } = await release(house, slug, 'Noor Bakker');
      return house.rsvps.grantWish(organiser, slug, guest, later(2 * hour), later(2 * hour + 1));
    },
    afterwards: ({ seated, seats }) => {
      expect(seated[0]).toMatchObject({ party: 2 });
      expect(seated[0]?.wish).toBeUndefined();
      expect(seats.left).toBe(1);
    },
  },
  {
    name: 'refusing what was asked after closing',
    capacity: 3,
    terms: { closesAt: later(hour) },
    given: async (house, slug) => {
      await signUp(house, slug, answersOf('Noor Bakker'));
      await house.rsvps.changeOwn(await release(house, slug, 'Noor Bakker'), { party: 2 }, later(2 * hour));
    },
    when: async (house, slug) => {
      const { guest } = await release(house, slug, 'Noor Bakker');
      return house.rsvps.refuseWish(organiser, slug, guest, later(2 * hour), 'Vol.', later(2 * hour + 1));
    },
    afterwards: ({ mails }) => expect(mails.filter(({ kind }) => kind === 'change-refused').length).toBe(1),
  },
  {
    name: 'an answer that waits for a yes',
    capacity: 1,
    terms: { approval: true },
    given: async () => {},
    when: (house, slug) => signUp(house, slug, answersOf('Noor Bakker')),
    afterwards: ({ guests, seats }) => {
      expect(guests.map(({ state }) => state)).toEqual(['asked']);
      expect(seats.left).toBe(0);
    },
  },
  {
    name: 'saying yes to an answer',
    capacity: 1,
    terms: { approval: true },
    given: async (house, slug) => void (await signUp(house, slug, answersOf('Noor Bakker'))),
    when: async (house, slug) =>
      house.rsvps.grantPlace(organiser, slug, (await release(house, slug, 'Noor Bakker')).guest, later(1)),
    afterwards: ({ seated }) => expect(names(seated)).toEqual(['Noor Bakker']),
  },
  {
    name: 'saying no to an answer somebody waits behind',
    capacity: 1,
    terms: { approval: true },
    given: async (house, slug) => {
      await signUp(house, slug, answersOf('Noor Bakker'));
      await signUp(house, slug, answersOf('Staat Erna'), { now: later(1) });
    },
    when: async (house, slug) =>
      house.rsvps.refusePlace(organiser, slug, (await release(house, slug, 'Noor Bakker')).guest, 'Vol.', later(2)),
    afterwards: ({ guests }) => expect(names(guests.filter(({ state }) => state === 'asked'))).toEqual(['Staat Erna']),
  },
  {
    name: 'a partner who takes a place that was kept',
    capacity: 3,
    terms: { groups: [{ group: 'partners', seats: 2, releasedAt: later(20 * hour) }] },
    given: async (house, slug) => void (await signUp(house, slug, answersOf('Anna Een'))),
    when: (house, slug) => signUp(house, slug, answersOf('Pien Partner'), { actor: organiser, pool: 'partners' }),
    afterwards: ({ pools, seated }) => {
      expect(pools.partners?.left).toBe(1);
      expect(seated.length).toBe(2);
    },
  },
  {
    name: 'the clock that releases what was kept',
    capacity: 3,
    terms: { groups: partners },
    given: keptApart,
    when: (house) => house.rsvps.sweep(later(2 * hour + 1), 200, rethrow),
    afterwards: ({ seated, pools }) => {
      expect(names(seated)).toEqual(['Anna Een', 'Bram Twee', 'Pien Partner']);
      expect(pools.partners).toMatchObject({ state: 'released', capacity: 1, left: 0 });
    },
  },
  {
    name: 'an organiser who releases what was kept',
    capacity: 3,
    terms: { groups: partners },
    given: keptApart,
    when: (house, slug) => house.rsvps.releasePool(organiser, slug, 'partners', later(5)),
    afterwards: ({ seated }) => expect(names(seated)).toEqual(['Anna Een', 'Bram Twee', 'Pien Partner']),
  },
  {
    name: 'giving back a place whose pool was released',
    capacity: 3,
    terms: { groups: partners },
    given: async (house, slug) => {
      await keptApart(house, slug);
      await house.rsvps.releasePool(organiser, slug, 'partners', later(5));
      await signUp(house, slug, answersOf('Cato Drie'), { now: later(6) });
    },
    when: async (house, slug) => house.rsvps.releaseOwn(await release(house, slug, 'Pien Partner'), later(7)),
    afterwards: ({ seated, pools }) => {
      expect(names(seated)).toEqual(['Anna Een', 'Bram Twee', 'Cato Drie']);
      expect(pools.partners).toMatchObject({ capacity: 0, left: 0 });
    },
  },
];

let events = 0;
/** One run of a scenario with one fault, pressed again by a person, then swept twice a minute apart. */
const run = async ({ capacity, terms, given, when }: Scenario, fault?: Fault, at?: number) => {
  const real = houseOver(local.database);
  const slug = await publish(real, { ...terms, capacity, title: `Avond ${++events}` });
  await given(real, slug);
  const planted = plant(local.database, fault, at);
  const failed = await when(houseOver(planted.database), slug).then(
    (outcome) => (outcome === 'busy' ? outcome : undefined),
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );
  const before = await brokenPromises(real, slug, { swept: false });
  if (failed !== undefined) await when(real, slug);
  for (const minute of [1, 2]) await real.rsvps.sweep(later(3 * hour + minute * 60_000), 200);
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

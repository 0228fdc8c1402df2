import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { answersOf, type House, houseOver, later, organiser, publish, signUp } from '../../../support/house.ts';
import { brokenPromises } from '../../../support/promises.ts';
import { runs } from '../../../support/runs.ts';
import { evenings, live } from './seats-and-lines.ts';

describe('seats and waiting lists', () => {
  test('T1 T2 T3 T4 T5 hold after every step of any evening, one decision after the other', () =>
    fc.assert(
      fc.asyncProperty(evenings(40), (evening) => live(memoryDatabase(), evening)),
      { numRuns: runs(150) },
    ));
});

/**
 * Every call waits until the scheduler lets it go, so that the calls of several people interleave in every way. `passed` tells of each seat
 * that was taken while somebody stood in line.
 */
const interleaved = (real: Database, scheduler: fc.Scheduler) => {
  const passed: string[] = [];
  const turn = () => scheduler.schedule(Promise.resolve());
  const transact: Database['transact'] = async (writes) => {
    await turn();
    const taking = writes.find(
      (write) => 'update' in write && Number(write.add?.left) < 0 && Object.keys(write.add ?? {}).length === 1,
    );
    const before = taking !== undefined && 'update' in taking ? await real.get(taking.in, taking.update) : undefined;
    const written = await real.transact(writes);
    if (written.is === 'written' && Number(before?.waiting) > 0) passed.push(`past ${before?.waiting} in line`);
    return written;
  };
  const database: Database = {
    get: (...args) => turn().then(() => real.get(...args)),
    query: (query) => turn().then(() => real.query(query)),
    write: (write) => turn().then(() => real.write(write)),
    transact,
  };
  return { database, passed };
};

const guestOf = async (house: House, slug: string, name: string) => {
  const rsvp = (await house.store.guests(slug)).find((guest) => guest.name === name);
  if (rsvp === undefined) throw new Error(`${name} is not a guest`);
  return rsvp;
};
const saves = async (house: House, slug: string, capacity: number) => {
  const found = await house.events.find(slug, { consistent: true });
  if (found === undefined) throw new Error('no event');
  const { event } = found;
  return house.events.save(slug, { ...event, capacity }, event.revision, organiser, later(9));
};

type Act = (house: House, slug: string) => Promise<unknown>;
const givesUp =
  (name: string): Act =>
  async (house, slug) =>
    house.rsvps.releaseOwn(await guestOf(house, slug, name), later(10));
const isReleased =
  (name: string): Act =>
  async (house, slug) =>
    house.rsvps.releaseByOrganiser(organiser, slug, (await guestOf(house, slug, name)).guest, later(10));
const comesWith =
  (name: string, party: number): Act =>
  async (house, slug) =>
    house.rsvps.changeOwn(await guestOf(house, slug, name), { party }, later(10));
const signsUp =
  (name: string, { party = 1, form = 'one', at = 10 } = {}): Act =>
  (house, slug) =>
    signUp(house, slug, answersOf(name, { party }), { request: `${name} ${form}`, now: later(at) });
const sweeps: Act = (house) => house.rsvps.sweep(later(13), 200);
const letsIn =
  (name: string): Act =>
  async (house, slug) =>
    house.rsvps.promoteByOrganiser(organiser, slug, (await guestOf(house, slug, name)).guest, later(13));

/** Who is there before, in the order of asking, and what may then happen at the same moment. */
const moments: Readonly<
  Record<
    string,
    {
      readonly capacity: number;
      readonly there: readonly (readonly [string, number])[];
      readonly acts: Readonly<Record<string, Act>>;
    }
  >
> = {
  'with two chairs left': {
    capacity: 3,
    there: [['Anna Een', 1]],
    acts: {
      'Evi signs up': signsUp('Evi Vijf'),
      'Evi presses twice': signsUp('Evi Vijf', { at: 11 }),
      'Evi signs up in another tab': signsUp('Evi Vijf', { form: 'two', at: 12 }),
      'Fien comes with two': signsUp('Fien Zes', { party: 2 }),
      'Gijs, who asked first, signs up': signsUp('Gijs Zeven', { at: 5 }),
      'Hugo signs up': signsUp('Hugo Acht'),
      'Anna brings two': comesWith('Anna Een', 3),
      'Anna gives up': givesUp('Anna Een'),
      'the hall shrinks': (house, slug) => saves(house, slug, 2),
    },
  },
  'when it is just full': {
    capacity: 2,
    there: [
      ['Anna Een', 1],
      ['Bram Twee', 1],
    ],
    acts: {
      'Anna gives up': givesUp('Anna Een'),
      'Anna is released': isReleased('Anna Een'),
      'Bram brings somebody': comesWith('Bram Twee', 2),
      'Bram gives up': givesUp('Bram Twee'),
      'Evi signs up': signsUp('Evi Vijf'),
      'Fien comes with two': signsUp('Fien Zes', { party: 2 }),
      'Gijs, who asked first, signs up': signsUp('Gijs Zeven', { at: 5 }),
      'the hall grows': (house, slug) => saves(house, slug, 3),
      'the sweep runs': sweeps,
    },
  },
  'when a couple waits behind somebody': {
    capacity: 2,
    there: [
      ['Anna Een', 1],
      ['Bram Twee', 1],
      ['Cato Drie', 1],
      ['Daan Vier', 2],
    ],
    acts: {
      'Anna gives up': givesUp('Anna Een'),
      'Anna is released': isReleased('Anna Een'),
      'Bram gives up': givesUp('Bram Twee'),
      'Cato leaves the line': givesUp('Cato Drie'),
      'Cato brings somebody': comesWith('Cato Drie', 2),
      'Daan comes alone': comesWith('Daan Vier', 1),
      'Daan leaves the line': givesUp('Daan Vier'),
      'Evi signs up': signsUp('Evi Vijf'),
      'the hall grows': (house, slug) => saves(house, slug, 5),
      'the hall shrinks': (house, slug) => saves(house, slug, 1),
      'the sweep runs': sweeps,
      'the sweep runs beside itself': sweeps,
      'the organiser lets Cato in': letsIn('Cato Drie'),
    },
  },
};

describe('people who press at the same moment', () => {
  test.each(Object.entries(moments))('T1 T2 T3 T4 T5 hold however their calls interleave, %s', (_, moment) =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.constantFrom(...Object.keys(moment.acts)), { minLength: 2, maxLength: 5 }),
        async (scheduler, chosen) => {
          const database = memoryDatabase();
          const house = houseOver(database);
          const slug = await publish(house, { capacity: moment.capacity });
          for (const [at, [name, party]] of moment.there.entries()) await signsUp(name, { party, at })(house, slug);

          const { database: crowd, passed } = interleaved(database, scheduler);
          const crowded = houseOver(crowd);
          const outcomes = Promise.all(
            chosen.map(async (name) => ({ name, outcome: await moment.acts[name]?.(crowded, slug) })),
          );
          await scheduler.waitFor(outcomes);
          expect(passed).toEqual([]);
          expect(await brokenPromises(house, slug, { swept: false })).toEqual([]);
          for (const { name, outcome } of await outcomes) {
            if (outcome === 'busy') await moment.acts[name]?.(house, slug);
          }
          for (const minute of [1, 2]) await house.rsvps.sweep(later(minute * 60_000), 200);
          expect(await brokenPromises(house, slug)).toEqual([]);
        },
      ),
      { numRuns: runs(400) },
    ),
  );
});

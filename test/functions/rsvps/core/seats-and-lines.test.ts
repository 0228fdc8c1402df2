import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { answersOf, type House, houseOver, later, look, organiser, publish, signUp } from '../../../support/house.ts';
import { brokenPromises } from '../../../support/promises.ts';
import { evenings, live } from './seats-and-lines.ts';

describe('seats and waiting lists', () => {
  test('T1 T2 T3 T4 T5 hold after every step of any evening, one decision after the other', () =>
    fc.assert(
      fc.asyncProperty(evenings(40), (evening) => live(memoryDatabase(), evening)),
      { numRuns: 150 },
    ));
});

/** Every call waits until the scheduler lets it go, so that the calls of several people interleave in every way. */
const interleaved = (real: Database, scheduler: fc.Scheduler): Database => {
  const turn = () => scheduler.schedule(Promise.resolve());
  return {
    get: (...args) => turn().then(() => real.get(...args)),
    query: (query) => turn().then(() => real.query(query)),
    write: (write) => turn().then(() => real.write(write)),
    transact: (writes) => turn().then(() => real.transact(writes)),
  };
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

/** What people do at the same moment at a full event with a line: two sit, two wait, the second of them with a companion. */
const acts: Readonly<Record<string, (house: House, slug: string) => Promise<unknown>>> = {
  'Anna gives up': async (house, slug) => house.rsvps.releaseOwn(await guestOf(house, slug, 'Anna Een'), later(10)),
  'Anna is released': async (house, slug) =>
    house.rsvps.releaseByOrganiser(organiser, slug, (await guestOf(house, slug, 'Anna Een')).guest, later(10)),
  'Bram brings somebody': async (house, slug) =>
    house.rsvps.changeOwn(await guestOf(house, slug, 'Bram Twee'), { party: 2 }, later(10)),
  'Cato leaves the line': async (house, slug) =>
    house.rsvps.releaseOwn(await guestOf(house, slug, 'Cato Drie'), later(10)),
  'Daan comes alone': async (house, slug) =>
    house.rsvps.changeOwn(await guestOf(house, slug, 'Daan Vier'), { party: 1 }, later(10)),
  'Evi signs up': (house, slug) => signUp(house, slug, answersOf('Evi Vijf'), { request: 'evi-one', now: later(10) }),
  'Evi presses twice': (house, slug) =>
    signUp(house, slug, answersOf('Evi Vijf'), { request: 'evi-one', now: later(11) }),
  'Evi signs up in another tab': (house, slug) =>
    signUp(house, slug, answersOf('Evi Vijf'), { request: 'evi-two', now: later(12) }),
  'Fien comes with two': (house, slug) => signUp(house, slug, answersOf('Fien Zes', { party: 2 }), { now: later(10) }),
  'the hall grows': (house, slug) => saves(house, slug, 3),
  'the hall shrinks': (house, slug) => saves(house, slug, 1),
  'the sweep runs': (house) => house.rsvps.sweep(later(13), 200),
  'the sweep runs beside itself': (house) => house.rsvps.sweep(later(14), 200),
  'the organiser lets Cato in': async (house, slug) =>
    house.rsvps.promoteByOrganiser(organiser, slug, (await guestOf(house, slug, 'Cato Drie')).guest, later(13)),
};

describe('people who press at the same moment', () => {
  test('T1 T2 T3 T4 T5 hold however their calls interleave, and again when who heard "busy" presses once more', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.constantFrom(...Object.keys(acts)), { minLength: 2, maxLength: 5 }),
        async (scheduler, chosen) => {
          const database = memoryDatabase();
          const house = houseOver(database);
          const slug = await publish(house, { capacity: 2 });
          await signUp(house, slug, answersOf('Anna Een'), { now: later(1) });
          await signUp(house, slug, answersOf('Bram Twee'), { now: later(2) });
          await signUp(house, slug, answersOf('Cato Drie'), { now: later(3) });
          await signUp(house, slug, answersOf('Daan Vier', { party: 2 }), { now: later(4) });

          const crowded = houseOver(interleaved(database, scheduler));
          const outcomes = Promise.all(
            chosen.map(async (name) => ({ name, outcome: await acts[name]?.(crowded, slug) })),
          );
          await scheduler.waitFor(outcomes);
          expect(await brokenPromises(house, slug, { swept: false })).toEqual([]);
          for (const { name, outcome } of await outcomes) {
            if (outcome === 'busy') await acts[name]?.(house, slug);
          }
          for (const minute of [1, 2]) await house.rsvps.sweep(later(minute * 60_000), 200);
          expect(await brokenPromises(house, slug)).toEqual([]);
          const { seated, waiting } = await look(house, slug);
          const order = [...waiting].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
          const lastIn =
            seated
              .map(({ askedAt }) => askedAt)
              .sort()
              .at(-1) ?? '';
          // Nobody sits who asked later than somebody who waits.
          expect(order[0] === undefined || lastIn < order[0].askedAt).toBe(true);
        },
      ),
      { numRuns: 300 },
    ));
});

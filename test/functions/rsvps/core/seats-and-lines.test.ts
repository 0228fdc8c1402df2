import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventPlan } from '#events/actions.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { answersOf, type House, houseOver, later, look, organiser, publish, signUp } from '../../../support/house.ts';
import { brokenPromises } from '../../../support/promises.ts';
import { runs } from '../../../support/runs.ts';
import { anyTerms, evenings, live } from './seats-and-lines.ts';

describe('seats and waiting lists', () => {
  test('T1 T2 T3 T4 T5 hold after every step of any evening, one decision after the other', () =>
    fc.assert(
      fc.asyncProperty(evenings(60), anyTerms, (evening, terms) => live(memoryDatabase(), evening, terms)),
      { numRuns: runs(300) },
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
const isEntered =
  (name: string, party = 1): Act =>
  (house, slug) =>
    signUp(house, slug, answersOf(name, { party }), {
      request: `${name} entered`,
      now: later(10),
      actor: organiser,
      pool: 'partners',
    });
const takes =
  (name: string): Act =>
  async (house, slug) =>
    house.rsvps.takeOffer(await guestOf(house, slug, name), later(10));
const refuses =
  (name: string): Act =>
  async (house, slug) =>
    house.rsvps.refuseOffer(await guestOf(house, slug, name), later(10));
const sends =
  (name: string, to: string): Act =>
  async (house, slug) => {
    const { email = '', role = '' } = answersOf(to);
    return house.rsvps.handOverOwn(await guestOf(house, slug, name), { name: to, email, role }, later(10));
  };
const isMailedAt =
  (name: string, email: string): Act =>
  async (house, slug) =>
    house.rsvps.readdressGuest(organiser, slug, (await guestOf(house, slug, name)).guest, email, later(10));
const signsUpAt =
  (name: string, email: string): Act =>
  (house, slug) =>
    signUp(house, slug, answersOf(name, { email }), { request: `${name} at ${email}`, now: later(12) });
const saysByPhone =
  (name: string, said: 'takeOfferByPhone' | 'refuseOfferByPhone'): Act =>
  async (house, slug) =>
    house.rsvps[said](organiser, slug, (await guestOf(house, slug, name)).guest, later(10));
const grants =
  (name: string): Act =>
  async (house, slug) =>
    house.rsvps.grantPlace(organiser, slug, (await guestOf(house, slug, name)).guest, later(11));
const turnsDown =
  (name: string): Act =>
  async (house, slug) =>
    house.rsvps.refusePlace(organiser, slug, (await guestOf(house, slug, name)).guest, 'Vol.', later(11));
const releasesPool: Act = (house, slug) => house.rsvps.releasePool(organiser, slug, 'partners', later(10));
const twoHours = 2 * 3_600_000;
/** Offers of two hours are over, and so is the time that chairs are kept. */
const sweepsLater: Act = (house) => house.rsvps.sweep(later(twoHours + 60_000), 200);
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
      readonly terms?: Pick<EventPlan, 'offerHours' | 'approval' | 'groups'>;
      readonly there: readonly (readonly [string, number])[];
      /** What has happened since, one after the other. */
      readonly before?: readonly Act[];
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
  'while Cato is offered a place': {
    capacity: 2,
    terms: { offerHours: 2 },
    there: [
      ['Anna Een', 1],
      ['Bram Twee', 1],
      ['Cato Drie', 1],
      ['Daan Vier', 1],
    ],
    before: [givesUp('Anna Een')],
    acts: {
      'Cato takes it': takes('Cato Drie'),
      'Cato takes it on another device': takes('Cato Drie'),
      'Cato refuses it': refuses('Cato Drie'),
      'Cato says yes on the telephone': saysByPhone('Cato Drie', 'takeOfferByPhone'),
      'Cato says no on the telephone': saysByPhone('Cato Drie', 'refuseOfferByPhone'),
      'Cato is mailed elsewhere': isMailedAt('Cato Drie', 'cato@goed.example'),
      'Daan is mailed elsewhere': isMailedAt('Daan Vier', 'daan@goed.example'),
      'Cato gives up': givesUp('Cato Drie'),
      'Cato sends Evi': sends('Cato Drie', 'Evi Vijf'),
      'Cato is released': isReleased('Cato Drie'),
      'the offer lapses': sweepsLater,
      'the offer lapses in two sweeps': sweepsLater,
      'Daan sends Evi': sends('Daan Vier', 'Evi Vijf'),
      'Daan leaves the line': givesUp('Daan Vier'),
      'Bram gives up': givesUp('Bram Twee'),
      'Bram sends Evi': sends('Bram Twee', 'Evi Vijf'),
      'Evi signs up': signsUp('Evi Vijf'),
      'the hall grows': (house, slug) => saves(house, slug, 3),
      'the organiser lets Daan in': letsIn('Daan Vier'),
    },
  },
  'while chairs are kept and answers wait for a yes': {
    capacity: 4,
    terms: { approval: true, groups: [{ group: 'partners', seats: 2, releasedAt: later(twoHours) }] },
    there: [
      ['Anna Een', 1],
      ['Bram Twee', 1],
      ['Cato Drie', 1],
    ],
    before: [isEntered('Pien Partner')],
    acts: {
      'Anna gets a yes': grants('Anna Een'),
      'Anna gets a no': turnsDown('Anna Een'),
      'Anna gives up': givesUp('Anna Een'),
      'Anna sends Evi': sends('Anna Een', 'Evi Vijf'),
      'Bram brings somebody': comesWith('Bram Twee', 2),
      'Bram gets a no': turnsDown('Bram Twee'),
      'Cato leaves the line': givesUp('Cato Drie'),
      'Pien gives up': givesUp('Pien Partner'),
      'Pien brings somebody': comesWith('Pien Partner', 2),
      'Rik of the partners comes': isEntered('Rik Partner'),
      'two of the partners come': isEntered('Sem Partner', 2),
      'the organiser releases their chairs': releasesPool,
      'the clock releases their chairs': sweepsLater,
      'Evi signs up': signsUp('Evi Vijf'),
      'the hall grows': (house, slug) => saves(house, slug, 6),
      'the hall shrinks': (house, slug) => saves(house, slug, 3),
      'nothing is kept any more': async (house, slug) => {
        const found = await house.events.find(slug, { consistent: true });
        if (found === undefined) throw new Error('no event');
        const { groups: _groups, ...plan } = found.event;
        return house.events.save(slug, plan, plan.revision, organiser, later(9));
      },
    },
  },
};

test('T2 an address that is corrected while its owner signs up with it, or with the old one, ends in one place', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.subarray(['old', 'new', 'correction', 'other correction', 'gives up'] as const, { minLength: 2 }),
      async (scheduler, chosen) => {
        const database = memoryDatabase();
        const house = houseOver(database);
        const slug = await publish(house, { capacity: 3 });
        await signsUp('Anna Een')(house, slug);
        const first = await guestOf(house, slug, 'Anna Een');
        const acts: Readonly<Record<(typeof chosen)[number], Act>> = {
          old: signsUp('Anna Een', { form: 'two', at: 12 }),
          new: signsUpAt('Anna Een', 'anna@goed.example'),
          correction: isMailedAt('Anna Een', 'anna@goed.example'),
          'other correction': isMailedAt('Anna Een', 'anna@beter.example'),
          'gives up': (crowded) => crowded.rsvps.releaseOwn(first, later(10)),
        };
        const { database: crowd } = interleaved(database, scheduler);
        const crowded = houseOver(crowd);
        await scheduler.waitFor(Promise.all(chosen.map((name) => acts[name](crowded, slug))));
        expect(await brokenPromises(house, slug)).toEqual([]);
        const { guests, people } = await look(house, slug);
        // Who signs up with another address before anybody corrects it is somebody else for all the house knows.
        const known = new Set(guests.map(({ email }) => email));
        expect(people).toBeLessThanOrEqual(chosen.includes('new') ? 2 : 1);
        expect(known.size).toBe(guests.length);
      },
    ),
    { numRuns: runs(300) },
  ));

test('T4 T5 who comes instead of one, lets that offer lapse, and comes instead of another hears of both, and of each once', async () => {
  const house = houseOver(memoryDatabase());
  const slug = await publish(house, { offerHours: 2, capacity: 2 });
  for (const [at, name] of ['Anna Een', 'Bram Twee', 'Cato Drie'].entries()) await signsUp(name, { at })(house, slug);
  await givesUp('Anna Een')(house, slug);
  await sends('Cato Drie', 'Evi Vijf')(house, slug);
  await sweepsLater(house, slug);
  await sends('Bram Twee', 'Evi Vijf')(house, slug);
  const { guests, mails } = await look(house, slug);
  const evi = guests.find(({ name }) => name === 'Evi Vijf');
  expect(evi).toMatchObject({ state: 'seated', generation: 2 });
  const told = mails.filter(({ reader, kind }) => reader === evi?.guest && kind === 'place-taken-over');
  expect(told.map(({ generation }) => generation).sort()).toEqual([1, 2]);
  expect(await brokenPromises(house, slug)).toEqual([]);
});

describe('people who press at the same moment', () => {
  test.each(Object.entries(moments))('T1 T2 T3 T4 T5 hold however their calls interleave, %s', (_, moment) =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.constantFrom(...Object.keys(moment.acts)), { minLength: 2, maxLength: 5 }),
        async (scheduler, chosen) => {
          const database = memoryDatabase();
          const house = houseOver(database);
          const slug = await publish(house, { ...moment.terms, capacity: moment.capacity });
          for (const [at, [name, party]] of moment.there.entries()) await signsUp(name, { party, at })(house, slug);

          for (const act of moment.before ?? []) await act(house, slug);

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

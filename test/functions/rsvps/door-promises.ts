import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { hasSeats } from '#rsvps/core/rsvp.ts';
import type { Chair } from '#rsvps/core/walk-in.ts';
import { answersOf, type House, houseOver, look, organiser, publish, signUp } from '../../support/house.ts';

/** Half an hour before the evening begins; the line has stopped moving by itself the day before. */
export const doors: Instant = '2019-05-22T15:00:00.000Z';
export const device = { ...organiser, person: 'dev_door' };
const byDevice = { actor: device, now: doors };
const operation = (at: number): string => `op_${String(at).padStart(22, '0')}`;

const names = ['Noor', 'Joris', 'Fatma', 'Kees', 'Lieke', 'Bram', 'Sanne', 'Daan'] as const;

/** Chairs that lie with each device, as its own room counts them. */
type Devices = number[];

const lend = async ({ events }: House, slug: string, chairs: number): Promise<boolean> => {
  const found = await events.find(slug, { consistent: true });
  if (found === undefined || events.leasable(found, doors) < chairs) return false;
  return true;
};

/** An evening before the doors open: six chairs, five people seated, two in line, one who gave up. */
const evening = async (database: Database, prefix: string) => {
  const house = houseOver(database);
  const slug = await publish(house, { title: `Avond ${prefix} ${crypto.randomUUID()}`, capacity: 6 });
  const guests: string[] = [];
  for (const [at, name] of names.entries()) {
    const made = await signUp(house, slug, answersOf(`${name} de Vries`, { party: at === 1 ? 2 : 1 }));
    if (made === 'busy' || !('rsvp' in made)) throw new Error(JSON.stringify(made));
    guests.push(made.rsvp.guest);
  }
  const [, , , fourth = ''] = guests;
  await house.rsvps.releaseByOrganiser(organiser, slug, fourth, doors);
  return { house, slug, guests };
};
type Evening = Awaited<ReturnType<typeof evening>>;

/** What must hold of every pool at every moment. */
const holds = async ({ house, slug }: Evening, devices: Devices, capacity: number): Promise<void> => {
  const seen = await look(house, slug);
  const pools = { open: seen.seats, ...seen.pools };
  const all = Object.values(pools);
  // The chairs of all pools together are those of the event, and none was made that nobody added.
  expect(all.reduce((sum, pool) => sum + pool.capacity, 0)).toBe(seen.event.capacity);
  expect(seen.event.capacity).toBe(capacity);
  for (const [name, { capacity: chairs, left }] of Object.entries(pools)) {
    const sitting = seen.guests.filter((guest) => hasSeats(guest) && (guest.pool ?? 'open') === name);
    // T1: of each pool exactly what its people sit on is taken, and never more than there is.
    expect(left).toBeGreaterThanOrEqual(0);
    expect([name, chairs - left]).toEqual([name, sitting.reduce((sum, { party }) => sum + party, 0)]);
  }
  // What lies with devices is there to give: nobody is sent away who was let in by a device without network.
  expect(seen.pools.door?.left ?? 0).toBeGreaterThanOrEqual(devices.reduce((sum, free) => sum + free, 0));
  // Who waits is in line once, and counted.
  expect(seen.seats.waiting).toBe(seen.waiting.length);
  expect([...seen.line].sort()).toEqual(seen.waiting.map(({ guest }) => guest).sort());
};

type Act =
  | { readonly is: 'lend'; readonly device: number; readonly chairs: number }
  | { readonly is: 'return'; readonly device: number }
  | {
      readonly is: 'walk-in';
      readonly device: number;
      readonly guest: number;
      readonly party: number;
      readonly chair: Chair;
    }
  | { readonly is: 'take-back' | 'deliver-again'; readonly which: number }
  | { readonly is: 'no-show' | 'came-after-all' | 'give-up'; readonly guest: number }
  | { readonly is: 'capacity'; readonly by: number };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ is: fc.constant('lend' as const), device: fc.nat(2), chairs: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ is: fc.constant('return' as const), device: fc.nat(2) }),
  fc.record({
    is: fc.constant('walk-in' as const),
    device: fc.nat(2),
    // Above the guests there are: somebody new.
    guest: fc.nat(names.length + 3),
    party: fc.integer({ min: 1, max: 2 }),
    chair: fc.constantFrom<Chair>('leased', 'leased', 'added', 'follows'),
  }),
  fc.record({ is: fc.constantFrom('take-back' as const, 'deliver-again' as const), which: fc.nat(20) }),
  fc.record({
    is: fc.constantFrom('no-show' as const, 'came-after-all' as const, 'give-up' as const),
    guest: fc.nat(names.length - 1),
  }),
  fc.record({ is: fc.constant('capacity' as const), by: fc.integer({ min: -2, max: 2 }) }),
);

type Done = {
  readonly request: string;
  readonly act: Extract<Act, { is: 'walk-in' }>;
  readonly guest: string;
  readonly leased: boolean;
  undone: boolean;
};

/** What the places at the door promise whatever the database; `runs` is how many evenings the model plays. */
export const doorPromises = (where: () => Database, runs: number): void => {
  describe('devices that lend, give away, add and return, in any order', () => {
    test('T1 T2 T3 never seat more people than there are chairs, nor anybody twice', { timeout: 600_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anAct, { minLength: 5, maxLength: 30 }), async (acts) => {
          const night = await evening(where(), 'model');
          const { house, slug, guests } = night;
          const devices: Devices = [0, 0, 0];
          const done: Done[] = [];
          let capacity = 6;
          let operations = 0;

          const walkIn = async (act: Extract<Act, { is: 'walk-in' }>, request: string) => {
            const guest = guests[act.guest];
            const outcome = await house.rsvps.walkIn(
              slug,
              { ...(guest !== undefined && { guest }), name: `Nieuw ${request}`, party: act.party },
              { request, chair: act.chair, reason: 'kwam toch', ...byDevice, at: doors },
            );
            if (outcome === 'busy') throw new Error('Nobody else is there to be busy with.');
            return outcome;
          };

          for (const act of acts) {
            switch (act.is) {
              case 'lend': {
                const found = await house.events.find(slug, { consistent: true });
                if (found === undefined) throw new Error('The event is gone.');
                const may = await lend(house, slug, act.chairs);
                const written = await house.store.commit(house.events.seats.leaseToDoor(found, act.chairs, doors));
                // The database says the same as the rule that is shown beforehand.
                expect(written.is).toBe(may ? 'written' : 'condition');
                if (may) devices[act.device] = (devices[act.device] ?? 0) + act.chairs;
                break;
              }
              case 'return': {
                const free = devices[act.device] ?? 0;
                if (free === 0) break;
                const written = await house.store.commit(house.events.seats.returnFromDoor(slug, free, doors));
                expect(written.is).toBe('written');
                devices[act.device] = 0;
                break;
              }
              case 'walk-in': {
                const free = devices[act.device] ?? 0;
                // A device gives away only what lies with it.
                if (act.chair === 'leased' && free < act.party) break;
                operations += 1;
                const request = operation(operations);
                const outcome = await walkIn(act, request);
                if (outcome.is === 'refused') {
                  expect(outcome.because).not.toBe('no-leased-place');
                  break;
                }
                const leased = outcome.is === 'seated' && outcome.chair === 'leased';
                if (leased) devices[act.device] = free - act.party;
                if (outcome.is === 'seated' && outcome.chair === 'added') capacity += act.party;
                if (!outcome.again) done.push({ request, act, guest: outcome.rsvp.guest, leased, undone: false });
                break;
              }
              case 'deliver-again': {
                const one = done[act.which % Math.max(1, done.length)];
                if (one === undefined) break;
                const was = await look(house, slug);
                const outcome = await walkIn(one.act, one.request);
                if (outcome.is !== 'refused') expect(outcome.again).toBe(true);
                expect((await look(house, slug)).guests).toEqual(was.guests);
                break;
              }
              case 'take-back': {
                const one = done[act.which % Math.max(1, done.length)];
                if (one === undefined) break;
                const back = await house.rsvps.takeBackWalkIn(slug, one.guest, { request: one.request, ...byDevice });
                if (back !== 'busy' && back.is === 'taken-back' && one.leased) {
                  expect(back.chairs).toBe(one.act.party);
                  devices[one.act.device] = (devices[one.act.device] ?? 0) + one.act.party;
                }
                one.undone = true;
                break;
              }
              case 'no-show':
                await house.rsvps.lendNoShow(slug, guests[act.guest] ?? '', byDevice);
                break;
              case 'came-after-all': {
                const guest = guests[act.guest] ?? '';
                const { guests: known, seats } = await look(house, slug);
                const party = known.find((one) => one.guest === guest)?.party ?? 0;
                const back = await house.rsvps.takeBackLent(slug, guest, byDevice);
                if (back === 'busy' || back.is !== 'taken-back') break;
                // T4: the place was promised; where its chair is given away there is one more.
                expect(back.chair).toBe(seats.left >= party ? 'left' : 'added');
                if (back.chair === 'added') capacity += party;
                break;
              }
              case 'give-up':
                await house.rsvps.releaseByOrganiser(organiser, slug, guests[act.guest] ?? '', doors);
                break;
              case 'capacity': {
                const { event } = await look(house, slug);
                const to = event.capacity + act.by;
                const saved = await house.rsvps.changeCapacity(organiser, slug, to, event.revision, doors);
                if (saved !== 'busy' && saved.is === 'changed') capacity = to;
                break;
              }
            }
            await holds(night, devices, capacity);
          }
        }),
        { numRuns: runs },
      );
    });

    test('T1 side by side: of ten devices that press for the last three chairs, three seat somebody', async () => {
      const { house, slug, guests } = await evening(where(), 'rush');
      const [first = '', , third = ''] = guests;
      for (const guest of [first, third]) await house.rsvps.releaseByOrganiser(organiser, slug, guest, doors);
      const found = await house.events.find(slug, { consistent: true });
      if (found === undefined) throw new Error('The event is gone.');
      expect((await house.store.commit(house.events.seats.leaseToDoor(found, 3, doors))).is).toBe('written');
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          house.rsvps.walkIn(
            slug,
            { name: `Gast ${at}`, party: 1 },
            { request: operation(at), chair: 'leased', ...byDevice, at: doors },
          ),
        ),
      );
      const seated = outcomes.filter((one) => one !== 'busy' && one.is === 'seated');
      expect(seated).toHaveLength(3);
      await holds({ house, slug, guests }, [], 6);
    });
  });
};

/** A little later on the same evening. */
export const minutesLater = (minutes: number): Instant => addMinutes(doors, minutes);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsStore } from '#accounts/store.ts';
import { randomToken } from '#kernel/ids.ts';
import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Order } from '#kits/core/order.ts';
import { dayParts, type Slot } from '#kits/core/slot.ts';
import type { LaptopOptions } from '../../infra/local/laptop.ts';
import { seeded } from '../support/house.ts';
import { roomsOf } from '../support/journey.ts';
import { orderPath } from '../support/kit-forms.ts';
import { brokenKitPromises, lookAtKits } from '../support/kit-promises.ts';
import {
  draft,
  type KitsHouse,
  kitsHouse,
  municipality,
  openDesk,
  september,
  slot,
  stations,
} from '../support/kits.ts';
import { startTestLaptop } from '../support/laptop.ts';
import { hiddenIn, newPerson, type Person, type Reply, together } from '../support/person.ts';

const orderers = 200;
/** So many press at the same moment; the function has six environments for them. */
const atOnce = 64;
/** Having to press oftener than this is no answer any more. */
const mostPresses = 20;
const units = 6;
const days = Array.from({ length: 10 }, (_, day) => `2027-10-${11 + day}`);
/** Two parts of one day at two stations; some at the same moment, for which two units are needed. */
const wanted = (at: number): readonly Slot[] => [
  slot(stations[at % 4] ?? 'HM', days[(at * 7) % 10] ?? '', 'morning'),
  slot(stations[(at + 1) % 4] ?? 'HM', days[(at * 7) % 10] ?? '', dayParts[(at + 1) % 3] ?? 'midday'),
];

/** The whole platform with one desk and six kits, and so many orderers who have answered everything and are signed in. */
const openCrowd = async (howMany: number, options: LaptopOptions = {}) => {
  const laptop = await startTestLaptop({ streams: 'off', sweep: 'off', now: september, ...options });
  const { database, tables } = roomsOf(laptop);
  const names = tables as typeof tables & { readonly kits: string };
  const house = kitsHouse(database, undefined, names);
  const kit = await openDesk(house, { units });
  const crowd = await together(
    Array.from({ length: howMany }, (_, at) => at),
    16,
    async (at) => {
      const by = municipality(at);
      const person = await signedIn(laptop.address, roomsOf(laptop), by);
      const ifNotAll = at % 2 === 0 ? ('nothing' as const) : ('what-can' as const);
      const order = await draft(house, kit, wanted(at), { by, ifNotAll, action: at % 3 === 0 });
      await person.get(orderPath(order));
      return { at, by, person, order };
    },
  );
  const everybody = crowd.map(({ by }) => by.organisation);
  return { laptop, house, kit, crowd, broken: () => brokenKitPromises(house, kit, everybody), everybody };
};
type Crowd = Awaited<ReturnType<typeof openCrowd>>;

/** A session as signing in would have written it, and the record of whom it is. */
const signedIn = async (
  address: string,
  { database, tables, secret }: ReturnType<typeof roomsOf>,
  by: ReturnType<typeof municipality>,
): Promise<Person> => {
  const value = randomToken(seeded(`session of ${by.person}`));
  const known = {
    name: by.organisationName,
    organisation: by.organisation,
    organisationName: by.organisationName,
    municipality: by.municipality,
    roles: ['official' as const],
  };
  const session = {
    ...known,
    person: by.person,
    startedAt: september,
    endsAt: addMinutes(september, 12 * 60),
    lastSeenAt: september,
  };
  await database.transact([
    accountsStore({ database, tables, secret }).sessionItem(value, session),
    {
      put: { of: `person#${by.person}`, item: 'person', ...known, id: by.person, email: `${by.person}@post.example` },
      in: tables.accounts,
    },
  ]);
  const person = newPerson(address);
  person.cookies.set('session', value);
  return person;
};

/** Presses, and presses the busy page's own form again for as long as there is one. */
const press = async (person: Person, order: string, what: 'hold' | 'send') => {
  const path = orderPath(order);
  let request = `${what}-of-${order}`;
  let reply: Reply = await person.post(path, { do: what, request });
  let busy = 0;
  for (; reply.status === 503 && busy < mostPresses; busy += 1) {
    expect(reply.headers['retry-after']).toMatch(/^\d+$/);
    request = hiddenIn(reply.body, 'request') ?? '';
    reply = await person.post(path, { do: what, request });
  }
  return { order, person, reply, busy };
};
const outcomeOf = ({ status, outcome }: Reply): string => (status === 303 ? 'taken' : `${status} ${outcome}`);

const statesOf = async ({ house, everybody }: Crowd) => {
  const { orders } = await lookAtKits(house, everybody);
  return new Map(orders.map(({ order, state }) => [order, state]));
};
const numberOf = (states: ReadonlyMap<string, Order['state']>, state: Order['state']): number =>
  [...states.values()].filter((one) => one === state).length;

/** So many units are in use on the busiest day. */
const mostInUse = async (house: KitsHouse): Promise<number> => {
  const { planner } = await lookAtKits(house, []);
  const byDay = new Map<string, number>();
  for (const taken of planner.units.values())
    for (const date of taken.keys()) byDay.set(date, (byDay.get(date) ?? 0) + 1);
  return Math.max(0, ...byDay.values());
};

const holdsForEverybody = async (crowd: Crowd): Promise<void> => {
  const { laptop, house, broken } = crowd;
  const first = await together(crowd.crowd, atOnce, ({ person, order }) => press(person, order, 'hold'));
  // T13: whatever came in between, everybody ends with an answer.
  expect(new Set(first.map(({ reply }) => outcomeOf(reply)))).toEqual(new Set(['taken', '409 not-free']));
  expect(await broken()).toEqual([]);
  const winners = first.filter(({ reply }) => reply.status === 303);
  const losers = first.filter(({ reply }) => reply.status === 409);
  expect(winners.length).toBeGreaterThan(units);
  expect(await mostInUse(house)).toBe(units);
  expect(numberOf(await statesOf(crowd), 'held')).toBe(winners.length);

  // Nobody was refused by the crowd itself: alone they find the same.
  for (const { person, order } of losers.slice(0, 20)) {
    expect(outcomeOf((await press(person, order, 'hold')).reply)).toBe('409 not-free');
  }

  // Half of them send, all at once; what nobody sends lapses under two ticks at the same moment, and is given back once.
  const half = winners.filter((_, at) => at % 2 === 0);
  const sent = await together(half, atOnce, ({ person, order }) => press(person, order, 'send'));
  expect(new Set(sent.map(({ reply }) => outcomeOf(reply)))).toEqual(new Set(['taken']));
  const later: Instant = addMinutes(september, 21);
  await laptop.clock.jump(later);
  await Promise.all([laptop.invoke('kits-tick', {}), laptop.invoke('kits-tick', {})]);
  await laptop.invoke('kits-tick', {});
  const states = await statesOf(crowd);
  expect([numberOf(states, 'held'), numberOf(states, 'requested'), numberOf(states, 'lapsed')]).toEqual([
    0,
    half.length,
    winners.length - half.length,
  ]);
  expect(await broken()).toEqual([]);

  // Everybody who has nothing asks again, in one press: what came free is promised once more, and to one.
  const without = crowd.crowd.filter(({ order }) => states.get(order) !== 'requested');
  const again = await together(without, atOnce, ({ person, order }) => press(person, order, 'hold'));
  expect(new Set(again.map(({ reply }) => outcomeOf(reply)))).toEqual(new Set(['taken', '409 not-free']));
  expect(await broken()).toEqual([]);
  expect(await mostInUse(house)).toBe(units);
};

describe('T9: two hundred municipalities press for six kits over four stations and ten days', () => {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await openCrowd(orderers);
  });
  afterAll(() => crowd?.laptop.stop());

  test('nothing is promised to two, and what lapses is given back once', () => holdsForEverybody(crowd));
});

describe('T9: the same while transactions get in each other’s way', () => {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await openCrowd(orderers, { conflicts: { holdMs: 8 } });
  });
  afterAll(() => crowd?.laptop.stop());

  test('nothing is promised to two, and what lapses is given back once', () => holdsForEverybody(crowd));
});

describe('T13: an order that is held up for longer than anybody’s patience', () => {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await openCrowd(3, { conflicts: { holdMs: 3_500 } });
  });
  afterAll(() => crowd?.laptop.stop());

  test('who meets the busy page sends it by pressing again', async () => {
    const all = await together(crowd.crowd, 3, async ({ person, order }) => {
      const held = await press(person, order, 'hold');
      const sent = await press(person, order, 'send');
      return { held: held.reply.status, sent: sent.reply.status, busy: held.busy + sent.busy };
    });
    expect(all.map(({ held, sent }) => [held, sent])).toEqual([
      [303, 303],
      [303, 303],
      [303, 303],
    ]);
    expect(all.reduce((sum, { busy }) => sum + busy, 0)).toBeGreaterThan(0);
    expect(numberOf(await statesOf(crowd), 'requested')).toBe(3);
    expect(await crowd.broken()).toEqual([]);
  });
});

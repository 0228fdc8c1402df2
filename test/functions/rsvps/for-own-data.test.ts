import { beforeEach, describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import { ownPlaces } from '#rsvps/for-own-data.ts';
import {
  answersOf,
  houseOver,
  later,
  look,
  monday,
  noWaiting,
  organiser,
  publish,
  secret,
  signUp,
  tables,
} from '../../support/house.ts';

const noor = 'noor@gemeente.example';
const els = 'els@gemeente.example';

const houseWith = () => {
  const database = memoryDatabase();
  const house = houseOver(database);
  const find = ownPlaces({
    store: house.store,
    events: house.events,
    secret,
    patience: noWaiting(),
    release: async (rsvp, now) => ((await house.rsvps.releaseOwn(rsvp, now)) === 'busy' ? 'busy' : 'released'),
    items: () => everyItemIn(database, tables.rsvps),
  });
  const dump = async (): Promise<string> => {
    const lines: string[] = [];
    for await (const item of everyItemIn(database, tables.rsvps)) lines.push(JSON.stringify(item));
    return lines.join('\n');
  };
  const found = (email: string, now = monday) => find((address) => address === email, now);
  const erase = async (email: string, now = monday) => {
    for (const one of await found(email, now)) expect(await one.erase(now)).toBe('done');
  };
  return { ...house, found, erase, dump };
};

let house: ReturnType<typeof houseWith>;
let slug: string;
beforeEach(async () => {
  house = houseWith();
  slug = await publish(house);
});
const placeOf = async (name: string, email: string, different = {}) => {
  const outcome = await signUp(house, slug, answersOf(name, { email, ...different }));
  if (outcome === 'busy' || !('rsvp' in outcome)) throw new Error('no place');
  return outcome.rsvp;
};

describe('what of somebody lies elsewhere than in their own place', () => {
  test('the name under an address that was corrected is theirs, and goes', async () => {
    const { guest } = await placeOf('Noor Bakker', 'nor@gemeente.example');
    await house.rsvps.readdressGuest(organiser, slug, guest, noor, monday);
    expect(await house.dump()).toContain('movedTo');
    expect((await house.found(noor)).map(({ thing }) => thing.state)).toEqual(['moved', 'seated']);
    await house.erase(noor);
    expect(await house.dump()).not.toContain('Noor');
  });

  test('several places of one mailbox all go, and their chairs with them', async () => {
    await placeOf('Noor Bakker', noor, { party: 2 });
    await placeOf('Kind van Noor', noor);
    await placeOf('Els Smit', els);
    await house.erase(noor);
    const { seats, guests } = await look(house, slug);
    expect([guests.map(({ name }) => name), seats.left]).toEqual([['Els Smit'], 59]);
  });

  test('T10 somebody else’s place of the same name is not theirs', async () => {
    await placeOf('Noor Bakker', noor);
    await placeOf('Noor Bakker', els);
    await house.erase(noor);
    expect((await look(house, slug)).guests.map(({ email }) => email)).toEqual([els]);
  });

  test('once the event has begun the place goes as it is: who came is counted', async () => {
    await placeOf('Noor Bakker', noor);
    const before = (await look(house, slug)).seats.left;
    const during = later(3 * 86_400_000);
    await house.erase(noor, during);
    const { seats, guests } = await look(house, slug);
    expect([guests, seats.left]).toEqual([[], before]);
  });

  test('who gave up before leaves a line that is still looked at, where that was not done', async () => {
    const { guest } = await placeOf('Noor Bakker', noor);
    const held = await house.store.place(slug, guest);
    if (held === undefined) throw new Error('no place');
    const { state: _, ...rest } = held;
    const given = { ...rest, state: 'cancelled' as const, dueAt: monday, revision: held.revision + 1 };
    await house.store.commit([house.store.put(given, held)]);
    await house.erase(noor);
    expect(await house.events.duty({ what: 'promote', slug })).toMatchObject({ dueAt: monday });
  });
});

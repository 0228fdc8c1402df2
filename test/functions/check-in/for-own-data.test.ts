import { beforeEach, describe, expect, test } from 'vitest';
import type { SettledOperation, Wish } from '#check-in/core/kept.ts';
import { ownWishes } from '#check-in/for-own-data.ts';
import { checkInStore } from '#check-in/store.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import { houseOver, later, monday, noWaiting, publish, tables } from '../../support/house.ts';

const noor = 'noor@gemeente.example';
const els = 'els@gemeente.example';
const signatory = { name: 'Noor Bakker', role: 'wethouder', municipality: 'GM0794', email: noor };

let database: ReturnType<typeof memoryDatabase>;
let store: ReturnType<typeof checkInStore>;
let wishes: ReturnType<typeof ownWishes>;
let slug: string;
beforeEach(async () => {
  database = memoryDatabase();
  const house = houseOver(database);
  slug = await publish(house);
  store = checkInStore({ database, tables });
  wishes = ownWishes({
    store,
    events: house.events,
    patience: noWaiting(),
    items: () => everyItemIn(database, tables['check-in']),
  });
});

const operation = (id: string, who: SettledOperation['who']): SettledOperation => ({
  id,
  device: 'dev_1',
  seq: 1,
  kind: 'sign',
  was: 'applied',
  at: monday,
  arrivedAt: later(60_000),
  ...(who && { who }),
});
const wish = (key: string, different: Partial<Wish> = {}): Wish => ({
  ...signatory,
  key,
  at: monday,
  device: 'dev_1',
  adviser: true,
  kit: false,
  ...different,
});
const found = (email = noor) => wishes.find((address) => address === email, monday);
const erase = async (email = noor) => {
  for (const one of await found(email)) expect(await one.erase(monday)).toBe('done');
};
const named = async (name: string): Promise<readonly string[]> => {
  const items: string[] = [];
  for await (const item of everyItemIn(database, tables['check-in']))
    if (JSON.stringify(item).includes(name)) items.push(item.item);
  return items;
};

describe('what was noted of somebody at the door or a table', () => {
  beforeEach(() =>
    store.commit([
      store.settle(slug, operation('op_noor', signatory)),
      store.putGuestSigned(slug, 'op_noor', { guest: 'noor', name: 'Noor Bakker', municipality: 'GM0794' }),
      store.putWish(slug, wish('op_noor')),
      store.settle(slug, operation('op_els', { ...signatory, name: 'Els Smit', email: els })),
      store.putGuestSigned(slug, 'op_els', { guest: 'els', name: 'Els Smit', municipality: 'GM0794' }),
      store.putWish(slug, wish('op_els', { name: 'Els Smit', email: els })),
      store.putAttendance(slug, { guest: 'noor', party: 1, revision: 1, arrivals: [] } as never, undefined),
    ]),
  );

  test('is told with the event, and nothing of who signed beside them (T10)', async () => {
    const things = (await found()).map(({ thing }) => thing);
    expect(things).toHaveLength(2);
    for (const thing of things) {
      expect(thing).toMatchObject({ what: 'attendance', about: 'Samen aan de slag', state: 'signed', goes: 'whole' });
      expect(thing.says).toEqual({ name: 'Noor Bakker', role: 'wethouder', municipality: 'GM0794' });
    }
  });

  test('goes with every name of theirs; that an operation was settled and that a guest came in stay', async () => {
    await erase();
    expect(await named('Noor')).toEqual([]);
    expect(await named('Els Smit')).toEqual(['op#dev_1#op_els', 'signed#op_els', 'wish#op_els']);
    expect(await store.operation(slug, { device: 'dev_1', id: 'op_noor' })).toMatchObject({ was: 'applied' });
    expect(await named('"guest":"noor"')).toEqual(['in#noor']);
    expect(await found()).toEqual([]);
  });

  test('a name that a guest signed with goes with that guest, also where no address tells whose it is', async () => {
    await store.commit([
      store.putGuestSigned(slug, 'form', { guest: 'noor', name: 'N. Bakker-Smit', municipality: 'GM0794' }),
    ]);
    await wishes.forgetSigned(new Set([`event#${slug} noor`]));
    expect(await named('Bakker-Smit')).toEqual([]);
    expect((await store.guestsSigned(slug)).map(({ guest }) => guest)).toEqual(['els']);
  });

  test('a wish of an event that is no more goes as well', async () => {
    await store.commit([store.putWish('voorbij', wish('op_old'))]);
    expect((await found()).map(({ thing }) => thing.about)).toContain(undefined);
    await erase();
    expect(await named('Noor')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Application } from '#kits/core/application.ts';
import { ownKits } from '#kits/for-own-data.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { everyItemIn } from '#platform/dynamo/port.ts';
import { noWaiting, tables } from '../../support/house.ts';
import { answers, applicationOf, august, hostHouse } from './host-house.ts';

const noor = 'noor@buurt.example';
const handedIn = (different: Partial<Application>): Application =>
  applicationOf({ ...answers, email: noor, begunAt: august, savedAt: august, ...different });

const houseWith = async (application: Application) => {
  const database = memoryDatabase();
  const house = hostHouse(database);
  await house.open(5);
  await house.store.commit([house.store.putApplication(application, undefined)]);
  const find = ownKits({
    store: house.store,
    hostForget: house.hosts.hostForget,
    patience: noWaiting(),
    items: () => everyItemIn(database, tables.kits),
  });
  const found = (now = august, email = noor) => find((address) => address === email, now);
  const erase = async (now = august) => {
    const all = await found(now);
    for (const one of all) await one.erase(now);
    return all.map(({ thing }) => thing.goes);
  };
  return { ...house, found, erase, kept: () => house.store.application(application.application, { consistent: true }) };
};

describe('what a host handed in', () => {
  test('goes whole while it is a draft', async () => {
    const house = await houseWith(handedIn({ state: 'draft' }));
    expect(await house.erase()).toEqual(['whole']);
    expect(await house.kept()).toBeUndefined();
  });

  test('is withdrawn while nobody answered, and gives its packages back', async () => {
    const house = await houseWith(handedIn({ state: 'waits', parcel: 'allotted', waitsSince: august }));
    const { left = 0 } = (await house.stock()) ?? {};
    await house.erase();
    expect(await house.kept()).toMatchObject({ state: 'withdrawn', parcel: 'given-back', email: '' });
    expect(JSON.stringify(await house.kept())).not.toMatch(/Noor|31612345678|Kastanjelaan/);
    expect((await house.stock())?.left).toBe(left + 1);
  });

  test('is told with where it was to be and how it went; of what nobody could read the place goes as well', async () => {
    const report = { came: 12, said: 'Noor had te weinig soep.', at: august };
    const house = await houseWith(handedIn({ state: 'refused', reason: 'Noor vroeg te veel.', report }));
    const says = (await house.found())[0]?.thing.says;
    expect(says).toMatchObject({ place: 'Buurthuis De Linde, Lindelaan 1, Helmond', report: report.said });
    expect(says?.answered).toBe('Noor vroeg te veel.');
    await house.erase();
    expect(JSON.stringify(await house.kept())).not.toMatch(/Noor|Linde 1|Lindelaan|Buurthuis/);
    expect(await house.kept()).toMatchObject({ where: { city: 'Helmond', municipality: 'GM0794' } });
  });

  test('stays while its action was approved and is to come, and loses its host once that is over', async () => {
    const house = await houseWith(handedIn({ state: 'approved', parcel: 'delivered' }));
    expect(await house.erase()).toEqual(['to-come']);
    expect(await house.kept()).toMatchObject({ email: noor });
    expect(await house.erase('2027-10-01T08:00:00.000Z')).toEqual(['whole']);
    expect(await house.kept()).toMatchObject({ state: 'approved', email: '' });
  });
});

test('whom a kit names to reach is told so, and an organiser ends that', async () => {
  const house = await houseWith(handedIn({ state: 'draft' }));
  const lotte = await house.found(august, 'lotte@fonds.example');
  expect(lotte.map(({ thing }) => thing)).toMatchObject([
    { what: 'kit', about: 'Kom erbij-pakket', says: { name: 'Lotte Smit', phone: '+31203334455' }, goes: 'role' },
  ]);
});

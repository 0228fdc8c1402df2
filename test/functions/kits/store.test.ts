import { beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '#kits/core/order.ts';
import { type Kept, keptBy } from '#kits/store.ts';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Write } from '#platform/dynamo/port.ts';
import {
  type KitsHouse,
  keeper,
  kitsHouse,
  municipality,
  openDesk,
  request,
  september,
  slot,
} from '../../support/kits.ts';
import { applicationOf, packageOf, stockOf } from './host-house.ts';

/** Each condition of the store by itself: what a decision read and found changed is refused by the database, whoever decided. */
let house: KitsHouse;
let kit: string;
beforeEach(async () => {
  house = kitsHouse(memoryDatabase());
  kit = await openDesk(house);
});

const morning = slot('HM', '2027-10-12', 'morning');
const midday = slot('HM', '2027-10-12', 'midday');
/** `written`, or which of the writes the database refused. */
const told = async (...writes: readonly Write[]) => {
  const written = await house.store.commit(writes);
  return written.is === 'condition' ? Object.keys(written.failed) : written.is;
};
const order = async (id: string): Promise<Order> => {
  const found = await house.store.order(id, { consistent: true });
  if (found === undefined) throw new Error('The order is gone.');
  return found;
};
const kept = (different: Partial<Kept> = {}): Kept => ({
  desk: keeper.organisation,
  kit,
  slots: [morning],
  trips: [{ unit: '01', from: '2027-10-08', until: '2027-10-08' }],
  ...different,
});

describe('T9 what an order keeps', () => {
  test('a slot is taken once', async () => {
    expect(await told(...house.store.keep('ord_one', undefined, kept({ trips: [] })))).toBe('written');
    expect(await told(...house.store.keep('ord_two', undefined, kept({ trips: [] })))).toEqual(['0']);
  });

  test('a unit is on one day with one order', async () => {
    expect(await told(...house.store.keep('ord_one', undefined, kept({ slots: [] })))).toBe('written');
    expect(await told(...house.store.keep('ord_two', undefined, kept({ slots: [] })))).toEqual(['0']);
  });

  test('is given back by that order alone', async () => {
    await house.store.commit(house.store.keep('ord_one', undefined, kept()));
    expect(await told(...house.store.keep('ord_two', kept(), undefined))).toEqual(['0', '1']);
    expect(await told(...house.store.keep('ord_one', kept(), undefined))).toBe('written');
  });

  test('and what stays the same is not written again', () => {
    expect(house.store.keep('ord_one', kept(), kept())).toEqual([]);
    const moved = house.store.keep('ord_one', kept(), kept({ slots: [midday] }));
    expect(
      moved.map((write) => ('put' in write ? write.put.item : 'delete' in write ? write.delete.item : '')),
    ).toEqual(['day#2027-10-12#slot#HM~2027-10-12~midday', 'day#2027-10-12#slot#HM~2027-10-12~morning']);
  });

  test('a draft and an ended order keep nothing', async () => {
    const id = await request(house, kit, [morning]);
    const asked = await order(id);
    expect(keptBy(asked)?.slots).toHaveLength(1);
    for (const state of ['draft', 'lapsed', 'refused', 'cancelled', 'counted'] as const)
      expect(keptBy({ ...asked, state }), state).toBeUndefined();
  });
});

describe('T9 a closed day', () => {
  const desk = keeper.organisation;

  test('closes nothing that is promised, and may be closed again for another reason', async () => {
    expect(await told(house.store.closeSlot(desk, morning, 'Werk'))).toBe('written');
    expect(await told(house.store.closeSlot(desk, morning, 'Meer werk'))).toBe('written');
    await house.store.commit(house.store.keep('ord_one', undefined, kept({ slots: [midday], trips: [] })));
    expect(await told(house.store.closeSlot(desk, midday, 'Werk'))).toEqual(['0']);
  });

  test('is opened without giving away what is promised', async () => {
    await house.store.commit(house.store.keep('ord_one', undefined, kept({ trips: [] })));
    expect(await told(house.store.openSlot(desk, morning))).toEqual(['0']);
    await house.store.commit([house.store.closeSlot(desk, midday, 'Werk')]);
    expect(await told(house.store.openSlot(desk, midday))).toBe('written');
  });
});

describe('nothing is written over but what was read', () => {
  test('an order', async () => {
    const was = await order(await request(house, kit, [morning]));
    const next = { ...was, revision: was.revision + 1 };
    expect(await told(house.store.putOrder(next, was))).toBe('written');
    expect(await told(house.store.putOrder(next, was))).toEqual(['0']);
    expect(await told(house.store.putOrder(next, undefined))).toEqual(['0']);
    expect(await told(house.store.forgetOrder(was))).toEqual(['0']);
    expect(await told(house.store.forgetOrder(next))).toBe('written');
  });

  test('a kit, a unit and a desk', async () => {
    const found = await house.store.kit(kit, { consistent: true });
    const desk = await house.store.desk(keeper.organisation, { consistent: true });
    const [unit] = found?.units ?? [];
    if (found === undefined || unit === undefined || desk === undefined) throw new Error('Nothing is there.');
    for (const stale of [0, undefined]) {
      expect(await told(house.store.putKit(found.kit, stale))).toEqual(['0']);
      expect(await told(house.store.putUnit(unit, stale))).toEqual(['0']);
      expect(await told(house.store.putDesk(desk, stale))).toEqual(['0']);
    }
    expect(
      await told(
        house.store.putKit(found.kit, found.kit.revision),
        house.store.putUnit(unit, unit.revision),
        house.store.putDesk(desk, desk.revision),
      ),
    ).toBe('written');
  });

  test('an application', async () => {
    const was = applicationOf();
    const next = { ...was, revision: was.revision + 1 };
    expect(await told(house.store.putApplication(was, undefined))).toBe('written');
    expect(await told(house.store.putApplication(was, undefined))).toEqual(['0']);
    expect(await told(house.store.putApplication(next, was))).toBe('written');
    expect(await told(house.store.putApplication(next, was))).toEqual(['0']);
    expect(await told(house.store.forgetApplication(was))).toEqual(['0']);
    expect(await told(house.store.forgetApplication(next))).toBe('written');
  });

  test('what became due again meanwhile stays due', async () => {
    const was = await order(await request(house, kit, [morning]));
    const [thing] = await house.store.due('2027-12-01T00:00:00.000Z', 10);
    if (thing === undefined) throw new Error('Nothing is due.');
    const before = { ...thing, dueAt: '2027-01-01T00:00:00.000Z' };
    expect(thing.dueAt).toBe(was.dueAt);
    expect(await told(house.store.settled(before))).toEqual(['0']);
    expect(await told(house.store.dueAgain(before, '2027-12-02T00:00:00.000Z'))).toEqual(['0']);
    expect(await told(house.store.dueAgain(thing, '2027-12-02T00:00:00.000Z'))).toBe('written');
  });

  test('what a form made, it made once', async () => {
    expect(await told(house.store.putRequest('form-of-today', 'een-pakket', september))).toBe('written');
    expect(await told(house.store.putRequest('form-of-today', 'nog-een-pakket', september))).toEqual(['0']);
  });
});

describe('a station', () => {
  test('has one desk, which alone can leave it', async () => {
    expect(await told(house.store.takeStation('HM', keeper.organisation))).toBe('written');
    expect(await told(house.store.takeStation('HM', 'stationsloket-utrecht'))).toEqual(['0']);
    expect(await told(house.store.leaveStation('HM', 'stationsloket-utrecht'))).toEqual(['0']);
    expect(await told(house.store.leaveStation('HM', keeper.organisation))).toBe('written');
    expect(await told(house.store.takeStation('HM', 'stationsloket-utrecht'))).toBe('written');
  });
});

describe('T2 the stock of a package', () => {
  const { slug, opensAt, closesAt } = packageOf();
  const now = '2027-08-02T08:00:00.000Z';
  const open = (left: number, different: Parameters<typeof stockOf>[1] = {}) =>
    house.store.commit([house.store.putStock(slug, stockOf(left, different))]);

  test('is made once, and never shrinks below what was given', async () => {
    await open(2, { stock: 10 });
    expect(await told(house.store.putStock(slug, stockOf(100)))).toEqual(['0']);
    expect(await told(house.store.moveStock(slug, -3, { opensAt, closesAt }, now))).toEqual(['0']);
    expect(await told(house.store.moveStock(slug, -2, { opensAt, closesAt }, now))).toBe('written');
  });

  test('gives what it has and no more; the last is told from the others', async () => {
    await open(2);
    expect(await told(house.store.takeStock(slug, 3, now, 'more'))).toEqual(['0']);
    expect(await told(house.store.takeStock(slug, 2, now, 'more'))).toEqual(['0']);
    expect(await told(house.store.takeStock(slug, 1, now, 'last'))).toEqual(['0']);
    expect(await told(house.store.takeStock(slug, 1, now, 'more'))).toBe('written');
    expect(await told(house.store.takeStock(slug, 1, now, 'last'))).toBe('written');
    expect(await told(house.store.takeStock(slug, 1, now, 'last'))).toEqual(['0']);
  });

  test('gives nobody anything past who waits', async () => {
    await open(2, { waiting: 1 });
    expect(await told(house.store.takeStock(slug, 1, now, 'more'))).toEqual(['0']);
    expect(await told(house.store.takeStock(slug, 2, now, 'last'))).toEqual(['0']);
  });

  test('is given from its opening until its closing, and so is a turn', async () => {
    await open(2);
    const early = '2027-05-31T08:00:00.000Z';
    expect(await told(house.store.takeStock(slug, 1, early, 'more'))).toEqual(['0']);
    expect(await told(house.store.takeStock(slug, 1, closesAt, 'more'))).toEqual(['0']);
    for (const at of [early, closesAt]) {
      expect(await told(house.store.waitForStock(slug, 3, at))).toEqual(['0']);
      await house.store.commit([house.store.waitForStock(slug, 3, now)]);
      expect(await told(house.store.waitForStock(slug, 1, at))).toEqual(['0']);
      await house.store.commit([house.store.giveBackTurn(slug, now)]);
    }
    expect(await told(house.store.takeStock(slug, 1, opensAt, 'more'))).toBe('written');
  });

  test('makes nobody wait while there is enough and nobody waits', async () => {
    await open(2);
    expect(await told(house.store.waitForStock(slug, 2, now))).toEqual(['0']);
    expect(await told(house.store.waitForStock(slug, 3, now))).toBe('written');
    expect(await told(house.store.waitForStock(slug, 1, now))).toBe('written');
  });

  test('never has fewer waiting than nobody, and its head takes no more than there is', async () => {
    await open(1);
    expect(await told(house.store.giveBackTurn(slug, now))).toEqual(['0']);
    expect(await told(house.store.moveUpStock(slug, 1))).toEqual(['0']);
    await house.store.commit([house.store.waitForStock(slug, 2, now)]);
    expect(await told(house.store.moveUpStock(slug, 2))).toEqual(['0']);
    expect(await told(house.store.moveUpStock(slug, 1))).toBe('written');
  });

  test('a turn on the late list is given up once', async () => {
    const turn = { application: `app_${'1'.repeat(26)}`, sentAt: now };
    expect(await told(house.store.joinLate(slug, turn))).toBe('written');
    expect(await told(house.store.joinLate(slug, turn))).toEqual(['0']);
    expect(await told(house.store.leaveLate(slug, turn))).toBe('written');
    expect(await told(house.store.leaveLate(slug, turn))).toEqual(['0']);
  });
});

describe('what one host gets', () => {
  const { slug } = packageOf();
  const gone = '2027-12-31T08:00:00.000Z';

  test('is never more than there is for each', async () => {
    expect(await told(house.store.promise(slug, 'host', 2, 2, gone))).toBe('written');
    expect(await told(house.store.promise(slug, 'host', 1, 2, gone))).toEqual(['0']);
    await house.store.commit([house.store.takeBackPromise(slug, 'host', 1)]);
    expect(await told(house.store.promise(slug, 'host', 1, 2, gone))).toBe('written');
  });

  test('is one draft at a time', async () => {
    expect(await told(house.store.beginTally(slug, 'host', 'app_one', undefined, gone))).toBe('written');
    expect(await told(house.store.beginTally(slug, 'host', 'app_two', undefined, gone))).toEqual(['0']);
    expect(await told(house.store.endDraft(slug, 'host', 'app_two'))).toEqual(['0']);
    expect(await told(house.store.beginTally(slug, 'host', 'app_two', 'app_one', gone))).toBe('written');
    expect(await told(house.store.beginTally(slug, 'host', 'app_three', 'app_one', gone))).toEqual(['0']);
    expect(await told(house.store.endDraft(slug, 'host', 'app_two'))).toBe('written');
  });
});

test('who orders is told apart by organisation, not by person', async () => {
  await request(house, kit, [morning], { by: municipality(1) });
  expect(await house.store.ordersOf(municipality(1).organisation)).toHaveLength(1);
  expect(await house.store.ordersOf(municipality(2).organisation)).toEqual([]);
});

import { keepsSlots, type Order, standing } from '#kits/core/order.ts';
import { unitDaysOf, windowOf } from '#kits/core/plan-trips.ts';
import { slotId } from '#kits/core/slot.ts';
import { type KitsHouse, keeper } from './kits.ts';

/** Every order of these organisations, and what the desk's days hold. */
export const lookAtKits = async (house: KitsHouse, organisations: readonly string[]) => {
  const orders = (await Promise.all(organisations.map((one) => house.store.ordersOf(one)))).flat();
  const fresh = await Promise.all(orders.map(({ order }) => house.store.order(order, { consistent: true })));
  const planner = await house.store.planner(
    keeper.organisation,
    { from: '2027-01-01', until: '2069-12-31' },
    { consistent: true },
  );
  return { orders: fresh.flatMap((one): Order[] => (one === undefined ? [] : [one])), planner };
};

/**
 * What is not as promised (T9): slots and unit-days are exactly those of the orders that keep them, nothing is promised twice, and every slot has
 * a unit that nobody else has on any day from its buffer before to its buffer after.
 */
export const brokenKitPromises = async (
  house: KitsHouse,
  slug: string,
  organisations: readonly string[],
): Promise<readonly string[]> => {
  const broken: string[] = [];
  const { orders, planner } = await lookAtKits(house, organisations);
  const found = await house.store.kit(slug, { consistent: true });
  const kit = found?.kit;
  if (kit?.kind !== 'lending') return ['there is no kit'];
  // A counted order's days are over or nearly so; they stay what they were.
  const keeping = orders.filter(({ state }) => keepsSlots(state) || state === 'counted');

  const wantedSlots = new Map<string, string>();
  const wantedDays = new Map<string, string>();
  for (const order of keeping) {
    for (const slot of standing(order)) {
      const id = slotId(slot);
      if (wantedSlots.has(id)) broken.push(`${id} is promised to two`);
      wantedSlots.set(id, order.order);
      const window = windowOf(slot.date, slot.date, kit.buffer);
      const covering = order.trips.filter(({ from, until }) => from <= window.from && until >= window.until);
      const beside = standing(order).filter((one) => one.date === slot.date && one.part === slot.part);
      if (covering.length < beside.length) broken.push(`${id} of ${order.order} has no unit with its buffer`);
    }
    for (const { unit, date } of unitDaysOf(order.trips)) {
      const id = `${unit}~${date}`;
      if (wantedDays.has(id)) broken.push(`unit ${id} is promised to two`);
      wantedDays.set(id, order.order);
    }
  }
  for (const [id, held] of planner.slots) {
    if ('order' in held && wantedSlots.get(id) !== held.order) broken.push(`${id} is kept for ${held.order} in vain`);
  }
  for (const [id, order] of wantedSlots) {
    const held = planner.slots.get(id);
    if (held === undefined || !('order' in held) || held.order !== order) broken.push(`${id} is not kept for ${order}`);
  }
  for (const [key, days] of planner.units) {
    const unit = key.split('~').at(-1) ?? '';
    for (const [date, order] of days) {
      if (wantedDays.get(`${unit}~${date}`) !== order)
        broken.push(`unit ${unit} on ${date} is kept for ${order} in vain`);
    }
  }
  for (const [id, order] of wantedDays) {
    const [unit = '', date = ''] = id.split('~');
    if (planner.units.get(`${slug}~${unit}`)?.get(date) !== order) broken.push(`unit ${id} is not kept for ${order}`);
  }
  for (const order of orders) {
    for (const { event, answer } of order.slots) {
      if (event === undefined) continue;
      const state = (await house.events.find(event, { consistent: true }))?.event.state;
      const stands = keepsSlots(order.state) && answer !== 'refused' && answer !== 'given-up';
      if (stands && state !== 'published') broken.push(`${event} is not published`);
      if (!stands && order.state !== 'counted' && state !== 'cancelled') broken.push(`${event} still stands`);
    }
    const owed = await house.mails(order.order);
    const told = owed.filter(({ kind, reader }) => reader === order.person && kind !== 'kit-held');
    const decisive = { requested: 'kit-ordered', approved: 'kit-approved', moved: 'kit-moved', refused: 'kit-refused' };
    const kind = decisive[order.state as keyof typeof decisive];
    if (kind !== undefined && !told.some((one) => one.kind === kind && one.generation === Math.max(1, order.version))) {
      broken.push(`${order.order} is ${order.state} and nobody said so`);
    }
  }
  return broken;
};

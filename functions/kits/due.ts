import type { Instant } from '#kernel/instants.ts';
import { addDays } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { type Duty, nextDue, withDue } from './core/next-due.ts';
import type { Order } from './core/order.ts';
import { zone } from './core/slot.ts';
import type { HandingActions } from './handing.ts';
import type { Mailing } from './mailing.ts';
import type { Ordering } from './ordering.ts';
import type { DueThing, KitsStore } from './store.ts';

/** What the tick does for orders and units: each act is one transaction with the order's next moment. */
export const dueOf = ({
  store,
  ordering,
  handing,
  mailing,
  patience,
}: {
  store: KitsStore;
  ordering: Ordering;
  handing: HandingActions;
  mailing: Mailing;
  patience: Patience;
}) => {
  /** What is owed for a duty, and what the order becomes by it. */
  const doing = async (
    duty: Exclude<Duty, 'lapse' | 'forget-order'>,
    order: Order,
    now: Instant,
  ): Promise<{ readonly order: Order; readonly writes: readonly Write[] }> => {
    const reminded: Order = { ...order, reminders: order.reminders + 1 };
    switch (duty) {
      case 'remind-desk':
        return { order: reminded, writes: await mailing.toDesk('kit-request-waits', order, now) };
      case 'tell-organiser': {
        const desk = await store.desk(order.desk);
        const kit = (await store.kit(order.kit))?.kit;
        if (desk === undefined) return { order: reminded, writes: [] };
        return {
          order: reminded,
          writes: [
            ...mailing.toOrganiser(order, now),
            store.askPerson({
              kind: 'kit-unanswered',
              subject: order.order,
              organisation: desk.programme,
              title: `${kit?.title ?? order.kit}: ${order.ordererName}`,
              since: order.requestedAt ?? now,
            }),
          ],
        };
      }
      case 'remind-orderer':
        return { order: reminded, writes: mailing.toOrderer('kit-moved-waits', order, now) };
      case 'tomorrow':
        return { order: { ...order, toldTomorrow: true }, writes: mailing.toOrderer('kit-tomorrow', order, now) };
      case 'return-reminder':
        return {
          order: reminded,
          writes: mailing.toOrderer('kit-return-reminder', order, now, order.version * 10 + reminded.reminders),
        };
      case 'forget-contact': {
        const { onTheDay: _, ...rest } = order;
        return { order: rest, writes: [] };
      }
    }
  };

  const doOrder = (thing: DueThing, now: Instant) =>
    decideAgain(patience, async () => {
      const order = await store.orderAt(thing);
      if (order === undefined || order.dueAt === undefined || order.dueAt > now) return 'done';
      const next = nextDue(order, now);
      // A moment that passed while nobody looked: on with what holds now.
      if (next === undefined || next.at > now) {
        const later: Order = { ...withDue(order, now), revision: order.revision + 1 };
        return (await store.commit([store.putOrder(later, order)])).is === 'written' ? 'done' : 'conflict';
      }
      if (next.duty === 'lapse') return (await ordering.lapse(order, now)) === 'conflict' ? 'conflict' : 'done';
      if (next.duty === 'forget-order') {
        const desk = await store.desk(order.desk);
        const solved = desk === undefined ? [] : mailing.answered(order, desk.programme);
        return (await store.commit([store.forgetOrder(order), ...solved])).is === 'written' ? 'done' : 'conflict';
      }
      const did = await doing(next.duty, order, now);
      const after: Order = withDue({ ...did.order, revision: order.revision + 1 }, now);
      const erases = next.duty === 'forget-contact' && order.onTheDay !== undefined ? 'on-the-day-contact' : undefined;
      const written = await store.commit([{ ...store.putOrder(after, order), erases }, ...did.writes]);
      return written.is === 'written' ? 'done' : 'conflict';
    });

  const doUnit = async (thing: DueThing, now: Instant) => {
    const unit = await store.unitAt(thing);
    const kit = unit && (await store.kit(unit.kit))?.kit;
    if (unit?.state !== 'incomplete' || kit?.kind !== 'lending') {
      await store.commit([store.settled(thing)]);
      return;
    }
    // Whoever could not be told stays due.
    if (!(await handing.warnAgain(unit, kit, now))) return;
    await store.commit([store.dueAgain(thing, addDays(now, 1, zone))]);
  };

  return { doOrder, doUnit };
};

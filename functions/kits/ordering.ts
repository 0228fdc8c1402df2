import type { Official, Partner } from '#kernel/actors.ts';
import { daysAfter, type Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { seal } from '#platform/links.ts';
import { agreeToMove } from './core/answer-order.ts';
import { daysToRead, fleetOf, type Look } from './core/availability.ts';
import { cancelOrder } from './core/cancel-order.ts';
import { chooseAfterWarning, repairId } from './core/hand-over.ts';
import { holdOrder } from './core/hold-order.ts';
import type { LendingKit } from './core/kit.ts';
import { withDue } from './core/next-due.ts';
import { daysOf, isOrderId, isOut, type Order, type OrderedSlot, standing } from './core/order.ts';
import { planTrips } from './core/plan-trips.ts';
import { lapseOrder, sendOrder } from './core/send-order.ts';
import { mostSlots, type Slot, slotId } from './core/slot.ts';
import type { Mailing } from './mailing.ts';
import type { Publishing } from './publishing.ts';
import { type Kept, type KitsStore, keptBy } from './store.ts';

/** Who orders. Each sees and changes the orders of the own organisation only. */
export type Orderer = Official | Partner;

/** The answers of a draft, as they come in step by step. */
export type OrderAnswers = {
  readonly slots?: readonly Slot[];
} & Partial<Pick<Order, 'ifNotAll' | 'setup' | 'onTheDay' | 'action' | 'houseRules'>>;

export type Asked = { readonly request: string };

/** An order with what it is about. */
export type OrderInView = Look & { readonly order: Order };

const notFound = { is: 'not-found' } as const;

/** How somebody orders a kit: from the draft to what becomes of it. */
export const ordering = ({
  store,
  mailing,
  publishing,
  secret,
  patience,
}: {
  store: KitsStore;
  mailing: Mailing;
  publishing: Publishing;
  secret: string;
  patience: Patience;
}) => {
  /** Whoever has the order, with its kit and desk, and what the desk's days hold around its slots. */
  const look = async (order: Order, wanted: readonly Slot[] = order.slots): Promise<OrderInView | undefined> => {
    const [found, desk] = await Promise.all([
      store.kit(order.kit, { consistent: true }),
      store.desk(order.desk, { consistent: true }),
    ]);
    if (found === undefined || found.kit.kind !== 'lending' || desk === undefined) return undefined;
    const { kit, units } = found;
    return { order, kit, units, desk, planner: await plannerFor(kit, wanted, order.trips), own: order.order };
  };
  const plannerFor = (kit: LendingKit, slots: readonly Slot[], trips: Order['trips']) => {
    const dates = [...slots.map(({ date }) => date), ...trips.flatMap(({ from, until }) => [from, until])].sort();
    const [first, last] = [dates[0], dates.at(-1)];
    return first === undefined || last === undefined
      ? { slots: new Map(), units: new Map() }
      : // Four weeks around them, for whoever has to be offered something near.
        store.planner(kit.desk, around(daysToRead(kit, first, last)), { consistent: true });
  };

  const own = async (orderer: Orderer, id: string): Promise<Order | undefined> => {
    const order = isOrderId(id) ? await store.order(id, { consistent: true }) : undefined;
    return order?.orderer === orderer.organisation ? order : undefined;
  };

  /** The order, what it keeps now instead of what it kept, and what is owed for that. */
  const write = (order: Order, was: Order, more: readonly Write[], keeps: Kept | undefined = keptBy(order)) =>
    store.commit([store.putOrder(order, was), ...store.keep(order.order, keptBy(was), keeps), ...more]);

  /** The server's clock ends a hold, whether or not the tick was there first. */
  const lapse = async (order: Order, now: Instant): Promise<Order | 'conflict'> => {
    const lapsed = lapseOrder(order, now);
    if (lapsed === undefined) return order;
    const written = await write(lapsed, order, []);
    return written.is === 'written' ? lapsed : 'conflict';
  };

  const hold = (orderer: Orderer, id: string, { request }: Asked, now: Instant) =>
    decideAgain(patience, async () => {
      const read = await own(orderer, id);
      if (read === undefined) return notFound;
      const order = await lapse(read, now);
      if (order === 'conflict') return 'conflict';
      const seen = await look(order);
      if (seen === undefined) return notFound;
      const holding = holdOrder(order, seen, { request, by: orderer.person }, now);
      if (holding.is !== 'held') return holding;
      const written = await write(holding.order, order, mailing.toOrderer('kit-held', holding.order, now));
      return written.is === 'written' ? holding : 'conflict';
    });

  const send = (orderer: Orderer, id: string, { request }: Asked, now: Instant) =>
    decideAgain(patience, async () => {
      const order = await own(orderer, id);
      if (order === undefined) return notFound;
      const sending = sendOrder(order, { request, by: orderer.person }, now);
      if (sending.is !== 'requested') return sending;
      const written = await write(sending.order, order, [
        ...mailing.toOrderer('kit-ordered', sending.order, now),
        ...(await mailing.toDesk('kit-request', sending.order, now)),
      ]);
      return written.is === 'written' ? sending : 'conflict';
    });

  return {
    look,
    write,
    own,

    orders: async (orderer: Orderer) => {
      const orders = await store.ordersOf(orderer.organisation);
      const kits = await store.kitsLent(orders);
      return orders.map((order) => ({ order, kit: kits.get(order.kit) }));
    },

    /** A draft with its first answers. The same form makes the same draft. */
    begin: async (
      orderer: Orderer,
      slug: string,
      { slots, ifNotAll }: { readonly slots: readonly Slot[]; readonly ifNotAll: Order['ifNotAll'] },
      { request, language, now }: Asked & { readonly language: Language; readonly now: Instant },
    ) => {
      if (slots.length === 0) return { is: 'refused' as const, because: 'no-slots' as const };
      if (slots.length > mostSlots) return { is: 'refused' as const, because: 'too-many-slots' as const };
      const id = `ord_${seal(secret, ['order', orderer.person, slug, request], 15)}`;
      return decideAgain(patience, async () => {
        const [found, before] = await Promise.all([store.kit(slug), own(orderer, id)]);
        if (before !== undefined) return { is: 'begun' as const, order: before };
        const kit = found?.kit;
        if (kit === undefined || kit.kind !== 'lending' || kit.state !== 'published') return notFound;
        const order: Order = withDue(
          {
            order: id,
            kit: slug,
            desk: kit.desk,
            lentBy: kit.organisation,
            orderer: orderer.organisation,
            ordererName: orderer.organisationName,
            ...(orderer.is === 'official' && { municipality: orderer.municipality }),
            person: orderer.person,
            language,
            state: 'draft',
            version: 0,
            revision: 1,
            slots: numbered(slots),
            trips: [],
            ifNotAll,
            askedAt: now,
            reminders: 0,
            warned: [],
            requests: [],
            acts: [{ at: now, by: orderer.person, act: 'begin-order' }],
          },
          now,
        );
        const written = await store.commit([store.putOrder(order, undefined)]);
        return written.is === 'written' ? { is: 'begun' as const, order } : 'conflict';
      });
    },

    /** Keeps what was typed in one step. Refused once the order is held or sent. */
    save: (orderer: Orderer, id: string, { slots, ...answers }: OrderAnswers, now: Instant) =>
      decideAgain(patience, async () => {
        const read = await own(orderer, id);
        if (read === undefined) return notFound;
        const order = await lapse(read, now);
        if (order === 'conflict') return 'conflict';
        if (order.state !== 'draft' && order.state !== 'lapsed') {
          return { is: 'refused' as const, because: 'not-a-draft' as const };
        }
        const saved = withDue(
          {
            ...order,
            ...answers,
            ...(slots && { slots: numbered(slots) }),
            savedAt: now,
            revision: order.revision + 1,
          },
          now,
        );
        const written = await store.commit([store.putOrder(saved, order)]);
        return written.is === 'written' ? { is: 'saved' as const, order: saved } : 'conflict';
      }),

    inView: async (orderer: Orderer, id: string): Promise<OrderInView | undefined> => {
      const order = await own(orderer, id);
      return order === undefined ? undefined : look(order);
    },

    hold,
    send,
    lapse,

    cancel: (orderer: Orderer, id: string, { reason, request }: Asked & { readonly reason: string }, now: Instant) =>
      decideAgain(patience, async () => {
        const order = await own(orderer, id);
        const desk = order && (await store.desk(order.desk));
        if (order === undefined || desk === undefined) return notFound;
        const cancelling = cancelOrder(order, reason, { request, by: orderer.person }, now);
        if (cancelling.is !== 'cancelled') return cancelling;
        const written = await write(cancelling.order, order, [
          ...(cancelling.told ? mailing.toOrderer('kit-cancelled', cancelling.order, now) : []),
          ...(cancelling.told ? await mailing.toDesk('kit-cancelled', cancelling.order, now) : []),
          ...mailing.answered(order, desk.programme),
          ...(await publishing.end(order.slots, reason, orderer, now)),
        ]);
        return written.is === 'written' ? cancelling : 'conflict';
      }),

    /** What the desk moved is fine, or given up. */
    agree: (
      orderer: Orderer,
      id: string,
      { agrees, revision, request }: Asked & { readonly agrees: boolean; readonly revision: number },
      now: Instant,
    ) => {
      let again = 0;
      return decideAgain(patience, async () => {
        const order = await own(orderer, id);
        const seen = order && (await look(order));
        if (order === undefined || seen === undefined) return notFound;
        const agreeing = agreeToMove(order, seen, { agrees, revision }, { request, by: orderer.person }, now);
        if (agreeing.is !== 'approved' && agreeing.is !== 'cancelled') return agreeing;
        const published = await publishing.follow(agreeing.order, order, seen, orderer, again, now);
        again += 1;
        const written = await write(published.order, order, [
          ...mailing.toOrderer(agreeing.is === 'approved' ? 'kit-approved' : 'kit-cancelled', published.order, now),
          ...(agreeing.is === 'cancelled' ? await mailing.toDesk('kit-cancelled', published.order, now) : []),
          ...published.writes,
        ]);
        return written.is === 'written' ? { ...agreeing, order: published.order } : 'conflict';
      });
    },

    /** The open warning of an order: its unit lacks something. `other`: another unit is free on the same days. */
    warning: async (orderer: Orderer, id: string) => {
      const order = await own(orderer, id);
      const seen = order && (await look(order));
      return seen === undefined ? undefined : openWarning(seen);
    },

    choose: (
      orderer: Orderer,
      id: string,
      { repair, choice, request }: Asked & { readonly repair: string; readonly choice: 'without' | 'wait' | 'other' },
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const order = await own(orderer, id);
        const seen = order && (await look(order));
        if (order === undefined || seen === undefined) return notFound;
        if (order.requests.includes(request)) return { is: 'chosen' as const, order };
        const chosen = chooseAfterWarning(order, repair, choice, { request, by: orderer.person }, now);
        if (chosen === undefined) return { is: 'refused' as const, because: 'over' as const };
        const trips = choice === 'other' ? otherTrips(seen) : order.trips;
        if (trips === undefined) return { is: 'refused' as const, because: 'no-other' as const };
        const swapped: Order = { ...chosen, trips: [...trips] };
        const written = await write(swapped, order, []);
        return written.is === 'written' ? { is: 'chosen' as const, order: swapped } : 'conflict';
      }),
  };
};

export type Ordering = ReturnType<typeof ordering>;

const numbered = (slots: readonly Slot[]): OrderedSlot[] => {
  const once = new Map(slots.map((slot) => [slotId(slot), slot]));
  return [...once.values()].map(({ station, date, part }, at) => ({
    id: String(at + 1),
    station,
    date,
    part,
    answer: 'asked',
  }));
};

const around = ({ from, until }: { from: string; until: string }) => ({
  from: daysAfter(from, -40),
  until: daysAfter(until, 40),
});

/** The same slots with units that lack nothing. */
const otherTrips = (seen: OrderInView): Order['trips'] | undefined => {
  const whole = { ...seen, units: seen.units.filter(({ state }) => state !== 'incomplete') };
  const planned = planTrips(standing(seen.order), seen.kit.buffer, fleetOf(whole));
  return planned.is === 'planned' ? [...planned.trips] : undefined;
};

/**
 * What an order was warned of and still has to do with: a unit of its own that lacks something. Of several the last to which nobody answered yet, or
 * that of one repair.
 */
export const openWarning = (seen: OrderInView, about?: string) => {
  const { order, units } = seen;
  if (isOut(order.state)) return undefined;
  const unitOf = (repair: string) =>
    units.find((one) => repairId(one) === repair && order.trips.some((trip) => trip.unit === one.unit));
  const warnings = order.warned.filter(
    ({ repair, over }) =>
      over !== true && (about === undefined || repair === about) && unitOf(repair)?.repair !== undefined,
  );
  const open = warnings.findLast(({ choice }) => choice === undefined) ?? warnings.at(-1);
  const unit = open && unitOf(open.repair);
  if (open === undefined || unit?.repair === undefined) return undefined;
  return {
    unit,
    repair: open.repair,
    lacks: unit.repair.lacks,
    repairedBy: unit.repair.due,
    other: otherTrips(seen) !== undefined,
    days: daysOf(standing(order)),
    ...(open.choice && { choice: open.choice }),
  };
};

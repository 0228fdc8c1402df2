import type { People } from '#accounts/actions.ts';
import type { StationKeeper } from '#kernel/actors.ts';
import { daysAfter, type Instant, type LocalDate } from '#kernel/instants.ts';
import type { Link } from '#kernel/links.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { linkHolds } from '#platform/links.ts';
import { answerOrder, type DeskAnswer } from './core/answer-order.ts';
import type { DeskStation, StationDesk } from './core/desk.ts';
import type { LendingKit } from './core/kit.ts';
import { isOrderId, type Order, type OrderedSlot, withAct } from './core/order.ts';
import { datesBetween } from './core/plan-trips.ts';
import { type DayPart, dayParts, type HoursOfDay, inOrder, readSlot, type Slot, slotId } from './core/slot.ts';
import type { Mailing } from './mailing.ts';
import type { Asked, OrderInView, Ordering } from './ordering.ts';
import type { Publishing } from './publishing.ts';
import type { KitsStore } from './store.ts';

/** An order as its desk sees it. `takenBy` is a name. */
export type DeskOrder = { readonly order: Order; readonly kit: LendingKit; readonly takenBy?: string };

export type DeskRules = {
  readonly name?: string;
  readonly notice: number;
  readonly hours: HoursOfDay;
  readonly houseRules: readonly string[];
  /** Spots by the code of their station; a station that is not named keeps its own. */
  readonly spots: Readonly<Record<string, DeskStation['spots']>>;
};

/** So many slots are closed in one press: 30 days of one station. */
const mostClosed = 90;

const notFound = { is: 'not-found' } as const;

/** How a station desk answers, and runs its stations. Each colleague sees the orders of their own desk only. */
export const answering = ({
  store,
  ordering,
  mailing,
  publishing,
  people,
  secret,
  patience,
}: {
  store: KitsStore;
  ordering: Ordering;
  mailing: Mailing;
  publishing: Publishing;
  people: People;
  secret: string;
  patience: Patience;
}) => {
  const own = async (keeper: StationKeeper, id: string): Promise<Order | undefined> => {
    const order = isOrderId(id) ? await store.order(id, { consistent: true }) : undefined;
    const asked = order?.requestedAt !== undefined;
    return asked && order.desk === keeper.organisation ? order : undefined;
  };

  const inDesk = async (orders: readonly Order[], desk: string): Promise<readonly DeskOrder[]> => {
    const [colleagues, kits] = await Promise.all([people.peopleOf(desk), store.kitsLent(orders)]);
    return orders.flatMap((order) => {
      const kit = kits.get(order.kit);
      if (kit === undefined) return [];
      const takenBy = colleagues.find(({ person }) => person === order.takenBy)?.name;
      return [{ order, kit, ...(takenBy !== undefined && { takenBy }) }];
    });
  };

  return {
    desk: (keeper: StationKeeper): Promise<StationDesk | undefined> => store.desk(keeper.organisation),

    deskOrders: async (keeper: StationKeeper) => {
      const desk = await store.desk(keeper.organisation);
      if (desk === undefined) return undefined;
      const [waits, coming] = await Promise.all([
        store.ordersAt(desk.desk, 'waits'),
        store.ordersAt(desk.desk, 'coming'),
      ]);
      return { desk, waiting: await inDesk(waits, desk.desk), coming: await inDesk(coming, desk.desk) };
    },

    deskOrder: async (keeper: StationKeeper, id: string) => {
      const order = await own(keeper, id);
      const seen: OrderInView | undefined = order && (await ordering.look(order));
      if (order === undefined || seen === undefined) return undefined;
      const [mailbox, colleagues] = await Promise.all([
        people.mailboxOf(order.person),
        people.peopleOf(keeper.organisation),
      ]);
      const takenBy = colleagues.find(({ person }) => person === order.takenBy)?.name;
      return {
        ...seen,
        ...(mailbox && { ordererMailbox: mailbox }),
        ...(takenBy !== undefined && { takenBy }),
      };
    },

    answer: (keeper: StationKeeper, id: string, answer: DeskAnswer, { request }: Asked, now: Instant) => {
      let again = 0;
      return decideAgain(patience, async () => {
        const order = await own(keeper, id);
        const wanted = Object.values(answer.slots).flatMap((one) => (one.is === 'move' ? [one.to] : []));
        const seen = order && (await ordering.look(order, [...order.slots, ...wanted]));
        if (order === undefined || seen === undefined) return notFound;
        const answering = answerOrder(order, seen, answer, { request, by: keeper.person }, now);
        if (answering.is === 'repeated' || answering.is === 'refused') return answering;
        // What waits for its orderer changes nothing in the calendar yet; what was refused beside it is off.
        const refused = answering.order.slots.filter(({ answer: said }) => said === 'refused');
        const published =
          answering.is === 'moved'
            ? { order: answering.order, writes: await publishing.end(refused, answer.reason, keeper, now) }
            : await publishing.follow(answering.order, order, seen, keeper, again, now);
        again += 1;
        const kind = { approved: 'kit-approved', moved: 'kit-moved', 'refused-it': 'kit-refused' } as const;
        const written = await ordering.write(published.order, order, [
          ...mailing.toOrderer(kind[answering.is], published.order, now),
          ...mailing.answered(order, seen.desk.programme),
          ...published.writes,
        ]);
        return written.is === 'written' ? { ...answering, order: published.order } : 'conflict';
      });
    },

    /** Others at the desk see who looks after it. Whoever presses later takes it over. */
    take: (keeper: StationKeeper, id: string, now: Instant) =>
      decideAgain(patience, async () => {
        const order = await own(keeper, id);
        if (order === undefined) return notFound;
        const taken: Order = {
          ...order,
          takenBy: keeper.person,
          revision: order.revision + 1,
          acts: withAct(order, { at: now, by: keeper.person, act: 'take-order' }),
        };
        const written = await store.commit([store.putOrder(taken, order)]);
        return written.is === 'written' ? { is: 'taken' as const, by: keeper.person } : 'conflict';
      }),

    /** The page behind the mail to one colleague: it opens this order for them, as long as they answer for the desk. */
    byAnswerLink: async (typed: string) => {
      const [, subject = '', reader = '', token = ''] =
        /^(ord_[\w-]{20})~([\w-]{1,60})\.([\w-]{22})$/.exec(typed) ?? [];
      if (subject === '') return undefined;
      const link: Link = { purpose: 'station-answer', subject, reader, generation: 1 };
      if (!linkHolds(secret, link, token)) return undefined;
      const order = await store.order(subject, { consistent: true });
      const desk = order && (await store.desk(order.desk));
      const colleague = order && (await people.peopleOf(order.desk)).find(({ person }) => person === reader);
      if (order === undefined || desk === undefined || colleague === undefined) return undefined;
      const keeper: StationKeeper = {
        is: 'station-keeper',
        person: reader,
        organisation: order.desk,
        organisationName: desk.name,
      };
      return { keeper, order, name: colleague.name };
    },

    /** Closes days for everybody, with a reason that everybody reads. Refused as a whole where something is promised. */
    closeDays: (
      keeper: StationKeeper,
      {
        stations,
        from,
        until,
        parts,
        reason,
      }: {
        readonly stations: readonly string[];
        readonly from: LocalDate;
        readonly until: LocalDate;
        readonly parts: readonly DayPart[];
        readonly reason: string;
      },
    ) =>
      decideAgain(patience, async () => {
        const desk = await store.desk(keeper.organisation);
        if (desk === undefined) return notFound;
        const known = stations.filter((code) => desk.stations.some((station) => station.code === code));
        const slots = datesBetween(from, until).flatMap((date) =>
          known.flatMap((station) =>
            dayParts.filter((part) => parts.includes(part)).map((part) => ({ station, date, part })),
          ),
        );
        if (slots.length === 0) return notFound;
        if (slots.length > mostClosed)
          return { is: 'refused' as const, because: 'too-many' as const, most: mostClosed };
        const written = await store.commit(slots.map((slot) => store.closeSlot(desk.desk, slot, reason)));
        if (written.is === 'written') return { is: 'closed' as const, slots: slots.length };
        if (written.is === 'conflict') return 'conflict';
        const promised = slots.filter((_, at) => written.failed[at] !== undefined);
        return { is: 'refused' as const, because: 'promised' as const, slots: promised };
      }),
    openDay: async (keeper: StationKeeper, slot: Slot) => {
      const desk = await store.desk(keeper.organisation);
      if (desk === undefined || desk.stations.every(({ code }) => code !== slot.station)) return notFound;
      const written = await store.commit([store.openSlot(desk.desk, slot)]);
      return written.is === 'written' ? { is: 'opened' as const } : notFound;
    },
    /** Closed slots from a date on, for a year. */
    closed: async (
      keeper: StationKeeper,
      from: LocalDate,
    ): Promise<readonly (Slot & { readonly reason: string })[]> => {
      const until = daysAfter(from, 366);
      const { slots } = await store.planner(keeper.organisation, { from, until });
      const closed = [...slots].flatMap(([id, held]) => {
        const slot = readSlot(id);
        return slot !== undefined && 'closed' in held ? [{ ...slot, reason: held.closed }] : [];
      });
      return inOrder(closed);
    },
    /** Which order has a slot, for whoever cannot close it. */
    promisedAt: async (
      keeper: StationKeeper,
      slots: readonly Slot[],
    ): Promise<readonly { slot: Slot; order: string }[]> => {
      const dates = slots.map(({ date }) => date).sort();
      const planner = await store.planner(keeper.organisation, { from: dates[0] ?? '', until: dates.at(-1) ?? '' });
      return slots.flatMap((slot) => {
        const held = planner.slots.get(slotId(slot));
        return held !== undefined && 'order' in held ? [{ slot, order: held.order }] : [];
      });
    },

    saveRules: (keeper: StationKeeper, { spots, ...rules }: DeskRules, revision: number) =>
      decideAgain(patience, async () => {
        const desk = await store.desk(keeper.organisation, { consistent: true });
        if (desk === undefined) return notFound;
        if (desk.revision !== revision) return { is: 'refused' as const, because: 'changed-meanwhile' as const };
        const saved: StationDesk = {
          ...desk,
          ...rules,
          houseRules: [...rules.houseRules],
          stations: desk.stations.map((station) => ({ ...station, spots: spots[station.code] ?? station.spots })),
          revision: desk.revision + 1,
        };
        const written = await store.commit([store.putDesk(saved, desk.revision)]);
        return written.is === 'written' ? { is: 'saved' as const } : 'conflict';
      }),

    /** What stands on the desk's stations on some days, by date, part and station. */
    sheet: async (keeper: StationKeeper, dates: readonly LocalDate[]) => {
      const desk = await store.desk(keeper.organisation);
      if (desk === undefined) return undefined;
      const coming = await inDesk(await store.ordersAt(desk.desk, 'coming'), desk.desk);
      const rows = coming.flatMap(({ order, kit }) =>
        order.slots
          .filter(({ answer, date }) => answer === 'approved' && dates.includes(date))
          .map((slot): { slot: OrderedSlot; order: Order; kit: LendingKit } & Slot => ({ ...slot, slot, order, kit })),
      );
      return { desk, rows: inOrder(rows).map(({ slot, order, kit }) => ({ slot, order, kit })) };
    },
  };
};

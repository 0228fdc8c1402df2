import { type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import type { Lack, LendingKit, Place, Repair, Unit } from './kit.ts';
import { withDue } from './next-due.ts';
import { type Order, type OrderState, withAct, withRequest } from './order.ts';
import { zone } from './slot.ts';

/** What whoever lends does with an approved order, in this order. */
export type HandStep = 'sent' | 'on-site' | 'back';
const before: Readonly<Record<HandStep, readonly OrderState[]>> = {
  sent: ['approved'],
  'on-site': ['sent'],
  back: ['sent', 'on-site'],
};

export type Handing =
  | { readonly is: 'handed'; readonly order: Order; readonly units: readonly Unit[] }
  | { readonly is: 'repeated'; readonly order: Order }
  | { readonly is: 'refused'; readonly because: 'not-that-far' | 'unit-away' };

/** Packed and sent or picked up, on site, back. Its units go along; one that is still with somebody else cannot be sent. */
export const handOver = (
  order: Order,
  units: readonly Unit[],
  { step, place }: { readonly step: HandStep; readonly place: Place },
  { request, by }: { request: string; by: string },
  now: Instant,
): Handing => {
  if (order.requests.includes(request)) return { is: 'repeated', order };
  if (!before[step].includes(order.state)) return { is: 'refused', because: 'not-that-far' };
  const own = units.filter(({ unit }) => order.trips.some((trip) => trip.unit === unit));
  if (step === 'sent' && own.some(({ order: holder }) => holder !== undefined && holder !== order.order)) {
    return { is: 'refused', because: 'unit-away' };
  }
  return {
    is: 'handed',
    units: own.map((unit) => ({
      ...unit,
      state: unit.state === 'incomplete' ? 'incomplete' : step === 'back' ? 'cleaning' : 'out',
      place,
      order: order.order,
      revision: unit.revision + 1,
    })),
    order: withDue(
      {
        ...order,
        state: step,
        reminders: step === 'sent' ? 0 : order.reminders,
        revision: order.revision + 1,
        requests: withRequest(order, request),
        acts: withAct(order, { at: now, by, act: `hand-over: ${step}` }),
      },
      now,
    ),
  };
};

/** What came back of one unit, by part: how many are there and whole, and how many are there but broken. */
export type Count = {
  readonly unit: string;
  readonly parts: Readonly<Record<string, { readonly whole: number; readonly broken: number }>>;
};

/** What a count says is not there. Only parts that have to come back count; what is used up does not. */
export const lacksOf = ({ parts }: Pick<LendingKit, 'parts'>, count: Count): readonly Lack[] =>
  parts.flatMap(({ id, count: all, returns }) => {
    const { whole, broken } = count.parts[id] ?? { whole: 0, broken: 0 };
    const missing = Math.max(0, all - whole - broken);
    return returns && (missing > 0 || broken > 0) ? [{ part: id, missing, broken }] : [];
  });

export type Counting =
  | {
      readonly is: 'counted';
      readonly order: Order;
      readonly units: readonly Unit[];
      readonly incomplete: readonly Unit[];
    }
  | { readonly is: 'repeated'; readonly order: Order }
  | { readonly is: 'refused'; readonly because: 'not-back' };

/**
 * Counted part by part after it came back (an order that nobody marked as back is back with its count). A unit that lacks something is incomplete,
 * with somebody who sees to it by a date; a whole one is ready.
 */
export const countOrder = (
  order: Order,
  kit: LendingKit,
  units: readonly Unit[],
  {
    counts,
    repair,
    place,
  }: {
    readonly counts: readonly Count[];
    readonly repair: { readonly owner: string; readonly due: LocalDate };
    readonly place: Place;
  },
  { request, by }: { request: string; by: string },
  now: Instant,
): Counting => {
  if (order.requests.includes(request)) return { is: 'repeated', order };
  if (order.state !== 'back' && order.state !== 'on-site' && order.state !== 'sent') {
    return { is: 'refused', because: 'not-back' };
  }
  const own = units
    .filter(({ unit }) => order.trips.some((trip) => trip.unit === unit))
    .map((unit) => {
      const count = counts.find((one) => one.unit === unit.unit);
      const lacks = count === undefined ? [] : lacksOf(kit, count);
      if (lacks.length === 0) return whole(unit, place);
      // What was reported before the count is the same repair: nobody is warned of it twice.
      if (unit.repair !== undefined && sameLacks(unit.repair.lacks, lacks)) return stillLacking(unit, place);
      return lacking(unit, { ...repair, since: now, lacks: [...lacks] }, place);
    });
  return {
    is: 'counted',
    units: own,
    incomplete: own.filter(({ state }) => state === 'incomplete'),
    order: withDue(
      {
        ...order,
        state: 'counted',
        revision: order.revision + 1,
        requests: withRequest(order, request),
        acts: withAct(order, { at: now, by, act: 'count-order' }),
      },
      now,
    ),
  };
};

/** A unit found to lack something, at a count or later. Each time is a repair of its own: its next booker hears of each. */
export const lacking = ({ order: _, ...unit }: Unit, repair: Repair, place: Place): Unit => ({
  ...unit,
  state: 'incomplete',
  place,
  repair,
  repairs: unit.repairs + 1,
  revision: unit.revision + 1,
});

const stillLacking = ({ order: _, ...unit }: Unit, place: Place): Unit => ({
  ...unit,
  state: 'incomplete',
  place,
  revision: unit.revision + 1,
});
const sameLacks = (one: readonly Lack[], other: readonly Lack[]): boolean => {
  const told = (lacks: readonly Lack[]) =>
    lacks
      .map(({ part, missing, broken }) => `${part} ${missing} ${broken}`)
      .sort()
      .join();
  return told(one) === told(other);
};

/** Whole again, or found whole. */
export const whole = ({ order: _, repair: __, ...unit }: Unit, place: Place): Unit => ({
  ...unit,
  state: 'ready',
  place,
  revision: unit.revision + 1,
});

export const repairId = ({ unit, repairs }: Pick<Unit, 'unit' | 'repairs'>): string => `${unit}#${repairs}`;

/** The orderers who have the unit next, the soonest first: those whose trip with it begins after today. */
export const nextBookers = (orders: readonly Order[], unit: string, now: Instant): readonly Order[] => {
  const today = localDateOf(now, zone);
  const tripOf = (order: Order) => order.trips.find((trip) => trip.unit === unit && trip.until >= today);
  return orders
    .filter(
      (order) =>
        (order.state === 'requested' || order.state === 'moved' || order.state === 'approved') && tripOf(order),
    )
    .sort((a, b) => ((tripOf(a)?.from ?? '') < (tripOf(b)?.from ?? '') ? -1 : 1));
};

/** The order with a warning of that repair, or undefined when it was warned of this one before. */
export const warnBooker = (order: Order, repair: string, now: Instant): Order | undefined =>
  order.warned.some((one) => one.repair === repair)
    ? undefined
    : { ...order, warned: [...order.warned, { repair, at: now }], revision: order.revision + 1 };

/** The warning is over: the unit is whole again before it was needed. Undefined when there was none. */
export const callOffWarning = (order: Order, repair: string): Order | undefined =>
  order.warned.some((one) => one.repair === repair && one.over !== true)
    ? {
        ...order,
        warned: order.warned.map((one) => (one.repair === repair ? { ...one, over: true } : one)),
        revision: order.revision + 1,
      }
    : undefined;

/** The orderer's choice: go on without, wait for the repair, or take another unit. The latest choice holds, until the kit is sent. */
export const chooseAfterWarning = (
  order: Order,
  repair: string,
  choice: 'without' | 'wait' | 'other',
  { request, by }: { request: string; by: string },
  now: Instant,
): Order | undefined => {
  const warned = order.warned.find((one) => one.repair === repair && one.over !== true);
  if (warned === undefined || (order.state !== 'requested' && order.state !== 'moved' && order.state !== 'approved'))
    return undefined;
  return {
    ...order,
    warned: order.warned.map((one) =>
      one === warned ? { ...one, choice, ...(choice === 'other' && { over: true }) } : one,
    ),
    revision: order.revision + 1,
    requests: withRequest(order, request),
    acts: withAct(order, { at: now, by, act: `after-warning: ${choice}` }),
  };
};

import { addMinutes, type Instant } from '#kernel/instants.ts';
import { fleetOf, type Look, type NotFree, nearestFree, slotState } from './availability.ts';
import { type Order, type OrderedSlot, withAct, withRequest } from './order.ts';
import { planTrips, unitDaysOf } from './plan-trips.ts';
import { inOrder, mostUnitDays, type Slot } from './slot.ts';

/** So long slots and units are kept while somebody looks over what they ask. */
export const heldMinutes = 20;

export type Problem = { readonly slot: Slot } & NotFree;

export type Holding =
  /** `without`: slots that could not be had, where the orderer chose to take what can. */
  | { readonly is: 'held'; readonly order: Order; readonly without: readonly Problem[] }
  | { readonly is: 'repeated'; readonly order: Order }
  | {
      readonly is: 'refused';
      readonly because: 'not-free';
      readonly problems: readonly Problem[];
      /** Free slots nearest to the first that could not be had. */
      readonly nearest: readonly Slot[];
    }
  | { readonly is: 'refused'; readonly because: 'unfinished' | 'too-long' | 'not-a-draft' };

/**
 * Keeps slots and units for twenty minutes, all of them or what can be had, as the orderer chose. Everything has been asked by then. Refused when
 * an answer is missing, when the units would be away for more than thirty days together, and for an order that was sent or ended.
 */
export const holdOrder = (
  order: Order,
  look: Look,
  { request, by }: { request: string; by: string },
  now: Instant,
): Holding => {
  if (order.state === 'held' && order.requests.includes(request)) return { is: 'repeated', order };
  if (order.state !== 'draft' && order.state !== 'lapsed') return { is: 'refused', because: 'not-a-draft' };
  const { setup, onTheDay, houseRules } = order;
  if (order.slots.length === 0 || setup === undefined || onTheDay === undefined || houseRules !== true) {
    return { is: 'refused', because: 'unfinished' };
  }
  const problems: Problem[] = [];
  let left: readonly OrderedSlot[] = inOrder(order.slots).filter((slot) => {
    const state = slotState(look, slot, now);
    if (state.is === 'not-free') problems.push({ slot: bare(slot), ...reasonOf(state) });
    return state.is === 'free';
  });
  const fleet = fleetOf(look);
  let planned = planTrips(left, look.kit.buffer, fleet);
  // Together they may need more units than each by itself: the last that does not fit goes first.
  while (planned.is === 'no-unit' && left.length > 0) {
    const last = planned.slots.at(-1);
    if (last === undefined) break;
    problems.push({ slot: bare(last), because: 'no-unit' });
    left = left.filter((slot) => bareId(slot) !== bareId(last));
    planned = planTrips(left, look.kit.buffer, fleet);
  }
  const [first] = problems;
  if (first !== undefined && (order.ifNotAll === 'nothing' || left.length === 0)) {
    return { is: 'refused', because: 'not-free', problems, nearest: nearestFree(look, first.slot, now) };
  }
  const trips = planned.is === 'planned' ? planned.trips : [];
  if (unitDaysOf(trips).length > mostUnitDays) return { is: 'refused', because: 'too-long' };
  const heldUntil = addMinutes(now, heldMinutes);
  return {
    is: 'held',
    without: problems,
    order: {
      ...order,
      state: 'held',
      slots: left.map((slot) => ({ ...slot, hours: look.desk.hours[slot.part] })),
      trips: [...trips],
      heldUntil,
      savedAt: now,
      dueAt: heldUntil,
      revision: order.revision + 1,
      requests: withRequest(order, request),
      acts: withAct(order, { at: now, by, act: 'hold-order' }),
    },
  };
};

const bare = ({ station, date, part }: Slot): Slot => ({ station, date, part });
const bareId = ({ station, date, part }: Slot): string => `${station}~${date}~${part}`;
const reasonOf = (state: NotFree): NotFree =>
  state.because === 'closed' ? { because: 'closed', reason: state.reason } : { because: state.because };

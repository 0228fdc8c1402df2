import type { Instant } from '#kernel/instants.ts';
import { fleetOf, type Look, type NotFree, slotState } from './availability.ts';
import { withDue } from './next-due.ts';
import { daysOf, type Order, type OrderedSlot, standing, withAct, withRequest } from './order.ts';
import { planTrips, type Trips, unitDaysOf } from './plan-trips.ts';
import { inOrder, mostUnitDays, type Slot, slotId } from './slot.ts';

/** What the desk says of one slot, by the slot's id. */
export type SlotAnswer =
  | { readonly is: 'approve'; readonly spot: string }
  | { readonly is: 'move'; readonly to: Slot; readonly spot: string }
  | { readonly is: 'refuse' };

export type DeskAnswer = {
  readonly slots: Readonly<Record<string, SlotAnswer>>;
  /** Why something moves or is refused; the orderer reads it. */
  readonly reason: string;
  readonly permit: string;
  readonly practical: string;
  /** Of the order as it stood on the page. */
  readonly revision: number;
};

export type Answering =
  | { readonly is: 'approved' | 'moved' | 'refused-it'; readonly order: Order }
  | { readonly is: 'repeated'; readonly order: Order }
  | {
      readonly is: 'refused';
      readonly because:
        | 'changed-meanwhile'
        | 'not-waiting'
        | 'already-sent'
        | 'no-reason'
        | 'no-spot'
        | 'unanswered'
        | 'too-long';
    }
  | { readonly is: 'refused'; readonly because: 'not-free'; readonly slot: Slot; readonly why: NotFree };

/**
 * The desk says yes, another spot or time, or no, slot by slot in one press. All yes approves the order; a moved slot is taken at once and waits for
 * its orderer; all no refuses it. Whoever moves or refuses says why. The desk may do so again until the kit has been sent.
 */
export const answerOrder = (
  order: Order,
  look: Look,
  answer: DeskAnswer,
  { request, by }: { request: string; by: string },
  now: Instant,
): Answering => {
  if (order.requests.includes(request)) return { is: 'repeated', order };
  if (order.state === 'sent' || order.state === 'on-site' || order.state === 'back' || order.state === 'counted') {
    return { is: 'refused', because: 'already-sent' };
  }
  if (order.state !== 'requested' && order.state !== 'moved' && order.state !== 'approved') {
    return { is: 'refused', because: 'not-waiting' };
  }
  if (answer.revision !== order.revision) return { is: 'refused', because: 'changed-meanwhile' };
  const said = standing(order).map((slot) => ({ slot, says: answer.slots[slot.id] }));
  if (said.some(({ says }) => says === undefined)) return { is: 'refused', because: 'unanswered' };
  if (said.some(({ says }) => says?.is !== 'approve') && answer.reason === '') {
    return { is: 'refused', because: 'no-reason' };
  }
  const taken = new Set<string>();
  const slots: OrderedSlot[] = order.slots.filter(({ answer: was }) => was === 'refused' || was === 'given-up');
  for (const { slot, says } of said) {
    if (says === undefined || says.is === 'refuse') {
      slots.push({ ...slot, answer: 'refused' });
      continue;
    }
    const to = says.is === 'move' ? says.to : slot;
    const station = look.desk.stations.find(({ code }) => code === to.station);
    if (station?.spots.every(({ id }) => id !== says.spot) ?? true) return { is: 'refused', because: 'no-spot' };
    if (taken.has(slotId(to))) return { is: 'refused', because: 'not-free', slot: to, why: { because: 'taken' } };
    taken.add(slotId(to));
    if (slotId(to) === slotId(slot)) {
      // The same place and time with another spot is no move: the orderer has nothing to agree to. One that still waits goes on waiting.
      slots.push({ ...slot, spot: says.spot, answer: slot.answer === 'moved' ? 'moved' : 'approved' });
      continue;
    }
    const state = slotState(look, to, now, 'waived');
    if (state.is === 'not-free') return { is: 'refused', because: 'not-free', slot: to, why: state };
    const { station: from, date, part, hours } = slot;
    const was = slot.was ?? { station: from, date, part, hours };
    slots.push({ ...slot, ...to, hours: look.desk.hours[to.part], spot: says.spot, answer: 'moved', was });
  }
  return settle(order, look, slots, answer, { request, by }, now);
};

/**
 * Which units go for the slots that are left. The same slots keep what they have, and fewer never need more: whatever became of the kit's buffer
 * since they were promised.
 */
const tripsFor = (order: Order, look: Look, left: readonly Slot[]): Trips => {
  const had = new Set(standing(order).map(slotId));
  const nothingNew = left.every((slot) => had.has(slotId(slot)));
  const asTheyAre: Trips = { is: 'planned', trips: order.trips };
  if (nothingNew && left.length === had.size) return asTheyAre;
  const planned = planTrips(left, look.kit.buffer, fleetOf(look));
  return nothingNew && planned.is === 'no-unit' ? asTheyAre : planned;
};

/** Another first day has a day before of its own. */
const toldOf = (order: Order, left: readonly Slot[]): Pick<Order, 'toldTomorrow'> =>
  order.toldTomorrow === true && daysOf(left).first === daysOf(standing(order)).first ? { toldTomorrow: true } : {};

const settle = (
  order: Order,
  look: Look,
  slots: readonly OrderedSlot[],
  { reason, permit, practical }: DeskAnswer,
  { request, by }: { request: string; by: string },
  now: Instant,
): Answering => {
  const left = standing({ slots: [...slots] });
  const planned = tripsFor(order, look, left);
  if (planned.is === 'no-unit') {
    const slot = planned.slots.at(-1) ?? left[0];
    return slot === undefined
      ? { is: 'refused', because: 'unanswered' }
      : { is: 'refused', because: 'not-free', slot, why: { because: 'no-unit' } };
  }
  if (unitDaysOf(planned.trips).length > mostUnitDays) return { is: 'refused', because: 'too-long' };
  const is = left.length === 0 ? 'refused-it' : left.some(({ answer }) => answer === 'moved') ? 'moved' : 'approved';
  const { reason: _, permit: __, practical: ___, toldTomorrow: ____, ...rest } = order;
  const settled: Order = {
    ...rest,
    ...toldOf(order, left),
    answeredAt: now,
    state: is === 'refused-it' ? 'refused' : is,
    slots: [...inOrder(slots)],
    trips: [...planned.trips],
    takenBy: by,
    ...(reason !== '' && { reason }),
    ...(permit !== '' && { permit }),
    ...(practical !== '' && { practical }),
    reminders: 0,
    version: order.version + 1,
    revision: order.revision + 1,
    requests: withRequest(order, request),
    acts: withAct(order, { at: now, by, act: `answer-order: ${is}` }),
  };
  return { is, order: withDue(settled, now) };
};

export type Agreeing =
  | { readonly is: 'approved' | 'cancelled'; readonly order: Order }
  | { readonly is: 'repeated'; readonly order: Order }
  | { readonly is: 'refused'; readonly because: 'not-moved' | 'changed-meanwhile' };

/** The orderer agrees to what the desk moved, or gives those slots up and keeps the rest; without a slot left the order is cancelled. */
export const agreeToMove = (
  order: Order,
  look: Look,
  { agrees, revision }: { readonly agrees: boolean; readonly revision: number },
  { request, by }: { request: string; by: string },
  now: Instant,
): Agreeing => {
  if (order.requests.includes(request)) return { is: 'repeated', order };
  if (order.state !== 'moved') return { is: 'refused', because: 'not-moved' };
  if (revision !== order.revision) return { is: 'refused', because: 'changed-meanwhile' };
  const slots = order.slots.map(
    (slot): OrderedSlot => (slot.answer === 'moved' ? { ...slot, answer: agrees ? 'approved' : 'given-up' } : slot),
  );
  const left = standing({ slots });
  const planned = tripsFor(order, look, left);
  const is = left.length === 0 ? 'cancelled' : 'approved';
  const { toldTomorrow: _, ...rest } = order;
  const agreed: Order = {
    ...rest,
    ...toldOf(order, left),
    state: is,
    slots,
    trips: planned.is === 'planned' ? [...planned.trips] : order.trips,
    reminders: 0,
    version: order.version + 1,
    revision: order.revision + 1,
    requests: withRequest(order, request),
    acts: withAct(order, { at: now, by, act: agrees ? 'agree-to-move' : 'give-up-moved' }),
  };
  return { is, order: withDue(agreed, now) };
};

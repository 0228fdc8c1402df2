import { daysAfter, type Instant, type LocalDate, localDateOf } from '#kernel/instants.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import { daysOf, isOut, type Order, standing } from './order.ts';
import { instantOn, zone } from './slot.ts';

/** Working days until the desk is reminded, and until an organiser is told (JOURNEYS 3.7; ours). */
export const remindAfter = 3;
export const tellOrganiserAfter = 5;
/** The telephone on the day goes 30 days after the last day, the order two years after it. */
const contactKeptDays = 30;
const orderKeptDays = 730;
/** A draft or a lapsed order that nobody goes on with goes after so many days. */
const draftKeptDays = 30;

export type Duty =
  | 'lapse'
  | 'remind-desk'
  | 'tell-organiser'
  | 'remind-orderer'
  | 'tomorrow'
  | 'return-reminder'
  | 'forget-contact'
  | 'forget-order';

/**
 * What an order waits for next, and when. A late tick never does yesterday's: the day before (at noon) is skipped once the day has begun. Whoever
 * lends reminds of the return at nine on the first working day after the last day on site, and again each working day, three times. Whatever state
 * an order stays in, who can be phoned is forgotten thirty days after the last day.
 */
export const nextDue = (order: Order, now: Instant): { readonly duty: Duty; readonly at: Instant } | undefined => {
  const today = localDateOf(now, zone);
  const { first, last } = daysOf(standing(order).length > 0 ? standing(order) : order.slots);
  const forget = (): { duty: Duty; at: Instant } | undefined => {
    const from = last === '' ? localDateOf(order.askedAt, zone) : last;
    if (order.onTheDay !== undefined) {
      return { duty: 'forget-contact', at: instantOn(daysAfter(from, contactKeptDays), '06:00') };
    }
    // Its units are still with it: without it nobody could count them.
    return isOut(order.state)
      ? undefined
      : { duty: 'forget-order', at: instantOn(daysAfter(from, orderKeptDays), '06:00') };
  };
  switch (order.state) {
    case 'held':
      return order.heldUntil === undefined ? undefined : { duty: 'lapse', at: order.heldUntil };
    case 'requested': {
      const asked = localDateOf(order.requestedAt ?? order.askedAt, zone);
      if (order.reminders === 0)
        return { duty: 'remind-desk', at: instantOn(addWorkingDays(asked, remindAfter), '09:00') };
      if (order.reminders === 1) {
        return { duty: 'tell-organiser', at: instantOn(addWorkingDays(asked, tellOrganiserAfter), '09:00') };
      }
      return forget();
    }
    case 'moved': {
      const moved = localDateOf(order.answeredAt ?? order.askedAt, zone);
      return order.reminders === 0
        ? { duty: 'remind-orderer', at: instantOn(addWorkingDays(moved, remindAfter), '09:00') }
        : forget();
    }
    case 'approved':
    case 'sent': {
      const dayBefore = instantOn(daysAfter(first, -1), '12:00');
      if (order.toldTomorrow !== true && today < first) return { duty: 'tomorrow', at: dayBefore };
      return (order.state === 'sent' ? returning(order, last) : undefined) ?? forget();
    }
    case 'on-site':
      return returning(order, last) ?? forget();
    case 'draft':
    case 'lapsed': {
      const saved = localDateOf(order.savedAt ?? order.askedAt, zone);
      return { duty: 'forget-order', at: instantOn(daysAfter(saved, draftKeptDays), '06:00') };
    }
    case 'back':
    case 'counted':
    case 'refused':
    case 'cancelled':
      return forget();
  }
};

const returning = (order: Order, last: LocalDate): { duty: Duty; at: Instant } | undefined =>
  isOut(order.state) && order.reminders < 3
    ? { duty: 'return-reminder', at: instantOn(addWorkingDays(last, order.reminders + 1), '09:00') }
    : undefined;

/** The order with its next moment, ready to be written. */
export const withDue = (order: Order, now: Instant): Order => {
  const { dueAt: _, ...rest } = order;
  const next = nextDue(order, now);
  return next === undefined ? rest : { ...rest, dueAt: next.at };
};

/** For a mail that says when an answer is due: the working day before which the desk is reminded. */
export const answerBy = (requestedAt: Instant): LocalDate =>
  addWorkingDays(localDateOf(requestedAt, zone), remindAfter);

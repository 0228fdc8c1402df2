import type { Instant } from '#kernel/instants.ts';
import { withDue } from './next-due.ts';
import { type Order, withAct, withRequest } from './order.ts';

export type Cancelling =
  /** `told`: the desk had it already and hears that it is off. */
  | { readonly is: 'cancelled'; readonly order: Order; readonly told: boolean }
  | { readonly is: 'repeated'; readonly order: Order }
  | { readonly is: 'refused'; readonly because: 'already-sent' | 'ended' };

/** Until the kit has been sent its orderer may call it off; slots and units go back at once. */
export const cancelOrder = (
  order: Order,
  reason: string,
  { request, by }: { request: string; by: string },
  now: Instant,
): Cancelling => {
  if (order.requests.includes(request)) return { is: 'repeated', order };
  if (order.state === 'sent' || order.state === 'on-site' || order.state === 'back') {
    return { is: 'refused', because: 'already-sent' };
  }
  if (order.state === 'counted' || order.state === 'refused' || order.state === 'cancelled') {
    return { is: 'refused', because: 'ended' };
  }
  const { heldUntil: _, ...rest } = order;
  return {
    is: 'cancelled',
    told: order.state === 'requested' || order.state === 'moved' || order.state === 'approved',
    order: withDue(
      {
        ...rest,
        state: 'cancelled',
        trips: [],
        ...(reason !== '' && { reason }),
        version: order.version + 1,
        revision: order.revision + 1,
        requests: withRequest(order, request),
        acts: withAct(order, { at: now, by, act: 'cancel-order' }),
      },
      now,
    ),
  };
};

import type { Instant } from '#kernel/instants.ts';
import { withDue } from './next-due.ts';
import { type Order, withAct, withRequest } from './order.ts';

export type Sending =
  | { readonly is: 'requested'; readonly order: Order }
  | { readonly is: 'repeated'; readonly order: Order }
  /** `lapsed`: the twenty minutes are over, whether or not anybody noticed yet. */
  | { readonly is: 'refused'; readonly because: 'lapsed' | 'not-held' };

/** The one press while the order is held: from now on the desk has it. */
export const sendOrder = (order: Order, { request, by }: { request: string; by: string }, now: Instant): Sending => {
  if (order.requestedAt !== undefined && order.requests.includes(request)) return { is: 'repeated', order };
  if (order.state === 'lapsed') return { is: 'refused', because: 'lapsed' };
  if (order.state !== 'held') return { is: 'refused', because: 'not-held' };
  if (order.heldUntil === undefined || order.heldUntil <= now) return { is: 'refused', because: 'lapsed' };
  const { heldUntil: _, ...rest } = order;
  return {
    is: 'requested',
    order: withDue(
      {
        ...rest,
        state: 'requested',
        requestedAt: now,
        reminders: 0,
        version: order.version + 1,
        revision: order.revision + 1,
        requests: withRequest(order, request),
        acts: withAct(order, { at: now, by, act: 'send-order' }),
      },
      now,
    ),
  };
};

/** What a hold that nobody sent becomes: its answers stay, so that one press asks again. Refused while it holds. */
export const lapseOrder = (order: Order, now: Instant): Order | undefined => {
  if (order.state !== 'held' || order.heldUntil === undefined || order.heldUntil > now) return undefined;
  const { heldUntil: _, ...rest } = order;
  return withDue(
    {
      ...rest,
      state: 'lapsed',
      trips: [],
      revision: order.revision + 1,
      acts: withAct(order, { at: now, by: 'clockwork', act: 'lapse-order' }),
    },
    now,
  );
};

import type { Group } from '#kernel/groups.ts';
import type { EventWithSeats, Seats } from './event.ts';

export type PoolRelease =
  | { readonly is: 'released'; readonly group: Group; readonly was: Seats }
  | { readonly is: 'refused'; readonly because: 'no-such-pool' | 'released-before' | 'event-cancelled' };

/** Chairs kept for a group become everybody's, as many as are left of them. What the group has taken stays as it is. */
export const releasePool = ({ event, pools }: EventWithSeats, group: Group): PoolRelease => {
  const was = pools[group];
  if (event.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  if (was === undefined) return { is: 'refused', because: 'no-such-pool' };
  return was.state === 'released' ? { is: 'refused', because: 'released-before' } : { is: 'released', group, was };
};

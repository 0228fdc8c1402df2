import type { Instant } from '#kernel/instants.ts';
import type { EventWithSeats } from './event.ts';

/** How many chairs can be lent to the door now: what is left for everybody, and nothing while somebody waits whom the line would still let in. */
export const leasable = ({ seats }: Pick<EventWithSeats, 'seats'>, now: Instant): number =>
  seats.state === 'open' && (seats.waiting === 0 || seats.promoteUntil <= now) ? seats.left : 0;

import { decidedByHand, type Terms } from './promote-waiting.ts';
import type { LineEntry } from './rsvp.ts';

type Waiter = Pick<LineEntry, 'guest' | 'party'>;
type OpenPool = { readonly left: number; readonly promoteUntil: string };

/** What other chairs, or chairs that a group gives up, set off in the line. */
export type Consequence = {
  /** Who goes in, the head first; or who is then asked for a yes. */
  readonly in: readonly Waiter[];
  readonly stillWaiting: number;
  readonly left: number;
  /** It is too late for the line to move by itself: a person decides about each. */
  readonly byHand: boolean;
};

/** What would happen to the line, in its order, when so many more chairs are free for everybody: exactly as many go in as fit, and nobody is passed. */
export const consequenceOf = (
  pool: OpenPool,
  line: readonly Waiter[],
  more: number,
  terms: Terms,
  now: string,
): Consequence => {
  const byHand = decidedByHand(pool.promoteUntil, terms, now);
  const going: Waiter[] = [];
  let left = pool.left + more;
  for (const waiter of byHand ? [] : line) {
    if (waiter.party > left) break;
    left -= waiter.party;
    going.push(waiter);
  }
  return { in: going, stillWaiting: line.length - going.length, left, byHand };
};

import type { Instant } from '#kernel/instants.ts';
import { counts, type Membership, stateAt } from './membership.ts';

/**
 * The members as they counted at the end of a moment, from their histories alone: the same on every rebuild. What waits for the presenter now was never
 * public, so it is in no past either.
 */
export const membersAt = <M extends Pick<Membership, 'code' | 'steps'>>(
  memberships: readonly M[],
  moment: Instant,
  heldBack: ReadonlySet<string>,
): readonly M[] => memberships.filter((one) => !heldBack.has(one.code) && counts(stateAt(one, moment)));

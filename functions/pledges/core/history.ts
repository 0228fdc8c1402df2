import type { Instant } from '#kernel/instants.ts';
import { type Membership, type Period, periodAt } from './membership.ts';
import { arrivalOf } from './visible.ts';

/**
 * The members as they counted at the end of a moment, from their histories alone: the same on every rebuild. A time in which a municipality counted that
 * arrived here at or after `bound` waits for the presenter, whatever became of it since, and so it is in no past either.
 */
export const membersAt = <M extends Pick<Membership, 'code' | 'steps'>>(
  memberships: readonly M[],
  moment: Instant,
  { bound, called }: { readonly bound: string | undefined; readonly called: ReadonlySet<string> },
): readonly { readonly member: M; readonly period: Period }[] =>
  memberships.flatMap((member) => {
    const period = periodAt(member, moment);
    if (period === undefined) return [];
    const waits = bound !== undefined && arrivalOf({ code: member.code, countedAt: period.began.recordedAt }) >= bound;
    return waits && !called.has(member.code) ? [] : [{ member, period }];
  });

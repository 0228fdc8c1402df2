import type { Instant } from '#kernel/instants.ts';
import { counts, type Membership, type Step } from './membership.ts';

/**
 * Two municipalities become one on a day: the ended one's membership closes with a line that names the other, and the other goes on with the state it
 * brings when that is further. Nothing of either history goes; two that counted are one from that day and were two before.
 */
export const mergeMembership = (
  ended: Membership,
  into: Membership | undefined,
  { code, on, by }: { readonly code: string; readonly on: Instant; readonly by: string },
  now: Instant,
): { readonly ended: Membership; readonly into: Membership | undefined; readonly moves: -1 | 0 } => {
  const line = (to: Step['to'], other: string): Step => ({
    to,
    at: on,
    recordedAt: now,
    by,
    because: 'merger',
    with: other,
  });
  const { countedAt, since, ...rest } = ended;
  const closed: Membership = {
    ...rest,
    state: 'merged',
    steps: [...ended.steps, line('merged', code)],
    revision: ended.revision + 1,
    // What it was stays readable: since when it took part.
    ...(since !== undefined && { since }),
  };
  const both = counts(ended.state) && counts(into?.state);
  const brings = counts(ended.state) ? !both : into === undefined && ended.state !== 'left';
  if (!brings) {
    return { ended: closed, into: both && into !== undefined ? older(into, since) : undefined, moves: both ? -1 : 0 };
  }
  const held: Membership = into ?? {
    slug: ended.slug,
    code,
    state: ended.state,
    steps: [],
    signatories: 0,
    named: ended.named,
    terms: [],
    revision: 0,
  };
  return {
    ended: closed,
    moves: 0,
    into: {
      ...held,
      state: ended.state,
      steps: [...held.steps, line(ended.state, ended.code)],
      named: ended.named,
      revision: held.revision + 1,
      ...(since !== undefined && { since }),
      ...(countedAt !== undefined && { countedAt }),
    },
  };
};

/** Together they take part since the first of them did. */
const older = (membership: Membership, since: Instant | undefined): Membership => ({
  ...membership,
  ...(since !== undefined && (membership.since === undefined || since < membership.since) && { since }),
  revision: membership.revision + 1,
});

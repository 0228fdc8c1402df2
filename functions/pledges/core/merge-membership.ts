import type { Instant } from '#kernel/instants.ts';
import { counts, currentPeriod, type Membership, type Step } from './membership.ts';

/**
 * Two municipalities become one on a day: the ended one's membership closes with a line that names the other, and the other goes on with the state it
 * brings when that is further. Nothing of either history goes; two that counted are one from that day and were two before. Who stopped after that day
 * is not brought back.
 */
export const mergeMembership = (
  ended: Membership,
  into: Membership | undefined,
  { code, on, by }: { readonly code: string; readonly on: Instant; readonly by: string },
  now: Instant,
): { readonly ended: Membership; readonly into: Membership | undefined; readonly moves: -1 | 0 } => {
  const decision = currentPeriod(ended)?.decision;
  // A line never holds before the one it follows.
  const line = (to: Step['to'], other: string, after: Membership | undefined): Step => ({
    to,
    at: [on, after?.steps.at(-1)?.at ?? on].sort().at(-1) ?? on,
    recordedAt: now,
    by,
    because: 'merger',
    with: other,
  });
  const { countedAt, since, ...rest } = ended;
  const closed: Membership = {
    ...rest,
    state: 'merged',
    steps: [...ended.steps, line('merged', code, ended)],
    revision: ended.revision + 1,
    // What it was stays readable: since when it took part.
    ...(since !== undefined && { since }),
  };
  const both = counts(ended.state) && counts(into?.state);
  const stoppedSince = into?.state === 'left' && (into.steps.at(-1)?.at ?? '') > on;
  const brings = counts(ended.state) ? !both && !stoppedSince : into === undefined && ended.state !== 'left';
  if (!brings) {
    return {
      ended: closed,
      into: both && into !== undefined ? together(into, ended) : undefined,
      moves: counts(ended.state) ? -1 : 0,
    };
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
      steps: [
        ...held.steps,
        {
          ...line(ended.state, ended.code, into),
          ...(decision?.decidedOn !== undefined && { decidedOn: decision.decidedOn }),
          ...(decision?.document !== undefined && { document: decision.document }),
        },
      ],
      named: ended.named,
      revision: held.revision + 1,
      ...(since !== undefined && { since }),
      ...(countedAt !== undefined && { countedAt }),
    },
  };
};

/** Together they take part since the first of them did, arrived when the first of them did, and are named when one of them may be. */
const together = (into: Membership, { since, countedAt, named }: Membership): Membership => ({
  ...into,
  ...(since !== undefined && (into.since === undefined || since < into.since) && { since }),
  ...(countedAt !== undefined && (into.countedAt === undefined || countedAt < into.countedAt) && { countedAt }),
  named: into.named || named,
  revision: into.revision + 1,
});

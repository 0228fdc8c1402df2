import * as z from 'zod/mini';
import { Instant, LocalDate } from '#kernel/instants.ts';

/** Of one municipality in one campaign. `merged`: it became part of another, which goes on for it. */
export const MembershipState = z.enum([
  'interested',
  'promised',
  'signed',
  'decided',
  'active',
  'paused',
  'left',
  'merged',
]);
export type MembershipState = z.infer<typeof MembershipState>;

export const StepReason = z.enum([
  'interest',
  'promise',
  'signature',
  'import',
  'college',
  'college-against',
  'talk-held',
  'pause',
  'resume',
  'leave',
  'withdrawn',
  'wrong-municipality',
  'merger',
]);
export type StepReason = z.infer<typeof StepReason>;

/** One line of a membership's history. Lines are only ever added. */
export const Step = z.object({
  to: MembershipState,
  /** Since when it holds: a signature's own time, a decision's date. History is asked by this. */
  at: Instant,
  /** When it was written down here. */
  recordedAt: Instant,
  /** The id of who did it, no name. */
  by: z.string(),
  because: StepReason,
  /** Of a college's decision. */
  decidedOn: z.optional(LocalDate),
  document: z.optional(z.string()),
  /** Where an imported line comes from. */
  source: z.optional(z.string()),
  /** The other municipality of a merger. */
  with: z.optional(z.string()),
});
export type Step = z.infer<typeof Step>;

/** Somebody who speaks for the municipality in the programme, for a term. */
export const Term = z.object({
  name: z.string(),
  role: z.string(),
  from: LocalDate,
  until: z.optional(LocalDate),
  /** The municipality gave this name as its contact for everybody; a signature alone does not. */
  given: z.optional(z.boolean()),
});
export type Term = z.infer<typeof Term>;

export const Membership = z.object({
  slug: z.string(),
  /** The municipality's code. */
  code: z.string(),
  state: MembershipState,
  steps: z.array(Step),
  /** Signatures that stand. */
  signatories: z.int().check(z.gte(0)),
  /** False while the signatory asked not to be named before the college decided: then it counts and stands in no list. */
  named: z.boolean(),
  /** The latest term has no end, or ends in the future; earlier ones stay. */
  terms: z.array(Term),
  /** Since when it takes part; and, while it counts, when that arrived here. */
  since: z.optional(Instant),
  countedAt: z.optional(Instant),
  revision: z.int().check(z.gte(1)),
});
export type Membership = z.infer<typeof Membership>;

/** The public counter counts these, and says so. */
export const countedStates = ['signed', 'decided', 'active'] as const satisfies readonly MembershipState[];
export const counts = (state: MembershipState | undefined): boolean =>
  state !== undefined && (countedStates as readonly MembershipState[]).includes(state);

/** Before anything that counts: an import may tell of a time before these. */
const early: readonly (MembershipState | undefined)[] = [undefined, 'interested', 'promised'];

/** From where to where; a step that is not here is refused. `none` is a municipality of which nothing is known yet. */
const allowed: Readonly<Record<MembershipState | 'none', readonly MembershipState[]>> = {
  none: ['interested', 'promised', 'signed', 'decided'],
  interested: ['promised', 'signed', 'decided', 'merged'],
  promised: ['signed', 'decided', 'interested', 'merged'],
  signed: ['decided', 'left', 'merged'],
  decided: ['active', 'left', 'merged'],
  active: ['paused', 'left', 'merged'],
  paused: ['active', 'left', 'merged'],
  left: ['interested', 'merged'],
  merged: [],
};

export const mayStep = (from: MembershipState | undefined, to: MembershipState): boolean =>
  allowed[from ?? 'none'].includes(to);

/** Where an organiser can take it from here by hand. A signature and a merger have ways of their own. */
export const stepsFrom = (from: MembershipState | undefined): readonly MembershipState[] =>
  allowed[from ?? 'none'].filter((to) => to !== 'signed' && to !== 'merged');

/**
 * The membership after a step, with the line in its history; `refused` when the step is not one of the programme. `moves` is what the count does:
 * one exactly when it enters or leaves the counted states.
 */
export const stepMembership = (
  held: Membership | undefined,
  municipality: { readonly slug: string; readonly code: string },
  step: Step,
):
  | { readonly is: 'stepped'; readonly membership: Membership; readonly moves: -1 | 0 | 1 }
  | { readonly is: 'refused' } => {
  if (!mayStep(held?.state, step.to)) return { is: 'refused' };
  const moves = (Number(counts(step.to)) - Number(counts(held?.state))) as -1 | 0 | 1;
  const { since, countedAt, ...rest } = held ?? {
    ...municipality,
    state: step.to,
    steps: [],
    signatories: 0,
    named: true,
    terms: [],
    revision: 0,
    since: undefined,
    countedAt: undefined,
  };
  const stillCounts = counts(step.to);
  const taken = stillCounts || step.to === 'paused';
  // A line never holds before the one it follows: what was, was. An import tells of earlier, and nothing that counts comes after it.
  const last = rest.steps.at(-1)?.at ?? step.at;
  const line =
    step.at < last && !(step.because === 'import' && early.includes(held?.state)) ? { ...step, at: last } : step;
  return {
    is: 'stepped',
    moves,
    membership: {
      ...rest,
      state: step.to,
      steps: [...rest.steps, line],
      // A decision lets it be named, whatever was asked before.
      named: step.to === 'decided' ? true : rest.named,
      revision: rest.revision + 1,
      // Who pauses keeps since when it takes part; who stopped begins anew.
      ...(taken && { since: since ?? line.at }),
      ...(stillCounts && { countedAt: countedAt ?? line.recordedAt }),
    },
  };
};

/**
 * What held when, oldest first: a line written later replaces what was known from its moment on. Only an import writes lines that hold before those
 * that are there.
 */
const timelineOf = (steps: readonly Step[]): readonly Step[] => {
  const timeline: Step[] = [];
  for (const step of steps) {
    while ((timeline.at(-1)?.at ?? step.at) > step.at) timeline.pop();
    timeline.push(step);
  }
  return timeline;
};

/** The state at the end of a moment, by its history; undefined before its first line. */
export const stateAt = ({ steps }: Pick<Membership, 'steps'>, moment: Instant): MembershipState | undefined =>
  timelineOf(steps).findLast(({ at }) => at <= moment)?.to;

/** A time in which a municipality counts: since when, by which line, and what its college decided since it last took no part. */
export type Period = { readonly since: Instant; readonly began: Step; readonly decision: Step | undefined };

/** The period that holds at a moment; undefined where it does not count then. */
export const periodAt = ({ steps }: Pick<Membership, 'steps'>, moment: Instant): Period | undefined => {
  let began: Step | undefined;
  let decision: Step | undefined;
  let state: MembershipState | undefined;
  for (const step of timelineOf(steps)) {
    if (step.at > moment) break;
    if (!counts(state) && counts(step.to)) began = step;
    if (step.to === 'left' || step.to === 'merged') decision = undefined;
    else if (step.because === 'college' || step.decidedOn !== undefined) decision = step;
    state = step.to;
  }
  return counts(state) && began !== undefined ? { since: began.at, began, decision } : undefined;
};

/** The last moment there is. */
const always: Instant = '9999-12-31T23:59:59.999Z';

/** The decision of the college that holds now. */
export const decisionOf = (membership: Pick<Membership, 'steps'>): Step | undefined =>
  periodAt(membership, always)?.decision ??
  // Who pauses does not count, and its college has decided all the same.
  (stateAt(membership, always) === 'paused'
    ? membership.steps.findLast((step) => step.decidedOn !== undefined)
    : undefined);

export const currentPeriod = (membership: Pick<Membership, 'steps'>): Period | undefined =>
  periodAt(membership, always);

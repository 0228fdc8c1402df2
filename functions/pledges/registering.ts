import { type Actor, actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant, LocalDate } from '#kernel/instants.ts';
import { localDateOf } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import { beginOf, zone } from './core/days.ts';
import type { ImportRow } from './core/import-row.ts';
import {
  counts,
  decisionOf,
  type Membership,
  type MembershipState,
  type Step,
  type StepReason,
  stepMembership,
} from './core/membership.ts';
import { mergeMembership } from './core/merge-membership.ts';
import { type Signature, signatureId } from './core/signature.ts';
import type { Marks } from './marks.ts';
import type { Places } from './places.ts';
import type { SigningActions } from './signing.ts';
import type { PledgesStore } from './store.ts';

type Changed = {
  readonly is: 'changed';
  readonly membership: Membership;
  readonly moves: -1 | 0 | 1;
  readonly with?: readonly Write[];
};

/** What happens to memberships beside signing: steps, the college's decision, successors, earlier members, municipalities that merge. */
export const registering = ({
  store,
  places,
  marks,
  signing,
  patience,
}: {
  store: PledgesStore;
  places: Places;
  marks: Marks;
  signing: SigningActions;
  patience: Patience;
}) => {
  /** Reads a membership, changes it, writes it over what was read, with what the count does. */
  const change = async <Outcome extends { readonly is: string }>(
    slug: string,
    code: string,
    now: Instant,
    decide: (held: Membership | undefined, signatures: readonly Signature[]) => Outcome | Changed,
  ) => {
    const outcome = await decideAgain(patience, async () => {
      const [held, signatures] = await Promise.all([store.membership(slug, code), store.signatures(slug, code)]);
      const decision = decide(held, signatures);
      if (decision.is !== 'changed' || !('membership' in decision)) return decision as Outcome;
      const written = await store.commit([
        store.putMembership(decision.membership, held),
        ...(decision.moves === 0 ? [] : [store.moveCount(slug, decision.moves, now)]),
        ...(decision.with ?? []),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'changed' && 'moves' in outcome && outcome.moves > 0)
      await marks.settleSoon(slug, now);
    return outcome;
  };

  const step = async (
    slug: string,
    code: string,
    to: MembershipState,
    { on, because, actor }: { on?: LocalDate; because: StepReason; actor: Actor },
    now: Instant,
  ) => {
    const line: Step = {
      to,
      at: on === undefined ? now : beginOf(on),
      recordedAt: now,
      by: actorId(actor),
      because,
    };
    const outcome = await change(slug, code, now, (held, signatures) => {
      const stepped = stepMembership(held, { slug, code }, line);
      // Nothing begins for a municipality that is no more.
      if (stepped.is === 'refused' || (!places.inForce(code, now) && to !== 'left'))
        return { is: 'refused' as const, because: 'not-a-step' as const };
      return { is: 'changed', ...stopping(stepped.membership, signatures, now), moves: stepped.moves };
    });
    return outcome !== 'busy' && outcome.is === 'changed' ? { is: 'stepped' as const } : outcome;
  };

  /** Whoever stops takes its signatures with it: to come back somebody signs anew. */
  const stopping = (membership: Membership, signatures: readonly Signature[], now: Instant) =>
    membership.state !== 'left'
      ? { membership, with: [] }
      : {
          membership: { ...membership, signatories: 0 },
          with: signatures
            .filter(({ state }) => state === 'stands')
            .map((one) =>
              store.putSignature({ ...one, state: 'ended', endedAt: now, revision: one.revision + 1 }, one),
            ),
        };

  /** The college has decided: for, and the municipality stays; against, and it stops from that date. Its signatories hear. */
  const recordDecision = async (
    slug: string,
    code: string,
    { on, document, against, actor }: { on: LocalDate; document?: string | undefined; against: boolean; actor: Actor },
    now: Instant,
  ) => {
    if (on > localDateOf(now, zone)) return { is: 'refused' as const, because: 'in-future' as const };
    const outcome = await change(slug, code, now, (held, signatures) => {
      if (held === undefined || held.state === 'left' || held.state === 'merged')
        return { is: 'refused' as const, because: 'not-a-member' as const };
      const settled = ['decided', 'active', 'paused'].includes(held.state);
      if (settled && !against && decisionOf(held) !== undefined)
        return { is: 'refused' as const, because: 'recorded-before' as const };
      const line: Step = {
        to: against ? 'left' : settled ? held.state : 'decided',
        at: beginOf(on),
        recordedAt: now,
        by: actorId(actor),
        because: against ? 'college-against' : 'college',
        decidedOn: on,
        ...(document !== undefined && document !== '' && { document }),
      };
      const stepped =
        line.to === held.state
          ? { is: 'stepped' as const, membership: withLine(held, line), moves: 0 as const }
          : stepMembership(held, { slug, code }, line);
      if (stepped.is === 'refused') return { is: 'refused' as const, because: 'not-a-member' as const };
      const stopped = stopping(stepped.membership, signatures, now);
      return {
        is: 'changed',
        membership: stopped.membership,
        moves: stepped.moves,
        with: [...stopped.with, ...tellDecision(slug, stepped.membership, signatures, now)],
      };
    });
    return outcome !== 'busy' && outcome.is === 'changed' ? { is: 'recorded' as const } : outcome;
  };

  const tellDecision = (
    slug: string,
    { steps }: Membership,
    signatures: readonly Signature[],
    now: Instant,
  ): readonly Write[] =>
    store.forPeople(
      slug,
      signatures
        .filter(({ state, email }) => state === 'stands' && email !== undefined)
        .map((signature) =>
          store.owe(
            {
              kind: 'decision-recorded',
              subject: slug,
              reader: signatureId(signature),
              generation: collegeSteps(steps).length,
              since: signature.recordedAt,
              language: signature.language,
            },
            now,
          ),
        ),
    );

  /** Another alderperson takes over: the terms before end, the membership stays what it is. */
  const succeed = async (
    slug: string,
    code: string,
    { name, role, from }: { name: string; role: string; from: LocalDate },
    now: Instant,
  ) => {
    const outcome = await change(slug, code, now, (held) => {
      if (held === undefined) return { is: 'not-found' as const };
      return {
        is: 'changed',
        moves: 0,
        membership: {
          ...held,
          terms: [
            ...held.terms.map((term) => (term.until === undefined ? { ...term, until: from } : term)),
            { name, role, from, given: true },
          ],
          revision: held.revision + 1,
        },
      };
    });
    return outcome !== 'busy' && outcome.is === 'changed' ? { is: 'succeeded' as const } : outcome;
  };

  /** One earlier member. Its signature is kept without an address; who takes part already is left as it is. */
  const importOne = async (
    slug: string,
    version: number,
    row: ImportRow,
    actor: Organiser,
    now: Instant,
  ): Promise<'imported' | 'present' | 'busy'> => {
    const line = (to: Step['to']): Step => ({
      to,
      at: beginOf(row.signedOn),
      recordedAt: now,
      by: actor.person,
      because: 'import',
      source: row.source,
    });
    const signature: Signature | undefined =
      row.name === undefined
        ? undefined
        : {
            slug,
            code: row.code,
            person: signing.personOf(row.name),
            name: row.name,
            role: row.role ?? '',
            language: 'nl',
            signedAt: beginOf(row.signedOn),
            recordedAt: now,
            where: { is: 'import', source: row.source },
            by: 'import',
            version,
            college:
              row.decidedOn === undefined ? { is: 'to-decide', mayName: true } : { is: 'decided', on: row.decidedOn },
            state: 'stands',
            enteredBy: actor.person,
            request: 'import',
            hash: 'import',
            joins: true,
            generation: 1,
            linkGeneration: 1,
            revision: 1,
          };
    const successor = places.successor(row.code, now);
    const outcome = await decideAgain(patience, async () => {
      const [held, into, signed] = await Promise.all([
        store.membership(slug, row.code),
        successor && store.membership(slug, successor.place.code),
        signature && store.signature(slug, signatureId(signature)),
      ]);
      if (counts(held?.state) || held?.state === 'paused' || held?.state === 'merged') return 'present';
      // What a person signed here is better than what a list says of it.
      const writesSignature = signature !== undefined && signed?.state !== 'stands';
      const taken = takenFrom(row, held, slug, line, successor?.on);
      if (taken === undefined) return 'present';
      const membership: Membership = {
        ...taken.membership,
        signatories: taken.membership.signatories + (writesSignature ? 1 : 0),
        terms:
          row.name === undefined
            ? taken.membership.terms
            : [...taken.membership.terms, { name: row.name, role: row.role ?? '', from: row.signedOn }],
        revision: (held?.revision ?? 0) + 1,
      };
      // A municipality that ended since goes on in its successor in the same breath: the count is never above the truth.
      const merger =
        successor &&
        mergeMembership(
          membership,
          into,
          { code: successor.place.code, on: beginOf(successor.on), by: 'clockwork' },
          now,
        );
      const moves = taken.moves + (merger?.moves ?? 0);
      const written = await store.commit([
        store.putMembership(merger?.ended ?? membership, held),
        ...(merger?.into === undefined ? [] : [store.putMembership(merger.into, into)]),
        ...(moves === 1 || moves === -1 ? [store.moveCount(slug, moves, now)] : []),
        ...(writesSignature
          ? [
              store.putSignature(
                {
                  ...signature,
                  generation: (signed?.generation ?? 0) + 1,
                  linkGeneration: (signed?.linkGeneration ?? 0) + 1,
                  revision: (signed?.revision ?? 0) + 1,
                },
                signed,
              ),
              ...(signed?.state === 'awaits' ? store.awaitNoMore(signed) : []),
            ]
          : []),
      ]);
      return written.is === 'written' ? 'imported' : 'conflict';
    });
    return outcome;
  };

  /** Municipalities that ended since: their membership goes on in their successor's. Doing it again finds nothing to do. */
  const mergeEnded = async (slug: string, now: Instant): Promise<'done' | 'busy'> => {
    let all: 'done' | 'busy' = 'done';
    for (const membership of await store.memberships(slug, { consistent: true })) {
      const successor = places.successor(membership.code, now);
      if (membership.state === 'merged' || successor === undefined) continue;
      const { place, on } = successor;
      const done = await decideAgain(patience, async () => {
        const [ended, into] = await Promise.all([
          store.membership(slug, membership.code),
          store.membership(slug, place.code),
        ]);
        if (ended === undefined || ended.state === 'merged') return 'done';
        const merger = mergeMembership(ended, into, { code: place.code, on: beginOf(on), by: 'clockwork' }, now);
        const written = await store.commit([
          store.putMembership(merger.ended, ended),
          ...(merger.into === undefined ? [] : [store.putMembership(merger.into, into)]),
          ...(merger.moves === 0 ? [] : [store.moveCount(slug, merger.moves, now)]),
        ]);
        return written.is === 'written' ? 'done' : 'conflict';
      });
      if (done === 'busy') all = 'busy';
    }
    return all;
  };

  return {
    step,
    recordDecision,
    succeed,
    mergeEnded,
    decisionOf,

    /** Earlier members, one after the other, so that a broken import can simply be done again. The marks they pass are put down without a moment. */
    importMembers: async (
      slug: string,
      version: number,
      rows: readonly ImportRow[],
      actor: Organiser,
      now: Instant,
    ): Promise<{ readonly imported: number; readonly present: number; readonly busy: number }> => {
      const came = { imported: 0, present: 0, busy: 0 };
      for (const row of rows) came[await importOne(slug, version, row, actor, now)] += 1;
      await mergeEnded(slug, now);
      await marks.settleSoon(slug, now);
      return came;
    },
  };
};

/** The lines of a college's decisions, for or against. */
export const collegeSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ because }) => because === 'college' || because === 'college-against');

/** A line that changes no state. */
const withLine = (membership: Membership, line: Step): Membership => ({
  ...membership,
  steps: [
    ...membership.steps,
    { ...line, at: [line.at, membership.steps.at(-1)?.at ?? line.at].sort().at(-1) ?? line.at },
  ],
  named: true,
  revision: membership.revision + 1,
});

/** What a row of a list makes of a membership; nothing where the programme knows no such step. A decision of a municipality that ended falls before its end. */
const takenFrom = (
  row: ImportRow,
  held: Membership | undefined,
  slug: string,
  line: (to: Step['to']) => Step,
  endedOn: LocalDate | undefined,
): { readonly membership: Membership; readonly moves: number } | undefined => {
  const decidedOn = row.decidedOn;
  const steps: readonly Step[] = [
    ...(held?.state === 'left' ? [line('interested')] : []),
    line('signed'),
    ...(decidedOn === undefined
      ? []
      : [
          {
            ...line('decided'),
            at: beginOf(endedOn !== undefined && decidedOn > endedOn ? endedOn : decidedOn),
            decidedOn,
          },
        ]),
  ];
  let membership = held;
  let moves = 0;
  for (const one of steps) {
    const stepped = stepMembership(membership, { slug, code: row.code }, one);
    if (stepped.is === 'refused') return undefined;
    membership = stepped.membership;
    moves += stepped.moves;
  }
  return membership && { membership, moves };
};

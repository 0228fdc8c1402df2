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
    decide: (held: Membership | undefined) =>
      | Outcome
      | {
          readonly is: 'changed';
          readonly membership: Membership;
          readonly moves: -1 | 0 | 1;
          readonly with?: readonly Write[];
        },
    /** An import looks at the marks once, at its end. */
    looksAtMarks = true,
  ) => {
    const outcome = await decideAgain(patience, async () => {
      const held = await store.membership(slug, code);
      const decision = decide(held);
      if (decision.is !== 'changed' || !('membership' in decision)) return decision as Outcome;
      const written = await store.commit([
        store.putMembership(decision.membership, held),
        ...(decision.moves === 0 ? [] : [store.moveCount(slug, { count: decision.moves }, now)]),
        ...(decision.with ?? []),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });
    if (looksAtMarks && outcome !== 'busy' && outcome.is === 'changed' && 'moves' in outcome && outcome.moves > 0)
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
    const outcome = await change(slug, code, now, (held) => {
      const stepped = stepMembership(held, { slug, code }, line);
      return stepped.is === 'stepped'
        ? { is: 'changed', membership: stepped.membership, moves: stepped.moves }
        : { is: 'refused' as const, because: 'not-a-step' as const };
    });
    return outcome !== 'busy' && outcome.is === 'changed' ? { is: 'stepped' as const } : outcome;
  };

  /** The college has decided: for, and the municipality stays; against, and it stops from that date. Its signatories hear. */
  const recordDecision = async (
    slug: string,
    code: string,
    { on, document, against, actor }: { on: LocalDate; document?: string | undefined; against: boolean; actor: Actor },
    now: Instant,
  ) => {
    if (on > localDateOf(now, zone)) return { is: 'refused' as const, because: 'in-future' as const };
    const signatures = await store.signatures(slug, code);
    const outcome = await change(slug, code, now, (held) => {
      if (held !== undefined && ['decided', 'active', 'paused'].includes(held.state) && !against)
        return { is: 'refused' as const, because: 'recorded-before' as const };
      if (held === undefined || held.state === 'left' || held.state === 'merged')
        return { is: 'refused' as const, because: 'not-a-member' as const };
      const stepped = stepMembership(
        held,
        { slug, code },
        {
          to: against ? 'left' : 'decided',
          at: beginOf(on),
          recordedAt: now,
          by: actorId(actor),
          because: against ? 'college-against' : 'college',
          decidedOn: on,
          ...(document !== undefined && document !== '' && { document }),
        },
      );
      if (stepped.is === 'refused') return { is: 'refused' as const, because: 'not-a-member' as const };
      const decisions = stepped.membership.steps.filter(({ decidedOn }) => decidedOn !== undefined).length;
      return {
        is: 'changed',
        membership: stepped.membership,
        moves: stepped.moves,
        with: signatures
          .filter(({ state, email }) => state === 'stands' && email !== undefined)
          .map((signature) =>
            store.owe(
              {
                kind: 'decision-recorded',
                subject: slug,
                reader: signatureId(signature),
                generation: decisions,
                since: signature.recordedAt,
                language: signature.language,
              },
              now,
            ),
          ),
      };
    });
    return outcome !== 'busy' && outcome.is === 'changed' ? { is: 'recorded' as const } : outcome;
  };

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
    const outcome = await change(
      slug,
      row.code,
      now,
      (held) => {
        if (counts(held?.state) || held?.state === 'paused' || held?.state === 'merged')
          return { is: 'present' as const };
        let membership = held;
        let moves = 0;
        const steps = [
          ...(held?.state === 'left' ? [line('interested')] : []),
          line('signed'),
          ...(row.decidedOn === undefined
            ? []
            : [{ ...line('decided'), at: beginOf(row.decidedOn), decidedOn: row.decidedOn }]),
        ];
        for (const one of steps) {
          const stepped = stepMembership(membership, { slug, code: row.code }, one);
          if (stepped.is === 'refused') return { is: 'present' as const };
          membership = stepped.membership;
          moves += stepped.moves;
        }
        if (membership === undefined) return { is: 'present' as const };
        return {
          is: 'changed',
          moves: moves as 0 | 1,
          membership: {
            ...membership,
            signatories: membership.signatories + (signature === undefined ? 0 : 1),
            terms:
              row.name === undefined
                ? membership.terms
                : [...membership.terms, { name: row.name, role: row.role ?? '', from: row.signedOn }],
            revision: (held?.revision ?? 0) + 1,
          },
          with: signature === undefined ? [] : [store.putSignature(signature, undefined)],
        };
      },
      false,
    );
    if (outcome === 'busy') return 'busy';
    return outcome.is === 'changed' ? 'imported' : 'present';
  };

  /** Municipalities that ended since: their membership goes on in their successor's. Doing it again finds nothing to do. */
  const mergeEnded = async (slug: string, now: Instant): Promise<number> => {
    let merged = 0;
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
          ...(merger.moves === 0 ? [] : [store.moveCount(slug, { count: merger.moves }, now)]),
        ]);
        return written.is === 'written' ? 'done' : 'conflict';
      });
      if (done === 'done') merged += 1;
    }
    return merged;
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
export type RegisteringActions = ReturnType<typeof registering>;

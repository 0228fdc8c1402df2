import { type Actor, actorId } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Mark } from './core/campaign.ts';
import { morningAfter } from './core/days.ts';
import { counts, type Membership } from './core/membership.ts';
import {
  type Milestone,
  type MilestoneName,
  marksReached,
  municipalityAt,
  releaseMilestone,
  undoRelease,
} from './core/milestone.ts';
import type { Places } from './places.ts';
import type { Counting, PledgesStore } from './store.ts';

/** How marks are reached, released and taken back. A mark is put down once; what is public waits for `release`. */
export const marksOf = ({ store, places, patience }: { store: PledgesStore; places: Places; patience: Patience }) => {
  const { forPeople } = store;

  const todoOf = ({ slug, number }: Pick<Milestone, 'slug' | 'number'>, organisation: string) =>
    ({ kind: 'milestone-held', subject: `${slug}~${number}`, organisation }) as const;

  /** Who made a number, as it is now: by the order of signing. Undefined while fewer count. */
  const nameAt = async (slug: string, number: number) => {
    const memberships = await store.memberships(slug, { consistent: true });
    const counted = memberships.flatMap((one) =>
      counts(one.state) && one.since !== undefined ? [{ ...one, since: one.since }] : [],
    );
    const membership = municipalityAt(counted, number);
    if (membership === undefined) return undefined;
    const signatures = await store.signatures(slug, membership.code);
    const first = signatures
      .filter(({ state }) => state === 'stands')
      .sort((a, b) => (a.signedAt < b.signedAt ? -1 : 1))[0];
    const who: MilestoneName = {
      code: membership.code,
      named: membership.named,
      ...(first !== undefined &&
        first.by !== 'import' && { signatory: { name: first.name, role: first.role }, college: first.college }),
    };
    return { who, imported: cameByImport(membership) };
  };

  const settleOnce = async (slug: string, now: Instant): Promise<'settled' | 'again' | 'conflict'> => {
    const found = await store.find(slug, { consistent: true });
    if (found === undefined) return 'settled';
    const { campaign, tally, milestones } = found;
    for (const { mark, number } of marksReached(tally.count, campaign.marks, milestones, places.all(now))) {
      const named = await nameAt(slug, number);
      // The count is ahead of what was read: whoever comes next sees both.
      if (named === undefined) return 'again';
      const fresh: Milestone = {
        slug,
        mark,
        number,
        state: named.imported ? 'released' : 'held',
        quiet: named.imported,
        reachedAt: now,
        publicAt: morningAfter(now),
        releases: 0,
        acts: [{ at: now, by: 'clockwork', act: 'reached' }],
        revision: 1,
        ...(named.imported && { releasedAt: now, who: named.who }),
      };
      const written = await store.commit([
        store.putMilestone(fresh, undefined),
        ...(named.imported
          ? []
          : forPeople(slug, [
              store.owe(
                {
                  kind: 'milestone-reached',
                  subject: slug,
                  reader: 'organiser',
                  generation: number,
                  language: 'nl',
                },
                now,
              ),
              store.askPerson({ ...todoOf(fresh, campaign.organisation), campaign: slug, since: now }),
            ])),
      ]);
      if (written.is === 'conflict') return 'conflict';
      // A condition that fails: somebody else put this mark down, and its mail with it.
    }
    const settled = await store.commit([store.countSettled(slug, tally.count)]);
    return settled.is === 'conflict' ? 'conflict' : settled.is === 'written' ? 'settled' : 'again';
  };

  /** Puts down every mark that the count has reached, once each. `again`: the count moved meanwhile and is still due. */
  const settle = (slug: string, now: Instant) => decideAgain(patience, () => settleOnce(slug, now));

  const release = async (
    slug: string,
    mark: Mark,
    asked: { readonly revision: number | 'clock'; readonly code: string; readonly actor: Actor },
    now: Instant,
  ) =>
    decideAgain(patience, async () => {
      const [found, held] = await Promise.all([store.find(slug, { consistent: true }), store.milestone(slug, mark)]);
      if (found === undefined || held === undefined) return { is: 'not-found' as const };
      const named = await nameAt(slug, held.number);
      if (named === undefined) return { is: 'refused' as const, because: 'not-there-any-more' as const };
      const by = actorId(asked.actor);
      const decision = releaseMilestone(held, named.who, { ...asked, count: found.tally.count, by }, now);
      if (decision.is !== 'released') return decision;
      const { milestone } = decision;
      const generation = milestone.number * 100 + milestone.releases;
      const tell = (reader: 'organiser' | 'press') =>
        store.owe({ kind: 'milestone-public', subject: slug, reader, generation, language: 'nl' }, now);
      const written = await store.commit([
        store.putMilestone(milestone, held),
        store.act(slug, { actor: asked.actor, act: `release-milestone: ${milestone.number}`, now }),
        ...forPeople(slug, [
          tell('organiser'),
          ...(found.campaign.press === undefined ? [] : [tell('press')]),
          store.solved(todoOf(milestone, found.campaign.organisation)),
        ]),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });

  const undo = (slug: string, mark: Mark, actor: Actor, now: Instant) =>
    decideAgain(patience, async () => {
      const [found, held] = await Promise.all([store.find(slug, { consistent: true }), store.milestone(slug, mark)]);
      if (found === undefined || held === undefined) return { is: 'not-found' as const };
      const decision = undoRelease(held, { publicAt: morningAfter(now), by: actorId(actor) }, now);
      if (decision.is !== 'undone') return decision;
      const { milestone } = decision;
      const written = await store.commit([
        store.putMilestone(milestone, held),
        store.act(slug, { actor, act: `undo-milestone: ${milestone.number}`, now }),
        ...forPeople(slug, [
          store.askPerson({ ...todoOf(milestone, found.campaign.organisation), campaign: slug, since: now }),
        ]),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });

  /** At eight in the morning what nobody released goes public by itself; a number that is no longer there waits another day. */
  const releaseByClock = async (held: Milestone, now: Instant): Promise<void> => {
    if (held.state !== 'held' || held.publicAt > now) return;
    const outcome = await release(
      held.slug,
      held.mark,
      { revision: 'clock', code: '', actor: { is: 'clockwork' } },
      now,
    );
    if (outcome === 'busy' || outcome.is !== 'refused' || outcome.because !== 'not-there-any-more') return;
    await store.commit([
      store.putMilestone({ ...held, publicAt: morningAfter(now), revision: held.revision + 1 }, held),
    ]);
  };

  return {
    nameAt,
    settle,
    release,
    undo,
    releaseByClock,

    /** Right after a signature, for speed: what fails here is still due. */
    settleSoon: async (slug: string, now: Instant): Promise<void> => {
      await settle(slug, now).catch(() => undefined);
    },

    /** Marks at or below the count that nobody ever waited for: set by the organiser afterwards. They are public as the count was. */
    quietMarks: ({ campaign, tally, milestones }: Counting, marks: readonly Mark[], now: Instant): readonly Write[] =>
      marksReached(
        tally.count,
        marks.filter((mark) => !campaign.marks.includes(mark)),
        milestones,
        places.all(now),
      ).map(({ mark, number }) =>
        store.putMilestone(
          {
            slug: campaign.slug,
            mark,
            number,
            state: 'released',
            quiet: true,
            reachedAt: now,
            publicAt: now,
            releases: 0,
            releasedAt: now,
            acts: [{ at: now, by: 'clockwork', act: 'reached' }],
            revision: 1,
          },
          undefined,
        ),
      ),
  };
};
export type Marks = ReturnType<typeof marksOf>;

/** Whether what made it count was a line of an import: nobody waited in a hall for that. */
const cameByImport = ({ steps, since }: Membership): boolean =>
  steps.find((step) => counts(step.to) && step.at === since)?.because === 'import';

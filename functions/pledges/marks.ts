import { type Actor, actorId } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { Mark } from './core/campaign.ts';
import { morningAfter } from './core/days.ts';
import { counts, currentPeriod } from './core/membership.ts';
import {
  type Milestone,
  type MilestoneName,
  marksReached,
  municipalityAt,
  releaseMilestone,
  standing,
  undoRelease,
} from './core/milestone.ts';
import { arrivalOf } from './core/visible.ts';
import type { Places } from './places.ts';
import type { Counting, PledgesStore } from './store.ts';

/** How marks are reached, released and taken back. A mark is put down once; what is public waits for `release`. */
export const marksOf = ({ store, places, patience }: { store: PledgesStore; places: Places; patience: Patience }) => {
  const { forPeople } = store;

  const todoOf = ({ slug, mark }: Pick<Milestone, 'slug' | 'mark'>, organisation: string) =>
    ({ kind: 'milestone-held', subject: `${slug}~${mark}`, organisation }) as const;

  /** The number of a mark today: `all` shrinks when municipalities merge, also while it waits. */
  const numberOf = ({ mark, number }: Milestone, now: Instant): number =>
    mark === 'all' ? Math.min(number, places.all(now)) : number;

  const standingOf = ({ campaign, tally, milestones }: Counting, now: Instant) =>
    standing(tally, campaign.marks, milestones, places.all(now));

  const countedOf = async (slug: string) =>
    (await store.memberships(slug, { consistent: true })).flatMap((one) =>
      counts(one.state) && one.since !== undefined ? [{ ...one, since: one.since }] : [],
    );

  /** Who made a number, as it is now: by the order of signing. Undefined while fewer count. */
  const nameAt = async (slug: string, number: number): Promise<MilestoneName | undefined> => {
    const membership = municipalityAt(await countedOf(slug), number);
    if (membership === undefined) return undefined;
    const signatures = await store.signatures(slug, membership.code);
    const first = signatures
      .filter(({ state }) => state === 'stands')
      .sort((a, b) => (a.signedAt < b.signedAt ? -1 : 1))[0];
    return {
      code: membership.code,
      named: membership.named,
      ...(first !== undefined &&
        first.by !== 'import' && { signatory: { name: first.name, role: first.role }, college: first.college }),
    };
  };

  /** The municipality whose arrival made the count that number: from there on everything waits. */
  const crossingAt = async (slug: string, number: number) => {
    const order = [...(await countedOf(slug))].sort((a, b) => (arrivalOf(a) < arrivalOf(b) ? -1 : 1));
    const crossing = order[number - 1];
    return crossing && { from: arrivalOf(crossing), imported: currentPeriod(crossing)?.began.because === 'import' };
  };

  /** Puts one mark down. `again`: the count is ahead of what was read, and whoever comes next sees both. */
  const putDown = async (
    { campaign }: Counting,
    { mark, number }: { readonly mark: Mark; readonly number: number },
    now: Instant,
  ): Promise<'done' | 'again' | 'conflict'> => {
    const { slug } = campaign;
    const crossing = await crossingAt(slug, number);
    const who = crossing && (await nameAt(slug, number));
    if (crossing === undefined || who === undefined) return 'again';
    const quiet = crossing.imported;
    const fresh: Milestone = {
      slug,
      mark,
      number,
      state: quiet ? 'released' : 'held',
      quiet,
      reachedAt: now,
      publicAt: morningAfter(now),
      releases: 0,
      acts: [{ at: now, by: 'clockwork', act: 'reached' }],
      revision: 1,
      ...(quiet ? { releasedAt: now } : { heldFrom: crossing.from }),
    };
    const generation = markCode(mark);
    const written = await store.commit([
      store.putMilestone(fresh, undefined),
      ...(quiet
        ? []
        : forPeople(slug, [
            store.owe(
              { kind: 'milestone-reached', subject: slug, reader: 'organiser', generation, language: 'nl' },
              now,
            ),
            store.askPerson({ ...todoOf(fresh, campaign.organisation), campaign: slug, since: now }),
          ])),
    ]);
    if (written.is !== 'condition') return written.is === 'written' ? 'done' : 'conflict';
    // Somebody else put this mark down, and its mail with it.
    return (await store.milestone(slug, mark)) === undefined ? 'again' : 'done';
  };

  /** A mark that was reached, lost and reached again: whoever arrives from here on waits with it. */
  const holdAgain = async (held: Milestone, now: Instant): Promise<'done' | 'conflict'> => {
    const crossing = await crossingAt(held.slug, numberOf(held, now));
    if (crossing === undefined) return 'done';
    const waits = { ...held, heldFrom: crossing.from, publicAt: morningAfter(now), revision: held.revision + 1 };
    const written = await store.commit([store.putMilestone(waits, held)]);
    return written.is === 'conflict' ? 'conflict' : 'done';
  };

  const settleOnce = async (slug: string, now: Instant): Promise<'settled' | 'again' | 'conflict'> => {
    const found = await store.find(slug, { consistent: true });
    if (found === undefined) return 'settled';
    const { campaign, tally, milestones } = found;
    for (const reached of marksReached(tally.count, campaign.marks, milestones, places.all(now))) {
      const put = await putDown(found, reached, now);
      if (put !== 'done') return put;
    }
    for (const held of milestones) {
      if (held.state !== 'held' || held.heldFrom !== undefined || tally.count < numberOf(held, now)) continue;
      if ((await holdAgain(held, now)) === 'conflict') return 'conflict';
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
      const [found, there] = await Promise.all([store.find(slug, { consistent: true }), store.milestone(slug, mark)]);
      if (found === undefined || there === undefined) return { is: 'not-found' as const };
      const held = there.state === 'held' ? { ...there, number: numberOf(there, now) } : there;
      const who = await nameAt(slug, held.number);
      if (who === undefined) return { is: 'refused' as const, because: 'not-there-any-more' as const };
      const by = actorId(asked.actor);
      const { next } = standingOf(found, now);
      const decision = releaseMilestone(held, who, { ...asked, count: found.tally.count, by, next }, now);
      if (decision.is !== 'released') return decision;
      const { milestone } = decision;
      const generation = markCode(mark) * 100 + milestone.releases;
      const tell = (reader: 'organiser' | 'press') =>
        store.owe({ kind: 'milestone-public', subject: slug, reader, generation, language: 'nl' }, now);
      const written = await store.commit([
        store.putMilestone(milestone, there),
        store.countIs(slug, found.tally.count, now),
        store.act(slug, { actor: asked.actor, act: `release-milestone: ${mark}`, now }),
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
      const decision = undoRelease(
        held,
        {
          publicAt: morningAfter(now),
          by: actorId(actor),
          higherShown: found.milestones.some(
            ({ state, quiet, number }) => state === 'released' && !quiet && number > held.number,
          ),
          heldFrom: (await crossingAt(slug, held.number))?.from,
        },
        now,
      );
      if (decision.is !== 'undone') return decision;
      const { milestone } = decision;
      const written = await store.commit([
        store.putMilestone(milestone, held),
        store.act(slug, { actor, act: `undo-milestone: ${mark}`, now }),
        ...forPeople(slug, [
          store.askPerson({ ...todoOf(milestone, found.campaign.organisation), campaign: slug, since: now }),
        ]),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });

  /** At eight in the morning what nobody released goes public by itself. Of a number that is no longer there everybody else goes public, and the mark waits. */
  const releaseByClock = async (held: Milestone, now: Instant): Promise<void> => {
    if (held.state !== 'held' || held.publicAt > now) return;
    const outcome = await release(
      held.slug,
      held.mark,
      { revision: 'clock', code: '', actor: { is: 'clockwork' } },
      now,
    );
    if (outcome === 'busy' || outcome.is !== 'refused' || outcome.because !== 'not-there-any-more') return;
    const { heldFrom: _, ...waits } = held;
    await store.commit([
      store.putMilestone({ ...waits, publicAt: morningAfter(now), revision: held.revision + 1 }, held),
    ]);
  };

  return {
    nameAt,
    numberOf,
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

/** How a mail names a mark in its generation: mails of two marks are never one. */
const allCode = 999_999;
const markCode = (mark: Mark): number => (mark === 'all' ? allCode : mark);
export const markOfCode = (code: number): Mark => (code === allCode ? 'all' : code);

import type { Organiser } from '#kernel/actors.ts';
import { type Random, randomLetters } from '#kernel/ids.ts';
import type { Instant, LocalDate } from '#kernel/instants.ts';
import { slugOf } from '#kernel/names.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { Campaign, CampaignPlan, Pillar } from './core/campaign.ts';
import { afterMidnight } from './core/days.ts';
import type { Marks } from './marks.ts';
import type { Counting, PledgesStore } from './store.ts';

/** How an organisation makes and changes its campaigns. Another organisation's is not there. */
export const managing = ({
  store,
  marks,
  random,
  patience,
}: {
  store: PledgesStore;
  marks: Marks;
  random: Random;
  patience: Patience;
}) => {
  const owned = async (organiser: Organiser, slug: string): Promise<Counting | undefined> => {
    const found = await store.find(slug, { consistent: true });
    return found?.campaign.organisation === organiser.organisation ? found : undefined;
  };

  const save = (slug: string, organiser: Organiser, act: string, now: Instant) => ({
    /** Writes the facts over those that were read. */
    write: (campaign: Campaign, was: Campaign, more: Parameters<PledgesStore['commit']>[0] = []) =>
      store.commit([
        store.putFacts({ ...campaign, revision: was.revision + 1 }, was.revision),
        store.act(slug, { actor: organiser, act, now }),
        ...more,
      ]),
  });

  return {
    owned,

    /** The same request makes one campaign, however often it arrives. */
    create: async (plan: CampaignPlan, request: string, organiser: Organiser, now: Instant) => {
      let taken = 0;
      return decideAgain(patience, async (): Promise<{ slug: string } | 'conflict'> => {
        const words = slugOf(plan.title, 'campagne');
        const suffix = taken > 0 || words === 'nieuw' ? `-${randomLetters(random, 4)}` : '';
        const campaign: Campaign = {
          ...plan,
          slug: `${words}${suffix}`,
          organisation: organiser.organisation,
          state: 'draft',
          version: 0,
          revision: 1,
        };
        const outcome = await store.create(campaign, request, { now, mergesAt: afterMidnight(now) });
        if (outcome === 'conflict') return 'conflict';
        if (outcome.is === 'created') return { slug: campaign.slug };
        if (outcome.is === 'made-before') return { slug: outcome.slug };
        taken += 1;
        return 'conflict';
      });
    },

    save: (slug: string, plan: CampaignPlan, revision: number, organiser: Organiser, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await owned(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const { campaign } = found;
        if (campaign.revision !== revision) return { is: 'refused' as const, because: 'changed-meanwhile' as const };
        // What waits for the presenter would be public at once.
        if (found.milestones.some(({ state, mark }) => state === 'held' && !plan.marks.includes(mark)))
          return { is: 'refused' as const, because: 'release-first' as const };
        const { press: _, ...rest } = campaign;
        const written = await save(slug, organiser, 'change-campaign', now).write({ ...rest, ...plan }, campaign, [
          ...marks.quietMarks(found, plan.marks, now),
          store.lookAgain(slug, found.tally.count, now),
        ]);
        return written.is === 'written' ? { is: 'saved' as const } : 'conflict';
      }),

    saveText: (
      slug: string,
      { since, intro, pillars }: { since: LocalDate; intro: string; pillars: readonly Pillar[] },
      organiser: Organiser,
      now: Instant,
    ) =>
      decideAgain(patience, async () => {
        const found = await owned(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const { campaign } = found;
        const version = campaign.version + 1;
        const written = await save(slug, organiser, `new-text: ${version}`, now).write(
          { ...campaign, version },
          campaign,
          [store.putText(slug, { version, since, intro, pillars: [...pillars] })],
        );
        return written.is === 'written' ? { is: 'saved' as const, version } : 'conflict';
      }),

    publish: (slug: string, organiser: Organiser, now: Instant) =>
      decideAgain(patience, async () => {
        const found = await owned(organiser, slug);
        if (found === undefined) return { is: 'not-found' as const };
        const { campaign } = found;
        if (campaign.state === 'published') return { is: 'refused' as const, because: 'already-published' as const };
        if (campaign.version === 0) return { is: 'refused' as const, because: 'no-text' as const };
        const written = await save(slug, organiser, 'publish-campaign', now).write(
          { ...campaign, state: 'published' },
          campaign,
        );
        return written.is === 'written' ? { is: 'published' as const } : 'conflict';
      }),
  };
};

import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Boards } from './boards.ts';
import { rehearsalOf } from './core/campaign.ts';
import { counts } from './core/membership.ts';
import type { Places } from './places.ts';
import type { SigningActions } from './signing.ts';
import type { Counting, PledgesStore } from './store.ts';

/** Items of one transaction. */
const atOnce = 90;

/**
 * A rehearsal: the same campaign beside the real one, with the real members and invented signatures. Its keys are its own, it owes no mail and asks
 * nobody, so that nothing of it can reach the real count.
 */
export const rehearsing = ({
  store,
  places,
  signing,
  boards,
}: {
  store: PledgesStore;
  places: Places;
  signing: SigningActions;
  boards: Boards;
}) => ({
  /** Begins where the real count stands; beginning again changes nothing. */
  begin: async ({ campaign, milestones }: Counting): Promise<void> => {
    const slug = rehearsalOf(campaign.slug);
    if ((await store.find(slug, { consistent: true })) !== undefined) return;
    await store.clearRehearsal(slug);
    const members = (await store.memberships(campaign.slug, { consistent: true })).filter(({ state }) => counts(state));
    const writes = [
      ...milestones.map((one) => store.putMilestone({ ...one, slug, revision: 1 }, undefined)),
      ...members.map((one) => store.putMembership({ ...one, slug, revision: 1 }, undefined)),
    ];
    for (let from = 0; from < writes.length; from += atOnce) await store.commit(writes.slice(from, from + atOnce));
    // The count comes last: a rehearsal that is there is whole.
    await store.commit([store.beginRehearsal(slug, { count: members.length })]);
  },

  /** Invented alderpersons sign in the order of the list, one of each municipality that takes no part yet. Gives the count afterwards. */
  sign: async (real: string, howMany: number, organiser: Organiser, now: Instant): Promise<number | undefined> => {
    const slug = rehearsalOf(real);
    const found = await store.find(slug, { consistent: true });
    if (found === undefined) return undefined;
    const there = new Set((await store.memberships(slug)).filter(({ state }) => counts(state)).map(({ code }) => code));
    const free = places.at(now).filter(({ code }) => !there.has(code));
    for (const { code, name } of free.slice(0, howMany)) {
      await signing.sign(
        slug,
        {
          code,
          name: `Wethouder van ${name}`,
          role: 'wethouder',
          college: { is: 'to-decide', mayName: true },
          version: found.campaign.version,
          also: false,
        },
        {
          request: `rehearsal-${code}`,
          language: 'nl',
          actor: organiser,
          now,
          by: 'desk',
          where: { is: 'web' },
        },
      );
    }
    return (await store.find(slug, { consistent: true }))?.tally.count;
  },

  end: (real: string): Promise<void> => store.clearRehearsal(rehearsalOf(real)),

  /** What the rehearsal's screen and desk show. */
  look: async (real: string, now: Instant) => {
    const found = await store.find(rehearsalOf(real), { consistent: true });
    if (found === undefined) return undefined;
    return { ...found, board: await boards.boardOf(found, now), standing: (await boards.standOf(found, now)).standing };
  },
});

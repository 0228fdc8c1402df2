import type { Actor } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { CheckInStore } from './store.ts';

/** What rsvps does with the tables after somebody came or did not: at most two guests change. */
export type ReplanLate = (slug: string, actor: Actor, now: Instant) => Promise<'busy' | { readonly is: string }>;

/** What the rooms behind the door are told of tables. `broke` hears why they stayed as they were. */
export type Replanning = { readonly replanLate: ReplanLate; readonly broke: (error: unknown) => void };

type Needs = Replanning & { readonly store: Pick<CheckInStore, 'listsMoved' | 'commit'> };

/**
 * Brings the table plan up to date, and has every device fetch its list when somebody got another table. Never fails: who came in is in, also where
 * the tables stay as they were; the next who comes, or the desk, brings them up to date.
 */
export const replanning =
  ({ store, replanLate, broke }: Needs) =>
  async (slug: string, actor: Actor, now: Instant): Promise<void> => {
    try {
      const outcome = await replanLate(slug, actor, now);
      if (outcome !== 'busy' && outcome.is === 'replanned') await store.commit([store.listsMoved(slug)]);
    } catch (error) {
      broke(error);
    }
  };

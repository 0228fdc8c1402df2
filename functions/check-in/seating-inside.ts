import type { Actor } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import { type Attendance, cameIn } from './core/settle-arrival.ts';
import type { CheckInStore } from './store.ts';

type Needs = {
  readonly store: Pick<CheckInStore, 'attendances' | 'putAttendance' | 'listsMoved' | 'commit'>;
  readonly rsvps: Pick<RsvpsActions, 'seatInside'>;
};

/** In the order in which they came in. */
const inOrder = (a: Attendance, b: Attendance): number => {
  const [one, other] = [cameIn(a)?.at ?? '', cameIn(b)?.at ?? ''];
  return one === other ? (a.guest < b.guest ? -1 : 1) : one < other ? -1 : 1;
};

/**
 * "Welkom, uw tafel volgt": whoever was let in without a chair gets one as soon as there is one, in the order in which they came in; who came first and does
 * not fit is not passed. Every device then fetches its list anew. `waits`: somebody is left for whom there is no chair yet. `seated`: the tables have to follow.
 */
export const seatingInside =
  ({ store, rsvps }: Needs) =>
  async (slug: string, actor: Actor, now: Instant): Promise<{ readonly waits: boolean; readonly seated: number }> => {
    const inside = (await store.attendances(slug)).filter((one) => one.follows === true && cameIn(one) !== undefined);
    let seated = 0;
    for (const one of inside.sort(inOrder)) {
      const outcome = await rsvps.seatInside(slug, one.guest, { actor, now });
      if (outcome === 'busy' || outcome.is === 'no-chair') return { waits: true, seated };
      if (outcome.is === 'nothing-to-seat') continue;
      const { follows: _, ...sits } = one;
      const written = await store.commit([
        store.putAttendance(slug, { ...sits, revision: one.revision + 1 }, one),
        store.listsMoved(slug),
      ]);
      // Somebody scanned them meanwhile: the next time finds that they sit.
      if (written.is !== 'written') return { waits: true, seated };
      seated += 1;
    }
    return { waits: false, seated };
  };

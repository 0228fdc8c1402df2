import type { EventsActions } from '#events/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import { eveningOf } from './core/closing.ts';
import { cameIn } from './core/settle-arrival.ts';
import type { CheckInStore } from './store.ts';

/** For who follows up on what happened: who came, what they asked after signing, and whether all of it is here. */
export const happened = ({
  store,
  events,
}: {
  store: Pick<CheckInStore, 'attendances' | 'wishes' | 'devices'>;
  events: Pick<EventsActions, 'find'>;
}) => ({
  /** Who came in, by guest. */
  attended: async (slug: string): Promise<readonly { guest: string; at: Instant; party: number }[]> =>
    (await store.attendances(slug)).flatMap((one) => {
      const came = cameIn(one);
      return came === undefined ? [] : [{ guest: one.guest, at: came.at, party: one.party }];
    }),

  wishesOf: (slug: string) => store.wishes(slug),

  /** Nothing of the evening is on a device any more, or a day has passed. */
  eveningClosed: async (slug: string, now: Instant): Promise<boolean> => {
    const [found, all] = await Promise.all([events.find(slug), store.devices(slug)]);
    return found !== undefined && eveningOf(all, found.event.endsAt, now).is === 'closed';
  },
});

import { directoryActions } from '#directory/actions.ts';
import { foldName } from '#kernel/names.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { sdkDatabase } from '#platform/dynamo/sdk.ts';
import { pledgesActions } from './actions.ts';
import { pledgesStore } from './store.ts';

/** How many coming events are looked through for those in one municipality. */
const eventsLookedAt = 100;

/** The room put together with the real database; every function of it, and every later room that asks it, begins with this. */
export const wirePledges = (
  tables: {
    readonly pledges: string;
    readonly outbox: string;
    readonly todo: string;
    /** Only where a municipality's page is made. */
    readonly events?: string;
  },
  secret: string,
  database: Database = sdkDatabase(),
) => {
  const { events } = tables;
  return {
    database,
    actions: pledgesActions({
      store: pledgesStore({ database, tables, random: systemRandom }),
      directory: directoryActions(),
      secret,
      random: systemRandom,
      patience: systemPatience,
      ...(events !== undefined && {
        comingIn: async (city, now) => {
          // Only a municipality's page asks for events: no start brings them.
          const { wireEvents } = await import('#events/wire.ts');
          const { events: coming } = await wireEvents({ events }, database).actions.calendar(now, eventsLookedAt);
          return coming.filter(({ venue, state }) => state === 'published' && foldName(venue.city) === foldName(city));
        },
      }),
    }),
  };
};

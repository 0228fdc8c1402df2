import { directoryActions } from '#directory/actions.ts';
import { foldName } from '#kernel/names.ts';
import { systemPatience, systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { pledgesActions } from './actions.ts';
import type { EventIn } from './boards.ts';
import { pledgesStore } from './store.ts';

type ComingIn = Parameters<typeof pledgesActions>[0]['comingIn'];

/** The room put together over a database, which a function makes and what it loads later is given: a second client would bring the SDK again. Every function of it, and every later room that asks it, begins with this. */
export const wirePledges = (
  tables: { readonly pledges: string; readonly outbox: string; readonly todo: string },
  secret: string,
  database: Database,
  /** Only where a municipality's page is made. */
  comingIn?: ComingIn,
) => ({
  database,
  actions: pledgesActions({
    store: pledgesStore({ database, tables, random: systemRandom }),
    directory: directoryActions(),
    secret,
    random: systemRandom,
    patience: systemPatience,
    ...(comingIn !== undefined && { comingIn }),
  }),
});

/** How many coming events are looked through for those in one municipality. */
const eventsLookedAt = 100;

/** Events that are coming in a place of that name. The room of events is loaded with the first municipality's page: no start pays for it. */
export const eventsComingIn =
  (table: string, database: Database): NonNullable<ComingIn> =>
  async (city, now): Promise<readonly EventIn[]> => {
    const [{ eventsActions }, { eventsStore }] = await Promise.all([
      import('#events/actions.ts'),
      import('#events/store.ts'),
    ]);
    const store = eventsStore({ database, table, random: systemRandom });
    const events = eventsActions({ store, random: systemRandom, patience: systemPatience });
    const { events: coming } = await events.calendar(now, eventsLookedAt);
    return coming.filter(({ venue, state }) => state === 'published' && foldName(venue.city) === foldName(city));
  };

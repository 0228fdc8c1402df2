import { directoryActions, stationActions } from '#directory/actions.ts';
import { events as eventsContract } from '#events/contract.ts';
import { eventsHttp } from '#events/http.tsx';
import { kits as kitsContract } from '#kits/contract.ts';
import { kitsHttp } from '#kits/http.tsx';
import { systemRandom } from '#platform/clock.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { httpFunction } from '#platform/http/stack.ts';
import { tableLimits } from '#platform/limits/limits.ts';
import { rsvps as rsvpsContract } from '#rsvps/contract.ts';
import { rsvpsHttp } from '#rsvps/http.tsx';
import { wireRsvps } from '#rsvps/wire.ts';
import { monday, publish, secret, tables } from '../support/house.ts';
import { kitsHouse, openDesk, request, slot } from '../support/kits.ts';
import { rsvpsNeeds } from '../support/rsvps-http.ts';
import { type Handler, testSettings, visitor } from '../support/visit.ts';

export { memoryDatabase } from '#platform/dynamo/memory.ts';
export { sdkDatabase } from '#platform/dynamo/sdk.ts';

/** So many places that no round of a benchmark fills them. */
const capacity = 100_000;

/** The rooms of the evening, and that of the kits, over a database, wired as their functions wire them; the clock stands still. */
export const openRooms = (database: Database) => {
  const { events, actions, store } = wireRsvps(tables, secret, database);
  const shell = {
    settings: testSettings,
    clock: () => monday,
    random: systemRandom,
    log: () => undefined,
    whoIs: async () => undefined,
  };
  const eventsHandler = httpFunction(
    eventsContract,
    eventsHttp({
      actions: events,
      access: async () => {
        throw new Error('Nobody is let in here.');
      },
      secret,
      random: systemRandom,
    }),
    shell,
  ) as unknown as Handler;
  const rsvpsHandler = httpFunction(
    rsvpsContract,
    rsvpsHttp({
      ...rsvpsNeeds({ rsvps: actions, events, store }),
      limits: tableLimits(database, tables.limits),
      placesAnHour: 1_000_000,
      random: systemRandom,
    }),
    shell,
  ) as unknown as Handler;
  const lending = kitsHouse(database);
  const kitsHandler = httpFunction(
    kitsContract,
    kitsHttp({
      actions: lending.kits,
      limits: tableLimits(database, tables.limits),
      placesAnHour: 1_000_000,
      places: async () => ({ directory: directoryActions(), stations: stationActions() }),
      lastMails: async () => new Map(),
      random: systemRandom,
    }),
    shell,
  ) as unknown as Handler;
  return {
    /** A desk with four stations and a kit of two sets, and one order in its calendar; gives the kit's slug. */
    lend: async (): Promise<string> => {
      const kit = await openDesk(lending, { units: 2, now: monday });
      await request(lending, kit, [slot('HM', '2019-06-18', 'morning')], { now: monday });
      return kit;
    },
    publish: () => publish({ events }, { capacity }),
    /** A browser whose requests go through `tap` on their way to a room. */
    browser: (tap: (handler: Handler) => Handler) => {
      const atRsvps = visitor(tap(rsvpsHandler), rsvpsContract);
      return {
        atRsvps,
        atEvents: atRsvps.in(tap(eventsHandler), eventsContract),
        atKits: atRsvps.in(tap(kitsHandler), kitsContract),
      };
    },
  };
};

import type { DirectoryActions, StationActions } from '#directory/actions.ts';
import type { Random } from '#kernel/ids.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Endpoints } from '#platform/http/visit.ts';
import { whenAsked } from '#platform/http/when-asked.ts';
import type { Limits } from '#platform/limits/limits.ts';
import { loadOnce } from '#platform/load-once.ts';
import type { LastMail } from '#platform/outbox/last-mail.ts';
import type { KitsActions } from './actions.ts';
import { kits } from './contract.ts';
import { publicHttp } from './http/public.tsx';

/**
 * The kits room as people and machines meet it: the catalogue for everybody, and a desk each for who orders, who answers for stations, who lends, and
 * who judges what hosts hand in. Most visits are to the catalogue and the calendar; each desk comes with the first who asks for it.
 */
export const kitsHttp = ({
  actions,
  limits,
  placesAnHour,
  places,
  lastMails,
  random,
}: {
  readonly actions: KitsActions;
  readonly limits: Limits;
  /** Hosts that begin, from one network in an hour. */
  readonly placesAnHour: number;
  /** Municipalities and stations, which nobody needs before a form asks for one. */
  readonly places: () => Promise<{ readonly directory: DirectoryActions; readonly stations: StationActions }>;
  /** What became of the latest mail about each order to each reader (`<order>#<person>`), of the last thirteen weeks. */
  readonly lastMails: (now: Instant) => Promise<ReadonlyMap<string, LastMail>>;
  readonly random: Random;
}): Endpoints<typeof kits> => {
  const municipalities = loadOnce(async () => {
    const [{ directory }, { municipalitiesFrom }] = await Promise.all([places(), import('./municipalities.ts')]);
    return municipalitiesFrom(directory);
  });
  return {
    ...publicHttp({ actions }),
    ...whenAsked(kits, ['orders', 'begin', 'order', 'step'], async () => {
      const { ordersHttp } = await import('./http/orders.tsx');
      return ordersHttp({ actions, lastMails, random });
    }),
    ...whenAsked(
      kits,
      ['stationDesk', 'stationOrder', 'stationDays', 'stationRules', 'stationSheet', 'stationAnswer'],
      async () => {
        const { stationsHttp } = await import('./http/stations.tsx');
        return stationsHttp({ actions, random });
      },
    ),
    ...whenAsked(kits, ['lenderDesk', 'kitNew', 'kitEdit', 'units', 'handing', 'deliveries'], async () => {
      const [{ lenderHttp }, { deliveriesHttp }] = await Promise.all([
        import('./http/lender.tsx'),
        import('./http/deliveries.tsx'),
      ]);
      return { ...lenderHttp({ actions, lastMails, random }), ...deliveriesHttp({ actions, random }) };
    }),
    ...whenAsked(kits, ['stationDesks', 'hosts', 'host'], async () => {
      const [{ desksHttp }, { hostsHttp }, { directory, stations }] = await Promise.all([
        import('./http/desks.tsx'),
        import('./http/hosts.tsx'),
        places(),
      ]);
      return {
        ...desksHttp({ actions, directory, stations, random }),
        ...hostsHttp({ actions, random, municipalities }),
      };
    }),
    ...whenAsked(kits, ['hostBegin', 'hostForm'], async () => {
      const { hostHttp } = await import('./http/host.tsx');
      return hostHttp({ actions, limits, placesAnHour, random, municipalities });
    }),
  };
};

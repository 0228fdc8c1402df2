import type { DirectoryActions, StationActions } from '#directory/actions.ts';
import { type Random, randomToken } from '#kernel/ids.ts';
import { localDateOf } from '#kernel/instants.ts';
import { foldName } from '#kernel/names.ts';
import type { Answer, Endpoints, OrganiserVisit } from '#platform/http/visit.ts';
import type { KitsActions } from '../actions.ts';
import type { kits } from '../contract.ts';
import type { StationDesk } from '../core/desk.ts';
import { ownerField, readDeskPlan } from '../core/desk-rules.ts';
import { zone } from '../core/slot.ts';
import { DesksPage, type DesksPageProps, type FoundStation } from '../pages/desks.tsx';
import { desksPath } from '../pages/station-paths.ts';

type Needs = {
  readonly actions: Pick<KitsActions, 'desks' | 'saveDesk'>;
  readonly directory: Pick<DirectoryActions, 'find' | 'municipality'>;
  readonly stations: StationActions;
  readonly random: Random;
};

/** A search shows at most so many stations: the form asks about each. */
const mostFound = 40;
const longestSearch = 100;

/** The organisers' page of station desks: who answers for which stations. */
export const desksHttp = (needs: Needs): Pick<Endpoints<typeof kits>, 'stationDesks'> => ({
  stationDesks: {
    get: async (visit) => {
      const found = await desksIn(needs, visit, visit.query);
      return {
        page: (
          <DesksPage
            {...found.view}
            notice={visit.query.get('uitkomst') === 'bewaard' ? 'saved' : undefined}
            typed={asItIs(found.view.changing)}
          />
        ),
      };
    },
    post: (visit) => saveDesk(needs, visit),
  },
});

type View = Omit<DesksPageProps, 'typed' | 'faults' | 'refusal' | 'notice'>;

const desksIn = async (
  { actions, directory, stations, random }: Needs,
  visit: OrganiserVisit,
  asked: URLSearchParams,
): Promise<{ readonly view: View }> => {
  const desks = await actions.desks(visit.organiser);
  const changing = desks.find(({ desk }) => desk === asked.get('loket'));
  const search = (asked.get('zoek') ?? '').trim().slice(0, longestSearch);
  const found = search === '' ? [] : stationsFor(search, { directory, stations }, visit);
  const own = (changing?.stations ?? []).map(({ code }) => code);
  const codes = [...new Set([...own, ...found.slice(0, mostFound)])];
  return {
    view: {
      frame: visit.frame,
      desks,
      changing,
      search,
      stations: codes.flatMap((code): FoundStation[] => {
        const station = stations.station(code);
        if (station === undefined) return [];
        const { name, municipality } = station;
        return [{ code, name, municipality: directory.municipality(municipality)?.displayName ?? '' }];
      }),
      moreFound: found.length > mostFound,
      request: randomToken(random),
    },
  };
};

/** Stations in a municipality that the text finds, and stations of which a word begins with it. */
const stationsFor = (
  search: string,
  { directory, stations }: Pick<Needs, 'directory' | 'stations'>,
  { now }: OrganiserVisit,
): readonly string[] => {
  const folded = foldName(search);
  if (folded === '') return [];
  const inPlaces = directory.find(search, localDateOf(now, zone)).flatMap(({ code }) => stations.stationsIn(code));
  const named = stations.stations().filter(({ name }) => ` ${foldName(name)}`.includes(` ${folded}`));
  return [...new Set([...inPlaces, ...named].map(({ code }) => code))];
};

const asItIs =
  (desk: StationDesk | undefined) =>
  (field: string): string =>
    field === 'name'
      ? (desk?.name ?? '')
      : (desk?.stations.find(({ code }) => ownerField(code) === field)?.owner ?? '');

const saveDesk = async (needs: Needs, visit: OrganiserVisit): Promise<Answer> => {
  const { actions, directory, stations } = needs;
  const { form, organiser } = visit;
  const typed = (field: string): string => form.get(field) ?? '';
  const { view } = await desksIn(needs, visit, form);
  const again = (more: Partial<DesksPageProps>, status: number): Answer => ({
    page: <DesksPage {...view} {...more} typed={typed} />,
    status,
    ...(status === 503 && { retryAfterSeconds: 3 }),
  });
  const shown = [...form.keys()].flatMap((field) => (field.startsWith('owner-') ? [field.slice(6)] : []));
  const read = readDeskPlan(typed, shown, (code) => {
    const station = stations.station(code);
    return station && { name: station.name, city: directory.municipality(station.municipality)?.displayName ?? '' };
  });
  if ('faults' in read) return again({ faults: read.faults }, 422);
  const { plan } = read;
  const there = view.desks.find(({ desk }) => desk === plan.desk);
  // A new desk must not take the place, and the stations, of one that is there; the same press once more made it.
  if (there !== undefined && view.changing?.desk !== plan.desk) {
    return isAsPlanned(there, plan)
      ? { seeOther: `${desksPath}?uitkomst=bewaard` }
      : again({ refusal: { is: 'there', desk: there.desk } }, 409);
  }
  const outcome = await actions.saveDesk(organiser, plan, visit.now);
  if (outcome === 'busy') return again({ refusal: 'busy' }, 503);
  switch (outcome.is) {
    case 'saved':
      return { seeOther: `${desksPath}?uitkomst=bewaard` };
    case 'not-found':
      return again({ refusal: 'not-yours' }, 409);
    case 'refused': {
      const names = outcome.stations.map(({ name }) => name);
      const told = names.join(', ');
      return again({ refusal: { is: outcome.because, names: told } }, 409);
    }
  }
};

const isAsPlanned = (desk: StationDesk, plan: { name: string; stations: readonly { code: string; owner: string }[] }) =>
  desk.name === plan.name &&
  desk.stations.length === plan.stations.length &&
  plan.stations.every(({ code, owner }) => desk.stations.some((one) => one.code === code && one.owner === owner));

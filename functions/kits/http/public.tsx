import { daysAfter, type Instant, LocalDate, localDateOf } from '#kernel/instants.ts';
import { languages } from '#kernel/languages.ts';
import type { Answer, Endpoints, Problem, Visit } from '#platform/http/visit.ts';
import type { MarkdownHtml } from '#platform/pages/markdown.ts';
import type { KitsActions } from '../actions.ts';
import type { kits } from '../contract.ts';
import { firstDateFor, type SlotState, visits } from '../core/availability.ts';
import type { DeskStation, StationDesk } from '../core/desk.ts';
import type { Kit, LendingKit } from '../core/kit.ts';
import type { PublicAvailability, PublicKits } from '../core/public-json.ts';
import { zone } from '../core/slot.ts';
import { CalendarPage } from '../pages/calendar.tsx';
import { CataloguePage } from '../pages/catalogue.tsx';
import { KitPage } from '../pages/kit.tsx';
import { kitPath } from '../pages/kit-paths.ts';
import { PrintVersionPage } from '../pages/kit-print.tsx';
import { publicWording } from '../wording/public.ts';
import { partAsked, partOfFirst } from './calendar-part.ts';

type Needs = { readonly actions: Pick<KitsActions, 'catalogue' | 'kit' | 'calendar' | 'picture'> };
type PublicRoute = 'catalogue' | 'kit' | 'picture' | 'printVersion' | 'calendar' | 'apiKits' | 'apiAvailability';

/** What everybody may see of kits, as pages and as JSON: published ones, and what is free. */
export const publicHttp = (needs: Needs): Pick<Endpoints<typeof kits>, PublicRoute> => ({
  catalogue: { get: cataloguePage(needs) },
  kit: { get: kitPage(needs) },
  picture: { get: picture(needs) },
  printVersion: { get: printVersion(needs) },
  calendar: { get: calendarPage(needs) },
  apiKits: { get: apiKits(needs) },
  apiAvailability: { get: apiAvailability(needs) },
});

/** What a slug can look like; anything else is not looked up. */
export const kitIn = ({ params }: Visit): string => {
  const slug = params.kit ?? '';
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : '-';
};

/** The stations of the desk that a kit visits. */
export const stationsOf = (kit: Kit, desk: StationDesk | undefined): readonly DeskStation[] =>
  kit.kind === 'package' || desk === undefined ? [] : desk.stations.filter(({ code }) => visits({ kit, desk }, code));

const cataloguePage =
  ({ actions }: Needs) =>
  async ({ frame, now }: Visit): Promise<Answer> => ({
    page: <CataloguePage frame={frame} kits={await actions.catalogue()} now={now} />,
  });

const kitPage =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await actions.kit(kitIn(visit));
    if (found === undefined) return { notFound: true };
    const stations = stationsOf(found.kit, found.desk);
    return { page: <KitPage {...found} frame={visit.frame} now={visit.now} stations={stations} /> };
  };

const picture =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const hash = visit.params.picture ?? '';
    const found = /^[\w-]{1,100}$/.test(hash) ? await actions.picture(kitIn(visit), hash) : undefined;
    return found ?? { notFound: true };
  };

const printVersion =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const found = await actions.kit(kitIn(visit));
    if (found === undefined || found.kit.kind !== 'package') return { notFound: true };
    return { page: <PrintVersionPage frame={visit.frame} kit={found.kit} text={await textOf(found.kit.print)} /> };
  };

const textOf = async (print: string): Promise<MarkdownHtml | undefined> => {
  if (print === '') return undefined;
  const { markdownToHtml } = await import('#platform/pages/markdown.ts');
  return markdownToHtml(print, 2);
};

const calendarPage =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { now, query, frame } = visit;
    const slug = kitIn(visit);
    let asked = partAsked(query, now);
    let code = query.get('station') ?? '';
    if (asked === undefined || code === '') {
      const found = await actions.kit(slug);
      if (found?.desk === undefined) return { notFound: true };
      asked ??= partOfFirst(found.desk, query, now);
      if (code === '') code = stationsOf(found.kit, found.desk)[0]?.code ?? '';
    }
    const found = await actions.calendar(slug, { station: code, from: asked.from, until: asked.until }, now);
    if (found === undefined || !visits(found, code)) return { notFound: true };
    const { kit, desk, station, days } = found;
    return {
      page: (
        <CalendarPage
          desk={desk}
          frame={frame}
          kit={kit}
          shown={{
            days,
            from: asked.month,
            months: asked.months,
            first: firstDateFor(desk, now),
            notice: desk.notice,
            earlier: asked.earlier,
            later: asked.later,
          }}
          station={station}
          stations={stationsOf(kit, desk)}
        />
      ),
    };
  };

const apiKits =
  ({ actions }: Needs) =>
  async ({ frame: { siteAddress } }: Visit): Promise<Answer> => {
    const found = await actions.catalogue();
    const json: PublicKits = {
      kits: found.map(({ kit, stock, units }) => ({
        slug: kit.slug,
        title: kit.title,
        summary: kit.summary,
        forWhom: kit.forWhom,
        kind: kit.kind,
        url: `${siteAddress}${kitPath(kit.slug)}`,
        lender: kit.organisationName,
        parts: kit.parts.map(({ name, count, returns }) => ({ name, count, returns })),
        ...(kit.kind === 'lending'
          ? {
              units: units.length,
              buffer: kit.buffer,
              availability: `${siteAddress}/api/v1/kits/${kit.slug}/availability`,
            }
          : { left: stock?.left ?? 0, opensAt: kit.opensAt, closesAt: kit.closesAt, delivery: kit.delivery }),
      })),
    };
    return { json };
  };

const mostDays = 92;

const apiAvailability =
  ({ actions }: Needs) =>
  async (visit: Visit): Promise<Answer> => {
    const { query, now } = visit;
    const slug = kitIn(visit);
    const dates = datesAsked(query, now);
    if ('problem' in dates) return dates;
    const station = query.get('station') ?? '';
    const found = station === '' ? undefined : await actions.calendar(slug, { ...dates, station }, now);
    if (found === undefined || !visits(found, station)) {
      const known = await actions.kit(slug);
      if (known === undefined || known.kit.kind !== 'lending') return { notFound: true };
      return { problem: unknownStation(known.kit, known.desk) };
    }
    const json: PublicAvailability = {
      kit: slug,
      station: { code: found.station.code, name: found.station.name },
      from: dates.from,
      to: dates.until,
      hours: found.desk.hours,
      days: found.days.map(({ date, parts }) => ({
        date,
        morning: partJson(parts.morning),
        midday: partJson(parts.midday),
        afternoon: partJson(parts.afternoon),
      })),
    };
    return { json };
  };

const datesAsked = (
  query: URLSearchParams,
  now: Instant,
): { readonly from: LocalDate; readonly until: LocalDate } | { readonly problem: Problem } => {
  const from = LocalDate.safeParse(query.get('from') ?? localDateOf(now, zone));
  if (!from.success || !/^2[01]/.test(from.data)) return { problem: badDates };
  const until = LocalDate.safeParse(query.get('to') ?? daysAfter(from.data, 30));
  if (!until.success || until.data < from.data || !/^2[01]/.test(until.data)) return { problem: badDates };
  return (Date.parse(until.data) - Date.parse(from.data)) / 86_400_000 >= mostDays
    ? { problem: badDates }
    : { from: from.data, until: until.data };
};

const badDates: Problem = {
  status: 400,
  title: 'Those are no dates to look at',
  detail: `Give dates as year, month and day, the first before the last, at most ${mostDays} days: ?station=HM&from=2027-10-01&to=2027-10-31.`,
};

const unknownStation = (kit: LendingKit, desk: StationDesk | undefined): Problem => ({
  status: 400,
  title: 'The kit does not go to that station',
  detail: `Give one of these codes as station: ${stationsOf(kit, desk)
    .map(({ code }) => code)
    .join(', ')}.`,
});

const partJson = (state: SlotState): PublicAvailability['days'][number]['morning'] => {
  if (state.is === 'free') return { free: true };
  const [nl = '', en = ''] = languages.map((language) => {
    const words = publicWording[language];
    return state.because === 'closed' && state.reason !== ''
      ? `${words.closedBecause} ${state.reason}`
      : words.whyNot[state.because];
  });
  return { free: false, because: state.because, reason: { nl, en } };
};

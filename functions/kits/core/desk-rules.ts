import type { LocalDate } from '#kernel/instants.ts';
import { foldName, slugOf } from '#kernel/names.ts';
import { typedDate, typedTime } from '#kernel/typed-dates.ts';
import type { DeskStation, Spot, StationDesk } from './desk.ts';
import { datesBetween } from './plan-trips.ts';
import { type DayPart, dayParts, type HoursOfDay, type Slot } from './slot.ts';

/** What a desk says of itself: everything but which stations it has. */
export type DeskRules = Pick<StationDesk, 'name' | 'notice' | 'hours' | 'houseRules'> & {
  /** By the station's code. */
  readonly spots: Readonly<Record<string, StationDesk['stations'][number]['spots']>>;
};

export type RulesFault =
  | 'missing'
  | 'too-long'
  | 'not-a-number'
  | 'not-a-time'
  | 'too-early'
  | 'ends-before-start'
  | 'overlaps'
  | 'too-many-lines'
  | 'same-spot-twice';
export type RulesFaults = Readonly<Record<string, RulesFault>>;

/** Working days; a quarter of a year is more than anybody asks. */
const longestNotice = 60;
const longestName = 100;
const longestLine = 200;
const mostLines = 30;
/** Before this hour no part of a day begins: a day on which the clock changes then has every hour once. */
const firstHour = '06:00';

export const hourField = (part: DayPart, end: 'from' | 'until'): string => `${part}-${end}`;
export const spotsField = ({ code }: Pick<DeskStation, 'code'>): string => `spots-${code}`;

const linesOf = (typed: string): readonly string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');

/** The rules as their form shows them. */
export const typedFromRules =
  (desk: StationDesk): ((field: string) => string) =>
  (field) => {
    const [hour] = dayParts.flatMap((part) =>
      (['from', 'until'] as const).filter((end) => hourField(part, end) === field).map((end) => desk.hours[part][end]),
    );
    const station = desk.stations.find((one) => spotsField(one) === field);
    if (hour !== undefined) return hour;
    if (station !== undefined) return station.spots.map(({ name }) => name).join('\n');
    if (field === 'name') return desk.name;
    if (field === 'notice') return String(desk.notice);
    return field === 'house-rules' ? desk.houseRules.join('\n') : '';
  };

/**
 * The form as rules, or what is wrong with it. A spot keeps its id as long as it keeps its name, capitals and accents aside; what a slot was promised
 * by that id then still reads the same. A spot that is typed anew gets an id made from its name.
 */
export const readDeskRules = (
  desk: StationDesk,
  typed: (field: string) => string,
): { readonly rules: DeskRules } | { readonly faults: RulesFaults } => {
  const faults: Record<string, RulesFault> = {};
  const name = typed('name').trim();
  if (name === '') faults.name = 'missing';
  else if (name.length > longestName) faults.name = 'too-long';

  const notice = /^\d{1,3}$/.test(typed('notice').trim()) ? Number(typed('notice')) : Number.NaN;
  if (!(notice <= longestNotice)) faults.notice = 'not-a-number';

  const hours = readHours(typed, faults);

  const houseRules = linesOf(typed('house-rules'));
  checkLines('house-rules', houseRules, faults);

  const spots = Object.fromEntries(
    desk.stations.map((station) => {
      const names = linesOf(typed(spotsField(station)));
      checkLines(spotsField(station), names, faults);
      if (new Set(names.map(foldName)).size < names.length) faults[spotsField(station)] = 'same-spot-twice';
      return [station.code, spotsNamed(names, station.spots)];
    }),
  );
  if (Object.keys(faults).length > 0 || hours === undefined) return { faults };
  return { rules: { name, notice, hours, houseRules: [...houseRules], spots } };
};

const checkLines = (field: string, lines: readonly string[], faults: Record<string, RulesFault>): void => {
  if (lines.length > mostLines) faults[field] = 'too-many-lines';
  else if (lines.some((line) => line.length > longestLine)) faults[field] = 'too-long';
};

const readHours = (typed: (field: string) => string, faults: Record<string, RulesFault>): HoursOfDay | undefined => {
  let endsBefore = '';
  const read = dayParts.map((part) => {
    const [from, until] = (['from', 'until'] as const).map((end) => {
      const said = typed(hourField(part, end));
      const time = typedTime(said);
      if (time === undefined) faults[hourField(part, end)] = said.trim() === '' ? 'missing' : 'not-a-time';
      return time;
    });
    if (from === undefined || until === undefined) return undefined;
    if (from < firstHour) faults[hourField(part, 'from')] = 'too-early';
    else if (until <= from) faults[hourField(part, 'until')] = 'ends-before-start';
    else if (from < endsBefore) faults[hourField(part, 'from')] = 'overlaps';
    endsBefore = until;
    return { from, until };
  });
  const [morning, midday, afternoon] = read;
  return morning === undefined || midday === undefined || afternoon === undefined
    ? undefined
    : { morning, midday, afternoon };
};

const spotsNamed = (names: readonly string[], known: readonly Spot[]): Spot[] => {
  const kept = names.map((name) => known.find((spot) => foldName(spot.name) === foldName(name)));
  const taken = new Set(kept.flatMap((spot) => (spot === undefined ? [] : [spot.id])));
  return names.map((name, at) => {
    const spot = kept[at];
    if (spot !== undefined) return { id: spot.id, name };
    const plain = slugOf(name, 'plek');
    let id = plain;
    for (let count = 2; taken.has(id); count += 1) id = `${plain}-${count}`;
    taken.add(id);
    return { id, name };
  });
};

/** One press closes at most so many slots. */
export const mostClosed = 90;
const longestReason = 200;

export type Closing = {
  readonly stations: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly parts: readonly DayPart[];
  readonly reason: string;
};

export type ClosingFault = 'missing' | 'not-a-date' | 'in-past' | 'ends-before-start' | 'too-many' | 'too-long';
export type ClosingFaults = Readonly<Record<string, ClosingFault>>;

/** A longer stretch is over the ninety slots anyhow. */
const longestStretch = mostClosed;

/** How many slots a closing would close. */
export const slotsIn = ({ stations, from, until, parts }: Omit<Closing, 'reason'>): readonly Slot[] =>
  datesBetween(from, until).flatMap((date) =>
    parts.flatMap((part) => stations.map((station) => ({ station, date, part }))),
  );

/**
 * The form that closes days, read: stations and parts as they were ticked, dates as they were typed. Without a last day only the first is meant.
 * Refused: days before today, more than ninety slots, no reason: everybody who looks at the calendar reads it.
 */
export const readClosing = (
  desk: Pick<StationDesk, 'stations'>,
  typed: (field: string) => string,
  ticked: (field: string) => readonly string[],
  today: LocalDate,
): { readonly closing: Closing } | { readonly faults: ClosingFaults } => {
  const faults: Record<string, ClosingFault> = {};
  const stations = desk.stations.map(({ code }) => code).filter((code) => ticked('station').includes(code));
  if (stations.length === 0) faults.station = 'missing';
  const from = typedDate(typed('from'));
  const last = typed('until').trim();
  const until = last === '' ? from : typedDate(last);
  if (from === undefined) faults.from = typed('from').trim() === '' ? 'missing' : 'not-a-date';
  else if (from < today) faults.from = 'in-past';
  if (last !== '' && until === undefined) faults.until = 'not-a-date';
  else if (from !== undefined && until !== undefined && until < from) faults.until = 'ends-before-start';
  const parts = dayParts.filter((part) => ticked('part').includes(part));
  if (parts.length === 0) faults.part = 'missing';
  if (from !== undefined && until !== undefined && faults.until === undefined) {
    const days = (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
    const slots = days * Math.max(1, stations.length) * Math.max(1, parts.length);
    if (days > longestStretch || slots > mostClosed) faults[last === '' ? 'station' : 'until'] = 'too-many';
  }
  const reason = typed('reason').trim().replace(/\s+/g, ' ');
  if (reason === '') faults.reason = 'missing';
  else if (reason.length > longestReason) faults.reason = 'too-long';
  if (Object.keys(faults).length > 0 || from === undefined || until === undefined) return { faults };
  return { closing: { stations, from, until, parts, reason } };
};

/** A desk as organisers make it: whose it is, what it is called, and its stations with who has the say there. */
export type DeskPlan = {
  readonly desk: string;
  readonly name: string;
  readonly stations: readonly {
    readonly code: string;
    readonly name: string;
    readonly city: string;
    readonly owner: DeskStation['owner'];
  }[];
};

export type DeskFault = 'missing' | 'too-long' | 'too-many';
export type DeskField = 'organisation' | 'name' | 'stations';
export type DeskFaults = Readonly<Partial<Record<DeskField, DeskFault>>>;

/** A desk with its stations is one item; forty with their spots stay far under what one may hold. */
const mostStations = 40;

/** The name of the field that says who has the say on a station; without an answer it is not this desk's. */
export const ownerField = (code: string): string => `owner-${code}`;

/**
 * The organiser's form: the organisation that answers (its id is made from its name, as it is when somebody is let in), the name of the desk, and of
 * each station that the form showed who has the say there. `stationBy` knows a station by its code; one that nobody knows is left out.
 */
export const readDeskPlan = (
  typed: (field: string) => string,
  shown: readonly string[],
  stationBy: (code: string) => { readonly name: string; readonly city: string } | undefined,
): { readonly plan: DeskPlan } | { readonly faults: DeskFaults } => {
  const faults: Partial<Record<DeskField, DeskFault>> = {};
  const organisation = typed('organisation').trim();
  const desk = slugOf(organisation, '');
  if (desk === '') faults.organisation = 'missing';
  else if (organisation.length > longestName) faults.organisation = 'too-long';
  const name = typed('name').trim();
  if (name === '') faults.name = 'missing';
  else if (name.length > longestName) faults.name = 'too-long';
  const stations = [...new Set(shown)].flatMap((code) => {
    const known = stationBy(code);
    const owner = typed(ownerField(code));
    return known !== undefined && (owner === 'NS' || owner === 'ProRail') ? [{ code, ...known, owner } as const] : [];
  });
  if (stations.length === 0) faults.stations = 'missing';
  if (stations.length > mostStations) faults.stations = 'too-many';
  return Object.keys(faults).length > 0 ? { faults } : { plan: { desk, name, stations } };
};

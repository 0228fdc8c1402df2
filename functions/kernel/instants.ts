import * as z from 'zod/mini';
import type { Language } from './languages.ts';

/** A moment: UTC, always with milliseconds (`2019-05-20T07:00:00.000Z`), so that comparing two as strings compares them in time. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A day of the calendar, `2019-05-22`. Which moments it holds depends on the zone. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** The zones an event can take place in: the European and the Caribbean Netherlands. */
export const Zone = z.enum(['Europe/Amsterdam', 'America/Kralendijk']);
export type Zone = z.infer<typeof Zone>;

/**
 * What a clock on the wall shows, to the minute, with the zone it hangs in. It stays right when the rules of the zone change.
 * Years outside 1970 to 2199 are refused: those are slips of the keyboard (`0219`).
 */
export const WallTime = z.object({
  local: z.string().check(
    z.regex(/^(?:19[7-9]|2[01]\d)\d-\d\d-\d\dT\d\d:\d\d$/),
    z.refine((local) => Instant.safeParse(`${local}:00.000Z`).success),
  ),
  zone: Zone,
});
export type WallTime = z.infer<typeof WallTime>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The moment at which a clock shows this wall time. Refused when there is none (the hour that is skipped in March) or when there are two
 * (the hour that comes twice in October): which of the two is meant is for a person to say.
 *
 * A wall time read as if it were UTC lies within a day of its moment, so its offset from UTC is the one a day before or a day after:
 * the moments that show it are found by trying both.
 */
export function instantOf(
  wall: WallTime,
): { instant: Instant } | { refused: 'time-does-not-exist' | 'time-exists-twice' } {
  const [first, second] = momentsShowing(wall.local, wall.zone);
  if (first === undefined) return { refused: 'time-does-not-exist' };
  if (second !== undefined) return { refused: 'time-exists-twice' };
  return { instant: first };
}

function momentsShowing(local: string, zone: Zone): Instant[] {
  const asUtc = Date.parse(`${local}Z`);
  const offsets = new Set([offsetAt(asUtc - day, zone), offsetAt(asUtc + day, zone)]);
  return [...offsets]
    .map((offset) => asUtc - offset)
    .filter((moment) => moment + offsetAt(moment, zone) === asUtc)
    .sort((a, b) => a - b)
    .map(toInstant);
}

/** What a clock in the zone shows at this moment: `2019-05-22T17:00`, seconds left out. */
export function wallTimeOf(instant: Instant, zone: Zone): string {
  return shownAt(Date.parse(instant), zone).slice(0, 16);
}

/** The day of the calendar in the zone at this moment. */
export function localDateOf(instant: Instant, zone: Zone): LocalDate {
  return shownAt(Date.parse(instant), zone).slice(0, 10);
}

export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return toInstant(Date.parse(instant) + milliseconds);
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return addMilliseconds(instant, minutes * minute);
}

export function addHours(instant: Instant, hours: number): Instant {
  return addMilliseconds(instant, hours * hour);
}

/**
 * The same time on the clock, that many whole days later (or earlier), which is not always a multiple of 24 hours. Where that time is
 * skipped the clock's jump is added; where it comes twice the first is taken.
 */
export function addDays(instant: Instant, days: number, zone: Zone): Instant {
  const from = Date.parse(instant);
  const shown = from + offsetAt(from, zone) + days * day;
  const local = new Date(shown).toISOString().slice(0, -1);
  const [first] = momentsShowing(local, zone);
  return first ?? toInstant(shown - offsetAt(shown - day, zone));
}

/** The date so many days later, or earlier. */
export function daysAfter(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** From `a` to `b`; negative when `b` comes first. */
export function millisecondsBetween(a: Instant, b: Instant): number {
  return Date.parse(b) - Date.parse(a);
}

/** "woensdag 22 mei 2019", "Wednesday 22 May 2019". */
export function dateInWords(instant: Instant, zone: Zone, language: Language): string {
  return formatter(language, zone, 'date').format(Date.parse(instant)).replace(',', '');
}

/** "9.00 uur" and "17.00 uur", "09:00" and "17:00". */
export function timeInWords(instant: Instant, zone: Zone, language: Language): string {
  const words = clockWords[language];
  return words.time(clock(instant, zone, language));
}

/** "woensdag 22 mei 2019, 17.00 uur", "Wednesday 22 May 2019, 17:00". */
export function momentInWords(instant: Instant, zone: Zone, language: Language): string {
  return `${dateInWords(instant, zone, language)}, ${timeInWords(instant, zone, language)}`;
}

/** "woensdag 22 mei 2019, 17.00 tot 21.30 uur", "Wednesday 22 May 2019, 17:00 to 21:30"; over midnight both moments in full. */
export function periodInWords(start: Instant, end: Instant, zone: Zone, language: Language): string {
  const words = clockWords[language];
  if (localDateOf(start, zone) !== localDateOf(end, zone)) {
    return `${momentInWords(start, zone, language)} ${words.until} ${momentInWords(end, zone, language)}`;
  }
  const times = `${clock(start, zone, language)} ${words.until} ${clock(end, zone, language)}`;
  return `${dateInWords(start, zone, language)}, ${words.time(times)}`;
}

const clockWords = {
  nl: {
    until: 'tot',
    clock: (shown: string) => shown.replace(/^0/, '').replace(':', '.'),
    time: (clock: string) => `${clock} uur`,
  },
  en: { until: 'to', clock: (shown: string) => shown, time: (clock: string) => clock },
} as const satisfies Record<Language, unknown>;

function clock(instant: Instant, zone: Zone, language: Language): string {
  return clockWords[language].clock(wallTimeOf(instant, zone).slice(11));
}

function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

const quarter = 15 * minute;
const mostOffsets = 1_000;
const offsets = new Map<string, number>();

/**
 * How far the zone's clock is ahead of UTC at that moment, in milliseconds. Asked of `Intl` once for a quarter of an hour, which takes 5
 * microseconds, and a page asks ten times: since 1970 clocks are changed at the full hour only, in UTC too.
 */
function offsetAt(milliseconds: number, zone: Zone): number {
  const since = Math.floor(milliseconds / quarter) * quarter;
  const key = `${zone} ${since}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = Date.parse(`${readClock(since, zone)}Z`) - since;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function shownAt(milliseconds: number, zone: Zone): string {
  return new Date(milliseconds + offsetAt(milliseconds, zone)).toISOString().slice(0, 19);
}

function readClock(milliseconds: number, zone: Zone): string {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of formatter('en', zone, 'clock').formatToParts(milliseconds)) part[type] = value;
  return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

const formats = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  clock: {
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

const made = new Map<string, Intl.DateTimeFormat>();

// Made when first asked, not on import: the first one in a process costs 11 ms, every later use 1 to 3 microseconds.
function formatter(language: Language, zone: Zone, what: keyof typeof formats): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${what}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(locales[language], { ...formats[what], timeZone: zone });
  made.set(key, fresh);
  return fresh;
}

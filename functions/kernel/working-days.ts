import { daysAfter, type LocalDate } from './instants.ts';

/**
 * Whether offices in the Netherlands are open on that date: Monday to Friday and no public holiday. Holidays are calculated, as they have been
 * since 2014: New Year, Easter Monday, King's Day (27 April, or the 26th when that is a Sunday), Liberation Day (5 May) once in five years,
 * Ascension, Whit Monday and both days of Christmas.
 *
 * Good Friday counts as a working day: it is not among the eight holidays of the collective agreement of municipalities (article 6.6), and the
 * law sets it beside the holidays for legal terms only (Algemene termijnenwet, article 3). That same agreement gives Liberation Day every
 * year since 2024; other offices that sign people up are open, so here it stays once in five years.
 */
export function isWorkingDay(date: LocalDate): boolean {
  const weekday = new Date(Date.parse(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(date.slice(0, 4))).has(date);
}

/** The last working day before that date, which itself does not count. */
export function workingDayBefore(date: LocalDate): LocalDate {
  return addWorkingDays(date, -1);
}

/** That many working days later, or earlier when negative. Zero gives the date itself, working day or not. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  const step = Math.sign(days);
  let reached = date;
  for (let left = Math.abs(days); left > 0; ) {
    reached = daysAfter(reached, step);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

function publicHolidays(year: number): ReadonlySet<LocalDate> {
  const easter = easterSunday(year);
  const kingsDay = `${year}-04-27`;
  const holidays = [
    `${year}-01-01`,
    daysAfter(easter, 1),
    new Date(Date.parse(kingsDay)).getUTCDay() === 0 ? `${year}-04-26` : kingsDay,
    daysAfter(easter, 39),
    daysAfter(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
  if (year % 5 === 0) holidays.push(`${year}-05-05`);
  return new Set(holidays);
}

/** Easter in the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Jones, Butcher); the letters are those of its publication. */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const dayOfMonth = ((h + l - 7 * m + 114) % 31) + 1;
  return new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
}

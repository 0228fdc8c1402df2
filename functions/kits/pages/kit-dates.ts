import {
  dateInWords,
  daysAfter,
  type Instant,
  type LocalDate,
  localDateOf,
  momentInWords,
  timeInWords,
  wallTimeOf,
} from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { instantOn, zone } from '../core/slot.ts';

const noon = (date: LocalDate): Instant => `${date}T12:00:00.000Z`;

/** "dinsdag 12 oktober 2027". */
export const dayInWords = (date: LocalDate, language: Language): string => dateInWords(noon(date), zone, language);

/** "dinsdag 12 oktober", where the year stands above it. */
export const shortDayInWords = (date: LocalDate, language: Language): string =>
  dayInWords(date, language).replace(/ \d{4}$/, '');

/** "7.00 uur", of a time as it is stored, `07:00`. */
export const clockInWords = (time: string, language: Language): string =>
  // Any day does: parts of the day lie where no clock is changed.
  timeInWords(instantOn('2027-06-01', time), zone, language);

/** "oktober 2027". */
export const monthInWords = (date: LocalDate, language: Language): string =>
  dayInWords(date, language).split(' ').slice(2).join(' ');

/** The number of the week in the Netherlands (ISO 8601): the week of 4 January is the first. */
export const weekOf = (date: LocalDate): number => {
  const day = Date.parse(date) / 86_400_000;
  const thursday = day + 3 - weekdayOf(date);
  const newYear = Date.parse(`${new Date(thursday * 86_400_000).getUTCFullYear()}-01-01`) / 86_400_000;
  return Math.floor((thursday - newYear) / 7) + 1;
};

/** 0 is Monday. */
export const weekdayOf = (date: LocalDate): number => (new Date(Date.parse(date)).getUTCDay() + 6) % 7;

/** The first of a month, so many months later or earlier. */
export const monthFrom = (date: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** A last moment as people say it: midnight belongs to the day that it ends. `throughDay` when nothing but the date has to be said. */
export const lastMoment = (
  until: Instant,
  language: Language,
): { readonly throughDay: boolean; readonly words: string } => {
  if (!wallTimeOf(until, zone).endsWith('T00:00')) {
    return { throughDay: false, words: momentInWords(until, zone, language) };
  }
  return { throughDay: true, words: dayInWords(daysAfter(localDateOf(until, zone), -1), language) };
};

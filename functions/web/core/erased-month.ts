import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';

/** A month of the calendar, such as `2019-05`. */
export type Month = string;

const isMonth = /^20\d\d-(?:0[1-9]|1[0-2])$/;

/** The month that an address asks for; the one of `now` when it asks for none, for one that has not begun, or for anything else. */
export const monthIn = (asked: string | null, now: Instant): Month => {
  const current = now.slice(0, 7);
  return asked !== null && isMonth.test(asked) && asked <= current ? asked : current;
};

const moved = (month: Month, by: number): Month => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};
export const monthBefore = (month: Month): Month => moved(month, -1);
export const monthAfter = (month: Month): Month => moved(month, 1);

/** "mei 2019". */
export const monthInWords = (month: Month, language: Language): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));

/** The page of a month. */
export const erasedPath = (month: Month): string => `/bureau/gewist?maand=${month}`;

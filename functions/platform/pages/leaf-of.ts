import type { Instant, Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Leaf } from './date-leaf.tsx';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

const made = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, zone: Zone): Intl.DateTimeFormat => {
  const key = `${language} ${zone}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const short = { weekday: 'short', day: 'numeric', month: 'short', timeZone: zone } as const;
  const fresh = new Intl.DateTimeFormat(locales[language], short);
  made.set(key, fresh);
  return fresh;
};

/** The day of a moment as a leaf of the calendar in that zone: "wo", "22", "mei". */
export const leafOf = (instant: Instant, zone: Zone, language: Language): Leaf => {
  const parts = formatter(language, zone).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month') };
};

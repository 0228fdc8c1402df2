import { dateInWords, type LocalDate } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';

/** "woensdag 22 mei 2019". Noon lies on the same day in every zone of ours. */
export const dayInWords = (date: LocalDate, language: Language): string =>
  dateInWords(`${date}T12:00:00.000Z`, 'Europe/Amsterdam', language);

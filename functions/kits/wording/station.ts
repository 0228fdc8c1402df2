import type { Language } from '#kernel/languages.ts';
import { stationEn } from './station-en.ts';
import { stationNl } from './station-nl.ts';
import type { StationWords } from './station-words.ts';

/** The texts of the station desk, by language. */
export const stationWording: Readonly<Record<Language, StationWords>> = { nl: stationNl, en: stationEn };

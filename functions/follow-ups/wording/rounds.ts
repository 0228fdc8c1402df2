import type { Language } from '#kernel/languages.ts';
import { roundsEn } from './rounds-en.ts';
import { type RoundsWords, roundsNl } from './rounds-nl.ts';

export type { RoundsWords } from './rounds-nl.ts';
export const roundsWording: Readonly<Record<Language, RoundsWords>> = { nl: roundsNl, en: roundsEn };

import type { Language } from '#kernel/languages.ts';
import { guestsEn } from './guests-en.ts';
import { type GuestsWords, guestsNl } from './guests-nl.ts';

export type { GuestsWords } from './guests-nl.ts';
export const guestsWording: Readonly<Record<Language, GuestsWords>> = { nl: guestsNl, en: guestsEn };

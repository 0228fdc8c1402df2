import type { Language } from '#kernel/languages.ts';
import { desksEn } from './desks-en.ts';
import { desksNl } from './desks-nl.ts';
import type { DesksWords } from './desks-words.ts';

/** The texts of the organisers' page of station desks, by language. */
export const desksWording: Readonly<Record<Language, DesksWords>> = { nl: desksNl, en: desksEn };

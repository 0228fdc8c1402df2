import type { Language } from '#kernel/languages.ts';
import { publicEn } from './public-en.ts';
import { publicNl } from './public-nl.ts';
import type { PublicWords } from './public-words.ts';

/** The words of the public pages and the screen. */
export const publicWording: Readonly<Record<Language, PublicWords>> = { nl: publicNl, en: publicEn };

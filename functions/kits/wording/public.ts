import type { Language } from '#kernel/languages.ts';
import { publicEn } from './public-en.ts';
import { publicNl } from './public-nl.ts';
import type { PublicWords } from './public-words.ts';

/** The texts that everybody may read about kits, by language. */
export const publicWording: Readonly<Record<Language, PublicWords>> = { nl: publicNl, en: publicEn };

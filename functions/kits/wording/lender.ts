import type { Language } from '#kernel/languages.ts';
import { lenderEn } from './lender-en.ts';
import { lenderNl } from './lender-nl.ts';
import type { LenderWords } from './lender-words.ts';

/** The texts of the desk of a partner that lends and gives, by language. */
export const lenderWording: Readonly<Record<Language, LenderWords>> = { nl: lenderNl, en: lenderEn };

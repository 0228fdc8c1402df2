import type { Language } from '#kernel/languages.ts';
import { lineEn } from './line-en.ts';
import { lineNl } from './line-nl.ts';
import type { LineWords } from './line-words.ts';

export type { LineNotice, LineRefusal, LineWords } from './line-words.ts';
export const lineWording: Readonly<Record<Language, LineWords>> = { nl: lineNl, en: lineEn };

import type { Language } from '#kernel/languages.ts';
import { cardEn } from './card-en.ts';
import { cardNl } from './card-nl.ts';
import type { CardWords } from './card-words.ts';

export type { CardNotice, CardWords } from './card-words.ts';
export const cardWording: Readonly<Record<Language, CardWords>> = { nl: cardNl, en: cardEn };

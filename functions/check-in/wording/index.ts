import type { Language } from '#kernel/languages.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export type { Added, GuestRefusal, SignRefusal, Words } from './words.ts';

/** In a hall Dutch is spoken: these pages are the organisation's own, and its guests are Dutch office holders. */
export const wording: Readonly<Record<Language, Words>> = { nl, en: nl };

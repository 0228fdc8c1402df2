import type { Language } from '#kernel/languages.ts';
import { doorEn } from './door-en.ts';
import { doorNl } from './door-nl.ts';
import type { DoorWords } from './door-words.ts';

export type { DoorWords } from './door-words.ts';
export const doorWording: Readonly<Record<Language, DoorWords>> = { nl: doorNl, en: doorEn };

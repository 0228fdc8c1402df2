import type { Language } from '#kernel/languages.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export type { Added, GuestRefusal, SignRefusal, Words } from './words.ts';

/** The hall and its tables. What is signed stays as the organiser wrote it. */
export const wording: Readonly<Record<Language, Words>> = { nl, en };

import type { Language } from '#kernel/languages.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';
export const wording: Readonly<Record<Language, Words>> = { nl, en };

import type { Language } from '#kernel/languages.ts';
import { en } from './en.ts';
import { nl, type Wording } from './nl.ts';

export const wording: Record<Language, Wording> = { nl, en };

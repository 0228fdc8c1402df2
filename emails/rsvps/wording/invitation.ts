import type { Language } from '#kernel/languages.ts';
import { en } from './invitation-en.ts';
import { nl, type Wording } from './invitation-nl.ts';

export const wording: Record<Language, Wording> = { nl, en };

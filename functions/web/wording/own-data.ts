import type { Language } from '#kernel/languages.ts';
import { en } from './own-data-en.ts';
import { nl } from './own-data-nl.ts';
import type { OwnDataWords } from './own-data-words.ts';

export const ownDataWording: Readonly<Record<Language, OwnDataWords>> = { nl, en };

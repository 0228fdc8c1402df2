import type { Language } from '#kernel/languages.ts';
import { tablesEn } from './tables-en.ts';
import { tablesNl } from './tables-nl.ts';
import type { TablesWords } from './tables-words.ts';

export type { TablesNotice, TablesRefusal, TablesWords } from './tables-words.ts';
export const tablesWording: Readonly<Record<Language, TablesWords>> = { nl: tablesNl, en: tablesEn };

import type { Language } from '#kernel/languages.ts';
import { preferencesEn } from './preferences-en.ts';
import { preferencesNl } from './preferences-nl.ts';
import type { PreferencesWords } from './preferences-words.ts';

export const preferencesWording: Readonly<Record<Language, PreferencesWords>> = {
  nl: preferencesNl,
  en: preferencesEn,
};

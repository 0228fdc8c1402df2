import type { Language } from '#kernel/languages.ts';
import { accessEn } from './access-en.ts';
import { type AccessWording, accessNl } from './access-nl.ts';

export const accessWording: Readonly<Record<Language, AccessWording>> = { nl: accessNl, en: accessEn };

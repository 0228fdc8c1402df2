import type { Language } from '#kernel/languages.ts';
import { ownEn } from './own-en.ts';
import { type OwnWording, ownNl } from './own-nl.ts';

export const ownWording: Readonly<Record<Language, OwnWording>> = { nl: ownNl, en: ownEn };

import type { Language } from '#kernel/languages.ts';
import { exportEn } from './guests-export-en.ts';
import { type ExportWords, exportNl } from './guests-export-nl.ts';

export const exportWording: Readonly<Record<Language, ExportWords>> = { nl: exportNl, en: exportEn };

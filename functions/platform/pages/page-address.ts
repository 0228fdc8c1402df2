import type { Language } from '#kernel/languages.ts';

/**
 * The address of a page in a language. A path is written once, in Dutch and without `/en`; English stands under `/en`,
 * and the English home page is `/en/`.
 */
export const addressIn = (language: Language, path: string): string => (language === 'en' ? `/en${path}` : path);

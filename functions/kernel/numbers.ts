import type { Language } from './languages.ts';

const separators: Readonly<Record<Language, string>> = { nl: '.', en: ',' };

/**
 * Whole numbers as people read them: 1.234 in Dutch, 1,234 in English. Without `Intl`, whose first formatter loads tables for 10 ms:
 * words are made when a function starts, and most numbers have three digits at most.
 */
export const numbersIn = (language: Language): { readonly format: (whole: number) => string } => ({
  format: (whole) => String(whole).replace(/\B(?=(?:\d{3})+$)/g, separators[language]),
});

import type { Language } from './languages.ts';

const separators: Readonly<Record<Language, string>> = { nl: '.', en: ',' };

/**
 * Whole numbers as people read them: 1.234 in Dutch, 1,234 in English. Without `Intl`, whose first formatter loads tables for 10 ms:
 * words are made when a function starts, and most numbers have three digits at most.
 */
export const numbersIn = (language: Language): { readonly format: (whole: number) => string } => ({
  format: (whole) => String(whole).replace(/\B(?=(?:\d{3})+$)/g, separators[language]),
});

/** "1.234", "1 234" and "1,234" as digits alone: thousands as people write them in either language. Any other comma stays, and makes it no whole number. */
export const withoutThousands = (typed: string): string => typed.replace(/[\s.]|(?<=\d),(?=\d{3}(?!\d))/g, '');

import type { Language } from '#kernel/languages.ts';

/** The first line of the question for a municipality, and what is said aloud to who types: `{count}` is how many there are, `{name}` the one chosen. */
export type MunicipalityWords = {
  readonly empty: string;
  readonly found: { readonly one: string; readonly many: string; readonly none: string; readonly chosen: string };
};

export const municipalityWords: Readonly<Record<Language, MunicipalityWords>> = {
  nl: {
    empty: 'Kies een gemeente',
    found: {
      one: '1 gemeente gevonden',
      many: '{count} gemeenten gevonden',
      none: 'Geen gemeente gevonden',
      chosen: '{name} gekozen',
    },
  },
  en: {
    empty: 'Choose a municipality',
    found: {
      one: '1 municipality found',
      many: '{count} municipalities found',
      none: 'No municipality found',
      chosen: '{name} chosen',
    },
  },
};

import * as z from 'zod/mini';
import type { Language } from './languages.ts';

/** What a proud-and-looking card can be about. A word here stands in stored cards: it may get other words, and never goes. */
export const CardTheme = z.enum([
  'young-people',
  'older-people',
  'informal-care',
  'newcomers',
  'sport',
  'culture',
  'housing',
  'work',
  'health-care',
  'volunteers',
  'meeting-places',
  'digital',
  'eating-together',
  'neighbourhood-network',
]);
export type CardTheme = z.infer<typeof CardTheme>;

/** The themes in the order in which a list shows them. */
export const cardThemes = CardTheme.options;

/** Begins with a capital: it stands in a list, or before a colon. */
export const themeWords: Readonly<Record<Language, Readonly<Record<CardTheme, string>>>> = {
  nl: {
    'young-people': 'Jongeren',
    'older-people': 'Ouderen',
    'informal-care': 'Mantelzorg',
    newcomers: 'Nieuwkomers',
    sport: 'Sport en bewegen',
    culture: 'Cultuur',
    housing: 'Wonen',
    work: 'Werk',
    'health-care': 'Zorg en huisarts',
    volunteers: 'Vrijwilligers',
    'meeting-places': 'Plekken om elkaar te zien',
    digital: 'Digitaal meedoen',
    'eating-together': 'Samen eten',
    'neighbourhood-network': 'Netwerk in de buurt',
  },
  en: {
    'young-people': 'Young people',
    'older-people': 'Older people',
    'informal-care': 'Informal care',
    newcomers: 'Newcomers',
    sport: 'Sport and exercise',
    culture: 'Culture',
    housing: 'Housing',
    work: 'Work',
    'health-care': 'Care and family doctors',
    volunteers: 'Volunteers',
    'meeting-places': 'Places to meet',
    digital: 'Going digital',
    'eating-together': 'Eating together',
    'neighbourhood-network': 'Neighbourhood networks',
  },
};

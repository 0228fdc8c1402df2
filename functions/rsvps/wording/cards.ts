import type { Language } from '#kernel/languages.ts';
import { cardsEn } from './cards-en.ts';
import { type CardsWords, cardsNl } from './cards-nl.ts';

export const cardsWording: Readonly<Record<Language, CardsWords>> = { nl: cardsNl, en: cardsEn };

import type { Language } from '#kernel/languages.ts';
import { orderEn } from './order-en.ts';
import { orderNl } from './order-nl.ts';
import type { OrderWords } from './order-words.ts';

/** The texts of ordering a kit, by language. */
export const orderWording: Readonly<Record<Language, OrderWords>> = { nl: orderNl, en: orderEn };

import type { Language } from '#kernel/languages.ts';
import { eventAccessEn } from './event-access-en.ts';
import { eventAccessNl } from './event-access-nl.ts';
import type { EventAccessWords } from './event-access-words.ts';

export const eventAccessWording: Readonly<Record<Language, EventAccessWords>> = {
  nl: eventAccessNl,
  en: eventAccessEn,
};

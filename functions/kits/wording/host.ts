import type { Language } from '#kernel/languages.ts';
import { hostEn } from './host-en.ts';
import { hostNl } from './host-nl.ts';
import type { HostWords } from './host-words.ts';

/** The texts of whoever hands in an action and asks for packages, by language. */
export const hostWording: Readonly<Record<Language, HostWords>> = { nl: hostNl, en: hostEn };

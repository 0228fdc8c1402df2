import type { Language } from '#kernel/languages.ts';
import { signEn } from './sign-en.ts';
import { signNl } from './sign-nl.ts';
import type { SignWords } from './sign-words.ts';

/** The texts of signing on the web, by language. */
export const signWording: Readonly<Record<Language, SignWords>> = { nl: signNl, en: signEn };

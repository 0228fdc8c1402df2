import type { Language } from '#kernel/languages.ts';
import { registerEn } from './register-en.ts';
import { registerNl } from './register-nl.ts';
import type { RegisterWords } from './register-words.ts';

export const registerWording: Readonly<Record<Language, RegisterWords>> = { nl: registerNl, en: registerEn };

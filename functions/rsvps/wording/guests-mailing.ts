import type { Language } from '#kernel/languages.ts';
import { mailingEn } from './guests-mailing-en.ts';
import { type MailingWords, mailingNl } from './guests-mailing-nl.ts';

export type { MailingWords } from './guests-mailing-nl.ts';
export const mailingWording: Readonly<Record<Language, MailingWords>> = { nl: mailingNl, en: mailingEn };

import type { Language } from '#kernel/languages.ts';
import { invitationEn } from './invitation-en.ts';
import { invitationNl } from './invitation-nl.ts';
import type { InvitationWords } from './invitation-words.ts';

export const invitationWording: Readonly<Record<Language, InvitationWords>> = { nl: invitationNl, en: invitationEn };

import type { Language } from '#kernel/languages.ts';
import { invitingEn } from './inviting-en.ts';
import { type InvitingWords, invitingNl } from './inviting-nl.ts';

export type { InvitingWords, PhoneRefusal } from './inviting-nl.ts';
export const invitingWording: Readonly<Record<Language, InvitingWords>> = { nl: invitingNl, en: invitingEn };

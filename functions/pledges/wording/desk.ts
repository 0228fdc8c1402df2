import type { Language } from '#kernel/languages.ts';
import { deskEn } from './desk-en.ts';
import { deskNl } from './desk-nl.ts';
import type { CampaignDeskWords } from './desk-words.ts';

export const deskWording: Readonly<Record<Language, CampaignDeskWords>> = { nl: deskNl, en: deskEn };

import type { Language } from '#kernel/languages.ts';
import { deskEn } from './desk-en.ts';
import { deskNl } from './desk-nl.ts';
import type { DeskDoorWords } from './desk-words.ts';

export type { DeskDoorWords, DeviceField, DoorNotice, DoorRefusal, WishList } from './desk-words.ts';
export const deskWording: Readonly<Record<Language, DeskDoorWords>> = { nl: deskNl, en: deskEn };

import type { Language } from '#kernel/languages.ts';
import { hostsEn } from './hosts-en.ts';
import { hostsNl } from './hosts-nl.ts';
import type { HostsWords } from './hosts-words.ts';

/** The texts of whoever judges what hosts hand in, and of the partner who brings the packages, by language. */
export const hostsWording: Readonly<Record<Language, HostsWords>> = { nl: hostsNl, en: hostsEn };

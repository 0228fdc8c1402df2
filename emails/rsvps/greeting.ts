import type { Language } from '#kernel/languages.ts';
import type { Invited } from '#kernel/messages.ts';
import { nameAfterSalutation } from '#kernel/surnames.ts';
import { wording } from './wording/invitation.ts';

/** How a mail begins: "Geachte mevrouw De Vries,"; without a salutation with the whole name, without a name with the office. */
export const greetingOf = ({ salutation, name, role }: Invited, language: Language): string => {
  const { greeting } = wording[language];
  // An office is in the language of who invites.
  if (name === undefined) return role === undefined || language === 'en' ? greeting.nobody : greeting.plain(role);
  if (salutation === undefined) return greeting.plain(name);
  return greeting[salutation](nameAfterSalutation(name));
};

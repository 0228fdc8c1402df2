import type { Language } from '#kernel/languages.ts';
import type { Invited } from '#kernel/messages.ts';
import { surnameKey } from '#kernel/names.ts';
import { wording } from './wording/invitation.ts';

/**
 * How a mail begins: "Geachte mevrouw De Vries,". Behind a salutation stands the surname alone, and its prefix has a capital because no given name
 * goes before it. Where nobody can tell which words are the surname, the whole name stands there: that is stiff and never wrong.
 */
export const greetingOf = ({ salutation, name, role }: Invited, language: Language): string => {
  const { greeting } = wording[language];
  // An office is in the language of who invites.
  if (name === undefined) return role === undefined || language === 'en' ? greeting.nobody : greeting.plain(role);
  if (salutation === undefined) return greeting.plain(name);
  return greeting[salutation](capitalised(surnameIn(name) ?? name));
};

/**
 * The words of a full name that are its surname: all behind initials, else from the first prefix behind the given name, else the last of two.
 * Undefined for three words and more without any sign of where the surname begins.
 */
const surnameIn = (name: string): string | undefined => {
  const words = name.split(' ');
  const given = words.findIndex((word) => !isInitial(word));
  if (given === -1 || /[,()]/.test(name)) return undefined;
  const rest = words.slice(given);
  if (given > 0 || rest.length === 1 || isPrefix(rest[0] ?? '')) return rest.join(' ');
  const begins = rest.findIndex((word, at) => at > 0 && at < rest.length - 1 && beginsSurname(word));
  if (begins > 0) return rest.slice(begins).join(' ');
  return rest.length === 2 ? rest[1] : undefined;
};

/** "A.", "A.M.", "Th.", "drs.", or a bare capital. */
const isInitial = (word: string): boolean => /\.$|^\p{Lu}$/u.test(word);

/** "van"; and "Jansen-de", the first half of "Jansen-de Vries". */
const beginsSurname = (word: string): boolean => isPrefix(word) || isPrefix(/-([^-]+)$/.exec(word)?.[1] ?? '');

/** The kernel knows the prefixes and leaves them out of what a name sorts on. Of the two words behind one, both count; behind any other the last. */
const isPrefix = (word: string): boolean => surnameKey(`${word} x y`) === 'x y';

/** "'t Hart" begins with a mark and stays as it is. */
const capitalised = (surname: string): string => surname.charAt(0).toUpperCase() + surname.slice(1);

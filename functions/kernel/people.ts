import * as z from 'zod/mini';

// Names are apart because the list of municipalities in the browser folds them, and must not bring zod along.
export { compareNames, foldName, surnameKey } from './names.ts';

/** Longest text looked at before tidying; a field's real limit comes after it. Keeps normalising cheap on hostile input. */
const longestPaste = 1000;

const emailPattern =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * An e-mail address as it is compared and mailed: lower case, at most 254 characters (RFC 5321), 64 before the @. Dots and plus signs stay.
 * Forgives blanks around it, capitals, full-width characters, `mailto:` and a pasted `Noor Bakker <noor@example.nl>;`. Refused is what no
 * mail can reach: no @, no domain with a dot, letters outside ASCII (few hosts take them).
 */
export const EmailAddress = z.pipe(
  z.pipe(z.string().check(z.maxLength(longestPaste)), z.transform(tidyEmail)),
  z.string().check(
    z.maxLength(254),
    z.regex(emailPattern),
    z.refine((address) => address.indexOf('@') <= 64),
  ),
);
export type EmailAddress = z.infer<typeof EmailAddress>;

function tidyEmail(pasted: string): string {
  const text = pasted
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '');
  const between = /<([^<>]*)>[\s;,.]*$/.exec(text)?.[1] ?? text;
  return between
    .trim()
    .replace(/^mailto:/, '')
    .replace(/\?(?:subject|body|cc)=.*$/s, '')
    .replace(/[\s;,.]+$/, '')
    .trimStart();
}

const controls = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/**
 * What a person is called, on one line: NFC, blanks collapsed, 1 to 120 UTF-16 units, at least one letter. Refused are control characters
 * and half characters, marks that turn the direction of text around, and web addresses: a name stands in subjects of mails to others.
 */
export const PersonName = z.pipe(
  z.pipe(z.string().check(z.maxLength(longestPaste)), z.transform(tidyName)),
  z.string().check(
    z.minLength(1),
    z.maxLength(120),
    z.regex(/\p{L}/u),
    z.refine((name) => !controls.test(name)),
    z.refine((name) => !/https?:\/\/|www\./i.test(name)),
  ),
);
export type PersonName = z.infer<typeof PersonName>;

function tidyName(typed: string): string {
  return typed
    .trim()
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .normalize('NFC');
}

/**
 * A telephone number as E.164: `+31612345678`. Forgives blanks, dashes, dots, brackets, `tel:`, 0031, "+31 (0)6" and a Dutch number without
 * country. A Dutch one has nine digits behind +31; another country needs its + and has 8 to 15 digits. Refused: short numbers (112, 14 070,
 * 0800-1234), which cannot be dialled from abroad and reach no one person.
 */
export const PhoneNumber = z.pipe(
  z.pipe(z.string().check(z.maxLength(longestPaste)), z.transform(tidyPhone)),
  z.string().check(z.regex(/^\+(?:31[1-9]\d{8}|(?!31)[1-9]\d{7,14})$/)),
);
export type PhoneNumber = z.infer<typeof PhoneNumber>;

function tidyPhone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replace(/[\s().\p{Pd}/\p{Cf}]+/gu, '')
    .replace(/^00/, '+')
    .replace(/^0(?=\d{9}$)/, '+31')
    .replace(/^\+310/, '+31');
}

/** Dutch area codes of three digits (0xx), and 084 to 088 for numbers without a place; all other areas have four. Source: the national numbering plan. */
const shortAreas = /^(?:10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|7\d|84|85|87|88)/;

/** A stored number as one reads it aloud: "06 12 34 56 78", "070 123 45 67", "0492 12 34 56"; of another country as it is stored. */
export function phoneInWords(e164: PhoneNumber): string {
  if (!e164.startsWith('+31')) return e164;
  const digits = e164.slice(3);
  if (digits.startsWith('6')) return `06 ${groups(digits.slice(1), 2, 2, 2, 2)}`;
  if (shortAreas.test(digits)) return `0${groups(digits, 2, 3, 2, 2)}`;
  return `0${groups(digits, 3, 2, 2, 2)}`;
}

function groups(digits: string, ...lengths: readonly number[]): string {
  let from = 0;
  return lengths
    .map((length) => {
      from += length;
      return digits.slice(from - length, from);
    })
    .join(' ');
}

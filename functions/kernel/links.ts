import * as z from 'zod/mini';

/** What a personal link is for. A link of one purpose never opens another. */
export const LinkPurpose = z.enum([
  'place',
  'sign-in',
  'invitation',
  'sign',
  'signature',
  'table',
  'station-answer',
  'host',
  'preferences',
  'own-data',
]);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/**
 * The four things a personal link is made from. They may be stored; the link itself never is: its token is an HMAC over these
 * under the link secret, made again by whoever is asked and compared. Raising `generation` ends every older link.
 *
 * `place`: subject is the event's slug, reader the guest (`<address hash>~<name hash>`, or `rsvp_…` for a guest without address).
 * `sign-in`: subject is the sign-in's id, reader the same id.
 * `invitation`: subject is the event's slug, reader the invitation (`inv_…`).
 * `sign`: subject is the campaign's slug, reader the invitation to sign (`inv_…`).
 * `signature`: subject is the campaign's slug, reader the signature (`<municipality>~<name hash>`).
 * `table`: subject is the event's slug, reader the table host's page (`table`).
 * `station-answer`: subject is the order's id, reader the person at the station desk.
 * `host`: subject is the id of what a host handed in, reader `host`.
 * `own-data`: subject is the id of the request (`own_…`), reader the same id.
 * `preferences`: subject is the id of a mail (`mail_…`), reader what stands for the address it went to (`addressHash` of the outbox).
 */
export const Link = z.object({
  purpose: LinkPurpose,
  subject: z.string(),
  reader: z.string(),
  generation: z.int().check(z.gte(1)),
});
export type Link = z.infer<typeof Link>;

/** The page a link opens, without language or host. `token` is what `#platform/links.ts` makes of the four. */
export const pathOf = (link: Link, token: string): string => {
  switch (link.purpose) {
    case 'place':
      return `/bijeenkomsten/${link.subject}/plaats/${link.reader}.${token}`;
    case 'invitation':
      return `/bijeenkomsten/${link.subject}/uitnodiging/${link.reader}.${token}`;
    case 'sign-in':
      return `/inloggen/${link.subject}.${token}`;
    case 'sign':
      return `/campagnes/${link.subject}/ondertekenen/${link.reader}.${token}`;
    case 'signature':
      return `/campagnes/${link.subject}/handtekening/${link.reader}.${token}`;
    case 'table':
      return `/bijeenkomsten/${link.subject}/tafel/${link.reader}.${token}`;
    case 'station-answer':
      return `/stations/antwoord/${link.subject}~${link.reader}.${token}`;
    case 'host':
      return `/meedoen/${link.subject}.${token}`;
    case 'own-data':
      return `/uw-gegevens/${link.subject}.${token}`;
    case 'preferences':
      return `/uw-mail/${link.subject}~${link.reader}.${token}`;
  }
};

/**
 * The letters of an invitation's code, thirty-two: Crockford's, without I, L, O and U. Whoever reads O, I or L for a digit on paper means the digit,
 * and a U is a V.
 */
export const codeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight letters as people read them: in two groups of four, "K7M2-9XQF". */
export const codeInGroups = (letters: string): string => `${letters.slice(0, 4)}-${letters.slice(4)}`;

/**
 * A code as somebody typed it over, in the form in which it was shown; undefined for what cannot be one. Forgives small letters, full-width ones, blanks,
 * hyphens, dots, whatever stands around it, and letters that look like another: "k7m2 9xqf" and "K7M29XQF" are both "K7M2-9XQF".
 */
export const readInvitationCode = (typed: string): string | undefined => {
  const letters = typed
    .slice(0, longestCode)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V');
  return isCode.test(letters) ? codeInGroups(letters) : undefined;
};

/** Longer than any way to write eight letters: what comes behind it is not read. */
const longestCode = 100;
const isCode = new RegExp(`^[${codeLetters}]{8}$`);

import * as z from 'zod/mini';

/** What a personal link is for. A link of one purpose never opens another. */
export const LinkPurpose = z.enum(['place', 'sign-in', 'sign', 'signature', 'table', 'station-answer', 'host']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/**
 * The four things a personal link is made from. They may be stored; the link itself never is: its token is an HMAC over these
 * under the link secret, made again by whoever is asked and compared. Raising `generation` ends every older link.
 *
 * `place`: subject is the event's slug, reader the guest (`<address hash>~<name hash>`, or `rsvp_…` for a guest without address).
 * `sign-in`: subject is the sign-in's id, reader the same id.
 * `sign`: subject is the campaign's slug, reader the invitation to sign (`inv_…`).
 * `signature`: subject is the campaign's slug, reader the signature (`<municipality>~<name hash>`).
 * `table`: subject is the event's slug, reader the table host's page (`table`).
 * `station-answer`: subject is the order's id, reader the person at the station desk.
 * `host`: subject is the id of what a host handed in, reader `host`.
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
  }
};

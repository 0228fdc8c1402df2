import * as z from 'zod/mini';

/** What a personal link is for. A link of one purpose never opens another. */
export const LinkPurpose = z.enum(['place', 'sign-in']);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/**
 * The four things a personal link is made from. They may be stored; the link itself never is: its token is an HMAC over these
 * under the link secret, made again by whoever is asked and compared. Raising `generation` ends every older link.
 *
 * `place`: subject is the event's slug, reader the guest (`<address hash>~<name hash>`, or `rsvp_…` for a guest without address).
 * `sign-in`: subject is the sign-in's id, reader the same id.
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
  }
};

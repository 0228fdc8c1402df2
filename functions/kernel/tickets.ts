/** A ticket as a camera reads it: for which event, by its slug, and the 22 characters that nobody makes without the secret. */
export type Ticket = { readonly event: string; readonly ticket: string };

/**
 * What the picture of a ticket says. A telephone's own camera opens the public page of the event; what stands behind the # goes to no server, and the door's
 * app reads it. `site` is `https://…`, with or without a slash at the end.
 */
export const ticketText = (site: string, slug: string, ticket: string): string =>
  `${site.replace(/\/+$/, '')}/bijeenkomsten/${slug}#kaartje-${ticket}`;

/** A picture's text as a ticket; undefined for anything else. The site is not looked at: whether a ticket holds, its hash says. */
export const readTicket = (text: string): Ticket | undefined => {
  if (text.length > longestText) return undefined;
  const [, event, ticket] = isTicket.exec(text.trim()) ?? [];
  return event === undefined || ticket === undefined ? undefined : { event, ticket };
};

/** What a list holds the hash of, for a ticket that is scanned. */
export const ticketSaid = (slug: string, ticket: string): string => `ticket:${slug}:${ticket}`;

/** What a list holds the hash of, for a short code that is typed over. `code` in groups of four, as `readInvitationCode` gives what was typed. */
export const codeSaid = (slug: string, code: string): string => `code:${slug}:${code}`;

/** Longer than any address of an event; what a camera finds on a wall may be longer. */
const longestText = 500;
const isTicket = /^https?:\/\/[^\s?#]+\/bijeenkomsten\/([a-z0-9-]{1,120})\/?(?:\?[^\s#]*)?#kaartje-([\w-]{22})$/;

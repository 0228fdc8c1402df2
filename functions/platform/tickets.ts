import { createHash } from 'node:crypto';
import { codeInGroups, codeLetters } from '#kernel/links.ts';
import { seal } from './links.ts';

/** What a ticket is made from. A hand-over and a new link raise `linkGeneration`: the ticket from before is then nobody's. */
export type Ticketed = { readonly slug: string; readonly guest: string; readonly linkGeneration: number };

/** The ticket of a place: 128 bits as 22 characters of base64url, made again whenever it is needed and stored nowhere. */
export const ticketOf = (secret: string, { slug, guest, linkGeneration }: Ticketed): string =>
  seal(secret, ['ticket', slug, guest, linkGeneration]);

/**
 * The short code beside a ticket, for when the camera will not: "K7M2-9XQF", eight letters of thirty-two, so 40 bits. `readInvitationCode` of the kernel
 * gives what somebody typed over in this form.
 */
export const ticketCodeOf = (secret: string, { slug, guest, linkGeneration }: Ticketed): string => {
  const bytes = Buffer.from(seal(secret, ['ticket-code', slug, guest, linkGeneration], 5), 'base64url');
  // Five bits a letter; two to the fortieth fits a number.
  const bits = bytes.readUIntBE(0, 5);
  return codeInGroups(Array.from({ length: 8 }, (_, at) => codeLetters[Math.floor(bits / 32 ** at) % 32]).join(''));
};

/** What a list holds instead of the ticket or code itself: the SHA-256 of `ticketSaid` or `codeSaid`, as base64url. */
export const ticketHash = (said: string): string => createHash('sha256').update(said).digest('base64url');

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { codeInGroups, codeLetters, type Link } from '#kernel/links.ts';

/** HMAC-SHA-256 under a secret over parts that cannot run into each other, cut to that many bytes, as base64url. */
export const seal = (secret: string, parts: readonly (string | number)[], bytes = 16): string =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest().subarray(0, bytes).toString('base64url');

/** The token of a link: 128 bits that nobody makes without the secret. */
export const linkToken = (secret: string, link: Link): string =>
  seal(secret, ['link', link.purpose, link.subject, link.reader, link.generation]);

/** Whether two strings are the same, in a time that does not tell how far they agree. */
export const sameSecret = (one: string, other: string): boolean => {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Whether the token is the one this link has now. An older generation's is not. */
export const linkHolds = (secret: string, link: Link, token: string): boolean =>
  sameSecret(linkToken(secret, link), token);

/** The six digits beside a sign-in link; made again like the link, stored nowhere. */
export const linkCode = (secret: string, link: Link): string => {
  const bytes = createHmac('sha256', secret)
    .update(JSON.stringify(['code', link.purpose, link.subject, link.reader, link.generation]))
    .digest();
  // 48 bits over a million: the first codes are likelier by less than one in 10^8.
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
};

/**
 * The code of an invitation, for who reads it on paper: "K7M2-9XQF", eight letters of thirty-two, so 40 bits. Made again like the link and stored
 * nowhere; a new generation has another. `readInvitationCode` of the kernel gives what somebody typed over in this form.
 */
export const invitationCode = (secret: string, link: Link): string => {
  const bytes = createHmac('sha256', secret)
    .update(JSON.stringify(['invitation-code', link.purpose, link.subject, link.reader, link.generation]))
    .digest();
  // Five bits a letter; two to the fortieth fits a number.
  const bits = bytes.readUIntBE(0, 5);
  return codeInGroups(Array.from({ length: 8 }, (_, at) => codeLetters[Math.floor(bits / 32 ** at) % 32]).join(''));
};

/** The SHA-256 of a text, in hexadecimal: anybody can make it again from the same text. */
export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

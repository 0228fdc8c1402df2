import { foldName } from '#kernel/names.ts';
import { seal } from '#platform/links.ts';

/**
 * Who a guest is, as a key: hashes under a secret of the address (or telephone number) and of the folded name. The same person signing up
 * twice has the same key, so uniqueness is the key itself; several people may share a mailbox. Reveals nothing to who reads it.
 */
export const guestKeyOf = (
  secret: string,
  {
    email,
    phone,
    name,
  }: { readonly email?: string | undefined; readonly phone?: string | undefined; readonly name: string },
): string | undefined => {
  const reachedBy = email ?? phone;
  return reachedBy === undefined
    ? undefined
    : `${addressHash(secret, reachedBy)}~${seal(secret, ['guest-name', foldName(name)], 12)}`;
};

export const addressHash = (secret: string, address: string): string => seal(secret, ['guest-address', address], 12);

/** Somebody entered by staff without any way to reach them: a key of their own, the same for the same form. */
export const enteredGuestKey = (secret: string, slug: string, request: string): string =>
  `rsvp_${seal(secret, ['entered', slug, request])}`;

/** The part of a guest's key that its whole mailbox shares; a guest without address has none. */
export const mailboxOf = (guest: string): string | undefined => (guest.includes('~') ? guest.split('~')[0] : undefined);

/** The shape of a guest's key in a link, so that anything else is not even looked up. A place that came of an invitation has that one's id. */
export const isGuestKey = (text: string): boolean => /^(?:[\w-]{16}~[\w-]{16}|(?:rsvp|inv)_[\w-]{22})$/.test(text);

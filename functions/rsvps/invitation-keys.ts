import type { Link } from '#kernel/links.ts';
import { invitationCode, seal } from '#platform/links.ts';
import { addressOf, type Invitation, type Invitee } from './core/invitation.ts';
import { personKey } from './core/invite-rows.ts';
import { guestKeyOf } from './guest-key.ts';

/** Made from event and person: the same person brought again is the same invitation. */
export const invitationIdOf = (secret: string, slug: string, invitee: Omit<Invitee, 'language'>): string =>
  `inv_${seal(secret, ['invitation', slug, personKey(invitee)])}`;

/** The personal link. Raising the generation ends it, and the code with it. */
export const invitationLink = ({
  slug,
  invitation,
  generation,
}: Pick<Invitation, 'slug' | 'invitation' | 'generation'>): Link => ({
  purpose: 'invitation',
  subject: slug,
  reader: invitation,
  generation,
});

/** The key that the invited would have as a guest who signs up with their own address; without one nobody is known by it. */
export const invitedGuestKey = (secret: string, invitation: Pick<Invitation, 'name' | 'email'>): string | undefined =>
  invitation.name === undefined || invitation.email === undefined
    ? undefined
    : guestKeyOf(secret, { email: invitation.email, name: invitation.name });

/** What stands for a code in the table: who reads it there can open nothing. */
export const codeHash = (secret: string, code: string): string => seal(secret, ['invitation-code', code], 12);

/** Stands for the code of an invitation's present link. */
export const codeHashOf = (
  secret: string,
  invitation: Pick<Invitation, 'slug' | 'invitation' | 'generation'>,
): string => codeHash(secret, invitationCode(secret, invitationLink(invitation)));

/** Mailed to the invited or to their secretariat; with neither address it is a call. */
export const reachedBy = (invitation: Pick<Invitation, 'email' | 'secretariat'>): 'mail' | 'call' =>
  addressOf(invitation) === undefined ? 'call' : 'mail';

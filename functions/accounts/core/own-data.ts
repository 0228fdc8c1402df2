import * as z from 'zod/mini';
import type { Contact } from '#kernel/contacts.ts';
import { addHours, Instant } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import type { Link } from '#kernel/links.ts';
import type { MessageFacts } from '#kernel/messages.ts';

/** How long the link to somebody's own data works, and how long it is kept that they asked: ours. */
export const hoursToLook = 24;

/** Somebody asked what is kept under an address, and is mailed a link to it. Whether anything is kept is not known here. */
export const OwnDataRequest = z.object({
  id: z.string(),
  email: z.string(),
  language: Language,
  askedAt: Instant,
  expiresAt: Instant,
});
export type OwnDataRequest = z.infer<typeof OwnDataRequest>;

export const askForOwnData = (
  asked: Pick<OwnDataRequest, 'id' | 'email' | 'language'>,
  now: Instant,
): OwnDataRequest => ({ ...asked, askedAt: now, expiresAt: addHours(now, hoursToLook) });

/** What the link is made from: the request, and nothing of whose it is. */
export const ownDataLink = ({ id }: Pick<OwnDataRequest, 'id'>): Link => ({
  purpose: 'own-data',
  subject: id,
  reader: id,
  generation: 1,
});

export type OwnDataMail =
  | { readonly to: string; readonly language: Language; readonly facts: MessageFacts<'own-data'> }
  | { readonly skipped: 'gone' | 'too-late' };

/** What the mail with the link says, asked when it is about to leave. */
export const ownDataMail = (
  request: OwnDataRequest | undefined,
  { contact }: { readonly contact: Contact },
  now: Instant,
): OwnDataMail => {
  if (request === undefined) return { skipped: 'gone' };
  const { email, language, expiresAt } = request;
  if (expiresAt <= now) return { skipped: 'too-late' };
  return { to: email, language, facts: { link: ownDataLink(request), expiresAt, contact } };
};

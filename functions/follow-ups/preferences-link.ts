import { mayDecline } from '#kernel/declinable-mail.ts';
import type { Language } from '#kernel/languages.ts';
import { type Link, pathOf } from '#kernel/links.ts';
import type { Message } from '#kernel/messages.ts';
import { linkHolds, linkToken } from '#platform/links.ts';
import { addressHash } from '#platform/outbox/suppressed.ts';
import { addressIn } from '#platform/pages/page-address.ts';

/** Whose mail it was, known by its link: the mail's id, and what stands for the address it went to. */
export type LinkedMail = { readonly mail: string; readonly hash: string };

const linkOf = ({ mail, hash }: LinkedMail): Link => ({
  purpose: 'preferences',
  subject: mail,
  reader: hash,
  generation: 1,
});

const shape = /^(mail_[\w-]{24})~([\w-]{22})\.([\w-]{22})$/;

/** Where one press of a mail program posts to; behind it the last part of a link. */
const pressPath = '/webhooks/geen-mail';
const pagePath = '/uw-mail';

/** The page of a link, without language. */
export const preferencesPath = (link: string): string => `${pagePath}/${link}`;

/** The mail that the last part of an address stands for; undefined for whatever we did not make. */
export const linkedMail = (secret: string, text: string): LinkedMail | undefined => {
  const [, mail, hash, token] = shape.exec(text) ?? [];
  if (mail === undefined || hash === undefined || token === undefined) return undefined;
  return linkHolds(secret, linkOf({ mail, hash }), token) ? { mail, hash } : undefined;
};

/** The two whole addresses behind a mail that may be declined: of the page, and of one press (RFC 8058). */
type PreferencesAddresses = { readonly page: string; readonly press: string };

/**
 * What a mail says about declining mails like it: both addresses where it may be declined, nothing on any other. Made from the mail's id and the hash of
 * the address, so that every attempt has the same; neither is stored and neither holds the address.
 */
export const preferencesIn = (
  message: Message,
  {
    secret,
    site,
    id,
    to,
    language,
  }: {
    readonly secret: string;
    readonly site: string;
    /** The mail's. */
    readonly id: string;
    readonly to: string;
    readonly language: Language;
  },
): { readonly preferences?: PreferencesAddresses } => {
  if (!mayDecline(message)) return {};
  const link = linkOf({ mail: id, hash: addressHash(secret, to) });
  const path = pathOf(link, linkToken(secret, link));
  const at = (whole: string): string => `${site.replace(/\/+$/, '')}${addressIn(language, whole)}`;
  return { preferences: { page: at(path), press: at(path.replace(pagePath, pressPath)) } };
};

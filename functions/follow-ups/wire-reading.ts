import { mayDecline } from '#kernel/declinable-mail.ts';
import type { Environment } from '#platform/env.ts';
import type { followUps } from './contract.ts';
import type { MakeAgain } from './reading.ts';

/** In the shape of the eight letters of an invitation or a ticket. */
const noCode = '····-····';

/**
 * A mail made once more from what its first claim froze, for somebody else than its reader: the templates make it, and where a personal link, a code or
 * a ticket stood is said what stood there. No secret is needed for it, and none is used.
 */
export const wireReading =
  ({ SITE_NAME, SITE_ADDRESS }: Environment<typeof followUps.functions.read>['settings']): MakeAgain =>
  async ({ message, language, personalLink }) => {
    const { renderMail, ticketedPlace } = await import('#emails/render.ts');
    const { subject, text, attachments } = renderMail({
      message,
      language,
      addressOf: () => personalLink,
      code: noCode,
      ...(ticketedPlace(message) !== undefined && { ticket: { picture: '', code: noCode } }),
      ...(mayDecline(message) && { preferences: { page: personalLink, press: personalLink } }),
      siteName: SITE_NAME,
      siteAddress: SITE_ADDRESS,
    });
    return { subject, text, attachments: attachments.map(({ filename }) => filename) };
  };

import type { Link } from '#kernel/links.ts';
import { ticketText } from '#kernel/tickets.ts';
import { qrModules } from '#platform/pages/qr-modules.ts';
import { qrPicture } from '#platform/qr-picture.ts';
import { ticketCodeOf, ticketOf } from '#platform/tickets.ts';

/**
 * Makes the ticket that goes with a mail, from what the link in that mail is made from: so a retry has the same one, and the outbox holds no ticket. `picture`
 * is a PNG in base64. `site` is where the public pages live.
 */
export const ticketPictures =
  ({ secret, site }: { readonly secret: string; readonly site: string }) =>
  async ({ subject: slug, reader: guest, generation: linkGeneration }: Link) => {
    const place = { slug, guest, linkGeneration };
    const modules = await qrModules(ticketText(site, slug, ticketOf(secret, place)));
    return { picture: qrPicture(modules).toString('base64'), code: ticketCodeOf(secret, place) };
  };

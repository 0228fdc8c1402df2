import type { Link } from '#kernel/links.ts';
import type { MailContext } from './context.ts';

/** The public page of an event, in the language of the mail. */
export const eventAddress = (slug: string, context: MailContext): string =>
  `${site(context)}${context.language === 'nl' ? '' : `/${context.language}`}/bijeenkomsten/${encodeURIComponent(slug)}`;

/** What to read before an event: for everybody, in the language of the mail. */
export const prepareAddress = (slug: string, context: MailContext): string =>
  `${eventAddress(slug, context)}/voorbereiden`;

/** The proud-and-looking card of a place, behind the link of that place. */
export const cardAddress = (place: Link, context: MailContext): string =>
  context.addressOf(place).replace('/plaats/', '/kaart/');

/** Where the code of an invitation is typed over. */
export const codeAddress = (context: MailContext): string => pageAddress('/uitnodiging', context);

/** The organiser's list of guests. The desk has one language and no prefix. */
export const guestListAddress = (slug: string, context: MailContext): string =>
  `${site(context)}/bureau/bijeenkomsten/${encodeURIComponent(slug)}/gasten`;

/** The public page of a campaign, in the language of the mail. */
export const campaignAddress = (slug: string, context: MailContext): string =>
  `${site(context)}${context.language === 'nl' ? '' : `/${context.language}`}/campagnes/${encodeURIComponent(slug)}`;

/** A campaign at the organisers' desk. */
export const campaignDeskAddress = (slug: string, context: MailContext): string =>
  `${site(context)}/bureau/campagnes/${encodeURIComponent(slug)}`;

/** A page that the facts name by its path, in the language of the mail. */
export const pageAddress = (path: string, context: MailContext): string =>
  `${site(context)}${context.language === 'nl' ? '' : `/${context.language}`}${path}`;

/** An order as the colleagues of its station desk see it. */
export const stationOrderAddress = (order: string, context: MailContext): string =>
  pageAddress(`/bureau/stations/aanvragen/${encodeURIComponent(order)}`, context);

/** The organisers' first page: what waits for them. */
export const deskAddress = (context: MailContext): string => `${site(context)}/bureau`;

const site = (context: MailContext): string => context.siteAddress.replace(/\/+$/, '');

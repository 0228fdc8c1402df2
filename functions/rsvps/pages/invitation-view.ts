import type { Group } from '#kernel/groups.ts';
import { dateInWords, type LocalDate, type Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { phoneInWords } from '#kernel/people.ts';
import type { EventView } from './view.ts';
import { eventPath } from './view.ts';

/** What the pages behind an invitation show of an event; the wiring's events fit it as they are. */
export type InvitationEvent = EventView & {
  readonly summary: string;
  readonly programme: readonly { readonly time: string; readonly what: string }[];
  readonly organisations: readonly string[];
  readonly forWhom: string;
  readonly capacity: number;
  readonly listed: 'everyone' | 'address';
  readonly groups?: readonly { readonly group: Group; readonly seats: number }[] | undefined;
};

/** What one signs, as far as a page to prepare with needs it. */
export type CampaignView = {
  readonly slug: string;
  readonly title: string;
  /** What joining asks of money and people, in the organiser's words. */
  readonly asks: string;
  readonly pillars: readonly { readonly title: string; readonly text: string }[];
};

export const codePath = '/uitnodiging';
export const invitationPath = (slug: string, link: string): string => `${eventPath(slug)}/uitnodiging/${link}`;
export const preparePath = (slug: string): string => `${eventPath(slug)}/voorbereiden`;
export const proposalPath = (slug: string): string => `${eventPath(slug)}/collegevoorstel`;
export const campaignPath = (slug: string): string => `/campagnes/${slug}`;

/** A day of the calendar in words. At noon in London it is the same day in every zone of an event. */
export const dayInWords = (date: LocalDate, zone: Zone, language: Language): string =>
  dateInWords(`${date}T12:00:00.000Z`, zone, language);

/** Whom to reach about an event; its site where the contact is gone from the record. */
export const contactOf = ({ contact }: Pick<EventView, 'contact'>, siteName: string): string =>
  contact.name === '' ? siteName : `${contact.name}, ${phoneInWords(contact.phone)}, ${contact.email}`;

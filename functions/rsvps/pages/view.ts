import type { Contact } from '#kernel/contacts.ts';
import type { EventKind } from '#kernel/event-kinds.ts';
import type { Instant, Zone } from '#kernel/instants.ts';
import type { Venue } from '#kernel/venues.ts';
import type { Questions } from '../core/answers.ts';
import type { MovesUp } from '../wording/words.ts';

/** What these pages show of an event; the wiring's events fit it as they are. */
export type EventView = Questions & {
  readonly slug: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly reason?: string | undefined;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly closesAt: Instant;
  readonly zone: Zone;
  readonly venue: Venue;
  readonly directions: string;
  readonly contact: Contact;
  /** How a free place goes to who waits, and whether every answer waits for a yes. */
  readonly offerHours?: number | undefined;
  readonly approval?: boolean | undefined;
  readonly entry?: 'open' | 'invitation' | undefined;
};

/** How somebody in line gets a place that comes free. */
export const movesUp = ({ offerHours, approval }: EventView): MovesUp =>
  approval === true ? 'yes' : offerHours === undefined ? 'at-once' : 'offer';

/** A municipality as one picks it. */
export type MunicipalityOption = { readonly code: string; readonly displayName: string; readonly name: string };

/** When what a guest tells is erased. */
export type Erasing = { readonly sensitive: Instant; readonly guests: Instant };

export const eventPath = (slug: string): string => `/bijeenkomsten/${slug}`;
export const formPath = (slug: string): string => `${eventPath(slug)}/aanmelden`;
/** Where a code from a letter is typed. */
export const codePath = '/uitnodiging';
/** Places and who waits for one, at the desk. */
export const linePath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/wachtlijst`;
export const guestsPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/gasten`;

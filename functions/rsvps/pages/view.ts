import type { Instant, Zone } from '#kernel/instants.ts';
import type { Contact, EventKind, Venue } from '#kernel/messages.ts';
import type { Questions } from '../core/answers.ts';

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
};

/** A municipality as one picks it. */
export type MunicipalityOption = { readonly code: string; readonly displayName: string; readonly name: string };

/** When what a guest tells is erased. */
export type Erasing = { readonly sensitive: Instant; readonly guests: Instant };

export const eventPath = (slug: string): string => `/bijeenkomsten/${slug}`;
export const formPath = (slug: string): string => `${eventPath(slug)}/aanmelden`;
export const guestsPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/gasten`;

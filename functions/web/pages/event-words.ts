import type { EventKind } from '#kernel/event-kinds.ts';
import { type Instant, periodInWords, type Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { Venue } from '#kernel/venues.ts';

/** What these pages show of an event; the events of the room before fit it as they are. */
export type EventView = {
  readonly slug: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: Zone;
  readonly venue: Venue;
};

/** "woensdag 22 mei 2019, 17.30 tot 21.30 uur". */
export const whenOf = ({ startsAt, endsAt, zone }: EventView, language: Language): string =>
  periodInWords(startsAt, endsAt, zone, language);

export const whereOf = ({ venue }: EventView): string =>
  [venue.name, venue.city].filter((part) => part !== '').join(', ');

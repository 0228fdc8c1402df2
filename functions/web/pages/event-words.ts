import { dateInWords, type Instant, periodInWords, type Zone } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { EventKind, Venue } from '#kernel/messages.ts';

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

/** The day as a leaf of a calendar: "wo", "22", "mei"; English days have three letters. */
export const leafOf = ({ startsAt, zone }: EventView, language: Language) => {
  const [weekday = '', day = '', month = ''] = dateInWords(startsAt, zone, language).split(' ');
  const short = month === 'maart' ? 'mrt' : month.slice(0, 3);
  return { weekday: weekday.slice(0, language === 'nl' ? 2 : 3), day, month: short };
};

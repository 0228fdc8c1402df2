import type { Venue } from '#kernel/venues.ts';

/** On one line: "Nieuwspoort, Lange Poten 10, Den Haag". */
export const venueInWords = (venue: Venue): string =>
  [venue.name, venue.street, venue.city].filter((part) => part !== '').join(', ');

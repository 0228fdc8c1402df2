import * as z from 'zod/mini';
import { Contact } from '#kernel/contacts.ts';
import { EventKind } from '#kernel/event-kinds.ts';
import { Instant, Zone } from '#kernel/instants.ts';
import { Venue } from '#kernel/venues.ts';
import { type Event, type EventWithSeats, Offer, ProgrammeItem } from './event.ts';
import { isByInvitation, type Standing, standingOf } from './standing.ts';

/** An event in the list of the API. Instants are UTC; `zone` is where the clock on the wall hangs. `url` is the page for people. */
export const ListedEvent = z.object({
  slug: z.string(),
  kind: EventKind,
  title: z.string(),
  summary: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  zone: Zone,
  venue: Venue,
  url: z.string(),
  cancelled: z.boolean(),
});
export type ListedEvent = z.infer<typeof ListedEvent>;

/** `next` is the address of what follows; absent at the end. */
export const EventList = z.object({ events: z.array(ListedEvent), next: z.optional(z.string()) });
export type EventList = z.infer<typeof EventList>;

/**
 * Everything an event page says. `text` is Markdown, to be shown through a renderer that takes no HTML. `contact` is absent once it is erased.
 * `places.left` counts seats, `places.waiting` sign-ups in line.
 */
export const PublicEvent = z.extend(ListedEvent, {
  text: z.string(),
  programme: z.array(ProgrammeItem),
  closesAt: Instant,
  forWhom: z.string(),
  cost: z.string(),
  organisations: z.array(z.string()),
  contact: z.optional(Contact),
  directions: z.string(),
  offers: z.array(Offer),
  places: z.object({ capacity: z.int(), left: z.int(), waiting: z.int() }),
  /** What a visitor can do now. */
  signUp: z.enum(['open', 'line', 'closed', 'over', 'cancelled'] satisfies Standing[]),
  /** Why it was cancelled. */
  reason: z.optional(z.string()),
});
export type PublicEvent = z.infer<typeof PublicEvent>;

/** `addressOf` gives the whole address of an event's page. */
type AddressOf = (slug: string) => string;

export const listedEvent = (event: Event, addressOf: AddressOf): ListedEvent => {
  const { slug, kind, title, summary, startsAt, endsAt, zone, venue, state } = event;
  return {
    ...{ slug, kind, title, summary, startsAt, endsAt, zone, venue },
    url: addressOf(slug),
    cancelled: state === 'cancelled',
  };
};

export const publicEvent = (found: EventWithSeats, addressOf: AddressOf, now: Instant): PublicEvent => {
  const { event, seats } = found;
  const { text, programme, closesAt, forWhom, cost, organisations, contact, directions, offers, reason } = event;
  const { capacity, left, waiting } = seats;
  const standing = standingOf(found, now);
  return {
    ...listedEvent(event, addressOf),
    ...{ text, programme, closesAt, forWhom, cost, organisations, directions, offers },
    ...(contact.name !== '' && { contact }),
    places: { capacity, left, waiting },
    signUp: isByInvitation(event) && standing !== 'over' && standing !== 'cancelled' ? 'closed' : standing,
    ...(reason !== undefined && { reason }),
  };
};

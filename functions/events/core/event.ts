import * as z from 'zod/mini';
import { Contact } from '#kernel/contacts.ts';
import { EventKind } from '#kernel/event-kinds.ts';
import { Group, type PlacePool } from '#kernel/groups.ts';
import { addDays, Instant, instantOf, localDateOf, Zone } from '#kernel/instants.ts';
import { Question } from '#kernel/questions.ts';
import { Venue } from '#kernel/venues.ts';
import { Reminders } from './reminders.ts';

/** What a venue offers; the words are on the event page. */
export const Offer = z.enum(['wheelchair', 'ring-loop', 'interpreter']);
export type Offer = z.infer<typeof Offer>;

/** The two fixed questions whose answers are sensitive: kept until the morning after, in no search, export or mail. */
export const SensitiveQuestion = z.enum(['diet', 'access']);
export type SensitiveQuestion = z.infer<typeof SensitiveQuestion>;

export const ProgrammeItem = z.object({ time: z.string(), what: z.string() });
export type ProgrammeItem = z.infer<typeof ProgrammeItem>;

/** Chairs kept for a group until `releasedAt`; then what is left of them is everybody's. They are part of the event's capacity. */
export const ReservedPlaces = z.object({ group: Group, seats: z.int().check(z.gte(1)), releasedAt: Instant });
export type ReservedPlaces = z.infer<typeof ReservedPlaces>;

/** Longest term of an offer, in hours: a week. */
export const longestOffer = 168;

/** Everything an organiser says about an event. Instants were wall times in `zone` when they were typed. */
export const EventPlan = z.object({
  kind: EventKind,
  title: z.string(),
  summary: z.string(),
  /** Markdown. */
  text: z.string(),
  programme: z.array(ProgrammeItem),
  venue: Venue,
  zone: Zone,
  startsAt: Instant,
  endsAt: Instant,
  /** Until when guests may sign up; at most the start. */
  closesAt: Instant,
  /** Last moment at which a free place goes to the line by itself; later a person decides. */
  promoteUntil: Instant,
  /** All chairs: the open ones and those kept for groups. */
  capacity: z.int().check(z.gte(1)),
  /** Most people in one answer, the guest included. */
  partyLimit: z.int().check(z.gte(1)),
  asks: z.array(SensitiveQuestion),
  forWhom: z.string(),
  cost: z.string(),
  organisations: z.array(z.string()),
  contact: Contact,
  directions: z.string(),
  offers: z.array(Offer),
  /** `address`: in no list and no API list; found only by who has the address. */
  listed: z.enum(['everyone', 'address']),
  /** For how many hours a free place is held for the head of the line; without it the head is seated at once. */
  offerHours: z.optional(z.int().check(z.gte(1), z.lte(longestOffer))),
  /** Every answer from the public form waits for a yes of the organiser. */
  approval: z.optional(z.boolean()),
  /** `invitation`: the public form is closed. Open where nothing is said. */
  entry: z.optional(z.enum(['open', 'invitation'])),
  groups: z.optional(z.array(ReservedPlaces)),
  /** When guests, and who is invited and silent, are reminded; never where nothing is said. */
  reminders: z.optional(Reminders),
});
export type EventPlan = z.infer<typeof EventPlan>;

export const EventState = z.enum(['draft', 'published', 'cancelled']);
export type EventState = z.infer<typeof EventState>;

/** An event's facts. `version` rises when time or place changes after publishing, `revision` with every save. */
export const Event = z.extend(EventPlan, {
  slug: z.string(),
  organisation: z.string(),
  owner: z.string(),
  state: EventState,
  version: z.int().check(z.gte(1)),
  revision: z.int().check(z.gte(1)),
  /** Why it was cancelled, for everyone to read. */
  reason: z.optional(z.string()),
  /** What its guests are asked beside what every guest is; in the order of the form, at most twelve. */
  questions: z.optional(z.array(Question)),
});
export type Event = z.infer<typeof Event>;

/**
 * A pool of seats as DynamoDB can guard it: what is left, not what is taken. Nothing else lives on its item.
 * `waiting` counts people in line, not the size of their parties; the line is that of the open pool. `released`: of a group's pool whose left went to the
 * open one; its capacity is what is taken, and whoever gives such a place up gives it to everybody.
 */
export const Seats = z.object({
  capacity: z.int(),
  left: z.int(),
  waiting: z.int(),
  state: z.enum(['draft', 'open', 'cancelled', 'released']),
  closesAt: Instant,
  promoteUntil: Instant,
});
export type Seats = z.infer<typeof Seats>;

/** The pools beside the open one, as far as the event has any: of groups, and of the door once a device was lent chairs. */
export type OtherPools = { readonly [P in PlacePool]?: Seats };

/** An event together with its open pool and the others, as one query brings them. All their capacities together are the event's. */
export type EventWithSeats = {
  readonly event: Event;
  readonly seats: Seats;
  readonly pools: OtherPools;
  /** Somebody has been invited by name: whoever signs up may be one of them. */
  readonly invites?: true;
};

/** When what belongs to an event's guests is erased: sensitive answers and telephone numbers the morning after, guests later. */
export const erasingMoments = (
  plan: Pick<EventPlan, 'kind' | 'endsAt' | 'zone'>,
): { readonly sensitive: Instant; readonly guests: Instant } => {
  const lastDay = localDateOf(plan.endsAt, plan.zone);
  // Six o'clock is never skipped or doubled by a change of clocks.
  const six = instantOf({ local: `${lastDay}T06:00`, zone: plan.zone });
  const sixThatDay = 'instant' in six ? six.instant : plan.endsAt;
  // An evening that ends after midnight ends before six: the morning after is that same morning.
  const nextSix = sixThatDay > plan.endsAt ? sixThatDay : addDays(sixThatDay, 1, plan.zone);
  return { sensitive: nextSix, guests: addDays(nextSix, daysKept[plan.kind], plan.zone) };
};

/** TRUST's figures: a guest of an action 30 days, a guest of a meeting 13 weeks after the event. */
const daysKept: Readonly<Record<EventPlan['kind'], number>> = {
  'alderperson-meeting': 13 * 7,
  'week-action': 30,
  'station-action': 30,
};

import * as z from 'zod/mini';
import { Instant, LocalDate, Zone } from './instants.ts';
import { Link } from './links.ts';

/** The three kinds of event from the start. What a form asks and how long a guest is kept depend on it. */
export const EventKind = z.enum(['alderperson-meeting', 'week-action', 'station-action']);
export type EventKind = z.infer<typeof EventKind>;

export const Venue = z.object({ name: z.string(), street: z.string(), city: z.string() });
export type Venue = z.infer<typeof Venue>;

/** The person guests can reach: stands on the event page and in every mail as Reply-To, with a telephone number (E.164). */
export const Contact = z.object({ name: z.string(), phone: z.string(), email: z.string() });
export type Contact = z.infer<typeof Contact>;

/** What a mail tells about an event, as it was when the mail was first claimed. `version` rises when time or place changes. */
export const EventFacts = z.object({
  slug: z.string(),
  kind: EventKind,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  zone: Zone,
  venue: Venue,
  directions: z.string(),
  organisations: z.array(z.string()),
  contact: Contact,
  version: z.int().check(z.gte(1)),
});
export type EventFacts = z.infer<typeof EventFacts>;

/** One place in a mail: the person it is for and how many come. Never diet, access need, telephone number or remark. */
export const PlaceFacts = z.object({
  name: z.string(),
  party: z.int().check(z.gte(1)),
  state: z.enum(['seated', 'waiting']),
});
export type PlaceFacts = z.infer<typeof PlaceFacts>;

/**
 * The calendar entry of one place. `uid` stays for the place's whole life, `sequence` only rises:
 * event version plus the guest's generation and changes.
 */
export const CalendarEntry = z.object({ uid: z.string(), sequence: z.int().check(z.gte(0)) });
export type CalendarEntry = z.infer<typeof CalendarEntry>;

const AboutPlace = {
  event: EventFacts,
  /** The place this mail is about. */
  place: PlaceFacts,
  /** True when somebody signed up another: the mail then says for whom. `by` is the name of the one who did, when given. */
  forAnother: z.boolean(),
  by: z.optional(z.string()),
  /** Every place this mailbox holds at this event, this one included, in order of signing up. */
  mailbox: z.array(PlaceFacts),
  calendar: CalendarEntry,
  link: Link,
  /** When what the guest told is erased; every mail says the date. */
  keptUntil: Instant,
};

/** What a mail tells about a campaign. `contact` is the programme's person whom readers reach. */
export const CampaignFacts = z.object({ slug: z.string(), title: z.string(), contact: Contact });
export type CampaignFacts = z.infer<typeof CampaignFacts>;

/** Whether the college has decided, in the signatory's own words: on a date, or not yet, and then whether the municipality may be named already. */
export const CollegeWord = z.union([
  z.object({ is: z.literal('decided'), on: LocalDate }),
  z.object({ is: z.literal('to-decide'), mayName: z.boolean() }),
]);
export type CollegeWord = z.infer<typeof CollegeWord>;

const AboutSignature = {
  campaign: CampaignFacts,
  /** As a visitor reads it. */
  municipality: z.string(),
  signatory: z.object({ name: z.string(), role: z.string() }),
  signedAt: Instant,
  /** Of the text that was signed. */
  version: z.int().check(z.gte(1)),
  college: CollegeWord,
  /** The signatory's own page. */
  link: Link,
};

/**
 * Every kind of mail with the facts it renders from. A kind is named as the fact it reports; its template lives under
 * `emails/<room>/<kind>.tsx`. Facts are written into the outbox item at the first claim and hold all that rendering needs
 * except the link's token and a sign-in's code, which are made from secrets and never stored.
 */
export const messages = {
  'seat-reserved': z.object(AboutPlace),
  /** `placeInLine` counts from 1 and is that of the moment the mail was claimed. */
  'place-waiting': z.object({ ...AboutPlace, placeInLine: z.int().check(z.gte(1)) }),
  'place-promoted': z.object(AboutPlace),
  /** The guest changed how many come, or an answer. */
  'place-changed': z.object(AboutPlace),
  /** `wasSeated` says whether a calendar entry has to go. */
  'place-released': z.object({ ...AboutPlace, wasSeated: z.boolean(), releasedBy: z.enum(['guest', 'organiser']) }),
  'already-signed-up': z.object(AboutPlace),
  'event-changed': z.object({
    ...AboutPlace,
    was: z.object({ startsAt: Instant, endsAt: Instant, zone: Zone, venue: Venue }),
  }),
  'event-cancelled': z.object({ ...AboutPlace, reason: z.string() }),
  /** To the organiser: a place came free after the last moment for promotion while people wait. */
  'place-free-late': z.object({
    event: EventFacts,
    left: z.int().check(z.gte(1)),
    waiting: z.int().check(z.gte(1)),
  }),
  /**
   * To the signatory, at once, whatever waits for the presenter; so it names no number. `checksum` is that of the copy behind `link`.
   * `joins` is true when the municipality joined with this signature, false when it had joined already.
   */
  'signature-recorded': z.object({ ...AboutSignature, checksum: z.string(), joins: z.boolean() }),
  /** Signed on the public page: counts when an organiser confirms it. */
  'signature-awaits': z.object(AboutSignature),
  /** `wrong-municipality` when the organiser undid a signature under the wrong one; `not-known` when one from the public page was not confirmed. */
  'signature-withdrawn': z.object({
    campaign: CampaignFacts,
    municipality: z.string(),
    signatory: z.object({ name: z.string(), role: z.string() }),
    because: z.enum(['withdrawn', 'wrong-municipality', 'not-known']),
  }),
  /** To an alderperson: the own link to sign. `from` is the substitute who asked for it at the table. */
  'sign-invitation': z.object({
    campaign: CampaignFacts,
    municipality: z.string(),
    name: z.optional(z.string()),
    from: z.optional(z.string()),
    link: Link,
  }),
  /** To the signatories, when the college's decision has been recorded. `against` takes the municipality out. */
  'decision-recorded': z.object({ ...AboutSignature, decidedOn: LocalDate, against: z.boolean() }),
  /** To the organisers only: the mark is reached and waits; `publicAt` is when it goes public by itself. */
  'milestone-reached': z.object({
    campaign: CampaignFacts,
    mark: z.int().check(z.gte(1)),
    municipality: z.string(),
    signatory: z.optional(z.object({ name: z.string(), role: z.string() })),
    college: z.optional(CollegeWord),
    reachedAt: Instant,
    publicAt: Instant,
  }),
  /** To organisers and press contact, once the mark is public. Without `municipality` when it may not be named yet. `count` is the public one. */
  'milestone-public': z.object({
    campaign: CampaignFacts,
    mark: z.int().check(z.gte(1)),
    municipality: z.optional(z.string()),
    count: z.int().check(z.gte(1)),
    releasedAt: Instant,
    by: z.enum(['person', 'clock']),
    to: z.enum(['organiser', 'press']),
  }),
  /** `expiresAt` is ten minutes after asking. The code and the link are made by the sender. */
  'sign-in': z.object({ link: Link, expiresAt: Instant, contact: Contact }),
} as const;

export type MessageKind = keyof typeof messages;
export type MessageFacts<K extends MessageKind> = z.infer<(typeof messages)[K]>;
export const messageKinds = Object.keys(messages) as MessageKind[];
export const MessageKind = z.enum(messageKinds as [MessageKind, ...MessageKind[]]);

/** A kind together with its facts. */
export type Message = { [K in MessageKind]: { kind: K; facts: MessageFacts<K> } }[MessageKind];

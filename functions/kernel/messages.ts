import * as z from 'zod/mini';
import { CardTheme } from './card-themes.ts';
import { CollegeWord } from './college-words.ts';
import { Contact } from './contacts.ts';
import { EventKind } from './event-kinds.ts';
import { FollowUpGroup } from './follow-up-groups.ts';
import { Instant, LocalDate, Zone } from './instants.ts';
import { Link } from './links.ts';
import type { MessageKind } from './message-kinds.ts';
import { Venue } from './venues.ts';

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

/**
 * One place in a mail: the person it is for and how many come. `asked` awaits an organiser's yes, `offered` the guest's own. Never diet, access
 * need, telephone number or remark.
 */
export const PlaceFacts = z.object({
  name: z.string(),
  party: z.int().check(z.gte(1)),
  state: z.enum(['asked', 'seated', 'offered', 'waiting']),
});
export type PlaceFacts = z.infer<typeof PlaceFacts>;

/**
 * The calendar entry of one place. `uid` stays for the place's whole life, `sequence` only rises:
 * event version plus the guest's generation and changes.
 */
export const CalendarEntry = z.object({ uid: z.string(), sequence: z.int().check(z.gte(0)) });
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** Who is invited, as a mail calls them. */
export const Invited = z.object({
  salutation: z.optional(z.enum(['mevrouw', 'heer'])),
  /** Absent while only the office is known: the mail then greets the role. */
  name: z.optional(z.string()),
  role: z.optional(z.string()),
  /** As a visitor reads it. */
  municipality: z.optional(z.string()),
});
export type Invited = z.infer<typeof Invited>;

/** What a mail tells about an invitation. Its code is made by the sender, like the link's token. */
const AboutInvitation = {
  event: EventFacts,
  invited: Invited,
  link: Link,
  /** When what is known of who is invited is erased. */
  keptUntil: Instant,
};

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

/** One half of a proud-and-looking card. */
const CardHalf = z.object({ theme: CardTheme, sentence: z.string() });

/** What a mail tells about a campaign. `contact` is the programme's person whom readers reach. */
export const CampaignFacts = z.object({ slug: z.string(), title: z.string(), contact: Contact });
export type CampaignFacts = z.infer<typeof CampaignFacts>;

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
 * One slot of an order as a mail tells it. `id` stays when it moves: the calendar entry goes by it. `spot` once the desk said where, kept when the
 * slot goes: whatever has one, has an entry in its orderer's calendar. `was` until the orderer has agreed to the move. `station` as travellers say
 * it: "Helmond".
 */
export const SlotFacts = z.object({
  id: z.string(),
  station: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  spot: z.optional(z.string()),
  was: z.optional(z.object({ station: z.string(), startsAt: Instant, endsAt: Instant })),
});
export type SlotFacts = z.infer<typeof SlotFacts>;

/** So much of a part: of a kit, or of what lacks. */
export const PartFacts = z.object({ name: z.string(), count: z.int().check(z.gte(0)), returns: z.boolean() });
export type PartFacts = z.infer<typeof PartFacts>;

/** What a mail tells about an order of a kit. `contact` is the lender's person, `page` the order's own page (signed in), without language. */
const AboutOrder = {
  order: z.object({ id: z.string(), kit: z.string(), orderer: z.string() }),
  slots: z.array(SlotFacts),
  /** Slots that are no longer the order's: their calendar entries go. */
  gone: z.array(SlotFacts),
  /** The calendar's sequence. */
  version: z.int().check(z.gte(0)),
  contact: Contact,
  page: z.string(),
};

/** What will stand there; metres. */
const SetupFacts = z.object({ what: z.string(), width: z.number(), depth: z.number(), people: z.int() });

/** What the desk has to judge: never a telephone number, which stands behind the link. */
const ForTheDesk = {
  ...AboutOrder,
  desk: z.string(),
  setup: SetupFacts,
  /** The page of this colleague. */
  link: Link,
  answerBy: LocalDate,
};

/** What a mail tells about an action that a host handed in, with the package that hangs on it. */
const AboutHost = {
  /** `host` is who holds the action, as they call themselves. */
  application: z.object({
    id: z.string(),
    title: z.string(),
    host: z.optional(z.string()),
    startsAt: z.optional(Instant),
    place: z.string(),
  }),
  package: z.string(),
  howMany: z.int().check(z.gte(1)),
  contact: Contact,
  /** The host's own page. */
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
  /** Somebody with a place comes soon. No calendar file goes with it: whatever moved the entry was told by a mail that carried one. */
  'event-reminder': z.object(AboutPlace),
  /** To the organiser: a place came free after the last moment for promotion while people wait. */
  'place-free-late': z.object({
    event: EventFacts,
    left: z.int().check(z.gte(1)),
    waiting: z.int().check(z.gte(1)),
  }),
  /**
   * What an organiser wrote to a group. `paragraphs` are filled in for this reader alone, each in the pieces between which the address of their own
   * page comes. Without `link` it went to its own writer to look at; `whom` is who was signed up, where the reader is somebody else.
   */
  'organiser-mail': z.object({
    event: EventFacts,
    subject: z.string(),
    paragraphs: z.array(z.array(z.string())),
    whom: z.optional(z.string()),
    link: z.optional(Link),
    keptUntil: Instant,
  }),
  /** A place is held until `heldUntil`; taking or refusing it is one press on the own page. */
  'place-offered': z.object({ ...AboutPlace, heldUntil: Instant }),
  /** Nobody said yes in time: the place went on. */
  'offer-lapsed': z.object({ ...AboutPlace, heldUntil: Instant }),
  /** It waits for an organiser's yes; its seats are held meanwhile. */
  'place-asked': z.object(AboutPlace),
  'place-refused': z.object({ ...AboutPlace, reason: z.string() }),
  /** After closing: what somebody asked for waits for an organiser. */
  'change-asked': z.object({
    ...AboutPlace,
    wish: z.object({ party: z.optional(z.int()), substitute: z.optional(z.string()) }),
  }),
  'change-refused': z.object({
    ...AboutPlace,
    wish: z.object({ party: z.optional(z.int()), substitute: z.optional(z.string()) }),
    reason: z.string(),
  }),
  /** To whoever named somebody else: the place is theirs now. `wasSeated` says whether a calendar entry has to go. */
  'place-handed-over': z.object({ ...AboutPlace, to: z.string(), wasSeated: z.boolean() }),
  /** To who comes instead of `insteadOf`. `heldUntil` where what they took over is an offer that still wants a yes. */
  'place-taken-over': z.object({ ...AboutPlace, insteadOf: z.string(), heldUntil: z.optional(Instant) }),
  /**
   * The morning after: the reader's card fits those of these guests, and all agreed to be introduced. `from`: municipality or organisation, as a visitor
   * reads it. `proud` where they are proud of what the reader looks for, `seeks` where they look for what the reader is proud of; `whom` as above.
   */
  'cards-introduced': z.object({
    event: EventFacts,
    whom: z.optional(z.string()),
    introduced: z.array(
      z.object({
        name: z.string(),
        from: z.string(),
        role: z.optional(z.string()),
        email: z.string(),
        proud: z.optional(CardHalf),
        seeks: z.optional(CardHalf),
      }),
    ),
    link: Link,
    keptUntil: Instant,
  }),
  /**
   * What an organiser composed for after an event. `paragraphs` are filled in for this reader alone, each in its pieces: words, or the name of a link that
   * comes there. A link that a paragraph names is always there: `sign` is the path of the campaign's page, without language; `page` the reader's own place
   * or invitation, `copy` their own signature. `why`: the group they are in. `whom` is who was signed up, where the reader is somebody else.
   */
  'follow-up': z.object({
    event: EventFacts,
    /** Whose mail it is a copy of: its reader keeps their calendar, and has none of their own links. */
    copyOf: z.optional(z.string()),
    subject: z.string(),
    paragraphs: z.array(z.array(z.union([z.string(), z.object({ link: z.enum(['sign', 'page', 'copy']) })]))),
    name: z.string(),
    /** As a visitor reads it. */
    municipality: z.optional(z.string()),
    whom: z.optional(z.string()),
    sign: z.optional(z.string()),
    page: z.optional(Link),
    copy: z.optional(Link),
    why: FollowUpGroup,
    keptUntil: Instant,
  }),
  /** To the secretariat that answered, or that is to know: what was answered for whom. */
  'answered-on-behalf': z.object({
    ...AboutInvitation,
    answer: z.enum(['coming', 'waiting', 'not-coming', 'somebody-else', 'not-yet-known']),
    by: z.optional(z.string()),
    substitute: z.optional(z.string()),
    askAgainOn: z.optional(LocalDate),
    /** The tentative entry of who was invited goes, where one was sent: somebody else comes. */
    calendar: z.optional(CalendarEntry),
  }),
  /** Before the invitation: a date to keep free, with a tentative calendar entry. */
  'save-the-date': z.object({ ...AboutInvitation, calendar: CalendarEntry }),
  /** `by`: the last day on which an answer helps. */
  invitation: z.object({ ...AboutInvitation, summary: z.string(), by: Instant }),
  /** `because`: nobody answered, or this is the day on which to ask again. */
  'invitation-reminder': z.object({
    ...AboutInvitation,
    summary: z.string(),
    by: Instant,
    because: z.enum(['silent', 'asked-again']),
  }),
  /** The tentative entry goes, where one was sent. */
  'invitation-declined': z.object({ ...AboutInvitation, calendar: z.optional(CalendarEntry) }),
  'invitation-not-yet': z.object({ ...AboutInvitation, askAgainOn: LocalDate }),
  'invitation-withdrawn': z.object({ ...AboutInvitation, calendar: z.optional(CalendarEntry) }),
  /** To whoever was asked and has no place yet. The tentative entry moves along, where one was sent. */
  'invitation-moved': z.object({
    ...AboutInvitation,
    was: z.object({ startsAt: Instant, endsAt: Instant, zone: Zone, venue: Venue }),
    calendar: z.optional(CalendarEntry),
  }),
  /** To the same. `reason` is the organiser's, for everybody to read; the tentative entry goes, where one was sent. */
  'invitation-cancelled': z.object({ ...AboutInvitation, reason: z.string(), calendar: z.optional(CalendarEntry) }),
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
  'kit-held': z.object({ ...AboutOrder, heldUntil: Instant }),
  'kit-ordered': z.object({ ...AboutOrder, desk: z.string(), answerBy: LocalDate }),
  /** To each colleague of the desk. */
  'kit-request': z.object(ForTheDesk),
  'kit-request-waits': z.object(ForTheDesk),
  /** To the organiser: the desk has not answered for five working days. */
  'kit-unanswered': z.object({ ...AboutOrder, desk: z.string(), requestedAt: Instant }),
  /** `events`: the paths of the actions that were published with it. */
  'kit-approved': z.object({
    ...AboutOrder,
    /** Who approved, and what: whoever is on the station reads it from this mail. */
    desk: z.optional(z.string()),
    setup: z.optional(SetupFacts),
    permit: z.optional(z.string()),
    practical: z.optional(z.string()),
    houseRules: z.array(z.string()),
    parts: z.array(PartFacts),
    /** When the kit is brought or can be picked up. */
    delivered: LocalDate,
    events: z.array(z.string()),
  }),
  /** The desk moved something; the orderer has to agree. */
  'kit-moved': z.object({ ...AboutOrder, reason: z.string() }),
  /** The orderer has not said yet whether the move is fine. */
  'kit-moved-waits': z.object({ ...AboutOrder, reason: z.string() }),
  'kit-refused': z.object({ ...AboutOrder, reason: z.string() }),
  'kit-cancelled': z.object({ ...AboutOrder, to: z.enum(['orderer', 'desk']), reason: z.string() }),
  'kit-sent': z.object({ ...AboutOrder, parts: z.array(PartFacts), returnBy: LocalDate }),
  'kit-tomorrow': z.object({ ...AboutOrder, practical: z.optional(z.string()), parts: z.array(PartFacts) }),
  'kit-return-reminder': z.object({ ...AboutOrder, parts: z.array(PartFacts), returnBy: LocalDate }),
  'kit-returned': z.object(AboutOrder),
  /** To whoever had it: something did not come back, or is broken. */
  'kit-incomplete': z.object({ ...AboutOrder, missing: z.array(PartFacts), broken: z.array(PartFacts) }),
  /** To whoever has it next. `other`: another unit is free on those days. */
  'kit-next-warned': z.object({
    ...AboutOrder,
    missing: z.array(PartFacts),
    broken: z.array(PartFacts),
    repairedBy: LocalDate,
    other: z.boolean(),
  }),
  'kit-ready-again': z.object(AboutOrder),
  /** The link under which a host fills in the rest; also sent again. */
  'host-begun': z.object({ package: z.string(), contact: Contact, link: Link, keptUntil: Instant }),
  /** Allotted, number `placeInLine` on the late list, or closed until next time. `print`: the path of the version to print. */
  'host-sent': z.object({
    ...AboutHost,
    state: z.enum(['allotted', 'late', 'next-time']),
    placeInLine: z.optional(z.int().check(z.gte(1))),
    print: z.string(),
    fund: z.optional(z.object({ name: z.string(), address: z.string() })),
    answerBy: LocalDate,
  }),
  'host-asked': z.object({ ...AboutHost, question: z.string() }),
  'host-approved': z.object({
    ...AboutHost,
    state: z.enum(['allotted', 'late', 'next-time']),
    delivery: z.object({ from: LocalDate, until: LocalDate }),
    print: z.string(),
    /** The path of the published action. */
    eventPage: z.string(),
  }),
  'host-refused': z.object({ ...AboutHost, reason: z.string() }),
  /** The late list moved up: this one gets it after all. */
  'package-allotted': z.object({ ...AboutHost, delivery: z.object({ from: LocalDate, until: LocalDate }) }),
  'package-sent': z.object(AboutHost),
  'package-delivered': z.object(AboutHost),
  /** To the partner: nothing is left. */
  'stock-gone': z.object({ package: z.string(), waiting: z.int().check(z.gte(0)), contact: Contact, page: z.string() }),
  /** `expiresAt` is ten minutes after asking. The code and the link are made by the sender. */
  'sign-in': z.object({ link: Link, expiresAt: Instant, contact: Contact }),
  /** To whoever asked what is kept under their address; the same whether or not anything is. */
  'own-data': z.object({ link: Link, expiresAt: Instant, contact: Contact }),
  /** To whoever was let in: never with a token, they sign in as anybody does. `by` is the organiser who did it, while their name is kept. */
  'access-given': z.object({
    name: z.string(),
    by: z.optional(z.string()),
    role: z.enum(['organiser', 'official', 'partner', 'station-keeper', 'co-organiser', 'desk-crew']),
    /** For whom; the title of the event where it is for one event, absent with organisers. */
    organisation: z.optional(z.string()),
    /** Where signing in leads to, where that is not their own desk. */
    page: z.optional(z.string()),
    contact: Contact,
  }),
  /** To somebody who has a new passkey, in case it was not they who made it. `key` is what it was called. */
  'passkey-added': z.object({ name: z.string(), key: z.string(), addedAt: Instant, contact: Contact }),
} as const;

export type MessageFacts<K extends MessageKind> = z.infer<(typeof messages)[K]>;

/** A kind together with its facts. */
export type Message = { [K in MessageKind]: { kind: K; facts: MessageFacts<K> } }[MessageKind];

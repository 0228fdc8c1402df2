import * as z from 'zod/mini';
import { PlacePool } from '#kernel/groups.ts';
import { Instant } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import { AskedAnswers } from '#kernel/questions.ts';
import { Answers } from './answers.ts';

export { Group } from '#kernel/groups.ts';

/**
 * `asked` awaits an organiser's yes, `offered` the guest's own, until `offeredUntil`: both hold their seats. `waiting` holds a place in line,
 * `cancelled` nothing.
 */
export const RsvpState = z.enum(['asked', 'seated', 'offered', 'waiting', 'cancelled']);
export type RsvpState = z.infer<typeof RsvpState>;

/** What a guest asked for after closing; an organiser grants or refuses it. */
export const Wish = z.object({
  at: Instant,
  party: z.optional(z.int().check(z.gte(1))),
  substitute: z.optional(z.object({ name: z.string(), email: z.string(), role: z.optional(z.string()) })),
  /** Other answers to questions that matter; an empty one takes the answer away. */
  answers: z.optional(AskedAnswers),
});
export type Wish = z.infer<typeof Wish>;

/** A form that arrived, by the key it carries, what it held (a hash) and what was answered: the same form twice is one form. */
export const AnsweredRequest = z.object({
  id: z.string(),
  hash: z.string(),
  was: z.enum(['asked', 'seated', 'waiting', 'mailed']),
});
export type AnsweredRequest = z.infer<typeof AnsweredRequest>;

/** Who did what and which answers it touched; no values. */
export const RsvpAct = z.object({ at: Instant, by: z.string(), act: z.string(), fields: z.array(z.string()) });
export type RsvpAct = z.infer<typeof RsvpAct>;

/**
 * One person's answer to one event, for as long as it is kept. `guest` is its key: `<address hash>~<name hash>`, or `rsvp_…` for somebody
 * without an address. Giving up and coming back keeps the record and raises `generation`.
 */
export const Rsvp = z.extend(Answers, {
  slug: z.string(),
  guest: z.string(),
  state: RsvpState,
  generation: z.int().check(z.gte(1)),
  /** Rises with every change a calendar must notice; never starts again. */
  changes: z.int().check(z.gte(0)),
  /** Rises with every write, so that nobody writes over what they have not read. */
  revision: z.int().check(z.gte(1)),
  language: Language,
  /** When the request that made this generation first arrived: the place in line goes by it. */
  askedAt: Instant,
  /** The event's version the guest was told with this answer. */
  toldVersion: z.int(),
  linkGeneration: z.int().check(z.gte(1)),
  /** When a mail with the guest's link was last owed, and how many were owed because somebody signed up again. */
  linkMailedAt: Instant,
  repeats: z.int().check(z.gte(0)),
  /** The pool it takes its seats from; the open one where none is named. */
  pool: z.optional(PlacePool),
  /** They did not come, and their chairs went to others: the place is theirs still, and holds none meanwhile. */
  lent: z.optional(z.boolean()),
  /** How somebody without a place came in: by which request, as what they stood here before, and what their invitation said. For who takes that back. */
  walkedIn: z.optional(
    z.object({
      request: z.string(),
      was: z.enum(['nobody', 'asked', 'offered', 'waiting', 'cancelled', 'lent']),
      invitation: z.optional(z.string()),
    }),
  ),
  /** The invitation that this place answers. */
  invitation: z.optional(z.string()),
  /** Until when an offered place is held. */
  offeredUntil: z.optional(Instant),
  wish: z.optional(Wish),
  /** An organiser said yes to it, or entered it, where the event asks for a yes: what does not matter is not asked again. */
  approved: z.optional(z.boolean()),
  /** What an organiser last said no to, and why, for the mail about it: the place itself, or the wish that stands in it. */
  refused: z.optional(z.object({ at: Instant, reason: z.string(), wish: z.optional(Wish) })),
  wasSeated: z.optional(z.boolean()),
  /** `clock`: an offer lapsed. `handed-over`: it went to `passedTo`, whose record says from whom. */
  releasedBy: z.optional(z.enum(['guest', 'organiser', 'clock', 'handed-over'])),
  passedTo: z.optional(z.string()),
  /** Its address was corrected: the place stands under this key now, and here is only that it does. */
  movedTo: z.optional(z.string()),
  /** The key it had when a calendar first heard of it. */
  calendarAs: z.optional(z.string()),
  insteadOf: z.optional(z.object({ guest: z.string(), name: z.string() })),
  /** What an organiser noted down; the guest reads it when they ask for their data, and nowhere else. */
  note: z.optional(z.string()),
  requests: z.array(AnsweredRequest),
  acts: z.array(RsvpAct),
  /** Set while something is still to be done about it: that the line may move up, or, of an offered place, that its offer ends. */
  dueAt: z.optional(Instant),
});
export type Rsvp = z.infer<typeof Rsvp>;

/** Whether a place in this state has taken seats from its pool. */
export const holdsSeats = (state: RsvpState): boolean => state === 'seated' || state === 'offered' || state === 'asked';
/** Whether this place has them: the chairs of somebody who did not come may be `lent`. */
export const hasSeats = ({ state, lent }: Pick<Rsvp, 'state' | 'lent'>): boolean => holdsSeats(state) && lent !== true;

/** The latest requests and acts are kept inside, so that a seat costs three items and not five. */
export const keptRequests = 5;
export const keptActs = 20;

export const withRequest = (rsvp: Rsvp, request: AnsweredRequest): readonly AnsweredRequest[] =>
  [...rsvp.requests.filter(({ id }) => id !== request.id), request].slice(-keptRequests);

export const withAct = (rsvp: Pick<Rsvp, 'acts'>, act: RsvpAct): readonly RsvpAct[] =>
  [...rsvp.acts, act].slice(-keptActs);

/** Somebody in line: the key orders by when they asked. */
export const lineKey = (rsvp: Pick<Rsvp, 'askedAt' | 'guest'>): string => `line#${rsvp.askedAt}#${rsvp.guest}`;

export const LineEntry = z.object({ item: z.string(), guest: z.string(), party: z.int().check(z.gte(1)) });
export type LineEntry = z.infer<typeof LineEntry>;

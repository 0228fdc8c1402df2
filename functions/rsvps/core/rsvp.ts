import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { Language } from '#kernel/languages.ts';
import { Answers } from './answers.ts';

/** `offered` joins these when a meeting can hold a place for somebody until a time. */
export const RsvpState = z.enum(['seated', 'waiting', 'cancelled']);
export type RsvpState = z.infer<typeof RsvpState>;

/** A form that arrived, by the key it carries, what it held (a hash) and what was answered: the same form twice is one form. */
export const AnsweredRequest = z.object({
  id: z.string(),
  hash: z.string(),
  was: z.enum(['seated', 'waiting', 'mailed']),
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
  wasSeated: z.optional(z.boolean()),
  releasedBy: z.optional(z.enum(['guest', 'organiser'])),
  requests: z.array(AnsweredRequest),
  acts: z.array(RsvpAct),
  /** Set while something is still to be done about it: here, that the line may move up. */
  dueAt: z.optional(Instant),
});
export type Rsvp = z.infer<typeof Rsvp>;

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

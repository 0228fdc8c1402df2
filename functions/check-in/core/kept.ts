import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { rejections } from './operation.ts';

/** What the door of an event is in: `closedAt` when somebody said that whoever is not in does not come. Its tick closes devices at `dueAt`, and later erases. */
export const Door = z.object({
  slug: z.string(),
  organisation: z.string(),
  closedAt: z.optional(Instant),
  closedBy: z.optional(z.string()),
  /** Chairs of who did not come are still being lent. */
  lending: z.optional(z.boolean()),
  /** Somebody let in without a chair waits for one: looked at every minute. */
  follows: z.optional(z.boolean()),
  /** Rises when what every device holds changed at the desk: a new table plan, doors that closed. */
  news: z.int().check(z.gte(0)),
  next: z.enum(['close', 'erase']),
  dueAt: z.optional(Instant),
});
export type Door = z.infer<typeof Door>;

/** What somebody signed with, so that a wish that comes later knows whose it is. */
export const Signatory = z.object({
  name: z.string(),
  role: z.string(),
  municipality: z.string(),
  email: z.optional(z.string()),
  table: z.optional(z.int()),
});
export type Signatory = z.infer<typeof Signatory>;

/** Which guest signed under which name for which municipality, where whoever took the signature knew. What one types is seldom to the letter what one signed up with. */
export const GuestSigned = z.object({ guest: z.string(), name: z.string(), municipality: z.string() });
export type GuestSigned = z.infer<typeof GuestSigned>;

/**
 * What became of one operation of one device; put once and for all. `begun` is a walk-in whose leased place was set aside and whose room has not
 * answered yet: whoever comes next goes on from there.
 */
export const SettledOperation = z.object({
  id: z.string(),
  device: z.string(),
  seq: z.int(),
  kind: z.enum(['check-in', 'undo', 'walk-in', 'sign', 'wishes', 'ask-alderperson']),
  was: z.enum(['begun', 'applied', 'merged', 'rejected', 'quarantined']),
  because: z.optional(z.enum(rejections)),
  first: z.optional(z.object({ at: Instant, door: z.string() })),
  /** Its true time, and when it arrived here. */
  at: Instant,
  arrivedAt: Instant,
  guest: z.optional(z.string()),
  /** Leased places it took. */
  took: z.optional(z.int()),
  who: z.optional(Signatory),
  /** A later operation took it back. */
  undoneBy: z.optional(z.string()),
  decided: z.optional(z.object({ at: Instant, by: z.string(), as: z.enum(['accepted', 'dropped']) })),
});
export type SettledOperation = z.infer<typeof SettledOperation>;

/** Which operation a person decided about. */
export const Decided = z.object({ device: z.string(), id: z.string() });

/** A rejected or quarantined operation, sealed as it came, until a person has seen it. */
export const WaitingOperation = z.object({
  id: z.string(),
  device: z.string(),
  deviceName: z.string(),
  seq: z.int(),
  kind: SettledOperation.shape.kind,
  at: Instant,
  arrivedAt: Instant,
  madeAt: Instant,
  ahead: z.int(),
  because: z.enum([...rejections, 'revoked']),
  first: z.optional(z.object({ at: Instant, door: z.string() })),
  ticket: z.optional(z.string()),
  sealed: z.string(),
});
export type WaitingOperation = z.infer<typeof WaitingOperation>;

/** What somebody asked after signing. Saying a partner's id is the consent to pass on name, role, municipality and address. */
export const Wish = z.extend(Signatory, {
  /** The operation of the signature it follows. */
  key: z.string(),
  at: Instant,
  device: z.string(),
  adviser: z.boolean(),
  kit: z.boolean(),
  partner: z.optional(z.string()),
});
export type Wish = z.infer<typeof Wish>;

/** Somebody came in or was taken back; of two lines about one guest the one of the higher `revision` holds. */
export const News = z.object({
  item: z.string(),
  guest: z.string(),
  revision: z.int(),
  in: z.optional(z.object({ at: Instant, door: z.string() })),
});
export type News = z.infer<typeof News>;

/** Which device a code is for. */
export const Pairing = z.object({ slug: z.string(), device: z.string() });

import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import { Outcome } from './round.ts';

/**
 * What a round did about one unit, written with what it owes: no round does anything about a unit twice. Holds no name and no address. `keys`: every
 * invitation and place it stood for then.
 */
export const Went = z.object({
  slug: z.string(),
  number: z.int(),
  unit: z.string(),
  key: z.string(),
  keys: z.array(z.string()),
  outcome: Outcome,
  letter: z.optional(z.string()),
  blocks: z.array(z.string()),
  because: z.optional(
    z.enum(['answered', 'left', 'person', 'no-address', 'bounced', 'no-letter', 'not-yet', 'declined', 'takes-none']),
  ),
  reason: z.optional(z.string()),
  /** A copy was owed to the secretariat. */
  copied: z.optional(z.boolean()),
  at: Instant,
});
export type Went = z.infer<typeof Went>;

/** A person said that a reader gets none of the rounds of this event any more. */
export const Stop = z.object({ slug: z.string(), key: z.string(), reason: z.string(), by: z.string(), at: Instant });
export type Stop = z.infer<typeof Stop>;

/** Goes along with the rounds of an event and erases them with its guests. Looked at once a day: an event may move. */
export const Keeper = z.object({ slug: z.string(), organisation: z.string(), dueAt: Instant });
export type Keeper = z.infer<typeof Keeper>;

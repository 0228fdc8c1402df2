import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';

/** That somebody took names away as a file: which file, and how many rows, never whom it held. */
export const TakenAway = z.object({
  at: Instant,
  /** A person's id. */
  actor: z.string(),
  what: z.string().check(z.maxLength(200)),
  count: z.int().check(z.gte(0)),
});
export type TakenAway = z.infer<typeof TakenAway>;

import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';

// Apart from what makes them: a server that only answers never reads these, and to build them takes a millisecond of every start.

const named = { code: z.string(), name: z.string(), province: z.string() };

/**
 * `GET /api/v1/campaigns/{slug}`: what screens, pages and other sites poll. Released numbers and names only. `url` is the page for people, `members`
 * the address of the list for machines.
 */
export const PublicBoard = z.object({
  slug: z.string(),
  title: z.string(),
  url: z.string(),
  members: z.string(),
  /** The states that `count` counts. */
  counts: z.array(z.string()),
  /** Municipalities that have signed, and are public. */
  count: z.int(),
  /** Known and not public yet; absent when a past date was asked for, as are `held`, `goal`, `nextMark` and `milestone`. */
  underWay: z.optional(z.int()),
  /** A mark is reached and waits for the presenter: the number stands still until then. */
  held: z.optional(z.boolean()),
  goal: z.optional(z.int()),
  /** All there are on the day. */
  municipalities: z.int(),
  /** Absent after the last mark. */
  nextMark: z.optional(z.object({ mark: z.int(), toGo: z.int() })),
  /**
   * The minute in which this was read, so that two answers in a minute in which nothing happened are the same bytes and a poll costs a 304; for a
   * past date its last moment.
   */
  asOf: Instant,
  /** The last to arrive first; at most eight. */
  latest: z.array(z.object({ ...named, since: Instant })),
  /** Codes of the members that may be named, for the dots of a map. */
  joined: z.array(z.string()),
  /** The last mark that somebody released; without `municipality` when it may not be named yet. */
  milestone: z.optional(z.object({ mark: z.int(), municipality: z.optional(z.string()), releasedAt: Instant })),
});
export type PublicBoard = z.infer<typeof PublicBoard>;

/** `GET /api/v1/campaigns/{slug}/members`: sorted by name. `unnamed` count and may not be named yet. */
export const PublicMembers = z.object({
  slug: z.string(),
  title: z.string(),
  count: z.int(),
  unnamed: z.int(),
  municipalities: z.int(),
  asOf: Instant,
  members: z.array(z.object({ ...named, since: Instant, decision: z.enum(['recorded', 'to-follow']) })),
});
export type PublicMembers = z.infer<typeof PublicMembers>;

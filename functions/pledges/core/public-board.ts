import * as z from 'zod/mini';
import { Instant } from '#kernel/instants.ts';
import type { Board, PublicMember } from './board.ts';
import { countedStates } from './membership.ts';

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

/** The members at a moment, as the room's actions give them. */
export type MembersThen = {
  readonly campaign: { readonly slug: string; readonly title: string };
  readonly members: readonly PublicMember[];
  readonly count: number;
  readonly unnamed: number;
  readonly all: number;
  readonly asOf: Instant;
};

const minuteOf = (moment: Instant): Instant => `${moment.slice(0, 16)}:00.000Z`;

const addressesOf = (slug: string, siteAddress: string) => ({
  url: `${siteAddress}/campagnes/${slug}`,
  members: `${siteAddress}/api/v1/campaigns/${slug}/members`,
});

/** The board as machines get it. The same for as long as nothing happens and the minute lasts. */
export const boardJson = (board: Board, siteAddress: string): PublicBoard => {
  const { campaign, next, milestone } = board;
  return {
    slug: campaign.slug,
    title: campaign.title,
    ...addressesOf(campaign.slug, siteAddress),
    counts: [...countedStates],
    count: board.count,
    underWay: board.underWay,
    held: board.held,
    goal: board.goal,
    municipalities: board.all,
    ...(next && { nextMark: { mark: next.mark, toGo: next.toGo } }),
    asOf: minuteOf(board.asOf),
    latest: board.latest.map(({ code, name, province, since }) => ({ code, name, province, since })),
    joined: board.dots.filter(({ joined }) => joined).map(({ code }) => code),
    ...(milestone && { milestone: { ...milestone } }),
  };
};

/** How many names stand under the number. */
const latestNames = 8;

/** The same for the end of a past date: what counted then, without what was expected. */
export const boardJsonOn = (then: MembersThen, siteAddress: string): PublicBoard => {
  const { campaign, members, count, all, asOf } = then;
  const latest = [...members].sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
  return {
    slug: campaign.slug,
    title: campaign.title,
    ...addressesOf(campaign.slug, siteAddress),
    counts: [...countedStates],
    count,
    municipalities: all,
    asOf,
    latest: latest.slice(0, latestNames).map(({ code, name, province, since }) => ({ code, name, province, since })),
    joined: members.map(({ code }) => code),
  };
};

export const membersJson = ({ campaign, members, count, unnamed, all, asOf }: MembersThen): PublicMembers => ({
  slug: campaign.slug,
  title: campaign.title,
  count,
  unnamed,
  municipalities: all,
  asOf,
  members: members.map(({ code, name, province, since, decision }) => ({ code, name, province, since, decision })),
});

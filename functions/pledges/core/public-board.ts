import type { Instant } from '#kernel/instants.ts';
import type { Board, Place, PublicMember } from './board.ts';
import { countedStates } from './membership.ts';
import type { PublicBoard, PublicMembers } from './public-json.ts';

/** The members at a moment, as the room's actions give them. */
export type MembersThen = {
  readonly campaign: { readonly slug: string; readonly title: string };
  readonly members: readonly PublicMember[];
  readonly count: number;
  readonly unnamed: number;
  readonly all: number;
  readonly asOf: Instant;
  /** Every municipality of the day, in the order of the list. */
  readonly places: readonly Place[];
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

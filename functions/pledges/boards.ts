import type { Instant, LocalDate } from '#kernel/instants.ts';
import { localDateOf } from '#kernel/instants.ts';
import type { Board, Place, PublicMember } from './core/board.ts';
import { type Campaign, isRehearsal, markNumber } from './core/campaign.ts';
import { endOf, zone } from './core/days.ts';
import { membersAt } from './core/history.ts';
import { decisionOf, type Membership } from './core/membership.ts';
import { type Milestone, standing } from './core/milestone.ts';
import type { Places } from './places.ts';
import type { Counting, PledgesStore } from './store.ts';

const latestShown = 8;

/** An event in a municipality, as far as its page tells. */
export type EventIn = {
  readonly slug: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly zone: 'Europe/Amsterdam' | 'America/Kralendijk';
  readonly venue: { readonly name: string; readonly city: string };
};

/** What everybody may see. All of it goes through `visibleOf`, so that a held number shows nowhere. */
export const boards = ({
  store,
  places,
  comingIn,
}: {
  store: PledgesStore;
  places: Places;
  /** Events that are coming in a place of that name. */
  comingIn: (city: string, now: Instant) => Promise<readonly EventIn[]>;
}) => {
  /**
   * The members that are public, in the order in which they arrived: those that arrived last wait for the presenter. Whoever was called on stage stays,
   * also while a higher mark is held.
   */
  const visibleOf = (
    counted: readonly Membership[],
    shown: number,
    milestones: readonly Pick<Milestone, 'state' | 'who'>[],
  ) => {
    const called = new Set(milestones.flatMap(({ state, who }) => (state === 'released' && who ? [who.code] : [])));
    const inOrder = [
      ...counted.filter(({ code }) => called.has(code)),
      ...counted.filter(({ code }) => !called.has(code)),
    ];
    const heldBack = new Set(inOrder.slice(shown).map(({ code }) => code));
    return { visible: counted.filter(({ code }) => !heldBack.has(code)), heldBack };
  };

  const standingOf = ({ campaign, tally, milestones }: Counting, now: Instant) =>
    standing(tally, campaign.marks, milestones, places.all(now));

  const boardOf = async (found: Counting, now: Instant): Promise<Board> => {
    const { campaign, milestones } = found;
    const list = places.at(now);
    const at = standingOf(found, now);
    const counted = await store.counted(campaign.slug);
    const { visible } = visibleOf(counted, at.shown, milestones);
    const named = visible.filter((one) => one.named);
    const joined = new Set(named.map(({ code }) => code));
    const byCode = new Map(list.map((place) => [place.code, place]));
    const nameOf = (code: string): Place | undefined => byCode.get(code) ?? places.place(code);
    const provinces = new Map<string, { joined: number; all: number }>();
    for (const { province, code } of list) {
      const line = provinces.get(province) ?? { joined: 0, all: 0 };
      provinces.set(province, { joined: line.joined + Number(joined.has(code)), all: line.all + 1 });
    }
    const last = milestones
      .filter(({ state, quiet }) => state === 'released' && !quiet)
      .sort((a, b) => ((a.releasedAt ?? '') < (b.releasedAt ?? '') ? 1 : -1))[0];
    const lastName = last?.who?.named === true ? nameOf(last.who.code)?.name : undefined;
    return {
      campaign,
      asOf: now,
      count: at.shown,
      underWay: at.underWay,
      held: at.held,
      ...(at.next !== undefined && { next: { mark: at.next, toGo: at.next - at.shown } }),
      goal: markNumber(campaign.goal, list.length),
      all: list.length,
      latest: named
        .toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1))
        .slice(0, latestShown)
        .flatMap(({ code, since }) => {
          const place = nameOf(code);
          return place === undefined || since === undefined
            ? []
            : [{ code, name: place.name, province: place.province, since }];
        }),
      dots: list.map((place) => ({ ...place, joined: joined.has(place.code) })),
      provinces: [...provinces].map(([province, line]) => ({ province, ...line })),
      unnamed: visible.length - named.length,
      ...(last?.releasedAt !== undefined && {
        milestone: {
          mark: last.number,
          releasedAt: last.releasedAt,
          ...(lastName !== undefined && { municipality: lastName }),
        },
      }),
    };
  };

  const publicMember = (membership: Membership, all: readonly Membership[], place: Place): PublicMember => ({
    code: membership.code,
    name: place.name,
    province: place.province,
    since: membership.since ?? membership.steps[0]?.at ?? '',
    decision: decisionOf(membership) === undefined ? 'to-follow' : 'recorded',
    formerly: all
      .filter(({ state, steps }) => state === 'merged' && steps.at(-1)?.with === membership.code)
      .flatMap(({ code, since }) => {
        const former = places.place(code);
        return former === undefined || since === undefined ? [] : [{ name: former.name, since }];
      }),
  });

  const publicCampaign = async (slug: string): Promise<Counting | undefined> => {
    if (isRehearsal(slug)) return undefined;
    const found = await store.find(slug);
    return found?.campaign.state === 'published' ? found : undefined;
  };

  const members = async (slug: string, now: Instant, on?: LocalDate) => {
    const today = localDateOf(now, zone);
    const found = await publicCampaign(slug);
    const date = on === undefined || on > today ? today : on;
    if (found === undefined) return undefined;
    const at = standingOf(found, now);
    const [counted, memberships] = await Promise.all([store.counted(slug), store.memberships(slug)]);
    const { visible, heldBack } = visibleOf(counted, at.shown, found.milestones);
    const past = date < today;
    const then = past ? membersAt(memberships, endOf(date), heldBack) : visible;
    const list = places.on(date);
    const order = new Map(list.map((place, index) => [place.code, { place, index }]));
    const named = then.filter((one) => one.named);
    return {
      campaign: found.campaign,
      members: named
        .flatMap((one) => {
          const known = order.get(one.code);
          const place = known?.place ?? places.place(one.code);
          return place === undefined ? [] : [{ index: known?.index ?? list.length, one, place }];
        })
        .sort((a, b) => a.index - b.index)
        .map(({ one, place }) => publicMember(one, memberships, place)),
      count: then.length,
      unnamed: then.length - named.length,
      all: list.length,
      asOf: past ? endOf(date) : now,
    };
  };

  return {
    boardOf,
    visibleOf,
    standingOf,
    publicCampaign,

    /** The campaign that home shows: the last opened one. */
    current: async (now: Instant): Promise<Campaign | undefined> => (await store.open(now))[0],
    published: async (slug: string): Promise<Campaign | undefined> => (await publicCampaign(slug))?.campaign,
    text: store.text,
    board: async (slug: string, now: Instant): Promise<Board | undefined> => {
      const found = await publicCampaign(slug);
      return found === undefined ? undefined : boardOf(found, now);
    },

    /** The members at the end of a date (today without one), in the order of a list. */
    members,

    /** One municipality's page: `member` is absent while it takes no part that may be seen. */
    member: async (slug: string, code: string, now: Instant) => {
      const place = places.at(now).find((one) => one.code === code) ?? places.place(code);
      if (place === undefined) return undefined;
      const found = await members(slug, now);
      const text = found && (await store.text(slug, found.campaign.version));
      if (found === undefined || text === undefined) return undefined;
      const successor = places.successor(code, now);
      const [membership, events] = await Promise.all([store.membership(slug, code), comingIn(place.name, now)]);
      const member = found.members.find((one) => one.code === code);
      const today = localDateOf(now, zone);
      const contact = membership?.terms.findLast(
        ({ given, until }) => given === true && (until === undefined || until > today),
      );
      return {
        campaign: found.campaign,
        text,
        place,
        member,
        since: successor === undefined ? ('in-force' as const) : ('ended' as const),
        events,
        ...(successor !== undefined && { successor: successor.place }),
        ...(member !== undefined && contact !== undefined && { contact }),
      };
    },

    municipalities: (now: Instant): readonly Place[] => places.at(now),
    findMunicipality: (typed: string, now: Instant) => places.find(typed, now),
  };
};
export type Boards = ReturnType<typeof boards>;

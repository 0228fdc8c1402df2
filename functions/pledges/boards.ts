import type { Instant, LocalDate } from '#kernel/instants.ts';
import { localDateOf } from '#kernel/instants.ts';
import type { Board, Place, PublicMember } from './core/board.ts';
import { type Campaign, isRehearsal, markNumber } from './core/campaign.ts';
import { endOf, zone } from './core/days.ts';
import { membersAt } from './core/history.ts';
import { currentPeriod, type Membership, type Period } from './core/membership.ts';
import { standing } from './core/milestone.ts';
import { visibleOf } from './core/visible.ts';
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
  /** What of a campaign is public now, and what waits. */
  const standOf = async (found: Counting, now: Instant) => {
    const { campaign, tally, milestones, papers, reports } = found;
    const counted = await store.counted(campaign.slug);
    const at = standing(tally, campaign.marks, milestones, places.all(now));
    const seen = visibleOf(counted, milestones, at.next);
    const there = new Set(counted.map(({ code }) => code));
    // A municipality is under way once, on however many tablets and papers it stands.
    const coming = [...papers, ...reports.flatMap(({ codes, until }) => (until > now ? codes : []))];
    const notYet = new Set(coming.filter((code) => !there.has(code))).size;
    const shown = Math.min(at.shown, seen.visible.length);
    return { ...seen, standing: { ...at, shown, underWay: Math.max(0, tally.count - shown) + notYet } };
  };

  const calledIn = ({ milestones }: Counting): ReadonlySet<string> =>
    new Set(milestones.flatMap(({ state, who }) => (state === 'released' && who ? [who.code] : [])));

  const boardOf = async (found: Counting, now: Instant): Promise<Board> => {
    const { campaign, milestones } = found;
    const list = places.at(now);
    const { visible, standing: at } = await standOf(found, now);
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
      .filter(({ state, quiet, number }) => state === 'released' && !quiet && number <= at.shown)
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

  const publicMember = (
    { member, period }: { readonly member: Membership; readonly period: Period },
    all: readonly Membership[],
    place: Place,
    past: boolean,
  ): PublicMember => ({
    code: member.code,
    name: place.name,
    province: place.province,
    since: past ? period.since : (member.since ?? period.since),
    decision: period.decision === undefined ? 'to-follow' : 'recorded',
    formerly: all
      .filter(({ state, named, steps }) => state === 'merged' && named && steps.at(-1)?.with === member.code)
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
    const [{ visible, bound }, memberships] = await Promise.all([standOf(found, now), store.memberships(slug)]);
    const past = date < today;
    const then = past
      ? membersAt(memberships, endOf(date), { bound, called: calledIn(found) })
      : currentOf(memberships, new Set(visible.map(({ code }) => code)));
    const list = places.on(date);
    const order = new Map(list.map((place, index) => [place.code, { place, index }]));
    const named = then.filter(({ member }) => member.named);
    return {
      campaign: found.campaign,
      members: named
        .flatMap((one) => {
          const known = order.get(one.member.code);
          const place = known?.place ?? places.place(one.member.code);
          return place === undefined ? [] : [{ index: known?.index ?? list.length, one, place }];
        })
        .sort((a, b) => a.index - b.index)
        .map(({ one, place }) => publicMember(one, memberships, place, past)),
      count: then.length,
      unnamed: then.length - named.length,
      all: list.length,
      asOf: past ? endOf(date) : now,
      places: list,
    };
  };

  return {
    boardOf,
    standOf,

    /** Whether everybody may know that it takes part. */
    isPublic: async (found: Counting, code: string, now: Instant): Promise<boolean> =>
      (await standOf(found, now)).visible.some((one) => one.code === code && one.named),
    publicCampaign,

    /** The campaign of the day, of one organisation or of any: the last opened that is still open, and else the last opened. */
    current: async (now: Instant, organisation?: string): Promise<Campaign | undefined> => {
      const campaigns = (await store.open(now)).filter(
        (one) => organisation === undefined || one.organisation === organisation,
      );
      return campaigns.find(({ closesAt }) => now < closesAt) ?? campaigns[0];
    },
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
        ({ given, from, until }) => given === true && from <= today && (until === undefined || until > today),
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

const currentOf = (memberships: readonly Membership[], codes: ReadonlySet<string>) =>
  memberships.flatMap((member) => {
    const period = codes.has(member.code) ? currentPeriod(member) : undefined;
    return period === undefined ? [] : [{ member, period }];
  });

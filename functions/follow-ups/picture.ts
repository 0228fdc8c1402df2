import type { CheckInActions } from '#check-in/actions.ts';
import type { EventWithSeats } from '#events/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { FollowedHost, OrdersFollowed } from '#kits/actions.ts';
import type { Followed, PledgesActions } from '#pledges/actions.ts';
import type { FollowedInvitation, FollowedPlace, RsvpsActions } from '#rsvps/actions.ts';
import type { Picture, PlacedPerson } from './core/recipients.ts';
import type { Round } from './core/round.ts';
import type { Went } from './core/went.ts';
import type { RoundsStore } from './store/rounds.ts';

/** What rounds ask of the rooms before this one. */
export type RoundRooms = {
  readonly rsvps: Pick<RsvpsActions, 'everybodyFollowed' | 'someFollowed' | 'readerFollowed' | 'secretariatFollowed'>;
  readonly pledges: Pick<PledgesActions, 'forFollowUps'>;
  readonly kits: OrdersFollowed;
  readonly checkIn: Pick<CheckInActions, 'attended' | 'wishesOf' | 'eveningClosed'>;
};

/** Whether a round writes to whoever holds the action. */
const writesToHosts = ({ letters }: Which): boolean => letters.some(({ group }) => group === 'no-report');

/** The picture, and what its letters are filled with beside it. */
export type Seen = { readonly picture: Picture; readonly followed: Followed | undefined };

type Which = Pick<Round, 'slug' | 'number' | 'moment' | 'letters' | 'blocks' | 'stops'>;

/** Whether it matters to this round who asked for a kit. */
const asksForOrders = ({ moment, letters, blocks, stops }: Which): boolean =>
  moment.after === 'ordering' ||
  stops.includes('answered') ||
  [...letters, ...blocks].some(({ group }) => group === 'asked-kit');

/** What happened, as the rooms know it now: of everybody of an event, or of one unit. */
export const pictures = ({ store, rooms }: { store: RoundsStore; rooms: RoundRooms }) => {
  /**
   * When another round of the event last went to each, before that moment: which was made first says nothing. By unit and by reader, for one round may be per
   * municipality and another per reader.
   */
  const earlierOf = async ({ slug, number, stops }: Which, before: Instant): Promise<ReadonlyMap<string, Instant>> => {
    if (!stops.includes('answered')) return new Map();
    const others = (await store.rounds(slug)).filter((one) => one.number !== number && one.state !== 'draft');
    const went = (await Promise.all(others.map((one) => store.went(slug, one.number)))).flat();
    const mailed = went
      .filter(({ outcome, at }) => outcome === 'mail' && at < before)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    return new Map(mailed.flatMap(({ unit, key, at }) => [unit, key].map((of) => [of, at] as const)));
  };

  const seen = async (
    found: EventWithSeats,
    which: Which,
    people: {
      readonly invitations: readonly FollowedInvitation[];
      readonly places: readonly FollowedPlace[];
      readonly hosts: readonly FollowedHost[];
    },
    known: {
      readonly bounced: readonly string[];
      readonly stops: ReadonlyMap<string, string>;
      readonly followed: Followed | undefined;
    },
    before: Instant,
  ): Promise<Seen> => {
    const { slug, organisation, startsAt, endsAt, zone } = found.event;
    const [attended, wishes, ordered, earlier] = await Promise.all([
      rooms.checkIn.attended(slug),
      rooms.checkIn.wishesOf(slug),
      asksForOrders(which) ? rooms.kits.orderedSince(organisation, startsAt) : [],
      earlierOf(which, before),
    ]);
    const came = new Set(attended.map(({ guest }) => guest));
    const bounced = new Set(known.bounced);
    // Known by another key before their address was corrected. A bounce there is of an address that is no longer theirs.
    const keyNow = new Map(people.places.flatMap(({ key, was }) => was.map((before) => [before, key] as const)));
    return {
      followed: known.followed,
      picture: {
        event: { startsAt, endsAt, zone },
        invitations: people.invitations,
        places: people.places.map((place): PlacedPerson => place),
        hosts: people.hosts.map(({ key, mailbox, name, language, since, reported }) => ({
          key,
          mailbox,
          name,
          language,
          since,
          reported,
          reachable: true,
        })),
        came: new Set([...came].map((key) => keyNow.get(key) ?? key)),
        bounced,
        register: known.followed?.municipalities ?? new Map(),
        asked: wishes.map(({ name, municipality, kit, partner, at }) => ({
          name,
          municipality,
          kit,
          partner: partner !== undefined,
          at,
        })),
        ordered,
        stops: known.stops,
        earlier,
      },
    };
  };

  const forGood = ({ how }: { readonly how: string }): boolean => how !== 'temporary';

  return {
    whole: async (found: EventWithSeats, which: Which, now: Instant): Promise<Seen> => {
      const { slug, organisation } = found.event;
      const [people, hosts, followed, bounced, stops] = await Promise.all([
        rooms.rsvps.everybodyFollowed(slug),
        writesToHosts(which) ? rooms.kits.hostsOf(slug) : [],
        rooms.pledges.forFollowUps({ organisation, event: slug }, now),
        store.bounced(slug),
        store.stops(slug),
      ]);
      const all = { ...people, hosts };
      const known = {
        followed,
        bounced: bounced.filter(forGood).map(({ reader }) => reader),
        stops: new Map(stops.map(({ key, reason }) => [key, reason])),
      };
      return seen(found, which, all, known, now);
    },

    /** Only of who was written to, as the round found them then. */
    ofOne: async (
      found: EventWithSeats,
      which: Which,
      { keys, unit, at }: Pick<Went, 'keys' | 'unit' | 'at'>,
      municipality: string | undefined,
      now: Instant,
    ): Promise<Seen> => {
      const { slug, organisation } = found.event;
      const [people, hosts, followed, stops] = await Promise.all([
        rooms.rsvps.someFollowed(slug, keys),
        writesToHosts(which) ? rooms.kits.hostsOf(slug) : [],
        rooms.pledges.forFollowUps({ organisation, event: slug, code: municipality ?? unit }, now),
        Promise.all(keys.map((key) => store.stop(slug, key))),
      ]);
      const some = { ...people, hosts: hosts.filter(({ key }) => keys.includes(key)) };
      const known = {
        followed,
        // An address that takes no mail any more the sender knows by itself, and asks a person.
        bounced: [],
        stops: new Map(stops.flatMap((stop) => (stop === undefined ? [] : [[stop.key, stop.reason]]))),
      };
      return seen(found, which, some, known, at);
    },
  };
};

import { Group, PlacePool } from '#kernel/groups.ts';
import type { Event, EventWithSeats, ReservedPlaces, Seats } from './event.ts';

/** What a save does to one pool of an event. */
export type PoolChange = {
  readonly pool: 'open' | PlacePool;
  /** As it was read; undefined of a pool that is made. */
  readonly was: Seats | undefined;
  /** By how much it grows; negative when it shrinks. */
  readonly by: number;
  readonly becomes: Seats['state'] | 'gone';
};

export type PoolRefusal =
  /** Fewer chairs than are taken, kept for groups or at the door; `taken` is how many that are. */
  | { readonly because: 'capacity-below-taken'; readonly taken: number }
  | { readonly because: 'group-below-taken'; readonly group: Group; readonly taken: number };

const stateOf = ({ state }: Pick<Event, 'state'>): Seats['state'] => (state === 'published' ? 'open' : state);

const reservedFor = (groups: readonly ReservedPlaces[] | undefined, group: Group): ReservedPlaces | undefined =>
  groups?.find((one) => one.group === group);

const isSame = (one: ReservedPlaces | undefined, other: ReservedPlaces | undefined): boolean =>
  one?.seats === other?.seats && one?.releasedAt === other?.releasedAt;

/** The pools as they are, under what became of the event itself: cancelled, published, moved. */
export const samePools = ({ seats, pools }: EventWithSeats, event: Event): readonly PoolChange[] => {
  const becomes = stateOf(event);
  return [
    { pool: 'open', was: seats, by: 0, becomes },
    ...PlacePool.options.flatMap((pool): PoolChange[] => {
      const was = pools[pool];
      if (was === undefined) return [];
      const stays = was.state === 'released' && becomes !== 'cancelled';
      return [{ pool, was, by: 0, becomes: stays ? 'released' : becomes }];
    }),
  ];
};

/**
 * What a changed plan does to the pools: each group gets what it asks, the door keeps what it has, the open pool gets what remains of all chairs. A
 * released pool that the plan leaves alone stays released; one that the plan changes keeps chairs again. No pool shrinks below what is taken.
 */
export const changedPools = (
  found: EventWithSeats,
  event: Event,
): { readonly changes: readonly PoolChange[] } | PoolRefusal => {
  const { seats, pools } = found;
  const { door } = pools;
  const changes: PoolChange[] = door === undefined ? [] : [{ pool: 'door', was: door, by: 0, becomes: stateOf(event) }];
  let reserved = door?.capacity ?? 0;
  for (const group of Group.options) {
    const was = pools[group];
    const asked = reservedFor(event.groups, group);
    const left = was?.state === 'released' && isSame(asked, reservedFor(found.event.groups, group));
    if (was === undefined && asked === undefined) continue;
    const wanted = left ? (was?.capacity ?? 0) : (asked?.seats ?? 0);
    const by = wanted - (was?.capacity ?? 0);
    if (was !== undefined && was.left + by < 0) {
      return { because: 'group-below-taken', group, taken: was.capacity - was.left };
    }
    reserved += wanted;
    changes.push({
      pool: group,
      was,
      by,
      becomes: asked === undefined ? 'gone' : left ? 'released' : stateOf(event),
    });
  }
  const by = event.capacity - reserved - seats.capacity;
  if (seats.left + by < 0) {
    return { because: 'capacity-below-taken', taken: reserved + seats.capacity - seats.left };
  }
  return { changes: [{ pool: 'open', was: seats, by, becomes: stateOf(event) }, ...changes] };
};

/** The pools of a new event, each with every seat still left. */
export const newPools = (event: Event): Pick<EventWithSeats, 'seats' | 'pools'> => {
  const pool = (capacity: number): Seats => ({
    capacity,
    left: capacity,
    waiting: 0,
    state: stateOf(event),
    closesAt: event.closesAt,
    promoteUntil: event.promoteUntil,
  });
  const groups = event.groups ?? [];
  return {
    seats: pool(event.capacity - groups.reduce((sum, { seats }) => sum + seats, 0)),
    pools: Object.fromEntries(groups.map(({ group, seats }) => [group, pool(seats)])),
  };
};

/** Groups whose chairs are released at another moment than before, or anew; and those that have none any more. */
export const releasesOf = (
  changes: readonly PoolChange[],
  event: Event,
  was: Event | undefined,
): { readonly due: readonly ReservedPlaces[]; readonly gone: readonly Group[] } => {
  const due = (event.groups ?? []).filter((asked) => {
    const change = changes.find(({ pool }) => pool === asked.group);
    const before = reservedFor(was?.groups, asked.group);
    return (
      change?.becomes !== 'released' && (before?.releasedAt !== asked.releasedAt || change?.was?.state === 'released')
    );
  });
  const gone = changes.flatMap(({ pool, becomes }) =>
    pool !== 'open' && pool !== 'door' && becomes === 'gone' ? [pool] : [],
  );
  return { due, gone };
};

/** Chairs that are taken, of every pool: by who comes, who came in at the door, who is offered a place, and who waits for a yes. */
export const takenSeats = ({ seats, pools }: Pick<EventWithSeats, 'seats' | 'pools'>): number =>
  [seats, ...Object.values(pools)].reduce((sum, { capacity, left }) => sum + capacity - left, 0);

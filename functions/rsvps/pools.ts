import type { EventWithSeats } from '#events/actions.ts';
import type { Group, PlacePool } from '#kernel/groups.ts';
import type { Pool } from './core/reserve-seat.ts';

/** Whether what was kept for the group went to everybody: its places give their seats back to the open pool, and find more there. */
export const isReleased = ({ pools }: Pick<EventWithSeats, 'pools'>, pool: PlacePool | undefined): boolean =>
  pool !== undefined && pools[pool]?.state === 'released';

/** The open pool, and what is left of the places kept for a group; none once they were released. */
export const poolFor = ({ seats, pools }: EventWithSeats, group?: Group): Pool => {
  const kept = group === undefined ? undefined : pools[group];
  return group === undefined || kept?.state !== 'open'
    ? { left: seats.left, waiting: seats.waiting }
    : { left: seats.left, waiting: seats.waiting, reserved: { group, left: kept.left } };
};

/** Where a place finds more seats: in its own pool, or among everybody's once that was released. Only the open pool has a line. */
export const roomFor = (
  found: EventWithSeats,
  { pool }: { readonly pool?: PlacePool | undefined },
): Pick<Pool, 'left' | 'waiting'> => {
  const own = pool === undefined || isReleased(found, pool) ? found.seats : found.pools[pool];
  return { left: own?.left ?? 0, waiting: own?.waiting ?? 0 };
};

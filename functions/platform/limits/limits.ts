import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Database } from '../dynamo/port.ts';

/** At most so many in a window of so many minutes, counted by a hash of whom. */
export type Limit = { readonly what: string; readonly most: number; readonly minutes: number };

/** What keeps count: outside it stands only a hash, which is garbage a day after its window. */
export type Limits = (
  limit: Limit,
  whom: string,
  now: Instant,
) => Promise<'within' | { readonly over: 'limit'; readonly until: Instant }>;

/**
 * Counts one try. Windows stand still on the clock (ten minutes: 9.00, 9.10 …), so at their border twice as many may pass, never more.
 * A count that was lost and repeated may count twice, which errs towards refusing.
 */
export const tableLimits =
  (database: Database, table: string): Limits =>
  async (limit, whom, now) => {
    const length = limit.minutes * 60_000;
    const window = Math.floor(Date.parse(now) / length);
    const until = new Date((window + 1) * length).toISOString();
    const written = await database.write({
      update: { of: `limit#${limit.what}#${whom}`, item: `window#${window}` },
      in: table,
      add: { tries: 1 },
      set: { gone: Math.ceil(Date.parse(addMinutes(until, 24 * 60)) / 1000) },
      if: [{ tries: 'absent' }, { tries: { below: limit.most } }],
    });
    return written.is === 'condition' ? { over: 'limit', until } : 'within';
  };

/** For the laptop, where everybody comes from one address. */
export const noLimits: Limits = async () => 'within';

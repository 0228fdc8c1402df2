import type { Group } from '#kernel/groups.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Event, EventPlan, EventWithSeats } from './event.ts';
import { changedPools, type PoolChange } from './pools.ts';

/** What saving a changed plan does, beside the facts. */
export type EventChange =
  | {
      readonly is: 'changed';
      readonly event: Event;
      readonly pools: readonly PoolChange[];
      /** By how much the open pool grows; negative when it shrinks. */
      readonly seatsBy: number;
      /** Time or place moved after publishing: every guest is told. */
      readonly tell: boolean;
      /** The names of what changed, for the record of the act. */
      readonly fields: readonly string[];
    }
  | { readonly is: 'unchanged' }
  | {
      readonly is: 'refused';
      readonly because:
        | 'event-cancelled'
        | 'changed-meanwhile'
        | 'capacity-below-taken'
        | 'group-below-taken'
        | 'moved-into-past';
      /** Chairs that are taken, or kept for groups. */
      readonly taken?: number;
      readonly group?: Group;
    };

/**
 * Saves a plan over an event as it was read. The pools' own guards are in the writes: chairs are taken away only while they are left. A published event
 * is never moved to a moment that has passed: a slip of the year would have its guests erased within the minute.
 */
export const changeEvent = (found: EventWithSeats, plan: EventPlan, revision: number, now: Instant): EventChange => {
  const { event } = found;
  if (event.state === 'cancelled') return { is: 'refused', because: 'event-cancelled' };
  const fields = [...new Set([...Object.keys(plan), ...mayBeAbsent] as (keyof EventPlan)[])].filter(
    (field) => JSON.stringify(plan[field]) !== JSON.stringify(event[field]),
  );
  // Before the revision is looked at: the same form sent twice has nothing left to change.
  if (fields.length === 0) return { is: 'unchanged' };
  if (event.revision !== revision) return { is: 'refused', because: 'changed-meanwhile' };
  const movedBack = (['startsAt', 'endsAt'] as const).some((at) => plan[at] !== event[at] && plan[at] <= now);
  if (event.state === 'published' && movedBack) return { is: 'refused', because: 'moved-into-past' };
  const moved = fields.some(
    (field) => field === 'startsAt' || field === 'endsAt' || field === 'zone' || field === 'venue',
  );
  const tell = moved && event.state === 'published' && plan.endsAt > now;
  const {
    offerHours: _offerHours,
    approval: _approval,
    entry: _entry,
    groups: _groups,
    reminders: _reminders,
    ...kept
  } = event;
  const changed: Event = {
    ...kept,
    ...plan,
    revision: event.revision + 1,
    version: event.version + (tell ? 1 : 0),
  };
  const pools = changedPools(found, changed);
  if ('because' in pools) return { is: 'refused', ...pools };
  return {
    is: 'changed',
    event: changed,
    pools: pools.changes,
    seatsBy: pools.changes.find(({ pool }) => pool === 'open')?.by ?? 0,
    tell,
    fields,
  };
};

/** What a plan says by leaving it out: saved over an event that had it, it goes. */
const mayBeAbsent = [
  'offerHours',
  'approval',
  'entry',
  'groups',
  'reminders',
] as const satisfies readonly (keyof EventPlan)[];

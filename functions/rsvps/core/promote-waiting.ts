import type { Instant } from '#kernel/instants.ts';
import { type LineEntry, type Rsvp, withAct } from './rsvp.ts';

export type Head = Pick<LineEntry, 'party'> & { readonly rsvp: Rsvp };

export type Promotion =
  | { readonly is: 'promoted'; readonly rsvp: Rsvp; readonly was: Rsvp }
  /** Nobody waits, or the head of the line does not fit: it goes first, so nobody goes. */
  | { readonly is: 'nobody' }
  /** The event's last moment for this has passed: a person decides. */
  | { readonly is: 'too-late' };

/**
 * Whether the head of the line goes in, and how its record reads then. One person at a time, always the head: whoever asked first
 * and fits is never passed.
 */
export const promoteWaiting = (
  head: Head | undefined,
  pool: { readonly left: number; readonly state: string; readonly promoteUntil: Instant },
  now: Instant,
  by: 'clockwork' | { readonly organiser: string } = 'clockwork',
): Promotion => {
  if (head === undefined || pool.state !== 'open' || pool.left < head.party) return { is: 'nobody' };
  if (by === 'clockwork' && pool.promoteUntil <= now) return { is: 'too-late' };
  const { rsvp } = head;
  return {
    is: 'promoted',
    was: rsvp,
    rsvp: {
      ...rsvp,
      state: 'seated',
      changes: rsvp.changes + 1,
      revision: rsvp.revision + 1,
      linkMailedAt: now,
      acts: [
        ...withAct(rsvp, { at: now, by: by === 'clockwork' ? by : by.organiser, act: 'promote-waiting', fields: [] }),
      ],
    },
  };
};

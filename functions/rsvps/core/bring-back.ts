import type { Instant } from '#kernel/instants.ts';
import { type Rsvp, withAct } from './rsvp.ts';

export type BroughtBack =
  | { readonly is: 'seated'; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'waiting'; readonly why: 'full' | 'behind'; readonly rsvp: Rsvp; readonly was: Rsvp }
  /** They came back by themselves, or gave up themselves: nothing of the organiser's is left to undo. */
  | { readonly is: 'changed-since' }
  /** The seats went to somebody else. */
  | { readonly is: 'no-room' }
  | { readonly is: 'refused'; readonly because: 'event-cancelled' | 'event-over' };

/**
 * Undoes a release by mistake. A place comes back only when its seats are still free and nobody waits for them; a place in line comes back where it
 * was, for the waiting was real. A new generation either way: the guest was told that it was over, and is told that it is not.
 */
export const bringBack = (
  held: Rsvp | undefined,
  meant: number,
  pool: { readonly left: number; readonly waiting: number },
  event: { readonly state: string; readonly erasesAt: Instant },
  { actor }: { readonly actor: string },
  now: Instant,
): BroughtBack => {
  if (
    held === undefined ||
    held.state !== 'cancelled' ||
    held.generation !== meant ||
    held.releasedBy !== 'organiser'
  ) {
    return { is: 'changed-since' };
  }
  if (event.state !== 'published') return { is: 'refused', because: 'event-cancelled' };
  if (event.erasesAt <= now) return { is: 'refused', because: 'event-over' };
  const free = pool.waiting === 0 && pool.left >= held.party;
  // Places of a group have no line: who had one and finds none, has none.
  if (!free && (held.wasSeated === true || held.pool !== undefined)) return { is: 'no-room' };
  const { wasSeated: _was, releasedBy: _by, ...kept } = held;
  const rsvp: Rsvp = {
    ...kept,
    state: free ? 'seated' : 'waiting',
    generation: held.generation + 1,
    changes: held.changes + 1,
    revision: held.revision + 1,
    linkMailedAt: now,
    // Back at the head of the line it may go in at once.
    ...(!free && { dueAt: now }),
    acts: [...withAct(held, { at: now, by: actor, act: 'bring-back', fields: [] })],
  };
  if (free) return { is: 'seated', rsvp, was: held };
  return { is: 'waiting', why: pool.left >= held.party ? 'behind' : 'full', rsvp, was: held };
};

import type { Group, PlacePool } from '#kernel/groups.ts';
import type { Instant } from '#kernel/instants.ts';
import { type Rsvp, withAct } from './rsvp.ts';

export type MovedPool =
  | { readonly is: 'moved'; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'unchanged' }
  | { readonly is: 'refused'; readonly because: 'not-seated' | 'no-room' | 'released-pool' };

type Pool = { readonly left: number; readonly waiting: number; readonly state: string };

/**
 * Moves a place to the seats of another group, or to everybody's. Only where it fits and nobody waits: whoever waits for a place of everybody goes
 * first. A group whose places were released has none any more, to give or to take.
 */
export const movePool = (
  held: Rsvp,
  to: Group | 'open',
  pools: Readonly<Partial<Record<PlacePool | 'open', Pool>>>,
  { actor }: { readonly actor: string },
  now: Instant,
): MovedPool => {
  const from = held.pool ?? 'open';
  if (from === to) return { is: 'unchanged' };
  if (held.state !== 'seated' || held.lent === true) return { is: 'refused', because: 'not-seated' };
  const there = pools[to];
  if (pools[from]?.state === 'released' || there?.state === 'released')
    return { is: 'refused', because: 'released-pool' };
  if (there === undefined || there.waiting > 0 || there.left < held.party) return { is: 'refused', because: 'no-room' };
  const { pool: _before, ...kept } = held;
  return {
    is: 'moved',
    was: held,
    rsvp: {
      ...kept,
      ...(to !== 'open' && { pool: to }),
      revision: held.revision + 1,
      // What everybody's seats get back may let somebody in.
      ...(from === 'open' && { dueAt: now }),
      acts: [...withAct(held, { at: now, by: actor, act: 'move-pool', fields: ['pool'] })],
    },
  };
};

import type { Instant } from '#kernel/instants.ts';
import { hasSeats, type Rsvp, withAct } from './rsvp.ts';

type By = { readonly actor: string };

export type LentPlace =
  | { readonly is: 'lent'; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'lent-before' }
  | { readonly is: 'nothing-to-lend' };

/** The doors are closed and they did not come: others may sit on their chairs. The place itself stays theirs, for they may come after all. */
export const lendNoShow = (held: Rsvp, { actor }: By, now: Instant): LentPlace => {
  if (held.lent === true) return { is: 'lent-before' };
  if (held.state !== 'seated' || !hasSeats(held)) return { is: 'nothing-to-lend' };
  return {
    is: 'lent',
    was: held,
    rsvp: {
      ...held,
      lent: true,
      revision: held.revision + 1,
      // Everybody's seats may let somebody in.
      dueAt: now,
      acts: [...withAct(held, { at: now, by: actor, act: 'lend-no-show', fields: [] })],
    },
  };
};

export type TakenBackPlace =
  /** `chair`: one of those that are left for everybody, or one more, because the place was promised (T4) and its chair is given away. */
  | { readonly is: 'taken-back'; readonly chair: 'left' | 'added'; readonly rsvp: Rsvp; readonly was: Rsvp }
  | { readonly is: 'not-lent' };

/** They come after all: on a chair that is left, or on one more. `pools`: those the event has still. */
export const takeBackLent = (
  held: Rsvp,
  room: { readonly open: number; readonly pools: Readonly<Partial<Record<string, unknown>>> },
  { actor }: By,
  now: Instant,
): TakenBackPlace => {
  if (held.lent !== true || held.state !== 'seated') return { is: 'not-lent' };
  const { lent: _lent, pool, ...kept } = held;
  return {
    is: 'taken-back',
    chair: room.open >= held.party ? 'left' : 'added',
    was: held,
    rsvp: {
      ...kept,
      ...(pool !== undefined && room.pools[pool] !== undefined && { pool }),
      revision: held.revision + 1,
      acts: [...withAct(held, { at: now, by: actor, act: 'take-back-lent', fields: [] })],
    },
  };
};

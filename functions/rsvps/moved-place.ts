import type { Rsvp } from './core/rsvp.ts';
import type { RsvpsStore } from './store.ts';

/** Addresses of one guest that are followed, from each to the next. */
const mostMoves = 20;

/** The same place where it stands now: under the key of the address it was last corrected to. Itself where it never moved, and at no cost. */
export const whereItIs = async (
  store: Pick<RsvpsStore, 'place'>,
  rsvp: Rsvp | undefined,
): Promise<Rsvp | undefined> => {
  let at = rsvp;
  for (let move = 0; move < mostMoves && at?.movedTo !== undefined; move += 1) {
    at = await store.place(at.slug, at.movedTo);
  }
  return at;
};

/** For whoever comes with an address: the place they hold under a corrected one, or what is kept under their own. Who gave that place up may begin again here. */
export const heldNow = async (store: Pick<RsvpsStore, 'place'>, rsvp: Rsvp | undefined): Promise<Rsvp | undefined> => {
  const now = rsvp?.movedTo === undefined ? rsvp : await whereItIs(store, rsvp);
  return now === undefined || now.state === 'cancelled' ? rsvp : now;
};

import type { EventsActions } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import { passOnOffer } from './core/pass-on-offer.ts';
import type { Rsvp } from './core/rsvp.ts';
import { takeOffer } from './core/take-offer.ts';
import { isGuestKey } from './guest-key.ts';
import type { PlaceWrites } from './place-writes.ts';
import type { DuePlace, RsvpsStore } from './store.ts';

/** What becomes of a place that is held for somebody: taken, refused, or passed on when its term is over. */
export const offering = ({
  store,
  events,
  writes,
  patience,
  promoteAfter,
}: {
  store: RsvpsStore;
  events: EventsActions;
  writes: PlaceWrites;
  patience: Patience;
  promoteAfter: (freed: Rsvp, now: Instant) => Promise<void>;
}) => {
  type At = { readonly slug: string; readonly guest: string };
  /** Who had the guest on the telephone. */
  type Caller = { readonly organiser: string };

  /** `meant` is the generation that was on screen. The line is not moved here: whoever passes several on does that once. */
  const passOn = ({ slug, guest }: At, by: 'guest' | 'clock' | Caller, now: Instant, meant?: number) =>
    decideAgain(patience, async () => {
      const [held, found] = await Promise.all([store.place(slug, guest), events.find(slug, { consistent: true })]);
      if (held === undefined || found === undefined) return { is: 'not-found' as const };
      // Whoever holds something at a cancelled event has heard that; a term that ends there is no news.
      if (found.event.state === 'cancelled' && by === 'clock') return { is: 'no-offer' as const };
      if (meant !== undefined && meant !== held.generation) return { is: 'no-offer' as const };
      const decision = passOnOffer(held, by, now);
      if (decision.is !== 'passed-on') return decision;
      const kind = by === 'clock' ? 'offer-lapsed' : 'place-released';
      const written = await store.commit(writes.ended(found, decision, kind, now));
      return written.is === 'written' ? decision : 'conflict';
    });

  /** Its term is over, and nobody had looked yet. */
  const lapseNow = async (at: At, now: Instant): Promise<void> => {
    const lapsed = await passOn(at, 'clock', now);
    if (lapsed !== 'busy' && lapsed.is === 'passed-on') await promoteAfter(lapsed.rsvp, now);
  };

  const take = async ({ slug, guest }: At, by: 'guest' | Caller, now: Instant, meant?: number) => {
    const outcome = await decideAgain(patience, async () => {
      const [held, found] = await Promise.all([store.place(slug, guest), events.find(slug, { consistent: true })]);
      if (held === undefined || found === undefined) return { is: 'not-found' as const };
      if (meant !== undefined && meant !== held.generation) {
        return { is: 'refused' as const, because: 'no-offer' as const };
      }
      const decision = takeOffer(held, found.event, now, by);
      if (decision.is !== 'taken') return decision;
      const { rsvp } = decision;
      const written = await store.commit([
        // A yes that crosses a cancellation is none: they have heard by then that it is off.
        events.seats.isOn(slug),
        store.put(rsvp, held),
        writes.owe('seat-reserved', rsvp, rsvp.generation, now),
        store.answered('offer-lapses', held, found.event.organisation),
      ]);
      return written.is === 'written' ? decision : 'conflict';
    });
    if (outcome !== 'busy' && outcome.is === 'refused' && outcome.because === 'offer-lapsed') {
      await lapseNow({ slug, guest }, now);
    }
    return outcome;
  };

  const refuse = async (at: At, by: 'guest' | Caller, now: Instant, meant?: number) => {
    const outcome = await passOn(at, by, now, meant);
    if (outcome !== 'busy' && outcome.is === 'passed-on') await promoteAfter(outcome.rsvp, now);
    return outcome;
  };

  return {
    /** One press: the place is theirs. A press after the term finds it passed on, also when nobody had looked yet. */
    takeOffer: (at: At, now: Instant, meant?: number) => take(at, 'guest', now, meant),

    /** "Nee, dank u": the next in line is offered the place at once. */
    refuseOffer: (at: At, now: Instant, meant?: number) => refuse(at, 'guest', now, meant),

    /** An organiser heard the yes on the telephone: it counts as the guest's own, with the same mail. `meant` is the generation that was on screen. */
    takeOfferByPhone: async (organiser: Organiser, slug: string, guest: string, now: Instant, meant?: number) =>
      isGuestKey(guest) && (await events.managed(organiser, slug)) !== undefined
        ? take({ slug, guest }, { organiser: organiser.person }, now, meant)
        : { is: 'not-found' as const },

    /** The same for a no. Where the event is off, or the term is over, there is nothing left to say no to: that is what the organiser hears. */
    refuseOfferByPhone: async (organiser: Organiser, slug: string, guest: string, now: Instant, meant?: number) => {
      const [found, held] = await Promise.all([events.managed(organiser, slug), store.place(slug, guest)]);
      if (found === undefined || held === undefined || !isGuestKey(guest)) return { is: 'not-found' as const };
      const refused = <Because extends string>(because: Because) => ({ is: 'refused' as const, because });
      if (found.event.state === 'cancelled') return refused('event-cancelled');
      if (held.state === 'offered' && held.offeredUntil !== undefined && held.offeredUntil <= now) {
        await lapseNow(held, now);
        return refused('offer-lapsed');
      }
      if (held.state === 'cancelled' && held.releasedBy === 'clock') return refused('offer-lapsed');
      const outcome = await refuse(held, { organiser: organiser.person }, now, meant);
      return outcome !== 'busy' && outcome.is !== 'passed-on' && outcome.is !== 'not-found'
        ? refused('no-offer')
        : outcome;
    },

    /**
     * For the sweep: what a place that is due leaves to settle once its line was looked at. An offer whose term is over is passed on first, and then it is
     * the place given up that is due; undefined while it was too busy to: the offer stays due.
     */
    lapse: async (due: DuePlace, now: Instant): Promise<DuePlace | undefined> => {
      const guest = due.key.item.replace('guest#', '');
      const held = await store.place(due.slug, guest);
      if (held?.state !== 'offered') return due;
      const outcome = await passOn(held, 'clock', now);
      if (outcome === 'busy' || outcome.is === 'not-yet') return undefined;
      return outcome.is === 'passed-on' ? store.dueOf(outcome.rsvp, now) : due;
    },
  };
};

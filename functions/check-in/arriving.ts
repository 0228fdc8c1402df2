import type { EventsActions } from '#events/actions.ts';
import { actorId, type Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';
import type { RsvpsActions } from '#rsvps/actions.ts';
import { cameIn, settleArrival } from './core/settle-arrival.ts';
import type { replanning } from './replanning.ts';
import type { CheckInStore } from './store.ts';

type Needs = {
  readonly store: CheckInStore;
  readonly events: EventsActions;
  readonly rsvps: Pick<RsvpsActions, 'guestAtDesk' | 'takeBackLent'>;
  readonly patience: Patience;
  readonly replan: ReturnType<typeof replanning>;
};

export type KeyedIn = {
  readonly guests: readonly string[];
  /** When they came, never later than now. */
  readonly at: Instant;
  /** What stands where else the name of a tablet does. */
  readonly door: string;
  /** The form's key: sent again it is the same arrivals. */
  readonly request: string;
};

export type Recorded =
  /** `merged`: were in before that time through a door. `left`: have no place here. */
  | { readonly is: 'recorded'; readonly applied: number; readonly merged: number; readonly left: number }
  | { readonly is: 'refused'; readonly because: 'not-published' | 'event-cancelled' | 'guests-gone' }
  | { readonly is: 'not-found' };

/** So many guests at a time: enough to be quick, few enough not to wait for each other. */
const atOnce = 5;

/**
 * That somebody was there, said by a person at the desk: from the list on paper, or of one who was taken for not come. It is a mark beside those of the doors, with
 * who said so: the earliest true time counts, whichever was known first. Who counted as not come has a chair again, and every device hears of it.
 */
export const arriving = ({ store, events, rsvps, patience, replan }: Needs) => {
  const arrive = (organiser: Organiser, slug: string, key: string, { at, door, request }: KeyedIn, now: Instant) =>
    decideAgain(patience, async (): Promise<'applied' | 'merged' | 'left' | 'conflict'> => {
      const rsvp = (await rsvps.guestAtDesk(organiser, slug, key))?.rsvp;
      if (rsvp?.state !== 'seated') return 'left';
      const { guest, party } = rsvp;
      if (rsvp.lent === true && (await rsvps.takeBackLent(slug, guest, { actor: organiser, now })) === 'busy')
        return 'conflict';
      const op = `desk_${request}`;
      const held = await store.attendance(slug, guest);
      if (held?.marks.some((mark) => mark.op === op)) return held.marks[0]?.op === op ? 'applied' : 'merged';
      const mark = { op, at, device: actorId(organiser), door };
      const { is, attendance } = settleArrival(held, { guest, party }, mark);
      const told = cameIn(attendance);
      const written = await store.commit([
        store.putAttendance(slug, attendance, held),
        ...(is === 'applied'
          ? [
              store.putNews(slug, now, `${op}.${guest}`, {
                guest,
                revision: attendance.revision,
                ...(told && { in: told }),
              }),
            ]
          : []),
      ]);
      return written.is === 'written' ? is : 'conflict';
    });

  return {
    /** Those of these guests who have a place came at that time. Whoever does it again changes nothing. */
    recordArrivals: async (
      organiser: Organiser,
      slug: string,
      keyed: KeyedIn,
      now: Instant,
    ): Promise<Recorded | 'busy'> => {
      const found = await events.managed(organiser, slug);
      if (found === undefined) return { is: 'not-found' };
      const { state, organisation } = found.event;
      if (state !== 'published') {
        return { is: 'refused', because: state === 'cancelled' ? 'event-cancelled' : 'not-published' };
      }
      const moments = events.erasing(found.event);
      if (moments.guests <= now) return { is: 'refused', because: 'guests-gone' };
      // What is kept here goes with the guests, also of an evening that had no tablet.
      await store.openDoor({ slug, organisation, news: 0, next: 'close', dueAt: moments.sensitive });
      const count = { applied: 0, merged: 0, left: 0 };
      for (let from = 0; from < keyed.guests.length; from += atOnce) {
        const some = keyed.guests.slice(from, from + atOnce);
        const outcomes = await Promise.all(some.map((guest) => arrive(organiser, slug, guest, keyed, now)));
        for (const outcome of outcomes) if (outcome !== 'busy') count[outcome] += 1;
        if (outcomes.includes('busy')) return 'busy';
      }
      if (count.applied > 0) {
        await store.commit([store.listsMoved(slug)]);
        await replan(slug, organiser, now);
      }
      return { is: 'recorded', ...count };
    },
  };
};

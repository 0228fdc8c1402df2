import type { EventsActions } from '#events/actions.ts';
import type { Organiser } from '#kernel/actors.ts';
import type { Group } from '#kernel/groups.ts';
import type { Instant } from '#kernel/instants.ts';
import { consequenceOf } from './core/capacity-consequence.ts';
import { decidedByHand } from './core/promote-waiting.ts';
import type { RsvpsStore } from './store.ts';

/** What the desk of an event sees and does about its places and its line. */
export const lining = ({
  store,
  events,
  promoteLine,
}: {
  store: RsvpsStore;
  events: EventsActions;
  promoteLine: (slug: string, now: Instant) => Promise<'settled' | 'again'>;
}) => ({
  /** Places and line as they are now: who is offered one until when, who waits for a yes, who asked for something, who stands in line. */
  lineDesk: async (organiser: Organiser, slug: string, now: Instant) => {
    const found = await events.managed(organiser, slug);
    if (found === undefined) return undefined;
    const [guests, entries] = await Promise.all([store.guests(slug), store.line(slug)]);
    const byKey = new Map(guests.map((rsvp) => [rsvp.guest, rsvp]));
    const line = entries.flatMap(({ guest }) => byKey.get(guest) ?? []);
    const head = line[0];
    const { event, seats } = found;
    const late = decidedByHand(seats.promoteUntil, event, now);
    return {
      ...found,
      guests,
      offered: guests
        .filter(({ state }) => state === 'offered')
        .sort((a, b) => ((a.offeredUntil ?? '') < (b.offeredUntil ?? '') ? -1 : 1)),
      asked: guests.filter(({ state }) => state === 'asked').sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1)),
      wishes: guests
        .filter(({ wish, state }) => wish !== undefined && state !== 'cancelled')
        .sort((a, b) => ((a.wish?.at ?? '') < (b.wish?.at ?? '') ? -1 : 1)),
      line,
      late,
      /** Somebody fits and a person has to say so. */
      decide: late && head !== undefined && seats.left >= head.party && event.startsAt > now,
      consequence: (more: number) =>
        consequenceOf(
          seats,
          line.map(({ guest, party }) => ({ guest, party })),
          more,
          event,
          now,
        ),
    };
  },

  /** Chairs that a group has left go to everybody now, and the line moves up. */
  releasePool: async (organiser: Organiser, slug: string, group: Group, now: Instant) => {
    const outcome = await events.releasePool(organiser, slug, group, now);
    if (outcome !== 'busy' && outcome.is === 'released') await promoteLine(slug, now);
    return outcome;
  },

  /** Another number of chairs; the line moves up with more. `revision` is the event's that was on screen. */
  changeCapacity: async (organiser: Organiser, slug: string, capacity: number, revision: number, now: Instant) => {
    const found = await events.managed(organiser, slug);
    if (found === undefined) return { is: 'not-found' as const };
    const outcome = await events.save(slug, { ...found.event, capacity }, revision, organiser, now);
    if (outcome !== 'busy' && outcome.is === 'changed') await promoteLine(slug, now);
    return outcome;
  },
});

import type { EventsActions, EventWithSeats } from '#events/actions.ts';
import type { Instant } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Write } from '#platform/dynamo/port.ts';
import type { ChangedPlace } from './core/change-place.ts';
import type { HandOver } from './core/hand-over.ts';
import type { Release } from './core/release-seat.ts';
import type { Reservation, SeatRequest } from './core/reserve-seat.ts';
import { hasSeats, type Rsvp } from './core/rsvp.ts';
import { owedMail } from './owed-mail.ts';
import { isReleased } from './pools.ts';
import type { AskedAboutGuest, RsvpsStore } from './store.ts';

export type PlaceWrites = ReturnType<typeof placeWrites>;

type Held = Pick<Rsvp, 'slug' | 'pool' | 'party'>;

/** The transaction items of each decision about a place: its seats, its record, its line, what is owed, and what a person is asked. */
export const placeWrites = ({ store, events }: { store: RsvpsStore; events: EventsActions }) => {
  const freed = (found: EventWithSeats, { slug, pool, party }: Held, seats = party): readonly Write[] =>
    events.seats.giveBack(slug, seats, { pool, released: isReleased(found, pool) });

  const taken = (
    found: EventWithSeats,
    { slug, pool, party }: Held,
    now: Instant,
    { late, seats = party }: { readonly late?: boolean; readonly seats?: number } = {},
  ): readonly Write[] =>
    pool !== undefined && isReleased(found, pool)
      ? events.seats.takeReleased(slug, seats, now, { pool, late })
      : [events.seats.take(slug, seats, now, { pool, late })];

  const owe = (kind: MessageKind, rsvp: Rsvp, generation: number, now: Instant): Write =>
    store.owe(owedMail(kind, rsvp, generation), now);

  /** What an organiser was asked about a place that has ended, or about what has been answered. */
  const answered = ({ event }: Pick<EventWithSeats, 'event'>, was: Rsvp): readonly Write[] => [
    ...(was.state === 'asked' ? [store.answered('approval-asked', was, event.organisation)] : []),
    ...(was.state === 'offered' ? [store.answered('offer-lapses', was, event.organisation)] : []),
    ...(was.wish === undefined ? [] : [store.answered('change-asked', was, event.organisation)]),
  ];
  /** What an organiser is asked about a place that now waits for somebody: for their own yes, or for the guest's, before its term ends. */
  const asked = ({ event }: Pick<EventWithSeats, 'event'>, rsvp: Rsvp, now: Instant): readonly Write[] => {
    const { state, offeredUntil } = rsvp;
    const ask = (kind: AskedAboutGuest, due: Instant): readonly Write[] => [
      store.askAbout(kind, rsvp, event.organisation, { since: now, due }),
    ];
    if (state === 'asked') return ask('approval-asked', event.startsAt);
    return state === 'offered' && offeredUntil !== undefined ? ask('offer-lapses', offeredUntil) : [];
  };

  /** A place or a place in line that ends: what it held is free, and whoever is next in line is looked at. */
  const ended = (
    found: EventWithSeats,
    { rsvp, was }: { readonly rsvp: Rsvp; readonly was: Rsvp },
    kind: 'place-released' | 'offer-lapsed' | 'place-refused',
    now: Instant,
  ): readonly Write[] => [
    ...(was.state === 'waiting' ? [events.seats.leaveLine(was.slug), store.leaveLine(was)] : []),
    ...(hasSeats(was) ? freed(found, was) : []),
    store.put(rsvp, was),
    owe(kind, rsvp, rsvp.generation, now),
    ...answered(found, was),
  ];

  return {
    freed,
    taken,
    owe,
    asked,
    answered,

    /** A place, a place in line, or the link by mail. `from` an organiser: also after closing. */
    reservation: (
      found: EventWithSeats,
      decision: Exclude<Reservation, { is: 'refused' } | { is: 'repeated' }>,
      from: SeatRequest['from'],
      now: Instant,
    ): readonly Write[] => {
      const { rsvp, was } = decision;
      const late = from === 'organiser';
      switch (decision.is) {
        case 'seated': {
          const kind = rsvp.insteadOf === undefined ? 'seat-reserved' : 'place-taken-over';
          return [
            events.seats.take(rsvp.slug, rsvp.party, now, { pool: rsvp.pool, late }),
            store.put(rsvp, was),
            owe(kind, rsvp, rsvp.generation, now),
          ];
        }
        case 'asked':
          return [
            events.seats.take(rsvp.slug, rsvp.party, now, { pool: rsvp.pool, late }),
            store.put(rsvp, was),
            owe('place-asked', rsvp, rsvp.generation, now),
            ...asked(found, rsvp, now),
          ];
        case 'waiting':
          return [
            events.seats.join(rsvp.slug, rsvp.party, now, decision.why, { late }),
            store.put(rsvp, was),
            owe('place-waiting', rsvp, rsvp.generation, now),
            store.joinLine(rsvp),
          ];
        case 'mailed':
          return [store.put(rsvp, was), ...(decision.mail ? [owe('already-signed-up', rsvp, rsvp.repeats, now)] : [])];
      }
    },

    ended,
    release: (found: EventWithSeats, released: Extract<Release, { is: 'released' }>, now: Instant): readonly Write[] =>
      ended(found, released, 'place-released', now),

    /** More people or fewer, or another answer. `late`: an organiser grants it after closing. */
    change: (
      found: EventWithSeats,
      { rsvp, was, seatsBy }: Extract<ChangedPlace, { is: 'changed' }>,
      now: Instant,
      late?: 'late',
    ): readonly Write[] => [
      ...(seatsBy > 0 ? taken(found, was, now, { late: late !== undefined, seats: seatsBy }) : []),
      ...(seatsBy < 0 ? freed(found, was, -seatsBy) : []),
      ...(was.state === 'waiting' && rsvp.party !== was.party ? [store.resize(rsvp)] : []),
      store.put(rsvp, was),
      owe('place-changed', rsvp, rsvp.changes, now),
      ...(was.wish !== undefined && rsvp.wish === undefined
        ? [store.answered('change-asked', was, found.event.organisation)]
        : []),
    ],

    /** Somebody else comes. The seats stay where they are; only the event has to be on, or the substitute might never hear that it is not. */
    handOver: (
      found: EventWithSeats,
      { rsvp, known, old, was }: Extract<HandOver, { is: 'handed-over' }>,
      now: Instant,
    ): readonly Write[] => [
      events.seats.isOn(was.slug),
      store.put(old, was),
      store.put(rsvp, known),
      ...(was.state === 'waiting' ? [store.leaveLine(was), store.joinLine(rsvp)] : []),
      owe('place-handed-over', old, old.generation, now),
      owe('place-taken-over', rsvp, rsvp.generation, now),
      ...answered(found, was),
      ...asked(found, rsvp, now),
    ],
  };
};

import type { Instant } from '#kernel/instants.ts';
import type { EventFacts, Message, MessageFacts } from '#kernel/messages.ts';
import type { Rsvp, Wish } from './rsvp.ts';

/** What the mail says about the event, beside what everybody may read of it. */
export type MailedEvent = {
  readonly facts: EventFacts;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly reason?: string | undefined;
  /** When what guests told is erased. */
  readonly keptUntil: Instant;
  readonly was?: MessageFacts<'event-changed'>['was'] | undefined;
};

/** The kinds that are about one guest's place. */
export type PlaceMail = { readonly kind: Message['kind']; readonly generation: number };

/**
 * The facts of a mail about a place as they are now, or `gone` when what it reports no longer exists: the place was given up, taken again, or
 * the event has moved on since. `mailbox` are all places of the same address at this event; `passedTo` the name of who comes instead. A wish, and the no
 * to one, are told apart by when they were written.
 */
export const placeMailFacts = (
  mail: PlaceMail,
  rsvp: Rsvp,
  event: MailedEvent,
  mailbox: readonly Rsvp[],
  placeInLine: number,
  passedTo?: string,
): Message | 'gone' => {
  const active = rsvp.state !== 'cancelled';
  const published = event.state === 'published';
  const held = active && published;
  const thisGeneration = rsvp.generation === mail.generation;
  const about = {
    event: event.facts,
    place: {
      name: rsvp.name,
      party: rsvp.party,
      state: stateOf(rsvp),
    },
    forAnother: rsvp.for === 'other',
    ...(rsvp.by !== undefined && { by: rsvp.by }),
    mailbox: mailbox
      .filter(({ state }) => state !== 'cancelled')
      .map((place) => ({ name: place.name, party: place.party, state: stateOf(place) })),
    calendar: {
      uid: `${rsvp.calendarAs ?? rsvp.guest}.${rsvp.slug}@aanschuif`,
      sequence: event.facts.version + rsvp.generation + rsvp.changes,
    },
    link: { purpose: 'place' as const, subject: rsvp.slug, reader: rsvp.guest, generation: rsvp.linkGeneration },
    keptUntil: event.keptUntil,
  };
  switch (mail.kind) {
    case 'seat-reserved':
    case 'place-promoted':
      return held && thisGeneration && rsvp.state === 'seated' ? { kind: mail.kind, facts: about } : 'gone';
    case 'place-waiting':
      return held && thisGeneration && rsvp.state === 'waiting'
        ? { kind: mail.kind, facts: { ...about, placeInLine } }
        : 'gone';
    case 'place-changed':
      return held && rsvp.changes === mail.generation ? { kind: mail.kind, facts: about } : 'gone';
    case 'already-signed-up':
      return held ? { kind: mail.kind, facts: about } : 'gone';
    case 'place-released':
      return !active && thisGeneration
        ? {
            kind: mail.kind,
            facts: {
              ...about,
              wasSeated: rsvp.wasSeated === true,
              releasedBy: rsvp.releasedBy === 'organiser' ? 'organiser' : 'guest',
            },
          }
        : 'gone';
    case 'place-offered':
      return held && thisGeneration && rsvp.state === 'offered' && rsvp.offeredUntil !== undefined
        ? { kind: mail.kind, facts: { ...about, heldUntil: rsvp.offeredUntil } }
        : 'gone';
    case 'offer-lapsed':
      return !active && published && thisGeneration && rsvp.releasedBy === 'clock' && rsvp.offeredUntil !== undefined
        ? { kind: mail.kind, facts: { ...about, heldUntil: rsvp.offeredUntil } }
        : 'gone';
    case 'place-asked':
      return held && thisGeneration && rsvp.state === 'asked' ? { kind: mail.kind, facts: about } : 'gone';
    case 'place-refused':
      return !active && published && thisGeneration && rsvp.refused !== undefined && rsvp.refused.wish === undefined
        ? { kind: mail.kind, facts: { ...about, reason: rsvp.refused.reason } }
        : 'gone';
    case 'change-asked':
      return held && rsvp.wish !== undefined && Date.parse(rsvp.wish.at) === mail.generation
        ? { kind: mail.kind, facts: { ...about, wish: wishFacts(rsvp.wish) } }
        : 'gone';
    case 'change-refused': {
      const { refused } = rsvp;
      return held && refused?.wish !== undefined && Date.parse(refused.at) === mail.generation
        ? { kind: mail.kind, facts: { ...about, wish: wishFacts(refused.wish), reason: refused.reason } }
        : 'gone';
    }
    case 'place-handed-over':
      return !active && thisGeneration && rsvp.releasedBy === 'handed-over' && passedTo !== undefined
        ? { kind: mail.kind, facts: { ...about, to: passedTo, wasSeated: rsvp.wasSeated === true } }
        : 'gone';
    case 'place-taken-over':
      return held && thisGeneration && rsvp.insteadOf !== undefined
        ? {
            kind: mail.kind,
            facts: {
              ...about,
              insteadOf: rsvp.insteadOf.name,
              ...(rsvp.state === 'offered' && rsvp.offeredUntil !== undefined && { heldUntil: rsvp.offeredUntil }),
            },
          }
        : 'gone';
    case 'event-changed':
      return held && event.facts.version === mail.generation && event.was !== undefined
        ? { kind: mail.kind, facts: { ...about, was: event.was } }
        : 'gone';
    case 'event-reminder':
      return held && rsvp.state === 'seated' ? { kind: mail.kind, facts: about } : 'gone';
    case 'event-cancelled':
      return active && event.state === 'cancelled'
        ? { kind: mail.kind, facts: { ...about, reason: event.reason ?? '' } }
        : 'gone';
    default:
      return 'gone';
  }
};

/** A place that was given up is told as it was: with a seat, or in line; which of the two, the mail about it says in its own words. */
const stateOf = ({ state }: Rsvp): Exclude<Rsvp['state'], 'cancelled'> => (state === 'cancelled' ? 'seated' : state);

const wishFacts = ({ party, substitute }: Wish) => ({
  ...(party !== undefined && { party }),
  ...(substitute !== undefined && { substitute: substitute.name }),
});

import type { Instant } from '#kernel/instants.ts';
import type { EventFacts, Message, MessageFacts } from '#kernel/messages.ts';
import type { Rsvp } from './rsvp.ts';

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
 * the event has moved on since. `mailbox` are all places of the same address at this event.
 */
export const placeMailFacts = (
  mail: PlaceMail,
  rsvp: Rsvp,
  event: MailedEvent,
  mailbox: readonly Rsvp[],
  placeInLine: number,
): Message | 'gone' => {
  const active = rsvp.state !== 'cancelled';
  const held = active && event.state === 'published';
  const thisGeneration = rsvp.generation === mail.generation;
  const about = {
    event: event.facts,
    place: {
      name: rsvp.name,
      party: rsvp.party,
      state: rsvp.state === 'waiting' ? ('waiting' as const) : ('seated' as const),
    },
    forAnother: rsvp.for === 'other',
    ...(rsvp.by !== undefined && { by: rsvp.by }),
    mailbox: mailbox
      .filter(({ state }) => state !== 'cancelled')
      .map(({ name, party, state }) => ({
        name,
        party,
        state: state === 'waiting' ? ('waiting' as const) : ('seated' as const),
      })),
    calendar: {
      uid: `${rsvp.guest}.${rsvp.slug}@aanschuif`,
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
            facts: { ...about, wasSeated: rsvp.wasSeated === true, releasedBy: rsvp.releasedBy ?? 'guest' },
          }
        : 'gone';
    case 'event-changed':
      return held && event.facts.version === mail.generation && event.was !== undefined
        ? { kind: mail.kind, facts: { ...about, was: event.was } }
        : 'gone';
    case 'event-cancelled':
      return active && event.state === 'cancelled'
        ? { kind: mail.kind, facts: { ...about, reason: event.reason ?? '' } }
        : 'gone';
    default:
      return 'gone';
  }
};

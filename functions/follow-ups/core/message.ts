import { addMinutes, type Instant, localDateOf } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import { type Message, messages } from '#kernel/messages.ts';

/**
 * Kind and facts as one message, checked against the kind's schema: what a room answered and what lay in the item are read by the same rule,
 * so that every attempt renders from the same thing. Throws on facts that do not fit.
 */
export const messageOf = (kind: MessageKind, facts: unknown): Message =>
  ({ kind, facts: messages[kind].parse(facts) }) as Message;

/** Raise it when a template makes something else of the same facts: whoever looks at a mail later is then told that its words may have been others. */
export const templateVersion = 4;

/** A sign-in takes ten minutes; with less than two left its mail would come too late to be of use. */
const signInNeedsMinutes = 2;

/** Whether a mail has lost its point since it was owed. Asked at every attempt, from the facts alone. */
export const isTooLate = ({ kind, facts }: Message, now: Instant): boolean => {
  switch (kind) {
    case 'sign-in':
      return addMinutes(now, signInNeedsMinutes) >= facts.expiresAt;
    case 'own-data':
      return facts.expiresAt <= now;
    case 'event-reminder':
    case 'save-the-date':
    case 'invitation-moved':
      return facts.event.startsAt <= now;
    // Nobody can answer any more.
    case 'invitation':
    case 'invitation-reminder':
      return facts.by <= now;
    // Who walks in gets one while it is on.
    case 'seat-reserved':
    case 'place-waiting':
    case 'place-promoted':
    case 'event-changed':
      return facts.event.endsAt <= now;
    // It says "tomorrow".
    case 'kit-tomorrow':
      return facts.slots.some(({ startsAt }) => localDateOf(startsAt, kitsZone) <= localDateOf(now, kitsZone));
    default:
      return false;
  }
};
const kitsZone = 'Europe/Amsterdam';

/**
 * Whether it tells of an event. Whoever owes such a mail is asked at every attempt whether it still holds, for hours may lie between two of them: of a
 * place that was given up since, or an event that is off, what the first claim wrote is not sent any more.
 */
export const tellsOfEvent = ({ facts }: Message): boolean => 'event' in facts;

/** What says when somebody is expected and is followed, when the event moves, by a mail with the new time: of two that cross, the older says nothing. */
const toldAnew: readonly MessageKind[] = [
  'seat-reserved',
  'place-waiting',
  'place-promoted',
  'place-changed',
  'event-changed',
  'event-reminder',
  'save-the-date',
  'invitation',
  'invitation-reminder',
  'invitation-moved',
];
export const isToldAnew = (kind: MessageKind): boolean => toldAnew.includes(kind);

/** Whether both tell of the event as it stands at the same place and time. */
export const sameEvent = ({ facts: one }: Message, { facts: other }: Message): boolean =>
  'event' in one && 'event' in other && one.event.version === other.event.version;

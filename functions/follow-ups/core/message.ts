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
    case 'event-reminder':
      return facts.event.startsAt <= now;
    // Nobody can answer any more.
    case 'invitation-reminder':
      return facts.by <= now;
    // It says "tomorrow".
    case 'kit-tomorrow':
      return facts.slots.some(({ startsAt }) => localDateOf(startsAt, kitsZone) <= localDateOf(now, kitsZone));
    default:
      return false;
  }
};
const kitsZone = 'Europe/Amsterdam';

/**
 * What reminds of something to come. Whoever owes such a mail is asked at every attempt whether it still holds, for hours may lie between two of them:
 * when the event moved, or another reminder of it came since, what the first claim wrote is not sent any more.
 */
const reminders: readonly MessageKind[] = ['event-reminder', 'invitation-reminder'];
export const remindsOfEvent = (kind: MessageKind): boolean => reminders.includes(kind);

/** Whether both tell of the event as it stands at the same place and time. */
export const sameEvent = ({ facts: one }: Message, { facts: other }: Message): boolean =>
  'event' in one && 'event' in other && one.event.version === other.event.version;

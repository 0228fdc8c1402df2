import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import { type Message, messages } from '#kernel/messages.ts';

/**
 * Kind and facts as one message, checked against the kind's schema: what a room answered and what lay in the item are read by the same rule,
 * so that every attempt renders from the same thing. Throws on facts that do not fit.
 */
export const messageOf = (kind: MessageKind, facts: unknown): Message =>
  ({ kind, facts: messages[kind].parse(facts) }) as Message;

/** A sign-in takes ten minutes; with less than two left its mail would come too late to be of use. */
const signInNeedsMinutes = 2;

/** Whether a mail has lost its point since it was owed. Asked at every attempt, from the facts alone. */
export const isTooLate = ({ kind, facts }: Message, now: Instant): boolean =>
  kind === 'sign-in' && addMinutes(now, signInNeedsMinutes) >= facts.expiresAt;

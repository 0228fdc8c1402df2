import { addMinutes, type Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import { type Message, type MessageKind, messages } from '#kernel/messages.ts';

/**
 * What the room that owes a mail or a call says about it when it is asked: to whom, in which language, with which facts as they are now; or
 * that what it reports no longer exists.
 */
export type MailFacts =
  | {
      readonly to: string | undefined;
      readonly language: Language;
      readonly facts: unknown;
    }
  | { readonly skipped: string };

/** Asks the owning room. The record holds no name and no address: kind, subject, reader and generation say who is meant. */
export type FactsFor = (
  owed: {
    readonly id: string;
    readonly kind: MessageKind;
    readonly subject: string;
    readonly reader: string;
    readonly generation: number;
    readonly language: Language;
    readonly owedAt: Instant;
  },
  now: Instant,
) => Promise<MailFacts>;

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

/** The reader's name where the facts hold one: a mail to the organiser and a sign-in have none. */
export const nameIn = (facts: unknown): string | undefined => {
  if (typeof facts !== 'object' || facts === null || !('place' in facts)) return undefined;
  const { place } = facts;
  if (typeof place !== 'object' || place === null || !('name' in place)) return undefined;
  return typeof place.name === 'string' ? place.name : undefined;
};

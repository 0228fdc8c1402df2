import type { Instant } from '#kernel/instants.ts';
import type { CalendarEntry, EventFacts, Message, MessageFacts } from '#kernel/messages.ts';
import { type Invitation, isOpen } from './invitation.ts';
import { concerns } from './round.ts';
import type { RsvpState } from './rsvp.ts';

/** What the mails of an invitation say about its event, beside what everybody may read of it. */
export type InvitedEvent = {
  readonly facts: EventFacts;
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly summary: string;
  readonly closesAt: Instant;
  /** Why it was cancelled. */
  readonly reason?: string | undefined;
  /** Where and when it was before the version that a mail reports. */
  readonly was?: MessageFacts<'invitation-moved'>['was'] | undefined;
  /** When what is known of who is invited is erased. */
  readonly keptUntil: Instant;
};

/** The calendar entry of somebody who is invited; that of their place has the same id and goes on counting. */
export const invitationEntry = (
  { slug, invitation, changes }: Pick<Invitation, 'slug' | 'invitation' | 'changes'>,
  version: number,
): CalendarEntry => ({ uid: `${invitation}.${slug}@aanschuif`, sequence: version + changes });

/**
 * The facts of a mail about an invitation as they are now, or `gone` when what it reports no longer holds: it was withdrawn or answered, or a later mail
 * says it better. `place` is the state of the place that came of it; never a guest's reason, a wish or a number.
 */
export const invitationMailFacts = (
  mail: { readonly kind: Message['kind']; readonly generation: number },
  invitation: Invitation,
  event: InvitedEvent,
  { place, municipality }: { readonly place: RsvpState | undefined; readonly municipality: string | undefined },
): Message | 'gone' => {
  const about = {
    event: event.facts,
    invited: {
      ...(invitation.salutation !== undefined && { salutation: invitation.salutation }),
      ...(invitation.name !== undefined && { name: invitation.name }),
      ...(invitation.role !== undefined && { role: invitation.role }),
      ...(municipality !== undefined && { municipality }),
    },
    link: {
      purpose: 'invitation' as const,
      subject: invitation.slug,
      reader: invitation.invitation,
      generation: invitation.generation,
    },
    keptUntil: event.keptUntil,
  };
  const held = event.state === 'published' && isOpen(invitation);
  const latest = invitation.mails === mail.generation;
  const entry = invitationEntry(invitation, event.facts.version);
  /** What stands in a calendar has to go, or to move along; nothing stands there without a save-the-date. */
  const ifSaved = invitation.savedTheDateAt === undefined ? {} : { calendar: entry };
  switch (mail.kind) {
    case 'save-the-date':
      return event.state === 'published' && latest && invitation.state === 'drafted'
        ? { kind: mail.kind, facts: { ...about, calendar: entry } }
        : 'gone';
    case 'invitation':
      return held && latest
        ? { kind: mail.kind, facts: { ...about, summary: event.summary, by: event.closesAt } }
        : 'gone';
    case 'invitation-reminder':
      return held && latest && invitation.state === 'invited'
        ? {
            kind: mail.kind,
            facts: {
              ...about,
              summary: event.summary,
              by: event.closesAt,
              because: invitation.answeredAt === undefined ? 'silent' : 'asked-again',
            },
          }
        : 'gone';
    case 'invitation-declined':
      return invitation.state === 'declined' && event.state === 'published'
        ? { kind: mail.kind, facts: { ...about, ...ifSaved } }
        : 'gone';
    case 'invitation-not-yet':
      return held && invitation.state === 'not-yet-known' && invitation.askAgainOn !== undefined
        ? { kind: mail.kind, facts: { ...about, askAgainOn: invitation.askAgainOn } }
        : 'gone';
    case 'invitation-withdrawn':
      // A cancelled event has said all there is to say.
      return invitation.state === 'withdrawn' && event.state !== 'cancelled'
        ? { kind: mail.kind, facts: { ...about, ...ifSaved } }
        : 'gone';
    case 'invitation-moved':
      return event.state === 'published' &&
        concerns('moved', invitation) &&
        event.facts.version === mail.generation &&
        event.was !== undefined
        ? { kind: mail.kind, facts: { ...about, was: event.was, ...ifSaved } }
        : 'gone';
    case 'invitation-cancelled':
      return event.state === 'cancelled' && concerns('cancelled', invitation)
        ? { kind: mail.kind, facts: { ...about, reason: event.reason ?? '', ...ifSaved } }
        : 'gone';
    case 'answered-on-behalf': {
      const answer = answerOf(invitation, place);
      if (!held || answer === undefined) return 'gone';
      const { answeredBy: by } = invitation;
      return {
        kind: mail.kind,
        facts: {
          ...about,
          answer,
          ...(by?.is === 'on-behalf' && by.name !== '' && { by: by.name }),
          ...(answer === 'somebody-else' && { substitute: invitation.substitute, ...ifSaved }),
          ...(invitation.askAgainOn !== undefined && { askAgainOn: invitation.askAgainOn }),
        },
      };
    }
    default:
      return 'gone';
  }
};

const answerOf = ({ state }: Invitation, place: RsvpState | undefined) => {
  switch (state) {
    case 'accepted':
      // The answer came when all places were taken; that one is held out since is told by the place's own mail.
      if (place === 'waiting' || place === 'offered') return 'waiting';
      return place === 'cancelled' ? undefined : 'coming';
    case 'declined':
      return 'not-coming';
    case 'handed-over':
      return 'somebody-else';
    case 'not-yet-known':
      return 'not-yet-known';
    default:
      return undefined;
  }
};

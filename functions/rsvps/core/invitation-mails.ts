import type { MessageKind } from '#kernel/message-kinds.ts';

const invitationMails = [
  'save-the-date',
  'invitation',
  'invitation-reminder',
  'invitation-declined',
  'invitation-not-yet',
  'invitation-withdrawn',
  'invitation-moved',
  'invitation-cancelled',
  'answered-on-behalf',
] as const satisfies readonly MessageKind[];
/** Whether it is about an invitation, and not about the place that came of it. */
export const isInvitationMail = (kind: MessageKind): boolean =>
  (invitationMails as readonly MessageKind[]).includes(kind);

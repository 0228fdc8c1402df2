import type { MessageKind } from './message-kinds.ts';
import type { Message, MessageFacts } from './messages.ts';

/** Whether the readers of a kind may say no to it; a function where that depends on what the mail says. */
type MayDecline<K extends MessageKind> = boolean | ((facts: MessageFacts<K>) => boolean);

/**
 * To which mail an address can say no. `false`: its reader asked for it, or has to know it: what became of their place, answer, signature, order or
 * access, what changes or is off of something that is theirs, or work that waits for them. `true`: somebody else thought of it. A kind that is not
 * here does not compile, and the README of follow-ups says why each stands where it does.
 */
const declinable: { readonly [K in MessageKind]: MayDecline<K> } = {
  'seat-reserved': false,
  'place-waiting': false,
  'place-promoted': false,
  'place-changed': false,
  'place-released': false,
  'already-signed-up': false,
  'event-changed': false,
  'event-cancelled': false,
  'event-reminder': false,
  'place-free-late': false,
  // Without a link it went to its own writer, who pressed for it.
  'organiser-mail': ({ link }) => link !== undefined,
  'place-offered': false,
  'offer-lapsed': false,
  'place-asked': false,
  'place-refused': false,
  'change-asked': false,
  'change-refused': false,
  'place-handed-over': false,
  'place-taken-over': false,
  'cards-introduced': true,
  'follow-up': true,
  'answered-on-behalf': false,
  'save-the-date': true,
  invitation: true,
  // "Ask me again on that day" was the reader's own wish.
  'invitation-reminder': ({ because }) => because === 'silent',
  'invitation-declined': false,
  'invitation-not-yet': false,
  'invitation-withdrawn': false,
  'invitation-moved': false,
  'invitation-cancelled': false,
  'signature-recorded': false,
  'signature-awaits': false,
  'signature-withdrawn': false,
  'sign-invitation': true,
  'decision-recorded': false,
  'milestone-reached': false,
  'milestone-public': false,
  'kit-held': false,
  'kit-ordered': false,
  'kit-request': false,
  'kit-request-waits': false,
  'kit-unanswered': false,
  'kit-approved': false,
  'kit-moved': false,
  'kit-moved-waits': false,
  'kit-refused': false,
  'kit-cancelled': false,
  'kit-sent': false,
  'kit-tomorrow': false,
  'kit-return-reminder': false,
  'kit-returned': false,
  'kit-incomplete': false,
  'kit-next-warned': false,
  'kit-ready-again': false,
  'host-begun': false,
  'host-sent': false,
  'host-asked': false,
  'host-approved': false,
  'host-refused': false,
  'package-allotted': false,
  'package-sent': false,
  'package-delivered': false,
  'stock-gone': false,
  'sign-in': false,
  'own-data': false,
  'access-given': false,
  'passkey-added': false,
};

type MessageOf<K extends MessageKind> = { [P in K]: { kind: P; facts: MessageFacts<P> } }[K];

const asSaid = <K extends MessageKind>({ kind, facts }: MessageOf<K>): boolean => {
  const may: MayDecline<K> = declinable[kind];
  return typeof may === 'function' ? may(facts) : may;
};

/** Whether the reader of this very mail may say no to mails like it. */
export const mayDecline = (message: Message): boolean => asSaid(message);

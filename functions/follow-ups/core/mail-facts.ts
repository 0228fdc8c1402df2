import type { Instant } from '#kernel/instants.ts';
import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';

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

/** The room that owes mails of a kind, and so knows their facts. */
export const owingRoom = {
  'seat-reserved': 'rsvps',
  'place-waiting': 'rsvps',
  'place-promoted': 'rsvps',
  'place-changed': 'rsvps',
  'place-released': 'rsvps',
  'already-signed-up': 'rsvps',
  'event-changed': 'rsvps',
  'event-cancelled': 'rsvps',
  'event-reminder': 'rsvps',
  'place-free-late': 'rsvps',
  'organiser-mail': 'rsvps',
  'place-offered': 'rsvps',
  'offer-lapsed': 'rsvps',
  'place-asked': 'rsvps',
  'place-refused': 'rsvps',
  'change-asked': 'rsvps',
  'change-refused': 'rsvps',
  'place-handed-over': 'rsvps',
  'place-taken-over': 'rsvps',
  'cards-introduced': 'rsvps',
  'follow-up': 'follow-ups',
  'answered-on-behalf': 'rsvps',
  'save-the-date': 'rsvps',
  invitation: 'rsvps',
  'invitation-reminder': 'rsvps',
  'invitation-declined': 'rsvps',
  'invitation-not-yet': 'rsvps',
  'invitation-withdrawn': 'rsvps',
  'invitation-moved': 'rsvps',
  'invitation-cancelled': 'rsvps',
  'signature-recorded': 'pledges',
  'signature-awaits': 'pledges',
  'signature-withdrawn': 'pledges',
  'sign-invitation': 'pledges',
  'decision-recorded': 'pledges',
  'milestone-reached': 'pledges',
  'milestone-public': 'pledges',
  'kit-held': 'kits',
  'kit-ordered': 'kits',
  'kit-request': 'kits',
  'kit-request-waits': 'kits',
  'kit-unanswered': 'kits',
  'kit-approved': 'kits',
  'kit-moved': 'kits',
  'kit-moved-waits': 'kits',
  'kit-refused': 'kits',
  'kit-cancelled': 'kits',
  'kit-sent': 'kits',
  'kit-tomorrow': 'kits',
  'kit-return-reminder': 'kits',
  'kit-returned': 'kits',
  'kit-incomplete': 'kits',
  'kit-next-warned': 'kits',
  'kit-ready-again': 'kits',
  'host-begun': 'kits',
  'host-sent': 'kits',
  'host-asked': 'kits',
  'host-approved': 'kits',
  'host-refused': 'kits',
  'package-allotted': 'kits',
  'package-sent': 'kits',
  'package-delivered': 'kits',
  'stock-gone': 'kits',
  'sign-in': 'accounts',
  'own-data': 'accounts',
  'access-given': 'accounts',
  'passkey-added': 'accounts',
} as const satisfies Readonly<Record<MessageKind, string>>;

/** What something owed is about, by its slug; `kit` is the id of an order or of what a host handed in, or the slug of a package. */
export type About = { readonly event: string } | { readonly campaign: string } | { readonly kit: string };

/** How a record says it. */
export const aboutKey = (about: About): string => {
  if ('campaign' in about) return `campaign#${about.campaign}`;
  return 'kit' in about ? `kit#${about.kit}` : `event#${about.event}`;
};

/** Read from the record's own word for it; a sign-in and somebody's access are about neither. */
export const aboutOf = ({ about }: { readonly about: string }): About | undefined => {
  const [what, slug] = about.split('#');
  if (slug === undefined || what === 'person') return undefined;
  if (what === 'campaign') return { campaign: slug };
  return what === 'kit' ? { kit: slug } : { event: slug };
};

/** The reader's name where the facts hold one: a mail about an order, to the organiser and a sign-in have none. */
export const nameIn = (facts: unknown): string | undefined => {
  if (typeof facts !== 'object' || facts === null || 'mark' in facts) return undefined;
  const person =
    'place' in facts
      ? facts.place
      : 'signatory' in facts
        ? facts.signatory
        : 'invited' in facts
          ? facts.invited
          : facts;
  if (typeof person !== 'object' || person === null || !('name' in person)) return undefined;
  return typeof person.name === 'string' ? person.name : undefined;
};

import * as z from 'zod/mini';
import type { Contact } from '#kernel/contacts.ts';
import { FollowUpGroup } from '#kernel/follow-up-groups.ts';
import { PlacePool } from '#kernel/groups.ts';
import type { Instant, Zone } from '#kernel/instants.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';

/** What an address gets: everything, nothing it may decline about this event or campaign, or nothing of that kind from its organisation. */
export const choices = ['about', 'organisation', 'everything'] as const;
export type Choice = (typeof choices)[number];
/** The choice that holds. */
export type Standing = Choice;

/** What somebody may choose now: what does not hold already, and nothing that would mean less than what holds. */
export const choicesFrom = (standing: Standing): readonly Choice[] => {
  if (standing === 'organisation') return ['everything'];
  return standing === 'about' ? ['organisation', 'everything'] : ['about', 'organisation'];
};

export const readChoice = (typed: string | null): Choice | undefined => choices.find((choice) => choice === typed);

/** Which guests an organiser wrote to, as rsvps keeps it with the mail: the words there are for it here, and no more. */
const Audience = z.object({
  states: z.array(z.enum(['asked', 'seated', 'offered', 'waiting', 'cancelled'])),
  group: z.optional(z.union([PlacePool, z.literal('open')])),
  municipalities: z.optional(z.array(z.string())),
  via: z.optional(z.enum(['invitation', 'form'])),
  guests: z.optional(z.array(z.string())),
});

type GuestState = z.infer<typeof Audience>['states'][number];

/** Why a mail came to this reader: the list or the group they are on. */
export type Why =
  /** On the organiser's list of who is invited. */
  | { readonly is: 'invited' }
  | { readonly is: 'introduced' }
  | { readonly is: 'asked-to-sign' }
  /** Among the guests; in which states, and how else the group was chosen. */
  | {
      readonly is: 'guest';
      readonly states: readonly Exclude<GuestState, 'cancelled'>[];
      readonly group?: PlacePool;
      readonly via?: 'invitation' | 'form';
      readonly municipality: boolean;
      /** The organiser picked guests one by one. */
      readonly picked: boolean;
    }
  /** In this group of whom an organiser writes to after an event; not known once the mail as sent is erased. */
  | { readonly is: 'after-event'; readonly group?: FollowUpGroup }
  | { readonly is: 'on-a-list' };

/** What of an event or campaign stands on the page: it is on its public page as well. */
export type AboutTold = {
  readonly title: string;
  /** Whose it is, by id; on no page. */
  readonly organisation: string;
  /** Who invites, by name; empty for a campaign. */
  readonly organisations: readonly string[];
  readonly contact: Contact;
  readonly zone: Zone;
};

/** One mail and what its reader's address gets, as their page tells it: nothing of any other mail, and no address. */
export type PreferencesOpened = {
  readonly kind: MessageKind;
  readonly of: 'event' | 'campaign';
  readonly about: Omit<AboutTold, 'organisation'>;
  /** Undefined until the provider took it. */
  readonly sentAt: Instant | undefined;
  readonly why: Why;
  readonly standing: Standing;
  /** Its reader called a mail unwanted: it gets none at all. */
  readonly complained: boolean;
};

const OfAfterEvent = z.object({ why: FollowUpGroup });

/**
 * `audience` is what rsvps keeps of the group of an organiser's mail, erased with the guests; `facts` what the mail was made from, erased 13 weeks after
 * it. Either may be gone.
 */
export const whyOf = (
  kind: MessageKind,
  { audience, facts }: { readonly audience: unknown; readonly facts: unknown },
): Why => {
  switch (kind) {
    case 'save-the-date':
    case 'invitation':
    case 'invitation-reminder':
      return { is: 'invited' };
    case 'cards-introduced':
      return { is: 'introduced' };
    case 'sign-invitation':
      return { is: 'asked-to-sign' };
    case 'organiser-mail': {
      const read = Audience.safeParse(audience);
      if (!read.success) return { is: 'guest', states: [], municipality: false, picked: false };
      const { states, group, via, municipalities, guests } = read.data;
      return {
        is: 'guest',
        states: states.filter((state) => state !== 'cancelled'),
        ...(group !== undefined && group !== 'open' && { group }),
        ...(via !== undefined && { via }),
        municipality: municipalities !== undefined,
        picked: guests !== undefined,
      };
    }
    case 'follow-up': {
      const read = OfAfterEvent.safeParse(facts);
      return { is: 'after-event', ...(read.success && { group: read.data.why }) };
    }
    default:
      return { is: 'on-a-list' };
  }
};

/** Whether a form in parts says One-Click in the part List-Unsubscribe. Reads each line once, however many there are. */
const hasOnePress = (lines: readonly string[]): boolean => {
  let named = false;
  for (const [at, line] of lines.entries()) {
    if (line !== '') named ||= /name="?List-Unsubscribe"?/.test(line);
    else if (named && lines[at + 1]?.trimEnd() === 'One-Click') return true;
    else named = false;
  }
  return false;
};

/** What a mail program posts for one press (RFC 8058), as a form of either kind. Anything else is no press of anybody's. */
export const isOnePress = (body: string): boolean =>
  body.split('&').some((pair) => pair.trim() === 'List-Unsubscribe=One-Click') || hasOnePress(body.split(/\r?\n/));

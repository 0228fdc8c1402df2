import type { Language } from '#kernel/languages.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** What a guest can be told by telephone: nothing of kits, whose readers all have an address. */
type Told = Exclude<MessageKind, `${'kit' | 'host' | 'package'}-${string}` | 'stock-gone'>;

/** What became of a mail, and what happens next. */
export type StateWords = { readonly state: string; readonly next?: string };

/** Every text of this room. A kind of mail or a state without words does not compile. */
export type Wording = {
  readonly what: Readonly<Record<MessageKind, string>>;
  /** What to say to a guest on the telephone. */
  readonly tell: Readonly<Record<Told, string> & Partial<Record<MessageKind, string>>>;
  /** The same to the crew of a desk, where it would lead to a page that is not theirs. */
  readonly tellAsCrew: Readonly<Partial<Record<MessageKind, string>>>;
  readonly states: {
    readonly ready: StateWords;
    readonly again: (moment: string, reason: string | undefined) => StateWords;
    readonly sending: StateWords;
    readonly sent: (moment: string) => StateWords;
    readonly skipped: (reason: string | undefined) => StateWords;
    /** Its reader said no to such mail. */
    readonly unsubscribed: StateWords;
    readonly delayed: StateWords;
    readonly delivered: (moment: string) => StateWords;
    readonly bounced: Readonly<Record<'permanent' | 'temporary', StateWords>>;
    readonly complained: StateWords;
    readonly suppressed: Readonly<Record<'bounced' | 'complained', StateWords>>;
    readonly bouncedLookedAt: StateWords;
    /** It did not arrive for sure, and a person had it sent again. */
    readonly sentAgain: StateWords;
    readonly uncertain: StateWords;
    readonly failed: StateWords;
    readonly lookedAt: StateWords;
    readonly toCall: StateWords;
    readonly called: (moment: string) => StateWords;
  };
  /** Why a mail is tried again, or was not sent. Reasons of the provider that are not here are not shown. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly log: {
    readonly title: (event: string) => string;
    readonly ofEvent: { readonly intro: string; readonly empty: string };
    readonly ofCampaign: { readonly intro: string; readonly empty: string };
    readonly ofKit: { readonly intro: string; readonly empty: string };
    readonly caption: string;
    readonly columns: { readonly what: string; readonly who: string; readonly owed: string; readonly state: string };
    readonly organiser: string;
    readonly press: string;
    readonly nobody: string;
    readonly older: string;
    readonly newest: string;
    readonly pages: string;
    readonly lookedAt: string;
    readonly unsolved: string;
    readonly noneUnsolved: string;
    readonly all: string;
    readonly otherAddress: string;
    readonly lift: string;
  };
  /** One mail as it was sent. */
  readonly mail: {
    readonly title: (what: string) => string;
    readonly again: (what: string) => string;
    readonly facts: {
      readonly to: string;
      readonly owed: string;
      readonly state: string;
      readonly subject: string;
      readonly attached: string;
    };
    readonly text: string;
    /** Stands where the reader's own link stood. */
    readonly personalLink: string;
    readonly withoutLinks: string;
    readonly otherWords: string;
    readonly unread: Readonly<Record<'gone' | 'not-made' | 'unreadable', { title: string; text: string }>>;
    readonly sendAgain: {
      readonly title: string;
      readonly warning: Readonly<Record<'uncertain' | 'failed' | 'bounced' | 'suppressed', string>>;
      readonly how: string;
      readonly button: string;
    };
    readonly refused: Readonly<Record<'title' | 'nothing-left' | 'no-address' | 'suppressed', string>>;
    readonly back: string;
  };
  readonly calls: {
    readonly title: (event: string) => string;
    readonly intro: string;
    readonly empty: string;
    readonly open: (count: number) => string;
    readonly done: (count: number) => string;
    readonly columns: {
      readonly who: string;
      readonly tell: string;
      readonly phone: string;
      readonly since: string;
      readonly called: string;
      readonly act: string;
    };
    readonly noPhone: string;
    readonly nobody: string;
    readonly mark: string;
    readonly unmark: string;
  };
  readonly toLog: string;
  readonly toCalls: string;
  readonly toEvent: string;
  readonly toGuests: string;
  readonly toCampaign: string;
  readonly toDesk: string;
  readonly busy: { readonly title: string; readonly text: string };
};

export const wording: Readonly<Record<Language, Wording>> = { nl, en };

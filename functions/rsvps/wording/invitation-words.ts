import type { Group } from '#kernel/groups.ts';
import type { AnswerChoice, ChoiceRefusal, InvitationOutcome } from '../core/invitation-standing.ts';
import type { InvitationFault, InvitationField } from '../core/typed-invitation.ts';

export type Told = { readonly title: string; readonly text: (contact: string) => string };
type Question = { readonly label: string; readonly help?: string };

/** Why an answer came back untaken. Withdrawn and cancelled have a page of their own. */
export type InvitationRefusal =
  | Exclude<ChoiceRefusal, 'withdrawn' | 'event-cancelled'>
  | 'substitute-has-a-place'
  | 'no-room-for-more'
  | 'ask-on-own-page'
  | 'busy';

export type CodeFault = 'missing' | 'not-a-code' | 'unknown';

/** Outcomes of which the title names who was invited, where that is known. */
type OfSomebody = 'seated' | 'waiting' | 'offered' | 'asked' | 'given-up';

/** Every text behind an invitation's link, of the page for a letter's code, and of the two pages to prepare with. */
export type InvitationWords = {
  readonly optional: string;
  readonly someOptional: string;
  readonly faultsTitle: (count: number) => string;
  /** For whoever is invited by office alone, and for a substitute whose name is gone. */
  readonly theInvited: string;
  readonly somebody: string;
  readonly of: (role: string, municipality: string) => string;
  readonly people: (count: number) => string;
  readonly reach: (contact: string) => string;
  readonly terms: Readonly<
    Record<
      'invited' | 'when' | 'where' | 'directions' | 'by' | 'until' | 'changeUntil' | 'questions' | 'answer' | 'party',
      string
    >
  >;
  readonly programme: (count: number) => string;
  readonly time: (typed: string) => string;
  readonly toPrepare: string;
  readonly prepareHelp: string;
  readonly toEvent: string;

  readonly title: Readonly<Record<Exclude<InvitationOutcome, OfSomebody | 'invited' | 'handed-over'>, string>> &
    Readonly<Record<OfSomebody, (whom: string | undefined) => string>> & {
      readonly invited: (event: string) => string;
      readonly 'handed-over': (named: string) => string;
    };
  readonly lead: Readonly<
    Record<'seated' | 'asked' | 'accepted' | 'save-the-date' | 'sent-another' | 'withdrawn', string>
  > & {
    readonly waiting: string;
    readonly offered: (until: string) => string;
    readonly 'given-up': Readonly<Record<'guest' | 'organiser' | 'clock' | 'handed-over', string>>;
    readonly declined: string;
    readonly 'handed-over': (named: string) => string;
    readonly 'not-yet-known': (date: string) => string;
    readonly 'event-cancelled': (reason: string) => string;
  };
  readonly line: (place: number) => string;
  readonly lineNote: string;
  readonly thanks: string;
  readonly nextTitle: string;
  readonly mailed: Readonly<Record<'invited' | 'secretariat' | 'both', (whom: string | undefined) => string>>;
  readonly notMailed: string;
  readonly offerHow: string;
  /** Leads to the page where an offered place is taken or refused. */
  readonly toOffer: string;
  readonly overChange: (contact: string) => string;
  readonly gave: Readonly<Record<'diet' | 'access' | 'reason', string>>;
  readonly answeredBy: {
    readonly self: (whom: string | undefined) => string;
    readonly 'on-behalf': (named: string, whom: string | undefined) => string;
    readonly 'by-phone': (whom: string | undefined) => string;
  };
  readonly closed: Told;
  readonly begun: Told;
  readonly over: Told;
  readonly why: (contact: string) => string;

  readonly form: {
    readonly title: string;
    readonly change: string;
    readonly onlyNo: string;
    readonly who: string;
    readonly self: string;
    readonly onBehalf: (whom: string | undefined) => string;
    readonly answer: string;
    readonly choice: Readonly<Record<AnswerChoice, string>>;
    readonly choiceHelp: Readonly<Record<'not-coming' | 'somebody-else' | 'not-yet-known', string>>;
    readonly group: Readonly<Record<AnswerChoice, string>>;
    readonly field: Readonly<Record<Exclude<InvitationField, 'who' | 'answer'>, Question>>;
    readonly partyHelp: (most: number) => string;
    readonly reasonHelp: (date: string) => string;
    readonly askAgainHelp: (from: string, until: string, typed: string) => string;
    /** Where one day is left to ask again. */
    readonly askAgainOnly: (date: string, typed: string) => string;
    readonly given: string;
    readonly fault: (invitationField: InvitationField, invitationFault: InvitationFault, most: number) => string;
    readonly keeps: (sensitiveUntil: string, guestsUntil: string) => string;
    readonly send: string;
    readonly refused: Readonly<Record<InvitationRefusal, Told>>;
  };

  readonly unknownLink: { readonly title: string; readonly lead: string; readonly text: (contact: string) => string };

  readonly code: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly help: string;
    readonly open: string;
    readonly fault: Readonly<Record<CodeFault, string>>;
    readonly helpTitle: string;
    readonly tips: readonly string[];
    readonly call: (contact: string) => string;
    readonly callLetter: string;
    readonly limitedTitle: string;
    readonly limited: (until: string) => string;
    readonly toCode: string;
  };

  readonly prepare: {
    readonly title: (event: string) => string;
    readonly paper: string;
    readonly cancelled: string;
    readonly purpose: string;
    readonly programme: string;
    readonly practical: string;
    readonly forWhom: string;
    readonly who: string;
    readonly municipalities: (count: number) => string;
    readonly places: (count: number) => string;
    readonly keptFor: (names: string) => string;
    readonly kept: Readonly<Record<Group, (count: number) => string>>;
    readonly noNames: string;
    readonly asked: string;
    readonly sign: string;
    readonly pillars: string;
    readonly decided: string;
    readonly undecided: string;
    readonly noText: string;
    readonly toText: string;
    readonly toProposal: string;
    readonly call: (phone: string) => string;
  };

  readonly proposal: {
    readonly title: string;
    readonly lead: string;
    readonly explained: readonly string[];
    readonly fill: string;
    readonly document: string;
    readonly copyTitle: string;
    readonly copy: string;
    readonly copyHelp: string;
    readonly back: string;
  };
};

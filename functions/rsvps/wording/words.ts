import type { AnswerFault, AnswerField } from '../core/answers.ts';

/** How somebody in line gets a place that comes free: it is theirs, they are offered it, or an organiser says yes first. */
export type MovesUp = 'at-once' | 'offer' | 'yes';

/** What a guest's own page says of the place. `lapsed`: an offer nobody took in time; `turned-down`: an organiser's no. */
export type PlaceOutcome =
  | 'seated'
  | 'offered'
  | 'asked'
  | 'waiting'
  | 'released'
  | 'lapsed'
  | 'handed-over'
  | 'turned-down';

/** Every text of this room. A refusal or a fault without words does not compile. */
export type Words = {
  readonly field: Readonly<Record<AnswerField, { readonly label: string; readonly help?: string }>>;
  readonly reach: { readonly email: string; readonly phone: string };
  readonly optional: string;
  readonly forWhom: { readonly self: string; readonly other: string; readonly byHelp: string };
  readonly fault: (field: AnswerField, fault: AnswerFault, most: number) => string;
  readonly faultsTitle: (count: number) => string;
  readonly form: {
    readonly title: (event: string) => string;
    readonly someOptional: string;
    readonly places: (left: number) => string;
    readonly fullTitle: string;
    readonly full: (waiting: number, moves: MovesUp) => string;
    /** What an answer does where an organiser says yes to each. */
    readonly approval: string;
    readonly why: (sensitiveUntil: string, guestsUntil: string, sensitive: boolean) => string;
    readonly send: string;
    readonly sendWaiting: string;
    readonly check: string;
    readonly backToEvent: string;
    readonly busyTitle: string;
    readonly busy: string;
    readonly limitedTitle: string;
    readonly limited: (until: string) => string;
    readonly otherAnswersTitle: string;
    readonly otherAnswers: string;
    readonly another: string;
  };
  readonly checkPage: {
    readonly title: string;
    readonly nothingSent: string;
    readonly change: string;
    readonly none: string;
  };
  readonly refused: Readonly<
    Record<
      'rsvps-closed' | 'event-cancelled' | 'by-invitation',
      { readonly title: string; readonly text: (contact: string) => string }
    >
  >;
  readonly useCode: string;
  /** The same for everybody, whatever is known of their address: who types another's learns nothing about it. */
  readonly noMailCame: (contact: string) => string;
  readonly mailed: {
    readonly title: string;
    readonly text: string;
    readonly knownTitle: string;
    readonly noMail: string;
  };
  readonly place: {
    readonly title: Readonly<Record<PlaceOutcome | 'cancelled', string>>;
    /** The same where somebody signed up another: the place is not the reader's. */
    readonly titleForAnother: Readonly<Record<PlaceOutcome, (name: string) => string>>;
    readonly lead: Readonly<Record<Exclude<PlaceOutcome, 'waiting'>, (name: string, forAnother: boolean) => string>>;
    readonly waitingLead: (name: string, forAnother: boolean, moves: MovesUp) => string;
    /** Why an organiser said no. */
    readonly because: (reason: string) => string;
    readonly cancelled: (reason: string) => string;
    readonly line: (place: number) => string;
    readonly lineNote: string;
    readonly mailNote: Readonly<Record<'seated' | 'waiting' | 'asked', string>>;
    /** The QR code for the door. `whom` is who comes, where that is not the reader. */
    readonly ticket: {
      readonly title: (whom: string | undefined) => string;
      /** What the picture is, for who does not see it. */
      readonly picture: string;
      readonly show: (whom: string | undefined) => string;
      /** One code lets in everybody who comes along. */
      readonly forAll: (party: number) => string;
      /** Stands before the letters. */
      readonly otherwise: string;
      readonly print: string;
    };
    /** Leads to the proud-and-looking card of this place. */
    readonly card: { readonly why: string; readonly link: string };
    readonly offer: {
      readonly until: (moment: string) => string;
      readonly untilNote: string;
      readonly title: string;
      readonly take: string;
      readonly takeHelp: string;
      readonly refuse: string;
      readonly refuseHelp: string;
    };
    readonly wish: {
      readonly title: string;
      readonly party: (party: number) => string;
      readonly substitute: (substitute: string) => string;
      readonly answer: (question: string, answer: string) => string;
      readonly stays: string;
      /** How to take it back. */
      readonly undo: string;
      readonly refusedTitle: string;
    };
    readonly sendAnother: {
      readonly label: string;
      readonly help: string;
      readonly helpAsked: string;
      readonly legend: string;
      /** The fields count for one choice only. */
      readonly onlyThen: string;
      readonly name: string;
      readonly email: string;
      readonly emailHelp: string;
      readonly role: string;
      readonly fault: Readonly<Record<'name' | 'email' | 'role' | 'too-long', string>>;
    };
    readonly insteadOf: (name: string) => string;
    readonly closed: string;
    readonly approval: string;
    readonly askedFor: string;
    readonly askedBefore: string;
    readonly withdrawWish: string;
    readonly withdrawWishHelp: string;
    readonly wishWithdrawn: string;
    readonly answeredBy: (by: string | undefined) => string;
    readonly reference: string;
    readonly who: string;
    readonly forWhom: string;
    readonly when: string;
    readonly where: string;
    readonly directions: string;
    readonly party: string;
    readonly people: (count: number) => string;
    readonly contact: string;
    readonly given: string;
    readonly changeTitle: string;
    readonly choice: string;
    readonly keep: string;
    readonly release: string;
    readonly keepHelp: string;
    readonly releaseHelp: (until: string) => string;
    readonly save: string;
    readonly choose: string;
    readonly changed: string;
    readonly unchanged: string;
    readonly onlyWhenKept: string;
    readonly refused: Readonly<
      Record<
        | 'event-begun'
        | 'event-cancelled'
        | 'given-up'
        | 'no-room-for-more'
        | 'offer-open'
        | 'offer-lapsed'
        | 'no-offer'
        | 'no-wish'
        | 'other-wish'
        | 'same-person'
        | 'has-a-place'
        | 'busy',
        string
      >
    >;
    readonly again: string;
    readonly keptUntil: (date: string) => string;
  };
};

import type { AnswerFault, AnswerField } from '../core/answers.ts';

/** Every text of this room. A refusal or a fault without words does not compile. */
export type Words = {
  readonly field: Readonly<Record<AnswerField, { readonly label: string; readonly help?: string }>>;
  readonly reach: { readonly email: string; readonly phone: string };
  readonly optional: string;
  readonly forWhom: { readonly self: string; readonly other: string; readonly byHelp: string };
  readonly municipality: {
    readonly empty: string;
    readonly found: { readonly one: string; readonly many: string; readonly none: string; readonly chosen: string };
  };
  readonly fault: (field: AnswerField, fault: AnswerFault, most: number) => string;
  readonly faultsTitle: (count: number) => string;
  readonly form: {
    readonly title: (event: string) => string;
    readonly someOptional: string;
    readonly places: (left: number) => string;
    readonly fullTitle: string;
    readonly full: (waiting: number) => string;
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
    Record<'rsvps-closed' | 'event-cancelled', { readonly title: string; readonly text: (contact: string) => string }>
  >;
  readonly mailed: {
    readonly title: string;
    readonly text: string;
    readonly knownTitle: string;
    readonly noMail: string;
  };
  readonly place: {
    readonly title: Readonly<Record<'seated' | 'waiting' | 'released' | 'cancelled', string>>;
    /** The same where somebody signed up another: the place is not the reader's. */
    readonly titleForAnother: Readonly<Record<'seated' | 'waiting' | 'released', (name: string) => string>>;
    readonly lead: Readonly<Record<'seated' | 'waiting' | 'released', (name: string, forAnother: boolean) => string>>;
    readonly cancelled: (reason: string) => string;
    readonly line: (place: number) => string;
    readonly lineNote: string;
    readonly mailNote: Readonly<Record<'seated' | 'waiting', string>>;
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
      Record<'event-begun' | 'event-cancelled' | 'given-up' | 'no-room-for-more' | 'rsvps-closed' | 'busy', string>
    >;
    readonly again: string;
    readonly keptUntil: (date: string) => string;
  };
  readonly guests: {
    readonly title: (event: string) => string;
    readonly counts: (seated: number, people: number, waiting: number, left: number) => string;
    readonly seated: string;
    readonly waiting: string;
    readonly givenUp: string;
    readonly nobody: string;
    readonly name: string;
    readonly from: string;
    readonly people: string;
    readonly reached: string;
    readonly remarks: string;
    readonly act: string;
    readonly order: string;
    readonly call: string;
    readonly shared: string;
    readonly answeredBy: (by: string | undefined) => string;
    readonly diet: string;
    readonly access: string;
    readonly release: string;
    readonly promote: string;
    readonly lateTitle: string;
    readonly late: (left: number) => string;
    readonly addTitle: string;
    readonly addHelp: string;
    readonly add: string;
    readonly added: Readonly<Record<'seated' | 'waiting' | 'mailed' | 'repeated', string>>;
    readonly released: string;
    readonly promoted: string;
    readonly refused: Readonly<
      Record<
        | 'not-first'
        | 'no-room'
        | 'busy'
        | 'event-cancelled'
        | 'event-over'
        | 'rsvps-closed'
        | 'not-published'
        | 'other-answers',
        string
      >
    >;
    readonly confirmTitle: (name: string) => string;
    readonly confirm: string;
    readonly confirmButton: string;
    readonly back: string;
    readonly toEvent: string;
  };
};

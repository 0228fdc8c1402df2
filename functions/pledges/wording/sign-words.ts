import type { DecisionField, SignFault, SignField } from '../core/sign-answers.ts';

/** Every text of signing on the web. A fault or a refusal without words does not compile. */
export type SignWords = {
  readonly field: Readonly<Record<Exclude<SignField, 'also'>, { readonly label: string; readonly help?: string }>>;
  readonly optional: string;
  readonly college: { readonly decided: string; readonly toDecide: string };
  readonly mayName: { readonly yes: string; readonly no: string };
  readonly fault: (signField: SignField | DecisionField, signFault: SignFault) => string;
  readonly faultsTitle: (count: number) => string;
  readonly form: {
    readonly title: (campaign: string) => string;
    readonly lead: string;
    readonly whatTitle: string;
    readonly inForce: (date: string, version: number) => string;
    readonly asksTitle: string;
    readonly decidesTitle: string;
    readonly yoursTitle: string;
    readonly forMunicipality: string;
    readonly awaits: string;
    readonly counts: string;
    readonly why: string;
    readonly emailInvited: string;
    readonly signature: string;
    readonly sign: string;
    readonly signToo: string;
    readonly backToCampaign: string;
    readonly busyTitle: string;
    readonly busy: string;
    readonly limitedTitle: string;
    readonly limited: (until: string) => string;
    readonly otherAnswersTitle: string;
    readonly otherAnswers: string;
    readonly signAnother: string;
    readonly otherTextTitle: string;
    readonly otherText: string;
    readonly memberTitle: (municipality: string, date: string) => string;
    readonly member: string;
    readonly memberContact: (contact: string) => string;
    readonly endedTitle: (municipality: string) => string;
    readonly ended: (successor: string | undefined) => string;
  };
  readonly refused: {
    readonly notOpen: { readonly title: string; readonly text: (moment: string) => string };
    readonly closed: { readonly title: string; readonly text: (moment: string) => string };
    readonly alreadySigned: { readonly title: string; readonly text: string };
    readonly ended: (successor: string | undefined) => string;
    readonly contact: (contact: string) => string;
    readonly elsewhere: string;
  };
  readonly own: {
    readonly title: Readonly<Record<SignatureShown, string>>;
    readonly lead: Readonly<Record<SignatureShown, (name: string) => string>>;
    readonly joined: (municipality: string, decided: boolean) => string;
    readonly unnamed: (municipality: string) => string;
    readonly stopped: (municipality: string) => string;
    readonly mapTitle: (municipality: string) => string;
    readonly mapCount: (count: number) => string;
    readonly facts: {
      readonly title: string;
      readonly who: string;
      readonly municipality: string;
      readonly when: string;
      readonly where: string;
      readonly what: string;
      readonly state: string;
      readonly college: string;
      readonly document: string;
      readonly contact: string;
    };
    readonly version: (version: number, date: string) => string;
    readonly where: { readonly web: string; readonly event: string; readonly paper: string; readonly imported: string };
    readonly state: Readonly<Record<SignatureShown, string>>;
    readonly college: {
      readonly decided: (date: string) => string;
      readonly against: (date: string) => string;
      readonly toDecide: string;
      readonly mayName: string;
      readonly mayNotName: string;
    };
    readonly toCopy: string;
    readonly nextTitle: string;
    readonly next: Readonly<Record<'toDecide' | 'decided' | 'awaits', readonly [NextStep, NextStep, NextStep]>>;
    /** Instead of a step about a mail, for who gave no address. */
    readonly nextWithoutMail: Readonly<Record<'toDecide' | 'decided' | 'awaits', NextStep>>;
    readonly decision: {
      readonly title: string;
      readonly lead: string;
      readonly verdict: string;
      readonly for: string;
      readonly forHelp: string;
      readonly against: string;
      readonly againstHelp: string;
      readonly date: string;
      readonly document: string;
      readonly documentHelp: string;
      readonly record: string;
      readonly recorded: string;
      readonly recordedAgainst: string;
    };
    readonly withdrawal: {
      readonly title: string;
      readonly lead: string;
      readonly choice: string;
      readonly keep: string;
      readonly withdraw: string;
      readonly withdrawHelp: string;
      readonly button: string;
      readonly choose: string;
      readonly kept: string;
    };
    readonly refused: Readonly<
      Record<'withdrawn-before' | 'recorded-before' | 'not-a-member' | 'in-future' | 'busy', string>
    >;
    readonly signAgain: string;
    readonly toCampaign: string;
    readonly saved: string;
  };
  readonly copy: {
    readonly title: string;
    readonly lead: string;
    readonly print: string;
    readonly download: string;
    readonly back: string;
    readonly textTitle: string;
    readonly checksumTitle: string;
    readonly recompute: string;
    readonly linesTitle: string;
    readonly linesLead: string;
  };
};

/** `mail`: the step is about a mail that comes. */
export type NextStep = { readonly what: string; readonly more: string; readonly mail?: true };

/** How a signature stands, in the order of its life. */
export type SignatureShown = 'stands' | 'awaits' | 'withdrawn' | 'refused' | 'ended';

import type { ApplicationState, ApplicationStep, ParcelState } from '../core/application.ts';
import type { ApplicationFault, ApplicationField } from '../core/application-answers.ts';
import type { ReportFault, ReportField } from '../core/report-action.ts';

/** Why the press with which everything is sent changed nothing; each has words. */
export type HostRefusal =
  | 'busy'
  | 'other-answers'
  | 'changed-meanwhile'
  | 'not-open-yet'
  | 'over'
  | 'too-many'
  | 'sent-already';
/** Why an action could not be taken back. */
export type WithdrawRefusal = 'approved' | 'ended' | 'busy';

/** Why what a host told of an action was not kept. */
export type ReportRefusal = 'not-held' | 'busy';

type Told = { readonly title: string; readonly text: string };
type Question = { readonly label: string; readonly help?: string };

/** What a state is called once it was sent. */
export type SentState = Exclude<ApplicationState, 'draft'>;

/** Every text of a host, who hands in an action and asks for packages without an account. */
export type HostWords = {
  readonly optional: string;
  readonly someOptional: string;
  readonly faultsTitle: (count: number) => string;
  readonly contact: (contact: string) => string;
  readonly begin: {
    readonly title: (kitTitle: string) => string;
    readonly lead: string;
    readonly steps: readonly [string, string, string];
    readonly late: string;
    readonly closed: string;
    readonly email: Question;
    readonly why: (date: string) => string;
    readonly send: string;
    readonly fault: Readonly<Record<'missing' | 'not-an-email', string>>;
    readonly limitedTitle: string;
    readonly limited: (until: string) => string;
    readonly busy: Told;
    readonly notOpenTitle: string;
    readonly notOpen: (moment: string) => string;
    readonly back: string;
    readonly mailedTitle: string;
    readonly mailed: string;
    readonly mailedNone: string;
  };
  readonly form: {
    readonly stepOf: (nth: number) => string;
    readonly step: Readonly<Record<ApplicationStep, string>>;
    readonly lead: Readonly<Record<ApplicationStep, string>>;
    readonly kept: (date: string) => string;
    readonly field: Readonly<Record<ApplicationField, Question>>;
    readonly mostHelp: (count: number) => string;
    readonly howManyFixed: string;
    readonly fault: (hostField: ApplicationField, hostFault: ApplicationFault) => string;
    readonly shown: string;
    readonly erased: (date: string) => string;
    readonly addressUse: string;
    readonly left: (count: number) => string;
    readonly gone: string;
    readonly closed: string;
    readonly save: string;
    readonly toCheck: string;
    readonly busy: Told;
  };
  readonly check: {
    readonly title: string;
    readonly nothingSent: string;
    readonly questionTitle: string;
    readonly questionLead: string;
    readonly changeOf: (stepTitle: string) => string;
    readonly when: string;
    readonly where: string;
    readonly address: string;
    readonly free: string;
    readonly packages: (count: number) => string;
    readonly confirm: string;
    readonly confirmMissing: string;
    readonly send: string;
    readonly sendAgain: string;
    readonly refused: Readonly<Record<HostRefusal, Told>>;
    readonly tooMany: (stillLeft: number) => string;
  };
  readonly own: {
    readonly title: Readonly<Record<SentState, string>>;
    readonly waits: (date: string) => string;
    readonly approved: string;
    readonly held: string;
    readonly refused: string;
    readonly withdrawn: string;
    readonly toEvent: string;
    readonly reference: string;
    readonly action: string;
    readonly when: string;
    readonly where: string;
    readonly parcelTitle: string;
    readonly parcel: Readonly<Record<Exclude<ParcelState, 'late' | 'given-back'>, (count: number) => string>>;
    readonly late: (count: number, placeInLine: number) => string;
    readonly delivery: (from: string, until: string) => string;
    readonly print: string;
    readonly printTitle: string;
    readonly fund: (fundName: string) => string;
    readonly withdraw: {
      readonly title: string;
      readonly lead: string;
      readonly choice: string;
      readonly keep: string;
      readonly withdraw: string;
      readonly withdrawHelp: string;
      readonly button: string;
      readonly choose: string;
      readonly kept: string;
      readonly refused: Readonly<Record<WithdrawRefusal, Told>>;
    };
    readonly report: {
      readonly title: string;
      readonly lead: string;
      readonly told: string;
      readonly came: string;
      readonly said: string;
      readonly saidHelp: (most: number) => string;
      readonly send: string;
      readonly sendAgain: string;
      readonly kept: string;
      readonly fault: (reportField: ReportField, reportFault: ReportFault) => string;
      readonly refused: Readonly<Record<ReportRefusal, Told>>;
    };
    readonly erased: (date: string) => string;
    readonly again: string;
  };
};

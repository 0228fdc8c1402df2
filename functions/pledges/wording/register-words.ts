import type { ListRefusal, RowProblem } from '../core/import-rows.ts';
import type { MembershipState, StepReason } from '../core/membership.ts';
import type { SignFault, SignField } from '../core/sign-answers.ts';
import type { Signature } from '../core/signature.ts';
import type { SignWords } from './sign-words.ts';

/** What a municipality can be in the register: its state, or nothing known of it. */
export type RegisterState = MembershipState | 'none';

/** What just happened, as it stands behind `?uitkomst=` in the address. */
export type MunicipalityNotice = 'stepped' | 'decided' | 'decided-against' | 'undone' | 'succeeded';
export type AwaitingNotice = 'confirmed' | 'refused-it' | 'keyed-in';

export type MunicipalityRefusal =
  | 'busy'
  | 'not-a-step'
  | 'recorded-before'
  | 'not-a-member'
  | 'in-future'
  | 'withdrawn-before'
  | 'no-such-act';
export type AwaitingRefusal = 'busy' | 'own-entry' | 'not-awaiting' | 'not-in-force' | 'already-signed' | 'no-such-act';
export type PaperRefusal =
  | 'busy'
  | 'draft'
  | 'not-open'
  | 'closed'
  | 'already-signed'
  | 'already-member'
  | 'other-answers'
  | 'other-text'
  | 'not-in-force';

/** Fields of these forms that are read here, and what can be wrong with each. */
export type RegisterFault =
  | 'step-missing'
  | 'since-not-a-date'
  | 'since-in-future'
  | 'verdict-missing'
  | 'date-missing'
  | 'not-a-date'
  | 'in-future'
  | 'document-too-long'
  | 'signature-missing'
  | 'name-missing'
  | 'not-a-name'
  | 'role-missing'
  | 'not-a-role'
  | 'municipality-missing'
  | 'not-a-municipality'
  | 'several-municipalities'
  | 'email-missing'
  | 'not-an-email'
  | 'not-a-source'
  | 'list-missing'
  | 'list-twice'
  | 'not-an-event'
  | 'not-a-time'
  | 'time-does-not-exist'
  | 'time-exists-twice'
  | 'time-in-future';

type Told = { readonly title: string; readonly text: string };

/** Every text of the register of municipalities at the desk, in both languages. */
export type RegisterWords = {
  readonly toCampaign: string;
  readonly toRegister: string;
  readonly optional: string;
  readonly someOptional: string;
  readonly faultsTitle: (count: number) => string;
  readonly fault: Readonly<Record<RegisterFault, string>>;
  readonly state: Readonly<Record<RegisterState, string>>;
  readonly decision: Readonly<Record<'recorded' | 'to-follow', string>>;
  readonly heldBack: string;
  readonly unnamed: string;
  readonly list: {
    readonly title: string;
    readonly lead: (taking: number, all: number) => string;
    readonly status: string;
    readonly province: string;
    readonly anyStatus: (count: number) => string;
    readonly anyProvince: string;
    readonly counted: (label: string, count: number) => string;
    readonly toFollow: (count: number) => string;
    readonly show: string;
    readonly caption: (count: number) => string;
    readonly none: string;
    readonly showAll: string;
    readonly columns: Readonly<Record<'municipality' | 'province' | 'state' | 'since' | 'decision', string>>;
    readonly links: Readonly<Record<'awaiting' | 'paper' | 'invite' | 'import', string>>;
    readonly imported: (imported: number, present: number) => string;
  };
  readonly municipality: {
    readonly facts: Readonly<Record<'state' | 'since' | 'decision' | 'province' | 'named', string>>;
    readonly named: string;
    readonly notNamed: string;
    readonly decidedOn: (date: string) => string;
    readonly nothing: string;
    readonly invite: string;
    readonly notice: Readonly<Record<MunicipalityNotice, string>>;
    readonly refused: Readonly<Record<MunicipalityRefusal, Told>>;
    readonly history: {
      readonly caption: string;
      readonly columns: Readonly<Record<'what' | 'since' | 'written' | 'by' | 'source', string>>;
      /** What the state itself does not say. */
      readonly because: Readonly<Partial<Record<StepReason, string>>>;
      readonly decidedOn: (date: string) => string;
      readonly with: (name: string) => string;
      readonly by: Readonly<Record<'you' | 'organiser' | 'guest' | 'visitor' | 'clockwork', string>>;
    };
    readonly signatories: {
      readonly caption: string;
      readonly none: string;
      readonly columns: Readonly<Record<'name' | 'state' | 'when' | 'where' | 'version' | 'college', string>>;
      readonly state: Readonly<Record<Signature['state'], string>>;
      readonly where: { readonly web: string; readonly event: string; readonly paper: string; readonly import: string };
      readonly version: (version: number) => string;
      readonly decided: (date: string) => string;
      readonly toDecide: string;
      readonly mayName: string;
      readonly mayNotName: string;
    };
    readonly terms: {
      readonly caption: string;
      readonly columns: Readonly<Record<'name' | 'from' | 'until', string>>;
      readonly now: string;
    };
    readonly step: {
      readonly title: string;
      readonly to: string;
      readonly option: Readonly<Partial<Record<MembershipState, string>>>;
      readonly help: Readonly<Partial<Record<MembershipState, string>>>;
      readonly since: string;
      readonly sinceHelp: string;
      readonly button: string;
    };
    readonly college: {
      readonly title: string;
      readonly verdict: string;
      readonly for: string;
      readonly against: string;
      readonly againstHelp: string;
      readonly date: string;
      readonly dateHelp: string;
      readonly document: string;
      readonly documentHelp: string;
      readonly button: string;
    };
    readonly undo: {
      readonly title: string;
      readonly lead: string;
      readonly which: string;
      readonly option: (name: string, moment: string) => string;
      readonly button: string;
    };
    readonly succeed: {
      readonly title: string;
      readonly lead: string;
      readonly name: string;
      readonly role: string;
      readonly from: string;
      readonly button: string;
    };
  };
  readonly awaiting: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly facts: Readonly<Record<'municipality' | 'role' | 'email' | 'signedAt' | 'how' | 'college', string>>;
    readonly noEmail: string;
    readonly how: Readonly<Record<'public' | 'paper', string>>;
    readonly own: string;
    /** This person's signature for this municipality counts already. */
    readonly signedBefore: string;
    readonly confirm: string;
    readonly refuse: string;
    readonly notice: Readonly<Record<AwaitingNotice, string>>;
    readonly refused: Readonly<Record<AwaitingRefusal, Told>>;
  };
  readonly paper: {
    readonly title: string;
    readonly lead: string;
    /** The questions of the form to sign, as one asks them of somebody else. */
    readonly fields: Pick<SignWords, 'field' | 'optional' | 'college' | 'mayName'>;
    readonly fault: (signField: SignField, signFault: SignFault) => string;
    readonly event: string;
    readonly eventHelp: string;
    readonly signedAt: string;
    readonly signedAtHelp: string;
    readonly version: (version: number) => string;
    readonly noText: Told;
    readonly button: string;
    readonly buttonAlso: string;
    readonly refused: Readonly<Record<PaperRefusal, Told>>;
  };
  readonly invite: {
    readonly title: string;
    readonly lead: string;
    readonly municipality: string;
    readonly name: string;
    readonly nameHelp: string;
    readonly email: string;
    readonly emailHelp: string;
    readonly button: string;
    readonly invited: string;
    readonly busy: Told;
  };
  readonly import: {
    readonly busy: Told;
    readonly title: string;
    readonly lead: string;
    readonly columns: string;
    readonly text: string;
    readonly textHelp: string;
    readonly file: string;
    readonly fileHelp: string;
    readonly source: string;
    readonly sourceHelp: string;
    readonly look: string;
    readonly refused: (refusal: ListRefusal) => string;
    readonly preview: {
      readonly title: string;
      readonly counts: (good: number, bad: number) => string;
      readonly nothingYet: string;
      readonly noneGood: string;
      readonly confirm: (good: number) => string;
      readonly bad: (bad: number) => string;
      readonly badColumns: Readonly<Record<'line' | 'who' | 'problem', string>>;
      readonly noName: string;
      readonly good: (good: number) => string;
      readonly goodColumns: Readonly<Record<'line' | 'municipality' | 'signed' | 'decided' | 'who' | 'source', string>>;
      readonly problem: (rowProblem: RowProblem) => string;
      readonly mend: string;
      readonly mendLead: string;
      readonly again: string;
    };
  };
};

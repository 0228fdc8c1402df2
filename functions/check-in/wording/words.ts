import type { GuestField } from '../core/read-guest.ts';
import type { SigningField } from '../core/read-signing.ts';
import type { SubstituteField } from '../core/read-substitute.ts';
import type { HallFault } from '../core/typed-answers.ts';

type Label = { readonly label: string; readonly help?: string };
type Faults<F extends string> = Readonly<Record<F, Partial<Readonly<Record<HallFault, string>>>>>;

/** What was done with a guest who came without a sign-up. */
export type Added = 'seated' | 'waiting' | 'mailed' | 'repeated';
export type GuestRefusal =
  | 'event-cancelled'
  | 'event-over'
  | 'rsvps-closed'
  | 'not-published'
  | 'other-answers'
  | 'busy';
export type SignRefusal =
  | 'draft'
  | 'not-open'
  | 'closed'
  | 'not-in-force'
  | 'already-signed'
  | 'other-answers'
  | 'other-text'
  | 'no-such-act'
  | 'busy';

/** Every text of this room. A refusal without words does not compile. */
export type Words = {
  readonly optional: string;
  readonly someOptional: string;
  readonly faultsTitle: (count: number) => string;
  readonly toGuests: string;
  readonly hall: {
    readonly title: string;
    readonly toEvent: string;
    readonly toDoor: string;
    readonly open: string;
    readonly joined: string;
    readonly others: string;
    readonly nobody: string;
    readonly since: (date: string) => string;
    readonly unannounced: string;
    readonly waiting: string;
    readonly sign: string;
    readonly signUnlisted: string;
    readonly nothingToSign: string;
    readonly draft: string;
    readonly cancelled: string;
    readonly over: string;
    readonly addTitle: string;
    readonly addHelp: string;
    readonly add: string;
    readonly refused: Readonly<Record<GuestRefusal, string>>;
    readonly tableTitle: string;
    readonly tableHelp: (until: string) => string;
    readonly makeTable: string;
    readonly tableAddress: string;
    readonly tableOpen: string;
  };
  readonly guestField: Readonly<Record<GuestField, Label>>;
  readonly guestFault: Faults<GuestField>;
  readonly added: Readonly<Record<Added, { readonly title: string; readonly text?: string }>>;
  readonly sign: {
    readonly title: string;
    readonly titleFor: (name: string) => string;
    readonly what: string;
    readonly text: (date: string) => string;
    readonly asks: string;
    readonly decides: string;
    readonly pillars: string;
    readonly who: string;
    readonly decided: string;
    readonly toDecide: string;
    readonly mayName: string;
    readonly mayNotName: string;
    readonly mayNotNameHelp: string;
    readonly press: string;
    readonly substitute: string;
    readonly refused: Readonly<Record<SignRefusal, string>>;
  };
  readonly signField: Readonly<Record<SigningField, Label>>;
  readonly signFault: Faults<SigningField>;
  readonly member: {
    readonly title: (date: string) => string;
    readonly text: (name: string, place: string) => string;
    readonly also: string;
    readonly enough: string;
  };
  readonly signed: {
    readonly title: string;
    readonly text: (place: string) => string;
    readonly mailed: string;
    readonly notMailed: string;
    readonly next: string;
  };
  readonly substitute: {
    readonly title: string;
    readonly text: string;
    readonly press: string;
    readonly back: string;
  };
  readonly substituteField: Readonly<Record<SubstituteField, Label>>;
  readonly substituteFault: Faults<SubstituteField>;
  readonly interested: { readonly title: string; readonly text: (place: string) => string };
  readonly ended: { readonly title: string; readonly text: string };
};

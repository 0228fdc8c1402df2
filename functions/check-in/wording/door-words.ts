import type { DeviceRole, Expected } from '../core/door-list.ts';
import type { Rejection } from '../core/operation.ts';
import type { SigningField } from '../core/read-signing.ts';
import type { SubstituteField } from '../core/read-substitute.ts';
import type { HallFault } from '../core/typed-answers.ts';
import type { Counted } from './counted.ts';

type Label = { readonly label: string; readonly help?: string };
type Faults<F extends string> = Readonly<Record<F, Partial<Readonly<Record<HallFault, string>>>>>;

export type WalkInField = 'name' | 'role' | 'municipality' | 'organisation' | 'email' | 'party';
export type PairField = 'code' | 'name';

/** Every text of the app at the door and at the tables. A refusal without words does not compile. */
export type DoorWords = {
  readonly page: { readonly title: string; readonly noScript: string; readonly home: string };
  readonly starting: string;
  readonly menuButton: string;
  readonly back: string;
  readonly optional: string;
  readonly someOptional: string;
  readonly faultTitle: (page: string) => string;
  readonly faultsTitle: (count: number) => string;
  /** What stands below on every page: who is in, and what is not home yet. */
  readonly state: {
    readonly inside: Counted;
    readonly toSend: (count: number) => string;
    readonly allSent: string;
    readonly old: (time: string) => string;
    readonly told: (count: number) => string;
  };
  readonly pair: {
    readonly title: string;
    readonly lead: string;
    readonly field: Readonly<Record<PairField, Label>>;
    readonly fault: Readonly<Record<'code', string>>;
    readonly press: string;
    readonly busy: string;
    readonly refused: Readonly<Record<'no-such-code' | 'too-many-tries' | 'no-network' | 'storage-broken', string>>;
    readonly before: Readonly<Record<'closed' | 'revoked' | 'over' | 'storage-broken', string>>;
    readonly toSend: (count: number) => string;
  };
  readonly home: {
    readonly title: string;
    readonly search: string;
    readonly searchHelp: string;
    readonly found: (count: number) => string;
    readonly foundMany: (count: number) => string;
    readonly tryCode: (code: string) => string;
    readonly scan: string;
    readonly walkIn: string;
    readonly sign: string;
    readonly last: (name: string) => string;
    readonly cancelled: string;
  };
  readonly guest: {
    readonly table: (number: number) => string;
    readonly people: (count: number) => string;
    readonly help: string;
    readonly is: Readonly<Record<Expected, string>>;
    readonly inside: (time: string) => string;
  };
  readonly scan: {
    readonly title: string;
    readonly hint: string;
    readonly picture: string;
    readonly starting: string;
    readonly denied: string;
    readonly none: string;
    readonly light: string;
    readonly search: string;
  };
  readonly verdict: {
    readonly welcome: string;
    readonly welcomeLater: string;
    readonly alreadyIn: string;
    readonly noPlace: Readonly<Record<Exclude<Expected, 'seated' | 'cancelled'>, string>>;
    readonly gaveUp: string;
    readonly eventCancelled: string;
    readonly otherEvent: string;
    readonly notOnList: string;
    readonly undone: string;
    readonly since: (time: string, door: string) => string;
    readonly sameDoor: (time: string) => string;
    readonly alreadyText: string;
    readonly free: string;
    readonly full: string;
    readonly placeFree: string;
    readonly noPlaceFree: string;
    readonly letIn: string;
    readonly follows: string;
    readonly followsHelp: string;
    readonly addPlace: string;
    readonly addPlaceTitle: string;
    readonly reason: string;
    readonly reasonHelp: string;
    readonly reasonMissing: string;
    readonly addPlacePress: string;
    readonly askLead: string;
    readonly cancelledText: string;
    readonly otherText: (event: string, moment: string) => string;
    readonly otherUnknown: string;
    readonly notOnListText: string;
    readonly search: string;
    readonly leased: (left: number) => string;
    readonly added: string;
    readonly followsText: string;
    readonly keeping: string;
    readonly saved: string;
    readonly sent: string;
    readonly undo: string;
    readonly undoneText: (name: string) => string;
    readonly next: string;
    readonly sign: string;
  };
  readonly notSaved: {
    readonly title: string;
    readonly full: string;
    readonly broken: string;
    readonly noList: string;
    readonly paper: string;
    readonly what: Readonly<Record<'check-in' | 'walk-in' | 'undo' | 'sign' | 'wishes' | 'ask-alderperson', string>>;
    readonly name: string;
    readonly municipality: string;
    readonly at: string;
    readonly again: string;
    readonly written: string;
  };
  readonly walkIn: {
    readonly title: string;
    readonly lead: string;
    readonly field: Readonly<Record<WalkInField, Label>>;
    readonly fault: Faults<WalkInField>;
    readonly from: string;
    readonly press: string;
    readonly perhaps: string;
    readonly perhapsHelp: string;
    readonly somebodyNew: string;
    readonly why: string;
  };
  readonly picker: {
    readonly found: (count: number) => string;
    readonly foundMany: (count: number) => string;
    readonly none: string;
    readonly chosen: (name: string) => string;
  };
  readonly table: {
    readonly title: (number: number) => string;
    readonly anyTitle: string;
    readonly whoTitle: string;
    readonly nothing: string;
    readonly open: string;
    readonly joined: string;
    readonly others: string;
    readonly here: string;
    readonly proud: string;
    readonly seeks: string;
    readonly signed: string;
    readonly signedByOther: string;
    /** No guest has a seat at this table. */
    readonly nobody: string;
    readonly allJoined: string;
    readonly since: (date: string) => string;
    readonly elsewhere: string;
    readonly search: string;
  };
  readonly sign: {
    readonly title: string;
    readonly what: string;
    readonly pillars: string;
    readonly yours: string;
    readonly version: (version: number) => string;
    readonly field: Readonly<Record<SigningField, Label>>;
    readonly fault: Faults<SigningField>;
    readonly decided: string;
    readonly toDecide: string;
    readonly mayName: string;
    readonly mayNotName: string;
    readonly why: string;
    readonly press: string;
    readonly substitute: string;
    readonly closed: string;
  };
  readonly member: {
    readonly title: (date: string) => string;
    readonly text: (place: string) => string;
    readonly also: string;
    readonly enough: string;
  };
  readonly signed: {
    readonly title: string;
    readonly text: (place: string) => string;
    readonly mailed: string;
    readonly notMailed: string;
    readonly on: string;
  };
  readonly wishes: {
    readonly title: string;
    readonly lead: string;
    readonly adviser: string;
    readonly kit: string;
    readonly partner: string;
    readonly noPartner: string;
    readonly mayPass: (partner: string) => string;
    readonly mayPassWithEmail: (partner: string) => string;
    readonly passMissing: string;
    readonly press: string;
    readonly none: string;
  };
  readonly handBack: {
    readonly title: string;
    readonly text: Readonly<Record<'door' | 'table', string>>;
    readonly next: string;
  };
  readonly substitute: {
    readonly title: string;
    readonly text: string;
    readonly field: Readonly<Record<SubstituteField, Label>>;
    readonly fault: Faults<SubstituteField>;
    readonly press: string;
    readonly doneTitle: string;
    readonly done: (place: string) => string;
  };
  readonly told: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly somebody: string;
    readonly merged: string;
    readonly mergedFirst: (time: string, door: string) => string;
    readonly rejected: string;
    readonly quarantined: string;
    readonly quarantinedText: string;
    readonly because: Readonly<Record<Rejection, string>>;
  };
  readonly menu: {
    readonly title: string;
    readonly roles: Readonly<Record<DeviceRole, string>>;
    readonly sound: string;
    readonly dark: string;
    readonly on: string;
    readonly off: string;
    readonly places: (left: number, leased: number) => string;
    readonly listFrom: (time: string) => string;
    readonly heard: (time: string) => string;
    readonly fetch: string;
    readonly fetched: string;
    readonly told: (count: number) => string;
    readonly close: string;
  };
  readonly closing: {
    readonly title: string;
    readonly text: string;
    readonly toSend: (count: number) => string;
    readonly press: string;
    readonly busy: string;
    readonly refused: Readonly<Record<'still-to-send' | 'no-network', string>>;
    readonly stay: string;
  };
};

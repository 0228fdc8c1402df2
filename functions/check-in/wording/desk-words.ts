import type { DeviceRole, DeviceStanding } from '../core/door-list.ts';
import type { CaptureKind, Rejection } from '../core/operation.ts';
import type { ArrivalFault } from '../core/read-arrivals.ts';
import type { DeviceFault, DeviceField } from '../core/read-device.ts';
import type { Counted } from './counted.ts';

export type { DeviceFault, DeviceField } from '../core/read-device.ts';

/** What just happened, as it stands behind `?uitkomst=` in the address. */
export type DoorNotice =
  | 'doors-closed'
  | 'doors-closing'
  | 'doors-opened'
  | 'places-added'
  | 'device-closed'
  | 'device-revoked'
  | 'code-renewed'
  | 'arrived'
  | 'arrivals-recorded'
  | 'arrivals-left'
  | 'accepted'
  | 'dropped'
  | 'unchanged';

/** Why nothing happened. */
export type DoorRefusal =
  | 'busy'
  | 'not-published'
  | 'event-cancelled'
  | 'event-over'
  | 'not-enough-places'
  | 'too-many-devices'
  | 'device-not-open'
  | 'guests-gone'
  | 'decided-before'
  | 'still-refused'
  | 'only-organisers'
  | 'no-such-act';

/** What can be taken away as a file of what was asked after signing; beside these each partner has its own. */
export type WishList = 'adviser' | 'kit';

/** Every text of the door at the organisers' desk. */
export type DeskDoorWords = {
  readonly title: (event: string) => string;
  readonly toEvent: string;
  readonly toDoor: string;
  readonly notice: Readonly<Record<DoorNotice, string>>;
  readonly refused: Readonly<Record<DoorRefusal, string>>;
  readonly faultsTitle: (count: number) => string;
  readonly optional: string;
  readonly draft: string;
  readonly cancelled: string;
  /** "17.40 uur": what stands where nothing is known yet. */
  readonly never: string;

  readonly counts: {
    readonly expected: string;
    readonly in: string;
    readonly toCome: string;
    readonly notCome: string;
    readonly walkIns: string;
    readonly free: string;
    /** The same sentence as on every tablet. */
    readonly line: Counted;
    readonly how: string;
  };
  readonly links: {
    readonly all: string;
    readonly attendance: string;
    /** `more`: than that many. */
    readonly waiting: (count: number, more: boolean) => string;
    readonly wishes: string;
    readonly closing: string;
    readonly paper: string;
    readonly hall: string;
  };
  readonly waits: { readonly title: (count: number, more: boolean) => string; readonly see: string };
  readonly last: {
    readonly caption: string;
    readonly nobody: string;
    readonly name: string;
    readonly from: string;
    readonly at: string;
    readonly door: string;
  };
  readonly doors: {
    readonly title: string;
    readonly open: string;
    readonly closing: (missing: number) => string;
    readonly canUndo: string;
    readonly close: string;
    readonly closed: (time: string, missing: number) => string;
    readonly lent: string;
    readonly reopening: string;
    readonly reopen: string;
  };
  readonly devices: {
    readonly title: string;
    readonly caption: (count: number, open: number) => string;
    readonly none: string;
    readonly name: string;
    readonly role: string;
    readonly seen: string;
    readonly waiting: string;
    readonly gaps: string;
    readonly places: string;
    readonly standing: string;
    readonly given: (given: number, leased: number) => string;
    readonly roles: Readonly<Record<Exclude<DeviceRole, 'table'>, string>> & {
      readonly table: (number: number) => string;
    };
    readonly standings: Readonly<Record<DeviceStanding | 'awaits', string>>;
  };
  readonly add: {
    readonly title: string;
    readonly lead: string;
    readonly field: Readonly<Record<DeviceField, { readonly label: string; readonly help: string }>>;
    readonly roles: Readonly<Record<DeviceRole, { readonly label: string; readonly help: string }>>;
    readonly fault: (field: DeviceField, fault: DeviceFault) => string;
    readonly free: (places: number) => string;
    readonly button: string;
  };
  readonly pairing: {
    readonly title: (device: string) => string;
    readonly until: (time: string) => string;
    readonly once: string;
    readonly picture: string;
    readonly code: string;
    readonly steps: string;
    readonly scan: string;
    readonly typed: (address: string) => string;
    readonly name: string;
    readonly look: string;
    readonly again: string;
    readonly over: string;
    readonly renew: string;
    readonly stopTitle: string;
    readonly stopHelp: string;
    readonly stop: string;
  };
  readonly device: {
    readonly title: (device: string) => string;
    readonly pairedAt: string;
    readonly moreTitle: string;
    readonly moreHelp: (free: number) => string;
    readonly more: string;
    readonly moreButton: string;
    readonly closeTitle: string;
    readonly closeHelp: string;
    readonly closeWaits: (waiting: number) => string;
    readonly close: string;
    readonly revokeTitle: string;
    readonly revokeHelp: string;
    readonly revokeAfter: string;
    readonly revoke: string;
    readonly closed: string;
    readonly revoked: string;
  };
  readonly waiting: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly somebody: string;
    readonly what: Readonly<Record<CaptureKind, (guest: string) => string>>;
    readonly says: (device: string, time: string, arrived: string) => string;
    readonly first: (door: string, time: string) => string;
    readonly because: Readonly<Record<Rejection | 'revoked', string>>;
    readonly cannot: string;
    readonly accept: string;
    readonly drop: string;
    readonly decidedTitle: string;
    readonly decided: Readonly<Record<'accepted' | 'dropped', (by: string, time: string) => string>>;
    readonly ours: string;
    readonly theirs: string;
    readonly pages: string;
    readonly next: string;
    readonly previous: string;
  };
  readonly attendance: {
    readonly title: string;
    readonly lead: (people: number, missing: number) => string;
    readonly search: string;
    readonly searchButton: string;
    readonly found: (count: number, typed: string) => string;
    readonly all: string;
    readonly part: string;
    readonly everybody: string;
    readonly partButton: string;
    readonly standings: Readonly<Record<'in' | 'walk-in' | 'expected' | 'not-come', string>>;
    readonly counted: (standing: string, count: number) => string;
    readonly caption: (from: number, to: number, all: number) => string;
    readonly nobody: string;
    readonly name: string;
    readonly from: string;
    readonly party: string;
    readonly table: string;
    readonly standing: string;
    readonly came: string;
    readonly at: (time: string, door: string) => string;
    readonly pages: string;
    readonly page: (page: number, pages: number) => string;
    readonly previous: string;
    readonly next: string;
    /** Of who counts as not come, and of everybody on paper. */
    readonly wasThere: string;
    readonly keyIn: string;
    readonly exportHelp: string;
    readonly exportButton: string;
    readonly file: string;
  };
  readonly arrivals: {
    readonly title: string;
    readonly back: string;
    readonly lead: string;
    readonly doubles: string;
    readonly walkIns: string;
    readonly nobody: string;
    readonly guests: string;
    readonly table: (number: number) => string;
    readonly isIn: (time: string, door: string) => string;
    readonly time: string;
    readonly oneTime: string;
    readonly timeHelp: string;
    readonly button: string;
    readonly oneTitle: (name: string) => string;
    readonly oneLead: string;
    readonly oneButton: string;
    readonly pages: string;
    readonly page: (page: number, pages: number) => string;
    readonly previous: string;
    readonly next: string;
    readonly fault: Readonly<Record<ArrivalFault, string>>;
    /** What stands where else the name of a tablet does. */
    readonly door: string;
  };
  readonly ready: { readonly title: string; readonly until: (time: string) => string; readonly fetch: string };
  readonly over: { readonly title: string; readonly text: string; readonly again: string };
  readonly closing: {
    readonly title: string;
    readonly mayStart: string;
    readonly mayNot: string;
    readonly dayPassed: string;
    readonly latest: (moment: string) => string;
    readonly noDevices: string;
    readonly caption: string;
    readonly lacks: string;
    readonly complete: string;
    readonly stillOpen: string;
    readonly toSend: (count: number) => string;
    readonly gaps: (count: number) => string;
    readonly notUsed: string;
    readonly notAwaited: string;
    readonly notOver: string;
    readonly how: string;
    readonly steps: readonly string[];
    readonly lost: string;
  };
  readonly wishes: {
    readonly title: string;
    readonly lead: (count: number) => string;
    readonly none: string;
    readonly caption: string;
    readonly municipality: string;
    readonly name: string;
    readonly role: string;
    readonly asks: string;
    readonly at: string;
    readonly email: string;
    readonly adviser: string;
    readonly kit: string;
    readonly partner: (partner: string) => string;
    readonly exportTitle: string;
    readonly exportHelp: string;
    readonly what: string;
    readonly choose: string;
    readonly lists: Readonly<Record<WishList, (count: number) => string>>;
    readonly forPartner: (partner: string, count: number) => string;
    readonly partnerHelp: string;
    readonly exportButton: string;
    readonly file: string;
  };
  readonly exports: {
    readonly caption: string;
    readonly when: string;
    readonly who: string;
    readonly what: string;
    readonly you: string;
    readonly organiser: string;
    readonly rows: (what: string, count: number) => string;
    readonly list: string;
  };
  readonly paper: {
    readonly title: (event: string) => string;
    readonly lead: string;
    readonly how: string;
    readonly keyIn: string;
    readonly as: (moment: string) => string;
    readonly destroy: (moment: string) => string;
    readonly nobody: string;
    readonly caption: (people: number) => string;
    readonly tick: string;
    readonly name: string;
    readonly municipality: string;
    readonly table: string;
    readonly party: string;
    readonly help: string;
    readonly helped: string;
    readonly walkIns: string;
    /** The number of a line to write on. */
    readonly line: string;
    readonly time: string;
    readonly back: string;
    /** To sign by hand. From `code` on it is what stands on a card, which guests read. */
    readonly cards: {
      readonly title: string;
      readonly lead: string;
      readonly how: string;
      readonly keyIn: string;
      readonly code: string;
      readonly signs: (pledge: string, version: number, municipality: string) => string;
      readonly decided: string;
      readonly yes: string;
      readonly notYet: string;
      readonly notYetNamed: string;
      readonly email: string;
      readonly signature: string;
    };
  };
};

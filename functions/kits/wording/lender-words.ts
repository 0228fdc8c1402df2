import type { CountFault } from '../core/count-answers.ts';
import type { HandStep } from '../core/hand-over.ts';
import type { Unit } from '../core/kit.ts';
import type { PictureFault, PictureField } from '../core/kit-picture.ts';
import type { KitFault, KitField, KitKind } from '../core/kit-plan.ts';
import type { OrderState } from '../core/order.ts';

/** What just happened, as it stands behind `?uitkomst=` in the address. */
export type KitNotice = 'made' | 'saved' | 'published' | 'picture';
export type HandingNotice = HandStep | 'counted';
export type UnitNotice = 'reported' | 'repaired';

/** Why something was not done although everything sent can be read. */
export type LenderRefusal =
  | 'busy'
  | 'changed-meanwhile'
  | 'below-given'
  | 'not-that-far'
  | 'unit-away'
  | 'not-back'
  | 'not-incomplete'
  | 'no-such-act';

/** Something that is asked or told in a title and a sentence. */
type Told = { readonly title: string; readonly text: string };

/** Every text of the desk of a partner that lends and gives. */
export type LenderWords = {
  readonly toDesk: string;
  readonly toKit: string;
  readonly toUnits: string;
  readonly someOptional: string;
  readonly optional: string;
  readonly faultsTitle: (count: number) => string;
  readonly refused: Readonly<Record<LenderRefusal, Told>>;
  readonly nowOther: (fields: string) => string;
  readonly showNow: string;
  /** "2 thermoskannen". */
  readonly partCount: (howMany: number, part: string) => string;
  /** What lacks of one part: "thermoskannen: 1 ontbreekt, 1 kapot". */
  readonly lack: (part: string, missing: number, broken: number) => string;
  /** Of the parts that have to come back. */
  readonly back: (whole: number, all: number) => string;
  readonly seenTo: (owner: string, due: string) => string;
  readonly unitState: Readonly<Record<Unit['state'], string>>;
  readonly orderState: Readonly<Record<OrderState, string>>;
  readonly period: (first: string, last: string) => string;
  readonly desk: {
    readonly title: string;
    readonly lead: string;
    readonly create: string;
    readonly none: Told;
    readonly kind: Readonly<Record<KitKind, string>>;
    readonly draft: string;
    readonly orders: {
      readonly caption: string;
      readonly none: string;
      readonly columns: Readonly<Record<'who' | 'when' | 'state' | 'next', string>>;
      readonly pack: (date: string) => string;
      readonly home: (date: string) => string;
      readonly next: (state: OrderState) => string;
      readonly late: string;
    };
    readonly kitsTitle: string;
    readonly units: {
      readonly caption: (kit: string) => string;
      readonly columns: Readonly<Record<'unit' | 'state' | 'place' | 'with', string>>;
      readonly withUntil: (name: string, until: string) => string;
      readonly nextFor: (name: string, from: string) => string;
      readonly nobody: string;
    };
    readonly stock: Readonly<Record<'left' | 'waiting' | 'open' | 'delivery', string>>;
    readonly leftOf: (left: number, stock: number) => string;
    readonly waitingNow: (waiting: number) => string;
    readonly links: Readonly<Record<'edit' | 'units' | 'deliveries' | 'page', string>>;
    /** The same link stands below each kit: its name is read along. */
    readonly ofKit: (link: string, kit: string) => string;
    readonly past: {
      readonly caption: string;
      readonly columns: Readonly<Record<'who' | 'kit' | 'when' | 'state', string>>;
    };
    readonly use: {
      readonly caption: string;
      readonly columns: Readonly<Record<'name' | 'orders' | 'slots', string>>;
    };
  };
  readonly kind: {
    readonly title: string;
    readonly lead: string;
    readonly choose: Readonly<Record<KitKind, Told & { readonly press: string }>>;
    readonly noDesk: string;
  };
  readonly kit: {
    readonly newTitle: Readonly<Record<KitKind, string>>;
    readonly newLead: string;
    readonly title: string;
    readonly create: string;
    readonly save: string;
    readonly group: Readonly<Record<'what' | 'parts' | 'howMany' | 'where' | 'when' | 'late' | 'contact', string>>;
    readonly field: Readonly<Record<KitField, { readonly label: string; readonly help?: string }>>;
    /** The same question is put otherwise for a package. */
    readonly contents: { readonly label: string; readonly help: string };
    readonly called: (field: KitField) => string;
    readonly fault: (field: KitField, fault: KitFault) => string;
    readonly chooseDesk: string;
    readonly stationOf: (desk: string) => string;
    readonly notice: Readonly<Record<KitNotice, string>>;
    readonly draftTitle: string;
    readonly draftText: string;
    readonly publish: string;
    readonly preview: string;
    readonly pictureTitle: string;
    readonly pictureNow: (alt: string) => string;
    readonly noPicture: string;
    readonly picture: Readonly<Record<PictureField, { readonly label: string; readonly help: string }>>;
    readonly pictureFault: (field: PictureField, fault: PictureFault) => string;
    readonly sendPicture: string;
    readonly previewTitle: string;
  };
  readonly handing: {
    readonly title: (name: string) => string;
    readonly facts: Readonly<
      Record<'kit' | 'units' | 'slots' | 'leaves' | 'back' | 'setup' | 'phone' | 'permit' | 'practical', string>
    >;
    readonly slot: (day: string, hours: string) => string;
    readonly from: (date: string) => string;
    readonly until: (date: string) => string;
    readonly setup: (buildUp: string, cleared: string) => string;
    readonly waits: Readonly<Record<'requested' | 'moved' | 'over', Told>>;
    readonly packTitle: string;
    readonly packHelp: string;
    readonly packUnit: (unit: string) => string;
    readonly stays: (lacks: string) => string;
    readonly reportFirst: (unit: string) => string;
    readonly sent: string;
    readonly pickedUp: string;
    readonly tells: (name: string) => string;
    readonly onTheWayTo: (station: string) => string;
    readonly takenBy: (name: string) => string;
    readonly atStation: (station: string) => string;
    readonly onSiteTitle: string;
    readonly whichStation: string;
    readonly onSite: string;
    readonly backTitle: string;
    readonly place: string;
    readonly back: string;
    readonly notice: Readonly<Record<HandingNotice, string>>;
  };
  readonly count: {
    readonly title: string;
    readonly lead: string;
    readonly wentAlong: (went: number, part: string) => string;
    readonly whole: string;
    readonly broken: string;
    readonly left: (part: string) => string;
    readonly place: string;
    readonly repairTitle: string;
    readonly repairHelp: string;
    readonly owner: string;
    readonly due: string;
    readonly chooseDay: string;
    readonly save: string;
    /** Who has it after this one, before something is said about it. */
    readonly nextWillHear: (name: string, unit: string, from: string) => string;
    readonly nextHeard: (name: string, unit: string, from: string) => string;
    readonly nobodyNext: (unit: string) => string;
    /** What is wrong with a number or a tick: `of` says of what, `most` how many of it there are. */
    readonly fault: (countFault: CountFault, of: string, most: number) => string;
    readonly fieldFault: Readonly<Record<'owner' | 'due' | 'place', (countFault: CountFault) => string>>;
    readonly all: (unit: string) => string;
    readonly incomplete: (unit: string) => string;
    readonly repairOpen: string;
  };
  readonly units: {
    readonly title: (kit: string) => string;
    readonly lead: string;
    readonly report: string;
    readonly complete: string;
    readonly reportTitle: (unit: string) => string;
    readonly reportLead: string;
    readonly knownAlready: string;
    readonly has: (howMany: number, part: string) => string;
    readonly missing: string;
    readonly broken: string;
    readonly further: string;
    readonly sendReport: string;
    readonly completeTitle: (unit: string) => string;
    readonly completeLead: (unit: string) => string;
    readonly completeTells: (name: string) => string;
    readonly sendComplete: string;
    readonly notYet: string;
    readonly notice: Readonly<Record<UnitNotice, (unit: string) => string>>;
  };
};

import type { OrderState, Setup } from '../core/order.ts';
import type { OrderFault, OrderField } from '../core/order-answers.ts';

/** The steps of an order, by their part of the address; the last is the order's own page. */
export type OrderStep = 'plekken' | 'opstelling' | 'activiteit' | 'contact' | 'controle';

/** Why a press on the order's own page did nothing. */
export type OrderRefusal =
  | 'unfinished'
  | 'too-long'
  | 'not-a-draft'
  | 'lapsed'
  | 'not-held'
  | 'already-sent'
  | 'ended'
  | 'not-moved'
  | 'changed-meanwhile'
  | 'over'
  | 'no-other'
  | 'not-free'
  | 'busy';

type Titled = { readonly title: string; readonly text: string };
type Labelled = { readonly label: string; readonly help?: string };
type Typed = Exclude<OrderField, 'slot' | 'agrees' | 'choice'>;

/** Every text of ordering a kit. A state, a refusal or a fault without words does not compile. */
export type OrderWords = {
  readonly faultsTitle: (count: number) => string;
  readonly fault: (orderField: OrderField, orderFault: OrderFault) => string;
  readonly field: Readonly<Record<Typed, Labelled>>;
  readonly optional: string;
  readonly title: (kitTitle: string) => string;
  readonly stepOf: (stepNumber: number, total: number, orderStep: OrderStep) => string;
  readonly step: Readonly<Record<OrderStep, string>>;
  readonly toStep: (stepNumber: number, orderStep: OrderStep) => string;
  readonly toCheck: string;
  readonly nothingSent: string;
  readonly back: string;
  readonly backToOrder: string;
  readonly busy: Titled;
  readonly slots: {
    readonly title: string;
    readonly lead: (most: number) => string;
    readonly notice: (noticeDays: number, dayText: string) => string;
    readonly table: string;
    readonly chosen: string;
    readonly chosenHelp: string;
    readonly otherTitle: string;
    readonly otherHelp: string;
    readonly showMonth: (monthText: string) => string;
    readonly showStation: (stationName: string) => string;
    readonly ifNotAll: { readonly nothing: string; readonly whatCan: string };
  };
  readonly setup: {
    readonly title: string;
    readonly lead: string;
    readonly power: Readonly<Record<Setup['power'], string>>;
  };
  readonly action: {
    readonly title: string;
    readonly lead: string;
    readonly yes: string;
    readonly no: string;
    readonly publicTitle: string;
    readonly publicHelp: string;
  };
  readonly contact: {
    readonly title: string;
    readonly lead: string;
    readonly why: string;
    readonly rulesTitle: string;
    readonly rules: string;
    readonly noRules: string;
  };
  readonly answers: {
    readonly title: string;
    readonly asked: string;
    readonly slots: string;
    readonly ifNotAll: string;
    readonly what: string;
    readonly size: string;
    readonly sizeOf: (width: string, depth: string) => string;
    readonly power: string;
    readonly people: string;
    readonly peopleOf: (count: number) => string;
    readonly times: string;
    readonly timesOf: (fromTime: string, untilTime: string) => string;
    readonly action: string;
    readonly noAction: string;
    readonly places: (count: number) => string;
    readonly onTheDay: string;
    readonly houseRules: string;
    readonly accepted: string;
    readonly notYet: string;
    readonly change: string;
    readonly changeOf: (term: string) => string;
  };
  readonly check: {
    readonly title: string;
    readonly lead: string;
    readonly unfinishedTitle: string;
    readonly unfinished: string;
    readonly fill: (orderStep: OrderStep) => string;
    readonly hold: string;
    readonly holdHelp: string;
    readonly replaced: Titled;
  };
  readonly held: {
    readonly title: (time: string) => string;
    readonly lead: (time: string) => string;
    readonly withoutTitle: string;
    readonly without: string;
    readonly send: string;
    readonly sendHelp: string;
  };
  readonly lapsed: { readonly title: string; readonly lead: string; readonly again: string };
  readonly requested: {
    readonly title: string;
    readonly lead: (deskName: string) => string;
    readonly by: (dayText: string) => string;
    /** That day has passed. */
    readonly late: string;
    readonly taken: string;
    readonly mail: string;
  };
  readonly moved: {
    readonly title: string;
    readonly lead: string;
    readonly reason: string;
    readonly table: string;
    readonly asked: string;
    readonly proposed: string;
    readonly stays: string;
    readonly refused: string;
    readonly question: string;
    readonly agree: string;
    readonly giveUp: string;
    readonly giveUpHelp: string;
    readonly answer: string;
  };
  readonly approved: {
    readonly title: string;
    readonly lead: string;
    readonly whereTitle: string;
    readonly spot: string;
    readonly permit: string;
    readonly practical: string;
    readonly kit: string;
    readonly kitDays: (fromDay: string, untilDay: string) => string;
    readonly kitBrought: string;
    readonly rulesTitle: string;
    readonly actionTitle: string;
    readonly action: (count: number) => string;
    readonly eventLink: (dayText: string) => string;
    readonly print: string;
    readonly contact: (contact: string) => string;
    readonly contactTitle: string;
  };
  readonly out: Readonly<Record<'sent' | 'on-site' | 'back' | 'counted', Titled>>;
  readonly refused: Titled & { readonly reason: string; readonly again: string };
  readonly cancelled: Titled & { readonly reason: string };
  readonly slotState: Readonly<Record<'asked' | 'approved' | 'moved' | 'refused' | 'given-up', string>>;
  readonly warning: {
    readonly title: (unitName: string) => string;
    readonly lead: string;
    readonly missing: string;
    readonly broken: string;
    readonly repaired: (dayText: string) => string;
    readonly question: string;
    readonly without: string;
    readonly wait: (dayText: string) => string;
    readonly other: string;
    readonly otherHelp: string;
    readonly chosen: Readonly<Record<'without' | 'wait' | 'other', string>>;
    readonly choose: string;
  };
  readonly refusal: Readonly<Record<Exclude<OrderRefusal, 'not-free'>, Titled>>;
  readonly notFree: {
    readonly title: string;
    readonly lead: string;
    readonly problem: (slotText: string, stationName: string) => string;
    readonly nearest: string;
    readonly take: (slotText: string, stationName: string) => string;
    readonly none: string;
    readonly choose: string;
  };
  readonly cancelling: {
    readonly link: string;
    readonly linkDraft: string;
    readonly title: string;
    readonly lead: (count: number) => string;
    readonly told: string;
    readonly forGood: string;
    readonly confirm: string;
    readonly keep: string;
  };
  readonly print: { readonly title: (kitTitle: string) => string; readonly lead: string; readonly back: string };
  readonly list: {
    readonly title: string;
    readonly lead: (organisationName: string) => string;
    readonly empty: string;
    readonly table: string;
    readonly order: string;
    readonly when: string;
    readonly whenMore: (dayText: string, count: number) => string;
    readonly state: string;
    readonly asked: string;
    readonly new: string;
    readonly all: string;
  };
  readonly state: Readonly<Record<OrderState, string>>;
};

import type { NotFree } from '../core/availability.ts';
import type { AnswerFault, AnswerText, Says } from '../core/desk-answers.ts';
import type { ClosingFault, RulesFault } from '../core/desk-rules.ts';
import type { OrderState, Setup } from '../core/order.ts';
import type { DayPart } from '../core/slot.ts';

/** A state in which a desk sees an order: before that it is its orderer's alone. */
export type SeenState = Exclude<OrderState, 'draft' | 'held' | 'lapsed'>;

/** Why an answer was not taken. */
export type AnswerRefusal =
  | 'changed-meanwhile'
  | 'not-waiting'
  | 'already-sent'
  | 'no-reason'
  | 'no-spot'
  | 'unanswered'
  | 'too-long'
  | 'busy';

export type ClosingField = 'station' | 'from' | 'until' | 'part' | 'reason';
/** Fields of the rules; `hours` stands for each of the six times, `spots` for each station's. */
export type RulesField = 'name' | 'notice' | 'hours' | 'house-rules' | 'spots';

/** Every text of the station desk. */
export type StationWords = {
  readonly faultsTitle: (count: number) => string;
  readonly optional: string;
  readonly someOptional: string;
  /** Metres as this language writes them. */
  readonly size: (width: string, depth: string) => string;
  readonly decimal: ',' | '.';
  readonly power: Readonly<Record<Setup['power'], string>>;
  readonly people: (people: number) => string;
  readonly state: Readonly<Record<SeenState, string>>;
  readonly toDesk: string;
  readonly busyTitle: string;
  readonly busy: string;
  readonly desk: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly noneHow: string;
    readonly noneContact: string;
    readonly links: { readonly days: string; readonly rules: string; readonly sheet: string };
    readonly waitingTitle: (count: number) => string;
    readonly nothingWaits: string;
    readonly asked: (moment: string) => string;
    readonly answerBy: (date: string) => string;
    readonly late: string;
    readonly takenBy: (name: string) => string;
    readonly takenByColleague: string;
    readonly take: string;
    readonly open: (name: string) => string;
    readonly comingTitle: string;
    readonly nothingComes: string;
    readonly columns: {
      readonly when: string;
      readonly station: string;
      readonly who: string;
      readonly state: string;
    };
    readonly noSpots: string;
    readonly noSpotsHow: string;
  };
  readonly order: {
    readonly title: (name: string) => string;
    readonly asDesk: (name: string) => string;
    readonly asYou: (name: string) => string;
    readonly linkOnly: string;
    readonly tookIt: (name: string) => string;
    readonly told: Readonly<
      Record<'approved' | 'moved' | 'refused', { readonly title: string; readonly text: (name: string) => string }>
    >;
    readonly unchanged: string;
    readonly refused: Readonly<
      Record<Exclude<AnswerRefusal, 'busy'>, { readonly title: string; readonly text: string }>
    >;
    readonly notFreeTitle: (slot: string) => string;
    readonly notFree: (why: NotFree) => string;
    readonly notFreeWhat: string;
    readonly seeCalendar: string;
    readonly facts: {
      readonly state: string;
      readonly who: string;
      readonly kit: string;
      readonly what: string;
      readonly size: string;
      readonly power: string;
      readonly people: string;
      readonly buildUp: string;
      readonly cleared: string;
      readonly onTheDay: string;
      readonly action: string;
      readonly asked: string;
      readonly answerBy: string;
      readonly takenBy: string;
    };
    readonly nobodyYet: string;
    readonly buildUp: (time: string) => string;
    readonly cleared: (time: string) => string;
    readonly actionPlaces: (places: number) => string;
    readonly contactGone: string;
    readonly slotsTitle: string;
    readonly slotColumns: {
      readonly when: string;
      readonly station: string;
      readonly spot: string;
      readonly answer: string;
    };
    readonly slotAnswer: Readonly<Record<'asked' | 'approved' | 'moved' | 'refused' | 'given-up', string>>;
    readonly was: (slot: string) => string;
    readonly saidTitle: string;
    readonly saidFacts: Readonly<Record<AnswerText, string>>;
    readonly answerTitle: string;
    readonly changeTitle: string;
    readonly changeLead: string;
    readonly answerLead: string;
    readonly slotLegend: (slot: string) => string;
    readonly yourAnswer: string;
    readonly says: Readonly<Record<Says, string>>;
    readonly saysHelp: Readonly<Partial<Record<Says, string>>>;
    readonly spot: string;
    readonly spotEmpty: string;
    readonly onlySpot: (name: string) => string;
    readonly noSpot: string;
    readonly moveHelp: string;
    readonly to: string;
    readonly toEmpty: string;
    readonly place: (station: string, spot: string) => string;
    readonly date: string;
    readonly dateHelp: string;
    readonly dayPart: string;
    readonly text: Readonly<Record<AnswerText, { readonly label: string; readonly help: string }>>;
    readonly send: string;
    readonly fault: (answerFault: AnswerFault, slot: string) => string;
    readonly fixed: string;
    readonly fixedWhom: (contact: string) => string;
    readonly ended: Readonly<Record<'refused' | 'cancelled', string>>;
    readonly endedReason: string;
  };
  readonly days: {
    readonly title: string;
    readonly lead: string;
    readonly listTitle: string;
    readonly none: string;
    readonly columns: {
      readonly when: string;
      readonly station: string;
      readonly reason: string;
      readonly open: string;
    };
    readonly open: string;
    readonly openQuestion: (slot: string) => string;
    readonly openLead: string;
    readonly openNow: string;
    readonly keepClosed: string;
    readonly opened: string;
    readonly closed: (count: number) => string;
    readonly formTitle: string;
    readonly stations: string;
    readonly from: string;
    readonly until: string;
    readonly dateHelp: string;
    readonly untilHelp: string;
    readonly parts: string;
    readonly reason: string;
    readonly reasonHelp: string;
    readonly close: string;
    readonly promisedTitle: string;
    readonly promised: string;
    readonly promisedTo: (slot: string, name: string) => string;
    readonly promisedHeld: (slot: string) => string;
    readonly fault: (closingField: ClosingField, closingFault: ClosingFault) => string;
  };
  readonly rules: {
    readonly title: string;
    readonly lead: string;
    readonly saved: string;
    readonly field: {
      readonly name: { readonly label: string; readonly help: string };
      readonly notice: { readonly label: string; readonly help: string };
      readonly houseRules: { readonly label: string; readonly help: string };
      readonly spots: { readonly label: (station: string) => string; readonly help: string };
    };
    readonly hoursTitle: string;
    readonly hoursHelp: string;
    readonly hour: (dayPart: DayPart, end: 'from' | 'until') => string;
    readonly spotsTitle: string;
    readonly spotsHelp: string;
    readonly owner: (owner: string) => string;
    readonly save: string;
    readonly changedTitle: string;
    readonly changed: string;
    readonly now: string;
    readonly fault: (rulesField: RulesField, rulesFault: RulesFault) => string;
  };
  readonly sheet: {
    readonly title: string;
    readonly of: (name: string) => string;
    readonly print: string;
    readonly destroy: (date: string) => string;
    readonly today: (date: string) => string;
    readonly tomorrow: (date: string) => string;
    readonly nothing: string;
    readonly columns: {
      readonly slot: string;
      readonly spot: string;
      readonly who: string;
      readonly what: string;
      readonly phone: string;
    };
  };
};

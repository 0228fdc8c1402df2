import type { PlacePool } from '#kernel/groups.ts';
import type { ReasonFault } from '../core/reason.ts';
import type { MovesUp } from './words.ts';

/** What just happened at the desk, as it stands behind `?uitkomst=` in the address. */
export type LineNotice =
  | 'granted'
  | 'turned-down'
  | 'wish-granted'
  | 'wish-refused'
  | 'released'
  | 'capacity'
  | 'promoted'
  | 'offer-taken'
  | 'offer-refused'
  | 'unchanged';

/** Why something was not done. */
export type LineRefusal =
  | 'busy'
  | 'not-first'
  | 'no-room'
  | 'not-asked'
  | 'no-wish'
  | 'other-wish'
  | 'no-such-pool'
  | 'released-before'
  | 'given-up'
  | 'offer-open'
  | 'no-offer'
  | 'offer-lapsed'
  | 'same-person'
  | 'has-a-place'
  | 'no-room-for-more'
  | 'event-begun'
  | 'event-cancelled'
  | 'changed-meanwhile'
  | 'capacity-below-taken'
  | 'group-below-taken'
  | 'moved-into-past';

/** Every text of places and the waiting list at the organisers' desk. */
export type LineWords = {
  readonly title: (event: string) => string;
  readonly toEvent: string;
  readonly toLine: string;
  readonly toGuests: string;
  readonly moves: Readonly<Record<MovesUp, string>>;
  readonly notice: Readonly<Record<LineNotice, string>>;
  readonly refused: Readonly<Record<LineRefusal, string>>;
  readonly late: { readonly title: string; readonly text: (left: number) => string };
  readonly pools: {
    readonly caption: string;
    readonly who: string;
    readonly capacity: string;
    readonly taken: string;
    readonly left: string;
    readonly until: string;
    readonly act: string;
    readonly released: string;
    readonly release: string;
    readonly group: Readonly<Record<PlacePool | 'open', string>>;
  };
  readonly release: {
    readonly title: (group: string) => string;
    readonly text: (left: number) => string;
    readonly button: string;
    readonly back: string;
  };
  readonly consequence: {
    readonly title: string;
    readonly nobody: string;
    readonly stays: (waiting: number) => string;
    readonly left: (left: number) => string;
    readonly noneFit: string;
    readonly byHand: string;
    readonly goIn: Readonly<Record<MovesUp, (count: number) => string>>;
    readonly who: (name: string, party: number) => string;
  };
  readonly capacity: {
    readonly title: string;
    readonly label: string;
    readonly help: string;
    readonly look: string;
    readonly confirmTitle: (from: number, to: number) => string;
    readonly more: (by: number) => string;
    readonly fewer: (by: number) => string;
    readonly tooFewTitle: string;
    readonly tooFew: (least: number) => string;
    readonly holding: string;
    readonly button: string;
    readonly back: string;
    readonly fault: string;
  };
  readonly offers: {
    readonly caption: string;
    readonly until: string;
    readonly next: string;
    readonly nobody: string;
    readonly act: string;
    readonly phone: string;
    readonly take: string;
    readonly refuse: string;
    readonly about: (name: string) => string;
  };
  readonly asked: {
    readonly caption: string;
    readonly since: string;
    readonly grant: string;
    readonly refuse: string;
  };
  readonly wishes: {
    readonly caption: string;
    readonly what: string;
    readonly party: (from: number, to: number) => string;
    readonly substitute: (name: string, email: string) => string;
    readonly answer: (question: string, answer: string) => string;
    readonly grant: string;
    readonly refuse: string;
  };
  readonly line: {
    readonly caption: string;
    readonly order: string;
    readonly promote: string;
    readonly nobody: string;
  };
  readonly name: string;
  readonly from: string;
  readonly party: string;
  readonly act: string;
  readonly no: {
    readonly titlePlace: (name: string) => string;
    readonly titleWish: (name: string) => string;
    readonly textPlace: string;
    readonly textWish: string;
    readonly reason: string;
    readonly reasonHelp: string;
    readonly fault: Readonly<Record<ReasonFault, string>>;
    readonly button: string;
    readonly back: string;
  };
};

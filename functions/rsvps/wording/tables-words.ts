import type { Rule } from '../core/fit-tables.ts';
import type { HallFault, HallField } from '../core/hall-answers.ts';
import type { NoTable } from '../core/replan-tables.ts';
import type { WishName } from '../core/table-plan.ts';

/** What just happened, as it stands behind `?uitkomst=` in the address. */
export type TablesNotice =
  | 'hall-set'
  | 'table-changed'
  | 'planned'
  | 'replanned'
  | 'unchanged'
  | 'moved'
  | 'swapped'
  | 'locked'
  | 'unlocked'
  | 'wheelchair'
  | 'no-wheelchair';

/** Why nothing happened. */
export type TablesRefusal =
  | 'busy'
  | 'no-hall'
  | 'nobody'
  | 'changed-since'
  | 'none-found'
  | 'locked'
  | 'no-table'
  | 'not-a-table'
  | 'not-a-guest'
  | 'moved-since'
  | 'over';

/** Every text of the table plan at the desk, and of its papers. */
export type TablesWords = {
  readonly title: (event: string) => string;
  readonly back: string;
  readonly lead: (people: number, tables: number, seats: number) => string;
  readonly notice: Readonly<Record<TablesNotice, string>>;
  readonly refusal: Readonly<Record<TablesRefusal, { readonly title: string; readonly text: string }>>;
  /** "tafel 3 en 4", "tables 3 and 4" */
  readonly atTables: (numbers: readonly number[]) => string;
  readonly names: (names: readonly string[]) => string;

  readonly noHall: { readonly title: string; readonly text: string };
  readonly notPlanned: string;
  readonly good: { readonly title: string; readonly text: string };
  readonly broken: { readonly title: string; readonly text: string };
  readonly hardGood: string;
  readonly cannotBeBetter: string;
  readonly couldBeBetter: { readonly title: string; readonly text: (wishCount: number) => string };
  readonly sameMunicipality: (table: number, municipality: string, names: string) => string;
  readonly noWheelchairPlace: (table: number, places: number, names: string) => string;
  readonly tooFull: (table: number, people: number, seats: number) => string;
  readonly wish: Readonly<Record<WishName, (at: string, province: string) => string>>;
  readonly noMoreOf: (howMany: number, tables: number) => string;
  readonly left: (howMany: number) => string;

  readonly cannot: {
    readonly title: string;
    readonly notEnoughSeats: (people: number, seats: number) => string;
    readonly partyTooLarge: (names: string, people: number, most: number) => string;
    readonly notEnoughWheelchairPlaces: (guests: number, places: number) => string;
    readonly municipalityTooLarge: (municipality: string, guests: number, tables: number) => string;
    readonly wheelchairsOfOneMunicipality: (municipality: string, guests: number, tables: number) => string;
    readonly locked: string;
    readonly together: string;
    readonly without: Readonly<Record<Rule, string>>;
    readonly move: (name: string, table: number) => string;
    readonly swap: string;
    readonly swapButton: string;
    readonly swapMissing: string;
    readonly noSwap: string;
  };
  readonly gotTable: (name: string, fromTable: number | undefined, table: number) => string;
  readonly noTable: Readonly<Record<NoTable['because'], (name: string) => string>>;

  readonly plan: { readonly first: string; readonly again: string; readonly lockedHelp: string };
  readonly replan: { readonly button: string; readonly help: string };
  readonly chooseTable: string;
  readonly print: { readonly list: string; readonly cards: string; readonly names: string; readonly kitchen: string };

  readonly unseated: { readonly title: string; readonly text: string; readonly more: (howMany: number) => string };
  readonly table: (number: number) => string;
  readonly toTable: (number: number) => string;
  readonly pressName: string;
  readonly taken: (people: number, seats: number) => string;
  readonly wheelchairPlaces: (places: number) => string;
  readonly empty: string;
  readonly joined: string;
  readonly group: Readonly<Record<'partners' | 'advisers', string>>;
  readonly with: (others: number) => string;
  readonly isLocked: string;
  readonly needsWheelchair: string;
  readonly asked: string;
  readonly moveTo: (name: string) => string;
  readonly tableOption: (number: number, free: number) => string;
  readonly move: string;
  readonly lock: string;
  readonly unlock: string;
  readonly wheelchair: string;
  readonly noWheelchair: string;
  readonly wheelchairKept: (date: string) => string;

  readonly hall: {
    readonly title: string;
    readonly change: string;
    readonly help: string;
    readonly label: Readonly<Record<HallField, string>>;
    readonly wheelchairHelp: string;
    readonly optional: string;
    readonly set: string;
    readonly changeTable: (number: number) => string;
    readonly wheelchairsHere: string;
    readonly seatsHere: string;
    readonly saveTable: string;
    readonly fault: (field: HallField, hallFault: HallFault, most: number) => string;
    readonly faultsTitle: (count: number) => string;
  };
  readonly rules: {
    readonly title: string;
    readonly always: string;
    readonly hard: readonly string[];
    readonly rather: string;
    readonly soft: readonly string[];
    readonly size: string;
  };

  readonly printed: {
    readonly title: (event: string) => string;
    readonly cardsTitle: (event: string) => string;
    readonly press: string;
    readonly names: {
      readonly title: (event: string) => string;
      readonly count: (cards: number) => string;
      readonly how: string;
      readonly destroy: string;
      readonly with: (name: string) => string;
    };
    /** On a card, for who has a telephone: what the code is for, and what it is called for who cannot see it. */
    readonly ownPhone: string;
    readonly ownPhoneHow: string;
    readonly ownPhonePicture: string;
    readonly backToPlan: string;
    readonly nobody: string;
    readonly withOthers: (others: number) => string;
  };
  readonly kitchen: {
    readonly title: (event: string) => string;
    readonly covers: (covers: number, tables: number) => string;
    readonly noWishes: string;
    readonly table: string;
    readonly coversColumn: string;
    readonly wishesColumn: string;
    readonly withoutTable: string;
    readonly overview: string;
    readonly all: string;
    readonly diet: (text: string, parties: number, people: number) => string;
    readonly asWritten: string;
    readonly erased: string;
    readonly notAsked: string;
    readonly planFirst: string;
  };
};

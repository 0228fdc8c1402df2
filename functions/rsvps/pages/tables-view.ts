import type { Frame } from '#platform/http/visit.ts';
import type { Impossible } from '../core/fit-tables.ts';
import type { HallFaults, HallField } from '../core/hall-answers.ts';
import type { Change, NoTable } from '../core/replan-tables.ts';
import type { Break, DiningTable, Judgement, Seating, TableGuest } from '../core/table-plan.ts';
import type { TablesNotice, TablesRefusal } from '../wording/tables-words.ts';

/** What the pages of the tables show, whatever just happened. */
export type TablesView = {
  readonly frame: Frame;
  readonly event: { readonly slug: string; readonly title: string };
  /** Empty until the hall was set. */
  readonly tables: readonly DiningTable[];
  /** By name. */
  readonly guests: readonly TableGuest[];
  readonly seating: Seating;
  readonly judgement: Judgement;
  /** How many of the plan no longer have a place at the event. */
  readonly left: number;
  readonly municipalityName: (code: string) => string;
  /** Office, municipality and organisation of a guest, as one line. */
  readonly fromOf: (guest: string) => string;
};

/** A move by hand that would break a rule, and with whom the guest could change places instead. */
export type RefusedMove = {
  readonly guest: string;
  readonly to: number;
  readonly breaks: readonly Break[];
  readonly swaps: readonly string[];
};

export type TablesPageProps = TablesView & {
  readonly revision: number;
  readonly request: string;
  /** What somebody asked for to take part well, in their own words. */
  readonly askedBy: (guest: string) => string | undefined;
  /** Until when it is kept who needs a wheelchair place, in words; undefined when that moment has passed. */
  readonly marksUntil: string | undefined;
  /** The guest whose row is unfolded: what can be done with them stands there, and of nobody else. */
  readonly opened?: string | undefined;
  readonly notice?: TablesNotice | undefined;
  /** The tables that were just changed: what is left to wish there is said at once. */
  readonly touched?: readonly number[];
  readonly noTable?: readonly NoTable[];
  /** Who just got another table, or a first one. */
  readonly moved?: readonly Change[];
  readonly refusal?: TablesRefusal | undefined;
  readonly impossible?: Impossible | undefined;
  readonly refusedMove?: RefusedMove | undefined;
  /** A form that came back: the hall as a whole, one table of it, a guest without a table chosen, a swap without anybody chosen. */
  readonly faulty?:
    | { readonly is: 'hall'; readonly faults: HallFaults; readonly typed: (field: HallField) => string }
    | {
        readonly is: 'table';
        readonly number: number;
        readonly faults: HallFaults;
        readonly typed: (field: HallField) => string;
      }
    | { readonly is: 'move'; readonly guest: string }
    | { readonly is: 'swap' };
};

export const tablesPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/tafels`;
/** Where a guest signs on their own phone, whatever there is to sign by then; public. */
export const ownPhonePath = (slug: string): string => `/bijeenkomsten/${slug}/tekenen`;
export const tablesPrintPath = (slug: string): string => `${tablesPath(slug)}/afdruk`;
export const tableCardsPath = (slug: string): string => `${tablesPrintPath(slug)}?wat=kaarten`;
export const nameCardsPath = (slug: string): string => `${tablesPrintPath(slug)}?wat=naamkaarten`;
export const kitchenPath = (slug: string): string => `/bureau/bijeenkomsten/${slug}/keuken`;
export const tableAnchor = (number: number): string => `tafel-${number}`;

/** The page with one guest unfolded, there. */
export const openedAnchor = 'gast';
export const openGuestPath = (slug: string, guest: string): string =>
  `${tablesPath(slug)}?gast=${encodeURIComponent(guest)}#${openedAnchor}`;
export const openedIn = ({ opened, faulty }: Pick<TablesPageProps, 'opened' | 'faulty'>): string | undefined =>
  faulty?.is === 'move' ? faulty.guest : opened;

/** The names of the fields of one guest and one table: a page holds many of them, and no two controls share an id. */
export const moveField = (guest: string): string => `to-${guest}`;
export const tableField = (field: Exclude<HallField, 'tables'>, number: number): string => `${field}-${number}`;

export const guestsAt = (
  { guests, seating }: Pick<TablesView, 'guests' | 'seating'>,
  table: number,
): readonly TableGuest[] => guests.filter(({ guest }) => seating.get(guest) === table);

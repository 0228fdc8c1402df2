import { foldName } from '#kernel/names.ts';
import type { DiningTable, Seating } from './table-plan.ts';

/** One answer about food, as it was written first, and how many parties gave it. `people` counts all who came with them. */
export type Diet = { readonly text: string; readonly parties: number; readonly people: number };
export type KitchenTable = {
  /** Undefined for guests without a table. */
  readonly table: number | undefined;
  readonly covers: number;
  readonly diets: readonly Diet[];
};
export type KitchenSheet = {
  readonly covers: number;
  readonly tables: readonly KitchenTable[];
  readonly diets: readonly Diet[];
};

type Eater = { readonly guest: string; readonly party: number; readonly diet?: string | undefined };

/**
 * What the kitchen has to know and nothing more: covers and diets per table, without a name. Answers that differ only in capitals, accents or punctuation
 * are one. Tables where nobody sits are in it with 0 covers, guests without a table stand last.
 */
export const kitchenSheet = (
  tables: readonly DiningTable[],
  guests: readonly Eater[],
  seating: Seating,
): KitchenSheet => {
  const tableOf = ({ guest }: Eater): number | undefined => {
    const number = seating.get(guest);
    return tables.some((table) => table.number === number) ? number : undefined;
  };
  const sheetOf = (table: number | undefined): KitchenTable => {
    const eaters = guests.filter((guest) => tableOf(guest) === table);
    return { table, covers: coversOf(eaters), diets: dietsOf(eaters) };
  };
  const without = sheetOf(undefined);
  return {
    covers: coversOf(guests),
    tables: [...tables.map(({ number }) => sheetOf(number)), ...(without.covers > 0 ? [without] : [])],
    diets: dietsOf(guests),
  };
};

/**
 * The sheet as columns: a diet a column, the most frequent first, and of each table how many parties gave that answer. Tables where nobody sits are in it;
 * who has no table stands last, and only where there is somebody.
 */
export const dietGrid = ({
  tables,
  diets,
}: KitchenSheet): {
  readonly diets: readonly string[];
  readonly rows: readonly {
    readonly table: number | undefined;
    readonly covers: number;
    readonly counts: readonly number[];
  }[];
} => ({
  diets: diets.map(({ text }) => text),
  rows: tables.map(({ table, covers, diets: here }) => {
    // A table knows a diet as somebody there wrote it.
    const counted = new Map(here.map(({ text, parties }) => [sameAs(text), parties]));
    return { table, covers, counts: diets.map(({ text }) => counted.get(sameAs(text)) ?? 0) };
  }),
});

/** What answers that read alike have in common. */
const sameAs = (text: string): string => foldName(text) || text;

const coversOf = (guests: readonly Eater[]): number => guests.reduce((sum, { party }) => sum + party, 0);

const dietsOf = (guests: readonly Eater[]): readonly Diet[] => {
  const diets = new Map<string, Diet>();
  for (const { party, diet } of guests) {
    const text = (diet ?? '').trim().replace(/\s+/g, ' ');
    if (text === '') continue;
    const same = sameAs(text);
    const known = diets.get(same) ?? { text, parties: 0, people: 0 };
    diets.set(same, { text: known.text, parties: known.parties + 1, people: known.people + party });
  }
  return [...diets.values()].sort((a, b) => b.parties - a.parties || (foldName(a.text) < foldName(b.text) ? -1 : 1));
};

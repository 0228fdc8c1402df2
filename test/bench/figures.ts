/** A budget in words with what was measured, and whether it was held. */
export type Verdict = { readonly what: string; readonly held: boolean };

/** One part of the report: a table, what one must know to read it, and the promises it was held to. */
export type Section = {
  readonly title: string;
  readonly how: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly verdicts: readonly Verdict[];
};

/** How long each part takes: `quick` while developing, otherwise what stands in the README. */
export type Pace = { readonly quick: boolean };

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other);

/** The value below which this part (0 to 1) of the values lies; the nearest that was measured. */
export const percentile = (values: readonly number[], part: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.max(0, Math.ceil(part * values.length) - 1))] ?? Number.NaN;

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const least = (values: readonly number[]): number => Math.min(...values);

export const rounded = (value: number, digits = 0): string => value.toFixed(digits);

/** A figure with its budget: bold and marked when it is over. */
export const against = (shown: string, held: boolean): string => (held ? shown : `**${shown}** (over)`);

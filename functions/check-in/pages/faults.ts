import type { Invalid } from '#platform/pages/invalid.ts';
import type { HallFault } from '../core/typed-answers.ts';

/** Faults in words, by field, in the order in which the form asks. */
export const inWords = <F extends string>(
  fields: readonly F[],
  faults: { readonly [K in F]?: HallFault },
  words: Readonly<Record<F, Partial<Readonly<Record<HallFault, string>>>>>,
): Invalid =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faults[field];
      return fault === undefined ? [] : [[field, words[field][fault] ?? words[field].missing ?? '']];
    }),
  );

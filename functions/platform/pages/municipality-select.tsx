import type { ReactNode } from 'react';
import type { Invalid } from './invalid.ts';
import { optionsOf, Select } from './select.tsx';

/** One to choose: its code, the name it is called by officially, and the one a visitor reads where that is another ("Den Haag" for "'s-Gravenhage"). */
export type MunicipalityChoice = {
  readonly code: string;
  readonly name: string;
  readonly displayName?: string | undefined;
};

/** The first line, and what is said aloud to who types; `many` holds how many there are. */
export type MunicipalityWords = {
  readonly empty: string;
  readonly found: { readonly one: string; readonly many: string; readonly none: string; readonly chosen: string };
};

/** Made once for a list: it is the longest thing on a form, and the list is the same until a municipality changes. */
const madeOptions = new WeakMap<readonly MunicipalityChoice[], ReturnType<typeof optionsOf>>();

const optionsFor = (municipalities: readonly MunicipalityChoice[]) => {
  const made =
    madeOptions.get(municipalities) ??
    optionsOf(
      municipalities.map(({ code, name, displayName = name }) => ({
        value: code,
        label: displayName,
        ...(name !== displayName && { data: { 'data-name': name } }),
      })),
    );
  madeOptions.set(municipalities, made);
  return made;
};

/** The question for a municipality, answered with its code as `municipality`; with script one types a few letters, and finds it by both its names. */
export const MunicipalitySelect = ({
  words,
  label,
  help,
  municipalities,
  value,
  invalid,
}: {
  readonly words: MunicipalityWords;
  readonly label: string;
  readonly help?: ReactNode;
  /** The same array each time, as long as nothing changes in it. */
  readonly municipalities: readonly MunicipalityChoice[];
  readonly value: string;
  readonly invalid: Invalid;
}) => (
  <Select
    data={{
      'data-picker': 'municipality',
      'data-found-one': words.found.one,
      'data-found-many': words.found.many,
      'data-found-none': words.found.none,
      'data-chosen': words.found.chosen,
    }}
    empty={words.empty}
    help={help}
    invalid={invalid}
    label={label}
    name="municipality"
    options={optionsFor(municipalities)}
    value={value}
  />
);

import type { ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Invalid } from './invalid.ts';
import { municipalityWords } from './municipality-words.ts';
import { optionsOf, Select } from './select.tsx';

/** One to choose: its code, the name it is called by officially, and the one a visitor reads where that is another ("Den Haag" for "'s-Gravenhage"). */
export type MunicipalityChoice = {
  readonly code: string;
  readonly name: string;
  readonly displayName?: string | undefined;
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
  language,
  label,
  help,
  municipalities,
  value,
  invalid,
}: {
  readonly language: Language;
  readonly label: string;
  readonly help?: ReactNode;
  /** The same array each time, as long as nothing changes in it. */
  readonly municipalities: readonly MunicipalityChoice[];
  readonly value: string;
  readonly invalid: Invalid;
}) => {
  const { empty, found } = municipalityWords[language];
  return (
    <Select
      data={{
        'data-picker': 'municipality',
        'data-found-one': found.one,
        'data-found-many': found.many,
        'data-found-none': found.none,
        'data-chosen': found.chosen,
      }}
      empty={empty}
      help={help}
      invalid={invalid}
      label={label}
      name="municipality"
      options={optionsFor(municipalities)}
      value={value}
    />
  );
};

import type { Invalid } from '#platform/pages/invalid.ts';
import { optionsOf, Select } from '#platform/pages/select.tsx';
import type { MunicipalityOption } from '../core/hall.ts';
import type { Words } from '../wording/index.ts';

/** Made once for a list: it is the longest thing on the page, and the directory gives the same list until a municipality changes. */
const madeOptions = new WeakMap<readonly MunicipalityOption[], ReturnType<typeof optionsOf>>();

const optionsFor = (municipalities: readonly MunicipalityOption[]) => {
  const made =
    madeOptions.get(municipalities) ??
    optionsOf(
      municipalities.map(({ code, displayName, name }) => ({
        value: code,
        label: displayName,
        ...(name !== displayName && { data: { 'data-name': name } }),
      })),
    );
  madeOptions.set(municipalities, made);
  return made;
};

/** The question for a municipality; with script one types a few letters. */
export const MunicipalitySelect = ({
  words,
  label,
  municipalities,
  value,
  invalid,
}: {
  readonly words: Words['municipality'];
  readonly label: string;
  readonly municipalities: readonly MunicipalityOption[];
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
    invalid={invalid}
    label={label}
    name="municipality"
    options={optionsFor(municipalities)}
    value={value}
  />
);

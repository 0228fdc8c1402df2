import type { ReactElement, ReactNode } from 'react';
import { FieldBox } from './field-words.tsx';
import { controlId, type DataAttributes, describedBy, type Invalid } from './invalid.ts';

/** One answer to choose from. `data` hangs on the option, for instance a second name to search by. */
export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly data?: DataAttributes | undefined;
};

/** Lists as elements. A long list that stays the same is made once and handed to each page: which line is chosen is not in it. */
export const optionsOf = (options: readonly SelectOption[]): readonly ReactElement[] =>
  options.map((option) => (
    <option key={option.value} value={option.value} {...option.data}>
      {option.label}
    </option>
  ));

/** One question with an answer chosen from a list, of options or of what `optionsOf` made of them. `empty` is the first line, which stands for no answer yet. */
export const Select = ({
  name,
  label,
  options,
  value,
  empty,
  help,
  optional,
  invalid,
  autoComplete,
  data,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly options: readonly SelectOption[] | readonly ReactElement[];
  readonly value?: string | undefined;
  readonly empty?: string | undefined;
  readonly help?: ReactNode;
  readonly optional?: string | undefined;
  readonly invalid?: Invalid | undefined;
  readonly autoComplete?: string | undefined;
  readonly data?: DataAttributes | undefined;
}) => {
  const id = controlId(name);
  const error = invalid?.[name];
  return (
    <FieldBox error={error} help={help} id={id} label={label} optional={optional}>
      <select
        aria-describedby={describedBy(id, help, error)}
        aria-invalid={error === undefined ? undefined : true}
        autoComplete={autoComplete}
        className={`utrecht-select utrecht-select--html-select${error === undefined ? '' : ' utrecht-select--invalid'}`}
        defaultValue={value}
        id={id}
        name={name}
        {...data}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {isMade(options) ? options : optionsOf(options)}
      </select>
    </FieldBox>
  );
};

const isMade = (options: readonly SelectOption[] | readonly ReactElement[]): options is readonly ReactElement[] =>
  options[0] !== undefined && 'props' in options[0];

import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';
import { FieldError, FieldHelp, OptionalWord } from './field-words.tsx';
import { controlId, describedBy, type Invalid } from './invalid.ts';

/** One answer of a group, with a line of help of its own where it needs one. */
export type ChoiceOption = { readonly value: string; readonly label: ReactNode; readonly help?: ReactNode };

/**
 * One question with its answers in sight: `radio` for one of them, `checkbox` for any number. Nothing is chosen
 * beforehand unless `value` says so. The first control has the id of the field, so that a summary can link to it.
 */
export const Fieldset = ({
  name,
  legend,
  options,
  kind = 'radio',
  value,
  help,
  optional,
  invalid,
}: {
  readonly name: string;
  readonly legend: ReactNode;
  readonly options: readonly ChoiceOption[];
  readonly kind?: 'radio' | 'checkbox' | undefined;
  readonly value?: string | readonly string[] | undefined;
  readonly help?: ReactNode;
  readonly optional?: string | undefined;
  readonly invalid?: Invalid | undefined;
}) => {
  const id = controlId(name);
  const error = invalid?.[name];
  const chosen = typeof value === 'string' ? [value] : (value ?? []);
  const radio = kind === 'radio';
  return (
    <fieldset
      aria-describedby={describedBy(id, help, error)}
      aria-invalid={radio && error !== undefined ? true : undefined}
      className={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${error === undefined ? '' : ' utrecht-form-fieldset--invalid'}`}
      role={radio ? 'radiogroup' : undefined}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend question-legend">
        {legend}
        <OptionalWord words={optional} />
      </legend>
      <FieldHelp id={id}>{help}</FieldHelp>
      <FieldError id={id} words={error} />
      <div className="choices">
        {options.map((option, place) => (
          <Choice
            checked={chosen.includes(option.value)}
            help={option.help}
            id={place === 0 ? id : controlId(`${name}-${option.value}`)}
            invalid={error !== undefined}
            key={option.value}
            kind={kind}
            label={option.label}
            name={name}
            value={option.value}
          />
        ))}
      </div>
    </fieldset>
  );
};

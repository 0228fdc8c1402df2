import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';
import { FieldError, fieldClasses } from './field-words.tsx';
import { controlId, type Invalid } from './invalid.ts';

/** One checkbox that stands by itself: a statement to agree with. Sends `value`, or nothing when it is not ticked. */
export const CheckRow = ({
  name,
  label,
  value = 'yes',
  checked = false,
  help,
  invalid,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly help?: ReactNode;
  readonly invalid?: Invalid | undefined;
}) => {
  const id = controlId(name);
  const error = invalid?.[name];
  return (
    <div className={fieldClasses(error)}>
      <FieldError id={id} words={error} />
      <Choice
        checked={checked}
        describedBy={error === undefined ? undefined : `${id}-error`}
        help={help}
        id={id}
        invalid={error !== undefined}
        kind="checkbox"
        label={label}
        name={name}
        value={value}
      />
    </div>
  );
};

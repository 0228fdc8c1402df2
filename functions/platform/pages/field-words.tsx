import type { ReactNode } from 'react';

/** The help line of a field, between label and control. */
export const FieldHelp = ({ id, children }: { readonly id: string; readonly children?: ReactNode }) =>
  children === undefined ? null : (
    <div className="utrecht-form-field-description utrecht-form-field__description" id={`${id}-help`}>
      {children}
    </div>
  );

/** What is wrong with the answer, right above its control. */
export const FieldError = ({ id, words }: { readonly id: string; readonly words: string | undefined }) =>
  words === undefined ? null : (
    <div className="utrecht-form-field-error-message utrecht-form-field__error-message" id={`${id}-error`}>
      {words}
    </div>
  );

/** The word for a question that may be skipped, behind its label. */
export const OptionalWord = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : <span className="optional"> {words}</span>;

/** The classes of the box around a field: a red bar at its side when its answer is faulty. */
export const fieldClasses = (error: string | undefined): string =>
  error === undefined ? 'utrecht-form-field' : 'utrecht-form-field utrecht-form-field--invalid';

/** A question with one control: label, help, error, control, in that order. `id` is the control's. */
export const FieldBox = ({
  id,
  label,
  optional,
  help,
  error,
  children,
}: {
  readonly id: string;
  readonly label: ReactNode;
  readonly optional: string | undefined;
  readonly help: ReactNode;
  readonly error: string | undefined;
  readonly children: ReactNode;
}) => (
  <div className={fieldClasses(error)}>
    <label className="utrecht-form-label utrecht-form-field__label" htmlFor={id}>
      {label}
      <OptionalWord words={optional} />
    </label>
    <FieldHelp id={id}>{help}</FieldHelp>
    <FieldError id={id} words={error} />
    {children}
  </div>
);

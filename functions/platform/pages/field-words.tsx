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

import type { ReactNode } from 'react';
import { FieldBox } from './field-words.tsx';
import { controlId, type DataAttributes, describedBy, type Invalid } from './invalid.ts';

export type FieldKind = 'text' | 'email' | 'tel' | 'number' | 'datetime-local' | 'textarea';

const widths = { full: '', short: ' control--short', medium: ' control--medium', wide: ' control--wide' } as const;

/**
 * One question with an answer that is typed: label, help, error, control, in that order. The answer given before comes
 * back in `value`, also a faulty one. `optional` is the word behind the label ("(niet verplicht)"); without it the
 * question has to be answered, and the page says so once above the form.
 */
export const Field = ({
  name,
  label,
  kind = 'text',
  value,
  help,
  optional,
  invalid,
  autoComplete,
  inputMode,
  maxLength,
  rows = 6,
  width,
  min,
  max,
  spellCheck,
  data,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly kind?: FieldKind | undefined;
  readonly value?: string | undefined;
  readonly help?: ReactNode;
  readonly optional?: string | undefined;
  readonly invalid?: Invalid | undefined;
  readonly autoComplete?: string | undefined;
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric' | 'decimal' | 'url' | undefined;
  readonly maxLength?: number | undefined;
  /** Lines of a textarea. */
  readonly rows?: number | undefined;
  /** How long an answer is expected: `short` a number or code, `medium` a telephone number, `full` (25 rem), `wide` a text. */
  readonly width?: keyof typeof widths | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly spellCheck?: boolean | undefined;
  readonly data?: DataAttributes | undefined;
}) => {
  const id = controlId(name);
  const error = invalid?.[name];
  const shared = {
    id,
    name,
    autoComplete,
    maxLength,
    spellCheck,
    defaultValue: value,
    'aria-describedby': describedBy(id, help, error),
    'aria-invalid': error === undefined ? undefined : true,
    ...data,
  };
  return (
    <FieldBox error={error} help={help} id={id} label={label} optional={optional}>
      {kind === 'textarea' ? (
        <textarea
          className={`utrecht-textarea utrecht-textarea--html-textarea${widths[width ?? 'wide']}`}
          rows={rows}
          {...shared}
        />
      ) : (
        <input
          className={`utrecht-textbox utrecht-textbox--html-input${widths[width ?? (kind === 'number' ? 'short' : 'full')]}`}
          inputMode={inputMode}
          max={max}
          min={min}
          type={kind}
          {...shared}
        />
      )}
    </FieldBox>
  );
};

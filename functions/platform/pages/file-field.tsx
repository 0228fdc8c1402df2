import type { ReactNode } from 'react';
import { FieldBox } from './field-words.tsx';
import { controlId, describedBy, type Invalid } from './invalid.ts';

/** One question that a file answers, in a form with `files`. A browser never gives the file back: a form that returns asks for it again. */
export const FileField = ({
  name,
  label,
  accept,
  help,
  optional,
  invalid,
}: {
  readonly name: string;
  readonly label: ReactNode;
  /** What the browser offers first: endings and types, as HTML writes them. It keeps nothing out. */
  readonly accept?: string | undefined;
  readonly help?: ReactNode;
  readonly optional?: string | undefined;
  readonly invalid?: Invalid | undefined;
}) => {
  const id = controlId(name);
  const error = invalid?.[name];
  return (
    <FieldBox error={error} help={help} id={id} label={label} optional={optional}>
      <input
        accept={accept}
        aria-describedby={describedBy(id, help, error)}
        aria-invalid={error === undefined ? undefined : true}
        className="control--file"
        id={id}
        name={name}
        type="file"
      />
    </FieldBox>
  );
};

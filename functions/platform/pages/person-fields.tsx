import { Field } from './field.tsx';
import type { Invalid } from './invalid.ts';

/** Who somebody is and where their mail goes: the fields `name` and `email`, of a person who is not the one who types. */
export const PersonFields = ({
  words,
  invalid,
  typed,
}: {
  readonly words: { readonly name: string; readonly email: string; readonly emailHelp: string };
  readonly invalid: Invalid;
  readonly typed: (field: 'name' | 'email') => string;
}) => (
  <>
    <Field invalid={invalid} label={words.name} name="name" spellCheck={false} value={typed('name')} />
    <Field
      help={words.emailHelp}
      inputMode="email"
      invalid={invalid}
      kind="email"
      label={words.email}
      name="email"
      value={typed('email')}
    />
  </>
);

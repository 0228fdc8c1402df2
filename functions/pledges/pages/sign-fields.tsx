import type { Language } from '#kernel/languages.ts';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import type { Place } from '../core/board.ts';
import type { TypedSignAnswers } from '../core/sign-answers.ts';
import type { SignWords } from '../wording/sign-words.ts';

/** What these fields say; the desk says it of somebody else, in words of its own. */
export type SignFieldWords = Pick<SignWords, 'field' | 'optional' | 'college' | 'mayName'>;

export type SignFieldsProps = {
  readonly language: Language;
  readonly words: SignFieldWords;
  readonly typed: TypedSignAnswers;
  readonly invalid: Invalid;
  /** To choose from; without any the municipality is known already and is not asked. */
  readonly municipalities?: readonly Place[] | undefined;
  /** May be left out by who enters a signature for somebody, and where the address is known; `emailHelp` says what happens then. */
  readonly emailOptional?: boolean | undefined;
  readonly emailHelp?: string | undefined;
};

/** The questions of a form to sign, as typed before; the name is apart (`SignNameField`), because it stands right above the button. */
export const SignFields = ({
  language,
  words,
  typed,
  invalid,
  municipalities,
  emailOptional = false,
  emailHelp,
}: SignFieldsProps) => {
  const text = (name: 'role' | 'email' | 'decided-on') => ({
    ...words.field[name],
    name,
    invalid,
    value: typed(name),
  });
  return (
    <>
      {municipalities === undefined ? null : (
        <MunicipalitySelect
          {...words.field.municipality}
          invalid={invalid}
          municipalities={municipalities}
          value={typed('municipality')}
          language={language}
        />
      )}
      <Field {...text('role')} autoComplete="organization-title" />
      <Field
        {...text('email')}
        autoComplete="email"
        inputMode="email"
        kind="email"
        {...(emailHelp !== undefined && { help: emailHelp })}
        {...(emailOptional && { optional: words.optional })}
      />
      <Fieldset
        {...legendOf(words.field.college)}
        invalid={invalid}
        name="college"
        options={[
          { value: 'decided', label: words.college.decided },
          { value: 'to-decide', label: words.college.toDecide },
        ]}
        value={typed('college')}
      />
      <div className="only-when-decided">
        <Field {...text('decided-on')} inputMode="text" width="medium" />
      </div>
      <div className="only-when-to-decide">
        <Fieldset
          {...legendOf(words.field['may-name'])}
          invalid={invalid}
          name="may-name"
          options={[
            { value: 'yes', label: words.mayName.yes },
            { value: 'no', label: words.mayName.no },
          ]}
          value={typed('may-name')}
        />
      </div>
    </>
  );
};

/** The name that is the signature. */
export const SignNameField = ({ words, typed, invalid }: Pick<SignFieldsProps, 'words' | 'typed' | 'invalid'>) => (
  <Field
    {...words.field.name}
    autoComplete="name"
    invalid={invalid}
    name="name"
    spellCheck={false}
    value={typed('name')}
  />
);

const legendOf = ({ label, help }: { readonly label: string; readonly help?: string }) => ({
  legend: label,
  ...(help !== undefined && { help }),
});

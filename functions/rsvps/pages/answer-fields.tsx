import type { Language } from '#kernel/languages.ts';
import { askedField } from '#kernel/questions.ts';
import { Field } from '#platform/pages/field.tsx';
import { Fieldset } from '#platform/pages/fieldset.tsx';
import type { Invalid } from '#platform/pages/invalid.ts';
import { MunicipalitySelect } from '#platform/pages/municipality-select.tsx';
import { QuestionFields } from '#platform/pages/question-fields.tsx';
import { type AnswerField, type Questions, questionsOf, type TypedAnswers } from '../core/answers.ts';
import type { Words } from '../wording/index.ts';
import type { MunicipalityOption } from './view.ts';

type FieldsProps = {
  readonly words: Words;
  readonly language: Language;
  readonly questions: Questions;
  readonly typed: TypedAnswers;
  readonly invalid: Invalid;
  readonly municipalities: readonly MunicipalityOption[];
  readonly enteredBy?: 'guest' | 'staff';
};

/** The questions of one event's form, as typed before: those of every event, then its own. */
export const AnswerFields = (props: FieldsProps) => (
  <>
    {questionsOf(props.questions)
      .filter((field) => !(field === 'for' && props.enteredBy === 'staff'))
      .map((field) => (
        <Question field={field} key={field} {...props} />
      ))}
    <QuestionFields
      invalid={props.invalid}
      language={props.language}
      questions={props.questions.questions ?? []}
      typed={(id) => props.typed(askedField(id))}
    />
  </>
);

const Question = ({
  field,
  words,
  questions,
  typed,
  invalid,
  municipalities,
  language,
  enteredBy = 'guest',
}: FieldsProps & { field: AnswerField }) => {
  const { label, help } = words.field[field];
  const staff = enteredBy === 'staff';
  const text = { name: field, label, help, invalid, value: typed(field) };
  switch (field) {
    case 'for':
      return (
        <>
          <Fieldset
            invalid={invalid}
            legend={label}
            name="for"
            options={[
              { value: 'self', label: words.forWhom.self },
              { value: 'other', label: words.forWhom.other },
            ]}
            value={typed('for')}
          />
          <div className="only-for-another">
            <Field
              help={words.forWhom.byHelp}
              invalid={invalid}
              label={words.field.by.label}
              name="by"
              optional={words.optional}
              value={typed('by')}
            />
          </div>
        </>
      );
    case 'name':
      return <Field {...text} autoComplete="name" spellCheck={false} />;
    case 'email': {
      // A guest of a meeting needs an address; whoever else is asked has one of two ways to be reached.
      const needed = questions.kind === 'alderperson-meeting' && !staff;
      if (needed) return <Field {...text} autoComplete="email" inputMode="email" kind="email" />;
      return (
        <>
          <Field {...text} autoComplete="email" inputMode="email" kind="email" optional={words.optional} />
          <Field
            autoComplete="tel"
            help={words.field.phone.help}
            inputMode="tel"
            invalid={invalid}
            kind="tel"
            label={words.field.phone.label}
            name="phone"
            optional={words.optional}
            value={typed('phone')}
            width="medium"
          />
        </>
      );
    }
    case 'role':
      return <Field {...text} autoComplete="organization-title" />;
    case 'municipality':
      return (
        <>
          <MunicipalitySelect
            invalid={invalid}
            label={label}
            municipalities={municipalities}
            value={typed('municipality')}
            language={language}
          />
          <Field
            autoComplete="organization"
            help={words.field.organisation.help}
            invalid={invalid}
            label={words.field.organisation.label}
            name="organisation"
            optional={words.optional}
            value={typed('organisation')}
          />
        </>
      );
    case 'party':
      // Not a number field: a browser empties one that holds a word, and the answer would not come back as it was typed.
      return <Field {...text} inputMode="numeric" value={typed('party') || '1'} width="short" />;
    case 'diet':
    case 'access':
      return <Field {...text} kind="textarea" optional={words.optional} rows={2} />;
    case 'by':
    case 'phone':
    case 'organisation':
      return null;
  }
};

import type { ReactNode } from 'react';
import type { Language } from '#kernel/languages.ts';
import {
  type AskedFault,
  type AskedField,
  type AskedWords,
  answerInWords,
  answersTo,
  askedField,
  inLanguage,
  type Question,
} from '#kernel/questions.ts';
import { Field } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { Invalid } from './invalid.ts';
import { questionWords } from './question-words.ts';

type Props = {
  /** In the order they are kept: what hangs from an answer stands behind its question. */
  readonly questions: readonly Question[];
  readonly language: Language;
  readonly typed: (id: string) => string;
  readonly invalid?: Invalid | undefined;
  /** Sensitive questions that were answered before. */
  readonly given?: readonly string[] | undefined;
  /** Another answer to what matters has to be asked first. */
  readonly asksFirst?: boolean | undefined;
};

/**
 * The questions of one event. What hangs from an answer stands under its question and comes into sight with that answer; a browser that cannot tell shows
 * it, with the words when it counts.
 */
export const QuestionFields = (props: Props) =>
  props.questions
    .filter(({ shownWhen }) => shownWhen === undefined)
    .map((question) => <Asked key={question.id} {...props} question={question} />);

/** One for each place an answer can have; the stylesheet knows them by name. */
const thenClasses = [
  'asked__then--1',
  'asked__then--2',
  'asked__then--3',
  'asked__then--4',
  'asked__then--5',
  'asked__then--6',
  'asked__then--7',
  'asked__then--8',
];

const Asked = (props: Props & { readonly question: Question }) => {
  const { questions, question } = props;
  return (
    <div className="asked">
      <Control {...props} />
      {questions
        .filter(({ shownWhen }) => shownWhen?.question === question.id)
        .map((then) => (
          <div
            className={`asked__then ${thenClasses[answersTo(question).indexOf(then.shownWhen?.is ?? '')] ?? ''}`}
            key={then.id}
          >
            <Asked {...props} question={then} />
          </div>
        ))}
    </div>
  );
};

const Control = ({
  questions,
  question,
  language,
  typed,
  invalid,
  given = [],
  asksFirst,
}: Props & { question: Question }) => {
  const words = questionWords[language];
  const { id, kind, required, choices = [], sensitive, matters } = question;
  const help = [
    ...whenInWords(questions, question, language),
    ...(sensitive === true ? [given.includes(id) ? words.given : words.erased] : []),
    ...(asksFirst === true && matters === true ? [words.waits] : []),
  ].join(' ');
  const shared = {
    help: help === '' ? undefined : help,
    invalid,
    name: askedField(id),
    value: typed(id),
    ...(!required && { optional: words.optional }),
  };
  const label = said(question.words, language);
  switch (kind) {
    case 'text':
      return <Field {...shared} kind="textarea" label={label} rows={2} />;
    case 'yes-no':
      return (
        <Fieldset
          {...shared}
          legend={label}
          options={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
        />
      );
    case 'choice':
      return (
        <Fieldset
          {...shared}
          legend={label}
          options={choices.map((choice) => ({ value: choice.nl, label: said(choice, language) }))}
        />
      );
  }
};

/** Dutch words on an English page say that they are Dutch, to whoever has them read aloud. */
const said = (words: AskedWords, language: Language): ReactNode =>
  words[language] === undefined ? <span lang="nl">{words.nl}</span> : words[language];

/** When a question is one, as a sentence; nothing for one that always is. */
export const whenInWords = (
  questions: readonly Question[],
  { shownWhen }: Question,
  language: Language,
): readonly string[] => {
  const source = questions.find(({ id }) => id === shownWhen?.question);
  if (source === undefined || shownWhen === undefined) return [];
  const words = questionWords[language];
  const answer = answerInWords(source, shownWhen.is, language, words);
  return [words.onlyWhen(inLanguage(source.words, language), answer)];
};

/** What is wrong with answers, by the names of their fields and in the order of the questions. Of any other fault these questions have none. */
export const askedInvalid = (
  questions: readonly Question[] = [],
  faultOf: (field: AskedField) => string | undefined,
  language: Language,
): Invalid =>
  Object.fromEntries(
    questions.flatMap(({ id, words }) => {
      const field = askedField(id);
      const fault = faultOf(field);
      return isAskedFault(fault) ? [[field, questionWords[language].fault(inLanguage(words, language), fault)]] : [];
    }),
  );

const isAskedFault = (fault: string | undefined): fault is AskedFault =>
  fault === 'missing' || fault === 'not-a-choice' || fault === 'too-long';

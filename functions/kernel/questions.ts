import * as z from 'zod/mini';
import type { Language } from './languages.ts';

/** Words of an organiser: Dutch, and English where they gave it. */
export const AskedWords = z.object({ nl: z.string(), en: z.optional(z.string()) });
export type AskedWords = z.infer<typeof AskedWords>;

export const QuestionKind = z.enum(['text', 'choice', 'yes-no']);
export type QuestionKind = z.infer<typeof QuestionKind>;

/**
 * A question that the guests of one event are asked. Its id is made once; an answer is kept under it: what was typed, `yes` or `no`, or the Dutch words of
 * a choice as they were when it was chosen. `shownWhen` names an earlier question and the answer that makes this one a question. `sensitive`: in no search,
 * list, export, mail or act, never shown back, kept until the morning after. `matters`: another answer to it is asked of an organiser first.
 */
export const Question = z.object({
  id: z.string(),
  words: AskedWords,
  kind: QuestionKind,
  choices: z.optional(z.array(AskedWords)),
  required: z.boolean(),
  shownWhen: z.optional(z.object({ question: z.string(), is: z.string() })),
  sensitive: z.optional(z.boolean()),
  matters: z.optional(z.boolean()),
});
export type Question = z.infer<typeof Question>;

/** Answers by the id of their question. */
export const AskedAnswers = z.record(z.string(), z.string());
export type AskedAnswers = z.infer<typeof AskedAnswers>;

/** Under which name the answer to a question is sent. */
export type AskedField = `q-${string}`;
export const askedField = (id: string): AskedField => `q-${id}`;

/** Longest answer that is typed, in UTF-16 units: a few sentences, as of any remark. */
export const longestAnswer = 500;

/** Why an answer cannot be taken. */
export type AskedFault = 'missing' | 'not-a-choice' | 'too-long';

export const inLanguage = (words: AskedWords, language: Language): string => words[language] ?? words.nl;

/** Every answer that can be chosen, as it is kept, in order; none where one types. */
export const answersTo = ({ kind, choices = [] }: Pick<Question, 'kind' | 'choices'>): readonly string[] => {
  switch (kind) {
    case 'text':
      return [];
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
      return choices.map(({ nl }) => nl);
  }
};

/** An answer as one reads it. A choice that is no longer among them reads as it was chosen. */
export const answerInWords = (
  { kind, choices = [] }: Pick<Question, 'kind' | 'choices'>,
  answer: string,
  language: Language,
  yesNo: Readonly<Record<'yes' | 'no', string>>,
): string => {
  if (kind === 'yes-no' && (answer === 'yes' || answer === 'no')) return yesNo[answer];
  const choice = kind === 'choice' ? choices.find(({ nl }) => nl === answer) : undefined;
  return choice === undefined ? answer : inLanguage(choice, language);
};

/** Whether a question is one, given what was answered to those before it. */
export const isAsked = ({ shownWhen }: Question, answers: AskedAnswers): boolean =>
  shownWhen === undefined || answers[shownWhen.question] === shownWhen.is;

/**
 * Reads what was typed, in the order of the questions. What is out of sight needs no answer, and one that came all the same is dropped; so is what hangs
 * from it. `needed` is false for whoever enters a guest: then nothing has to be answered.
 */
export const readAnswersTo = (
  questions: readonly Question[],
  typed: (id: string) => string,
  needed = true,
): { readonly answers: AskedAnswers } | { readonly faults: Readonly<Record<string, AskedFault>> } => {
  const answers: Record<string, string> = {};
  const faults: Record<string, AskedFault> = {};
  for (const question of questions) {
    if (!isAsked(question, answers)) continue;
    const { id, kind, required } = question;
    const answer = typed(id).replace(/\r\n?/g, '\n').trim();
    if (answer === '') {
      if (required && needed) faults[id] = 'missing';
    } else if (kind === 'text') {
      if (answer.length > longestAnswer) faults[id] = 'too-long';
      else answers[id] = answer;
    } else if (answersTo(question).includes(answer)) answers[id] = answer;
    else faults[id] = 'not-a-choice';
  }
  return Object.keys(faults).length > 0 ? { faults } : { answers };
};

import type { Language } from '#kernel/languages.ts';
import { type AskedAnswers, answerInWords, inLanguage, type Question } from '#kernel/questions.ts';
import { questionWords } from '#platform/pages/question-words.ts';

/** Answers with the words of their questions, in the order of the form. An answer that is taken away reads as a dash; one to a question that is gone is left out. */
export const answersInWords = (
  questions: readonly Question[] = [],
  answers: AskedAnswers | undefined,
  language: Language,
): readonly { readonly question: string; readonly answer: string }[] =>
  questions.flatMap((question) => {
    const answer = answers?.[question.id];
    if (answer === undefined) return [];
    const said = answer === '' ? '–' : answerInWords(question, answer, language, questionWords[language]);
    return [{ question: inLanguage(question.words, language), answer: said }];
  });

/** Answers to questions that an organiser took away since; which those were nobody knows any more. */
export const answersWithoutQuestion = (
  questions: readonly Question[] = [],
  answers: AskedAnswers | undefined,
): readonly string[] =>
  Object.entries(answers ?? {}).flatMap(([id, answer]) => (questions.some((one) => one.id === id) ? [] : [answer]));

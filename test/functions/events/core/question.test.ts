import { describe, expect, test } from 'vitest';
import {
  type QuestionField,
  readQuestion,
  readQuestions,
  sourcesFor,
  typedQuestionFrom,
} from '../../../../functions/events/core/question.ts';
import { car, everyQuestion, health, plate, talk } from './questions.ts';

type Typed = Partial<Record<QuestionField, string>>;
const read = (typed: Typed, questions = everyQuestion, was?: (typeof everyQuestion)[number]) =>
  readQuestion((field) => typed[field] ?? '', questions, was);
const choice: Typed = { 'words-nl': 'Wat eet u?', kind: 'choice', 'choices-nl': 'Soep\nBrood\n\n' };

describe('a question as it is typed', () => {
  test('is read with everything that was said of it', () => {
    const typed = { ...choice, 'choices-en': 'Soup\nBread', required: 'yes', when: `${car.id}:0`, matters: 'yes' };
    expect(read(typed)).toEqual({
      question: {
        words: { nl: 'Wat eet u?' },
        kind: 'choice',
        choices: [
          { nl: 'Soep', en: 'Soup' },
          { nl: 'Brood', en: 'Bread' },
        ],
        required: true,
        shownWhen: { question: car.id, is: 'yes' },
        matters: true,
      },
    });
  });

  test.each([
    ['nothing', {}, { 'words-nl': 'missing', kind: 'missing' }],
    ['one choice', { ...choice, 'choices-nl': 'Soep' }, { 'choices-nl': 'too-few-choices' }],
    ['nine choices', { ...choice, 'choices-nl': '1\n2\n3\n4\n5\n6\n7\n8\n9' }, { 'choices-nl': 'too-many-choices' }],
    ['a choice twice', { ...choice, 'choices-nl': 'Soep\nSoep' }, { 'choices-nl': 'choice-twice' }],
    ['a long choice', { ...choice, 'choices-nl': `Soep\n${'x'.repeat(81)}` }, { 'choices-nl': 'choice-too-long' }],
    ['fewer choices in English', { ...choice, 'choices-en': 'Soup' }, { 'choices-en': 'choices-differ' }],
    ['a long question', { ...choice, 'words-nl': 'x'.repeat(201) }, { 'words-nl': 'too-long' }],
    ['an answer of no question', { ...choice, when: 'nietda:0' }, { when: 'not-earlier' }],
    ['an answer that is not there', { ...choice, when: `${car.id}:7` }, { when: 'not-earlier' }],
    ['an answer that is typed', { ...choice, when: `${plate.id}:0` }, { when: 'not-earlier' }],
    ['what nobody may see', { ...choice, when: `${health.id}:0` }, { when: 'not-earlier' }],
    ['sensitive and needed', { ...choice, sensitive: 'yes', required: 'yes' }, { required: 'sensitive-required' }],
    ['sensitive and weighed', { ...choice, sensitive: 'yes', matters: 'yes' }, { matters: 'sensitive-matters' }],
  ] as const)('is refused: %s', (_, typed, faults) => {
    expect(read(typed)).toEqual({ faults });
  });

  test('keeps its kind, and whether it is sensitive, once it is made', () => {
    const changed = read({ 'words-nl': 'Iets over uw gezondheid?', kind: 'yes-no' }, everyQuestion, health);
    expect(changed).toMatchObject({ question: { kind: 'text', sensitive: true } });
    expect(read({ 'words-nl': 'Anders', sensitive: 'yes' }, everyQuestion, car)).toMatchObject({
      question: { kind: 'yes-no', words: { nl: 'Anders' } },
    });
  });

  test('keeps the answer that another question hangs from', () => {
    const hung = [talk, { ...plate, shownWhen: { question: talk.id, is: 'Goed wonen' } }];
    const typed = { 'words-nl': talk.words.nl, 'choices-nl': 'Samen bewegen\nAnders wonen' };
    expect(read(typed, hung, talk)).toEqual({ faults: { 'choices-nl': 'choice-in-use' } });
  });

  test('hangs from questions above it alone', () => {
    expect(sourcesFor(everyQuestion).map(({ id }) => id)).toEqual([car.id, talk.id]);
    expect(sourcesFor(everyQuestion, talk.id).map(({ id }) => id)).toEqual([car.id]);
    expect(sourcesFor(everyQuestion, car.id)).toEqual([]);
  });

  test.each(everyQuestion)('reads back as it is shown again: $words.nl', (question) => {
    const typed = typedQuestionFrom(question, everyQuestion);
    const { id: _id, ...saved } = question;
    // English words of a choice are shown when every choice has them.
    expect(readQuestion(typed, everyQuestion, question)).toEqual({ question: saved });
  });
});

describe('the questions of an event', () => {
  test('stand in their order, and what hangs from an answer right behind its question', () => {
    expect(readQuestions([car, talk, plate])).toEqual({ questions: [car, plate, talk] });
  });

  test.each([
    ['thirteen', Array.from({ length: 13 }, (_, at) => ({ ...health, id: `vraag${at}` })), 'too-many-questions'],
    ['one twice', [car, car], 'twice-the-same'],
    ['one that hangs from a later one', [plate, car], 'not-earlier'],
    ['one that hangs from itself', [{ ...car, shownWhen: { question: car.id, is: 'yes' } }], 'not-earlier'],
    [
      'a circle',
      [
        { ...car, shownWhen: { question: talk.id, is: 'Goed wonen' } },
        { ...talk, shownWhen: { question: car.id, is: 'yes' } },
      ],
      'not-earlier',
    ],
    [
      'one that hangs from an answer that is gone',
      [talk, { ...plate, shownWhen: { question: talk.id, is: 'Vis' } }],
      'not-earlier',
    ],
  ] as const)('are refused: %s', (_, questions, refused) => {
    expect(readQuestions(questions)).toEqual({ refused });
  });
});

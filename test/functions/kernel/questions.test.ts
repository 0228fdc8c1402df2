import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerInWords, answersTo, inLanguage, type Question, readAnswersTo } from '#kernel/questions.ts';
import { hostile } from '../../support/hostile.ts';
import { runs } from '../../support/runs.ts';

const car: Question = { id: 'autoaa', words: { nl: 'Komt u met de auto?' }, kind: 'yes-no', required: true };
const plate: Question = {
  id: 'kentek',
  words: { nl: 'Wat is uw kenteken?', en: 'What is your number plate?' },
  kind: 'text',
  required: true,
  shownWhen: { question: 'autoaa', is: 'yes' },
};
const round: Question = {
  id: 'rondea',
  words: { nl: 'Bij welk gesprek schuift u aan?' },
  kind: 'choice',
  choices: [{ nl: 'Sport', en: 'Sports' }, { nl: 'Wonen' }],
  required: false,
};
const questions = [car, plate, round];
const read = (typed: Record<string, string>, needed?: boolean) =>
  readAnswersTo(questions, (id) => typed[id] ?? '', needed);

describe('answers to the questions of an event', () => {
  test('are kept by the id of the question, without blanks around them', () => {
    expect(read({ autoaa: 'yes', kentek: ' AB-12-CD\r\n', rondea: 'Wonen' })).toEqual({
      answers: { autoaa: 'yes', kentek: 'AB-12-CD', rondea: 'Wonen' },
    });
  });

  test('to a question that is out of sight are not needed, and dropped', () => {
    expect(read({ autoaa: 'no', kentek: 'AB-12-CD' })).toEqual({ answers: { autoaa: 'no' } });
  });

  test('hang from each other: what hangs from a dropped answer goes too', () => {
    const deeper: Question = { ...round, id: 'dieper', shownWhen: { question: 'rondea', is: 'Wonen' } };
    const hung = [car, { ...round, shownWhen: { question: 'autoaa', is: 'yes' } }, deeper];
    const typed: Record<string, string> = { autoaa: 'no', rondea: 'Wonen', dieper: 'Sport' };
    expect(readAnswersTo(hung, (id) => typed[id] ?? '')).toEqual({ answers: { autoaa: 'no' } });
  });

  test('are all said to be missing at once, but never by who enters a guest', () => {
    expect(read({})).toEqual({ faults: { autoaa: 'missing' } });
    expect(read({ autoaa: 'yes' })).toEqual({ faults: { kentek: 'missing' } });
    expect(read({}, false)).toEqual({ answers: {} });
  });

  test.each([
    ['a choice that is not there', { autoaa: 'no', rondea: 'Vis' }, { rondea: 'not-a-choice' }],
    ['anything but yes or no', { autoaa: 'misschien' }, { autoaa: 'not-a-choice' }],
    ['more than 500 characters', { autoaa: 'yes', kentek: 'x'.repeat(501) }, { kentek: 'too-long' }],
  ] as const)('are refused: %s', (_, typed, faults) => {
    expect(read(typed)).toEqual({ faults });
  });

  test('can be anything at all: what is taken was asked, and fits', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (autoaa, kentek, rondea) => {
        const outcome = read({ autoaa, kentek, rondea });
        if ('faults' in outcome) return;
        expect(['yes', 'no']).toContain(outcome.answers.autoaa);
        expect(outcome.answers.kentek === undefined).toBe(outcome.answers.autoaa !== 'yes');
        expect(outcome.answers.rondea === undefined || answersTo(round).includes(outcome.answers.rondea)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('an answer in words', () => {
  const yesNo = { yes: 'Yes', no: 'No' };
  test('is in the language of the reader where the organiser gave it', () => {
    expect(answerInWords(round, 'Sport', 'en', yesNo)).toBe('Sports');
    expect(answerInWords(round, 'Wonen', 'en', yesNo)).toBe('Wonen');
    expect(answerInWords(car, 'yes', 'en', yesNo)).toBe('Yes');
    expect(inLanguage(plate.words, 'en')).toBe('What is your number plate?');
    expect(inLanguage(car.words, 'en')).toBe('Komt u met de auto?');
  });

  test('that is no longer a choice reads as it was chosen', () => {
    expect(answerInWords(round, 'Zorg', 'nl', yesNo)).toBe('Zorg');
  });
});

import type { Question } from '#kernel/questions.ts';

/** One of every kind: what hangs from an answer, what matters, what is sensitive. */
export const car: Question = {
  id: 'autoaa',
  words: { nl: 'Komt u met de auto?', en: 'Will you come by car?' },
  kind: 'yes-no',
  required: true,
};
export const plate: Question = {
  id: 'kentek',
  words: { nl: 'Wat is uw kenteken?', en: 'What is your number plate?' },
  kind: 'text',
  required: true,
  shownWhen: { question: car.id, is: 'yes' },
};
export const talk: Question = {
  id: 'gespre',
  words: { nl: 'Bij welk gesprek schuift u aan?' },
  kind: 'choice',
  choices: [
    { nl: 'Samen bewegen', en: 'Moving together' },
    { nl: 'Goed wonen', en: 'Living well' },
  ],
  required: false,
  matters: true,
};
export const health: Question = {
  id: 'gezond',
  words: { nl: 'Moeten wij iets weten over uw gezondheid?', en: 'Is there anything about your health we should know?' },
  kind: 'text',
  required: false,
  sensitive: true,
};
export const everyQuestion: readonly Question[] = [car, plate, talk, health];

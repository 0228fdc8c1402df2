import type { ReactElement } from 'react';
import { directoryActions } from '#directory/actions.ts';
import type { Language } from '#kernel/languages.ts';
import type { Question } from '#kernel/questions.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { AnswerPage, type AnswerPageProps } from '#rsvps/pages/answer.tsx';
import { CheckAnswersPage } from '#rsvps/pages/check-answers.tsx';
import { PlacePage, type PlacePageProps } from '#rsvps/pages/place.tsx';
import { monday } from '../../../support/house.ts';
import { rsvpOf } from '../core/examples.ts';
import { eventOf, everything, frameOf, typedOf } from './states.tsx';

export const questions: readonly Question[] = [
  {
    id: 'autoaa',
    words: { nl: 'Komt u met de auto?', en: 'Will you come by car?' },
    kind: 'yes-no',
    required: true,
  },
  {
    id: 'kentek',
    words: { nl: 'Wat is uw kenteken?', en: 'What is your number plate?' },
    kind: 'text',
    required: true,
    shownWhen: { question: 'autoaa', is: 'yes' },
  },
  {
    id: 'gespre',
    words: { nl: 'Bij welk gesprek schuift u aan?' },
    kind: 'choice',
    choices: [
      { nl: 'Samen bewegen', en: 'Moving together' },
      { nl: 'Goed wonen', en: 'Living well' },
    ],
    required: false,
    matters: true,
  },
  {
    id: 'gezond',
    words: {
      nl: 'Moeten wij iets weten over uw gezondheid?',
      en: 'Is there anything we should know about your health?',
    },
    kind: 'text',
    required: false,
    sensitive: true,
  },
];

const told = { 'q-autoaa': 'yes', 'q-kentek': 'AB-12-CD', 'q-gespre': 'Goed wonen', 'q-gezond': 'Geen pinda' } as const;

/** What guests see of an organiser's own questions. */
export const askedStates = (language: Language): Readonly<Record<string, ReactElement>> => {
  const event = eventOf({ questions, partyLimit: 2, asks: ['diet'] });
  const form: AnswerPageProps = {
    frame: frameOf(language, '/bijeenkomsten/samen-aan-de-slag/aanmelden'),
    event,
    pool: { left: 7, waiting: 0 },
    erasing: { sensitive: '2019-05-23T04:00:00.000Z', guests: '2019-08-22T04:00:00.000Z' },
    municipalities: directoryActions().municipalitiesOn('2019-05-20').slice(0, 20),
    request: 'r'.repeat(22),
    typed: typedOf({}),
  };
  const answered: Partial<Rsvp> = {
    answers: { autoaa: 'yes', kentek: 'AB-12-CD', gespre: 'Goed wonen' },
    sensitiveAnswers: { gezond: 'Geen pinda' },
  };
  const own: PlacePageProps = {
    frame: frameOf(language, `/bijeenkomsten/samen-aan-de-slag/plaats/${'a'.repeat(56)}`),
    event,
    rsvp: rsvpOf(answered),
    erasing: form.erasing,
    now: monday,
    typed: () => '',
  };
  return {
    'form, empty': <AnswerPage {...form} />,
    'form, faulty': (
      <AnswerPage
        {...form}
        faults={{ name: 'missing', 'q-kentek': 'missing', 'q-gespre': 'not-a-choice', 'q-gezond': 'too-long' }}
        typed={typedOf({ ...everything, name: '', 'q-autoaa': 'yes' })}
      />
    ),
    'form, nothing answered': <AnswerPage {...form} faults={{ 'q-autoaa': 'missing' }} typed={typedOf(everything)} />,
    'check answers': <CheckAnswersPage {...form} typed={typedOf({ ...everything, ...told })} />,
    'own place': <PlacePage {...own} />,
    'own place, faulty': (
      <PlacePage
        {...own}
        invalid={{ 'q-kentek': 'Geef antwoord op “Wat is uw kenteken?”' }}
        typed={(field) => ({ choice: 'keep', 'q-autoaa': 'yes' })[field as 'choice'] ?? ''}
      />
    ),
    'own place, after closing': <PlacePage {...own} event={{ ...event, closesAt: monday }} />,
    'own place, approved': <PlacePage {...own} event={{ ...event, approval: true }} />,
    'own place, an answer waits': (
      <PlacePage {...own} rsvp={rsvpOf({ ...answered, wish: { at: monday, answers: { gespre: 'Samen bewegen' } } })} />
    ),
    'own place, asked since': <PlacePage {...own} rsvp={rsvpOf()} />,
  };
};

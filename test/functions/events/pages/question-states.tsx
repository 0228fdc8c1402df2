import type { ReactElement } from 'react';
import type { Language } from '#kernel/languages.ts';
import type { Frame } from '#platform/http/visit.ts';
import type { CopyField } from '../../../../functions/events/core/copy-event.ts';
import { mostQuestions, type QuestionField, typedQuestionFrom } from '../../../../functions/events/core/question.ts';
import { CopyPage, type CopyPageProps } from '../../../../functions/events/pages/copy.tsx';
import {
  QuestionPage,
  type QuestionPageProps,
  QuestionsPage,
  RemoveQuestionPage,
} from '../../../../functions/events/pages/questions.tsx';
import { copyNl, questionsNl } from '../../../../functions/events/wording/questions-nl.ts';
import { car, everyQuestion, health, plate, talk } from '../core/questions.ts';
import { bannerIn, eventOf } from './states.tsx';

const frameIn = (language: Language): Frame => ({
  language,
  path: '/bureau/bijeenkomsten/samen-aan-de-slag/vragen',
  siteName: 'Aanschuif',
  siteAddress: 'https://aanschuif.example',
  formToken: 'f'.repeat(22),
  banner: bannerIn(language),
  signedIn: { name: 'Hanna Bos', signOut: { action: '/uitloggen', formToken: 'f'.repeat(22) } },
});

const empty = () => '';
const typedOf = (typed: Partial<Record<QuestionField, string>>) => (field: QuestionField) => typed[field] ?? '';

/** What the desk shows of an event's questions. */
export const questionStates = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame = frameIn(language);
  const { event: bare } = eventOf();
  const event = { ...bare, questions: [...everyQuestion] };
  const long = 'Wethoudersbijeenkomstvoorbereidingscommissievergadering'.repeat(3);
  const full = Array.from({ length: mostQuestions }, (_, at) => ({
    ...health,
    id: `vraag${at}`,
    words: { nl: `${at + 1}. ${long}` },
  }));
  const one: QuestionPageProps = { frame, event, id: 'nieuwe', typed: empty };
  const changing = (was: (typeof everyQuestion)[number]) => (
    <QuestionPage {...one} id={was.id} typed={typedQuestionFrom(was, everyQuestion)} was={was} />
  );
  const refusals = Object.keys(questionsNl.refused) as (keyof typeof questionsNl.refused)[];
  const done = Object.keys(questionsNl.done) as (keyof typeof questionsNl.done)[];
  return {
    none: <QuestionsPage event={bare} frame={frame} />,
    some: <QuestionsPage event={event} frame={frame} />,
    'as many as there can be, with long words': <QuestionsPage event={{ ...event, questions: full }} frame={frame} />,
    'of a cancelled event': <QuestionsPage event={{ ...event, state: 'cancelled' }} frame={frame} />,
    ...Object.fromEntries(
      done.map((notice) => [
        `done: ${notice}`,
        <QuestionsPage done={notice} event={event} frame={frame} key={notice} />,
      ]),
    ),
    ...Object.fromEntries(
      refusals.map((refused) => [
        `refused: ${refused}`,
        <QuestionsPage event={event} frame={frame} key={refused} refused={refused} />,
      ]),
    ),
    'a new one': <QuestionPage {...one} />,
    'the first one': <QuestionPage {...one} event={bare} />,
    'a new one, faulty': (
      <QuestionPage
        {...one}
        faults={{
          'words-nl': 'missing',
          'choices-nl': 'too-few-choices',
          'choices-en': 'choices-differ',
          required: 'sensitive-required',
          when: 'not-earlier',
          matters: 'sensitive-matters',
        }}
        typed={typedOf({ kind: 'choice', 'choices-nl': 'Soep', required: 'yes', matters: 'yes', sensitive: 'yes' })}
      />
    ),
    'a new one, nothing chosen': <QuestionPage {...one} faults={{ 'words-nl': 'missing', kind: 'missing' }} />,
    'a new one, refused': <QuestionPage {...one} refused="changed-meanwhile" />,
    'one that is asked always': changing(car),
    'one that hangs from an answer': changing(plate),
    'one with choices': changing(talk),
    'a sensitive one': changing(health),
    'removing?': <RemoveQuestionPage event={event} frame={frame} question={plate} />,
  };
};

/** The same of making a copy. */
export const copyStates = (language: Language): Readonly<Record<string, ReactElement>> => {
  const frame = frameIn(language);
  const { event } = eventOf();
  const typed = (given: Partial<Record<CopyField, string>>) => (field: CopyField) => given[field] ?? '';
  const page: CopyPageProps = { frame, event, request: 'r'.repeat(22), typed: typed({ title: event.title }) };
  const dates = Object.keys(copyNl.fault.date) as (keyof typeof copyNl.fault.date)[];
  return {
    asked: <CopyPage {...page} />,
    'asked, without a contact': (
      <CopyPage {...page} event={{ ...event, contact: { name: '', phone: '', email: '' } }} />
    ),
    faulty: <CopyPage {...page} faults={{ title: 'missing', date: 'not-a-date' }} typed={typed({ date: 'ooit' })} />,
    ...Object.fromEntries(
      dates.map((fault) => [
        `day: ${fault}`,
        <CopyPage {...page} faults={{ date: fault, title: 'too-long' }} key={fault} />,
      ]),
    ),
    busy: <CopyPage {...page} refused="busy" />,
    'sent before': <CopyPage {...page} made="samen" refused="sent-before" />,
  };
};

import type { Language } from '#kernel/languages.ts';
import { wording as signInMail } from '../../emails/accounts/wording/wording.ts';
import { wording as placeMails } from '../../emails/rsvps/wording/wording.ts';
import { wording as inEveryMail } from '../../emails/wording/wording.ts';
import { wording as accounts } from '../../functions/accounts/wording/wording.ts';
import { type PlanFault, planFields } from '../../functions/events/core/event-plan.ts';
import { wording as events } from '../../functions/events/wording/index.ts';
import { wording as followUps } from '../../functions/follow-ups/wording/wording.ts';
import { wording as stack } from '../../functions/platform/http/wording.ts';
import { shellWords } from '../../functions/platform/pages/wording.ts';
import { type AnswerFault, answerFields } from '../../functions/rsvps/core/answers.ts';
import { wording as rsvps } from '../../functions/rsvps/wording/index.ts';
import { wording as web } from '../../functions/web/wording/index.ts';

/** Every dictionary of the product, by the room that owns it. */
export const dictionaries: Readonly<Record<string, Readonly<Record<Language, object>>>> = {
  'the shell of a page': shellWords,
  'the stack': stack,
  accounts,
  events,
  rsvps,
  'follow-ups': followUps,
  web,
  'every mail': inEveryMail,
  'the sign-in mail': signInMail,
  'mails about a place': placeMails,
};

export type Text = {
  /** The path in the dictionary: `events.event.placesNow`. */
  readonly where: string;
  readonly says: string;
};

const answerFaults: readonly AnswerFault[] = [
  'missing',
  'too-long',
  'not-a-choice',
  'not-a-name',
  'not-an-email',
  'not-a-phone',
  'no-way-to-reach',
  'not-a-municipality',
  'several-municipalities',
  'not-a-number',
  'party-too-large',
];
const planFaults: readonly PlanFault[] = [
  'missing',
  'too-long',
  'not-a-choice',
  'not-a-time',
  'time-does-not-exist',
  'time-exists-twice',
  'ends-before-start',
  'closes-after-start',
  'promotes-after-start',
  'not-a-number',
  'party-above-capacity',
  'not-a-phone',
  'not-an-email',
];

const name = ['Noor van den Berg'];
const maybeName = [undefined, ...name];
const some = [0, 1, 3];
const eitherWay = [true, false];

const inWords = {
  nl: {
    country: 'Ierland',
    day: 'woensdag 22 mei 2019',
    does: 'bewaart de gegevens',
    event: 'Samen eten',
    fields: 'Titel, Begin',
    reason: 'De zaal staat onder water.',
    time: '9.10 uur',
  },
  en: {
    country: 'Ireland',
    day: 'Wednesday 22 May 2019',
    does: 'keeps the data',
    event: 'Eating together',
    fields: 'Title, Beginning',
    reason: 'The hall is under water.',
    time: '09:10',
  },
} as const satisfies Record<Language, unknown>;

/**
 * What a function of a dictionary is called with: examples by the name of the parameter, so that every branch speaks. Where rooms or texts mean
 * different things by a name, their path stands before it. A new parameter needs a line here.
 */
const examplesIn = (language: Language): Readonly<Record<string, readonly unknown[]>> => {
  const { country, day, does, event, fields, reason, time } = inWords[language];
  const moment = [`${day}, ${time}`];
  return {
    address: ['https://aanschuif.example'],
    by: maybeName,
    capacity: [60],
    closesAt: moment,
    contact: ['Hanna Bos, 070 123 45 67'],
    count: [1, 3],
    date: [day],
    does: [does],
    email: ['noor@gemeente.example'],
    event: [event],
    'web.event': [undefined, event],
    'events.fault': planFaults,
    'events.field': planFields,
    'rsvps.fault': answerFaults,
    'rsvps.field': answerFields,
    fields: [fields],
    forAnother: eitherWay,
    guestsUntil: [day],
    keptUntil: [day],
    kind: ['place-free-late', 'mail-uncertain', 'mail-failed'],
    left: some,
    moment,
    most: [4],
    name,
    named: name,
    names: ['VWS, VNG'],
    party: [1, 3],
    people: [1, 3],
    place: [3],
    'web.place': [country],
    reason: [reason],
    'follow-ups.reason': [undefined, reason],
    requestId: ['a1b2'],
    seated: some,
    sensitive: eitherWay,
    sensitiveUntil: [day],
    siteName: ['Aanschuif'],
    standing: ['open', 'line', 'closed', 'over', 'cancelled'],
    state: ['seated', 'waiting'],
    taken: [1, 3],
    time: [time],
    triesLeft: [1, 3],
    typed: ['09.30'],
    until: moment,
    waiting: some,
    wasSeated: eitherWay,
    what: [true, false].flatMap((newTime) => [true, false].map((newPlace) => ({ time: newTime, place: newPlace }))),
    whom: maybeName,
    'mails about a place.forAnother.whom': name,
    'mails about a place.passOn.whom': name,
    'mails about a place.eventCancelled.passOn.whom': name,
  };
};

const parametersOf = (speak: (...given: never[]) => unknown): string[] =>
  (/^(?:async\s*)?(?:function\s*\w*\s*)?\(?([^)=]*)\)?\s*(?:=>|\{)/.exec(String(speak))?.[1] ?? '')
    .split(',')
    .map((parameter) => parameter.trim())
    .filter((parameter) => parameter !== '');

const combinations = (choices: readonly (readonly unknown[])[]): unknown[][] =>
  choices.reduce<unknown[][]>((all, choice) => all.flatMap((given) => choice.map((one) => [...given, one])), [[]]);

const everythingSaid = (speak: (...given: unknown[]) => unknown, where: string, language: Language): unknown[] => {
  const examples = examplesIn(language);
  const choices = parametersOf(speak).map((parameter) => {
    const known =
      examples[`${where}.${parameter}`] ?? examples[`${where.split('.')[0]}.${parameter}`] ?? examples[parameter];
    if (known === undefined) throw new Error(`${where}: give examples of the parameter "${parameter}"`);
    return known;
  });
  return combinations(choices).map((given) => speak(...given));
};

const textsIn = (words: unknown, where: string, language: Language, besides: unknown): Text[] => {
  if (words === undefined || words === null || (typeof words === 'object' && words === besides)) return [];
  if (typeof words === 'string') return [{ where, says: words }];
  if (typeof words === 'function') {
    const speak = words as (...given: unknown[]) => unknown;
    const said = everythingSaid(speak, where, language).flatMap((one) => textsIn(one, where, language, undefined));
    return [...new Map(said.map((text) => [text.says, text])).values()];
  }
  return Object.entries(words).flatMap(([key, inner]) =>
    textsIn(inner, `${where}.${key}`, language, (besides as Record<string, unknown> | undefined)?.[key]),
  );
};

/** Every text in a piece of data, or in the Dutch dictionary of a room. */
export const textsOf = (words: unknown, where: string): Text[] => textsIn(words, where, 'nl', undefined);

/** Every text of every room in one language, each once a place. What is one and the same in Dutch is left out of English: a desk that is Dutch only. */
export const allTexts = (language: Language): Text[] =>
  Object.entries(dictionaries).flatMap(([room, words]) =>
    textsIn(words[language], room, language, language === 'nl' ? undefined : words.nl),
  );

/** The texts in which a pattern occurs, one line each. */
export const findingsOf = (texts: readonly Text[], pattern: RegExp): string[] =>
  texts.filter(({ says }) => pattern.test(says)).map(({ where, says }) => `${where}: ${says}`);

import type { Language } from '#kernel/languages.ts';
import { wording as signInMail } from '../../emails/accounts/wording/wording.ts';
import { wording as campaignMails } from '../../emails/pledges/wording/wording.ts';
import { wording as placeMails } from '../../emails/rsvps/wording/wording.ts';
import { wording as inEveryMail } from '../../emails/wording/wording.ts';
import { wording as accounts } from '../../functions/accounts/wording/wording.ts';
import { wording as checkIn } from '../../functions/check-in/wording/index.ts';
import { type PlanFault, planFields } from '../../functions/events/core/event-plan.ts';
import { wording as events } from '../../functions/events/wording/index.ts';
import { wording as followUps } from '../../functions/follow-ups/wording/wording.ts';
import { wording as stack } from '../../functions/platform/http/wording.ts';
import { shellWords } from '../../functions/platform/pages/wording.ts';
import {
  type CampaignFault,
  campaignFields,
  type TextFault,
  textFields,
} from '../../functions/pledges/core/campaign-plan.ts';
import type { ListRefusal, RowProblem } from '../../functions/pledges/core/import-rows.ts';
import { decisionFields, type SignFault, signFields } from '../../functions/pledges/core/sign-answers.ts';
import { deskNl as campaignDesk } from '../../functions/pledges/wording/desk-nl.ts';
import { publicWording } from '../../functions/pledges/wording/public.ts';
import { registerNl } from '../../functions/pledges/wording/register-nl.ts';
import { signWording } from '../../functions/pledges/wording/sign.ts';
import { type AnswerFault, answerFields } from '../../functions/rsvps/core/answers.ts';
import { wording as rsvps } from '../../functions/rsvps/wording/index.ts';
import { wording as web } from '../../functions/web/wording/index.ts';

/** Every dictionary of the product, by the room that owns it. */
export const dictionaries: Readonly<Record<string, Readonly<Record<Language, object>>>> = {
  'the shell of a page': shellWords,
  'the stack': stack,
  accounts,
  events,
  'campaigns for everybody': publicWording,
  signing: signWording,
  'campaigns at the desk': { nl: campaignDesk, en: campaignDesk },
  register: { nl: registerNl, en: registerNl },
  rsvps,
  'check-in': checkIn,
  'follow-ups': followUps,
  web,
  'every mail': inEveryMail,
  'the sign-in mail': signInMail,
  'mails about a place': placeMails,
  'mails about a campaign': campaignMails,
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
const signFaults: readonly SignFault[] = [
  'missing',
  'too-long',
  'not-a-choice',
  'not-a-name',
  'not-an-email',
  'not-a-municipality',
  'several-municipalities',
  'not-a-date',
  'in-future',
];
const campaignFaults: readonly CampaignFault[] = [
  'missing',
  'too-long',
  'not-a-mark',
  'not-marks',
  'not-a-time',
  'time-does-not-exist',
  'time-exists-twice',
  'closes-before-opens',
  'not-a-phone',
  'not-an-email',
];
const textFaults: readonly TextFault[] = [
  'missing',
  'too-long',
  'not-a-date',
  'pillar-missing',
  'title-missing',
  'text-missing',
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

const listRefusals: readonly ListRefusal[] = [
  ...(['empty', 'too-large', 'too-many-rows', 'not-text', 'spreadsheet', 'no-rows'] as const).map((because) => ({
    because,
  })),
  { because: 'no-column', column: 'municipality' },
  { because: 'no-column', column: 'signed' },
  { because: 'quote-open', line: 3 },
];
const rowProblems: readonly RowProblem[] = [
  ...(
    [
      'no-municipality',
      'unknown-municipality',
      'several-municipalities',
      'not-then',
      'no-date',
      'not-a-date',
      'in-future',
      'decision-not-a-date',
      'decision-in-future',
      'not-a-name',
      'not-a-role',
      'no-source',
      'not-a-source',
      'takes-part',
    ] as const
  ).map((because) => ({ because })),
  { because: 'twice', line: 4 },
];

const name = ['Noor van den Berg'];
const maybeName = [undefined, ...name];
const some = [0, 1, 3];
const eitherWay = [true, false];

const inWords = {
  nl: {
    campaign: 'Samen tegen alleen zijn',
    country: 'Ierland',
    day: 'woensdag 22 mei 2019',
    does: 'bewaart de gegevens',
    event: 'Samen eten',
    fields: 'Titel, Begin',
    reason: 'De zaal staat onder water.',
    role: 'wethouder',
    time: '9.10 uur',
  },
  en: {
    campaign: 'Together against being lonely',
    country: 'Ireland',
    day: 'Wednesday 22 May 2019',
    does: 'keeps the data',
    event: 'Eating together',
    fields: 'Title, Beginning',
    reason: 'The hall is under water.',
    role: 'alderperson',
    time: '09:10',
  },
} as const satisfies Record<Language, unknown>;

/**
 * What a function of a dictionary is called with: examples by the name of the parameter, so that every branch speaks. Where rooms or texts mean
 * different things by a name, their path stands before it. A new parameter needs a line here.
 */
const examplesIn = (language: Language): Readonly<Record<string, readonly unknown[]>> => {
  const { campaign, country, day, does, event, fields, reason, role, time } = inWords[language];
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
    kind: ['place-free-late', 'mail-uncertain', 'mail-failed', 'milestone-held', 'signature-awaits'],
    left: some,
    moment,
    most: [4],
    name,
    named: name,
    names: ['VWS, VNG'],
    ofCampaign: eitherWay,
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
    'check-in.place': ['Utrecht'],
    'signing.campaign': [campaign],
    'signing.decided': eitherWay,
    'signing.municipality': ['Utrecht'],
    signFault: signFaults,
    signField: [...new Set([...signFields, ...decisionFields])],
    'signing.successor': [undefined, 'Utrecht'],
    'signing.version': [2],
    'campaigns for everybody.all': [355],
    'campaigns for everybody.count': some,
    'campaigns for everybody.from': [day],
    'campaigns for everybody.joined': [97],
    'campaigns for everybody.mark': [100],
    'campaigns for everybody.names': ['Utrecht, Bergen'],
    'campaigns for everybody.province': ['Zeeland'],
    'campaigns for everybody.since': [time],
    'campaigns for everybody.toGo': [5],
    'campaigns for everybody.whole': [1234],
    'campaigns at the desk.all': [355],
    'campaigns at the desk.editor.fault.fault': campaignFaults,
    'campaigns at the desk.editor.fault.field': campaignFields,
    'campaigns at the desk.editor.called.field': campaignFields,
    'campaigns at the desk.text.fault.fault': textFaults,
    'campaigns at the desk.text.fault.field': textFields,
    'campaigns at the desk.count': some,
    'campaigns at the desk.left': [1, 5],
    'campaigns at the desk.mark': [100],
    'campaigns at the desk.overview.goalNow.mark': [120, 'all'],
    'campaigns at the desk.marks': ['120 en 200'],
    'campaigns at the desk.notice': ['released', 'undone'],
    'campaigns at the desk.version': [2],
    'mails about a campaign.campaign': [campaign],
    'mails about a campaign.canDecide': eitherWay,
    'mails about a campaign.from': maybeName,
    'mails about a campaign.joins': eitherWay,
    'mails about a campaign.keptUntil': [undefined, day],
    'mails about a campaign.mark': [100],
    'mails about a campaign.mayName': eitherWay,
    'mails about a campaign.municipality': ['Utrecht'],
    'mails about a campaign.role': [role],
    'mails about a campaign.version': [2],
    'mails about a campaign.signatureRecorded.whoDecides.date': [undefined, day],
    'register.all': [355],
    'register.bad': [0, 1, 8],
    'register.count': some,
    'register.good': [0, 1, 2],
    'register.imported': [0, 1, 95],
    'register.label': ['ondertekend'],
    'register.present': [0, 1, 2],
    'register.refusal': listRefusals,
    'register.rowProblem': rowProblems,
    'register.taking': [0, 1, 97],
    'register.version': [2],
    'web.all': [355],
    'web.joined': [103],
    'web.mark': [120],
    'web.toGo': [17],
    'web.whole': [1234],
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

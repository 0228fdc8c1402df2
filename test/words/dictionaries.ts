import { themeWords } from '#kernel/card-themes.ts';
import type { Language } from '#kernel/languages.ts';
import { wording as accountsMails } from '../../emails/accounts/wording/wording.ts';
import { wording as followUpMails } from '../../emails/follow-ups/wording/wording.ts';
import { wording as kitMails } from '../../emails/kits/wording/wording.ts';
import { wording as campaignMails } from '../../emails/pledges/wording/wording.ts';
import { wording as invitationMails } from '../../emails/rsvps/wording/invitation.ts';
import { wording as placeMails } from '../../emails/rsvps/wording/wording.ts';
import { wording as inEveryMail } from '../../emails/wording/wording.ts';
import { accessWording } from '../../functions/accounts/wording/access.ts';
import { ownWording } from '../../functions/accounts/wording/own.ts';
import { wording as accounts } from '../../functions/accounts/wording/wording.ts';
import { type DeviceFault, deviceFields } from '../../functions/check-in/core/read-device.ts';
import { deskWording as doorDesk } from '../../functions/check-in/wording/desk.ts';
import { doorWording } from '../../functions/check-in/wording/door.ts';
import { wording as checkIn } from '../../functions/check-in/wording/index.ts';
import { ownPhoneWording } from '../../functions/check-in/wording/own-phone.ts';
import { paperCardWording } from '../../functions/check-in/wording/paper-card.ts';
import { type PlanFault, planFields } from '../../functions/events/core/event-plan.ts';
import { eventAccessWording } from '../../functions/events/wording/event-access.ts';
import { wording as events } from '../../functions/events/wording/index.ts';
import { copyWording, questionsWording } from '../../functions/events/wording/questions.ts';
import { preferencesWording } from '../../functions/follow-ups/wording/preferences.ts';
import { roundsWording } from '../../functions/follow-ups/wording/rounds.ts';
import { wording as followUps } from '../../functions/follow-ups/wording/wording.ts';
import { type ApplicationFault, applicationFields } from '../../functions/kits/core/application-answers.ts';
import type { CountFault } from '../../functions/kits/core/count-answers.ts';
import type { AnswerFault as DeskAnswerFault } from '../../functions/kits/core/desk-answers.ts';
import type { ClosingFault, DeskFault, RulesFault } from '../../functions/kits/core/desk-rules.ts';
import { type KitFault, kitFields } from '../../functions/kits/core/kit-plan.ts';
import {
  actionFields,
  contactFields,
  type OrderFault,
  type OrderField,
  setupFields,
  slotFields,
} from '../../functions/kits/core/order-answers.ts';
import { type ReportFault, reportFields } from '../../functions/kits/core/report-action.ts';
import { desksWording } from '../../functions/kits/wording/desks.ts';
import { hostWording } from '../../functions/kits/wording/host.ts';
import { hostsWording } from '../../functions/kits/wording/hosts.ts';
import { lenderWording } from '../../functions/kits/wording/lender.ts';
import { orderWording } from '../../functions/kits/wording/order.ts';
import { publicWording as kitsWording } from '../../functions/kits/wording/public.ts';
import { stationWording } from '../../functions/kits/wording/station.ts';
import { wording as stack } from '../../functions/platform/http/wording.ts';
import { mailDotWords } from '../../functions/platform/pages/mail-dot.tsx';
import { questionWords } from '../../functions/platform/pages/question-words.ts';
import { shellWords } from '../../functions/platform/pages/wording.ts';
import {
  type CampaignFault,
  campaignFields,
  type TextFault,
  textFields,
} from '../../functions/pledges/core/campaign-plan.ts';
import type { ListRefusal, RowProblem } from '../../functions/pledges/core/import-rows.ts';
import { decisionFields, type SignFault, signFields } from '../../functions/pledges/core/sign-answers.ts';
import { deskWording as campaignDesk } from '../../functions/pledges/wording/desk.ts';
import { publicWording } from '../../functions/pledges/wording/public.ts';
import { registerWording } from '../../functions/pledges/wording/register.ts';
import { signWording } from '../../functions/pledges/wording/sign.ts';
import { type AnswerFault, answerFields } from '../../functions/rsvps/core/answers.ts';
import { type CardFault, cardFields } from '../../functions/rsvps/core/card.ts';
import { type HallFault, hallFields } from '../../functions/rsvps/core/hall-answers.ts';
import type { InviteListRefusal } from '../../functions/rsvps/core/invite-rows.ts';
import { type InvitationFault, invitationFields } from '../../functions/rsvps/core/typed-invitation.ts';
import { cardWording } from '../../functions/rsvps/wording/card.ts';
import { cardsWording } from '../../functions/rsvps/wording/cards.ts';
import { collegeProposalNl } from '../../functions/rsvps/wording/college-proposal-nl.ts';
import { guestsWording } from '../../functions/rsvps/wording/guests.ts';
import { exportWording } from '../../functions/rsvps/wording/guests-export.ts';
import { mailingWording } from '../../functions/rsvps/wording/guests-mailing.ts';
import { wording as rsvps } from '../../functions/rsvps/wording/index.ts';
import { invitationWording } from '../../functions/rsvps/wording/invitation.ts';
import { invitingWording } from '../../functions/rsvps/wording/inviting.ts';
import { letterWording } from '../../functions/rsvps/wording/inviting-letter.ts';
import { lineWording } from '../../functions/rsvps/wording/line.ts';
import { tablesWording } from '../../functions/rsvps/wording/tables.ts';
import { wording as web } from '../../functions/web/wording/index.ts';
import { ownDataWording } from '../../functions/web/wording/own-data.ts';

/** Every dictionary of the product, by the room that owns it. */
export const dictionaries: Readonly<Record<string, Readonly<Record<Language, object>>>> = {
  'the shell of a page': shellWords,
  'the dot of a mail': mailDotWords,
  'the stack': stack,
  accounts,
  'letting people in': accessWording,
  'one’s own access': ownWording,
  'letting people in for an event': eventAccessWording,
  events,
  'what guests are asked': questionsWording,
  'a copy of an event': copyWording,
  'around the questions of an event': questionWords,
  'campaigns for everybody': publicWording,
  signing: signWording,
  'campaigns at the desk': campaignDesk,
  register: registerWording,
  rsvps,
  'behind an invitation': invitationWording,
  'a proposal to the college': { nl: collegeProposalNl, en: collegeProposalNl },
  'themes of cards': themeWords,
  'the own card': cardWording,
  'cards at the desk': cardsWording,
  tables: tablesWording,
  inviting: invitingWording,
  'letters of invitation': letterWording,
  'places and line at the desk': lineWording,
  'the guests at the desk': guestsWording,
  'exports of guests': exportWording,
  'a message to guests': mailingWording,
  'station desk': stationWording,
  'station desks': desksWording,
  'check-in': checkIn,
  'the app at the door': doorWording,
  'the door at the desk': doorDesk,
  'signing on an own phone': ownPhoneWording,
  'keying in a card of paper': paperCardWording,
  'follow-ups': followUps,
  'which mail somebody wants': preferencesWording,
  'rounds after an event': roundsWording,
  web,
  'own data': ownDataWording,
  'every mail': inEveryMail,
  'mails about signing in': accountsMails,
  'mails about a place': placeMails,
  'mails about an invitation': invitationMails,
  'mails about a campaign': campaignMails,
  'mails after an event': followUpMails,
  'kits for everybody': kitsWording,
  'ordering kits': orderWording,
  'kits at the lender': lenderWording,
  'mails about kits': kitMails,
  'handing in an action': hostWording,
  'what is handed in': hostsWording,
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
const hallFaults: readonly HallFault[] = ['missing', 'not-a-number', 'too-few', 'too-many', 'more-than-seats'];
const cardFaults: readonly CardFault[] = ['missing', 'too-long', 'not-a-choice', 'nothing-filled-in'];
const invitationFaults: readonly InvitationFault[] = [
  'missing',
  'not-a-name',
  'not-an-email',
  'not-a-number',
  'party-too-large',
  'too-long',
  'too-many-names',
  'not-a-date',
  'not-in-time',
];
const inviteListRefusals: readonly InviteListRefusal[] = [
  ...(['empty', 'too-large', 'too-many-rows', 'not-text', 'spreadsheet', 'no-rows', 'no-name-column'] as const).map(
    (because) => ({ because }),
  ),
  { because: 'quote-open', line: 3 },
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
const deviceFaults: readonly DeviceFault[] = [
  'missing',
  'too-long',
  'not-a-name',
  'not-a-choice',
  'not-a-number',
  'too-many',
];
const kitFaults: readonly KitFault[] = [
  'missing',
  'too-long',
  'not-a-choice',
  'not-parts',
  'too-many-parts',
  'part-twice',
  'not-a-number',
  'fewer-units',
  'station-elsewhere',
  'desk-stays',
  'not-a-date',
  'closes-before-opens',
  'until-before-from',
  'delivered-before-close',
  'other-half-missing',
  'not-a-phone',
  'not-an-email',
];
const countFaults: readonly CountFault[] = [
  'missing',
  'not-a-number',
  'more-than-went',
  'not-packed',
  'nothing-lacks',
  'not-a-date',
  'in-past',
  'too-long',
];
const orderFields: readonly OrderField[] = [
  ...slotFields,
  ...setupFields,
  ...actionFields,
  ...contactFields,
  'reason',
  'agrees',
  'choice',
];
const orderFaults: readonly OrderFault[] = [
  'missing',
  'too-long',
  'too-many',
  'not-a-choice',
  'not-a-text',
  'not-a-size',
  'not-a-number',
  'not-a-time',
  'ends-before-start',
  'not-a-name',
  'not-a-phone',
  'not-an-email',
  'not-accepted',
];
const hostFaults: readonly ApplicationFault[] = [
  'missing',
  'too-long',
  'not-a-text',
  'not-a-name',
  'not-a-phone',
  'not-a-number',
  'too-many',
  'not-a-municipality',
  'several-municipalities',
  'not-a-date',
  'in-past',
  'too-far',
  'not-a-time',
  'ends-before-start',
  'not-a-postcode',
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
  'not-hours',
  'groups-above-capacity',
  'releases-after-start',
  'seats-missing',
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

const deskAnswerFaults: readonly DeskAnswerFault[] = [
  'says-missing',
  'spot-missing',
  'to-missing',
  'date-missing',
  'not-a-date',
  'part-missing',
  'same-slot',
  'reason-missing',
  'too-long',
];
const closingFaults: readonly ClosingFault[] = [
  'missing',
  'not-a-date',
  'in-past',
  'ends-before-start',
  'too-many',
  'too-long',
];
const rulesFaults: readonly RulesFault[] = [
  'missing',
  'too-long',
  'not-a-number',
  'not-a-time',
  'too-early',
  'ends-before-start',
  'overlaps',
  'too-many-lines',
  'same-spot-twice',
];
const deskFaults: readonly DeskFault[] = ['missing', 'too-long', 'too-many'];

const name = ['Noor van den Berg'];
const maybeName = [undefined, ...name];
const some = [0, 1, 3];
const eitherWay = [true, false];

const inWords = {
  nl: {
    alt: 'een koffiekar',
    campaign: 'Samen tegen alleen zijn',
    country: 'Ierland',
    day: 'woensdag 22 mei 2019',
    dayAfter: 'donderdag 23 mei 2019',
    desk: 'Stationsloket Helmond',
    does: 'bewaart de gegevens',
    event: 'Samen eten',
    fields: 'Titel, Begin',
    hours: '7.00 tot 9.00 uur',
    kit: 'Koffie op het station',
    lacks: 'Hesjes: 2 kapot',
    own: 'coalitiepartner',
    package: 'Kom erbij-pakket',
    part: 'hesjes',
    question: 'Komt u met de auto?',
    reason: 'De zaal staat onder water.',
    role: 'wethouder',
    party: '“Partij”',
    roles: 'gemeenten en coalitiepartners',
    said: 'Het was gezellig',
    stands: 'komt',
    time: '9.10 uur',
    wish: 'vegetarisch',
  },
  en: {
    alt: 'a coffee cart',
    campaign: 'Together against being lonely',
    country: 'Ireland',
    day: 'Wednesday 22 May 2019',
    dayAfter: 'Thursday 23 May 2019',
    desk: 'Helmond station desk',
    does: 'keeps the data',
    event: 'Eating together',
    fields: 'Title, Beginning',
    hours: '07:00 to 09:00',
    kit: 'Coffee at the station',
    lacks: 'Vests: 2 broken',
    own: 'a coalition partner',
    package: 'Join us package',
    part: 'vests',
    question: 'Will you come by car?',
    reason: 'The hall is under water.',
    role: 'alderperson',
    party: '“Party”',
    roles: 'municipalities and coalition partners',
    said: 'It was a good afternoon',
    stands: 'comes',
    time: '09:10',
    wish: 'vegetarian',
  },
} as const satisfies Record<Language, unknown>;

/**
 * What a function of a dictionary is called with: examples by the name of the parameter, so that every branch speaks. Where rooms or texts mean
 * different things by a name, their path stands before it. A new parameter needs a line here.
 */
const examplesIn = (language: Language): Readonly<Record<string, readonly unknown[]>> => {
  const { campaign, country, day, does, event, fields, party, question, reason, role, stands, time, wish } =
    inWords[language];
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
    'web._': [1],
    'web.title': [undefined, event],
    'events.fault': planFaults,
    'events.group': ['ministers', 'partners', 'advisers', 'guests'],
    'events.field': planFields,
    'rsvps.fault': answerFaults,
    'rsvps.moves': ['at-once', 'offer', 'yes'],
    'rsvps.substitute': name,
    'the door at the desk.event': [event],
    'the door at the desk.device': [language === 'nl' ? 'Deur 2' : 'Door 2'],
    'the door at the desk.open': [1],
    'the door at the desk.door': [language === 'nl' ? 'Deur 1' : 'Door 1'],
    'the door at the desk.guest': name,
    'the door at the desk.time': [time],
    'the door at the desk.arrived': [time],
    'the door at the desk.title': [language === 'nl' ? 'Binnen: Noor' : 'In: Noor'],
    'the door at the desk.typed': ['Noor'],
    'the door at the desk.standing': [language === 'nl' ? 'Niet gekomen' : 'Did not come'],
    'the door at the desk.what': [language === 'nl' ? 'Wie er was' : 'Who was here'],
    'the door at the desk.partner': ['RegioBank'],
    'the door at the desk.moment': moment,
    'the door at the desk.given': [1],
    'the door at the desk.leased': [2],
    'the door at the desk.free': [0, 1, 3],
    'the door at the desk.waiting': [1, 3],
    'the door at the desk.at': [3],
    'the door at the desk.doors.closed.time': [time],
    'the door at the desk.inside': [0, 1, 56],
    'the door at the desk.absent': [0, 1, 3],
    'the door at the desk.from': [1],
    'the door at the desk.to': [50],
    'the door at the desk.all': [120],
    'the door at the desk.page': [2],
    'the door at the desk.pages': [3],
    'the door at the desk.by': name,
    'the door at the desk.count': [0, 1, 3],
    'the door at the desk.more': [false, true],
    'the door at the desk.came': [56],
    'the door at the desk.expected': [59],
    'the door at the desk.walkIns': [0, 3],
    'the door at the desk.number': [3],
    'the door at the desk.name': name,
    'the app at the door.came': [56],
    'the app at the door.walkIns': [0, 3],
    'the door at the desk.pledge': [campaign],
    'the door at the desk.version': [1],
    'keying in a card of paper.pledge': [campaign],
    'keying in a card of paper.version': [1],
    'the door at the desk.municipality': ['Helmond'],
    'the door at the desk.address': ['https://aanschuif.example/deur/app'],
    'the door at the desk.attendance.at.time': [time],
    'the door at the desk.field': deviceFields,
    'the door at the desk.fault': deviceFaults,
    'places and line at the desk.event': [event],
    'places and line at the desk.group': [language === 'nl' ? 'Coalitiepartners' : 'Coalition partners'],
    'places and line at the desk.name': name,
    'places and line at the desk.email': ['noor@gemeente.example'],
    'places and line at the desk.left': [1, 3],
    'places and line at the desk.count': [1, 3],
    'places and line at the desk.waiting': [1, 3],
    'places and line at the desk.party': [1, 3],
    'places and line at the desk.by': [1, 3],
    'places and line at the desk.from': [60],
    'places and line at the desk.to': [1, 70],
    'places and line at the desk.least': [1, 64],
    'rsvps.field': answerFields,
    fields: [fields],
    forAnother: eitherWay,
    guestsUntil: [day],
    keptUntil: [day],
    kind: [
      'place-free-late',
      'mail-uncertain',
      'mail-failed',
      'milestone-held',
      'signature-awaits',
      'kit-unanswered',
      'host-waits',
      'door-waits',
      'follow-up-task',
    ],
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
    question: [question],
    answer: [language === 'nl' ? 'Ja' : 'Yes'],
    'a copy of an event.period': moment,
    'around the questions of an event.fault': ['missing', 'not-a-choice', 'too-long'],
    reason: [reason],
    'follow-ups.reason': [undefined, reason],
    'follow-ups.what': [language === 'nl' ? 'Plek bevestigd' : 'Place confirmed'],
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
    'the app at the door.code': ['K7M2-9XQF'],
    'the app at the door.count': [0, 1, 3],
    'the app at the door.door': ['Utrecht'],
    'the app at the door.expected': [59],
    'the app at the door.leased': [3],
    'the app at the door.left': [0, 1, 2],
    'the app at the door.number': [4],
    'the app at the door.page': [event],
    'the app at the door.partner': ['RegioBank'],
    'the app at the door.place': ['Utrecht'],
    'the app at the door.version': [1],
    'letting people in.by': name,
    'mails about signing in.organisation': ['Utrecht'],
    'the stack.own': [inWords[language].own],
    'the stack.roles': [inWords[language].roles],
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
    'campaigns at the desk.list.dates.from': [day],
    'campaigns at the desk.list.dates.until': [day],
    'campaigns at the desk.mark': [100],
    'campaigns at the desk.overview.goalNow.mark': [120, 'all'],
    'campaigns at the desk.marks': language === 'nl' ? ['120 en 200'] : ['120 and 200'],
    'campaigns at the desk.notice': ['released', 'undone'],
    'campaigns at the desk.version': [2],
    'mails about a place.day': [day],
    'mails about a place.insteadOf': name,
    'mails about a place.people': [undefined, 1, 3],
    'mails about a place.state': ['asked', 'seated', 'offered', 'waiting'],
    'mails about a place.substitute': maybeName,
    'mails about a place.to': name,
    'mails about an invitation.date': [day],
    'mails about an invitation.answeredOnBehalf.not-yet-known.date': [undefined, day],
    'mails about an invitation.municipality': ['Utrecht'],
    'mails about an invitation.role': [role],
    'mails about an invitation.substitute': name,
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
    'kits at the lender.all': [8],
    'kits at the lender.whole': [6, 7],
    'kits at the lender.alt': [inWords[language].alt],
    'kits at the lender.broken': [0, 2],
    'kits at the lender.buildUp': [time],
    'kits at the lender.cleared': [time],
    'kits at the lender.countFault': countFaults,
    'kits at the lender.day': [day],
    'kits at the lender.hours': [inWords[language].hours],
    'kits at the lender.desk': [inWords[language].desk],
    'kits at the lender.due': [day],
    'kits at the lender.kit.called.field': kitFields,
    'kits at the lender.kit.fault.fault': kitFaults,
    'kits at the lender.kit.fault.field': kitFields,
    'kits at the lender.kit.pictureFault.fault': ['missing', 'too-large', 'not-a-picture', 'too-long'],
    'kits at the lender.kit.pictureFault.field': ['picture', 'alt'],
    'kits at the lender.first': [day],
    'kits at the lender.from': [day],
    'kits at the lender.howMany': [1, 4],
    'kits at the lender.kit': [inWords[language].kit],
    'kits at the lender.lacks': [inWords[language].lacks],
    'kits at the lender.last': [day, inWords[language].dayAfter],
    'kits at the lender.link': [lenderWording[language].desk.links.units],
    'kits at the lender.missing': [1, 2],
    'kits at the lender.of': [inWords[language].part],
    'kits at the lender.owner': name,
    'kits at the lender.part': [inWords[language].part],
    'kits at the lender.state': ['requested', 'approved', 'sent', 'on-site', 'back'],
    'kits at the lender.station': ['Helmond'],
    'kits at the lender.stock': [1, 100],
    'kits at the lender.unit': [inWords[language].package],
    'kits at the lender.until': [day],
    'kits at the lender.went': [1, 4],
    'kits for everybody.dayPart': ['morning', 'midday', 'afternoon'],
    'kits for everybody.dayText': [day],
    'kits for everybody.daysAfter': [0, 1, 2],
    'kits for everybody.daysBefore': [1, 2],
    'kits for everybody.fromDay': [day],
    'kits for everybody.fundName': ['Utrecht'],
    'kits for everybody.kitTitle': [inWords[language].package],
    'kits for everybody.noticeDays': [1, 15],
    'kits for everybody.partner': ['ProRail'],
    'kits for everybody.slotHours': [{ from: '07:00', until: '09:00' }],
    'kits for everybody.stationName': ['Utrecht'],
    'kits for everybody.untilDay': [day],
    'kits for everybody.weekNumber': [41],
    'ordering kits.dayText': [day],
    'ordering kits.depth': ['1,2'],
    'ordering kits.deskName': ['ProRail'],
    'ordering kits.fromDay': [day],
    'ordering kits.fromTime': [language === 'nl' ? '6.30' : '06:30'],
    'ordering kits.kitTitle': [inWords[language].package],
    month: [language === 'nl' ? 'mei 2019' : 'May 2019'],
    'ordering kits.monthText': [language === 'nl' ? 'oktober 2027' : 'October 2027'],
    'ordering kits.noticeDays': [1, 15],
    'ordering kits.orderFault': orderFaults,
    'ordering kits.orderField': orderFields,
    'ordering kits.orderStep': ['plekken', 'opstelling', 'activiteit', 'contact', 'controle'],
    'ordering kits.organisationName': ['Utrecht'],
    'ordering kits.slotText': [
      `${day}, ${language === 'nl' ? 'ochtend (7.00 tot 9.00 uur)' : 'morning (07:00 to 09:00)'}`,
    ],
    'ordering kits.stationName': ['Utrecht'],
    'ordering kits.stepNumber': [2],
    'ordering kits.term': [language === 'nl' ? 'stroom' : 'power'],
    'ordering kits.time': [time],
    'ordering kits.total': [5],
    'ordering kits.unitName': [inWords[language].package],
    'ordering kits.untilDay': [day],
    'ordering kits.untilTime': [language === 'nl' ? '17.00' : '17:00'],
    'ordering kits.width': ['2,5'],
    'mails about kits.action': [`${event}, ${day}`],
    'mails about kits.address': ['fonds@gemeente.example'],
    'mails about kits.all': [1, 2],
    'mails about kits.contact': ['Hanna Bos'],
    'mails about kits.depth': ['2,5'],
    'mails about kits.desk': ['Utrecht'],
    'mails about kits.first': [day],
    'mails about kits.from': [day],
    'mails about kits.howMany': [1, 2],
    'mails about kits.kit': [event],
    'mails about kits.name': [inWords[language].package],
    'mails about kits.number': [undefined, 1, 2],
    'mails about kits.kitApproved.eventPage.number': [1, 2],
    'mails about kits.facts.slot.number': [1, 2],
    'mails about kits.facts.waits.count': [1, 3],
    'mails about kits.count': ['1.400'],
    'mails about kits.orderer': ['Utrecht'],
    'mails about kits.others': some,
    'mails about kits.spot': [undefined, 'hal'],
    'mails about kits.station': ['Utrecht'],
    'mails about kits.until': [day, time],
    'mails about kits.usedUp': eitherWay,
    'mails about kits.when': moment,
    'mails about kits.where': ['Utrecht'],
    'mails about kits.width': ['3'],
    answerFault: deskAnswerFaults,
    closingFault: closingFaults,
    closingField: ['station', 'from', 'until', 'part', 'reason'],
    rulesFault: rulesFaults,
    rulesField: ['name', 'notice', 'hours', 'house-rules', 'spots'],
    deskFault: deskFaults,
    deskField: ['organisation', 'name', 'stations'],
    'station desk.count': some,
    'station desk.dayPart': ['morning'],
    'station desk.depth': ['2'],
    'station desk.end': ['from', 'until'],
    'station desk.owner': ['ProRail'],
    'station desk.places': [1, 40],
    'station desk.slot': [`Utrecht: ${day}`],
    'station desk.spot': ['hal'],
    'station desk.station': ['Utrecht'],
    'station desk.why': [
      ...(['past', 'too-soon', 'taken', 'no-unit', 'not-here'] as const).map((because) => ({ because })),
      { because: 'closed', reason },
    ],
    'station desk.width': ['3'],
    'station desks.municipality': ['Utrecht'],
    'station desks.names': ['Utrecht, Bergen'],
    'station desks.owner': ['NS'],
    'register.all': [355],
    'register.bad': [0, 1, 8],
    'register.count': some,
    'register.good': [0, 1, 2],
    'register.imported': [0, 1, 95],
    'register.label': ['Utrecht'],
    'register.present': [0, 1, 2],
    'register.refusal': listRefusals,
    'register.rowProblem': rowProblems,
    'register.taking': [0, 1, 97],
    'register.version': [2],
    hallFault: hallFaults,
    'inviting.added': [0, 1, 1960],
    'inviting.all': [0, 1, 352],
    'inviting.by': name,
    'inviting.done': [1, 352],
    'inviting.fresh': [0, 1, 342],
    'inviting.from': [101],
    'inviting.invitationFault': invitationFaults,
    'inviting.invitationField': invitationFields,
    'inviting.known': [0, 1, 12],
    'inviting.label': ['Utrecht'],
    'inviting.line': [17],
    'inviting.listRefusal': inviteListRefusals,
    'inviting.meant': [352],
    'inviting.municipality': ['', 'Utrecht'],
    'inviting.names': [party],
    'inviting.office': [role],
    'inviting.over': eitherWay,
    'inviting.shown': [1, 25],
    'inviting.silent': [0, 1, 217],
    'inviting.skipped': [0, 1, 12],
    'inviting.state': [stands],
    'inviting.to': [200],
    'inviting.total': [2000],
    'inviting.who': ['u'],
    'letters of invitation.municipality': ['Utrecht'],
    'letters of invitation.office': [role],
    'letters of invitation.phone': ['070 123 45 67'],
    'mails about a place.written': language === 'nl' ? ['Een andere zaal'] : ['Another room'],
    'the guests at the desk.all': [0, 120],
    'the guests at the desk.answers': [1, 3],
    'the guests at the desk.by': name,
    'the guests at the desk.calls': [0, 1, 2],
    'the guests at the desk.count': [1, 1234],
    'the own card.fault': cardFaults,
    'the own card.field': cardFields,
    theme: [themeWords[language].sport],
    sentence: [language === 'nl' ? 'Wij wandelen elke week.' : 'We walk every week.'],
    'cards at the desk.count': some,
    'cards at the desk.filledIn': some,
    'cards at the desk.number': [3],
    'cards at the desk.places': [1, 59],
    'cards at the desk.told': [25],
    'mails about a place.cardsIntroduced.who.from': ['Utrecht'],
    'mails about a place.cardsIntroduced.who.role': [undefined, role],
    'the guests at the desk.search.found.count': [0, 1, 3],
    'the guests at the desk.free': [1, 3],
    'the guests at the desk.from': [51],
    'the guests at the desk.heads': [1, 3],
    'the guests at the desk.label': [guestsWording[language].state.waiting],
    'the guests at the desk.most': [1000],
    'the guests at the desk.page': [2],
    'the guests at the desk.shown': [50],
    'the guests at the desk.to': [100],
    'the guests at the desk.typed': ['Noor'],
    'the guests at the desk.waits': [1, 3],
    'exports of guests.count': [0, 1, 1234],
    'a message to guests.calls': [0, 1, 2],
    'a message to guests.count': [0, 1, 1234],
    'a message to guests.parts': [
      [mailingWording[language].states.seated],
      [mailingWording[language].states.here, `${guestsWording[language].filter.province} Utrecht`],
    ],
    'a message to guests.filled': [
      { naam: '{1}', bijeenkomst: '{2}', wanneer: '{3}', waar: '{4}', 'uw pagina': '{5}' },
    ],
    'mails after an event.whom': name,
    'mails after an event.written': language === 'nl' ? ['Dank u wel'] : ['Thank you'],
    'rounds after an event.called': language === 'nl' ? ['1. Dank u wel'] : ['1. Thank you'],
    'rounds after an event.count': [1, 293],
    'rounds after an event.days': [1, 3],
    'rounds after an event.moment.event.days': [0, 1, 3],
    'rounds after an event.filled': [
      {
        naam: '{1}',
        gemeente: '{2}',
        bijeenkomst: '{3}',
        wanneer: '{4}',
        waar: '{5}',
        aantal: '{6}',
        tekenlink: '{7}',
        'uw pagina': '{8}',
        kopie: '{9}',
      },
    ],
    'rounds after an event.fill': [
      {
        naam: '{1}',
        gemeente: '{2}',
        bijeenkomst: '{3}',
        wanneer: '{4}',
        waar: '{5}',
        aantal: '{6}',
        tekenlink: '{7}',
        'uw pagina': '{8}',
        kopie: '{9}',
      },
    ],
    'rounds after an event.letter': language === 'nl' ? ['1. Dank u wel'] : ['1. Thank you'],
    'rounds after an event.names': [
      '',
      language === 'nl' ? 'Het college moet nog besluiten' : 'The college still has to decide',
    ],
    'rounds after an event.owed': [0, 1, 352],
    'rounds after an event.place': [2],
    'rounds after an event.said': [reason],
    'rounds after an event.stopped': [0, 10],
    'rounds after an event.subject': ['', language === 'nl' ? 'Dank u wel' : 'Thank you'],
    'rounds after an event.tasks': [0, 1, 3],
    'rounds after an event.title': language === 'nl' ? ['Na de avond'] : ['After the evening'],
    'rounds after an event.when': moment,
    'tables.cards': [1, 82],
    'tables.at': [language === 'nl' ? 'tafel 3 en 4' : 'tables 3 and 4'],
    'tables.covers': [1, 79],
    'tables.free': [0, 1, 2],
    'tables.fromTable': [undefined, 2],
    'tables.guestsThere': [1, 3],
    'tables.hall.fault.field': hallFields,
    'tables.howMany': [1, 8],
    'tables.municipality': ['Utrecht'],
    'tables.names': ['Noor', language === 'nl' ? 'Noor en Emre' : 'Noor and Emre'],
    'tables.names.names': [['Noor'], ['Noor', 'Emre', 'Linh']],
    'tables.numbers': [[3], [3, 4, 7]],
    'tables.one': [3],
    'tables.others': [1, 2],
    'tables.parties': [1, 3],
    'tables.peopleComing': [1, 79],
    'tables.peopleThere': [1, 9],
    'tables.placesThere': [0, 1, 2],
    'tables.province': ['Zeeland'],
    'tables.seats': [1, 8],
    'tables.table': [3],
    'tables.tablesThere': [1, 10],
    'tables.text': [wish],
    'tables.wishCount': [1, 2],
    'web.all': [355],
    'web.joined': [103],
    'web.mark': [120],
    'web.toGo': [17],
    'web.whole': [1234],
    invitationFault: invitationFaults,
    invitationField: invitationFields,
    'behind an invitation.from': [day],
    'behind an invitation.municipality': ['Utrecht'],
    'behind an invitation.names': [
      language === 'nl' ? '1 minister en 5 coalitiepartners' : '1 minister and 5 coalition partners',
    ],
    'behind an invitation.phone': ['070 123 45 67'],
    'rounds after an event.outcome.copy.state': [language === 'nl' ? 'Bezorgd' : 'Delivered'],
    'behind an invitation.role': [role],
    'behind an invitation.form.askAgainHelp.until': [day],
    'behind an invitation.form.askAgainHelp.typed': ['21-05-2019'],
    'behind an invitation.form.askAgainOnly.typed': ['21-05-2019'],
    'a proposal to the college.campaign': [campaign],
    'a proposal to the college.text': [reason],
    hostFault: hostFaults,
    hostField: Object.values(applicationFields).flat(),
    hostOrganisation: ['Utrecht'],
    reportField: [...reportFields],
    reportFault: ['missing', 'not-a-number', 'too-many', 'too-long', 'not-a-text'] satisfies ReportFault[],
    hostSaid: [inWords[language].said, ''],
    howMany: [1, 2],
    kitTitle: [event],
    nth: [1],
    packageCount: [1, 3],
    placeInLine: [1],
    stillLeft: some,
    stepTitle: [event],
    workingDays: [2],
    fundName: ['Utrecht'],
    'handing in an action.from': [day],
    'handing in an action.until': [day],
    'handing in an action.begin.limited.until': moment,
    'what is handed in.from': [day],
    'what is handed in.until': [day],
    'mails about signing in.passkeyAdded.notYou.phone': ['070 123 45 67'],
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

/** Every text of every room in one language, each once a place. What is one and the same in Dutch is left out of English: a proposal to the college is Dutch only. */
export const allTexts = (language: Language): Text[] =>
  Object.entries(dictionaries).flatMap(([room, words]) =>
    textsIn(words[language], room, language, language === 'nl' ? undefined : words.nl),
  );

/** The texts in which a pattern occurs, one line each. */
export const findingsOf = (texts: readonly Text[], pattern: RegExp): string[] =>
  texts.filter(({ says }) => pattern.test(says)).map(({ where, says }) => `${where}: ${says}`);

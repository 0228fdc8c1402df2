import type { Contact } from '#kernel/contacts.ts';
import type { Link } from '#kernel/links.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { Message, MessageFacts, PartFacts, SlotFacts } from '#kernel/messages.ts';

/** Of the partner that lends, and of the programme: one person in the examples. */
const contact: Contact = { name: 'Hanna Bos', phone: '+31701234567', email: 'hanna.bos@example.nl' };

/** Helmond, 12 October 2027: the morning at the main station, the afternoon first there and then at Brouwhuis. */
const morning: SlotFacts = {
  id: 'slot-1',
  station: 'Helmond',
  startsAt: '2027-10-12T05:00:00.000Z',
  endsAt: '2027-10-12T07:00:00.000Z',
};
const afternoon: SlotFacts = {
  id: 'slot-2',
  station: 'Helmond',
  startsAt: '2027-10-12T13:00:00.000Z',
  endsAt: '2027-10-12T14:30:00.000Z',
};
const hall: SlotFacts = { ...morning, spot: 'hal, naast de kaartautomaten' };
const brouwhuis: SlotFacts = { ...afternoon, station: 'Helmond Brouwhuis', spot: 'voorplein' };
const moved: SlotFacts = {
  ...brouwhuis,
  was: { station: afternoon.station, startsAt: afternoon.startsAt, endsAt: afternoon.endsAt },
};
const nextDay: SlotFacts = {
  id: 'slot-3',
  station: "Helmond 't Hout",
  startsAt: '2027-10-13T05:00:00.000Z',
  endsAt: '2027-10-13T07:00:00.000Z',
};

const parts: PartFacts[] = [
  { name: 'Koffiekar', count: 1, returns: true },
  { name: 'Thermoskannen', count: 2, returns: true },
  { name: 'Banner', count: 1, returns: true },
  { name: 'Hesjes', count: 4, returns: true },
  { name: 'Bekers', count: 1400, returns: false },
];
const jug: PartFacts = { name: 'Thermoskannen', count: 1, returns: true };
const vest: PartFacts = { name: 'Hesjes', count: 2, returns: true };

const about: MessageFacts<'kit-returned'> = {
  order: { id: 'ord_01db8qg3s0abcdefghjk', kit: 'Stel je voor', orderer: 'Gemeente Helmond' },
  slots: [hall, brouwhuis],
  gone: [],
  version: 2,
  contact,
  page: '/bureau/aanvragen/ord_01db8qg3s0abcdefghjk',
};
const asked = { ...about, slots: [morning, afternoon], version: 1 };
const desk = 'Stationsloket Brabant';
const setup = { what: 'koffiekar met twee statafels en een banner', width: 3, depth: 2.5, people: 4 };
const request: MessageFacts<'kit-request'> = {
  ...asked,
  desk,
  setup,
  link: { purpose: 'station-answer', subject: about.order.id, reader: 'person_vera', generation: 1 },
  answerBy: '2027-09-17',
};
const approved: MessageFacts<'kit-approved'> = {
  ...about,
  desk,
  setup,
  permit: 'Nummer HM-2027-118. U mag in de hal staan van 6.30 tot 17.00 uur.',
  practical: 'Meld u bij de balie.\nStroom zit links van de trap.',
  houseRules: ['Houd de looproute vrij.', 'Ruim op voor u weggaat.'],
  parts,
  delivered: '2027-10-08',
  events: ['/bijeenkomsten/stel-je-voor-ochtend', '/bijeenkomsten/stel-je-voor-middag'],
};
const warned: MessageFacts<'kit-next-warned'> = {
  ...about,
  missing: [jug],
  broken: [],
  repairedBy: '2027-10-18',
  other: true,
};

const link: Link = { purpose: 'host', subject: 'app_01db8qg3s0abcdefghjkmnpqrs', reader: 'host', generation: 1 };
const action: MessageFacts<'package-sent'> = {
  application: {
    id: link.subject,
    title: 'Soep in de buurtkamer',
    host: 'Buurtkamer De Linde',
    startsAt: '2027-10-02T10:00:00.000Z',
    place: 'Buurtkamer De Linde, Helmond',
  },
  package: 'Kom erbij-pakket',
  howMany: 1,
  contact,
  link,
};
const print = '/pakketten/kom-erbij-pakket/printversie';
const sent: MessageFacts<'host-sent'> = { ...action, state: 'allotted', print, answerBy: '2027-08-24' };
const delivery = { from: '2027-09-13', until: '2027-09-16' };

/** Mails about kits and packages, named as those of `messages.ts`. */
export const kitMessageExamples = {
  'kit-held': { kind: 'kit-held', facts: { ...asked, version: 0, heldUntil: '2027-09-13T12:20:00.000Z' } },
  'kit-ordered': { kind: 'kit-ordered', facts: { ...asked, desk, answerBy: '2027-09-17' } },
  'kit-ordered for one slot': {
    kind: 'kit-ordered',
    facts: { ...asked, slots: [morning], desk, answerBy: '2027-09-17' },
  },
  'kit-ordered for two days': {
    kind: 'kit-ordered',
    facts: { ...asked, slots: [morning, afternoon, nextDay], desk, answerBy: '2027-09-17' },
  },
  'kit-request': { kind: 'kit-request', facts: request },
  'kit-request-waits': { kind: 'kit-request-waits', facts: request },
  'kit-unanswered': { kind: 'kit-unanswered', facts: { ...asked, desk, requestedAt: '2027-09-13T12:05:00.000Z' } },
  'kit-approved': { kind: 'kit-approved', facts: approved },
  'kit-approved in part': {
    kind: 'kit-approved',
    facts: {
      ...about,
      slots: [hall],
      gone: [moved, nextDay],
      version: 3,
      houseRules: [],
      parts: [],
      delivered: '2027-10-08',
      events: ['/bijeenkomsten/stel-je-voor-ochtend'],
    },
  },
  'kit-moved': {
    kind: 'kit-moved',
    facts: { ...about, slots: [hall, moved], reason: 'In de spits is de hal te vol.\nOp het voorplein is ruimte.' },
  },
  'kit-moved with one slot left': {
    kind: 'kit-moved',
    facts: { ...about, slots: [moved], gone: [morning], reason: 'De hal is die dag dicht.' },
  },
  'kit-moved-waits': {
    kind: 'kit-moved-waits',
    facts: { ...about, slots: [hall, moved], reason: 'In de spits is de hal te vol.' },
  },
  'kit-refused': {
    kind: 'kit-refused',
    facts: { ...about, slots: [], gone: [morning, afternoon], reason: 'Er wordt die week gebouwd.' },
  },
  'kit-refused after a yes': {
    kind: 'kit-refused',
    facts: { ...about, slots: [], gone: [hall, brouwhuis], version: 4, reason: 'Er wordt die week gebouwd.' },
  },
  'kit-cancelled': {
    kind: 'kit-cancelled',
    facts: { ...about, version: 3, to: 'orderer', reason: 'Onze vrijwilligers zijn ziek.' },
  },
  'kit-cancelled before an answer': { kind: 'kit-cancelled', facts: { ...asked, to: 'orderer', reason: '' } },
  'kit-cancelled for the desk': {
    kind: 'kit-cancelled',
    facts: { ...about, version: 3, to: 'desk', reason: 'Onze vrijwilligers zijn ziek.' },
  },
  'kit-sent': { kind: 'kit-sent', facts: { ...about, parts, returnBy: '2027-10-13' } },
  'kit-tomorrow': { kind: 'kit-tomorrow', facts: { ...about, practical: 'Meld u bij de balie.', parts } },
  'kit-return-reminder': { kind: 'kit-return-reminder', facts: { ...about, parts, returnBy: '2027-10-13' } },
  'kit-returned': { kind: 'kit-returned', facts: about },
  'kit-incomplete': { kind: 'kit-incomplete', facts: { ...about, missing: [jug], broken: [vest] } },
  'kit-next-warned': { kind: 'kit-next-warned', facts: warned },
  'kit-next-warned without another kit': {
    kind: 'kit-next-warned',
    facts: { ...warned, missing: [], broken: [vest], other: false },
  },
  'kit-ready-again': { kind: 'kit-ready-again', facts: about },
  'host-begun': {
    kind: 'host-begun',
    facts: { package: action.package, contact, link, keptUntil: '2027-09-20T04:00:00.000Z' },
  },
  'host-sent': { kind: 'host-sent', facts: sent },
  'host-sent on the late list': {
    kind: 'host-sent',
    facts: {
      ...sent,
      state: 'late',
      placeInLine: 2,
      howMany: 2,
      fund: { name: 'Fonds Helmond Samen', address: 'fonds@example.nl' },
    },
  },
  'host-sent for next time': { kind: 'host-sent', facts: { ...sent, state: 'next-time' } },
  'host-asked': {
    kind: 'host-asked',
    facts: { ...action, question: 'Is de zaal goed te bereiken met een rolstoel?\nEn is er koffie?' },
  },
  'host-approved': {
    kind: 'host-approved',
    facts: { ...action, state: 'allotted', delivery, print, eventPage: '/bijeenkomsten/soep-in-de-buurtkamer' },
  },
  'host-approved on the late list': {
    kind: 'host-approved',
    facts: { ...action, state: 'late', delivery, print, eventPage: '/bijeenkomsten/soep-in-de-buurtkamer' },
  },
  'host-refused': { kind: 'host-refused', facts: { ...action, reason: 'Deze middag is alleen voor uw leden.' } },
  'package-allotted': { kind: 'package-allotted', facts: { ...action, howMany: 2, delivery } },
  'package-sent': { kind: 'package-sent', facts: action },
  'package-delivered': { kind: 'package-delivered', facts: action },
  'stock-gone': {
    kind: 'stock-gone',
    facts: { package: action.package, waiting: 3, contact, page: '/bureau/pakketten/kom-erbij-pakket' },
  },
} as const satisfies Record<Extract<MessageKind, `${'kit' | 'host' | 'package'}-${string}` | 'stock-gone'>, Message> &
  Record<string, Message>;

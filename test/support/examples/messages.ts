import type { Link } from '#kernel/links.ts';
import type { EventFacts, Message, MessageKind, PlaceFacts } from '#kernel/messages.ts';

/** The evening that the seed has too: a title, a place and a person that could be real. */
export const evening: EventFacts = {
  slug: 'samen-aan-de-slag',
  kind: 'alderperson-meeting',
  title: 'Samen aan de slag',
  startsAt: '2019-05-22T15:30:00.000Z',
  endsAt: '2019-05-22T19:30:00.000Z',
  zone: 'Europe/Amsterdam',
  venue: { name: 'Zalencentrum De Linde', street: 'Lange Linde 12', city: 'Den Haag' },
  directions: 'Tram 9, halte De Linde.\nMet de auto: parkeren kan onder het gebouw.',
  organisations: ['het ministerie', 'de gemeenten', 'de bibliotheken'],
  contact: { name: 'Hanna Bos', phone: '+31701234567', email: 'hanna.bos@example.nl' },
  version: 1,
};

/** A name of forty letters, as long as names get. */
export const longName = 'Wilhelmina Fredericksz-van Oosterzeebergen';

const noor: PlaceFacts = { name: 'Noor van den Berg', party: 1, state: 'seated' };

const link: Link = { purpose: 'place', subject: evening.slug, reader: 'b1946ac92492-d2347c6d', generation: 1 };

const own = {
  event: evening,
  place: noor,
  forAnother: false,
  mailbox: [noor],
  calendar: { uid: 'samen-aan-de-slag.b1946ac92492-d2347c6d@aanschuif.example', sequence: 2 },
  link,
  keptUntil: '2019-08-22T04:00:00.000Z',
};

const waiting: PlaceFacts = { ...noor, state: 'waiting' };
const waits = { ...own, place: waiting, mailbox: [waiting] };

const fatima: PlaceFacts = { name: 'Fatima El Amrani', party: 2, state: 'waiting' };

/** A secretary signed up two people from one address: the first has a place, the second waits. */
const bySecretary = {
  ...own,
  forAnother: true,
  by: 'Secretariaat Helmond',
  mailbox: [noor, fatima],
};

const secondBySecretary = { ...bySecretary, place: fatima };

const long: PlaceFacts = { name: longName, party: 3, state: 'seated' };

/** Where the evening was before it moved. */
const was = {
  startsAt: '2019-05-21T15:30:00.000Z',
  endsAt: '2019-05-21T19:30:00.000Z',
  zone: 'Europe/Amsterdam',
  venue: { name: 'Buurthuis De Kade', street: 'Kade 3', city: 'Den Haag' },
} as const;

/**
 * Mails as they really occur, by a name that starts with their kind. The first of each kind is called as the kind; the others are
 * the ways in which it differs: for somebody else, several places in one mailbox, a long name, waiting instead of seated.
 */
export const messageExamples = {
  'seat-reserved': { kind: 'seat-reserved', facts: own },
  'seat-reserved for another': { kind: 'seat-reserved', facts: bySecretary },
  'seat-reserved with a long name': {
    kind: 'seat-reserved',
    facts: { ...own, place: long, mailbox: [noor, long] },
  },
  'place-waiting': { kind: 'place-waiting', facts: { ...waits, placeInLine: 3 } },
  'place-waiting for another': {
    kind: 'place-waiting',
    facts: { ...secondBySecretary, placeInLine: 12 },
  },
  'place-promoted': { kind: 'place-promoted', facts: own },
  'place-promoted for another': { kind: 'place-promoted', facts: bySecretary },
  'place-changed': {
    kind: 'place-changed',
    facts: { ...own, place: { ...noor, party: 2 }, mailbox: [{ ...noor, party: 2 }] },
  },
  'place-changed while waiting': { kind: 'place-changed', facts: waits },
  'place-released': { kind: 'place-released', facts: { ...own, mailbox: [], wasSeated: true, releasedBy: 'guest' } },
  'place-released from the line': {
    kind: 'place-released',
    facts: { ...waits, mailbox: [], wasSeated: false, releasedBy: 'guest' },
  },
  'place-released by the organiser': {
    kind: 'place-released',
    facts: { ...bySecretary, mailbox: [fatima], wasSeated: true, releasedBy: 'organiser' },
  },
  'already-signed-up': { kind: 'already-signed-up', facts: own },
  'already-signed-up while waiting': {
    kind: 'already-signed-up',
    facts: secondBySecretary,
  },
  'event-changed': { kind: 'event-changed', facts: { ...own, event: { ...evening, version: 2 }, was } },
  'event-changed in place, while waiting': {
    kind: 'event-changed',
    facts: { ...waits, was: { ...was, startsAt: evening.startsAt, endsAt: evening.endsAt } },
  },
  'event-cancelled': {
    kind: 'event-cancelled',
    facts: { ...own, reason: 'De zaal heeft waterschade.\nWij zoeken een nieuwe dag.' },
  },
  'event-cancelled for another': {
    kind: 'event-cancelled',
    facts: { ...bySecretary, reason: 'De spreker is ziek.' },
  },
  'place-free-late': { kind: 'place-free-late', facts: { event: evening, left: 1, waiting: 4 } },
  'sign-in': {
    kind: 'sign-in',
    facts: {
      link: {
        purpose: 'sign-in',
        subject: 'sgn_01db8qg3s0abcdefghjkmnpqrs',
        reader: 'sgn_01db8qg3s0abcdefghjkmnpqrs',
        generation: 1,
      },
      expiresAt: '2019-05-20T07:10:00.000Z',
      contact: evening.contact,
    },
  },
} as const satisfies Record<MessageKind, Message> & Record<string, Message>;

export type ExampleName = keyof typeof messageExamples;

export const exampleNames = Object.keys(messageExamples) as ExampleName[];

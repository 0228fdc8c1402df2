import type { Link } from '#kernel/links.ts';
import type { Message, MessageFacts } from '#kernel/messages.ts';
import { evening } from './evening.ts';

const link: Link = {
  purpose: 'invitation',
  subject: evening.slug,
  reader: 'inv_3yhVb0qVQm2hQ0mJd6sXkA',
  generation: 1,
};

/** An alderperson is asked by name. */
const noor = {
  event: evening,
  invited: { salutation: 'mevrouw', name: 'Noor van den Berg', role: 'wethouder', municipality: 'Helmond' },
  link,
  keptUntil: '2019-08-22T04:00:00.000Z',
} as const;

/** Nobody knows yet who holds the office. */
const office = { ...noor, invited: { role: 'wethouder', municipality: "'s-Hertogenbosch" } };

/** The entry of a date to keep free, which a place confirms later under the same name. */
export const dateEntry = { uid: `${link.reader}.${evening.slug}@aanschuif`, sequence: 1 };

const asks: MessageFacts<'invitation'> = {
  ...noor,
  summary: 'Honderd gemeenten tekenen samen. U hoort wat in andere gemeenten werkt, en u eet met collega’s.',
  by: '2019-05-15T15:00:00.000Z',
};

/** A week later than it was, in the same place, or in another at the same time. */
const moved = { ...evening, version: 2 };
const { startsAt, endsAt, zone, venue } = evening;
const aWeekEarlier = { startsAt: '2019-05-15T15:30:00.000Z', endsAt: '2019-05-15T19:30:00.000Z', zone, venue };
const elsewhere = { name: 'De Glazen Zaal', street: 'Prinsessegracht 26', city: 'Den Haag' };

/** What goes out around an invitation, by a name that starts with its kind. */
export const invitationMessageExamples = {
  'save-the-date': { kind: 'save-the-date', facts: { ...noor, calendar: dateEntry } },
  'save-the-date for an office': { kind: 'save-the-date', facts: { ...office, calendar: dateEntry } },
  invitation: { kind: 'invitation', facts: asks },
  'invitation for an office': { kind: 'invitation', facts: { ...asks, invited: office.invited } },
  'invitation of a long name': {
    kind: 'invitation',
    facts: {
      ...asks,
      event: { ...evening, kind: 'week-action', organisations: [] },
      invited: {
        salutation: 'heer',
        name: 'Wilhelmus Fredericksz-van Oosterzeebergen',
        role: 'bestuurder met de portefeuille zorg, welzijn en onderwijs',
        municipality: 'Nuenen, Gerwen en Nederwetten',
      },
    },
  },
  'invitation-reminder': { kind: 'invitation-reminder', facts: { ...asks, because: 'silent' } },
  'invitation-reminder on the day that was chosen': {
    kind: 'invitation-reminder',
    facts: { ...asks, invited: { name: 'Şahin Öztürk' }, because: 'asked-again' },
  },
  'invitation-declined': { kind: 'invitation-declined', facts: noor },
  'invitation-declined after a date to keep free': {
    kind: 'invitation-declined',
    facts: { ...noor, calendar: { ...dateEntry, sequence: 2 } },
  },
  'invitation-not-yet': { kind: 'invitation-not-yet', facts: { ...noor, askAgainOn: '2019-05-13' } },
  'invitation-withdrawn': { kind: 'invitation-withdrawn', facts: noor },
  'invitation-withdrawn after a date to keep free': {
    kind: 'invitation-withdrawn',
    facts: { ...noor, calendar: { ...dateEntry, sequence: 2 } },
  },
  'invitation-moved': {
    kind: 'invitation-moved',
    facts: { ...noor, event: moved, was: aWeekEarlier, calendar: { ...dateEntry, sequence: 2 } },
  },
  'invitation-moved to another address, for an office without an entry': {
    kind: 'invitation-moved',
    facts: { ...office, event: moved, was: { startsAt, endsAt, zone, venue: elsewhere } },
  },
  'invitation-cancelled': {
    kind: 'invitation-cancelled',
    facts: { ...noor, reason: 'De zaal heeft waterschade.\nWij zoeken een nieuwe dag.' },
  },
  'invitation-cancelled after a date to keep free': {
    kind: 'invitation-cancelled',
    facts: { ...office, reason: 'De spreker is ziek.', calendar: { ...dateEntry, sequence: 3 } },
  },
  'answered-on-behalf': {
    kind: 'answered-on-behalf',
    facts: { ...noor, answer: 'coming', by: 'Secretariaat Helmond' },
  },
  'answered-on-behalf, in line': { kind: 'answered-on-behalf', facts: { ...noor, answer: 'waiting' } },
  'answered-on-behalf, with no': { kind: 'answered-on-behalf', facts: { ...noor, answer: 'not-coming' } },
  'answered-on-behalf, with somebody else': {
    kind: 'answered-on-behalf',
    facts: { ...office, answer: 'somebody-else', by: 'Secretariaat', substitute: 'Fatima El Amrani' },
  },
  'answered-on-behalf, with not yet': {
    kind: 'answered-on-behalf',
    facts: { ...noor, answer: 'not-yet-known', by: 'Secretariaat Helmond', askAgainOn: '2019-05-13' },
  },
} as const satisfies Record<string, Message>;

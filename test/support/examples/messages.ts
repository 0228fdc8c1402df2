import type { Link } from '#kernel/links.ts';
import type { MessageKind } from '#kernel/message-kinds.ts';
import type { CampaignFacts, Message, MessageFacts, PlaceFacts } from '#kernel/messages.ts';
import { evening } from './evening.ts';
import { invitationMessageExamples } from './invitation-messages.ts';
import { kitMessageExamples } from './kit-messages.ts';

export { evening };

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

/** To who came and did not sign. */
const followUp: MessageFacts<'follow-up'> = {
  event: evening,
  subject: 'Wat houdt u nog tegen?',
  paragraphs: [
    ['Beste Noor van den Berg,'],
    ['Fijn dat u er was. Uw gemeente heeft nog niet ondertekend.\nDat kan nog steeds.'],
    ['U ondertekent op', { link: 'sign' }, '.'],
  ],
  name: 'Noor van den Berg',
  municipality: 'Helmond',
  sign: '/campagnes/een-tegen-eenzaamheid/ondertekenen',
  why: 'came-not-signed',
  keptUntil: own.keptUntil,
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

const offered: PlaceFacts = { ...noor, state: 'offered' };
const asked: PlaceFacts = { ...noor, state: 'asked' };
const offer = { ...own, place: offered, mailbox: [offered], heldUntil: '2019-05-16T15:00:00.000Z' };
const fatimaOffered: PlaceFacts = { ...fatima, state: 'offered' };
const offeredBySecretary = {
  forAnother: true,
  by: 'Secretariaat Helmond',
  place: fatimaOffered,
  mailbox: [noor, fatimaOffered],
};

const long: PlaceFacts = { name: longName, party: 3, state: 'seated' };

/** Where the evening was before it moved. */
const was = {
  startsAt: '2019-05-21T15:30:00.000Z',
  endsAt: '2019-05-21T19:30:00.000Z',
  zone: 'Europe/Amsterdam',
  venue: { name: 'Buurthuis De Kade', street: 'Kade 3', city: 'Den Haag' },
} as const;

/** The campaign that was signed on the evening. */
export const campaign: CampaignFacts = {
  slug: 'een-tegen-eenzaamheid',
  title: 'Eén tegen eenzaamheid',
  contact: evening.contact,
};

/** An alderperson signs at the table, and the college still has to decide. */
const signature: MessageFacts<'signature-awaits'> = {
  campaign,
  municipality: 'Helmond',
  signatory: { name: 'Noor van den Berg', role: 'wethouder' },
  signedAt: '2019-05-22T17:42:10.000Z',
  version: 2,
  college: { is: 'to-decide', mayName: true },
  link: { purpose: 'signature', subject: campaign.slug, reader: 'GM0794~b1946ac92492d234', generation: 1 },
};

const recorded: MessageFacts<'signature-recorded'> = {
  ...signature,
  checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  joins: true,
};

const withdrawn: MessageFacts<'signature-withdrawn'> = {
  campaign,
  municipality: signature.municipality,
  signatory: signature.signatory,
  because: 'withdrawn',
};

const invitation: MessageFacts<'sign-invitation'> = {
  campaign,
  municipality: 'Helmond',
  name: 'Noor van den Berg',
  from: 'Fatima El Amrani',
  link: { purpose: 'sign', subject: campaign.slug, reader: 'inv_01db8qg3s0abcdefghjkmnpqrs', generation: 1 },
};

const hundred: MessageFacts<'milestone-reached'> = {
  campaign,
  mark: 100,
  municipality: 'Helmond',
  signatory: signature.signatory,
  college: signature.college,
  reachedAt: '2019-05-22T18:05:00.000Z',
  publicAt: '2019-05-23T06:00:00.000Z',
};

const hundredPublic: MessageFacts<'milestone-public'> = {
  campaign,
  mark: 100,
  municipality: 'Helmond',
  count: 103,
  releasedAt: '2019-05-22T18:31:00.000Z',
  by: 'person',
  to: 'organiser',
};

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
  'event-reminder': { kind: 'event-reminder', facts: own },
  'event-reminder for another': { kind: 'event-reminder', facts: bySecretary },
  'event-cancelled': {
    kind: 'event-cancelled',
    facts: { ...own, reason: 'De zaal heeft waterschade.\nWij zoeken een nieuwe dag.' },
  },
  'event-cancelled for another': {
    kind: 'event-cancelled',
    facts: { ...bySecretary, reason: 'De spreker is ziek.' },
  },
  'organiser-mail': {
    kind: 'organiser-mail',
    facts: {
      event: evening,
      subject: 'De zaal is verhuisd',
      paragraphs: [
        ['Beste Noor van den Berg,'],
        ['Wij zitten in een andere zaal van hetzelfde gebouw.\nVolg de borden bij de ingang.'],
        ['Hier staat alles:', '.'],
      ],
      link,
      keptUntil: '2019-08-22T04:00:00.000Z',
    },
  },
  'follow-up': { kind: 'follow-up', facts: followUp },
  'follow-up to who signed': {
    kind: 'follow-up',
    facts: {
      ...followUp,
      subject: 'Dank voor uw handtekening',
      paragraphs: [
        ['Beste Noor van den Berg,'],
        ['Gisteren ondertekende u voor Helmond. Nu doen 120 gemeenten mee.'],
        ['Lees', { link: 'copy' }, 'terug en breng het naar uw college.'],
        ['Op', { link: 'page' }, 'staat met wie u aan tafel zat.'],
      ],
      page: link,
      copy: { purpose: 'signature', subject: 'een-tegen-eenzaamheid', reader: 'GM0794~d2347c6d', generation: 1 },
      why: 'signed',
    },
  },
  'follow-up, a copy for the secretariat': { kind: 'follow-up', facts: { ...followUp, copyOf: followUp.name } },
  'follow-up without a link, for another': {
    kind: 'follow-up',
    facts: {
      event: evening,
      subject: 'Wij misten u',
      paragraphs: [['Beste Fatima El Amrani,'], ['Er waren 59 gemeenten.\nHet verslag volgt.']],
      name: 'Fatima El Amrani',
      whom: 'Fatima El Amrani',
      page: link,
      why: 'not-come',
      keptUntil: own.keptUntil,
    },
  },
  'place-free-late': { kind: 'place-free-late', facts: { event: evening, left: 1, waiting: 4 } },
  'place-offered': { kind: 'place-offered', facts: offer },
  'place-offered for another': { kind: 'place-offered', facts: { ...offer, ...offeredBySecretary } },
  'offer-lapsed': { kind: 'offer-lapsed', facts: { ...offer, mailbox: [] } },
  'offer-lapsed for another': {
    kind: 'offer-lapsed',
    facts: { ...offer, ...offeredBySecretary, mailbox: [noor] },
  },
  'place-asked': { kind: 'place-asked', facts: { ...own, place: asked, mailbox: [asked] } },
  'place-asked for another': {
    kind: 'place-asked',
    facts: { ...bySecretary, place: asked, mailbox: [asked, fatima] },
  },
  'place-refused': {
    kind: 'place-refused',
    facts: { ...own, mailbox: [], reason: 'Deze avond is voor wethouders.\nOp 12 juni is er een avond voor iedereen.' },
  },
  'place-refused for another': {
    kind: 'place-refused',
    facts: { ...bySecretary, mailbox: [fatima], reason: 'Uw gemeente heeft al een plek.' },
  },
  'change-asked': { kind: 'change-asked', facts: { ...own, wish: { substitute: 'Fatima El Amrani' } } },
  'change-asked with more people': { kind: 'change-asked', facts: { ...bySecretary, wish: { party: 3 } } },
  'change-refused': {
    kind: 'change-refused',
    facts: { ...own, wish: { party: 3 }, reason: 'Alle stoelen zijn bezet.' },
  },
  'change-refused while waiting, for another': {
    kind: 'change-refused',
    facts: { ...secondBySecretary, wish: { party: 4, substitute: longName }, reason: 'De lijst is al gedrukt.' },
  },
  'place-handed-over': {
    kind: 'place-handed-over',
    facts: { ...own, mailbox: [], to: 'Fatima El Amrani', wasSeated: true },
  },
  'place-handed-over by a secretary, in line': {
    kind: 'place-handed-over',
    facts: { ...secondBySecretary, mailbox: [noor], to: longName, wasSeated: false },
  },
  'place-taken-over': {
    kind: 'place-taken-over',
    facts: { ...own, insteadOf: 'Fatima El Amrani' },
  },
  'place-taken-over in line': { kind: 'place-taken-over', facts: { ...waits, insteadOf: longName } },
  'place-taken-over while it is offered': {
    kind: 'place-taken-over',
    facts: { ...offer, insteadOf: 'Fatima El Amrani' },
  },
  'place-taken-over while it is asked': {
    kind: 'place-taken-over',
    facts: { ...own, place: asked, mailbox: [asked], insteadOf: 'Fatima El Amrani' },
  },
  'cards-introduced': {
    kind: 'cards-introduced',
    facts: {
      event: evening,
      introduced: [
        {
          name: 'Fatima El Amrani',
          from: 'Utrecht',
          role: 'wethouder',
          email: 'fatima.el.amrani@gemeente.example',
          proud: { theme: 'eating-together', sentence: 'Elke dinsdag eten tachtig mensen samen in de oude gymzaal.' },
        },
      ],
      link,
      keptUntil: '2019-08-22T04:00:00.000Z',
    },
  },
  'cards-introduced to three others, for another': {
    kind: 'cards-introduced',
    facts: {
      event: evening,
      whom: longName,
      introduced: [
        {
          name: 'Emre Şahin',
          from: 'Resto Zonnebloem',
          email: 'emre@resto.example',
          seeks: { theme: 'volunteers', sentence: 'Hoe houdt u vrijwilligers die jong zijn?' },
        },
        {
          name: 'Fatima El Amrani',
          from: 'Utrecht',
          role: 'wethouder',
          email: 'fatima.el.amrani@gemeente.example',
          proud: { theme: 'eating-together', sentence: 'Elke dinsdag eten tachtig mensen samen in de oude gymzaal.' },
          seeks: { theme: 'volunteers', sentence: 'Wij zoeken een manier om vrijwilligers te vinden.' },
        },
        {
          name: longName,
          from: 'Súdwest-Fryslân',
          role: 'wethouder zorg, welzijn en sport',
          email: 'wilhelmina.fredericksz-van.oosterzeebergen@sociaal-domein.sudwest-fryslan.example',
          proud: { theme: 'eating-together', sentence: 'In elk dorp staat een lange tafel, een keer per maand.' },
        },
      ],
      link,
      keptUntil: '2019-08-22T04:00:00.000Z',
    },
  },
  ...invitationMessageExamples,
  'signature-recorded': { kind: 'signature-recorded', facts: recorded },
  'signature-recorded not to be named yet': {
    kind: 'signature-recorded',
    facts: { ...recorded, college: { is: 'to-decide', mayName: false } },
  },
  'signature-recorded after the decision': {
    kind: 'signature-recorded',
    facts: { ...recorded, college: { is: 'decided', on: '2019-05-14' } },
  },
  'signature-recorded as a second signatory': {
    kind: 'signature-recorded',
    facts: { ...recorded, signatory: { name: longName, role: 'burgemeester' }, joins: false },
  },
  'signature-awaits': { kind: 'signature-awaits', facts: signature },
  'signature-withdrawn': { kind: 'signature-withdrawn', facts: withdrawn },
  'signature-withdrawn from the wrong municipality': {
    kind: 'signature-withdrawn',
    facts: { ...withdrawn, because: 'wrong-municipality' },
  },
  'signature-withdrawn as not known': { kind: 'signature-withdrawn', facts: { ...withdrawn, because: 'not-known' } },
  'sign-invitation': { kind: 'sign-invitation', facts: invitation },
  'sign-invitation by the programme team': {
    kind: 'sign-invitation',
    facts: { campaign, municipality: invitation.municipality, link: invitation.link },
  },
  'decision-recorded': {
    kind: 'decision-recorded',
    facts: { ...signature, decidedOn: '2019-06-04', against: false },
  },
  'decision-recorded and to be named from now on': {
    kind: 'decision-recorded',
    facts: { ...signature, college: { is: 'to-decide', mayName: false }, decidedOn: '2019-06-04', against: false },
  },
  'decision-recorded against': {
    kind: 'decision-recorded',
    facts: { ...signature, decidedOn: '2019-06-04', against: true },
  },
  'milestone-reached': { kind: 'milestone-reached', facts: hundred },
  'milestone-reached by somebody unknown': {
    kind: 'milestone-reached',
    facts: {
      campaign,
      mark: 355,
      municipality: 'Súdwest-Fryslân',
      reachedAt: hundred.reachedAt,
      publicAt: hundred.publicAt,
    },
  },
  'milestone-public': { kind: 'milestone-public', facts: hundredPublic },
  'milestone-public by itself': {
    kind: 'milestone-public',
    facts: { ...hundredPublic, releasedAt: '2019-05-23T06:00:00.000Z', by: 'clock' },
  },
  'milestone-public for the press': { kind: 'milestone-public', facts: { ...hundredPublic, to: 'press' } },
  'milestone-public for the press, not to be named yet': {
    kind: 'milestone-public',
    facts: {
      campaign,
      mark: 100,
      count: 100,
      releasedAt: '2019-05-23T06:00:00.000Z',
      by: 'clock',
      to: 'press',
    },
  },
  ...kitMessageExamples,
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
  'own-data': {
    kind: 'own-data',
    facts: {
      link: {
        purpose: 'own-data',
        subject: 'own_01db8qg3s0abcdefghjkmn',
        reader: 'own_01db8qg3s0abcdefghjkmn',
        generation: 1,
      },
      expiresAt: '2019-05-21T07:00:00.000Z',
      contact: evening.contact,
    },
  },
  'access-given': {
    kind: 'access-given',
    facts: {
      name: 'Femke Smits',
      by: 'Hanna Bos',
      role: 'official',
      organisation: 'Gemeente Helmond',
      contact: evening.contact,
    },
  },
  'access-given to a coalition partner': {
    kind: 'access-given',
    facts: { name: 'Piet Visser', role: 'partner', organisation: 'ProRail', contact: evening.contact },
  },
  'access-given to a station desk': {
    kind: 'access-given',
    facts: {
      name: 'Sanne Kok',
      by: 'Hanna Bos',
      role: 'station-keeper',
      organisation: 'Stationsloket Brabant',
      contact: evening.contact,
    },
  },
  'access-given to a colleague': {
    kind: 'access-given',
    facts: { name: 'Jeroen van Dijk', by: 'Hanna Bos', role: 'organiser', contact: evening.contact },
  },
  'access-given for one event': {
    kind: 'access-given',
    facts: {
      name: 'Ruud Peters',
      by: 'Hanna Bos',
      role: 'co-organiser',
      organisation: evening.title,
      page: `/bureau/bijeenkomsten/${evening.slug}`,
      contact: evening.contact,
    },
  },
  'access-given at the guest desk': {
    kind: 'access-given',
    facts: { name: 'Ilse Mol', role: 'desk-crew', organisation: evening.title, contact: evening.contact },
  },
  'passkey-added': {
    kind: 'passkey-added',
    facts: {
      name: 'Femke Smits',
      key: 'Telefoon van Femke',
      addedAt: '2019-05-20T07:00:00.000Z',
      contact: evening.contact,
    },
  },
} as const satisfies Record<MessageKind, Message> & Record<string, Message>;

export type ExampleName = keyof typeof messageExamples;

export const exampleNames = Object.keys(messageExamples) as ExampleName[];

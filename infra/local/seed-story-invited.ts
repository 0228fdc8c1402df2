import type { SeedEvent, SeedGuest } from './seed-story.ts';

/**
 * What a fresh start finds of invitations: a lunch in Zwolle in June, with somebody in every state that the desk knows, two tables, two cards, and what waits
 * for an organiser. Alderpersons appear as their office, everybody else is invented; `seed-invited.ts` carries it in through the forms.
 */

/** Zwolle, Thursday 13 June 2019. Who has the address may ask for a place; an organiser says yes or no. */
export const lunch: SeedEvent = {
  kind: 'alderperson-meeting',
  title: 'Aan tafel in Zwolle',
  summary: 'Een lunch voor wethouders uit de regio: wat doet u samen, zodat niemand alleen hoeft te eten?',
  text: `Veel inwoners doen boodschappen in de ene gemeente en wonen in de andere. Eenzaamheid houdt niet op bij de grens.

## Wat u deze middag doet

- U eet met collega’s uit vier provincies.
- U hoort van partners wat zij in de wijk zien.
- U kiest één ding dat u samen doet.`,
  programme: ['12.00 Inloop', '12.30 Lunch aan twee tafels', '13.45 Wat doen wij samen?', '14.45 Koffie en afscheid'],
  venue: { name: 'De Stadstuin', street: 'Tuinstraat 200', city: 'Zwolle' },
  directions: 'Vanaf station Zwolle loopt u er in een kwartier heen. Er rijdt ook een busje.',
  starts: '2019-06-13T12:00',
  ends: '2019-06-13T15:00',
  closes: '2019-06-11T12:00',
  capacity: 12,
  partyLimit: 2,
  forWhom: 'Wethouders uit de regio Zwolle en wie met hen meedenkt',
  cost: 'Gratis, lunch inbegrepen',
  organisations: ['Het programmateam Samen aan de slag'],
  contact: { name: 'Marieke Jansma', phone: '070 555 01 22', email: 'avond@programma.example' },
  asks: ['diet', 'access'],
  offers: ['wheelchair', 'ring-loop'],
  settings: {
    listed: 'address',
    approval: 'yes',
    // The longest there is: what is offered on 16 May stands until the morning after the evening in Den Haag.
    'offer-hours': '168',
    'partners-seats': '3',
    'partners-until': '2019-06-06T12:00',
    'advisers-seats': '2',
    'advisers-until': '2019-06-06T12:00',
  },
};

/** The organiser found more chairs once the first answers were in. */
export const moreChairs = 18;

/** What the organiser asks; the second only of who comes by train. */
export const travel = {
  'words-nl': 'Hoe komt u naar Zwolle?',
  'words-en': 'How will you get to Zwolle?',
  kind: 'choice',
  'choices-nl': 'Met de trein\nMet de auto\nMet de fiets',
  'choices-en': 'By train\nBy car\nBy bicycle',
} as const;
export const bus = {
  'words-nl': 'Rijdt u vanaf het station mee met het busje?',
  'words-en': 'Will you take the minibus from the station?',
  kind: 'yes-no',
} as const;
/** After which answer the second is asked, as the editor shows it. */
export const askedAfter = 'Alleen bij “Met de trein” op “Hoe komt u naar Zwolle?”';

const town = (municipality: string): string => municipality.toLowerCase().replace(/[^a-z]/g, '');
const office = (municipality: string): string => `wethouder van ${municipality}`;
/** Where an office reads its mail. */
const addressOf = (municipality: string): string => `wethouder.${town(municipality)}@gemeente.example`;

/** The provider takes this mail and says later that nobody lives there. */
const nowhere = 'bounced.olstwijhe@gemeente.example';

const columns =
  'aanhef;voorletters;tussenvoegsel;naam;functie;gemeente;organisatie;e-mail;e-mail secretariaat;telefoon secretariaat;groep';
type Row = Partial<
  Record<
    'title' | 'initials' | 'prefix' | 'name' | 'role' | 'municipality' | 'organisation' | 'email' | 'desk' | 'phone',
    string
  >
> & { readonly group?: string };

const listOf = (rows: readonly Row[]): string =>
  [
    columns,
    ...rows.map((row) =>
      [
        row.title,
        row.initials,
        row.prefix,
        row.name,
        row.role,
        row.municipality,
        row.organisation,
        row.email,
        row.desk,
        row.phone,
        row.group,
      ]
        .map((cell) => cell ?? '')
        .join(';'),
    ),
  ].join('\r\n');

const alderperson = (municipality: string, more: Row = {}): Row => ({
  name: office(municipality),
  role: 'wethouder',
  municipality,
  email: addressOf(municipality),
  ...more,
});

const withDesk = (municipality: string, phone: string): Row =>
  alderperson(municipality, { desk: `secretariaat@${town(municipality)}.example`, phone });

const partners: readonly Row[] = [
  {
    title: 'mevrouw',
    initials: 'F.',
    name: 'El Amrani',
    role: 'coördinator',
    organisation: 'De Buurtkamer',
    email: 'f.elamrani@buurtkamer.example',
    group: 'partners',
  },
  {
    title: 'de heer',
    initials: 'W.',
    prefix: 'van',
    name: 'Dijk',
    role: 'voorzitter',
    organisation: 'Samen Op Pad',
    email: 'w.vandijk@samenoppad.example',
    group: 'partners',
  },
];
const advisers: readonly Row[] = [
  { title: 'mevrouw', initials: 'N.', name: 'Yilmaz', email: 'n.yilmaz@programma.example' },
  { title: 'de heer', initials: 'B.', prefix: 'de', name: 'Groot', email: 'b.degroot@programma.example' },
].map((row) => ({ ...row, role: 'adviseur', organisation: 'Samen aan de slag', group: 'adviseurs' }));

/** Who is invited in April. */
export const firstList = listOf([
  alderperson('Zwolle'),
  withDesk('Kampen', '038 555 01 31'),
  withDesk('Deventer', '0570 55 01 32'),
  alderperson('Hardenberg'),
  withDesk('Raalte', '0572 55 01 33'),
  alderperson('Ommen'),
  alderperson('Staphorst'),
  alderperson('Olst-Wijhe', { email: nowhere, phone: '0570 55 01 34' }),
  withDesk('Dalfsen', '0529 55 01 35'),
  withDesk('Steenwijkerland', '0521 55 01 36'),
  alderperson('Zwartewaterland'),
  alderperson('Rijssen-Holten'),
  alderperson('Harderwijk'),
  alderperson('Meppel'),
  ...partners,
  ...advisers,
]);

/** Who is thought of later: two are asked to keep the day free, the third has only a letter box. */
export const laterList = listOf([
  alderperson('Twenterand'),
  alderperson('Wierden'),
  alderperson('Borne', { email: '', phone: '074 555 01 37' }),
]);

/** Whoever answers from the mail, by the address it went to, with what is filled in; `who` is 'self' unless said. `travels` answers the question of the event. */
export type SeedAnswer = {
  readonly to: string;
  readonly answer: Readonly<Record<string, string>>;
  readonly travels?: 'Met de trein' | 'Met de auto' | 'Met de fiets';
};

/** In any order: there is room for all of them. */
export const answers: readonly SeedAnswer[] = [
  { to: addressOf('Zwolle'), answer: { answer: 'coming', diet: 'Vegetarisch' }, travels: 'Met de fiets' },
  {
    to: addressOf('Kampen'),
    answer: { answer: 'coming', who: 'on-behalf', by: 'Secretariaat Kampen' },
    travels: 'Met de auto',
  },
  { to: addressOf('Rijssen-Holten'), answer: { answer: 'coming' } },
  { to: addressOf('Harderwijk'), answer: { answer: 'coming', access: 'Ik kom met een rolstoel' } },
  { to: addressOf('Meppel'), answer: { answer: 'coming' }, travels: 'Met de trein' },
  {
    to: addressOf('Raalte'),
    answer: {
      answer: 'somebody-else',
      who: 'on-behalf',
      by: 'Secretariaat Raalte',
      'substitute-name': 'Anouk Vermeer',
      'substitute-email': 'a.vermeer@raalte.example',
      'substitute-role': 'beleidsadviseur',
    },
  },
  {
    to: addressOf('Hardenberg'),
    answer: { answer: 'not-coming', reason: 'De gemeenteraad vergadert die middag. Graag een volgende keer.' },
  },
  { to: addressOf('Ommen'), answer: { answer: 'not-yet-known', 'ask-again': '03-06-2019' } },
  ...[...partners, ...advisers].map(({ email = '' }) => ({ to: email, answer: { answer: 'coming' } })),
];

/** Was not on the list, has the address of the page, and asks for the last chair: that waits for a yes. */
export const asksForPlace: SeedGuest = {
  name: office('Apeldoorn'),
  email: addressOf('Apeldoorn'),
  municipality: 'Apeldoorn',
};

/** Says yes when all chairs are taken, and is held one when somebody else cannot come after all. */
export const waits: SeedAnswer = { to: addressOf('Zwartewaterland'), answer: { answer: 'coming' } };
export const givesUp = addressOf('Rijssen-Holten');

/** Asked by mistake: taken off the list. */
export const takenOff = office('Staphorst');
/** On the telephone, once the tables were planned: has no table yet. */
export const byPhone = { name: office('Deventer'), spokeTo: 'Secretariaat Deventer' } as const;
/** Has a place, and would like to bring somebody: that waits for a yes too. */
export const asksForMore = { to: addressOf('Kampen'), party: '2' } as const;
/** Needs a wheelchair place at the table, and what the desk wrote about it. */
export const wheelchair = { name: office('Harderwijk'), note: 'Houd een parkeerplek vrij bij de ingang.' } as const;

/** Two tables of six, each with a wheelchair place. */
export const hall = { tables: '2', seats: '6', wheelchairs: '2' } as const;

/** Proud of what the other looks for, both ways. */
export const cards = [
  {
    to: addressOf('Zwolle'),
    card: {
      'proud-theme': 'eating-together',
      proud: 'Elke week koken buren in vijf wijken voor elkaar.',
      'seeks-theme': 'volunteers',
      seeks: 'Wie weet hoe wij nieuwe vrijwilligers houden?',
      'to-show': 'yes',
      'to-introduce': 'yes',
    },
  },
  {
    to: 'f.elamrani@buurtkamer.example',
    card: {
      'proud-theme': 'volunteers',
      proud: 'Van onze vrijwilligers is driekwart er na een jaar nog.',
      'seeks-theme': 'eating-together',
      seeks: 'Een keuken waar wij op zondag met veertig mensen kunnen koken.',
      'to-show': 'yes',
      'to-introduce': 'yes',
    },
  },
] as const;

/** Has said nothing yet: whose answer a newcomer may give. */
export const silent = addressOf('Dalfsen');

/**
 * A list to try, as a Dutch Excel saves it: twelve rows, of which one stands there twice, one fits two municipalities, and three cannot be taken, each for
 * another reason: a town that is no municipality, an address that is none, a number that is none.
 */
const sampleList = listOf([
  withDesk('Coevorden', '0524 55 01 41'),
  alderperson('Súdwest-Fryslân', { email: 'wethouder.sudwestfryslan@gemeente.example' }),
  alderperson('Bergen'),
  withDesk('Hoogeveen', '0528 55 01 42'),
  alderperson('Vollenhove'),
  alderperson('Epe', { email: 'wethouder.epe(at)gemeente.example' }),
  withDesk('Elburg', 'vraag naar Ans'),
  {
    title: 'mevrouw',
    initials: 'C.',
    prefix: 'van den',
    name: 'Berg',
    role: 'coördinator',
    organisation: 'Café Aanschuif',
    email: 'c.vandenberg@cafe.example',
    group: 'partners',
  },
  alderperson('Urk'),
  alderperson('Coevorden', { phone: '0524 55 01 43' }),
  alderperson('Noordoostpolder'),
  alderperson('Hattem'),
]);
/** The file, in Windows-1252: of every letter in it that is Latin-1. */
export const sampleFile = (): Uint8Array => Buffer.from(`${sampleList}\r\n`, 'latin1');

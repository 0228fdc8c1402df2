/**
 * What a fresh start finds of kits: a station desk in the east of Brabant, the station kit and the package, an order that is approved, one that
 * waits, and an action that a host handed in. People are invented; `seed-kits.ts` carries it in through the forms.
 */

export type SeedPerson = {
  readonly name: string;
  readonly email: string;
  readonly role: 'official' | 'partner' | 'station-keeper';
  /** As the form of letting in shows a municipality, or the name of an organisation. */
  readonly of: string;
};

export const people = {
  helmond: { name: 'Fatma Şahin', email: 'f.sahin@helmond.example', role: 'official', of: 'Helmond' },
  eindhoven: { name: 'Kees van den Berg', email: 'k.vandenberg@eindhoven.example', role: 'official', of: 'Eindhoven' },
  partner: { name: 'Yara Nguyễn', email: 'stationspakket@spoor.example', role: 'partner', of: 'ProRail en NS' },
  keeper: {
    name: 'Bram Visser',
    email: 'b.visser@spoor.example',
    role: 'station-keeper',
    of: 'Stationsloket Oost-Brabant',
  },
  colleague: {
    name: 'Aisha de Vries-Jansen',
    email: 'a.devries@spoor.example',
    role: 'station-keeper',
    of: 'Stationsloket Oost-Brabant',
  },
} as const satisfies Readonly<Record<string, SeedPerson>>;

/** The stations of the desk, by where the form finds them, with who has the say there. */
export const deskStations = {
  Helmond: { HM: 'NS', HMH: 'ProRail', HMBV: 'ProRail', HMBH: 'ProRail' },
  Eindhoven: { EHV: 'NS', EHS: 'ProRail' },
} as const;

export const spots: Readonly<Record<string, readonly string[]>> = {
  HM: ['Stationshal, bij de piano', 'Stationsplein, links van de ingang'],
  HMH: ['Perron 1, onder de kap'],
  HMBV: ['Stationsplein'],
  HMBH: ['Perron 1, onder de kap'],
  EHV: ['Stationshal noord', 'Stationsplein 18 Septemberplein'],
  EHS: ['Voorplein'],
};

export const houseRules = [
  'Houd de looproute en de geleidelijn voor blinden vrij.',
  'Gebruik geen gas of open vuur.',
  'Neem afval mee en laat de plek schoon achter.',
];

export const kit = {
  title: 'Stel je voor',
  summary: 'Een koffiekar voor op het station. U schenkt twee bekers: één om te houden, één om weg te geven.',
  'for-whom': 'Gemeenten en coalitiepartners met een activiteit op een station',
  'comes-back': '1 koffiekar\n2 thermoskannen\n1 banner\n4 hesjes',
  'used-up': '400 bekers',
  'contact-name': 'Yara Nguyễn',
  'contact-phone': '088 555 01 40',
  'contact-email': 'stationspakket@spoor.example',
  units: '1',
} as const;

export const parcel = {
  title: 'Kom erbij-pakket',
  summary: 'Alles om een tafel te dekken waar mensen met elkaar in gesprek raken.',
  'for-whom': 'Organisatoren van een activiteit in de Week tegen Eenzaamheid',
  'used-up': '40 placemats\n40 uitnodigingskaarten\n1 set gesprekskaarten\n10 badges\n2 posters\n1 vloersticker',
  'contact-name': 'Marieke Jansma',
  'contact-phone': '070 555 01 22',
  'contact-email': 'pakket@programma.example',
  stock: '100',
  most: '2',
  opens: '01-05-2019',
  closes: '31-08-2019',
  'delivery-from': '09-09-2019',
  'delivery-until': '13-09-2019',
  print:
    '## Gesprekskaarten\n\n- Waar wordt u blij van?\n- Wat eet u het liefst met anderen?\n- Wie hebt u lang niet gesproken?\n\n## Placemat\n\nSchrijf er uw naam op en één ding dat u graag doet.',
  'fund-name': 'het wijkfonds van uw gemeente',
  'fund-address': 'https://www.wijkfonds.example',
} as const;

/** A day of works in Helmond. */
export const closed = {
  from: '14-06-2019',
  until: '14-06-2019',
  reason: 'Werk aan het perron',
  station: 'HM',
} as const;

/** Eindhoven's two orders: the next booker of the one kit, approved, and one that waits for the desk. */
export const approvedSlot = 'EHV~2019-06-25~morning';
export const waitingSlot = 'EHS~2019-07-09~afternoon';

export const setup = {
  what: 'De koffiekar met een statafel en de banner',
  width: '3',
  depth: '2,5',
  power: 'none',
  people: '4',
  'build-up': '6.15',
  cleared: '9.30',
} as const;

export const action = {
  publish: 'yes',
  title: 'Koffie voor twee op station Eindhoven',
  summary: 'U krijgt twee bekers koffie: één voor u en één om weg te geven.',
  places: '60',
  'public-name': 'Kees van den Berg',
  'public-phone': '040 555 01 18',
  'public-email': 'k.vandenberg@eindhoven.example',
} as const;

export const onTheDay = { 'contact-name': 'Kees van den Berg', 'contact-phone': '06 12 34 56 78' } as const;

export const host = {
  email: 'zondag@buurtkamer.example',
  activity: {
    title: 'Schuif aan in de Buurtkamer',
    summary: 'Samen koken en eten met mensen uit de wijk.',
    'for-whom': 'Iedereen uit Brouwhuis',
    cost: 'Gratis',
  },
  where: {
    date: '29-09-2019',
    starts: '16.00',
    ends: '19.00',
    venue: 'De Buurtkamer',
    street: 'Peeleik 7',
    city: 'Helmond',
    municipality: 'Helmond',
  },
  guests: { places: '24', organisation: 'Bewoners van Brouwhuis', name: 'Truus van Leeuwen', phone: '0492 55 01 33' },
  delivery: {
    'how-many': '1',
    'delivery-street': 'Peeleik 7',
    'delivery-postcode': '5704 AP',
    'delivery-city': 'Helmond',
  },
} as const;

import type { Fields } from './person.ts';

/** The evening as somebody types it at the desk: two days away by the laptop's clock. */
export const typedPlan = (different: Fields = {}): Fields => ({
  kind: 'alderperson-meeting',
  title: 'Samen aan de slag',
  summary: 'Een avond over een aanpak die werkt.',
  text: 'Wij eten samen.\n\n- soep\n- brood',
  programme: '17.30 Inloop\n18.00 Eten',
  venue: 'De Glazen Zaal',
  street: 'Prinsessegracht 26',
  city: 'Den Haag',
  zone: 'Europe/Amsterdam',
  starts: '2019-05-22T17:30',
  ends: '2019-05-22T21:30',
  closes: '',
  'promote-until': '',
  capacity: '60',
  'party-limit': '1',
  asks: [],
  // Whoever stands first goes in at once.
  'offer-hours': '0',
  'for-whom': 'Wethouders en hun ambtenaren',
  cost: 'Gratis',
  organisations: 'VWS\nVNG',
  'contact-name': 'Mees de Wit',
  'contact-phone': '070 123 45 67',
  'contact-email': 'mees@programma.example',
  directions: '',
  offers: ['wheelchair'],
  listed: 'everyone',
  ...different,
});

/** What somebody types in the form of a meeting; a name makes an address. */
export const typedAnswers = (name: string, different: Fields = {}): Fields => ({
  for: 'self',
  name,
  email: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@gemeente.example`,
  role: 'wethouder',
  organisation: 'Gemeente Voorbeeld',
  party: '1',
  ...different,
});

export const formOf = (slug: string): string => `/bijeenkomsten/${slug}/aanmelden`;
export const deskOf = (slug: string): string => `/bureau/bijeenkomsten/${slug}`;

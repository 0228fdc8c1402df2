import type { EventFacts } from '#kernel/messages.ts';

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

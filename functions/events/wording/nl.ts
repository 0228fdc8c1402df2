import { numbersIn } from '#kernel/numbers.ts';
import { nlDesk } from './nl-desk.ts';
import type { Words } from './words.ts';

const number = numbersIn('nl');

export const nl: Words = {
  list: {
    title: 'Bijeenkomsten',
    lead: 'Hier ziet u wat er komt. Kies waar u wilt aanschuiven.',
    none: 'Er staat nu niets op de agenda',
    noneLead: 'Kom later nog eens kijken. Nieuwe bijeenkomsten staan hier vanzelf.',
    noMore: 'Dit is alles. Er zijn geen bijeenkomsten meer na deze.',
    cancelled: 'Afgelast',
    pages: 'Meer bijeenkomsten',
    next: 'Volgende bijeenkomsten',
    toBeginning: 'Terug naar het begin',
  },
  event: {
    when: 'Wanneer',
    where: 'Waar',
    forWhom: 'Voor wie',
    cost: 'Kosten',
    places: 'Plekken',
    placesNow: (standing, left, capacity) => {
      switch (standing) {
        case 'open':
          return `Nog ${number.format(left)} van ${number.format(capacity)} vrij`;
        case 'line':
          return left > 0 ? 'Er is een wachtlijst' : 'Vol';
        case 'closed':
          return 'Aanmelden kan niet meer';
        case 'over':
          return 'Deze bijeenkomst is geweest';
        case 'cancelled':
          return 'Gaat niet door';
      }
    },
    placesNote: (standing, waiting, closesAt) => {
      if (standing === 'open') return `Aanmelden kan tot ${closesAt}`;
      if (standing !== 'line') return undefined;
      if (waiting === 0) return 'U kunt op de wachtlijst. Daar staat nog niemand';
      return `U kunt op de wachtlijst. Daar ${waiting === 1 ? 'staat 1 aanmelding' : `staan ${number.format(waiting)} aanmeldingen`}`;
    },
    byInvitation: 'Deze bijeenkomst is op uitnodiging',
    byInvitationNote: 'Gebruik de link uit uw mail, of de code uit uw brief',
    useCode: 'Code invullen',
    signUp: 'Aanmelden',
    joinLine: 'Aanmelden voor de wachtlijst',
    cancelledTitle: 'Deze bijeenkomst gaat niet door',
    reason: 'De organisator schrijft:',
    programme: 'Programma',
    directions: 'Zo komt u er',
    offers: 'Wat de locatie biedt',
    offer: { wheelchair: 'Toegankelijk met een rolstoel', 'ring-loop': 'Ringleiding', interpreter: 'Tolk' },
    invitedBy: 'Wie nodigt u uit',
    questions: 'Vragen?',
    ask: (name) => `Bel of mail ${name}:`,
    all: 'Alle bijeenkomsten',
    time: (typed) => `${typed.replace(/^0(?=\d)/, '')} uur`,
  },
  desk: nlDesk,
};

import type { EventAccessWords } from './event-access-words.ts';

export const eventAccessNl: EventAccessWords = {
  title: (event) => `Toegang tot ${event}`,
  back: 'Terug naar de bijeenkomst',
  lead: 'Hier geeft u mensen van buiten uw organisatie toegang tot deze ene bijeenkomst.',
  none: 'Er is nog niemand van buiten uw organisatie.',
  caption: 'Wie er toegang heeft',
  columns: { name: 'Naam', email: 'E-mailadres', as: 'Als', since: 'Sinds' },
  as: { 'co-organiser': 'Mede-organisator', 'desk-crew': 'Gastenbalie' },
  give: {
    title: 'Iemand toegang geven',
    lead: 'Deze persoon krijgt een mail met waar en hoe zij of hij kan inloggen.',
    name: 'Naam',
    email: 'E-mailadres',
    emailHelp: 'Van deze persoon zelf. Met dit adres logt zij of hij in.',
    as: 'Wat mag deze persoon?',
    options: {
      'co-organiser': {
        label: 'Meewerken als mede-organisator',
        help: 'De bijeenkomst aanpassen en publiceren, en alles met gasten. Niet afgelasten, toegang geven of lijsten uitvoeren.',
      },
      'desk-crew': {
        label: 'Helpen aan de gastenbalie',
        help: 'De gasten zien en wie er te bellen is, antwoorden noteren en gasten toevoegen. Meer niet.',
      },
    },
    kept: 'Naam en e-mailadres bewaren wij tot u de toegang beëindigt.',
    send: 'Toegang geven',
  },
  end: {
    title: 'Toegang beëindigen',
    what: 'Deze persoon ziet de bijeenkomst dan meteen niet meer.',
    question: 'Van wie wilt u de toegang beëindigen?',
    send: 'Toegang beëindigen',
  },
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count === 1 ? '1 antwoord' : `${count} antwoorden`}`,
  fault: {
    'name-missing': 'Vul de naam in',
    'not-a-name': 'Vul een naam in van hoogstens 120 tekens, zonder webadres',
    'email-missing': 'Vul het e-mailadres in',
    'not-an-email': 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl',
    'as-missing': 'Kies wat deze persoon mag',
    'person-missing': 'Kies van wie u de toegang beëindigt',
  },
  refusal: {
    'own-organiser': {
      title: 'Dit is een organisator van uw eigen organisatie',
      text: 'Er is niets veranderd. Een organisator mag al alles met deze bijeenkomst.',
    },
    'too-many': {
      title: 'Deze persoon heeft al toegang tot twintig bijeenkomsten',
      text: 'Er is niets veranderd. Laat eerst een andere toegang beëindigen.',
    },
    'sent-before': {
      title: 'U hebt dit formulier al verstuurd',
      text: 'Dat is toen verwerkt. Wilt u nog iemand toegang geven? Druk dan nog een keer op de knop.',
    },
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Druk over een paar tellen nog een keer op de knop.',
    },
  },
  done: {
    gegeven: { title: 'De toegang is gegeven', text: 'De mail daarover gaat binnen een minuut weg.' },
    gestopt: { title: 'De toegang is beëindigd', text: 'Deze persoon ziet de bijeenkomst niet meer.' },
  },
};

import type { LetInRefusal } from '../core/let-in.ts';
import type { LetInFault, LetInRole } from '../core/letting-in.ts';
import type { Role } from '../core/person.ts';

type Told = { readonly title: string; readonly text: string };

/** Every text of the desk that lets people in. */
export type AccessWording = {
  readonly toDesk: string;
  readonly toList: string;
  /** What somebody is, and what one can choose to let somebody in as. */
  readonly roles: Readonly<Record<Role, string>>;
  readonly options: Readonly<Record<LetInRole, string>>;
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'name' | 'organisation' | 'role' | 'since', string>>;
    readonly sinceBy: (date: string, by: string) => string;
    readonly you: string;
    readonly formerColleague: string;
    readonly fromTheStart: string;
    readonly colleagues: {
      readonly caption: string;
      readonly columns: Readonly<Record<'name' | 'since', string>>;
      readonly own: string;
      readonly note: string;
    };
    readonly toForm: string;
    readonly toOwn: string;
    readonly pages: string;
    readonly first: string;
    readonly further: string;
    readonly done: Readonly<Record<'gegeven' | 'gestopt' | 'sleutels', Told>>;
  };
  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly name: string;
    readonly email: string;
    readonly emailHelp: string;
    readonly role: string;
    readonly municipality: string;
    readonly municipalityHelp: string;
    readonly organisation: string;
    readonly organisationHelp: string;
    readonly kept: string;
    readonly send: string;
  };
  readonly faultsTitle: (count: number) => string;
  readonly fault: Readonly<Record<LetInFault | 'choice-missing' | 'keys-missing', string>>;
  readonly refusal: Readonly<Record<LetInRefusal | 'sent-before' | 'busy', Told>>;
  readonly person: {
    readonly title: (name: string) => string;
    readonly labels: Readonly<Record<'email' | 'role' | 'organisation' | 'since' | 'passkeys', string>>;
    readonly passkeys: (count: number) => string;
    /** Of one's own page: where one's passkeys are looked after. */
    readonly ownKeys: string;
    readonly toOwn: string;
    readonly reset: {
      readonly title: string;
      readonly what: (name: string) => string;
      readonly check: string;
      readonly question: string;
      readonly options: Readonly<Record<'reset' | 'keep', string>>;
      readonly send: string;
    };
    readonly end: {
      readonly title: string;
      readonly what: (name: string) => string;
      readonly whatOwn: string;
      readonly question: string;
      readonly options: Readonly<Record<'end' | 'keep', string>>;
      readonly send: string;
    };
    readonly busy: Told;
    readonly lastOrganiser: Told;
    readonly own: Told;
  };
};

export const accessNl: AccessWording = {
  toDesk: 'Terug naar het bureau',
  toList: 'Terug naar wie toegang heeft',
  roles: {
    organiser: 'Organisator',
    official: 'Gemeente',
    partner: 'Coalitiepartner',
    'station-keeper': 'Stationsloket',
    'co-organiser': 'Mede-organisator',
    'desk-crew': 'Gastenbalie',
  },
  options: {
    organiser: 'Een collega, als organisator',
    official: 'Iemand van een gemeente',
    partner: 'Iemand van een coalitiepartner',
    'station-keeper': 'Iemand van een stationsloket',
  },
  list: {
    title: 'Toegang',
    lead: 'Hier geeft u collega’s toegang, en mensen van gemeenten, coalitiepartners en stationsloketten. Een collega mag alles wat u mag. De anderen zien alleen wat van hun eigen organisatie is.',
    none: 'Van buiten uw organisatie heeft nog niemand toegang.',
    caption: 'Wie toegang heeft',
    columns: { name: 'Naam', organisation: 'Organisatie', role: 'Als', since: 'Toegang sinds' },
    sinceBy: (date, by) => `${date}, gegeven door ${by}`,
    you: 'u',
    formerColleague: 'een eerdere collega',
    fromTheStart: 'Vanaf het begin',
    colleagues: {
      caption: 'Organisatoren',
      columns: { name: 'Naam', since: 'Toegang sinds' },
      own: '(u)',
      note: 'Zorg dat u met meer dan één bent. Dan kan een collega helpen als u uw toegangssleutel kwijt bent.',
    },
    toForm: 'Iemand toegang geven',
    toOwn: 'Uw eigen toegang en toegangssleutels',
    pages: 'Meer mensen',
    first: 'Naar het begin',
    further: 'Volgende mensen',
    done: {
      gegeven: { title: 'De toegang is gegeven', text: 'De mail daarover gaat binnen een minuut weg.' },
      gestopt: { title: 'De toegang is beëindigd', text: 'Naam en e-mailadres zijn gewist.' },
      sleutels: {
        title: 'De toegangssleutels zijn weggehaald',
        text: 'Bij het inloggen maakt uw collega of relatie een nieuwe.',
      },
    },
  },
  form: {
    title: 'Iemand toegang geven',
    lead: 'Deze persoon krijgt een mail met waar en hoe zij of hij kan inloggen.',
    name: 'Naam',
    email: 'E-mailadres',
    emailHelp: 'Van deze persoon zelf. Met dit adres logt zij of hij in.',
    role: 'Wie krijgt toegang?',
    municipality: 'Gemeente',
    municipalityHelp: 'Alleen bij iemand van een gemeente.',
    organisation: 'Naam van de coalitiepartner of het stationsloket',
    organisationHelp:
      'Niet bij een collega of iemand van een gemeente. Schrijf de naam voor collega’s steeds hetzelfde.',
    kept: 'Naam en e-mailadres bewaren wij zolang de toegang duurt.',
    send: 'Toegang geven',
  },
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count === 1 ? '1 antwoord' : `${count} antwoorden`}`,
  fault: {
    'name-missing': 'Vul de naam in',
    'not-a-name': 'Vul een naam in van hoogstens 120 tekens, zonder webadres',
    'email-missing': 'Vul het e-mailadres in',
    'not-an-email': 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl',
    'role-missing': 'Kies wie er toegang krijgt',
    'municipality-missing': 'Kies de gemeente uit de lijst',
    'organisation-missing': 'Vul de naam van de coalitiepartner of het stationsloket in',
    'not-an-organisation': 'Vul een naam in met letters, van hoogstens 120 tekens en zonder webadres',
    'choice-missing': 'Kies of u de toegang beëindigt',
    'keys-missing': 'Kies of u de toegangssleutels weghaalt',
  },
  refusal: {
    'has-access': {
      title: 'Dit e-mailadres heeft al toegang',
      text: 'Er is niets veranderd en er is geen mail verstuurd. Gebruik een ander adres. Of laat de toegang eerst beëindigen.',
    },
    'other-role': {
      title: 'Deze naam is al van een andere organisatie',
      text: 'Er is niets veranderd. Kies bij wie toegang krijgt iets anders. Of schrijf er iets bij, zoals “loket”.',
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
  person: {
    title: (name) => `Toegang van ${name}`,
    labels: {
      email: 'E-mailadres',
      role: 'Als',
      organisation: 'Organisatie',
      since: 'Toegang sinds',
      passkeys: 'Toegangssleutels',
    },
    passkeys: (count) => (count === 0 ? 'Nog geen' : String(count)),
    ownKeys: 'Dit bent u zelf. Uw eigen sleutels beheert u bij uw toegang.',
    toOwn: 'Naar uw toegang',
    reset: {
      title: 'Toegangssleutel kwijt',
      what: (name) => `Is ${name} alle sleutels kwijt? Haal ze dan hier weg. Bij het inloggen komt er een nieuwe.`,
      check: 'Bel eerst, op een nummer dat u al kende. Wie de mail van een ander leest, kan dit ook vragen.',
      question: 'Wilt u alle toegangssleutels weghalen?',
      options: {
        reset: 'Ja, ik heb gebeld: haal de sleutels weg',
        keep: 'Nee, laat de sleutels zo',
      },
      send: 'Keuze over de sleutels vastleggen',
    },
    end: {
      title: 'Toegang beëindigen',
      what: (name) =>
        `${name} kan dan meteen niets meer zien of doen. Naam en e-mailadres wissen wij. Wat er is aangevraagd, blijft staan.`,
      whatOwn:
        'U kunt dan meteen niets meer zien of doen. Uw naam en e-mailadres wissen wij. Wat u maakte, blijft staan.',
      question: 'Wilt u de toegang beëindigen?',
      options: { end: 'Ja, beëindig de toegang', keep: 'Nee, laat de toegang zo' },
      send: 'Keuze vastleggen',
    },
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Druk over een paar tellen nog een keer op de knop.',
    },
    lastOrganiser: {
      title: 'Dit is de laatste organisator',
      text: 'Er is niets veranderd. Geef eerst een collega toegang als organisator.',
    },
    own: {
      title: 'Dit zijn uw eigen toegangssleutels',
      text: 'Er is niets veranderd. Een collega kan ze weghalen.',
    },
  },
};

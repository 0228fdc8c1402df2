import type { LetInRefusal } from '../core/let-in.ts';
import type { LetInFault, MemberRole } from '../core/letting-in.ts';

type Told = { readonly title: string; readonly text: string };

type AccessWording = {
  readonly toDesk: string;
  readonly toList: string;
  readonly roles: Readonly<Record<MemberRole, { readonly is: string; readonly option: string }>>;
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly caption: string;
    readonly columns: Readonly<Record<'name' | 'organisation' | 'role' | 'since', string>>;
    readonly sinceBy: (date: string, by: string) => string;
    readonly you: string;
    readonly formerColleague: string;
    readonly toForm: string;
    readonly pages: string;
    readonly first: string;
    readonly further: string;
    readonly done: Readonly<Record<'gegeven' | 'gestopt', Told>>;
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
    readonly municipalityEmpty: string;
    readonly found: { readonly one: string; readonly many: string; readonly none: string; readonly chosen: string };
    readonly organisation: string;
    readonly organisationHelp: string;
    readonly kept: string;
    readonly send: string;
  };
  readonly faultsTitle: (count: number) => string;
  readonly fault: Readonly<Record<LetInFault | 'choice-missing', string>>;
  readonly refusal: Readonly<Record<LetInRefusal | 'sent-before' | 'busy', Told>>;
  readonly person: {
    readonly title: (name: string) => string;
    readonly labels: Readonly<Record<'email' | 'role' | 'organisation' | 'since', string>>;
    readonly end: {
      readonly title: string;
      readonly what: (name: string) => string;
      readonly question: string;
      readonly options: Readonly<Record<'end' | 'keep', string>>;
      readonly send: string;
    };
    readonly busy: Told;
  };
};

/** Every text of the desk that lets people in; organisers read Dutch. */
export const accessNl: AccessWording = {
  toDesk: 'Terug naar het bureau',
  toList: 'Terug naar wie toegang heeft',
  roles: {
    official: { is: 'Gemeente', option: 'Iemand van een gemeente' },
    partner: { is: 'Coalitiepartner', option: 'Iemand van een coalitiepartner' },
    'station-keeper': { is: 'Stationsloket', option: 'Iemand van een stationsloket' },
  },
  list: {
    title: 'Toegang',
    lead: 'Hier geeft u mensen van gemeenten, coalitiepartners en stationsloketten toegang. Zij zien alleen wat van hun eigen organisatie is.',
    none: 'U hebt nog niemand toegang gegeven.',
    caption: 'Wie toegang heeft',
    columns: { name: 'Naam', organisation: 'Organisatie', role: 'Als', since: 'Toegang sinds' },
    sinceBy: (date, by) => `${date}, gegeven door ${by}`,
    you: 'u',
    formerColleague: 'een eerdere collega',
    toForm: 'Iemand toegang geven',
    pages: 'Meer mensen',
    first: 'Naar het begin',
    further: 'Volgende mensen',
    done: {
      gegeven: { title: 'De toegang is gegeven', text: 'De mail daarover gaat binnen een minuut weg.' },
      gestopt: { title: 'De toegang is beëindigd', text: 'Naam en e-mailadres zijn gewist.' },
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
    municipalityEmpty: 'Kies een gemeente',
    found: {
      one: '1 gemeente gevonden',
      many: '{0} gemeenten gevonden',
      none: 'Geen gemeente gevonden',
      chosen: 'Gekozen:',
    },
    organisation: 'Naam van de coalitiepartner of het stationsloket',
    organisationHelp: 'Niet bij iemand van een gemeente. Schrijf de naam voor collega’s steeds hetzelfde.',
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
      text: 'Toen stonden er andere antwoorden in. Is dit nog iemand? Druk dan nog een keer op de knop.',
    },
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Druk over een paar tellen nog een keer op de knop.',
    },
  },
  person: {
    title: (name) => `Toegang van ${name}`,
    labels: { email: 'E-mailadres', role: 'Als', organisation: 'Organisatie', since: 'Toegang sinds' },
    end: {
      title: 'Toegang beëindigen',
      what: (name) =>
        `${name} kan dan meteen niets meer zien of doen. Naam en e-mailadres wissen wij. Wat er is aangevraagd, blijft staan.`,
      question: 'Wilt u de toegang beëindigen?',
      options: { end: 'Ja, beëindig de toegang', keep: 'Nee, laat de toegang zo' },
      send: 'Keuze vastleggen',
    },
    busy: {
      title: 'Het is nu erg druk',
      text: 'De toegang is nog niet beëindigd. Druk over een paar tellen nog een keer op de knop.',
    },
  },
};

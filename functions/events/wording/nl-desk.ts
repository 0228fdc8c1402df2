import type { Group } from '#kernel/groups.ts';
import { numbersIn } from '#kernel/numbers.ts';
import type { PlanFault, PlanField } from '../core/event-plan.ts';
import type { DeskWords } from './desk-words.ts';

const number = numbersIn('nl');
const signUps = (count: number): string => (count === 1 ? '1 aanmelding' : `${number.format(count)} aanmeldingen`);
const seats = (count: number): string => (count === 1 ? '1 plek' : `${number.format(count)} plekken`);

const missing: Partial<Record<PlanField, string>> = {
  kind: 'Kies wat voor bijeenkomst het is',
  title: 'Vul een titel in',
  summary: 'Vertel in een of twee zinnen wat er gebeurt',
  venue: 'Vul de naam van de locatie in',
  street: 'Vul straat en huisnummer in',
  city: 'Vul de plaats in',
  starts: 'Vul in wanneer het begint',
  ends: 'Vul in wanneer het eindigt',
  capacity: 'Vul in hoeveel plekken er zijn',
  'party-limit': 'Vul in met hoeveel mensen iemand zich mag aanmelden',
  'for-whom': 'Vul in voor wie het is',
  cost: 'Vul in wat het kost, bijvoorbeeld Gratis',
  organisations: 'Vul in wie uitnodigt',
  'contact-name': 'Vul de naam van de contactpersoon in',
  'contact-phone': 'Vul het telefoonnummer van de contactpersoon in',
  'contact-email': 'Vul het e-mailadres van de contactpersoon in',
};

const kept: Readonly<Record<Group, string>> = {
  ministers: 'bewindspersonen',
  partners: 'coalitiepartners',
  advisers: 'programma-adviseurs',
  guests: 'eigen gasten',
};
const keptFields = (group: Group): { seats: { label: string }; until: { label: string; help: string } } => ({
  seats: { label: `Plekken voor ${kept[group]}` },
  until: {
    label: `Plekken voor ${kept[group]} vrijhouden tot`,
    help: 'Leeg? Dan tot de wachtlijst niet meer vanzelf doorschuift.',
  },
});

const faults: Readonly<Record<Exclude<PlanFault, 'missing'>, string>> = {
  'too-long': 'maak dit korter',
  'not-a-choice': 'kies een van de antwoorden',
  'not-a-time': 'vul een datum en tijd in, bijvoorbeeld 22-05-2019 17.30',
  'time-does-not-exist': 'deze tijd bestaat niet. De klok gaat dan een uur vooruit. Kies een andere tijd',
  'time-exists-twice': 'deze tijd komt twee keer. De klok gaat dan een uur terug. Kies een andere tijd',
  'ends-before-start': 'kies een tijd die na het begin ligt',
  'closes-after-start': 'kies een tijd die niet na het begin ligt',
  'promotes-after-start': 'kies een tijd die niet na het begin ligt',
  'not-a-number': 'vul een getal in, bijvoorbeeld 2',
  'not-days': 'vul hoogstens 5 getallen in van 0 tot en met 60, bijvoorbeeld 7, 1',
  'not-a-reminding-time': 'kies een tijd van 8.00 tot en met 20.00 uur, bijvoorbeeld 12.00',
  'reminds-after-start': 'dan is het al begonnen. Kies een eerdere tijd, of laat de dag zelf weg',
  'not-hours': 'vul hele uren in, van 0 tot en met 168',
  'groups-above-capacity': 'u houdt meer plekken vrij dan er zijn. Kies een hoger aantal',
  'releases-after-start': 'kies een tijd die niet na het begin ligt',
  'seats-missing': 'vul in hoeveel plekken u vrijhoudt',
  'party-above-capacity': 'kies een getal dat niet groter is dan het aantal plekken',
  'not-a-phone': 'vul een geldig nummer in, bijvoorbeeld 070 123 45 67',
  'not-an-email': 'vul een geldig adres in, bijvoorbeeld naam@gemeente.nl',
};

/** Where the question itself is too long to name it by. */
const shortNames: Partial<Record<PlanField, string>> = {
  kind: 'Soort bijeenkomst',
  closes: 'Einde van het aanmelden',
  'promote-until': 'Einde van het doorschuiven',
  offers: 'Wat de locatie biedt',
  capacity: 'Aantal plekken',
  'party-limit': 'Aantal mensen per aanmelding',
  asks: 'Vragen aan gasten',
  entry: 'Wie kan zich aanmelden',
  approval: 'Goedkeuring',
  'remind-days': 'Dagen van de herinneringen',
  'remind-at': 'Tijd van de herinneringen',
  'offer-hours': 'Uren om te kiezen',
  'for-whom': 'Voor wie',
  organisations: 'Organisaties',
  'contact-phone': 'Telefoonnummer',
  'contact-email': 'E-mailadres',
  listed: 'Vindbaarheid',
};

const fields: DeskWords['editor']['field'] = {
  kind: { label: 'Wat voor bijeenkomst is het?' },
  title: { label: 'Titel', help: 'Hoogstens 120 tekens. Het adres van de pagina komt van de eerste titel.' },
  summary: { label: 'Samenvatting', help: 'Een of twee zinnen, hoogstens 300 tekens.' },
  text: {
    label: 'Tekst',
    help: 'Hoogstens 6.000 tekens. Een regel die met ## begint, wordt een kop. Een regel met een streepje ervoor wordt een punt in een lijst.',
  },
  programme: { label: 'Programma', help: 'Een regel per onderdeel, bijvoorbeeld: 17.30 Inloop met soep.' },
  zone: { label: 'Tijdzone' },
  starts: { label: 'Begin' },
  ends: { label: 'Einde' },
  closes: { label: 'Aanmelden kan tot', help: 'Laat u dit leeg? Dan kan aanmelden tot het begin.' },
  'promote-until': {
    label: 'De wachtlijst schuift vanzelf door tot',
    help: 'Laat u dit leeg? Dan tot 12.00 uur op de werkdag ervoor. Komt er later een plek vrij, dan beslist u wie die krijgt.',
  },
  venue: { label: 'Naam van de locatie', help: 'Bijvoorbeeld Wijkhuis De Brug.' },
  street: { label: 'Straat en huisnummer' },
  city: { label: 'Plaats' },
  directions: { label: 'Zo komt u er', help: 'Bijvoorbeeld welke bus er stopt en waar u de fiets zet.' },
  offers: { label: 'Wat biedt de locatie?' },
  capacity: { label: 'Hoeveel plekken zijn er?', help: 'Alle plekken samen, ook wat u hieronder vrijhoudt.' },
  'ministers-seats': keptFields('ministers').seats,
  'ministers-until': keptFields('ministers').until,
  'partners-seats': keptFields('partners').seats,
  'partners-until': keptFields('partners').until,
  'advisers-seats': keptFields('advisers').seats,
  'advisers-until': keptFields('advisers').until,
  'guests-seats': keptFields('guests').seats,
  'guests-until': keptFields('guests').until,
  entry: { label: 'Wie kan zich aanmelden?' },
  approval: { label: 'Wilt u elke aanmelding zelf goedkeuren?' },
  'offer-hours': {
    label: 'Hoeveel uur heeft iemand om een vrije plek te nemen?',
    help: 'Wie vooraan op de wachtlijst staat, krijgt een vrije plek aangeboden. Hoogstens 168 uur. Vul 0 in als de plek meteen voor diegene is. Laat u dit leeg? Dan is het 24 uur voor wethouders, en bij een activiteit 0.',
  },
  'remind-days': {
    label: 'Hoeveel dagen ervoor herinneren wij?',
    help: 'Bijvoorbeeld 7, 1: een week en een dag ervoor. Vul 0 in voor de dag zelf. Laat u dit leeg? Dan herinneren wij niemand.',
  },
  'remind-at': { label: 'Hoe laat?', help: 'Van 8.00 tot en met 20.00 uur. Laat u dit leeg? Dan om 12.00 uur.' },
  'party-limit': {
    label: 'Met hoeveel mensen mag iemand zich aanmelden?',
    help: 'De gast telt mee. Kies 1 als ieder zich zelf aanmeldt. Hoogstens 20.',
  },
  asks: {
    label: 'Wat wilt u van gasten weten?',
    help: 'Vraag alleen wat u nodig hebt. Wij wissen deze antwoorden op de ochtend erna.',
  },
  'for-whom': { label: 'Voor wie is het?', help: 'Bijvoorbeeld: iedereen uit de buurt.' },
  cost: { label: 'Kosten', help: 'Bijvoorbeeld: Gratis.' },
  organisations: { label: 'Welke organisaties nodigen uit?', help: 'Een regel per organisatie.' },
  'contact-name': { label: 'Contactpersoon', help: 'Naam, nummer en adres staan op de pagina en in elke mail.' },
  'contact-phone': { label: 'Telefoonnummer van de contactpersoon' },
  'contact-email': { label: 'E-mailadres van de contactpersoon' },
  listed: { label: 'Wie kan de bijeenkomst vinden?' },
};

const called = (field: PlanField): string => shortNames[field] ?? fields[field].label;

const over = {
  title: 'De bijeenkomst is al begonnen of geweest',
  text: 'Daarom kan dit niet meer. Er is niets veranderd.',
};

export const nlDesk: DeskWords = {
  state: { draft: 'Concept', published: 'Gepubliceerd', cancelled: 'Afgelast' },
  notice: {
    made: 'De bijeenkomst is bewaard als concept',
    copied: 'De kopie is bewaard als concept. Kijk alles na voor u publiceert',
    saved: 'Uw wijzigingen zijn bewaard',
    'saved-told': 'Uw wijzigingen zijn bewaard. Iedereen die zich aanmeldde, krijgt bericht',
    unchanged: 'Er was niets veranderd',
    published: 'De bijeenkomst is gepubliceerd',
    cancelled: 'De bijeenkomst is afgelast. Iedereen die zich aanmeldde, krijgt bericht',
  },
  refused: {
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Wat u invulde, staat er nog. Druk over een paar tellen opnieuw op de knop.',
    },
    'changed-meanwhile': {
      title: 'Iemand anders heeft deze bijeenkomst net gewijzigd',
      text: 'Uw wijzigingen zijn nog niet bewaard. Wat u invulde, staat hieronder. Drukt u nog eens op de knop? Dan geldt wat u invulde.',
    },
    'capacity-below-taken': {
      title: 'Zo weinig plekken kan nu niet',
      text: 'Meld eerst gasten af, of kies een hoger aantal. Er is niets veranderd.',
    },
    'group-below-taken': {
      title: 'Zo weinig plekken voor deze groep kan nu niet',
      text: 'Meld eerst gasten van deze groep af, of kies een hoger aantal. Er is niets veranderd.',
    },
    'event-cancelled': {
      title: 'Deze bijeenkomst is afgelast',
      text: 'Wijzigen of publiceren kan niet meer. Gaat het toch door? Maak dan een nieuwe bijeenkomst.',
    },
    'sent-before': {
      title: 'U hebt dit formulier al verstuurd',
      text: 'De eerste keer telt. Wilt u met de antwoorden hieronder nog een bijeenkomst maken? Dan kan dat met de knop.',
    },
    'event-over': over,
    'moved-into-past': {
      title: 'Dit tijdstip is al voorbij',
      text: 'Een bijeenkomst met gasten kan niet naar het verleden. Controleer de datum en het jaar.',
    },
  },
  takenOf: (group, taken) =>
    `Van de plekken voor ${kept[group]} ${taken === 1 ? 'is er 1' : `zijn er ${number.format(taken)}`} bezet.`,
  taken: (taken) => `${taken === 1 ? 'Er is al 1 plek' : `Er zijn al ${seats(taken)}`} bezet of vrijgehouden.`,
  toGuests: 'Naar de gasten',
  nowOther: (fields) => `Dit is nu anders dan wat u invulde: ${fields}.`,
  showNow: 'Bekijk wat er nu staat',
  showMade: 'Naar de bijeenkomst die u maakte',
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  overview: {
    back: 'Naar het bureau',
    seats: 'Plekken',
    seatsNow: (left, capacity) => `Nog ${number.format(left)} van ${number.format(capacity)} vrij`,
    waiting: (waiting) => (waiting === 0 ? 'Niemand wacht' : `${signUps(waiting)} op de wachtlijst`),
    kept: {
      ministers: 'Voor bewindspersonen',
      partners: 'Voor coalitiepartners',
      advisers: 'Voor programma-adviseurs',
      guests: 'Voor eigen gasten',
    },
    keptUntil: (moment) => `Vrijgehouden tot ${moment}`,
    released: 'Vrijgegeven: wat over was, is nu voor iedereen',
    reminds: 'Herinneringen',
    remindsNever: 'Wij herinneren niemand',
    atDoor: 'Bij de deur',
    atDoorNote: 'Voor wie komt zonder plek. De apparaten bij de deur geven deze plekken weg',
    address: 'Adres op de site',
    addressLater: 'Dit adres werkt na publiceren',
    addressOnly: 'Alleen wie dit adres heeft, vindt de bijeenkomst',
    links: {
      all: 'Bij deze bijeenkomst',
      group: {
        guests: 'Gasten en uitnodigingen',
        mails: 'Mailen en bellen',
        day: 'Voor de dag zelf',
        event: 'De bijeenkomst',
      },
      to: {
        guests: 'Gasten',
        invitations: 'Uitnodigingen',
        line: 'Plekken en wachtlijst',
        questions: 'Vragen aan gasten',
        message: 'Bericht sturen',
        followUp: 'Opvolging',
        calls: 'Bellen: gasten zonder e-mail',
        post: 'Verzonden en ingepland',
        tables: 'Tafels',
        badges: 'Badges afdrukken',
        lists: 'Lijst ophalen',
        door: 'Deur en tablets',
        hall: 'In de zaal',
        preview: 'Voorbeeld bekijken',
        copy: 'Bijeenkomst kopiëren',
        access: 'Toegang',
        cancel: 'Bijeenkomst afgelasten',
      },
    },
    publish: 'Publiceren',
    publishHelp: 'Na publiceren staat de bijeenkomst op de site. Mensen kunnen zich dan aanmelden.',
    change: 'Bijeenkomst wijzigen',
    typed: 'Dit had u ingevuld',
    reason: 'Waarom afgelast',
  },
  editor: {
    newTitle: 'Nieuwe bijeenkomst',
    newLead: 'Wij bewaren dit eerst als concept. Niemand ziet het tot u publiceert.',
    someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
    optional: '(niet verplicht)',
    create: 'Bewaren als concept',
    save: 'Wijzigingen bewaren',
    tells: (seated, waiting) =>
      `Verandert u de tijd of de locatie? Dan krijgt iedereen bericht die zich aanmeldde. Nu zijn dat ${seats(seated)}${waiting === 0 ? '' : ` en ${signUps(waiting)} op de wachtlijst`}.`,
    group: {
      what: 'Wat',
      when: 'Wanneer',
      reminders: 'Herinneringen',
      where: 'Waar',
      seats: 'Plekken',
      kept: 'Plekken voor groepen',
      entry: 'Aanmelden en wachtlijst',
      invited: 'Wie nodigt uit',
      found: 'Vindbaarheid',
    },
    groupHelp: {
      reminders:
        'Wie een plek heeft, krijgt een mail met de tijd, het adres en de QR-code. Wie is uitgenodigd en nog niet antwoordde, krijgt de uitnodiging nog eens. Verplaatst u de bijeenkomst? Dan gaan de herinneringen mee. Wat al voorbij is als u publiceert, slaan wij over.',
      kept: 'Deze plekken kan niemand via het formulier nemen. U geeft ze zelf. Wat over is, komt op het moment hieronder vrij voor iedereen.',
    },
    field: fields,
    called,
    kind: {
      'alderperson-meeting': 'Bijeenkomst voor wethouders',
      'week-action': 'Activiteit in de Week tegen Eenzaamheid',
      'station-action': 'Actie op een station',
    },
    kindHelp: {
      'alderperson-meeting': 'Wij vragen gasten naar functie en gemeente.',
      'week-action': 'Wij vragen gasten een naam en een e-mailadres of telefoonnummer.',
      'station-action': 'Wij vragen gasten een naam en een e-mailadres of telefoonnummer.',
    },
    zone: { 'Europe/Amsterdam': 'Nederland', 'America/Kralendijk': 'Bonaire, Sint Eustatius en Saba' },
    asked: { diet: 'Dieetwensen', access: 'Wat iemand nodig heeft om mee te doen' },
    approval: 'Ja, een aanmelding telt pas na mijn akkoord',
    entry: { open: 'Iedereen met het formulier', invitation: 'Alleen wie een uitnodiging heeft' },
    entryHelp: {
      open: 'Zolang er plek is.',
      invitation:
        'De pagina staat op de site, zonder formulier. Wie een uitnodiging heeft, gebruikt de eigen link of code.',
    },
    listed: { everyone: 'Iedereen', address: 'Alleen wie het adres heeft' },
    listedHelp: {
      everyone: 'De bijeenkomst staat in de lijst.',
      address:
        'De bijeenkomst staat in geen lijst. Kies dit voor de eerste keer bewaren: dan is het adres niet te raden.',
    },
    fault: (field, fault) =>
      fault === 'missing' ? (missing[field] ?? 'Vul dit in') : `${called(field)}: ${faults[fault]}`,
  },
  cancelling: {
    title: (event) => `${event} afgelasten?`,
    touches: (seated, waiting) =>
      `${seated === 1 ? 'Er is 1 plek' : `Er zijn ${seats(seated)}`} bezet${waiting === 0 ? '' : ` en er ${waiting === 1 ? 'staat' : 'staan'} ${signUps(waiting)} op de wachtlijst`}. Iedereen die zich aanmeldde, krijgt bericht met uw reden.`,
    touchesNobody: 'Niemand heeft zich aangemeld. Er gaat geen bericht uit.',
    forGood: 'Afgelasten kunt u niet terugdraaien. De pagina blijft staan, met uw reden erbij.',
    reason: 'Waarom gaat het niet door?',
    reasonHelp: 'Iedereen kan dit lezen. Hoogstens 500 tekens.',
    reasonFault: {
      'reason-missing': 'Vul in waarom het niet doorgaat',
      'reason-too-long': 'Maak de reden korter, hoogstens 500 tekens',
    },
    confirm: 'Ja, afgelasten',
    back: 'Nee, terug naar de bijeenkomst',
  },
  preview: {
    title: 'Voorbeeld: zo ziet een bezoeker de pagina',
    text: 'Alleen u en uw collega’s zien deze balk.',
    textDraft: 'Alleen u en uw collega’s zien dit. De knop om aan te melden werkt pas na publiceren.',
    back: 'Terug naar het bureau van deze bijeenkomst',
  },
};

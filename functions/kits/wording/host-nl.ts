import { numbersIn } from '#kernel/numbers.ts';
import type { ApplicationFault, ApplicationField } from '../core/application-answers.ts';
import type { ReportFault, ReportField } from '../core/report-action.ts';
import type { HostWords } from './host-words.ts';

const number = numbersIn('nl');
const packages = (count: number): string => (count === 1 ? '1 pakket' : `${number.format(count)} pakketten`);

const missing: Readonly<Record<ApplicationField, string>> = {
  title: 'Vul in hoe uw activiteit heet',
  summary: 'Vertel in een paar zinnen wat u gaat doen',
  'for-whom': 'Vul in voor wie de activiteit is',
  cost: 'Vul in wat het kost',
  venue: 'Vul de naam van de locatie in, bijvoorbeeld Buurthuis De Linde',
  street: 'Vul de straat en het huisnummer van de locatie in',
  city: 'Vul in welke stad of welk dorp het is',
  municipality: 'Kies een gemeente',
  date: 'Vul de datum in, bijvoorbeeld 30-9-2027',
  starts: 'Vul in hoe laat het begint, bijvoorbeeld 14.00',
  ends: 'Vul in hoe laat het afgelopen is, bijvoorbeeld 16.00',
  places: 'Vul in hoeveel plekken er zijn',
  organisation: 'Vul in wie de activiteit houdt',
  name: 'Vul uw naam in',
  phone: 'Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78',
  'how-many': 'Vul in hoeveel pakketten u wilt',
  'delivery-street': 'Vul de straat en het huisnummer in waar het pakket heen moet',
  'delivery-postcode': 'Vul de postcode in, bijvoorbeeld 5701 AB',
  'delivery-city': 'Vul de stad of het dorp in waar het pakket heen moet',
};

const fault = (hostField: ApplicationField, hostFault: ApplicationFault): string => {
  switch (hostFault) {
    case 'missing':
      return missing[hostField];
    case 'too-long':
      return hostField === 'summary'
        ? 'Maak de tekst korter, hoogstens 300 tekens'
        : 'Maak dit antwoord korter, hoogstens 120 tekens';
    case 'not-a-text':
      return 'Gebruik hier alleen gewone letters, cijfers en leestekens';
    case 'not-a-name':
      return 'Vul uw naam in met gewone letters, hoogstens 120 tekens';
    case 'not-a-phone':
      return 'Vul een geldig telefoonnummer in, bijvoorbeeld 06 12 34 56 78';
    case 'not-a-number':
      return hostField === 'places'
        ? 'Vul een heel getal in, bijvoorbeeld 30'
        : 'Vul een heel getal in, bijvoorbeeld 1';
    case 'too-many':
      return hostField === 'places'
        ? 'Zoveel plekken kunnen wij niet aan. Vul hoogstens 10.000 in'
        : 'Zoveel pakketten geven wij niet aan één organisator. Vul een lager getal in';
    case 'not-a-municipality':
      return 'Deze gemeente kennen wij niet. Kies er een uit de lijst';
    case 'several-municipalities':
      return 'Er zijn meer gemeenten met deze naam. Kies er een uit de lijst';
    case 'not-a-date':
      return 'Vul een datum in die bestaat, bijvoorbeeld 30-9-2027';
    case 'in-past':
      return 'Deze dag of tijd is al voorbij. Vul een later moment in';
    case 'too-far':
      return 'Deze dag is nog te ver weg. Kies een dag binnen een jaar';
    case 'not-a-time':
      return 'Vul een tijd in, bijvoorbeeld 14.00';
    case 'ends-before-start':
      return 'Het einde ligt voor het begin. Vul een latere tijd in';
    case 'not-a-postcode':
      return 'Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 5701 AB';
  }
};

const reportFault = (reportField: ReportField, reportFault: ReportFault): string => {
  switch (reportFault) {
    case 'missing':
      return reportField === 'came'
        ? 'Vul in hoeveel mensen er kwamen, bijvoorbeeld 30'
        : 'Vertel in één zin hoe het ging';
    case 'not-a-number':
      return 'Vul een heel getal in, bijvoorbeeld 30';
    case 'too-many':
      return 'Vul hoogstens 10.000 in';
    case 'too-long':
      return 'Maak de tekst korter, hoogstens 300 tekens';
    case 'not-a-text':
      return 'Gebruik hier alleen gewone letters, cijfers en leestekens';
  }
};

const busy = {
  title: 'Het is nu erg druk',
  text: 'Er is nog niets veranderd. Druk over een paar tellen opnieuw op de knop.',
};

export const hostNl: HostWords = {
  optional: '(niet verplicht)',
  someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  contact: (contact) => `Hebt u een vraag? ${contact}.`,
  begin: {
    title: (kitTitle) => `Doe mee en vraag een ${kitTitle} aan`,
    lead: 'Houdt u een activiteit voor mensen die contact zoeken? Meld de activiteit aan en vraag er een pakket bij.',
    steps: [
      'U vult hier uw e-mailadres in. Een account is niet nodig.',
      'U krijgt een mail met een link. Daar vult u vier korte stappen in.',
      'Het programmateam bekijkt uw activiteit. Daarna staat zij op de agenda.',
    ],
    late: 'Alle pakketten zijn vergeven. U kunt uw activiteit aanmelden en op de wachtlijst komen.',
    closed:
      'U kunt geen pakket meer aanvragen. Uw activiteit aanmelden kan nog wel. U komt dan op de lijst voor de volgende keer.',
    email: { label: 'Uw e-mailadres', help: 'Hier sturen wij de link naar het formulier heen.' },
    why: (date) => `Doet u niets met de link? Dan wissen wij uw e-mailadres op ${date}.`,
    send: 'Mail mij de link',
    fault: {
      missing: 'Vul uw e-mailadres in',
      'not-an-email': 'Vul een geldig e-mailadres in, bijvoorbeeld naam@buurthuis.nl',
    },
    limitedTitle: 'Er zijn te veel aanvragen vanaf uw netwerk',
    limited: (until) => `Er is nog niets verstuurd. Probeer het opnieuw na ${until}.`,
    busy,
    notOpenTitle: 'Aanvragen kan nog niet',
    notOpen: (moment) => `U kunt dit pakket aanvragen vanaf ${moment}.`,
    back: 'Naar het pakket',
    mailedTitle: 'Wij hebben u een mail gestuurd',
    mailed: 'Open de link in de mail. Daar vult u uw activiteit in. U kunt stoppen en later verder gaan.',
    mailedNone: 'Geen mail gekregen? Kijk bij de ongewenste mail. Of begin na een kwartier opnieuw.',
  },
  form: {
    stepOf: (nth) => `Stap ${nth} van 4`,
    step: {
      activity: 'Uw activiteit',
      where: 'Waar en wanneer',
      guests: 'Gasten en contact',
      delivery: 'Het pakket',
    },
    lead: {
      activity: 'Vertel kort wat u gaat doen. Deze tekst komt op de agenda.',
      where: 'Dit staat straks op de pagina van uw activiteit.',
      guests: 'Gasten moeten weten wie de activiteit houdt en wie zij kunnen bellen.',
      delivery: 'Vertel hoeveel pakketten u wilt en waar zij heen moeten.',
    },
    kept: (date) =>
      `Elke stap blijft bewaard. U kunt later verder via de link in uw mail, tot ${date}. Daarna wissen wij alles.`,
    field: {
      title: { label: 'Hoe heet de activiteit?' },
      summary: { label: 'Wat gaat u doen?', help: 'Hoogstens 300 tekens.' },
      'for-whom': { label: 'Voor wie is het?', help: 'Bijvoorbeeld: voor iedereen in de wijk.' },
      cost: { label: 'Wat kost het?', help: 'Laat dit leeg als meedoen gratis is.' },
      venue: { label: 'Naam van de locatie', help: 'Bijvoorbeeld: Buurthuis De Linde.' },
      street: { label: 'Straat en huisnummer van de locatie' },
      city: { label: 'Stad of dorp' },
      municipality: { label: 'Gemeente' },
      date: { label: 'Datum', help: 'Bijvoorbeeld: 30-9-2027.' },
      starts: { label: 'Hoe laat begint het?', help: 'Bijvoorbeeld: 14.00.' },
      ends: { label: 'Hoe laat is het afgelopen?', help: 'Bijvoorbeeld: 16.00.' },
      places: { label: 'Hoeveel plekken zijn er?' },
      organisation: { label: 'Wie houdt de activiteit?', help: 'De naam van uw organisatie, vereniging of groep.' },
      name: { label: 'Uw naam' },
      phone: { label: 'Uw telefoonnummer' },
      'how-many': { label: 'Hoeveel pakketten wilt u?' },
      'delivery-street': { label: 'Straat en huisnummer voor het pakket' },
      'delivery-postcode': { label: 'Postcode' },
      'delivery-city': { label: 'Stad of dorp voor het pakket' },
    },
    mostHelp: (count) =>
      count === 1 ? 'Elke organisator kan er 1 krijgen.' : `Elke organisator kan er hoogstens ${count} krijgen.`,
    howManyFixed: 'Aantal pakketten',
    fault,
    shown:
      'Uw naam, telefoonnummer en e-mailadres staan straks op de pagina van uw activiteit. Zo kan een gast u bereiken.',
    erased: (date) => `Wij wissen uw gegevens op ${date}.`,
    addressUse: 'Dit adres gebruiken wij alleen om het pakket te brengen.',
    left: (count) => (count === 1 ? 'Er is nog 1 pakket.' : `Er zijn nog ${number.format(count)} pakketten.`),
    gone: 'Alle pakketten zijn vergeven. U komt op de wachtlijst. Uw activiteit nemen wij gewoon aan.',
    closed:
      'U kunt geen pakket meer krijgen. Wij zetten u op de lijst voor de volgende keer. Uw activiteit nemen wij gewoon aan.',
    save: 'Bewaar en ga verder',
    toCheck: 'Terug naar alle antwoorden',
    busy,
  },
  check: {
    title: 'Controleer uw gegevens',
    nothingSent: 'Er is nog niets verstuurd. Kijk alles na en druk daarna op de knop.',
    questionTitle: 'Het programmateam heeft een vraag',
    questionLead: 'Pas uw antwoorden hieronder aan en verstuur alles opnieuw.',
    changeOf: (stepTitle) => `Wijzig: ${stepTitle}`,
    when: 'Wanneer',
    where: 'Locatie',
    address: 'Het pakket gaat naar',
    free: 'Gratis',
    packages,
    confirm: 'Ik heb alles nagekeken',
    confirmMissing: 'Zet een vinkje als u alles hebt nagekeken',
    send: 'Activiteit en pakket versturen',
    sendAgain: 'Activiteit opnieuw versturen',
    refused: {
      busy,
      'other-answers': {
        title: 'U hebt dit formulier al verstuurd',
        text: 'Daarna zijn uw antwoorden veranderd. Kijk alles na en verstuur het opnieuw.',
      },
      'changed-meanwhile': {
        title: 'Uw antwoorden zijn intussen veranderd',
        text: 'Er is nog niets verstuurd. Kijk hieronder wat er nu staat en druk opnieuw op de knop.',
      },
      'not-open-yet': {
        title: 'Aanvragen kan nog niet',
        text: 'Er is nog niets verstuurd. Uw antwoorden blijven bewaard. Kom terug als de aanvraag open is.',
      },
      over: {
        title: 'De dag van uw activiteit is voorbij',
        text: 'Er is nog niets verstuurd. Kies bij “Waar en wanneer” een ander moment.',
      },
      'too-many': {
        title: 'U vraagt meer pakketten dan er per organisator zijn',
        text: 'Er is nog niets verstuurd. Verander bij “Het pakket” hoeveel u er wilt.',
      },
      'sent-already': {
        title: 'U hebt deze activiteit al verstuurd',
        text: 'Hieronder leest u hoe het ermee staat.',
      },
    },
    tooMany: (stillLeft) =>
      stillLeft === 0
        ? 'U hebt met dit e-mailadres al het hoogste aantal gekregen. Bel of mail ons als u er nog een nodig hebt.'
        : `U kunt met dit e-mailadres nog ${packages(stillLeft)} krijgen.`,
  },
  own: {
    title: {
      waits: 'Uw activiteit is verstuurd',
      asked: 'Wij hebben een vraag over uw activiteit',
      approved: 'Uw activiteit staat op de agenda',
      refused: 'Uw activiteit komt niet op de agenda',
      withdrawn: 'U hebt uw activiteit ingetrokken',
    },
    waits: (date) => `Het programmateam bekijkt uw activiteit. U krijgt uiterlijk ${date} antwoord per mail.`,
    approved: 'Iedereen kan uw activiteit nu vinden. Gasten melden zich daar aan.',
    held: 'Uw activiteit is geweest. Dank u wel dat u haar hield.',
    refused: 'Het programmateam geeft deze reden:',
    withdrawn: 'Uw activiteit komt niet op de agenda. Het pakket gaat naar een ander.',
    toEvent: 'Bekijk de pagina van uw activiteit',
    reference: 'Kenmerk',
    action: 'Activiteit',
    when: 'Wanneer',
    where: 'Locatie',
    parcelTitle: 'Uw pakket',
    parcel: {
      allotted: (count) =>
        count === 1 ? 'Er ligt 1 pakket voor u klaar.' : `Er liggen ${number.format(count)} pakketten voor u klaar.`,
      'next-time': () => 'U was te laat voor een pakket. U staat op de lijst voor de volgende keer.',
      packed: (count) => `${packages(count)}: ingepakt en bijna onderweg.`,
      sent: (count) => `${packages(count)}: onderweg naar u.`,
      delivered: (count) => `${packages(count)}: bezorgd.`,
      'not-delivered': (count) => `${packages(count)}: niet aangekomen. Wij zoeken het uit.`,
    },
    late: (count, placeInLine) =>
      `Alle pakketten zijn vergeven. U bent nummer ${placeInLine} op de wachtlijst voor ${packages(count)}. Komt er een vrij, dan krijgt u mail.`,
    delivery: (from, until) =>
      `Wij versturen de pakketten van ${from} tot en met ${until}. Eerst keuren wij uw activiteit goed.`,
    print: 'Bekijk de versie om zelf te printen',
    printTitle: 'U kunt alles ook zelf printen.',
    fund: (fundName) => `Hebt u geld nodig om te printen? Vraag het aan ${fundName}.`,
    withdraw: {
      title: 'Gaat het niet door?',
      lead: 'U kunt uw activiteit intrekken zolang zij niet op de agenda staat.',
      choice: 'Wat wilt u doen?',
      keep: 'Niets veranderen',
      withdraw: 'Mijn activiteit intrekken',
      withdrawHelp: 'Uw pakket gaat dan naar een ander.',
      button: 'Bevestig mijn keuze',
      choose: 'Kies wat u wilt doen',
      kept: 'Er is niets veranderd',
      refused: {
        busy,
        approved: {
          title: 'Uw activiteit staat al op de agenda',
          text: 'Er kunnen al gasten zijn. Bel of mail ons, dan regelen wij het samen.',
        },
        ended: { title: 'Dit kan niet meer', text: 'Er is niets veranderd. Hieronder leest u hoe het ermee staat.' },
      },
    },
    report: {
      title: 'Hoe ging het?',
      lead: 'Vertel kort hoe het was. Het programmateam en de gever van het pakket lezen dit.',
      told: 'Dit hebt u ons verteld. U kunt het hier nog veranderen.',
      came: 'Hoeveel mensen kwamen er?',
      said: 'Hoe ging het, in één zin?',
      saidHelp: (most) => `Hoogstens ${most} tekens. Noem geen namen van gasten.`,
      send: 'Verslag versturen',
      sendAgain: 'Verslag veranderen',
      kept: 'Dank u wel, wij hebben uw verslag',
      fault: reportFault,
      refused: {
        busy,
        'not-held': {
          title: 'Een verslag kan nu niet',
          text: 'Uw activiteit is nog niet geweest, of ging niet door. Er is niets bewaard.',
        },
      },
    },
    erased: (date) => `Wij wissen uw naam, adres, telefoonnummer en e-mailadres op ${date}.`,
    again: 'Meld nog een activiteit aan',
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import type { SignWords } from './sign-words.ts';

const number = numbersIn('nl');

export const signNl: SignWords = {
  field: {
    municipality: { label: 'Uw gemeente' },
    role: { label: 'Uw functie', help: 'Bijvoorbeeld wethouder.' },
    email: { label: 'Uw e-mailadres', help: 'Hier sturen wij het afschrift heen.' },
    college: { label: 'Heeft uw college al besloten?' },
    'decided-on': { label: 'Datum van het besluit', help: 'Bijvoorbeeld 14-5-2019.' },
    'may-name': {
      label: 'Mogen wij uw gemeente nu al noemen?',
      help: 'Zegt u nee? Dan tellen wij uw gemeente wel mee. Wij noemen haar pas als het besluit er is.',
    },
    name: { label: 'Uw naam', help: 'Voornaam en achternaam.' },
  },
  optional: '(niet verplicht)',
  college: {
    decided: 'Mijn college heeft hierover besloten op de datum hieronder',
    toDecide: 'Mijn college moet hierover nog besluiten',
  },
  mayName: {
    yes: 'Ja, met erbij dat het besluit nog volgt',
    no: 'Nee, wacht op het besluit',
  },
  fault: (signField, signFault) => {
    switch (signFault) {
      case 'missing':
        return {
          municipality: 'Kies uw gemeente',
          role: 'Vul uw functie in, bijvoorbeeld wethouder',
          email: 'Vul uw e-mailadres in',
          college: 'Kies of uw college al heeft besloten',
          'decided-on': 'Vul de datum van het besluit in',
          'may-name': 'Kies of wij uw gemeente nu al mogen noemen',
          also: 'Kies of u ook wilt ondertekenen',
          name: 'Vul uw naam in',
          verdict: 'Kies wat het college heeft besloten',
          document: 'Vul het document in',
        }[signField];
      case 'too-long':
        return {
          name: 'Maak uw naam korter',
          role: 'Maak uw functie korter',
          document: 'Maak de regel over het document korter',
        }[signField as 'name'];
      case 'not-a-choice':
        return {
          college: 'Kies een van de antwoorden over uw college',
          'may-name': 'Kies ja of nee',
          verdict: 'Kies een van de twee besluiten',
        }[signField as 'college'];
      case 'not-a-name':
        return {
          name: 'Vul uw naam in met gewone letters, zonder webadres',
          role: 'Vul uw functie in met gewone letters',
          document: 'Vul het document in met gewone letters, op één regel',
        }[signField as 'name'];
      case 'not-an-email':
        return 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl';
      case 'not-a-municipality':
        return 'Deze gemeente kennen wij niet. Kies er een uit de lijst';
      case 'several-municipalities':
        return 'Er zijn meer gemeenten met deze naam. Kies er een uit de lijst';
      case 'not-a-date':
        return 'Vul een datum in, bijvoorbeeld 14-5-2019';
      case 'in-future':
        return 'Deze datum moet nog komen. Vul de datum in waarop het college besloot';
    }
  },
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  form: {
    title: (campaign) => `${campaign} ondertekenen`,
    lead: 'Lees eerst wat u ondertekent. Daarna vult u het formulier in.',
    whatTitle: 'Wat u ondertekent',
    inForce: (date, version) => `Deze tekst geldt sinds ${date}. Het is versie ${number.format(version)}.`,
    asksTitle: 'Wat het vraagt van geld en mensen',
    decidesTitle: 'Wie er beslist',
    yoursTitle: 'Uw handtekening',
    forMunicipality: 'U tekent voor',
    awaits: 'Iemand van het programma kijkt eerst naar uw handtekening. Daarna telt die mee. U hoort dat per mail.',
    counts: 'Uw handtekening telt meteen mee. Deze link is alleen voor u.',
    why: 'Wij gebruiken dit alleen voor het programma. Uw e-mailadres wissen wij na twee jaar. Uw handtekening gaat naar het archief.',
    emailInvited: 'Vult u niets in? Dan gaat het afschrift naar het adres waarop u deze link kreeg.',
    signature: 'Uw naam en een druk op de knop zijn samen uw handtekening. U hoeft niets te tekenen.',
    sign: 'Onderteken',
    signToo: 'Onderteken ook',
    backToCampaign: 'Terug naar de campagne',
    busyTitle: 'Het is nu erg druk',
    busy: 'Uw handtekening is nog niet bewaard. Uw antwoorden staan hieronder nog. Druk over een paar tellen opnieuw op de knop.',
    limitedTitle: 'Er kwam veel uit uw netwerk',
    limited: (until) =>
      `Uw handtekening is nog niet bewaard. Probeer het opnieuw na ${until}. Uw antwoorden staan hieronder nog.`,
    otherAnswersTitle: 'U hebt dit formulier al gebruikt',
    otherAnswers: 'De eerste keer telt. Wilt u ook tekenen met de antwoorden hieronder? Druk dan op de knop.',
    signAnother: 'Onderteken opnieuw',
    otherTextTitle: 'De tekst is vernieuwd',
    otherText:
      'Dat gebeurde terwijl u bezig was. Er is nog niets bewaard. Lees de nieuwe tekst en druk daarna opnieuw op de knop. Uw antwoorden staan er nog.',
    memberTitle: (municipality, date) => `Uw gemeente doet al mee sinds ${date}: ${municipality}`,
    member:
      'Er is nog niets bewaard. U mag ook uw eigen handtekening zetten, als tweede naast die van uw gemeente. Het aantal gemeenten blijft gelijk. Wilt u dat? Druk dan onderaan op de knop.',
    memberContact: (contact) => `Wilt u alleen meepraten? Bel of mail ${contact}.`,
    endedTitle: (municipality) => `De gemeente ${municipality} bestaat niet meer`,
    ended: (successor) =>
      successor === undefined
        ? 'Er is nog niets bewaard. Kies hieronder de gemeente van nu.'
        : `Zij hoort nu bij ${successor}. Er is nog niets bewaard. Kies hieronder de gemeente van nu.`,
  },
  refused: {
    notOpen: { title: 'U kunt nog niet ondertekenen', text: (moment) => `Dat kan vanaf ${moment}.` },
    closed: { title: 'U kunt niet meer ondertekenen', text: (moment) => `Dat kon tot ${moment}.` },
    alreadySigned: {
      title: 'Deze handtekening is er al',
      text: 'Met deze naam is al getekend voor deze gemeente. De link naar die handtekening staat in onze mail van toen. Wij laten hem hier niet zien.',
    },
    ended: (successor) =>
      successor === undefined
        ? 'Er is niets bewaard. U kunt tekenen voor de gemeente van nu.'
        : `Zij hoort nu bij ${successor}. Er is niets bewaard. U kunt tekenen voor ${successor}.`,
    contact: (contact) => `Hebt u een vraag, of klopt dit niet? Bel of mail ${contact}.`,
    elsewhere: 'Onderteken voor een andere gemeente',
  },
  own: {
    title: {
      stands: 'Dank u wel voor uw handtekening',
      awaits: 'Dank u wel. Wij kijken nog naar uw handtekening',
      withdrawn: 'Uw handtekening is ingetrokken',
      refused: 'Uw handtekening telt niet mee',
      ended: 'Uw gemeente doet niet meer mee',
    },
    lead: {
      stands: (name) => `${name}, fijn dat u meedoet.`,
      awaits: (name) =>
        `${name}, iemand van het programma bevestigt uw handtekening. Daarna telt die mee. U krijgt dan mail.`,
      withdrawn: (name) => `${name}, uw handtekening telt niet meer mee. U hoeft niets meer te doen.`,
      refused: (name) => `${name}, wij konden niet nagaan dat u dit was. Klopt dat niet? Bel ons dan.`,
      ended: (name) => `${name}, uw gemeente is gestopt. Doet zij weer mee? Dan tekent u opnieuw.`,
    },
    joined: (municipality, decided) =>
      decided
        ? `${municipality} is aangesloten. Het college heeft besloten.`
        : `${municipality} is aangesloten. Het besluit van het college volgt.`,
    unnamed: (municipality) =>
      `${municipality} telt mee. Wij noemen uw gemeente pas als het besluit van het college er is.`,
    stopped: (municipality) => `${municipality} doet op dit moment niet mee.`,
    mapTitle: (municipality) => `Kaart van Nederland met ${municipality}`,
    mapCount: (count) =>
      `Uw gemeente is op de kaart gemarkeerd. ${count === 1 ? 'Er is 1 gemeente' : `Er zijn ${number.format(count)} gemeenten`} bekend als aangesloten.`,
    facts: {
      title: 'Uw handtekening',
      who: 'Naam',
      municipality: 'Gemeente',
      when: 'Getekend',
      where: 'Waar',
      what: 'Tekst',
      state: 'Stand',
      college: 'College',
      document: 'Besluit',
      contact: 'Vragen?',
    },
    version: (version, date) => `Versie ${number.format(version)}, geldt sinds ${date}`,
    where: {
      web: 'Op deze website',
      event: 'Op de bijeenkomst',
      paper: 'Op papier',
      imported: 'Eerder, buiten deze website',
    },
    state: {
      stands: 'Telt mee',
      awaits: 'Wacht op bevestiging',
      withdrawn: 'Ingetrokken',
      refused: 'Telt niet mee',
      ended: 'Gestopt met de gemeente',
    },
    college: {
      decided: (date) => `Besloten op ${date}`,
      against: (date) => `Besloten op ${date} om niet mee te doen`,
      toDecide: 'Moet nog besluiten',
      mayName: 'Wij mogen uw gemeente nu al noemen.',
      mayNotName: 'Wij noemen uw gemeente nog niet.',
    },
    toCopy: 'Bekijk uw afschrift',
    nextTitle: 'Wat er nu gebeurt',
    next: {
      toDecide: [
        { what: 'U krijgt mail', more: 'Daarin staan uw afschrift en de link naar deze pagina.', mail: true },
        {
          what: 'Uw college besluit',
          more: 'Leg de tekst voor aan uw college. Geef het besluit daarna hieronder door.',
        },
        { what: 'Wij nemen contact op', more: 'Samen kijken wij wat uw gemeente nodig heeft.' },
      ],
      decided: [
        { what: 'U krijgt mail', more: 'Daarin staan uw afschrift en de link naar deze pagina.', mail: true },
        { what: 'Wij nemen contact op', more: 'Samen kijken wij wat uw gemeente nodig heeft.' },
        { what: 'U gaat aan de slag', more: 'Met de mensen om wie het gaat, en met wie al iets doet.' },
      ],
      awaits: [
        { what: 'Wij kijken naar uw handtekening', more: 'Soms bellen wij daarvoor even met uw gemeente.' },
        { what: 'U krijgt mail', more: 'Vanaf dat moment telt uw handtekening mee.', mail: true },
        { what: 'Uw college besluit', more: 'Het besluit geeft u dan door op deze pagina.' },
      ],
    },
    nextWithoutMail: {
      toDecide: { what: 'Bewaar uw afschrift', more: 'U vindt het op deze pagina.' },
      decided: { what: 'Bewaar uw afschrift', more: 'U vindt het op deze pagina.' },
      awaits: { what: 'U hoort van ons', more: 'Vanaf dat moment telt uw handtekening mee.' },
    },
    decision: {
      title: 'Het besluit van uw college doorgeven',
      lead: 'Het college beslist. Geef hier door wat het besloot. U hoeft dit maar één keer te doen.',
      verdict: 'Wat heeft het college besloten?',
      for: 'Het college besloot om mee te doen',
      forHelp: 'Uw gemeente blijft aangesloten. “Besluit volgt” staat er dan niet meer bij.',
      against: 'Het college besloot het niet te doen',
      againstHelp: 'Uw gemeente staat dan vanaf die datum op gestopt.',
      date: 'Datum van het besluit',
      document: 'Waar staat het besluit?',
      documentHelp: 'Een nummer of een webadres.',
      record: 'Leg het besluit vast',
      recorded: 'Het besluit van uw college staat er nu bij',
      recordedAgainst: 'Het besluit staat er nu bij. Uw gemeente is gestopt',
    },
    withdrawal: {
      title: 'Uw handtekening intrekken',
      lead: 'Hebt u zich vergist, of wilt u niet meer? Trek uw handtekening dan hier in.',
      choice: 'Wilt u uw handtekening intrekken?',
      keep: 'Nee, mijn handtekening blijft staan',
      withdraw: 'Ja, ik trek mijn handtekening in',
      withdrawHelp:
        'Tekende niemand anders voor uw gemeente? Dan doet zij niet meer mee. In het archief staat dan dat u tekende, en dat u dit introk.',
      button: 'Trek mijn handtekening in',
      choose: 'Kies of u uw handtekening wilt intrekken',
      kept: 'Er is niets veranderd. Uw handtekening blijft staan',
    },
    refused: {
      'withdrawn-before': 'Uw handtekening was al ingetrokken.',
      'recorded-before': 'Het besluit van uw college stond er al bij. Klopt het niet? Bel ons dan.',
      'not-a-member': 'Uw gemeente doet op dit moment niet mee. Daarom kunnen wij geen besluit bewaren.',
      'in-future': 'Deze datum moet nog komen. Vul de datum in waarop het college besloot.',
      busy: 'Het is nu erg druk. Er is nog niets veranderd. Druk over een paar tellen opnieuw op de knop.',
    },
    signAgain: 'Toch ondertekenen',
    toCampaign: 'Naar de campagne',
    saved: 'Bewaar de mail met de link naar deze pagina. Uw e-mailadres wissen wij twee jaar nadat u tekende.',
  },
  copy: {
    title: 'Afschrift van uw handtekening',
    lead: 'Dit is wat u hebt ondertekend, en wanneer.',
    print: 'Druk deze pagina af, of bewaar haar als pdf. Dat doet u met “Afdrukken” in uw browser.',
    download: 'Bewaar als tekst',
    back: 'Terug naar uw handtekening',
    textTitle: 'De tekst',
    checksumTitle: 'Controlegetal (SHA-256)',
    recompute:
      'Zo rekent u het na: neem de regels hieronder als UTF-8, met één nieuwe regel ertussen, en bereken de SHA-256.',
    linesTitle: 'De regels van dit afschrift',
    linesLead: 'Verandert er één letter? Dan klopt het controlegetal niet meer.',
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import type { RegisterWords } from './register-words.ts';

const number = numbersIn('nl');
const municipalities = (count: number): string => (count === 1 ? '1 gemeente' : `${number.format(count)} gemeenten`);
const rows = (count: number): string => (count === 1 ? '1 regel' : `${number.format(count)} regels`);

const busy = {
  title: 'Het is nu erg druk',
  text: 'Er is nog niets veranderd. Druk over een paar tellen opnieuw op de knop.',
};
const noSuchAct = {
  title: 'Dit konden wij niet lezen',
  text: 'Er is niets veranderd. Kies hieronder wat u wilt doen.',
};

export const registerNl: RegisterWords = {
  toCampaign: 'Naar de campagne',
  toRegister: 'Naar alle gemeenten',
  optional: '(niet verplicht)',
  someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  fault: {
    'step-missing': 'Kies wat de nieuwe status is',
    'since-not-a-date': 'Vul bij “Sinds wanneer?” een datum in, bijvoorbeeld 14-3-2019',
    'since-in-future': 'Kies bij “Sinds wanneer?” een dag die al geweest is, of vandaag',
    'verdict-missing': 'Kies wat het college besloot',
    'date-missing': 'Vul de datum van het besluit in',
    'not-a-date': 'Vul een datum in, bijvoorbeeld 14-3-2019',
    'in-future': 'Deze datum ligt in de toekomst. Vul de dag in waarop het besluit viel',
    'document-too-long': 'Maak de verwijzing naar het besluit korter, hoogstens 300 tekens op één regel',
    'signature-missing': 'Kies welke handtekening niet bij deze gemeente hoort',
    'name-missing': 'Vul een naam in',
    'not-a-name': 'Vul de naam in met gewone letters, hoogstens 120 tekens',
    'role-missing': 'Vul een functie in, bijvoorbeeld wethouder',
    'not-a-role': 'Vul de functie in met gewone letters, hoogstens 120 tekens',
    'municipality-missing': 'Kies een gemeente',
    'not-a-municipality': 'Deze gemeente kennen wij niet. Kies er een uit de lijst',
    'several-municipalities': 'Er zijn meer gemeenten met deze naam. Kies er een uit de lijst',
    'email-missing': 'Vul een e-mailadres in',
    'not-an-email': 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl',
    'not-a-source': 'Vul de bron in op één regel, hoogstens 300 tekens',
    'list-missing': 'Plak een lijst of kies een bestand',
    'list-twice': 'Plak een lijst of kies een bestand, niet allebei',
    'not-an-event': 'Vul het adres van de bijeenkomst in, of laat dit leeg',
    'not-a-time': 'Vul een datum en tijd in, bijvoorbeeld 22-05-2019 17.30',
    'time-does-not-exist': 'Deze tijd bestaat niet. De klok ging toen een uur vooruit. Kies een andere tijd',
    'time-exists-twice': 'Deze tijd kwam twee keer. De klok ging toen een uur terug. Kies een andere tijd',
    'time-in-future': 'Dit tijdstip moet nog komen. Vul in wanneer er getekend is',
  },
  state: {
    none: 'Nog niet',
    interested: 'Interesse',
    promised: 'Toegezegd',
    signed: 'Ondertekend',
    decided: 'Besluit vastgelegd',
    active: 'Actief',
    paused: 'Gepauzeerd',
    left: 'Gestopt',
    merged: 'Opgegaan in een andere gemeente',
  },
  decision: { recorded: 'Vastgelegd', 'to-follow': 'Volgt' },
  heldBack: 'Wacht op mijlpaal',
  unnamed: 'Telt mee zonder naam',
  list: {
    title: 'Gemeenten',
    lead: (taking, all) =>
      `Er ${taking === 1 ? 'telt' : 'tellen'} ${number.format(taking)} van de ${number.format(all)} gemeenten mee. Kies hieronder welke u wilt zien.`,
    status: 'Status',
    province: 'Provincie',
    anyStatus: (count) => `Alle statussen (${number.format(count)})`,
    anyProvince: 'Alle provincies',
    counted: (label, count) => `${label} (${number.format(count)})`,
    toFollow: (count) => `Alleen ondertekend, besluit nog niet vastgelegd (${number.format(count)})`,
    show: 'Toon mijn keuze',
    caption: municipalities,
    none: 'Geen gemeente past bij deze keuze.',
    showAll: 'Toon alle gemeenten',
    columns: {
      municipality: 'Gemeente',
      province: 'Provincie',
      state: 'Status',
      since: 'Sinds',
      decision: 'Besluit',
    },
    links: {
      awaiting: 'Bekijk wie er nog wacht',
      paper: 'Voer papier in',
      invite: 'Nodig iemand uit',
      import: 'Voer een lijst in',
    },
    imported: (imported, present) =>
      `${imported === 0 ? 'Geen gemeente' : municipalities(imported)} ingevoerd${present === 0 ? '' : `. ${municipalities(present)} ${present === 1 ? 'deed' : 'deden'} al mee`}`,
  },
  municipality: {
    facts: {
      state: 'Status',
      since: 'Telt mee sinds',
      decision: 'Besluit van het college',
      province: 'Provincie',
      named: 'Naam noemen',
    },
    named: 'Iedereen mag zien dat deze gemeente meedoet',
    notNamed: 'Telt mee, maar staat in geen lijst tot het besluit er is',
    decidedOn: (date) => `Genomen op ${date}`,
    nothing: 'Van deze gemeente weten wij nog niets.',
    invite: 'Nodig iemand uit om te tekenen',
    notice: {
      stepped: 'De nieuwe status is bewaard',
      decided: 'Het besluit is bewaard. Wie tekende, krijgt bericht',
      'decided-against':
        'Het besluit is bewaard. De gemeente is gestopt en telt niet meer mee. Wie tekende, krijgt bericht',
      undone: 'De handtekening is teruggenomen. Beide regels blijven in de geschiedenis staan',
      succeeded: 'De nieuwe wethouder is bewaard. De gemeente blijft wat zij was',
    },
    refused: {
      busy,
      'not-a-step': {
        title: 'Deze stap kan nu niet meer',
        text: 'De status is intussen anders. Kijk hieronder wat er nu staat en kies opnieuw.',
      },
      'recorded-before': {
        title: 'Er is al een besluit bewaard',
        text: 'Er is niets veranderd. Besloot het college later anders? Leg dan vast dat het tegen is.',
      },
      'not-a-member': {
        title: 'Deze gemeente doet nu niet mee',
        text: 'Daarom kan dit niet. Er is niets veranderd. Zet eerst de status goed.',
      },
      'in-future': {
        title: 'Deze datum ligt in de toekomst',
        text: 'Er is niets veranderd. Vul de dag in waarop het besluit viel.',
      },
      'withdrawn-before': {
        title: 'Deze handtekening telt al niet meer',
        text: 'Zij was al ingetrokken of teruggenomen. Er is niets veranderd.',
      },
      'no-such-act': noSuchAct,
    },
    history: {
      caption: 'Geschiedenis',
      columns: { what: 'Wat', since: 'Geldt sinds', written: 'Opgeschreven op', by: 'Door', source: 'Bron' },
      because: {
        import: 'ingevoerd uit een lijst',
        'college-against': 'het college besloot niet mee te doen',
        'talk-held': 'het eerste gesprek is geweest',
        resume: 'de gemeente ging verder',
        leave: 'de gemeente wilde stoppen',
        withdrawn: 'handtekening ingetrokken',
        'wrong-municipality': 'handtekening hoorde bij een andere gemeente',
        merger: 'gemeenten gingen samen',
      },
      decidedOn: (date) => `besluit van ${date}`,
      with: (name) => `samen met ${name}`,
      by: {
        you: 'U',
        organiser: 'Een collega',
        guest: 'Wie tekende',
        visitor: 'Iemand op de site',
        clockwork: 'De site zelf',
      },
    },
    signatories: {
      caption: 'Wie tekende',
      none: 'Niemand tekende nog voor deze gemeente.',
      columns: {
        name: 'Naam en functie',
        state: 'Stand',
        when: 'Getekend op',
        where: 'Waar',
        version: 'Tekst',
        college: 'Wat het college besloot',
      },
      state: { stands: 'Geldt', awaits: 'Wacht', withdrawn: 'Ingetrokken', refused: 'Afgewezen', ended: 'Gestopt' },
      where: { web: 'Op de site', event: 'Bij een bijeenkomst', paper: 'Op papier', import: 'Uit een lijst' },
      version: (version) => `Versie ${number.format(version)}`,
      decided: (date) => `Besloot op ${date}`,
      toDecide: 'Besluit volgt',
      mayName: 'noemen mag',
      mayNotName: 'nog niet noemen',
    },
    terms: {
      caption: 'Wie er namens de gemeente is',
      columns: { name: 'Naam en functie', from: 'Vanaf', until: 'Tot' },
      now: 'Nu',
    },
    step: {
      title: 'Status wijzigen',
      to: 'Wat is de nieuwe status?',
      option: {
        interested: 'Interesse',
        promised: 'Toegezegd',
        active: 'Actief',
        paused: 'Gepauzeerd',
        left: 'Gestopt',
      },
      help: {
        interested: 'De gemeente denkt erover na.',
        promised: 'De gemeente zei ja, maar tekende nog niet.',
        active: 'Het besluit is er en het eerste gesprek is geweest.',
        paused: 'De gemeente telt tot nader bericht niet mee.',
        left: 'De gemeente telt niet meer mee.',
      },
      since: 'Sinds wanneer?',
      sinceHelp: 'Bijvoorbeeld 14-3-2019. Laat u dit leeg? Dan geldt het vanaf nu.',
      button: 'Bewaar de nieuwe status',
    },
    college: {
      title: 'Besluit van het college vastleggen',
      verdict: 'Wat besloot het college?',
      for: 'De gemeente doet mee',
      against: 'De gemeente doet niet mee',
      againstHelp: 'De gemeente stopt dan vanaf de dag van het besluit.',
      date: 'Datum van het besluit',
      dateHelp: 'Bijvoorbeeld 14-3-2019.',
      document: 'Waar staat het besluit?',
      documentHelp: 'Een nummer of een adres op het web.',
      button: 'Leg het besluit vast',
    },
    undo: {
      title: 'Handtekening bij de verkeerde gemeente',
      lead: 'Koos iemand de verkeerde gemeente? Neem de handtekening dan hier terug. Beide regels blijven in de geschiedenis staan. Wie tekende, krijgt bericht en kan opnieuw tekenen.',
      which: 'Welke handtekening hoort hier niet?',
      option: (name, moment) => `${name}, getekend op ${moment}`,
      button: 'Neem de handtekening terug',
    },
    succeed: {
      title: 'Iemand anders neemt het over',
      lead: 'Bijvoorbeeld na verkiezingen. De gemeente blijft aangesloten en de handtekening blijft staan.',
      name: 'Naam',
      role: 'Functie',
      from: 'Vanaf welke dag?',
      button: 'Bewaar wie het overneemt',
    },
  },
  awaiting: {
    title: 'Handtekeningen die wachten',
    lead: 'Deze handtekeningen tellen pas mee als u ze bevestigt. Kijk of de naam bij de gemeente hoort. Bel bij twijfel de gemeente.',
    none: 'Er wacht nu geen handtekening.',
    facts: {
      municipality: 'Gemeente',
      role: 'Functie',
      email: 'E-mailadres',
      signedAt: 'Getekend op',
      how: 'Hoe',
      college: 'College',
    },
    noEmail: 'Geen',
    how: { public: 'Op de openbare pagina', paper: 'Op papier' },
    own: 'U hebt deze handtekening zelf ingevoerd. Daarom moet een collega haar bevestigen.',
    signedBefore: 'Deze persoon tekende al voor deze gemeente. Deze handtekening kunt u alleen nog afwijzen.',
    confirm: 'Bevestig',
    refuse: 'Wijs af',
    notice: {
      confirmed: 'De handtekening telt nu mee. Wie tekende, krijgt bericht',
      'refused-it': 'De handtekening is afgewezen en telt niet mee',
      'keyed-in': 'De handtekening is bewaard. Een collega moet haar nog bevestigen',
    },
    refused: {
      busy,
      'own-entry': {
        title: 'Een collega moet deze bevestigen',
        text: 'U hebt deze handtekening zelf ingevoerd. Zij telt nog niet mee.',
      },
      'not-awaiting': {
        title: 'Deze handtekening wacht niet meer',
        text: 'Een collega was u voor, of wie tekende trok haar in. Er is niets veranderd.',
      },
      'not-in-force': {
        title: 'Deze gemeente bestaat niet meer',
        text: 'De handtekening telt niet mee. Vraag of de wethouder voor de nieuwe gemeente wil tekenen. U kunt deze afwijzen.',
      },
      'already-signed': {
        title: 'Deze persoon tekende al',
        text: 'De eerste handtekening telt. Er is niets veranderd. U kunt deze afwijzen.',
      },
      'no-such-act': noSuchAct,
    },
  },
  paper: {
    title: 'Handtekening op papier invoeren',
    lead: 'Voer in wat er op het papier staat. Een collega bevestigt het daarna. Dan pas telt de gemeente mee.',
    fields: {
      field: {
        municipality: { label: 'Gemeente' },
        role: { label: 'Functie', help: 'Bijvoorbeeld wethouder.' },
        email: { label: 'E-mailadres', help: 'Hier mailen wij het afschrift naartoe.' },
        college: { label: 'Wat staat er over het college?' },
        'decided-on': { label: 'Datum van het besluit', help: 'Bijvoorbeeld 14-5-2019.' },
        'may-name': {
          label: 'Mogen wij de gemeente nu al noemen?',
          help: 'Bij nee telt de gemeente mee. Wij noemen haar pas als het besluit er is.',
        },
        name: { label: 'Naam', help: 'Zoals die op het papier staat.' },
      },
      optional: '(niet verplicht)',
      college: {
        decided: 'Het college heeft besloten op de datum hieronder',
        toDecide: 'Het college moet nog besluiten',
      },
      mayName: { yes: 'Ja, met erbij dat het besluit nog volgt', no: 'Nee, wacht op het besluit' },
    },
    fault: (signField, signFault) => {
      switch (signFault) {
        case 'missing':
          return {
            municipality: 'Kies een gemeente',
            role: 'Vul de functie in, bijvoorbeeld wethouder',
            email: 'Vul een e-mailadres in',
            college: 'Kies wat er over het college staat',
            'decided-on': 'Vul de datum van het besluit in',
            'may-name': 'Kies of wij de gemeente nu al mogen noemen',
            also: 'Kies of deze persoon ook tekende',
            name: 'Vul de naam in die op het papier staat',
          }[signField];
        case 'too-long':
          return `Maak ${signField === 'role' ? 'de functie' : 'de naam'} korter, hoogstens 120 tekens`;
        case 'not-a-choice':
          return signField === 'may-name' ? 'Kies ja of nee' : 'Kies een van de antwoorden over het college';
        case 'not-a-name':
          return `Vul ${signField === 'role' ? 'de functie' : 'de naam'} in met gewone letters, zonder webadres`;
        case 'not-an-email':
          return 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl';
        case 'not-a-municipality':
          return 'Deze gemeente kennen wij niet. Kies er een uit de lijst';
        case 'several-municipalities':
          return 'Er zijn meer gemeenten met deze naam. Kies er een uit de lijst';
        case 'not-a-date':
          return 'Vul een datum in, bijvoorbeeld 14-5-2019';
        case 'in-future':
          return 'Deze datum moet nog komen. Vul de dag in waarop het college besloot';
      }
    },
    event: 'Bij welke bijeenkomst was het?',
    eventHelp: 'Plak hier het adres van de bijeenkomst op deze site.',
    signedAt: 'Wanneer is er getekend?',
    signedAtHelp: 'Bijvoorbeeld 22-05-2019 17.30. Laat u dit leeg? Dan nemen wij het tijdstip van nu.',
    version: (version) => `Op het papier moet versie ${number.format(version)} van de tekst staan.`,
    noText: {
      title: 'Er is nog geen tekst om te tekenen',
      text: 'Schrijf eerst de tekst en publiceer de campagne. Daarna kunt u hier handtekeningen invoeren.',
    },
    button: 'Bewaar deze handtekening',
    buttonAlso: 'Bewaar ook deze handtekening',
    refused: {
      busy: { ...busy, text: `${busy.text} Wat u invulde, staat er nog.` },
      draft: {
        title: 'De campagne is nog een concept',
        text: 'Publiceer haar eerst. Wat u invulde, staat er nog.',
      },
      'not-open': {
        title: 'Ondertekenen kan nog niet',
        text: 'De campagne is nog niet begonnen. Wat u invulde, staat er nog.',
      },
      closed: { title: 'Ondertekenen kan niet meer', text: 'De campagne is voorbij. Wat u invulde, staat er nog.' },
      'already-signed': {
        title: 'Deze persoon tekende al voor deze gemeente',
        text: 'Er is niets veranderd. Kijk bij de gemeente welke handtekening er staat.',
      },
      'already-member': {
        title: 'Deze gemeente doet al mee',
        text: 'Er is nog niets bewaard. Tekende deze persoon ook? Druk dan nog eens op de knop. De gemeente krijgt dan twee namen en telt één keer.',
      },
      'other-answers': {
        title: 'U hebt dit formulier al gebruikt',
        text: 'De eerste keer telt. Bewaar hieronder nog een handtekening met de knop.',
      },
      'other-text': {
        title: 'De tekst is intussen veranderd',
        text: 'Kijk welke versie op het papier staat. Er is nog niets bewaard.',
      },
      'not-in-force': {
        title: 'Deze gemeente bestaat niet meer',
        text: 'Kies de gemeente waar zij nu bij hoort. Wat u invulde, staat er nog.',
      },
    },
  },
  invite: {
    title: 'Uitnodigen om te tekenen',
    lead: 'Wij mailen een eigen link. Wie daarmee tekent, telt meteen mee. Stuur hem dus alleen naar wie mag tekenen.',
    municipality: 'Gemeente',
    name: 'Naam van de wethouder',
    nameHelp: 'Deze naam staat in de aanhef van de mail.',
    email: 'E-mailadres',
    emailHelp: 'Hier mailen wij de link naartoe.',
    button: 'Mail de link',
    invited: 'De link is onderweg per mail. U kunt nog iemand uitnodigen',
    busy: { ...busy, text: `${busy.text} Wat u invulde, staat er nog.` },
  },
  import: {
    busy: {
      title: 'Het was druk: nog niet alles is ingevoerd',
      text: 'Wat al is ingevoerd, staat hieronder bij wat wij overslaan. Druk nog een keer voor de rest.',
    },
    title: 'Gemeenten invoeren uit een lijst',
    lead: 'Voor gemeenten die al eerder tekenden. U ziet eerst wat wij lezen. Pas na uw knop voeren wij iets in.',
    columns:
      'De eerste regel noemt de kolommen. Nodig zijn gemeente en ondertekend. Ook besluit, naam, functie en bron mogen. De volgorde maakt niet uit. Een datum schrijft u als 14-3-2019.',
    text: 'Plak de lijst',
    textHelp: 'Kopieer de cellen uit Excel, ook de eerste regel. Hoogstens 1.000 regels.',
    file: 'Of kies een bestand',
    fileHelp: 'Een CSV-bestand uit Excel, hoogstens 1 MB. Wij lezen het en bewaren het niet.',
    source: 'Waar komt de lijst vandaan?',
    sourceHelp: 'Dit staat straks bij elke gemeente. Heeft de lijst een kolom bron? Dan mag u dit leeg laten.',
    look: 'Bekijk wat u invoert',
    refused: (refusal) => {
      switch (refusal.because) {
        case 'empty':
          return 'De lijst is leeg. Plak een lijst of kies een bestand';
        case 'too-large':
          return 'De lijst is te groot, hoogstens 1 MB. Verdeel haar over meer bestanden';
        case 'too-many-rows':
          return 'De lijst heeft meer dan 1.000 regels. Verdeel haar over meer bestanden';
        case 'not-text':
          return 'Dit is geen tekst. Bewaar de lijst in Excel als CSV en kies dat bestand';
        case 'spreadsheet':
          return 'Dit is een Excel-bestand. Bewaar het in Excel als CSV en kies dat bestand';
        case 'no-rows':
          return 'De lijst heeft alleen een eerste regel. Zet de gemeenten eronder';
        case 'no-column':
          return refusal.column === 'municipality'
            ? 'De eerste regel noemt geen kolom “gemeente”. Zet die naam erboven'
            : 'De eerste regel noemt geen kolom “ondertekend” of “datum”. Zet die naam erboven';
        case 'quote-open':
          return `Regel ${number.format(refusal.line)} begint met een aanhalingsteken dat niet ophoudt. Haal het weg of zet er een achter`;
      }
    },
    preview: {
      title: 'Dit lezen wij in de lijst',
      counts: (good, bad) =>
        `${good === 0 ? 'Geen gemeente kan' : `${municipalities(good)} ${good === 1 ? 'kan' : 'kunnen'}`} erin. ${bad === 0 ? 'Alle regels kloppen.' : `${rows(bad)} slaan wij over.`}`,
      nothingYet: 'Er is nog niets ingevoerd.',
      noneGood: 'Verbeter de lijst hieronder en bekijk haar opnieuw.',
      confirm: (good) => (good === 1 ? 'Voer deze gemeente in' : `Voer deze ${municipalities(good)} in`),
      bad: (bad) => `${rows(bad)} die wij overslaan`,
      badColumns: { line: 'Regel', who: 'Gemeente', problem: 'Wat er mis is' },
      noName: 'geen naam',
      good: (good) => `${municipalities(good)} om in te voeren`,
      goodColumns: {
        line: 'Regel',
        municipality: 'Gemeente',
        signed: 'Ondertekend',
        decided: 'Besluit',
        who: 'Wie',
        source: 'Bron',
      },
      problem: (rowProblem) => {
        switch (rowProblem.because) {
          case 'no-municipality':
            return 'Er staat geen gemeente.';
          case 'unknown-municipality':
            return 'Deze gemeente kennen wij niet.';
          case 'several-municipalities':
            return 'Er zijn meer gemeenten die zo heten. Zet de code erbij, bijvoorbeeld GM0373.';
          case 'not-then':
            return 'Deze gemeente bestond toen nog niet. Gebruik de naam van toen.';
          case 'no-date':
            return 'Er staat niet wanneer er getekend is.';
          case 'not-a-date':
            return 'De dag van tekenen is geen datum. Schrijf bijvoorbeeld 14-3-2019.';
          case 'in-future':
            return 'De dag van tekenen moet nog komen.';
          case 'decision-not-a-date':
            return 'De dag van het besluit is geen datum. Schrijf bijvoorbeeld 14-3-2019.';
          case 'decision-in-future':
            return 'De dag van het besluit moet nog komen.';
          case 'not-a-name':
            return 'De naam kunnen wij niet lezen. Gebruik gewone letters.';
          case 'not-a-role':
            return 'De functie kunnen wij niet lezen. Gebruik gewone letters.';
          case 'no-source':
            return 'Er staat geen bron.';
          case 'not-a-source':
            return 'De bron is te lang, of staat op meer regels.';
          case 'takes-part':
            return 'Deze gemeente doet al mee.';
          case 'twice':
            return `Deze gemeente staat ook op regel ${number.format(rowProblem.line)}.`;
        }
      },
      mend: 'Lijst verbeteren',
      mendLead: 'Verander hieronder wat niet klopt. Bekijk de lijst daarna opnieuw.',
      again: 'Bekijk de lijst opnieuw',
    },
  },
};

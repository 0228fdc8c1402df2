import { numbersIn } from '#kernel/numbers.ts';
import type { Words } from './words.ts';

const number = numbersIn('nl');

export const nl: Words = {
  field: {
    for: { label: 'Voor wie meldt u aan?' },
    by: { label: 'Uw eigen naam' },
    name: { label: 'Naam', help: 'Voornaam en achternaam van wie er komt.' },
    email: { label: 'E-mailadres', help: 'Hier sturen wij de bevestiging heen.' },
    phone: { label: 'Telefoonnummer', help: 'Vul dit in als er geen e-mailadres is. Dan bellen wij.' },
    role: { label: 'Functie', help: 'Bijvoorbeeld wethouder, ambtenaar of programma-adviseur.' },
    municipality: { label: 'Gemeente' },
    organisation: { label: 'Of een andere organisatie', help: 'Alleen als u niet namens een gemeente komt.' },
    party: { label: 'Met hoeveel mensen komt u?', help: 'Tel uzelf mee.' },
    diet: { label: 'Dieetwensen', help: 'Bijvoorbeeld vegetarisch, of een allergie.' },
    access: {
      label: 'Wat hebt u nodig om goed mee te doen?',
      help: 'Bijvoorbeeld een plek voor een rolstoel, of een tolk.',
    },
  },
  reach: { email: 'E-mailadres', phone: 'Telefoonnummer' },
  optional: '(niet verplicht)',
  forWhom: {
    self: 'Mezelf',
    other: 'Iemand anders',
    byHelp: 'U krijgt alle mail over deze aanmelding.',
  },
  fault: (field, fault, most) => {
    switch (fault) {
      case 'missing':
        return (
          {
            for: 'Kies voor wie u aanmeldt',
            name: 'Vul de naam in van wie er komt',
            email: 'Vul uw e-mailadres in',
            role: 'Vul de functie in, bijvoorbeeld wethouder',
            municipality: 'Kies een gemeente, of vul een organisatie in',
          }[field as 'for'] ?? 'Vul dit in'
        );
      case 'too-long':
        return `Maak uw antwoord bij “${nl.field[field].label}” korter`;
      case 'not-a-choice':
        return 'Kies een van de antwoorden';
      case 'not-a-name':
        return 'Vul een naam in met gewone letters, zonder webadres';
      case 'not-an-email':
        return 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl';
      case 'not-a-phone':
        return 'Vul een geldig telefoonnummer in, bijvoorbeeld 06 12 34 56 78';
      case 'no-way-to-reach':
        return 'Vul een e-mailadres of een telefoonnummer in';
      case 'not-a-municipality':
        return 'Deze gemeente kennen wij niet. Kies er een uit de lijst';
      case 'several-municipalities':
        return 'Er zijn meer gemeenten met deze naam. Kies er een uit de lijst';
      case 'not-a-number':
        return 'Vul een getal in, bijvoorbeeld 2';
      case 'party-too-large':
        return `U kunt met hoogstens ${number.format(most)} mensen tegelijk aanmelden`;
    }
  },
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  form: {
    title: (event) => `Aanmelden voor ${event}`,
    someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
    places: (left) => (left === 1 ? 'Er is nog 1 plek.' : `Er zijn nog ${number.format(left)} plekken.`),
    fullTitle: 'Alle plekken zijn bezet',
    full: (waiting, moves) =>
      `U komt op de wachtlijst. ${waiting === 0 ? 'Daar staat nog niemand.' : `Daar ${waiting === 1 ? 'staat nu 1 aanmelding' : `staan nu ${number.format(waiting)} aanmeldingen`}.`} Komt er een plek vrij? ${
        {
          'at-once': 'Dan krijgt u die vanzelf en sturen wij u bericht.',
          offer: 'Dan mailen wij u en houden wij de plek vast. U kiest dan of u komt.',
          yes: 'Dan kijkt de organisator naar uw aanmelding. U krijgt bericht.',
        }[moves]
      }`,
    approval: 'De organisator bekijkt elke aanmelding. Wij houden uw plek zolang vast. U krijgt bericht.',
    why: (sensitiveUntil, guestsUntil, sensitive) =>
      `Wij gebruiken uw gegevens alleen voor deze bijeenkomst. ${sensitive ? `Uw antwoorden over eten en toegang en uw telefoonnummer wissen wij op ${sensitiveUntil}. De rest` : `Uw telefoonnummer wissen wij op ${sensitiveUntil}. De rest`} wissen wij op ${guestsUntil}.`,
    send: 'Aanmelden',
    sendWaiting: 'Aanmelden voor de wachtlijst',
    check: 'Verder naar controleren',
    backToEvent: 'Terug naar de bijeenkomst',
    busyTitle: 'Het is nu erg druk',
    busy: 'Uw aanmelding is nog niet verstuurd. Uw antwoorden staan hieronder nog. Druk over een paar tellen opnieuw op de knop.',
    limitedTitle: 'Er kwamen veel aanmeldingen van uw netwerk',
    limited: (until) =>
      `Uw aanmelding is nog niet verstuurd. Probeer het opnieuw na ${until}. Uw antwoorden staan hieronder nog.`,
    otherAnswersTitle: 'U hebt dit formulier al verstuurd',
    otherAnswers:
      'De eerste keer telt. Wilt u nog iemand aanmelden met de antwoorden hieronder? Dan kan dat met de knop.',
    another: 'Nog iemand aanmelden',
  },
  checkPage: {
    title: 'Controleer uw gegevens',
    nothingSent: 'Er is nog niets verstuurd. Kloppen de antwoorden? Druk dan op de knop.',
    change: 'Antwoorden wijzigen',
    none: 'Niet ingevuld',
  },
  refused: {
    'rsvps-closed': {
      title: 'Aanmelden kan niet meer',
      text: (contact) =>
        `De aanmelding voor deze bijeenkomst is gesloten. Wilt u toch iets vragen? Bel of mail ${contact}.`,
    },
    'by-invitation': {
      title: 'Deze bijeenkomst is op uitnodiging',
      text: (contact) =>
        `Hebt u een uitnodiging? Gebruik dan de link in uw mail, of de code in uw brief. Hebt u een vraag? Bel of mail ${contact}.`,
    },
    'event-cancelled': {
      title: 'Deze bijeenkomst gaat niet door',
      text: (contact) => `Daarom kunt u zich niet meer aanmelden. Hebt u vragen? Bel of mail ${contact}.`,
    },
  },
  useCode: 'Code invullen',
  noMailCame: (contact) =>
    `Komt er geen mail van ons? Kijk bij ongewenste mail. Staat die daar ook niet? Bel of mail ${contact}. Dan zetten wij uw adres goed.`,
  mailed: {
    title: 'Kijk in uw mail',
    text: 'Deze persoon was al aangemeld. De link naar de plek staat in onze mail. Daarmee kunt u alles bekijken, wijzigen of afmelden. Wij sturen die link hoogstens één keer per uur.',
    knownTitle: 'Al aangemeld',
    noMail: 'Deze persoon was al aangemeld. Wilt u iets wijzigen? Bel dan de contactpersoon van de bijeenkomst.',
  },
  place: {
    title: {
      seated: 'U hebt een plek',
      offered: 'Er is een plek voor u',
      asked: 'Uw aanmelding wacht op een antwoord',
      waiting: 'U staat op de wachtlijst',
      released: 'U bent afgemeld',
      lapsed: 'De plek is naar iemand anders',
      'handed-over': 'U hebt uw plek doorgegeven',
      'turned-down': 'U krijgt geen plek',
      cancelled: 'Deze bijeenkomst gaat niet door',
    },
    titleForAnother: {
      seated: (name) => `Er is een plek voor ${name}`,
      offered: (name) => `Wij houden een plek vast voor ${name}`,
      asked: (name) => `De aanmelding van ${name} wacht op een antwoord`,
      waiting: (name) => `${name} staat op de wachtlijst`,
      released: (name) => `${name} is afgemeld`,
      lapsed: (name) => `De plek van ${name} is naar iemand anders`,
      'handed-over': (name) => `De plek van ${name} is doorgegeven`,
      'turned-down': (name) => `${name} krijgt geen plek`,
    },
    lead: {
      seated: (name, forAnother) =>
        forAnother ? 'Wij houden de plek vrij.' : `${name}, fijn dat u komt. Schuif gerust aan.`,
      offered: (name, forAnother) =>
        forAnother
          ? 'Wij houden de plek vast tot u kiest.'
          : `${name}, er kwam een plek vrij. Wij houden die vast tot u kiest.`,
      asked: (name, forAnother) =>
        forAnother
          ? 'De organisator bekijkt de aanmelding. Wij houden de plek zolang vast.'
          : `${name}, de organisator bekijkt uw aanmelding. Wij houden uw plek zolang vast.`,
      lapsed: (name, forAnother) =>
        forAnother
          ? 'De tijd om te kiezen is voorbij. Daarom ging de plek naar wie daarna kwam.'
          : `${name}, de tijd om te kiezen is voorbij. Daarom ging de plek naar wie daarna kwam.`,
      'handed-over': (name, forAnother) =>
        forAnother
          ? 'Die persoon kreeg een mail met een eigen link.'
          : `${name}, die persoon kreeg een mail met een eigen link.`,
      'turned-down': (name, forAnother) =>
        forAnother ? 'De organisator heeft nee gezegd.' : `${name}, de organisator heeft nee gezegd.`,
      released: (name, forAnother) =>
        forAnother
          ? 'U hoeft niets meer te doen.'
          : `${name}, u hoeft niets meer te doen. Misschien tot een volgende keer.`,
    },
    waitingLead: (name, forAnother, moves) => {
      const whom = forAnother ? '' : `${name}, `;
      const full = forAnother ? 'Alle plekken zijn nu bezet.' : 'alle plekken zijn nu bezet.';
      const then = {
        'at-once': forAnother ? 'Dan krijgt u bericht.' : 'Dan is die vanzelf voor u en krijgt u bericht.',
        offer: 'Dan mailen wij u en houden wij de plek vast. U kiest dan zelf.',
        yes: 'Dan kijkt de organisator naar de aanmelding. U krijgt bericht.',
      }[moves];
      return `${whom}${full} Komt er een plek vrij? ${then}`;
    },
    because: (reason) => `De organisator schrijft: “${reason}”`,
    cancelled: (reason) => `De organisator schrijft: “${reason}”`,
    line: (place) => `Plaats ${number.format(place)} op de wachtlijst`,
    lineNote: 'Zo staat het op dit moment. Dat kan veranderen.',
    mailNote: {
      seated:
        'Wij mailen u dit ook. Zet de bijeenkomst in uw agenda met de bijlage in die mail, en bewaar de link: daarmee komt u hier terug.',
      waiting: 'Wij mailen u dit ook. Bewaar die mail: met de link komt u hier terug.',
      asked: 'Wij mailen u dit ook. Bewaar die mail: met de link komt u hier terug.',
    },
    ticket: {
      title: (whom) => (whom === undefined ? 'Uw QR-code voor de deur' : `QR-code voor ${whom}`),
      picture: 'QR-code voor de deur',
      show: (whom) =>
        whom === undefined
          ? 'Laat deze code zien als u binnenkomt.'
          : `Stuur deze code door. Dan kan ${whom} die laten zien bij de deur.`,
      forAll: (party) => `De code geldt voor ${number.format(party)} personen.`,
      otherwise: 'Lukt het scannen niet? Noem dan deze korte code:',
      print: 'Liever op papier? Druk deze pagina dan af.',
    },
    card: { why: 'Waar bent u trots op? En wat zoekt u nog?', link: 'Uw trots-en-zoekkaart' },
    offer: {
      until: (moment) => `U kunt kiezen tot ${moment}`,
      untilNote: 'Kiest u niet? Dan gaat de plek naar wie na u komt.',
      title: 'Wilt u deze plek?',
      take: 'Ja, ik neem de plek',
      takeHelp: 'De plek staat dan vast.',
      refuse: 'Nee, de plek mag naar iemand anders',
      refuseHelp: 'De aanmelding vervalt dan.',
    },
    wish: {
      title: 'Uw vraag ligt bij de organisator',
      party: (party) => `U wilt komen met ${number.format(party)} ${party === 1 ? 'persoon' : 'personen'}.`,
      substitute: (substitute) => `U wilt dat ${substitute} komt.`,
      answer: (question, answer) => `U wilt als antwoord op “${question}”: ${answer}.`,
      stays: 'Tot u antwoord hebt, blijft alles zoals het is.',
      undo: 'Wilt u dit toch niet? Kies dan hieronder “Toch niet wijzigen”.',
      refusedTitle: 'De organisator zei nee op uw vraag',
    },
    sendAnother: {
      label: 'Stuur iemand anders',
      help: 'Die persoon krijgt uw plek en een mail met een eigen link.',
      helpAsked: 'Wij vragen dit aan de organisator.',
      legend: 'Wie stuurt u?',
      onlyThen: 'Vul dit alleen in als u “Stuur iemand anders” kiest.',
      name: 'Naam van wie er komt',
      email: 'E-mailadres van wie er komt',
      emailHelp: 'Hier gaat de link naar de plek heen.',
      role: 'Functie van wie er komt',
      fault: {
        name: 'Vul de naam in van wie er komt',
        email: 'Vul een geldig e-mailadres in van wie er komt',
        role: 'Vul de functie in van wie er komt',
        'too-long': 'Maak de functie korter',
      },
    },
    insteadOf: (name) => `Overgenomen van ${name}`,
    closed:
      'De aanmelding is gesloten. Met meer mensen komen of iemand anders sturen? Dat vragen wij dan aan de organisator.',
    approval: 'Met meer mensen komen of iemand anders sturen? Dat vragen wij dan eerst aan de organisator.',
    askedFor: 'Wij hebben uw vraag doorgegeven. De organisator beslist',
    askedBefore: 'U hebt dit al gevraagd. De organisator beslist',
    withdrawWish: 'Toch niet wijzigen',
    withdrawWishHelp: 'De organisator krijgt uw vraag dan niet meer.',
    wishWithdrawn: 'Uw vraag is ingetrokken. Alles blijft zoals het is',
    answeredBy: (by) => (by === undefined ? 'Aangemeld door iemand anders' : `Aangemeld door ${by}`),
    reference: 'Kenmerk',
    who: 'Wie',
    forWhom: 'Aangemeld',
    when: 'Wanneer',
    where: 'Waar',
    directions: 'Zo komt u er',
    party: 'Aantal',
    people: (count) => (count === 1 ? '1 persoon' : `${number.format(count)} personen`),
    contact: 'Vragen?',
    given: 'Dit is ingevuld. Vul alleen iets in als u het wilt vervangen.',
    changeTitle: 'Aanmelding wijzigen of afmelden',
    choice: 'Wat wilt u doen?',
    keep: 'Aangemeld blijven',
    release: 'Afmelden',
    keepHelp: 'Wij bewaren ook wat u hieronder wijzigt.',
    releaseHelp: (until) => `Zo maakt u ruimte voor iemand anders. Dat kan tot ${until}.`,
    save: 'Antwoord versturen',
    choose: 'Kies wat u wilt doen',
    changed: 'Uw wijziging is bewaard',
    unchanged: 'Er is niets veranderd. De aanmelding blijft staan',
    onlyWhenKept: 'Wat u wijzigt, geldt alleen als u “Aangemeld blijven” kiest.',
    refused: {
      'event-cancelled': 'De bijeenkomst gaat niet door. Er valt niets meer te wijzigen.',
      'event-begun': 'De bijeenkomst is al begonnen. Bel de contactpersoon.',
      'given-up': 'Deze plek is al afgemeld. Meld u opnieuw aan als u toch komt.',
      'no-room-for-more': 'Zoveel plekken zijn er niet meer. Uw oude aantal blijft staan.',
      busy: 'Het is nu erg druk. Er is nog niets veranderd. Druk over een paar tellen opnieuw op de knop.',
      'offer-open': 'Kies eerst of u de plek neemt. Daarna kunt u wijzigen.',
      'offer-lapsed': 'De tijd om te kiezen is voorbij. De plek ging naar wie daarna kwam.',
      'no-offer': 'Er is nu geen plek om te kiezen.',
      'no-wish': 'Uw vraag is al beantwoord. Hieronder ziet u wat nu geldt.',
      'other-wish': 'Uw vraag is intussen een andere. Bekijk die eerst en kies dan opnieuw.',
      'same-person': 'Dit bent u zelf. Vul in wie u stuurt.',
      'has-a-place': 'Deze persoon kan uw plek niet overnemen. Kies iemand anders, of bel de contactpersoon.',
    },
    again: 'Toch komen? Meld u opnieuw aan',
    keptUntil: (date) => `Wij wissen deze gegevens op ${date}.`,
  },
};

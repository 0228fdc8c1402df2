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
  municipality: {
    empty: 'Kies een gemeente',
    found: {
      one: '1 gemeente gevonden',
      many: '{count} gemeenten gevonden',
      none: 'Geen gemeente gevonden',
      chosen: '{name} gekozen',
    },
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
    full: (waiting) =>
      `U komt op de wachtlijst. ${waiting === 0 ? 'Daar staat nog niemand.' : `Daar ${waiting === 1 ? 'staat nu 1 aanmelding' : `staan nu ${number.format(waiting)} aanmeldingen`}.`} Komt er een plek vrij? Dan krijgt u die vanzelf en sturen wij u bericht.`,
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
    'event-cancelled': {
      title: 'Deze bijeenkomst gaat niet door',
      text: (contact) => `Daarom kunt u zich niet meer aanmelden. Hebt u vragen? Bel of mail ${contact}.`,
    },
  },
  mailed: {
    title: 'Kijk in uw mail',
    text: 'Deze persoon was al aangemeld. De link naar de plek staat in onze mail. Daarmee kunt u alles bekijken, wijzigen of afmelden. Wij sturen die link hoogstens één keer per uur.',
    knownTitle: 'Al aangemeld',
    noMail: 'Deze persoon was al aangemeld. Wilt u iets wijzigen? Bel dan de contactpersoon van de bijeenkomst.',
  },
  place: {
    title: {
      seated: 'U hebt een plek',
      waiting: 'U staat op de wachtlijst',
      released: 'U bent afgemeld',
      cancelled: 'Deze bijeenkomst gaat niet door',
    },
    titleForAnother: {
      seated: (name) => `Er is een plek voor ${name}`,
      waiting: (name) => `${name} staat op de wachtlijst`,
      released: (name) => `${name} is afgemeld`,
    },
    lead: {
      seated: (name, forAnother) =>
        forAnother ? 'Wij houden de plek vrij.' : `${name}, fijn dat u komt. Schuif gerust aan.`,
      waiting: (name, forAnother) =>
        forAnother
          ? 'Alle plekken zijn nu bezet. Komt er een plek vrij? Dan krijgt u bericht.'
          : `${name}, alle plekken zijn nu bezet. Komt er een plek vrij? Dan is die vanzelf voor u en krijgt u bericht.`,
      released: (name, forAnother) =>
        forAnother
          ? 'U hoeft niets meer te doen.'
          : `${name}, u hoeft niets meer te doen. Misschien tot een volgende keer.`,
    },
    cancelled: (reason) => `De organisator schrijft: “${reason}”`,
    line: (place) => `Plaats ${number.format(place)} op de wachtlijst`,
    lineNote: 'Zo staat het op dit moment. Dat kan veranderen.',
    mailNote: {
      seated:
        'Wij mailen u dit ook. Zet de bijeenkomst in uw agenda met de bijlage in die mail, en bewaar de link: daarmee komt u hier terug.',
      waiting: 'Wij mailen u dit ook. Bewaar die mail: met de link komt u hier terug.',
    },
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
      'rsvps-closed': 'De aanmelding is gesloten. Met meer mensen komen kan niet meer; uw oude aantal blijft staan.',
    },
    again: 'Toch komen? Meld u opnieuw aan',
    keptUntil: (date) => `Wij wissen deze gegevens op ${date}.`,
  },
  guests: {
    title: (event) => `Gasten van ${event}`,
    counts: (seated, people, waiting, left) =>
      `${number.format(seated)} ${seated === 1 ? 'aanmelding' : 'aanmeldingen'} met ${number.format(people)} ${people === 1 ? 'plek' : 'plekken'}, ${number.format(waiting)} op de wachtlijst, ${number.format(left)} ${left === 1 ? 'plek' : 'plekken'} vrij.`,
    seated: 'Met een plek',
    waiting: 'Op de wachtlijst, in volgorde',
    givenUp: 'Afgemeld',
    nobody: 'Nog niemand.',
    name: 'Naam',
    from: 'Functie en herkomst',
    people: 'Aantal',
    reached: 'Bereikbaar',
    remarks: 'Bijzonderheden',
    act: 'Doen',
    order: 'Volgorde',
    call: 'Geen e-mail: bellen',
    shared: 'Meer plekken op dit e-mailadres',
    answeredBy: (by) => (by === undefined ? 'Aangemeld door iemand anders' : `Aangemeld door ${by}`),
    diet: 'Dieet',
    access: 'Nodig',
    release: 'Afmelden',
    promote: 'Plek geven',
    lateTitle: 'Er is plek, en er wacht iemand',
    late: (left) =>
      `${left === 1 ? 'Er is 1 plek' : `Er zijn ${number.format(left)} plekken`} vrij na het laatste moment waarop de wachtlijst vanzelf doorschuift. U beslist: bel wie vooraan staat en geef de plek.`,
    addTitle: 'Gast toevoegen',
    addHelp: 'Een gast zonder e-mailadres komt op de bellijst bij alles wat wij anders zouden mailen.',
    add: 'Gast toevoegen',
    added: {
      seated: 'De gast heeft een plek',
      waiting: 'De gast staat op de wachtlijst',
      mailed: 'Deze gast was al aangemeld',
      repeated: 'Deze gast was al toegevoegd',
    },
    released: 'De gast is afgemeld',
    promoted: 'De gast heeft nu een plek',
    refused: {
      'not-first': 'Iemand anders staat nu vooraan op de wachtlijst',
      'no-room': 'Er is nu geen plek die past',
      busy: 'Het is nu erg druk. Er is niets veranderd; probeer het opnieuw',
      'event-cancelled': 'De bijeenkomst is afgelast',
      'rsvps-closed': 'De aanmelding is gesloten',
      'event-over': 'De bijeenkomst is voorbij. De gegevens van gasten worden al gewist',
      'not-published': 'Publiceer de bijeenkomst eerst',
      'other-answers': 'Dit formulier is al verstuurd met andere antwoorden',
    },
    confirmTitle: (name) => `${name} afmelden?`,
    confirm: 'De gast krijgt hierover bericht. Staat er iemand op de wachtlijst? Dan gaat de plek naar die persoon.',
    confirmButton: 'Ja, afmelden',
    back: 'Nee, terug naar de gasten',
    toEvent: 'Terug naar de bijeenkomst',
  },
};

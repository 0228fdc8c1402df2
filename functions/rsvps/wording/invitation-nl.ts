import { numbersIn } from '#kernel/numbers.ts';
import type { InvitationFault, InvitationField } from '../core/typed-invitation.ts';
import type { InvitationWords } from './invitation-words.ts';

const number = numbersIn('nl');

const missing: Readonly<Partial<Record<InvitationField, string>>> = {
  answer: 'Kies een van de antwoorden',
  who: 'Kies wie dit antwoord geeft',
  by: 'Vul uw eigen naam in',
  'substitute-name': 'Vul de naam in van wie er komt',
  'substitute-email': 'Vul het e-mailadres in van wie er komt',
  'ask-again': 'Vul een dag in waarop wij het opnieuw mogen vragen',
};

const about: Readonly<Partial<Record<InvitationField, string>>> = {
  diet: 'over eten',
  access: 'over wat u nodig hebt',
  reason: 'over uw reden',
};

const noName: Readonly<Partial<Record<InvitationField, string>>> = {
  companions: 'Vul op elke regel één naam in, met gewone letters',
  'substitute-role': 'Vul de functie in met gewone letters, zonder webadres',
};

const fault = (invitationField: InvitationField, invitationFault: InvitationFault, most: number): string => {
  switch (invitationFault) {
    case 'missing':
      return missing[invitationField] ?? 'Vul dit in';
    case 'not-a-name':
      return noName[invitationField] ?? 'Vul een naam in met gewone letters, zonder webadres';
    case 'not-an-email':
      return 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl';
    case 'not-a-number':
      return 'Vul een getal in, bijvoorbeeld 2';
    case 'party-too-large':
      return `U kunt met hoogstens ${number.format(most)} mensen komen`;
    case 'too-long':
      return `Maak het antwoord ${about[invitationField] ?? ''} korter, hoogstens 500 tekens`;
    case 'too-many-names':
      return 'Dit zijn meer namen dan u mensen meeneemt. Verander het aantal of haal namen weg';
    case 'not-a-date':
      return 'Vul een dag in die bestaat, bijvoorbeeld 14-5-2027';
    case 'not-in-time':
      return 'Kies een dag die nog komt en waarop u nog kunt antwoorden';
  }
};

export const invitationNl: InvitationWords = {
  optional: '(niet verplicht)',
  someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  theInvited: 'de genodigde',
  somebody: 'Iemand anders',
  of: (role, municipality) => `${role} van ${municipality}`,
  people: (count) => (count === 1 ? '1 persoon' : `${number.format(count)} personen`),
  reach: (contact) => `Hebt u een vraag? Bel of mail ${contact}.`,
  terms: {
    invited: 'Voor',
    when: 'Wanneer',
    where: 'Waar',
    directions: 'Zo komt u er',
    by: 'Wie nodigt u uit',
    until: 'Antwoord graag voor',
    changeUntil: 'Wijzigen kan tot',
    questions: 'Vragen?',
    answer: 'Antwoord',
    party: 'Aantal',
  },
  programme: (count) => (count === 1 ? 'Bekijk het programma' : `Bekijk het programma, ${number.format(count)} delen`),
  time: (typed) => `${typed.replace(/^0(?=\d)/, '')} uur`,
  toPrepare: 'Bekijk wat u kunt voorbereiden',
  prepareHelp: 'Eén vel papier voor het dossier: doel, programma en wat wij u vragen.',
  toEvent: 'Naar de pagina van de bijeenkomst',

  title: {
    invited: (event) => `Uitnodiging: ${event}`,
    'save-the-date': 'Houdt u deze dag vrij?',
    seated: (whom) => (whom === undefined ? 'U hebt een plek' : `Er is een plek voor ${whom}`),
    waiting: (whom) => (whom === undefined ? 'U staat op de wachtlijst' : `${whom} staat op de wachtlijst`),
    offered: (whom) => (whom === undefined ? 'U kunt een plek krijgen' : `${whom} kan een plek krijgen`),
    asked: (whom) => (whom === undefined ? 'Uw aanvraag is binnen' : `De aanvraag van ${whom} is binnen`),
    accepted: 'Wij hebben het antwoord',
    'given-up': (whom) => (whom === undefined ? 'U bent afgemeld' : `${whom} is afgemeld`),
    declined: 'Dank voor het antwoord',
    'handed-over': (named) => `${named} komt`,
    'sent-another': 'Wilt u iets anders doorgeven?',
    'not-yet-known': 'Wij vragen het later nog eens',
    withdrawn: 'Onze uitnodiging vervalt',
    'event-cancelled': 'Deze bijeenkomst gaat niet door',
  },
  lead: {
    'save-the-date': 'De uitnodiging krijgt u later. U hoeft nu niets te doen.',
    seated: 'Fijn dat het kan. Wij houden de plek vrij.',
    waiting: 'Alle plekken zijn nu bezet. Komt er een plek vrij? Dan sturen wij bericht.',
    offered: (until) => `Er is een plek vrij. Wij houden die vast tot ${until}.`,
    asked: 'De organisator kijkt ernaar. Tot dan houden wij de plek vast.',
    accepted: 'Het antwoord is ja. Wij laten weten hoe het verder gaat.',
    'given-up': {
      guest: 'De plek is nu vrij voor iemand anders. Toch komen? Geef dan opnieuw antwoord.',
      organiser: 'De organisator heeft de plek vrijgegeven. Vraag gerust waarom.',
      clock: 'De tijd om ja te zeggen is voorbij. De plek ging naar wie daarna kwam.',
      'handed-over': 'De plek ging naar iemand anders.',
    },
    declined: 'U komt niet. Jammer, maar fijn dat wij het weten.',
    'handed-over': (named) => `De plek is voor ${named}. Wij mailen daar zelf alles over.`,
    'sent-another': 'U noemde eerder iemand die zou komen. Hieronder kunt u opnieuw antwoorden.',
    'not-yet-known': (date) => `Dat doen wij op ${date}. Weet u het eerder? Geef dan hieronder antwoord.`,
    withdrawn: 'Wij nodigden u uit voor deze bijeenkomst. Die uitnodiging geldt helaas niet meer.',
    'event-cancelled': (reason) => `De organisator schrijft: “${reason}”`,
  },
  line: (place) => `Plaats ${number.format(place)} op de wachtlijst`,
  lineNote: 'Zo staat het op dit moment. Dat kan veranderen.',
  thanks: 'Dank u wel. Wij hebben het antwoord',
  nextTitle: 'Wat er nu gebeurt',
  mailed: {
    invited: (whom) => `Wij mailen dit ook naar ${whom ?? 'de genodigde'}.`,
    secretariat: () => 'Wij mailen dit ook naar het secretariaat.',
    both: (whom) => `Wij mailen dit ook naar ${whom ?? 'de genodigde'} en naar het secretariaat.`,
  },
  notMailed: 'Wij hebben hier geen e-mailadres. Bewaar de code uit de brief: daarmee komt u hier terug.',
  offerHow: 'Zeg voor die tijd ja of nee. Kiest u niet? Dan gaat de plek naar wie na u komt.',
  toOffer: 'Kies of u de plek neemt',
  overChange: (contact) => `Klopt dit niet, of komt er toch iemand anders? Bel of mail ${contact}.`,
  gave: {
    diet: 'U gaf een dieetwens door.',
    access: 'U gaf door wat nodig is om goed mee te doen.',
    reason: 'U gaf er een reden bij.',
  },
  answeredBy: {
    self: (whom) => (whom === undefined ? 'door de genodigde zelf' : `door ${whom} zelf`),
    'on-behalf': (named, whom) => `door ${named || 'iemand anders'}, namens ${whom ?? 'de genodigde'}`,
    'by-phone': (whom) =>
      whom === undefined
        ? 'door de organisator, na een telefoontje'
        : `door de organisator, na een telefoontje met ${whom}`,
  },
  closed: {
    title: 'Antwoorden kan hier niet meer',
    text: (contact) => `De tijd om te antwoorden is voorbij. Wilt u toch komen? Bel of mail ${contact}.`,
  },
  begun: {
    title: 'De bijeenkomst is al begonnen',
    text: (contact) => `Antwoorden kan hier niet meer. Bent u onderweg of komt u niet? Bel of mail ${contact}.`,
  },
  over: {
    title: 'Deze bijeenkomst is geweest',
    text: (contact) => `Antwoorden kan niet meer. Hebt u nog een vraag? Bel of mail ${contact}.`,
  },
  why: (contact) => `Het spijt ons als u de dag al vrij hield. Wilt u weten hoe dit komt? Bel of mail ${contact}.`,

  form: {
    title: 'Laat u ons weten of u komt?',
    change: 'Antwoord wijzigen',
    onlyNo: 'Kunt u niet komen?',
    who: 'Wie geeft dit antwoord?',
    self: 'Ik ben het zelf',
    onBehalf: (whom) => `Ik antwoord namens ${whom ?? 'de genodigde'}`,
    answer: 'Wat is het antwoord?',
    choice: {
      coming: 'Ja, ik kom',
      'not-coming': 'Nee, ik kom niet',
      'somebody-else': 'Iemand anders komt',
      'not-yet-known': 'Dat weten wij nog niet',
    },
    choiceHelp: {
      'not-coming': 'Dan kan iemand anders komen.',
      'somebody-else': 'U geeft de naam en het e-mailadres door.',
      'not-yet-known': 'Wij vragen het nog een keer, op een dag die u kiest.',
    },
    group: {
      coming: 'Als u komt',
      'not-coming': 'Als u niet komt',
      'somebody-else': 'Wie komt er voor u?',
      'not-yet-known': 'Wanneer vragen wij het weer?',
    },
    field: {
      by: { label: 'Uw eigen naam', help: 'Zo weten wij met wie wij te maken hebben.' },
      party: { label: 'Met hoeveel mensen komt u?' },
      companions: { label: 'Wie komen er mee?', help: 'Zet op elke regel één naam. Alleen een aantal mag ook.' },
      diet: { label: 'Dieetwensen', help: 'Bijvoorbeeld vegetarisch, of een allergie.' },
      access: {
        label: 'Wat hebt u nodig om goed mee te doen?',
        help: 'Bijvoorbeeld een plek voor een rolstoel, of een tolk.',
      },
      reason: { label: 'Wilt u zeggen waarom niet?' },
      'substitute-name': { label: 'Naam van wie er komt', help: 'Voornaam en achternaam.' },
      'substitute-email': { label: 'E-mailadres van wie er komt', help: 'Hier sturen wij de bevestiging heen.' },
      'substitute-role': { label: 'Functie van wie er komt', help: 'Bijvoorbeeld wethouder of adviseur.' },
      'ask-again': { label: 'Op welke dag mogen wij het weer vragen?' },
    },
    partyHelp: (most) => `Tel uzelf mee. U kunt met hoogstens ${number.format(most)} mensen komen.`,
    reasonHelp: (date) => `Alleen de organisator leest dit. Wij wissen het op ${date}.`,
    askAgainHelp: (from, until, typed) => `Kies een dag van ${from} tot en met ${until}. Bijvoorbeeld: ${typed}.`,
    askAgainOnly: (date, typed) => `Dat kan alleen nog op ${date}. Vul dan in: ${typed}.`,
    given: 'Dit is al ingevuld. Vul alleen iets in als u het wilt vervangen.',
    fault,
    keeps: (sensitiveUntil, guestsUntil) =>
      `Wij gebruiken dit antwoord alleen voor deze bijeenkomst. Een reden, en wat u zegt over eten of toegang, wissen wij op ${sensitiveUntil}. De rest wissen wij op ${guestsUntil}.`,
    send: 'Antwoord versturen',
    refused: {
      'not-sent-yet': {
        title: 'U kunt nog niet antwoorden',
        text: (contact) => `De uitnodiging zelf komt nog. Weet u het antwoord al? Bel of mail ${contact}.`,
      },
      'event-over': {
        title: 'De bijeenkomst is al begonnen',
        text: (contact) => `Uw antwoord is niet verstuurd. Bel of mail ${contact}.`,
      },
      'rsvps-closed': {
        title: 'Dit kan hier niet meer',
        text: (contact) =>
          `Uw antwoord is niet verstuurd, want de tijd om te antwoorden is voorbij. Bel of mail ${contact}. Dan kijken wij wat nog kan.`,
      },
      'other-answers': {
        title: 'U hebt dit formulier al verstuurd',
        text: () => 'Het eerste antwoord telt. Wilt u het veranderen? Druk dan nog een keer op de knop.',
      },
      'handed-over': {
        title: 'Er komt al iemand anders',
        text: (contact) => `Die plek is nu van een ander. Wilt u dat veranderen? Bel of mail ${contact}.`,
      },
      'holds-a-place': {
        title: 'Er is al een plek',
        text: (contact) =>
          `Wij kunnen de plek niet open laten. Houd de plek, of kies “Nee, ik kom niet”. Twijfelt u? Bel of mail ${contact}.`,
      },
      'too-late-to-ask-again': {
        title: 'Later vragen kan niet meer',
        text: (contact) => `De bijeenkomst is te dichtbij. Kies een ander antwoord, of bel of mail ${contact}.`,
      },
      'offer-open': {
        title: 'De plek neemt u op een andere pagina',
        text: (contact) =>
          `Uw antwoord is niet verstuurd. Op de pagina van de plek zegt u ja of nee. Lukt dat niet? Bel of mail ${contact}.`,
      },
      'substitute-has-a-place': {
        title: 'Deze persoon heeft al een plek',
        text: (contact) => `Noem iemand anders, of kies “Nee, ik kom niet”. Vragen? Bel of mail ${contact}.`,
      },
      'no-room-for-more': {
        title: 'Zoveel plekken zijn er niet meer',
        text: (contact) => `Er is niets veranderd. Kom met minder mensen, of bel of mail ${contact}.`,
      },
      'ask-on-own-page': {
        title: 'De organisator beslist hierover',
        text: (contact) => `Er is niets veranderd. Vraag dit via de link in uw bevestiging. Of bel of mail ${contact}.`,
      },
      busy: {
        title: 'Het is nu erg druk',
        text: () => 'Uw antwoord is nog niet verstuurd. Druk over een paar tellen opnieuw op de knop.',
      },
    },
  },

  unknownLink: {
    title: 'Deze link werkt niet meer',
    lead: 'Misschien kreeg u later een nieuwe mail. Gebruik dan de link daarin.',
    text: (contact) => `Geen nieuwe mail gekregen? Bel of mail ${contact}. Dan sturen wij een nieuwe link.`,
  },

  code: {
    title: 'Open uw uitnodiging',
    lead: 'In uw brief staat een code van acht tekens. Daarmee ziet u uw uitnodiging en kunt u antwoorden.',
    label: 'Code uit de brief',
    help: 'Bijvoorbeeld: K7M2-9XQF. Kleine letters en spaties mogen ook.',
    open: 'Uitnodiging openen',
    fault: {
      missing: 'Vul de code uit uw brief in',
      'not-a-code': 'Een code heeft acht letters en cijfers. Kijk de code nog eens na',
      unknown: 'Deze code kennen wij niet. Kijk de code nog eens na',
    },
    helpTitle: 'Lukt het niet?',
    tips: [
      'Lees de code teken voor teken. Een O mag ook een nul zijn.',
      'Kreeg u later een nieuwe brief of mail? Dan werkt alleen de nieuwste code.',
    ],
    call: (contact) => `Bel of mail anders ${contact}.`,
    callLetter: 'Bel anders het nummer in uw brief.',
    limitedTitle: 'Er kwamen veel codes van uw netwerk',
    limited: (until) => `Wij hebben uw code nog niet bekeken. Probeer het opnieuw na ${until}.`,
    toCode: 'Hebt u een brief met een code? Vul de code in',
  },

  prepare: {
    title: (event) => `Voorbereiden: ${event}`,
    paper: 'Deze pagina past op één vel papier. Druk de pagina af voor het dossier van de wethouder.',
    cancelled: 'Deze bijeenkomst gaat niet door',
    purpose: 'Waarom deze bijeenkomst',
    programme: 'Programma',
    practical: 'Wanneer en waar',
    forWhom: 'Voor wie',
    who: 'Wie er komen',
    municipalities: (count) =>
      count === 1 ? 'Er is plek voor 1 gemeente.' : `Er is plek voor ongeveer ${number.format(count)} gemeenten.`,
    places: (count) => (count === 1 ? 'Er is plek voor 1 gast.' : `Er is plek voor ${number.format(count)} gasten.`),
    keptFor: (names) => `Daarnaast komen er gasten van het programma: ${names}.`,
    kept: {
      ministers: (count) => (count === 1 ? '1 minister' : `${number.format(count)} ministers`),
      partners: (count) => (count === 1 ? '1 coalitiepartner' : `${number.format(count)} coalitiepartners`),
      advisers: (count) => (count === 1 ? '1 programma-adviseur' : `${number.format(count)} programma-adviseurs`),
      guests: (count) => (count === 1 ? '1 andere gast' : `${number.format(count)} andere gasten`),
    },
    noNames: 'Namen noemen wij hier niet. U hoort op de dag zelf wie er is.',
    asked: 'Wat wij u vragen',
    sign: 'Wij vragen u om te ondertekenen namens uw gemeente.',
    pillars: 'U zegt dan dat uw gemeente werk maakt van deze vijf pijlers:',
    decided: 'Heeft het college al een besluit genomen? Neem dan de datum van dat besluit mee.',
    undecided: 'Nog geen besluit? Dan ondertekent u onder voorbehoud. Het besluit mag daarna komen.',
    noText: 'De tekst die u ondertekent, staat hier zodra die klaar is.',
    toText: 'Lees de hele tekst die u ondertekent',
    toProposal: 'Bekijk een voorbeeld van een collegevoorstel',
    call: (phone) => `Hebt u een vraag? Bel ${phone}.`,
  },

  proposal: {
    title: 'Voorbeeld van een collegevoorstel',
    lead: 'Hiermee legt u het ondertekenen voor aan het college van uw gemeente.',
    explained: [],
    fill: 'Vul zelf in wat tussen haken staat. Pas de tekst gerust aan.',
    document: 'Het voorstel',
    copyTitle: 'Kopieer de tekst',
    copy: 'De tekst van het voorstel',
    copyHelp: 'Zet de cursor in het vak. Kies alles met Ctrl+A en kopieer met Ctrl+C.',
    back: 'Terug naar voorbereiden',
  },
};

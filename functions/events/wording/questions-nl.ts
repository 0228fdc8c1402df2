import type { QuestionsRefusal } from '../core/question.ts';

type Told = { readonly title: string; readonly text: string };

/** The pages where organisers say what guests are asked; they read Dutch. */
export const questionsNl = {
  title: (event: string): string => `Vragen aan gasten van ${event}`,
  back: 'Terug naar de bijeenkomst',
  toList: 'Terug naar de vragen',
  lead: 'Naam, e-mailadres en aantal vragen wij al. Hier zet u erbij wat u nog meer wilt weten.',
  privacy: 'Vraag alleen wat u nodig hebt. Antwoorden wissen wij samen met de gasten.',
  fixed: 'Dieetwensen en wat iemand nodig heeft, kiest u bij “Bijeenkomst wijzigen”.',
  none: 'U stelt nog geen eigen vragen.',
  list: 'De vragen, in de volgorde van het formulier',
  add: 'Vraag toevoegen',
  full: 'U hebt twaalf vragen. Meer kan niet.',
  change: 'Vraag wijzigen',
  remove: 'Vraag verwijderen',
  up: 'Zet hoger',
  down: 'Zet lager',
  kind: { text: 'Open vraag', choice: 'Keuze uit antwoorden', 'yes-no': 'Ja of nee' },
  kindHelp: {
    text: 'De gast typt een antwoord, hoogstens 500 tekens.',
    choice: 'De gast kiest een van uw antwoorden.',
    'yes-no': 'De gast kiest Ja of Nee.',
  },
  marks: {
    required: 'verplicht',
    optional: 'niet verplicht',
    matters: 'telt mee bij goedkeuren',
    sensitive: 'gevoelig',
  },
  when: (question: string, answer: string): string => `Alleen bij “${answer}” op “${question}”`,
  preview: 'Zo ziet een gast het',
  previewHelp: 'U kunt hier proberen hoe het werkt. Er wordt niets verstuurd.',
  editor: {
    newTitle: 'Nieuwe vraag',
    changeTitle: 'Vraag wijzigen',
    earlier: 'Antwoorden die gasten al gaven, blijven zoals ze zijn.',
    field: {
      'words-nl': { label: 'De vraag', help: 'Bijvoorbeeld: Komt u met de auto?' },
      'words-en': { label: 'De vraag in het Engels', help: 'Leeg? Dan staat de vraag ook daar in het Nederlands.' },
      kind: { label: 'Wat voor vraag is het?', help: 'Dit kunt u later niet meer wijzigen.' },
      'choices-nl': {
        label: 'De antwoorden',
        help: 'Alleen bij een keuze. Een regel per antwoord, van twee tot en met acht.',
      },
      'choices-en': {
        label: 'De antwoorden in het Engels',
        help: 'Alleen bij een keuze. Evenveel regels, in dezelfde volgorde.',
      },
      required: { label: 'Is een antwoord nodig?' },
      when: { label: 'Wanneer stelt u deze vraag?', help: 'U kiest uit antwoorden op vragen die hierboven staan.' },
      matters: {
        label: 'Moet u een ander antwoord eerst goedkeuren?',
        help: 'Bij goedkeuring, en na het sluiten van de aanmelding, vraagt een gast u dan om de wijziging.',
      },
      sensitive: {
        label: 'Is het antwoord gevoelig?',
        help: 'Denk aan gezondheid, geloof of afkomst. Dit kunt u later niet meer wijzigen.',
      },
    },
    required: 'Ja, zonder antwoord gaat het formulier niet weg',
    always: 'Altijd',
    onlyWhen: (question: string, answer: string): string => `Alleen bij “${answer}” op “${question}”`,
    matters: 'Ja, een gast vraagt mij eerst om de wijziging',
    sensitive: 'Ja, wis het antwoord op de ochtend erna',
    sensitiveHelp: 'Het antwoord staat dan in geen lijst, uitvoer of mail. Een gast mag zo’n vraag altijd overslaan.',
    isSensitive: 'Dit is een gevoelige vraag. Wij wissen het antwoord op de ochtend erna.',
    add: 'Vraag toevoegen',
    save: 'Vraag bewaren',
  },
  removing: {
    title: (question: string): string => `“${question}” verwijderen?`,
    text: 'Nieuwe gasten krijgen deze vraag niet meer.',
    kept: 'Wat gasten al antwoordden, blijft bij die gasten staan. Wij wissen het als wij hun gegevens wissen.',
    confirm: 'Ja, vraag verwijderen',
    no: 'Nee, terug naar de vragen',
  },
  faultsTitle: (count: number): string =>
    `Er ging iets mis. Controleer ${count === 1 ? '1 antwoord' : `${count} antwoorden`}`,
  fault: {
    'words-nl': { missing: 'Vul de vraag in', 'too-long': 'Maak de vraag korter, hoogstens 200 tekens' },
    'words-en': { 'too-long': 'Maak de Engelse vraag korter, hoogstens 200 tekens' },
    kind: { missing: 'Kies wat voor vraag het is' },
    'choices-nl': {
      'too-few-choices': 'Geef twee antwoorden of meer, elk op een eigen regel',
      'too-many-choices': 'Geef hoogstens acht antwoorden',
      'choice-too-long': 'Maak elk antwoord hoogstens 80 tekens lang',
      'choice-twice': 'Geef elk antwoord maar een keer',
      'choice-in-use': 'Laat het antwoord staan waar een andere vraag bij hoort, of wijzig eerst die vraag',
    },
    'choices-en': {
      'choices-differ': 'Geef in het Engels evenveel antwoorden als in het Nederlands',
      'choice-too-long': 'Maak elk Engels antwoord hoogstens 80 tekens lang',
    },
    when: { 'not-earlier': 'Kies een antwoord op een vraag die hierboven staat' },
    required: { 'sensitive-required': 'Een gevoelige vraag mag een gast altijd overslaan. Haal het vinkje hier weg' },
    matters: { 'sensitive-matters': 'Een gevoelig antwoord keurt niemand goed. Haal het vinkje hier weg' },
    sensitive: {},
  },
  refused: {
    'changed-meanwhile': {
      title: 'De bijeenkomst is net gewijzigd',
      text: 'Uw wijziging is nog niet bewaard. Kijk wat er nu staat, en druk dan nog een keer op de knop.',
    },
    'event-cancelled': { title: 'Deze bijeenkomst is afgelast', text: 'Vragen wijzigen kan niet meer.' },
    'others-depend': {
      title: 'Bij deze vraag hoort een andere vraag',
      text: 'Wijzig of verwijder eerst de vraag die eronder hangt. Er is niets veranderd.',
    },
    'too-many-questions': { title: 'U hebt al twaalf vragen', text: 'Verwijder eerst een vraag.' },
    'twice-the-same': { title: 'Deze vraag staat er al', text: 'Er is niets veranderd.' },
    'not-earlier': {
      title: 'Deze vraag hangt aan een vraag die er niet boven staat',
      text: 'Kies opnieuw wanneer u deze vraag stelt. Er is niets veranderd.',
    },
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Druk over een paar tellen nog een keer op de knop.',
    },
  } satisfies Readonly<
    Record<QuestionsRefusal | 'changed-meanwhile' | 'event-cancelled' | 'others-depend' | 'busy', Told>
  >,
  done: {
    toegevoegd: 'De vraag staat erbij',
    bewaard: 'De vraag is bewaard',
    verplaatst: 'De volgorde is bewaard',
    verwijderd: 'De vraag is verwijderd',
    ongewijzigd: 'Er was niets veranderd',
  },
} as const;

/** The page where organisers make the same event on another day. */
export const copyNl = {
  title: (event: string): string => `${event} kopiëren`,
  lead: 'U krijgt een concept met dezelfde tekst, locatie, plekken en vragen. Alle tijden schuiven mee naar de nieuwe dag. Is een tijd dan al voorbij, zoals het einde van de aanmelding? Dan wordt dat het begin van de bijeenkomst.',
  without: 'Gasten en uitnodigingen gaan niet mee. Niemand krijgt bericht.',
  was: (period: string): string => `Deze bijeenkomst is op ${period}.`,
  field: {
    title: { label: 'Titel' },
    date: { label: 'Nieuwe dag', help: 'Bijvoorbeeld 22-05-2027.' },
  },
  send: 'Kopie maken',
  back: 'Terug naar de bijeenkomst',
  noContact: 'De contactpersoon is al gewist. Vul die in het concept opnieuw in.',
  faultsTitle: (count: number): string =>
    `Er ging iets mis. Controleer ${count === 1 ? '1 antwoord' : `${count} antwoorden`}`,
  fault: {
    title: { missing: 'Vul een titel in', 'too-long': 'Maak de titel korter, hoogstens 120 tekens' },
    date: {
      missing: 'Vul de nieuwe dag in',
      'not-a-date': 'Vul een datum in, bijvoorbeeld 22-05-2027',
      'date-past': 'Kies een dag die nog komt',
      'clock-jumps': 'Kies een andere dag. Dan gaat de klok een uur vooruit, precies in deze tijd',
    },
  },
  refused: {
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets gemaakt. Druk over een paar tellen nog een keer op de knop.',
    },
    'sent-before': {
      title: 'U hebt dit formulier al verstuurd',
      text: 'De eerste keer telt. Wilt u met deze antwoorden nog een kopie? Druk dan nog een keer op de knop.',
    },
  } satisfies Readonly<Record<string, Told>>,
  showMade: 'Naar de bijeenkomst die u maakte',
} as const;

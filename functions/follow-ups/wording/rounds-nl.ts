import { numbersIn } from '#kernel/numbers.ts';
import type { Because, BlockGroup, Group, Moment, Outcome, Placeholder, RoundState, StopRule } from '../core/round.ts';
import type { RoundFault, RoundField } from '../core/round-answers.ts';

const number = numbersIn('nl');
const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${more}`;
const mails = (count: number): string => counted(count, 'mail', 'mails');

/** What starts a round: texts that fit most meetings, to be changed at will. */
export type StartingTexts = {
  readonly title: string;
  readonly emptyTitle: string;
  readonly letters: Readonly<
    Record<
      'signed' | 'came-not-signed' | 'came-member' | 'not-come',
      { readonly subject: string; readonly text: string }
    >
  >;
  readonly blocks: Readonly<Record<'under-reserve' | 'member' | 'not-member', string>>;
};

/** Rounds of follow-ups, at the organisers' desk. */
export const roundsNl = {
  toEvent: 'Terug naar de bijeenkomst',
  toRounds: 'Terug naar de opvolging',
  toRound: 'Terug naar deze ronde',
  toLog: 'Verzonden en ingepland',
  toCalls: 'Bellen: gasten zonder e-mail',

  list: {
    title: (event: string) => `Opvolging: ${event}`,
    lead: 'Stuur na de bijeenkomst iedereen een mail die past bij wat er gebeurde.',
    none: 'Er is nog geen ronde. Begin met de eerste.',
    caption: 'Rondes van deze bijeenkomst',
    columns: { title: 'Ronde', state: 'Hoe staat het', moment: 'Wanneer', counts: 'Verstuurd' },
    counts: (owed: number, stopped: number, tasks: number) =>
      `${mails(owed)}, ${number.format(stopped)} overgeslagen, ${counted(tasks, 'taak', 'taken')}`,
    newTitle: 'Een nieuwe ronde',
    begin: 'Waarmee wilt u beginnen?',
    beginWith: {
      meeting: 'Met vier teksten voor een wethoudersbijeenkomst',
      empty: 'Met een lege ronde',
    },
    beginHelp: {
      meeting: 'Voor wie ondertekende, voor wie kwam, en voor wie er niet bij was. U past ze daarna aan.',
      empty: 'U kiest zelf de groepen en schrijft zelf de teksten.',
    },
    create: 'Nieuwe ronde',
    full: 'Een bijeenkomst kan twintig rondes hebben. Die zijn er nu.',
    beginMissing: 'Kies waarmee u wilt beginnen',
  },

  state: { draft: 'Concept', on: 'Staat aan', stopped: 'Gestopt', done: 'Klaar' } satisfies Record<RoundState, string>,
  moment: {
    event: (days: number, time: string) =>
      days === 0
        ? `Op de dag van de bijeenkomst, ${time}`
        : `${counted(days, 'dag', 'dagen')} na de bijeenkomst, ${time}`,
    signing: (days: number, time: string) => `${counted(days, 'dag', 'dagen')} na het ondertekenen, ${time}`,
    ordering: (days: number, time: string) => `${counted(days, 'dag', 'dagen')} na de aanvraag van een pakket, ${time}`,
  } satisfies Record<Moment['after'], (days: number, time: string) => string>,

  group: {
    signed: 'Wie ondertekende',
    'came-not-signed': 'Wie er was en niet ondertekende',
    'came-member': 'Wie er was en al is aangesloten',
    'not-come': 'Wie er niet was',
    'asked-kit': 'Wie om een pakket vroeg',
    'asked-partner': 'Wie om een coalitiepartner vroeg',
    waiting: 'Wie op de wachtlijst stond',
    'no-report': 'Organisator zonder verslag',
  } satisfies Record<Group, string>,
  blockGroup: {
    member: 'De gemeente is al langer aangesloten',
    'not-member': 'De gemeente is nog niet aangesloten',
    'under-reserve': 'Het college moet nog besluiten',
    'asked-kit': 'De lezer vroeg om een pakket',
    'asked-partner': 'De lezer vroeg om een coalitiepartner',
  } satisfies Record<BlockGroup, string>,
  stop: {
    answered: 'Wie na een eerdere ronde ondertekende of iets aanvroeg',
    left: 'Gemeenten die zijn gestopt',
    person: 'Wie u zelf hebt overgeslagen',
  } satisfies Record<StopRule, string>,

  edit: {
    title: (title: string) => `Ronde wijzigen: ${title}`,
    lead: 'Kies wanneer, voor wie en wat. Er gaat niets weg voor u de ronde aanzet.',
    faultsTitle: (count: number) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
    optional: '(niet verplicht)',
    name: 'Naam van de ronde',
    nameHelp: 'Die zien alleen u en uw collega’s.',
    when: 'Wanneer',
    after: 'Vanaf welk moment?',
    afterEvent: 'Na de bijeenkomst',
    afterSigning: 'Nadat de lezer ondertekende',
    afterOrdering: 'Nadat de lezer een pakket aanvroeg',
    days: 'Hoeveel dagen later?',
    daysHelp: '0 is dezelfde dag; dat kan alleen na de bijeenkomst.',
    time: 'Hoe laat?',
    timeHelp: 'Bijvoorbeeld 12.00. Tussen 21.00 en 8.00 uur gaat er niets weg.',
    whom: 'Aan wie',
    per: 'Wie krijgt een mail?',
    perMunicipality: 'Eén persoon per gemeente',
    perMunicipalityHelp: 'Wie werd uitgenodigd. Werd daar niemand uitgenodigd, dan wie er kwam.',
    perReader: 'Iedereen apart',
    perReaderHelp: 'Ook als er meer mensen uit één gemeente kwamen.',
    letters: 'Brieven',
    lettersHelp: 'Elke lezer krijgt één brief: de eerste van boven die past. Wij zetten de groet en uw naam eronder.',
    /** `filled`: what a text may ask for, as it is typed; these words are the same in both languages. */
    placeholders: (filled: Readonly<Record<Placeholder, string>>) =>
      `In een tekst kunt u dit gebruiken: ${Object.values(filled).join(', ')}. Wij vullen het in voor elke lezer. Een alinea met een link die de lezer niet heeft, laten wij weg.`,
    letter: (place: number) => `Brief ${place}`,
    noLetters: 'Er is nog geen brief.',
    letterGroup: 'Voor wie is deze brief?',
    choose: 'Kies een groep',
    subject: 'Onderwerp',
    subjectHelp: 'Wij zetten de bijeenkomst en de dag erachter. Zet hier geen namen in.',
    text: 'Tekst',
    inEnglish: 'Engels, voor wie de site in het Engels gebruikt',
    inEnglishThere: 'Engels (ingevuld)',
    subjectEn: 'Onderwerp in het Engels',
    textEn: 'Tekst in het Engels',
    inEnglishHelp: 'Zonder Engelse tekst krijgt iedereen de Nederlandse.',
    addLetter: 'Brief erbij zetten',
    removeLetter: (place: number) => `Brief ${place} weghalen`,
    upLetter: (place: number) => `Brief ${place} naar voren zetten`,
    blocks: 'Stukken erbij',
    blocksHelp: 'Een stuk komt onder de brief van wie het past, welke brief dat ook is.',
    block: (place: number) => `Stuk ${place}`,
    noBlocks: 'Er is nog geen stuk.',
    blockGroup: 'Voor wie is dit stuk?',
    addBlock: 'Stuk erbij zetten',
    removeBlock: (place: number) => `Stuk ${place} weghalen`,
    stops: 'Wie slaat u over?',
    save: 'Ronde bewaren',
    preview: 'Bewaren en bekijken wie wat krijgt',
    notKept: 'Nog niet bewaard',
    notKeptText: 'Bewaar de ronde als u klaar bent.',
  },
  called: {
    title: 'Naam van de ronde',
    after: 'Moment',
    days: 'Dagen',
    time: 'Tijd',
    per: 'Wie krijgt een mail',
    group: 'Groep',
    subject: 'Onderwerp',
    text: 'Tekst',
    subjectEn: 'Onderwerp in het Engels',
    textEn: 'Tekst in het Engels',
    blockGroup: 'Groep van een stuk',
    blockText: 'Tekst van een stuk',
    blockTextEn: 'Tekst van een stuk in het Engels',
    stops: 'Wie u overslaat',
  } satisfies Record<RoundField, string>,
  fault: {
    missing: 'vul dit in',
    'too-long': 'maak dit korter',
    'not-a-choice': 'kies een van de antwoorden',
    'not-a-number': 'vul een heel getal in dat past',
    'not-a-time': 'vul een tijd in, zoals 12.00',
    placeholder: 'gebruik hier geen accolades',
    'unknown-placeholder': 'gebruik alleen wat boven de brieven tussen accolades staat',
    'nothing-left': 'zet er ook een alinea in zonder tekenlink of kopie; niet elke lezer heeft die',
    twice: 'voor deze groep is er al een brief',
  } satisfies Record<RoundFault, string>,

  preview: {
    title: (title: string) => `Wie krijgt wat, wanneer: ${title}`,
    lead: (when: string) => `Dit zou er nu gebeuren. Eerste moment: ${when}.`,
    leadPassed: 'Dit zou er nu gebeuren. Het gekozen moment is al voorbij: zet u de ronde aan, dan gaat hij meteen.',
    notClosed: 'De avond is nog niet gesloten',
    notClosedText: 'Wie er kwam, staat nog niet vast. De mails gaan pas weg als de deur dicht is, of een dag later.',
    uncounted: 'Aan de deur is niemand geteld',
    uncountedText: 'Wie er wel was, krijgt nu de brief voor wie er niet was. Voer eerst in wie er kwam.',
    toArrivals: 'Invoeren wie er kwam',
    counts: 'In het kort',
    countsCaption: 'Hoeveel mails per brief',
    columns: { letter: 'Brief', group: 'Groep', mails: 'Mails' },
    letterCalled: (place: number, subject: string) => (subject === '' ? `Brief ${place}` : `${place}. ${subject}`),
    outcome: {
      mail: 'met een mail',
      task: 'met een taak voor u: bellen, of een ander adres zoeken',
      stopped: 'overgeslagen',
      nothing: 'zonder mail',
    } satisfies Record<Outcome, string>,
    blocks: (names: string) => `Met: ${names}`,
    copies: (count: number): string =>
      count === 1 ? 'mail gaat ook naar het secretariaat' : 'mails gaan ook naar het secretariaat',
    copied: 'Kopie aan het secretariaat',
    blocksCaption: 'Hoeveel mails met een stuk erbij',
    everybody: 'Wie krijgt wat',
    whoColumns: { who: 'Wie', municipality: 'Gemeente', with: 'Met', at: 'Wanneer', why: 'Waarom', read: 'Lezen' },
    lists: {
      letter: (called: string, count: number) => `${called}: ${mails(count)}`,
      task: (count: number) => counted(count, 'taak', 'taken'),
      stopped: (count: number) => `${number.format(count)} overgeslagen`,
      nothing: (count: number) => `${number.format(count)} zonder brief`,
    },
    because: {
      answered: 'Ondertekende of vroeg iets aan na een eerdere ronde',
      left: 'De gemeente is gestopt',
      person: 'U slaat deze lezer over',
      declined: 'Deze lezer wil zulke mail niet. Bellen kan wel',
      'takes-none': 'Dit adres neemt geen mail aan. Bellen kan wel',
      'no-address': 'Er is geen e-mailadres',
      bounced: 'Eerdere mail kwam niet aan',
      'no-letter': 'Geen brief past',
      'not-yet': 'Ondertekende nog niet, of vroeg nog niets aan',
    } satisfies Record<Because, string>,
    reason: (said: string) => `: ${said}`,
    read: 'Mail lezen',
    nobody: 'Er is nu niemand op de lijst van deze bijeenkomst.',
    readTitle: 'Zo leest de mail',
    readFor: (name: string) => `Dit is de mail aan ${name}.`,
    readNobody: 'Nu past deze brief bij niemand. Zo leest hij voor wie hij zou passen.',
    below: 'Daaronder staan de groet, wie de lezer kan bellen, en waarom de mail kwam.',
    noMail: (name: string) => `${name} krijgt geen mail van deze ronde.`,
    which: 'Welke mail wilt u lezen?',
    language: 'In welke taal?',
    languages: { nl: 'Nederlands', en: 'Engels' },
    show: 'Deze mail tonen',
    variant: (letter: string, names: string) => (names === '' ? letter : `${letter}, met: ${names}`),
    links: {
      sign: 'de pagina van de campagne',
      page: 'uw eigen pagina',
      copy: 'de kopie van uw handtekening',
    },
    lacks: 'Dit ontbreekt nog',
    lacksText: 'Vul dit in. Daarna kunt u de ronde aanzetten.',
    missing: {
      title: 'De ronde heeft geen naam',
      letters: 'Er is geen brief',
      subject: (place: number) => `Brief ${place} heeft geen onderwerp`,
      text: (place: number) => `Brief ${place} heeft geen tekst`,
      subjectEn: (place: number) => `Brief ${place} heeft geen Engels onderwerp`,
      textEn: (place: number) => `Brief ${place} heeft geen Engelse tekst`,
      block: (place: number) => `Stuk ${place} heeft geen tekst`,
      other: 'Een tekst klopt niet',
    },
    change: 'Ronde wijzigen',
    decideTitle: 'Ronde aanzetten',
    decide: 'Zet u deze ronde aan?',
    yes: (count: number) => `Ja, verstuur ${mails(count)} op het gekozen moment`,
    yesAtOnce: (count: number) => `Ja, verstuur nu ${mails(count)}`,
    yesHelp: 'Wat er dan weggaat, volgt uit wat er op dat moment waar is.',
    no: 'Nee, nog niet',
    confirm: 'Keuze vastleggen',
    decideMissing: 'Kies of u de ronde aanzet',
  },

  reader: {
    title: (name: string) => `Voor ${name}`,
    stopTitle: (name: string) => `${name} overslaan`,
    stopText: 'Deze lezer krijgt dan geen mail van deze en latere rondes. U kunt dat terugdraaien.',
    reason: 'Waarom?',
    reasonHelp: 'Bijvoorbeeld: de adviseur heeft al gebeld. Dit zien alleen u en uw collega’s.',
    stop: 'Deze lezer overslaan',
    resume: 'Toch weer mailen',
    stopped: 'U slaat deze lezer over.',
    reasonFault: { missing: 'Vul in waarom', 'too-long': 'Maak dit korter dan 200 tekens' },
  },

  outcome: {
    title: (title: string) => `Ronde: ${title}`,
    on: (owed: number) =>
      owed === 0
        ? 'De ronde staat aan. Er is nog niets weggegaan.'
        : `De ronde loopt. Nu zijn er ${mails(owed)} klaargezet.`,
    stopped: (owed: number) =>
      owed === 0
        ? 'De ronde is gestopt voor er iets wegging.'
        : `De ronde is gestopt. Tot dan klaargezet: ${mails(owed)}. Wat nog niet weg was, gaat niet meer weg.`,
    done: (owed: number) => `De ronde is klaar. Er zijn ${mails(owed)} klaargezet.`,
    facts: 'Deze ronde',
    when: 'Wanneer',
    counts: 'Tot nu toe',
    stopTitle: 'Deze ronde stoppen',
    stopText: (owed: number) =>
      owed === 0
        ? 'Er is nog niets weggegaan. Na stoppen gaat er ook niets meer weg.'
        : `Al klaargezet: ${mails(owed)}. Na stoppen komt er niets bij, en wat nog niet weg is, gaat niet meer weg.`,
    stop: 'Ronde stoppen',
    whoCaption: 'Wie wat kreeg',
    without: { task: 'Taak', stopped: 'Overgeslagen', nothing: 'Niets' },
    more: 'Volgende lezers',
    first: 'Eerste lezers',
    columns: { who: 'Wie', letter: 'Brief', state: 'Hoe staat het' },
    none: 'Er is nog niemand die iets kreeg.',
    preview: 'Bekijk wie wat krijgt',
    planned: 'Nog niet klaargezet',
    copy: (state: string) => `Kopie aan het secretariaat: ${state.charAt(0).toLowerCase()}${state.slice(1)}`,
  },

  told: {
    made: 'De ronde is gemaakt. Pas de teksten aan',
    saved: 'De ronde is bewaard',
    on: 'De ronde staat aan',
    'not-on': 'De ronde is niet aangezet',
    stopped: 'De ronde is gestopt',
    'reader-stopped': 'U slaat deze lezer over',
    'reader-resumed': 'Deze lezer krijgt weer mail',
  },
  refused: {
    'changed-meanwhile':
      'Iemand anders heeft deze ronde intussen gewijzigd. Hieronder staat wat u typte; bewaar nog eens om dat te laten gelden',
    'changed-before-on': 'Iemand anders heeft deze ronde intussen gewijzigd. Lees hem nog eens voor u hem aanzet',
    'not-a-draft': 'Deze ronde staat al aan of is al geweest. Er is niets gewijzigd',
    'already-done': 'Deze ronde was al klaar. Er is niets gestopt',
    'not-published': 'Publiceer de bijeenkomst eerst',
    'event-over': 'De gegevens van de gasten zijn al gewist',
    incomplete: 'Er ontbreekt nog iets. De ronde is niet aangezet',
    'too-many': 'Een bijeenkomst kan twintig rondes hebben. Er is niets gemaakt',
    'not-a-reader': 'Deze lezer staat niet op de lijst. Er is niets veranderd',
  },
  busyText: 'Iemand anders werkte hier op hetzelfde moment. Er is niets veranderd; probeer het nog een keer.',
  busy: 'Nog niet bewaard',

  /** `fill`: what a text may ask for, as it is typed. */
  start: (fill: Readonly<Record<Placeholder, string>>): StartingTexts => ({
    title: 'Na de bijeenkomst',
    emptyTitle: 'Nieuwe ronde',
    letters: {
      signed: {
        subject: 'Dank voor uw handtekening',
        text: `Geachte ${fill.naam},

Dank u wel dat u voor ${fill.gemeente} ondertekende. Nu doen ${fill.aantal} gemeenten mee.

Wat u tekende, leest u terug in ${fill.kopie}. Bewaar die, en deel hem met uw college en uw raad.

Uw programma-adviseur belt u binnenkort. Samen kijkt u welke eerste stap bij uw gemeente past.`,
      },
      'came-not-signed': {
        subject: 'Fijn dat u er was',
        text: `Geachte ${fill.naam},

Fijn dat u erbij was. U sprak aan tafel met andere gemeenten over wat werkt tegen eenzaamheid.

U hebt nog niet ondertekend. Wat houdt u nog tegen? Antwoord gerust op deze mail. Wij denken graag met u mee.

Op ${fill['uw pagina']} leest u na met wie u aan tafel zat.`,
      },
      'came-member': {
        subject: 'Dank voor uw komst',
        text: `Geachte ${fill.naam},

Dank u wel dat u erbij was. Wat u aan tafel vertelde, helpt andere gemeenten op weg. Nu doen ${fill.aantal} gemeenten mee.

Op ${fill['uw pagina']} ziet u welke gemeenten zoeken wat u al doet.`,
      },
      'not-come': {
        subject: 'Zo was de avond',
        text: `Geachte ${fill.naam},

U kon er niet bij zijn. Daarom vertellen wij u kort hoe het was.

Wethouders uit het hele land spraken aan tafel over wat werkt tegen eenzaamheid. Nu doen ${fill.aantal} gemeenten mee.`,
      },
    },
    blocks: {
      'under-reserve':
        'U tekende onder voorbehoud. Breng uw handtekening naar uw college. Laat ons weten op welke dag het college besluit.',
      member: 'Uw gemeente is al aangesloten. Dank daarvoor. Vertel uw buurgemeenten gerust wat het u brengt.',
      'not-member': `Wilt u ook meedoen met ${fill.gemeente}? U leest de vijf pijlers en tekent op ${fill.tekenlink}. Dat kost een paar minuten.`,
    },
  }),
};

/** Every text about the rounds of an event. */
export type RoundsWords = typeof roundsNl;

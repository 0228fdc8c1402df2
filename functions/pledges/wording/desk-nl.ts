import { numbersIn } from '#kernel/numbers.ts';
import type { CampaignFault, CampaignField } from '../core/campaign-plan.ts';
import type { CampaignDeskWords } from './desk-words.ts';

const number = numbersIn('nl');
const municipalities = (count: number): string => (count === 1 ? '1 gemeente' : `${number.format(count)} gemeenten`);
const signatures = (count: number): string => {
  if (count === 0) return 'Geen handtekeningen';
  return count === 1 ? '1 handtekening' : `${number.format(count)} handtekeningen`;
};

const missing: Partial<Record<CampaignField, string>> = {
  title: 'Vul een titel in',
  summary: 'Vertel in een of twee zinnen waar het om gaat',
  asks: 'Vul in wat aansluiten vraagt van geld en mensen',
  decides: 'Vul in wie erover beslist',
  goal: 'Vul in hoeveel gemeenten het doel zijn',
  opens: 'Vul in vanaf wanneer ondertekenen kan',
  closes: 'Vul in tot wanneer ondertekenen kan',
  'contact-name': 'Vul de naam van de contactpersoon in',
  'contact-phone': 'Vul het telefoonnummer van de contactpersoon in',
  'contact-email': 'Vul het e-mailadres van de contactpersoon in',
};

const faults: Readonly<Record<Exclude<CampaignFault, 'missing'>, string>> = {
  'too-long': 'maak dit korter',
  'not-a-mark': 'vul een getal in, of het woord “alle”',
  'not-marks': 'vul getallen in met een komma ertussen, bijvoorbeeld 25, 50, 100, alle',
  'not-a-time': 'vul een datum en tijd in, bijvoorbeeld 22-05-2019 17.30',
  'time-does-not-exist': 'deze tijd bestaat niet. De klok gaat dan een uur vooruit. Kies een andere tijd',
  'time-exists-twice': 'deze tijd komt twee keer. De klok gaat dan een uur terug. Kies een andere tijd',
  'closes-before-opens': 'kies een tijd die na het begin ligt',
  'not-a-phone': 'vul een geldig nummer in, bijvoorbeeld 070 123 45 67',
  'not-an-email': 'vul een geldig adres in, bijvoorbeeld naam@gemeente.nl',
};

/** Where the question itself is too long to name it by. */
const shortNames: Partial<Record<CampaignField, string>> = {
  asks: 'Wat aansluiten vraagt',
  decides: 'Wie beslist',
  goal: 'Doel',
  marks: 'Mijlpalen',
  opens: 'Begin van het ondertekenen',
  closes: 'Einde van het ondertekenen',
  'contact-phone': 'Telefoonnummer',
  'contact-email': 'E-mailadres',
};

const fields: CampaignDeskWords['editor']['field'] = {
  title: { label: 'Titel', help: 'Hoogstens 120 tekens. Het adres van de pagina komt van de eerste titel.' },
  summary: { label: 'Samenvatting', help: 'Een of twee zinnen, hoogstens 300 tekens.' },
  asks: {
    label: 'Wat vraagt aansluiten van geld en mensen?',
    help: 'Dit leest een wethouder voor het ondertekenen. Hoogstens 1.000 tekens.',
  },
  decides: {
    label: 'Wie beslist erover?',
    help: 'Bijvoorbeeld: het college beslist. De wethouder mag al eerder ondertekenen.',
  },
  goal: { label: 'Hoeveel gemeenten zijn het doel?', help: 'Een getal, of het woord “alle”.' },
  marks: {
    label: 'Welke aantallen zijn een mijlpaal?',
    help: 'Bijvoorbeeld: 25, 50, 100, 120, 200, alle. Bij een mijlpaal staat het scherm stil tot u het nummer toont.',
  },
  opens: { label: 'Ondertekenen kan vanaf' },
  closes: { label: 'Ondertekenen kan tot' },
  'contact-name': { label: 'Contactpersoon', help: 'Naam, nummer en adres staan op de pagina en in elke mail.' },
  'contact-phone': { label: 'Telefoonnummer van de contactpersoon' },
  'contact-email': { label: 'E-mailadres van de contactpersoon' },
  press: {
    label: 'E-mailadres voor de pers',
    help: 'Dit adres krijgt een mail zodra een mijlpaal openbaar is.',
  },
};

const called = (field: CampaignField): string => shortNames[field] ?? fields[field].label;

export const deskNl: CampaignDeskWords = {
  standing: { draft: 'Concept', 'not-open': 'Nog niet open', open: 'Open', closed: 'Gesloten' },
  notice: {
    made: 'De campagne is bewaard als concept',
    saved: 'Uw wijzigingen zijn bewaard',
    'text-saved': 'De nieuwe tekst is bewaard',
    published: 'De campagne is gepubliceerd',
  },
  refused: {
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Wacht een paar tellen en druk dan opnieuw op de knop.',
    },
    'changed-meanwhile': {
      title: 'Iemand anders heeft deze campagne net gewijzigd',
      text: 'Uw wijzigingen zijn nog niet bewaard. Wat u invulde, staat hieronder. Drukt u nog eens op de knop? Dan geldt wat u invulde.',
    },
    'text-changed-meanwhile': {
      title: 'Iemand anders heeft net een nieuwe tekst gemaakt',
      text: 'Uw tekst is nog niet bewaard en staat hieronder. Drukt u nog eens op de knop? Dan geldt uw tekst.',
    },
    'sent-before': {
      title: 'U hebt dit formulier al verstuurd',
      text: 'De eerste keer telt. Wilt u met de antwoorden hieronder nog een campagne maken? Dan kan dat met de knop.',
    },
    'no-text': {
      title: 'Er is nog geen tekst om te ondertekenen',
      text: 'Schrijf eerst de tekst. Daarna kunt u de campagne publiceren.',
    },
    'other-municipality': {
      title: 'Dit nummer is nu een andere gemeente',
      text: 'Er is nog niets getoond. Lees hieronder wie het nu is. Klopt het? Druk dan op de knop.',
    },
    'not-there-any-more': {
      title: 'Dit nummer is er niet meer',
      text: 'Er is niets getoond. Er zijn nu minder gemeenten aangesloten dan bij deze mijlpaal hoort.',
    },
    'lower-first': {
      title: 'Toon eerst de mijlpaal die ervoor komt',
      text: 'Er is nog niets getoond. Mijlpalen gaan op volgorde.',
    },
    'higher-shown': {
      title: 'Haal eerst de hogere mijlpaal terug',
      text: 'Er is niets veranderd. Een hogere mijlpaal staat al op het scherm.',
    },
    'release-first': {
      title: 'Een mijlpaal wacht nog op u',
      text: 'Uw wijzigingen zijn nog niet bewaard. Zonder deze mijlpaal is het aantal meteen openbaar. Toon de mijlpaal eerst, of laat haar staan.',
    },
    'not-released': {
      title: 'Er was niets om terug te halen',
      text: 'Er is niets veranderd. Hieronder ziet u hoe het nu is.',
    },
    'no-such-act': {
      title: 'Er is niets gebeurd',
      text: 'Wij konden niet lezen wat u wilde. Gebruik een knop op deze pagina.',
    },
    'no-rehearsal': {
      title: 'Er loopt geen oefening',
      text: 'Er is niets veranderd. Begin eerst een oefening met de knop hieronder.',
    },
    'nothing-added': {
      title: 'Er kwam geen handtekening bij',
      text: 'Alle gemeenten doen al mee in de oefening, of ondertekenen kan nu niet.',
    },
  },
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  nowOther: (fields) => `Dit is nu anders dan wat u invulde: ${fields}.`,
  showNow: 'Bekijk wat er nu staat',
  showMade: 'Naar de campagne die u maakte',
  toDesk: 'Naar het bureau',
  toCampaigns: 'Naar alle campagnes',
  toCampaign: 'Terug naar de campagne',
  someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
  optional: '(niet verplicht)',
  list: {
    title: 'Campagnes',
    lead: 'In een campagne ondertekenen wethouders een tekst. Zo sluit hun gemeente zich aan.',
    create: 'Nieuwe campagne',
    none: 'U hebt nog geen campagne. Maak de eerste. Niemand ziet die tot u publiceert.',
    caption: 'Uw campagnes',
    columns: { campaign: 'Campagne', period: 'Ondertekenen kan', state: 'Stand' },
    dates: (from, until) => `${from} tot ${until}`,
    pages: 'Meer campagnes',
    newest: 'Terug naar de nieuwste',
    older: 'Oudere campagnes',
  },
  editor: {
    newTitle: 'Nieuwe campagne',
    newLead: 'Wij bewaren dit eerst als concept. Niemand ziet het tot u publiceert.',
    title: 'Campagne wijzigen',
    create: 'Bewaren als concept',
    save: 'Wijzigingen bewaren',
    group: {
      what: 'Wat',
      before: 'Wat een wethouder vooraf leest',
      numbers: 'Doel en mijlpalen',
      when: 'Wanneer',
      contact: 'Contact',
    },
    field: fields,
    called,
    fault: (field, fault) =>
      fault === 'missing' ? (missing[field] ?? 'Vul dit in') : `${called(field)}: ${faults[fault]}`,
  },
  text: {
    title: 'Tekst om te ondertekenen',
    lead: 'Hier maakt u een nieuwe versie. Wie al ondertekende, houdt de versie van toen.',
    none: 'Er is nog geen tekst. Dit wordt versie 1.',
    now: (version, date) => `Nu geldt versie ${version}, sinds ${date}.`,
    since: 'Sinds wanneer geldt deze tekst?',
    sinceHelp: 'Bijvoorbeeld 22-05-2019.',
    intro: 'Inleiding',
    introHelp: 'Wat staat er boven de pijlers? Hoogstens 1.000 tekens.',
    pillar: (place) => `Pijler ${place}`,
    pillarHelp: 'Vul minstens één pijler in.',
    pillarTitle: (place) => `Titel van pijler ${place}`,
    pillarText: (place) => `Tekst van pijler ${place}`,
    save: (version) => `Bewaren als versie ${version}`,
    fault: (field, fault) => {
      const place = /\d/.exec(field)?.[0] ?? '';
      switch (fault) {
        case 'missing':
          return field === 'since' ? 'Vul in sinds wanneer de tekst geldt' : 'Vul een inleiding in';
        case 'not-a-date':
          return 'Vul een datum in, bijvoorbeeld 22-05-2019';
        case 'pillar-missing':
          return 'Vul minstens één pijler in';
        case 'title-missing':
          return `Vul ook een titel in bij pijler ${place}`;
        case 'text-missing':
          return `Vul ook een tekst in bij pijler ${place}`;
        case 'too-long':
          return place === '' ? 'Maak dit korter' : `Pijler ${place}: maak dit korter`;
      }
    },
  },
  overview: {
    asOf: (time) => `Zo stond het om ${time}.`,
    refresh: 'Ververs deze cijfers',
    facts: {
      count: 'Aangesloten',
      shown: 'Openbaar',
      underWay: 'Onderweg',
      next: 'Volgende mijlpaal',
      goal: 'Doel',
      awaiting: 'Wacht op u',
      withoutDecision: 'Besluit',
      period: 'Periode',
      text: 'Tekst',
      address: 'Adres op de site',
    },
    countNow: (count, all) => `${number.format(count)} van de ${number.format(all)} gemeenten`,
    countNote: 'Dit is het echte aantal. Alleen u en uw collega’s zien het.',
    municipalities: (count) => (count === 0 ? 'Geen gemeenten' : municipalities(count)),
    shownNote: 'Dit ziet iedereen: op het scherm, op de site en in de mails.',
    underWayNote: 'Wel bekend, nog niet op het scherm.',
    nextNow: (mark, left) => `Nummer ${number.format(mark)}, nog ${number.format(left)} te gaan`,
    nextHeld: (mark) => `Nummer ${number.format(mark)}, bereikt en nog niet getoond`,
    noNext: 'Er komt geen mijlpaal meer',
    goalNow: (mark) => (mark === 'all' ? 'Alle gemeenten' : municipalities(mark)),
    signatures,
    withoutDecisionNote: 'Ondertekend, besluit nog niet vastgelegd.',
    periodNote: 'In deze tijd kan een wethouder ondertekenen.',
    toAwaiting: 'Bekijk wie er wacht',
    toDecisions: 'Leg een besluit vast',
    textNow: (version, date) => `Versie ${version}, sinds ${date}`,
    noText: 'Er is nog geen tekst',
    addressLater: 'Dit adres werkt na publiceren.',
    held: (mark) => `Nummer ${number.format(mark)} is bereikt. Nog niemand ziet het.`,
    heldText: (moment) => `Toont niemand het nummer? Dan gaat het vanzelf openbaar op ${moment}.`,
    heldSoon: 'Wij zoeken op welke gemeente het is. Ververs deze pagina over een minuut.',
    look: (mark) => `Bekijk nummer ${number.format(mark)}`,
    publishTitle: 'Deze campagne is nog een concept',
    publishHelp:
      'Na publiceren staat de campagne op de site. Wethouders kunnen dan ondertekenen, vanaf het begin dat u koos.',
    publish: 'Publiceren',
    textFirst: 'Schrijf eerst de tekst. Daarna kunt u de campagne publiceren.',
    writeText: 'Tekst schrijven',
    marks: {
      caption: 'Mijlpalen',
      none: 'Deze campagne heeft geen mijlpalen. Elk aantal is meteen openbaar.',
      columns: { mark: 'Nummer', state: 'Stand', when: 'Wanneer' },
      mark: (mark) => `Nummer ${number.format(mark)}`,
      state: { ahead: 'Nog niet bereikt', held: 'Wacht op u', released: 'Openbaar', quiet: 'Al langer bereikt' },
      toGo: (left) => `Nog ${municipalities(left)} te gaan`,
      byItself: (moment) => `Vanzelf openbaar op ${moment}`,
      since: (moment) => `Openbaar sinds ${moment}`,
      quietWhen: 'Hier valt niets te tonen',
      soon: 'Wij zoeken op welke gemeente het is',
    },
    groups: { show: 'Tonen', sign: 'Gemeenten en handtekeningen', arrange: 'Inrichten' },
    links: {
      page: 'Pagina op de site',
      screen: 'Groot scherm',
      rehearsal: 'Oefenen',
      register: 'Alle gemeenten',
      awaiting: 'Wie er wacht',
      invite: 'Wethouder uitnodigen',
      paper: 'Handtekening op papier',
      import: 'Lijst invoeren',
      edit: 'Campagne wijzigen',
      text: 'Tekst wijzigen',
      mails: 'Verzonden en ingepland',
    },
  },
  milestone: {
    title: (mark) => `Nummer ${number.format(mark)}`,
    badge: { held: 'Nog niet getoond', released: 'Openbaar' },
    readFirst: 'Lees eerst wie het is. Nog niemand ziet dit.',
    facts: {
      municipality: 'Gemeente',
      signatory: 'Wie',
      signedAt: 'Wanneer',
      reachedAt: 'Bereikt op',
      college: 'Besluit van het college',
      named: 'Naam noemen',
    },
    signedNote: 'Toen kwam de eerste handtekening van deze gemeente.',
    noSignatory: 'Geen naam bekend',
    decided: (date) => `Genomen op ${date}`,
    toDecide: 'Komt nog',
    collegeUnknown: 'Niet bekend',
    mayName: 'Ja, dat mag',
    mayNotName: 'Nee, pas na het besluit van het college',
    press: 'Drukt u op de knop? Dan ziet iedereen het nummer en de gemeente.',
    pressUnnamed: 'Drukt u op de knop? Dan ziet iedereen het nummer. De naam van de gemeente staat nergens.',
    show: (mark) => `Toon nummer ${number.format(mark)}`,
    byItself: (moment) => `Toont niemand het nummer? Dan gaat het vanzelf openbaar op ${moment}.`,
    undoneBefore: 'Dit nummer was al eens getoond en is teruggehaald.',
    gone: (mark, count) =>
      `Nu zijn ${municipalities(count)} aangesloten. Nummer ${number.format(mark)} is er dus niet meer. Komt er weer een gemeente bij? Dan ziet u hier welke.`,
    shownSince: (moment) => `Iedereen ziet dit nummer sinds ${moment}.`,
    quiet: 'Dit nummer was al bereikt voor er iets te tonen viel. U hoeft niets te doen.',
    undoTitle: 'Toch niet?',
    undoText: (mark) =>
      `Haalt u het terug? Dan staat het scherm weer op ${number.format(mark - 1)} en ziet niemand de gemeente meer. Een mail die al weg is, halen wij niet terug.`,
    undo: (mark) => `Haal nummer ${number.format(mark)} terug`,
    history: 'Wat er gebeurde',
    act: { reached: 'bereikt', released: 'getoond', undone: 'teruggehaald' },
    by: { you: 'door u', colleague: 'door een collega', clockwork: 'vanzelf' },
    otherNow: (name) => `Het is nu ${name}.`,
    notice: (notice, mark) =>
      notice === 'released'
        ? `Iedereen ziet nu nummer ${number.format(mark)}`
        : `Nummer ${number.format(mark)} is teruggehaald. Nog niemand ziet het`,
  },
  rehearsal: {
    title: 'Oefenen',
    lead: 'Oefen de avond met verzonnen handtekeningen. Het echte aantal blijft wat het is. Er gaat geen mail uit.',
    how: 'De oefening heeft een eigen scherm en eigen mijlpalen. Op de site ziet niemand er iets van.',
    beginsWith: (count) => `De oefening begint bij het aantal van nu: ${municipalities(count)}.`,
    begin: 'Begin de oefening',
    facts: { count: 'In de oefening', shown: 'Op het scherm', underWay: 'Onderweg', real: 'Echt aangesloten' },
    realNote: 'Dit aantal verandert niet door de oefening.',
    screen: 'Open het oefenscherm',
    addTitle: 'Verzonnen handtekeningen',
    add: (count) => `Voeg ${number.format(count)} handtekeningen toe`,
    held: (mark) => `Nummer ${number.format(mark)} is bereikt in de oefening`,
    heldMore: (marks) => `Daarna wacht nog nummer ${marks}.`,
    released: (mark) => `Nummer ${number.format(mark)} staat op het oefenscherm`,
    readFirst: 'Lees eerst wie het is. De naam van wie ondertekende, is verzonnen.',
    press: 'Drukt u op de knop? Dan staan nummer en gemeente op het oefenscherm.',
    pressUnnamed: 'Drukt u op de knop? Dan staat het nummer op het oefenscherm, zonder de gemeente.',
    shownSince: (moment) => `Het staat op het oefenscherm sinds ${moment}.`,
    undoText: (mark) =>
      `Haalt u nummer ${number.format(mark)} terug? Dan staat het oefenscherm weer op ${number.format(mark - 1)}.`,
    endTitle: 'Klaar met oefenen?',
    endText: 'Daarna is alles van de oefening weg. U kunt altijd opnieuw beginnen.',
    end: 'Stop de oefening',
    notice: {
      begun: 'De oefening is begonnen',
      signed: 'De verzonnen handtekeningen zijn toegevoegd',
      ended: 'De oefening is gestopt. Alles ervan is weg',
      released: 'Het nummer staat op het oefenscherm',
      undone: 'Het nummer is teruggehaald',
    },
  },
};

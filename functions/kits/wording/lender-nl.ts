import { numbersIn } from '#kernel/numbers.ts';
import type { KitFault, KitField } from '../core/kit-plan.ts';
import type { LenderWords } from './lender-words.ts';

const number = numbersIn('nl');
const packages = (count: number): string => `${number.format(count)} ${count === 1 ? 'pakket' : 'pakketten'}`;

const fields: LenderWords['kit']['field'] = {
  title: {
    label: 'Naam van het pakket',
    help: 'Bijvoorbeeld: Koffie op het station. Het adres van de pagina komt van de eerste naam.',
  },
  summary: { label: 'Wat is het?', help: 'Een of twee zinnen, hoogstens 300 tekens.' },
  'for-whom': { label: 'Voor wie is het?', help: 'Bijvoorbeeld: voor gemeenten die reizigers koffie geven.' },
  'comes-back': {
    label: 'Wat moet terugkomen?',
    help: 'Zet elk onderdeel op een eigen regel, met het aantal ervoor. Bijvoorbeeld: 2 thermoskannen.',
  },
  'used-up': {
    label: 'Wat gaat op?',
    help: 'Zet ook dit op eigen regels. Bijvoorbeeld: 400 bekers. Dit hoeft niet terug.',
  },
  units: { label: 'Hoeveel pakketten hebt u?', help: 'Later kunt u er pakketten bij doen.' },
  desk: { label: 'Welk stationsloket gaat erover?', help: 'Dit loket zegt ja of nee op elke aanvraag.' },
  stations: {
    label: 'Op welke stations mag het staan?',
    help: 'Kruist u niets aan? Dan mag het op alle stations van het loket.',
  },
  'buffer-before': {
    label: 'Hoeveel werkdagen hebt u vooraf nodig?',
    help: 'Voor het vervoer. In die tijd krijgt niemand anders het pakket.',
  },
  'buffer-after': {
    label: 'Hoeveel werkdagen hebt u erna nodig?',
    help: 'Voor het vervoer en het schoonmaken.',
  },
  stock: { label: 'Hoeveel pakketten geeft u weg?', help: 'Alles bij elkaar, ook wat al vergeven is.' },
  most: { label: 'Hoeveel krijgt één organisator hoogstens?' },
  opens: { label: 'Vanaf welke dag kan men vragen?', help: 'Bijvoorbeeld 01-06-2027. Die dag telt mee.' },
  closes: { label: 'Tot en met welke dag?', help: 'Bijvoorbeeld 31-08-2027. Het kan tot 24.00 uur.' },
  'delivery-from': { label: 'Eerste dag van bezorgen' },
  'delivery-until': { label: 'Laatste dag van bezorgen' },
  print: {
    label: 'Wat kan men zelf printen?',
    help: 'Wie te laat is, krijgt deze tekst. Kopjes (##), lijstjes (-) en **vet** mogen.',
  },
  'fund-name': {
    label: 'Bij welk fonds kan men terecht?',
    help: 'Voor wie te laat is. Bijvoorbeeld het fonds van een gemeente.',
  },
  'fund-address': { label: 'Webadres of e-mailadres van dat fonds' },
  'contact-name': { label: 'Wie weet er meer van?', help: 'Naam, nummer en adres staan op de pagina en in elke mail.' },
  'contact-phone': { label: 'Telefoonnummer' },
  'contact-email': { label: 'E-mailadres' },
};

/** Where the question itself is too long to name it by. */
const shortNames: { readonly [F in KitField]?: string } = {
  title: 'Naam',
  summary: 'Wat het is',
  'for-whom': 'Voor wie',
  'comes-back': 'Wat terugkomt',
  'used-up': 'Wat opgaat',
  units: 'Aantal pakketten',
  desk: 'Stationsloket',
  stations: 'Stations',
  'buffer-before': 'Werkdagen vooraf',
  'buffer-after': 'Werkdagen erna',
  stock: 'Aantal pakketten',
  most: 'Hoogstens per organisator',
  opens: 'Eerste dag van vragen',
  closes: 'Laatste dag van vragen',
  print: 'Tekst om te printen',
  'fund-name': 'Naam van het fonds',
  'fund-address': 'Adres van het fonds',
  'contact-name': 'Contactpersoon',
};
const called = (field: KitField): string => shortNames[field] ?? fields[field].label;

const missing: { readonly [F in KitField]?: string } = {
  title: 'Geef het pakket een naam',
  summary: 'Schrijf in een of twee zinnen wat het is',
  'for-whom': 'Schrijf voor wie het is',
  'comes-back': 'Vul in wat er moet terugkomen',
  'used-up': 'Vul in wat er in het pakket zit',
  units: 'Vul in hoeveel pakketten u hebt',
  desk: 'Kies een stationsloket',
  stock: 'Vul in hoeveel pakketten u weggeeft',
  print: 'Schrijf wat men zelf kan printen',
  'contact-name': 'Vul in wie er meer van weet',
  'contact-phone': 'Vul een telefoonnummer in',
  'contact-email': 'Vul een e-mailadres in',
};

const faults: Readonly<Record<Exclude<KitFault, 'missing'>, string>> = {
  'too-long': 'maak dit korter',
  'not-a-choice': 'kies er een uit de lijst',
  'not-parts': 'zet op elke regel een aantal en een naam, bijvoorbeeld 2 thermoskannen',
  'too-many-parts': 'noem samen hoogstens twintig onderdelen',
  'part-twice': 'noem elk onderdeel één keer',
  'not-a-number': 'vul een heel getal in, bijvoorbeeld 2',
  'fewer-units': 'het kunnen er alleen meer worden',
  'station-elsewhere': 'kies stations van het loket dat u koos',
  'desk-stays': 'kies hetzelfde loket, want er kan al iets beloofd zijn',
  'not-a-date': 'vul een datum in, bijvoorbeeld 31-08-2027',
  'closes-before-opens': 'kies een dag na de eerste dag',
  'until-before-from': 'kies een dag na de eerste dag van bezorgen',
  'delivered-before-close': 'kies een dag nadat men voor het laatst kan vragen',
  'other-half-missing': 'vul dit ook in, of laat beide leeg',
  'not-a-phone': 'vul een geldig nummer in, bijvoorbeeld 070 123 45 67',
  'not-an-email': 'vul een geldig adres in, bijvoorbeeld naam@partner.nl',
};

export const lenderNl: LenderWords = {
  toDesk: 'Terug naar uw pakketten',
  toKit: 'Pakket wijzigen',
  toUnits: 'Terug naar alle exemplaren',
  someOptional: 'Vragen met “(niet verplicht)” mag u overslaan.',
  optional: '(niet verplicht)',
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  refused: {
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is nog niets veranderd. Wacht een paar tellen en druk dan opnieuw op de knop.',
    },
    'changed-meanwhile': {
      title: 'Iemand anders heeft dit pakket net gewijzigd',
      text: 'Wat u invulde, is nog niet bewaard en staat hieronder. Drukt u nog eens op de knop? Dan geldt wat u invulde.',
    },
    'below-given': {
      title: 'Er zijn al meer pakketten vergeven',
      text: 'Er is niets veranderd. Vul minstens het aantal in dat al vergeven is.',
    },
    'not-that-far': {
      title: 'Deze stap kan nu niet',
      text: 'Er is niets veranderd. Misschien was een collega u voor. Hieronder ziet u hoe het nu is.',
    },
    'unit-away': {
      title: 'Dit pakket is nog bij iemand anders',
      text: 'Er is niets veranderd. Meld het eerst terug bij de aanvraag waar het nu is.',
    },
    'not-back': {
      title: 'Tellen kan nu niet',
      text: 'Uw telling is niet bewaard. Hieronder ziet u hoe het nu is.',
    },
    'not-incomplete': {
      title: 'Dit pakket was al compleet',
      text: 'Er is niets veranderd. U hoeft niets te doen.',
    },
    'no-such-act': {
      title: 'Er is niets gebeurd',
      text: 'Wij konden niet lezen wat u wilde. Gebruik een knop op deze pagina.',
    },
  },
  nowOther: (fields) => `Dit is nu anders dan wat u invulde: ${fields}.`,
  showNow: 'Bekijk wat er nu staat',
  partCount: (howMany, part) => `${number.format(howMany)} ${part}`,
  lack: (part, missing, broken) =>
    `${part}: ${[
      ...(missing > 0 ? [`${number.format(missing)} ${missing === 1 ? 'ontbreekt' : 'ontbreken'}`] : []),
      ...(broken > 0 ? [`${number.format(broken)} kapot`] : []),
    ].join(', ')}`,
  back: (whole, all) => `${number.format(whole)} van de ${number.format(all)} onderdelen zijn terug en heel.`,
  seenTo: (owner, due) => `${owner} zorgt ervoor, uiterlijk ${due}.`,
  unitState: { ready: 'Klaar', out: 'Onderweg', cleaning: 'Schoonmaken en tellen', incomplete: 'Onvolledig' },
  orderState: {
    draft: 'Nog niet verstuurd',
    held: 'Nog niet verstuurd',
    lapsed: 'Nog niet verstuurd',
    requested: 'Wacht op het stationsloket',
    moved: 'Wacht op de aanvrager',
    approved: 'Klaar om in te pakken',
    sent: 'Onderweg',
    'on-site': 'Op het station',
    back: 'Terug, nog niet geteld',
    counted: 'Terug en geteld',
    refused: 'Niet doorgegaan',
    cancelled: 'Ingetrokken',
  },
  period: (first, last) => (first === last ? first : `${first} tot en met ${last}`),
  desk: {
    title: 'Uw pakketten',
    lead: 'Wat u uitleent en weggeeft, waar het nu is en wat er te doen is.',
    create: 'Nieuw pakket',
    none: {
      title: 'U hebt nog geen pakket',
      text: 'Maak uw eerste pakket. Niemand ziet het tot u het op de site zet.',
    },
    kind: { lending: 'Stationspakket', package: 'Kom erbij-pakket' },
    draft: 'Concept',
    orders: {
      caption: 'Wat er te doen is',
      none: 'Er zijn nu geen aanvragen.',
      columns: { who: 'Voor wie', when: 'Op het station', state: 'Stand', next: 'Wat nu' },
      pack: (date) => `Weg vanaf ${date}`,
      home: (date) => `Terug uiterlijk ${date}`,
      next: (state) => {
        switch (state) {
          case 'approved':
            return 'Inpakken';
          case 'sent':
            return 'Aankomst melden';
          case 'on-site':
            return 'Terug melden';
          case 'back':
            return 'Tellen';
          default:
            return 'Bekijken';
        }
      },
      late: 'Had al terug moeten zijn',
    },
    kitsTitle: 'Wat u uitleent en weggeeft',
    units: {
      caption: (kit) => `Waar ${kit} nu is`,
      columns: { unit: 'Exemplaar', state: 'Stand', place: 'Waar', with: 'Bij wie' },
      withUntil: (name, until) => `${name}, tot en met ${until}`,
      nextFor: (name, from) => `Hierna ${name}, vanaf ${from}`,
      nobody: 'Nog niemand',
    },
    stock: { left: 'Over', waiting: 'Wachtlijst', open: 'Vragen kan', delivery: 'Bezorgen' },
    leftOf: (left, stock) => `${number.format(left)} van de ${packages(stock)}`,
    waitingNow: (waiting) =>
      waiting === 0
        ? 'Er wacht niemand'
        : `${number.format(waiting)} ${waiting === 1 ? 'organisator' : 'organisatoren'}`,
    links: { edit: 'Wijzigen', units: 'Exemplaren', deliveries: 'Bezorglijst', page: 'Pagina op de site' },
    ofKit: (link, kit) => `${link}: ${kit}`,
    past: {
      caption: 'Eerder uitgeleend',
      columns: { who: 'Voor wie', kit: 'Pakket', when: 'Op het station', state: 'Afloop' },
    },
    use: {
      caption: 'Wie het meest leende',
      columns: { name: 'Gemeente of coalitiepartner', orders: 'Keer geleend', slots: 'Tijdvakken' },
    },
  },
  kind: {
    title: 'Nieuw pakket',
    lead: 'Kies eerst wat voor pakket het is. Dat kunt u later niet meer veranderen.',
    choose: {
      lending: {
        title: 'Stationspakket: u leent het uit',
        text: 'Het gaat naar een station en komt terug. Daarna telt u of alles er nog is.',
        press: 'Pakket om uit te lenen maken',
      },
      package: {
        title: 'Kom erbij-pakket: u geeft het weg',
        text: 'Een organisator houdt het. Op is op, en er is een laatste dag.',
        press: 'Pakket om weg te geven maken',
      },
    },
    noDesk: 'Er is nog geen stationsloket. Vraag het programmateam om er een te maken. Daarna kunt u hier verder.',
  },
  kit: {
    newTitle: { lending: 'Nieuw stationspakket', package: 'Nieuw Kom erbij-pakket' },
    newLead: 'Wij bewaren dit eerst als concept. Niemand ziet het tot u het op de site zet.',
    title: 'Pakket wijzigen',
    create: 'Bewaren als concept',
    save: 'Wijzigingen bewaren',
    group: {
      what: 'Wat het is',
      parts: 'Wat erin zit',
      howMany: 'Hoeveel u er hebt',
      where: 'Waar en hoe lang',
      when: 'Wanneer',
      late: 'Voor wie te laat is',
      contact: 'Wie men kan bellen',
    },
    field: fields,
    contents: {
      label: 'Wat zit er in het pakket?',
      help: 'Zet elk onderdeel op een eigen regel, met het aantal ervoor. Bijvoorbeeld: 20 placemats.',
    },
    called,
    fault: (field, fault) =>
      fault === 'missing' ? (missing[field] ?? `${called(field)}: vul dit in`) : `${called(field)}: ${faults[fault]}`,
    chooseDesk: 'Kies een stationsloket',
    stationOf: (desk) => `Van ${desk}`,
    notice: {
      made: 'Het pakket is bewaard als concept',
      saved: 'Uw wijzigingen zijn bewaard',
      published: 'Het pakket staat op de site',
      picture: 'Het plaatje is bewaard',
    },
    draftTitle: 'Dit pakket is nog een concept',
    draftText: 'Zet u het op de site? Dan kan iedereen het zien en kan men het aanvragen.',
    publish: 'Op de site zetten',
    preview: 'Bekijk hoe het op de site komt',
    pictureTitle: 'Plaatje',
    pictureNow: (alt) => `Er staat nu een plaatje van: ${alt}`,
    noPicture: 'Er is nog geen plaatje.',
    picture: {
      picture: { label: 'Kies een plaatje', help: 'Een PNG of JPEG van hoogstens 200 kB.' },
      alt: {
        label: 'Wat is erop te zien?',
        help: 'Dit hoort wie het plaatje niet ziet. Bijvoorbeeld: een koffiekar op een perron.',
      },
    },
    pictureFault: (field, fault) => {
      if (field === 'alt') return fault === 'too-long' ? 'Maak kort wat er te zien is' : 'Schrijf wat er te zien is';
      switch (fault) {
        case 'too-large':
          return 'Dit plaatje is te groot. Maak het kleiner dan 200 kB';
        case 'not-a-picture':
          return 'Dit bestand is geen PNG of JPEG. Kies een ander plaatje';
        default:
          return 'Kies een plaatje';
      }
    },
    sendPicture: 'Plaatje bewaren',
    previewTitle: 'Zo komt het op de site. Nog niemand ziet dit.',
  },
  handing: {
    title: (name) => `Pakket voor ${name}`,
    facts: {
      kit: 'Pakket',
      units: 'Exemplaar',
      slots: 'Waar en wanneer',
      leaves: 'Weg',
      back: 'Terug',
      setup: 'Opbouwen',
      phone: 'Bellen op de dag',
      permit: 'Vergunning',
      practical: 'Goed om te weten',
    },
    slot: (day, hours) => `${day}, ${hours}`,
    from: (date) => `vanaf ${date}`,
    until: (date) => `uiterlijk ${date}`,
    setup: (buildUp, cleared) => `vanaf ${buildUp}, weg om ${cleared}`,
    waits: {
      requested: {
        title: 'Het stationsloket heeft nog geen antwoord gegeven',
        text: 'U hoeft nog niets te doen. Zegt het loket ja? Dan kunt u hier inpakken.',
      },
      moved: {
        title: 'Het stationsloket stelde een andere plek of tijd voor',
        text: 'De aanvrager moet nog ja of nee zeggen. U hoeft nog niets te doen.',
      },
      over: { title: 'Deze aanvraag gaat niet door', text: 'U hoeft niets meer te doen.' },
    },
    packTitle: 'Inpakken',
    packHelp: 'Kruis aan wat erin zit.',
    packUnit: (unit) => `In ${unit}`,
    stays: (lacks) => `Dit gaat niet mee. ${lacks}.`,
    reportFirst: (unit) => `Ontbreekt er iets in ${unit}? Meld dat eerst`,
    sent: 'Is verstuurd',
    pickedUp: 'Is opgehaald',
    tells: (name) => `${name} krijgt een mail dat het pakket onderweg is.`,
    onTheWayTo: (station) => `Onderweg naar station ${station}`,
    takenBy: (name) => `Opgehaald door ${name}`,
    atStation: (station) => `Station ${station}`,
    onSiteTitle: 'Staat het pakket er?',
    whichStation: 'Op welk station staat het?',
    onSite: 'Staat op het station',
    backTitle: 'Is het pakket terug?',
    place: 'Waar staat het nu?',
    back: 'Is terug',
    notice: {
      sent: 'Het pakket is onderweg',
      'on-site': 'Het pakket staat op het station',
      back: 'Het pakket is terug. Tel nu wat erin zit',
      counted: 'De telling is bewaard',
    },
  },
  count: {
    title: 'Tellen',
    lead: 'Tel wat heel is en wat kapot is. Is er niets kapot? Laat dat vak dan leeg.',
    wentAlong: (went, part) => `${number.format(went)} ${part} ${went === 1 ? 'ging' : 'gingen'} mee`,
    whole: 'Heel',
    broken: 'Kapot',
    left: (part) => `Over van ${part}`,
    place: 'Waar staat alles nu?',
    repairTitle: 'Ontbreekt er iets of is er iets kapot?',
    repairHelp: 'Vul dit alleen dan in.',
    owner: 'Wie zorgt dat het weer compleet is?',
    due: 'Op welke dag is het klaar?',
    chooseDay: 'Kies een dag',
    save: 'Telling bewaren',
    nextWillHear: (name, unit, from) =>
      `${name} heeft ${unit} hierna, vanaf ${from}. Ontbreekt er iets? Dan gaat er meteen een mail naar ${name}.`,
    nextHeard: (name, unit, from) => `${name} heeft ${unit} hierna, vanaf ${from}. Wij stuurden een mail.`,
    nobodyNext: (unit) => `Na vandaag heeft nog niemand ${unit} gevraagd.`,
    fault: (countFault, of, most) => {
      switch (countFault) {
        case 'more-than-went':
          return `${of}: er waren er ${number.format(most)}`;
        case 'not-packed':
          return `${of}: zit dit erin? Kruis het dan aan`;
        case 'nothing-lacks':
          return 'Vul in wat er ontbreekt of kapot is';
        default:
          return countFault === 'missing' ? `${of}: hoeveel zijn er?` : `${of}: vul een getal in`;
      }
    },
    fieldFault: {
      owner: (countFault) => (countFault === 'too-long' ? 'Maak kort wie ervoor zorgt' : 'Vul in wie ervoor zorgt'),
      due: (countFault) => (countFault === 'missing' ? 'Kies de dag waarop het klaar is' : 'Kies een dag die nog komt'),
      place: (countFault) => (countFault === 'too-long' ? 'Maak kort waar het nu staat' : 'Vul in waar het nu staat'),
    },
    all: (unit) => `${unit} is compleet`,
    incomplete: (unit) => `${unit} is onvolledig`,
    repairOpen: 'Tot het weer compleet is, krijgt niemand anders dit pakket.',
  },
  units: {
    title: (kit) => `Exemplaren van ${kit}`,
    lead: 'Hier ziet u waar elk exemplaar is. Merkt u dat er iets mist? Meld het dan meteen.',
    report: 'Meld wat ontbreekt',
    complete: 'Is weer compleet',
    reportTitle: (unit) => `Wat ontbreekt er aan ${unit}?`,
    reportLead: 'Vul alleen in wat ontbreekt of kapot is. Laat de rest leeg.',
    knownAlready: 'Wat al gemeld is, staat er vast. Laat dat staan als het nog zo is.',
    has: (howMany, part) => `${number.format(howMany)} ${part} ${howMany === 1 ? 'hoort' : 'horen'} erin`,
    missing: 'Ontbreekt',
    broken: 'Kapot',
    further: 'Hoe het verder gaat',
    sendReport: 'Melding versturen',
    completeTitle: (unit) => `Is ${unit} weer compleet?`,
    completeLead: (unit) => `Zit alles erin en is alles heel? Dan kan ${unit} weer mee.`,
    completeTells: (name) => `${name} krijgt een mail dat alles weer in orde is.`,
    sendComplete: 'Ja, het is weer compleet',
    notYet: 'Nee, nog niet',
    notice: {
      reported: (unit) => `Uw melding over ${unit} is bewaard`,
      repaired: (unit) => `${unit} is weer compleet`,
    },
  },
};

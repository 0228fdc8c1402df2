import { numbersIn } from '#kernel/numbers.ts';
import { publicNl } from './public-nl.ts';
import type { StationWords } from './station-words.ts';

const { format } = numbersIn('nl');
const begun = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

export const stationNl: StationWords = {
  faultsTitle: (count) => `Er ging iets mis. Controleer ${count === 1 ? '1 antwoord' : `${format(count)} antwoorden`}`,
  optional: '(niet verplicht)',
  someOptional: 'U vult alles in, behalve waar "niet verplicht" bij staat.',
  size: (width, depth) => `${width} bij ${depth} meter`,
  decimal: ',',
  power: { none: 'geen stroom nodig', '230V': 'stroom van het station, 230 volt', own: 'eigen stroom' },
  people: (people) => (people === 1 ? '1 persoon' : `${format(people)} mensen`),
  state: {
    requested: 'wacht op u',
    moved: 'wacht op de aanvrager',
    approved: 'goedgekeurd',
    sent: 'onderweg',
    'on-site': 'staat op het station',
    back: 'is terug',
    counted: 'is terug en nageteld',
    refused: 'geweigerd',
    cancelled: 'ingetrokken',
  },
  toDesk: 'Naar het stationsloket',
  busyTitle: 'Het is nu even te druk',
  busy: 'Er is nog niets veranderd. Wacht enkele tellen en druk opnieuw op de knop.',
  desk: {
    title: 'Stationsloket',
    lead: 'Hier ziet u wie op uw stations wil staan. U zegt ja, u kiest iets anders, of u zegt nee.',
    none: 'Er is nog geen loket voor u',
    noneHow: 'Uw organisatie heeft nog geen stations. Het programmateam maakt uw loket en zet uw stations erin.',
    noneContact: 'Vraag het programmateam om een loket',
    links: { days: 'Gesloten dagen', rules: 'Plekken en regels', sheet: 'Vandaag en morgen, om te printen' },
    waitingTitle: (count) => (count === 0 ? 'Wacht op antwoord' : `Wacht op antwoord: ${format(count)}`),
    nothingWaits: 'Er wacht niets. U krijgt een mail als er een aanvraag komt.',
    asked: (moment) => `Gevraagd op ${moment}`,
    answerBy: (date) => `Antwoord beloofd: uiterlijk ${date}`,
    late: 'te laat',
    takenBy: (name) => `${name} pakt dit op`,
    takenByColleague: 'Een collega pakt dit op',
    take: 'Ik pak dit op',
    open: (name) => `Bekijk de aanvraag van ${name}`,
    comingTitle: 'Wat er komt',
    nothingComes: 'Er is nog niets goedgekeurd voor de komende tijd.',
    columns: { when: 'Wanneer', station: 'Station', who: 'Wie en wat', state: 'Stand' },
    noSpots: 'Er is nog een station zonder plek',
    noSpotsHow:
      'U kunt pas ja zeggen als er een plek is. Leg eerst vast waar iets mag staan. Het gaat om deze stations.',
  },
  order: {
    title: (name) => `Aanvraag van ${name}`,
    asDesk: (name) => `U antwoordt voor ${name}.`,
    asYou: (name) => `U bent ${name}.`,
    linkOnly: 'Deze pagina is alleen voor u. Stuur de link niet door: wie hem heeft, kan voor u antwoorden.',
    tookIt: (name) => `${name} pakt deze aanvraag op`,
    told: {
      approved: {
        title: 'Uw antwoord is verstuurd: goedgekeurd',
        text: (name) => `${name} krijgt een mail met de plek, uw vergunning en wat u nog schreef. Dit staat nu vast.`,
      },
      moved: {
        title: 'Uw antwoord is verstuurd: anders',
        text: (name) =>
          `${name} krijgt een mail met uw voorstel en uw reden. De nieuwe plek houden wij vast tot er antwoord is.`,
      },
      refused: {
        title: 'Uw antwoord is verstuurd: geweigerd',
        text: (name) => `${name} krijgt een mail met uw reden. De tijdvakken zijn weer vrij voor een ander.`,
      },
    },
    unchanged: 'Er is niets verstuurd. Kijk het na en verstuur uw antwoord daarna opnieuw.',
    refused: {
      'changed-meanwhile': {
        title: 'De aanvraag is intussen veranderd',
        text: 'Hieronder staat hoe het nu is. Wat u typte, staat er nog.',
      },
      'not-waiting': { title: 'Deze aanvraag wacht niet meer', text: 'U kunt er nu geen antwoord op geven.' },
      'already-sent': {
        title: 'Het stationspakket is al verstuurd',
        text: 'Daarom verandert uw antwoord niet meer. Moet het toch anders? Bel dan met wie het uitleent.',
      },
      'no-reason': {
        title: 'Er is nog een reden nodig',
        text: 'De aanvrager leest waarom iets anders wordt of niet kan.',
      },
      'no-spot': {
        title: 'Deze plek is er niet meer',
        text: 'Een collega haalde de plek weg. Kies een plek die er nog is.',
      },
      unanswered: {
        title: 'Niet elk tijdvak heeft een antwoord',
        text: 'Zeg bij elk tijdvak ja, iets anders, of nee.',
      },
      'too-long': {
        title: 'Zo lang is het stationspakket niet uit te lenen',
        text: 'Met deze dagen is het meer dan 30 dagen weg. Kies dagen die dichter bij elkaar liggen.',
      },
    },
    notFreeTitle: (slot) => `Dit kan niet: ${slot}`,
    notFree: (why) => {
      switch (why.because) {
        case 'past':
          return 'Die dag is vandaag of al voorbij.';
        case 'too-soon':
          return 'Dat is te snel.';
        case 'taken':
          return 'Op dat tijdvak staat daar al iemand anders.';
        case 'no-unit':
          return 'Er is dan geen stationspakket vrij. Het is ook weg op de dagen voor het brengen en schoonmaken.';
        case 'not-here':
          return 'Dit stationspakket komt niet op dat station.';
        case 'closed':
          return `Dat tijdvak is gesloten. De reden die erbij staat: ${why.reason}`;
      }
    },
    notFreeWhat: 'Er is niets verstuurd. Kies een ander tijdvak, of zeg nee met een reden.',
    seeCalendar: 'Bekijk wat er vrij is op',
    facts: {
      state: 'Stand',
      who: 'Wie vraagt het',
      kit: 'Stationspakket',
      what: 'Wat er komt te staan',
      size: 'Hoe groot',
      power: 'Stroom',
      people: 'Mensen',
      buildUp: 'Opbouwen',
      cleared: 'Opgeruimd',
      onTheDay: 'Te bellen op de dag zelf',
      action: 'Activiteit op de site',
      asked: 'Gevraagd',
      answerBy: 'Antwoord beloofd',
      takenBy: 'Wie pakt het op',
    },
    nobodyYet: 'nog niemand',
    buildUp: (time) => `vanaf ${time}`,
    cleared: (time) => `uiterlijk ${time}`,
    actionPlaces: (places) => (places === 1 ? '1 plek voor gasten' : `${format(places)} plekken voor gasten`),
    contactGone: 'niet meer bewaard',
    slotsTitle: 'Welke tijdvakken',
    slotColumns: { when: 'Wanneer', station: 'Station', spot: 'Plek', answer: 'Antwoord' },
    slotAnswer: {
      asked: 'nog geen antwoord',
      approved: 'goedgekeurd',
      moved: 'anders, wacht op de aanvrager',
      refused: 'geweigerd',
      'given-up': 'aanvrager wilde dit niet',
    },
    was: (slot) => `Eerst gevraagd: ${slot}`,
    saidTitle: 'Wat u de aanvrager schreef',
    saidFacts: { reason: 'Reden', permit: 'Vergunning', practical: 'Goed om te weten' },
    answerTitle: 'Uw antwoord',
    changeTitle: 'Antwoord wijzigen',
    changeLead: 'Dit kan tot het stationspakket is verstuurd. De aanvrager krijgt daarna een nieuwe mail.',
    answerLead: 'U antwoordt per tijdvak. Daarna verstuurt u alles in één keer.',
    slotLegend: (slot) => slot,
    yourAnswer: 'Wat is uw antwoord?',
    says: {
      approve: 'Ja, dit kan',
      move: 'Andere plek of andere tijd',
      refuse: 'Nee, dit kan niet',
    },
    saysHelp: {
      move: 'De nieuwe plek staat meteen vast. De aanvrager zegt of het zo goed is.',
      refuse: 'Het tijdvak is meteen weer vrij.',
    },
    spot: 'Plek bij ja',
    spotEmpty: 'Kies een plek',
    onlySpot: (name) => `Zegt u ja? Dan is de plek: ${name}.`,
    noSpot: 'Op dit station is nog geen plek vastgelegd. Ja zeggen kan pas als dat is gedaan.',
    moveHelp: 'Bij een andere plek of een andere tijd verandert u hier alleen wat anders wordt.',
    to: 'Station en plek',
    toEmpty: 'Kies station en plek',
    place: (station, spot) => `${station}: ${spot}`,
    date: 'Datum',
    dateHelp: 'Bijvoorbeeld 12-10-2027. Voor u geldt geen aanvraagtijd.',
    dayPart: 'Tijdvak',
    text: {
      reason: {
        label: 'Reden',
        help: 'Nodig als u ergens iets anders kiest of nee zegt. De aanvrager leest dit.',
      },
      permit: { label: 'Vergunning', help: 'Een nummer, of in woorden waarom het zo mag.' },
      practical: {
        label: 'Goed om te weten op de dag zelf',
        help: 'Bijvoorbeeld waar men zich meldt en hoe men binnenkomt. Het komt in de mail.',
      },
    },
    send: 'Antwoord versturen',
    fault: (answerFault, slot) => {
      switch (answerFault) {
        case 'says-missing':
          return `Kies ja, iets anders, of nee: ${slot}`;
        case 'spot-missing':
          return `Kies een plek: ${slot}`;
        case 'to-missing':
          return `Kies het station en de nieuwe plek: ${slot}`;
        case 'date-missing':
          return `Vul de nieuwe datum in: ${slot}`;
        case 'not-a-date':
          return `Vul een datum in zoals 12-10-2027: ${slot}`;
        case 'part-missing':
          return `Kies het nieuwe tijdvak: ${slot}`;
        case 'same-slot':
          return `Dit is wat er al vaststaat. Kies ja of iets anders: ${slot}`;
        case 'reason-missing':
          return 'Schrijf waarom iets anders wordt of niet kan';
        case 'too-long':
          return 'Maak deze tekst korter';
      }
    },
    fixed: 'Het stationspakket is al verstuurd. Daarom staat uw antwoord nu vast.',
    fixedWhom: (contact) => `Moet het toch anders? Bel dan met ${contact}.`,
    ended: {
      refused: 'U weigerde deze aanvraag. De tijdvakken zijn weer vrij.',
      cancelled: 'De aanvrager trok deze aanvraag in. De tijdvakken zijn weer vrij.',
    },
    endedReason: 'Reden',
  },
  days: {
    title: 'Gesloten dagen',
    lead: 'Op een gesloten dag kan niemand een stationspakket vragen. Wat al is beloofd, blijft staan.',
    listTitle: 'Nu gesloten',
    none: 'Er zijn geen gesloten dagen vanaf vandaag.',
    columns: { when: 'Wanneer', station: 'Station', reason: 'Reden', open: 'Openen' },
    open: 'Weer openen',
    openQuestion: (slot) => `Wilt u dit tijdvak weer openen? ${slot}`,
    openLead: 'Daarna kan iedereen dit tijdvak weer vragen.',
    openNow: 'Open dit tijdvak',
    keepClosed: 'Laat het gesloten',
    opened: 'Het tijdvak is weer open',
    closed: (count) => (count === 1 ? '1 tijdvak is gesloten' : `${format(count)} tijdvakken zijn gesloten`),
    formTitle: 'Dagen sluiten',
    stations: 'Welke stations?',
    from: 'Eerste dag',
    until: 'Laatste dag',
    dateHelp: 'Bijvoorbeeld 12-10-2027.',
    untilHelp: 'Laat dit leeg voor één dag.',
    parts: 'Welke tijdvakken?',
    reason: 'Reden',
    reasonHelp: 'Let op: iedereen leest deze reden in de kalender. Noem dus geen namen.',
    close: 'Sluit deze dagen',
    promisedTitle: 'Hier is al iets beloofd',
    promised: 'Er is niets gesloten. Antwoord eerst op deze aanvragen, of kies andere dagen.',
    promisedTo: (slot, name) => `${slot}: ${name}`,
    promisedHeld: (slot) => `${slot}: iemand houdt dit nu vast. Probeer het over twintig minuten opnieuw`,
    fault: (closingField, closingFault) => {
      if (closingFault === 'too-many') return 'Sluit ten hoogste 90 tijdvakken tegelijk. Kies minder dagen of stations';
      if (closingFault === 'in-past') return 'Kies vandaag of een dag die nog komt';
      if (closingFault === 'ends-before-start') return 'De laatste dag ligt voor de eerste. Kies een latere dag';
      if (closingFault === 'not-a-date') return 'Vul een datum in zoals 12-10-2027';
      if (closingFault === 'too-long') return 'Maak de reden korter, ten hoogste 200 tekens';
      switch (closingField) {
        case 'station':
          return 'Kies een of meer stations';
        case 'part':
          return 'Kies een of meer tijdvakken';
        case 'reason':
          return 'Schrijf waarom deze dagen dicht zijn';
        default:
          return 'Vul de eerste dag in';
      }
    },
  },
  rules: {
    title: 'Plekken en regels',
    lead: 'Wat u hier verandert, geldt voor nieuwe aanvragen. Wie al een antwoord had, merkt er niets van.',
    saved: 'Uw plekken en regels zijn bewaard',
    field: {
      name: { label: 'Naam van het loket', help: 'Zo heet u in mails aan wie iets vraagt.' },
      notice: {
        label: 'Aanvraagtijd in werkdagen',
        help: 'Zo lang van tevoren moet iemand vragen. Gewoonlijk 15.',
      },
      houseRules: {
        label: 'Huisregels',
        help: 'Zet elke regel op een eigen lijn. Wie iets vraagt, moet er ja op zeggen.',
      },
      spots: {
        label: (station) => `Plekken op ${station}`,
        help: 'Zet elke plek op een eigen lijn, bijvoorbeeld: stationshal bij de klok.',
      },
    },
    hoursTitle: 'De drie tijdvakken van een dag',
    hoursHelp: 'Ze mogen niet in elkaar lopen. Een tijd vult u zo in: 7.00.',
    hour: (dayPart, end) => `${begun(publicNl.part[dayPart])} ${end === 'from' ? 'vanaf' : 'tot'}`,
    spotsTitle: 'Waar iets mag staan',
    spotsHelp: 'Een plek die u weghaalt, kunt u niet meer geven. Wie hem al kreeg, houdt hem.',
    owner: (owner) => `Hier gaat ${owner} over de grond.`,
    save: 'Plekken en regels bewaren',
    changedTitle: 'Een collega veranderde dit intussen',
    changed:
      'Er is nog niets bewaard. Hier staat wat nu geldt en bij u anders is. Druk opnieuw om uw tekst te laten gelden.',
    now: 'Nu geldt',
    fault: (rulesField, rulesFault) => {
      switch (rulesFault) {
        case 'too-early':
          return 'Begin een tijdvak niet voor 6.00 uur';
        case 'ends-before-start':
          return 'Laat dit tijdvak later eindigen dan het begint';
        case 'overlaps':
          return 'Laat dit tijdvak beginnen als het vorige voorbij is';
        case 'not-a-time':
          return 'Vul een tijd in zoals 7.00';
        case 'not-a-number':
          return 'Vul een heel getal in van 0 tot en met 60';
        case 'too-many-lines':
          return 'Schrijf ten hoogste 30 lijnen';
        case 'same-spot-twice':
          return 'Geef elke plek op dit station een eigen naam';
        case 'too-long':
          return rulesField === 'name' ? 'Maak de naam korter' : 'Maak elke lijn korter, ten hoogste 200 tekens';
        case 'missing':
          return rulesField === 'name' ? 'Vul de naam van het loket in' : 'Vul deze tijd in';
      }
    },
  },
  sheet: {
    title: 'Vandaag en morgen op onze stations',
    of: (name) => name,
    print: 'Print deze pagina voor wie op het station werkt.',
    destroy: (date) => `Vernietig dit blad op ${date}. Er staan namen en nummers van mensen op.`,
    today: (date) => `Vandaag, ${date}`,
    tomorrow: (date) => `Morgen, ${date}`,
    nothing: 'Er staat niets op onze stations.',
    columns: {
      slot: 'Tijdvak',
      spot: 'Station en plek',
      who: 'Wie',
      what: 'Wat',
      phone: 'Bellen',
    },
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import type { TablesWords } from './tables-words.ts';

const number = numbersIn('nl');
const some = (howMany: number, one: string, more: string): string =>
  `${number.format(howMany)} ${howMany === 1 ? one : more}`;
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
const people = (howMany: number): string => some(howMany, 'persoon', 'personen');
const tables = (howMany: number): string => some(howMany, 'tafel', 'tafels');
const places = (howMany: number): string => some(howMany, 'plek', 'plekken');
const guests = (howMany: number): string => some(howMany, 'gast', 'gasten');

export const tablesNl: TablesWords = {
  title: (event) => `Tafelindeling van ${event}`,
  back: 'Terug naar de gasten',
  lead: (peopleComing, tablesThere, seats) =>
    `Er ${peopleComing === 1 ? 'komt' : 'komen'} ${people(peopleComing)}. In de zaal ${tablesThere === 1 ? 'staat' : 'staan'} ${tables(tablesThere)} met ${places(seats)}.`,
  notice: {
    'hall-set': 'De zaal is bewaard',
    'table-changed': 'De tafel is gewijzigd',
    planned: 'De gasten zijn ingedeeld',
    replanned: 'De indeling is bijgewerkt',
    unchanged: 'Er is niets veranderd',
    moved: 'De gast is verplaatst',
    swapped: 'De gasten hebben geruild',
    locked: 'De gast staat vast',
    unlocked: 'De gast staat niet meer vast',
    wheelchair: 'Genoteerd: deze gast heeft een rolstoelplek nodig',
    'no-wheelchair': 'Genoteerd: deze gast heeft geen rolstoelplek nodig',
  },
  refusal: {
    busy: {
      title: 'Het is nu erg druk',
      text: 'Er is niets veranderd. Druk over een paar tellen nog eens op de knop.',
    },
    'no-hall': { title: 'Er zijn nog geen tafels', text: 'Vul eerst in welke tafels er in de zaal staan.' },
    nobody: { title: 'Er zijn nog geen gasten', text: 'Zodra iemand een plek heeft, kunt u de gasten indelen.' },
    'changed-since': {
      title: 'De indeling is intussen veranderd',
      text: 'Iemand anders was u voor. Hieronder staat de indeling van nu. Kijk of u hem nog wilt veranderen.',
    },
    'none-found': {
      title: 'Wij vonden geen indeling',
      text: 'Misschien is er wel een die aan alle vaste regels voldoet. Zet er een tafel bij, of maak iemand los. Deel dan opnieuw in.',
    },
    locked: { title: 'Deze gast staat vast', text: 'Maak de gast eerst los. Daarna kunt u de gast verplaatsen.' },
    'no-table': {
      title: 'Deze gast heeft nog geen tafel',
      text: 'Kies eerst een tafel. Daarna kunt u de gast vastzetten.',
    },
    'not-a-table': { title: 'Kies een tafel', text: 'Deze tafel staat niet in de zaal. Kies een tafel uit de lijst.' },
    'not-a-guest': {
      title: 'Deze gast komt niet meer',
      text: 'De plek is vrij. Er is niets veranderd aan de indeling.',
    },
    'moved-since': {
      title: 'Deze gast zit intussen ergens anders',
      text: 'Iemand anders was u voor. Hieronder staat de indeling van nu.',
    },
    over: {
      title: 'Dit kan niet meer',
      text: 'De bijeenkomst is voorbij. Wie een rolstoelplek nodig had, is al gewist.',
    },
  },
  atTables: (numbers) => `tafel ${listed(numbers.map(String))}`,
  names: (names) => listed(names),

  noHall: {
    title: 'Welke tafels staan er in de zaal?',
    text: 'Zijn niet alle tafels gelijk? Daarna kunt u elke tafel apart wijzigen.',
  },
  notPlanned: 'Nog niemand heeft een tafel. Met de knop deelt u alle gasten in een keer in.',
  good: { title: 'De indeling is goed', text: 'Alle vaste regels kloppen, en er is niets meer te wensen.' },
  broken: { title: 'Dit mag niet zo blijven', text: 'Een vaste regel klopt niet:' },
  hardGood: 'Alle vaste regels kloppen.',
  cannotBeBetter: 'Beter dan dit kan niet',
  couldBeBetter: {
    title: 'Dit kan beter',
    text: (wishCount) =>
      `${wishCount === 1 ? 'Eén wens is' : `${number.format(wishCount)} wensen zijn`} nog niet vervuld:`,
  },
  sameMunicipality: (table, municipality, names) =>
    `Aan tafel ${table} komen ${names} uit dezelfde gemeente: ${municipality}.`,
  noWheelchairPlace: (table, placesThere, names) =>
    placesThere === 0
      ? `Aan tafel ${table} is geen rolstoelplek. ${names} ${names.includes(' en ') ? 'hebben' : 'heeft'} die wel nodig.`
      : `Aan tafel ${table} ${placesThere === 1 ? 'is maar 1 rolstoelplek' : `zijn maar ${placesThere} rolstoelplekken`}, voor ${names}.`,
  tooFull: (table, peopleThere, seats) => `Tafel ${table} is te vol: ${people(peopleThere)} op ${places(seats)}.`,
  wish: {
    'no-partner': (at) => `Aan ${at} zit geen coalitiepartner.`,
    'no-adviser': (at) => `Aan ${at} zit geen programma-adviseur.`,
    'no-member': (at) => `Aan ${at} zit niemand van een gemeente die al is aangesloten.`,
    'nobody-to-join': (at) => `Aan ${at} zit niemand van een gemeente die nog niet is aangesloten.`,
    'one-province': (at, province) => `Aan ${at} zitten meer dan twee gasten uit ${province}.`,
    'one-size': (at) => `Aan ${at} zitten alleen grote of alleen kleine gemeenten.`,
    'few-people': (at) => `Aan ${at} zitten minder mensen dan elders.`,
  },
  noMoreOf: (howMany, tablesThere) =>
    `Er ${howMany === 1 ? 'is er' : 'zijn er'} ${howMany} voor ${tables(tablesThere)}, dus beter kan niet.`,
  left: (howMany) =>
    howMany === 1
      ? 'Er is 1 gast afgemeld die al een tafel had. Die plek is nu vrij.'
      : `Er zijn ${howMany} gasten afgemeld die al een tafel hadden. Die plekken zijn nu vrij.`,

  cannot: {
    title: 'Zo kan het niet',
    notEnoughSeats: (peopleComing, seats) =>
      `Er ${peopleComing === 1 ? 'komt' : 'komen'} ${people(peopleComing)} en er ${seats === 1 ? 'is' : 'zijn'} maar ${places(seats)}. Zet er een tafel bij, of maak een tafel groter.`,
    partyTooLarge: (names, peopleComing, most) =>
      `${names} komt met ${people(peopleComing)}. Aan de grootste tafel passen er ${most}. Maak een tafel groter.`,
    notEnoughWheelchairPlaces: (guestsThere, placesThere) =>
      `${guests(guestsThere)} ${guestsThere === 1 ? 'heeft' : 'hebben'} een rolstoelplek nodig en er ${placesThere === 1 ? 'is er' : 'zijn er'} ${placesThere === 0 ? 'geen' : placesThere}. Maak bij een tafel een rolstoelplek vrij.`,
    municipalityTooLarge: (municipality, guestsThere, tablesThere) =>
      `Uit ${municipality} komen ${guests(guestsThere)} en er ${tablesThere === 1 ? 'is' : 'zijn'} maar ${tables(tablesThere)}. Aan een tafel zit nooit meer dan één gast uit dezelfde gemeente.`,
    wheelchairsOfOneMunicipality: (municipality, guestsThere, tablesThere) =>
      `Uit ${municipality} hebben ${guests(guestsThere)} een rolstoelplek nodig. Maar ${tables(tablesThere)} ${tablesThere === 1 ? 'heeft' : 'hebben'} zo’n plek. Zij mogen niet samen aan een tafel.`,
    locked: 'Er staan gasten vast tegen de regels in. Maak iemand van hen los.',
    together: 'Wij hebben alle indelingen nagegaan. Geen enkele voldoet aan alle vaste regels samen.',
    without: {
      wheelchair: 'Het lukt wel met meer rolstoelplekken.',
      municipality: 'Het ligt aan gasten uit dezelfde gemeente. Zet er een tafel bij.',
      locked: 'Het lukt wel als u iedereen losmaakt die vaststaat.',
      party: 'Het ligt aan wie met meer mensen komt. Maak een tafel groter.',
    },
    move: (name, table) => `${name} kan niet aan tafel ${table}`,
    swap: 'Ruilen kan wel. Met wie?',
    swapButton: 'Gasten ruilen',
    swapMissing: 'Kies met wie de gast ruilt',
    noSwap: 'Ruilen met iemand aan die tafel kan ook niet.',
  },
  gotTable: (name, fromTable, table) =>
    fromTable === undefined
      ? `${name} zit nu aan tafel ${table}.`
      : `${name} gaat van tafel ${fromTable} naar tafel ${table}.`,
  noTable: {
    'no-seat': (name) => `Voor ${name} is er geen plek meer in de zaal.`,
    'no-wheelchair-place': (name) => `Voor ${name} is er geen rolstoelplek meer vrij.`,
    'municipality-at-every-table': (name) => `Aan elke tafel zit al iemand uit dezelfde gemeente als ${name}.`,
    'more-than-two': (name) => `Voor ${name} moeten meer dan twee gasten van tafel wisselen. Deel daarvoor opnieuw in.`,
  },

  plan: {
    first: 'Deel alle gasten in',
    again: 'Deel opnieuw in',
    lockedHelp: 'Als u opnieuw indeelt, kan iedereen een andere tafel krijgen. Wie vaststaat, blijft zitten.',
  },
  replan: {
    button: 'Werk de indeling bij',
    help: 'Als u bijwerkt, wisselen hoogstens twee gasten van tafel.',
  },
  chooseTable: 'Kies een tafel',
  print: {
    list: 'Lijst per tafel afdrukken',
    cards: 'Tafelkaarten afdrukken',
    names: 'Naamkaarten afdrukken',
    kitchen: 'Blad voor de keuken',
  },

  unseated: {
    title: 'Nog geen tafel',
    text: 'Werk de indeling bij, of kies zelf een tafel.',
    more: (howMany) => `En nog ${guests(howMany)}. U ziet hen zodra er weer plek is.`,
  },
  table: (one) => `Tafel ${one}`,
  toTable: (one) => `Naar tafel ${one}`,
  pressName: 'Druk op een naam om die gast te verplaatsen of vast te zetten.',
  taken: (peopleThere, seats) => `${number.format(peopleThere)} van ${places(seats)} bezet`,
  wheelchairPlaces: (placesThere) => some(placesThere, 'rolstoelplek', 'rolstoelplekken'),
  empty: 'Hier zit nog niemand.',
  joined: 'aangesloten',
  group: { partners: 'coalitiepartner', advisers: 'programma-adviseur' },
  with: (others) => `met ${others} ${others === 1 ? 'ander' : 'anderen'}`,
  isLocked: 'Staat vast',
  needsWheelchair: 'Rolstoelplek',
  asked: 'Gaf op',
  moveTo: (name) => `Andere tafel voor ${name}`,
  tableOption: (one, free) => `Tafel ${one}: ${free < 1 ? 'vol, ruilen kan' : `${free} vrij`}`,
  move: 'Naar deze tafel',
  lock: 'Zet vast',
  unlock: 'Maak los',
  wheelchair: 'Noteer rolstoelplek',
  noWheelchair: 'Haal rolstoelplek weg',
  wheelchairKept: (date) => `Wie een rolstoelplek nodig heeft, bewaren wij tot ${date}.`,

  hall: {
    title: 'De zaal',
    change: 'Alle tafels opnieuw instellen',
    help: 'Dit geldt voor alle tafels. Wie aan een tafel zit die er dan nog staat, blijft zitten.',
    label: { tables: 'Aantal tafels', seats: 'Plekken per tafel', wheelchairs: 'Rolstoelplekken in de zaal' },
    wheelchairHelp: 'Wij verdelen ze over de eerste tafels. U kunt dat per tafel wijzigen.',
    optional: '(niet verplicht)',
    set: 'Tafels bewaren',
    changeTable: (one) => `Tafel ${one} wijzigen`,
    wheelchairsHere: 'Rolstoelplekken aan deze tafel',
    seatsHere: 'Plekken aan deze tafel',
    saveTable: 'Tafel wijzigen',
    fault: (field, hallFault, most) => {
      const what = { tables: 'tafels', seats: 'plekken', wheelchairs: 'rolstoelplekken' }[field];
      switch (hallFault) {
        case 'missing':
          return `Vul het aantal ${what} in`;
        case 'not-a-number':
          return `Vul bij het aantal ${what} een heel getal in, bijvoorbeeld ${field === 'wheelchairs' ? 2 : 8}`;
        case 'too-few':
          return `Vul bij het aantal ${what} 1 of meer in`;
        case 'too-many':
          return `Vul bij het aantal ${what} hoogstens ${number.format(most)} in`;
        case 'more-than-seats':
          return 'Er zijn niet zoveel plekken. Vul minder rolstoelplekken in';
      }
    },
    faultsTitle: (count) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  },
  rules: {
    title: 'Waar wij op letten',
    always: 'Dit klopt altijd:',
    hard: [
      'Aan een tafel zit nooit meer dan één gast uit dezelfde gemeente.',
      'Wie een rolstoelplek nodig heeft, krijgt die.',
      'Wie samen komt, zit samen aan tafel.',
      'Niemand zit aan een tafel die vol is, en wie vaststaat blijft zitten.',
    ],
    rather: 'Dit hebben wij het liefst:',
    soft: [
      'Aan elke tafel zit een coalitiepartner en een programma-adviseur.',
      'Aan elke tafel zit een gemeente die al is aangesloten, en een die dat nog niet is.',
      'Uit een provincie zitten hoogstens twee gasten aan een tafel.',
      'Aan elke tafel zitten ongeveer evenveel mensen.',
    ],
    size: 'Op hoe groot een gemeente is, letten wij niet. Dat weten wij niet.',
  },

  printed: {
    title: (event) => `Wie zit waar bij ${event}`,
    cardsTitle: (event) => `Tafelkaarten voor ${event}`,
    press: 'Druk deze pagina af. Elke tafel krijgt een eigen blad.',
    names: {
      title: (event) => `Naamkaarten voor ${event}`,
      count: (cards) =>
        `${number.format(cards)} ${cards === 1 ? 'kaart' : 'kaarten'}, twee op een vel A4. Elke tafel begint op een nieuw vel.`,
      how: 'Druk af op ware grootte. Knip langs de streepjes en vouw elke kaart in het midden. De naam staat er twee keer op, want zo lezen ook de anderen hem.',
      destroy: 'Alleen wie een tafel heeft, krijgt een kaart. Vernietig na afloop wat overblijft.',
      with: (name) => `Gast van ${name}`,
    },
    ownPhone: 'Tekenen op uw eigen telefoon',
    ownPhoneHow: 'Richt uw camera op de code. Of ga naar:',
    ownPhonePicture: 'QR-code naar het formulier om te ondertekenen',
    backToPlan: 'Terug naar de tafelindeling',
    nobody: 'Nog niemand heeft een tafel. Deel de gasten eerst in.',
    withOthers: (others) => `en ${others} ${others === 1 ? 'ander' : 'anderen'}`,
  },
  kitchen: {
    title: (event) => `Keuken: ${event}`,
    covers: (covers, tablesThere) => `${number.format(covers)} couverts aan ${tables(tablesThere)}.`,
    noWishes: 'Geen dieetwensen.',
    table: 'Tafel',
    coversColumn: 'Couverts',
    wishesColumn: 'Dieetwensen',
    withoutTable: 'Nog geen tafel',
    overview: 'Per tafel',
    all: 'Alle dieetwensen samen',
    diet: (text, parties, peopleComing) =>
      `${number.format(parties)} keer: ${text}${peopleComing > parties ? ` (samen ${people(peopleComing)})` : ''}`,
    asWritten: 'De wensen staan hier zoals gasten ze schreven, zonder naam.',
    erased: 'De dieetwensen zijn gewist, want de bijeenkomst is voorbij.',
    notAsked: 'Bij deze bijeenkomst is niet naar dieetwensen gevraagd.',
    planFirst: 'De gasten zijn nog niet ingedeeld. Daarom staat iedereen bij elkaar.',
  },
};

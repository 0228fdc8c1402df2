import { numbersIn } from '#kernel/numbers.ts';
import type { TablesWords } from './tables-words.ts';

const number = numbersIn('en');
const some = (howMany: number, one: string, more: string): string =>
  `${number.format(howMany)} ${howMany === 1 ? one : more}`;
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const people = (howMany: number): string => some(howMany, 'person', 'people');
const tables = (howMany: number): string => some(howMany, 'table', 'tables');
const places = (howMany: number): string => some(howMany, 'place', 'places');
const guests = (howMany: number): string => some(howMany, 'guest', 'guests');
const are = (howMany: number): string => (howMany === 1 ? 'is' : 'are');

export const tablesEn: TablesWords = {
  title: (event) => `Table plan for ${event}`,
  back: 'Back to the guests',
  lead: (peopleComing, tablesThere, seats) =>
    `${people(peopleComing)} ${are(peopleComing)} coming. There ${are(tablesThere)} ${tables(tablesThere)} with ${places(seats)} in the room.`,
  notice: {
    'hall-set': 'The tables in the room are saved',
    'table-changed': 'The table has been changed',
    planned: 'The guests have been given a table',
    replanned: 'The table plan has been updated',
    unchanged: 'Nothing has changed',
    moved: 'The guest has been moved',
    swapped: 'The guests have changed places',
    locked: 'The guest is fixed at this table',
    unlocked: 'The guest is no longer fixed',
    wheelchair: 'Noted: this guest needs a wheelchair place',
    'no-wheelchair': 'Noted: this guest does not need a wheelchair place',
  },
  refusal: {
    busy: {
      title: 'It is very busy right now',
      text: 'Nothing has changed. Press the button again in a few seconds.',
    },
    'no-hall': { title: 'There are no tables yet', text: 'First fill in which tables there are in the room.' },
    nobody: { title: 'There are no guests yet', text: 'As soon as somebody has a place, you can plan the tables.' },
    'changed-since': {
      title: 'The table plan has changed in the meantime',
      text: 'Somebody else was ahead of you. Below is the plan as it is now. See whether you still want to change it.',
    },
    'none-found': {
      title: 'We found no table plan',
      text: 'There may be one that keeps all fixed rules. Add a table, or let a fixed guest move. Then plan the tables again.',
    },
    locked: { title: 'This guest is fixed', text: 'First let the guest move. Then you can choose another table.' },
    'no-table': {
      title: 'This guest has no table yet',
      text: 'First choose a table. Then you can fix the guest there.',
    },
    'not-a-table': { title: 'Choose a table', text: 'This table is not in the room. Choose a table from the list.' },
    'not-a-guest': {
      title: 'This guest is no longer coming',
      text: 'The place is free. Nothing in the table plan has changed.',
    },
    'moved-since': {
      title: 'This guest is somewhere else by now',
      text: 'Somebody else was ahead of you. Below is the plan as it is now.',
    },
    over: {
      title: 'This is no longer possible',
      text: 'The event is over. We have already erased who needed a wheelchair place.',
    },
  },
  atTables: (numbers) => `${numbers.length === 1 ? 'table' : 'tables'} ${listed(numbers.map(String))}`,
  names: (names) => listed(names),

  noHall: {
    title: 'Which tables are there in the room?',
    text: 'Are the tables not all alike? You can change each table afterwards.',
  },
  notPlanned: 'Nobody has a table yet. The button gives all guests a table in one go.',
  good: { title: 'The table plan is good', text: 'All fixed rules are kept, and there is nothing left to wish for.' },
  broken: { title: 'This cannot stay as it is', text: 'A fixed rule is broken:' },
  hardGood: 'All fixed rules are kept.',
  cannotBeBetter: 'It cannot be better than this',
  couldBeBetter: {
    title: 'This could be better',
    text: (wishCount) => `${wishCount === 1 ? 'One wish is' : `${number.format(wishCount)} wishes are`} not met yet:`,
  },
  sameMunicipality: (table, municipality, names) =>
    `At table ${table}, ${names} come from the same municipality: ${municipality}.`,
  noWheelchairPlace: (table, placesThere, names) =>
    placesThere === 0
      ? `Table ${table} has no wheelchair place. ${names} ${names.includes(' and ') ? 'need' : 'needs'} one.`
      : `Table ${table} has only ${some(placesThere, 'wheelchair place', 'wheelchair places')}, for ${names}.`,
  tooFull: (table, peopleThere, seats) => `Table ${table} is too full: ${people(peopleThere)} for ${places(seats)}.`,
  wish: {
    'no-partner': (at) => `There is no coalition partner at ${at}.`,
    'no-adviser': (at) => `There is no programme adviser at ${at}.`,
    'no-member': (at) => `Nobody at ${at} is from a municipality that has joined.`,
    'nobody-to-join': (at) => `Nobody at ${at} is from a municipality that has not joined yet.`,
    'one-province': (at, province) => `There are more than two guests from ${province} at ${at}.`,
    'one-size': (at) => `There are only large or only small municipalities at ${at}.`,
    'few-people': (at) => `There are fewer people at ${at} than elsewhere.`,
  },
  noMoreOf: (howMany, tablesThere) =>
    `There ${are(howMany)} ${howMany} for ${tables(tablesThere)}, so it cannot be better.`,
  left: (howMany) =>
    howMany === 1
      ? '1 guest with a table has given up the place. That place is now free.'
      : `${howMany} guests with a table have given up their places. Those places are now free.`,

  cannot: {
    title: 'This will not work',
    notEnoughSeats: (peopleComing, seats) =>
      `${people(peopleComing)} ${are(peopleComing)} coming and there ${are(seats)} only ${places(seats)}. Add a table, or make a table larger.`,
    partyTooLarge: (names, peopleComing, most) =>
      `The group of ${names} is ${people(peopleComing)}. The largest table has room for ${most}. Make a table larger.`,
    notEnoughWheelchairPlaces: (guestsThere, placesThere) =>
      `${guests(guestsThere)} ${guestsThere === 1 ? 'needs' : 'need'} a wheelchair place and there ${placesThere === 0 ? 'is none' : `${are(placesThere)} only ${placesThere}`}. Make room for a wheelchair at one of the tables.`,
    municipalityTooLarge: (municipality, guestsThere, tablesThere) =>
      `${guests(guestsThere)} ${are(guestsThere)} coming from ${municipality} and there ${are(tablesThere)} only ${tables(tablesThere)}. A table never has more than one guest from the same municipality.`,
    wheelchairsOfOneMunicipality: (municipality, guestsThere, tablesThere) =>
      `${guests(guestsThere)} from ${municipality} ${guestsThere === 1 ? 'needs' : 'need'} a wheelchair place. But only ${tables(tablesThere)} ${tablesThere === 1 ? 'has' : 'have'} one. They may not be at one table together.`,
    locked: 'Some guests are fixed against the rules. Let one of them move.',
    together: 'We have tried every table plan. Not one keeps all fixed rules together.',
    without: {
      wheelchair: 'It does work with more wheelchair places.',
      municipality: 'It is because of guests from the same municipality. Add a table.',
      locked: 'It does work if you let everybody move who is fixed.',
      party: 'It is because of guests who bring more people. Make a table larger.',
    },
    move: (name, table) => `${name} cannot be at table ${table}`,
    swap: 'The guest can change places with somebody. Who is it?',
    swapButton: 'Let the guests change places',
    swapMissing: 'Choose who the guest changes places with',
    noSwap: 'Changing places with somebody at that table does not work either.',
  },
  gotTable: (name, fromTable, table) =>
    fromTable === undefined
      ? `${name} is now at table ${table}.`
      : `${name} moves from table ${fromTable} to table ${table}.`,
  noTable: {
    'no-seat': (name) => `There is no place left in the room for ${name}.`,
    'no-wheelchair-place': (name) => `There is no wheelchair place left for ${name}.`,
    'municipality-at-every-table': (name) => `Every table already has somebody from the same municipality as ${name}.`,
    'more-than-two': (name) =>
      `More than two guests would have to change tables for ${name}. Plan the tables again for that.`,
  },

  plan: {
    first: 'Give all guests a table',
    again: 'Plan the tables again',
    lockedHelp: 'If you plan again, everybody can get another table. Guests who are fixed stay at their table.',
  },
  replan: {
    button: 'Update the table plan',
    help: 'If you update the plan, at most two guests change tables.',
  },
  chooseTable: 'Choose a table',
  print: {
    list: 'Print a list for each table',
    cards: 'Print table cards',
    names: 'Print name cards',
    kitchen: 'Sheet for the kitchen',
  },

  unseated: {
    title: 'No table yet',
    text: 'Update the table plan, or choose a table yourself.',
    more: (howMany) => `And ${some(howMany, 'more guest', 'more guests')}. You will see them once there is room again.`,
  },
  table: (one) => `Table ${one}`,
  toTable: (one) => `To table ${one}`,
  pressName: 'Press a name to move that guest, or to fix the guest at a table.',
  taken: (peopleThere, seats) => `${number.format(peopleThere)} of ${places(seats)} taken`,
  wheelchairPlaces: (placesThere) => some(placesThere, 'wheelchair place', 'wheelchair places'),
  empty: 'Nobody is here yet.',
  joined: 'has joined',
  group: { partners: 'coalition partner', advisers: 'programme adviser' },
  with: (others) => `with ${others} ${others === 1 ? 'other' : 'others'}`,
  isLocked: 'Fixed',
  needsWheelchair: 'Wheelchair place',
  asked: 'Asked for',
  moveTo: (name) => `Another table for ${name}`,
  tableOption: (one, free) => `Table ${one}: ${free < 1 ? 'full, changing places may work' : `${free} free`}`,
  move: 'Move to this table',
  lock: 'Fix at the current table',
  unlock: 'Let this guest move',
  wheelchair: 'Note a wheelchair place',
  noWheelchair: 'Take the wheelchair place away',
  wheelchairKept: (date) => `We keep the note of who needs a wheelchair place until ${date}.`,

  hall: {
    title: 'The room',
    change: 'Set all tables again',
    help: 'This holds for all tables. Guests stay at their table if it is still there.',
    label: { tables: 'Number of tables', seats: 'Places per table', wheelchairs: 'Wheelchair places in the room' },
    wheelchairHelp: 'We spread them over the first tables. You can change that for each table.',
    optional: '(optional)',
    set: 'Save the tables',
    changeTable: (one) => `Change table ${one}`,
    wheelchairsHere: 'Wheelchair places at this table',
    seatsHere: 'Places at this table',
    saveTable: 'Change the table',
    fault: (field, hallFault, most) => {
      const what = { tables: 'tables', seats: 'places', wheelchairs: 'wheelchair places' }[field];
      switch (hallFault) {
        case 'missing':
          return `Fill in the number of ${what}`;
        case 'not-a-number':
          return `Fill in a whole number of ${what}, for example ${field === 'wheelchairs' ? 2 : 8}`;
        case 'too-few':
          return `Fill in 1 or more for the number of ${what}`;
        case 'too-many':
          return `Fill in at most ${number.format(most)} for the number of ${what}`;
        case 'more-than-seats':
          return 'There are not that many places. Fill in fewer wheelchair places';
      }
    },
    faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  },
  rules: {
    title: 'What we take into account',
    always: 'This always holds:',
    hard: [
      'A table never has more than one guest from the same municipality.',
      'Everybody who needs a wheelchair place gets one.',
      'People who come together are at one table.',
      'No table has more people than places, and guests who are fixed stay.',
    ],
    rather: 'This is what we like best:',
    soft: [
      'Every table has a coalition partner and a programme adviser.',
      'Every table has a municipality that has joined, and one that has not joined yet.',
      'A table has at most two guests from one province.',
      'Every table has about the same number of people.',
    ],
    size: 'We do not take into account how large a municipality is. We do not know that.',
  },

  printed: {
    title: (event) => `Who is at which table at ${event}`,
    cardsTitle: (event) => `Table cards for ${event}`,
    press: 'Print this page. Each table gets a sheet of its own.',
    names: {
      title: (event) => `Name cards for ${event}`,
      count: (cards) =>
        `${number.format(cards)} ${cards === 1 ? 'card' : 'cards'}, two on a sheet of A4. Each table starts on a new sheet.`,
      how: 'Print at actual size. Cut along the dashes and fold each card in the middle. The name is on it twice, so that the others can read it too.',
      destroy: 'Only guests with a table get a card. Destroy what is left afterwards.',
      with: (name) => `Guest of ${name}`,
    },
    ownPhone: 'Sign on your own phone',
    ownPhoneHow: 'Point your camera at the code. Or go to:',
    ownPhonePicture: 'QR code to the form to sign',
    backToPlan: 'Back to the table plan',
    nobody: 'Nobody has a table yet. Give the guests a table first.',
    withOthers: (others) => `and ${others} ${others === 1 ? 'other' : 'others'}`,
  },
  kitchen: {
    title: (event) => `Kitchen: ${event}`,
    covers: (covers, tablesThere) => `${some(covers, 'cover', 'covers')} at ${tables(tablesThere)}.`,
    noWishes: 'No dietary needs.',
    table: 'Table',
    coversColumn: 'Covers',
    wishesColumn: 'Dietary needs',
    withoutTable: 'No table yet',
    overview: 'By table',
    all: 'All dietary needs together',
    diet: (text, parties, peopleComing) =>
      `${some(parties, 'time', 'times')}: ${text}${peopleComing > parties ? ` (${people(peopleComing)} together)` : ''}`,
    asWritten: 'The needs are here as guests wrote them, without a name.',
    erased: 'The dietary needs have been erased, because the event is over.',
    notAsked: 'Guests of this event were not asked about dietary needs.',
    planFirst: 'The guests have no tables yet. That is why they are all together here.',
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import type { KitFault, KitField } from '../core/kit-plan.ts';
import type { LenderWords } from './lender-words.ts';

const number = numbersIn('en');
const packages = (count: number): string => `${number.format(count)} ${count === 1 ? 'package' : 'packages'}`;

const fields: LenderWords['kit']['field'] = {
  title: {
    label: 'Name of the kit',
    help: 'For example: Coffee at the station. The address of the page comes from the first name.',
  },
  summary: { label: 'What is it?', help: 'One or two sentences, 300 characters at most.' },
  'for-whom': { label: 'Who is it for?', help: 'For example: for municipalities that give travellers coffee.' },
  'comes-back': {
    label: 'What has to come back?',
    help: 'Put each part on a line of its own, with the number before it. For example: 2 flasks.',
  },
  'used-up': {
    label: 'What is used up?',
    help: 'Put this on lines of its own too. For example: 400 cups. This does not have to come back.',
  },
  units: { label: 'How many sets do you have?', help: 'You can add sets later.' },
  desk: { label: 'Which station desk is it for?', help: 'This desk says yes or no to each request.' },
  stations: {
    label: 'At which stations may it stand?',
    help: 'Do you tick nothing? Then it may stand at all stations of the desk.',
  },
  'buffer-before': {
    label: 'How many working days do you need before it?',
    help: 'For transport. In that time nobody else gets the kit.',
  },
  'buffer-after': {
    label: 'How many working days do you need after it?',
    help: 'For transport and cleaning.',
  },
  stock: {
    label: 'How many packages do you give away?',
    help: 'All of them together, also what has been given already.',
  },
  most: { label: 'How many does one organiser get at most?' },
  opens: { label: 'From which day can people ask?', help: 'For example 01-06-2027. That day counts too.' },
  closes: { label: 'Up to and including which day?', help: 'For example 31-08-2027. People can ask until midnight.' },
  'delivery-from': { label: 'First day of delivery' },
  'delivery-until': { label: 'Last day of delivery' },
  print: {
    label: 'What can people print themselves?',
    help: 'Whoever is too late gets this text. You may use headings (##), lists (-) and **bold**.',
  },
  'fund-name': {
    label: 'Which fund can people turn to?',
    help: 'For whoever is too late. For example the fund of a municipality.',
  },
  'fund-address': { label: 'Web address or email address of that fund' },
  'contact-name': {
    label: 'Who knows more about it?',
    help: 'Name, number and address are on the page and in every email.',
  },
  'contact-phone': { label: 'Telephone number' },
  'contact-email': { label: 'Email address' },
};

/** Where the question itself is too long to name it by. */
const shortNames: { readonly [F in KitField]?: string } = {
  title: 'Name',
  summary: 'What it is',
  'for-whom': 'For whom',
  'comes-back': 'What comes back',
  'used-up': 'What is used up',
  units: 'Number of sets',
  desk: 'Station desk',
  stations: 'Stations',
  'buffer-before': 'Working days before',
  'buffer-after': 'Working days after',
  stock: 'Number of packages',
  most: 'At most for one organiser',
  opens: 'First day of asking',
  closes: 'Last day of asking',
  print: 'Text to print',
  'fund-name': 'Name of the fund',
  'fund-address': 'Address of the fund',
  'contact-name': 'Contact',
};
const called = (field: KitField): string => shortNames[field] ?? fields[field].label;

const missing: { readonly [F in KitField]?: string } = {
  title: 'Give the kit a name',
  summary: 'Write in one or two sentences what it is',
  'for-whom': 'Write who it is for',
  'comes-back': 'Fill in what has to come back',
  'used-up': 'Fill in what is in the package',
  units: 'Fill in how many sets you have',
  desk: 'Choose a station desk',
  stock: 'Fill in how many packages you give away',
  print: 'Write what people can print themselves',
  'contact-name': 'Fill in who knows more about it',
  'contact-phone': 'Fill in a telephone number',
  'contact-email': 'Fill in an email address',
};

const faults: Readonly<Record<Exclude<KitFault, 'missing'>, string>> = {
  'too-long': 'make this shorter',
  'not-a-choice': 'choose one from the list',
  'not-parts': 'put a number and a name on each line, for example 2 flasks',
  'too-many-parts': 'name twenty parts at most, both lists together',
  'part-twice': 'name each part once',
  'not-a-number': 'fill in a whole number, for example 2',
  'fewer-units': 'there can only be more of them',
  'station-elsewhere': 'choose stations of the desk that you chose',
  'desk-stays': 'choose the same desk, as something may have been promised already',
  'not-a-date': 'fill in a date, for example 31-08-2027',
  'closes-before-opens': 'choose a day after the first day',
  'until-before-from': 'choose a day after the first day of delivery',
  'delivered-before-close': 'choose a day after the last day of asking',
  'other-half-missing': 'fill this in too, or leave both empty',
  'not-a-phone': 'fill in a valid number, for example 070 123 45 67',
  'not-an-email': 'fill in a valid address, for example name@partner.nl',
};

export const lenderEn: LenderWords = {
  toDesk: 'Back to your kits and packages',
  toKit: 'Change this kit',
  toUnits: 'Back to all sets',
  someOptional: 'You may skip questions marked “(optional)”.',
  optional: '(optional)',
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  refused: {
    busy: {
      title: 'It is very busy now',
      text: 'Nothing has changed yet. Wait a few seconds and then press the button again.',
    },
    'changed-meanwhile': {
      title: 'Somebody else has just changed this kit',
      text: 'What you filled in has not been saved yet and stands below. Do you press the button once more? Then yours holds.',
    },
    'below-given': {
      title: 'More packages than that have been given already',
      text: 'Nothing has changed. Fill in at least the number that has been given.',
    },
    'not-that-far': {
      title: 'This step is not possible now',
      text: 'Nothing has changed. Perhaps a colleague was before you. Below you see how it is now.',
    },
    'unit-away': {
      title: 'This kit is still with somebody else',
      text: 'Nothing has changed. First report it back at the request where it is now.',
    },
    'not-back': {
      title: 'Counting is not possible now',
      text: 'Your count has not been saved. Below you see how it is now.',
    },
    'not-incomplete': {
      title: 'This kit was complete already',
      text: 'Nothing has changed. You do not have to do anything.',
    },
    'no-such-act': {
      title: 'Nothing has happened',
      text: 'We could not read what you wanted. Use a button on this page.',
    },
  },
  nowOther: (fields) => `This is now different from what you filled in: ${fields}.`,
  showNow: 'See what stands there now',
  partCount: (howMany, part) => `${number.format(howMany)} ${part}`,
  lack: (part, missing, broken) =>
    `${part}: ${[
      ...(missing > 0 ? [`${number.format(missing)} missing`] : []),
      ...(broken > 0 ? [`${number.format(broken)} broken`] : []),
    ].join(', ')}`,
  back: (whole, all) => `${number.format(whole)} of the ${number.format(all)} parts are back and whole.`,
  seenTo: (owner, due) => `${owner} sees to it, by ${due}.`,
  unitState: { ready: 'Ready', out: 'On its way', cleaning: 'Cleaning and counting', incomplete: 'Incomplete' },
  orderState: {
    draft: 'Not sent yet',
    held: 'Not sent yet',
    lapsed: 'Not sent yet',
    requested: 'Waits for the station desk',
    moved: 'Waits for the applicant',
    approved: 'Ready to pack',
    sent: 'On its way',
    'on-site': 'At the station',
    back: 'Back, not counted yet',
    counted: 'Back and counted',
    refused: 'Did not go ahead',
    cancelled: 'Called off',
  },
  period: (first, last) => (first === last ? first : `${first} up to and including ${last}`),
  desk: {
    title: 'Your kits and packages',
    lead: 'What you lend and give away, where it is now and what there is to do.',
    create: 'New kit or package',
    none: {
      title: 'You have no kit yet',
      text: 'Make your first kit. Nobody sees it until you put it on the site.',
    },
    kind: { lending: 'Station kit', package: 'Join us package' },
    draft: 'Draft',
    orders: {
      caption: 'What there is to do',
      none: 'There are no requests now.',
      columns: { who: 'For whom', when: 'At the station', state: 'State', next: 'What now' },
      pack: (date) => `Leaves from ${date}`,
      home: (date) => `Back by ${date}`,
      next: (state) => {
        switch (state) {
          case 'approved':
            return 'Pack the kit';
          case 'sent':
            return 'Report that it has arrived';
          case 'on-site':
            return 'Report that it is back';
          case 'back':
            return 'Count the parts';
          default:
            return 'See the request';
        }
      },
      late: 'Should have been back',
    },
    kitsTitle: 'What you lend and give away',
    units: {
      caption: (kit) => `Where ${kit} is now`,
      columns: { unit: 'Set', state: 'State', place: 'Where', with: 'With whom' },
      withUntil: (name, until) => `${name}, up to and including ${until}`,
      nextFor: (name, from) => `Next: ${name}, from ${from}`,
      nobody: 'Nobody yet',
    },
    stock: { left: 'Left', waiting: 'Waiting list', open: 'Open for requests', delivery: 'Delivery' },
    leftOf: (left, stock) => `${number.format(left)} of the ${packages(stock)}`,
    waitingNow: (waiting) =>
      waiting === 0 ? 'Nobody is waiting' : `${number.format(waiting)} ${waiting === 1 ? 'organiser' : 'organisers'}`,
    links: { edit: 'Change', units: 'Sets', deliveries: 'Delivery list', page: 'Page on the site' },
    ofKit: (link, kit) => `${link}: ${kit}`,
    past: {
      caption: 'Lent before',
      columns: { who: 'For whom', kit: 'Kit', when: 'At the station', state: 'How it ended' },
    },
    use: {
      caption: 'Who borrowed most',
      columns: { name: 'Municipality or coalition partner', orders: 'Times borrowed', slots: 'Parts of days' },
    },
  },
  kind: {
    title: 'New kit or package',
    lead: 'First choose what it will be. You cannot change that later.',
    choose: {
      lending: {
        title: 'Station kit: you lend it',
        text: 'It goes to a station and comes back. Then you count whether everything is still there.',
        press: 'Make a kit to lend',
      },
      package: {
        title: 'Join us package: you give it away',
        text: 'An organiser keeps it. Once they are gone, they are gone, and there is a last day.',
        press: 'Make a package to give away',
      },
    },
    noDesk: 'There is no station desk yet. Ask the programme team to make one. After that you can go on here.',
  },
  kit: {
    newTitle: { lending: 'New station kit', package: 'New Join us package' },
    newLead: 'We keep this as a draft first. Nobody sees it until you put it on the site.',
    title: 'Change this kit',
    create: 'Save as a draft',
    save: 'Save the changes',
    group: {
      what: 'What it is',
      parts: 'What is in it',
      howMany: 'How many you have',
      where: 'Where and how long',
      when: 'When',
      late: 'For whoever is too late',
      contact: 'Whom people can call',
    },
    field: fields,
    contents: {
      label: 'What is in the package?',
      help: 'Put each part on a line of its own, with the number before it. For example: 20 place mats.',
    },
    called,
    fault: (field, fault) =>
      fault === 'missing' ? (missing[field] ?? `${called(field)}: fill this in`) : `${called(field)}: ${faults[fault]}`,
    chooseDesk: 'Choose a station desk',
    stationOf: (desk) => `Of ${desk}`,
    notice: {
      made: 'The kit has been saved as a draft',
      saved: 'Your changes have been saved',
      published: 'The kit is on the site',
      picture: 'The picture has been saved',
    },
    draftTitle: 'This kit is still a draft',
    draftText: 'Do you put it on the site? Then everybody can see it and people can ask for it.',
    publish: 'Put it on the site',
    preview: 'See what it will look like on the site',
    pictureTitle: 'Picture',
    pictureNow: (alt) => `There is a picture now of: ${alt}`,
    noPicture: 'There is no picture yet.',
    picture: {
      picture: { label: 'Choose a picture', help: 'A PNG or JPEG of at most 200 kB.' },
      alt: {
        label: 'What does it show?',
        help: 'Whoever does not see the picture hears this. For example: a coffee cart on a platform.',
      },
    },
    pictureFault: (field, fault) => {
      if (field === 'alt') return fault === 'too-long' ? 'Say in fewer words what it shows' : 'Write what it shows';
      switch (fault) {
        case 'too-large':
          return 'This picture is too large. Make it smaller than 200 kB';
        case 'not-a-picture':
          return 'This file is not a PNG or JPEG. Choose another picture';
        default:
          return 'Choose a picture';
      }
    },
    sendPicture: 'Save the picture',
    previewTitle: 'It will look like this on the site. Nobody sees this yet.',
  },
  handing: {
    title: (name) => `Kit for ${name}`,
    facts: {
      kit: 'Kit',
      units: 'Set',
      slots: 'Where and when',
      leaves: 'Leaves',
      back: 'Back',
      setup: 'Building up',
      phone: 'To call on the day',
      permit: 'Permit',
      practical: 'Good to know',
    },
    slot: (day, hours) => `${day}, ${hours}`,
    from: (date) => `from ${date}`,
    until: (date) => `by ${date}`,
    setup: (buildUp, cleared) => `from ${buildUp}, gone at ${cleared}`,
    waits: {
      requested: {
        title: 'The station desk has not answered yet',
        text: 'You do not have to do anything yet. Does the desk say yes? Then you can pack here.',
      },
      moved: {
        title: 'The station desk proposed another place or time',
        text: 'The applicant still has to say yes or no. You do not have to do anything yet.',
      },
      over: { title: 'This request is not going ahead', text: 'There is nothing left for you to do.' },
    },
    packTitle: 'Pack the kit',
    packHelp: 'Tick what is in it.',
    packUnit: (unit) => `In ${unit}`,
    stays: (lacks) => `This does not go along. ${lacks}.`,
    reportFirst: (unit) => `Is something missing in ${unit}? Report that first`,
    sent: 'It has been sent',
    pickedUp: 'It has been picked up',
    tells: (name) => `${name} gets an email that the kit is on its way.`,
    onTheWayTo: (station) => `On its way to ${station} station`,
    takenBy: (name) => `Picked up by ${name}`,
    atStation: (station) => `${station} station`,
    onSiteTitle: 'Is the kit there?',
    whichStation: 'At which station is it?',
    onSite: 'It is at the station',
    backTitle: 'Is the kit back?',
    place: 'Where is it now?',
    back: 'It is back',
    notice: {
      sent: 'The kit is on its way',
      'on-site': 'The kit is at the station',
      back: 'The kit is back. Now count what is in it',
      counted: 'The count has been saved',
    },
  },
  count: {
    title: 'Count the parts',
    lead: 'Count what is whole and what is broken. Is nothing broken? Then leave that box empty.',
    wentAlong: (went, part) => `${number.format(went)} ${part} went along`,
    whole: 'Whole',
    broken: 'Broken',
    left: (part) => `Left of ${part}`,
    place: 'Where is everything now?',
    repairTitle: 'Is something missing or broken?',
    repairHelp: 'Fill this in only then.',
    owner: 'Who makes it complete again?',
    due: 'On which day is it ready?',
    chooseDay: 'Choose a day',
    save: 'Save the count',
    nextWillHear: (name, unit, from) =>
      `${name} has ${unit} next, from ${from}. Is something missing? Then an email goes to ${name} at once.`,
    nextHeard: (name, unit, from) => `${name} has ${unit} next, from ${from}. We sent an email.`,
    nobodyNext: (unit) => `After today nobody has asked for ${unit} yet.`,
    fault: (countFault, of, most) => {
      switch (countFault) {
        case 'more-than-went':
          return `${of}: there were ${number.format(most)}`;
        case 'not-packed':
          return `${of}: is this in it? Then tick it`;
        case 'nothing-lacks':
          return 'Fill in what is missing or broken';
        default:
          return countFault === 'missing' ? `${of}: how many are there?` : `${of}: fill in a number`;
      }
    },
    fieldFault: {
      owner: (countFault) =>
        countFault === 'too-long' ? 'Say in fewer words who sees to it' : 'Fill in who sees to it',
      due: (countFault) =>
        countFault === 'missing' ? 'Choose the day on which it is ready' : 'Choose a day that is still to come',
      place: (countFault) =>
        countFault === 'too-long' ? 'Say in fewer words where it is now' : 'Fill in where it is now',
    },
    all: (unit) => `${unit} is complete`,
    incomplete: (unit) => `${unit} is incomplete`,
    repairOpen: 'Until it is complete again nobody else gets this kit.',
  },
  units: {
    title: (kit) => `Sets of ${kit}`,
    lead: 'Here you see where each set is. Do you find that something is missing? Then report it at once.',
    report: 'Report what is missing',
    complete: 'It is complete again',
    reportTitle: (unit) => `What is missing from ${unit}?`,
    reportLead: 'Fill in only what is missing or broken. Leave the rest empty.',
    knownAlready: 'What has been reported is filled in already. Leave that if it is still so.',
    has: (howMany, part) => `${number.format(howMany)} ${part} ${howMany === 1 ? 'belongs' : 'belong'} in it`,
    missing: 'Missing',
    broken: 'Broken',
    further: 'What happens next',
    sendReport: 'Send the report',
    completeTitle: (unit) => `Is ${unit} complete again?`,
    completeLead: (unit) => `Is everything in it, and is everything whole? Then ${unit} can go along again.`,
    completeTells: (name) => `${name} gets an email that all is well again.`,
    sendComplete: 'Yes, it is complete again',
    notYet: 'No, not yet',
    notice: {
      reported: (unit) => `Your report about ${unit} has been saved`,
      repaired: (unit) => `${unit} is complete again`,
    },
  },
};

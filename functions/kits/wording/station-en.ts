import { numbersIn } from '#kernel/numbers.ts';
import { publicEn } from './public-en.ts';
import type { StationWords } from './station-words.ts';

const { format } = numbersIn('en');
const begun = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

export const stationEn: StationWords = {
  faultsTitle: (count) => `Something went wrong. Please check ${count === 1 ? '1 answer' : `${format(count)} answers`}`,
  optional: '(optional)',
  someOptional: 'Please fill in everything that is not marked "optional".',
  size: (width, depth) => `${width} by ${depth} metres`,
  decimal: '.',
  power: { none: 'no power needed', '230V': 'power from the station, 230 volts', own: 'own power' },
  people: (people) => (people === 1 ? '1 person' : `${format(people)} people`),
  state: {
    requested: 'waits for you',
    moved: 'waits for the applicant',
    approved: 'approved',
    sent: 'on its way',
    'on-site': 'at the station',
    back: 'returned',
    counted: 'returned and counted',
    refused: 'refused',
    cancelled: 'called off',
  },
  toDesk: 'To the station desk',
  busyTitle: 'It is too busy just now',
  busy: 'Nothing has changed yet. Wait a few seconds and press the button again.',
  desk: {
    title: 'Station desk',
    lead: 'Here you see who would like to stand at your stations. You say yes, you choose something else, or you say no.',
    none: 'There is no desk for you yet',
    noneHow: 'Your organisation has no stations yet. The programme team makes your desk and puts your stations in it.',
    noneContact: 'Ask the programme team for a desk',
    links: { days: 'Closed days', rules: 'Places and rules', sheet: 'Today and tomorrow, to print' },
    waitingTitle: (count) => (count === 0 ? 'Waiting for an answer' : `Waiting for an answer: ${format(count)}`),
    nothingWaits: 'Nothing is waiting. You get an email when a request comes in.',
    asked: (moment) => `Asked on ${moment}`,
    answerBy: (date) => `Answer promised by ${date}`,
    late: 'late',
    takenBy: (name) => `${name} is on it`,
    takenByColleague: 'A colleague is on it',
    take: 'I will take this one',
    open: (name) => `Look at the request of ${name}`,
    comingTitle: 'What is coming',
    nothingComes: 'Nothing has been approved for the coming time yet.',
    columns: { when: 'When', station: 'Station', who: 'Who and what', state: 'State' },
    noSpots: 'A station has no place yet',
    noSpotsHow:
      'You can only say yes once there is a place. Please write down first where things may stand. It is about these stations.',
  },
  order: {
    title: (name) => `Request of ${name}`,
    asDesk: (name) => `You answer for ${name}.`,
    asYou: (name) => `You are ${name}.`,
    linkOnly: 'This page is for you alone. Please do not pass the link on: whoever has it can answer for you.',
    tookIt: (name) => `${name} is on this request`,
    told: {
      approved: {
        title: 'Your answer has been sent: approved',
        text: (name) =>
          `${name} gets an email with the place, your permit and what else you wrote. The time is settled.`,
      },
      moved: {
        title: 'Your answer has been sent: something else',
        text: (name) =>
          `${name} gets an email with your proposal and your reason. We keep the new place until they answer.`,
      },
      refused: {
        title: 'Your answer has been sent: refused',
        text: (name) => `${name} gets an email with your reason. The times are free for somebody else again.`,
      },
    },
    unchanged: 'Nothing has been sent. Please check it and then send your answer again.',
    refused: {
      'changed-meanwhile': {
        title: 'The request has changed meanwhile',
        text: 'Below you see how it is now. What you typed is still there.',
      },
      'not-waiting': { title: 'This request no longer waits', text: 'You cannot answer it now.' },
      'already-sent': {
        title: 'The station kit has been sent already',
        text: 'So your answer no longer changes. Does it have to change? Then call whoever lends it.',
      },
      'no-reason': {
        title: 'A reason is needed',
        text: 'The applicant reads why something changes or is not possible.',
      },
      'no-spot': {
        title: 'This place is no longer there',
        text: 'A colleague removed it. Choose one that is still there.',
      },
      unanswered: { title: 'Not every time has an answer', text: 'Say yes, something else, or no to each of them.' },
      'too-long': {
        title: 'The station kit cannot be lent for so long',
        text: 'With these days it would be away for more than 30 days. Choose days that lie closer together.',
      },
    },
    notFreeTitle: (slot) => `This is not possible: ${slot}`,
    notFree: (why) => {
      switch (why.because) {
        case 'past':
          return 'That day is today or over.';
        case 'too-soon':
          return 'That is too soon.';
        case 'taken':
          return 'Somebody else stands there at that time.';
        case 'no-unit':
          return 'No station kit is free then. It is also away on the days for bringing and cleaning.';
        case 'not-here':
          return 'This station kit does not come to that station.';
        case 'closed':
          return `That time is closed. The reason given: ${why.reason}`;
      }
    },
    notFreeWhat: 'Nothing has been sent. Choose another time, or say no with a reason.',
    seeCalendar: 'See what is free at',
    facts: {
      state: 'State',
      who: 'Who asks',
      kit: 'Station kit',
      what: 'What will stand there',
      size: 'How large',
      power: 'Power',
      people: 'People',
      buildUp: 'Building up',
      cleared: 'Cleared',
      onTheDay: 'To call on the day',
      action: 'Activity on the site',
      asked: 'Asked',
      answerBy: 'Answer promised',
      takenBy: 'Who is on it',
    },
    nobodyYet: 'nobody yet',
    buildUp: (time) => `from ${time}`,
    cleared: (time) => `by ${time}`,
    actionPlaces: (places) => (places === 1 ? '1 place for guests' : `${format(places)} places for guests`),
    contactGone: 'no longer kept',
    slotsTitle: 'Which times',
    slotColumns: { when: 'When', station: 'Station', spot: 'Place', answer: 'Answer' },
    slotAnswer: {
      asked: 'no answer yet',
      approved: 'approved',
      moved: 'something else, waits for the applicant',
      refused: 'refused',
      'given-up': 'the applicant did not want this',
    },
    was: (slot) => `First asked: ${slot}`,
    saidTitle: 'What you wrote to the applicant',
    saidFacts: { reason: 'Reason', permit: 'Permit', practical: 'Good to know' },
    answerTitle: 'Your answer',
    changeTitle: 'Change your answer',
    changeLead: 'You can do so until the station kit has been sent. The applicant then gets a new email.',
    answerLead: 'You answer for each part of the day. Then you send everything at once.',
    slotLegend: (slot) => slot,
    yourAnswer: 'What is your answer?',
    says: {
      approve: 'Yes, this is possible',
      move: 'Another place or another time',
      refuse: 'No, this is not possible',
    },
    saysHelp: {
      move: 'The new place is kept at once. The applicant says whether it will do.',
      refuse: 'The time is free again at once.',
    },
    spot: 'Place if yes',
    spotEmpty: 'Choose a place',
    onlySpot: (name) => `If you say yes, the place is: ${name}.`,
    noSpot: 'No place has been written down at this station. You can only say yes once that is done.',
    moveHelp: 'For another place or another time, change only what becomes different here.',
    to: 'Station and place',
    toEmpty: 'Choose station and place',
    place: (station, spot) => `${station}: ${spot}`,
    date: 'Date',
    dateHelp: 'For example 12-10-2027. No notice is asked of you.',
    dayPart: 'Time of day',
    text: {
      reason: {
        label: 'Reason',
        help: 'Needed where you choose something else or say no. The applicant reads this.',
      },
      permit: { label: 'Permit', help: 'A number, or in words why it is allowed.' },
      practical: {
        label: 'Good to know on the day',
        help: 'For example where to report and how to get in. It goes into the email.',
      },
    },
    send: 'Send the answer',
    fault: (answerFault, slot) => {
      switch (answerFault) {
        case 'says-missing':
          return `Choose yes, something else, or no: ${slot}`;
        case 'spot-missing':
          return `Choose a place: ${slot}`;
        case 'to-missing':
          return `Choose the station and the new place: ${slot}`;
        case 'date-missing':
          return `Fill in the new date: ${slot}`;
        case 'not-a-date':
          return `Fill in a date such as 12-10-2027: ${slot}`;
        case 'part-missing':
          return `Choose the new time of day: ${slot}`;
        case 'same-slot':
          return `This is what stands already. Choose yes or something else: ${slot}`;
        case 'reason-missing':
          return 'Write why something changes or is not possible';
        case 'too-long':
          return 'Please shorten this text';
      }
    },
    fixed: 'The station kit has been sent already. So your answer now stands.',
    fixedWhom: (contact) => `Does it have to change? Then call ${contact}.`,
    ended: {
      refused: 'You refused this request. The times are free again.',
      cancelled: 'The applicant called this request off. The times are free again.',
    },
    endedReason: 'Reason',
  },
  days: {
    title: 'Closed days',
    lead: 'On a closed day nobody can ask for a station kit. What has been promised stays.',
    listTitle: 'Closed now',
    none: 'There are no closed days from today.',
    columns: { when: 'When', station: 'Station', reason: 'Reason', open: 'Open' },
    open: 'Open again',
    openQuestion: (slot) => `Would you like to open this time again? ${slot}`,
    openLead: 'After that everybody can ask for it again.',
    openNow: 'Open this time',
    keepClosed: 'Keep it closed',
    opened: 'The time is open again',
    closed: (count) => (count === 1 ? '1 time is closed' : `${format(count)} times are closed`),
    formTitle: 'Close days',
    stations: 'Which stations?',
    from: 'First day',
    until: 'Last day',
    dateHelp: 'For example 12-10-2027.',
    untilHelp: 'Leave this empty for one day.',
    parts: 'Which times of day?',
    reason: 'Reason',
    reasonHelp: 'Please note: everybody reads this reason in the calendar. So give no names.',
    close: 'Close these days',
    promisedTitle: 'Something has been promised here',
    promised: 'Nothing has been closed. Answer these requests first, or choose other days.',
    promisedTo: (slot, name) => `${slot}: ${name}`,
    promisedHeld: (slot) => `${slot}: somebody holds this now. Please try again in twenty minutes`,
    fault: (closingField, closingFault) => {
      if (closingFault === 'too-many') return 'Close at most 90 times in one go. Choose fewer days or stations';
      if (closingFault === 'in-past') return 'Choose today or a day to come';
      if (closingFault === 'ends-before-start') return 'The last day lies before the first. Choose a later day';
      if (closingFault === 'not-a-date') return 'Fill in a date such as 12-10-2027';
      if (closingFault === 'too-long') return 'Shorten the reason to at most 200 characters';
      switch (closingField) {
        case 'station':
          return 'Choose one or more stations';
        case 'part':
          return 'Choose one or more times of day';
        case 'reason':
          return 'Write why these days are closed';
        default:
          return 'Fill in the first day';
      }
    },
  },
  rules: {
    title: 'Places and rules',
    lead: 'What you change here is for new requests. Whoever had an answer already does not notice.',
    saved: 'Your places and rules have been saved',
    field: {
      name: { label: 'Name of the desk', help: 'So you are called in emails to whoever asks.' },
      notice: { label: 'Notice in working days', help: 'So long beforehand somebody has to ask. Usually 15.' },
      houseRules: {
        label: 'House rules',
        help: 'Put each rule on a line of its own. Whoever asks has to agree to them.',
      },
      spots: {
        label: (station) => `Places at ${station}`,
        help: 'Put each place on a line of its own, for example: station hall near the clock.',
      },
    },
    hoursTitle: 'The three parts of a day',
    hoursHelp: 'They may not overlap. Write a time like this: 07:00.',
    hour: (dayPart, end) => `${begun(publicEn.part[dayPart])} ${end === 'from' ? 'from' : 'until'}`,
    spotsTitle: 'Where things may stand',
    spotsHelp: 'A place that you remove can no longer be given. Whoever was given it keeps it.',
    owner: (owner) => `Here ${owner} has the say over the ground.`,
    save: 'Save places and rules',
    changedTitle: 'A colleague changed this meanwhile',
    changed:
      'Nothing has been saved yet. Here is what holds now and differs from yours. Press again to make yours hold.',
    now: 'Holds now',
    fault: (rulesField, rulesFault) => {
      switch (rulesFault) {
        case 'too-early':
          return 'Let no part of the day begin before 06:00';
        case 'ends-before-start':
          return 'Let this part of the day end after it begins';
        case 'overlaps':
          return 'Let this part begin when the one before it is over';
        case 'not-a-time':
          return 'Fill in a time such as 07:00';
        case 'not-a-number':
          return 'Fill in a whole number from 0 up to 60';
        case 'too-many-lines':
          return 'Write at most 30 lines';
        case 'same-spot-twice':
          return 'Give each place at this station a name of its own';
        case 'too-long':
          return rulesField === 'name' ? 'Shorten the name' : 'Shorten each line to at most 200 characters';
        case 'missing':
          return rulesField === 'name' ? 'Fill in the name of the desk' : 'Fill in this time';
      }
    },
  },
  sheet: {
    title: 'Today and tomorrow at our stations',
    of: (name) => name,
    print: 'Print this page for whoever works at the station.',
    destroy: (date) => `Destroy this sheet on ${date}. It holds names and numbers of people.`,
    today: (date) => `Today, ${date}`,
    tomorrow: (date) => `Tomorrow, ${date}`,
    nothing: 'Nothing stands at our stations.',
    columns: {
      slot: 'Time',
      spot: 'Station and place',
      who: 'Who',
      what: 'What',
      phone: 'To call',
    },
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import type { Words } from './words.ts';

const number = numbersIn('en');

/** Everything a guest reads. */
export const en: Words = {
  field: {
    for: { label: 'Who are you signing up?' },
    by: { label: 'Your own name' },
    name: { label: 'Name', help: 'First name and surname of the person who is coming.' },
    email: { label: 'Email address', help: 'We will send the confirmation here.' },
    phone: { label: 'Telephone number', help: 'Fill this in if there is no email address. Then we will call.' },
    role: { label: 'Role', help: 'For example alderperson, official or programme adviser.' },
    municipality: { label: 'Municipality' },
    organisation: { label: 'Or another organisation', help: 'Only if you are not coming for a municipality.' },
    party: { label: 'How many people are coming?', help: 'Count yourself too.' },
    diet: { label: 'Dietary needs', help: 'For example vegetarian, or an allergy.' },
    access: {
      label: 'What do you need to take part?',
      help: 'For example a place for a wheelchair, or an interpreter.',
    },
  },
  reach: { email: 'Email address', phone: 'Telephone number' },
  optional: '(optional)',
  forWhom: {
    self: 'Myself',
    other: 'Somebody else',
    byHelp: 'You will get all the emails about this sign-up.',
  },
  fault: (field, fault, most) => {
    switch (fault) {
      case 'missing':
        return (
          {
            for: 'Choose who you are signing up',
            name: 'Fill in the name of the person who is coming',
            email: 'Fill in your email address',
            role: 'Fill in the role, for example alderperson',
            municipality: 'Choose a municipality, or fill in an organisation',
          }[field as 'for'] ?? 'Fill this in'
        );
      case 'too-long':
        return `Make your answer to “${en.field[field].label}” shorter`;
      case 'not-a-choice':
        return 'Choose one of the answers';
      case 'not-a-name':
        return 'Fill in a name in plain letters, without a web address';
      case 'not-an-email':
        return 'Fill in a valid email address, for example name@example.com';
      case 'not-a-phone':
        return 'Fill in a valid telephone number, for example +31 6 12 34 56 78';
      case 'no-way-to-reach':
        return 'Fill in an email address or a telephone number';
      case 'not-a-municipality':
        return 'We do not know this municipality. Choose one from the list';
      case 'several-municipalities':
        return 'More than one municipality has this name. Choose one from the list';
      case 'not-a-number':
        return 'Fill in a number, for example 2';
      case 'party-too-large':
        return `You can sign up at most ${number.format(most)} people at once`;
    }
  },
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  form: {
    title: (event) => `Sign up for ${event}`,
    someOptional: 'You may skip questions marked “(optional)”.',
    places: (left) => (left === 1 ? 'There is 1 place left.' : `There are ${number.format(left)} places left.`),
    fullTitle: 'All places are taken',
    full: (waiting, moves) =>
      `You will join the waiting list. ${waiting === 0 ? 'Nobody is on it yet.' : `There ${waiting === 1 ? 'is 1 sign-up' : `are ${number.format(waiting)} sign-ups`} on it now.`} Does a place come free? ${
        {
          'at-once': 'Then it is yours and we will let you know.',
          offer: 'Then we will email you and hold it. You choose whether you come.',
          yes: 'Then the organiser looks at your sign-up. You will hear from us.',
        }[moves]
      }`,
    approval: 'The organiser looks at every sign-up. We hold your place meanwhile. You will hear from us.',
    why: (sensitiveUntil, guestsUntil, sensitive) =>
      `We use your details for this event only. ${sensitive ? `We will erase your answers about food and access and your telephone number on ${sensitiveUntil}. The rest` : `We will erase your telephone number on ${sensitiveUntil}. The rest`} will go on ${guestsUntil}.`,
    send: 'Sign up',
    sendWaiting: 'Join the waiting list',
    check: 'Continue to check',
    backToEvent: 'Back to the event',
    busyTitle: 'It is very busy right now',
    busy: 'Your sign-up has not been sent yet. Your answers are still below. Press the button again in a few seconds.',
    limitedTitle: 'Many sign-ups came from your network',
    limited: (until) => `Your sign-up has not been sent yet. Try again after ${until}. Your answers are still below.`,
    otherAnswersTitle: 'You have sent this form already',
    otherAnswers:
      'The first time counts. Would you like to sign up somebody else with the answers below? Use the button.',
    another: 'Sign up somebody else',
  },
  checkPage: {
    title: 'Check your answers',
    nothingSent: 'Nothing has been sent yet. Are the answers right? Then press the button.',
    change: 'Change the answers',
    none: 'Not filled in',
  },
  refused: {
    'rsvps-closed': {
      title: 'Sign-up has closed',
      text: (contact) =>
        `You can no longer sign up for this event. Would you like to ask something? Call or email ${contact}.`,
    },
    'by-invitation': {
      title: 'This event is by invitation',
      text: (contact) =>
        `Do you have an invitation? Use the link in your email, or the code in your letter. Do you have a question? Call or email ${contact}.`,
    },
    'event-cancelled': {
      title: 'This event will not go ahead',
      text: (contact) => `So you can no longer sign up. Do you have questions? Call or email ${contact}.`,
    },
  },
  useCode: 'Fill in your code',
  noMailCame: (contact) =>
    `No email from us? Look in your spam folder. Is it not there either? Call or email ${contact}. We will then put your address right.`,
  mailed: {
    title: 'Check your email',
    text: 'This person was signed up already. The link to the place is in our email. Use it to see, change or give up the place. We send that link at most once an hour.',
    knownTitle: 'Signed up already',
    noMail:
      'This person was signed up already. Would you like to change something? Please call the contact person of the event.',
  },
  place: {
    title: {
      seated: 'You have a place',
      offered: 'There is a place for you',
      asked: 'Your sign-up waits for an answer',
      waiting: 'You are on the waiting list',
      released: 'You are no longer signed up',
      lapsed: 'The place went to somebody else',
      'handed-over': 'Somebody else comes in your place',
      'turned-down': 'You do not get a place',
      cancelled: 'This event will not go ahead',
    },
    titleForAnother: {
      seated: (name) => `There is a place for ${name}`,
      offered: (name) => `We hold a place for ${name}`,
      asked: (name) => `The sign-up of ${name} waits for an answer`,
      waiting: (name) => `${name} is on the waiting list`,
      released: (name) => `${name} is no longer signed up`,
      lapsed: (name) => `The place of ${name} went to somebody else`,
      'handed-over': (name) => `Somebody else comes in place of ${name}`,
      'turned-down': (name) => `${name} does not get a place`,
    },
    lead: {
      seated: (name, forAnother) =>
        forAnother ? 'We keep the place free.' : `${name}, we are glad you are coming. Pull up a chair.`,
      offered: (name, forAnother) =>
        forAnother ? 'We hold the place until you choose.' : `${name}, a place came free. We hold it until you choose.`,
      asked: (name, forAnother) =>
        forAnother
          ? 'The organiser looks at the sign-up. We hold the place meanwhile.'
          : `${name}, the organiser looks at your sign-up. We hold your place meanwhile.`,
      lapsed: (name, forAnother) =>
        forAnother
          ? 'The time to choose is over. So the place went to whoever came next.'
          : `${name}, the time to choose is over. So the place went to whoever came next.`,
      'handed-over': (name, forAnother) =>
        forAnother
          ? 'That person got an email with a link of their own.'
          : `${name}, that person got an email with a link of their own.`,
      'turned-down': (name, forAnother) => (forAnother ? 'The organiser said no.' : `${name}, the organiser said no.`),
      released: (name, forAnother) =>
        forAnother
          ? 'There is nothing more to do.'
          : `${name}, there is nothing more to do. We hope to see you another time.`,
    },
    waitingLead: (name, forAnother, moves) => {
      const whom = forAnother ? '' : `${name}, `;
      const full = forAnother ? 'All places are taken now.' : 'all places are taken now.';
      const then = {
        'at-once': forAnother ? 'Then you will hear from us.' : 'Then it is yours and you will hear from us.',
        offer: 'Then we will email you and hold the place. You choose.',
        yes: 'Then the organiser looks at the sign-up. You will hear from us.',
      }[moves];
      return `${whom}${full} Does a place come free? ${then}`;
    },
    because: (reason) => `The organiser writes: “${reason}”`,
    cancelled: (reason) => `The organiser writes: “${reason}”`,
    line: (place) => `Number ${number.format(place)} on the waiting list`,
    lineNote: 'This is your number at the moment. It can change.',
    mailNote: {
      seated:
        'We will email you this too. Put the event in your calendar with the attachment, and keep the link: it brings you back here.',
      waiting: 'We will email you this too. Keep that email: its link brings you back here.',
      asked: 'We will email you this too. Keep that email: its link brings you back here.',
    },
    ticket: {
      title: (whom) => (whom === undefined ? 'Your QR code for the door' : `QR code for ${whom}`),
      picture: 'QR code for the door',
      show: (whom) =>
        whom === undefined
          ? 'Show this code when you come in.'
          : `Pass this code on. Then ${whom} can show it at the door.`,
      forAll: (party) => `The code is for ${number.format(party)} people.`,
      otherwise: 'Can it not be scanned? Then say this short code:',
      print: 'Rather on paper? Then print this page.',
    },
    card: { why: 'What are you proud of? And what are you still looking for?', link: 'Your proud-and-looking card' },
    offer: {
      until: (moment) => `You can choose until ${moment}`,
      untilNote: 'Do you not choose? Then the place goes to whoever is next.',
      title: 'Would you like this place?',
      take: 'Yes, I take the place',
      takeHelp: 'Then the place is settled.',
      refuse: 'No, somebody else may have it',
      refuseHelp: 'Then the sign-up ends.',
    },
    wish: {
      title: 'The organiser has your question',
      party: (party) => `You would like to come with ${number.format(party)} ${party === 1 ? 'person' : 'people'}.`,
      substitute: (substitute) => `You would like ${substitute} to come.`,
      answer: (question, answer) => `You want as your answer to “${question}”: ${answer}.`,
      stays: 'Until you have an answer, all stays as it is.',
      undo: 'Rather not after all? Choose “Leave it as it is” below.',
      refusedTitle: 'The organiser said no to your question',
    },
    sendAnother: {
      label: 'Send somebody else',
      help: 'That person gets your place and an email with a link of their own.',
      helpAsked: 'We will ask the organiser.',
      legend: 'Who comes in your place?',
      onlyThen: 'Fill this in only if you choose “Send somebody else”.',
      name: 'Name of who is coming',
      email: 'Email address of who is coming',
      emailHelp: 'The link to the place goes there.',
      role: 'Role of who is coming',
      fault: {
        name: 'Fill in the name of who is coming',
        email: 'Fill in a valid email address of who is coming',
        role: 'Fill in the role of who is coming',
        'too-long': 'Make the role shorter',
      },
    },
    insteadOf: (name) => `In place of ${name}`,
    closed: 'Sign-up has closed. Come with more people, or send somebody else? Then we will ask the organiser.',
    approval: 'Come with more people, or send somebody else? Then we will ask the organiser first.',
    askedFor: 'We passed your question on. The organiser decides',
    askedBefore: 'You asked this before. The organiser decides',
    withdrawWish: 'Leave it as it is',
    withdrawWishHelp: 'The organiser then no longer gets your question.',
    wishWithdrawn: 'Your question is taken back. All stays as it is',
    answeredBy: (by) => (by === undefined ? 'Signed up by somebody else' : `Signed up by ${by}`),
    reference: 'Reference',
    who: 'Who',
    forWhom: 'Signed up',
    when: 'When',
    where: 'Where',
    directions: 'How to get there',
    party: 'How many',
    people: (count) => (count === 1 ? '1 person' : `${number.format(count)} people`),
    contact: 'Questions?',
    given: 'You have filled this in. Only fill in something if you want to replace it.',
    changeTitle: 'Change or give up your place',
    choice: 'What would you like to do?',
    keep: 'Stay signed up',
    release: 'Give up the place',
    keepHelp: 'We will also save what you change below.',
    releaseHelp: (until) => `This makes room for somebody else. You can do so until ${until}.`,
    save: 'Send your answer',
    choose: 'Choose what you would like to do',
    changed: 'Your change is saved',
    unchanged: 'Nothing has changed. The sign-up stays as it is',
    onlyWhenKept: 'What you change only counts if you choose “Stay signed up”.',
    refused: {
      'event-cancelled': 'The event will not take place. There is nothing left to change.',
      'event-begun': 'The event has begun. Please call the contact person.',
      'given-up': 'This place was given up already. Sign up again if you are coming after all.',
      'no-room-for-more': 'There are not that many places left. Your old number stays.',
      busy: 'It is very busy right now. Nothing has changed yet. Press the button again in a few seconds.',
      'offer-open': 'First choose whether you take the place. Then you can change it.',
      'offer-lapsed': 'The time to choose is over. The place went to whoever came next.',
      'no-offer': 'There is no place to choose right now.',
      'no-wish': 'Your question has had an answer already. Below you can see how it is now.',
      'other-wish': 'Your question is another one by now. Look at it first, and then choose again.',
      'same-person': 'This is you. Fill in who comes in your place.',
      'has-a-place': 'This person cannot take over your place. Choose somebody else, or call the contact person.',
    },
    again: 'Coming after all? Sign up again',
    keptUntil: (date) => `We will erase these details on ${date}.`,
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

const number = numbersIn('en');

/** Everything a guest reads. The desk speaks Dutch only for now. */
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
  municipality: {
    empty: 'Choose a municipality',
    found: {
      one: '1 municipality found',
      many: '{count} municipalities found',
      none: 'No municipality found',
      chosen: '{name} chosen',
    },
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
    full: (waiting) =>
      `You will join the waiting list. ${waiting === 0 ? 'Nobody is on it yet.' : `There ${waiting === 1 ? 'is 1 sign-up' : `are ${number.format(waiting)} sign-ups`} on it now.`} Does a place come free? Then it is yours and we will let you know.`,
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
    'event-cancelled': {
      title: 'This event will not go ahead',
      text: (contact) => `So you can no longer sign up. Do you have questions? Call or email ${contact}.`,
    },
  },
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
      waiting: 'You are on the waiting list',
      released: 'You are no longer signed up',
      cancelled: 'This event will not go ahead',
    },
    titleForAnother: {
      seated: (name) => `There is a place for ${name}`,
      waiting: (name) => `${name} is on the waiting list`,
      released: (name) => `${name} is no longer signed up`,
    },
    lead: {
      seated: (name, forAnother) =>
        forAnother ? 'We keep the place free.' : `${name}, we are glad you are coming. Pull up a chair.`,
      waiting: (name, forAnother) =>
        forAnother
          ? 'All places are taken now. Does a place come free? Then you will hear from us.'
          : `${name}, all places are taken now. Does a place come free? Then it is yours and you will hear from us.`,
      released: (name, forAnother) =>
        forAnother
          ? 'There is nothing more to do.'
          : `${name}, there is nothing more to do. We hope to see you another time.`,
    },
    cancelled: (reason) => `The organiser writes: “${reason}”`,
    line: (place) => `Number ${number.format(place)} on the waiting list`,
    lineNote: 'This is your number at the moment. It can change.',
    mailNote: {
      seated:
        'We will email you this too. Put the event in your calendar with the attachment, and keep the link: it brings you back here.',
      waiting: 'We will email you this too. Keep that email: its link brings you back here.',
    },
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
      'rsvps-closed': 'Sign-up has closed. You cannot bring more people; your old number stays.',
    },
    again: 'Coming after all? Sign up again',
    keptUntil: (date) => `We will erase these details on ${date}.`,
  },
  guests: nl.guests,
};

import type { Wording } from './nl.ts';

/** In a list of what a mailbox holds. */
const states = {
  asked: 'waits for the organiser',
  seated: 'place',
  offered: 'place, waits for your answer',
  waiting: 'waiting list',
} as const;

const persons = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const en: Wording = {
  facts: {
    what: 'What',
    when: 'When',
    where: 'Where',
    forWhom: 'For',
    named: (name, party) => (party === 1 ? name : `${name}, ${persons(party)}`),
    signedUpBy: 'Signed up by',
    inviting: 'Invited by',
    directions: 'Getting there',
    was: 'Was',
    answerBefore: 'Please answer before',
    wish: 'Your question',
  },
  ownPage: 'See, change or give up this place',
  eventPage: 'See the event',
  guestList: 'See the guests',
  card: {
    ask: 'What is your municipality proud of, and what do you look for?',
    page: 'Fill in your proud-and-looking card',
  },
  prepare: { read: 'What can you read and arrange beforehand?', page: 'Prepare for the event' },
  forAnother: (whom) => `You signed up ${whom}. All emails about this come to you.`,
  passOn: (whom) => `Please pass on the day, the time and the address to ${whom}.`,
  ticket: {
    attached: (whom) =>
      whom === undefined
        ? 'The attachment “qr-code.png” is your QR code for the door. Show it on your phone or on paper.'
        : `The attachment “qr-code.png” is the QR code for the door. Please pass it on to ${whom}.`,
    forAll: (party) => `The code is for ${persons(party)}.`,
    otherwise: 'The QR code is on your own page too. Can it not be scanned? Then say this code:',
    code: 'Code for the door',
  },
  notYou: 'Was this not you?',
  notYouAction: 'Give up this place',
  why: (keptUntil: string) =>
    `You get this email because a sign-up has this email address. We will erase those details on ${keptUntil}.`,
  calendar: {
    added: 'The other attachment puts the event in your calendar.',
    updated: 'The other attachment updates your calendar.',
    removed: 'The attachment takes the event out of your calendar.',
    noAnswer: '“Accept” in your calendar changes nothing here: only the link “See, change or give up this place” does.',
    description: (address) =>
      `See, change or give up this place:\n${address}\n\n“Accept” in your calendar changes nothing here: only this link does.`,
  },
  mailbox: {
    all: 'There are more sign-ups with this email address:',
    line: (named, state) => `${named}: ${states[state]}`,
    ownLinks: 'Each sign-up has its own link. You will find it in the email about that sign-up.',
  },
  seatReserved: {
    subject: (event) => `Your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'You have a place' : `There is a place for ${whom}`),
    welcome: 'We are glad you are coming. There is nothing more to do now.',
    cannot: (whom) =>
      whom === undefined
        ? 'Can you not come after all? Please give up your place. Then somebody else can come.'
        : `Can ${whom} not come after all? Please give up the place. Then somebody else can come.`,
  },
  placeWaiting: {
    subject: (event) => `Your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'You are on the waiting list' : `${whom} is on the waiting list`),
    full: 'All places are taken now.',
    inLine: (whom, place) =>
      `${whom === undefined ? 'You are' : `${whom} is`} number ${place} on the waiting list at the moment.`,
    party: (party) => `You ask for ${party} places. They have to be free together.`,
    next: 'Does a place come free in time? Then it is yours. We will send you an email.',
    cannot: 'Do you no longer want to wait? Please give up your place on the waiting list.',
  },
  placePromoted: {
    subject: (event) => `News about your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'You now have a place' : `There is now a place for ${whom}`),
    freed: (whom) =>
      whom === undefined
        ? 'A place came free and it was your turn. The place is yours.'
        : `A place came free and it was the turn of ${whom}.`,
    welcome: 'Are you coming? Then there is nothing to do.',
    cannot:
      'Do you think: I cannot come after all? Please give up the place at once with the link. Then it goes to the next person on the waiting list.',
  },
  placeChanged: {
    subject: (event) => `Change of your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'Your sign-up has changed' : `The sign-up of ${whom} has changed`),
    now: 'Above you see what holds now. Your answers are on your own page.',
    seated: 'The place stays yours.',
    waiting: 'You are on the waiting list. Does a place come free in time? Then you will get an email.',
    offered: 'We are still holding the place for you. Please say yes or no on your own page.',
    asked: 'The organiser is looking at your sign-up. After that you will get an email.',
  },
  placeReleased: {
    subject: (event) => `About your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'You are no longer signed up' : `${whom} is no longer signed up`),
    byGuest: (wasSeated) =>
      wasSeated
        ? 'Thank you for letting us know. Now somebody else can come.'
        : 'Thank you for letting us know. The place on the waiting list is gone.',
    byOrganiser: (whom, contact) =>
      `The organiser ended ${
        whom === undefined ? 'your sign-up' : `the sign-up of ${whom}`
      }. Do you not know why? Then call or email ${contact}.`,
    notYou: (contact) => `Did you not do this yourself? Then call or email ${contact}.`,
    again: (whom) =>
      `${
        whom === undefined ? 'Do you want' : `Does ${whom} want`
      } to come after all? You can sign up again on the page of the event.`,
  },
  alreadySignedUp: {
    subject: (event) => `Your link: ${event}`,
    heading: (whom) => (whom === undefined ? 'You were signed up already' : `${whom} was signed up already`),
    again: 'We got this sign-up again. There was no need: nothing has changed.',
    seated: (whom) => (whom === undefined ? 'You have a place.' : `${whom} has a place.`),
    waiting: (whom) => (whom === undefined ? 'You are on the waiting list.' : `${whom} is on the waiting list.`),
    offered: (whom) => `We are holding a place for ${whom ?? 'you'}. Please say yes or no on your own page.`,
    asked: (whom) =>
      `The organiser is still looking at ${whom === undefined ? 'your sign-up' : `the sign-up of ${whom}`}.`,
    link: 'Here is your link again.',
  },
  eventChanged: {
    subject: (event) => `Changed: ${event}`,
    heading: (what) => {
      if (what.time && what.place) return 'Please note: a new time and a new address';
      if (what.time) return 'Please note: a new time';
      if (what.place) return 'Please note: a new address';
      return 'Please note: the event has changed';
    },
    now: 'The event has changed. Above you see what holds now and what it was.',
    seated: (whom) =>
      whom === undefined
        ? 'You keep your place. There is nothing to do.'
        : `${whom} keeps the place. There is nothing to do.`,
    waiting: (whom) => (whom === undefined ? 'You stay on the waiting list.' : `${whom} stays on the waiting list.`),
    offered: (whom) => `We are still holding a place for ${whom ?? 'you'}. Please say yes or no on your own page.`,
    asked: (whom) =>
      `The organiser is still looking at ${whom === undefined ? 'your sign-up' : `the sign-up of ${whom}`}.`,
    cannot: (whom) =>
      whom === undefined
        ? 'Can you not come then? Please give up your place with the link.'
        : `Can ${whom} not come then? Please give up the place with the link.`,
  },
  eventReminder: {
    subject: (event) => `Reminder: ${event}`,
    heading: (whom, day) => `We look forward to seeing ${whom ?? 'you'} on ${day}`,
    welcome: 'You have a place. Above you read where you are welcome, and at what time.',
    cannot: (whom) =>
      whom === undefined
        ? 'Can you not come after all? Please give up your place, or send somebody else. You do that with the link.'
        : `Can ${whom} not come after all? Please give up the place, or send somebody else. You do that with the link.`,
  },
  eventCancelled: {
    subject: (event) => `Cancelled: ${event}`,
    heading: 'The event will not go ahead',
    sorry: 'We are sorry that this will not go ahead. The organiser gives this reason:',
    nothing: (whom) =>
      whom === undefined
        ? 'Your sign-up has ended with this. There is nothing to do.'
        : `The sign-up of ${whom} has ended with this. There is nothing to do.`,
    passOn: (whom) => `But please tell ${whom}.`,
  },
  cardsIntroduced: {
    subject: (event) => `Get in touch after: ${event}`,
    heading: (count) =>
      count === 1 ? 'Your card fits that of somebody else' : `Your card fits those of ${count} others`,
    both: 'You filled in a card and wanted to get in touch with others. That is why you get this email.',
    who: (role, from) => [role, from].filter((part) => part !== undefined && part !== '').join(', '),
    proud: (theme, sentence) => `Proud of: ${theme}. “${sentence}”`,
    seeks: (theme, sentence) => `Looking for: ${theme}. “${sentence}”`,
    write: 'Email:',
    first: (count) =>
      count === 1
        ? 'This guest gets an email today too, with your name, your sentence and your email address. Who writes first?'
        : 'These guests get an email today too, with your name, your sentence and your email address. Who writes first?',
    only: 'Use the addresses only to get in touch. Please do not pass them on.',
    ownCard: 'See your own card',
  },
  organiserMail: {
    subject: (written, event) => `${written}: ${event}`,
    pageOfGuest: '(the link to the guest’s own page goes here)',
    whyTrial: 'You receive this email because you asked for a trial. The guests have received nothing.',
  },
  placeFreeLate: {
    subject: (event) => `Place free: ${event}`,
    heading: (left) => (left === 1 ? 'A place came free late' : `${left} places came free late`),
    state: (left, waiting) =>
      `${left === 1 ? '1 place is' : `${left} places are`} free. ${
        waiting === 1 ? '1 guest is' : `${waiting} guests are`
      } on the waiting list.`,
    decide: 'It is too late to give the place without asking. Now you choose who can still come.',
    ask: 'Ask the guest first. Then give the place yourself, in the list of guests.',
    why: 'You get this email because you manage this event.',
  },
  placeOffered: {
    subject: (event) => `Your answer, please: ${event}`,
    heading: (whom) => `There is a place for ${whom ?? 'you'}`,
    turn: (whom) =>
      whom === undefined ? 'A place is free and it is your turn.' : `A place is free and it is the turn of ${whom}.`,
    held: (until) => `We are holding the place until ${until}.`,
    choose: 'Please say yes or no on your own page. You will get an email right after that.',
    action: 'Take or refuse the place',
    lapses:
      'If you do nothing, the sign-up ends at that moment. The place then goes to the next person on the waiting list.',
  },
  offerLapsed: {
    subject: (event) => `About your sign-up: ${event}`,
    heading: 'We could not hold the place any longer',
    heldUntil: (until) => `We held the place until ${until}. We got no answer in that time.`,
    passedOn: 'So the place now goes to the next person on the waiting list.',
    again: (whom, contact) =>
      `${
        whom === undefined ? 'Would you' : `Would ${whom}`
      } still like to come? See on the page of the event what can be done. Or call ${contact}.`,
  },
  placeAsked: {
    subject: (event) => `Your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'We have your sign-up' : `We have the sign-up of ${whom}`),
    waits: 'At this event the organiser first says yes or no. We hold the place until then.',
    next: 'When there is an answer, you will get an email. There is nothing to do now.',
  },
  placeRefused: {
    subject: (event) => `About your sign-up: ${event}`,
    heading: (whom) => `There is no place for ${whom ?? 'you'}`,
    reason: 'We are sorry. The organiser says no and gives this reason:',
  },
  changeAsked: {
    subject: (event) => `Your question: ${event}`,
    heading: 'Your question is with the organiser',
    wish: (people, substitute) =>
      people === undefined && substitute === undefined
        ? 'Another answer to a question of the organiser'
        : [
            ...(substitute === undefined ? [] : [`${substitute} comes`]),
            ...(people === undefined ? [] : [persons(people)]),
          ].join(', '),
    closed: 'Signing up is closed. So the organiser decides whether this can still be done.',
    meanwhile: 'Nothing changes until then. When there is an answer, you will get an email.',
  },
  changeRefused: {
    subject: (event) => `Answer to your question: ${event}`,
    heading: 'Sorry, this can no longer be changed',
    reason: 'The organiser gives this reason:',
    asBefore: 'Nothing has changed in the sign-up.',
    seated: (whom) => (whom === undefined ? 'You keep your place.' : `${whom} keeps the place.`),
    cannot: (whom) =>
      `${whom === undefined ? 'Can you' : `Can ${whom}`} not come then? Please give up the place with the link.`,
  },
  placeHandedOver: {
    subject: (event) => `About your sign-up: ${event}`,
    heading: (to) => `${to} takes over the sign-up`,
    done: (whom, to) =>
      `${whom === undefined ? 'Your sign-up' : `The sign-up of ${whom}`} is now in the name of ${to}.`,
    told: (to) => `${to} will get an email about this. There is nothing more to do.`,
  },
  placeTakenOver: {
    subject: (event) => `Your sign-up: ${event}`,
    heading: {
      seated: 'You have a place',
      offered: 'There is a place for you',
      waiting: 'You are on the waiting list',
      asked: 'We have your sign-up',
    },
    instead: (insteadOf) => `You take over from ${insteadOf}. The sign-up is now in your name.`,
    welcome: 'We are glad you are coming. Please check on your own page that your details are right.',
    cannot: 'Can you not come? Please give up the place. Then somebody else can come.',
    why: (insteadOf, keptUntil) =>
      `You get this email because you take over from ${insteadOf}. We will erase your details on ${keptUntil}.`,
  },
};

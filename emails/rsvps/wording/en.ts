import type { Wording } from './nl.ts';

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
  },
  ownPage: 'See, change or give up this place',
  eventPage: 'See the event',
  guestList: 'See the guests',
  forAnother: (whom) => `You signed up ${whom}. All emails about this come to you.`,
  passOn: (whom) => `Please pass on the day, the time and the address to ${whom}.`,
  notYou: 'Was this not you?',
  notYouAction: 'Give up this place',
  why: (keptUntil: string) =>
    `You get this email because a sign-up has this email address. We will erase those details on ${keptUntil}.`,
  calendar: {
    added: 'The attachment puts the event in your calendar.',
    updated: 'The attachment updates your calendar.',
    removed: 'The attachment takes the event out of your calendar.',
    noAnswer: '“Accept” in your calendar changes nothing here: only the link “See, change or give up this place” does.',
    description: (address) =>
      `See, change or give up this place:\n${address}\n\n“Accept” in your calendar changes nothing here: only this link does.`,
  },
  mailbox: {
    all: 'There are more sign-ups with this email address:',
    line: (named, state) => `${named}: ${state === 'seated' ? 'place' : 'waiting list'}`,
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
    cannot: (whom) =>
      whom === undefined
        ? 'Can you not come then? Please give up your place with the link.'
        : `Can ${whom} not come then? Please give up the place with the link.`,
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
};

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
  ownPage: 'See, change or cancel this sign-up',
  eventPage: 'See the event',
  guestList: 'See the guests',
  forAnother: (whom) => `You signed up ${whom}. All mails about this come to you.`,
  passOn: (whom) => `Please pass on the day, the time and the address to ${whom}.`,
  notYou: 'Was this not you?',
  notYouAction: 'Cancel this sign-up',
  why: (keptUntil: string) =>
    `You get this mail because a sign-up has this e-mail address. We erase those details on ${keptUntil}.`,
  calendar: {
    added: 'The attachment puts the event in your calendar.',
    updated: 'The attachment updates your calendar.',
    removed: 'The attachment takes the event out of your calendar.',
    noAnswer:
      '“Accept” in your calendar changes nothing here: only the link “See, change or cancel this sign-up” does.',
    description: (address) =>
      `See, change or cancel this sign-up:\n${address}\n\n“Accept” in your calendar changes nothing here: only this link does.`,
  },
  mailbox: {
    all: 'There are more sign-ups with this e-mail address:',
    line: (named, state) => `${named}: ${state === 'seated' ? 'place' : 'waiting list'}`,
    ownLinks: 'Each sign-up has its own link. You find it in the mail about that sign-up.',
  },
  seatReserved: {
    subject: (event) => `Your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'You have a place' : `There is a place for ${whom}`),
    welcome: 'We are glad you are coming. There is nothing more to do now.',
    cannot: (whom) =>
      whom === undefined
        ? 'Can you not come after all? Please cancel. Then somebody else can come.'
        : `Can ${whom} not come after all? Please cancel. Then somebody else can come.`,
  },
  placeWaiting: {
    subject: (event) => `Your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'You are on the waiting list' : `${whom} is on the waiting list`),
    full: 'All places are taken now.',
    inLine: (whom, place) =>
      `${whom === undefined ? 'You are' : `${whom} is`} number ${place} on the waiting list at this moment.`,
    party: (party) => `You ask for ${party} places. They have to be free together.`,
    next: 'Does a place come free in time? Then you get it without doing anything. We will send you a mail.',
    cannot: 'Do you no longer want to wait? Please cancel.',
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
      'Do you think: I cannot come after all? Please cancel at once with the link. Then the place goes to the next on the waiting list.',
  },
  placeChanged: {
    subject: (event) => `Change of your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'Your sign-up has changed' : `The sign-up of ${whom} has changed`),
    now: 'Above you see what holds now. Your answers are on your own page.',
    seated: 'The place stays yours.',
    waiting: 'You are on the waiting list. Does a place come free in time? Then you get a mail.',
  },
  placeReleased: {
    subject: (event) => `About your sign-up: ${event}`,
    heading: (whom) => (whom === undefined ? 'Your sign-up is cancelled' : `The sign-up of ${whom} is cancelled`),
    byGuest: (wasSeated) =>
      wasSeated
        ? 'Thank you for letting us know. Now somebody else can come.'
        : 'Thank you for letting us know. The place on the waiting list is gone.',
    byOrganiser: (whom, contact) =>
      `The organiser cancelled ${
        whom === undefined ? 'your sign-up' : `the sign-up of ${whom}`
      }. Do you not know why? Then call or mail ${contact}.`,
    notYou: (contact) => `Did you not do this yourself? Then call or mail ${contact}.`,
    again: (whom) =>
      `${
        whom === undefined ? 'Do you want' : `Does ${whom} want`
      } to come after all? You can sign up again on the page of the event.`,
  },
  alreadySignedUp: {
    subject: (event) => `Your link: ${event}`,
    heading: (whom) => (whom === undefined ? 'You were signed up already' : `${whom} was signed up already`),
    again: 'We got this sign-up once more. There was no need: nothing has changed.',
    seated: (whom) => (whom === undefined ? 'You have a place.' : `${whom} has a place.`),
    waiting: (whom) => (whom === undefined ? 'You are on the waiting list.' : `${whom} is on the waiting list.`),
    link: 'Here is your link once more.',
  },
  eventChanged: {
    subject: (event) => `Changed: ${event}`,
    heading: (what) => {
      if (what.time && what.place) return 'Please note: another time and another address';
      if (what.time) return 'Please note: another time';
      if (what.place) return 'Please note: another address';
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
        ? 'Can you not come then? Please cancel with the link.'
        : `Can ${whom} not come then? Please cancel with the link.`,
  },
  eventCancelled: {
    subject: (event) => `Cancelled: ${event}`,
    heading: 'The event will not take place',
    sorry: 'We are sorry that this will not take place. The organiser gives this reason:',
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
    decide: 'It is too late to give the place without asking. You now choose who can still come.',
    ask: 'Ask the guest first. Then give the place yourself, in the list of guests.',
    why: 'You get this mail because you manage this event.',
  },
};

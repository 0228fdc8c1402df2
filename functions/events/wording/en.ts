import { numbersIn } from '#kernel/numbers.ts';
import { enDesk } from './en-desk.ts';
import type { Words } from './words.ts';

const number = numbersIn('en');

export const en: Words = {
  list: {
    title: 'Events',
    lead: 'See what is coming. Choose where you would like to pull up a chair.',
    none: 'There is nothing on the calendar now',
    noneLead: 'Please come back later. New events will appear here.',
    noMore: 'That is all. There are no events after these.',
    cancelled: 'Cancelled',
    pages: 'More events',
    next: 'Next events',
    toBeginning: 'Back to the beginning',
  },
  event: {
    when: 'When',
    where: 'Where',
    forWhom: 'For whom',
    cost: 'Cost',
    places: 'Places',
    placesNow: (standing, left, capacity) => {
      switch (standing) {
        case 'open':
          return `${number.format(left)} of ${number.format(capacity)} left`;
        case 'line':
          return left > 0 ? 'There is a waiting list' : 'Full';
        case 'closed':
          return 'Sign-up has closed';
        case 'over':
          return 'This event is over';
        case 'cancelled':
          return 'Will not go ahead';
      }
    },
    placesNote: (standing, waiting, closesAt) => {
      if (standing === 'open') return `You can sign up until ${closesAt}`;
      if (standing !== 'line') return undefined;
      if (waiting === 0) return 'You can join the waiting list. Nobody is on it yet';
      return `You can join the waiting list. There ${waiting === 1 ? 'is 1 sign-up' : `are ${number.format(waiting)} sign-ups`} on it`;
    },
    byInvitation: 'This event is by invitation',
    byInvitationNote: 'Use the link in your email, or the code in your letter',
    useCode: 'Fill in your code',
    signUp: 'Sign up',
    joinLine: 'Join the waiting list',
    cancelledTitle: 'This event will not go ahead',
    reason: 'The organiser writes:',
    programme: 'Programme',
    directions: 'How to get there',
    offers: 'What the venue offers',
    offer: { wheelchair: 'Accessible by wheelchair', 'ring-loop': 'Hearing loop', interpreter: 'Interpreter' },
    invitedBy: 'Who invites you',
    questions: 'Questions?',
    ask: (name) => `Call or email ${name}:`,
    all: 'All events',
    time: (typed) => typed.replace('.', ':'),
  },
  desk: enDesk,
};

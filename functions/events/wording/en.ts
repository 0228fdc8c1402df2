import { nlDesk } from './nl-desk.ts';
import type { Words } from './words.ts';

const number = new Intl.NumberFormat('en-GB');

/** Everything a visitor reads. The desk speaks Dutch only for now. */
export const en: Words = {
  list: {
    title: 'Meetings',
    lead: 'See what is coming. Choose where you would like to pull up a chair.',
    none: 'There is nothing on the calendar now',
    noneLead: 'Please come back later. New meetings appear here by themselves.',
    noMore: 'That is all. There are no meetings after these.',
    cancelled: 'Cancelled',
    pages: 'More meetings',
    next: 'Next meetings',
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
          return 'This meeting has been';
        case 'cancelled':
          return 'Will not take place';
      }
    },
    placesNote: (standing, waiting, closesAt) => {
      if (standing === 'open') return `You can sign up until ${closesAt}`;
      if (standing !== 'line') return undefined;
      if (waiting === 0) return 'You can join the waiting list. Nobody is on it yet';
      return `You can join the waiting list. There ${waiting === 1 ? 'is 1 sign-up' : `are ${number.format(waiting)} sign-ups`} on it`;
    },
    signUp: 'Sign up',
    joinLine: 'Join the waiting list',
    cancelledTitle: 'This meeting will not take place',
    reason: 'The organisers write:',
    programme: 'Programme',
    directions: 'How to get there',
    offers: 'What the place offers',
    offer: { wheelchair: 'Accessible by wheelchair', 'ring-loop': 'Hearing loop', interpreter: 'Interpreter' },
    invitedBy: 'Who invites you',
    questions: 'Questions?',
    ask: (name) => `Call or mail ${name}:`,
    all: 'All meetings',
    time: (typed) => typed.replace('.', ':'),
  },
  desk: nlDesk,
};

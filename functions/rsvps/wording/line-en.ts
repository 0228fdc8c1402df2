import { numbersIn } from '#kernel/numbers.ts';
import type { LineWords } from './line-words.ts';

const number = numbersIn('en');
const places = (count: number): string => (count === 1 ? '1 place' : `${number.format(count)} places`);
const people = (count: number): string => (count === 1 ? '1 person' : `${number.format(count)} people`);
const signUps = (count: number): string => (count === 1 ? '1 sign-up' : `${number.format(count)} sign-ups`);
const are = (count: number): string => (count === 1 ? 'is' : 'are');

export const lineEn: LineWords = {
  title: (event) => `Places and waiting list for ${event}`,
  toEvent: 'Back to the event',
  toLine: 'Back to places and waiting list',
  toGuests: 'To the guests',
  moves: {
    'at-once': 'If a place comes free, it goes at once to the first person on the waiting list.',
    offer: 'If a place comes free, we offer it to the first person on the waiting list. They choose for themselves.',
    yes: 'If a place comes free, we ask you whether the first person on the waiting list may come.',
  },
  notice: {
    granted: 'The guest has a place and will hear from us',
    'turned-down': 'The guest will hear from us, with your reason',
    'wish-granted': 'The change has been made. The guest will hear from us',
    'wish-refused': 'The guest will hear from us, with your reason',
    released: 'The places have been released',
    capacity: 'The number of places has been changed',
    promoted: 'The guest now has a place',
    'offer-taken': 'The guest takes the place and will hear from us',
    'offer-refused': 'The guest does not want the place and will hear from us. The next guest now has a turn',
    unchanged: 'Nothing had changed',
  },
  refused: {
    busy: 'It is very busy right now. Nothing has changed. Press the button again in a few seconds.',
    'not-first': 'Somebody else is now first on the waiting list.',
    'no-room': 'There is no place that fits now.',
    'not-asked': 'This sign-up no longer waits for your answer.',
    'no-wish': 'This has been answered already, or the guest has given up the place.',
    'other-wish': 'The guest now asks for something else. First look at how it is now.',
    'no-such-pool': 'We keep no places for this group.',
    'released-before': 'These places had been released already.',
    'given-up': 'This guest is no longer signed up.',
    'offer-open': 'This guest must first choose whether to take the place.',
    'no-offer': 'We hold no place for this guest now. First look at how it is now.',
    'offer-lapsed': 'The time to choose is over. The place now goes to the next guest.',
    'same-person': 'This guest is coming already.',
    'has-a-place': 'The person who would come instead has a place already.',
    'no-room-for-more': 'There are not enough places for that, or somebody else is waiting. Make room first.',
    'event-begun': 'The event has begun already.',
    'event-cancelled': 'The event will not go ahead.',
    'changed-meanwhile': 'Somebody else has just changed this event. First look at how it is now.',
    'capacity-below-taken': 'There cannot be so few places now. First give up the places of some guests.',
    'group-below-taken': 'There cannot be so few places now. First give up the places of some guests.',
    'moved-into-past': 'This moment has passed already.',
  },
  late: {
    title: 'There is a place, and somebody is waiting',
    text: (left) =>
      `There ${are(left)} ${places(left)} free. The waiting list no longer moves up by itself. Call the first person on it and give them the place.`,
  },
  pools: {
    caption: 'Places',
    who: 'For whom',
    capacity: 'Places',
    taken: 'Taken',
    left: 'Free',
    until: 'Kept until',
    act: 'Action',
    released: 'Released',
    release: 'Release',
    group: {
      open: 'Everybody',
      ministers: 'Ministers',
      partners: 'Coalition partners',
      advisers: 'Programme advisers',
      guests: 'Your own guests',
      door: 'At the door',
    },
  },
  release: {
    title: (group) => `Release the places for ${group.toLowerCase()}?`,
    text: (left) =>
      `There ${are(left)} still ${places(left)} left. ${left === 1 ? 'It becomes' : 'They become'} free for everybody. Guests who have a place keep it.`,
    button: 'Yes, release the places',
    back: 'No, go back',
  },
  consequence: {
    title: 'This is what happens then',
    nobody: 'Nobody is waiting.',
    stays: (waiting) => `${signUps(waiting)} ${waiting === 1 ? 'stays' : 'stay'} on the waiting list.`,
    left: (left) => `After that there ${are(left)} ${places(left)} free.`,
    noneFit: 'Nobody moves up: the first on the waiting list does not fit yet.',
    byHand: 'The waiting list no longer moves up by itself. You decide who gets a place.',
    goIn: {
      'at-once': (count) =>
        `${count === 1 ? 'This sign-up then gets' : `These ${signUps(count)} then get`} a place at once:`,
      offer: (count) =>
        `${count === 1 ? 'This sign-up is then offered a place' : `These ${signUps(count)} are then offered a place`}:`,
      yes: (count) => `We then ask you to agree to ${count === 1 ? 'this sign-up' : `these ${signUps(count)}`}:`,
    },
    who: (name, party) => `${name}, ${people(party)}`,
  },
  capacity: {
    title: 'Change the number of places',
    label: 'How many places will there be?',
    help: 'All places together, with those you keep for groups. First you see what this does.',
    look: 'See what this does',
    confirmTitle: (from, to) => `From ${number.format(from)} to ${places(to)}?`,
    more: (by) => `There will be ${by === 1 ? '1 more place' : `${number.format(by)} more places`}.`,
    fewer: (by) =>
      `There will be ${by === 1 ? '1 fewer free place' : `${number.format(by)} fewer free places`}. Nobody loses a place.`,
    tooFewTitle: 'There cannot be so few places now',
    tooFew: (least) =>
      `${places(least)} ${are(least)} taken or kept. First give up the places of some guests, release places or choose a higher number.`,
    holding: 'These guests have a place:',
    button: 'Yes, change the number',
    back: 'No, go back',
    fault: 'Fill in a number, for example 60',
  },
  offers: {
    caption: 'Places on offer',
    until: 'Can choose until',
    next: 'After that',
    nobody: 'Nobody is waiting',
    act: 'By telephone',
    phone: 'Did you call the guest? Press the answer you heard. The guest will hear from us too.',
    take: 'Takes the place',
    refuse: 'Does not want the place',
    about: (name) => `: ${name}`,
  },
  asked: {
    caption: 'Waiting for your yes',
    since: 'Since',
    grant: 'Give a place',
    refuse: 'Say no',
  },
  wishes: {
    caption: 'Changes that guests ask for',
    what: 'Would like',
    party: (from, to) => `To come with ${people(to)}, now ${number.format(from)}`,
    substitute: (name, email) => `To send ${name} instead (${email})`,
    answer: (question, answer) => `To answer “${question}” with: ${answer}`,
    grant: 'Allow',
    refuse: 'Say no',
  },
  line: {
    caption: 'Waiting list, in order',
    order: 'Number',
    promote: 'Give a place',
    nobody: 'Nobody is waiting.',
  },
  name: 'Name',
  from: 'Role and where from',
  party: 'How many',
  act: 'Action',
  no: {
    titlePlace: (name) => `Say no to ${name}?`,
    titleWish: (name) => `Say no to what ${name} asks for?`,
    textPlace: 'The place then comes free. Is somebody on the waiting list? Then the place goes to that person.',
    textWish: 'The place stays as it is.',
    reason: 'Why not?',
    reasonHelp: 'The guest reads this in the email. At most 500 characters.',
    fault: {
      'reason-missing': 'Fill in why not',
      'reason-too-long': 'Make the reason shorter, at most 500 characters',
    },
    button: 'Say no and send an email',
    back: 'Go back, say nothing yet',
  },
};

import type { Group } from '#kernel/groups.ts';
import { numbersIn } from '#kernel/numbers.ts';
import type { PlanFault, PlanField } from '../core/event-plan.ts';
import type { DeskWords } from './desk-words.ts';

const number = numbersIn('en');
const signUps = (count: number): string => (count === 1 ? '1 sign-up' : `${number.format(count)} sign-ups`);
const places = (count: number): string => (count === 1 ? '1 place' : `${number.format(count)} places`);

const missing: Partial<Record<PlanField, string>> = {
  kind: 'Choose what kind of event it is',
  title: 'Fill in a title',
  summary: 'Say in a sentence or two what happens',
  venue: 'Fill in the name of the venue',
  street: 'Fill in the street and number',
  city: 'Fill in the town',
  starts: 'Fill in when it starts',
  ends: 'Fill in when it ends',
  capacity: 'Fill in how many places there are',
  'party-limit': 'Fill in how many people somebody may sign up',
  'for-whom': 'Fill in who it is for',
  cost: 'Fill in what it costs, for example Free',
  organisations: 'Fill in who is inviting people',
  'contact-name': 'Fill in the name of the contact person',
  'contact-phone': 'Fill in the telephone number of the contact person',
  'contact-email': 'Fill in the email address of the contact person',
};

const kept: Readonly<Record<Group, string>> = {
  ministers: 'ministers',
  partners: 'coalition partners',
  advisers: 'programme advisers',
  guests: 'your own guests',
};
const keptFields = (group: Group): { seats: { label: string }; until: { label: string; help: string } } => ({
  seats: { label: `Places for ${kept[group]}` },
  until: {
    label: `Keep places for ${kept[group]} until`,
    help: 'If you leave this empty, we keep them until the waiting list no longer moves up by itself.',
  },
});

const faults: Readonly<Record<Exclude<PlanFault, 'missing'>, string>> = {
  'too-long': 'make this shorter',
  'not-a-choice': 'choose one of the answers',
  'not-a-time': 'fill in a date and time, for example 22-05-2019 17:30',
  'time-does-not-exist': 'this time does not exist. The clock goes forward an hour then. Choose another time',
  'time-exists-twice': 'this time happens twice. The clock goes back an hour then. Choose another time',
  'ends-before-start': 'choose a time after the start',
  'closes-after-start': 'choose a time that is not after the start',
  'promotes-after-start': 'choose a time that is not after the start',
  'not-a-number': 'fill in a number, for example 2',
  'not-days': 'fill in at most 5 numbers from 0 to 60, for example 7, 1',
  'not-a-reminding-time': 'choose a time from 8:00 to 20:00, for example 12:00',
  'reminds-after-start': 'it has begun by then. Choose an earlier time, or leave out the day itself',
  'not-hours': 'fill in whole hours, from 0 to 168',
  'groups-above-capacity': 'you keep more places than there are. Choose a higher number',
  'releases-after-start': 'choose a time that is not after the start',
  'seats-missing': 'fill in how many places you keep',
  'party-above-capacity': 'choose a number that is not larger than the number of places',
  'not-a-phone': 'fill in a valid number, for example 070 123 45 67',
  'not-an-email': 'fill in a valid address, for example name@gemeente.nl',
};

/** Where the question itself is too long to name it by. */
const shortNames: Partial<Record<PlanField, string>> = {
  kind: 'Kind of event',
  closes: 'End of sign-up',
  'promote-until': 'End of moving up',
  offers: 'What the venue offers',
  capacity: 'Number of places',
  'party-limit': 'Number of people in a sign-up',
  asks: 'Questions for guests',
  entry: 'Who can sign up',
  approval: 'Approval',
  'remind-days': 'Days of the reminders',
  'remind-at': 'Time of the reminders',
  'offer-hours': 'Hours to choose',
  'for-whom': 'For whom',
  organisations: 'Organisations',
  'contact-phone': 'Telephone number',
  'contact-email': 'Email address',
  listed: 'Who can find it',
};

const fields: DeskWords['editor']['field'] = {
  kind: { label: 'What kind of event is it?' },
  title: { label: 'Title', help: 'At most 120 characters. The address of the page comes from the first title.' },
  summary: { label: 'Summary', help: 'A sentence or two, at most 300 characters.' },
  text: {
    label: 'Text',
    help: 'At most 6,000 characters. A line that starts with ## becomes a heading. A line with a dash in front becomes an item in a list.',
  },
  programme: { label: 'Programme', help: 'One line for each part, for example: 17:30 Welcome with soup.' },
  zone: { label: 'Time zone' },
  starts: { label: 'Start' },
  ends: { label: 'End' },
  closes: { label: 'People can sign up until', help: 'If you leave this empty, people can sign up until the start.' },
  'promote-until': {
    label: 'The waiting list moves up by itself until',
    help: 'If you leave this empty, it moves up until 12:00 on the working day before. If a place comes free later, you decide who gets it.',
  },
  venue: { label: 'Name of the venue', help: 'For example a community centre.' },
  street: { label: 'Street and number' },
  city: { label: 'Town' },
  directions: { label: 'How to get there', help: 'For example which bus stops there and where to leave a bicycle.' },
  offers: { label: 'What does the venue offer?' },
  capacity: { label: 'How many places are there?', help: 'All places together, with those that you keep below.' },
  'ministers-seats': keptFields('ministers').seats,
  'ministers-until': keptFields('ministers').until,
  'partners-seats': keptFields('partners').seats,
  'partners-until': keptFields('partners').until,
  'advisers-seats': keptFields('advisers').seats,
  'advisers-until': keptFields('advisers').until,
  'guests-seats': keptFields('guests').seats,
  'guests-until': keptFields('guests').until,
  entry: { label: 'Who can sign up?' },
  approval: { label: 'Do you want to approve each sign-up yourself?' },
  'offer-hours': {
    label: 'How many hours does somebody get to take a free place?',
    help: 'We offer a free place to the first person on the waiting list. At most 168 hours. Fill in 0 if the place is theirs at once. If you leave this empty, it is 24 hours for alderpersons, and 0 for an activity.',
  },
  'remind-days': {
    label: 'How many days before do we send a reminder?',
    help: 'For example 7, 1: a week and a day before. Fill in 0 for the day itself. Do you leave this empty? Then we remind nobody.',
  },
  'remind-at': { label: 'At what time?', help: 'From 8:00 to 20:00. Do you leave this empty? Then at 12:00.' },
  'party-limit': {
    label: 'How many people may somebody sign up?',
    help: 'The guest counts too. Choose 1 if everybody signs up for themselves. At most 20.',
  },
  asks: {
    label: 'What do you want guests to tell you?',
    help: 'Only ask what you need. We erase these answers the morning after.',
  },
  'for-whom': { label: 'Who is it for?', help: 'For example: everybody who lives nearby.' },
  cost: { label: 'Cost', help: 'For example: Free.' },
  organisations: { label: 'Which organisations are inviting people?', help: 'One line for each organisation.' },
  'contact-name': { label: 'Contact person', help: 'Name, number and address are on the page and in every email.' },
  'contact-phone': { label: 'Telephone number of the contact person' },
  'contact-email': { label: 'Email address of the contact person' },
  listed: { label: 'Who can find the event?' },
};

const called = (field: PlanField): string => shortNames[field] ?? fields[field].label;

const over = {
  title: 'The event has started or is over',
  text: 'So this is no longer possible. Nothing has changed.',
};

export const enDesk: DeskWords = {
  state: { draft: 'Draft', published: 'Published', cancelled: 'Cancelled' },
  notice: {
    made: 'The event has been saved as a draft',
    copied: 'The copy has been saved as a draft. Check everything before you publish it',
    saved: 'Your changes have been saved',
    'saved-told': 'Your changes have been saved. Everybody who signed up gets a message',
    unchanged: 'Nothing had changed',
    published: 'The event has been published',
    cancelled: 'The event has been cancelled. Everybody who signed up gets a message',
  },
  refused: {
    busy: {
      title: 'It is very busy right now',
      text: 'Nothing has changed yet. What you filled in is still here. Press the button again in a few seconds.',
    },
    'changed-meanwhile': {
      title: 'Somebody else has just changed this event',
      text: 'Your changes have not been saved yet. What you filled in is below. If you press the button again, what you filled in counts.',
    },
    'capacity-below-taken': {
      title: 'More places are in use than that',
      text: 'First give up places of guests, or choose a higher number. Nothing has changed.',
    },
    'group-below-taken': {
      title: 'More places of this group are in use than that',
      text: 'First give up places of guests in this group, or choose a higher number. Nothing has changed.',
    },
    'event-cancelled': {
      title: 'This event has been cancelled',
      text: 'It cannot be changed or published any more. Will it go ahead after all? Then make a new event.',
    },
    'sent-before': {
      title: 'You have sent this form already',
      text: 'The first time counts. Do you want another event with the answers below? Then press the button.',
    },
    'event-over': over,
    'moved-into-past': {
      title: 'This time is in the past',
      text: 'An event with guests cannot move into the past. Check the date and the year.',
    },
  },
  takenOf: (group, taken) =>
    `Of the places for ${kept[group]}, ${taken === 1 ? '1 is' : `${number.format(taken)} are`} taken.`,
  taken: (taken) => `${places(taken)} ${taken === 1 ? 'is' : 'are'} taken or kept already.`,
  toGuests: 'To the guests',
  nowOther: (fields) => `This is now different from what you filled in: ${fields}.`,
  showNow: 'See how it is now',
  showMade: 'To the event that you made',
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  overview: {
    back: 'To the desk',
    seats: 'Places',
    seatsNow: (left, capacity) => `${number.format(left)} of ${number.format(capacity)} left`,
    waiting: (waiting) => (waiting === 0 ? 'Nobody is waiting' : `${signUps(waiting)} on the waiting list`),
    kept: {
      ministers: 'For ministers',
      partners: 'For coalition partners',
      advisers: 'For programme advisers',
      guests: 'For your own guests',
    },
    keptUntil: (moment) => `Kept until ${moment}`,
    released: 'Released: what was left is now for everybody',
    reminds: 'Reminders',
    remindsNever: 'We remind nobody',
    atDoor: 'At the door',
    atDoorNote: 'For people who come without a place. The devices at the door give these places away',
    address: 'Address on the site',
    addressLater: 'This address works once you publish',
    addressOnly: 'Only people who have this address can find the event',
    links: {
      all: 'About this event',
      group: {
        guests: 'Guests and invitations',
        mails: 'Emails and calls',
        day: 'For the day itself',
        event: 'The event',
      },
      to: {
        guests: 'Guests',
        invitations: 'Invitations',
        line: 'Places and waiting list',
        questions: 'Questions for guests',
        message: 'Send a message',
        followUp: 'Follow-up',
        calls: 'Call: guests without email',
        post: 'Sent and planned',
        tables: 'Tables',
        badges: 'Print badges',
        lists: 'Download a list',
        door: 'Door and tablets',
        hall: 'In the room',
        preview: 'See the preview',
        copy: 'Copy the event',
        access: 'Access',
        cancel: 'Cancel the event',
      },
    },
    publish: 'Publish',
    publishHelp: 'Once you publish it, the event is on the site. People can then sign up.',
    change: 'Change the event',
    typed: 'This is what you filled in',
    reason: 'Why it was cancelled',
  },
  editor: {
    newTitle: 'New event',
    newLead: 'We first save this as a draft. Nobody sees it until you publish it.',
    someOptional: 'You may skip questions marked “(optional)”.',
    optional: '(optional)',
    create: 'Save as a draft',
    save: 'Save the changes',
    tells: (seated, waiting) =>
      `If you change the time or the venue, everybody who signed up gets a message. That is now ${places(seated)}${waiting === 0 ? '' : ` and ${signUps(waiting)} on the waiting list`}.`,
    group: {
      what: 'What',
      when: 'When',
      reminders: 'Reminders',
      where: 'Where',
      seats: 'Places',
      kept: 'Places for groups',
      entry: 'Sign-up and waiting list',
      invited: 'Who is inviting people',
      found: 'Who can find it',
    },
    groupHelp: {
      reminders:
        'Who has a place gets an email with the time, the address and the QR code. Who was invited and has not answered gets the invitation again. Do you move the event? Then the reminders move along. What has passed when you publish, we skip.',
      kept: 'Nobody can take these places with the form. You give them yourself. What is left becomes free for everybody at the time below.',
    },
    field: fields,
    called,
    kind: {
      'alderperson-meeting': 'Meeting for alderpersons',
      'week-action': 'Activity in the Week against Loneliness',
      'station-action': 'Activity at a station',
    },
    kindHelp: {
      'alderperson-meeting': 'We ask guests for their role and municipality.',
      'week-action': 'We ask guests for a name and an email address or telephone number.',
      'station-action': 'We ask guests for a name and an email address or telephone number.',
    },
    zone: { 'Europe/Amsterdam': 'The Netherlands', 'America/Kralendijk': 'Caribbean Netherlands' },
    asked: { diet: 'Dietary needs', access: 'What somebody needs to take part' },
    approval: 'Yes, a sign-up only counts once I have agreed',
    entry: { open: 'Everybody, with the form', invitation: 'Only people who have an invitation' },
    entryHelp: {
      open: 'As long as there are places.',
      invitation: 'The page is on the site, without a form. People who have an invitation use their own link or code.',
    },
    listed: { everyone: 'Everybody', address: 'Only people who have the address' },
    listedHelp: {
      everyone: 'The event is in the list.',
      address:
        'The event is not in any list. Choose this before you save the event for the first time: then nobody can guess the address.',
    },
    fault: (field, fault) =>
      fault === 'missing' ? (missing[field] ?? 'Fill this in') : `${called(field)}: ${faults[fault]}`,
  },
  cancelling: {
    title: (event) => `Cancel ${event}?`,
    touches: (seated, waiting) =>
      `${places(seated)} ${seated === 1 ? 'is' : 'are'} taken${waiting === 0 ? '' : ` and ${signUps(waiting)} ${waiting === 1 ? 'is' : 'are'} on the waiting list`}. Everybody who signed up gets a message with your reason.`,
    touchesNobody: 'Nobody has signed up. No message goes out.',
    forGood: 'You cannot undo this. The page stays, with your reason.',
    reason: 'Why will it not go ahead?',
    reasonHelp: 'Everybody can read this. At most 500 characters.',
    reasonFault: {
      'reason-missing': 'Fill in why it will not go ahead',
      'reason-too-long': 'Make the reason shorter, at most 500 characters',
    },
    confirm: 'Yes, cancel the event',
    back: 'No, back to the event',
  },
  preview: {
    title: 'Preview: this is how a visitor sees the page',
    text: 'Only you and your colleagues see this bar.',
    textDraft: 'Only you and your colleagues see this. The button to sign up works once you publish.',
    back: 'Back to the desk of this event',
  },
};

import type { EventAccessWords } from './event-access-words.ts';

export const eventAccessEn: EventAccessWords = {
  title: (event) => `Access to ${event}`,
  back: 'Back to the event',
  lead: 'Here you give people from outside your organisation access to this one event.',
  none: 'There is nobody from outside your organisation yet.',
  caption: 'Who has access',
  columns: { name: 'Name', email: 'Email address', as: 'As', since: 'Since' },
  as: { 'co-organiser': 'Co-organiser', 'desk-crew': 'Desk crew' },
  give: {
    title: 'Give somebody access',
    lead: 'They get an email that says where and how to sign in.',
    name: 'Name',
    email: 'Email address',
    emailHelp: 'Their own address. They sign in with it.',
    as: 'What may this person do?',
    options: {
      'co-organiser': {
        label: 'Work with you as a co-organiser',
        help: 'Change and publish the event, and do everything with guests. They cannot cancel it, give access or download lists.',
      },
      'desk-crew': {
        label: 'Help as desk crew',
        help: 'See the guests and who to call, note answers and add guests. Nothing more.',
      },
    },
    kept: 'We keep the name and email address until you end the access.',
    send: 'Give access',
  },
  end: {
    title: 'End access',
    what: 'This person can no longer see the event from that moment on.',
    question: 'Whose access do you want to end?',
    send: 'End access',
  },
  faultsTitle: (count) => `Something went wrong. Check ${count === 1 ? '1 answer' : `${count} answers`}`,
  fault: {
    'name-missing': 'Fill in the name',
    'not-a-name': 'Fill in a name of at most 120 characters, without a web address',
    'email-missing': 'Fill in the email address',
    'not-an-email': 'Fill in a valid email address, for example name@gemeente.nl',
    'as-missing': 'Choose what this person may do',
    'person-missing': 'Choose whose access you want to end',
  },
  refusal: {
    'own-organiser': {
      title: 'This is an organiser of your own organisation',
      text: 'Nothing has changed. An organiser may do everything with this event already.',
    },
    'too-many': {
      title: 'This person has access to twenty events already',
      text: 'Nothing has changed. First have their access to another event ended.',
    },
    'sent-before': {
      title: 'You have sent this form already',
      text: 'It was dealt with then. Do you want to give somebody else access? Then press the button once more.',
    },
    busy: {
      title: 'It is very busy right now',
      text: 'Nothing has changed yet. Please press the button again in a few seconds.',
    },
  },
  done: {
    gegeven: { title: 'Access has been given', text: 'The email about it goes out within a minute.' },
    gestopt: { title: 'Access has ended', text: 'This person no longer sees the event.' },
  },
};

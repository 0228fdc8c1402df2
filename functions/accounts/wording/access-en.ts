import type { AccessWording } from './access-nl.ts';

export const accessEn: AccessWording = {
  toDesk: 'Back to the desk',
  toList: 'Back to who has access',
  roles: {
    organiser: 'Organiser',
    official: 'Municipality',
    partner: 'Coalition partner',
    'station-keeper': 'Station desk',
    'co-organiser': 'Co-organiser',
    'desk-crew': 'Desk crew',
  },
  options: {
    organiser: 'A colleague, as an organiser',
    official: 'Somebody from a municipality',
    partner: 'Somebody from a coalition partner',
    'station-keeper': 'Somebody from a station desk',
  },
  list: {
    title: 'Access',
    lead: 'Here you give access to colleagues, and to people from municipalities, coalition partners and station desks. A colleague may do everything that you may do. The others only see what belongs to their own organisation.',
    none: 'Nobody from outside your organisation has access yet.',
    caption: 'Who has access',
    columns: { name: 'Name', organisation: 'Organisation', role: 'As', since: 'Access since' },
    sinceBy: (date, by) => `${date}, given by ${by}`,
    you: 'you',
    formerColleague: 'a former colleague',
    fromTheStart: 'From the start',
    colleagues: {
      caption: 'Organisers',
      columns: { name: 'Name', since: 'Access since' },
      own: '(you)',
      note: 'Make sure that you are not the only one. Then a colleague can help if you lose your passkey.',
    },
    toForm: 'Give somebody access',
    toOwn: 'Your own access and passkeys',
    pages: 'More people',
    first: 'Back to the beginning',
    further: 'Next people',
    done: {
      gegeven: { title: 'Access has been given', text: 'The email about it goes out within a minute.' },
      gestopt: { title: 'Access has ended', text: 'Name and email address have been erased.' },
      sleutels: {
        title: 'The passkeys have been removed',
        text: 'Your colleague or contact makes a new one when they sign in.',
      },
    },
  },
  form: {
    title: 'Give somebody access',
    lead: 'They get an email that says where and how to sign in.',
    name: 'Name',
    email: 'Email address',
    emailHelp: 'Their own address. They sign in with it.',
    role: 'Who gets access?',
    municipality: 'Municipality',
    municipalityHelp: 'Only for somebody from a municipality.',
    organisation: 'Name of the coalition partner or the station desk',
    organisationHelp:
      'Not for a colleague or somebody from a municipality. Write the name in the same way for all colleagues there.',
    kept: 'We keep the name and email address for as long as the access lasts.',
    send: 'Give access',
  },
  faultsTitle: (count) => `Something went wrong. Check ${count === 1 ? '1 answer' : `${count} answers`}`,
  fault: {
    'name-missing': 'Fill in the name',
    'not-a-name': 'Fill in a name of at most 120 characters, without a web address',
    'email-missing': 'Fill in the email address',
    'not-an-email': 'Fill in a valid email address, for example name@gemeente.nl',
    'role-missing': 'Choose who gets access',
    'municipality-missing': 'Choose the municipality from the list',
    'organisation-missing': 'Fill in the name of the coalition partner or the station desk',
    'not-an-organisation': 'Fill in a name with letters, of at most 120 characters and without a web address',
    'choice-missing': 'Choose whether you end the access',
    'keys-missing': 'Choose whether you remove the passkeys',
  },
  refusal: {
    'has-access': {
      title: 'This email address has access already',
      text: 'Nothing has changed and no email was sent. Use another address. Or have their access ended first.',
    },
    'other-role': {
      title: 'This name belongs to another organisation already',
      text: 'Nothing has changed. Choose something else for who gets access. Or add a word to the name, such as “desk”.',
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
  person: {
    title: (name) => `Access for ${name}`,
    labels: {
      email: 'Email address',
      role: 'As',
      organisation: 'Organisation',
      since: 'Access since',
      passkeys: 'Passkeys',
    },
    passkeys: (count) => (count === 0 ? 'None yet' : String(count)),
    ownKeys: 'This is you. You look after your own passkeys on the page “Your access”.',
    toOwn: 'Go to your access',
    reset: {
      title: 'Passkey lost',
      what: (name) => `Has ${name} lost all passkeys? Then remove them here. A new one is made at the next sign-in.`,
      check:
        'Call first, on a number that you already knew. Somebody who reads another person’s email can ask for this too.',
      question: 'Do you want to remove all passkeys?',
      options: {
        reset: 'Yes, I have called: remove the passkeys',
        keep: 'No, leave the passkeys as they are',
      },
      send: 'Record the choice about the passkeys',
    },
    end: {
      title: 'End access',
      what: (name) =>
        `${name} can no longer see or do anything from that moment on. We erase the name and email address. What they asked for stays.`,
      whatOwn:
        'You can no longer see or do anything from that moment on. We erase your name and email address. What you made stays.',
      question: 'Do you want to end the access?',
      options: { end: 'Yes, end the access', keep: 'No, leave the access as it is' },
      send: 'Record the choice',
    },
    busy: {
      title: 'It is very busy right now',
      text: 'Nothing has changed yet. Please press the button again in a few seconds.',
    },
    lastOrganiser: {
      title: 'This is the last organiser',
      text: 'Nothing has changed. First give a colleague access as an organiser.',
    },
    own: {
      title: 'These are your own passkeys',
      text: 'Nothing has changed. A colleague can remove them.',
    },
  },
};

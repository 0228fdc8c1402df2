import { numbersIn } from '#kernel/numbers.ts';
import type { ApplicationFault, ApplicationField } from '../core/application-answers.ts';
import type { ReportFault, ReportField } from '../core/report-action.ts';
import type { HostWords } from './host-words.ts';

const number = numbersIn('en');
const packages = (count: number): string => (count === 1 ? '1 package' : `${number.format(count)} packages`);

const missing: Readonly<Record<ApplicationField, string>> = {
  title: 'Enter what your activity is called',
  summary: 'Tell in a few sentences what you are going to do',
  'for-whom': 'Enter who the activity is for',
  cost: 'Enter what it costs',
  venue: 'Enter the name of the venue, for example the Linden Hall',
  street: 'Enter the street and number of the venue',
  city: 'Enter the town or village',
  municipality: 'Choose a municipality',
  date: 'Enter the date, for example 30-9-2027',
  starts: 'Enter when it begins, for example 14:00',
  ends: 'Enter when it is over, for example 16:00',
  places: 'Enter how many places there are',
  organisation: 'Enter who runs the activity',
  name: 'Enter your name',
  phone: 'Enter a phone number, for example 06 12 34 56 78',
  'how-many': 'Enter how many packages you would like',
  'delivery-street': 'Enter the street and number for the package',
  'delivery-postcode': 'Enter the postcode, for example 5701 AB',
  'delivery-city': 'Enter the town or village for the package',
};

const fault = (hostField: ApplicationField, hostFault: ApplicationFault): string => {
  switch (hostFault) {
    case 'missing':
      return missing[hostField];
    case 'too-long':
      return hostField === 'summary'
        ? 'Make the text shorter, at most 300 characters'
        : 'Make this answer shorter, at most 120 characters';
    case 'not-a-text':
      return 'Use ordinary letters, digits and punctuation only';
    case 'not-a-name':
      return 'Enter your name in ordinary letters, at most 120 characters';
    case 'not-a-phone':
      return 'Enter a valid phone number, for example 06 12 34 56 78';
    case 'not-a-number':
      return hostField === 'places' ? 'Enter a whole number, for example 30' : 'Enter a whole number, for example 1';
    case 'too-many':
      return hostField === 'places'
        ? 'That is more places than we can handle. Enter at most 10,000'
        : 'One organiser does not get that many packages. Enter a lower number';
    case 'not-a-municipality':
      return 'We do not know this municipality. Choose one from the list';
    case 'several-municipalities':
      return 'There are several municipalities by this name. Choose one from the list';
    case 'not-a-date':
      return 'Enter a date that exists, for example 30-9-2027';
    case 'in-past':
      return 'This day or time has passed. Enter a later moment';
    case 'too-far':
      return 'This day is too far away. Choose a day within a year';
    case 'not-a-time':
      return 'Enter a time, for example 14:00';
    case 'ends-before-start':
      return 'The end comes before the beginning. Enter a later time';
    case 'not-a-postcode':
      return 'Enter a postcode of four digits and two letters, for example 5701 AB';
  }
};

const reportFault = (reportField: ReportField, reportFault: ReportFault): string => {
  switch (reportFault) {
    case 'missing':
      return reportField === 'came'
        ? 'Fill in how many people came, for example 30'
        : 'Tell us in one sentence how it went';
    case 'not-a-number':
      return 'Fill in a whole number, for example 30';
    case 'too-many':
      return 'Fill in 10,000 at most';
    case 'too-long':
      return 'Make the text shorter, 300 characters at most';
    case 'not-a-text':
      return 'Use only plain letters, digits and punctuation here';
  }
};

const busy = {
  title: 'It is very busy now',
  text: 'Nothing has changed yet. Press the button again in a few seconds.',
};

export const hostEn: HostWords = {
  optional: '(optional)',
  someOptional: 'You may skip questions marked “(optional)”.',
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  contact: (contact) => `Do you have a question? ${contact}.`,
  begin: {
    title: (kitTitle) => `Take part and ask for a ${kitTitle}`,
    lead: 'Are you holding an activity for people who would like company? Tell us about it and ask for a package.',
    steps: [
      'Enter your email address here. You do not need an account.',
      'You get an email with a link. Behind it are four short steps.',
      'The programme team looks at your activity. After that it is in the calendar.',
    ],
    late: 'All packages have been given away. You can hand in your activity and join the waiting list.',
    closed:
      'You can no longer ask for a package. You can still hand in your activity. We then put you on the list for next time.',
    email: { label: 'Your email address', help: 'We send the link to the form there.' },
    why: (date) => `If you do nothing with the link, we erase your email address on ${date}.`,
    send: 'Email me the link',
    fault: {
      missing: 'Enter your email address',
      'not-an-email': 'Enter a valid email address, for example name@community.nl',
    },
    limitedTitle: 'There are too many requests from your network',
    limited: (until) => `Nothing has been sent yet. Try again after ${until}.`,
    busy,
    notOpenTitle: 'You cannot ask for it yet',
    notOpen: (moment) => `You can ask for this package from ${moment}.`,
    back: 'To the package',
    mailedTitle: 'We have sent you an email',
    mailed: 'Open the link in the email. There you tell us about your activity. You can stop and go on later.',
    mailedNone: 'No email? Look in your spam folder. Or begin again after a quarter of an hour.',
  },
  form: {
    stepOf: (nth) => `Step ${nth} of 4`,
    step: {
      activity: 'Your activity',
      where: 'Where and when',
      guests: 'Guests and contact',
      delivery: 'The package',
    },
    lead: {
      activity: 'Tell briefly what you are going to do. This text goes into the calendar.',
      where: 'This will be on the page of your activity.',
      guests: 'Guests need to know who runs the activity and whom they can call.',
      delivery: 'Tell us how many packages you would like and where they should go.',
    },
    kept: (date) =>
      `Every step is kept. You can go on later through the link in your email, until ${date}. After that we erase everything.`,
    field: {
      title: { label: 'What is the activity called?' },
      summary: { label: 'What are you going to do?', help: 'At most 300 characters.' },
      'for-whom': { label: 'Who is it for?', help: 'For example: for everybody in the neighbourhood.' },
      cost: { label: 'What does it cost?', help: 'Leave this empty when it is free.' },
      venue: { label: 'Name of the venue', help: 'For example: the Linden Hall.' },
      street: { label: 'Street and number of the venue' },
      city: { label: 'Town or village' },
      municipality: { label: 'Municipality' },
      date: { label: 'Date', help: 'For example: 30-9-2027.' },
      starts: { label: 'When does it begin?', help: 'For example: 14:00.' },
      ends: { label: 'When is it over?', help: 'For example: 16:00.' },
      places: { label: 'How many places are there?' },
      organisation: { label: 'Who runs the activity?', help: 'The name of your organisation, club or group.' },
      name: { label: 'Your name' },
      phone: { label: 'Your phone number' },
      'how-many': { label: 'How many packages would you like?' },
      'delivery-street': { label: 'Street and number for the package' },
      'delivery-postcode': { label: 'Postcode' },
      'delivery-city': { label: 'Town or village for the package' },
    },
    mostHelp: (count) => (count === 1 ? 'Each organiser can get 1.' : `Each organiser can get at most ${count}.`),
    howManyFixed: 'Number of packages',
    fault,
    shown:
      'Your name, phone number and email address will be on the page of your activity, so that guests can reach you.',
    erased: (date) => `We erase your data on ${date}.`,
    addressUse: 'We use this address only to bring the package.',
    left: (count) => (count === 1 ? 'There is 1 package left.' : `There are ${number.format(count)} packages left.`),
    gone: 'All packages have been given away. You join the waiting list. We take your activity all the same.',
    closed:
      'You can no longer get a package. We put you on the list for next time. We take your activity all the same.',
    save: 'Keep this and go on',
    toCheck: 'Back to all answers',
    busy,
  },
  check: {
    title: 'Check your answers',
    nothingSent: 'Nothing has been sent yet. Look everything over, then press the button.',
    questionTitle: 'The programme team has a question',
    questionLead: 'Change your answers below and send everything again.',
    changeOf: (stepTitle) => `Change: ${stepTitle}`,
    when: 'When',
    where: 'Venue',
    address: 'The package goes to',
    free: 'Free',
    packages,
    confirm: 'I have looked everything over',
    confirmMissing: 'Tick the box when you have looked everything over',
    send: 'Send activity and package',
    sendAgain: 'Send the activity again',
    refused: {
      busy,
      'other-answers': {
        title: 'You have sent this form already',
        text: 'Your answers changed after that. Look everything over and send it again.',
      },
      'changed-meanwhile': {
        title: 'Your answers have changed meanwhile',
        text: 'Nothing has been sent yet. Look below at what it says now, then press the button again.',
      },
      'not-open-yet': {
        title: 'You cannot ask for it yet',
        text: 'Nothing has been sent yet. Your answers are kept. Come back when it is open.',
      },
      over: {
        title: 'The day of your activity has passed',
        text: 'Nothing has been sent yet. Choose another moment at “Where and when”.',
      },
      'too-many': {
        title: 'You ask for more packages than one organiser gets',
        text: 'Nothing has been sent yet. Change at “The package” how many you would like.',
      },
      'sent-already': { title: 'You have sent this activity already', text: 'Below you can read how it stands.' },
    },
    tooMany: (stillLeft) =>
      stillLeft === 0
        ? 'This email address has had the highest number already. Call or email us if you need another one.'
        : `You can still get ${packages(stillLeft)} with this email address.`,
  },
  own: {
    title: {
      waits: 'Your activity has been sent',
      asked: 'We have a question about your activity',
      approved: 'Your activity is in the calendar',
      refused: 'Your activity will not be in the calendar',
      withdrawn: 'You have taken your activity back',
    },
    waits: (date) => `The programme team is looking at your activity. You get an answer by email by ${date}.`,
    approved: 'Everybody can find your activity now. Guests sign up there.',
    held: 'Your activity is over. Thank you for holding it.',
    refused: 'The programme team gives this reason:',
    withdrawn: 'Your activity will not be in the calendar. The package goes to somebody else.',
    toEvent: 'See the page of your activity',
    reference: 'Reference',
    action: 'Activity',
    when: 'When',
    where: 'Venue',
    parcelTitle: 'Your package',
    parcel: {
      allotted: (count) =>
        count === 1 ? '1 package is set aside for you.' : `${number.format(count)} packages are set aside for you.`,
      'next-time': () => 'You were too late for a package. You are on the list for next time.',
      packed: (count) => `${packages(count)}: packed and almost on the way.`,
      sent: (count) => `${packages(count)}: on the way to you.`,
      delivered: (count) => `${packages(count)}: delivered.`,
      'not-delivered': (count) => `${packages(count)}: not arrived. We are finding out what happened.`,
    },
    late: (count, placeInLine) =>
      `All packages have been given away. You are number ${placeInLine} on the waiting list for ${packages(count)}. If one comes free, you get an email.`,
    delivery: (from, until) =>
      `We send the packages from ${from} up to and including ${until}. First we approve your activity.`,
    print: 'See the version to print yourself',
    printTitle: 'You can also print everything yourself.',
    fund: (fundName) => `Do you need money for printing? Ask ${fundName}.`,
    withdraw: {
      title: 'Is it not going ahead?',
      lead: 'You can take your activity back as long as it is not in the calendar.',
      choice: 'What would you like to do?',
      keep: 'Change nothing',
      withdraw: 'Take my activity back',
      withdrawHelp: 'Your package then goes to somebody else.',
      button: 'Confirm my choice',
      choose: 'Choose what you would like to do',
      kept: 'Nothing has changed',
      refused: {
        busy,
        approved: {
          title: 'Your activity is in the calendar already',
          text: 'There may be guests. Call or email us, and we will sort it out together.',
        },
        ended: { title: 'This is no longer possible', text: 'Nothing has changed. Below you can read how it stands.' },
      },
    },
    report: {
      title: 'How did it go?',
      lead: 'Tell us briefly how it was. The programme team and whoever gave the package read this.',
      told: 'This is what you told us. You can still change it here.',
      came: 'How many people came?',
      said: 'How did it go, in one sentence?',
      saidHelp: (most) => `${most} characters at most. Please name no guests.`,
      send: 'Send the report',
      sendAgain: 'Change the report',
      kept: 'Thank you, we have your report',
      fault: reportFault,
      refused: {
        busy,
        'not-held': {
          title: 'You cannot report now',
          text: 'Your activity is not over yet, or was called off. Nothing was kept.',
        },
      },
    },
    erased: (date) => `We erase your name, address, phone number and email address on ${date}.`,
    again: 'Hand in another activity',
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import type { InvitationFault, InvitationField } from '../core/typed-invitation.ts';
import type { InvitationWords } from './invitation-words.ts';

const number = numbersIn('en');

const missing: Readonly<Partial<Record<InvitationField, string>>> = {
  answer: 'Choose one of the answers',
  who: 'Choose who gives this answer',
  by: 'Fill in your own name',
  'substitute-name': 'Fill in the name of who is coming',
  'substitute-email': 'Fill in the email address of who is coming',
  'ask-again': 'Fill in a day on which we may ask again',
};

const about: Readonly<Partial<Record<InvitationField, string>>> = {
  diet: 'about food',
  access: 'about what you need',
  reason: 'about your reason',
};

const noName: Readonly<Partial<Record<InvitationField, string>>> = {
  companions: 'Fill in one name on each line, in ordinary letters',
  'substitute-role': 'Fill in the role in ordinary letters, without a web address',
};

const fault = (invitationField: InvitationField, invitationFault: InvitationFault, most: number): string => {
  switch (invitationFault) {
    case 'missing':
      return missing[invitationField] ?? 'Fill this in';
    case 'not-a-name':
      return noName[invitationField] ?? 'Fill in a name in ordinary letters, without a web address';
    case 'not-an-email':
      return 'Fill in a valid email address, for example name@gemeente.nl';
    case 'not-a-number':
      return 'Fill in a number, for example 2';
    case 'party-too-large':
      return `You can come with ${number.format(most)} people at most`;
    case 'too-long':
      return `Make the answer ${about[invitationField] ?? ''} shorter, 500 characters at most`;
    case 'too-many-names':
      return 'These are more names than people you bring. Change the number or take names out';
    case 'not-a-date':
      return 'Fill in a day that exists, for example 14-5-2027';
    case 'not-in-time':
      return 'Choose a day that is still to come and on which you can still answer';
  }
};

export const invitationEn: InvitationWords = {
  optional: '(optional)',
  someOptional: 'You may skip questions marked “(optional)”.',
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  theInvited: 'the invited guest',
  somebody: 'Somebody else',
  of: (role, municipality) => `${role}, ${municipality}`,
  people: (count) => (count === 1 ? '1 person' : `${number.format(count)} people`),
  reach: (contact) => `Do you have a question? Call or email ${contact}.`,
  terms: {
    invited: 'For',
    when: 'When',
    where: 'Where',
    directions: 'How to get there',
    by: 'Who invites you',
    until: 'Please answer before',
    changeUntil: 'You can change it until',
    questions: 'Questions?',
    answer: 'Answer',
    party: 'Number',
  },
  programme: (count) => (count === 1 ? 'See the programme' : `See the programme, ${number.format(count)} parts`),
  time: (typed) => typed.replace('.', ':'),
  toPrepare: 'See what you can prepare',
  prepareHelp: 'One sheet of paper for the file: purpose, programme and what we ask of you.',
  toEvent: 'To the page of the event',

  title: {
    invited: (event) => `Invitation: ${event}`,
    'save-the-date': 'Could you keep this day free?',
    seated: (whom) => (whom === undefined ? 'You have a place' : `There is a place for ${whom}`),
    waiting: (whom) => (whom === undefined ? 'You are on the waiting list' : `${whom} is on the waiting list`),
    offered: (whom) => (whom === undefined ? 'You can have a place' : `${whom} can have a place`),
    asked: (whom) => (whom === undefined ? 'Your request has arrived' : `The request of ${whom} has arrived`),
    accepted: 'We have the answer',
    'given-up': (whom) => (whom === undefined ? 'Your place was given up' : `The place of ${whom} was given up`),
    declined: 'Thank you for the answer',
    'handed-over': (named) => `${named} is coming`,
    'sent-another': 'Would you like to give another answer?',
    'not-yet-known': 'We shall ask again later',
    withdrawn: 'Our invitation no longer holds',
    'event-cancelled': 'This event is not going ahead',
  },
  lead: {
    'save-the-date': 'The invitation will follow. You need not do anything now.',
    seated: 'Good that it is possible. We keep the place free.',
    waiting: 'All places are taken now. If one comes free, we shall let you know.',
    offered: (until) => `A place is free. We hold it until ${until}.`,
    asked: 'The organiser is looking at it. Until then we hold the place.',
    accepted: 'The answer is yes. We shall let you know what happens next.',
    'given-up': {
      guest: 'The place is now free for somebody else. Coming after all? Then answer again.',
      organiser: 'The organiser released the place. Feel free to ask why.',
      clock: 'The time to say yes is over. The place went to whoever was next.',
      'handed-over': 'The place went to somebody else.',
    },
    declined: 'You are not coming. A pity, but good that we know.',
    'handed-over': (named) => `The place is for ${named}. We email them everything ourselves.`,
    'sent-another': 'You named somebody who would come. Below you can answer again.',
    'not-yet-known': (date) => `That will be on ${date}. Do you know sooner? Then answer below.`,
    withdrawn: 'We invited you to this event. We are sorry to say that the invitation no longer holds.',
    'event-cancelled': (reason) => `The organiser writes: “${reason}”`,
  },
  line: (place) => `Number ${number.format(place)} on the waiting list`,
  lineNote: 'That is how it stands at this moment. It may change.',
  thanks: 'Thank you. We have the answer',
  nextTitle: 'What happens now',
  mailed: {
    invited: (whom) => `We also email this to ${whom ?? 'the invited guest'}.`,
    secretariat: () => 'We also email this to the secretariat.',
    both: (whom) => `We also email this to ${whom ?? 'the invited guest'} and to the secretariat.`,
  },
  notMailed: 'We have no email address here. Keep the code from the letter: it brings you back to this page.',
  offerHow: 'Say yes or no before then. Do you not choose? Then the place goes to whoever comes next.',
  toOffer: 'Choose whether you take the place',
  overChange: (contact) => `Is this not right, or is somebody else coming after all? Call or email ${contact}.`,
  gave: {
    diet: 'You told us about your diet.',
    access: 'You told us what is needed to take part well.',
    reason: 'You gave a reason with it.',
  },
  answeredBy: {
    self: (whom) => (whom === undefined ? 'by the invited guest in person' : `by ${whom} in person`),
    'on-behalf': (named, whom) => `by ${named || 'somebody else'}, on behalf of ${whom ?? 'the invited guest'}`,
    'by-phone': (whom) =>
      whom === undefined
        ? 'by the organiser, after a telephone call'
        : `by the organiser, after a telephone call with ${whom}`,
  },
  closed: {
    title: 'You can no longer answer here',
    text: (contact) => `The time to answer is over. Would you still like to come? Call or email ${contact}.`,
  },
  begun: {
    title: 'The event has already begun',
    text: (contact) => `You can no longer answer here. On your way, or not coming? Call or email ${contact}.`,
  },
  over: {
    title: 'This event is over',
    text: (contact) => `You can no longer answer. Do you still have a question? Call or email ${contact}.`,
  },
  why: (contact) =>
    `We are sorry if you kept the day free. Would you like to know how this came about? Call or email ${contact}.`,

  form: {
    title: 'Could you tell us whether you are coming?',
    change: 'Change the answer',
    onlyNo: 'Can you not come?',
    who: 'Who gives this answer?',
    self: 'I am the invited guest',
    onBehalf: (whom) => `I answer on behalf of ${whom ?? 'the invited guest'}`,
    answer: 'What is the answer?',
    choice: {
      coming: 'Yes, I am coming',
      'not-coming': 'No, I am not coming',
      'somebody-else': 'Somebody else is coming',
      'not-yet-known': 'We do not know yet',
    },
    choiceHelp: {
      'not-coming': 'Then somebody else can come.',
      'somebody-else': 'You give their name and email address.',
      'not-yet-known': 'We ask once more, on a day of your choice.',
    },
    group: {
      coming: 'If you are coming',
      'not-coming': 'If you are not coming',
      'somebody-else': 'Who is coming for you?',
      'not-yet-known': 'When shall we ask again?',
    },
    field: {
      by: { label: 'Your own name', help: 'So that we know whom we are dealing with.' },
      party: { label: 'With how many people are you coming?' },
      companions: {
        label: 'Who are coming along?',
        help: 'Put one name on each line. A number alone is fine as well.',
      },
      diet: { label: 'Diet', help: 'For example vegetarian, or an allergy.' },
      access: {
        label: 'What do you need to take part well?',
        help: 'For example room for a wheelchair, or an interpreter.',
      },
      reason: { label: 'Would you like to say why not?' },
      'substitute-name': { label: 'Name of who is coming', help: 'First name and surname.' },
      'substitute-email': { label: 'Email address of who is coming', help: 'We send the confirmation here.' },
      'substitute-role': { label: 'Role of who is coming', help: 'For example alderperson or adviser.' },
      'ask-again': { label: 'On which day may we ask again?' },
    },
    partyHelp: (most) => `Count yourself. You can come with ${number.format(most)} people at most.`,
    reasonHelp: (date) => `Only the organiser reads this. We erase it on ${date}.`,
    askAgainHelp: (from, until, typed) =>
      `Choose a day from ${from} up to and including ${until}. For example: ${typed}.`,
    askAgainOnly: (date, typed) => `Only ${date} is left. Then fill in: ${typed}.`,
    given: 'This was filled in. Only fill in something if you would like to replace it.',
    fault,
    keeps: (sensitiveUntil, guestsUntil) =>
      `We use this answer for this event only. A reason, and what you say about food or access, we erase on ${sensitiveUntil}. The rest we erase on ${guestsUntil}.`,
    send: 'Send the answer',
    refused: {
      'not-sent-yet': {
        title: 'You cannot answer yet',
        text: (contact) => `The invitation itself will follow. Do you know the answer? Call or email ${contact}.`,
      },
      'event-over': {
        title: 'The event has already begun',
        text: (contact) => `Your answer was not sent. Call or email ${contact}.`,
      },
      'rsvps-closed': {
        title: 'This is no longer possible here',
        text: (contact) =>
          `Your answer was not sent, for the time to answer is over. Call or email ${contact}. We shall see what can still be done.`,
      },
      'other-answers': {
        title: 'You have already sent this form',
        text: () => 'The first answer counts. Would you like to change it? Then press the button once more.',
      },
      'handed-over': {
        title: 'Somebody else is coming',
        text: (contact) => `That place is theirs now. Would you like to change that? Call or email ${contact}.`,
      },
      'holds-a-place': {
        title: 'There is a place already',
        text: (contact) =>
          `We cannot leave the place open. Keep it, or choose “No, I am not coming”. In doubt? Call or email ${contact}.`,
      },
      'too-late-to-ask-again': {
        title: 'We can no longer ask later',
        text: (contact) => `The event is too near. Choose another answer, or call or email ${contact}.`,
      },
      'offer-open': {
        title: 'You take the place on another page',
        text: (contact) =>
          `Your answer was not sent. On the page of the place you say yes or no. Does that not work? Call or email ${contact}.`,
      },
      'substitute-has-a-place': {
        title: 'This person has a place already',
        text: (contact) => `Name somebody else, or choose “No, I am not coming”. Questions? Call or email ${contact}.`,
      },
      'no-room-for-more': {
        title: 'There are not that many places left',
        text: (contact) => `Nothing has changed. Come with fewer people, or call or email ${contact}.`,
      },
      'ask-on-own-page': {
        title: 'The organiser decides on this',
        text: (contact) =>
          `Nothing has changed. Ask for this with the link in your confirmation. Or call or email ${contact}.`,
      },
      busy: {
        title: 'It is very busy at the moment',
        text: () => 'Your answer has not been sent yet. Press the button again in a few seconds.',
      },
    },
  },

  unknownLink: {
    title: 'This link no longer works',
    lead: 'Perhaps you were sent a newer email. Then use the link in that one.',
    text: (contact) => `No newer email? Call or email ${contact}. We shall send you a new link.`,
  },

  code: {
    title: 'Open your invitation',
    lead: 'Your letter has a code of eight characters. With it you see your invitation and can answer.',
    label: 'Code from the letter',
    help: 'For example: K7M2-9XQF. Small letters and spaces are fine as well.',
    open: 'Open the invitation',
    fault: {
      missing: 'Fill in the code from your letter',
      'not-a-code': 'A code has eight letters and digits. Check the code once more',
      unknown: 'We do not know this code. Check the code once more',
    },
    helpTitle: 'Does it not work?',
    tips: [
      'Read the code character by character. An O may also be a zero.',
      'Were you sent a newer letter or email? Then only the newest code works.',
    ],
    call: (contact) => `Otherwise call or email ${contact}.`,
    callLetter: 'Otherwise call the number in your letter.',
    limitedTitle: 'Many codes came from your network',
    limited: (until) => `We have not looked at your code yet. Try again after ${until}.`,
    toCode: 'Do you have a letter with a code? Fill in the code',
  },

  prepare: {
    title: (event) => `Prepare: ${event}`,
    paper: 'This page fits on one sheet of paper. Print it for the file of the alderperson.',
    cancelled: 'This event is not going ahead',
    purpose: 'Why this event',
    programme: 'Programme',
    practical: 'When and where',
    forWhom: 'For whom',
    who: 'Who are coming',
    municipalities: (count) =>
      count === 1
        ? 'There is room for 1 municipality.'
        : `There is room for about ${number.format(count)} municipalities.`,
    places: (count) =>
      count === 1 ? 'There is room for 1 guest.' : `There is room for ${number.format(count)} guests.`,
    keptFor: (names) => `Guests of the programme come as well: ${names}.`,
    kept: {
      ministers: (count) => (count === 1 ? '1 minister' : `${number.format(count)} ministers`),
      partners: (count) => (count === 1 ? '1 coalition partner' : `${number.format(count)} coalition partners`),
      advisers: (count) => (count === 1 ? '1 programme adviser' : `${number.format(count)} programme advisers`),
      guests: (count) => (count === 1 ? '1 other guest' : `${number.format(count)} other guests`),
    },
    noNames: 'We name nobody here. On the day you will hear who is there.',
    asked: 'What we ask of you',
    sign: 'We ask you to sign on behalf of your municipality.',
    pillars: 'You then say that your municipality works on these five pillars:',
    decided: 'Has the college taken its decision? Then bring the date of that decision.',
    undecided: 'No decision yet? Then you sign subject to it. The decision may follow.',
    noText: 'The text that you sign will be here as soon as it is ready.',
    toText: 'Read the whole text that you sign',
    toProposal: 'See a model of a proposal to the college',
    call: (phone) => `Do you have a question? Call ${phone}.`,
  },

  proposal: {
    title: 'A model of a proposal to the college',
    lead: 'With this you put the signing before the college of your municipality.',
    explained: [
      'A college of mayor and alderpersons decides on a written proposal. This is one, in Dutch, as a municipality would need it.',
      'It says what the college is asked to decide, why now, and what the five pillars are. Then it gives the objections, the costs and how people hear of it.',
    ],
    fill: 'Fill in what stands between brackets. Change the text as you like.',
    document: 'The proposal, in Dutch',
    copyTitle: 'Copy the text',
    copy: 'The text of the proposal, in Dutch',
    copyHelp: 'Put the cursor in the box. Choose everything with Ctrl+A and copy with Ctrl+C.',
    back: 'Back to preparing',
  },
};

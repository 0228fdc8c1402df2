import type { Wording } from './invitation-nl.ts';

export const en: Wording = {
  greeting: {
    mevrouw: (name) => `Dear Ms ${name},`,
    heer: (name) => `Dear Mr ${name},`,
    plain: (name) => `Dear ${name},`,
    nobody: 'Dear Sir or Madam,',
  },
  somebody: 'your guest',
  facts: {
    invited: 'For',
    of: (role, municipality) => `${role}, ${municipality}`,
    answerBefore: 'Please answer before',
    answer: 'Answer',
    answeredBy: 'Passed on by',
    code: 'Code',
    codePage: 'Fill in at',
  },
  action: 'Answer the invitation',
  change: 'See or change the answer',
  forward: 'You can forward this email to your office: the button works there too.',
  onPaper: 'Are you reading this on paper?',
  noCalendar: '“Accept” in your calendar is not an answer to us.',
  why: (keptUntil) =>
    `You get this email because you are on our list of guests for this day. We will erase your details on ${keptUntil}.`,
  calendar: {
    description: (address) => `Your own page:\n${address}\n\n“Accept” in your calendar is not an answer to us.`,
    tentative: 'The attachment puts the day in your calendar for now.',
    updated: 'The attachment updates your calendar.',
    removed: 'The attachment takes the day out of your calendar.',
  },
  saveTheDate: {
    subject: (event) => `Save the date: ${event}`,
    heading: 'Will you keep this day free?',
    nothing: 'There is nothing to do now. You will get the invitation later.',
    hope: 'We hope to see you. That is why we are telling you now.',
    action: 'See your own page',
  },
  invitation: {
    subject: (event) => `Invitation: ${event}`,
    heading: 'We would like to invite you',
    invite: 'We would be glad if you came.',
    answer: 'Please let us know with the button. If you cannot come, you can also send somebody else.',
  },
  invitationReminder: {
    subject: (event) => `Will you join us? ${event}`,
    heading: 'Will you join us?',
    silent: 'Perhaps our invitation slipped by. That can happen: you are busy.',
    'asked-again': 'You did not yet know whether you could come. So we are asking you once more.',
    no: 'A no helps us too. Then somebody else can come.',
  },
  invitationDeclined: {
    subject: (event) => `Your answer: ${event}`,
    heading: 'Thank you for your answer',
    noted: 'You told us that you are not coming. That is a pity, but good to know.',
    still: 'Would you like to come after all? You can, on the same page, as long as there is a place.',
    action: 'Change the answer',
  },
  invitationNotYet: {
    subject: (event) => `Your answer: ${event}`,
    heading: 'We will ask you again later',
    later: (date) => `You do not know yet whether you are coming. That is fine. We will ask again on ${date}.`,
    noPlace: 'We are not holding a place for you yet. If you know sooner, you can answer at once.',
  },
  invitationWithdrawn: {
    subject: (event) => `About your invitation: ${event}`,
    heading: 'Our invitation has ended',
    sorry: 'We invited you to this event. Unfortunately that invitation no longer holds.',
    kept: 'We are sorry if you had already kept the day free. There is nothing to do.',
    reason: (contact) => `Would you like to know why? ${contact} will gladly explain.`,
    why: (keptUntil) => `You get this email because we had invited you. We will erase your details on ${keptUntil}.`,
  },
  invitationMoved: {
    now: 'The event that we wrote to you about has changed. Above you see what holds now and what it was.',
    answer:
      'Can you come then? Please let us know with the button. If you cannot come, you can also send somebody else.',
  },
  invitationCancelled: {
    nothing: 'Our invitation has ended with this. You need not keep the day free any more, and there is nothing to do.',
    why: (keptUntil) =>
      `You get this email because you were on our list of guests for this day. We will erase your details on ${keptUntil}.`,
  },
  answeredOnBehalf: {
    subject: (event) => `Answer to the invitation: ${event}`,
    heading: (name) => `We have the answer for ${name}`,
    short: {
      coming: 'Is coming',
      waiting: 'Would like to come, is on the waiting list',
      'not-coming': 'Is not coming',
      'somebody-else': 'Somebody else is coming',
      'not-yet-known': 'Does not know yet',
    },
    somebodyElse: (substitute) => `${substitute} is coming`,
    coming: (name) => `There is a place for ${name}. Please pass on the day, the time and the address.`,
    waiting: (name) =>
      `All places are taken now. So ${name} is on the waiting list. If a place comes free, an email will follow.`,
    'not-coming': 'Thank you for letting us know. Coming after all is possible, as long as there is a place.',
    'somebody-else': 'Please pass on the day, the time and the address to the person who is coming.',
    'not-yet-known': (date) => (date === undefined ? 'We will ask again later.' : `We will ask again on ${date}.`),
    wrong: 'Is this not right, or has something changed? Change the answer on the same page.',
    why: (keptUntil) =>
      `You get this email because your address is with this invitation. We will erase the details on ${keptUntil}.`,
  },
};

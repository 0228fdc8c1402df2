import type { Wording } from './nl.ts';

export const en: Wording = {
  faults: {
    summary: 'Something went wrong. Check your answer',
    emailMissing: 'Fill in your email address',
    emailInvalid: 'Fill in a valid email address, for example name@gemeente.nl',
    codeMissing: 'Fill in the code from the email',
    codeShape: 'Fill in the six digits from the email, for example 123 456',
    wrongCode: (triesLeft) =>
      `This code is not right. Look in the newest email. You can try ${triesLeft === 1 ? 'once' : `${triesLeft} times`} more`,
  },
  ask: {
    title: 'Sign in',
    text: 'Fill in your email address. You will get an email with a code and a link. You need no password.',
    email: 'Email address',
    emailHelp: 'The address that the programme team knows you by.',
    send: 'Send me a code',
    kept: (date) => `We use this address to look up who you are. We will erase this request on ${date}.`,
    haveCode: 'I already have a code',
    signedOut: 'You are signed out',
  },
  wait: {
    title: 'Check your email',
    text: (email) => `Do we know ${email}? Then you will get an email with a code within a minute.`,
    code: 'Six-digit code',
    codeHelp: (time) => `The code works until ${time}.`,
    signIn: 'Sign in',
    again: 'Send a new code',
    newer: 'You asked for a new code. Only the code in the newest email works.',
    noMail: (contact) => `No email? Look in your spam folder. Or call ${contact}.`,
    otherAddress: 'Use another email address',
  },
  link: {
    title: 'Sign in',
    text: 'The button signs you in.',
    ownBrowser: 'The button only works in the browser where you asked for the email.',
    signIn: 'Sign in',
  },
  askedTooOften: {
    title: 'You cannot ask for a code just now',
    text: (time) => `A code was asked for many times. It works again from ${time}. Your answer stays here.`,
  },
  refusals: {
    'no-such-link': {
      title: 'This link does not work',
      text: 'Perhaps the address was not copied in full. Use the code from the email or ask for a new one.',
    },
    'link-replaced': {
      title: 'There is a newer email',
      text: 'You asked for another code after this one. Use the link or the code in the newest email.',
    },
    'already-used': {
      title: 'You have used this code already',
      text: 'Each code and link works once. Did you just sign in? Then go to the desk.',
    },
    'tries-spent': {
      title: 'This code does not work any more',
      text: 'A wrong code was filled in five times. Ask for a new code.',
    },
    expired: { title: 'This code has expired', text: 'A code and a link work for ten minutes. Ask for a new code.' },
    'other-browser': {
      title: 'This is another browser',
      text: 'Open the link in the browser where you asked for the email. Or type the code from the email there.',
    },
    'code-elsewhere': {
      title: 'This browser did not ask for a code',
      text: 'Type the code in the browser where you asked for the email. Or ask for a new code here.',
    },
    'role-ended': {
      title: 'You no longer have access',
      text: 'Your access has ended. Is that a mistake? Please tell us.',
    },
  },
  help: (contact) => `Does it not work? Call ${contact}.`,
  newCode: 'Ask for a new code',
  toDesk: 'To the desk',
};

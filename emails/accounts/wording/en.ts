import type { Wording } from './nl.ts';

export const en: Wording = {
  subject: (siteName) => `Your code for ${siteName}`,
  heading: 'Your code to sign in',
  preview: 'The code and the link work for ten minutes.',
  typeIt: 'Type this code on the page where you asked for this email. Or use the button.',
  action: 'Sign in',
  sameBrowser:
    'The button only works in the browser where you asked for the email. Are you reading it somewhere else? Then type the code.',
  until: (time) =>
    `The code and the button work for ten minutes, until ${time}. After that you can ask for a new code.`,
  notYou: 'Was this not you? Then there is nothing to do.',
  neverAsked: 'Give the code to nobody. We never ask for it.',
  why: 'You get this email because somebody wants to sign in with this email address.',
  ownData: {
    subject: (siteName) => `Your data at ${siteName}`,
    preview: 'The link works for 24 hours.',
    heading: 'See or erase your data',
    what: 'With the button you see what we keep under this email address. You can also take it with you or have it erased.',
    action: 'See my data',
    until: (moment) => `The button works until ${moment}. After that you can ask for a new email.`,
    yours: 'Pass this email on to nobody. Whoever has the link sees your data.',
    notYou: 'Was this not you? Then there is nothing to do. Nothing changes.',
    why: 'You get this email because somebody asked for data with this email address.',
  },
  accessGiven: {
    subject: (siteName) => `Your access to ${siteName}`,
    preview: (organisation) => `You can now sign in for ${organisation}.`,
    heading: 'You can now sign in',
    given: (by, siteName) => `${by ?? 'The programme team'} has given you access to ${siteName}.`,
    labels: { name: 'Name', organisation: 'For', role: 'As' },
    roles: {
      organiser: {
        is: 'organiser',
        does: 'You make events and campaigns here, together with your colleagues. And you see who will come.',
      },
      'co-organiser': {
        is: 'co-organiser',
        does: 'You work on this event here. You can change it and see who will come.',
      },
      'desk-crew': {
        is: 'desk crew',
        does: 'You see who will come. You note answers and add guests.',
      },
      official: {
        is: 'municipality',
        does: 'You can ask for packages for your municipality here. And you can see what happens with your request.',
      },
      partner: {
        is: 'coalition partner',
        does: 'You can ask for packages here. And you look after the packages that you lend or give yourself.',
      },
      'station-keeper': {
        is: 'station desk',
        does: 'You answer requests for your stations here. And you see who will be at the station, and when.',
      },
    },
    how: 'Fill in this email address when you sign in. You will then get a code by email. You need no password.',
    action: 'To the page to sign in',
    notYou: (name) => `Is this email not meant for you? Please tell ${name}.`,
    why: (siteName) => `You get this email because an organiser of ${siteName} has given you access.`,
  },
  passkeyAdded: {
    subject: (siteName) => `New passkey for ${siteName}`,
    preview: 'Was this you? Then there is nothing to do.',
    heading: 'You have a new passkey',
    added: (siteName) => `With this passkey you can sign in to ${siteName}.`,
    labels: { key: 'Name', at: 'Made on' },
    at: (date, time) => `${date}, ${time}`,
    you: 'Was this you? Then there is nothing to do.',
    notYou: (name, phone) => `Was this not you? Then call ${name} at once, ${phone}.`,
    action: 'See your passkeys',
    why: (siteName) => `You get this email because you have access to ${siteName}.`,
  },
};

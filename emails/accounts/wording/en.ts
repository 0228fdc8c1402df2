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
};

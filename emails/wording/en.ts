import type { Wording } from './nl.ts';

export const en: Wording = {
  otherwise: 'Does the button not work? Use this address:',
  questions: 'Do you have a question?',
  reach: (name) => `Call or email ${name}:`,
  answer: (name) => `You can also reply to this email. ${name} will read it.`,
  noMore: 'Would you like to know why you receive this email, or to stop such emails?',
  choose: 'Choose which emails you receive',
  from: (siteName) => `This email was sent by ${siteName}:`,
};

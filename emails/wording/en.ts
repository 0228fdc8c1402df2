import type { Wording } from './nl.ts';

export const en: Wording = {
  otherwise: 'Does the button not work? Use this address:',
  questions: 'Do you have a question?',
  reach: (name) => `Call or email ${name}:`,
  answer: (name) => `You can also reply to this email. ${name} will read it.`,
  from: (siteName) => `This email was sent by ${siteName}:`,
};

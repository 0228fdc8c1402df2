import type { Language } from '#kernel/languages.ts';
import type { Salutation } from '../core/invitation.ts';

/** What stands in a letter on paper, in the language of whoever reads it. */
export type LetterWords = {
  readonly salutation: Readonly<Record<Salutation, string>>;
  readonly dear: Readonly<Record<Salutation | 'plain', (name: string) => string>>;
  readonly office: (office: string, municipality: string) => string;
  readonly subject: (event: string) => string;
  readonly invite: (event: string) => string;
  readonly when: string;
  readonly where: string;
  readonly answer: (until: string) => string;
  readonly steps: (address: string) => string;
  readonly code: string;
  readonly phone: (name: string, phone: string) => string;
  readonly greet: string;
};

const nl: LetterWords = {
  salutation: { mevrouw: 'Mevrouw', heer: 'De heer' },
  dear: {
    mevrouw: (name) => `Geachte mevrouw ${name},`,
    heer: (name) => `Geachte heer ${name},`,
    plain: (name) => `Geachte ${name},`,
  },
  office: (office, municipality) => `${office} van ${municipality}`,
  subject: (event) => `Uitnodiging voor ${event}`,
  invite: (event) => `Wij nodigen u graag uit voor ${event}. Wij zouden het fijn vinden als u komt.`,
  when: 'Wanneer',
  where: 'Waar',
  answer: (until) =>
    `Laat u ons weten of u komt? Dat kan tot ${until}. Kunt u niet? Dan kunt u ook iemand anders sturen.`,
  steps: (address) => `Ga naar ${address} en vul deze code in. De code is alleen voor u.`,
  code: 'Uw code',
  phone: (name, phone) => `Belt u liever? ${name} helpt u graag: ${phone}.`,
  greet: 'Met vriendelijke groet,',
};

const en: LetterWords = {
  salutation: { mevrouw: 'Ms', heer: 'Mr' },
  dear: { mevrouw: (name) => `Dear Ms ${name},`, heer: (name) => `Dear Mr ${name},`, plain: (name) => `Dear ${name},` },
  office: (office, municipality) => `${office}, ${municipality}`,
  subject: (event) => `Invitation to ${event}`,
  invite: (event) => `We would like to invite you to ${event}. We would be glad to see you there.`,
  when: 'When',
  where: 'Where',
  answer: (until) =>
    `Will you let us know if you can come? You can answer until ${until}. You may also send somebody else.`,
  steps: (address) => `Go to ${address} and fill in this code. The code is for you alone.`,
  code: 'Your code',
  phone: (name, phone) => `Would you rather call? ${name} will help you: ${phone}.`,
  greet: 'Kind regards,',
};

export const letterWording: Readonly<Record<Language, LetterWords>> = { nl, en };

import type { LinkRefusal } from '../core/redeem-link.ts';

/** Every text of these pages. `contact` comes as "Noor Bakker, 070 123 45 67". */
export type Wording = {
  readonly faults: {
    readonly summary: string;
    readonly emailMissing: string;
    readonly emailInvalid: string;
    readonly codeMissing: string;
    readonly codeShape: string;
    readonly wrongCode: (triesLeft: number) => string;
  };
  readonly ask: {
    readonly title: string;
    readonly text: string;
    readonly email: string;
    readonly emailHelp: string;
    readonly send: string;
    readonly kept: (date: string) => string;
    readonly haveCode: string;
    readonly signedOut: string;
  };
  readonly wait: {
    readonly title: string;
    readonly text: (email: string) => string;
    readonly code: string;
    readonly codeHelp: (time: string) => string;
    readonly signIn: string;
    readonly again: string;
    readonly newer: string;
    readonly noMail: (contact: string) => string;
    readonly otherAddress: string;
  };
  readonly link: {
    readonly title: string;
    readonly text: string;
    readonly ownBrowser: string;
    readonly signIn: string;
  };
  readonly askedTooOften: { readonly title: string; readonly text: (time: string) => string };
  readonly refusals: Readonly<
    Record<LinkRefusal | 'role-ended' | 'code-elsewhere', { readonly title: string; readonly text: string }>
  >;
  readonly help: (contact: string) => string;
  readonly newCode: string;
  readonly toDesk: string;
};

export const nl: Wording = {
  faults: {
    summary: 'Er ging iets mis. Controleer uw antwoord',
    emailMissing: 'Vul uw e-mailadres in',
    emailInvalid: 'Vul een geldig e-mailadres in, bijvoorbeeld naam@gemeente.nl',
    codeMissing: 'Vul de code uit de mail in',
    codeShape: 'Vul de zes cijfers uit de mail in, bijvoorbeeld 123 456',
    wrongCode: (triesLeft) =>
      `Deze code klopt niet. Kijk in de nieuwste mail. U kunt het nog ${triesLeft} keer proberen`,
  },
  ask: {
    title: 'Inloggen',
    text: 'Vul uw e-mailadres in. U krijgt een mail met een code en een link. Een wachtwoord hebt u niet nodig.',
    email: 'E-mailadres',
    emailHelp: 'Het adres dat het programmateam van u kent.',
    send: 'Stuur mij een code',
    kept: (date) => `Met dit adres zoeken wij op wie u bent. Uw vraag wissen wij op ${date}.`,
    haveCode: 'Ik heb al een code',
    signedOut: 'U bent uitgelogd',
  },
  wait: {
    title: 'Kijk in uw mail',
    text: (email) => `Kennen wij ${email}? Dan krijgt u binnen een minuut een mail met een code.`,
    code: 'Code van zes cijfers',
    codeHelp: (time) => `De code werkt tot ${time}.`,
    signIn: 'Inloggen',
    again: 'Stuur een nieuwe code',
    newer: 'U vroeg een nieuwe code. Alleen de code uit de nieuwste mail werkt.',
    noMail: (contact) => `Geen mail gekregen? Kijk bij de ongewenste mail. Of bel ${contact}.`,
    otherAddress: 'Een ander e-mailadres gebruiken',
  },
  link: {
    title: 'Inloggen',
    text: 'Met de knop logt u in.',
    ownBrowser: 'De knop werkt alleen in de browser waarin u om de mail vroeg.',
    signIn: 'Inloggen',
  },
  askedTooOften: {
    title: 'U kunt nu even geen code vragen',
    text: (time) => `Er is al vaak om een code gevraagd. Vanaf ${time} kan het weer. Uw antwoord blijft staan.`,
  },
  refusals: {
    'no-such-link': {
      title: 'Deze link werkt niet',
      text: 'Misschien is het adres niet helemaal goed overgenomen. Gebruik de code uit de mail of vraag een nieuwe.',
    },
    'link-replaced': {
      title: 'Er is een nieuwere mail',
      text: 'U vroeg daarna nog een code. Gebruik de link of de code uit de nieuwste mail.',
    },
    'already-used': {
      title: 'U hebt deze code al gebruikt',
      text: 'Elke code en link werkt één keer. Bent u net ingelogd? Ga dan naar het bureau.',
    },
    'tries-spent': {
      title: 'Deze code werkt niet meer',
      text: 'De code is vijf keer verkeerd ingevuld. Vraag een nieuwe code.',
    },
    expired: {
      title: 'Deze code is verlopen',
      text: 'Een code en een link werken tien minuten. Vraag een nieuwe code.',
    },
    'other-browser': {
      title: 'Dit is een andere browser',
      text: 'Open de link in de browser waarin u om de mail vroeg. Of typ daar de code uit de mail.',
    },
    'code-elsewhere': {
      title: 'Deze browser vroeg niet om een code',
      text: 'Typ de code in de browser waarin u om de mail vroeg. Of vraag hier een nieuwe code.',
    },
    'role-ended': {
      title: 'U hebt geen toegang meer',
      text: 'Uw toegang is gestopt. Is dat niet de bedoeling? Laat het ons weten.',
    },
  },
  help: (contact) => `Lukt het niet? Bel ${contact}.`,
  newCode: 'Een nieuwe code vragen',
  toDesk: 'Naar het bureau',
};

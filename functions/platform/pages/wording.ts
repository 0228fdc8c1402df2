import type { Language } from '#kernel/languages.ts';

/** Every word the shell of a page says by itself. All other words come in as props. */
export type ShellWords = {
  readonly skipToContent: string;
  readonly mainMenu: string;
  readonly events: string;
  readonly desk: string;
  readonly kits: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly signedInAs: string;
  readonly aboutThisSite: string;
  readonly accessibility: string;
  readonly privacy: string;
  readonly contact: string;
  readonly motto: string;
  /** Stands before the title of a page whose form came back with faults, its space included. */
  readonly faultyTitle: string;
};

/** A language by its own name, as the link to it reads. */
export const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

export const shellWords: Readonly<Record<Language, ShellWords>> = {
  nl: {
    skipToContent: 'Naar de inhoud',
    mainMenu: 'Hoofdmenu',
    events: 'Bijeenkomsten',
    desk: 'Bureau',
    kits: 'Pakketten',
    signIn: 'Inloggen',
    signOut: 'Uitloggen',
    signedInAs: 'Ingelogd als',
    aboutThisSite: 'Over deze website',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    contact: 'Contact',
    motto: 'Schuif aan.',
    faultyTitle: 'Fout: ',
  },
  en: {
    skipToContent: 'Skip to content',
    mainMenu: 'Main menu',
    events: 'Events',
    desk: 'Desk',
    kits: 'Kits',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: 'Signed in as',
    aboutThisSite: 'About this website',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    contact: 'Contact',
    motto: 'Pull up a chair.',
    faultyTitle: 'Error: ',
  },
};

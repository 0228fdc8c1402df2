import type { Language } from '#kernel/languages.ts';

export type OwnPhoneWords = {
  readonly title: string;
  readonly nothing: string;
  readonly ask: string;
  readonly toEvent: string;
};

/** What a guest reads who scans the code on a table while there is nothing to sign. */
export const ownPhoneWording: Readonly<Record<Language, OwnPhoneWords>> = {
  nl: {
    title: 'Tekenen op uw eigen telefoon',
    nothing: 'Er is nu niets om te ondertekenen.',
    ask: 'Verwacht u dat wel? Vraag het aan iemand van de organisatie, of scan de code straks nog eens.',
    toEvent: 'Naar de bijeenkomst',
  },
  en: {
    title: 'Sign on your own phone',
    nothing: 'There is nothing to sign at the moment.',
    ask: 'Did you expect there would be? Ask somebody of the organisation, or scan the code again later.',
    toEvent: 'To the event',
  },
};

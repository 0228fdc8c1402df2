import type { Role } from '#kernel/actors.ts';
import type { Language } from '#kernel/languages.ts';

/** The pages that the stack answers by itself, whatever the room. */
type Wording = {
  readonly notFound: { title: string; text: string; home: string };
  readonly notAllowed: { title: string; text: string };
  readonly notYours: { title: string; text: (roles: string) => string; signIn: string; kept: string; send: string };
  readonly wrongRole: {
    title: string;
    text: (roles: string, own: string) => string;
    whoGivesIt: string;
    toDesk: string;
    contact: string;
    kept: string;
    send: string;
  };
  /** What somebody is, and for whom a page is. */
  readonly roles: Readonly<Record<Role, { one: string; many: string }>>;
  readonly foreignForm: { title: string; text: string };
  readonly againForm: { title: string; text: string; send: string };
  readonly unreachable: { title: string; text: string; send: string; reload: string };
  readonly broken: { title: string; text: (requestId: string) => string };
  readonly unreadable: { title: string; text: string };
  readonly tooLarge: { title: string; text: string };
  readonly fileTooLarge: { title: string; text: string };
  /** Where a form waits for another press and a file came with it. */
  readonly fileAgain: string;
  readonly example: string;
  readonly signOut: string;
};

export const wording: Readonly<Record<Language, Wording>> = {
  nl: {
    notFound: {
      title: 'Deze pagina is er niet',
      text: 'Misschien is het adres niet helemaal goed overgenomen, of is de pagina weggehaald.',
      home: 'Naar de bijeenkomsten',
    },
    notAllowed: {
      title: 'Dit kan hier niet',
      text: 'Deze pagina kent alleen bekijken of versturen met de knop op de pagina zelf.',
    },
    notYours: {
      title: 'Hiervoor moet u inloggen',
      text: (roles) => `Deze pagina is voor ${roles}.`,
      signIn: 'Inloggen',
      kept: 'Er is nog niets verstuurd en uw antwoorden zijn bewaard op deze pagina. Log in op een ander tabblad en druk daarna hier.',
      send: 'Antwoorden versturen',
    },
    wrongRole: {
      title: 'U hebt hier een andere rol voor nodig',
      text: (roles, own) => `Deze pagina is voor ${roles}. U bent ingelogd als ${own}.`,
      whoGivesIt: 'Hebt u die rol ook nodig? Het programmateam kan u die geven.',
      toDesk: 'Naar mijn bureau',
      contact: 'Contact met het programmateam',
      kept: 'Er is niets verstuurd en uw antwoorden zijn bewaard op deze pagina. Log op een ander tabblad uit en weer in met een andere rol. Druk daarna hier.',
      send: 'Antwoorden versturen',
    },
    roles: {
      organiser: { one: 'organisator', many: 'organisatoren' },
      official: { one: 'gemeente', many: 'gemeenten' },
      partner: { one: 'coalitiepartner', many: 'coalitiepartners' },
      'station-keeper': { one: 'stationsloket', many: 'stationsloketten' },
      'co-organiser': { one: 'mede-organisator', many: 'mede-organisatoren' },
      'desk-crew': { one: 'gastenbalie', many: 'de gastenbalie' },
    },
    foreignForm: {
      title: 'Dit formulier kwam niet van ons',
      text: 'Er is niets veranderd. Open de pagina opnieuw en vul het formulier daar in.',
    },
    againForm: {
      title: 'Nog één keer op de knop',
      text: 'Uw formulier stond lang open. Er is nog niets verstuurd en uw antwoorden zijn bewaard op deze pagina.',
      send: 'Formulier versturen',
    },
    unreachable: {
      title: 'Het lukt nu even niet',
      text: 'Er is nog niets verstuurd. Wacht enkele tellen en probeer het opnieuw. Uw antwoorden staan nog op deze pagina.',
      send: 'Opnieuw versturen',
      reload: 'Pagina opnieuw openen',
    },
    broken: {
      title: 'Er ging iets mis bij ons',
      text: (requestId) => `Dit ligt niet aan u. Blijft het misgaan? Geef dan dit nummer door: ${requestId}.`,
    },
    unreadable: { title: 'Wij konden dit niet lezen', text: 'Verstuur het formulier met de knop op de pagina zelf.' },
    tooLarge: {
      title: 'Dit is te veel tekst',
      text: 'Uw formulier is groter dan wij kunnen lezen. Ga terug en maak de tekst korter.',
    },
    fileTooLarge: {
      title: 'Dit bestand is te groot',
      text: 'Wij lezen bestanden tot 4 MB. Er is niets veranderd. Ga terug en kies een kleiner bestand.',
    },
    fileAgain: 'Het bestand hebben wij niet bewaard. Dat kiest u straks opnieuw.',
    example: 'Voorbeeld: gasten en handtekeningen zijn verzonnen',
    signOut: 'Uitloggen',
  },
  en: {
    notFound: {
      title: 'This page is not here',
      text: 'Perhaps the address was not copied in full, or the page has been removed.',
      home: 'To the events',
    },
    notAllowed: { title: 'That is not possible here', text: 'You can only view this page or use the button on it.' },
    notYours: {
      title: 'Please sign in first',
      text: (roles) => `This page is for ${roles}.`,
      signIn: 'Sign in',
      kept: 'Nothing has been sent yet, and your answers are kept on this page. Sign in on another tab, then press here.',
      send: 'Send the answers',
    },
    wrongRole: {
      title: 'You need another role for this',
      text: (roles, own) => `This page is for ${roles}. You are signed in as ${own}.`,
      whoGivesIt: 'Do you need that role too? The programme team can give it to you.',
      toDesk: 'To my desk',
      contact: 'Contact the programme team',
      kept: 'Nothing has been sent, and your answers are kept on this page. On another tab, sign out and sign in with another role. Then press here.',
      send: 'Send the answers',
    },
    roles: {
      organiser: { one: 'an organiser', many: 'organisers' },
      official: { one: 'a municipality', many: 'municipalities' },
      partner: { one: 'a coalition partner', many: 'coalition partners' },
      'station-keeper': { one: 'a station desk', many: 'station desks' },
      'co-organiser': { one: 'a co-organiser', many: 'co-organisers' },
      'desk-crew': { one: 'desk crew', many: 'desk crew' },
    },
    foreignForm: {
      title: 'This form did not come from us',
      text: 'Nothing has changed. Open the page again and fill in the form there.',
    },
    againForm: {
      title: 'Please press once more',
      text: 'Your form was open for a long time. Nothing has been sent yet, and your answers are kept on this page.',
      send: 'Send the form',
    },
    unreachable: {
      title: 'It does not work just now',
      text: 'Nothing has been sent yet. Wait a moment and try again. Your answers are still on this page.',
      send: 'Send again',
      reload: 'Open the page again',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: (requestId) => `This is not your fault. Does it keep happening? Please give us this number: ${requestId}.`,
    },
    unreadable: { title: 'We could not read this', text: 'Please send the form with the button on the page.' },
    tooLarge: {
      title: 'This is too much text',
      text: 'Your form is larger than we can read. Go back and shorten the text.',
    },
    fileTooLarge: {
      title: 'This file is too large',
      text: 'We read files of up to 4 MB. Nothing has changed. Please go back and choose a smaller file.',
    },
    fileAgain: 'We have not kept the file. Please choose it again afterwards.',
    example: 'Example: guests and signatures are invented',
    signOut: 'Sign out',
  },
};

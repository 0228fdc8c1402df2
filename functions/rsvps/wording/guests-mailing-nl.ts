import { numbersIn } from '#kernel/numbers.ts';
import type { Placeholder } from '../core/mailing.ts';

const number = numbersIn('nl');
const guests = (count: number): string => (count === 1 ? '1 gast' : `${number.format(count)} gasten`);

/** A mail to a group of guests, at the organisers' desk. */
export const mailingNl = {
  title: (event: string) => `Bericht sturen: ${event}`,
  lead: 'U schrijft één tekst. Elke gast krijgt een eigen mail.',
  whom: 'Aan wie',
  whomHelp: 'Wie zich afmeldde, krijgt nooit een bericht.',
  count: 'Tel de gasten',
  chosen: (count: number) => `${guests(count)}, door u gekozen in de lijst`,
  to: (count: number, calls: number) =>
    count === 0
      ? 'Er is nu niemand in deze groep.'
      : count === 1 && calls === 1
        ? 'Dit bericht gaat naar 1 gast. Die heeft geen e-mail en komt bij “Bellen: gasten zonder e-mail”.'
        : `Dit bericht gaat naar ${guests(count)}${calls === 0 ? '' : `. ${calls === 1 ? '1 van hen heeft' : `${number.format(calls)} van hen hebben`} geen e-mail en ${calls === 1 ? 'komt' : 'komen'} bij “Bellen: gasten zonder e-mail”`}.`,
  meant: (parts: readonly string[]) =>
    `Gekozen: ${parts.map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join(', ')}.`,
  states: {
    here: 'Iedereen die komt of wacht',
    seated: 'Wie een plek heeft',
    offered: 'Wie een plek kreeg aangeboden',
    asked: 'Wie wacht op uw ja',
    waiting: 'Wie op de wachtlijst staat',
  },
  subject: 'Onderwerp',
  subjectHelp: 'Wij zetten de bijeenkomst en de dag erachter. Zet hier geen namen in.',
  text: 'Uw tekst',
  /** `filled`: what a text may ask for, as it is typed; these words are the same in both languages. */
  textHelp: (filled: Readonly<Record<Placeholder, string>>) =>
    `U kunt dit gebruiken: ${filled.naam}, ${filled.bijeenkomst}, ${filled.wanneer}, ${filled.waar} en ${filled['uw pagina']}. Wij vullen het in voor elke gast.`,
  fault: {
    subject: {
      missing: 'Vul een onderwerp in',
      'too-long': 'Maak het onderwerp korter dan 80 tekens',
      placeholder: 'Gebruik in het onderwerp geen accolades',
      'unknown-placeholder': 'Gebruik in het onderwerp geen accolades',
    },
    text: {
      missing: 'Vul een tekst in',
      'too-long': 'Maak de tekst korter dan 5.000 tekens',
      placeholder: 'Gebruik alleen wat hierboven tussen accolades staat',
      'unknown-placeholder': 'Gebruik alleen wat hierboven tussen accolades staat',
    },
    nobody: 'Er is niemand in deze groep. Kies een andere groep',
  },
  faultsTitle: (count: number) => `Er ging iets mis. Controleer ${count} ${count === 1 ? 'antwoord' : 'antwoorden'}`,
  preview: 'Voorbeeld bekijken',
  previewTitle: 'Zo leest een gast het',
  previewFor: (name: string) => `Dit is de mail van ${name}. Er is nog niets verstuurd.`,
  pageOf: 'Aanmelding bekijken, wijzigen of afmelden',
  trial: 'Proefmail aan mezelf sturen',
  change: 'Tekst wijzigen',
  send: (count: number) => (count === 1 ? 'Naar 1 gast sturen' : `Naar ${number.format(count)} gasten sturen`),
  sendNote: 'Versturen kan niet terug. De mails gaan binnen enkele minuten weg. Na 21.00 uur wachten zij tot 8.00 uur.',
  notice: {
    trial: 'De proefmail is onderweg naar uw eigen adres',
    'no-address': 'Wij kennen uw eigen e-mailadres niet. Er is niets verstuurd',
    sent: 'Het bericht gaat binnen enkele minuten weg, of na 21.00 uur de volgende ochtend',
    'sent-before': 'Dit bericht was al verstuurd',
    busy: 'Het is nu erg druk. Er is niets verstuurd; probeer het opnieuw',
    'nobody-left': 'Wie u koos, heeft zich intussen afgemeld. Er is niets verstuurd',
    'not-published': 'Publiceer de bijeenkomst eerst',
    'event-over': 'De gegevens van de gasten zijn al gewist',
    'too-many': 'Over deze bijeenkomst zijn al twintig berichten verstuurd. Meer kan niet',
  },
  earlier: 'Eerdere berichten',
  earlierLine: (moment: string, count: number) => `${moment}, aan ${guests(count)}`,
  going: (count: number) => `Onderweg: ${guests(count)} tot nu toe`,
};

/** Every text about a mail to a group. */
export type MailingWords = typeof mailingNl;

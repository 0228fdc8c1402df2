import type { Language } from '#kernel/languages.ts';
import type { PaperCardField } from '../core/read-paper-card.ts';
import type { HallFault } from '../core/typed-answers.ts';

type Label = { readonly label: string; readonly help?: string };

/** Why what stands on a card was not taken. */
export type PaperCardRefusal =
  | 'nothing-to-sign'
  | 'nobody'
  | 'not-open'
  | 'not-in-force'
  | 'already-signed'
  | 'already-member'
  | 'other-answers'
  | 'other-text'
  | 'no-such-act'
  | 'busy';

/** Every text of the page on which a card of paper is keyed in. */
export type PaperCardWords = {
  readonly title: string;
  readonly lead: string;
  readonly back: string;
  readonly keyedIn: string;
  readonly keyedInHelp: string;
  readonly toAwaiting: string;
  readonly optional: string;
  readonly who: Label;
  readonly whoMissing: string;
  readonly whoUnknown: string;
  readonly find: string;
  readonly several: (count: number) => string;
  readonly many: (count: number) => string;
  readonly choose: string;
  readonly chooseMissing: string;
  readonly chosen: string;
  readonly blankHelp: string;
  readonly blank: string;
  readonly cardOf: (name: string) => string;
  readonly withoutCard: string;
  readonly check: string;
  readonly text: (pledge: string, version: number) => string;
  readonly field: Readonly<Record<PaperCardField, Label>>;
  readonly decided: string;
  readonly toDecide: string;
  readonly mayName: string;
  readonly mayNotName: string;
  readonly fault: Readonly<Record<PaperCardField, Partial<Readonly<Record<HallFault | 'not-a-time', string>>>>>;
  readonly press: string;
  readonly pressAlso: string;
  readonly other: string;
  readonly refused: Readonly<Record<PaperCardRefusal, string>>;
};

const noNameNl = {
  'too-long': 'Houd het op hoogstens 120 tekens',
  'not-a-name': 'Gebruik alleen letters, streepjes en spaties',
} as const;
const noNameEn = {
  'too-long': 'Keep it to 120 characters at most',
  'not-a-name': 'Use letters, hyphens and spaces only',
} as const;

const nl: PaperCardWords = {
  title: 'Een kaart invoeren',
  lead: 'Iemand heeft op papier getekend. Zoek de kaart met de code of met de naam.',
  back: 'Terug naar de deurlijst',
  keyedIn: 'De handtekening is ingevoerd',
  keyedInHelp: 'Zij telt zodra iemand anders haar bevestigt. U kunt nu de volgende kaart invoeren.',
  toAwaiting: 'Naar wat op bevestiging wacht',
  optional: '(niet verplicht)',
  who: { label: 'Code of naam op de kaart', help: 'Bijvoorbeeld K7M2-9XQF.' },
  whoMissing: 'Vul de code of de naam in die op de kaart staat',
  whoUnknown: 'Niemand op deze bijeenkomst heeft deze code of naam. Kijk of het zo op de kaart staat',
  find: 'Zoek de kaart',
  several: (count) => `Dit past bij ${count} gasten. Kies van wie de kaart is.`,
  many: (count) => `Dit past bij meer dan ${count} gasten. Typ ook de achternaam of de gemeente.`,
  choose: 'Van wie is de kaart?',
  chooseMissing: 'Kies van wie de kaart is',
  chosen: 'Ga verder met deze gast',
  blankHelp: 'Staat de gast niet op de lijst? Dan vult u zelf alles in.',
  blank: 'Invoeren zonder gast van de lijst',
  cardOf: (name) => `Kaart van ${name}`,
  withoutCard: 'Kaart van iemand die niet op de lijst staat',
  check: 'Wij vulden in wat op de lijst staat. Het papier gaat voor: neem over wat daar staat.',
  text: (pledge, version) => `Het gaat om “${pledge}”, tekst ${version}. Kijk of dat ook op de kaart staat.`,
  field: {
    municipality: { label: 'Gemeente' },
    role: { label: 'Functie' },
    email: { label: 'E-mailadres', help: 'Als het op de kaart staat. Daar gaat het afschrift naartoe.' },
    college: { label: 'Heeft het college al besloten?' },
    'decided-on': { label: 'Wanneer besloot het college?', help: 'Bijvoorbeeld 14-5-2019.' },
    'may-name': { label: 'Mag de gemeente nu al genoemd worden?' },
    name: { label: 'Naam van wie tekende', help: 'Zoals de naam op de kaart staat.' },
    'signed-at': {
      label: 'Hoe laat is er getekend?',
      help: 'Bijvoorbeeld 19.40. Staat er geen tijd? Dan geldt het einde van de bijeenkomst.',
    },
  },
  decided: 'Ja, het college heeft besloten',
  toDecide: 'Nee, het college moet nog besluiten',
  mayName: 'Ja, noem de gemeente',
  mayNotName: 'Nee, noem de gemeente pas na het besluit',
  fault: {
    municipality: {
      missing: 'Kies de gemeente',
      'not-a-municipality': 'Kies een gemeente uit de lijst',
      'several-municipalities': 'Dit past bij meer gemeenten. Kies er een',
    },
    role: { missing: 'Vul de functie in', ...noNameNl },
    email: { 'not-an-email': 'Vul een e-mailadres in zoals naam@gemeente.nl, of laat het leeg' },
    college: { missing: 'Kies of het college al heeft besloten' },
    'decided-on': {
      missing: 'Vul in wanneer het college besloot, bijvoorbeeld 14-5-2019',
      'not-a-date': 'Vul een datum in, bijvoorbeeld 14-5-2019',
      'in-future': 'Deze dag moet nog komen. Vul de dag in waarop het college besloot',
    },
    'may-name': { missing: 'Kies of de gemeente nu al genoemd mag worden' },
    name: { missing: 'Vul de naam in van wie tekende', ...noNameNl },
    'signed-at': {
      'not-a-time': 'Vul een tijd in, bijvoorbeeld 19.40, of laat dit leeg',
      'in-future': 'Deze tijd moet nog komen. Vul in hoe laat er getekend is',
    },
  },
  press: 'Handtekening invoeren',
  pressAlso: 'Ook deze handtekening invoeren',
  other: 'Een andere kaart zoeken',
  refused: {
    'nothing-to-sign': 'Er is nu niets om te ondertekenen. Kijk bij de campagne vanaf wanneer het kan.',
    nobody: 'Deze gast staat niet meer op de lijst. Zoek de kaart opnieuw.',
    'not-open': 'Ondertekenen kan nu niet. Kijk bij de campagne wanneer het kan.',
    'not-in-force': 'Deze gemeente bestaat vandaag niet. Kies een andere gemeente.',
    'already-signed': 'Deze persoon heeft al ondertekend voor deze gemeente. Er is niets veranderd.',
    'already-member':
      'Deze gemeente doet al mee. Tekende deze persoon ook? Dan komt de naam erbij als u nog eens drukt.',
    'other-answers': 'Deze kaart is al ingevoerd met andere antwoorden. Wilt u ook deze vastleggen? Druk opnieuw.',
    'other-text': 'De tekst is net vernieuwd. Staat deze versie op de kaart? Druk dan opnieuw.',
    'no-such-act': 'Wij weten niet welke knop u koos. Er is niets vastgelegd.',
    busy: 'Het is nu erg druk. Er is nog niets vastgelegd. Druk over een paar tellen opnieuw.',
  },
};

const en: PaperCardWords = {
  title: 'Key in a card',
  lead: 'Somebody signed on paper. Find the card by its code or by the name.',
  back: 'Back to the door list',
  keyedIn: 'The signature was keyed in',
  keyedInHelp: 'It counts once somebody else confirms it. You can key in the next card now.',
  toAwaiting: 'To what waits to be confirmed',
  optional: '(optional)',
  who: { label: 'Code or name on the card', help: 'For example K7M2-9XQF.' },
  whoMissing: 'Fill in the code or the name that stands on the card',
  whoUnknown: 'Nobody at this event has this code or name. See whether the card says it like this',
  find: 'Find the card',
  several: (count) => `This fits ${count} guests. Choose whose card it is.`,
  many: (count) => `This fits more than ${count} guests. Type the surname or the municipality as well.`,
  choose: 'Whose card is it?',
  chooseMissing: 'Choose whose card it is',
  chosen: 'Go on with this guest',
  blankHelp: 'Is the guest not on the list? Then you fill in everything yourself.',
  blank: 'Key in without a guest of the list',
  cardOf: (name) => `Card of ${name}`,
  withoutCard: 'Card of somebody who is not on the list',
  check: 'We filled in what the list says. Paper goes first: take over what stands there.',
  text: (pledge, version) => `It is about “${pledge}”, text ${version}. See whether the card says so too.`,
  field: {
    municipality: { label: 'Municipality' },
    role: { label: 'Office' },
    email: { label: 'Email address', help: 'If it is on the card. The copy goes there.' },
    college: { label: 'Has the municipal executive decided?' },
    'decided-on': { label: 'When did the executive decide?', help: 'For example 14-5-2019.' },
    'may-name': { label: 'May the municipality be named already?' },
    name: { label: 'Name of who signed', help: 'As the name stands on the card.' },
    'signed-at': {
      label: 'At what time was it signed?',
      help: 'For example 19.40. Is there no time on it? Then the end of the event counts.',
    },
  },
  decided: 'Yes, the executive has decided',
  toDecide: 'No, the executive has yet to decide',
  mayName: 'Yes, name the municipality',
  mayNotName: 'No, name the municipality only after the decision',
  fault: {
    municipality: {
      missing: 'Choose the municipality',
      'not-a-municipality': 'Choose a municipality from the list',
      'several-municipalities': 'This fits more than one municipality. Choose one',
    },
    role: { missing: 'Fill in the office', ...noNameEn },
    email: { 'not-an-email': 'Fill in an address like name@municipality.nl, or leave it empty' },
    college: { missing: 'Choose whether the executive has decided' },
    'decided-on': {
      missing: 'Fill in when the executive decided, for example 14-5-2019',
      'not-a-date': 'Fill in a date, for example 14-5-2019',
      'in-future': 'This day is yet to come. Fill in the day on which the executive decided',
    },
    'may-name': { missing: 'Choose whether the municipality may be named already' },
    name: { missing: 'Fill in the name of who signed', ...noNameEn },
    'signed-at': {
      'not-a-time': 'Fill in a time, for example 19.40, or leave this empty',
      'in-future': 'This time is yet to come. Fill in when it was signed',
    },
  },
  press: 'Key in the signature',
  pressAlso: 'Key in this signature as well',
  other: 'Find another card',
  refused: {
    'nothing-to-sign': 'There is nothing to sign now. See at the campaign from when there is.',
    nobody: 'This guest is not on the list any more. Find the card again.',
    'not-open': 'Signing is not possible now. See at the campaign when it is.',
    'not-in-force': 'This municipality does not exist today. Choose another one.',
    'already-signed': 'This person has signed for this municipality already. Nothing changed.',
    'already-member':
      'This municipality takes part already. Did this person sign too? Press once more to add the name.',
    'other-answers': 'This card was keyed in with other answers. Record these as well? Press once more.',
    'other-text': 'The text was just renewed. Is it this version that stands on the card? Then press once more.',
    'no-such-act': 'We do not know which button you chose. Nothing was recorded.',
    busy: 'It is very busy now. Nothing was recorded yet. Press again in a few seconds.',
  },
};

export const paperCardWording: Readonly<Record<Language, PaperCardWords>> = { nl, en };

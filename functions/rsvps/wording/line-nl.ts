import { numbersIn } from '#kernel/numbers.ts';
import type { LineWords } from './line-words.ts';

const number = numbersIn('nl');
const places = (count: number): string => (count === 1 ? '1 plek' : `${number.format(count)} plekken`);
const people = (count: number): string => (count === 1 ? '1 persoon' : `${number.format(count)} personen`);
const signUps = (count: number): string => (count === 1 ? '1 aanmelding' : `${number.format(count)} aanmeldingen`);

export const lineNl: LineWords = {
  title: (event) => `Plekken en wachtlijst van ${event}`,
  toEvent: 'Terug naar de bijeenkomst',
  toLine: 'Terug naar plekken en wachtlijst',
  toGuests: 'Naar de gasten',
  moves: {
    'at-once': 'Komt er een plek vrij? Dan is die meteen voor wie vooraan staat.',
    offer: 'Komt er een plek vrij? Dan bieden wij die aan wie vooraan staat. Die kiest zelf.',
    yes: 'Komt er een plek vrij? Dan vragen wij u of wie vooraan staat mag komen.',
  },
  notice: {
    granted: 'De gast heeft een plek en krijgt bericht',
    'turned-down': 'De gast krijgt bericht met uw reden',
    'wish-granted': 'De wijziging is gedaan. De gast krijgt bericht',
    'wish-refused': 'De gast krijgt bericht met uw reden',
    released: 'De plekken zijn vrijgegeven',
    capacity: 'Het aantal plekken is gewijzigd',
    promoted: 'De gast heeft nu een plek',
    'offer-taken': 'De gast neemt de plek en krijgt bericht',
    'offer-refused': 'De gast wil de plek niet en krijgt bericht. Wie daarna komt, is aan de beurt',
    unchanged: 'Er was niets veranderd',
  },
  refused: {
    busy: 'Het is nu erg druk. Er is niets veranderd. Druk over een paar tellen opnieuw op de knop.',
    'not-first': 'Iemand anders staat nu vooraan op de wachtlijst.',
    'no-room': 'Er is nu geen plek die past.',
    'not-asked': 'Deze aanmelding wacht niet meer op uw antwoord.',
    'no-wish': 'Deze vraag is al beantwoord, of de gast is afgemeld.',
    'other-wish': 'De gast vraagt nu iets anders. Kijk eerst wat er nu staat.',
    'no-such-pool': 'Voor deze groep houden wij geen plekken vrij.',
    'released-before': 'Deze plekken waren al vrijgegeven.',
    'given-up': 'Deze gast is al afgemeld.',
    'offer-open': 'Deze gast moet eerst kiezen of die de plek neemt.',
    'no-offer': 'Voor deze gast houden wij nu geen plek vast. Kijk eerst wat er nu staat.',
    'offer-lapsed': 'De tijd om te kiezen is voorbij. De plek is nu voor wie daarna komt.',
    'same-person': 'Deze gast komt zelf al.',
    'has-a-place': 'De vervanger heeft zelf al een plek.',
    'no-room-for-more': 'Daarvoor zijn er niet genoeg plekken, of er wacht iemand anders. Maak eerst plek.',
    'event-begun': 'De bijeenkomst is al begonnen.',
    'event-cancelled': 'De bijeenkomst is afgelast.',
    'changed-meanwhile': 'Iemand anders heeft deze bijeenkomst net gewijzigd. Kijk eerst wat er nu staat.',
    'capacity-below-taken': 'Zo weinig plekken kan nu niet. Meld eerst gasten af.',
    'group-below-taken': 'Zo weinig plekken kan nu niet. Meld eerst gasten af.',
    'moved-into-past': 'Dit tijdstip is al voorbij.',
  },
  late: {
    title: 'Er is plek, en er wacht iemand',
    text: (left) =>
      `Er ${left === 1 ? 'is 1 plek' : `zijn ${places(left)}`} vrij. De wachtlijst schuift nu niet meer vanzelf door. Bel wie vooraan staat en geef de plek.`,
  },
  pools: {
    caption: 'Plekken',
    who: 'Voor wie',
    capacity: 'Plekken',
    taken: 'Bezet',
    left: 'Vrij',
    until: 'Vrijgehouden tot',
    act: 'Doen',
    released: 'Vrijgegeven',
    release: 'Vrijgeven',
    group: {
      open: 'Iedereen',
      ministers: 'Bewindspersonen',
      partners: 'Coalitiepartners',
      advisers: 'Programma-adviseurs',
      guests: 'Eigen gasten',
      door: 'Bij de deur',
    },
  },
  release: {
    title: (group) => `Plekken voor ${group.toLowerCase()} vrijgeven?`,
    text: (left) =>
      `${left === 1 ? 'Er is nog 1 plek' : `Er zijn nog ${places(left)}`} over. Die ${left === 1 ? 'komt' : 'komen'} vrij voor iedereen. Wie al een plek heeft, houdt die.`,
    button: 'Ja, vrijgeven',
    back: 'Nee, terug',
  },
  consequence: {
    title: 'Dit gebeurt er dan',
    nobody: 'Er wacht niemand.',
    stays: (waiting) =>
      `${waiting === 1 ? 'Er blijft 1 aanmelding' : `Er blijven ${signUps(waiting)}`} op de wachtlijst.`,
    left: (left) => `Daarna ${left === 1 ? 'is er 1 plek' : `zijn er ${places(left)}`} vrij.`,
    noneFit: 'Niemand schuift door: wie vooraan staat, past dan nog niet.',
    byHand: 'De wachtlijst schuift nu niet meer vanzelf door. U beslist wie een plek krijgt.',
    goIn: {
      'at-once': (count) =>
        `${count === 1 ? 'Deze aanmelding krijgt' : `Deze ${signUps(count)} krijgen`} dan meteen een plek:`,
      offer: (count) =>
        `${count === 1 ? 'Deze aanmelding krijgt' : `Deze ${signUps(count)} krijgen`} dan een plek aangeboden:`,
      yes: (count) => `Bij ${count === 1 ? 'deze aanmelding' : `deze ${signUps(count)}`} vragen wij dan uw akkoord:`,
    },
    who: (name, party) => `${name}, ${people(party)}`,
  },
  capacity: {
    title: 'Aantal plekken wijzigen',
    label: 'Hoeveel plekken zijn er dan?',
    help: 'Alle plekken samen, ook wat u voor groepen vrijhoudt. U ziet eerst wat dit doet.',
    look: 'Bekijk wat dit doet',
    confirmTitle: (from, to) => `Van ${number.format(from)} naar ${places(to)}?`,
    more: (by) => `Er ${by === 1 ? 'komt 1 plek' : `komen ${places(by)}`} bij.`,
    fewer: (by) =>
      `Er ${by === 1 ? 'gaat 1 vrije plek' : `gaan ${number.format(by)} vrije plekken`} af. Niemand verliest een plek.`,
    tooFewTitle: 'Zo weinig plekken kan nu niet',
    tooFew: (least) =>
      `Er ${least === 1 ? 'is 1 plek' : `zijn ${places(least)}`} bezet of vrijgehouden. Meld eerst gasten af, geef plekken vrij of kies een hoger aantal.`,
    holding: 'Deze gasten hebben een plek:',
    button: 'Ja, aantal wijzigen',
    back: 'Nee, terug',
    fault: 'Vul een getal in, bijvoorbeeld 60',
  },
  offers: {
    caption: 'Aangeboden plekken',
    until: 'Kan kiezen tot',
    next: 'Daarna',
    nobody: 'Niemand wacht',
    act: 'Aan de telefoon',
    phone: 'Belde u met de gast? Druk op het antwoord dat u hoorde. De gast krijgt er ook bericht van.',
    take: 'Neemt de plek',
    refuse: 'Wil de plek niet',
    about: (name) => `: ${name}`,
  },
  asked: {
    caption: 'Wacht op uw ja',
    since: 'Sinds',
    grant: 'Plek geven',
    refuse: 'Nee zeggen',
  },
  wishes: {
    caption: 'Gevraagd door gasten',
    what: 'Wil graag',
    party: (from, to) => `Met ${people(to)} komen, nu ${number.format(from)}`,
    substitute: (name, email) => `Dat ${name} komt (${email})`,
    answer: (question, answer) => `Bij “${question}” antwoorden: ${answer}`,
    grant: 'Toestaan',
    refuse: 'Nee zeggen',
  },
  line: {
    caption: 'Wachtlijst, in volgorde',
    order: 'Nummer',
    promote: 'Plek geven',
    nobody: 'Er wacht niemand.',
  },
  name: 'Naam',
  from: 'Functie en herkomst',
  party: 'Aantal',
  act: 'Doen',
  no: {
    titlePlace: (name) => `Nee zeggen tegen ${name}?`,
    titleWish: (name) => `Nee zeggen op de vraag van ${name}?`,
    textPlace: 'De plek komt dan vrij. Staat er iemand op de wachtlijst? Dan gaat de plek naar die persoon.',
    textWish: 'De plek blijft zoals die is.',
    reason: 'Waarom niet?',
    reasonHelp: 'De gast leest dit in de mail. Hoogstens 500 tekens.',
    fault: {
      'reason-missing': 'Vul in waarom niet',
      'reason-too-long': 'Maak de reden korter, hoogstens 500 tekens',
    },
    button: 'Nee zeggen en mailen',
    back: 'Terug, nog niets zeggen',
  },
};

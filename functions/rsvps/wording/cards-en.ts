import type { CardsWords } from './cards-nl.ts';

const guests = (count: number): string => (count === 1 ? '1 guest' : `${count} guests`);
const cards = (count: number): string => (count === 1 ? '1 card' : `${count} cards`);

export const cardsEn: CardsWords = {
  title: (event) => `Proud-and-looking cards: ${event}`,
  toGuests: 'Back to the guests',
  lead: 'Guests fill in a card: what they are proud of and what they are looking for.',
  numbers: {
    title: 'Where things stand',
    filledIn: 'Filled in',
    filledInOf: (filledIn, places) => `${cards(filledIn)}, of ${guests(places)} with a place`,
    shown: 'On the screen and on the table card',
    shownCount: (count) => cards(count),
    toIntroduce: 'To put in touch',
    toIntroduceCount: (count) => `${guests(count)} said yes`,
  },
  before: (moment) =>
    `On ${moment} we compare the cards. Guests whose cards match then get an email. You need not do anything.`,
  matched: (count) =>
    count === 0
      ? 'We have compared the cards. No cards matched.'
      : `We have compared the cards. ${guests(count)} got an email to get to know each other.`,
  going: (told, count) => `The emails are leaving now: ${told} of ${count}.`,
  hidden: (count) =>
    `${cards(count)} ${count === 1 ? 'is' : 'are'} not here. These guests do not want others to read their card.`,
  nobody: 'There are no cards yet that may be on the screen.',
  caption: 'These cards may be on the screen and on the table card',
  column: { guest: 'Guest', proud: 'Proud of', seeks: 'Looking for', table: 'Table' },
  half: (theme, sentence) => `${theme}: ${sentence}`,
  nothing: 'Not filled in',
  noTable: 'No table yet',
  table: (number) => `Table ${number}`,
  print: 'Print table cards',
  printed: {
    title: (event) => `Table cards: ${event}`,
    back: 'Back to the cards',
    press: 'Print this page with Ctrl and P. Each table gets a sheet. You only see cards of guests who said yes.',
    pressUnplanned:
      'Print this page with Ctrl and P. There is no table plan yet. You only see cards of guests who said yes.',
    destroy: 'Destroy the sheets after the event.',
    all: 'All cards',
  },
};

import type { CardWords } from './card-words.ts';

export const cardEn: CardWords = {
  title: 'Your proud-and-looking card',
  lead: 'What are you proud of? And what do you still need help with? That is how guests learn from each other.',
  forAnother: (name) => `You fill in this card for ${name}. Please ask first.`,
  until: (moment) => `You can fill in and change the card until ${moment}.`,
  oneOrBoth: 'Fill in one of the two parts, or both.',
  proud: {
    legend: 'Proud of',
    theme: 'Theme you are proud of',
    sentence: {
      label: 'What are you proud of?',
      help: 'One sentence of at most 160 characters. Please do not name residents.',
    },
  },
  seeks: {
    legend: 'Looking for',
    theme: 'Theme you need help with',
    sentence: { label: 'What are you looking for?', help: 'One sentence of at most 160 characters.' },
  },
  chooseTheme: 'Choose a theme',
  toShow: {
    legend: 'May your card be on the screen and on the table card?',
    help: 'All guests can then read your name, role, municipality and sentences.',
  },
  toIntroduce: (moment) => ({
    legend: 'May we put you in touch with guests whose cards fit yours?',
    help: `They will then get an email from us with your name, role, municipality, sentence and email address. That is three guests at most. You get the same of them. We send it on ${moment}.`,
  }),
  noAddress: 'We do not have your email address. That is why we cannot put you in touch with others.',
  yes: 'Yes, you may',
  no: 'No, please do not',
  choice: 'What would you like to do?',
  choose: 'Choose what you would like to do',
  change: 'Keep the card as it is above',
  changeHelp: 'It takes the place of your earlier card.',
  remove: 'Take my card away',
  removeHelp: 'Nobody will see your card any more, and we will not put you in touch.',
  removeLateHelp: 'Nobody will see your card any more. Whoever had an email about you already keeps it.',
  leave: 'Leave my card as it is',
  fillIn: 'Keep this card',
  confirm: 'Confirm this choice',
  yourCard: 'Your card',
  half: (theme, sentence) => `${theme}: ${sentence}`,
  shown: 'Yes, others read the card',
  notShown: 'No, nobody sees the card',
  introduced: 'Yes, with three guests at most',
  notIntroduced: 'No contact',
  toShowTerm: 'On screen and table card',
  toIntroduceTerm: 'Contact with others',
  keptUntil: (date) => `We will erase your card on ${date}.`,
  toPlace: 'Back to your sign-up',
  refused: {
    'no-place': 'You have no place now. Only guests with a place can fill in a card.',
    'event-cancelled': 'The event does not go ahead. Nothing is done with the cards.',
    'cards-matched': 'You can no longer change the card. We have compared the cards already.',
  },
  notice: {
    'filled-in': 'Your card has been kept',
    removed: 'Your card has been taken away',
    unchanged: 'Nothing has changed',
    busy: 'It is very busy now. Nothing has changed. Please try again',
  },
  fault: (field, fault) => {
    switch (field) {
      case 'proud-theme':
        if (fault === 'nothing-filled-in') return 'Fill in what you are proud of or what you are looking for';
        return 'Choose the theme you are proud of';
      case 'seeks-theme':
        return 'Choose the theme you need help with';
      case 'proud':
        if (fault === 'too-long') return 'Make what you are proud of shorter than 160 characters';
        return 'Fill in what you are proud of';
      case 'seeks':
        if (fault === 'too-long') return 'Make what you are looking for shorter than 160 characters';
        return 'Fill in what you are looking for';
      case 'to-show':
        return 'Choose yes or no for the screen and the table card';
      case 'to-introduce':
        return 'Choose yes or no for contact with other guests';
    }
  },
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
};

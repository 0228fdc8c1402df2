import type { CopyWords, QuestionsWords } from './questions-words.ts';

export const questionsEn: QuestionsWords = {
  title: (event) => `Questions for guests of ${event}`,
  back: 'Back to the event',
  toList: 'Back to the questions',
  lead: 'We ask for name, email address and number of people already. Here you add what else you want to know.',
  privacy: 'Only ask what you need. We erase answers together with the guests.',
  fixed: 'Dietary needs and what somebody needs to take part are under “Change the event”.',
  none: 'You have no questions of your own yet.',
  list: 'The questions, in the order of the form',
  add: 'Add a question',
  full: 'You have twelve questions. You cannot add more.',
  change: 'Change the question',
  remove: 'Remove the question',
  up: 'Move up',
  down: 'Move down',
  kind: { text: 'Open question', choice: 'Choice of answers', 'yes-no': 'Yes or no' },
  kindHelp: {
    text: 'The guest types an answer of at most 500 characters.',
    choice: 'The guest chooses one of your answers.',
    'yes-no': 'The guest chooses Yes or No.',
  },
  marks: {
    required: 'has to be answered',
    optional: 'may be skipped',
    matters: 'counts when you approve',
    sensitive: 'sensitive',
  },
  when: (question, answer) => `Only if the answer to “${question}” is “${answer}”`,
  preview: 'This is how a guest sees it',
  previewHelp: 'You can try it here. Nothing is sent.',
  editor: {
    newTitle: 'New question',
    changeTitle: 'Change the question',
    earlier: 'Answers that guests have given stay as they are.',
    field: {
      'words-nl': { label: 'The question in Dutch', help: 'For example: whether somebody comes by car.' },
      'words-en': {
        label: 'The question in English',
        help: 'If you leave this empty, English pages show it in Dutch.',
      },
      kind: { label: 'What kind of question is it?', help: 'You cannot change this later.' },
      'choices-nl': {
        label: 'The answers in Dutch',
        help: 'Only for a choice of answers. One line for each answer, from two to eight.',
      },
      'choices-en': {
        label: 'The answers in English',
        help: 'Only for a choice of answers. The same number of lines, in the same order.',
      },
      required: { label: 'Is an answer needed?' },
      when: { label: 'When do you ask this question?', help: 'You choose from answers to questions above this one.' },
      matters: {
        label: 'Do you have to approve a changed answer first?',
        help: 'If you approve sign-ups, and once sign-up has closed, a guest then asks you for the change.',
      },
      sensitive: {
        label: 'Is the answer sensitive?',
        help: 'Think of health, religion or ethnic origin. You cannot change this later.',
      },
    },
    required: 'Yes, the form cannot be sent without an answer',
    always: 'Always',
    onlyWhen: (question, answer) => `Only if the answer to “${question}” is “${answer}”`,
    matters: 'Yes, a guest asks me for the change first',
    sensitive: 'Yes, erase the answer the morning after',
    sensitiveHelp: 'The answer is then not in any list, file or email. A guest may always skip such a question.',
    isSensitive: 'This is a sensitive question. We erase the answer the morning after.',
    add: 'Add the question',
    save: 'Save the question',
  },
  removing: {
    title: (question) => `Remove “${question}”?`,
    text: 'New guests no longer get this question.',
    kept: 'What guests have answered stays with those guests. We erase it when we erase their details.',
    confirm: 'Yes, remove the question',
    no: 'No, back to the questions',
  },
  faultsTitle: (count) => `Something went wrong. Check ${count === 1 ? '1 answer' : `${count} answers`}`,
  fault: {
    'words-nl': { missing: 'Fill in the question', 'too-long': 'Make the question shorter, at most 200 characters' },
    'words-en': { 'too-long': 'Make the English question shorter, at most 200 characters' },
    kind: { missing: 'Choose what kind of question it is' },
    'choices-nl': {
      'too-few-choices': 'Give two answers or more, each on a line of its own',
      'too-many-choices': 'Give at most eight answers',
      'choice-too-long': 'Make each answer at most 80 characters long',
      'choice-twice': 'Give each answer only once',
      'choice-in-use': 'Leave the answer that another question depends on, or change that question first',
    },
    'choices-en': {
      'choices-differ': 'Give as many answers in English as in Dutch',
      'choice-too-long': 'Make each English answer at most 80 characters long',
    },
    when: { 'not-earlier': 'Choose an answer to a question above this one' },
    required: { 'sensitive-required': 'A guest may always skip a sensitive question. Take the tick away here' },
    matters: { 'sensitive-matters': 'Nobody approves a sensitive answer. Take the tick away here' },
    sensitive: {},
  },
  refused: {
    'changed-meanwhile': {
      title: 'The event has just been changed',
      text: 'Your change has not been saved yet. See how it is now, then press the button once more.',
    },
    'event-cancelled': { title: 'This event has been cancelled', text: 'Questions cannot be changed any more.' },
    'others-depend': {
      title: 'Another question depends on this one',
      text: 'First change or remove the question that depends on it. Nothing has changed.',
    },
    'too-many-questions': { title: 'You have twelve questions already', text: 'Please remove a question first.' },
    'twice-the-same': { title: 'This question is there already', text: 'Nothing has changed.' },
    'not-earlier': {
      title: 'This question depends on one that is not above it',
      text: 'Choose again when you ask this question. Nothing has changed.',
    },
    busy: {
      title: 'It is very busy right now',
      text: 'Nothing has changed yet. Please press the button again in a few seconds.',
    },
  },
  done: {
    toegevoegd: 'The question has been added',
    bewaard: 'The question has been saved',
    verplaatst: 'The order has been saved',
    verwijderd: 'The question has been removed',
    ongewijzigd: 'Nothing had changed',
  },
};

export const copyEn: CopyWords = {
  title: (event) => `Copy ${event}`,
  lead: 'You get a draft with the same text, venue, places and questions. All times move to the new day. If a time is past by then, such as the end of sign-up, it becomes the start of the event.',
  without: 'Guests and invitations are not copied. Nobody gets a message.',
  was: (period) => `This event is on ${period}.`,
  field: {
    title: { label: 'Title' },
    date: { label: 'New day', help: 'For example 22-05-2027.' },
  },
  send: 'Make a copy',
  back: 'Back to the event',
  noContact: 'The contact person has been erased. Fill in a contact person again in the draft.',
  faultsTitle: (count) => `Something went wrong. Check ${count === 1 ? '1 answer' : `${count} answers`}`,
  fault: {
    title: { missing: 'Fill in a title', 'too-long': 'Make the title shorter, at most 120 characters' },
    date: {
      missing: 'Fill in the new day',
      'not-a-date': 'Fill in a date, for example 22-05-2027',
      'date-past': 'Choose a day that is still to come',
      'clock-jumps': 'Choose another day. The clock goes forward an hour then, at exactly this time',
    },
  },
  refused: {
    busy: {
      title: 'It is very busy right now',
      text: 'Nothing has been made yet. Please press the button again in a few seconds.',
    },
    'sent-before': {
      title: 'You have sent this form already',
      text: 'The first time counts. Do you want another copy with these answers? Then press the button once more.',
    },
  },
  showMade: 'To the event that you made',
};

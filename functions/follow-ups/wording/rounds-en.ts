import { numbersIn } from '#kernel/numbers.ts';
import type { RoundsWords } from './rounds-nl.ts';

const number = numbersIn('en');
const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${more}`;
const emails = (count: number): string => counted(count, 'email', 'emails');

export const roundsEn: RoundsWords = {
  toEvent: 'Back to the event',
  toRounds: 'Back to the follow-up',
  toRound: 'Back to this round',
  toLog: 'Sent and planned',
  toCalls: 'Calls: guests without email',

  list: {
    title: (event) => `Follow-up: ${event}`,
    lead: 'After the event, send everybody an email that fits what happened.',
    none: 'There is no round yet. Begin with the first.',
    caption: 'Rounds of this event',
    columns: { title: 'Round', state: 'How it stands', moment: 'When', counts: 'Sent' },
    counts: (owed, stopped, tasks) =>
      `${emails(owed)}, ${number.format(stopped)} passed over, ${counted(tasks, 'task', 'tasks')}`,
    newTitle: 'A new round',
    begin: 'What do you want to begin with?',
    beginWith: {
      meeting: 'With four texts for alderpersons',
      empty: 'With an empty round',
    },
    beginHelp: {
      meeting: 'For who signed, for who came, and for who was not there. You then change them as you like.',
      empty: 'You choose the groups and write the texts yourself.',
    },
    create: 'New round',
    full: 'An event can have twenty rounds. It has them now.',
    beginMissing: 'Choose what you want to begin with',
  },

  state: { draft: 'Draft', on: 'Switched on', stopped: 'Stopped', done: 'Done' },
  moment: {
    event: (days, time) =>
      days === 0 ? `On the day of the event, ${time}` : `${counted(days, 'day', 'days')} after the event, ${time}`,
    signing: (days, time) => `${counted(days, 'day', 'days')} after signing, ${time}`,
    ordering: (days, time) => `${counted(days, 'day', 'days')} after asking for a package, ${time}`,
  },

  group: {
    signed: 'Who signed',
    'came-not-signed': 'Who came and did not sign',
    'came-member': 'Who came and takes part already',
    'not-come': 'Who was not there',
    'asked-kit': 'Who asked for a package',
    'asked-partner': 'Who asked for a coalition partner',
    waiting: 'Who was on the waiting list',
    'no-report': 'Organiser without a report',
  },
  blockGroup: {
    member: 'The municipality took part before',
    'not-member': 'The municipality does not take part yet',
    'under-reserve': 'The college still has to decide',
    'asked-kit': 'The reader asked for a package',
    'asked-partner': 'The reader asked for a coalition partner',
  },
  stop: {
    answered: 'Who signed or asked for something after an earlier round',
    left: 'Municipalities that have stopped',
    person: 'Who you passed over yourself',
  },

  edit: {
    title: (title) => `Change round: ${title}`,
    lead: 'Choose when, for whom and what. Nothing goes out until you switch the round on.',
    faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
    optional: '(optional)',
    name: 'Name of the round',
    nameHelp: 'Only you and your colleagues see it.',
    when: 'When',
    after: 'Counted from which moment?',
    afterEvent: 'After the event',
    afterSigning: 'After the reader signed',
    afterOrdering: 'After the reader asked for a package',
    days: 'How many days later?',
    daysHelp: '0 is the same day; that works only after the event.',
    time: 'At what time?',
    timeHelp: 'For example 12:00. Between 21:00 and 8:00 nothing goes out.',
    whom: 'To whom',
    per: 'Who gets an email?',
    perMunicipality: 'One person for each municipality',
    perMunicipalityHelp: 'Who was invited. Was nobody invited there, then who came.',
    perReader: 'Everybody',
    perReaderHelp: 'Also when more people came from one municipality.',
    letters: 'Letters',
    lettersHelp:
      'Each reader gets one letter: the first from the top that fits. We put a greeting and your name below it.',
    placeholders: (filled) =>
      `In a text you can use this: ${Object.values(filled).join(', ')}. We fill it in for each reader. A paragraph with a link that the reader does not have is left out.`,
    letter: (place) => `Letter ${place}`,
    noLetters: 'There is no letter yet.',
    letterGroup: 'Who is this letter for?',
    choose: 'Choose a group',
    subject: 'Subject',
    subjectHelp: 'We put the event and the day behind it. Put no names here.',
    text: 'Text',
    inEnglish: 'English, for who uses the site in English',
    inEnglishThere: 'English (filled in)',
    subjectEn: 'Subject in English',
    textEn: 'Text in English',
    inEnglishHelp: 'Without an English text everybody gets the Dutch one.',
    addLetter: 'Add a letter',
    removeLetter: (place) => `Take letter ${place} away`,
    upLetter: (place) => `Move letter ${place} up`,
    blocks: 'Extra parts',
    blocksHelp: 'A part comes below the letter of who it fits, whichever letter that is.',
    block: (place) => `Part ${place}`,
    noBlocks: 'There is no part yet.',
    blockGroup: 'Who is this part for?',
    addBlock: 'Add a part',
    removeBlock: (place) => `Take part ${place} away`,
    stops: 'Who do you pass over?',
    save: 'Keep this round',
    preview: 'Keep it and see who gets what',
    notKept: 'Not kept yet',
    notKeptText: 'Keep the round when you are done.',
  },
  called: {
    title: 'Name of the round',
    after: 'Moment',
    days: 'Days',
    time: 'Time',
    per: 'Who gets an email',
    group: 'Group',
    subject: 'Subject',
    text: 'Text',
    subjectEn: 'Subject in English',
    textEn: 'Text in English',
    blockGroup: 'Group of a part',
    blockText: 'Text of a part',
    blockTextEn: 'Text of a part in English',
    stops: 'Who you pass over',
  },
  fault: {
    missing: 'fill this in',
    'too-long': 'make this shorter',
    'not-a-choice': 'choose one of the answers',
    'not-a-number': 'fill in a whole number that fits',
    'not-a-time': 'fill in a time, such as 12:00',
    placeholder: 'use no braces here',
    'unknown-placeholder': 'use only what stands between braces above the letters',
    'nothing-left': 'also put in a paragraph without a signing link or copy; not every reader has those',
    twice: 'there is a letter for this group already',
  },

  preview: {
    title: (title) => `Who gets what, when: ${title}`,
    lead: (when) => `This is what would happen now. First moment: ${when}.`,
    leadPassed:
      'This is what would happen now. The chosen moment has passed: once switched on, the round goes at once.',
    notClosed: 'The evening is not closed yet',
    notClosedText: 'Who came is not certain yet. The emails go out when the door is closed, or a day later.',
    uncounted: 'Nobody was counted at the door',
    uncountedText: 'Whoever did come now gets the letter for who was not there. First fill in who came.',
    toArrivals: 'Fill in who came',
    counts: 'In short',
    countsCaption: 'How many emails for each letter',
    columns: { letter: 'Letter', group: 'Group', mails: 'Emails' },
    letterCalled: (place, subject) => (subject === '' ? `Letter ${place}` : `${place}. ${subject}`),
    outcome: {
      mail: 'with an email',
      task: 'with a task for you: call them, or find another address',
      stopped: 'passed over',
      nothing: 'without an email',
    },
    blocks: (names) => `With: ${names}`,
    copies: (count) => (count === 1 ? 'email goes to the secretariat as well' : 'emails go to the secretariat as well'),
    copied: 'A copy to the secretariat',
    blocksCaption: 'How many emails with an extra part',
    everybody: 'Who gets what',
    whoColumns: { who: 'Who', municipality: 'Municipality', with: 'With', at: 'When', why: 'Why', read: 'Read' },
    lists: {
      letter: (called, count) => `${called}: ${emails(count)}`,
      task: (count) => counted(count, 'task', 'tasks'),
      stopped: (count) => `${number.format(count)} passed over`,
      nothing: (count) => `${number.format(count)} without a letter`,
    },
    because: {
      answered: 'Signed or asked for something after an earlier round',
      left: 'The municipality has stopped',
      person: 'You pass this reader over',
      declined: 'This reader does not want such emails. You can still call',
      'takes-none': 'This address takes no emails. You can still call',
      'no-address': 'There is no email address',
      bounced: 'Earlier email did not arrive',
      'no-letter': 'No letter fits',
      'not-yet': 'Has not signed yet, or has asked for nothing',
    },
    reason: (said) => `: ${said}`,
    read: 'Read the email',
    nobody: 'There is nobody on the list of this event now.',
    readTitle: 'How the email reads',
    readFor: (name) => `This is the email to ${name}.`,
    readNobody: 'This letter fits nobody now. This is how it reads for who it would fit.',
    below: 'Below it are the greeting, who the reader can call, and why the email came.',
    noMail: (name) => `${name} gets no email of this round.`,
    which: 'Which email do you want to read?',
    language: 'In which language?',
    languages: { nl: 'Dutch', en: 'English' },
    show: 'Show this email',
    variant: (letter, names) => (names === '' ? letter : `${letter}, with: ${names}`),
    links: {
      sign: 'the page of the campaign',
      page: 'your own page',
      copy: 'the copy of your signature',
    },
    lacks: 'This is still missing',
    lacksText: 'Fill it in. After that you can switch the round on.',
    missing: {
      title: 'The round has no name',
      letters: 'There is no letter',
      subject: (place) => `Letter ${place} has no subject`,
      text: (place) => `Letter ${place} has no text`,
      subjectEn: (place) => `Letter ${place} has no English subject`,
      textEn: (place) => `Letter ${place} has no English text`,
      block: (place) => `Part ${place} has no text`,
      other: 'A text is not right',
    },
    change: 'Change this round',
    decideTitle: 'Switch the round on',
    decide: 'Do you switch this round on?',
    yes: (count) => `Yes, send ${emails(count)} at the moment chosen`,
    yesAtOnce: (count) => `Yes, send ${emails(count)} now`,
    yesHelp: 'What goes out then follows from what is true at that moment.',
    no: 'No, not yet',
    confirm: 'Record this choice',
    decideMissing: 'Choose whether you switch the round on',
  },

  reader: {
    title: (name) => `For ${name}`,
    stopTitle: (name) => `Pass over ${name}`,
    stopText: 'This reader then gets no email of this round and later ones. You can undo that.',
    reason: 'Why?',
    reasonHelp: 'For example: the adviser has called. Only you and your colleagues see this.',
    stop: 'Pass over this reader',
    resume: 'Send email again after all',
    stopped: 'You pass this reader over.',
    reasonFault: { missing: 'Fill in why', 'too-long': 'Make this shorter than 200 characters' },
  },

  outcome: {
    title: (title) => `Round: ${title}`,
    on: (owed) =>
      owed === 0
        ? 'The round is switched on. Nothing has gone out yet.'
        : `The round is going. So far ${emails(owed)}.`,
    stopped: (owed) =>
      owed === 0
        ? 'The round was stopped before anything went out.'
        : `The round was stopped. Ready by then: ${emails(owed)}. What had not left, will not.`,
    done: (owed) => `The round is done. In all: ${emails(owed)}.`,
    facts: 'This round',
    when: 'When',
    counts: 'So far',
    stopTitle: 'Stop this round',
    stopText: (owed) =>
      owed === 0
        ? 'Nothing has gone out yet. After stopping, nothing will.'
        : `Ready so far: ${emails(owed)}. After stopping there will be no more, and what has not left, will not.`,
    stop: 'Stop the round',
    whoCaption: 'Who got what',
    without: { task: 'Task', stopped: 'Passed over', nothing: 'Nothing' },
    more: 'Next readers',
    first: 'First readers',
    columns: { who: 'Who', letter: 'Letter', state: 'How it stands' },
    none: 'Nobody got anything yet.',
    preview: 'See who gets what',
    planned: 'Not ready yet',
    copy: (state) => `A copy to the secretariat: ${state.charAt(0).toLowerCase()}${state.slice(1)}`,
  },

  told: {
    made: 'The round is made. Change the texts as you like',
    saved: 'The round is kept',
    on: 'The round is switched on',
    'not-on': 'The round is not switched on',
    stopped: 'The round is stopped',
    'reader-stopped': 'You pass this reader over',
    'reader-resumed': 'This reader gets email again',
  },
  refused: {
    'changed-meanwhile':
      'Somebody else changed this round meanwhile. Below is what you typed; keep it once more to let it stand',
    'changed-before-on': 'Somebody else changed this round meanwhile. Read it once more before you switch it on',
    'not-a-draft': 'This round is switched on already, or over. Nothing has changed',
    'already-done': 'This round was done already. Nothing was stopped',
    'not-published': 'Publish the event first',
    'event-over': 'The details of the guests have been erased',
    incomplete: 'Something is still missing. The round is not switched on',
    'too-many': 'An event can have twenty rounds. Nothing was made',
    'not-a-reader': 'This reader is not on the list. Nothing has changed',
  },
  busyText: 'Somebody else was working here at the same moment. Nothing has changed; try once more.',
  busy: 'Not kept yet',

  start: (fill) => ({
    title: 'After the event',
    emptyTitle: 'New round',
    letters: {
      signed: {
        subject: 'Thank you for your signature',
        text: `Dear ${fill.naam},

Thank you for signing for ${fill.gemeente}. ${fill.aantal} municipalities now take part.

You can read what you signed in ${fill.kopie}. Keep it, and share it with your college and your council.

Your programme adviser will call you soon. Together you will see which first step fits your municipality.`,
      },
      'came-not-signed': {
        subject: 'It was good to have you there',
        text: `Dear ${fill.naam},

It was good to have you there. At your table you spoke with other municipalities about what works against loneliness.

You have not signed yet. What holds you back? Please answer this email. We are glad to think along with you.`,
      },
      'came-member': {
        subject: 'Thank you for coming',
        text: `Dear ${fill.naam},

Thank you for coming. What you told at your table helps other municipalities. ${fill.aantal} municipalities now take part.`,
      },
      'not-come': {
        subject: 'How the evening was',
        text: `Dear ${fill.naam},

You could not be there. So we tell you in short how it was.

Alderpersons from the whole country spoke about what works against loneliness. ${fill.aantal} municipalities now take part.`,
      },
    },
    blocks: {
      'under-reserve':
        'You signed under reserve. Please bring your signature to your college. Let us know on which day the college decides.',
      member: 'Your municipality takes part already. Thank you. Do tell your neighbours what it brings you.',
      'not-member': `Would you like ${fill.gemeente} to take part as well? You read the five pillars and sign on ${fill.tekenlink}. It takes a few minutes.`,
    },
  }),
};

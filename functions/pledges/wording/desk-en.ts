import { numbersIn } from '#kernel/numbers.ts';
import type { CampaignFault, CampaignField } from '../core/campaign-plan.ts';
import type { CampaignDeskWords } from './desk-words.ts';

const number = numbersIn('en');
const municipalities = (count: number): string =>
  count === 1 ? '1 municipality' : `${number.format(count)} municipalities`;
const signatures = (count: number): string => {
  if (count === 0) return 'No signatures';
  return count === 1 ? '1 signature' : `${number.format(count)} signatures`;
};

const missing: Partial<Record<CampaignField, string>> = {
  title: 'Enter a title',
  summary: 'Tell in one or two sentences what it is about',
  asks: 'Enter what joining asks in money and people',
  decides: 'Enter who decides on it',
  goal: 'Enter how many municipalities are the goal',
  opens: 'Enter from when one can sign',
  closes: 'Enter until when one can sign',
  'contact-name': 'Enter the name of the contact person',
  'contact-phone': 'Enter the telephone number of the contact person',
  'contact-email': 'Enter the email address of the contact person',
};

const faults: Readonly<Record<Exclude<CampaignFault, 'missing'>, string>> = {
  'too-long': 'make this shorter',
  'not-a-mark': 'enter a number, or the word “alle”',
  'not-marks': 'enter numbers with a comma between them, for example 25, 50, 100, alle',
  'not-a-time': 'enter a date and time, for example 22-05-2019 17.30',
  'time-does-not-exist': 'this time does not exist. The clock then goes forward an hour. Choose another time',
  'time-exists-twice': 'this time comes twice. The clock then goes back an hour. Choose another time',
  'closes-before-opens': 'choose a time after the beginning',
  'not-a-phone': 'enter a valid number, for example 070 123 45 67',
  'not-an-email': 'enter a valid address, for example naam@gemeente.nl',
};

/** Where the question itself is too long to name it by. */
const shortNames: Partial<Record<CampaignField, string>> = {
  asks: 'What joining asks',
  decides: 'Who decides',
  goal: 'Goal',
  marks: 'Milestones',
  opens: 'Begin of signing',
  closes: 'End of signing',
  'contact-phone': 'Telephone number',
  'contact-email': 'Email address',
};

const fields: CampaignDeskWords['editor']['field'] = {
  title: { label: 'Title', help: 'At most 120 characters. The address of the page comes from the first title.' },
  summary: { label: 'Summary', help: 'One or two sentences, at most 300 characters.' },
  asks: {
    label: 'What does joining ask in money and people?',
    help: 'An alderperson reads this before signing. At most 1,000 characters.',
  },
  decides: {
    label: 'Who decides on it?',
    help: 'For example: the college decides. The alderperson may sign before that.',
  },
  goal: { label: 'How many municipalities are the goal?', help: 'A number, or the word “alle” for all of them.' },
  marks: {
    label: 'Which numbers are a milestone?',
    help: 'For example: 25, 50, 100, 120, 200, alle. At a milestone the screen stands still until you show the number.',
  },
  opens: { label: 'Signing is possible from' },
  closes: { label: 'Signing is possible until' },
  'contact-name': { label: 'Contact person', help: 'Name, number and address are on the page and in every email.' },
  'contact-phone': { label: 'Telephone number of the contact person' },
  'contact-email': { label: 'Email address of the contact person' },
  press: {
    label: 'Email address for the press',
    help: 'This address gets an email as soon as a milestone is public.',
  },
};

const called = (field: CampaignField): string => shortNames[field] ?? fields[field].label;

export const deskEn: CampaignDeskWords = {
  standing: { draft: 'Draft', 'not-open': 'Not open yet', open: 'Open', closed: 'Closed' },
  notice: {
    made: 'The campaign is kept as a draft',
    saved: 'Your changes are kept',
    'text-saved': 'The new text is kept',
    published: 'The campaign is published',
  },
  refused: {
    busy: {
      title: 'It is very busy at the moment',
      text: 'Nothing has changed yet. Wait a few seconds and then press the button again.',
    },
    'changed-meanwhile': {
      title: 'Somebody else changed this campaign a moment ago',
      text: 'Your changes are not kept yet. What you entered is below. If you press the button again, what you entered applies.',
    },
    'text-changed-meanwhile': {
      title: 'Somebody else made a new text a moment ago',
      text: 'Your text is not kept yet and is below. If you press the button again, your text applies.',
    },
    'sent-before': {
      title: 'You have sent this form already',
      text: 'The first time counts. To make another campaign with the answers below, press the button.',
    },
    'no-text': {
      title: 'There is no text to sign yet',
      text: 'Write the text first. After that you can publish the campaign.',
    },
    'other-municipality': {
      title: 'This number is another municipality now',
      text: 'Nothing was shown yet. Read below which one it is now. If it is right, press the button.',
    },
    'not-there-any-more': {
      title: 'This number is no longer there',
      text: 'Nothing was shown. Fewer municipalities take part now than belong to this milestone.',
    },
    'lower-first': {
      title: 'Show the milestone before this one first',
      text: 'Nothing was shown yet. Milestones go in their order.',
    },
    'higher-shown': {
      title: 'Take the higher milestone back first',
      text: 'Nothing has changed. A higher milestone is on the screen already.',
    },
    'release-first': {
      title: 'A milestone still waits for you',
      text: 'Your changes are not kept yet. Without this milestone the number is public at once. Show the milestone first, or leave it in.',
    },
    'not-released': {
      title: 'There was nothing to take back',
      text: 'Nothing has changed. Below you see how it is now.',
    },
    'no-such-act': {
      title: 'Nothing happened',
      text: 'We could not read what you wanted. Use a button on this page.',
    },
    'no-rehearsal': {
      title: 'There is no rehearsal going on',
      text: 'Nothing has changed. Begin a rehearsal first with the button below.',
    },
    'nothing-added': {
      title: 'No signature was added',
      text: 'All municipalities take part in the rehearsal already, or signing is not possible now.',
    },
  },
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  nowOther: (fields) => `This is different now from what you entered: ${fields}.`,
  showNow: 'See what is there now',
  showMade: 'To the campaign that you made',
  toDesk: 'To the desk',
  toCampaigns: 'To all campaigns',
  toCampaign: 'Back to the campaign',
  someOptional: 'You may skip questions marked “(optional)”.',
  optional: '(optional)',
  list: {
    title: 'Campaigns',
    lead: 'In a campaign alderpersons sign a text. That is how their municipality joins.',
    create: 'New campaign',
    none: 'You have no campaign yet. Make the first one. Nobody sees it until you publish it.',
    caption: 'Your campaigns',
    columns: { campaign: 'Campaign', period: 'Open for signing', state: 'State' },
    dates: (from, until) => `${from} to ${until}`,
    pages: 'More campaigns',
    newest: 'Back to the newest',
    older: 'Older campaigns',
  },
  editor: {
    newTitle: 'New campaign',
    newLead: 'We keep this as a draft first. Nobody sees it until you publish it.',
    title: 'Change the campaign',
    create: 'Keep as a draft',
    save: 'Keep the changes',
    group: {
      what: 'What',
      before: 'What an alderperson reads beforehand',
      numbers: 'Goal and milestones',
      when: 'When',
      contact: 'Contact',
    },
    field: fields,
    called,
    fault: (field, fault) =>
      fault === 'missing' ? (missing[field] ?? 'Fill this in') : `${called(field)}: ${faults[fault]}`,
  },
  text: {
    title: 'Text to sign',
    lead: 'Here you make a new version. Whoever signed before keeps the version of then.',
    none: 'There is no text yet. This will be version 1.',
    now: (version, date) => `Version ${version} applies now, since ${date}.`,
    since: 'Since when does this text apply?',
    sinceHelp: 'For example 22-05-2019.',
    intro: 'Introduction',
    introHelp: 'What stands above the pillars? At most 1,000 characters.',
    pillar: (place) => `Pillar ${place}`,
    pillarHelp: 'Fill in at least one pillar.',
    pillarTitle: (place) => `Title of pillar ${place}`,
    pillarText: (place) => `Text of pillar ${place}`,
    save: (version) => `Keep as version ${version}`,
    fault: (field, fault) => {
      const place = /\d/.exec(field)?.[0] ?? '';
      switch (fault) {
        case 'missing':
          return field === 'since' ? 'Enter since when the text applies' : 'Enter an introduction';
        case 'not-a-date':
          return 'Enter a date, for example 22-05-2019';
        case 'pillar-missing':
          return 'Fill in at least one pillar';
        case 'title-missing':
          return `Enter a title for pillar ${place} as well`;
        case 'text-missing':
          return `Enter a text for pillar ${place} as well`;
        case 'too-long':
          return place === '' ? 'Make this shorter' : `Pillar ${place}: make this shorter`;
      }
    },
  },
  overview: {
    asOf: (time) => `This is how it stood at ${time}.`,
    refresh: 'Refresh these figures',
    facts: {
      count: 'Taking part',
      shown: 'Public',
      underWay: 'On the way',
      next: 'Next milestone',
      goal: 'Goal',
      awaiting: 'Waits for you',
      withoutDecision: 'Decision',
      period: 'Period',
      text: 'Text',
      address: 'Address on the site',
    },
    countNow: (count, all) => `${number.format(count)} of the ${number.format(all)} municipalities`,
    countNote: 'This is the real number. Only you and your colleagues see it.',
    municipalities: (count) => (count === 0 ? 'No municipalities' : municipalities(count)),
    shownNote: 'Everybody sees this: on the screen, on the site and in the emails.',
    underWayNote: 'Known, and not on the screen yet.',
    nextNow: (mark, left) => `Number ${number.format(mark)}, ${number.format(left)} to go`,
    nextHeld: (mark) => `Number ${number.format(mark)}, reached and not shown yet`,
    noNext: 'There is no milestone to come',
    goalNow: (mark) => (mark === 'all' ? 'All municipalities' : municipalities(mark)),
    signatures,
    withoutDecisionNote: 'Signed, decision not recorded yet.',
    periodNote: 'In this time an alderperson can sign.',
    toAwaiting: 'See who waits',
    toDecisions: 'Record a decision',
    textNow: (version, date) => `Version ${version}, since ${date}`,
    noText: 'There is no text yet',
    addressLater: 'This address works once you have published.',
    held: (mark) => `Number ${number.format(mark)} is reached. Nobody sees it yet.`,
    heldText: (moment) => `If nobody shows the number, it becomes public by itself on ${moment}.`,
    heldSoon: 'We are looking up which municipality it is. Refresh this page in a minute.',
    look: (mark) => `Look at number ${number.format(mark)}`,
    publishTitle: 'This campaign is still a draft',
    publishHelp:
      'Once published the campaign is on the site. Alderpersons can then sign, from the beginning that you chose.',
    publish: 'Publish',
    textFirst: 'Write the text first. After that you can publish the campaign.',
    writeText: 'Write the text',
    marks: {
      caption: 'Milestones',
      none: 'This campaign has no milestones. Every number is public at once.',
      columns: { mark: 'Number', state: 'State', when: 'When' },
      mark: (mark) => `Number ${number.format(mark)}`,
      state: { ahead: 'Not reached yet', held: 'Waits for you', released: 'Public', quiet: 'Reached long ago' },
      toGo: (left) => `${municipalities(left)} to go`,
      byItself: (moment) => `Public by itself on ${moment}`,
      since: (moment) => `Public since ${moment}`,
      quietWhen: 'There is nothing to show here',
      soon: 'We are looking up which municipality it is',
    },
    groups: { show: 'Show', sign: 'Municipalities and signatures', arrange: 'Arrange' },
    links: {
      page: 'Page on the site',
      screen: 'Big screen',
      rehearsal: 'Rehearse',
      register: 'All municipalities',
      awaiting: 'Who waits',
      invite: 'Invite an alderperson',
      paper: 'Signature on paper',
      import: 'Enter a list',
      edit: 'Change the campaign',
      text: 'Change the text',
      mails: 'Sent and planned',
    },
  },
  milestone: {
    title: (mark) => `Number ${number.format(mark)}`,
    badge: { held: 'Not shown yet', released: 'Public' },
    readFirst: 'First read which municipality it is. Nobody sees this yet.',
    facts: {
      municipality: 'Municipality',
      signatory: 'Who',
      signedAt: 'When',
      reachedAt: 'Reached on',
      college: 'Decision of the college',
      named: 'May be named',
    },
    signedNote: 'The first signature of this municipality came then.',
    noSignatory: 'No name known',
    decided: (date) => `Taken on ${date}`,
    toDecide: 'Still to come',
    collegeUnknown: 'Not known',
    mayName: 'Yes, it may',
    mayNotName: 'No, only after the decision of the college',
    press: 'If you press the button, everybody sees the number and the municipality.',
    pressUnnamed: 'If you press the button, everybody sees the number. The name of the municipality is nowhere.',
    show: (mark) => `Show number ${number.format(mark)}`,
    byItself: (moment) => `If nobody shows the number, it becomes public by itself on ${moment}.`,
    undoneBefore: 'This number was shown before and taken back.',
    gone: (mark, count) =>
      `${count === 1 ? '1 municipality takes' : `${number.format(count)} municipalities take`} part now. So number ${number.format(mark)} is no longer there. When a municipality joins again, you see here which one.`,
    shownSince: (moment) => `Everybody has seen this number since ${moment}.`,
    quiet: 'This number was reached before there was anything to show. There is nothing for you to do.',
    undoTitle: 'Not after all?',
    undoText: (mark) =>
      `If you take it back, the screen goes back to ${number.format(mark - 1)} and nobody sees the municipality any more. An email that has left is not taken back.`,
    undo: (mark) => `Take number ${number.format(mark)} back`,
    history: 'What happened',
    act: { reached: 'reached', released: 'shown', undone: 'taken back' },
    by: { you: 'by you', colleague: 'by a colleague', clockwork: 'by itself' },
    otherNow: (name) => `It is ${name} now.`,
    notice: (notice, mark) =>
      notice === 'released'
        ? `Everybody sees number ${number.format(mark)} now`
        : `Number ${number.format(mark)} is taken back. Nobody sees it yet`,
  },
  rehearsal: {
    title: 'Rehearse',
    lead: 'Rehearse the evening with invented signatures. The real number stays what it is. No email leaves.',
    how: 'The rehearsal has a screen and milestones of its own. On the site nobody sees any of it.',
    beginsWith: (count) => `The rehearsal begins at the number of now: ${municipalities(count)}.`,
    begin: 'Begin the rehearsal',
    facts: { count: 'In the rehearsal', shown: 'On the screen', underWay: 'On the way', real: 'Really taking part' },
    realNote: 'The rehearsal does not change this number.',
    screen: 'Open the screen of the rehearsal',
    addTitle: 'Invented signatures',
    add: (count) => `Add ${number.format(count)} signatures`,
    held: (mark) => `Number ${number.format(mark)} is reached in the rehearsal`,
    heldMore: (marks) => `After it number ${marks} waits.`,
    released: (mark) => `Number ${number.format(mark)} is on the screen of the rehearsal`,
    readFirst: 'First read which municipality it is. The name of the signatory is invented.',
    press: 'If you press the button, number and municipality are on the screen of the rehearsal.',
    pressUnnamed: 'If you press the button, the number is on the screen of the rehearsal, without the municipality.',
    shownSince: (moment) => `It has been on the screen of the rehearsal since ${moment}.`,
    undoText: (mark) =>
      `If you take number ${number.format(mark)} back, the screen of the rehearsal goes back to ${number.format(mark - 1)}.`,
    endTitle: 'Done rehearsing?',
    endText: 'After that everything of the rehearsal is gone. You can always begin again.',
    end: 'Stop the rehearsal',
    notice: {
      begun: 'The rehearsal has begun',
      signed: 'The invented signatures were added',
      ended: 'The rehearsal has stopped. Everything of it is gone',
      released: 'The number is on the screen of the rehearsal',
      undone: 'The number was taken back',
    },
  },
};

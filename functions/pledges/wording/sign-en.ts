import { numbersIn } from '#kernel/numbers.ts';
import type { SignWords } from './sign-words.ts';

const number = numbersIn('en');

export const signEn: SignWords = {
  field: {
    municipality: { label: 'Your municipality' },
    role: { label: 'Your role', help: 'For example alderperson.' },
    email: { label: 'Your email address', help: 'We send the copy to this address.' },
    college: { label: 'Has your municipal executive decided?' },
    'decided-on': { label: 'Date of the decision', help: 'For example 14-5-2019: day, month, year.' },
    'may-name': {
      label: 'May we name your municipality already?',
      help: 'If you say no, your municipality still counts. We will name it once the decision has been taken.',
    },
    name: { label: 'Your name', help: 'First name and last name.' },
  },
  optional: '(optional)',
  college: {
    decided: 'My municipal executive took a decision on the date below',
    toDecide: 'My municipal executive has yet to decide',
  },
  mayName: {
    yes: 'Yes, with the note that the decision will follow',
    no: 'No, wait for the decision',
  },
  fault: (signField, signFault) => {
    switch (signFault) {
      case 'missing':
        return {
          municipality: 'Choose your municipality',
          role: 'Fill in your role, for example alderperson',
          email: 'Fill in your email address',
          college: 'Choose whether your municipal executive has decided',
          'decided-on': 'Fill in the date of the decision',
          'may-name': 'Choose whether we may name your municipality already',
          also: 'Choose whether you want to sign as well',
          name: 'Fill in your name',
          verdict: 'Choose what the municipal executive decided',
          document: 'Fill in the document',
        }[signField];
      case 'too-long':
        return {
          name: 'Make your name shorter',
          role: 'Make your role shorter',
          document: 'Make the line about the document shorter',
        }[signField as 'name'];
      case 'not-a-choice':
        return {
          college: 'Choose one of the answers about your municipal executive',
          'may-name': 'Choose yes or no',
          verdict: 'Choose one of the two decisions',
        }[signField as 'college'];
      case 'not-a-name':
        return {
          name: 'Fill in your name in ordinary letters, without a web address',
          role: 'Fill in your role in ordinary letters',
          document: 'Fill in the document in ordinary letters, on one line',
        }[signField as 'name'];
      case 'not-an-email':
        return 'Fill in a valid email address, for example name@municipality.nl';
      case 'not-a-municipality':
        return 'We do not know this municipality. Choose one from the list';
      case 'several-municipalities':
        return 'More municipalities have this name. Choose one from the list';
      case 'not-a-date':
        return 'Fill in a date, for example 14-5-2019';
      case 'in-future':
        return 'This date has yet to come. Fill in the date on which the executive decided';
    }
  },
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  form: {
    title: (campaign) => `Sign ${campaign}`,
    lead: 'First read what you are signing. Then fill in the form.',
    whatTitle: 'What you are signing',
    inForce: (date, version) => `This text has been in force since ${date}. It is version ${number.format(version)}.`,
    asksTitle: 'What it takes in money and people',
    decidesTitle: 'Who decides',
    yoursTitle: 'Your signature',
    forMunicipality: 'You are signing for',
    awaits:
      'Someone from the programme checks your signature first. After that it counts. We will let you know by email.',
    counts: 'Your signature counts at once. This link is for you alone.',
    why: 'We use this for the programme only. We erase your email address after two years. Your signature goes to the archive.',
    emailInvited: 'If you leave this empty, the copy goes to the address at which you received this link.',
    signature: 'Typing your name and pressing the button is your signature. There is nothing to draw.',
    sign: 'Sign',
    signToo: 'Sign as well',
    backToCampaign: 'Back to the campaign',
    busyTitle: 'It is very busy right now',
    busy: 'Your signature has not been saved yet. Your answers are still below. Press the button again in a few seconds.',
    limitedTitle: 'There have been many signatures from your network',
    limited: (until) =>
      `Your signature has not been saved yet. Try again after ${until}. Your answers are still below.`,
    otherAnswersTitle: 'You have used this form already',
    otherAnswers: 'The first time counts. Do you want to sign with the answers below as well? Then press the button.',
    signAnother: 'Sign again',
    otherTextTitle: 'There is a new version of the text',
    otherText:
      'It was published while you were filling in the form. Nothing has been saved yet. Read the new text and then press the button again. Your answers are still there.',
    memberTitle: (municipality, date) => `Your municipality has taken part since ${date}: ${municipality}`,
    member:
      'Nothing has been saved yet. You may add your own signature, as the second one for your municipality. The number of municipalities stays the same. If you want that, press the button at the bottom.',
    memberContact: (contact) => `Do you only want to be involved? Call or email ${contact}.`,
    endedTitle: (municipality) => `The municipality of ${municipality} no longer exists`,
    ended: (successor) =>
      successor === undefined
        ? 'Nothing has been saved yet. Choose the present municipality below.'
        : `It is part of ${successor} now. Nothing has been saved yet. Choose the present municipality below.`,
  },
  refused: {
    notOpen: { title: 'You cannot sign yet', text: (moment) => `Signing opens on ${moment}.` },
    closed: { title: 'You can no longer sign', text: (moment) => `Signing closed on ${moment}.` },
    alreadySigned: {
      title: 'This signature has already been given',
      text: 'Someone with this name has already signed for this municipality. The link to that signature is in the email we sent at the time. We do not show it here.',
    },
    ended: (successor) =>
      successor === undefined
        ? 'Nothing has been saved. You can sign for the present municipality.'
        : `It is part of ${successor} now. Nothing has been saved. You can sign for ${successor}.`,
    contact: (contact) => `Do you have a question, or is this not right? Call or email ${contact}.`,
    elsewhere: 'Sign for another municipality',
  },
  own: {
    title: {
      stands: 'Thank you for your signature',
      awaits: 'Thank you. We will check your signature',
      withdrawn: 'Your signature has been withdrawn',
      refused: 'Your signature does not count',
      ended: 'Your municipality no longer takes part',
    },
    lead: {
      stands: (name) => `${name}, it is good to have you with us.`,
      awaits: (name) =>
        `${name}, someone from the programme will confirm your signature. After that it counts. We will email you.`,
      withdrawn: (name) => `${name}, your signature no longer counts. You do not have to do anything.`,
      refused: (name) => `${name}, we could not confirm that this was you. If it was, please call us.`,
      ended: (name) => `${name}, your municipality has stopped. If it takes part again, you sign again.`,
    },
    joined: (municipality, decided) =>
      decided
        ? `${municipality} has joined. The municipal executive has decided.`
        : `${municipality} has joined. The decision of the municipal executive will follow.`,
    unnamed: (municipality) => `${municipality} counts. We will name it once the municipal executive has decided.`,
    stopped: (municipality) => `${municipality} is not taking part at the moment.`,
    mapTitle: (municipality) => `Map of the Netherlands with ${municipality}`,
    mapCount: (count) =>
      `Your municipality is marked on the map. ${count === 1 ? '1 municipality is' : `${number.format(count)} municipalities are`} known to have joined.`,
    facts: {
      title: 'Your signature',
      who: 'Name',
      municipality: 'Municipality',
      when: 'Signed',
      where: 'Where',
      what: 'Text',
      state: 'Status',
      college: 'Executive',
      document: 'Decision',
      contact: 'Questions?',
    },
    version: (version, date) => `Version ${number.format(version)}, in force since ${date}`,
    where: {
      web: 'On this website',
      event: 'At the event',
      paper: 'On paper',
      imported: 'Earlier, outside this website',
    },
    state: {
      stands: 'Counts',
      awaits: 'Awaiting confirmation',
      withdrawn: 'Signature withdrawn',
      refused: 'Does not count',
      ended: 'Stopped with the municipality',
    },
    college: {
      decided: (date) => `Decided on ${date}`,
      against: (date) => `Decided on ${date} not to take part`,
      toDecide: 'Has yet to decide',
      mayName: 'We may already name your municipality.',
      mayNotName: 'We will not name your municipality yet.',
    },
    toCopy: 'See your copy',
    nextTitle: 'What happens now',
    next: {
      toDecide: [
        { what: 'You receive an email', more: 'It holds your copy and the link to this page.', mail: true },
        {
          what: 'Your municipal executive decides',
          more: 'Put the text before your executive. Then tell us the decision below.',
        },
        { what: 'We contact you', more: 'Together we look at what your municipality needs.' },
      ],
      decided: [
        { what: 'You receive an email', more: 'It holds your copy and the link to this page.', mail: true },
        { what: 'We contact you', more: 'Together we look at what your municipality needs.' },
        { what: 'You get to work', more: 'With the people it is about, and with those who are already active.' },
      ],
      awaits: [
        { what: 'We check your signature', more: 'Sometimes we call your municipality to do so.' },
        { what: 'You receive an email', more: 'From then on your signature counts.', mail: true },
        { what: 'Your municipal executive decides', more: 'You can then record the decision on this page.' },
      ],
    },
    nextWithoutMail: {
      toDecide: { what: 'Keep your copy', more: 'You can find it on this page.' },
      decided: { what: 'Keep your copy', more: 'You can find it on this page.' },
      awaits: { what: 'You will hear from us', more: 'From then on your signature counts.' },
    },
    decision: {
      title: 'Tell us the decision of your municipal executive',
      lead: 'The executive decides. Tell us here what it decided. You only have to do this once.',
      verdict: 'What did the executive decide?',
      for: 'The executive decided to take part',
      forHelp: 'Your municipality stays on the list, without the words “decision to follow”.',
      against: 'The executive decided not to take part',
      againstHelp: 'Your municipality then stops as of that date.',
      date: 'Date of the decision',
      document: 'Where is the decision?',
      documentHelp: 'A number or a web address.',
      record: 'Record the decision',
      recorded: 'The decision of your municipal executive has been recorded',
      recordedAgainst: 'The decision has been recorded. Your municipality has stopped',
    },
    withdrawal: {
      title: 'Withdraw your signature',
      lead: 'Did you make a mistake, or have you changed your mind? Then withdraw your signature here.',
      choice: 'Do you want to withdraw your signature?',
      keep: 'No, keep my signature',
      withdraw: 'Yes, I withdraw my signature',
      withdrawHelp:
        'If nobody else signed for your municipality, it no longer takes part. The archive then says that you signed, and that you withdrew.',
      button: 'Withdraw my signature',
      choose: 'Choose whether you want to withdraw your signature',
      kept: 'Nothing has changed. Your signature still stands',
    },
    refused: {
      'withdrawn-before': 'Your signature had been withdrawn already.',
      'recorded-before':
        'The decision of your municipal executive had already been recorded. If it is not right, please call us.',
      'not-a-member': 'Your municipality is not taking part at the moment, so we cannot record a decision.',
      'in-future': 'This date has yet to come. Fill in the date on which the executive decided.',
      busy: 'It is very busy right now. Nothing has changed yet. Press the button again in a few seconds.',
    },
    signAgain: 'Sign after all',
    toCampaign: 'To the campaign',
    saved: 'Keep the email with the link to this page. We erase your email address two years after you signed.',
  },
  copy: {
    title: 'Copy of your signature',
    lead: 'This is what you signed, and when.',
    print: 'Print this page, or save it as a PDF. You do that with “Print” in your browser.',
    download: 'Save as text',
    back: 'Back to your signature',
    textTitle: 'The text',
    checksumTitle: 'Checksum (SHA-256)',
    recompute: 'To check it: take the lines below as UTF-8, with one line feed between them, and compute the SHA-256.',
    linesTitle: 'The lines of this copy',
    linesLead: 'If a single letter changes, the checksum no longer matches.',
  },
};

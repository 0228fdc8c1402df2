import { numbersIn } from '#kernel/numbers.ts';
import type { RegisterWords } from './register-words.ts';

const number = numbersIn('en');
const municipalities = (count: number): string =>
  count === 1 ? '1 municipality' : `${number.format(count)} municipalities`;
const rows = (count: number): string => (count === 1 ? '1 row' : `${number.format(count)} rows`);

const busy = {
  title: 'It is very busy at the moment',
  text: 'Nothing has changed yet. Wait a few seconds and then press the button again.',
};
const noSuchAct = {
  title: 'We could not read this',
  text: 'Nothing has changed. Choose below what you want to do.',
};

export const registerEn: RegisterWords = {
  toCampaign: 'To the campaign',
  toRegister: 'To all municipalities',
  optional: '(optional)',
  someOptional: 'You may skip questions marked “(optional)”.',
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  fault: {
    'step-missing': 'Choose what the new status is',
    'since-not-a-date': 'Enter a date at “Since when?”, for example 14-3-2019',
    'since-in-future': 'Choose a day at “Since when?” that has been, or today',
    'verdict-missing': 'Choose what the college decided',
    'date-missing': 'Enter the date of the decision',
    'not-a-date': 'Enter a date, for example 14-3-2019',
    'in-future': 'This date is still to come. Enter the day on which the college decided',
    'document-too-long': 'Make the reference to the decision shorter, at most 300 characters on one line',
    'signature-missing': 'Choose which signature does not belong to this municipality',
    'name-missing': 'Enter a name',
    'not-a-name': 'Enter the name in ordinary letters, at most 120 characters',
    'role-missing': 'Enter a role, for example alderperson',
    'not-a-role': 'Enter the role in ordinary letters, at most 120 characters',
    'municipality-missing': 'Choose a municipality',
    'not-a-municipality': 'We do not know this municipality. Choose one from the list',
    'several-municipalities': 'More than one municipality has this name. Choose one from the list',
    'email-missing': 'Enter an email address',
    'not-an-email': 'Enter a valid email address, for example name@gemeente.nl',
    'not-a-source': 'Enter the source on one line, at most 300 characters',
    'list-missing': 'Paste a list or choose a file',
    'list-twice': 'Paste a list or choose a file, not both',
    'not-an-event': 'Enter the address of the event, or leave this empty',
    'not-a-time': 'Enter a date and time, for example 22-05-2019 17.30',
    'time-does-not-exist': 'This time does not exist. The clock then went forward an hour. Choose another time',
    'time-exists-twice': 'This time came twice. The clock then went back an hour. Choose another time',
    'time-in-future': 'This moment is still to come. Enter when the signature was given',
  },
  state: {
    none: 'Not yet',
    interested: 'Interested',
    promised: 'Promised',
    signed: 'Signed',
    decided: 'Decision recorded',
    active: 'Active',
    paused: 'Paused',
    left: 'Stopped',
    merged: 'Became part of another municipality',
  },
  decision: { recorded: 'Recorded', 'to-follow': 'To follow' },
  heldBack: 'Waits for a milestone',
  unnamed: 'Counts without its name',
  list: {
    title: 'Municipalities',
    lead: (taking, all) =>
      `${number.format(taking)} of the ${number.format(all)} municipalities ${taking === 1 ? 'counts' : 'count'}. Choose below which ones you want to see.`,
    status: 'Status',
    province: 'Province',
    anyStatus: (count) => `Any status (${number.format(count)})`,
    anyProvince: 'All provinces',
    counted: (label, count) => `${label} (${number.format(count)})`,
    toFollow: (count) => `Only those that signed, with no decision recorded yet (${number.format(count)})`,
    show: 'Show my choice',
    caption: municipalities,
    none: 'No municipality fits this choice.',
    showAll: 'Show all municipalities',
    columns: {
      municipality: 'Municipality',
      province: 'Province',
      state: 'Status',
      since: 'Since',
      decision: 'Decision',
    },
    links: {
      awaiting: 'See who still waits',
      paper: 'Enter a signature on paper',
      invite: 'Invite somebody',
      import: 'Enter a list',
    },
    imported: (imported, present) =>
      `${imported === 0 ? 'No municipality' : municipalities(imported)} entered${present === 0 ? '' : `. ${municipalities(present)} took part already`}`,
  },
  municipality: {
    facts: {
      state: 'Status',
      since: 'Counts since',
      decision: 'Decision of the college',
      province: 'Province',
      named: 'May be named',
    },
    named: 'Everybody may see that this municipality takes part',
    notNamed: 'Counts, but is in no list until the college has decided',
    decidedOn: (date) => `Taken on ${date}`,
    nothing: 'We know nothing about this municipality yet.',
    invite: 'Invite somebody to sign',
    notice: {
      stepped: 'The new status is kept',
      decided: 'The decision is kept. Whoever signed hears from us',
      'decided-against':
        'The decision is kept. The municipality has stopped and no longer counts. Whoever signed hears from us',
      undone: 'The signature is taken back. Both lines stay in the history',
      succeeded: 'The new alderperson is noted. The municipality stays what it was',
    },
    refused: {
      busy,
      'not-a-step': {
        title: 'This step is no longer possible',
        text: 'The status has changed meanwhile. See below what it is now and choose again.',
      },
      'recorded-before': {
        title: 'A decision is kept already',
        text: 'Nothing has changed. Did the college decide differently later? Then record that it is against.',
      },
      'not-a-member': {
        title: 'This municipality does not take part now',
        text: 'So this is not possible. Nothing has changed. Correct the status first.',
      },
      'in-future': {
        title: 'This date is still to come',
        text: 'Nothing has changed. Enter the day on which the college decided.',
      },
      'withdrawn-before': {
        title: 'This signature no longer counts',
        text: 'The signature was withdrawn or taken back before. Nothing has changed.',
      },
      'no-such-act': noSuchAct,
    },
    history: {
      caption: 'History',
      columns: { what: 'What', since: 'Holds since', written: 'Written down on', by: 'By', source: 'Source' },
      because: {
        import: 'entered from a list',
        'college-against': 'the college decided not to take part',
        'talk-held': 'the first talk was held',
        resume: 'the municipality went on',
        leave: 'the municipality wanted to stop',
        withdrawn: 'signature withdrawn',
        'wrong-municipality': 'the signature belonged to another municipality',
        merger: 'municipalities merged',
      },
      decidedOn: (date) => `decision of ${date}`,
      with: (name) => `together with ${name}`,
      by: {
        you: 'You',
        organiser: 'A colleague',
        guest: 'The person who signed',
        visitor: 'Somebody on the site',
        clockwork: 'The site itself',
      },
    },
    signatories: {
      caption: 'Who signed',
      none: 'Nobody has signed for this municipality yet.',
      columns: {
        name: 'Name and role',
        state: 'State',
        when: 'Signed on',
        where: 'Where',
        version: 'Text',
        college: 'What the college decided',
      },
      state: {
        stands: 'Counts',
        awaits: 'Waits',
        withdrawn: 'Signature withdrawn',
        refused: 'Refused',
        ended: 'Stopped',
      },
      where: { web: 'On the site', event: 'At an event', paper: 'On paper', import: 'From a list' },
      version: (version) => `Version ${number.format(version)}`,
      decided: (date) => `Decided on ${date}`,
      toDecide: 'Decision to follow',
      mayName: 'may be named',
      mayNotName: 'not to be named yet',
    },
    terms: {
      caption: 'Who speaks for the municipality',
      columns: { name: 'Name and role', from: 'From', until: 'Until' },
      now: 'Now',
    },
    step: {
      title: 'Change the status',
      to: 'What is the new status?',
      option: {
        interested: 'Interested',
        promised: 'Promised',
        active: 'Active',
        paused: 'Paused',
        left: 'Stopped',
      },
      help: {
        interested: 'The municipality is thinking about it.',
        promised: 'The municipality said yes, but has not signed yet.',
        active: 'The decision is there and the first talk was held.',
        paused: 'The municipality does not count until further notice.',
        left: 'The municipality no longer counts.',
      },
      since: 'Since when?',
      sinceHelp: 'For example 14-3-2019: day, month, year. If you leave this empty, it holds from now on.',
      button: 'Keep the new status',
    },
    college: {
      title: 'Record the decision of the college',
      verdict: 'What did the college decide?',
      for: 'The municipality takes part',
      against: 'The municipality does not take part',
      againstHelp: 'The municipality then stops from the day of the decision.',
      date: 'Date of the decision',
      dateHelp: 'For example 14-3-2019: day, month, year.',
      document: 'Where is the decision?',
      documentHelp: 'A number or a web address.',
      button: 'Record the decision',
    },
    undo: {
      title: 'Signature under the wrong municipality',
      lead: 'Did somebody choose the wrong municipality? Then take the signature back here. Both lines stay in the history. Whoever signed hears from us and can sign again.',
      which: 'Which signature does not belong here?',
      option: (name, moment) => `${name}, signed on ${moment}`,
      button: 'Take the signature back',
    },
    succeed: {
      title: 'Somebody else takes over',
      lead: 'For example after elections. The municipality keeps taking part and the signature stays.',
      name: 'Name',
      role: 'Role',
      from: 'From which day?',
      button: 'Note who takes over',
    },
  },
  awaiting: {
    title: 'Signatures that wait',
    lead: 'These signatures count only once you confirm them. Check whether the name belongs to the municipality. If in doubt, call the municipality.',
    none: 'No signature is waiting now.',
    facts: {
      municipality: 'Municipality',
      role: 'Role',
      email: 'Email address',
      signedAt: 'Signed on',
      how: 'How',
      college: 'College',
    },
    noEmail: 'None',
    how: { public: 'On the public page', paper: 'On paper' },
    own: 'You entered this signature yourself. So a colleague has to confirm it.',
    signedBefore: 'This person has signed for this municipality already. You can only refuse this signature.',
    confirm: 'Confirm',
    refuse: 'Refuse',
    notice: {
      confirmed: 'The signature counts now. Whoever signed hears from us',
      'refused-it': 'The signature is refused and does not count',
      'keyed-in': 'The signature is kept. A colleague still has to confirm it',
    },
    refused: {
      busy,
      'own-entry': {
        title: 'A colleague has to confirm this one',
        text: 'You entered this signature yourself. It does not count yet.',
      },
      'not-awaiting': {
        title: 'This signature no longer waits',
        text: 'A colleague was before you, or whoever signed withdrew it. Nothing has changed.',
      },
      'not-in-force': {
        title: 'This municipality no longer exists',
        text: 'The signature does not count. Ask whether the alderperson wants to sign for the new municipality. You can refuse this one.',
      },
      'already-signed': {
        title: 'This person has signed already',
        text: 'The first signature counts. Nothing has changed. You can refuse this one.',
      },
      'no-such-act': noSuchAct,
    },
  },
  paper: {
    title: 'Enter a signature on paper',
    lead: 'Enter what the paper says. A colleague confirms it after that. Only then does the municipality count.',
    fields: {
      field: {
        municipality: { label: 'Municipality' },
        role: { label: 'Role', help: 'For example alderperson.' },
        email: { label: 'Email address', help: 'We email the copy to this address, in Dutch.' },
        college: { label: 'What does it say about the college?' },
        'decided-on': { label: 'Date of the decision', help: 'For example 14-5-2019: day, month, year.' },
        'may-name': {
          label: 'May we name the municipality already?',
          help: 'If you choose no, the municipality still counts. We name it once the decision is there.',
        },
        name: { label: 'Name', help: 'As it is on the paper.' },
      },
      optional: '(optional)',
      college: {
        decided: 'The college decided on the date below',
        toDecide: 'The college still has to decide',
      },
      mayName: { yes: 'Yes, with the note that the decision will follow', no: 'No, wait for the decision' },
    },
    fault: (signField, signFault) => {
      switch (signFault) {
        case 'missing':
          return {
            municipality: 'Choose a municipality',
            role: 'Enter the role, for example alderperson',
            email: 'Enter an email address',
            college: 'Choose what it says about the college',
            'decided-on': 'Enter the date of the decision',
            'may-name': 'Choose whether we may name the municipality already',
            also: 'Choose whether this person signed as well',
            name: 'Enter the name that is on the paper',
          }[signField];
        case 'too-long':
          return `Make the ${signField === 'role' ? 'role' : 'name'} shorter, at most 120 characters`;
        case 'not-a-choice':
          return signField === 'may-name' ? 'Choose yes or no' : 'Choose one of the answers about the college';
        case 'not-a-name':
          return `Enter the ${signField === 'role' ? 'role' : 'name'} in ordinary letters, without a web address`;
        case 'not-an-email':
          return 'Enter a valid email address, for example name@gemeente.nl';
        case 'not-a-municipality':
          return 'We do not know this municipality. Choose one from the list';
        case 'several-municipalities':
          return 'More than one municipality has this name. Choose one from the list';
        case 'not-a-date':
          return 'Enter a date, for example 14-5-2019';
        case 'in-future':
          return 'This date is still to come. Enter the day on which the college decided';
      }
    },
    event: 'At which event was it?',
    eventHelp: 'Paste the address of the event on this site here.',
    signedAt: 'When was it signed?',
    signedAtHelp:
      'For example 22-05-2019 17.30: day, month, year, and the time. If you leave this empty, we take the present time.',
    version: (version) => `The paper must have version ${number.format(version)} of the text on it.`,
    noText: {
      title: 'There is no text to sign yet',
      text: 'Write the text first and publish the campaign. After that you can enter signatures here.',
    },
    button: 'Keep this signature',
    buttonAlso: 'Keep this signature as well',
    refused: {
      busy: { ...busy, text: `${busy.text} What you entered is still there.` },
      draft: {
        title: 'The campaign is still a draft',
        text: 'Publish it first. What you entered is still there.',
      },
      'not-open': {
        title: 'Signing is not possible yet',
        text: 'The campaign has not begun. What you entered is still there.',
      },
      closed: {
        title: 'Signing is no longer possible',
        text: 'The campaign is over. What you entered is still there.',
      },
      'already-signed': {
        title: 'This person has signed for this municipality already',
        text: 'Nothing has changed. See the page of the municipality for the signature that is there.',
      },
      'already-member': {
        title: 'This municipality takes part already',
        text: 'Nothing is kept yet. Did this person sign as well? Then press the button once more. The municipality then has two names and counts once.',
      },
      'other-answers': {
        title: 'You have used this form already',
        text: 'The first time counts. Keep another signature below with the button.',
      },
      'other-text': {
        title: 'The text has changed meanwhile',
        text: 'See which version is on the paper. Nothing is kept yet.',
      },
      'not-in-force': {
        title: 'This municipality no longer exists',
        text: 'Choose the municipality that it belongs to now. What you entered is still there.',
      },
    },
  },
  invite: {
    title: 'Invite somebody to sign',
    lead: 'We email a link of their own. Whoever signs with it counts at once. So send it only to somebody who may sign.',
    municipality: 'Municipality',
    name: 'Name of the alderperson',
    nameHelp: 'The email begins with this name.',
    email: 'Email address',
    emailHelp: 'We email the link to this address, in Dutch.',
    button: 'Email the link',
    invited: 'The link is on its way by email. You can invite somebody else',
    busy: { ...busy, text: `${busy.text} What you entered is still there.` },
  },
  import: {
    busy: {
      title: 'It was busy: not everything is entered yet',
      text: 'What is entered already is below, among what we skip. Press once more for the rest.',
    },
    title: 'Enter municipalities from a list',
    lead: 'For municipalities that signed earlier. First you see what we read. Nothing is entered until you press the button.',
    columns:
      'The first row names the columns, in English or in Dutch. Municipality and signed are needed. Decision, name, role and source may be there too. The order does not matter. Write a date as 14-3-2019: day, month, year.',
    text: 'Paste the list',
    textHelp: 'Copy the cells from Excel, with the first row. At most 1,000 rows.',
    file: 'Or choose a file',
    fileHelp: 'A CSV file from Excel, at most 1 MB. We read it and do not keep it.',
    source: 'Where does the list come from?',
    sourceHelp:
      'This will be shown with each municipality. If the list has a column called source, you may leave this empty.',
    look: 'See what we read',
    refused: (refusal) => {
      switch (refusal.because) {
        case 'empty':
          return 'The list is empty. Paste a list or choose a file';
        case 'too-large':
          return 'The list is too large, at most 1 MB. Split it into more files';
        case 'too-many-rows':
          return 'The list has more than 1,000 rows. Split it into more files';
        case 'not-text':
          return 'This is not text. Save the list as CSV in Excel and choose that file';
        case 'spreadsheet':
          return 'This is an Excel file. Save it as CSV in Excel and choose that file';
        case 'no-rows':
          return 'The list has only a first row. Put the municipalities below it';
        case 'no-column':
          return refusal.column === 'municipality'
            ? 'The first row has no column called “municipality”. Put that name at the top'
            : 'The first row has no column called “signed” or “date”. Put that name at the top';
        case 'quote-open':
          return `Row ${number.format(refusal.line)} begins with a quotation mark that is never closed. Take it out or close it`;
      }
    },
    preview: {
      title: 'This is what we read in the list',
      counts: (good, bad) =>
        `${good === 0 ? 'No municipality' : municipalities(good)} can be entered. ${bad === 0 ? 'All rows are right.' : `We skip ${rows(bad)}.`}`,
      nothingYet: 'Nothing is entered yet.',
      noneGood: 'Correct the list below and look at it again.',
      confirm: (good) => (good === 1 ? 'Enter this municipality' : `Enter these ${municipalities(good)}`),
      bad: (bad) => `${rows(bad)} that we skip`,
      badColumns: { line: 'Row', who: 'Municipality', problem: 'What is wrong' },
      noName: 'no name',
      good: (good) => `${municipalities(good)} to enter`,
      goodColumns: {
        line: 'Row',
        municipality: 'Municipality',
        signed: 'Signed',
        decided: 'Decision',
        who: 'Who',
        source: 'Source',
      },
      problem: (rowProblem) => {
        switch (rowProblem.because) {
          case 'no-municipality':
            return 'There is no municipality.';
          case 'unknown-municipality':
            return 'We do not know this municipality.';
          case 'several-municipalities':
            return 'More than one municipality has this name. Give the code instead, for example GM0373.';
          case 'not-then':
            return 'This municipality did not exist then. Use the name of that time.';
          case 'no-date':
            return 'It does not say when it was signed.';
          case 'not-a-date':
            return 'The day of signing is not a date. Write for example 14-3-2019.';
          case 'in-future':
            return 'The day of signing is still to come.';
          case 'decision-not-a-date':
            return 'The day of the decision is not a date. Write for example 14-3-2019.';
          case 'decision-in-future':
            return 'The day of the decision is still to come.';
          case 'not-a-name':
            return 'We cannot read the name. Use ordinary letters.';
          case 'not-a-role':
            return 'We cannot read the role. Use ordinary letters.';
          case 'no-source':
            return 'There is no source.';
          case 'not-a-source':
            return 'The source is too long, or is on more than one line.';
          case 'takes-part':
            return 'This municipality takes part already.';
          case 'twice':
            return `This municipality is also in row ${number.format(rowProblem.line)}.`;
        }
      },
      mend: 'Correct the list',
      mendLead: 'Change below what is not right. After that look at the list again.',
      again: 'Look at the list again',
    },
  },
};

import { numbersIn } from '#kernel/numbers.ts';
import type { InvitationField } from '../core/typed-invitation.ts';
import type { InvitingWords } from './inviting-nl.ts';

const number = numbersIn('en');
const count1 = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`;
const people = count1('person', 'people');
const rows = count1('row', 'rows');
const letters = count1('letter', 'letters');
const municipalities = count1('municipality', 'municipalities');

const busy = {
  title: 'It is very busy right now',
  text: 'Nothing has changed yet. Press the button again in a few seconds.',
};

const missing: Readonly<Partial<Record<InvitationField, string>>> = {
  answer: 'Choose what the answer is',
  by: 'Fill in who you spoke to',
  'substitute-name': 'Fill in the name of who is coming',
  'substitute-email': 'Fill in the email address of who is coming',
  'ask-again': 'Fill in when we ask again',
};

const notAName: Readonly<Partial<Record<InvitationField, string>>> = {
  by: 'Fill in a name in ordinary letters at “Who did you speak to?”',
  companions: 'Fill in the names of who comes along in ordinary letters',
  'substitute-role': 'Fill in the role in ordinary letters, 120 characters at most',
};

const tooLong: Readonly<Partial<Record<InvitationField, string>>> = {
  diet: 'the diet',
  access: 'what is needed',
  reason: 'the reason',
};

export const invitingEn: InvitingWords = {
  toEvent: 'Back to the event',
  toInvitations: 'Back to the invitations',
  optional: '(optional)',
  someOptional: 'You may skip questions marked “(optional)”.',
  faultsTitle: (count) => `Something went wrong. Check ${count} ${count === 1 ? 'answer' : 'answers'}`,
  office: (office, municipality) => (municipality === '' ? office : `${office}, ${municipality}`),
  unnamed: 'No name yet',
  anOffice: 'alderperson',
  by: {
    you: 'you',
    organiser: 'an organiser',
    guest: 'the guest',
    clockwork: 'the site itself',
  },
  state: {
    drafted: 'Not invited yet',
    invited: 'No answer',
    bounced: 'Did not arrive',
    accepted: 'Is coming',
    waiting: 'On the waiting list',
    offered: 'Place offered',
    'handed-over': 'Somebody else is coming',
    'not-yet-known': 'Does not know yet',
    declined: 'Is not coming',
    'given-up': 'Gave up the place',
    withdrawn: 'Taken back',
  },
  busy,

  overview: {
    title: (event) => `Invitations to ${event}`,
    lead: (all, silent) =>
      all === 0
        ? 'Nobody is on the list yet.'
        : `${people(all)} ${all === 1 ? 'is' : 'are'} on the list. ${silent === 0 ? 'You are not waiting for anybody.' : `${people(silent)} ${silent === 1 ? 'has' : 'have'} not answered yet.`}`,
    links: {
      invite: 'Put people on the list',
      silent: 'Call: no answer yet',
      letters: 'Print letters',
      guests: 'To the guests',
      exports: 'Download a list',
    },
    counts: 'Where things stand',
    nobodyYet: 'Start with a list, or with the municipalities of a province. Then you choose when to send something.',
    send: 'What you can send now',
    sendLead: 'First you see who gets it. Nothing goes out until you press the button.',
    nothingToSend: 'There is nothing to send now.',
    draft: 'This event is still a draft. Publish it first. Then you can invite people.',
    closed: 'People can no longer answer on the site. Call those who have not let you know.',
    listsGoing: (done, total) => `We are still working through a list: ${number.format(done)} of ${rows(total)}`,
    listsGoingLink: 'See how far we are',
    rounds: 'What was sent',
    columns: { what: 'What', at: 'When', by: 'By', reached: 'To how many' },
    reached: (done, meant, over) =>
      over
        ? done === meant
          ? number.format(done)
          : `${number.format(done)}. Meant: ${number.format(meant)}. Something has changed since`
        : `${number.format(done)} of ${number.format(meant)}, still going out`,
    sent: {
      'save-the-date': (count) => `The save-the-date is on its way to ${people(count)}`,
      invitation: (count) => `The invitation is on its way to ${people(count)}`,
      letters: (count) => `${letters(count)} ${count === 1 ? 'is' : 'are'} now marked as sent`,
      reminder: (count) => `The reminder is on its way to ${people(count)}`,
    },
    sending: (done, meant) =>
      `${number.format(done)} of ${number.format(meant)} ${done === 1 ? 'has' : 'have'} been sent so far. The rest follows within a few minutes.`,
    refresh: 'Refresh',
    filter: {
      state: 'State',
      province: 'Province',
      anyState: (count) => `Everybody (${number.format(count)})`,
      anyProvince: 'All provinces',
      counted: (label, count) => `${label} (${number.format(count)})`,
      show: 'Show my choice',
      all: 'Show everybody',
      none: 'Nobody fits this choice.',
    },
    list: {
      caption: (count) => people(count),
      columns: { who: 'Who', where: 'For', state: 'State', since: 'Since', answered: 'Answer from' },
      giveAddress: 'Give another address',
      letter: 'Gets a letter',
      askAgain: (date) => `Ask on ${date}`,
      instead: (name) => `${name} is coming`,
    },
    answeredBy: {
      self: 'the guest',
      onBehalf: (name) => `${name || 'somebody else'}, on behalf of the guest`,
      byPhone: (by) => `telephone, noted by ${by}`,
    },
    pager: {
      label: 'Other parts of the list',
      words: (from, to, all) => `${number.format(from)} to ${number.format(to)} of ${number.format(all)}`,
      previous: 'Previous people',
      next: 'Next people',
    },
  },

  round: {
    what: {
      'save-the-date': 'Save-the-date',
      invitation: 'Invitation',
      letters: 'Letters',
      reminder: 'Reminder',
      moved: 'Message: other time or venue',
      cancelled: 'Message: not going ahead',
    },
    offer: {
      'save-the-date': (count) => `Send save-the-date to ${number.format(count)}`,
      invitation: (count) => `Send invitation to ${number.format(count)}`,
      letters: (count) => `Mark letters as sent (${number.format(count)})`,
      reminder: (count) => `Remind people who have not answered (${number.format(count)})`,
    },
    title: {
      'save-the-date': 'Send the save-the-date',
      invitation: 'Send the invitation',
      letters: 'Mark letters as sent',
      reminder: 'Send the reminder',
    },
    lead: {
      'save-the-date': (count) =>
        `${people(count)} ${count === 1 ? 'gets' : 'get'} an email that asks them to keep the day free. It also puts the day in their calendar. They need not do anything yet.`,
      invitation: (count) =>
        `${people(count)} ${count === 1 ? 'gets' : 'get'} an email with a link of their own. With it they tell us whether they are coming.`,
      letters: (count) =>
        `You sent ${letters(count)}. We note on the list that ${count === 1 ? 'this person has' : 'these people have'} the invitation. We email nobody.`,
      reminder: (count) =>
        `${people(count)} ${count === 1 ? 'has' : 'have'} not answered yet. They get a short email with their own link. Anybody who answers in the meantime gets nothing.`,
    },
    facts: {
      count: 'To how many',
      event: 'Event',
      closes: 'Answers until',
      last: 'Last time',
      without: 'Without an email address',
      bounced: 'Did not arrive',
    },
    lastTime: (moment, who) => `${moment}, by ${who}`,
    without: (count) =>
      `${people(count)} ${count === 1 ? 'gets' : 'get'} no email. Send a letter, or give an email address.`,
    unnamed: (count) => `We have no name and address for ${people(count)}. They get nothing now.`,
    bounced: (count) =>
      `An email to ${people(count)} did not arrive. Give another address first. Then this email will arrive.`,
    button: {
      'save-the-date': (count) => `Send the save-the-date to ${people(count)}`,
      invitation: (count) => `Send the invitation to ${people(count)}`,
      letters: (count) => `Mark ${letters(count)} as sent`,
      reminder: (count) => `Remind ${people(count)}`,
    },
    once: 'Pressing twice sends it once.',
    refused: {
      busy,
      'not-published': {
        title: 'The event is still a draft',
        text: 'Nothing was sent. Publish it first.',
      },
      'rsvps-closed': {
        title: 'People can no longer answer',
        text: 'Nothing was sent. First give the event a later closing time, or call the people.',
      },
      nobody: {
        title: 'There is nobody left to send this to',
        text: 'Nothing was sent. Perhaps a colleague has done it already. Check the list to see what was sent.',
      },
    },
  },

  invite: {
    title: (event) => `Put people on the list for ${event}`,
    lead: 'First you see what we read. Nobody goes on the list until you press the button. Nobody gets an email yet.',
    list: {
      title: 'With a list from Excel',
      columns:
        'The first row names the columns. A name is needed: surname, or name. The order does not matter. We know these columns:',
      known: [
        'Name: salutation, initials, first name, prefix, surname, or the whole name in one column.',
        'Who they are: role and municipality, or organisation.',
        'To reach them: email. For their secretariat: secretariat email, secretariat phone. People without an email address get a letter.',
        'Also: group (partners, advisers, ministers, guests) and language (nl or en).',
      ],
      example: 'Download an example (CSV)',
      text: 'Paste the list',
      textHelp: 'Copy the cells from Excel, with the first row. 2,000 rows at most.',
      file: 'Or choose a file',
      fileHelp: 'A CSV file from Excel, 1 MB at most. We read it and do not keep it.',
      look: 'See what we read',
      again: 'You may bring the same list again. Nobody goes on it twice.',
    },
    directory: {
      title: 'All municipalities of a province or status',
      lead: 'Each municipality gets a row without a name, such as “alderperson, Helmond”. If you bring a list of names later, we fill in those rows.',
      province: 'Province',
      anyProvince: 'All provinces',
      status: 'Which municipalities?',
      statuses: {
        all: 'All municipalities',
        member: 'Only municipalities that have joined',
        'not-yet': 'Only municipalities that have not joined yet',
      },
      look: 'See which municipalities',
    },
    fault: {
      'list-missing': 'Paste a list or choose a file',
      'list-twice': 'Paste a list or choose a file, not both',
      'no-municipalities': 'Every municipality that fits this is on the list already. Choose something else',
    },
    refused: (listRefusal) => {
      switch (listRefusal.because) {
        case 'empty':
          return 'The list is empty. Paste a list or choose a file';
        case 'too-large':
          return 'The list is too large, 1 MB at most. Split it into more files';
        case 'too-many-rows':
          return 'The list has more than 2,000 rows. Split it into more files';
        case 'not-text':
          return 'This is not text. Save the list as CSV in Excel and choose that file';
        case 'spreadsheet':
          return 'This is an Excel file. Save it as CSV in Excel and choose that file';
        case 'no-rows':
          return 'The list has only a first row. Put the people below it';
        case 'no-name-column':
          return 'The first row has no column called “surname” or “name”. Put that name at the top';
        case 'quote-open':
          return `Row ${number.format(listRefusal.line)} begins with a quotation mark that is never closed. Take it out or close it`;
      }
    },
  },

  preview: {
    title: 'This is what we read in the list',
    nothingYet: 'Nothing changes until you press the button.',
    counts: (fresh) =>
      fresh === 0 ? 'Nobody goes on the list.' : `${people(fresh)} ${fresh === 1 ? 'goes' : 'go'} on the list.`,
    facts: {
      fresh: 'New on the list',
      fills: 'Gets a name now',
      known: 'On the list already',
      merged: 'Joined together',
      bad: 'Skipped',
      letters: 'Gets a letter',
    },
    notes: {
      fills: 'Rows without a name, such as “alderperson, Helmond”.',
      known: 'Nothing changes for them. Does somebody have another address? Change it on the invitation.',
      merged: 'The same person was in it twice.',
      bad: 'Below you see why, row by row.',
      letters: 'There is no email address.',
    },
    unread: (names) => `We do not know these columns and do not read them: ${names}.`,
    confirm: (count) => `Put ${people(count)} on the list`,
    leavesOut: (count) => `${count === 1 ? 'One row does' : `${rows(count)} do`} not go on the list this way.`,
    nobody: 'There is nobody to put on the list. Correct the file and choose it again.',
    allKnown: 'Everybody in this list is on the list already. You need not do anything.',
    look: 'See it again with my choices',
    bad: (count) => `${rows(count)} that we skip`,
    columns: { line: 'Row', who: 'Who', problem: 'What is wrong', into: 'Same as', name: 'Name' },
    noName: 'no name',
    fits: (line) => `Which municipality is it in row ${number.format(line)}?`,
    fitsNone: 'Not chosen yet',
    problem: {
      'no-name': 'There is no name.',
      'not-a-name': 'The name has characters that do not belong in a name.',
      'not-a-salutation': 'We do not know this salutation. Write Ms or Mr.',
      'not-a-role': 'The role is too long or has strange characters.',
      'not-an-email': 'The email address is not right.',
      'secretariat-not-an-email': 'The email address of the secretariat is not right.',
      'secretariat-not-a-phone': 'The telephone number of the secretariat is not right. Write all ten digits.',
      'unknown-municipality': 'We do not know this municipality.',
      'ended-municipality': 'This municipality no longer exists. Write the municipality of today.',
      'several-municipalities': 'More than one municipality has this name.',
      'not-an-organisation': 'The name of the organisation is too long or has strange characters.',
      'not-a-group': 'We do not know this group.',
      'not-a-language': 'We do not know this language. Write nl or en.',
      'cells-too-many': 'This row has more cells than the first row. Look for a semicolon too many.',
      'same-address': '',
    },
    sameAddress: (line) =>
      `This email address is also in row ${number.format(line)}, with another name. Is it the same person?`,
    takeHome: 'These rows, to correct',
    takeHomeHelp:
      'Copy them to Excel and correct them there. The last column says what is wrong. Then bring them here again.',
    takeHomeColumn: 'what is wrong',
    otherList: 'Choose another list',
    merged: (count) => `${rows(count)} that we join together`,
    intoLine: (line) => `Row ${number.format(line)}`,
    otherAddress: 'The address in that row counts.',
    first: (shown, all) => (shown === all ? 'Who is added' : `The first ${number.format(shown)} of ${people(all)}`),
    firstColumns: { line: 'Row', who: 'Who', where: 'For', email: 'Email', secretariat: 'Secretariat' },
    refused: { busy },
  },

  directoryPreview: {
    title: 'These municipalities go on the list',
    counts: (fresh, skipped) =>
      `${municipalities(fresh)} ${fresh === 1 ? 'goes' : 'go'} on the list. ${skipped === 0 ? '' : `${municipalities(skipped)} ${skipped === 1 ? 'is' : 'are'} on it already.`}`.trim(),
    nothingYet: 'Nothing has happened yet. When you press the button, each municipality gets a row without a name.',
    confirm: (count) => `Put ${municipalities(count)} on the list`,
    caption: (count) => municipalities(count),
    columns: { municipality: 'Municipality', province: 'Province' },
    other: 'Choose other municipalities',
  },

  progress: {
    title: 'We are working through the list',
    doneTitle: 'The list is done',
    label: 'Done',
    words: (done, total) => `${number.format(done)} of ${rows(total)} done`,
    going: 'You can close this page. We carry on, and nothing gets lost.',
    refresh: 'Refresh',
    came: (added, known) =>
      `${added === 0 ? 'Nobody was added' : `${people(added)} ${added === 1 ? 'is' : 'are'} now on the list`}. ${known === 0 ? '' : `${people(known)} ${known === 1 ? 'was' : 'were'} on it already.`}`.trim(),
    next: 'Nobody has had an email yet. Choose on the list what you send.',
    toList: 'To the invitations',
    more: 'Put more people on the list',
  },

  one: {
    facts: {
      state: 'State',
      role: 'Role',
      where: 'For',
      salutation: 'Salutation',
      email: 'Email',
      secretariat: 'Secretariat',
      group: 'Kind of place',
      language: 'Language',
      code: 'Code for use on paper',
      answeredBy: 'Answer from',
      reason: 'Reason',
      substitute: 'Who is coming',
      askAgain: 'Ask again on',
    },
    since: (moment) => `Since ${moment}`,
    salutation: { mevrouw: 'Ms', heer: 'Mr' },
    language: { nl: 'Dutch', en: 'English' },
    group: {
      ministers: 'Ministers',
      partners: 'Coalition partners',
      advisers: 'Programme advisers',
      guests: 'Your own guests',
    },
    none: 'None',
    noEmail: 'None. This person gets a letter',
    codeHelp: 'For somebody who calls about the letter. The code belongs to this one person.',
    reasonHelp: 'You see this only here. We erase it the morning after the event.',
    spokeTo: (name) => `spoke to ${name}`,
    toPlace: 'See this guest',
    notice: {
      answered: 'The answer has been noted',
      readdressed: 'The new address is saved',
      'asked-again': 'The new address is saved. The invitation is now on its way there',
      'signed-up': 'The new address is saved. This person had signed up with it already',
      unchanged: 'Nothing has changed: this address was there already',
      withdrawn: 'The invitation has been taken back',
      again: 'The invitation is valid again',
    },
    bouncedTitle: 'The email did not arrive',
    bounced: 'Give another address below. Then a new email goes out. You can also call.',
    acts: {
      caption: 'Who did what and when',
      columns: { what: 'What', at: 'When', by: 'By' },
      what: {
        'invite: drafted': 'Put on the list',
        'invite: named': 'Name filled in',
        'invite: save-the-date': 'Save-the-date sent',
        'invite: invitation': 'Invitation sent',
        'invite: letters': 'Letter sent',
        'invite: reminder': 'Reminder sent',
        'invite: asked-again': 'Asked again, as agreed',
        'invite: moved': 'Message sent: other time or venue',
        'invite: cancelled': 'Message sent: not going ahead',
        'invite: withdrawn': 'Taken back',
        'invite: again': 'Made valid again',
        readdress: 'Another address given',
        'answer-invitation: coming': 'Answer: is coming',
        'answer-invitation: not-coming': 'Answer: is not coming',
        'answer-invitation: somebody-else': 'Answer: somebody else is coming',
        'answer-invitation: not-yet-known': 'Answer: does not know yet',
      },
      other: 'Something changed',
    },
    phone: {
      title: 'Answer by telephone',
      lead: 'Did you speak to somebody? Then note the answer here. We write down that you noted it.',
      answer: 'What is the answer?',
      option: {
        coming: 'Is coming',
        'not-coming': 'Is not coming',
        'somebody-else': 'Somebody else is coming',
        'not-yet-known': 'Does not know yet',
      },
      by: 'Who did you speak to?',
      byHelp: 'For example the name of the secretary.',
      party: 'With how many people?',
      partyHelp: (most) => `The guest counts too. ${number.format(most)} at most.`,
      companions: 'Who comes along?',
      companionsHelp: 'Put each name on a line of its own.',
      diet: 'Diet',
      access: 'What is needed to take part well?',
      sensitiveHelp: 'We erase this the morning after the event.',
      reason: 'Why not?',
      reasonHelp: 'Only if somebody tells you this freely. We erase it the morning after the event.',
      'substitute-name': 'Name of who is coming',
      'substitute-email': 'Email address of who is coming',
      'substitute-emailHelp': 'The confirmation goes there.',
      'substitute-role': 'Role of who is coming',
      'ask-again': 'When do we ask again?',
      'ask-againHelp': (date) => `For example ${date}. An email goes out by itself that morning.`,
      button: 'Note this answer',
      fault: (invitationField, invitationFault, most) => {
        switch (invitationFault) {
          case 'missing':
            return missing[invitationField] ?? 'Fill in this answer';
          case 'not-a-name':
            return notAName[invitationField] ?? 'Fill in the name in ordinary letters, 120 characters at most';
          case 'not-an-email':
            return 'Fill in a valid email address, for example name@gemeente.nl';
          case 'not-a-number':
            return 'Fill in a number, for example 2';
          case 'party-too-large':
            return `Fill in ${number.format(most)} people at most`;
          case 'too-long':
            return `Make ${tooLong[invitationField] ?? 'this'} shorter, 500 characters at most`;
          case 'too-many-names':
            return 'You give more names than people who come along';
          case 'not-a-date':
            return 'Fill in a date, for example 14-5-2019';
          case 'not-in-time':
            return 'Choose a day after today and before the last day to answer';
        }
      },
      refused: {
        busy: { ...busy, text: `${busy.text} What you filled in is still there.` },
        withdrawn: {
          title: 'This invitation has been taken back',
          text: 'Nothing was noted. Is this person coming after all? Then make the invitation valid again first.',
        },
        'not-sent-yet': {
          title: 'The event is still a draft',
          text: 'Nothing was noted. Publish it first.',
        },
        'event-cancelled': { title: 'This event is not going ahead', text: 'Nothing was noted.' },
        'event-over': { title: 'The event has already begun', text: 'Nothing was noted.' },
        'rsvps-closed': {
          title: 'Sign-up has closed',
          text: 'Nothing was noted. Add the person to the guests if they are coming after all.',
        },
        'other-answers': {
          title: 'You have used this form before',
          text: 'The first answer is below. Note the new answer with the button.',
        },
        'handed-over': {
          title: 'Somebody else is coming already',
          text: 'Nothing was noted. First give up that guest’s place, on the list of guests.',
        },
        'holds-a-place': {
          title: 'This person has a place already',
          text: 'Note that they are coming, or that they are not.',
        },
        'too-late-to-ask-again': {
          title: 'It is too late to ask again',
          text: 'Nothing was noted. Choose an earlier day, or call back yourself.',
        },
        'substitute-has-a-place': {
          title: 'That other person has a place already',
          text: 'Nothing was noted. Ask whether another person can come.',
        },
        'offer-open': {
          title: 'This person can still take a place',
          text: 'They do that with the button in the email about it. Nothing was noted.',
        },
        'ask-on-own-page': {
          title: 'An organiser has to say yes to this first',
          text: 'Nothing was noted. Change this on the guest’s own page.',
        },
        'no-room-for-more': {
          title: 'There are not that many places left',
          text: 'Nothing was noted. Note fewer people.',
        },
      },
    },
    address: {
      title: 'Another address',
      asked:
        'A new email goes to this address. After 21:00 it goes the next morning. The old link and the old code then stop working.',
      notAsked: 'No email goes out yet.',
      email: 'Email address',
      emailHelp: 'Empty? Then the email goes to the secretariat.',
      'secretariat-email': 'Email address of the secretariat',
      'secretariat-phone': 'Telephone number of the secretariat',
      'secretariat-phoneHelp': 'You see this number under “Call: no answer yet”.',
      button: 'Save this address',
      buttonAsked: 'Save this address and email again',
      fault: {
        'not-an-email': 'Fill in a valid email address, for example name@gemeente.nl',
        'not-a-phone': 'Fill in a telephone number with all ten digits',
        nothing: 'Fill in an email address or a telephone number',
      },
      refused: {
        busy: { ...busy, text: `${busy.text} What you filled in is still there.` },
        withdrawn: { title: 'This invitation has been taken back', text: 'Nothing has changed.' },
        'has-a-place': {
          title: 'This person has a place with this address already',
          text: 'Nothing has changed. Give up one of the two places, on the list of guests. Then save the address again.',
        },
      },
    },
    withdraw: {
      link: 'Take back this invitation',
      title: (name) => `Take back the invitation: ${name}`,
      lead: 'After this they can no longer answer. You can make the invitation valid again later.',
      hears: {
        nothing: 'This person does not know of it yet and gets no email.',
        mail: 'This person gets a friendly email that the invitation no longer holds.',
        letter: 'We have no email address. Call them, or send a letter.',
        place: 'This person hears by email that the place is no longer theirs.',
        substitute: 'The person who was to come instead hears by email that the place no longer holds.',
      },
      frees: (count) =>
        count === 1
          ? '1 place comes free. It goes to the waiting list, if anybody is on it.'
          : `${number.format(count)} places come free. They go to the waiting list, if anybody is on it.`,
      button: 'Take back the invitation',
      keep: 'Leave the invitation as it is',
    },
    again: {
      link: 'Make the invitation valid again',
      title: (name) => `Make the invitation valid again: ${name}`,
      lead: 'After this they can answer again. The same link and the same code work again.',
      hears: {
        nothing: 'This person does not know of it yet and gets no email now.',
        invitation: 'This person gets the invitation by email once more.',
        'save-the-date': 'This person gets the email to keep the day free once more.',
        letter: 'We have no email address. Call them, or send a letter.',
        closed: 'People can no longer answer on the site. Call this person. No email goes out.',
      },
      place: 'The place that came free does not come back by itself. This person chooses again.',
      substitute: (name) => `${name} does not get the place back. The person you invited chooses again.`,
      button: 'Make the invitation valid again',
      keep: 'Leave the invitation taken back',
      refused: {
        busy,
        'event-cancelled': { title: 'This event is not going ahead', text: 'The invitation stays taken back.' },
        'event-over': { title: 'The event has already begun', text: 'The invitation stays taken back.' },
        'asked-anew': {
          title: 'This email address has a new invitation already',
          text: 'This one stays taken back. Look for the new one on the list. Or take that one back first.',
        },
      },
    },
  },

  silent: {
    title: (event) => `Call: no answer yet, ${event}`,
    lead: (count) =>
      count === 0
        ? 'Everybody you asked has answered.'
        : `${people(count)} ${count === 1 ? 'has' : 'have'} not answered yet. After each call, press the answer.`,
    bounced: (count) =>
      `The email to ${people(count)} did not arrive. ${count === 1 ? 'That one is' : 'Those are'} at the top.`,
    paper: 'Print the whole list',
    caption: (count) => `${people(count)} to call`,
    columns: { where: 'For', who: 'Who', phone: 'Secretariat', answer: 'Answer', note: 'What you heard' },
    noPhone: 'No number',
    press: {
      coming: 'Is coming',
      'not-coming': 'Is not coming',
      'somebody-else': 'Somebody else',
      'not-yet-known': 'Does not know yet',
    },
    help: 'At “Somebody else” and “Does not know yet” we first ask a little more.',
    helpCrew: 'Is somebody else coming, or do they not know yet? Then tell the organiser.',
    noted: (name, state) => `Noted for ${name}: ${state}`,
    back: 'Back to “Call: no answer yet”',
    toGuests: 'Back to the guests',
    print: 'Print this page with your browser.',
    destroy: (date) => `Destroy this list on ${date} at the latest.`,
  },

  letters: {
    title: (event) => `Letters for ${event}`,
    lead: (count) =>
      count === 0
        ? 'There are no letters to send. Letters are for people with a name and no email address.'
        : `${count === 1 ? 'This is 1 letter,' : `These are ${letters(count)}, each`} on a sheet of its own. The code is for one person.`,
    print: 'Print this page with your browser. Add what is missing from the address.',
    afterwards: 'Have the letters gone? Then mark them as sent.',
    again: 'Also print what was sent before',
    destroy: 'Destroy this list after sending.',
  },
};

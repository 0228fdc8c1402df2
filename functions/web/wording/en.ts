import { numbersIn } from '#kernel/numbers.ts';
import type { Words } from './words.ts';

const number = numbersIn('en');

/** "Samen eten", in quotation marks; without a title "a kit". */
const called = (title: string | undefined): string => (title === undefined ? 'a kit' : `“${title}”`);

export const en: Words = {
  home: {
    title: 'Pull up a chair',
    lead: 'Find events and activities where people get together. Choose one and say that you are coming.',
    description: 'Events and activities where people get together. See what is coming and sign up.',
    all: 'See all events',
    coming: 'Coming up',
    nothing: 'Nothing is planned right now. Please come back later.',
    cancelled: 'Cancelled',
    campaign: {
      number: (whole) => number.format(whole),
      counted: (count) => (count === 1 ? 'municipality has signed' : 'municipalities have signed'),
      progress: 'On the way to the milestone',
      next: (mark, toGo) => `Next milestone: ${number.format(mark)}, ${number.format(toGo)} to go`,
      noNext: 'Every milestone has been reached',
      asOf: (moment) => `As of ${moment}`,
      map: (joined, all) =>
        `Map of the Netherlands: ${number.format(joined)} of ${number.format(all)} municipalities have joined`,
      sign: 'Sign for your municipality',
      more: 'See the campaign and who takes part',
    },
    forWhom: 'Who is this for?',
    residents: {
      title: 'You live nearby',
      text: 'Choose an activity and say how many of you are coming. You need no account: everything works through the link in your email.',
      link: 'Find an activity',
    },
    alderpersons: {
      title: 'You are an alderperson',
      text: 'In one evening you hear what other municipalities do and what suits yours. Your office can sign you up too.',
      link: 'Find an event',
    },
    hosts: {
      title: 'You organise something',
      text: 'You say where, when and for how many people. You can ask for a kit at the same time. We keep the places and the waiting list and send every guest the right email.',
      link: 'See the kits',
    },
  },
  desk: {
    title: 'Desk',
    create: 'New event',
    questions: 'To do',
    nothing: 'Nothing waits for you now.',
    changed: {
      title: 'This has changed meanwhile',
      text: 'A colleague was first, or it was dealt with already. Below you see how it stands now.',
    },
    groups: { event: 'An event', campaign: 'A campaign', other: 'Kits and activities' },
    question: {
      'place-free-late': () => 'A place came free late and people are waiting. You decide who comes.',
      'offer-lapses': (count) =>
        count === 1
          ? 'Somebody has not said yes to a place. Call them, for soon it goes to the next.'
          : `${count} people have not said yes to a place. Call them, for soon those go to the next.`,
      'change-asked': (count) =>
        count === 1
          ? 'A guest wants to change something. You decide.'
          : `${count} guests want to change something. You decide.`,
      'approval-asked': (count) =>
        count === 1 ? '1 sign-up waits for your yes or no.' : `${count} sign-ups wait for your yes or no.`,
      'mail-bounced': (count) =>
        count === 1
          ? 'An email did not arrive. Ask for another address, or call.'
          : `${count} emails did not arrive. Ask for another address, or call.`,
      'mail-suppressed': (count) =>
        count === 1
          ? 'An email was not sent: the address takes none. Please call this person.'
          : `${count} emails were not sent: the addresses take none. Please call these people.`,
      'mail-uncertain': (count) =>
        count === 1
          ? 'We do not know whether 1 email has arrived.'
          : `We do not know whether ${count} emails have arrived.`,
      'mail-failed': (count) => (count === 1 ? '1 email could not be sent.' : `${count} emails could not be sent.`),
      interest: (count) =>
        count === 1
          ? 'Somebody shows interest but may not sign themselves. Please call the municipality.'
          : `${count} people show interest but may not sign themselves. Please call the municipalities.`,
      'milestone-held': () => 'A milestone has been reached. Nobody sees it yet: you choose when.',
      'signature-awaits': (count) =>
        count === 1 ? '1 signature waits until you confirm it.' : `${count} signatures wait until you confirm them.`,
      'kit-unanswered': (_, title) => `The station desk does not answer ${called(title)}. Please call the desk.`,
      'host-waits': (_, title) => `The activity ${called(title)} waits for your yes or no.`,
      'door-waits': () => 'Something at the door needs a decision. Please look at it.',
      'follow-up-task': (count) =>
        count === 1
          ? 'The email after the event cannot reach 1 person. Please call them.'
          : `The email after the event cannot reach ${count} people. Please call them.`,
    },
    since: (date) => `Since ${date}`,
    due: (moment) => `By ${moment} at the latest`,
    overdue: 'Too late',
    owner: {
      nobody: 'Nobody does this yet',
      you: 'You do this',
      other: (name) => `${name} does this`,
    },
    solve: {
      guests: 'To the guests',
      guest: 'To this guest',
      line: 'To the waiting list',
      address: 'Fill in another address',
      mails: 'To the emails',
      campaign: 'To the campaign',
      municipality: 'To the municipality',
      activity: 'To the activity',
      door: 'To the door',
    },
    take: 'I do this',
    takeOver: 'I take this over',
    giveBack: 'I do not do this after all',
    seen: 'This is dealt with',
    campaigns: 'To your campaigns',
    hosts: 'Activities with a kit',
    stationDesks: 'Station desks',
    erased: 'What has been erased',
    access: 'Access',
    events: 'Your events',
    columns: { event: 'Event', when: 'When', state: 'State', links: 'Go to' },
    states: { draft: 'Draft', published: 'Published', cancelled: 'Cancelled', past: 'Past' },
    guests: 'Guests',
    mails: 'Sent and planned',
    calls: 'Call: guests without email',
    none: 'You have no events yet. Make the first one. You can keep it as a draft.',
    pages: 'More events',
    newest: 'Back to the newest',
    older: 'Older events',
  },
  privacy: {
    title: 'Privacy',
    lead: 'We only ask what we need so that you can come. After that we erase it by ourselves.',
    who: {
      title: 'Who answers for your data',
      controllers: (names) => `Responsible for your data: ${names}.`,
      officer: 'Do you have a question or a complaint? Email the data protection officer:',
    },
    why: {
      title: 'Why we ask',
      text: 'We need your name to keep a place for you, and your email address to write to you. We make no profile of you, sell nothing and do not see if you open an email.',
    },
    kept: {
      title: 'What we keep and until when',
      columns: { what: 'What', why: 'Why', until: 'Until' },
      things: {
        invitation: { what: 'Who is invited, with the address and the secretariat', why: 'To ask whether you come' },
        'reason-not-to-come': { what: 'Why you are not coming, if you say so', why: 'For whoever holds the event' },
        'table-plan': { what: 'At which table you sit', why: 'For the evening itself' },
        'wheelchair-place': { what: 'That you need a place for a wheelchair', why: 'For the table plan' },
        'diet-and-access': { what: 'What you eat and what help you need', why: 'For the kitchen and the venue' },
        'sensitive-answer': { what: 'Your answer to a question about something sensitive', why: 'For the day itself' },
        'asked-answer': { what: 'Your answer to other questions with your place', why: 'For whoever holds the event' },
        note: { what: 'What an organiser notes with your place', why: 'To help you well' },
        telephone: { what: 'Your telephone number', why: 'To call you if you have no email' },
        'guest-of-action': {
          what: 'Your place at an activity: name, email address, who you bring',
          why: 'For your place and our messages',
        },
        'guest-of-meeting': {
          what: 'Your place at a meeting for alderpersons: name, email address, role, municipality, who you bring',
          why: 'For your place and our messages',
        },
        'proud-card': {
          what: 'Your proud-and-looking card: what you are proud of, what you look for, and what may be done with it',
          why: 'For the screen and the tables, and to put you in touch with others',
        },
        signature: {
          what: 'Your signature: name, role, municipality, time and text',
          why: 'To show who signed',
        },
        'signatory-address': {
          what: 'Your email address with a signature',
          why: 'For your copy and our messages',
        },
        'invitation-to-sign': {
          what: 'A request to sign: name, email address, municipality',
          why: 'To send you a link of your own',
        },
        campaign: {
          what: 'A campaign, with its municipalities and since when',
          why: 'To show what there was',
        },
        kit: { what: 'A kit, and who you can call or email about it', why: 'So that you can ask for it' },
        'kit-order': {
          what: 'An order of a station kit: municipality or organisation, days and stations',
          why: 'To show who borrowed what',
        },
        'on-the-day-contact': {
          what: 'Who we can call at the station on the day: name and telephone number',
          why: 'To call if something is the matter',
        },
        host: {
          what: 'Your activity with a kit: name, email address, telephone number, address, and how it went',
          why: 'To answer you and to send the kit',
        },
        'host-draft': {
          what: 'An activity that you did not send yet, with your email address',
          why: 'So that you can go on later',
        },
        'mail-as-sent': {
          what: 'What an email said and who it went to',
          why: 'To help you if an email does not arrive',
        },
        'suppressed-address': {
          what: 'An unreadable mark of an email address that takes no email',
          why: 'To send no more emails there',
        },
        'declining-address': {
          what: 'An unreadable mark of an email address that wants no extra emails',
          why: 'To keep those emails from you',
        },
        'follow-up-round': {
          what: 'Which email you get after an event, or why not',
          why: 'To send you that email once',
        },
        'fact-of-sending': {
          what: 'That an email was sent, without name and address',
          why: 'To check that everything went well',
        },
        'contact-person': { what: 'Who you can call or email about an event', why: 'To answer questions' },
        event: { what: 'The event itself, without guests', why: 'To show what there was' },
        act: { what: 'Which organiser made or changed something', why: 'To see who did what' },
        attendance: {
          what: 'When you came in, and what you asked after signing',
          why: 'To know who is there and what you want',
        },
        'attempts-per-network': {
          what: 'A code for your network or email address, with how often you send something',
          why: 'To stop misuse',
        },
        'sign-in': { what: 'The request to sign in, with your email address', why: 'To send you a code' },
        'own-data-request': {
          what: 'The question what we keep of you, with your email address',
          why: 'To email you the link',
        },
        erasure: {
          what: 'A code of an address that we erased, and when',
          why: 'To erase it again when we put a copy back',
        },
        session: { what: 'That you are signed in', why: 'To know who you are' },
        organiser: { what: 'Name and email address of an organiser', why: 'To be able to sign in' },
        'person-let-in': {
          what: 'Name, email address and organisation of whoever was given access',
          why: 'To be able to sign in and get emails',
        },
        passkey: { what: 'The public part of your passkeys, with their name', why: 'To recognise you' },
      },
      until: {
        'a-day-after': 'A day later. Your email address as soon as you are signed in.',
        'a-day-after-asking': 'A day after you asked',
        'twelve-hours-after': 'Twelve hours after signing in',
        'role-ends': 'Until you are no longer an organiser',
        'access-ends': 'Until your access ends',
        'morning-after': 'The morning after, at 06:00',
        '30-days-after': '30 days after the event',
        '13-weeks-after': '13 weeks after the event',
        '13-weeks-after-sending': '13 weeks after sending',
        'with-guests': 'Until we erase the guests',
        'archive-rule': 'Until the archive rule says so. Not on request: signing belongs to your office.',
        'two-years-after-signing': 'Two years after signing',
        '13-weeks-after-asking': '13 weeks after you were asked',
        stays: 'It stays',
        'two-years-after': 'Two years after that',
        'a-day-after-their-window': 'At most three days after counting',
        'two-years-after-sending': 'Two years after sending',
        '45-days-after-erasing': '45 days after erasing',
        'taken-back': 'Until you want those emails again',
      },
      copies: 'There is a copy in case something breaks. What we erase is gone from it within 35 days.',
    },
    processors: {
      title: 'Who helps us',
      line: (name, does, place) => `${name} ${does}, in ${place}.`,
      mails: 'An email says as little as possible, and never what you tell us about food or help.',
    },
    cookies: {
      title: 'Cookies',
      text: 'We follow nobody. A page that you only read uses no cookies. These are needed to send something or to sign in:',
      items: [
        'form: shows that a form comes from you. Gone after a day.',
        'sent: recognises a form that you send twice. Gone after a day.',
        'signin and session: for people who sign in. Gone after a day at most.',
      ],
    },
    rights: {
      title: 'What you can ask',
      text: 'It is your data. You can ask us:',
      items: [
        'to show what we have about you',
        'to correct what is wrong',
        'to erase everything about you',
        'to stop using it, if you do not agree',
      ],
      how: 'With the link in your email you can see, change or give up your place yourself. For the rest, email the officer named above. You will get an answer within a month.',
      own: 'See or erase your data yourself',
      call: 'Do you have no email? Call us.',
      complaint:
        'Can we not work it out together? Then you can complain to the Autoriteit Persoonsgegevens, the Dutch data protection authority.',
    },
  },
  erased: {
    title: 'What has been erased',
    lead: 'What we no longer need goes by itself. Here you see how much, and never whose.',
    rules: 'What we keep and until when',
    none: (month) => `Nothing was erased in ${month}.`,
    caption: (month) => `Erased in ${month}`,
    columns: { what: 'What', day: 'Day', count: 'Number', until: 'Kept until' },
    months: 'Other months',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to pull up a chair. We build to the rules of WCAG 2.2, level AA.',
    noStatus: {
      title: 'Not audited yet',
      text: 'Nobody from outside has audited this website. So we do not say that we meet all the rules. Below you can read what we have done ourselves, and what we have not done yet.',
    },
    tried: {
      title: 'What we tried',
      columns: { what: 'What', how: 'How', when: 'When' },
      rows: [
        {
          what: 'Faults that a program can find',
          how: 'axe-core and html-validate, on a narrow and a wide screen, light and dark',
          when: 'With every change',
        },
        {
          what: 'Small screens and large letters',
          how: 'Widths of 320, 360 and 1280 pixels, and text of 200%',
          when: 'With every change',
        },
        {
          what: 'Buttons and links that are large enough',
          how: 'Each at least 44 by 44 pixels, measured in a browser',
          when: 'With every change',
        },
        {
          what: 'Working with the keyboard',
          how: 'A program presses Tab and checks that you can see where you are',
          when: 'With every change',
        },
        {
          what: 'Forms without JavaScript',
          how: 'A program fills them in as a plain browser does',
          when: 'With every change',
        },
        {
          what: 'Your own colours, and printing',
          how: 'Cards and fields keep a border; on paper there are no buttons',
          when: 'With every change',
        },
        {
          what: 'Readable language',
          how: 'A reading score of at least 60 (Flesch-Douma) for our Dutch texts',
          when: 'With every change',
        },
        {
          what: 'What it looks like',
          how: 'We looked at screenshots, light and dark, narrow and wide',
          when: 'November 2026',
        },
      ],
    },
    untried: {
      title: 'What nobody has tried yet',
      text: 'So we do not know about:',
      items: [
        'people who use a screen reader',
        'people who work with the keyboard alone, or with their voice',
        'real phones and tablets',
        'enlarging to 400% in a real browser',
        'our emails in all email programs',
      ],
    },
    gaps: {
      title: 'What we know must get better',
      items: [
        'There is no statement in the government’s register yet (November 2026).',
        'Nobody checks how readable the texts of organisers are (November 2026).',
      ],
    },
    report: {
      title: 'Are you stuck somewhere?',
      text: 'Call or email us. Tell us which page it was and what you wanted to do. We will help you right away and mend it afterwards.',
    },
  },
  contact: {
    title: 'Contact',
    lead: 'Do you have a question? Feel free to call or email us.',
    who: 'Name',
    phone: 'Telephone',
    email: 'Email',
    event: {
      title: 'A question about an event',
      text: 'The page of the event says who you can call. The same person is named in your email.',
    },
    security: {
      title: 'Do you see a hole in our security?',
      text: 'Email us what you saw and how you did it. Please tell nobody else yet. We will let you know when it is mended.',
    },
  },
};

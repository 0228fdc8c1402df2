import type { Words } from './words.ts';

const called = (event: string | undefined): string => (event === undefined ? 'a meeting' : `“${event}”`);

export const en: Words = {
  home: {
    title: 'Pull up a chair',
    lead: 'Here you find meetings and activities where people get together. Choose one and say that you are coming.',
    description: 'Meetings and activities where people get together. See what is coming and sign up.',
    all: 'See all meetings',
    coming: 'Coming up',
    nothing: 'Nothing is planned right now. Please look again later.',
    cancelled: 'Cancelled',
    forWhom: 'Who is this for?',
    residents: {
      title: 'You live nearby',
      text: 'Choose an activity and say how many of you are coming. You need no account: everything goes by the link in your mail.',
      link: 'Find an activity',
    },
    alderpersons: {
      title: 'You are an alderperson',
      text: 'In one evening you hear what other municipalities do and what suits yours. Your office may sign you up as well.',
      link: 'Find a meeting',
    },
    hosts: {
      title: 'You organise something',
      text: 'You say where, when and for how many people. We keep the places and the waiting list and send every guest the right mail.',
      link: 'Get in touch',
    },
  },
  desk: {
    title: 'Desk',
    create: 'New meeting',
    questions: 'Waiting for you',
    question: (kind, count, event) => {
      switch (kind) {
        case 'place-free-late':
          return `A place came free at ${called(event)}. There are people on the waiting list: you decide who comes.`;
        case 'mail-uncertain':
          return count === 1
            ? `We do not know whether 1 mail about ${called(event)} has arrived.`
            : `We do not know whether ${count} mails about ${called(event)} have arrived.`;
        case 'mail-failed':
          return count === 1
            ? `1 mail about ${called(event)} could not be delivered.`
            : `${count} mails about ${called(event)} could not be delivered.`;
      }
    },
    since: (date) => `Since ${date}`,
    solve: { 'place-free-late': 'To the guests', 'mail-uncertain': 'To the mails', 'mail-failed': 'To the mails' },
    events: 'Your meetings',
    columns: { event: 'Meeting', when: 'When', state: 'State', links: 'Go to' },
    states: { draft: 'Draft', published: 'Published', cancelled: 'Cancelled', past: 'Past' },
    guests: 'Guests',
    mails: 'Mails',
    calls: 'Call list',
    none: 'You have no meetings yet. Make the first one: you can keep it as a draft.',
    pages: 'More meetings',
    newest: 'Back to the newest',
    older: 'Older meetings',
  },
  privacy: {
    title: 'Privacy',
    lead: 'We only ask what we need to let you come. After that we erase it, without you doing anything.',
    why: {
      title: 'Why we ask',
      text: 'With your name we keep a place for you. With your e-mail address we send you word. We make no profile of you, sell nothing and do not see whether you open a mail. What you tell us about food or help never stands in a mail.',
    },
    kept: {
      title: 'What we keep and until when',
      columns: { what: 'What', why: 'What for', until: 'Until when' },
      things: {
        'diet-and-access': { what: 'What you eat and what help you need', why: 'For the kitchen and the venue' },
        telephone: { what: 'Your telephone number', why: 'To call you when you have no e-mail' },
        'guest-of-action': {
          what: 'Your place at an activity: name, e-mail address and how many of you come',
          why: 'To keep a place for you and send you word',
        },
        'guest-of-meeting': {
          what: 'Your place at a meeting for alderpersons: name, e-mail address, role, municipality and how many of you come',
          why: 'To keep a place for you and send you word',
        },
        'mail-as-sent': {
          what: 'What a mail said and to whom it went',
          why: 'To help you when a mail does not arrive',
        },
        'fact-of-sending': {
          what: 'That a mail was sent, without name and address',
          why: 'To check that everything went well',
        },
        event: { what: 'Which organiser made or changed a meeting', why: 'To see who did what' },
        'sign-in': { what: 'The question to sign in, with your e-mail address', why: 'To send you a code' },
        session: { what: 'That you are signed in', why: 'To know who you are' },
        organiser: { what: 'Name and e-mail address of an organiser', why: 'To be able to sign in' },
      },
      until: {
        'a-day-after': 'A day after the question. Your e-mail address goes as soon as you are signed in.',
        'twelve-hours-after': 'Twelve hours after signing in',
        'role-ends': 'Until you are no longer an organiser',
        'morning-after': 'The morning after, at 6:00',
        '30-days-after': '30 days after it',
        '13-weeks-after': '13 weeks after it',
        '13-weeks-after-sending': '13 weeks after sending',
        'two-years-after': 'Two years after that',
        'two-years-after-sending': 'Two years after sending',
      },
      more: [
        'Who the contact person of a meeting was, we erase together with the guests.',
        'We count how often somebody sends a form. For that we make a code from your network. It is gone after a few days.',
        'There is a copy in case something breaks. What we erase is gone from it within 35 days.',
      ],
    },
    processors: {
      title: 'Who helps us',
      items: [
        'Amazon Web Services keeps the data, on computers in the European Union.',
        'Resend sends our mails and keeps them outside the European Union, in the United States. That is why we put as little as possible in a mail.',
      ],
    },
    cookies: {
      title: 'Cookies',
      text: 'We follow nobody. A page that you only read uses no cookies. These are needed to send something or to sign in:',
      items: [
        'form: shows that a form comes from you. It is gone after a day.',
        'sent: recognises a form that you send twice. It is gone after a day.',
        'signin and session: for who signs in. They are gone after a day at most.',
      ],
    },
    rights: {
      title: 'What you may ask',
      text: 'It is your data. You may:',
      items: [
        'see what we have about you',
        'have corrected what is wrong',
        'have everything about you erased',
        'say that you do not agree',
      ],
      how: 'With the link in your mail you can look at your place, change it or give it up yourself. For the rest, send a mail. You get an answer within a month. We write to the address that belongs to your place, so that nobody else gets your data.',
      complaint: 'Do we not work it out together? Then you can complain to the Autoriteit Persoonsgegevens.',
    },
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody has to be able to pull up a chair. We build to the rules of WCAG 2.2, level AA.',
    noStatus: {
      title: 'Not audited yet',
      text: 'Nobody from outside has audited this website. So we do not say that we meet all the rules. Below you read what we did ourselves, and what not yet.',
    },
    tried: {
      title: 'What we tried',
      columns: { what: 'What', how: 'How', when: 'When' },
      rows: [
        {
          what: 'Faults that a program can find',
          how: 'axe-core and html-validate, on a narrow and a wide screen, light and dark',
          when: 'At every change',
        },
        {
          what: 'Small screens and large letters',
          how: 'Widths of 320, 360 and 1280 pixels, and text of 200%',
          when: 'At every change',
        },
        {
          what: 'Buttons and links that are large enough',
          how: 'Each at least 44 by 44 pixels, measured in a browser',
          when: 'At every change',
        },
        {
          what: 'Working with the keyboard',
          how: 'A program presses Tab and looks whether you see where you are',
          when: 'At every change',
        },
        {
          what: 'Forms without JavaScript',
          how: 'A program fills them in as a plain browser does',
          when: 'At every change',
        },
        {
          what: 'Your own colours, and printing',
          how: 'Cards and fields keep a border; on paper there are no buttons',
          when: 'At every change',
        },
        {
          what: 'Readable language',
          how: 'A reading score of at least 60 (Flesch-Douma) for our Dutch texts',
          when: 'At every change',
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
      text: 'So this we do not know:',
      items: [
        'people who use a screen reader',
        'people who work with the keyboard alone, or with their voice',
        'real phones and tablets',
        'enlarging to 400% in a real browser',
        'our mails in all mail programs',
      ],
    },
    gaps: {
      title: 'What we know has to get better',
      items: [
        'There is no statement in the government’s register yet (November 2026).',
        'Nobody checks how readable the texts of organisers are (November 2026).',
      ],
    },
    report: {
      title: 'Are you stuck somewhere?',
      text: 'Call or mail us. Say on which page it was and what you wanted to do. We help you right away and mend it afterwards.',
    },
  },
  contact: {
    title: 'Contact',
    lead: 'Do you have a question? Feel free to call or mail us.',
    who: 'Name',
    phone: 'Telephone',
    email: 'E-mail',
    event: {
      title: 'A question about a meeting',
      text: 'The page of the meeting says whom you can call. The same person stands in your mail.',
    },
    security: {
      title: 'Do you see a hole in our security?',
      text: 'Mail us what you saw and how you did it. Please tell nobody else yet. We let you know when it is mended.',
    },
  },
};

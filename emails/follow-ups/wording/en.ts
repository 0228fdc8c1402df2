import type { Wording } from './nl.ts';

const because = (said: string) => (keptUntil: string) =>
  `You get this email because ${said}. We will erase your details on ${keptUntil}.`;

export const en: Wording = {
  subject: (written, event) => `${written}${/[.?!]$/.test(written) ? '' : ':'} ${event}`,
  municipality: 'Municipality',
  forAnother: (whom) => `You signed up ${whom}. That is why you get this email.`,
  copyOf: (whom: string) =>
    `This is a copy of the email to ${whom}, for the secretariat. The own links of ${whom} are not in it.`,
  whyCopy: because('you keep the calendar of whoever got this email'),
  greeting: 'With kind regards,',
  inline: {
    sign: 'the page of the campaign',
    page: 'your own page',
    copy: 'the copy of your signature',
  },
  action: {
    sign: 'To the page to sign',
    page: 'To your own page',
    copy: 'To the copy of your signature',
  },
  why: {
    signed: because('you signed at this event'),
    'came-not-signed': because('you came to this event'),
    'came-member': because('you came to this event and your municipality already takes part'),
    'not-come': because('you were invited to this event, or had signed up for it'),
    'asked-kit': because('you asked for a package at or after this event'),
    'asked-partner': because('you asked at this event to hear from a coalition partner'),
    waiting: because('you were on the waiting list of this event'),
    'no-report': because('you held an activity'),
  },
};

import type { About } from '../core/mail-facts.ts';

/** What an address or a form of ours can hold; anything else is not even looked up. An order's id has capitals and underscores. */
export const shapes = {
  slug: /^[a-z0-9-]{1,200}$/,
  id: /^[\w-]{1,200}$/,
  mail: /^mail_[\w-]{24}$/,
} as const;

export const wellShaped = (text: string, shape: RegExp): string => (shape.test(text) ? text : '-');

/** Where the log of an event, campaign or kit is; a mail's own page lies below it. */
export const logPathOf = (about: About): string => {
  if ('event' in about) return `/bureau/bijeenkomsten/${about.event}/post`;
  return 'kit' in about ? `/bureau/pakketpost/${about.kit}` : `/bureau/campagnes/${about.campaign}/post`;
};

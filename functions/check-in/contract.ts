import { type Contract, pageSettings } from '#kernel/contract.ts';

const desk = { methods: ['GET', 'POST'], who: 'organiser', page: 'personal' } as const;

/** What happens here is kept by the rooms it is handed to: a guest by rsvps, a signature by pledges. So this room has no table of its own. */
export const checkIn = {
  room: 'check-in',
  tables: {},
  routes: {
    /** Who is expected, who can sign, and a guest without a sign-up. */
    hall: { path: '/bureau/bijeenkomsten/{slug}/zaal', ...desk },
    /** `?gast=<key>` fills in what is known of a guest; `?als=vervanger` asks for the alderperson instead. */
    signAt: { path: '/bureau/bijeenkomsten/{slug}/zaal/tekenen', ...desk },
    /** The same on a table host's tablet, without an account: until six on the morning after. */
    table: { path: '/bijeenkomsten/{slug}/tafel/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
  },
  functions: {
    http: {
      tables: {
        events: ['reads', 'writes'],
        pledges: ['reads', 'writes'],
        rsvps: ['reads', 'writes'],
        outbox: ['writes'],
        todo: ['writes'],
        accounts: ['reads', 'writes'],
      },
      settings: pageSettings,
    },
  },
  keeps: [],
} as const satisfies Contract;

import { type Contract, pageSettings } from '#kernel/contract.ts';

export const rsvps = {
  room: 'rsvps',
  tables: {
    rsvps: { due: true, stream: true, garbage: true },
  },
  routes: {
    answer: {
      path: '/bijeenkomsten/{slug}/aanmelden',
      methods: ['GET', 'POST'],
      who: 'anyone',
      page: 'personal',
    },
    place: { path: '/bijeenkomsten/{slug}/plaats/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
    guests: {
      path: '/bureau/bijeenkomsten/{slug}/gasten',
      methods: ['GET', 'POST'],
      who: 'organiser',
      page: 'personal',
    },
  },
  functions: {
    http: {
      tables: {
        rsvps: ['reads', 'writes'],
        events: ['reads', 'writes'],
        outbox: ['writes'],
        todo: ['writes'],
        limits: ['writes'],
        accounts: ['reads', 'writes'],
      },
      settings: [...pageSettings, 'PLACES_AN_HOUR_PER_NETWORK'],
    },
    /** A place came free or was given back: the head of the line goes in. */
    promote: {
      tables: { rsvps: ['reads', 'writes'], events: ['reads', 'writes'], outbox: ['writes'], todo: ['writes'] },
      settings: ['LINK_SECRET'],
      stream: { table: 'rsvps', items: ['guest'] },
    },
    /** An event was moved, cancelled or enlarged: its guests are told, its line moves up. */
    follow: {
      tables: { rsvps: ['reads', 'writes'], events: ['reads', 'writes'], outbox: ['writes'], todo: ['writes'] },
      settings: ['LINK_SECRET'],
      stream: { table: 'events', items: ['announce', 'promote'] },
      timeoutSeconds: 50,
    },
    tick: {
      tables: { rsvps: ['reads', 'writes'], events: ['reads', 'writes'], outbox: ['writes'], todo: ['writes'] },
      settings: ['LINK_SECRET'],
      tick: true,
      timeoutSeconds: 50,
    },
  },
  keeps: [
    { what: 'diet-and-access', until: 'morning-after' },
    { what: 'telephone', until: 'morning-after' },
    { what: 'guest-of-action', until: '30-days-after' },
    { what: 'guest-of-meeting', until: '13-weeks-after' },
  ],
} as const satisfies Contract;

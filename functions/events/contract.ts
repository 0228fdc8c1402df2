import { type Contract, pageSettings } from '#kernel/contract.ts';

const desk = { methods: ['POST'], who: 'organiser', page: 'personal' } as const;
/** What somebody who was let in for this event may do as well. */
const together = { who: ['organiser', 'co-organiser'], page: 'personal' } as const;

export const events = {
  room: 'events',
  tables: {
    events: {
      due: true,
      stream: true,
      garbage: true,
      indexes: {
        calendar: { of: 'calendar', item: 'startsAt', carries: 'all' },
        desk: { of: 'organisation', item: 'startsAt', carries: 'all' },
      },
    },
  },
  routes: {
    list: { path: '/bijeenkomsten', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
    event: { path: '/bijeenkomsten/{slug}', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 2 } },
    create: { path: '/bureau/bijeenkomsten/nieuw', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
    edit: { path: '/bureau/bijeenkomsten/{slug}', methods: ['GET', 'POST'], ...together },
    preview: { path: '/bureau/bijeenkomsten/{slug}/voorbeeld', methods: ['GET'], ...together },
    publish: { path: '/bureau/bijeenkomsten/{slug}/publiceren', methods: ['POST'], ...together },
    access: { ...desk, path: '/bureau/bijeenkomsten/{slug}/toegang', methods: ['GET', 'POST'] },
    /** What guests are asked, and the same event on another day. */
    questions: { ...together, path: '/bureau/bijeenkomsten/{slug}/vragen', methods: ['GET', 'POST'] },
    copy: { ...desk, path: '/bureau/bijeenkomsten/{slug}/kopieren', methods: ['GET', 'POST'] },
    cancel: { ...desk, path: '/bureau/bijeenkomsten/{slug}/afgelasten', methods: ['GET', 'POST'] },
    apiList: { path: '/api/v1/events', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
    apiEvent: { path: '/api/v1/events/{slug}', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 2 } },
  },
  functions: {
    http: {
      tables: { events: ['reads', 'writes'], accounts: ['reads', 'writes'], outbox: ['writes'] },
      settings: [...pageSettings, 'FIRST_ORGANISER'],
    },
  },
  keeps: [
    { what: 'contact-person', until: 'with-guests' },
    { what: 'event', until: 'stays' },
    { what: 'act', until: 'two-years-after' },
  ],
} as const satisfies Contract;

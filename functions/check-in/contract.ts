import { type Contract, pageSettings } from '#kernel/contract.ts';

const desk = { methods: ['GET', 'POST'], who: 'organiser', page: 'personal' } as const;
/** What somebody who was let in for this event may do as well. */
const together = { ...desk, who: ['organiser', 'co-organiser'] } as const;
const call = { methods: ['POST'], who: 'link', page: 'machine', by: 'door' } as const;
const forAll = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 60 } } as const;

/** What happens here is kept by the rooms it is handed to: a guest by rsvps, a signature by pledges. Its own are the devices, who came in, and what became of each operation. */
export const checkIn = {
  room: 'check-in',
  tables: { 'check-in': { due: true, garbage: true } },
  routes: {
    /** Who is expected, who can sign, and a guest without a sign-up. */
    hall: { path: '/bureau/bijeenkomsten/{slug}/zaal', ...desk },
    /** `?gast=<key>` fills in what is known of a guest; `?als=vervanger` asks for the alderperson instead. */
    signAt: { path: '/bureau/bijeenkomsten/{slug}/zaal/tekenen', ...desk },
    /** The same on a table host's tablet, without an account: until six on the morning after. */
    table: { path: '/bijeenkomsten/{slug}/tafel/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },

    /** Where the code on a table leads: to what can be signed at that moment. */
    ownPhone: { path: '/bijeenkomsten/{slug}/tekenen', ...forAll },

    /** Devices and counts at the desk of an event, and what it decides about them. */
    door: { path: '/bureau/bijeenkomsten/{slug}/deur', ...together },
    doorWaiting: { path: '/bureau/bijeenkomsten/{slug}/deur/beslissen', ...together },
    doorAttendance: { path: '/bureau/bijeenkomsten/{slug}/deur/binnen', ...together },
    /** The list on paper is keyed in; or, with `?gast=<key>`, that one guest was there after all. */
    doorArrivals: { path: '/bureau/bijeenkomsten/{slug}/deur/binnen/invoeren', ...together },
    doorClosing: { path: '/bureau/bijeenkomsten/{slug}/deur/afsluiten', ...together, methods: ['GET'] },
    doorWishes: { path: '/bureau/bijeenkomsten/{slug}/deur/wensen', ...together },
    doorPaper: { path: '/bureau/bijeenkomsten/{slug}/deur/papier', ...together, methods: ['GET'] },
    /** What stands on a card of paper is keyed in: found by its code or a name, and filled in as far as the list knows. */
    paperCard: { path: '/bureau/bijeenkomsten/{slug}/deur/papier/invoeren', ...desk },
    doorDevice: { path: '/bureau/bijeenkomsten/{slug}/deur/{device}', ...together },

    /** A device proves itself by what it signed; the code of the first call is its proof until it has a key that is known. */
    pair: { path: '/api/deur/koppelen', ...call },
    list: { path: '/api/deur/{slug}/lijst', ...call },
    sync: { path: '/api/deur/{slug}/verwerken', ...call },

    /** The app of the door, without anybody's data. */
    app: { path: '/deur/app', ...forAll },
    worker: { path: '/deur/werker.js', ...forAll },
    manifest: { path: '/deur/app.webmanifest', ...forAll },
  },
  functions: {
    http: {
      tables: {
        'check-in': ['reads', 'writes'],
        events: ['reads', 'writes'],
        pledges: ['reads', 'writes'],
        rsvps: ['reads', 'writes'],
        outbox: ['writes'],
        todo: ['writes'],
        accounts: ['reads', 'writes'],
      },
      settings: pageSettings,
    },
    /** What devices ask: nobody signs in here. */
    door: {
      tables: {
        'check-in': ['reads', 'writes'],
        events: ['reads', 'writes'],
        pledges: ['reads', 'writes'],
        rsvps: ['reads', 'writes'],
        outbox: ['writes'],
        todo: ['writes'],
        limits: ['writes'],
      },
      settings: [...pageSettings, 'SIGN_IN_LIMITS'],
      // Five and twenty operations a call, each a transaction or two of its own.
      timeoutSeconds: 25,
    },
    tick: {
      tables: {
        'check-in': ['reads', 'writes'],
        events: ['reads', 'writes'],
        // Which municipalities take part: tables are told apart by it.
        pledges: ['reads'],
        rsvps: ['reads', 'writes'],
        outbox: ['writes'],
        todo: ['writes'],
        erased: ['writes'],
      },
      settings: ['LINK_SECRET'],
      tick: true,
      timeoutSeconds: 50,
    },
  },
  keeps: [{ what: 'attendance', until: 'with-guests' }],
} as const satisfies Contract;

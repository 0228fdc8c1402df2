import { type Contract, pageSettings } from '#kernel/contract.ts';

const desk = { methods: ['GET', 'POST'], who: 'organiser', page: 'personal' } as const;
/** What somebody who was let in for this event may do as well; and what the crew of its desk may. */
const together = { ...desk, who: ['organiser', 'co-organiser'] } as const;
const withCrew = { ...desk, who: ['organiser', 'co-organiser', 'desk-crew'] } as const;
const forAll = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 60 } } as const;

export const rsvps = {
  room: 'rsvps',
  tables: {
    rsvps: {
      due: true,
      stream: true,
      garbage: true,
      indexes: {
        /** The list of an event for its desk, on the surname: what the list shows and filters, and no answer that is sensitive. */
        desk: {
          of: 'deskOf',
          item: 'deskName',
          carries: [
            'name',
            'state',
            'party',
            'role',
            'municipality',
            'organisation',
            'pool',
            'askedAt',
            'offeredUntil',
            'invitation',
            'deskAccess',
            'deskCall',
            'deskNote',
            'deskWish',
          ],
        },
      },
    },
  },
  routes: {
    answer: {
      path: '/bijeenkomsten/{slug}/aanmelden',
      methods: ['GET', 'POST'],
      who: 'anyone',
      page: 'personal',
    },
    place: { path: '/bijeenkomsten/{slug}/plaats/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
    /** What somebody is proud of and looks for, behind the link of their own place. */
    card: { path: '/bijeenkomsten/{slug}/kaart/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
    /** What somebody was invited to, behind their own link. */
    invitation: {
      path: '/bijeenkomsten/{slug}/uitnodiging/{link}',
      methods: ['GET', 'POST'],
      who: 'link',
      page: 'personal',
    },
    /** The same for who holds a letter: a short code instead of a link. */
    code: { path: '/uitnodiging', methods: ['GET', 'POST'], who: 'anyone', page: 'personal' },
    /** What to read before the evening, and what to lay before the college: for everybody, without a name. */
    prepare: { path: '/bijeenkomsten/{slug}/voorbereiden', ...forAll },
    proposal: { path: '/bijeenkomsten/{slug}/collegevoorstel', ...forAll },

    /** Places and who waits for one: offers, what waits for a yes, what was asked, other numbers of chairs. */
    line: { path: '/bureau/bijeenkomsten/{slug}/wachtlijst', ...together },
    guests: { path: '/bureau/bijeenkomsten/{slug}/gasten', ...withCrew },
    guest: { path: '/bureau/bijeenkomsten/{slug}/gasten/{guest}', ...withCrew },
    exports: { path: '/bureau/bijeenkomsten/{slug}/uitvoer', ...desk },
    exported: { path: '/bureau/bijeenkomsten/{slug}/uitvoer/{link}', ...desk, methods: ['GET'] },
    /** A mail to a group of guests. */
    mailing: { path: '/bureau/bijeenkomsten/{slug}/bericht', ...together },
    badges: { path: '/bureau/bijeenkomsten/{slug}/badges', ...together, methods: ['GET'] },
    invitations: { path: '/bureau/bijeenkomsten/{slug}/uitnodigingen', ...together },
    invite: { path: '/bureau/bijeenkomsten/{slug}/uitnodigen', ...together, files: true },
    inviting: { path: '/bureau/bijeenkomsten/{slug}/uitnodigen/{list}', ...together, methods: ['GET'] },
    invited: { path: '/bureau/bijeenkomsten/{slug}/uitnodigingen/{invitation}', ...together },
    silent: { path: '/bureau/bijeenkomsten/{slug}/belijst', ...withCrew },
    letters: { path: '/bureau/bijeenkomsten/{slug}/brieven', ...together, methods: ['GET'] },
    tables: { path: '/bureau/bijeenkomsten/{slug}/tafels', ...together },
    tablesPrint: { path: '/bureau/bijeenkomsten/{slug}/tafels/afdruk', ...together, methods: ['GET'] },
    cards: { path: '/bureau/bijeenkomsten/{slug}/kaarten', ...together, methods: ['GET'] },
    kitchen: { path: '/bureau/bijeenkomsten/{slug}/keuken', ...together, methods: ['GET'] },
  },
  functions: {
    http: {
      tables: {
        rsvps: ['reads', 'writes'],
        events: ['reads', 'writes'],
        // Whose mail did not arrive.
        outbox: ['reads', 'writes'],
        todo: ['writes'],
        limits: ['writes'],
        accounts: ['reads', 'writes'],
        // Who takes part already, and what there is to sign.
        pledges: ['reads'],
      },
      settings: [...pageSettings, 'PLACES_AN_HOUR_PER_NETWORK', 'PROGRAMME_CONTACT'],
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
      tables: {
        rsvps: ['reads', 'writes'],
        events: ['reads', 'writes'],
        outbox: ['writes'],
        todo: ['writes'],
        erased: ['writes'],
      },
      settings: ['LINK_SECRET'],
      tick: true,
      timeoutSeconds: 50,
    },
  },
  keeps: [
    { what: 'diet-and-access', until: 'morning-after' },
    { what: 'sensitive-answer', until: 'morning-after' },
    { what: 'asked-answer', until: 'with-guests' },
    { what: 'note', until: 'with-guests' },
    { what: 'telephone', until: 'morning-after' },
    { what: 'guest-of-action', until: '30-days-after' },
    { what: 'guest-of-meeting', until: '13-weeks-after' },
    { what: 'invitation', until: 'with-guests' },
    { what: 'reason-not-to-come', until: 'morning-after' },
    { what: 'table-plan', until: 'with-guests' },
    { what: 'wheelchair-place', until: 'morning-after' },
    { what: 'proud-card', until: '13-weeks-after' },
  ],
} as const satisfies Contract;

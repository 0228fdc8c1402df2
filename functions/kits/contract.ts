import { type Contract, pageSettings } from '#kernel/contract.ts';

const forAll = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } } as const;
const orderer = { who: ['official', 'partner'], page: 'personal' } as const;
const keeper = { who: ['station-keeper'], page: 'personal' } as const;
const lender = { who: ['partner'], page: 'personal' } as const;
const organiser = { who: 'organiser', page: 'personal' } as const;
const byLink = { methods: ['GET', 'POST'], who: 'link', page: 'personal' } as const;

export const kits = {
  room: 'kits',
  tables: {
    kits: {
      due: true,
      garbage: true,
      indexes: {
        /** What everybody may see: `kits` and `desks`. */
        shown: { of: 'shown', item: 'title', carries: 'all' },
        /** Of whoever ordered: `<organisation>`, the latest first; and actions of which a host told how they went: `reported#<organisation>`. */
        orderer: { of: 'orderer', item: 'since', carries: 'all' },
        /** Of whoever has to look at it: `desk#<desk>`, `lender#<partner>`, `kits#<partner>`, `hosts#<organisation>`; and whose action it is: `action#<event>`. */
        keeper: { of: 'keeper', item: 'since', carries: 'all' },
        /** The same order beside its desk: what its partner has to hand out. */
        lender: { of: 'lender', item: 'since', carries: 'all' },
      },
    },
  },
  routes: {
    catalogue: { path: '/pakketten', ...forAll },
    kit: { path: '/pakketten/{kit}', ...forAll },
    /** The picture that its partner gave, under the hash of its bytes. */
    picture: { path: '/pakketten/{kit}/plaatje/{picture}', ...forAll },
    /** What is in a package, to print at home: for whoever is too late. */
    printVersion: { path: '/pakketten/{kit}/printversie', ...forAll },
    calendar: { path: '/pakketten/{kit}/kalender', ...forAll },
    apiKits: { path: '/api/v1/kits', ...forAll },
    apiAvailability: { path: '/api/v1/kits/{kit}/availability', ...forAll },

    orders: { path: '/bureau/aanvragen', methods: ['GET'], ...orderer },
    /** The first step: which stations, days and parts of the day. Makes the draft. */
    begin: { path: '/pakketten/{kit}/aanvragen', methods: ['GET', 'POST'], ...orderer },
    /** An order as it stands, and what its orderer may do with it. */
    order: { path: '/bureau/aanvragen/{order}', methods: ['GET', 'POST'], ...orderer },
    /** One step of a draft: `plekken`, `opstelling`, `activiteit`, `contact`. */
    step: { path: '/bureau/aanvragen/{order}/{step}', methods: ['GET', 'POST'], ...orderer },

    stationDesk: { path: '/bureau/stations', methods: ['GET'], ...keeper },
    stationOrder: { path: '/bureau/stations/aanvragen/{order}', methods: ['GET', 'POST'], ...keeper },
    stationDays: { path: '/bureau/stations/dagen', methods: ['GET', 'POST'], ...keeper },
    stationRules: { path: '/bureau/stations/regels', methods: ['GET', 'POST'], ...keeper },
    /** Today and tomorrow on the desk's stations, on one page of paper. */
    stationSheet: { path: '/bureau/stations/vandaag-en-morgen', methods: ['GET'], ...keeper },
    /** The page behind the mail to one colleague of the desk. */
    stationAnswer: { path: '/stations/antwoord/{link}', ...byLink },

    stationDesks: { path: '/bureau/stationsloketten', methods: ['GET', 'POST'], ...organiser },
    hosts: { path: '/bureau/activiteiten', methods: ['GET'], ...organiser },
    host: { path: '/bureau/activiteiten/{application}', methods: ['GET', 'POST'], ...organiser },

    lenderDesk: { path: '/bureau/pakketten', methods: ['GET'], ...lender },
    kitNew: { path: '/bureau/pakketten/nieuw', methods: ['GET', 'POST'], ...lender },
    kitEdit: { path: '/bureau/pakketten/{kit}', methods: ['GET', 'POST'], ...lender, files: true },
    /** Its units, where each is today, and their repairs. */
    units: { path: '/bureau/pakketten/{kit}/exemplaren', methods: ['GET', 'POST'], ...lender },
    /** Hand-out, on site, back, counted part by part. */
    handing: { path: '/bureau/pakketten/uitlenen/{order}', methods: ['GET', 'POST'], ...lender },
    deliveries: { path: '/bureau/pakketten/{kit}/bezorglijst', methods: ['GET', 'POST'], ...lender },

    /** A host leaves a mail address; everything else is done behind the link in the mail. */
    hostBegin: { path: '/pakketten/{kit}/meedoen', methods: ['GET', 'POST'], who: 'anyone', page: 'personal' },
    hostForm: { path: '/meedoen/{link}', ...byLink },
  },
  functions: {
    http: {
      tables: {
        kits: ['reads', 'writes'],
        events: ['reads', 'writes'],
        outbox: ['reads', 'writes'],
        todo: ['writes'],
        limits: ['writes'],
        accounts: ['reads', 'writes'],
      },
      settings: [...pageSettings, 'PLACES_AN_HOUR_PER_NETWORK', 'PROGRAMME_CONTACT', 'FIRST_ORGANISER'],
    },
    /** Holds that lapse, answers that stay out, reminders, late lists that move up, and erasing. */
    tick: {
      tables: {
        kits: ['reads', 'writes'],
        events: ['reads', 'writes'],
        outbox: ['writes'],
        todo: ['writes'],
        erased: ['writes'],
        accounts: ['reads'],
      },
      settings: ['LINK_SECRET', 'PROGRAMME_CONTACT', 'FIRST_ORGANISER'],
      tick: true,
      timeoutSeconds: 50,
    },
  },
  keeps: [
    { what: 'kit', until: 'stays' },
    { what: 'kit-order', until: 'two-years-after' },
    { what: 'on-the-day-contact', until: '30-days-after' },
    { what: 'host', until: '13-weeks-after' },
    { what: 'host-draft', until: '30-days-after' },
  ],
} as const satisfies Contract;

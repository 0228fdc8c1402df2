import { type Contract, pageSettings } from '#kernel/contract.ts';

const pageForAll = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 300 } } as const;
const textForMachines = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 3600 } } as const;

/** Somebody's own data: every room that keeps something of people is looked through for one address, or for those of the ledger. */
const everything = {
  rsvps: ['reads', 'writes', 'scans'],
  events: ['reads', 'writes', 'scans'],
  pledges: ['reads', 'writes', 'scans'],
  kits: ['reads', 'writes', 'scans'],
  'check-in': ['reads', 'writes', 'scans'],
  outbox: ['reads', 'writes', 'scans'],
  accounts: ['reads', 'writes', 'scans'],
  todo: ['reads', 'writes'],
} as const;

/**
 * The pages of no other room. What the others keep stands on its privacy page, and whoever asks is shown what of it is theirs. Of its own it keeps the
 * ledger of who was erased.
 */
export const web = {
  room: 'web',
  tables: { erasures: { garbage: true } },
  routes: {
    home: { path: '/', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
    /** A POST takes a line of what waits, gives it back, or says that it was seen. */
    desk: { path: '/bureau', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
    /** What was erased because its time was over: numbers, and nobody. */
    erased: { path: '/bureau/gewist', methods: ['GET'], who: 'organiser', page: 'personal' },
    privacy: { path: '/privacy', ...pageForAll },
    /** Where somebody asks what is kept of them; what a mail brings them to, with the choice to be erased; and the same as a file. */
    askOwnData: { path: '/uw-gegevens', methods: ['GET', 'POST'], who: 'anyone', page: 'personal', by: 'own-data' },
    ownData: { path: '/uw-gegevens/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal', by: 'own-data' },
    ownDataFile: {
      path: '/uw-gegevens/{link}/bestand',
      methods: ['GET'],
      who: 'link',
      page: 'personal',
      by: 'own-data',
    },
    accessibility: { path: '/toegankelijkheid', ...pageForAll },
    contact: { path: '/contact', ...pageForAll },
    securityTxt: { path: '/.well-known/security.txt', ...textForMachines },
    robots: { path: '/robots.txt', ...textForMachines },
    /** What no other route answers, whatever the method. */
    notFound: { path: '$default', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
  },
  functions: {
    http: {
      tables: {
        events: ['reads'],
        pledges: ['reads'],
        todo: ['reads', 'writes'],
        erased: ['reads'],
        accounts: ['reads', 'writes'],
      },
      settings: [...pageSettings, 'PROGRAMME_CONTACT', 'PRIVACY'],
    },
    /** Alone, because it alone of what answers a request looks through whole tables. The README says how much fits in its time. */
    'own-data': {
      tables: { ...everything, limits: ['writes'], erased: ['writes'], erasures: ['reads', 'writes'] },
      settings: [...pageSettings, 'ERASURE_SECRET', 'PROGRAMME_CONTACT', 'FIRST_ORGANISER', 'SIGN_IN_LIMITS'],
      // The gateway waits no longer than thirty.
      timeoutSeconds: 29,
      memory: 1769,
    },
    /** Called by a person after a restore, and by nothing else. */
    replay: {
      tables: { ...everything, erasures: ['reads', 'scans'] },
      settings: ['LINK_SECRET', 'ERASURE_SECRET', 'PROGRAMME_CONTACT', 'FIRST_ORGANISER'],
      restored: true,
      timeoutSeconds: 900,
      memory: 1769,
    },
  },
  keeps: [{ what: 'erasure', until: '45-days-after-erasing' }],
} as const satisfies Contract;

import { type Contract, pageSettings } from '#kernel/contract.ts';

const pageForAll = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 300 } } as const;
const textForMachines = { methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 3600 } } as const;

/** The pages of no other room. It keeps nothing; what the others keep stands on its privacy page. */
export const web = {
  room: 'web',
  tables: {},
  routes: {
    home: { path: '/', methods: ['GET'], who: 'anyone', page: { sharedForSeconds: 5 } },
    /** A POST takes a line of what waits, gives it back, or says that it was seen. */
    desk: { path: '/bureau', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
    /** What was erased because its time was over: numbers, and nobody. */
    erased: { path: '/bureau/gewist', methods: ['GET'], who: 'organiser', page: 'personal' },
    privacy: { path: '/privacy', ...pageForAll },
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
  },
  keeps: [],
} as const satisfies Contract;

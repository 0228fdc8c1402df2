import { type Contract, pageSettings } from '#kernel/contract.ts';

/** Everybody who is signed in, whatever they may do: it is their own. */
const signedIn = {
  methods: ['GET', 'POST'],
  who: ['organiser', 'official', 'partner', 'station-keeper', 'co-organiser', 'desk-crew'],
  page: 'personal',
} as const;

export const accounts = {
  room: 'accounts',
  tables: {
    accounts: {
      garbage: true,
      indexes: {
        /** Everybody with access, by organisation. */
        access: { of: 'access', item: 'id', carries: 'all' },
        /** Whom the organisers of an organisation let in, by the organisation they act for. */
        given: { of: 'letInBy', item: 'access', carries: 'all' },
      },
    },
  },
  routes: {
    signIn: { path: '/inloggen', methods: ['GET', 'POST'], who: 'anyone', page: 'personal' },
    redeem: { path: '/inloggen/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
    access: { path: '/bureau/toegang', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
    accessOf: { path: '/bureau/toegang/{person}', methods: ['GET', 'POST'], who: 'organiser', page: 'personal' },
    passkey: { path: '/inloggen/toegangssleutel', methods: ['GET', 'POST'], who: 'anyone', page: 'personal' },
    own: { path: '/mijn-toegang', ...signedIn },
    ownPasskey: { path: '/mijn-toegang/toegangssleutel', ...signedIn },
    signOut: { path: '/uitloggen', methods: ['POST'], who: 'anyone', page: 'personal' },
  },
  functions: {
    http: {
      tables: { accounts: ['reads', 'writes'], outbox: ['writes'], limits: ['writes'] },
      settings: [...pageSettings, 'FIRST_ORGANISER', 'SIGN_IN_LIMITS', 'PASSKEYS', 'PROGRAMME_CONTACT'],
    },
  },
  keeps: [
    { what: 'sign-in', until: 'a-day-after' },
    { what: 'own-data-request', until: 'a-day-after-asking' },
    { what: 'session', until: 'twelve-hours-after' },
    { what: 'organiser', until: 'role-ends' },
    { what: 'person-let-in', until: 'access-ends' },
    { what: 'passkey', until: 'access-ends' },
  ],
} as const satisfies Contract;

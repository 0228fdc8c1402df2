import { type Contract, pageSettings } from '#kernel/contract.ts';

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
    signOut: { path: '/uitloggen', methods: ['POST'], who: 'anyone', page: 'personal' },
  },
  functions: {
    http: {
      tables: { accounts: ['reads', 'writes'], outbox: ['writes'], limits: ['writes'] },
      settings: [...pageSettings, 'FIRST_ORGANISER', 'SIGN_IN_LIMITS', 'PROGRAMME_CONTACT'],
    },
  },
  keeps: [
    { what: 'sign-in', until: 'a-day-after' },
    { what: 'session', until: 'twelve-hours-after' },
    { what: 'organiser', until: 'role-ends' },
    { what: 'person-let-in', until: 'access-ends' },
  ],
} as const satisfies Contract;

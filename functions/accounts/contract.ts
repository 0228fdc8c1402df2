import { type Contract, pageSettings } from '#kernel/contract.ts';

export const accounts = {
  room: 'accounts',
  tables: {
    accounts: { garbage: true },
  },
  routes: {
    signIn: { path: '/inloggen', methods: ['GET', 'POST'], who: 'anyone', page: 'personal' },
    redeem: { path: '/inloggen/{link}', methods: ['GET', 'POST'], who: 'link', page: 'personal' },
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
  ],
} as const satisfies Contract;

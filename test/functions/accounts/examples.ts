import { addMinutes } from '#kernel/instants.ts';
import type { Person } from '../../../functions/accounts/core/person.ts';
import { type OpenSignIn, SignIn } from '../../../functions/accounts/core/sign-in.ts';

export const noor: Person = {
  id: 'person_noor',
  email: 'noor@example.nl',
  name: 'Noor van den Berg',
  organisation: 'org_programma',
  roles: ['organiser'],
};

/** Let in by Noor, for Helmond. */
export const femke: Person = {
  id: `person_${'f'.repeat(26)}`,
  email: 'femke@helmond.example',
  name: 'Femke Smits',
  organisation: 'gemeente-gm0794',
  organisationName: 'Gemeente Helmond',
  municipality: 'GM0794',
  roles: ['official'],
  generation: 1,
  letIn: { by: noor.id, organisation: noor.organisation, at: '2019-05-20T07:00:00.000Z' },
};

/** What the form holds that let in Piet, for ProRail. */
export const typedPiet = {
  name: 'Piet Visser',
  email: 'piet@prorail.example',
  role: 'partner',
  municipality: '',
  organisation: 'ProRail',
} as const;

export const firstOrganiser = {
  email: 'eerste@example.nl',
  name: 'Samira El Amrani',
  organisation: 'org_programma',
} as const;

export const contact = { name: 'Anouk de Vries-Jansen', phone: '+31701234567', email: 'anouk@example.nl' } as const;

/** Noor's sign-in of 9.00 on Monday 20 May 2019, open for ten minutes after `askedAt`. */
export const signInOf = ({ askedAt = '2019-05-20T07:00:00.000Z', ...changes }: Partial<OpenSignIn>): OpenSignIn => ({
  id: 'sign_a',
  email: noor.email,
  known: true,
  language: 'nl',
  triesLeft: 5,
  state: 'open',
  generation: 1,
  ...changes,
  askedAt,
  expiresAt: addMinutes(askedAt, 10),
});

export const usedSignIn: SignIn = SignIn.parse({ ...signInOf({}), state: 'used' });

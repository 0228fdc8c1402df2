import {
  type FindMunicipality,
  faultsIn,
  type HallFault,
  readEmail,
  readLine,
  readMunicipality,
  readName,
  type Typed,
} from './typed-answers.ts';

export const guestFields = ['name', 'role', 'municipality', 'email'] as const;
export type GuestField = (typeof guestFields)[number];

/** Who stands at the door without having signed up. */
export type NewGuest = {
  readonly name: string;
  readonly role: string;
  readonly municipality: string;
  readonly email?: string;
};

/** Reads the form for a guest without a sign-up; everything wrong is said at once. */
export const readGuest = (
  typed: Typed,
  find: FindMunicipality,
): { readonly guest: NewGuest } | { readonly faults: { readonly [F in GuestField]?: HallFault } } => {
  const name = readName(typed('name'));
  const role = readLine(typed('role'));
  const municipality = readMunicipality(typed('municipality'), find);
  const email = readEmail(typed('email'));
  if ('fault' in name || 'fault' in role || 'fault' in municipality || 'fault' in email) {
    return { faults: faultsIn<GuestField>({ name, role, municipality, email }) ?? {} };
  }
  return {
    guest: {
      name: name.value,
      role: role.value,
      municipality: municipality.value,
      ...(email.value !== undefined && { email: email.value }),
    },
  };
};

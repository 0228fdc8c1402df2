import {
  type FindMunicipality,
  faultsIn,
  type HallFault,
  type Read,
  readEmail,
  readMunicipality,
  readName,
  type Typed,
} from './typed-answers.ts';

export const substituteFields = ['municipality', 'from', 'name', 'email'] as const;
export type SubstituteField = (typeof substituteFields)[number];

/** Who came without a mandate, and whom to write to instead. */
export type Substitution = {
  readonly code: string;
  readonly from: string;
  readonly name?: string;
  readonly email: string;
};

/** Reads the form of a substitute: the own name, and the alderperson's name, if known, and address. */
export const readSubstitute = (
  typed: Typed,
  find: FindMunicipality,
): { readonly substitution: Substitution } | { readonly faults: { readonly [F in SubstituteField]?: HallFault } } => {
  const municipality = readMunicipality(typed('municipality'), find);
  const from = readName(typed('from'));
  const name: Read<string | undefined> = typed('name').trim() === '' ? { value: undefined } : readName(typed('name'));
  const email: Read<string | undefined> =
    typed('email').trim() === '' ? { fault: 'missing' } : readEmail(typed('email'));
  if ('fault' in municipality || 'fault' in from || 'fault' in name || 'fault' in email || email.value === undefined) {
    return { faults: faultsIn<SubstituteField>({ municipality, from, name, email }) ?? {} };
  }
  return {
    substitution: {
      code: municipality.value,
      from: from.value,
      ...(name.value !== undefined && { name: name.value }),
      email: email.value,
    },
  };
};

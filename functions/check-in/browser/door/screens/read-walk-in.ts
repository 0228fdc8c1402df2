import {
  type FindMunicipality,
  faultsIn,
  type HallFault,
  type Read,
  readEmail,
  readLine,
  readMunicipality,
  readName,
  type Typed,
} from '../../../core/typed-answers.ts';
import type { WalkInField } from '../../../wording/door-words.ts';
import type { WalkIn } from './door.ts';

/** Most people who come as one party. */
export const mostInParty = 8;

const unlessEmpty = <T>(typed: string, read: (typed: string) => Read<T>): Read<T | undefined> =>
  typed.trim() === '' ? { value: undefined } : read(typed);

/** Reads who stands at the door without a sign-up: a name, and where from, which is a municipality or an organisation. Everything wrong is said at once. */
export const readWalkIn = (
  typed: Typed,
  find: FindMunicipality,
): { readonly walkIn: Omit<WalkIn, 'chair'> } | { readonly faults: { readonly [F in WalkInField]?: HallFault } } => {
  const name = readName(typed('name'));
  const role = unlessEmpty(typed('role'), readName);
  const organisation = unlessEmpty(typed('organisation'), readLine);
  const nowhere = typed('municipality').trim() === '' && typed('organisation').trim() === '';
  const municipality: Read<string | undefined> = nowhere
    ? { fault: 'missing' }
    : unlessEmpty(typed('municipality'), (text) => readMunicipality(text, find));
  const email = readEmail(typed('email'));
  const count = Number(typed('party').trim());
  const party: Read<number> =
    Number.isInteger(count) && count >= 1 && count <= mostInParty ? { value: count } : { fault: 'missing' };
  if (
    'fault' in name ||
    'fault' in role ||
    'fault' in organisation ||
    'fault' in municipality ||
    'fault' in email ||
    'fault' in party
  ) {
    return { faults: faultsIn<WalkInField>({ name, role, municipality, organisation, email, party }) ?? {} };
  }
  return {
    walkIn: {
      kind: 'walk-in',
      name: name.value,
      party: party.value,
      ...(role.value !== undefined && { role: role.value }),
      ...(municipality.value !== undefined && { municipality: municipality.value }),
      ...(organisation.value !== undefined && { organisation: organisation.value }),
      ...(email.value !== undefined && { email: email.value }),
    },
  };
};

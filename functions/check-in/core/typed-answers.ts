import { EmailAddress, PersonName } from '#kernel/people.ts';

/** What came back from a form; a field that was not sent is empty. */
export type Typed = (field: string) => string;

/** Why an answer cannot be taken; each has words. */
export type HallFault =
  | 'missing'
  | 'too-long'
  | 'not-a-name'
  | 'not-an-email'
  | 'not-a-municipality'
  | 'several-municipalities'
  | 'not-a-date'
  | 'in-future';

/** Finds a municipality by its code or by what somebody typed. */
export type FindMunicipality = (typed: string) => { readonly code: string } | 'none' | 'several';

/** An answer, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly fault: HallFault };

const longest = 120;

export const readName = (typed: string): Read<string> => {
  const name = PersonName.safeParse(typed);
  if (name.success) return { value: name.data };
  return { fault: typed.trim() === '' ? 'missing' : typed.length > longest ? 'too-long' : 'not-a-name' };
};

export const readLine = (typed: string): Read<string> => {
  const line = typed.trim();
  if (line === '') return { fault: 'missing' };
  return line.length > longest ? { fault: 'too-long' } : { value: line };
};

/** An address that may be left out. */
export const readEmail = (typed: string): Read<string | undefined> => {
  if (typed.trim() === '') return { value: undefined };
  const email = EmailAddress.safeParse(typed);
  return email.success ? { value: email.data } : { fault: 'not-an-email' };
};

export const readMunicipality = (typed: string, find: FindMunicipality): Read<string> => {
  const text = typed.trim();
  if (text === '') return { fault: 'missing' };
  const found = find(text);
  if (found === 'none') return { fault: 'not-a-municipality' };
  return found === 'several' ? { fault: 'several-municipalities' } : { value: found.code };
};

/** What is wrong, by field, in the order of the form; undefined when nothing is. */
export const faultsIn = <F extends string>(
  read: Readonly<Record<F, Read<unknown> | undefined>>,
): { readonly [K in F]?: HallFault } | undefined => {
  const faults = Object.entries<Read<unknown> | undefined>(read).flatMap(([field, one]) =>
    one !== undefined && 'fault' in one ? [[field, one.fault]] : [],
  );
  return faults.length === 0 ? undefined : (Object.fromEntries(faults) as { readonly [K in F]?: HallFault });
};

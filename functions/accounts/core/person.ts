import * as z from 'zod/mini';
import { EmailAddress, PersonName } from '#kernel/people.ts';

/** What somebody may do. One role for now; an official, a partner and an adviser come with their rooms. */
export const Role = z.enum(['organiser']);
export type Role = z.infer<typeof Role>;

/** Somebody who can sign in, acting for one organisation. Kept while a role lasts. */
export const Person = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  organisation: z.string(),
  roles: z.array(Role),
});
export type Person = z.infer<typeof Person>;

/** Whom a stage lets in when nobody is known yet, with colleagues of the same organisation: some acts want a second person. */
export const FirstOrganiser = z.object({
  email: EmailAddress,
  name: PersonName,
  organisation: z.string(),
  colleagues: z.optional(z.array(z.object({ email: EmailAddress, name: PersonName }))),
});
export type FirstOrganiser = z.infer<typeof FirstOrganiser>;

/** Which of those an address is. */
export const firstAt = (
  { email, name, organisation, colleagues = [] }: FirstOrganiser,
  address: string,
): Pick<Person, 'email' | 'name' | 'organisation'> | undefined => {
  const found = [{ email, name }, ...colleagues].find((one) => one.email === address);
  return found && { ...found, organisation };
};

export type Admission =
  | { readonly is: 'known'; readonly person: Person }
  /** A record has to be made: it is one of the stage's first organisers, here for the first time. */
  | { readonly is: 'first-organiser'; readonly person: Person }
  | { readonly is: 'nobody' };

/**
 * Who an address turns out to be at the moment it is proven. Somebody whose last role ended is nobody. A record, once made, goes before the
 * stage's setting: changing the name there changes nobody.
 */
export const admit = (
  email: string,
  { found, first, newId }: { found: Person | undefined; first: FirstOrganiser; newId: string },
): Admission => {
  if (found !== undefined) return found.roles.length > 0 ? { is: 'known', person: found } : { is: 'nobody' };
  const meant = firstAt(first, email);
  if (meant === undefined) return { is: 'nobody' };
  return { is: 'first-organiser', person: { ...meant, id: newId, roles: ['organiser'] } };
};

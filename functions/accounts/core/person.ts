import * as z from 'zod/mini';
import type { SignedIn } from '#kernel/actors.ts';
import { Instant } from '#kernel/instants.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';

/** What somebody is and may do; one each so far, as a list for whoever is to have two. */
export const Role = z.enum(['organiser', 'official', 'partner', 'station-keeper']);
export type Role = z.infer<typeof Role>;

/** Who let somebody in, for which organisation of organisers, and when. Absent with a stage's first organisers. */
export const LetIn = z.object({ by: z.string(), organisation: z.string(), at: Instant });
export type LetIn = z.infer<typeof LetIn>;

/** Somebody who can sign in, acting for one organisation. Kept while a role lasts. */
export const Person = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  organisation: z.string(),
  /** What people read; absent with organisers. */
  organisationName: z.optional(z.string()),
  /** The code of the municipality an official acts for. */
  municipality: z.optional(z.string()),
  roles: z.array(Role),
  /** Rises each time somebody is let in again; 1 where none is kept. */
  generation: z.optional(z.int().check(z.gte(1))),
  letIn: z.optional(LetIn),
});
export type Person = z.infer<typeof Person>;

/** What is left of somebody whose access ended: no name and no address, only what lets them in again as the same person. */
export const FormerPerson = z.object({
  id: z.string(),
  roles: z.array(Role).check(z.maxLength(0)),
  generation: z.int().check(z.gte(1)),
  endedAt: Instant,
  /** The organisation that had let them in, which may hear that they left. */
  letInBy: z.optional(z.string()),
});
export type FormerPerson = z.infer<typeof FormerPerson>;

export const KnownPerson = z.union([Person, FormerPerson]);
export type KnownPerson = z.infer<typeof KnownPerson>;

/** Whether somebody may sign in at all. */
export const hasAccess = (known: KnownPerson): known is Person => known.roles.length > 0;

export const generationOf = ({ generation = 1 }: { readonly generation?: number | undefined }): number => generation;

/** What somebody acts as: an organiser before anything else. */
export const roleOf = ({ roles }: { readonly roles: readonly Role[] }): Role | undefined =>
  roles.find((role) => role === 'organiser') ?? roles[0];

/** A person as the other rooms meet them; undefined for nobody's role, and for a municipality or a partner without the name of one. */
export const actingAs = ({
  id,
  organisation,
  organisationName,
  municipality,
  roles,
}: Pick<Person, 'id' | 'organisation' | 'organisationName' | 'municipality' | 'roles'>): SignedIn | undefined => {
  const is = roleOf({ roles });
  if (is === undefined) return undefined;
  if (is === 'organiser') return { is, person: id, organisation };
  if (organisationName === undefined) return undefined;
  const acting = { person: id, organisation, organisationName };
  if (is !== 'official') return { is, ...acting };
  return municipality === undefined ? undefined : { is, ...acting, municipality };
};

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
  { found, first, newId }: { found: KnownPerson | undefined; first: FirstOrganiser; newId: string },
): Admission => {
  if (found !== undefined) return hasAccess(found) ? { is: 'known', person: found } : { is: 'nobody' };
  const meant = firstAt(first, email);
  if (meant === undefined) return { is: 'nobody' };
  return { is: 'first-organiser', person: { ...meant, id: newId, roles: ['organiser'] } };
};

import * as z from 'zod/mini';
import { isEventRole, type SignedIn } from '#kernel/actors.ts';
import { Instant } from '#kernel/instants.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';

/** What somebody is and may do; `co-organiser` and `desk-crew` stand alone in the list, for whoever has nothing but single events. */
export const Role = z.enum(['organiser', 'official', 'partner', 'station-keeper', 'co-organiser', 'desk-crew']);
export type Role = z.infer<typeof Role>;

/** One event that an organisation lets somebody in for, beside their role or instead of one. */
export const EventGrant = z.object({
  /** The slug. */
  event: z.string(),
  /** As the event was called when access was given: what the mail about it says. */
  title: z.string(),
  /** Whose the event is. */
  organisation: z.string(),
  as: z.enum(['co-organiser', 'desk-crew']),
  by: z.string(),
  at: Instant,
});
export type EventGrant = z.infer<typeof EventGrant>;

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
  /** Rises each time they sign out everywhere, which ends every session from before; 0 where none is kept. */
  signedOut: z.optional(z.int().check(z.gte(0))),
  letIn: z.optional(LetIn),
  /** The single events they were let in for; at most twenty. `eventsChanged` rises with every change of them. */
  events: z.optional(z.array(EventGrant)),
  eventsChanged: z.optional(z.int()),
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

/** How often somebody signed out everywhere, as their record or a session says. */
export const signedOutOf = ({ signedOut = 0 }: { readonly signedOut?: number | undefined }): number => signedOut;

export const generationOf = ({ generation = 1 }: { readonly generation?: number | undefined }): number => generation;

/** What somebody acts as: an organiser before anything else. */
export const roleOf = ({ roles }: { readonly roles: readonly Role[] }): Role | undefined =>
  roles.find((role) => role === 'organiser') ?? roles[0];

/**
 * A person as the other rooms meet them; undefined for nobody's role, for a municipality or a partner without the name of one, and for whoever was
 * let in for single events of which none is left.
 */
export const actingAs = ({
  id,
  organisation,
  organisationName,
  municipality,
  roles,
  events: grants = [],
}: Pick<Person, 'id' | 'organisation' | 'organisationName' | 'municipality' | 'roles' | 'events'>):
  | SignedIn
  | undefined => {
  const is = roleOf({ roles });
  if (is === undefined) return undefined;
  const beside =
    grants.length === 0 ? {} : { events: grants.map(({ event, organisation, as }) => ({ event, organisation, as })) };
  if (isEventRole(is)) {
    const grant = grants.find(({ as }) => as === is);
    return grant && { is, person: id, organisation: grant.organisation, event: grant.event, ...beside };
  }
  if (is === 'organiser') return { is, person: id, organisation, ...beside };
  if (organisationName === undefined) return undefined;
  const acting = { person: id, organisation, organisationName, ...beside };
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

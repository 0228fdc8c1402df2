import * as z from 'zod/mini';
import { slugOf } from '#kernel/names.ts';
import { EmailAddress, PersonName } from '#kernel/people.ts';
import type { Role } from './person.ts';

/** What somebody can be let in as for an organisation of their own. */
export const memberRoles = ['official', 'partner', 'station-keeper'] as const satisfies readonly Role[];
export const MemberRole = z.enum(memberRoles);
export type MemberRole = z.infer<typeof MemberRole>;

/** The same, with what a colleague is: an organiser of the organisation of whoever lets them in. */
export const letInRoles = ['organiser', ...memberRoles] as const satisfies readonly Role[];
export const LetInRole = z.enum(letInRoles);
export type LetInRole = z.infer<typeof LetInRole>;

export type LetInField = 'name' | 'email' | 'role' | 'municipality' | 'organisation';

export type LetInFault =
  | 'name-missing'
  | 'not-a-name'
  | 'email-missing'
  | 'not-an-email'
  | 'role-missing'
  | 'municipality-missing'
  | 'organisation-missing'
  | 'not-an-organisation';

/** An organisation that people act for, as the first who was let in for it made it. Its id never belongs to two roles. */
export const ActsFor = z.object({
  organisation: z.string(),
  organisationName: z.string(),
  role: MemberRole,
  /** The code, of a municipality. */
  municipality: z.optional(z.string()),
});
export type ActsFor = z.infer<typeof ActsFor>;

export type LettingIn = {
  readonly name: string;
  readonly email: string;
  /** `colleague`: as an organiser beside the one who lets them in. */
  readonly for: ActsFor | 'colleague';
};

/** The ids that municipalities have, so that no partner's name makes one. */
const municipalityId = /^gemeente-gm\d{4}$/;

/** Whether the id of an organisation is one that only an official's can be. */
export const isMunicipalityId = (organisation: string): boolean => municipalityId.test(organisation);

/**
 * The form that lets somebody in, read whole: every fault at once, by its field. Only the answer that belongs to the chosen role is looked at.
 * `nameOf` knows the municipalities that one may choose from.
 */
export const readLettingIn = (
  typed: (field: LetInField) => string,
  nameOf: (code: string) => string | undefined,
): { readonly lettingIn: LettingIn } | { readonly faults: Readonly<Partial<Record<LetInField, LetInFault>>> } => {
  const faults: Partial<Record<LetInField, LetInFault>> = {};
  const name = PersonName.safeParse(typed('name'));
  if (!name.success) faults.name = typed('name').trim() === '' ? 'name-missing' : 'not-a-name';
  const email = EmailAddress.safeParse(typed('email'));
  if (!email.success) faults.email = typed('email').trim() === '' ? 'email-missing' : 'not-an-email';
  const role = letInRoles.find((one) => one === typed('role'));
  const actsFor = role === undefined ? undefined : as(role);
  if (role === undefined) faults.role = 'role-missing';
  if (!name.success || !email.success || actsFor === undefined) return { faults };
  return { lettingIn: { name: name.data, email: email.data, for: actsFor } };

  function as(role: LetInRole): LettingIn['for'] | undefined {
    if (role === 'organiser') return 'colleague';
    return role === 'official' ? official() : named(role);
  }

  function official(): ActsFor | undefined {
    const municipality = typed('municipality');
    const called = nameOf(municipality);
    if (called === undefined) {
      faults.municipality = 'municipality-missing';
      return undefined;
    }
    const organisation = `gemeente-${municipality.toLowerCase()}`;
    return { role: 'official', organisation, organisationName: `Gemeente ${called}`, municipality };
  }

  function named(as: 'partner' | 'station-keeper'): ActsFor | undefined {
    const organisation = PersonName.safeParse(typed('organisation'));
    const slug = organisation.success ? slugOf(organisation.data, '') : '';
    if (!organisation.success || slug === '') {
      faults.organisation = typed('organisation').trim() === '' ? 'organisation-missing' : 'not-an-organisation';
      return undefined;
    }
    return { role: as, organisation: slug, organisationName: organisation.data };
  }
};

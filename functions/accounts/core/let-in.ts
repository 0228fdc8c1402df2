import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { type ActsFor, isMunicipalityId, type LettingIn } from './letting-in.ts';
import {
  type FirstOrganiser,
  firstAt,
  generationOf,
  hasAccess,
  type KnownPerson,
  type LetIn,
  type Person,
} from './person.ts';

/** `has-access`: the address is somebody's who gets in already, for whomever. `other-role`: the organisation is there, and is something else. */
export type LetInRefusal = 'has-access' | 'other-role';

export type LetInPerson = Person & { readonly letIn: LetIn };

export type LetInOutcome =
  | { readonly is: 'let-in'; readonly person: LetInPerson; readonly newOrganisation: ActsFor | undefined }
  | { readonly is: 'refused'; readonly because: LetInRefusal };

/**
 * Lets somebody in for a municipality, a partner or a station desk, or as a colleague of the organiser who does it. Whoever was here before is
 * the same person, one generation on; an organisation keeps the name it got first. Nobody is let in twice over, nor for an organisation
 * of organisers in another role.
 */
export const letIn = (
  { name, email, for: actsFor }: LettingIn,
  {
    known,
    held,
    first,
    organiser,
    newId,
  }: {
    readonly known: KnownPerson | undefined;
    /** The organisation of that id, where somebody was let in for it before. */
    readonly held: ActsFor | undefined;
    readonly first: FirstOrganiser;
    readonly organiser: Organiser;
    readonly newId: string;
  },
  now: Instant,
): LetInOutcome => {
  if (known === undefined ? firstAt(first, email) !== undefined : hasAccess(known)) {
    return { is: 'refused', because: 'has-access' };
  }
  const given = { by: organiser.person, organisation: organiser.organisation, at: now };
  const generation = known === undefined ? 1 : generationOf(known) + 1;
  const same = { id: known?.id ?? newId, name, email, generation, letIn: given };
  if (actsFor === 'colleague') {
    const person: LetInPerson = { ...same, organisation: organiser.organisation, roles: ['organiser'] };
    return { is: 'let-in', person, newOrganisation: undefined };
  }
  const { organisation, role, municipality } = actsFor;
  const ofOrganisers = organisation === first.organisation || organisation === organiser.organisation;
  const ofMunicipality = role !== 'official' && isMunicipalityId(organisation);
  if (ofOrganisers || ofMunicipality || (held !== undefined && held.role !== role)) {
    return { is: 'refused', because: 'other-role' };
  }
  const person: LetInPerson = {
    ...same,
    organisation,
    organisationName: held?.organisationName ?? actsFor.organisationName,
    ...(municipality !== undefined && { municipality }),
    roles: [role],
  };
  return { is: 'let-in', person, newOrganisation: held === undefined ? actsFor : undefined };
};

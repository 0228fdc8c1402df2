import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { type FormerPerson, generationOf, hasAccess, type KnownPerson, type Person } from './person.ts';

export type EndAccessOutcome =
  | { readonly is: 'ended'; readonly person: Person; readonly former: FormerPerson }
  | { readonly is: 'ended-before' }
  | { readonly is: 'not-found' };

/** Whether this organiser's organisation let somebody in, so that their access is its to end. */
export const letInBy = (organiser: Organiser, known: KnownPerson): boolean =>
  (hasAccess(known) ? known.letIn?.organisation : 'letInBy' in known ? known.letInBy : undefined) ===
  organiser.organisation;

/**
 * Ends somebody's access: name, address and role go at once, and what is left lets nobody in. Only whom the organiser's own organisation let in
 * is there; a stage's own organisers are not.
 */
export const endAccess = (known: KnownPerson | undefined, organiser: Organiser, now: Instant): EndAccessOutcome => {
  if (known === undefined || !letInBy(organiser, known)) return { is: 'not-found' };
  if (!hasAccess(known)) return { is: 'ended-before' };
  const { id } = known;
  const generation = generationOf(known);
  const former: FormerPerson = { id, roles: [], generation, endedAt: now, letInBy: organiser.organisation };
  return { is: 'ended', person: known, former };
};

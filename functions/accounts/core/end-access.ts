import type { Organiser } from '#kernel/actors.ts';
import type { Instant } from '#kernel/instants.ts';
import { type FormerPerson, generationOf, hasAccess, type KnownPerson, type Person, roleOf } from './person.ts';

export type EndAccessOutcome =
  | { readonly is: 'ended'; readonly person: Person; readonly former: FormerPerson }
  | { readonly is: 'refused'; readonly because: 'last-organiser' }
  | { readonly is: 'ended-before' }
  | { readonly is: 'not-found' };

/** Whether somebody is an organiser of the same organisation; one is one's own colleague. */
export const isColleague = ({ organisation }: Pick<Organiser, 'organisation'>, known: KnownPerson): boolean =>
  hasAccess(known) && roleOf(known) === 'organiser' && known.organisation === organisation;

/**
 * Whether an organiser's organisation looks after somebody's access: it let them in, or they are a colleague, also one whom a stage
 * names and nobody let in.
 */
export const looksAfter = (organiser: Organiser, known: KnownPerson): boolean => {
  if (!hasAccess(known)) return known.letInBy === organiser.organisation;
  return isColleague(organiser, known) || known.letIn?.organisation === organiser.organisation;
};

/**
 * Ends somebody's access: name, address and role go at once, and what is left lets nobody in. The last organiser of an organisation stays:
 * `stays` is another one who remains, and the write that ends has to find them there still.
 */
export const endAccess = (
  known: KnownPerson | undefined,
  organiser: Organiser,
  stays: Person | undefined,
  now: Instant,
): EndAccessOutcome => {
  if (known === undefined || !looksAfter(organiser, known)) return { is: 'not-found' };
  if (!hasAccess(known)) return { is: 'ended-before' };
  const { id } = known;
  const remains = stays !== undefined && stays.id !== id && isColleague(organiser, stays);
  if (isColleague(organiser, known) && !remains) return { is: 'refused', because: 'last-organiser' };
  const generation = generationOf(known);
  const former: FormerPerson = { id, roles: [], generation, endedAt: now, letInBy: organiser.organisation };
  return { is: 'ended', person: known, former };
};

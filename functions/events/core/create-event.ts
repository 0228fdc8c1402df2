import type { Organiser } from '#kernel/actors.ts';
import { type Random, randomLetters } from '#kernel/ids.ts';
import { slugOf } from '#kernel/names.ts';
import type { Event, EventPlan, EventWithSeats } from './event.ts';
import { newPools } from './pools.ts';

/**
 * A first draft with the slug it keeps for good: the title in plain letters, or with sixteen unguessable characters behind it when only who has
 * the address may find the event. `again` counts earlier slugs that were taken: four random characters then tell them apart.
 */
export const createEvent = (
  plan: EventPlan,
  {
    organiser,
    random,
    again,
    questions = [],
  }: {
    organiser: Pick<Organiser, 'organisation' | 'person'>;
    random: Random;
    again: number;
    questions?: Event['questions'];
  },
): EventWithSeats => {
  const words = slugOf(plan.title, 'bijeenkomst');
  const suffix = plan.listed === 'address' ? randomLetters(random, 16) : again > 0 ? randomLetters(random, 4) : '';
  const slug = suffix === '' && words !== 'nieuw' ? words : `${words}-${suffix || randomLetters(random, 4)}`;
  const event: Event = {
    ...plan,
    slug,
    organisation: organiser.organisation,
    owner: organiser.person,
    state: 'draft',
    version: 1,
    revision: 1,
    ...(questions.length > 0 && { questions }),
  };
  return { event, ...newPools(event) };
};

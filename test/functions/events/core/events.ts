import { createEvent } from '../../../../functions/events/core/create-event.ts';
import type { EventPlan, EventWithSeats } from '../../../../functions/events/core/event.ts';
import { organiser, planOf, seeded } from '../../../support/house.ts';

/** A published event with its pool, as a store would bring it. */
export const eventOf = (
  plan: Partial<EventPlan> = {},
  event: Partial<EventWithSeats['event']> = {},
  seats: Partial<EventWithSeats['seats']> = {},
): EventWithSeats => {
  const made = createEvent(planOf(plan), { organiser, random: seeded('events'), again: 0 });
  return {
    event: { ...made.event, state: 'published', ...event },
    seats: { ...made.seats, state: 'open', ...seats },
    pools: Object.fromEntries(
      Object.entries(made.pools).map(([group, pool]) => [group, { ...pool, state: 'open' as const }]),
    ),
  };
};

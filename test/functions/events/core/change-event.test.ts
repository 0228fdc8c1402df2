import { describe, expect, test } from 'vitest';
import { changeEvent } from '../../../../functions/events/core/change-event.ts';
import type { EventPlan } from '../../../../functions/events/core/event.ts';
import { monday, planOf } from '../../../support/house.ts';
import { eventOf } from './events.ts';

const changed = (
  different: Partial<EventPlan>,
  found: ReturnType<typeof eventOf> = eventOf(),
  revision = found.event.revision,
) => changeEvent(found, planOf(different), revision, monday);

describe('changing an event', () => {
  test('the same plan changes nothing, whatever revision it came from', () => {
    expect(changed({})).toEqual({ is: 'unchanged' });
    expect(changed({}, eventOf(), 0)).toEqual({ is: 'unchanged' });
  });

  test('other words raise the revision, tell nobody and name what changed', () => {
    const outcome = changed({ summary: 'Anders', cost: '€ 2' });
    expect(outcome).toMatchObject({ is: 'changed', tell: false, seatsBy: 0, fields: ['summary', 'cost'] });
    expect(outcome.is === 'changed' && outcome.event).toMatchObject({ revision: 2, version: 1, summary: 'Anders' });
  });

  test.each<Partial<EventPlan>>([
    { startsAt: '2019-05-22T16:00:00.000Z' },
    { endsAt: '2019-05-22T20:00:00.000Z' },
    { venue: { name: 'Elders', street: 'Kade 1', city: 'Den Haag' } },
  ])('T6 another time or place of a published event raises its version and tells everybody: %o', (different) => {
    const outcome = changed(different);
    expect(outcome).toMatchObject({ is: 'changed', tell: true, event: { version: 2 } });
  });

  test('a draft may move without telling anybody', () => {
    const outcome = changed({ startsAt: '2019-05-22T16:00:00.000Z' }, eventOf({}, { state: 'draft' }));
    expect(outcome).toMatchObject({ is: 'changed', tell: false, event: { version: 1 } });
  });

  test('more seats are said as a difference, and so are fewer as long as they are free', () => {
    expect(changed({ capacity: 70 })).toMatchObject({ is: 'changed', seatsBy: 10 });
    expect(changed({ capacity: 58 }, eventOf({}, {}, { left: 2 }))).toMatchObject({ is: 'changed', seatsBy: -2 });
  });

  test('T1 fewer seats than are taken is refused with how many are', () => {
    const outcome = changed({ capacity: 57 }, eventOf({}, {}, { left: 2 }));
    expect(outcome).toEqual({ is: 'refused', because: 'capacity-below-taken', taken: 58 });
  });

  test('what somebody else saved in between is not overwritten', () => {
    const outcome = changed({ summary: 'Anders' }, eventOf({}, { revision: 3 }), 2);
    expect(outcome).toEqual({ is: 'refused', because: 'changed-meanwhile' });
  });

  test('a cancelled event stays as it is', () => {
    expect(changed({ summary: 'Anders' }, eventOf({}, { state: 'cancelled' }))).toEqual({
      is: 'refused',
      because: 'event-cancelled',
    });
  });
});

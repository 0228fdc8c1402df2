import { describe, expect, test } from 'vitest';
import { publishEvent } from '../../../../functions/events/core/publish-event.ts';
import { monday } from '../../../support/house.ts';
import { eventOf } from './events.ts';

const draft = eventOf({}, { state: 'draft' }).event;

describe('publishing', () => {
  test('makes a draft public', () => {
    expect(publishEvent(draft, monday)).toEqual({
      is: 'published',
      event: { ...draft, state: 'published', revision: 2 },
    });
  });

  test.each([
    ['an event that is public already', eventOf().event, monday, 'already-published'],
    ['a cancelled event', eventOf({}, { state: 'cancelled' }).event, monday, 'event-cancelled'],
    ['an event that begins this moment', draft, draft.startsAt, 'event-over'],
  ])('refuses %s', (_, event, now, because) => {
    expect(publishEvent(event, now)).toEqual({ is: 'refused', because });
  });
});

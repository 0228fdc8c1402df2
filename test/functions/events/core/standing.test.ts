import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../../functions/events/core/standing.ts';
import { monday } from '../../../support/house.ts';
import { eventOf } from './events.ts';

const closesAt = '2019-05-22T10:00:00.000Z';
const { event } = eventOf({ closesAt });

describe('what a visitor can do', () => {
  test.each([
    ['take a place while there is one', {}, monday, 'open'],
    ['join the line when it is full', { left: 0 }, monday, 'line'],
    ['join the line when somebody waits, although a place is free', { left: 1, waiting: 1 }, monday, 'line'],
    ['nothing any more from the closing time', {}, closesAt, 'closed'],
    ['nothing any more after the end', {}, event.endsAt, 'over'],
  ] as const)('%s', (_, seats, now, standing) => {
    expect(standingOf(eventOf({ closesAt }, {}, seats), now)).toBe(standing);
  });

  test('nothing when it was cancelled, also after its end', () => {
    const found = eventOf({}, { state: 'cancelled' });
    expect(standingOf(found, monday)).toBe('cancelled');
    expect(standingOf(found, event.endsAt)).toBe('cancelled');
  });
});

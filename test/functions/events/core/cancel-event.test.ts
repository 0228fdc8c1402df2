import { describe, expect, test } from 'vitest';
import { cancelEvent } from '../../../../functions/events/core/cancel-event.ts';
import { monday } from '../../../support/house.ts';
import { eventOf } from './events.ts';

const { event } = eventOf();

describe('cancelling', () => {
  test('keeps the reason and raises the version, so that its mail comes after every earlier one', () => {
    expect(cancelEvent(event, '  De zaal staat onder water. ', monday)).toEqual({
      is: 'cancelled',
      event: { ...event, state: 'cancelled', reason: 'De zaal staat onder water.', version: 2, revision: 2 },
    });
  });

  test('is possible while the event runs', () => {
    expect(cancelEvent(event, 'Brandalarm', event.startsAt).is).toBe('cancelled');
  });

  test.each([
    ['twice', { ...event, state: 'cancelled' as const }, 'Reden', monday, 'already-cancelled'],
    ['after the end', event, 'Reden', event.endsAt, 'event-over'],
    ['without a reason', event, ' \n ', monday, 'reason-missing'],
    ['with a story', event, 'a'.repeat(501), monday, 'reason-too-long'],
  ])('is refused %s', (_, was, reason, now, because) => {
    expect(cancelEvent(was, reason, now)).toEqual({ is: 'refused', because });
  });
});

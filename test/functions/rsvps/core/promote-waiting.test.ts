import { describe, expect, test } from 'vitest';
import { promoteWaiting } from '#rsvps/core/promote-waiting.ts';
import { Rsvp } from '#rsvps/core/rsvp.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const rsvp = rsvpOf({ state: 'waiting', party: 2, changes: 1, revision: 3 });
const head = { guest: rsvp.guest, party: 2, rsvp };
const pool = { left: 2, state: 'open', promoteUntil: later(10) };

describe('promoting the head of the line', () => {
  test('T3 seats it when it just fits, and tells so', () => {
    const outcome = promoteWaiting(head, pool, later(9));
    expect(outcome).toMatchObject({
      is: 'promoted',
      was: rsvp,
      rsvp: { state: 'seated', party: 2, generation: 1, changes: 2, revision: 4, linkMailedAt: later(9) },
    });
    if (outcome.is !== 'promoted') throw new Error(outcome.is);
    expect(Rsvp.parse(outcome.rsvp)).toEqual(outcome.rsvp);
    expect(outcome.rsvp.acts.at(-1)).toEqual({ at: later(9), by: 'clockwork', act: 'promote-waiting', fields: [] });
  });

  test.each([
    ['nobody waits', undefined, pool],
    ['it does not fit', head, { ...pool, left: 1 }],
    ['nothing is left', head, { ...pool, left: 0 }],
    ['the event is cancelled', head, { ...pool, state: 'cancelled' }],
    ['the event is a draft again', head, { ...pool, state: 'draft' }],
  ])('T3 lets nobody in when %s', (_, first, seats) => {
    expect(promoteWaiting(first, seats, monday)).toEqual({ is: 'nobody' });
    expect(promoteWaiting(first, seats, monday, { organiser: 'prs_organiser' })).toEqual({ is: 'nobody' });
  });

  test('T3 ends at its last moment: from then on a person decides', () => {
    expect(promoteWaiting(head, pool, later(10))).toEqual({ is: 'too-late' });
    const decided = promoteWaiting(head, pool, later(10), { organiser: 'prs_organiser' });
    expect(decided).toMatchObject({ is: 'promoted', rsvp: { state: 'seated' } });
    expect(decided.is === 'promoted' && decided.rsvp.acts.at(-1)?.by).toBe('prs_organiser');
  });

  test('T3 asks nobody to decide about what does not fit', () => {
    expect(promoteWaiting(head, { ...pool, left: 1 }, later(99))).toEqual({ is: 'nobody' });
  });

  test('goes by what stands in line, which is what its seats will be taken by', () => {
    expect(promoteWaiting({ ...head, party: 3 }, pool, monday).is).toBe('nobody');
  });
});

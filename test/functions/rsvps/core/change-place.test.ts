import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePlace } from '#rsvps/core/change-place.ts';
import { Rsvp } from '#rsvps/core/rsvp.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const when = { startsAt: later(20), closesAt: later(10), state: 'published' };
const room = { left: 2, waiting: 0 };
const pair = rsvpOf({ party: 2, changes: 3, revision: 5 });

describe('changing how many come', () => {
  test.each([
    ['one more', 3, room, 1],
    ['as many more as are left', 4, room, 2],
    ['one fewer', 1, room, -1],
    ['one fewer while others wait', 1, { left: 0, waiting: 4 }, -1],
  ])('%s', (_, party, pool, seatsBy) => {
    const outcome = changePlace(pair, { party }, pool, when, monday);
    expect(outcome).toMatchObject({ is: 'changed', seatsBy, was: pair, rsvp: { party, changes: 4, revision: 6 } });
    if (outcome.is !== 'changed') throw new Error(outcome.is);
    expect(outcome.rsvp.acts.at(-1)).toMatchObject({ by: 'guest', act: 'change-place', fields: ['party'] });
    expect(outcome.rsvp.dueAt).toBe(seatsBy < 0 ? monday : undefined);
    expect(Rsvp.parse(outcome.rsvp)).toEqual(outcome.rsvp);
  });

  test.each([
    ['T1 more than are left', 5, room, 'no-room-for-more'],
    ['T3 more while somebody waits, although they are left', 3, { left: 5, waiting: 1 }, 'no-room-for-more'],
  ] as const)('is refused: %s', (_, party, pool, because) => {
    expect(changePlace(pair, { party }, pool, when, monday)).toEqual({ is: 'refused', because });
  });

  test('in line takes no seats, keeps its place and may let somebody in', () => {
    const waits = rsvpOf({ state: 'waiting', party: 2 });
    for (const party of [1, 4]) {
      const outcome = changePlace(waits, { party }, { left: 1, waiting: 3 }, when, later(12));
      expect(outcome).toMatchObject({ is: 'changed', seatsBy: 0, rsvp: { party, state: 'waiting', dueAt: later(12) } });
      expect(outcome.is === 'changed' && outcome.rsvp.askedAt).toBe(waits.askedAt);
    }
  });
});

describe('changing an answer', () => {
  test('replaces it, takes no seat and names the field without its value', () => {
    const outcome = changePlace(pair, { diet: 'geen noten' }, { left: 0, waiting: 9 }, when, later(15));
    expect(outcome).toMatchObject({ is: 'changed', seatsBy: 0, rsvp: { diet: 'geen noten', party: 2 } });
    expect(outcome.is === 'changed' && outcome.rsvp.acts.at(-1)?.fields).toEqual(['diet']);
    expect(outcome.is === 'changed' && JSON.stringify(outcome.rsvp.acts)).not.toContain('noten');
  });

  test('names every field that changed and none that did not', () => {
    const held = rsvpOf({ party: 2, diet: 'vegetarisch', access: 'ringleiding' });
    const outcome = changePlace(held, { party: 1, diet: 'vegetarisch', access: 'tolk' }, room, when, monday);
    expect(outcome.is === 'changed' && outcome.rsvp.acts.at(-1)?.fields).toEqual(['party', 'access']);
  });

  test('that is the same, or no answer at all, changes nothing and mails nobody', () => {
    const held = rsvpOf({ diet: 'vegetarisch' });
    expect(changePlace(held, { party: 1, diet: 'vegetarisch' }, room, when, monday)).toEqual({ is: 'unchanged' });
    expect(changePlace(held, {}, room, when, monday)).toEqual({ is: 'unchanged' });
  });
});

describe('who comes along', () => {
  const three = rsvpOf({ party: 3, companions: 'Jan Jansen\nPiet Smit' });
  const companionsAfter = (change: Parameters<typeof changePlace>[1], held = three) => {
    const outcome = changePlace(held, change, room, when, monday);
    if (outcome.is !== 'changed') throw new Error(outcome.is);
    return [outcome.rsvp.companions, outcome.rsvp.acts.at(-1)?.fields];
  };

  test('is named no longer once fewer come than there are names, for nobody knows who stays away', () => {
    expect(companionsAfter({ party: 2 })).toEqual([undefined, ['party', 'companions']]);
    expect(companionsAfter({ party: 1 })).toEqual([undefined, ['party', 'companions']]);
    expect(companionsAfter({ party: 2 }, { ...three, companions: 'Jan Jansen' })).toEqual(['Jan Jansen', ['party']]);
  });

  test('is named anew, wiped out, or left as it was', () => {
    expect(companionsAfter({ party: 2, companions: 'Piet Smit' })).toEqual(['Piet Smit', ['party', 'companions']]);
    expect(companionsAfter({ companions: '' })).toEqual([undefined, ['companions']]);
    expect(companionsAfter({ diet: 'geen noten' })).toEqual([three.companions, ['diet']]);
    expect(changePlace(pair, { companions: '' }, room, when, monday)).toEqual({ is: 'unchanged' });
  });
});

describe('the moment of changing', () => {
  test.each([
    ['more, a millisecond before closing', later(9), { party: 3 }, 'changed'],
    ['fewer, after closing', later(15), { party: 1 }, 'changed'],
    ['an answer, after closing', later(19), { diet: 'x' }, 'changed'],
    ['anything, once it has begun', later(20), { diet: 'x' }, 'event-begun'],
    ['nothing, once it has begun', later(20), {}, 'event-begun'],
  ] as const)('%s', (_, now, change, expected) => {
    const outcome = changePlace(pair, change, room, when, now);
    expect(outcome.is === 'refused' ? outcome.because : outcome.is).toBe(expected);
  });

  test('is past when the event is cancelled, whatever is asked', () => {
    const cancelled = { ...when, state: 'cancelled' };
    for (const change of [{ party: 1 }, { diet: 'x' }, {}]) {
      expect(changePlace(pair, change, room, cancelled, monday)).toEqual({ is: 'refused', because: 'event-cancelled' });
    }
  });

  test('is past for a place that was given up', () => {
    expect(changePlace(rsvpOf({ state: 'cancelled' }), { party: 1 }, room, when, later(99))).toEqual({
      is: 'refused',
      because: 'given-up',
    });
  });
});

describe('whatever is asked', () => {
  test('T1 T3 never takes more than is left nor past who waits, and gives back exactly the difference', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('seated' as const, 'waiting' as const),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.record({ left: fc.nat({ max: 5 }), waiting: fc.nat({ max: 2 }) }),
        (state, held, party, pool) => {
          const outcome = changePlace(rsvpOf({ state, party: held }), { party }, pool, when, monday);
          if (outcome.is !== 'changed') return;
          expect(outcome.seatsBy).toBe(state === 'seated' ? party - held : 0);
          if (outcome.seatsBy > 0) {
            expect(outcome.seatsBy).toBeLessThanOrEqual(pool.left);
            expect(pool.waiting).toBe(0);
          }
        },
      ),
    );
  });
});

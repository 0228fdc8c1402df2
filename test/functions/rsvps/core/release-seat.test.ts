import { describe, expect, test } from 'vitest';
import { releaseSeat } from '#rsvps/core/release-seat.ts';
import { keptActs, Rsvp } from '#rsvps/core/rsvp.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const byGuest = { startsAt: later(10), by: 'guest', actor: 'guest' } as const;

describe('giving up', () => {
  test.each(['seated', 'waiting'] as const)('a place that is %s: it is over, and the line is due', (state) => {
    const held = rsvpOf({ state, changes: 2, revision: 4 });
    const outcome = releaseSeat(held, byGuest, later(1));
    expect(outcome).toMatchObject({
      is: 'released',
      from: state,
      was: held,
      rsvp: { state: 'cancelled', wasSeated: state === 'seated', releasedBy: 'guest', changes: 3, revision: 5 },
    });
    expect(outcome.is === 'released' && outcome.rsvp.dueAt).toBe(later(1));
    expect(outcome.is === 'released' && Rsvp.parse(outcome.rsvp)).toEqual(outcome.is === 'released' && outcome.rsvp);
  });

  test('keeps how many it was and which generation, so that seats come back exactly', () => {
    expect(releaseSeat(rsvpOf({ party: 3, generation: 2 }), byGuest, monday)).toMatchObject({
      rsvp: { party: 3, generation: 2 },
    });
  });

  test('twice is once', () => {
    expect(releaseSeat(rsvpOf({ state: 'cancelled' }), byGuest, monday)).toEqual({ is: 'released-before' });
    expect(releaseSeat(rsvpOf({ state: 'cancelled' }), byGuest, later(99))).toEqual({ is: 'released-before' });
  });

  test('is possible until the event begins, and not at that moment', () => {
    expect(releaseSeat(rsvpOf(), byGuest, later(9)).is).toBe('released');
    expect(releaseSeat(rsvpOf(), byGuest, later(10))).toEqual({ is: 'refused', because: 'event-begun' });
  });

  test('is possible for an organiser after that, who stands in the record by id', () => {
    const by = { ...byGuest, by: 'organiser', actor: 'prs_organiser' } as const;
    const outcome = releaseSeat(rsvpOf(), by, later(10));
    expect(outcome).toMatchObject({ is: 'released', rsvp: { releasedBy: 'organiser' } });
    expect(outcome.is === 'released' && outcome.rsvp.acts.at(-1)).toEqual({
      at: later(10),
      by: 'prs_organiser',
      act: 'release-seat',
      fields: [],
    });
  });

  test('keeps the last twenty acts', () => {
    const [act] = rsvpOf().acts;
    const acts = Array.from({ length: keptActs }, (_, at) => ({ ...act, by: `act-${at}` }) as Rsvp['acts'][number]);
    const outcome = releaseSeat(rsvpOf({ acts }), byGuest, monday);
    expect(outcome.is === 'released' && outcome.rsvp.acts.map(({ by }) => by)).toEqual([
      ...acts.slice(1).map(({ by }) => by),
      'guest',
    ]);
  });
});

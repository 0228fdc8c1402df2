import { describe, expect, test } from 'vitest';
import { consequenceOf } from '#rsvps/core/capacity-consequence.ts';
import { passOnOffer } from '#rsvps/core/pass-on-offer.ts';
import { decidedByHand, promoteWaiting } from '#rsvps/core/promote-waiting.ts';
import { takeOffer } from '#rsvps/core/take-offer.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const hour = 3_600_000;
const pool = { left: 1, state: 'open', promoteUntil: later(10 * hour) };
const rsvp = rsvpOf({ state: 'waiting' });
const head = { party: 1, rsvp };
const moved = (
  now: string,
  terms: Parameters<typeof promoteWaiting>[4],
  by: Parameters<typeof promoteWaiting>[3] = 'clockwork',
) => {
  const outcome = promoteWaiting(head, pool, now, by, terms);
  return outcome.is === 'promoted' ? outcome.rsvp : outcome.is;
};

describe('who stands first', () => {
  test('is offered the place for the event’s hours, and the end of that is due', () => {
    expect(moved(monday, { offerHours: 4 })).toMatchObject({
      state: 'offered',
      offeredUntil: later(4 * hour),
      dueAt: later(4 * hour),
    });
  });
  test('has until the last moment for moving up where that is sooner', () => {
    expect(moved(later(8 * hour), { offerHours: 4 })).toMatchObject({ offeredUntil: later(10 * hour) });
  });
  test.each([
    ['exactly an hour is left', later(9 * hour), 'offered'],
    ['a millisecond less is left', later(9 * hour + 1), 'too-late'],
  ])('when %s: %s', (_, now, expected) => {
    const outcome = moved(now, { offerHours: 4 });
    expect(typeof outcome === 'string' ? outcome : outcome.state).toBe(expected);
  });
  test('is asked about where an organiser says yes to each, until the last moment, and without a term', () => {
    expect(moved(later(9 * hour + 1), { approval: true, offerHours: 4 })).toMatchObject({ state: 'asked' });
    expect(moved(later(9 * hour + 1), { approval: true, offerHours: 4 })).not.toHaveProperty('offeredUntil');
    expect(moved(later(10 * hour), { approval: true })).toBe('too-late');
  });
  test('is seated by an organiser, late and whatever the terms', () => {
    expect(moved(later(11 * hour), { offerHours: 4, approval: true }, { organiser: 'prs_1' })).toMatchObject({
      state: 'seated',
      approved: true,
    });
  });
  test('is decided by hand from the moment on which nothing goes by itself', () => {
    expect(decidedByHand(pool.promoteUntil, {}, later(10 * hour - 1))).toBe(false);
    expect(decidedByHand(pool.promoteUntil, { offerHours: 2 }, later(10 * hour - 1))).toBe(true);
  });
});

const offered = rsvpOf({ state: 'offered', offeredUntil: later(2 * hour), dueAt: later(2 * hour) });
const when = { startsAt: later(20 * hour), state: 'published' };

describe('an offer', () => {
  test('is taken: the place is theirs, and nothing is due any more', () => {
    const outcome = takeOffer(offered, when, later(2 * hour - 1));
    expect(outcome).toMatchObject({ is: 'taken', rsvp: { state: 'seated', changes: 1, revision: 2 } });
    expect(outcome.is === 'taken' && outcome.rsvp).not.toHaveProperty('dueAt');
    expect(outcome.is === 'taken' && outcome.rsvp).not.toHaveProperty('offeredUntil');
  });
  test.each([
    ['at the end of its term', offered, when, later(2 * hour), 'offer-lapsed'],
    ['when it lapsed', rsvpOf({ state: 'cancelled', releasedBy: 'clock' }), when, monday, 'offer-lapsed'],
    ['when it was refused', rsvpOf({ state: 'cancelled', releasedBy: 'guest' }), when, monday, 'given-up'],
    ['that is none', rsvp, when, monday, 'no-offer'],
    ['of a cancelled event', offered, { ...when, state: 'cancelled' }, monday, 'event-cancelled'],
    ['of an event that has begun', offered, { ...when, startsAt: monday }, monday, 'event-begun'],
  ] as const)('is not taken %s', (_, held, event, now, because) => {
    expect(takeOffer(held, event, now)).toEqual({ is: 'refused', because });
  });
  test('that was taken is taken once', () => {
    expect(takeOffer(rsvpOf(), when, monday)).toEqual({ is: 'taken-before' });
  });
  test('goes on when it is refused, at any time', () => {
    expect(passOnOffer(offered, 'guest', monday)).toMatchObject({
      is: 'passed-on',
      rsvp: { state: 'cancelled', releasedBy: 'guest', wasSeated: false, dueAt: monday },
    });
  });
  test('is taken or refused by telephone as by the guest, and who wrote it down is kept', () => {
    const by = { organiser: 'prs_1' };
    expect(takeOffer(offered, when, monday, by)).toMatchObject({
      is: 'taken',
      rsvp: { state: 'seated', acts: [{}, { by: 'prs_1', act: 'take-offer' }] },
    });
    expect(passOnOffer(offered, by, monday)).toMatchObject({
      is: 'passed-on',
      rsvp: { state: 'cancelled', releasedBy: 'guest', acts: [{}, { by: 'prs_1', act: 'pass-on-offer: refused' }] },
    });
  });
  test('goes on by the clock at the end of its term, and not a millisecond before', () => {
    expect(passOnOffer(offered, 'clock', later(2 * hour - 1))).toEqual({ is: 'not-yet' });
    expect(passOnOffer(offered, 'clock', later(2 * hour))).toMatchObject({
      is: 'passed-on',
      rsvp: { releasedBy: 'clock' },
    });
  });
  test('goes on once', () => {
    for (const state of ['seated', 'waiting', 'asked', 'cancelled'] as const)
      expect(passOnOffer(rsvpOf({ state }), 'clock', later(9 * hour))).toEqual({ is: 'no-offer' });
  });
});

describe('what more chairs would do', () => {
  const line = [
    { guest: 'one', party: 1 },
    { guest: 'two', party: 3 },
    { guest: 'three', party: 1 },
  ];
  const open = { left: 1, promoteUntil: later(10 * hour) };
  test('lets in who fits, first come first, and nobody past who does not', () => {
    expect(consequenceOf(open, line, 2, {}, monday)).toEqual({
      in: [line[0]],
      stillWaiting: 2,
      left: 2,
      byHand: false,
    });
    expect(consequenceOf(open, line, 4, {}, monday).in).toEqual([line[0], line[1], line[2]]);
  });
  test('lets nobody in by itself once a person decides', () => {
    expect(consequenceOf(open, line, 9, { offerHours: 4 }, later(9.5 * hour))).toEqual({
      in: [],
      stillWaiting: 3,
      left: 10,
      byHand: true,
    });
  });
});

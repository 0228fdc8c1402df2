import { describe, expect, test } from 'vitest';
import { changePlace } from '#rsvps/core/change-place.ts';
import { grantPlace, refusePlace } from '#rsvps/core/grant-place.ts';
import { handOver } from '#rsvps/core/hand-over.ts';
import { readReason } from '#rsvps/core/reason.ts';
import { refuseWish, wishChange, wishOf, withdrawWish } from '#rsvps/core/wish-change.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const hour = 3_600_000;
const event = { startsAt: later(20 * hour), closesAt: later(10 * hour), state: 'published', version: 4 };
const closed = later(11 * hour);
const room = { left: 5, waiting: 0 };

describe('an answer that waits for a yes', () => {
  const asked = rsvpOf({ state: 'asked', dueAt: monday });
  test('is granted: seated, and what does not matter is not asked again', () => {
    expect(grantPlace(asked, event, 'prs_1', later(1))).toMatchObject({
      is: 'granted',
      rsvp: { state: 'seated', approved: true, changes: 1, revision: 2 },
    });
  });
  test.each([
    ['twice', rsvpOf(), event, { is: 'granted-before' }],
    ['when it is no longer there', rsvpOf({ state: 'cancelled' }), event, { is: 'refused', because: 'not-asked' }],
    ['from the line', rsvpOf({ state: 'waiting' }), event, { is: 'refused', because: 'not-asked' }],
    ['at a cancelled event', asked, { ...event, state: 'cancelled' }, { is: 'refused', because: 'event-cancelled' }],
    ['once it has begun', asked, { ...event, startsAt: monday }, { is: 'refused', because: 'event-begun' }],
  ] as const)('is not granted %s', (_, held, when, expected) => {
    expect(grantPlace(held, when, 'prs_1', monday)).toEqual(expected);
  });
  test('is refused with a reason, and its seats are due to somebody', () => {
    expect(refusePlace(asked, 'Vol.', 'prs_1', later(1))).toMatchObject({
      is: 'turned-down',
      rsvp: { state: 'cancelled', releasedBy: 'organiser', refused: { reason: 'Vol.' }, dueAt: later(1) },
    });
    expect(refusePlace(rsvpOf(), 'Vol.', 'prs_1', later(1))).toEqual({ is: 'refused', because: 'not-asked' });
  });
  test.each([
    [' \n ', { fault: 'reason-missing' }],
    ['a'.repeat(501), { fault: 'reason-too-long' }],
    [' Vol. ', { reason: 'Vol.' }],
  ])('a reason of %j reads as %j', (typed, expected) => {
    expect(readReason(typed)).toEqual(expected);
  });
});

describe('what has to be asked for first', () => {
  const changed = (
    held: Parameters<typeof changePlace>[0],
    change: Parameters<typeof changePlace>[1],
    now: string,
    approval = false,
  ) => {
    const outcome = changePlace(held, change, room, { ...event, approval }, now);
    return outcome.is === 'refused' ? outcome.because : outcome.is;
  };
  test('is more people after closing, and nothing else', () => {
    expect(changed(rsvpOf(), { party: 2 }, closed)).toBe('to-ask');
    expect(changed(rsvpOf({ state: 'asked' }), { party: 2 }, closed)).toBe('to-ask');
    expect(changed(rsvpOf({ party: 3 }), { party: 2 }, closed)).toBe('changed');
    expect(changed(rsvpOf(), { diet: 'x' }, closed)).toBe('changed');
    expect(changed(rsvpOf({ state: 'waiting' }), { party: 2 }, closed)).toBe('changed');
  });
  test('is what matters to whoever said yes: more people, and not what somebody eats', () => {
    const approved = rsvpOf({ approved: true });
    expect(changed(approved, { party: 2 }, monday, true)).toBe('to-ask');
    expect(changed(approved, { diet: 'x' }, monday, true)).toBe('changed');
    expect(changed(rsvpOf({ state: 'asked' }), { party: 2 }, monday, true)).toBe('changed');
  });
  test('is done by an organiser without asking', () => {
    const outcome = changePlace(rsvpOf(), { party: 2 }, room, event, closed, { organiser: 'prs_1' });
    expect(outcome).toMatchObject({ is: 'changed', seatsBy: 1 });
  });
  test('waits until an offer is taken', () => {
    expect(changed(rsvpOf({ state: 'offered' }), { party: 2 }, monday)).toBe('offer-open');
  });
});

describe('a wish', () => {
  test('is kept beside the place, which stays as it is; what does not matter is changed with it', () => {
    const outcome = wishChange(rsvpOf(), { party: 3 }, event, closed, { diet: 'vegetarisch' });
    expect(outcome).toMatchObject({
      is: 'asked-for',
      rsvp: { party: 1, diet: 'vegetarisch', wish: { at: closed, party: 3 }, revision: 2, changes: 0 },
    });
  });
  test('takes the place of an earlier one, unless it is the same', () => {
    const held = rsvpOf({ wish: { at: monday, party: 3 } });
    expect(wishChange(held, { party: 3 }, event, closed)).toEqual({ is: 'asked-before' });
    expect(wishChange(held, { party: 2 }, event, closed)).toMatchObject({ rsvp: { wish: { party: 2 } } });
    const substitute = { name: 'Joris', email: 'joris@gemeente.example' };
    expect(wishChange(held, { substitute }, event, closed)).toMatchObject({ is: 'asked-for' });
  });
  test.each([
    ['given up', rsvpOf({ state: 'cancelled' }), event, 'given-up'],
    ['only offered', rsvpOf({ state: 'offered' }), event, 'offer-open'],
    ['of a cancelled event', rsvpOf(), { ...event, state: 'cancelled' }, 'event-cancelled'],
    ['of an event that has begun', rsvpOf(), { ...event, startsAt: monday }, 'event-begun'],
  ] as const)('is not heard for a place that is %s', (_, held, when, because) => {
    expect(wishChange(held, { party: 3 }, when, monday)).toEqual({ is: 'refused', because });
  });
  test('is answered as it was on screen', () => {
    const held = rsvpOf({ wish: { at: monday, party: 3 } });
    expect(wishOf(held, monday)).toMatchObject({ is: 'wish' });
    expect(wishOf(held, later(1))).toEqual({ is: 'refused', because: 'other-wish' });
    expect(wishOf(rsvpOf(), monday)).toEqual({ is: 'refused', because: 'no-wish' });
    expect(wishOf({ ...held, state: 'cancelled' }, monday)).toEqual({ is: 'refused', because: 'no-wish' });
  });
  test('is taken back as it was on screen, and leaves the place and its calendar as they were', () => {
    const held = rsvpOf({ wish: { at: monday, party: 3 }, diet: 'vegetarisch' });
    const outcome = withdrawWish(held, monday, closed);
    if (outcome.is !== 'wish-withdrawn') throw new Error(outcome.is);
    expect(outcome.rsvp).not.toHaveProperty('wish');
    expect(outcome.rsvp).toMatchObject({
      party: 1,
      diet: 'vegetarisch',
      changes: held.changes,
      generation: 1,
      revision: 2,
    });
    expect(outcome.rsvp.acts.at(-1)).toEqual({ at: closed, by: 'guest', act: 'withdraw-wish', fields: [] });
    expect(withdrawWish(held, later(1), closed)).toEqual({ is: 'refused', because: 'other-wish' });
    expect(withdrawWish(outcome.rsvp, monday, closed)).toEqual({ is: 'refused', because: 'no-wish' });
    expect(withdrawWish({ ...held, state: 'cancelled' }, monday, closed)).toEqual({
      is: 'refused',
      because: 'no-wish',
    });
  });
  test('that is refused leaves the place, and the reason', () => {
    const wish = { at: monday, party: 3 };
    const rsvp = refuseWish(rsvpOf({ wish }), wish, 'Vol.', 'prs_1', closed);
    expect(rsvp).toMatchObject({ state: 'seated', party: 1, refused: { at: closed, reason: 'Vol.', wish } });
    expect(rsvp).not.toHaveProperty('wish');
  });
});

describe('somebody else who comes', () => {
  const to = {
    guest: 'cccccccccccccccc~dddddddddddddddd',
    name: 'Joris',
    email: 'joris@gemeente.example',
    role: 'ambtenaar',
  };
  const guest = { by: 'guest', actor: 'guest' } as const;
  const held = rsvpOf({
    party: 2,
    diet: 'vegetarisch',
    access: 'tolk',
    pool: 'partners',
    invitation: 'inv_x',
    askedAt: later(5),
    wish: { at: monday, party: 3 },
  });

  test('has the place as it was, and nothing of what the one before told about themselves', () => {
    const outcome = handOver(held, to, undefined, event, guest, later(9));
    if (outcome.is !== 'handed-over') throw new Error(outcome.is);
    expect(outcome.rsvp).toMatchObject({
      guest: to.guest,
      name: 'Joris',
      role: 'ambtenaar',
      municipality: 'GM0794',
      state: 'seated',
      party: 2,
      pool: 'partners',
      invitation: 'inv_x',
      askedAt: later(5),
      toldVersion: 4,
      generation: 1,
      insteadOf: { guest: held.guest, name: held.name },
    });
    for (const field of ['diet', 'access', 'wish', 'phone']) expect(outcome.rsvp).not.toHaveProperty(field);
    expect(outcome.old).toMatchObject({
      state: 'cancelled',
      releasedBy: 'handed-over',
      passedTo: to.guest,
      wasSeated: true,
      changes: 1,
    });
    expect(outcome.old).not.toHaveProperty('wish');
  });
  test('is offered, asked or waiting as the one before was, until the same moment', () => {
    const until = { offeredUntil: later(hour), dueAt: later(hour) };
    const offer = handOver(rsvpOf({ state: 'offered', ...until }), to, undefined, event, guest, later(9));
    expect(offer).toMatchObject({ rsvp: { state: 'offered', ...until }, old: { wasSeated: false } });
    expect(offer.is === 'handed-over' && offer.old).not.toHaveProperty('dueAt');
    for (const state of ['asked', 'waiting'] as const)
      expect(handOver(rsvpOf({ state }), to, undefined, event, guest, later(9))).toMatchObject({ rsvp: { state } });
  });
  test('comes back as a new generation where they gave up before', () => {
    const known = rsvpOf({
      guest: to.guest,
      state: 'cancelled',
      generation: 2,
      changes: 3,
      revision: 7,
      note: 'belde',
    });
    expect(handOver(held, to, known, event, guest, later(9))).toMatchObject({
      rsvp: { generation: 3, changes: 4, revision: 8, note: 'belde' },
    });
  });
  test.each([
    ['when they hold a place', held, rsvpOf({ guest: to.guest }), event, 'has-a-place'],
    ['when they wait in line', held, rsvpOf({ guest: to.guest, state: 'waiting' }), event, 'has-a-place'],
    ['when it is the same person', { ...held, guest: to.guest }, undefined, event, 'same-person'],
    ['of a place given up', rsvpOf({ state: 'cancelled' }), undefined, event, 'given-up'],
    ['of a cancelled event', held, undefined, { ...event, state: 'cancelled' }, 'event-cancelled'],
    ['once it has begun', held, undefined, { ...event, startsAt: later(9) }, 'event-begun'],
  ] as const)('is refused %s', (_, from, known, when, because) => {
    expect(handOver(from, to, known, when, guest, later(9))).toEqual({ is: 'refused', because });
  });
  test('has to be asked for after closing, and where somebody said yes to the one before', () => {
    expect(handOver(held, to, undefined, event, guest, closed)).toEqual({ is: 'to-ask' });
    expect(handOver(held, to, undefined, { ...event, approval: true }, guest, later(9))).toEqual({ is: 'to-ask' });
    const organiser = { by: 'organiser', actor: 'prs_1' } as const;
    expect(handOver(held, to, undefined, { ...event, approval: true }, organiser, closed)).toMatchObject({
      is: 'handed-over',
    });
  });
});

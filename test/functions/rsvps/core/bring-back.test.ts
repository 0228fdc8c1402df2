import { describe, expect, test } from 'vitest';
import { bringBack } from '#rsvps/core/bring-back.ts';
import { movePool } from '#rsvps/core/move-pool.ts';
import type { Rsvp } from '#rsvps/core/rsvp.ts';
import { later, monday } from '../../../support/house.ts';
import { rsvpOf } from './examples.ts';

const released = (different: Partial<Rsvp> = {}) =>
  rsvpOf({ state: 'cancelled', releasedBy: 'organiser', wasSeated: true, party: 2, ...different });
const event = { state: 'published', erasesAt: later(1_000_000) };
const back = (held: Rsvp | undefined, pool: { left: number; waiting: number }, different = {}) =>
  bringBack(held, 1, pool, { ...event, ...different }, { actor: 'prs_organiser' }, later(5));

describe('bringing back who was released by mistake', () => {
  test('seats them again as a new generation while their seats are free', () => {
    const outcome = back(released(), { left: 2, waiting: 0 });
    expect(outcome).toMatchObject({ is: 'seated', rsvp: { state: 'seated', generation: 2, changes: 1, revision: 2 } });
    expect('rsvp' in outcome && ('wasSeated' in outcome.rsvp || 'releasedBy' in outcome.rsvp)).toBe(false);
  });
  test.each([
    [{ left: 1, waiting: 0 }, 'no-room'],
    [{ left: 2, waiting: 1 }, 'no-room'],
  ])('T3 takes nobody’s place: %j is %s', (pool, is) => {
    expect(back(released(), pool).is).toBe(is);
  });
  test('puts who waited back where they stood, and has the line looked at', () => {
    const held = released({ wasSeated: false, askedAt: monday });
    expect(back(held, { left: 0, waiting: 4 })).toMatchObject({
      is: 'waiting',
      why: 'full',
      rsvp: { askedAt: monday, dueAt: later(5) },
    });
    expect(back(held, { left: 2, waiting: 4 })).toMatchObject({ is: 'waiting', why: 'behind' });
    expect(back(held, { left: 2, waiting: 0 })).toMatchObject({ is: 'seated' });
  });
  test('has no line for places of a group', () => {
    expect(back(released({ pool: 'partners', wasSeated: false }), { left: 0, waiting: 0 }).is).toBe('no-room');
  });
  test.each([
    ['never came', undefined],
    ['came back by themselves', released({ state: 'seated' })],
    ['came back and gave up again', released({ generation: 2 })],
    ['gave up themselves', released({ releasedBy: 'guest' })],
  ])('leaves alone who %s', (_, held) => {
    expect(back(held, { left: 9, waiting: 0 }).is).toBe('changed-since');
  });
  test('is refused for an event that is off, or whose guests are being erased', () => {
    expect(back(released(), { left: 9, waiting: 0 }, { state: 'cancelled' })).toMatchObject({
      because: 'event-cancelled',
    });
    expect(back(released(), { left: 9, waiting: 0 }, { erasesAt: later(5) })).toMatchObject({ because: 'event-over' });
  });
});

describe('moving a place to other seats', () => {
  const pool = (left: number, different = {}) => ({ left, waiting: 0, state: 'open', ...different });
  const move = (held: Rsvp, to: Parameters<typeof movePool>[1], pools: Parameters<typeof movePool>[2]) =>
    movePool(held, to, pools, { actor: 'prs_organiser' }, later(5));

  test('goes where it fits, and has the line looked at when everybody’s seats come free', () => {
    const outcome = move(rsvpOf(), 'partners', { open: pool(0), partners: pool(1) });
    expect(outcome).toMatchObject({
      is: 'moved',
      rsvp: { pool: 'partners', dueAt: later(5), generation: 1, changes: 0 },
    });
    const home = move(rsvpOf({ pool: 'partners' }), 'open', { open: pool(1), partners: pool(0) });
    expect(home.is === 'moved' && ('pool' in home.rsvp || 'dueAt' in home.rsvp)).toBe(false);
  });
  test.each([
    ['no-room', 'seated', { open: pool(0), partners: pool(0) }],
    ['no-room', 'seated', { open: pool(0) }],
    ['released-pool', 'seated', { open: pool(0), partners: pool(5, { state: 'released' }) }],
    ['not-seated', 'waiting', { open: pool(0), partners: pool(5) }],
  ] as const)('is refused: %s', (because, state, pools) => {
    expect(move(rsvpOf({ state }), 'partners', pools)).toEqual({ is: 'refused', because });
  });
  test('T3 passes nobody who waits for a place of everybody', () => {
    const pools = { open: pool(5, { waiting: 1 }), partners: pool(0) };
    expect(move(rsvpOf({ pool: 'partners' }), 'open', pools)).toMatchObject({ because: 'no-room' });
  });
  test('to where it is already changes nothing', () => {
    expect(move(rsvpOf(), 'open', { open: pool(0) }).is).toBe('unchanged');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  counts,
  type Membership,
  MembershipState,
  mayStep,
  type Step,
  stateAt,
  stepMembership,
  stepsFrom,
} from '#pledges/core/membership.ts';
import { runs } from '../../../support/runs.ts';

const states = MembershipState.options;
const municipality = { slug: 'samen-aan-tafel', code: 'GM0794' };

const step = (to: MembershipState, day: number): Step => ({
  to,
  at: new Date(Date.UTC(2019, 0, day)).toISOString(),
  recordedAt: new Date(Date.UTC(2019, 5, day)).toISOString(),
  by: 'prs_organiser',
  because: 'signature',
});

/** Walks a list of steps; those that are refused change nothing. */
const walk = (steps: readonly MembershipState[]) => {
  let held: Membership | undefined;
  let count = 0;
  const taken: MembershipState[] = [];
  for (const [at, to] of steps.entries()) {
    const stepped = stepMembership(held, municipality, step(to, at + 1));
    if (stepped.is === 'refused') continue;
    held = stepped.membership;
    count += stepped.moves;
    taken.push(to);
  }
  return { held, count, taken };
};

describe('a membership', () => {
  test('N3 takes exactly the steps of the programme', () => {
    const taken = [undefined, ...states].map((from) => [from ?? 'none', states.filter((to) => mayStep(from, to))]);
    expect(Object.fromEntries(taken)).toEqual({
      none: ['interested', 'promised', 'signed', 'decided'],
      interested: ['promised', 'signed', 'decided', 'merged'],
      promised: ['interested', 'signed', 'decided', 'merged'],
      signed: ['decided', 'left', 'merged'],
      decided: ['active', 'left', 'merged'],
      active: ['paused', 'left', 'merged'],
      paused: ['active', 'left', 'merged'],
      left: ['interested', 'merged'],
      merged: [],
    });
  });

  test('N3 refuses every other step, and nothing changes', () => {
    for (const from of states) {
      const held: Membership = {
        ...municipality,
        state: from,
        steps: [],
        signatories: 1,
        named: true,
        terms: [],
        revision: 1,
      };
      for (const to of states) {
        expect(stepMembership(held, municipality, step(to, 1)).is).toBe(mayStep(from, to) ? 'stepped' : 'refused');
      }
    }
  });

  test('is signed and merged by no hand', () => {
    for (const from of [undefined, ...states]) {
      expect(stepsFrom(from)).not.toContain('signed');
      expect(stepsFrom(from)).not.toContain('merged');
    }
  });

  test('counts while it is signed, decided or active, and at no other time', () => {
    expect(states.filter(counts)).toEqual(['signed', 'decided', 'active']);
  });

  test('moves the count by one exactly when it enters or leaves what counts, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 30 }), (steps) => {
        const { held, count, taken } = walk(steps);
        expect(count).toBe(counts(held?.state) ? 1 : 0);
        expect(held?.steps.map(({ to }) => to) ?? []).toEqual(taken);
        expect(held?.countedAt !== undefined).toBe(counts(held?.state));
      }),
      { numRuns: runs(500) },
    );
  });

  test('keeps since when it takes part while it pauses, and begins anew after it stopped', () => {
    const paused = walk(['signed', 'decided', 'active', 'paused', 'active']).held;
    expect(paused?.since).toBe('2019-01-01T00:00:00.000Z');
    const anew = walk(['signed', 'left', 'interested', 'signed']).held;
    expect(anew?.since).toBe('2019-01-04T00:00:00.000Z');
  });

  test('may be named once its college has decided, whatever was asked before', () => {
    const signed = walk(['signed']).held;
    if (signed === undefined) throw new Error('It signed.');
    const stepped = stepMembership({ ...signed, named: false }, municipality, step('decided', 2));
    expect(stepped.is === 'stepped' && stepped.membership.named).toBe(true);
  });

  test('shows what it was at any past moment, and never changes what it was', () => {
    const { held } = walk(['interested', 'signed', 'decided', 'left']);
    const on = (day: number) => stateAt(held ?? { steps: [] }, new Date(Date.UTC(2019, 0, day, 12)).toISOString());
    expect([0, 1, 2, 3, 4, 9].map(on)).toEqual([undefined, 'interested', 'signed', 'decided', 'left', 'left']);
  });

  test('has no line that holds before the one it follows', () => {
    const { held } = walk(['signed']);
    const stepped = stepMembership(held, municipality, { ...step('decided', 1), at: '2018-06-01T00:00:00.000Z' });
    expect(stepped.is === 'stepped' && stepped.membership.steps.at(-1)?.at).toBe('2019-01-01T00:00:00.000Z');
  });
});

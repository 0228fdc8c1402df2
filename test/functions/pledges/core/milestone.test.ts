import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '#pledges/core/campaign.ts';
import {
  type Milestone,
  marksReached,
  municipalityAt,
  releaseMilestone,
  standing,
  undoRelease,
} from '#pledges/core/milestone.ts';
import { runs } from '../../../support/runs.ts';

const marks: readonly Mark[] = [25, 50, 100, 120, 200, 'all'];
const all = 355;
const released = (...done: readonly Mark[]) => done.map((mark) => ({ mark, state: 'released' as const }));
const evening = '2019-05-22T19:00:00.000Z';

const held: Milestone = {
  slug: 'samen-aan-tafel',
  mark: 100,
  number: 100,
  state: 'held',
  quiet: false,
  reachedAt: evening,
  publicAt: '2019-05-23T06:00:00.000Z',
  releases: 0,
  acts: [{ at: evening, by: 'clockwork', act: 'reached' }],
  revision: 3,
};
const who = { code: 'GM0794', named: true, signatory: { name: 'Wethouder van Helmond', role: 'wethouder' } };
const pressed = { count: 103, revision: 3, code: 'GM0794', by: 'prs_presenter', next: 100 };
const undoing = {
  publicAt: '2019-05-23T06:00:00.000Z',
  by: 'prs_presenter',
  higherShown: false,
  heldFrom: undefined,
};

describe('what is public of a count', () => {
  test.each([
    [95, { shown: 95, underWay: 0, next: 100, held: false }],
    [98, { shown: 98, underWay: 0, next: 100, held: false }],
    [99, { shown: 99, underWay: 0, next: 100, held: false }],
    [100, { shown: 99, underWay: 1, next: 100, held: true }],
    [113, { shown: 99, underWay: 14, next: 100, held: true }],
  ])('of %i before number 100 is released', (count, shown) => {
    expect(standing({ count }, marks, released(25, 50), all)).toEqual(shown);
  });

  test('stops below the lowest mark that nobody released, also when a higher one was', () => {
    expect(standing({ count: 130 }, marks, released(25, 50, 120), all).shown).toBe(99);
  });

  test('holds a mark that nobody has noticed yet', () => {
    expect(standing({ count: 30 }, marks, [], all)).toMatchObject({ shown: 24, held: true });
  });

  test('holds the last municipality of all', () => {
    const done = released(25, 50, 100, 120, 200);
    expect(standing({ count: 355 }, marks, done, all)).toMatchObject({ shown: 354, next: 355, held: true });
    expect(standing({ count: 355 }, marks, [...done, ...released('all')], all)).toEqual({
      shown: 355,
      underWay: 0,
      next: undefined,
      held: false,
    });
  });
});

describe('a mark', () => {
  test('T7 is reached by a count that jumps over it, the lowest first, and not again', () => {
    const there = released(25, 50);
    expect(marksReached(130, marks, there, all).map(({ number }) => number)).toEqual([100, 120]);
    expect(marksReached(130, marks, [...there, { mark: 100 }, { mark: 120 }], all)).toEqual([]);
  });

  test('T7 is made by the same municipality whatever the order in which signatures arrive', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 9_999 }), { minLength: 5, maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat()),
        (codes, number, shuffle) => {
          const counted = codes.map((code, at) => ({
            code: `GM${String(code).padStart(4, '0')}`,
            // Some sign in the same second: then the code says who was first.
            since: new Date(Date.UTC(2019, 4, 22, 17, 0, Math.floor(at / 3))).toISOString(),
          }));
          const shuffled = counted
            .map((one) => ({ one, at: shuffle.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(municipalityAt(shuffled, number)).toEqual(municipalityAt(counted, number));
        },
      ),
      { numRuns: runs(200) },
    );
  });

  test('is released with the name that was read, for good', () => {
    const decision = releaseMilestone(held, who, pressed, evening);
    expect(decision).toMatchObject({ is: 'released', milestone: { state: 'released', who, releases: 1, revision: 4 } });
  });

  test.each([
    ['other-municipality', { ...pressed, code: 'GM0518' }],
    ['other-municipality', { ...pressed, revision: 2 }],
    ['not-there-any-more', { ...pressed, count: 99 }],
    ['lower-first', { ...pressed, next: 50 }],
  ])('is not released: %s', (because, asked) => {
    expect(releaseMilestone(held, who, asked, evening)).toEqual({ is: 'refused', because });
  });

  test('goes public by the clock whoever it is by then', () => {
    const decision = releaseMilestone(held, who, { ...pressed, revision: 'clock', code: '' }, evening);
    expect(decision.is).toBe('released');
  });

  test('is released once, and comes back only by being undone, with its history', () => {
    const first = releaseMilestone(held, who, pressed, evening);
    if (first.is !== 'released') throw new Error('It was not released.');
    expect(releaseMilestone(first.milestone, who, pressed, evening)).toEqual({
      is: 'refused',
      because: 'already-released',
    });
    const undone = undoRelease(first.milestone, undoing, evening);
    if (undone.is !== 'undone') throw new Error('It was not undone.');
    expect(undone.milestone).toMatchObject({ state: 'held', releases: 1 });
    expect(undone.milestone.who).toBeUndefined();
    expect(undone.milestone.acts.map(({ act }) => act)).toEqual(['reached', 'released', 'undone']);
  });

  test('is not taken back from under a higher one', () => {
    const shown: Milestone = { ...held, state: 'released' };
    expect(undoRelease(shown, { ...undoing, higherShown: true }, evening)).toEqual({
      is: 'refused',
      because: 'higher-shown',
    });
  });

  test('that nobody waited for is not taken back', () => {
    const quiet: Milestone = { ...held, state: 'released', quiet: true };
    expect(undoRelease(quiet, undoing, evening)).toEqual({
      is: 'refused',
      because: 'not-released',
    });
    expect(undoRelease(held, undoing, evening).is).toBe('refused');
  });
});

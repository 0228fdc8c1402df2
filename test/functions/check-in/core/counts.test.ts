import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counted, countPeople } from '../../../../functions/check-in/core/counts.ts';

const one = (different: Partial<Counted> = {}): Counted => ({
  is: 'seated',
  party: 1,
  isIn: false,
  walkIn: false,
  ...different,
});

describe('the counts of an evening', () => {
  test('fifty-six of fifty-nine came and three without a place: fifty-nine are in and fifty-nine were expected', () => {
    const evening = [
      ...Array.from({ length: 56 }, () => one({ isIn: true })),
      ...Array.from({ length: 3 }, () => one()),
      ...Array.from({ length: 3 }, () => one({ isIn: true, walkIn: true })),
      ...Array.from({ length: 9 }, () => one({ is: 'waiting' })),
      one({ is: 'invited' }),
      one({ is: 'cancelled' }),
    ];
    expect(countPeople(evening)).toEqual({ expected: 59, in: 59, missing: 3, walkIns: 3 });
  });

  test('who comes in without a place is a walk-in, whether their new place is known yet or not', () => {
    const counts = { expected: 0, in: 2, missing: 0, walkIns: 2 };
    for (const is of ['waiting', 'cancelled', 'invited'] as const) {
      expect(countPeople([one({ is, isIn: true, party: 2 })])).toEqual(counts);
    }
    expect(countPeople([one({ isIn: true, walkIn: true, party: 2 })])).toEqual(counts);
  });

  test('who was offered a place, or waits for a yes, comes on chairs of their own', () => {
    for (const is of ['offered', 'asked'] as const) {
      expect(countPeople([one({ is })])).toEqual({ expected: 0, in: 0, missing: 0, walkIns: 0 });
      expect(countPeople([one({ is, isIn: true })])).toEqual({ expected: 1, in: 1, missing: 0, walkIns: 0 });
    }
  });

  test('add up, whoever is there: in is who was expected and came, and who walked in', () => {
    const anybody = fc.record({
      is: fc.constantFrom('seated', 'waiting', 'offered', 'asked', 'cancelled', 'invited'),
      party: fc.integer({ min: 1, max: 8 }),
      isIn: fc.boolean(),
      walkIn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anybody), (people) => {
        const counts = countPeople(people as readonly Counted[]);
        expect(counts.in).toBe(counts.expected - counts.missing + counts.walkIns);
        expect(counts.in).toBe(people.reduce((sum, { party, isIn }) => sum + (isIn ? party : 0), 0));
      }),
    );
  });
});

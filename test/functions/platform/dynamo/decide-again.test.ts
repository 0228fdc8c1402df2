import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Patience } from '#platform/clock.ts';
import { decideAgain } from '#platform/dynamo/decide-again.ts';

/** A clock that only waiting and trying move; `pauses` is what was waited. */
const patienceOf = (random: Patience['random'], tryTakes = 0) => {
  let passed = 1_000;
  const pauses: number[] = [];
  const patience: Patience = {
    milliseconds: () => passed,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
      passed += milliseconds;
    },
    random,
  };
  return { patience, pauses, tried: () => (passed += tryTakes), passed: () => passed - 1_000 };
};

const bytes = (value: number) => (): Uint8Array => Uint8Array.from([value, value]);
const always = async (): Promise<'conflict'> => 'conflict';

describe('deciding again', () => {
  test('gives the first outcome that is no conflict, and waits for nothing', async () => {
    const { patience, pauses } = patienceOf(bytes(255));
    expect(await decideAgain(patience, async () => 'seated')).toBe('seated');
    expect(pauses).toEqual([]);
  });

  test('takes the decision anew at each try', async () => {
    const { patience, pauses } = patienceOf(bytes(128));
    const outcomes = ['conflict', 'conflict', 'waiting'] as const;
    let tries = 0;
    expect(await decideAgain(patience, async () => outcomes[tries++])).toBe('waiting');
    expect([tries, pauses.length]).toEqual([3, 2]);
  });

  test('gives up after eight tries', async () => {
    const { patience } = patienceOf(bytes(0));
    let tries = 0;
    const outcome = await decideAgain(patience, async () => {
      tries += 1;
      return 'conflict';
    });
    expect([outcome, tries]).toEqual(['busy', 8]);
  });

  test('pauses a random part of 20, 40, 80 … ms: from nothing to nearly all of it', async () => {
    const least = patienceOf(bytes(0));
    await decideAgain(least.patience, always);
    expect(Math.max(...least.pauses)).toBe(0);
    const most = patienceOf(bytes(255));
    await decideAgain(most.patience, always);
    for (const [at, pause] of most.pauses.entries()) {
      expect(pause).toBeLessThan(20 * 2 ** at);
      expect(pause).toBeGreaterThan(0.99 * 20 * 2 ** at);
    }
  });

  test('spreads a crowd: two who meet do not come back together', async () => {
    const pausesOf = async (first: number) => {
      const { patience, pauses } = patienceOf(() => Uint8Array.from([first, 0]));
      await decideAgain(patience, always);
      return pauses;
    };
    const [one, other] = [await pausesOf(64), await pausesOf(192)];
    expect(one[0]).toBe(5);
    expect(other[0]).toBe(15);
  });

  test('whatever the chances and however slow each try, no try begins later than three seconds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 16, maxLength: 16 }),
        fc.integer({ min: 0, max: 1_500 }),
        async (drawn, tryTakes) => {
          let at = 0;
          const { patience, tried, passed } = patienceOf(
            (count) => Uint8Array.from(Array.from({ length: count }, () => drawn[at++ % drawn.length] ?? 0)),
            tryTakes,
          );
          let begun = 0;
          const outcome = await decideAgain(patience, async () => {
            begun = passed();
            tried();
            return 'conflict';
          });
          expect(outcome).toBe('busy');
          expect(begun).toBeLessThanOrEqual(3_000);
        },
      ),
    ));

  test('says busy right after the last try, without a pause that nobody uses', async () => {
    const { patience, pauses } = patienceOf(bytes(64));
    await decideAgain(patience, always);
    expect(pauses).toHaveLength(7);
  });

  test('does not hide what was thrown', async () => {
    const { patience } = patienceOf(bytes(0));
    const breaks = decideAgain(patience, async () => {
      throw new Error('broken');
    });
    await expect(breaks).rejects.toThrow('broken');
  });
});

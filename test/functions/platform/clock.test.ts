import { afterEach, describe, expect, test, vi } from 'vitest';
import { Instant } from '#kernel/instants.ts';
import { systemClock, systemPatience, systemRandom } from '#platform/clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  test('gives an instant to the millisecond, in UTC', () => {
    vi.useFakeTimers({ now: Date.parse('2019-05-20T07:00:00.000Z') });
    expect(systemClock()).toBe('2019-05-20T07:00:00.000Z');
    expect(Instant.safeParse(systemClock()).success).toBe(true);
  });
});

describe('randomness', () => {
  test('has as many bytes as asked, others each time', () => {
    expect(systemRandom(16)).toHaveLength(16);
    expect(systemRandom(16)).not.toEqual(systemRandom(16));
  });
});

describe('patience', () => {
  test('waits as long as asked and counts the time on a clock that never goes back', async () => {
    vi.useFakeTimers();
    const before = systemPatience.milliseconds();
    let over = false;
    const waited = systemPatience.wait(250).then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(249);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await waited;
    expect(systemPatience.milliseconds() - before).toBeGreaterThanOrEqual(250);
  });
});

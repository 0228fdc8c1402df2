import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openClock, openMoves } from '../../../infra/local/clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'clock-'));
const file = join(folder, 'clock.json');
const start = '2019-05-20T07:00:00.000Z';

beforeAll(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22), toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

describe('the laptop’s clock', () => {
  test('begins where it is told, runs on in real time, and goes on where it stopped', () => {
    const clock = openClock({ file, start });
    expect(clock.now()).toBe(start);
    vi.setSystemTime(Date.now() + 60_000);
    expect(clock.now()).toBe('2019-05-20T07:01:00.000Z');
    clock.save();
    vi.setSystemTime(Date.now() + 86_400_000);
    expect(openClock({ file, start }).now()).toBe('2019-05-20T07:01:00.000Z');
  });

  test('a move walks in steps of a quarter of an hour, and moves wait for one another', async () => {
    const clock = openClock({ start });
    const steps: string[] = [];
    const move = openMoves(clock, async () => {
      steps.push(clock.now().slice(11, 16));
    });
    await Promise.all([move('2019-05-20T07:40:00.000Z'), move('2019-05-20T07:50:00.000Z'), move(start)]);
    expect(steps).toEqual(['07:15', '07:30', '07:40', '07:50']);
  });

  test('a move that fails on the way leaves the next one possible', async () => {
    const clock = openClock({ start });
    let fails = true;
    const move = openMoves(clock, async () => {
      if (fails) throw new Error('a tick broke');
    });
    await expect(move('2019-05-20T08:00:00.000Z')).rejects.toThrow('a tick broke');
    fails = false;
    await move('2019-05-20T08:00:00.000Z');
    expect(clock.now()).toBe('2019-05-20T08:00:00.000Z');
    await expect(move('soon')).rejects.toThrow('Not an instant');
  });
});

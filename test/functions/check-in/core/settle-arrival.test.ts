import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attendance,
  cameIn,
  type Mark,
  settleArrival,
  takeBackArrival,
} from '../../../../functions/check-in/core/settle-arrival.ts';
import { runs } from '../../../support/runs.ts';

const noor = { guest: 'noor', party: 2 };
const markAt = (minute: number, op = `op_${minute}`, door = 'Deur 1'): Mark => ({
  op,
  at: `2019-05-22T15:${String(minute).padStart(2, '0')}:00.000Z`,
  device: 'dev_1',
  door,
});

describe('somebody comes in', () => {
  test('at the first scan', () => {
    const first = settleArrival(undefined, noor, markAt(30));
    expect(first).toMatchObject({ is: 'applied', attendance: { ...noor, revision: 1 } });
    expect(cameIn(first.attendance)).toEqual({ at: markAt(30).at, door: 'Deur 1' });
  });

  test('a later scan is merged and hears the first; an earlier one takes its place', () => {
    const { attendance } = settleArrival(undefined, noor, markAt(30));
    expect(settleArrival(attendance, noor, markAt(31))).toMatchObject({ is: 'merged', first: { at: markAt(30).at } });
    const earlier = settleArrival(attendance, noor, markAt(29, 'op_x', 'Deur 2'));
    expect(earlier).toMatchObject({ is: 'applied', attendance: { revision: 2 } });
    expect(cameIn(earlier.attendance)).toEqual({ at: markAt(29).at, door: 'Deur 2' });
  });

  test('of two scans in one millisecond the lower id is first', () => {
    const { attendance } = settleArrival(undefined, noor, markAt(30, 'op_b'));
    expect(settleArrival(attendance, noor, markAt(30, 'op_a')).is).toBe('applied');
    expect(settleArrival(attendance, noor, markAt(30, 'op_c')).is).toBe('merged');
  });

  test('taken back, the next scan counts; without any they are not in', () => {
    const one = settleArrival(undefined, noor, markAt(30)).attendance;
    const both = settleArrival(one, noor, markAt(31)).attendance;
    const rest = takeBackArrival(both, 'op_30');
    expect(cameIn(rest)?.at).toBe(markAt(31).at);
    expect(cameIn(takeBackArrival(rest, 'op_31'))).toBeUndefined();
    expect(takeBackArrival(rest, 'op_30')).toBeUndefined();
    expect(takeBackArrival(undefined, 'op_30')).toBeUndefined();
  });

  test('who sits nowhere yet has a chair as soon as one door gave one', () => {
    const follows = settleArrival(undefined, { ...noor, walkIn: true, follows: true }, markAt(30)).attendance;
    expect(follows).toMatchObject({ walkIn: true, follows: true });
    const seated = settleArrival(follows, { ...noor, walkIn: true }, markAt(31)).attendance;
    expect(seated).toMatchObject({ walkIn: true });
    expect(seated.follows).toBeUndefined();
    expect(settleArrival(seated, { ...noor, follows: true }, markAt(32)).attendance.follows).toBeUndefined();
  });

  test('in whatever order the scans arrive, the same is kept', () => {
    const marks = fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(marks, fc.integer(), (minutes, turn) => {
        const settled = (order: readonly number[]) =>
          order.reduce<Attendance | undefined>(
            (held, minute) => settleArrival(held, noor, markAt(minute)).attendance,
            undefined,
          );
        const at = Math.abs(turn) % minutes.length;
        const turned = [...minutes.slice(at), ...minutes.slice(0, at)].reverse();
        expect(settled(turned)).toEqual(settled(minutes));
        expect(cameIn(settled(minutes))?.at).toBe(markAt(Math.min(...minutes)).at);
      }),
      { numRuns: runs(100) },
    );
  });
});

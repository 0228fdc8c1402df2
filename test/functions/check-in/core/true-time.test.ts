import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMilliseconds } from '#kernel/instants.ts';
import { trueTime } from '../../../../functions/check-in/core/true-time.ts';
import { runs } from '../../../support/runs.ts';

const pairedAt = '2019-05-22T15:00:00.000Z';
const now = '2019-05-22T18:00:00.000Z';
const six = '2019-05-22T16:00:00.000Z';

test.each([
  ['as it says, when its clock is right', six, 0, six],
  ['earlier than it says, when its clock is ahead', '2019-05-22T16:03:00.000Z', 180_000, six],
  ['later than it says, when its clock is behind', '2019-05-22T15:57:00.000Z', -180_000, six],
  ['now, when it would lie in the future', '2019-05-22T18:00:01.000Z', 0, now],
  ['when the device was paired, when it would lie before that', '1970-01-01T00:00:00.000Z', 0, pairedAt],
  ['when the device was paired, whatever nonsense is taken off', six, Number.MAX_SAFE_INTEGER, pairedAt],
  ['now, whatever nonsense is added', six, Number.MIN_SAFE_INTEGER, now],
])('is %s', (_, madeAt, ahead, at) => {
  expect(trueTime({ madeAt, ahead }, { pairedAt, now })).toBe(at);
});

test('is the same moment for any two clocks that know how far they are off', () => {
  const off = fc.integer({ min: -600_000, max: 600_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 * 3_600_000 - 1 }), off, off, (after, one, other) => {
      const at = addMilliseconds(pairedAt, after);
      const seen = (ahead: number) => trueTime({ madeAt: addMilliseconds(at, ahead), ahead }, { pairedAt, now });
      expect([seen(one), seen(other)]).toEqual([at, at]);
    }),
    { numRuns: runs(100) },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database } from '#platform/dynamo/port.ts';
import { type Limit, noLimits, tableLimits } from '#platform/limits/limits.ts';
import { runs } from '../../../support/runs.ts';

const mails: Limit = { what: 'sign-in-mail', most: 3, minutes: 10 };
const nine = '2019-05-20T09:00:00.000Z';
const open = (database: Database = memoryDatabase()) => ({ database, limits: tableLimits(database, 'limits') });

describe('a limit', () => {
  test('lets so many through and then says until when', async () => {
    const { limits } = open();
    for (let time = 0; time < 3; time += 1) expect(await limits(mails, 'hash', nine)).toBe('within');
    expect(await limits(mails, 'hash', nine)).toEqual({ over: 'limit', until: '2019-05-20T09:10:00.000Z' });
  });

  test('ends with its window, to the millisecond', async () => {
    const { limits } = open();
    for (let time = 0; time < 3; time += 1) await limits(mails, 'hash', nine);
    expect(await limits(mails, 'hash', '2019-05-20T09:09:59.999Z')).toMatchObject({ over: 'limit' });
    expect(await limits(mails, 'hash', '2019-05-20T09:10:00.000Z')).toBe('within');
  });

  test('begins its window on the clock, not at the first try: at the border at most twice as many pass', async () => {
    const { limits } = open();
    const passed = async (now: string) => (await limits(mails, 'hash', now)) === 'within';
    const before = [];
    for (let time = 0; time < 4; time += 1) before.push(await passed('2019-05-20T09:09:59.999Z'));
    const after = [];
    for (let time = 0; time < 4; time += 1) after.push(await passed('2019-05-20T09:10:00.000Z'));
    expect([before, after]).toEqual([
      [true, true, true, false],
      [true, true, true, false],
    ]);
  });

  test('is not used up by trying when it is over', async () => {
    const { limits, database } = open();
    for (let time = 0; time < 9; time += 1) await limits(mails, 'hash', nine);
    const { items } = await database.query({ in: 'limits', of: 'limit#sign-in-mail#hash', limit: 9 });
    expect(items).toEqual([expect.objectContaining({ tries: 3 })]);
  });

  test('counts everybody and everything apart', async () => {
    const { limits } = open();
    for (let time = 0; time < 3; time += 1) await limits(mails, 'hash', nine);
    expect(await limits(mails, 'other', nine)).toBe('within');
    expect(await limits({ ...mails, what: 'places' }, 'hash', nine)).toBe('within');
  });

  test('counts the same whoever presses at the same moment', async () => {
    const { limits } = open();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => limits(mails, 'hash', nine)));
    expect(outcomes.filter((outcome) => outcome === 'within')).toHaveLength(3);
  });

  test('T12 is garbage a day after its window: the second is written with the count', async () => {
    const { limits, database } = open();
    await limits(mails, 'hash', nine);
    const { items } = await database.query({ in: 'limits', of: 'limit#sign-in-mail#hash', limit: 9 });
    expect(items[0]?.gone).toBe(Date.parse('2019-05-21T09:10:00.000Z') / 1000);
  });

  test('lets a try through that could not be counted: a crowded table keeps nobody out', async () => {
    const crowded: Database = { ...memoryDatabase(), write: async () => ({ is: 'conflict' }) };
    expect(await open(crowded).limits(mails, 'hash', nine)).toBe('within');
  });

  test('never lets more through in one window than it says, and never turns away an earlier one', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 90 }),
        fc.array(fc.integer({ min: 0, max: 4 * 60 * 60_000 }), { maxLength: 40 }),
        async (most, minutes, offsets) => {
          const { limits } = open();
          const windows = new Map<number, number>();
          for (const offset of offsets.sort((a, b) => a - b)) {
            const at = Date.parse(nine) + offset;
            const window = Math.floor(at / (minutes * 60_000));
            const tries = (windows.get(window) ?? 0) + 1;
            windows.set(window, tries);
            const outcome = await limits({ what: 'x', most, minutes }, 'hash', new Date(at).toISOString());
            expect(outcome === 'within').toBe(tries <= most);
            if (outcome !== 'within') expect(Date.parse(outcome.until)).toBeGreaterThan(at);
          }
        },
      ),
      { numRuns: runs(50) },
    ));
});

describe('on the laptop, where everybody comes from one address', () => {
  test('there is no limit', async () => {
    for (let time = 0; time < 9; time += 1) expect(await noLimits(mails, 'hash', nine)).toBe('within');
  });
});

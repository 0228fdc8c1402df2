import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import type { Database, Write } from '#platform/dynamo/port.ts';
import { countingErased, erasedIn } from '#platform/erased.ts';
import { runs } from '../../support/runs.ts';

const noon = '2019-05-23T10:00:00.000Z';
const counted = (database: Database, now = noon) => countingErased(database, { table: 'erased', clock: () => now });
const at = (item: string) => ({ of: 'event#avond', item });
const guestGoes = (name: string): Write => ({
  delete: at(`guest#${name}`),
  in: 'rsvps',
  if: { of: 'present' },
  erases: 'guest-of-meeting',
});
const filled = async (names: readonly string[]): Promise<Database> => {
  const database = memoryDatabase();
  for (const name of names) await database.write({ put: at(`guest#${name}`), in: 'rsvps' });
  return database;
};

test('T12 what is erased is counted in the transaction that erases it, by day and by kind', async () => {
  const database = await filled(['noor', 'piet', 'els']);
  await counted(database).transact([guestGoes('noor'), guestGoes('piet')]);
  await counted(database, '2019-05-24T04:00:00.000Z').write(guestGoes('els'));
  await counted(database).write({ put: at('facts'), in: 'rsvps', erases: 'contact-person' });
  expect(await erasedIn(database, 'erased', '2019-05')).toEqual([
    { what: 'guest-of-meeting', day: '2019-05-24', count: 1 },
    { what: 'guest-of-meeting', day: '2019-05-23', count: 2 },
    { what: 'contact-person', day: '2019-05-23', count: 1 },
  ]);
  expect(await erasedIn(database, 'erased', '2019-06')).toEqual([]);
});

test('what was gone already counts once, and who wrote sees only their own writes fail', async () => {
  const database = await filled(['noor']);
  const port = counted(database);
  await port.write(guestGoes('noor'));
  expect(await port.write(guestGoes('noor'))).toEqual({ is: 'condition', failed: [{ was: undefined }] });
  expect(await port.transact([{ put: at('facts'), in: 'rsvps' }, guestGoes('noor')])).toEqual({
    is: 'condition',
    failed: [undefined, { was: undefined }],
  });
  expect(await erasedIn(database, 'erased', '2019-05')).toMatchObject([{ count: 1 }]);
});

test('the report adds up to what went, whoever erased it and in whatever steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }), async (steps) => {
      const names = steps.flatMap((size, step) => Array.from({ length: size }, (_, one) => `${step}-${one}`));
      const database = await filled(names);
      let done = 0;
      for (const size of steps) {
        await counted(database).transact(names.slice(done, done + size).map(guestGoes));
        done += size;
      }
      const report = await erasedIn(database, 'erased', '2019-05');
      expect(report.reduce((sum, { count }) => sum + count, 0)).toBe(names.length);
    }),
    { numRuns: runs(50) },
  );
});

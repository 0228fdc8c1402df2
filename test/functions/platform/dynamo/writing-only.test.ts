import { expect, test } from 'vitest';
import { memoryDatabase } from '#platform/dynamo/memory.ts';
import { ifAbsent } from '#platform/dynamo/port.ts';
import { writingOnly } from '#platform/dynamo/writing-only.ts';

const at = (item: string) => ({ of: 'event#avond', item });

test('writes to the tables it was named alone, and tells each decision about its own writes', async () => {
  const database = memoryDatabase();
  const only = writingOnly(database, new Set(['rsvps-restored']));
  await database.write({ put: at('guest#noor'), in: 'rsvps-restored' });
  expect(await only.write({ put: at('mail#1'), in: 'outbox' })).toEqual({ is: 'written' });
  expect(await only.transact([{ put: at('mail#2'), in: 'outbox' }])).toEqual({ is: 'written' });
  expect(
    await only.transact([
      { put: at('mail#3'), in: 'outbox', if: ifAbsent },
      { put: at('guest#piet'), in: 'rsvps-restored', if: ifAbsent },
    ]),
  ).toEqual({ is: 'written' });
  expect(
    await only.transact([
      { put: at('mail#4'), in: 'outbox' },
      { put: at('guest#els'), in: 'rsvps-restored', if: ifAbsent },
      { put: at('guest#noor'), in: 'rsvps-restored', if: ifAbsent },
    ]),
  ).toEqual({ is: 'condition', failed: [undefined, undefined, { was: at('guest#noor') }] });
  expect((await database.scan({ in: 'outbox', limit: 10 })).items).toEqual([]);
  const { items } = await database.scan({ in: 'rsvps-restored', limit: 10 });
  expect(items.map(({ item }) => item)).toEqual(['guest#noor', 'guest#piet']);
});
